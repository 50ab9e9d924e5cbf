import { quoteName } from "../../runner/safe-text.ts";
import type { ChecksumContext, ChecksumInputs } from "./declaration.ts";
import { parseExpected } from "./digest-text.ts";
import type { Gathered } from "./entries.ts";

/** What the input `expected` says of the one file that it is for. */
export function gatherExpected(files: readonly string[], given: ChecksumInputs, context: ChecksumContext): Gathered {
  const expected = parseExpected(given.expected ?? "", given.algorithm);
  if ("code" in expected) {
    throw expected.code === "malformed"
      ? context.badInput("expected", `${expected.message}.`)
      : context.fail(expected.code, `${expected.message}.`);
  }
  const [path] = files;
  if (path === undefined || files.length > 1) {
    const found = files.length === 0 ? "finds none" : `finds ${files.length}`;
    const asked = (given.files ?? []).map(quoteName).join(", ");
    throw context.badInput("expected", `It is the digest of exactly one file, and files (${asked}) ${found}.`);
  }
  return {
    entries: [{ ...expected, path, source: "the input expected", outside: false, base: undefined }],
    faults: [],
  };
}
