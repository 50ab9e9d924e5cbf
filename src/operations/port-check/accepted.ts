import type { Address } from "../../io/connect/address.ts";
import { ConnectError } from "../../io/connect/connect-error.ts";
import type { Line } from "../../io/connect/dial.ts";
import type { SecureLine } from "../../io/connect/secure.ts";
import type { Kit } from "./kit.ts";
import type { Target } from "./target.ts";

/** What is noted on the way, and stays known when it ends badly. */
export interface Notes {
  tls: number | null;
  firstByte: number | null;
  status: number | null;
  certDays: number | null;
}

/** An accepted connection of a target. */
export interface Accepted {
  readonly target: Target;
  readonly address: Address;
  readonly line: Line;
  /** How long the look-up of the name took, in milliseconds. */
  readonly dns: number | null;
}

const day = 86_400_000;

/** Notes how a handshake went. @throws ConnectError when the certificate is bad, or ends too soon */
export function noteCertificate({ elapsed, expires, problem }: SecureLine, notes: Notes, { given, clock }: Kit): void {
  notes.tls ??= elapsed;
  const days = expires === undefined ? null : Math.floor((expires.getTime() - clock.now().getTime()) / day);
  notes.certDays = notes.certDays === null ? days : Math.min(notes.certDays, days ?? notes.certDays);
  if (problem !== undefined) {
    throw problem;
  }
  const least = given["min-cert-days"];
  if (least !== undefined && (days === null || days < least)) {
    const words = days === null ? "the certificate does not say when it ends" : `the certificate ends in ${days} days`;
    throw new ConnectError("certificate", `${words}, and ${least} are asked for`, { code: "CERT_ENDS_SOON" });
  }
}
