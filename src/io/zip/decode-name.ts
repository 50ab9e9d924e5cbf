import type { Entry } from "yauzl";
import { crc32 } from "./crc-32.ts";
import { UnsafeZip } from "./unsafe-zip.ts";

/** The upper half of code page 437. */
const upperHalf =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const utf8Flag = 0x800;
const unicodePathField = 0x7075;
const unixSystems: ReadonlySet<number> = new Set([3, 19]);

type Named = Pick<Entry, "fileNameRaw" | "generalPurposeBitFlag" | "extraFields" | "versionMadeBy">;

/**
 * The name of an entry: UTF-8 where the zip says so, by its flag or by Info-ZIP's extra field. Where it says nothing,
 * what Unix wrote is UTF-8 if it can be, and everything else is code page 437 (APPNOTE, appendix D).
 * @throws {@link UnsafeZip} for what is said to be UTF-8 and is not
 */
export function decodeEntryName(entry: Named): string {
  const { fileNameRaw: raw, generalPurposeBitFlag: flags, versionMadeBy } = entry;
  const told = findUnicodePath(entry) ?? ((flags & utf8Flag) === 0 ? undefined : raw);
  if (told !== undefined) {
    const name = decodeUtf8(told);
    if (name === undefined) {
      throw new UnsafeZip("name", "its name is no UTF-8, as the zip says it is", { entry: decode437(raw) });
    }
    return name;
  }
  return (unixSystems.has(versionMadeBy >>> 8) ? decodeUtf8(raw) : undefined) ?? decode437(raw);
}

/** Info-ZIP's field counts as long as it was made for this very name. */
function findUnicodePath({ extraFields, fileNameRaw }: Named): Uint8Array | undefined {
  return extraFields
    .find(
      ({ id, data }) =>
        id === unicodePathField && data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === crc32(fileNameRaw),
    )
    ?.data.subarray(5);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function decode437(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll(/[\u0080-\u00ff]/gu, (byte) => upperHalf[byte.charCodeAt(0) - 0x80] ?? "");
}
