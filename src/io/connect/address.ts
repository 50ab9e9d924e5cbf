import { isIPv4, isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";

/** The kinds of address that a connection may go to. */
export type Family = "ipv4" | "ipv6" | "unix";

/** An address of a host, or the path of a Unix socket. */
export interface Address {
  readonly address: string;
  readonly family: Family;
}

/** Where something listens. A host is a name or an address without brackets. */
export type Endpoint =
  | { readonly kind: "host"; readonly host: string; readonly port: number }
  | { readonly kind: "socket"; readonly path: string };

/** The address that a text is; `undefined` for a name. */
export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) {
    return { address: text, family: "ipv4" };
  }
  return isIPv6(text) ? { address: text, family: "ipv6" } : undefined;
}

/** Whether a name is the one that always means this machine (RFC 6761, 6.3). */
export function isLocalhost(name: string): boolean {
  return /^localhost\.?$/iu.test(name);
}

const loopback: readonly Address[] = [
  { address: "::1", family: "ipv6" },
  { address: "127.0.0.1", family: "ipv4" },
];

/**
 * The addresses of `localhost`: both loopback addresses, as far as this machine has them. It needs no resolver, and what
 * /etc/hosts has forgotten (often ::1) does not hide a service.
 */
export function loopbackAddresses(): readonly Address[] {
  try {
    const own = new Set(
      Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []),
    );
    const present = loopback.filter(({ address }) => own.has(address));
    return present.length === 0 ? loopback : present;
  } catch {
    return loopback;
  }
}

/** Without repetitions, the families in turn, beginning with that of the first (RFC 8305, 4). */
export function interleave(addresses: readonly Address[]): readonly Address[] {
  const unique = [...new Map(addresses.map((item) => [item.address, item])).values()];
  const first = unique.filter(({ family }) => family === unique[0]?.family);
  const second = unique.filter(({ family }) => family !== unique[0]?.family);
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) =>
    [first[at], second[at]].filter((item) => item !== undefined),
  ).flat();
}
