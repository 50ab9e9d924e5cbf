import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "../io/files.ts";
import type { RenderedOutput } from "../runner/runner.ts";
import type { Stage } from "./perform.ts";

/** A runner gives a job 1 MB of outputs in all; a JSON output beyond this many bytes becomes a file. */
const longest = 256 * 1024;

/**
 * Writes each JSON output that is too long for a runner to a file in RUNNER_TEMP, names it by `<name>-file`, and says
 * so. Where there is no RUNNER_TEMP, at a terminal, everything stays inline.
 */
export function spillLongOutputs(
  outputs: readonly RenderedOutput[],
  { environment, host }: Pick<Stage, "environment" | "host">,
): readonly RenderedOutput[] {
  const folder = environment["RUNNER_TEMP"] ?? "";
  return outputs.flatMap((output) => {
    if (folder === "" || !output.long || Buffer.byteLength(output.text) <= longest) {
      return [output];
    }
    const path = join(mkdtempSync(join(folder, "stdops-")), `${output.name}.json`);
    writeFileAtomically(folder, path, Buffer.from(output.text));
    host.warning(
      `The output ${output.name} is longer than 256 KiB: it is empty, and ${output.name}-file names a file with it.`,
    );
    return [
      { ...output, text: "", json: undefined },
      { name: `${output.name}-file`, text: path, json: JSON.stringify(path), long: false, secret: false },
    ];
  });
}
