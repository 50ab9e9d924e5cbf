import type { IncomingMessage, ServerResponse } from "node:http";
import type { Reply } from "./routes.ts";

/** What goes wrong at the next request of an operation, in the place of its answer or with it. */
export type Fault =
  /** Another answer. */
  | { readonly kind: "answer"; readonly reply: Reply }
  /** Any bytes, with status 200 unless told. */
  | { readonly kind: "raw"; readonly body: string; readonly type?: string; readonly status?: number }
  /** The connection is reset before an answer. */
  | { readonly kind: "reset" }
  /** The true answer ends in its midst, with the connection. */
  | { readonly kind: "cut" }
  /** No answer at all; the connection stays open. */
  | { readonly kind: "silence" }
  /** The true answer, that much later. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The true answer, changed after it was judged: what an older server would say. */
  | { readonly kind: "alter"; readonly change: (body: unknown) => unknown };

/** Answers as GitHub does when a rate limit is used up; the times are seconds, `reset` of Unix time. */
export function rateLimited(
  status: 403 | 429,
  {
    retryAfter,
    reset,
    message = "API rate limit exceeded for installation ID 1.",
  }: { readonly retryAfter?: number; readonly reset?: number; readonly message?: string },
): Fault {
  const headers = {
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
    ...(reset === undefined ? {} : { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) }),
  };
  return {
    kind: "answer",
    reply: { status, headers, body: { message, documentation_url: "https://docs.github.com/rest" } },
  };
}

/** Sends a reply as JSON. */
export function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  const length = { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(text) };
  response.writeHead(status, { ...(body === undefined ? {} : length), ...headers }).end(text);
}

/** Whether a fault takes the place of what the operation does, so that it does nothing. */
export function replacesAct({ kind }: Fault): boolean {
  return kind === "answer" || kind === "raw";
}

/** Lets a fault happen to a request whose true answer is `reply`. */
export function enact(fault: Fault, reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  if (fault.kind === "answer") {
    send(response, { ...fault.reply, headers: { ...reply.headers, ...fault.reply.headers } });
  } else if (fault.kind === "raw") {
    response.writeHead(fault.status ?? 200, { "content-type": fault.type ?? "application/json" }).end(fault.body);
  } else if (fault.kind === "reset") {
    request.socket.resetAndDestroy();
  } else if (fault.kind === "cut") {
    cut(reply, response);
  } else if (fault.kind === "delay") {
    setTimeout(() => send(response, reply), fault.milliseconds);
  } else if (fault.kind === "alter") {
    send(response, { ...reply, body: fault.change(reply.body) });
  }
}

function cut({ status, body, headers = {} }: Reply, response: ServerResponse): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": text.length,
    ...headers,
  });
  response.write(text.subarray(0, text.length / 2), () => response.destroy());
}
