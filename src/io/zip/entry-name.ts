/** Which names of entries may become paths. */

const longestPart = 255;
const longestPath = 4096;

/** Whether a name is one that Windows keeps for a device, whatever extension follows (`NUL`, `com1.txt`). */
export function isWindowsDevice(part: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/iu.test(part);
}

/** Whether Windows would cut the name, read a stream or a pattern from it, or refuse it. */
export function isForeignToWindows(part: string): boolean {
  return /[. ]$|[\u0000-\u001f<>:"|?*]/u.test(part);
}

/**
 * What is wrong with the name of an entry, as a clause; `undefined` when it is a path inside the folder on that platform.
 * One `/` at the end, that of a folder, is no part of the name here.
 */
export function entryNameProblem(name: string, platform: NodeJS.Platform): string | undefined {
  if (name === "") {
    return "its name is empty";
  }
  if (name.includes("\0")) {
    return "its name has a NUL";
  }
  if (name.includes("\\")) {
    return "its name has a backslash, which some systems take for a separator";
  }
  if (name.startsWith("/") || /^[A-Za-z]:/u.test(name)) {
    return "its name is an absolute path";
  }
  if (Buffer.byteLength(name) > longestPath) {
    return "its name is too long";
  }
  return findFirst(name.split("/"), (part) => partProblem(part, platform));
}

function findFirst(parts: readonly string[], find: (part: string) => string | undefined): string | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function partProblem(part: string, platform: NodeJS.Platform): string | undefined {
  if (part === "..") {
    return "its name has a part .., which leads out of the folder";
  }
  if (part === "" || part === ".") {
    return `its name has ${part === "" ? "an empty part" : "a part ."}`;
  }
  if (platform !== "win32") {
    return Buffer.byteLength(part) > longestPart ? "its name has a part that is too long" : undefined;
  }
  if (part.length > longestPart) {
    return "its name has a part that is too long";
  }
  return isWindowsDevice(part) || isForeignToWindows(part) ? "Windows has no such file names" : undefined;
}
