import { createClient, readBody } from "../http.ts";
import type { Watch } from "../patience.ts";
import type { Headers } from "./rate-limit.ts";

/** One request to the API. */
export interface Ask {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string | undefined;
  readonly watch: Watch;
  /** Only status and headers matter, unless it is a refusal. */
  readonly skipsBody?: boolean;
  /** Told status and headers as soon as they are there. */
  readonly onHead?: (reply: Reply) => void;
}

/** Its answer, whatever the status. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; a text where it is none or cannot be parsed; empty where the body was cut short. */
  readonly data: unknown;
  /** Of the body, in bytes. */
  readonly size: number;
}

/** More than any answer of the API is long, in bytes. */
const longestBody = 32 * 1024 * 1024;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Asks the API once, by octokit over the runner's own HTTP client: as that makes a connection for each request, none is
 * sent over one that the server has just closed. Redirects are not followed. @throws unknown when there is no answer
 */
export async function exchange(ask: Ask): Promise<Reply> {
  const octokit = await makeOctokit();
  const seen: { reply?: Reply } = {};
  const fetch = async (url: string, { headers }: { readonly headers: Record<string, string> }) => {
    const { reply, text } = await send({ ...ask, headers }, url);
    const data = readPlainJson(reply, text);
    seen.reply = { ...reply, data };
    return toResponse(reply, data === undefined ? text : "");
  };
  const { method, url, headers, body } = ask;
  try {
    const { data } = await octokit.request({
      method,
      baseUrl: url.origin,
      // Octokit would take these signs for the begin of a variable.
      url: `${url.pathname}${url.search}`.replaceAll(":", "%3A").replaceAll("{", "%7B"),
      headers,
      ...(body === undefined ? {} : { data: body }),
      request: { fetch },
    });
    return withData(answerOf(seen.reply), data);
  } catch (error) {
    if (seen.reply === undefined) {
      throw rootOf(error);
    }
    return withData(seen.reply, dataOf(error));
  }
}

let made: ReturnType<typeof createOctokit> | undefined;

/** One for all requests, which have all that is theirs with them. */
async function makeOctokit() {
  made ??= createOctokit();
  return await made;
}

async function createOctokit() {
  const { GitHub } = await import("@actions/github/lib/utils");
  return new GitHub({ log: silent });
}

function withData(reply: Reply, data: unknown): Reply {
  return reply.data === undefined ? { ...reply, data } : reply;
}

function answerOf(reply: Reply | undefined): Reply {
  if (reply === undefined) {
    throw new Error("there was no answer");
  }
  return reply;
}

interface Received {
  readonly reply: Reply;
  readonly text: string;
}

async function send({ method, headers, body, watch, onHead, skipsBody = false }: Ask, url: string): Promise<Received> {
  const client = await createClient(watch.signal);
  const { message } = await client.request(method, url, body ?? null, { ...headers });
  watch.touch();
  watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
  const named = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  const reply = { status: message.statusCode ?? 0, headers: Object.fromEntries(named), data: "", size: 0 };
  if (reply.status < 200 || reply.status > 599) {
    throw new Error(`the answer's status is none (${reply.status})`);
  }
  onHead?.(reply);
  if (skipsBody && reply.status < 400) {
    message.destroy();
    return { reply, text: "" };
  }
  // The status counts even where the body does not arrive: a request with an effect has had it.
  const { buffer, byteOffset, byteLength } = await readBody(message, longestBody, watch).catch(() => new Uint8Array());
  return { reply: { ...reply, size: byteLength }, text: Buffer.from(buffer, byteOffset, byteLength).toString() };
}

/** What octokit reads of an answer. Node's own Response would load undici, which takes longer than a request. */
interface FetchedResponse {
  readonly status: number;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: () => Promise<string>;
}

/** The answer as octokit wants it; what is not called JSON is a text. */
function toResponse(reply: Reply, text: string): FetchedResponse {
  return {
    status: reply.status,
    url: "",
    headers: new Map([["content-type", isJson(reply) ? "application/json" : "text/plain"]]),
    text: async () => (isEmpty(reply) ? "" : text),
  };
}

function isJson({ headers }: Reply): boolean {
  return /^\s*application\/json\s*(?:;|$)/iu.test(headers["content-type"] ?? "");
}

function isEmpty({ status }: Reply): boolean {
  return [204, 205, 304].includes(status);
}

/**
 * JSON that holds no number of more digits than are kept; `undefined` for all else. Octokit keeps such digits, but takes
 * several times the text's size to look for them.
 */
function readPlainJson(reply: Reply, text: string): unknown {
  if (!isJson(reply) || isEmpty(reply) || /\d{16}/u.test(text)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Octokit's own errors hold the whole request: only what lies beneath goes further. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}

function dataOf(error: unknown): unknown {
  const response = error instanceof Error && "response" in error ? error.response : undefined;
  return typeof response === "object" && response !== null && "data" in response ? response.data : "";
}
