import type { ClientRequest, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { ConnectError, toConnectError } from "./connect-error.ts";
import { type Limits, within } from "./within.ts";

/** A request without a body. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** All of them, `Host` too; a name may come more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** How many bytes of the body are wanted of an answer with such a head; the connection ends behind them. */
  readonly bodyLimit: (head: HttpHead) => number;
}

/** The head of an answer. */
export interface HttpHead {
  readonly status: number;
  readonly location: string | undefined;
}

/** An answer, as far as it was read. */
export interface HttpAnswer extends HttpHead {
  /** From the request to the head of the answer, in milliseconds. */
  readonly firstByte: number;
  readonly body: Uint8Array;
}

/**
 * Sends one HTTP/1.1 request over a connection, reads the answer, and destroys the connection. The head and the body of
 * the answer have the time of a phase each. @throws ConnectError
 */
export async function exchange(socket: Socket, request: HttpRequest, limits: Limits): Promise<HttpAnswer> {
  const { request: open } = await import("node:http");
  const start = performance.now();
  const { method, path, headers } = request;
  try {
    if (socket.destroyed) {
      throw new ConnectError("reset", "the connection was closed", { code: "ECONNRESET" });
    }
    const sent = open({
      createConnection: () => socket,
      method,
      path,
      headers: [...headers, ["Connection", "close"]].flat(),
    });
    // Somebody has to listen from the start on; and what is no HTTP is told here, whether or not there is an answer yet.
    const faults: Error[] = [];
    sent.on("error", (error) => faults.push(error));
    const message = await readHead(sent, limits);
    message.on("error", () => {});
    const firstByte = performance.now() - start;
    const head = { status: message.statusCode ?? 0, location: message.headers.location };
    const limit = request.bodyLimit(head);
    return {
      ...head,
      firstByte,
      body: limit === 0 ? new Uint8Array() : await readBody({ message, faults }, limit, limits),
    };
  } finally {
    socket.destroy();
  }
}

async function readHead(sent: ClientRequest, limits: Limits): Promise<IncomingMessage> {
  const late = () => new ConnectError("no-answer", "the request got no answer", { code: "ETIMEDOUT" });
  return await within<IncomingMessage>(limits, late, ({ resolve, reject }) => {
    // Its errors are of no interest once the answer is there, but somebody has to listen.
    sent.on("error", (error) => reject(toConnectError(error)));
    sent.once("response", resolve);
    // An answer of 101 is one too; what is spoken from there on is not looked at.
    sent.once("upgrade", resolve);
    sent.end();
    return () => {};
  });
}

async function readBody(
  { message, faults }: { readonly message: IncomingMessage; readonly faults: readonly Error[] },
  limit: number,
  limits: Limits,
): Promise<Uint8Array> {
  const late = () => new ConnectError("no-answer", "the answer's body did not end in time", { code: "ETIMEDOUT" });
  return await within<Uint8Array>(limits, late, ({ resolve, reject }) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const end = () => resolve(Buffer.concat(chunks).subarray(0, limit));
    message.on("data", (chunk: Uint8Array) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= limit) {
        end();
      }
    });
    message.once("end", end);
    // The answer itself only knows that it was cut off.
    message.on("error", (error) => reject(toConnectError(faults[0] ?? error)));
    return () => {};
  });
}
