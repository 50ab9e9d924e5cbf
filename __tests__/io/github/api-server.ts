import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import type { Clock } from "../../../src/io/clock.ts";
import { systemClock } from "../../../src/io/clock.ts";
import { createGitHubClient, type GitHubAccess, type GitHubClient } from "../../../src/io/github/client.ts";
import { trackSockets } from "../../support/https/server.ts";

/** A request as it came. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** What a test's server is asked, and how it answers. */
export interface Call {
  readonly seen: Seen;
  /** Counted from 1. */
  readonly count: number;
  readonly response: ServerResponse;
  readonly socket: Socket;
}

/** One way to answer. */
export type Answer = (call: Call) => void;

/** A server that answers as a test says. */
export interface ApiServer {
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly Seen[];
  readonly close: () => Promise<void>;
}

/** Starts a server whose n-th request has the n-th answer; the last one is that of all that follow. */
export async function startApi(...answers: readonly Answer[]): Promise<ApiServer> {
  const requests: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers, socket } = request;
      const seen = { method, url, headers, body: Buffer.concat(chunks).toString() };
      requests.push(seen);
      const count = requests.length;
      (answers[count - 1] ?? answers.at(-1))?.({ seen, count, response, socket });
    });
  });
  const sockets = trackSockets(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return ({ response }) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Refuses as GitHub does. */
export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return json({ message }, status, headers);
}

/** Writes these bytes in place of an answer, and ends the connection. */
export function raw(text: string): Answer {
  return ({ socket }) => void socket.end(text);
}

/** Resets the connection. */
export const reset: Answer = ({ socket }) => socket.resetAndDestroy();

/** Never answers. */
export const silence: Answer = () => {};

/** A clock that leaps over each pause, and writes it down. Only for what waits for one thing at a time. */
export interface LeapingClock extends Clock {
  readonly pauses: readonly number[];
}

/** Makes such a clock; it begins at noon. */
export function createLeapingClock(start = new Date("2026-03-01T12:00:00Z")): LeapingClock {
  const pauses: number[] = [];
  let time = 0;
  return {
    pauses,
    now: () => new Date(start.getTime() + time),
    monotonic: () => time,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      pauses.push(milliseconds);
      time += milliseconds;
    },
  };
}

/** A client of a test's server: by the real clock, without a deadline, with a classic token, unless told. */
export function clientOf(apiUrl: string, access: Partial<GitHubAccess> = {}): GitHubClient {
  return createGitHubClient({
    apiUrl,
    credentials: { kind: "token", token: "ghp_secretToken" },
    clock: systemClock,
    signal: new AbortController().signal,
    deadline: () => Number.POSITIVE_INFINITY,
    ...access,
  });
}
