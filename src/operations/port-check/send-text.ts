import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";

const controls: Readonly<Record<string, string>> = { r: "\r", n: "\n", t: "\t", "0": "\0", "\\": "\\" };

/** Reads bytes to send: text in UTF-8 with the escapes `\r` `\n` `\t` `\0` `\xHH` `\\`. Any other backslash is a fault. */
export function parseSendText(given: string): Parsed<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const [part] of given.trim().matchAll(/\\x[0-9A-Fa-f]{2}|\\.?|[^\\]+/gsu)) {
    const bytes = parsePart(part);
    if (bytes === undefined) {
      return { problem: `${quoteName(part)} is no escape: write \\r, \\n, \\t, \\0, \\xHH (two hex digits) or \\\\.` };
    }
    parts.push(bytes);
  }
  return { value: Buffer.concat(parts) };
}

function parsePart(part: string): Uint8Array | undefined {
  if (!part.startsWith("\\")) {
    return Buffer.from(part);
  }
  if (part.length === 4) {
    return Buffer.from(part.slice(2), "hex");
  }
  const control = controls[part.slice(1)];
  return control === undefined ? undefined : Buffer.from(control);
}
