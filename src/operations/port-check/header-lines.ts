import type { Parsed } from "../../operation/inputs.ts";

/** A header's name and value. */
export type Header = readonly [name: string, value: string];

/** What the connection itself needs; nobody else may set it. */
const reserved: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Reads lines `Name: value`. Faults name no value: it may be a secret. */
export function parseHeaders(lines: readonly string[]): Parsed<readonly Header[]> {
  const headers: Header[] = [];
  const faults: string[] = [];
  for (const [at, line] of lines.entries()) {
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$/su.exec(line) ?? [];
    if (name === "") {
      faults.push(`Header ${at + 1} is not written as Name: value.`);
    } else if (reserved.has(name.toLowerCase())) {
      faults.push(`${name} is set by stdops itself.`);
    } else if (/[^\t\x20-\x7e\x80-\xff]/u.test(value)) {
      faults.push(`The value of ${name} has signs that a header cannot hold.`);
    } else {
      headers.push([name, value]);
    }
  }
  return faults.length === 0 ? { value: headers } : { problem: faults.join(" ") };
}
