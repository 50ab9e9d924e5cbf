import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";

/** How a workflow is named: by its file, by its id, or by the name it gives itself. */
export type WorkflowName =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "id"; readonly id: number }
  | { readonly kind: "name"; readonly name: string };

const longest = 255;

/** Reads a file name (`deploy.yml`), a path (`.github/workflows/deploy.yml`), an id, or else a name. */
export function parseWorkflowName(given: string): Parsed<WorkflowName> {
  if (given.length > longest || /\p{Cc}/u.test(given)) {
    return {
      problem: `${quoteName(given.slice(0, longest))} is longer than a workflow's name, or has control characters.`,
    };
  }
  if (/^[0-9]+$/u.test(given)) {
    const id = Number(given);
    return Number.isSafeInteger(id) && id > 0
      ? { value: { kind: "id", id } }
      : { problem: `${quoteName(given)} cannot be a workflow's id.` };
  }
  const [, file] = /^(?:\.?\/?\.(?:github|gitea|forgejo)\/workflows\/)?([^/\\]+\.ya?ml)$/iu.exec(given) ?? [];
  return { value: file === undefined ? { kind: "name", name: given } : { kind: "file", file } };
}
