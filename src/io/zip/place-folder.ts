import { lstatSync, readdirSync, renameSync, type Stats } from "node:fs";
import { join } from "node:path";
import { toSystemPath } from "../path-text.ts";
import { UnsafeZip } from "./unsafe-zip.ts";

/** A folder that was made, which is to become part of another. */
interface Move {
  readonly from: string;
  readonly to: string;
  /** The path inside the whole, with `/` between its parts; empty for the whole. */
  readonly name: string;
}

/**
 * Gives a folder its final name. Where there is a folder of that name, what is in ours is moved into it, once it is known
 * that nothing is in the way: a file replaces a file, or a link itself, and no link is followed.
 * @throws {@link UnsafeZip}, or an error with the system's code
 */
export function placeFolder(from: string, to: string): void {
  checkFolder({ from, to, name: "" });
  moveFolder({ from, to, name: "" });
}

function checkFolder({ from, to, name }: Move): void {
  const there = look(to);
  if (there === undefined) {
    return;
  }
  if (!there.isDirectory()) {
    throw inTheWay(name, "a file or a link stands where it needs a folder");
  }
  for (const part of list(from, { to, name })) {
    if (part.folder) {
      checkFolder(part.move);
    } else if (look(part.move.to)?.isDirectory() === true) {
      throw inTheWay(part.move.name, "a folder stands where it needs a file");
    }
  }
}

function moveFolder({ from, to, name }: Move): void {
  if (look(to) === undefined && renamed(from, to)) {
    return;
  }
  if (look(to)?.isDirectory() !== true) {
    throw inTheWay(name, "a file or a link stands where it needs a folder");
  }
  for (const { folder, move } of list(from, { to, name })) {
    if (folder) {
      moveFolder(move);
    } else {
      renameSync(toSystemPath(move.from), toSystemPath(move.to));
    }
  }
}

/** Whether a folder could get a name; it cannot when another process has just made a folder of that name. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(toSystemPath(from), toSystemPath(to));
    return true;
  } catch (error) {
    if (look(to) === undefined) {
      throw error;
    }
    return false;
  }
}

interface Part {
  readonly folder: boolean;
  readonly move: Move;
}

function list(from: string, { to, name }: Pick<Move, "to" | "name">): readonly Part[] {
  // Names that were just made from text: none has bytes that text would lose.
  return readdirSync(toSystemPath(from), { withFileTypes: true }).map((part) => ({
    folder: part.isDirectory(),
    move: {
      from: join(from, part.name),
      to: join(to, part.name),
      name: name === "" ? part.name : `${name}/${part.name}`,
    },
  }));
}

function look(path: string): Stats | undefined {
  return lstatSync(toSystemPath(path), { throwIfNoEntry: false });
}

function inTheWay(entry: string, message: string): UnsafeZip {
  return new UnsafeZip("in-the-way", message, { entry: entry === "" ? undefined : entry });
}
