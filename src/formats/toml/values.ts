import type { Value } from "../value.ts";
import { readKey } from "./keys.ts";
import { readScalar } from "./scalars.ts";
import { type Scanner, unit } from "./scanner.ts";
import { readMultiLine, readQuoted } from "./strings.ts";
import { claim, Table } from "./tables.ts";

/** Reads `key = value` into a table. */
export function readPair(scanner: Scanner, table: Table): void {
  const key = readKey(scanner);
  if (!scanner.eat(unit.equals)) {
    throw scanner.fault("Expected = here, between a key and its value.");
  }
  scanner.skipBlanks();
  const home = claim(scanner, table, key);
  home.values.set(key.last.name, readValue(scanner, home.level + 1));
}

/** Reads a value; `level` is that of the value itself, if it is a container. */
function readValue(scanner: Scanner, level: number): Value {
  scanner.count();
  const { text, at, next: code } = scanner;
  switch (code) {
    case unit.quote:
    case unit.apostrophe: {
      const three = text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
      return three ? readMultiLine(scanner) : readQuoted(scanner);
    }
    case unit.openBracket:
      scanner.descend(level, at);
      return readList(scanner, level);
    case unit.openBrace:
      scanner.descend(level, at);
      return readInlineTable(scanner, level);
    default:
      return readScalar(scanner);
  }
}

function readList(scanner: Scanner, level: number): Value {
  const values: Value[] = [];
  readItems(scanner, unit.closeBracket, () => values.push(readValue(scanner, level + 1)));
  return values;
}

function readInlineTable(scanner: Scanner, level: number): Value {
  const table = new Table("header", scanner.at, level);
  readItems(scanner, unit.closeBrace, () => readPair(scanner, table));
  return table.values;
}

/** Reads what stands between brackets: items with commas between them, and one after the last if so desired. */
function readItems(scanner: Scanner, close: number, readItem: () => void): void {
  const opening = scanner.at;
  scanner.at += 1;
  scanner.skipLines();
  while (!scanner.eat(close)) {
    if (scanner.done) {
      throw scanner.fault("The bracket that opens here is never closed.", opening);
    }
    readItem();
    scanner.skipLines();
    if (scanner.eat(unit.comma)) {
      scanner.skipLines();
    } else if (!scanner.done && scanner.next !== close) {
      throw scanner.fault("Expected a comma or the closing bracket here.");
    }
  }
}
