import { errorCode } from "../../io/system-error.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { Algorithm } from "./algorithms.ts";
import type { ChecksumContext, ChecksumInputs, ChecksumOutputs } from "./declaration.ts";
import { digestSelection } from "./digest-selection.ts";
import { describeFaults, type Fault, sortFaults } from "./faults.ts";
import type { FileEntry } from "./list-format.ts";
import { knownOutputs, logComputed, logFaults } from "./report.ts";
import { parsePatterns, type Selection, selectFiles, toShownPath } from "./select.ts";
import { findClashes, sidecarPath, writeLists } from "./write-lists.ts";

/** Digests what `files` asks for, and writes lists of it. Nothing is written when any file has a fault. */
export async function compute(given: ChecksumInputs, context: ChecksumContext): Promise<ChecksumOutputs> {
  const algorithm = given.algorithm ?? "sha256";
  const selection = selectToCompute(given, context, algorithm);
  const digested = await digestSelection(selection.files, [algorithm], context);
  const faults = sortFaults([...selection.faults, ...digested.faults]);
  const outputs = knownOutputs(digested.entries, 0, faults);
  failOnFaults({ faults, total: selection.files.length + selection.faults.length, outputs }, context);
  logComputed(digested.entries, context.runner);
  const written = write(given, context, digested.entries);
  return { ...outputs, ...written };
}

/** Bad files among so many, and what is known of all. */
interface Found {
  readonly faults: readonly Fault[];
  readonly total: number;
  readonly outputs: ChecksumOutputs;
}

/** Fails with the code of the first fault, if there is any. */
export function failOnFaults(
  { faults, total, outputs }: Found,
  { runner, fail }: Pick<ChecksumContext, "runner" | "fail">,
): void {
  const [first] = faults;
  if (first !== undefined) {
    logFaults(faults, runner);
    throw fail(first.reason, describeFaults(faults, total), { outputs });
  }
}

function selectToCompute(given: ChecksumInputs, context: ChecksumContext, algorithm: Algorithm): Selection {
  const { files: sources, "output-file": outputFile } = given;
  if (sources === undefined) {
    throw context.badInput(
      "files",
      "Say what to hash, such as dist/*; or give expected, checksum-file or release to verify.",
    );
  }
  const patterns = parsePatterns(sources);
  if ("problem" in patterns) {
    throw context.badInput("files", patterns.problem);
  }
  const leftOut = new Set(outputFile === undefined ? [] : [toShownPath(context.directory, outputFile)]);
  const found = selectFiles(context.directory, patterns, leftOut);
  const selection = given.sidecars ? withoutSidecars(found, algorithm) : found;
  return given["fail-on-empty"] ? requireFiles(selection, sources, context) : tolerateMissing(selection, context);
}

/** Leaves out the sidecars that an earlier run wrote beside the files. */
function withoutSidecars(selection: Selection, algorithm: Algorithm): Selection {
  const sidecars = new Set(selection.files.map((path) => sidecarPath({ path, algorithm })));
  return { ...selection, files: selection.files.filter((path) => !sidecars.has(path)) };
}

function requireFiles(selection: Selection, sources: readonly string[], context: ChecksumContext): Selection {
  const { files, faults, unmatched } = selection;
  if (files.length === 0 && faults.every(({ reason }) => reason === "missing-file")) {
    const outputs = knownOutputs([], 0, []);
    const where = `in ${quoteName(context.directory)}`;
    throw context.fail("no-files", `No file matches ${sources.map(quoteName).join(", ")} ${where}.`, { outputs });
  }
  for (const pattern of unmatched) {
    context.runner.warning(`No file matches ${quoteName(pattern)}.`);
  }
  return selection;
}

function tolerateMissing(selection: Selection, { runner }: ChecksumContext): Selection {
  for (const { path } of selection.faults.filter(({ reason }) => reason === "missing-file")) {
    runner.warning(`${quoteName(path)} does not exist.`);
  }
  return { ...selection, faults: selection.faults.filter(({ reason }) => reason !== "missing-file") };
}

/** Writes what was asked for of computed entries; returns the outputs that tell of it. */
export function write(
  given: ChecksumInputs,
  context: ChecksumContext,
  entries: readonly FileEntry[],
): Partial<ChecksumOutputs> {
  const { "output-file": outputFile, names } = given;
  const clashes = names === "basename" && outputFile !== undefined ? findClashes(entries) : [];
  if (clashes.length > 0) {
    const told = clashes.map(
      ([name, paths]) => `${quoteName(name)} is the name of ${paths.map(quoteName).join(" and ")}`,
    );
    throw context.fail("name-clash", `${told.join("; ")}.`, { outputs: knownOutputs(entries, 0, []) });
  }
  try {
    writeLists({
      directory: context.directory,
      entries,
      outputFile,
      format: given["output-format"],
      names,
      sidecars: given.sidecars,
    });
  } catch (error) {
    const input = outputFile === undefined ? "sidecars" : "output-file";
    throw context.badInput(
      input,
      `It cannot be written (${errorCode(error)}): name a place where this user may write.`,
    );
  }
  return outputFile === undefined ? {} : { "checksum-file": toShownPath(context.directory, outputFile) };
}
