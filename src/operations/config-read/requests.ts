import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { type Path, parsePath, unquote } from "./paths.ts";

/** A value that is asked for, and the name that it shall have. */
export interface Request {
  readonly name: string;
  readonly path: Path;
  /** Its text where the path is not there. */
  readonly fallback: string | undefined;
}

/**
 * Reads `name = path`, `name = path ?? default` or, where a name may be left out, `path`, whose last key is the name.
 * A default in double quotes is read as a JSON string, so that `?? ""` is an empty one.
 */
export function parseRequest(line: string, { named }: { readonly named: boolean }): Parsed<Request> {
  const equals = findOutside(line, "=");
  if (equals === undefined && named) {
    return { problem: `${quoteName(line)} has no name: write NAME = path.` };
  }
  const name = equals === undefined ? undefined : line.slice(0, equals).trim();
  const wanted = equals === undefined ? line : line.slice(equals + 1);
  const mark = findOutside(wanted, "??");
  const path = parsePath(mark === undefined ? wanted : wanted.slice(0, mark));
  if ("problem" in path) {
    return path;
  }
  const ownName = name ?? lastKey(path.value);
  if (ownName === undefined) {
    return { problem: `${quoteName(line)} has no name of its own: write name = ${line}.` };
  }
  const fallback = mark === undefined ? undefined : readFallback(wanted.slice(mark + 2).trim());
  return { value: { name: ownName, path: path.value, fallback } };
}

function readFallback(text: string): string {
  return /^".*"$/su.test(text) ? (unquote(text) ?? text) : text;
}

function lastKey(path: Path): string | undefined {
  const last = path.at(-1);
  return last !== undefined && last !== "each" && "key" in last ? last.key : undefined;
}

/** Where a sign stands first outside of double quotes. */
function findOutside(text: string, sign: string): number | undefined {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === "\\") {
      at += 1;
    } else if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && text.startsWith(sign, at)) {
      return at;
    }
  }
  return undefined;
}
