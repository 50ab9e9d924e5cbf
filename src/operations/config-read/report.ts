import type { Summary } from "../../operation/summary.ts";
import type { Runner } from "../../runner/runner.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { ConfigInputs, KnownConfigOutputs, Overridden } from "./declaration.ts";
import type { Merged } from "./merge.ts";
import { renderPath } from "./paths.ts";
import type { ReadFile } from "./read-files.ts";

/** A summary shows no more rows than this. */
const mostRows = 1000;

/** Logs which files were read, and which optional ones are not there. */
export function logFiles(files: readonly ReadFile[], runner: Runner): void {
  runner.info(
    files
      .map(
        ({ path, format, found }) => `${quoteName(path)}: ${found ? `read as ${format}` : "not there, and optional"}`,
      )
      .join("\n"),
  );
}

/** What the output `overridden` tells. Warns of what it leaves out. */
export function reportOverridden({ overrides, names }: Merged, runner: Runner): readonly Overridden[] {
  if (overrides.left > 0) {
    runner.warning(
      `The output overridden leaves out ${overrides.left} paths: there are too many, or they are too long.`,
    );
  }
  return overrides.entries.map(({ path, by, over }) => ({ path, by: names[by] ?? "", over: names[over] ?? "" }));
}

/** The section of the job summary: what was asked, and each path with its value, or `•••`, and the file it is from. */
export function summarize(given: ConfigInputs, outputs: KnownConfigOutputs): Summary {
  const { files = [], overridden = [], config } = outputs;
  const facts: (readonly [string, string | undefined])[] = [
    ["Files", files.map(({ path, found }) => (found ? path : `${path} (not there)`)).join(", ")],
    ["Environment", given.environment],
    ["Section", given.section === undefined ? undefined : renderPath(given.section)],
    ["Schema", given.schema],
    ["Overridden", overridden.length === 0 ? undefined : String(overridden.length)],
  ];
  const rows = config?.rows(mostRows) ?? [];
  return {
    facts: facts.flatMap(([label, value]): [string, string][] => (value === undefined ? [] : [[label, value]])),
    table: { head: ["Path", "Value", "From"], rows, more: (config?.size ?? 0) - rows.length },
  };
}
