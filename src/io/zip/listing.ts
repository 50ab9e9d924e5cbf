import type { Entry, LocalFileHeader, ZipFile as Reader } from "yauzl";
import { errorCode, errorMessage } from "../system-error.ts";
import { checkDirectory } from "./directory.ts";
import { checkCount, type ZipLimits } from "./limits.ts";
import { UnsafeZip } from "./unsafe-zip.ts";
import type { ZipFile } from "./zip-file.ts";

/** An entry as the directory at a zip's end has it, with the header that stands before its data. */
export interface ListedEntry {
  readonly entry: Entry;
  readonly header: LocalFileHeader;
  /** Where the directory begins, which nothing of an entry may reach into. */
  readonly most: number;
}

/**
 * Lists a zip's entries in the order of its directory, which is then found to be whole and the only one.
 * @throws {@link UnsafeZip}
 */
export async function* listEntries(file: ZipFile, limits: ZipLimits): AsyncGenerator<ListedEntry, void, undefined> {
  const reader = await guard(async () => await openReader(file));
  const directory = checkDirectory(file, reader);
  checkCount(reader.entryCount, limits);
  const entries = reader.eachEntry();
  let size = 0;
  for (;;) {
    const { done, value: entry } = await guard(async () => await entries.next());
    if (done === true) {
      break;
    }
    size += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (size > directory.size) {
      break;
    }
    const header = await guard(async () => await reader.readLocalFileHeaderPromise(entry));
    yield { entry, header, most: directory.start };
  }
  if (size !== directory.size) {
    throw new UnsafeZip("mismatch", "its directory is longer or shorter than it says");
  }
}

async function openReader(file: ZipFile): Promise<Reader> {
  const { default: yauzl } = await import("yauzl");
  class FileReader extends yauzl.RandomAccessReader {
    override read(buffer: Buffer, offset: number, ...[length, position, done]: ReadRest): void {
      try {
        file.readInto(buffer.subarray(offset, offset + length), position);
      } catch (error) {
        done(toError(error));
        return;
      }
      done(null);
    }
  }
  // Names stay bytes: how they are to be read is decided, and checked, elsewhere. So are sizes.
  return await yauzl.fromRandomAccessReaderPromise(new FileReader(), file.size, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  });
}

type ReadRest = readonly [length: number, position: number, done: (error: Error | null) => void];

function toError(error: unknown): Error {
  return error instanceof Error ? error : Object.assign(new Error(errorMessage(error)), { code: errorCode(error) });
}

/** Such as `EIO`; codes of Node itself begin with `ERR_`. */
const systemCode = /^E[A-Z0-9]+$/u;

/** Hands on what the system says, and what was found unsafe; whatever else the parser throws is a damaged zip. */
async function guard<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnsafeZip || systemCode.test(errorCode(error))) {
      throw error;
    }
    throw new UnsafeZip("damaged", `it is no zip, or a damaged one (${errorMessage(error)})`, { cause: error });
  }
}
