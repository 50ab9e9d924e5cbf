import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { decodePathText, toSystemPath } from "./path-text.ts";

/** Where writing to a path leads: through links, the last of which may lead to what is not there yet. */
export function followLinks(path: string, most = 40): string {
  const real = realPath(path);
  if (
    real !== undefined ||
    most === 0 ||
    lstatSync(toSystemPath(path), { throwIfNoEntry: false })?.isSymbolicLink() !== true
  ) {
    return real ?? path;
  }
  const next = decodePathText(readlinkSync(toSystemPath(path), { encoding: "buffer" }));
  return followLinks(resolve(dirname(path), next), most - 1);
}

/** The path that a path leads to when all its links are followed; `undefined` when it leads nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return decodePathText(realpathSync.native(toSystemPath(path), { encoding: "buffer" }));
  } catch {
    return undefined;
  }
}
