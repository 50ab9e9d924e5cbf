/** A header of HTTP, as it was given. */
export type Header = readonly [name: string, value: string];

/** What is asked of headers, besides that they are some. */
export interface HeaderRules {
  /** Names in lower case that nobody else may set, more than those that the connection itself needs. */
  readonly reserved?: ReadonlySet<string>;
  /** No name may be there twice, in whatever case. */
  readonly once?: true;
}

/** What the connection itself needs. */
const ownOfConnection: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Reads lines `Name: value`. Faults come all at once, as sentences, and name no value: it may be a secret. */
export function parseHeaderLines(
  lines: readonly string[],
  { reserved = new Set(), once }: HeaderRules = {},
): { readonly value: readonly Header[] } | { readonly problem: string } {
  const headers: Header[] = [];
  const faults: string[] = [];
  const names = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(.*)$/su.exec(line.trim()) ?? [];
    const key = name.toLowerCase();
    if (name === "") {
      faults.push(`Header ${at + 1} is not written as Name: value.`);
    } else if (ownOfConnection.has(key) || reserved.has(key)) {
      faults.push(`${name} is set by stdops itself.`);
    } else if (once === true && names.has(key)) {
      faults.push(`${name} is given twice.`);
    } else if (/[^\t\x20-\x7e\x80-\xff]/u.test(value)) {
      faults.push(`The value of ${name} has signs that a header cannot hold.`);
    } else {
      headers.push([name, value]);
    }
    names.add(key);
  }
  return faults.length === 0 ? { value: headers } : { problem: faults.join(" ") };
}
