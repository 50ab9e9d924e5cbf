# Copies the list and the sidecars into one folder, so that the artifact has exactly these, whatever signs their names
# have. FOLDER has the result of the checksum, LIST is the list that it wrote; sets the output `directory`.
set -euo pipefail
shopt -s nocasematch
directory=$FOLDER/artifact

# Where a file goes: its own path below the folder; nothing leads out of that, and a flat list has flat company.
place() {
  local target=$1
  case $NAMES/$target/ in
    basename/* | */../* | *//*) target=${target##*/} ;;
  esac
  mkdir -p -- "$(dirname -- "$directory/$target")"
  cp -- "$1" "$directory/$target"
}

# Undoes what JSON makes of a text, by printf, which knows all of its escapes but that of a quote.
decode() {
  printf -v decoded '%b' "${1//\\\"/\\0042}"
}

place "$LIST"
if [[ $SIDECARS == true ]]; then
  text='"([^"\\]|\\.)*"'
  result=$FOLDER/result.json
  spilled=$(grep -oE "\"digests-file\":$text" "$result" | sed -e 's/^"digests-file":"//' -e 's/"$//' || true)
  if [[ -n $spilled ]]; then
    decode "$spilled"
    result=$decoded
  fi
  entries=$(grep -oE "\"path\":$text,\"size\":[0-9]+,\"algorithm\":\"[a-z0-9-]+\"" "$result" || true)
  while IFS= read -r entry; do
    if [[ $entry =~ ^\"path\":\"(.*)\",\"size\":[0-9]+,\"algorithm\":\"([a-z0-9-]+)\"$ ]]; then
      decode "${BASH_REMATCH[1]}"
      place "$decoded.${BASH_REMATCH[2]}"
    fi
  done <<< "$entries"
fi
echo "directory=$directory" >> "$GITHUB_OUTPUT"
