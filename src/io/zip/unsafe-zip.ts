/**
 * Why a zip is refused. `name`: an entry's name leads out of the folder, or no system has such names. `collision`: two
 * entries would be one file, or a file where another needs a folder. `link` and `device`: an entry that is neither file
 * nor folder. `mismatch`: two places of the zip say different things. `ratio`: a bomb, by what it unpacks to.
 * `damaged`: no zip, or one that cannot be read. `in-the-way`: the folder holds something that must not be replaced.
 */
export type UnsafeReason =
  | "name"
  | "collision"
  | "link"
  | "device"
  | "encrypted"
  | "method"
  | "checksum"
  | "mismatch"
  | "overlap"
  | "too-many"
  | "too-large"
  | "ratio"
  | "damaged"
  | "in-the-way";

interface UnsafeZipDetails {
  /** The name of the entry, as it stands in the zip. */
  readonly entry?: string | undefined;
  readonly cause?: unknown;
}

/** Beyond it, the name of an entry is cut. */
const longestName = 200;

/**
 * A zip that is not unpacked. The message is a clause such as `it is a link`, of the entry where there is one, else of
 * the zip; it quotes nothing of the zip.
 */
export class UnsafeZip extends Error {
  override readonly name = "UnsafeZip";
  readonly reason: UnsafeReason;
  /** The name of the entry, cut where it is long; text from outside. */
  readonly entry: string | undefined;

  constructor(reason: UnsafeReason, message: string, { entry, cause }: UnsafeZipDetails = {}) {
    super(message, { cause });
    this.reason = reason;
    this.entry = entry === undefined ? undefined : shorten(entry);
  }
}

function shorten(name: string): string {
  const characters = Array.from(name.slice(0, 2 * longestName + 2));
  return characters.length > longestName ? `${characters.slice(0, longestName).join("")}…` : name;
}
