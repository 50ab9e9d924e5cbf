import { isIP, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import type { SecureContext, TLSSocket } from "node:tls";
import { ConnectError, toConnectError } from "./connect-error.ts";
import { type Limits, within } from "./within.ts";

/** Whom TLS trusts. Making one takes time and memory: one serves all connections. */
export interface Trust {
  readonly context: SecureContext;
  /** Whether a certificate must be valid for its name; else it is looked at, and no more. */
  readonly verify: boolean;
}

/** Makes a trust, in the authorities of `ca` (PEM) alone, or in those of Node. @throws Error when `ca` is unreadable */
export async function createTrust(ca: Uint8Array | undefined, verify: boolean): Promise<Trust> {
  const { createSecureContext } = await import("node:tls");
  return { context: createSecureContext(ca === undefined ? {} : { ca: Buffer.from(ca) }), verify };
}

/** How TLS is spoken with one server. */
export interface SecureOptions extends Limits {
  /** The name, or address, that the certificate must be for; a name is also sent (SNI). */
  readonly name: string;
  readonly trust: Trust;
  /** Protocols to offer, such as `http/1.1`. */
  readonly protocols?: readonly string[];
}

/** A connection over TLS. Whoever gets it destroys its socket, and with that the one below. */
export interface SecureLine {
  readonly socket: TLSSocket;
  /** How long the handshake took, in milliseconds. */
  readonly elapsed: number;
  /** When the server's own certificate ends; `undefined` when it does not say. */
  readonly expires: Date | undefined;
  /** What is wrong with the certificate, where it is verified. */
  readonly problem: ConnectError | undefined;
}

/** Shakes hands over a connection. @throws ConnectError, after which the connection is destroyed */
export async function secure(socket: Socket, options: SecureOptions): Promise<SecureLine> {
  const { connect } = await import("node:tls");
  const { name, trust, protocols } = options;
  const host = name.replace(/\.$/u, "");
  const start = performance.now();
  const late = () => new ConnectError("no-answer", "TLS got no answer", { code: "ETIMEDOUT" });
  try {
    if (socket.destroyed) {
      throw new ConnectError("reset", "the connection was closed", { code: "ECONNRESET" });
    }
    return await within<SecureLine>(options, late, ({ resolve, reject }) => {
      const upper = connect({
        socket,
        host,
        ...(isIP(host) === 0 ? { servername: host } : {}),
        secureContext: trust.context,
        // The verdict is ours, so that a bad certificate can still be looked at.
        rejectUnauthorized: false,
        ...(protocols === undefined ? {} : { ALPNProtocols: [...protocols] }),
      });
      upper.on("error", (error) => reject(toConnectError(error)));
      upper.once("close", () => socket.destroy());
      upper.once("secureConnect", () => resolve(inspect(upper, trust, performance.now() - start)));
      return () => {};
    });
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function inspect(socket: TLSSocket, { verify }: Trust, elapsed: number): SecureLine {
  const { valid_to: ends } = socket.getPeerCertificate();
  const expires = new Date(ends);
  const code = socket.authorized ? undefined : String(socket.authorizationError ?? "UNKNOWN");
  return {
    socket,
    elapsed,
    expires: Number.isNaN(expires.getTime()) ? undefined : expires,
    problem: verify && code !== undefined ? toCertificateError(code) : undefined,
  };
}

const problems: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "the certificate, or one that it rests on, has expired",
  CERT_NOT_YET_VALID: "the certificate, or one that it rests on, is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for other names",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate has signed itself, and is not trusted",
  SELF_SIGNED_CERT_IN_CHAIN: "the certificate's authority is not trusted",
  UNABLE_TO_GET_ISSUER_CERT: "the certificate's authority is not known",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's authority is not known",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's authority is not known, or the server does not send its chain",
  CERT_REVOKED: "the certificate was revoked",
};

function toCertificateError(code: string): ConnectError {
  return new ConnectError("certificate", problems[code] ?? "the certificate cannot be verified", { code });
}
