import { type Scanner, unit } from "./scanner.ts";
import { readQuoted } from "./strings.ts";

/** A part of a dotted key, and where it stands. */
export interface KeyPart {
  readonly name: string;
  readonly offset: number;
}

/** A key: the parts that lead to it, and the last one, which names it. */
export interface Key {
  readonly path: readonly KeyPart[];
  readonly last: KeyPart;
}

const bare = /^[A-Za-z0-9_-]+$/u;

/** Reads a key: parts, bare or quoted, with dots between them. Blanks around the dots are passed, and those behind. */
export function readKey(scanner: Scanner): Key {
  const path: KeyPart[] = [];
  let last = readPart(scanner);
  scanner.skipBlanks();
  while (scanner.eat(unit.dot)) {
    path.push(last);
    scanner.skipBlanks();
    last = readPart(scanner);
    scanner.skipBlanks();
  }
  return { path, last };
}

/** A key as TOML writes it. */
export function renderKey(parts: readonly KeyPart[]): string {
  return parts.map(({ name }) => (bare.test(name) ? name : JSON.stringify(name))).join(".");
}

function readPart(scanner: Scanner): KeyPart {
  const { text, at: offset, next: code } = scanner;
  if (code === unit.quote || code === unit.apostrophe) {
    return { name: readQuoted(scanner), offset };
  }
  let at = offset;
  while (isBare(text.charCodeAt(at))) {
    at += 1;
  }
  if (at === offset) {
    throw scanner.fault("Expected a key here: letters from A to Z, digits, _ and -, or any text in quotes.");
  }
  scanner.at = at;
  return { name: text.slice(offset, at), offset };
}

function isBare(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d
  );
}
