import { ConnectError } from "../../io/connect/connect-error.ts";
import { decodeText } from "../../io/connect/expression.ts";
import { exchange, type HttpAnswer, type HttpHead } from "../../io/connect/http-exchange.ts";
import { race } from "../../io/connect/race.ts";
import { findRedirect, methodAfterRedirect } from "../../io/connect/redirect.ts";
import { type SecureOptions, secure } from "../../io/connect/secure.ts";
import { type Accepted, type Notes, noteCertificate } from "./accepted.ts";
import { findAddresses, type Kit, limitsOf, reach } from "./kit.ts";
import { chooseHeaders } from "./request-headers.ts";

/** The status that was not among the good ones, in words. */
export interface BadStatus {
  readonly detail: string;
}

/** More of a body than this is not looked at, in bytes. */
const longestBody = 1024 * 1024;

/** A request on its way: the first, or one that a redirect led to. */
interface Hop {
  readonly url: URL;
  readonly method: string;
  /** Every redirect so far stayed at the origin that the user named. */
  readonly trusted: boolean;
  readonly socket: Accepted["line"]["socket"];
}

/** The connection that the first request goes over, and where to note what is found. */
export interface Asking {
  readonly accepted: Accepted;
  readonly notes: Notes;
}

/** Asks an http target, and judges the answer. @throws ConnectError */
export async function askHttp(asking: Asking, kit: Kit, signal: AbortSignal): Promise<BadStatus | undefined> {
  const { accepted, notes } = asking;
  const { speech } = accepted.target;
  if (speech.kind !== "http") {
    return undefined;
  }
  const { method = kit.given.method, url } = speech;
  const most = kit.given["follow-redirects"];
  let hop: Hop = { url, method, trusted: true, socket: accepted.line.socket };
  for (let count = 0; ; count += 1) {
    const answer = await request(hop, asking, { kit, signal });
    const next = most === 0 ? undefined : findRedirect(answer.status, answer.location, hop.url);
    if (next === undefined) {
      return judge(answer, kit);
    }
    if (count === most) {
      throw new ConnectError("redirect", `the server leads on more than ${most} times`);
    }
    notes.status = null;
    hop = await openHop({ hop, next, status: answer.status }, asking, { kit, signal });
  }
}

interface Means {
  readonly kit: Kit;
  readonly signal: AbortSignal;
}

async function request(hop: Hop, { accepted, notes }: Asking, { kit, signal }: Means): Promise<HttpAnswer> {
  const limits = limitsOf(kit, signal);
  const { url, method, trusted } = hop;
  const { speech } = accepted.target;
  const first = speech.kind === "http" ? speech.url : url;
  let { socket } = hop;
  if (url.protocol === "https:") {
    const host = url.hostname.replace(/^\[(.*)\]$/u, "$1");
    const name = (trusted ? kit.given["server-name"] : undefined) ?? host;
    const options: SecureOptions = { ...limits, name, trust: await kit.trust(), protocols: ["http/1.1"] };
    const upper = await secure(socket, options);
    ({ socket } = upper);
    try {
      noteCertificate(upper, notes, kit);
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }
  const path = `${url.pathname}${url.search}`;
  const headers = chooseHeaders({ url, given: kit.given.headers ?? [], trusted, first });
  const answer = await exchange(socket, { method, path, headers, bodyLimit: (head) => bodyLimit(head, kit) }, limits);
  notes.firstByte ??= answer.firstByte;
  notes.status = answer.status;
  return answer;
}

/** The body matters where it is asked for, of an answer that is good so far and leads nowhere else. */
function bodyLimit({ status, location }: HttpHead, { given, expectBody }: Kit): number {
  const leads = given["follow-redirects"] > 0 && status >= 300 && status < 400 && location !== undefined;
  return expectBody !== undefined && given["expect-status"].has(status) && !leads ? longestBody : 0;
}

function judge({ status, body }: HttpAnswer, { given, expectBody }: Kit): BadStatus | undefined {
  if (!given["expect-status"].has(status)) {
    return { detail: `the answer's status was ${status}` };
  }
  if (expectBody !== undefined && !expectBody(decodeText(body, { more: body.length >= longestBody }))) {
    throw new ConnectError("no-match", `the answer's body (${body.length} bytes) does not match`);
  }
  return undefined;
}

interface Leap {
  readonly hop: Hop;
  readonly next: URL;
  readonly status: number;
}

/** Connects to where a redirect leads: over the same socket file, or to the host of the URL. */
async function openHop({ hop, next, status }: Leap, { accepted }: Asking, means: Means): Promise<Hop> {
  const trusted = hop.trusted && next.origin === hop.url.origin;
  const { endpoint } = accepted.target;
  const method = methodAfterRedirect(status, hop.method);
  try {
    const { socket } =
      trusted && endpoint.kind === "socket"
        ? await reach({ path: endpoint.path }, means.kit, { signal: means.signal })
        : await connectTo(next, means);
    return { url: next, method, trusted, socket };
  } catch (error) {
    // The target itself did answer: nobody shall take this for a target that is closed, or a name of his that is wrong.
    throw error instanceof ConnectError
      ? new ConnectError("redirect", `where the server leads: ${error.message}`, { code: error.code, cause: error })
      : error;
  }
}

async function connectTo(url: URL, { kit, signal }: Means) {
  const host = url.hostname.replace(/^\[(.*)\]$/u, "$1");
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  const addresses = await findAddresses(host, kit, signal);
  const { winner, tried } = await race(addresses, {
    signal,
    dial: async ({ address }, underWay) => await reach({ host: address, port }, kit, { signal, underWay }),
  });
  const failure = tried.map(({ outcome }) => outcome).find((outcome) => outcome instanceof ConnectError);
  if (winner === undefined) {
    throw failure ?? new ConnectError("timeout", "nobody answered", { code: "ETIMEDOUT" });
  }
  return winner.line;
}
