import { createHash } from "node:crypto";
import { encodePathText } from "../../io/path-text.ts";
import { type Algorithm, tags } from "./algorithms.ts";

/** The digest of a file. */
export interface FileEntry {
  /** Relative to `working-directory`, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly algorithm: Algorithm;
  /** Lower-case hex. */
  readonly digest: string;
}

/** The formats of a list. */
export const listFormats = ["gnu", "bsd", "json"] as const;

/** One of the formats. */
export type ListFormat = (typeof listFormats)[number];

/** Renders a list as bytes, for names may be any. GNU's and BSD's forms are read by `sha256sum -c` and `cksum -c`. */
export function renderList(entries: readonly FileEntry[], format: ListFormat): Buffer {
  if (format === "json") {
    return Buffer.from(`${JSON.stringify(entries)}\n`);
  }
  return encodePathText(entries.map((entry) => renderLine(entry, format)).join(""));
}

/** A line begins with `\` when its name has a backslash or a line end, which are then written `\\`, `\n`, `\r`. */
function renderLine({ path, algorithm, digest }: FileEntry, format: "gnu" | "bsd"): string {
  const escaped = /[\\\n\r]/u.test(path);
  const name = escaped ? path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r") : path;
  const line = format === "gnu" ? `${digest}  ${name}` : `${tags[algorithm]} (${name}) = ${digest}`;
  return `${escaped ? "\\" : ""}${line}\n`;
}

/** One SHA-256 over all names and digests: the one of the GNU list, sorted by path. Sizes and the machine do not matter. */
export function combine(entries: readonly FileEntry[]): string {
  return createHash("sha256").update(renderList(entries, "gnu")).digest("hex");
}

/** A digest in the notation of Subresource Integrity: the algorithm, `-`, and base64. */
export function renderSri({ algorithm, digest }: FileEntry): string {
  return `${algorithm}-${Buffer.from(digest, "hex").toString("base64")}`;
}
