import type { ServerResponse } from "node:http";
import type { Reply } from "./call.ts";

/** The bytes of a reply's body. */
export function contentOf({ body, raw }: Reply): Buffer {
  return Buffer.from(raw ?? (body === undefined ? "" : JSON.stringify(body)));
}

/** The headers of a reply, those of its body included. */
export function headersOf(reply: Reply): Readonly<Record<string, string | number>> {
  const hasBody = reply.body !== undefined || reply.raw !== undefined;
  const own = { "content-type": "application/json; charset=utf-8", "content-length": contentOf(reply).length };
  return { ...(hasBody ? own : {}), ...reply.headers };
}

/** Sends a reply. */
export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, headersOf(reply)).end(contentOf(reply));
}
