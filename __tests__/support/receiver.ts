import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { startWebServer } from "./https/server.ts";

/** A request as a receiver got it. */
export interface ReceivedPush {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked. */
  readonly body: string;
}

/** How a receiver answers: a status with words and headers, or in a way of its own. */
export type Answer =
  | { readonly status: number; readonly text?: string; readonly headers?: Readonly<Record<string, string>> }
  | ((response: ServerResponse) => void);

/** A server on loopback that metrics are sent to. */
export interface Receiver {
  readonly origin: string;
  readonly received: readonly ReceivedPush[];
  readonly close: () => Promise<void>;
}

/** Starts a receiver that gives these answers in turn, and the last one from then on. */
export async function startReceiver(...answers: readonly Answer[]): Promise<Receiver> {
  const received: ReceivedPush[] = [];
  const { origin, close } = await startWebServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const whole = Buffer.concat(chunks);
      const body = (headers["content-encoding"] === "gzip" ? gunzipSync(whole) : whole).toString();
      const answer = answers[Math.min(received.length, answers.length - 1)] ?? { status: 200 };
      received.push({ method, path, headers, body });
      if (typeof answer === "function") {
        answer(response);
      } else {
        response.writeHead(answer.status, answer.headers).end(answer.text ?? "");
      }
    });
  });
  return { origin, received, close };
}
