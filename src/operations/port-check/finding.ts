import type { Family } from "../../io/connect/address.ts";
import type { ConnectReason } from "../../io/connect/connect-error.ts";

/** What was found: `open`, why not, or that nothing was found out before it did not matter any more. */
export type Reason = "open" | ConnectReason | "bad-status" | "overtaken" | "unfinished";

/** What was found of one address. */
export interface AddressFinding {
  readonly address: string;
  readonly family: Family;
  readonly reason: Reason;
  /** The code of the system, of OpenSSL or of the HTTP parser. */
  readonly code: string | null;
  /** The reason in words, a sentence part; it may quote what a server sent, cut short. */
  readonly detail: string;
  /** How long the parts took, in milliseconds; `null` for what there was none of. */
  readonly latency: Latency;
  readonly status: number | null;
  /** Days until the certificate ends, whole ones; negative when it has ended. */
  readonly certDays: number | null;
}

/** How long the parts of a try took, in milliseconds. */
export interface Latency {
  readonly dns: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  readonly firstByte: number | null;
}

/** What one try of a target found: its verdict, from all addresses. `address` is `null` where there was none to try. */
export interface Finding extends Omit<AddressFinding, "address" | "family"> {
  readonly address: string | null;
  readonly family: Family | null;
  readonly addresses: readonly AddressFinding[];
  /** The time ended while the try was looking for a connection: its reason is no evidence. */
  readonly cut: boolean;
}

/** No part took any time. */
export const noLatency: Latency = { dns: null, connect: null, tls: null, firstByte: null };

/** Nothing was found out yet. */
export const unfinished: Finding = {
  address: null,
  family: null,
  reason: "unfinished",
  code: null,
  detail: "it was not found out in time",
  latency: noLatency,
  status: null,
  certDays: null,
  addresses: [],
  cut: true,
};
