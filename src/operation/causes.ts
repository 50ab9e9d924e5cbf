import { types } from "node:util";

/** The chain of causes of an error, a line each. Left out is what `said`, or a line before, tells already. */
export function renderCauses(cause: unknown, said = ""): string {
  const causes = listCauses(cause);
  const isNews = ({ message }: Cause, at: number) =>
    message === "" || !(said.includes(message) || causes.slice(0, at).some((before) => before.message === message));
  return causes
    .filter(isNews)
    .map(({ name, message }) => (name === "" ? message : `${name}: ${message}`))
    .join("\n");
}

/** Whether something is an error, of whatever realm; a DOMException is one too. */
export function isError(problem: unknown): problem is Error {
  return types.isNativeError(problem) || problem instanceof DOMException;
}

interface Cause {
  readonly name: string;
  readonly message: string;
}

function listCauses(cause: unknown): readonly Cause[] {
  if (cause === undefined) {
    return [];
  }
  if (!isError(cause)) {
    return [{ name: "", message: String(cause) }];
  }
  const parts = "errors" in cause && Array.isArray(cause.errors) ? cause.errors.flatMap(listCauses) : [];
  return [{ name: cause.name, message: cause.message }, ...parts, ...listCauses(cause.cause)];
}
