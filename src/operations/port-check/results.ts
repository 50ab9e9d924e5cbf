import type { AddressFinding, Reason } from "./finding.ts";
import type { Standing } from "./standing.ts";
import type { Target } from "./target.ts";

/** What the output `results` tells of one target. */
export interface TargetResult {
  readonly target: string;
  /** Whether the demand was met. */
  readonly open: boolean;
  readonly reason: Reason;
  readonly code: string | null;
  readonly address: string | null;
  readonly family: string | null;
  readonly attempts: number;
  readonly status: number | null;
  readonly "cert-days": number | null;
  /** Whole milliseconds. */
  readonly "latency-ms": {
    readonly dns: number | null;
    readonly connect: number | null;
    readonly tls: number | null;
    readonly "first-byte": number | null;
  };
  readonly addresses: readonly Pick<AddressFinding, "address" | "reason" | "code">[];
}

/** What is known of a target, as the output `results` has it. */
export function toResult({ shown }: Target, { attempts, finding, state }: Standing): TargetResult {
  const { reason, code, address, family, status, certDays, latency, addresses } = finding;
  return {
    target: shown,
    open: state === "met",
    reason,
    code,
    address,
    family,
    attempts,
    status,
    "cert-days": certDays,
    "latency-ms": {
      dns: toWhole(latency.dns),
      connect: toWhole(latency.connect),
      tls: toWhole(latency.tls),
      "first-byte": toWhole(latency.firstByte),
    },
    addresses: addresses.map((item) => ({ address: item.address, reason: item.reason, code: item.code })),
  };
}

function toWhole(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.round(milliseconds);
}
