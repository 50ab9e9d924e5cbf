import type { ListFault } from "./list-parser.ts";

/** A line of text and its place in the file, counted from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

const begin = "-----BEGIN PGP SIGNED MESSAGE-----";
const signature = "-----BEGIN PGP SIGNATURE-----";
const end = "-----END PGP SIGNATURE-----";
/** A line such as `Hash: SHA256`, above the text and above the signature. */
const header = /^[A-Za-z][A-Za-z0-9-]*:(?: |$)/u;
/** A line of base64, or the checksum of all of it. */
const armor = /^=?[A-Za-z0-9+/]*={0,2}$/u;

/**
 * Takes the text out of a PGP clear-signed frame (RFC 9580, 7): armor headers up to a blank line, then the dash-escaped
 * text, then the signature. What stands outside the signed text, in the frame too, is a fault, since nobody signed it.
 * Lines without any frame come back as they are.
 */
export function readClearSigned(lines: readonly string[]): {
  readonly lines: readonly NumberedLine[];
  readonly faults: readonly ListFault[];
} {
  const numbered = lines.map((text, index) => ({ text, number: index + 1 }));
  const start = lines.findIndex((line) => line.trimEnd() === begin);
  if (start < 0) {
    return { lines: numbered, faults: [] };
  }
  const blank = lines.findIndex((line, index) => index > start && line.trim() === "");
  const close = lines.findIndex((line, index) => index > start && line.trimEnd() === signature);
  const last = lines.findIndex((line, index) => index > close && line.trimEnd() === end);
  if (blank < 0 || close < blank || last < 0) {
    return { lines: [], faults: [{ line: start + 1, code: "improper-line", message: "its PGP frame is cut short" }] };
  }
  // No blanks are cut off here: behind a digest, they would be a name.
  const inArmor = (line: string) => header.test(line) || armor.test(line) || line.trimEnd() === end;
  const belongs = (line: string, index: number) =>
    index >= start &&
    index <= last &&
    (index === start || index > blank || header.test(line)) &&
    (index <= close || inArmor(line));
  const outside = numbered.filter(({ text }, index) => text.trim() !== "" && !belongs(text, index));
  return {
    lines: numbered.slice(blank + 1, close).map(({ text, number }) => ({ text: text.replace(/^- /u, ""), number })),
    faults: outside.map(({ number }) => ({
      line: number,
      code: "improper-line",
      message: "it stands outside the signed text",
    })),
  };
}
