import { basename, dirname, isAbsolute, resolve } from "node:path";
import { readWholeFile } from "../../io/files.ts";
import { pathInside } from "../../io/path-inside.ts";
import { decodePathText } from "../../io/path-text.ts";
import { errorCode, errorMessage } from "../../io/system-error.ts";
import { decodePercent } from "../../io/url-parts.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { type Algorithm, parseAlgorithm } from "./algorithms.ts";
import type { ChecksumContext, ChecksumInputs } from "./declaration.ts";
import type { Entry, Gathered } from "./entries.ts";
import { type Fault, fault } from "./faults.ts";
import { type ListEntry, parseList } from "./list-parser.ts";
import { toShownPath } from "./select.ts";

/** The longest list that is read, in bytes: some half a million lines. */
const longestList = 128 * 1024 * 1024;

interface List {
  readonly name: string;
  readonly text: string;
  /** The absolute path of the folder that its names start in. */
  readonly base: string;
}

/** Whether a list is given by its address. */
export function isUrl(list: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(list);
}

/** Reads all lists. Their lines that cannot be read are faults when `strict`, else warnings. */
export async function gatherLists(given: ChecksumInputs, context: ChecksumContext): Promise<Gathered> {
  const gathered: Gathered[] = [];
  const sources = given["checksum-file"] ?? [];
  checkUrls(sources, context);
  for (const source of sources) {
    const list = isUrl(source) ? await download(source, given, context) : readList(source, given, context);
    gathered.push("reason" in list ? { entries: [], faults: [list] } : placeAll(list, given, context));
  }
  return { entries: gathered.flatMap(({ entries }) => entries), faults: gathered.flatMap(({ faults }) => faults) };
}

/** Reads one list and finds the files that its names mean. */
function placeAll(list: List, given: ChecksumInputs, context: ChecksumContext): Gathered {
  const { entries, faults } = parseList(list.text, optionsFor(list.name, given.algorithm));
  return {
    entries: entries.map(placer(list, given, context)),
    faults: faults.map(({ line, code, message }) => ({ ...fault(`${list.name}:${line}`, code, message), line: true })),
  };
}

/** What the name of a list tells: `app.zip.sha256` that a bare digest is of `app.zip`, and the algorithm. */
function optionsFor(name: string, algorithm: Algorithm | undefined) {
  const [, stem, extension = ""] = /^(.+)\.([^.]+)$/u.exec(basename(name)) ?? [];
  const sums = /^(.+?)SUMS?(?:\.\w+)?$/iu.exec(basename(name))?.[1] ?? "";
  const short: Readonly<Record<string, Algorithm>> = { b2: "blake2b512", B2: "blake2b512", b3: "blake3", B3: "blake3" };
  const named = parseAlgorithm(extension) ?? short[extension] ?? parseAlgorithm(sums) ?? short[sums];
  return { algorithm, named, bareName: stem };
}

function readList(path: string, given: ChecksumInputs, { directory }: ChecksumContext): List | Fault {
  const name = toShownPath(directory, path);
  try {
    const text = decodeList(readWholeFile(resolve(directory, path), longestList));
    return { name, text, base: resolve(directory, given["base-directory"] ?? dirname(path)) };
  } catch (error) {
    const code = errorCode(error);
    return fault(
      name,
      "unreadable",
      code === "ENOENT" ? "this list does not exist" : `this list cannot be read (${code})`,
    );
  }
}

/** Refuses addresses that lists are not fetched from, all of them at once. */
function checkUrls(sources: readonly string[], context: ChecksumContext): void {
  const bad = sources.filter((source) => isUrl(source) && !(/^https:/iu.test(source) && URL.canParse(source)));
  if (bad.length > 0) {
    const names = bad.map((url) => quoteName(toShownList(url))).join(", ");
    const [is, url] = bad.length === 1 ? ["is", "https URL"] : ["are", "https URLs"];
    throw context.badInput("checksum-file", `${names} ${is} no ${url}: lists are fetched over https only.`);
  }
}

async function download(url: string, given: ChecksumInputs, context: ChecksumContext): Promise<List> {
  const { signal, clock } = context;
  try {
    // Most lists are files.
    const { fetchUrl } = await import("../../io/http.ts");
    const { body, type } = await fetchUrl({ url, limit: longestList, signal, sleep: clock.sleep });
    const text = decodeList(body);
    if (/^(?:text\/html|application\/xhtml\+xml)$/u.test(type) || /^\s*<(?:!doctype|html)/iu.test(text)) {
      throw new Error("it is a page of HTML, not a list");
    }
    const base = resolve(context.directory, given["base-directory"] ?? ".");
    return { name: decodePercent(basename(new URL(url).pathname)), text, base };
  } catch (cause) {
    signal.throwIfAborted();
    const reason = errorMessage(cause);
    throw context.fail("download-failed", `The list ${quoteName(toShownList(url))} cannot be had: ${reason}.`, {
      cause,
    });
  }
}

/** A list as it is shown: a path as it was given, a URL without user, password, query and fragment, often secrets. */
export function toShownList(source: string): string {
  if (!isUrl(source)) {
    return source;
  }
  if (URL.canParse(source)) {
    const { protocol, host, pathname } = new URL(source);
    return `${protocol}//${host}${pathname}`;
  }
  return source.replace(/[?#].*$/su, "").replace(/^([^/]*\/+)[^/]*@/u, "$1");
}

/** Bytes of a list as text: UTF-16 when a byte-order mark says so, else UTF-8 with names' other bytes kept. */
function decodeList(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  const mark = first === 0xef && second === 0xbb && third === 0xbf;
  return decodePathText(mark ? bytes.subarray(3) : bytes);
}

/** Finds the file that an entry of a list means. */
function placer(list: List, given: ChecksumInputs, context: ChecksumContext): (entry: ListEntry) => Entry {
  return ({ name, algorithm, digest, line }) => {
    const target = resolve(list.base, name);
    const leaves = isAbsolute(name) || pathInside(list.base, target) === undefined;
    return {
      path: toShownPath(context.directory, target),
      algorithm,
      accepted: [digest],
      source: `${quoteName(list.name)}:${line}`,
      outside: leaves && !given["allow-outside"],
      base: given["allow-outside"] ? undefined : list.base,
    };
  };
}
