import type { IncomingMessage, ServerResponse } from "node:http";
import type { Reply } from "../../../src/demo/github/call.ts";
import type { Interference } from "../../../src/demo/github/hooks.ts";
import { contentOf, headersOf, send } from "../../../src/demo/github/send.ts";

/** Whether a fault happens before the operation does what it does, or after it. */
type When = "before" | "after";

/** What goes wrong at the next request of an operation, in the place of its answer or with it. */
export type Fault =
  /** Another answer; before the effect unless told. */
  | { readonly kind: "answer"; readonly reply: Reply; readonly when?: When }
  /** Any bytes, with status 200 unless told; before the effect unless told. */
  | {
      readonly kind: "raw";
      readonly body: string;
      readonly type?: string;
      readonly status?: number;
      readonly when?: When;
    }
  /** The connection is reset before an answer; after the effect unless told. */
  | { readonly kind: "reset"; readonly when?: When }
  /** The true answer ends in its midst, with the connection. */
  | { readonly kind: "cut" }
  /** The true answer's first half, as if it were whole. */
  | { readonly kind: "truncate" }
  /** No answer at all; the connection stays open. After the effect unless told. */
  | { readonly kind: "silence"; readonly when?: When }
  /** The true answer, that much later. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The true answer, in that many pieces, with a pause before each. */
  | { readonly kind: "slow"; readonly pieces: number; readonly milliseconds: number }
  /** The true answer, behind that many bytes of blank space. */
  | { readonly kind: "huge"; readonly bytes: number }
  /** The true answer under another type. */
  | { readonly kind: "retype"; readonly type: string }
  /** The true answer, changed after it was judged: what an older or a newer server would say. */
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

/** A proxy's page in the place of an answer. */
export function htmlPage(status: number, when: When = "before"): Fault {
  const body = `<html><head><title>${status}</title></head><body><h1>Unicorn!</h1></body></html>`;
  return { kind: "raw", status, body, type: "text/html; charset=utf-8", when };
}

/** A fault as the stand-in takes it. */
export function toInterference(fault: Fault): Interference {
  return {
    acts: whenOf(fault) === "after",
    deliver: (reply, { request, response }) => enact(fault, reply, { request, response }),
  };
}

function whenOf(fault: Fault): When {
  if (fault.kind === "answer" || fault.kind === "raw") {
    return fault.when ?? "before";
  }
  return fault.kind === "reset" || fault.kind === "silence" ? (fault.when ?? "after") : "after";
}

let resting = 0;

/** How many connections are held open by a fault without a sound: nobody is at work on them. */
export function restingConnections(): number {
  return resting;
}

/** A connection rests, until what this returns is called or the connection is closed. */
function rest(response: ServerResponse): () => void {
  resting += 1;
  let isOver = false;
  const end = () => {
    resting -= isOver ? 0 : 1;
    isOver = true;
  };
  response.once("close", end);
  return end;
}

function afterRest(response: ServerResponse, milliseconds: number, act: () => void): void {
  const wake = rest(response);
  setTimeout(() => {
    wake();
    act();
  }, milliseconds).unref();
}

interface Connection {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function enact(fault: Fault, reply: Reply, { request, response }: Connection): void {
  switch (fault.kind) {
    case "answer":
      send(response, { ...fault.reply, headers: { ...usualHeaders(reply), ...fault.reply.headers } });
      break;
    case "raw":
      response.writeHead(fault.status ?? 200, { "content-type": fault.type ?? "application/json" }).end(fault.body);
      break;
    case "reset":
      request.socket.resetAndDestroy();
      break;
    case "cut":
      cut(reply, response);
      break;
    case "truncate":
      send(response, { ...reply, raw: contentOf(reply).subarray(0, contentOf(reply).length / 2) });
      break;
    case "silence":
      rest(response);
      break;
    case "delay":
      afterRest(response, fault.milliseconds, () => send(response, reply));
      break;
    case "slow":
      drip(reply, response, fault);
      break;
    case "huge":
      send(response, { ...reply, raw: Buffer.concat([Buffer.alloc(fault.bytes, " "), contentOf(reply)]) });
      break;
    case "retype":
      send(response, { ...reply, headers: { ...reply.headers, "content-type": fault.type } });
      break;
    case "alter":
      alter(fault.change, reply, response);
      break;
  }
}

/** What every answer of the stand-in has, without what belongs to one answer alone. */
function usualHeaders({ headers = {} }: Reply): Readonly<Record<string, string>> {
  const own = new Set(["etag", "link", "location", "content-type", "cache-control"]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name)));
}

/** A changed answer has no ETag, for the true one's would stand for another text. */
function alter(change: (body: unknown) => unknown, reply: Reply, response: ServerResponse): void {
  if (reply.body === undefined) {
    send(response, reply);
    return;
  }
  const { etag: _, ...headers } = reply.headers ?? {};
  send(response, { ...reply, headers, body: change(reply.body) });
}

function cut(reply: Reply, response: ServerResponse): void {
  const content = contentOf(reply);
  response.writeHead(reply.status, headersOf(reply));
  response.write(content.subarray(0, content.length / 2), () => response.destroy());
}

function drip(
  reply: Reply,
  response: ServerResponse,
  { pieces, milliseconds }: { readonly pieces: number; readonly milliseconds: number },
): void {
  const content = contentOf(reply);
  const size = Math.max(1, Math.ceil(content.length / pieces));
  response.writeHead(reply.status, headersOf(reply));
  const next = (from: number) => {
    if (response.destroyed) {
      return;
    }
    if (from >= content.length) {
      response.end();
      return;
    }
    response.write(content.subarray(from, from + size));
    afterRest(response, milliseconds, () => next(from + size));
  };
  afterRest(response, milliseconds, () => next(0));
}
