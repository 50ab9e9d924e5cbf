import { type Algorithm, algorithmOfLength, digestBytes, parseAlgorithm } from "./algorithms.ts";
import { readClearSigned } from "./clear-signed.ts";
import { parseBase64, parseHex } from "./digest-text.ts";

/** A line of a list that says what a file hashes to. */
export interface ListEntry {
  /** The file's name as the list has it, unescaped. */
  readonly name: string;
  readonly algorithm: Algorithm;
  /** Lower-case hex. */
  readonly digest: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A line that could not be read, and why. */
export interface ListFault {
  readonly line: number;
  readonly code: "improper-line" | "unknown-algorithm";
  readonly message: string;
}

/** How a list is read. */
export interface ListOptions {
  /** The algorithm that was asked for: lines of any other are faults. */
  readonly algorithm: Algorithm | undefined;
  /** The algorithm that the list's own name speaks of; it decides where only a length is known. */
  readonly named: Algorithm | undefined;
  /** The file that a bare digest is of: the list's name without its extension. */
  readonly bareName: string | undefined;
}

type Line = Omit<ListEntry, "line"> | Omit<ListFault, "line">;
/** Separators of untagged lines: two characters (GNU's own form) or one (BSD's reversed form). */
type Style = "double" | "single";

/**
 * Reads a checksum list. Accepted are GNU's untagged lines (two blanks, blank and `*`, one blank or tab), BSD and OpenSSL
 * tags with hex or base64, `\`-escaped names, a bare digest as the only line, comments, and a PGP clear-signed frame,
 * whose signature is not checked. The rules are those of coreutils' `cksum -c`, but every line must be understood.
 */
export function parseList(
  text: string,
  options: ListOptions,
): { entries: readonly ListEntry[]; faults: readonly ListFault[] } {
  const { lines, faults: outer } = readClearSigned(text.split("\n").map((line) => line.replace(/\r$/u, "")));
  const faults: ListFault[] = [...outer];
  const entries: ListEntry[] = [];
  const content = lines.filter(({ text: line }) => line !== "" && !line.startsWith("#"));
  let style: Style | undefined;
  let mixed = false;
  for (const { text: line, number } of content) {
    const found = styleOf(line);
    mixed ||= found !== undefined && style !== undefined && found !== style;
    style ??= found;
    // After the first such line, readers of lists disagree on all others.
    const read =
      mixed && found !== undefined
        ? fault("one blank and two stand between digest and name in this list, so that names cannot be told for sure")
        : readLine(line, options, content.length === 1);
    if ("code" in read) {
      faults.push({ ...read, line: number });
    } else {
      entries.push({ ...read, line: number });
    }
  }
  return { entries, faults: faults.sort((left, right) => left.line - right.line) };
}

function fault(message: string): Omit<ListFault, "line"> {
  return { code: "improper-line", message };
}

/** The separator of an untagged line; of no account behind what cannot be a digest, such as the first word of a text. */
function styleOf(line: string): Style | undefined {
  const untagged = readUntagged(line);
  const bytes = (untagged?.digest.length ?? 0) / 2;
  return algorithmOfLength(bytes, undefined) === undefined ? undefined : untagged?.style;
}

function readUntagged(line: string): { digest: string; name: string; style: Style } | undefined {
  const [, digest = "", rest = ""] = /^[ \t]*\\?([0-9A-Fa-f]+)[ \t]([\s\S]+)$/u.exec(line) ?? [];
  if (digest === "") {
    return undefined;
  }
  const double = rest.length > 1 && /^[ *]/u.test(rest);
  return { digest, name: double ? rest.slice(1) : rest, style: double ? "double" : "single" };
}

function readLine(line: string, options: ListOptions, only: boolean): Line {
  if (line.includes("\0")) {
    return fault("it has a NUL character");
  }
  const escaped = /^[ \t]*\\/u.test(line);
  const tagged = /^[ \t]*\\?([A-Za-z][A-Za-z0-9/_-]*) ?\(([\s\S]*)\)[ \t]*=[ \t]*([0-9A-Za-z+/=]+)$/u.exec(line);
  if (tagged !== null) {
    const [, tag = "", name = "", digest = ""] = tagged;
    return finish(name, escaped, readTagged(tag, digest, options));
  }
  const untagged = readUntagged(line);
  if (untagged !== undefined) {
    return finish(untagged.name, escaped, readHex(untagged.digest, options));
  }
  const bare = /^[ \t]*([0-9A-Fa-f]+)[ \t]*$/u.exec(line)?.[1];
  if (bare === undefined) {
    return fault("it is neither `digest  name` nor `ALGORITHM (name) = digest`");
  }
  return only && options.bareName !== undefined
    ? finish(options.bareName, false, readHex(bare, options))
    : fault("it has a digest and no name, which only the one line of a list called <file>.<algorithm> may have");
}

type Digest = { readonly algorithm: Algorithm; readonly digest: string } | Omit<ListFault, "line">;

function readTagged(tag: string, text: string, options: ListOptions): Digest {
  const algorithm = parseAlgorithm(tag);
  if (algorithm === undefined) {
    return { code: "unknown-algorithm", message: `its algorithm ${tag} is none that stdops knows` };
  }
  const bytes = digestBytes[algorithm];
  const hex = parseHex(text);
  const digest = hex?.length === bytes * 2 ? hex : parseBase64(text, bytes);
  return digest === undefined
    ? fault(`its digest is not one of ${algorithm} (${bytes} bytes, hex or base64)`)
    : told(algorithm, digest, options);
}

function readHex(text: string, options: ListOptions): Digest {
  const digest = parseHex(text);
  const algorithm =
    digest === undefined ? undefined : algorithmOfLength(digest.length / 2, options.algorithm ?? options.named);
  return digest === undefined || algorithm === undefined
    ? fault(`its digest has ${text.length} hex digits, the length of no algorithm`)
    : told(algorithm, digest, options);
}

function told(algorithm: Algorithm, digest: string, { algorithm: asked }: ListOptions): Digest {
  return asked === undefined || asked === algorithm
    ? { algorithm, digest }
    : fault(`it is a line of ${algorithm}, and algorithm asks for ${asked}`);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["\\\\", "\\"],
  ["\\n", "\n"],
  ["\\r", "\r"],
]);

function finish(name: string, escaped: boolean, digest: Digest): Line {
  if ("code" in digest) {
    return digest;
  }
  if (name === "") {
    return fault("it names no file");
  }
  if (!escaped) {
    return { name, ...digest };
  }
  let proper = true;
  const plain = name.replaceAll(/\\[\s\S]?/gu, (pair) => {
    const character = escapes.get(pair);
    proper &&= character !== undefined;
    return character ?? "";
  });
  return proper ? { name: plain, ...digest } : fault("its name has an escape other than \\\\, \\n and \\r");
}
