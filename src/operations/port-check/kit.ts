import { type Address, interleave } from "../../io/connect/address.ts";
import { ConnectError } from "../../io/connect/connect-error.ts";
import { type DialOptions, dial, type Line, type Place } from "../../io/connect/dial.ts";
import { createMatcher } from "../../io/connect/expression.ts";
import { createGate, type Gate } from "../../io/connect/gate.ts";
import { createResolver, type Resolver } from "../../io/connect/resolver.ts";
import { createTrust, type Trust } from "../../io/connect/secure.ts";
import type { Limits } from "../../io/connect/within.ts";
import type { PortCheckContext, PortCheckInputs } from "./declaration.ts";
import type { Demand } from "./verdict.ts";

/** What tries are made with. */
export interface Kit {
  readonly given: PortCheckInputs;
  readonly demand: Demand;
  readonly clock: PortCheckContext["clock"];
  readonly gate: Gate;
  readonly resolver: Resolver;
  readonly trust: () => Promise<Trust>;
  /** Whether a reply, or a body, is what is expected; `undefined` when nothing is. */
  readonly expect: ((text: string) => boolean) | undefined;
  readonly expectBody: ((text: string) => boolean) | undefined;
}

/** So many sockets are open at the same time, at most. */
const mostSockets = 1024;
/** An expression may take so long over one text, in milliseconds: nothing else gets on meanwhile. */
const longestMatch = 100;

/** What a kit is made of. */
export interface KitOptions {
  readonly given: PortCheckInputs;
  readonly demand: Demand;
  /** When the step ends, on the context's monotonic clock. */
  readonly deadline: number;
  /** The user's own; that of Node is made when the first target speaks TLS. */
  readonly trust: Trust | undefined;
}

/** Makes what tries are made with. Its resolver must be closed. */
export async function createKit(
  { given, demand, deadline, trust: own }: KitOptions,
  { clock, environment }: PortCheckContext,
): Promise<Kit> {
  let usual: Promise<Trust> | undefined;
  const bounded = async (pattern: string | undefined) => {
    const matcher = pattern === undefined ? undefined : await createMatcher(pattern);
    return matcher && ((text: string) => matcher(text, Math.min(longestMatch, deadline - clock.monotonic())));
  };
  return {
    given,
    demand,
    clock,
    gate: createGate(mostSockets),
    resolver: createResolver(environment),
    trust: async () => {
      usual ??= own === undefined ? createTrust(undefined, given["tls-verify"]) : Promise.resolve(own);
      return await usual;
    },
    expect: await bounded(given.expect),
    expectBody: await bounded(given["expect-body"]),
  };
}

/** The time of a phase of a try. Where silence counts as closed, as many tries as are asked for must fit into the step. */
export function limitsOf({ given, demand }: Kit, signal: AbortSignal): Limits {
  const { "connect-timeout": timeout, timeout: whole, successes } = given;
  const silenceCounts = demand.until === "closed" && demand.closedIncludes.has("timeout");
  return { timeout: silenceCounts ? Math.min(timeout, whole / 2 / successes) : timeout, signal };
}

/** The addresses of a host that may be used, in the order in which they are to be tried. @throws ConnectError */
export async function findAddresses(host: string, kit: Kit, signal: AbortSignal): Promise<readonly Address[]> {
  const wanted = kit.given.addresses;
  const all = await kit.resolver.resolve(host, limitsOf(kit, signal));
  const usable = all.filter(({ family }) => (wanted !== "ipv4" && wanted !== "ipv6") || family === wanted);
  if (usable.length === 0) {
    throw new ConnectError("dns", `the name has no ${wanted} address`, { code: "ENODATA" });
  }
  return interleave(usable);
}

/** Connects to a place, with the time of a phase. @throws ConnectError */
export async function reach(place: Place, kit: Kit, means: Pick<DialOptions, "signal" | "underWay">): Promise<Line> {
  return await dial(place, { ...means, ...limitsOf(kit, means.signal), gate: kit.gate });
}
