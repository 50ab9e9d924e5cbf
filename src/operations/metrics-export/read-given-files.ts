import { glob } from "../../io/glob.ts";
import { type Pattern, parsePattern } from "../../io/glob-pattern.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { Collector } from "./collector.ts";
import type { MetricsContext } from "./declaration.ts";
import { readMetricsFiles } from "./read/read-files.ts";

/** Reads the files that globs name into a model. @throws BadInput for one that does not exist */
export async function readFiles(
  sources: readonly string[],
  collector: Collector,
  { directory, signal, badInput, runner }: MetricsContext,
): Promise<void> {
  const patterns = sources.map((source) => parsePattern(source, process.platform === "win32"));
  const problem = patterns.find((pattern) => "problem" in pattern);
  if (problem !== undefined && "problem" in problem) {
    throw badInput("metrics-files", problem.problem);
  }
  const found = glob(
    directory,
    patterns.filter((pattern): pattern is Pattern => !("problem" in pattern)),
  );
  const lacking = [...found.missing, ...found.unreadable.keys()];
  if (lacking.length > 0) {
    const names = lacking.slice(0, 10).map(quoteName).join(", ");
    throw badInput("metrics-files", `These files do not exist, or are no files: ${names}.`);
  }
  for (const pattern of found.unmatched) {
    runner.warning(`No file matches ${quoteName(pattern)}.`);
  }
  await readMetricsFiles(found.files, collector, { directory, signal });
}
