import { describeError, parseRetryAfter } from "../http.ts";
import type { Reply } from "./exchange.ts";
import { GitHubError } from "./github-error.ts";
import { limitPause } from "./rate-limit.ts";

/** What an answer that is no success means. `now` is the server's clock, where it is known; `redact` takes secrets out. */
export function judgeReply(reply: Reply, now: Date, redact: (text: string) => string): GitHubError {
  const { status, headers } = reply;
  const said = redact(wordsOf(reply.data)).slice(0, 300);
  const words = `the API answered ${status}${said === "" ? "" : ` (${said})`}`;
  const details = { status, said, wanted: headers["x-accepted-github-permissions"] };
  // 304 to what was not asked on a condition says nothing at all.
  if (status < 300 || status === 304) {
    return new GitHubError("the API's answer cannot be read", { kind: "unreadable", status: undefined });
  }
  const pause = limitPause({ status, headers, said }, now);
  if (pause !== undefined) {
    return new GitHubError(`${words}; the rate limit ends at ${describeEnd(now, pause)}`, {
      ...details,
      kind: "limited",
      pause,
    });
  }
  return status >= 500 || status === 408
    ? new GitHubError(words, { ...details, kind: "unreachable", pause: parseRetryAfter(headers["retry-after"]) })
    : new GitHubError(words, { ...details, kind: "refused" });
}

/** What it means that there is no answer. */
export function judgeSilence(cause: unknown, redact: (text: string) => string): GitHubError {
  return new GitHubError(redact(describeError(cause)), { kind: "unreachable", wasSent: !neverLeft(cause), cause });
}

/** A time, in a sentence. */
export function describeEnd(now: Date, pause: number): string {
  return new Date(Math.min(now.getTime() + pause, 8.64e15)).toISOString().replace(/\.\d+Z$/u, "Z");
}

/** True when a request certainly never left, by its error: there was no connection that it could have left by. */
function neverLeft(error: unknown): boolean {
  if (typeof error !== "object" || error === null) {
    return false;
  }
  if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return error.errors.every(neverLeft);
  }
  const { syscall, code, message } = Object.fromEntries(
    ["syscall", "code", "message"].map((key) => [key, String(Reflect.get(error, key) ?? "")]),
  );
  return (
    ["connect", "getaddrinfo"].includes(syscall ?? "") ||
    /^(?:CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/u.test(code ?? "") ||
    /^tunneling socket could not be established/u.test(message ?? "")
  );
}

/** What the API says of an error, in a few words; a page that a proxy sends in its place is left out. */
function wordsOf(data: unknown): string {
  if (typeof data !== "object" || data === null || !("message" in data) || typeof data.message !== "string") {
    return "";
  }
  const more =
    "errors" in data && Array.isArray(data.errors) ? data.errors.map(wordOf).filter((word) => word !== "") : [];
  return [data.message.replace(/\.$/u, ""), ...more].join("; ");
}

function wordOf(error: unknown): string {
  return typeof error === "string" ? error : wordsOf(error);
}
