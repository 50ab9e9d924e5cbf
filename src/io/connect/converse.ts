import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { longestTimer } from "../clock.ts";
import { ConnectError, toConnectError } from "./connect-error.ts";
import { decodeText } from "./expression.ts";
import { type Limits, within } from "./within.ts";

/** What is to happen on a connection: it stays open for a while, bytes go out, a reply comes in. */
export interface Dialogue {
  /** How long the connection must stay open before anything is sent, in milliseconds. */
  readonly hold: number;
  readonly send: Uint8Array | undefined;
  /** Whether what has come since the connection stands is the reply; `undefined` when none is expected. It may throw. */
  readonly expect: ((text: string) => boolean) | undefined;
}

/** How a dialogue went. */
export interface Conversed {
  /** From the last thing that was done to the first byte of the reply, in milliseconds; `null` without `expect`. */
  readonly firstByte: number | null;
}

/** More of a reply than this is not looked at, in bytes. */
export const longestReply = 64 * 1024;
/** More of a reply than this is not quoted, in characters. */
const longestQuote = 100;

/** Holds a dialogue over a connection, which stays open. @throws ConnectError */
export async function converse(socket: Socket, dialogue: Dialogue, limits: Limits): Promise<Conversed> {
  const transcript = new Transcript(socket);
  try {
    const { hold, send, expect } = dialogue;
    if (hold > 0) {
      await stayOpen(transcript, hold, limits.signal);
    }
    const start = performance.now();
    if (send !== undefined) {
      await say(socket, send, limits);
    }
    if (expect === undefined) {
      return { firstByte: null };
    }
    await hear(transcript, expect, limits);
    return { firstByte: Math.max(0, (transcript.firstAt ?? start) - start) };
  } finally {
    transcript.stop();
  }
}

/** What has come over a connection so far, up to {@link longestReply}, and whether more may come. */
class Transcript {
  /** Called when something came, or nothing more will. */
  onChange = () => {};
  ended: ConnectError | undefined;
  firstAt: number | undefined;
  readonly #socket: Socket;
  #bytes: Uint8Array = new Uint8Array();

  constructor(socket: Socket) {
    this.#socket = socket;
    if (socket.destroyed) {
      this.ended = toConnectError(socket.errored ?? { code: "ECONNRESET" });
    }
    socket.on("data", this.#take).once("end", this.#end).once("close", this.#end).on("error", this.#fail);
  }

  get text(): string {
    return decodeText(this.#bytes, { more: this.#bytes.length >= longestReply });
  }

  get length(): number {
    return this.#bytes.length;
  }

  readonly #take = (chunk: Uint8Array) => {
    this.firstAt ??= performance.now();
    const room = longestReply - this.#bytes.length;
    if (room > 0) {
      this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(0, room)]);
      this.onChange();
    }
  };

  readonly #end = () => {
    this.ended ??= new ConnectError("reset", "the server closed the connection", { code: "EOF" });
    this.onChange();
  };

  readonly #fail = (error: Error) => {
    this.ended ??= toConnectError(error);
    this.onChange();
  };

  stop(): void {
    this.#socket.pause();
    this.#socket.off("data", this.#take).off("end", this.#end).off("close", this.#end).off("error", this.#fail);
  }
}

/** Waits until the connection has stayed open so long; the step's end is no proof that it would have. */
async function stayOpen(transcript: Transcript, hold: number, signal: AbortSignal): Promise<void> {
  const late = () => new ConnectError("no-answer", "there was no time to hold the connection", { code: "ETIMEDOUT" });
  await within<void>({ timeout: longestTimer, signal }, late, ({ resolve, reject }) => {
    const timer = setTimeout(resolve, Math.min(hold, longestTimer));
    const look = () => transcript.ended !== undefined && reject(transcript.ended);
    transcript.onChange = look;
    look();
    return () => clearTimeout(timer);
  });
}

async function say(socket: Socket, bytes: Uint8Array, limits: Limits): Promise<void> {
  const late = () => new ConnectError("no-answer", "the server does not take what is sent", { code: "ETIMEDOUT" });
  await within<void>(limits, late, ({ resolve, reject }) => {
    socket.write(bytes, (error) => (error instanceof Error ? reject(toConnectError(error)) : resolve()));
    return () => {};
  });
}

async function hear(transcript: Transcript, matches: (text: string) => boolean, limits: Limits): Promise<void> {
  const late = () =>
    transcript.length === 0
      ? new ConnectError("no-answer", "no reply came", { code: "ETIMEDOUT" })
      : disappointed(transcript);
  await within<void>(limits, late, ({ resolve, reject }) => {
    const look = () => {
      const verdict = judge(transcript, matches);
      if (verdict === "matches") {
        resolve();
      } else if (verdict !== "waiting") {
        reject(verdict);
      }
    };
    transcript.onChange = look;
    look();
    return () => {
      transcript.onChange = () => {};
    };
  });
}

function judge(transcript: Transcript, matches: (text: string) => boolean): "matches" | "waiting" | ConnectError {
  try {
    if (transcript.length > 0 && matches(transcript.text)) {
      return "matches";
    }
  } catch (error) {
    return toConnectError(error);
  }
  if (transcript.length >= longestReply) {
    return disappointed(transcript);
  }
  if (transcript.ended === undefined) {
    return "waiting";
  }
  return transcript.length === 0 ? transcript.ended : disappointed(transcript);
}

function disappointed({ text }: Transcript): ConnectError {
  const head = text.slice(0, longestQuote).replace(/[\ud800-\udbff]$/u, "");
  return new ConnectError("no-match", `the reply was ${JSON.stringify(head)}${head.length < text.length ? "…" : ""}`);
}
