import type { ExtraField } from "yauzl";

/** The extra fields of a header, up to the first that is malformed, as most readers take them. */
export function parseExtraFields(bytes: Buffer): readonly ExtraField[] {
  const fields: ExtraField[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > bytes.length) {
      break;
    }
    fields.push({ id: bytes.readUInt16LE(at), data: bytes.subarray(at + 4, end) });
    at = end;
  }
  return fields;
}
