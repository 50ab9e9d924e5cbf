import { parseHeaderLines } from "../header-lines.ts";

/** Headers by their names, as they were given. */
export type HeaderMap = Readonly<Record<string, string>>;

/** What goes with the body that is sent. */
const ownOfBody: ReadonlySet<string> = new Set(["content-encoding", "content-type", "host"]);

/** Reads the headers of a request that sends something, one `Name: value` a line. Faults name no value: it may be a secret. */
export function parseHeaderMap(lines: readonly string[]): { readonly value: HeaderMap } | { readonly problem: string } {
  const parsed = parseHeaderLines(lines, { reserved: ownOfBody, once: true });
  return "problem" in parsed ? parsed : { value: Object.fromEntries(parsed.value) };
}
