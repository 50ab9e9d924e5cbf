import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip that is put together byte by byte; what is not given is as an honest writer on Unix has it. */
export interface EntryBytes {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly deflate?: boolean;
  /** Of the directory, and of the header unless that has its own. */
  readonly says?: Says;
  /** What the header before the data says otherwise. */
  readonly header?: Says & { readonly name?: string | Uint8Array; readonly extra?: Uint8Array };
  readonly madeBy?: number;
  /** The mode of Unix, with its type. */
  readonly mode?: number;
  readonly extra?: Uint8Array;
  /** The packed bytes themselves. */
  readonly packed?: Uint8Array;
  /** What stands behind the data. */
  readonly behind?: Uint8Array;
  /** Where the directory says that the header is. */
  readonly offset?: number;
}

interface Says {
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly packedSize?: number;
  readonly size?: number;
}

interface EndBytes {
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryStart?: number;
  readonly disk?: number;
  readonly comment?: string;
  /** Between the directory and the record at the end. */
  readonly before?: (start: number, size: number) => Uint8Array;
}

/** Numbers of 2, 4 or 8 bytes, each after its width. */
export function little(...pairs: readonly (readonly [width: 2 | 4 | 8, value: number | bigint])[]): Buffer {
  return Buffer.concat(
    pairs.map(([width, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value)));
      return bytes.subarray(0, width);
    }),
  );
}

/** An extra field. */
export function extraField(id: number, data: Uint8Array): Buffer {
  return Buffer.concat([little([2, id], [2, data.length]), data]);
}

/** The record behind the data of an entry whose writer did not know its size beforehand. */
export function descriptor(content: string | Uint8Array, packedSize: number, width: 4 | 8 = 4, signed = true): Buffer {
  const bytes = Buffer.from(content);
  const record = little([4, crc32(bytes)], [width, packedSize], [width, bytes.length]);
  return signed ? Buffer.concat([little([4, 0x08074b50]), record]) : record;
}

/** A zip of these entries, in this order. */
export function zipBytes(entries: readonly EntryBytes[], end: EndBytes = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = entryBytes(entry, at);
    parts.push(local);
    directory.push(central);
    at += local.length;
  }
  const size = Buffer.concat(directory).length;
  const comment = Buffer.from(end.comment ?? "");
  const count = end.count ?? entries.length;
  return Buffer.concat([
    ...parts,
    ...directory,
    end.before?.(at, size) ?? Buffer.alloc(0),
    little([4, 0x06054b50], [2, end.disk ?? 0], [2, 0], [2, count], [2, count]),
    little([4, end.directorySize ?? size], [4, end.directoryStart ?? at], [2, comment.length]),
    comment,
  ]);
}

function entryBytes(entry: EntryBytes, at: number) {
  const { header = {}, says = {}, extra = Buffer.alloc(0), behind = Buffer.alloc(0), deflate = false } = entry;
  const content = Buffer.from(entry.content ?? "");
  const packed = entry.packed ?? (deflate ? deflateRawSync(content) : content);
  const honest = { flags: 0x800, method: deflate ? 8 : 0, crc: crc32(content), packedSize: packed.length };
  const told = { ...honest, size: content.length, ...says };
  const name = Buffer.from(entry.name);
  const localName = Buffer.from(header.name ?? name);
  const localExtra = header.extra ?? extra;
  const local = Buffer.concat([
    little([4, 0x04034b50], [2, 20]),
    fields({ ...told, ...header }),
    little([2, localName.length], [2, localExtra.length]),
    localName,
    localExtra,
    packed,
    behind,
  ]);
  const mode = entry.mode ?? (name.at(-1) === 0x2f ? 0o040755 : 0o100644);
  const central = Buffer.concat([
    little([4, 0x02014b50], [2, entry.madeBy ?? 0x0314], [2, 20]),
    fields(told),
    little([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, BigInt(mode) << 16n]),
    little([4, entry.offset ?? at]),
    name,
    extra,
  ]);
  return { local, central };
}

function fields({ flags, method, crc, packedSize, size }: Required<Says>): Buffer {
  return little([2, flags], [2, method], [4, 0x21], [4, crc], [4, packedSize], [4, size]);
}
