import { basename, dirname, resolve } from "node:path";
import { FormatFault, lineOf } from "../../formats/fault.ts";
import type { IniDocument } from "../../formats/ini/document.ts";
import type { Value } from "../../formats/value.ts";
import { listNames, TooLarge } from "../../io/files.ts";
import { readInput } from "../../io/read-input.ts";
import { errorCode } from "../../io/system-error.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { ConfigContext, ConfigInputs } from "./declaration.ts";
import { decodeText, EncodingFault } from "./decode.ts";
import type { FileName } from "./file-names.ts";
import type { Format } from "./formats.ts";
import { readText } from "./read-text.ts";

/** What the output `files` tells about a file. */
export interface ReadFile {
  readonly path: string;
  readonly format: Format;
  readonly found: boolean;
}

/** What a file says: an INI file is kept as it is until those beside it are known. */
export type Content = { readonly value: Value } | { readonly ini: IniDocument };

/** A file that was read. */
export interface Layer {
  readonly path: string;
  readonly content: Content;
}

const largest = 64 * 1024 * 1024;

/** Reads the files in order; optional ones that do not exist are left out. @throws Failure, all missing files at once */
export async function readFiles(
  names: readonly FileName[],
  given: ConfigInputs,
  context: ConfigContext,
): Promise<{ readonly files: readonly ReadFile[]; readonly layers: readonly Layer[] }> {
  const files: ReadFile[] = [];
  const layers: Layer[] = [];
  const missing: string[] = [];
  for (const { path, format, optional } of names) {
    const bytes = await readBytes(path, context);
    files.push({ path, format, found: bytes !== undefined });
    if (bytes !== undefined && missing.length === 0) {
      layers.push({ path, content: await readContent(bytes, { path, format, optional }, { given, context }) });
    } else if (bytes === undefined && !optional) {
      missing.push(describeMissing(resolve(context.directory, path), path));
    }
  }
  if (missing.length > 0) {
    throw context.fail("file-not-found", missing.join(" "), { outputs: { files } });
  }
  return { files, layers };
}

/** A file's bytes; `undefined` when there is no such file. @throws Failure */
export async function readBytes(path: string, context: ConfigContext): Promise<Uint8Array | undefined> {
  try {
    return await readInput(resolve(context.directory, path), largest, context.signal);
  } catch (cause) {
    if (cause instanceof TooLarge) {
      throw context.fail("too-large", `${quoteName(path)} is ${cause.message}.`);
    }
    context.signal.throwIfAborted();
    const code = errorCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") {
      return undefined;
    }
    const reason = code === "EISDIR" ? "it is a folder" : code;
    throw context.fail("unreadable", `${quoteName(path)} cannot be read: ${reason}.`, { cause });
  }
}

/** A sentence about a file that does not exist, with the nearest name beside it. */
function describeMissing(target: string, path: string): string {
  const near = didYouMean(
    basename(target),
    listNames(dirname(target)).filter((name) => name !== basename(target)),
  );
  const pattern = /[*?[\]]/u.test(path) ? " This is no pattern: files are named one by one, since later ones win." : "";
  return `${quoteName(path)} does not exist.${pattern === "" ? near : pattern}`;
}

interface Reading {
  readonly given: ConfigInputs;
  readonly context: ConfigContext;
}

async function readContent(bytes: Uint8Array, file: FileName, { given, context }: Reading): Promise<Content> {
  const text = decode(bytes, file.path, context);
  try {
    return await readText(text, file.format, given);
  } catch (fault) {
    if (!(fault instanceof FormatFault)) {
      throw fault;
    }
    throw toFailure(fault, { path: file.path, text }, { quotes: given.mask === undefined, context });
  }
}

/** Decodes a file's bytes. @throws Failure */
export function decode(bytes: Uint8Array, path: string, context: ConfigContext): string {
  try {
    return decodeText(bytes);
  } catch (cause) {
    if (cause instanceof EncodingFault) {
      throw context.fail("bad-encoding", `${quoteName(path)} cannot be decoded: ${cause.message}.`);
    }
    throw cause;
  }
}

/** Turns what is wrong with a text into a failure: file, line and column, and the line where it may be quoted. */
function toFailure(
  { code, line, column, message, detail }: FormatFault,
  source: { readonly path: string; readonly text: string },
  { quotes, context }: { readonly quotes: boolean; readonly context: ConfigContext },
) {
  const head = `${quoteName(source.path)}:${line}:${column}: ${message}`;
  const more = quotes && detail !== undefined ? ` (${detail})` : "";
  return context.fail(code, `${head}${more}${quotes ? `\n${excerpt(lineOf(source.text, line), line, column)}\n` : ""}`);
}

const widest = 120;

/** A line with a mark under the column; of a long one what stands around it. */
function excerpt(text: string, line: number, column: number): string {
  const offset = offsetOf(text, column);
  const half = widest / 2;
  // A character is one or two units; a line may be as long as a file.
  const before = [...text.slice(Math.max(0, offset - 2 * half), offset)].slice(-half);
  const after = [...text.slice(offset, offset + 2 * widest)].slice(0, widest - before.length);
  const margin = `${line} | `;
  // Tabs stay in the second line, so that the mark stands under its place.
  const indent = before.map((character) => (character === "\t" ? "\t" : " ")).join("");
  return `${margin}${before.join("")}${after.join("")}\n${" ".repeat(margin.length)}${indent}^`;
}

/** Where the character of a column, counted from 1, begins. */
function offsetOf(text: string, column: number): number {
  let offset = 0;
  for (let at = 1; at < column && offset < text.length; at += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
