import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { Clock } from "./clock.ts";
import { describeError, follow, longestPause, parseRetryAfter, passing, pauseAfter, RequestError } from "./http.ts";
import { type Patience, type Watch, watchOver } from "./patience.ts";

/** Downloads over HTTP, with the runner's proxies and redirects that never lead from https to http. */

/** Why there is no download. Its words are the end of a sentence, and never hold the URL, which may hold secrets. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  /** The HTTP status where there was an answer that is no success. */
  readonly status: number | undefined;

  constructor({ message, status, cause }: RequestError) {
    super(message, { cause });
    this.status = status === 0 ? undefined : status;
  }
}

/** What to download, and within which limits. No `Authorization` is ever sent. */
export interface Download {
  readonly url: URL;
  /** Of the body, in bytes. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** On the clock's monotonic time, in milliseconds; `Infinity` for none. */
  readonly deadline: () => number;
  /** Half a minute of silence and half an hour in all, unless told. */
  readonly patience?: Patience;
}

/** A file that was downloaded. */
export interface Downloaded {
  /** In bytes. */
  readonly size: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

/** A text that is read line by line. */
export interface LineDownload extends Download {
  /** Called before the first line, and again where the text is read from its start once more; takes each line. */
  readonly begin: () => (line: string) => void;
}

const attempts = 3;
const usualPatience: Patience = { silence: 30_000, whole: 1_800_000 };
const longestLine = 64 * 1024;

/** Downloads to a new file. When it fails nothing is left of it. @throws DownloadError, or the signal's reason */
export async function downloadFile(file: string, download: Download): Promise<Downloaded> {
  return await tryThrice(download, async (message, watch) => {
    const tooLong = tooLongFor(download);
    if (Number(message.headers["content-length"] ?? 0) > download.limit) {
      throw tooLong;
    }
    const output = createWriteStream(file, { flags: "wx" });
    try {
      await once(output, "open");
      return await writeBody({ message, watch, output, limit: download.limit, tooLong });
    } catch (error) {
      await discard(output, file);
      throw error;
    }
  });
}

/** Reads a text line by line; a line is cut at 64 Ki characters. `isWhole` is false where the limit came first. @throws DownloadError */
export async function downloadLines(download: LineDownload): Promise<{ readonly isWhole: boolean }> {
  return await tryThrice(download, async (message, watch) => {
    const lines = splitLines(download.begin());
    const decoder = new TextDecoder();
    let left = download.limit;
    for await (const chunk of chunksOf(message, watch)) {
      lines.push(decoder.decode(chunk.subarray(0, left), { stream: true }));
      left -= chunk.length;
      if (left < 0) {
        lines.end();
        return { isWhole: false };
      }
    }
    lines.push(decoder.decode());
    lines.end();
    return { isWhole: true };
  });
}

function tooLongFor({ limit }: Download): RequestError {
  return new RequestError(`the answer is longer than ${limit / 1024 / 1024} MiB`, { status: 0 });
}

async function tryThrice<T>(
  download: Download,
  use: (message: IncomingMessage, watch: Watch) => Promise<T>,
): Promise<T> {
  const { signal, clock, deadline } = download;
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      return await tryOnce(download, use);
    } catch (problem) {
      signal.throwIfAborted();
      const error = toRequestError(problem);
      const { status = 503, pause: told = 0 } = error;
      const pause = Math.max(pauseAfter(attempt), told);
      const isLate = clock.monotonic() + pause >= deadline();
      if (attempt === attempts || !passing.has(status) || told > longestPause || isLate) {
        throw new DownloadError(error);
      }
      await clock.sleep(pause, signal).catch((reason: unknown) => {
        signal.throwIfAborted();
        throw reason;
      });
    }
  }
}

/** What the disk says is final, what the net says may pass. */
function toRequestError(problem: unknown): RequestError {
  if (problem instanceof RequestError) {
    return problem;
  }
  const isOfDisk = typeof problem === "object" && problem !== null && "path" in problem;
  return new RequestError(describeError(problem), { status: isOfDisk ? 0 : undefined, cause: problem });
}

async function tryOnce<T>(
  { url, signal, clock, deadline, patience = usualPatience }: Download,
  use: (message: IncomingMessage, watch: Watch) => Promise<T>,
): Promise<T> {
  const left = deadline() - clock.monotonic();
  if (left <= 0) {
    throw new RequestError("the time is up", { status: 0 });
  }
  const { silence, whole } = patience;
  const watch = watchOver(signal, { silence: Math.min(silence, left), whole: Math.min(whole, left) });
  try {
    const message = await Promise.race([follow(url, watch), watch.stopped]);
    watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
    const { statusCode: status, headers } = message;
    if (status !== 200) {
      throw new RequestError(`the server answered ${status}`, {
        status,
        pause: parseRetryAfter(headers["retry-after"]),
      });
    }
    return await use(message, watch);
  } finally {
    watch.end();
  }
}

async function* chunksOf(message: IncomingMessage, watch: Watch): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of message) {
      watch.touch();
      yield chunk;
    }
  } catch (cause) {
    throw new RequestError(watch.signal.aborted ? "no answer in time" : "the answer was cut short", { cause });
  }
  if (!message.complete) {
    throw new RequestError("the answer was cut short");
  }
}

interface Writing {
  readonly message: IncomingMessage;
  readonly watch: Watch;
  readonly output: WriteStream;
  readonly limit: number;
  readonly tooLong: RequestError;
}

async function writeBody({ message, watch, output, limit, tooLong }: Writing): Promise<Downloaded> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of chunksOf(message, watch)) {
    size += chunk.length;
    if (size > limit) {
      throw tooLong;
    }
    hash.update(chunk);
    if (!output.write(chunk)) {
      await once(output, "drain");
    }
  }
  output.end();
  await once(output, "close");
  return { size, sha256: hash.digest("hex") };
}

async function discard(output: WriteStream, file: string): Promise<void> {
  // A file that was there before is not ours to remove.
  const isOurs = !output.pending;
  if (!output.closed) {
    output.destroy();
    await once(output, "close").catch(() => {});
  }
  if (isOurs) {
    await rm(file, { force: true });
  }
}

/** Cuts a text into lines, whose ends are `\n` or `\r\n`. */
function splitLines(take: (line: string) => void) {
  let rest = "";
  return {
    push: (text: string) => {
      const [first = "", ...others] = text.split("\n");
      rest = (rest + first).slice(0, longestLine + 1);
      for (const other of others) {
        take(rest.replace(/\r$/u, "").slice(0, longestLine));
        rest = other.slice(0, longestLine + 1);
      }
    },
    end: () => {
      if (rest !== "") {
        take(rest.replace(/\r$/u, "").slice(0, longestLine));
      }
    },
  };
}
