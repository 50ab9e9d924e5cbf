import type { GitHub } from "./server.ts";

/** What a stand-in answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** As JSON; `undefined` when it is none. */
  readonly body: unknown;
}

/** How a stand-in is asked. */
export interface Question {
  /** `POST` with a body, `GET` without one, unless told. */
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Asks a stand-in once, as any client would, and follows no redirect. `path` begins behind the API's prefix. */
export async function ask({ url }: Pick<GitHub, "url">, path: string, question: Question = {}): Promise<Answer> {
  const { body, method = body === undefined ? "GET" : "POST", token, headers = {}, signal } = question;
  const response = await fetch(path.startsWith("http") ? path : `${url}${path}`, {
    method,
    redirect: "manual",
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
