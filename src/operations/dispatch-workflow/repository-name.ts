import type { Repository } from "../../io/github/model.ts";
import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";

const longest = 200;

/** Reads `owner/repo`. */
export function parseRepository(given: string): Parsed<Repository> {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(given) ?? [];
  if (owner === undefined || name === undefined || given.length > longest || /(?:^|\/)\.\.?(?:\/|$)/.test(given)) {
    return { problem: `${quoteName(given.slice(0, longest))} is not a repository: write owner/repo.` };
  }
  return { value: { owner, name } };
}
