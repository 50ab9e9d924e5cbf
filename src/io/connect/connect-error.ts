import { errorCode, errorMessage } from "../system-error.ts";

/**
 * Why a connection, or what was to be said over it, failed. `timeout` is a connection that nobody answered; `no-answer` is
 * one that was accepted and then left waiting. `limit` is a shortage of this machine's own.
 */
export type ConnectReason =
  | "reset"
  | "refused"
  | "timeout"
  | "unreachable"
  | "dns"
  | "denied"
  | "invalid"
  | "limit"
  | "not-a-socket"
  | "no-answer"
  | "tls"
  | "certificate"
  | "not-http"
  | "redirect"
  | "no-match"
  | "unknown";

interface ConnectErrorDetails {
  /** The code of the system, of OpenSSL or of the HTTP parser; `null` where there is none. */
  readonly code?: string | null;
  readonly cause?: unknown;
}

/** What connecting throws on purpose. The message is a sentence part; it may quote what a server sent, cut short. */
export class ConnectError extends Error {
  override readonly name = "ConnectError";
  readonly reason: ConnectReason;
  readonly code: string | null;

  constructor(reason: ConnectReason, message: string, { code = null, cause }: ConnectErrorDetails = {}) {
    super(message, { cause });
    this.reason = reason;
    this.code = code;
  }
}

/** Reasons by system code. ENOENT and ENOTDIR come of Unix sockets alone, EAGAIN of one whose queue is full. */
const reasons: ReadonlyMap<string, readonly [reason: ConnectReason, message: string]> = new Map([
  ["ECONNREFUSED", ["refused", "the connection was refused"]],
  ["ENOENT", ["refused", "there is no socket file"]],
  ["ENOTDIR", ["not-a-socket", "a folder of the path is none"]],
  ["ENOTSOCK", ["not-a-socket", "the file is no socket"]],
  ["EPROTOTYPE", ["not-a-socket", "the socket is of another type"]],
  ["ETIMEDOUT", ["timeout", "nobody answered"]],
  ["EAGAIN", ["no-answer", "its queue is full: something listens and does not accept"]],
  ["EHOSTUNREACH", ["unreachable", "the host cannot be reached"]],
  ["EHOSTDOWN", ["unreachable", "the host is down"]],
  ["ENETUNREACH", ["unreachable", "there is no route"]],
  ["ENETDOWN", ["unreachable", "the network is down"]],
  ["EADDRNOTAVAIL", ["unreachable", "this machine has no address to connect from"]],
  ["EAFNOSUPPORT", ["unreachable", "this machine does not speak that family"]],
  ["ECONNRESET", ["reset", "the connection was reset"]],
  ["ECONNABORTED", ["reset", "the connection was aborted"]],
  ["EPIPE", ["reset", "the connection was closed"]],
  ["EACCES", ["denied", "this user may not connect"]],
  ["EPERM", ["denied", "this machine's rules forbid it"]],
  ["EINVAL", ["invalid", "the address cannot be used"]],
  ["ENAMETOOLONG", ["invalid", "the path is too long"]],
  ["EMFILE", ["limit", "this process has too many files open"]],
  ["ENFILE", ["limit", "this machine has too many files open"]],
  ["ENOBUFS", ["limit", "this machine has no memory left for sockets"]],
  ["ENOTFOUND", ["dns", "the name does not exist"]],
  ["ENODATA", ["dns", "the name has no address"]],
  ["EAI_AGAIN", ["dns", "the name cannot be resolved for the moment"]],
]);

/** The reason for an error of Node. */
export function toConnectError(error: unknown): ConnectError {
  if (error instanceof ConnectError) {
    return error;
  }
  const code = errorCode(error);
  const known = reasons.get(code);
  if (known !== undefined) {
    const [reason, message] = known;
    return new ConnectError(reason, message, { code, cause: error });
  }
  if (/^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/u.test(code)) {
    return new ConnectError("tls", "there is no TLS that both sides speak", { code, cause: error });
  }
  if (code.startsWith("HPE_")) {
    return new ConnectError("not-http", "what came is no HTTP", { code, cause: error });
  }
  if (code.startsWith("EAI_")) {
    return new ConnectError("dns", "the name cannot be resolved", { code, cause: error });
  }
  return new ConnectError("unknown", errorMessage(error), { code, cause: error });
}
