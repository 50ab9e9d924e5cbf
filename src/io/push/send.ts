import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Clock } from "../clock.ts";
import { createClient, describeError, parseRetryAfter, readBody } from "../http.ts";
import { type Watch, watchOver } from "../patience.ts";
import type { HeaderMap } from "./header-map.ts";
import { PushError } from "./push-error.ts";
import { findWords, redact } from "./server-words.ts";
import { authorize } from "./target.ts";

/** Sends what was measured to a place that the user named, within limits, with retries of what may pass. */

/** How a server is reached, with the proxies of the runner. */
export interface PushAccess {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds for all attempts together; a minute unless told. */
  readonly within?: number;
  /** From 0 to 1; spreads the pauses of many jobs that meet the same overload. */
  readonly random?: () => number;
}

/** One request. */
export interface PushRequest {
  readonly method: "POST" | "PUT";
  /** An http or https URL. Its user and password, if any, become an `Authorization`, unless there is one. */
  readonly url: URL;
  readonly headers: HeaderMap;
  readonly body: Uint8Array;
}

/** An answer of 2xx. */
export interface PushReply {
  readonly status: number;
  /** Empty where it was cut short or longer than 4 MiB. */
  readonly text: string;
}

/** Pieces of a body. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

const attempts = 4;
const silence = 30_000;
const usualTime = 60_000;
const longestReply = 4 * 1024 * 1024;
/** As OTLP has it: more than that a receiver need not take. */
const mostBytes = 64 * 1024 * 1024;
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Puts a body's pieces together. @throws PushError when they are more than 64 MiB */
export async function gather(pieces: Pieces): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
    size += chunk.length;
    if (size > mostBytes) {
      throw new PushError(
        "failed",
        `there are more than ${mostBytes / 1024 ** 2} MiB to send, which no receiver need take`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Sends a request. No answer, 429, 502, 503 and 504 are tried again, after the pause that the server asks for; nothing
 * else is. Redirects are not followed: neither headers nor body go where the user did not send them.
 * @throws PushError, or the signal's reason
 */
export async function push(request: PushRequest, access: PushAccess): Promise<PushReply> {
  const { clock, signal, within = usualTime, random = Math.random } = access;
  const deadline = clock.monotonic() + within;
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    const answer = await tryOnce(request, access, deadline - clock.monotonic());
    const { status, text } = answer;
    if (status !== undefined && status >= 200 && status < 300) {
      return { status, text };
    }
    const pause = Math.max(1000 * 2 ** (attempt - 1) * (0.5 + random() / 2), answer.pause ?? 0);
    const mayPass = answer.status === undefined || passing.has(answer.status);
    if (!mayPass || attempt === attempts || clock.monotonic() + pause >= deadline) {
      throw judge(answer, request);
    }
    await clock.sleep(pause, signal);
  }
}

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  /** How long the server wants to be left alone, in milliseconds. */
  readonly pause?: number | undefined;
  readonly cause?: unknown;
}

async function tryOnce(request: PushRequest, { clock, signal }: PushAccess, left: number): Promise<Answer> {
  const watch = watchOver(signal, { silence, whole: Math.max(left, 1) });
  const seen: { answer?: Answer } = {};
  try {
    const message = await Promise.race([send(request, watch), watch.stopped]);
    const pause = readPause(message.headers["retry-after"], clock.now());
    seen.answer = { status: message.statusCode ?? 0, text: "", pause };
    const reply = await Promise.race([readBody(message, longestReply, watch), watch.stopped]);
    return { ...seen.answer, text: Buffer.from(reply).toString() };
  } catch (cause) {
    signal.throwIfAborted();
    // The status counts even where the words do not arrive: what was sent has been taken, or not.
    return seen.answer ?? { status: undefined, text: "", cause };
  } finally {
    watch.end();
  }
}

async function send({ method, url, headers, body }: PushRequest, watch: Watch): Promise<IncomingMessage> {
  const client = await createClient(watch.signal);
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  const all = { ...authorize(url, headers), ...headers, "content-length": String(body.length) };
  const { message } = await client.request(method, bare.href, Readable.from([body]), all);
  watch.touch();
  watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
  return message;
}

/** A `Retry-After`, which is a number of seconds or a date. */
function readPause(text: string | undefined, now: Date): number | undefined {
  const date = Date.parse(text ?? "");
  return parseRetryAfter(text) ?? (Number.isNaN(date) ? undefined : Math.max(date - now.getTime(), 0));
}

function judge({ status, text, pause, cause }: Answer, request: PushRequest): PushError {
  if (status === undefined) {
    return new PushError("failed", redact(describeError(cause), request), { cause });
  }
  const said = findWords(text, request);
  const words = `the server answered ${status}${said === "" ? "" : ` (${said})`}`;
  if (status >= 300 && status < 400) {
    return new PushError("failed", `the server leads elsewhere (${status}), where nothing is sent`, { status });
  }
  const wait = pause === undefined ? "" : `, and wants to be left alone for ${Math.ceil(pause / 1000)} s`;
  return status >= 400 && status < 500 && !passing.has(status)
    ? new PushError("rejected", words, { status })
    : new PushError("failed", `${words}${wait}`, { status });
}
