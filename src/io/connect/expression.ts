import { ConnectError } from "./connect-error.ts";

/**
 * Says whether a text matches, in so many milliseconds at most; with less than one it is not looked at, and does not.
 * @throws ConnectError with the code EXPRESSION_TOO_SLOW when that was not enough
 */
export type Matcher = (text: string, budget: number) => boolean;

/** Makes a matcher of a JavaScript regular expression, which must be one. It runs apart, so that it can be stopped. */
export async function createMatcher(pattern: string): Promise<Matcher> {
  const { createContext, Script } = await import("node:vm");
  const script = new Script("new RegExp(pattern).test(text)");
  const scope = { __proto__: null, pattern, text: "" };
  const context = createContext(scope, { codeGeneration: { strings: false, wasm: false } });
  return (text, budget) => {
    scope.text = text;
    try {
      // The time is a whole number of milliseconds, at least one.
      return budget >= 1 && script.runInContext(context, { timeout: Math.floor(budget) }) === true;
    } catch {
      throw new ConnectError("no-match", "the expression took too long", { code: "EXPRESSION_TOO_SLOW" });
    } finally {
      scope.text = "";
    }
  };
}

/**
 * Bytes as text: UTF-8 where they are that, else a character for each byte. Where there were `more`, the last character
 * may be cut, and is left out.
 */
export function decodeText(bytes: Uint8Array, { more = false }: { readonly more?: boolean } = {}): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: more });
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}
