import { readKey } from "./toml/keys.ts";
import { Scanner, unit } from "./toml/scanner.ts";
import { openListItem, openTable, Table } from "./toml/tables.ts";
import { readPair } from "./toml/values.ts";
import type { Value } from "./value.ts";

/**
 * Reads TOML 1.1 (https://toml.io/en/v1.1.0). Numbers keep their digits, infinities, NaN, dates and times are texts in
 * JSON, and line ends in texts of many lines become line feeds. Throws a FormatFault.
 */
export function readToml(text: string): Value {
  const scanner = new Scanner(text);
  const root = new Table("header", 0, 1);
  let table = root;
  for (scanner.skipLines(); !scanner.done; scanner.skipLines()) {
    if (scanner.next === unit.openBracket) {
      table = readHeader(scanner, root);
    } else {
      readPair(scanner, table);
    }
    scanner.skipRest();
    if (!(scanner.done || scanner.atLineEnd())) {
      throw scanner.fault("Expected the end of the line here: TOML has one key or one header on a line.");
    }
  }
  return root.values;
}

function readHeader(scanner: Scanner, root: Table): Table {
  scanner.at += 1;
  const inList = scanner.eat(unit.openBracket);
  scanner.skipBlanks();
  const key = readKey(scanner);
  if (!(scanner.eat(unit.closeBracket) && (!inList || scanner.eat(unit.closeBracket)))) {
    throw scanner.fault(`Expected ${inList ? "]]" : "]"} here, at the end of a table's name.`);
  }
  return inList ? openListItem(scanner, root, key) : openTable(scanner, root, key);
}
