import { type AddressFinding, type Finding, noLatency, type Reason } from "./finding.ts";

/** What is asked of each target. */
export interface Demand {
  readonly until: "open" | "closed";
  /** Every address must do, instead of any. */
  readonly everyAddress: boolean;
  /** Reasons that count as closed, besides refused. */
  readonly closedIncludes: ReadonlySet<string>;
  /** A name that does not exist is waited for. */
  readonly retryDns: boolean;
  /** So many good tries in a row. */
  readonly successes: number;
}

/**
 * From what tells most of a target to what tells least. Between `open` and `reset` stands what takes an accepted
 * connection, behind `unreachable` what says nothing of the target.
 */
const ranking: readonly Reason[] = [
  "open",
  "certificate",
  "bad-status",
  "no-match",
  "redirect",
  "not-http",
  "tls",
  "no-answer",
  "reset",
  "refused",
  "not-a-socket",
  "denied",
  "timeout",
  "unreachable",
  "invalid",
  "limit",
  "unknown",
  "dns",
  "overtaken",
  "unfinished",
];

/** Whether a reason is what is asked for. A name that cannot be resolved is never closed. */
export function isGood(reason: Reason, { until, closedIncludes }: Demand): boolean {
  return until === "open" ? reason === "open" : reason === "refused" || closedIncludes.has(reason);
}

/**
 * Which address speaks for the target: the one that tells most; where every address must do, the one that tells most
 * of those that do not. `undefined` when there is none.
 */
function pickAddress(addresses: readonly AddressFinding[], demand: Demand): AddressFinding | undefined {
  const bad = demand.everyAddress ? addresses.filter(({ reason }) => !isGood(reason, demand)) : [];
  const candidates = bad.length > 0 ? bad : addresses;
  const ranked = candidates.toSorted((left, right) => ranking.indexOf(left.reason) - ranking.indexOf(right.reason));
  return ranked[0];
}

/** The verdict of a try, from what was found of its addresses. */
export function judgeTry(addresses: readonly AddressFinding[], demand: Demand, cut: boolean): Finding {
  const spokesman = pickAddress(addresses, demand);
  if (spokesman === undefined) {
    return { ...nothingTried, addresses, cut };
  }
  const looking = spokesman.reason === "timeout" || spokesman.reason === "overtaken" || spokesman.reason === "limit";
  return { ...spokesman, addresses, cut: cut && looking };
}

const nothingTried: Omit<Finding, "addresses" | "cut"> = {
  address: null,
  family: null,
  reason: "unfinished",
  code: null,
  detail: "the time ended before a connection was tried",
  latency: noLatency,
  status: null,
  certDays: null,
};

/** Whether waiting cannot help: a name that does not exist, a bad certificate. Rights may be given in a moment. */
export function isFinal({ reason, code }: Finding, { retryDns }: Demand): boolean {
  return reason === "certificate" || (!retryDns && isUnknownName({ reason, code }));
}

/** Whether the name does not exist, or has no address. */
export function isUnknownName({ reason, code }: Pick<Finding, "reason" | "code">): boolean {
  return reason === "dns" && (code === "ENOTFOUND" || code === "ENODATA");
}
