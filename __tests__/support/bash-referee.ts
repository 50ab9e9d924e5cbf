import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isHere } from "./line-referee.ts";

/** Whether a bash is here. */
export const bashIsHere: boolean = isHere("bash", "-c", "true");

const script = `
names=$1; shift
for file in "$@"; do
  (
    set -a; . "$file" || exit
    for name in $names; do
      if [ -n "\${!name+set}" ]; then printf '%s=%s\\0' "$name" "\${!name}"; fi
    done
  )
  printf '\\0'
done`;

/** What a shell has in variables of these names after it has sourced each text: pairs, in the order of the names. */
export function askBash(
  texts: readonly string[],
  names: readonly string[],
): readonly (readonly (readonly [name: string, value: string])[])[] {
  const folder = mkdtempSync(join(tmpdir(), "stdops-"));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, text);
      return file;
    });
    const args = ["--noprofile", "--norc", "-c", script, "bash", names.join(" "), ...files];
    const env = { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" };
    const { status, stdout, stderr } = spawnSync("bash", args, { env, encoding: "utf8", maxBuffer: 1024 ** 3 });
    if (status !== 0 || stderr !== "") {
      throw new Error(`bash failed: ${stderr}`);
    }
    // Two NULs in a row end a text: no pair is empty.
    return splitAnswers(stdout.split("\0").slice(0, -1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function splitAnswers(pieces: readonly string[]): readonly (readonly (readonly [string, string])[])[] {
  const answers: (readonly [string, string])[][] = [];
  let pairs: (readonly [string, string])[] = [];
  for (const piece of pieces) {
    if (piece === "") {
      answers.push(pairs);
      pairs = [];
    } else {
      const at = piece.indexOf("=");
      pairs.push([piece.slice(0, at), piece.slice(at + 1)]);
    }
  }
  return answers;
}
