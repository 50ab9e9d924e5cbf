# Says what came of the parts, as outputs: `deployed`, `reason`, `duration-ms`, and `record`, the fields of metrics-export's
# `deployment` that tell times and results. PARTS has a line for each part in their order: its name, its operation and its
# outcome, none when it did not run. Each that ran has left its result in FOLDER.
set -u

# The timer's laps are where parts begin; without them the parts have results, and no times.
timer=
if [ -n "$FOLDER" ]; then
  timer=$(GITHUB_ACTIONS='' "$GITHUB_ACTION_PATH/../../bin/stdops" timer --name="$FOLDER" --action=stop --json 2> /dev/null) || timer=
fi
elapsed=
if [[ $timer =~ \"elapsed-ms\":([0-9]+) ]]; then
  elapsed=${BASH_REMATCH[1]}
  began=$(($(date +%s) * 1000 - elapsed))
fi

# When a part began, in milliseconds since the timer was started; nothing where that is not known.
begin_of() {
  if [[ $timer =~ \"name\":\"$1\",\"at-ms\":([0-9]+) ]]; then
    echo "${BASH_REMATCH[1]}"
  fi
}

# Why a part did not pass: its failure code, as in its annotation.
code_of() {
  local code
  code=$(sed -n 's/.*"error":{"code":"\([a-z-]*\)".*/\1/p' "$FOLDER/$1.json" 2> /dev/null)
  echo "${code:-$2}"
}

steps=
open=
from=
# Ends the step that is open, now that it is known when the next one begins.
end_step() {
  if [ -n "$open" ]; then
    steps+=${steps:+,}"{\"name\":\"$open\","
    if [ -n "$from" ] && [ -n "$1" ]; then
      steps+="\"start_time\":$((began + from)),\"end_time\":$((began + $1)),"
    fi
    steps+="\"success\":$success}"
  fi
}

reason=
if [ "$BEGIN" != success ]; then
  reason='deploy: bad-input'
fi
while read -r part operation outcome; do
  case $outcome in
    '' | skipped) continue ;;
  esac
  at=$(begin_of "$part")
  end_step "$at"
  open=$part
  from=$at
  success=true
  if [ "$outcome" != success ]; then
    success=false
    reason=${reason:-"$operation: $(code_of "$part" "$outcome")"}
  fi
done <<< "$PARTS"
end_step "$elapsed"

deployed=true
if [ -n "$reason" ]; then
  deployed=false
fi
record="\"success\":$deployed,\"steps\":[$steps]"
if [ -n "$elapsed" ]; then
  record+=",\"start_time\":$began,\"end_time\":$((began + elapsed))"
fi
{
  echo "deployed=$deployed"
  echo "reason=$reason"
  echo "duration-ms=$elapsed"
  echo "record=$record"
} >> "$GITHUB_OUTPUT"
