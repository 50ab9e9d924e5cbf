import type { LookupAddress } from "node:dns";
import type { Environment } from "../environment.ts";
import { type Address, isLocalhost, loopbackAddresses, parseAddress } from "./address.ts";
import { ConnectError, toConnectError } from "./connect-error.ts";
import { type LookupProcess, startLookupProcess } from "./lookup-process.ts";
import { type Limits, within } from "./within.ts";

/** Turns names into addresses, under a deadline that holds whatever the system's resolver does. */
export interface Resolver {
  /**
   * The addresses of a host, in the order of the system, never none. Addresses and `localhost` need no resolver. A
   * question that somebody gave up goes on, and its answer is kept: who asks the same again gets it.
   * @throws ConnectError with the reason `dns`; its code is ENOTFOUND for a name that does not exist
   */
  resolve(host: string, limits: Limits): Promise<readonly Address[]>;
  /** Ends what is under way. */
  close(): void;
}

/** Makes a resolver. It starts a process when the first name has to be looked up. */
export function createResolver(environment: Environment): Resolver {
  let started: Promise<LookupProcess> | undefined;
  let closed = false;
  const underWay = new Map<string, Promise<readonly LookupAddress[]>>();
  const ask = async (name: string) => {
    started ??= startLookupProcess(environment);
    const child = await started;
    if (closed) {
      child.kill();
    }
    return await child.lookup(name);
  };
  const lookup = async (name: string, limits: Limits) => {
    const answer = underWay.get(name) ?? ask(name);
    underWay.set(name, answer);
    const taken = () => underWay.get(name) === answer && underWay.delete(name);
    return await resolveWithin(answer, taken, limits);
  };
  return {
    resolve: async (host, limits) => {
      const literal = parseAddress(host);
      if (literal !== undefined || isLocalhost(host)) {
        return literal === undefined ? loopbackAddresses() : [literal];
      }
      return await lookup(host, limits);
    },
    close: () => {
      closed = true;
      started?.then(
        (child) => child.kill(),
        () => {},
      );
    },
  };
}

/** `taken` is called when the answer came in time. An answer that nobody waited for any more is the next one's. */
async function resolveWithin(
  answer: Promise<readonly LookupAddress[]>,
  taken: () => void,
  limits: Limits,
): Promise<readonly Address[]> {
  answer.catch(() => {});
  const late = () => new ConnectError("dns", "the name servers did not answer in time", { code: "ETIMEDOUT" });
  const found = await within<readonly LookupAddress[]>(limits, late, ({ resolve, reject }) => {
    let waiting = true;
    const take = (settle: () => void) => {
      if (waiting) {
        taken();
        settle();
      }
    };
    answer.then(
      (addresses) => take(() => resolve(addresses)),
      (error) => take(() => reject(toConnectError(error))),
    );
    return () => {
      waiting = false;
    };
  });
  if (found.length === 0) {
    throw new ConnectError("dns", "the name has no address", { code: "ENODATA" });
  }
  return found.map(({ address, family }) => ({ address, family: family === 6 ? "ipv6" : "ipv4" }));
}
