/** Headers by their names, as they were given. */
export type HeaderMap = Readonly<Record<string, string>>;

/** What the connection and the body need; nobody else may set it. */
const reserved: ReadonlySet<string> = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Reads the headers of a request that sends something, one `Name: value` a line. Faults name no value: it may be a secret. */
export function parseHeaderLines(
  text: string,
): { readonly headers: HeaderMap; readonly problem?: undefined } | { readonly problem: string } {
  const headers = new Map<string, readonly [name: string, value: string]>();
  const faults: string[] = [];
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  for (const [at, line] of lines.filter((one) => one !== "").entries()) {
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(.*)$/su.exec(line) ?? [];
    const key = name.toLowerCase();
    if (name === "") {
      faults.push(`Header ${at + 1} is not written as Name: value.`);
    } else if (reserved.has(key)) {
      faults.push(`${name} is set by stdops itself.`);
    } else if (headers.has(key)) {
      faults.push(`${name} is given twice.`);
    } else if (/[^\t\x20-\x7e\x80-\xff]/u.test(value)) {
      faults.push(`The value of ${name} has signs that a header cannot hold.`);
    } else {
      headers.set(key, [name, value]);
    }
  }
  return faults.length === 0 ? { headers: Object.fromEntries(headers.values()) } : { problem: faults.join(" ") };
}
