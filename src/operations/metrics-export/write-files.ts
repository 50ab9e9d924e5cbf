import { resolve } from "node:path";
import { pathInside } from "../../io/path-inside.ts";
import { errorCode } from "../../io/system-error.ts";
import { writeChunksAtomically } from "../../io/write-chunks.ts";
import { cutText, quoteName } from "../../runner/safe-text.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import { type AnyFormat, endingOf } from "./kinds.ts";
import type { MetricsModel } from "./model.ts";
import { writeFormat } from "./write/write-formats.ts";
import type { FileResult } from "./written.ts";

/** Where the files go: absolute. */
export function folderOf(given: MetricsInputs, { directory }: MetricsContext): string {
  return resolve(directory, given.directory);
}

/** Writes a model in all formats that are asked for, each file whole or not at all; tells each that is done. @throws Failure */
export async function* writeFiles(
  model: MetricsModel,
  given: MetricsInputs,
  context: MetricsContext,
): AsyncGenerator<FileResult> {
  for (const format of given.formats) {
    let file: FileResult;
    try {
      file = await write(model, { format, given }, context);
    } catch (problem) {
      context.signal.throwIfAborted();
      throw await describe(problem, pathOf(format, given, context), context);
    }
    yield file;
  }
}

function pathOf(format: AnyFormat, given: MetricsInputs, context: MetricsContext): string {
  return resolve(folderOf(given, context), `${given.name}${endingOf(format)}`);
}

interface Wanted {
  readonly format: AnyFormat;
  readonly given: MetricsInputs;
}

async function write(model: MetricsModel, { format, given }: Wanted, context: MetricsContext): Promise<FileResult> {
  const { clock, signal, runner } = context;
  if (format === "html") {
    const { renderPage } = await import("./picture/html.ts");
    const path = pathOf(format, given, context);
    const { size, digest } = await writeChunksAtomically(path, [renderPage(model)], signal);
    return toResult({ format, path, size, digest }, context);
  }
  const manner = {
    directory: folderOf(given, context),
    name: given.name,
    append: given.append,
    csvLayout: given["csv-layout"],
    formulaGuard: given["csv-formula-guard"],
  };
  const file = await writeFormat(model, { format, manner }, { clock, signal });
  if (file.removed > 0) {
    runner.notice(`The last row of ${quoteName(file.path)} was torn, and was taken away (${file.removed} bytes).`);
  }
  return toResult(file, context);
}

interface Written {
  readonly format: AnyFormat;
  readonly path: string;
  readonly size: number;
  readonly digest: string | undefined;
}

function toResult({ format, path, size, digest }: Written, { directory }: MetricsContext): FileResult {
  return {
    format,
    path: pathInside(directory, path) ?? path,
    size,
    digest: digest === undefined ? null : `sha256:${digest}`,
  };
}

async function describe(problem: unknown, path: string, { fail }: MetricsContext): Promise<unknown> {
  const { FileBusy } = await import("../../io/file-lock.ts");
  const { HeaderMismatch } = await import("../../io/mend-rows.ts");
  const name = quoteName(path);
  if (problem instanceof HeaderMismatch) {
    const words = `${name} has the columns ${list(problem.found)}, and these metrics have ${list(problem.wanted)}.`;
    return fail("header-mismatch", words, { cause: problem });
  }
  if (problem instanceof FileBusy) {
    return fail("write-failed", `${name} is being appended to by another process, for too long.`, { cause: problem });
  }
  const code = errorCode(problem);
  return /^E[A-Z0-9]+$/u.test(code)
    ? fail("write-failed", `${name} could not be written (${code}).`, { cause: problem })
    : problem;
}

function list(columns: readonly string[]): string {
  const shown = columns.slice(0, 20).map((column) => quoteName(cutText(column, 60)));
  return `${shown.join(", ")}${columns.length > 20 ? ", …" : ""}`;
}
