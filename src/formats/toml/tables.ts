import { FormatFault, positionAt } from "../fault.ts";
import type { Value } from "../value.ts";
import { type Key, type KeyPart, renderKey } from "./keys.ts";
import type { Scanner } from "./scanner.ts";

/**
 * How a table came to be, which decides who may still add to it: it is `implied` by the header of a table below it, has
 * a `header` of its own, or stems from `dotted` keys.
 */
type Origin = "implied" | "header" | "dotted";

/** What a key stands for: a table, a list of tables, or the offset of a value that is complete. */
type Mark = Table | TableList | number;

/** A table that may still grow. */
export class Table {
  readonly values = new Map<string, Value>();
  /** What its keys stand for. */
  readonly marks = new Map<string, Mark>();
  readonly offset: number;
  /** The containers on the way to it, and itself. */
  readonly level: number;
  origin: Origin;

  constructor(origin: Origin, offset: number, level: number) {
    this.origin = origin;
    this.offset = offset;
    this.level = level;
  }
}

/** A list to which each header in two brackets adds a table. */
class TableList {
  readonly values: Value[] = [];
  readonly offset: number;
  last: Table;

  constructor(offset: number, first: Table) {
    this.offset = offset;
    this.last = first;
  }
}

/** The table that a header opens, by its key from the root. */
export function openTable(scanner: Scanner, root: Table, { path, last }: Key): Table {
  const parent = follow(scanner, root, path);
  const mark = parent.marks.get(last.name);
  if (mark === undefined) {
    return addTable(scanner, parent, { part: last, origin: "header" });
  }
  if (!(mark instanceof Table && mark.origin === "implied")) {
    throw twice(scanner, [...path, last], mark);
  }
  mark.origin = "header";
  return mark;
}

/** The table that a header in two brackets adds to a list, by the list's key from the root. */
export function openListItem(scanner: Scanner, root: Table, { path, last }: Key): Table {
  const parent = follow(scanner, root, path);
  const mark = parent.marks.get(last.name);
  if (!(mark === undefined || mark instanceof TableList)) {
    throw twice(scanner, [...path, last], mark);
  }
  scanner.count();
  scanner.descend(parent.level + 2, last.offset);
  const item = new Table("header", last.offset, parent.level + 2);
  const list = mark ?? new TableList(last.offset, item);
  if (mark === undefined) {
    scanner.count();
    parent.marks.set(last.name, list);
    parent.values.set(last.name, list.values);
  }
  list.last = item;
  list.values.push(item.values);
  return item;
}

/** The table to which a key with a value belongs, in which its last part now stands for a complete value. */
export function claim(scanner: Scanner, table: Table, { path, last }: Key): Table {
  let home = table;
  for (const [index, part] of path.entries()) {
    const mark = home.marks.get(part.name) ?? addTable(scanner, home, { part, origin: "dotted" });
    // A table with a header of its own, or around one that has, is added to below that header only.
    if (!(mark instanceof Table && mark.origin === "dotted")) {
      throw twice(scanner, path.slice(0, index + 1), mark);
    }
    home = mark;
  }
  const mark = home.marks.get(last.name);
  if (mark !== undefined) {
    throw twice(scanner, [...path, last], mark);
  }
  home.marks.set(last.name, last.offset);
  return home;
}

/** The table at the end of a header's path: of a list, its last one. */
function follow(scanner: Scanner, root: Table, path: readonly KeyPart[]): Table {
  let table = root;
  for (const [index, part] of path.entries()) {
    const mark = table.marks.get(part.name) ?? addTable(scanner, table, { part, origin: "implied" });
    if (typeof mark === "number") {
      throw twice(scanner, path.slice(0, index + 1), mark);
    }
    table = mark instanceof TableList ? mark.last : mark;
  }
  return table;
}

function addTable(scanner: Scanner, parent: Table, { part, origin }: { part: KeyPart; origin: Origin }): Table {
  scanner.count();
  scanner.descend(parent.level + 1, part.offset);
  const table = new Table(origin, part.offset, parent.level + 1);
  parent.marks.set(part.name, table);
  parent.values.set(part.name, table.values);
  return table;
}

function twice({ text }: Scanner, parts: readonly KeyPart[], first: Mark): FormatFault {
  const { line } = positionAt(text, typeof first === "number" ? first : first.offset);
  const place = positionAt(text, parts.at(-1)?.offset ?? 0);
  return new FormatFault("duplicate-key", `The key ${renderKey(parts)} is defined on line ${line} already.`, place);
}
