import { defineKind, lines, type Parsed, type Words } from "../../operation/inputs.ts";
import { outputNameProblem } from "../../operation/outputs.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { isEnvironmentName } from "./environment-names.ts";
import { type MaskPattern, parseMaskPattern } from "./mask-patterns.ts";
import { type Path, parsePath } from "./paths.ts";
import { parseRequest, type Request } from "./requests.ts";

/** A path, such as `servers[0].host`. */
export function path<const W extends Words<Path>>(words: W) {
  return defineKind<Path, W>("text", words, parsePath);
}

/** Paths, one a line. */
export function paths<const W extends Words<readonly Path[]>>(words: W) {
  return defineKind<readonly Path[], W>("lines", words, (given) => parseEach(given, parsePath));
}

/** Patterns of paths, one a line. */
export function maskPatterns<const W extends Words<readonly MaskPattern[]>>(words: W) {
  return defineKind<readonly MaskPattern[], W>("lines", words, (given) => parseEach(given, parseMaskPattern));
}

/** Values that are asked for as outputs, one a line. */
export function outputRequests<const W extends Words<readonly Request[]>>(words: W) {
  return defineKind<readonly Request[], W>("lines", words, (given) =>
    parseEach(given, (line) => {
      const request = parseRequest(line, { named: false });
      const problem = "problem" in request ? undefined : outputNameProblem(request.value.name, {});
      return problem === undefined || "problem" in request
        ? request
        : { problem: `${quoteName(request.value.name)} is no name for an output: ${problem}; write name = path.` };
    }),
  );
}

/** Values that are asked for as environment variables, one a line. */
export function variableRequests<const W extends Words<readonly Request[]>>(words: W) {
  return defineKind<readonly Request[], W>("lines", words, (given) =>
    parseEach(given, (line) => {
      const request = parseRequest(line, { named: true });
      return "problem" in request || isEnvironmentName(request.value.name)
        ? request
        : {
            problem: `${quoteName(request.value.name)} is no name for a variable: it must begin with a letter or _ and go on with letters, digits and _ only.`,
          };
    }),
  );
}

const anyLines = lines({ description: "" });

/** Reads each line; the problem is that of all lines that cannot be read. */
async function parseEach<T>(given: string, parse: (line: string) => Parsed<T>): Promise<Parsed<readonly T[]>> {
  const read = await anyLines.parse(given);
  if ("problem" in read) {
    return read;
  }
  const values: T[] = [];
  const problems: string[] = [];
  for (const line of read.value) {
    const parsed = parse(line);
    if ("problem" in parsed) {
      problems.push(parsed.problem);
    } else {
      values.push(parsed.value);
    }
  }
  return problems.length === 0 ? { value: values } : { problem: problems.join(" ") };
}
