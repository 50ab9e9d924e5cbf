import { setImmediate as pause } from "node:timers/promises";
import { checkHeader, checkReadable } from "./check-header.ts";
import { decodeEntryName } from "./decode-name.ts";
import { tellKind } from "./entry-kind.ts";
import { entryNameProblem } from "./entry-name.ts";
import { parseExtraFields } from "./extra-fields.ts";
import { checkSizes, type ZipLimits } from "./limits.ts";
import { type ListedEntry, listEntries } from "./listing.ts";
import { NameTree } from "./name-tree.ts";
import { checkSpans, type Span } from "./spans.ts";
import { UnsafeZip } from "./unsafe-zip.ts";
import type { ZipFile } from "./zip-file.ts";

/** A file of a zip, and where its data stands. */
export interface PlannedFile {
  /** A path inside the folder, with `/` between its parts. */
  readonly name: string;
  readonly executable: boolean;
  readonly deflated: boolean;
  readonly crc32: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly packedSize: number;
  /** The place of the data in the zip. */
  readonly start: number;
}

/** What a zip unpacks to. */
export interface Plan {
  /** All folders that are needed, parents first. */
  readonly folders: readonly string[];
  readonly files: readonly PlannedFile[];
}

/** Under which conditions a zip is read. */
export interface Conditions {
  readonly limits: ZipLimits;
  readonly signal: AbortSignal;
  /** Whose file names are allowed. */
  readonly platform: NodeJS.Platform;
}

/** After so many entries others get a turn, such as the handler of a signal. */
const turn = 256;

/**
 * Reads what a zip says of its entries, all of it, and checks all that can be checked without unpacking.
 * @throws {@link UnsafeZip}, or the signal's reason
 */
export async function readPlan(file: ZipFile, { limits, signal, platform }: Conditions): Promise<Plan> {
  const tree = new NameTree(limits, platform);
  const files: PlannedFile[] = [];
  const spans: Span[] = [];
  let size = 0;
  for await (const listed of listEntries(file, limits)) {
    const { file: planned, span } = planEntry(file, listed, platform);
    spans.push(span);
    if (planned === undefined) {
      tree.addFolder(span.name.slice(0, -1), span.name);
    } else {
      tree.addFile(planned.name);
      files.push(planned);
      size += planned.size;
      checkSizes(size, file.size, limits);
    }
    if (spans.length % turn === 0) {
      await pause();
      signal.throwIfAborted();
    }
  }
  checkSpans(spans);
  return { folders: tree.folders, files };
}

interface PlannedEntry {
  /** `undefined` for a folder. */
  readonly file: PlannedFile | undefined;
  readonly span: Span;
}

function planEntry(file: ZipFile, listed: ListedEntry, platform: NodeJS.Platform): PlannedEntry {
  const { entry, header } = listed;
  const name = decodeEntryName(entry);
  const problem = entryNameProblem(name.replace(/(?<=.)\/$/u, ""), platform);
  if (problem !== undefined) {
    throw new UnsafeZip("name", problem, { entry: name });
  }
  const { kind, executable } = tellKind({
    name,
    versionMadeBy: entry.versionMadeBy,
    externalFileAttributes: entry.externalFileAttributes,
    extraFields: [...entry.extraFields, ...parseExtraFields(header.extraField)],
  });
  checkReadable(entry, name);
  const span = { name, start: entry.relativeOffsetOfLocalHeader, end: checkHeader(file, listed, name) };
  if (kind === "folder") {
    if (entry.uncompressedSize !== 0) {
      throw new UnsafeZip("mismatch", "its name is that of a folder, and it has content", { entry: name });
    }
    return { file: undefined, span };
  }
  const { crc32, uncompressedSize: size, compressedSize: packedSize } = entry;
  const deflated = entry.compressionMethod === 8;
  return { file: { name, executable, deflated, crc32, size, packedSize, start: header.fileDataStart }, span };
}
