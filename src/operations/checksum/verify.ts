import { quoteName } from "../../runner/safe-text.ts";
import { failOnFaults, write } from "./compute.ts";
import type { ChecksumContext, ChecksumInputs, ChecksumOutputs } from "./declaration.ts";
import { type Digested, digestChecks } from "./digest-selection.ts";
import type { Gathered } from "./entries.ts";
import { gatherExpected } from "./expected.ts";
import { type Fault, sortFaults } from "./faults.ts";
import { inspect } from "./inspect.ts";
import { judge } from "./judge.ts";
import { gatherLists, isUrl, toShownList } from "./lists.ts";
import { plan } from "./plan.ts";
import { knownOutputs, logVerified } from "./report.ts";
import { parsePatterns, type Selection, selectFiles, toShownPath } from "./select.ts";

/** Verifies files against what `expected`, lists or a release say. Every bad file is found before the step fails. */
export async function verify(given: ChecksumInputs, context: ChecksumContext): Promise<ChecksumOutputs> {
  const selection = selectToVerify(given, context);
  const gathered = await gather(given, context, selection?.files ?? []);
  const [tolerated, sourceFaults] = splitBySeverity(gathered.faults, given.strict);
  for (const { path, message } of tolerated) {
    context.runner.warning(`${quoteName(path)} is left out: ${message}.`);
  }
  const reported = new Set(sourceFaults.map(({ path }) => path));
  const wanted = selection?.files.filter((path) => !reported.has(path));
  const { checks, faults: planFaults } = plan(gathered.entries, wanted);
  const found = inspect(context.directory, checks, {
    ignoreMissing: given["ignore-missing"] && selection === undefined,
  });
  const digested = await digestChecks(found.paths, checks, context);
  const judged = judge(digested.entries, checks);
  const faults = sortFaults([
    ...(selection?.faults ?? []),
    ...sourceFaults,
    ...planFaults,
    ...found.faults,
    ...digested.faults,
    ...judged,
  ]);
  return conclude({ entries: digested.entries, faults }, given, context);
}

function conclude({ entries, faults }: Digested, given: ChecksumInputs, context: ChecksumContext): ChecksumOutputs {
  const bad = new Set(faults.map(({ path }) => path));
  const good = [...new Set(entries.map(({ path }) => path))].filter((path) => !bad.has(path));
  const outputs = knownOutputs(entries, good.length, faults);
  logVerified(good, context.runner);
  failOnFaults({ faults, total: good.length + bad.size, outputs }, context);
  if (good.length === 0 && given.files === undefined) {
    const lists = given["checksum-file"] ?? [];
    throw context.fail(
      "empty-list",
      `${lists.map(toShownList).map(quoteName).join(", ")} led to no file that could be verified.`,
      {
        outputs,
      },
    );
  }
  return { ...outputs, ...write(given, context, entries) };
}

/** Improper lines are warnings where the user said so; everything else counts. */
function splitBySeverity(faults: readonly Fault[], strict: boolean): readonly [readonly Fault[], readonly Fault[]] {
  const light = ({ line }: Fault) => !strict && line === true;
  return [faults.filter(light), faults.filter((fault) => !light(fault))];
}

/** The files that the user wants verified; `undefined` when every entry is to be. */
function selectToVerify(given: ChecksumInputs, context: ChecksumContext): Selection | undefined {
  const { files: sources, "checksum-file": lists = [], "output-file": outputFile } = given;
  if (sources === undefined) {
    if (lists.length === 0) {
      throw context.badInput("files", "Say which file is to be verified.");
    }
    return undefined;
  }
  const patterns = parsePatterns(sources);
  if ("problem" in patterns) {
    throw context.badInput("files", patterns.problem);
  }
  const own = [...lists.filter((list) => !isUrl(list)), ...(outputFile === undefined ? [] : [outputFile])];
  const leftOut = new Set(own.map((path) => toShownPath(context.directory, path)));
  const selection = selectFiles(context.directory, patterns, leftOut);
  for (const pattern of selection.unmatched) {
    context.runner.warning(`No file matches ${quoteName(pattern)}.`);
  }
  if (selection.files.length === 0 && selection.faults.length === 0 && given["fail-on-empty"]) {
    const outputs = knownOutputs([], 0, []);
    throw context.fail("no-files", `No file matches ${sources.map(quoteName).join(", ")}.`, { outputs });
  }
  return selection;
}

async function gather(given: ChecksumInputs, context: ChecksumContext, files: readonly string[]): Promise<Gathered> {
  if (given.release !== undefined) {
    const { gatherRelease } = await import("./release.ts");
    return await gatherRelease(files, given, context);
  }
  return given.expected === undefined ? await gatherLists(given, context) : gatherExpected(files, given, context);
}
