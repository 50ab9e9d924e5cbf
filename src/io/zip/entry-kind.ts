import type { ExtraField } from "yauzl";
import { UnsafeZip } from "./unsafe-zip.ts";

/** What an entry is to become. */
export interface EntryKind {
  readonly kind: "file" | "folder";
  readonly executable: boolean;
}

interface Described {
  readonly name: string;
  /** Of whoever made the zip, the system in the upper byte. */
  readonly versionMadeBy: number;
  readonly externalFileAttributes: number;
  readonly extraFields: readonly ExtraField[];
}

const typeBits = 0o170000;
const regular = 0o100000;
const folder = 0o040000;
const link = 0o120000;
/** The fields of PKWARE and of ASi for Unix, which hold what a link leads to, and how long they are without it. */
const pkwareUnix = { id: 0x000d, length: 12 } as const;
const asiUnix = { id: 0x756e, length: 14 } as const;
const unixSystems: ReadonlySet<number> = new Set([3, 19]);

/**
 * Tells files from folders by the `/` at the end of the name; the mode of Unix, which stands in the upper half of the
 * attributes, must not contradict it. @throws {@link UnsafeZip} for what is neither
 */
export function tellKind({ name, versionMadeBy, externalFileAttributes, extraFields }: Described): EntryKind {
  const mode = externalFileAttributes >>> 16;
  checkType(mode & typeBits, name);
  for (const { id, data } of extraFields) {
    checkExtraField(id, data, name);
  }
  const kind = name.endsWith("/") ? "folder" : "file";
  if (kind === "file" && (mode & typeBits) === folder) {
    throw new UnsafeZip("mismatch", "its mode is that of a folder, its name that of a file", { entry: name });
  }
  const hasMode = unixSystems.has(versionMadeBy >>> 8) || (mode & typeBits) === regular;
  return { kind, executable: hasMode && (mode & 0o111) !== 0 };
}

function checkType(type: number, entry: string): void {
  if (type === link) {
    throw new UnsafeZip("link", "it is a symbolic link", { entry });
  }
  if (type !== 0 && type !== regular && type !== folder) {
    throw new UnsafeZip("device", "it is a device, a pipe or a socket", { entry });
  }
}

function checkExtraField(id: number, data: Buffer, entry: string): void {
  if (id === asiUnix.id && data.length >= asiUnix.length) {
    checkType(data.readUInt16LE(4) & typeBits, entry);
  }
  if ([pkwareUnix, asiUnix].some((field) => id === field.id && data.length > field.length)) {
    throw new UnsafeZip("link", "it is a link", { entry });
  }
}
