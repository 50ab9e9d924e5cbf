import type { IncomingMessage } from "node:http";
import type { ReceivedRequest } from "./hooks.ts";
import type { GitHubState } from "./state.ts";

/** What came, before anybody knows where it leads. */
type Received = Omit<ReceivedRequest, "operation" | "parameters">;

/** Reads a request to its end; `undefined` when it breaks off. */
export async function receive(
  request: IncomingMessage,
  { state, url }: { readonly state: GitHubState; readonly url: string },
): Promise<Received | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) {
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  const { method = "", headers, url: address = "" } = request;
  const { pathname: path, searchParams } = new URL(address, url);
  const body = readBody(Buffer.concat(chunks).toString());
  return { method, path, query: Object.fromEntries(searchParams), headers, body, at: state.now() };
}

function readBody(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
