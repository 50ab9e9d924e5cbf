/** What was thrown, as text. Errors are told by what they have, not by their class: they may come from another realm. */

/** The code of a system error, such as `ENOENT`; for any other, its message. */
export function errorCode(error: unknown): string {
  return hasText(error, "code") ? String(error.code) : errorMessage(error);
}

/** An error's message; of something that is none, its text. */
export function errorMessage(error: unknown): string {
  return hasText(error, "message") ? String(error.message) : String(error);
}

function hasText<K extends string>(error: unknown, key: K): error is Readonly<Record<K, unknown>> {
  return typeof error === "object" && error !== null && key in error && typeof Reflect.get(error, key) === "string";
}
