import type { IncomingMessage, ServerResponse } from "node:http";
import type { Reply } from "./call.ts";

/** A request as it came. */
export interface ReceivedRequest {
  /** The operation's name in GitHub's description, `storage/download` on the second origin; empty for none. */
  readonly operation: string;
  readonly method: string;
  /** Still encoded, with the API's prefix. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Parsed JSON; the text itself when it is none, `undefined` when there was none. */
  readonly body: unknown;
  readonly parameters: Readonly<Record<string, string>>;
  /** On the server's clock, in milliseconds of Unix time. */
  readonly at: number;
}

/** A connection, for those who answer in their own way. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What happens in the place of an answer, or with it. */
export interface Interference {
  /** Whether the operation does what it does all the same. */
  readonly acts: boolean;
  /** Answers, or does not; `reply` is the true answer, or an empty one with the usual headers when nothing was done. */
  readonly deliver: (reply: Reply, exchange: Exchange) => void;
}

/** How others watch the stand-in, and meddle with it. */
export interface Hooks {
  readonly onRequest?: (request: ReceivedRequest) => Interference | undefined;
  readonly onReply?: (request: ReceivedRequest, reply: Reply) => void;
}
