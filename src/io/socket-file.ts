import { statSync } from "node:fs";

/** Whether something stands at a path that is no Unix socket: connecting to it is refused as if nobody listened there. */
export function isOtherFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isSocket() === false;
  } catch {
    return false;
  }
}
