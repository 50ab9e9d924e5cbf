/** An object as JSON.parse makes it; nothing is known of its members. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object, and no list. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a JSON text says; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
