import type { Address } from "../../io/connect/address.ts";
import { ConnectError } from "../../io/connect/connect-error.ts";
import type { Line, Place } from "../../io/connect/dial.ts";
import { race } from "../../io/connect/race.ts";
import { isOtherFile } from "../../io/socket-file.ts";
import { examine } from "./examine.ts";
import { type AddressFinding, type Finding, noLatency, type Reason } from "./finding.ts";
import { findAddresses, type Kit, reach } from "./kit.ts";
import { familyOf, type Target } from "./target.ts";
import { judgeTry } from "./verdict.ts";

/** One try of one target under way. */
interface Try {
  readonly target: Target;
  readonly kit: Kit;
  readonly signal: AbortSignal;
  /** How long the look-up of the name took, in milliseconds. */
  readonly dns: number | null;
}

/** Tries a target once. It ends with the signal at the latest, and leaves no socket. */
export async function probe(target: Target, kit: Kit, signal: AbortSignal): Promise<Finding> {
  const { endpoint } = target;
  const start = kit.clock.monotonic();
  try {
    const addresses: readonly Address[] =
      endpoint.kind === "socket"
        ? [{ address: endpoint.path, family: "unix" }]
        : await findAddresses(endpoint.host, kit, signal);
    const dns = familyOf(target) === undefined ? kit.clock.monotonic() - start : null;
    const attempt = { target, kit, signal, dns };
    const findings = await (kit.demand.everyAddress ? tryAll(addresses, attempt) : tryAny(addresses, attempt));
    return judgeTry(findings, kit.demand, signal.aborted);
  } catch (error) {
    if (error instanceof ConnectError) {
      const latency = { ...noLatency, dns: kit.clock.monotonic() - start };
      return { ...judgeTry([], kit.demand, signal.aborted), ...described(error), latency };
    }
    throw error;
  }
}

/** Races for a connection; the one that stands first is examined. */
async function tryAny(addresses: readonly Address[], attempt: Try): Promise<readonly AddressFinding[]> {
  const { kit, signal, dns } = attempt;
  const { winner, tried } = await race(addresses, {
    signal,
    dial: async (address, underWay) => await reach(placeOf(address, attempt), kit, { signal, underWay }),
  });
  const examined = winner === undefined ? undefined : await finishWith(winner.address, winner.line, attempt);
  return tried.map(({ address, outcome }) => {
    if (outcome === "connected" && examined !== undefined) {
      return examined;
    }
    return outcome instanceof ConnectError
      ? failedAt(address, outcome, dns)
      : plain({ address, dns, reason: "overtaken", detail: "another address was faster" });
  });
}

/** Connects to every address, and examines each connection. */
async function tryAll(addresses: readonly Address[], attempt: Try): Promise<readonly AddressFinding[]> {
  const { kit, signal, dns } = attempt;
  return await Promise.all(
    addresses.map(async (address) => {
      try {
        return await finishWith(address, await reach(placeOf(address, attempt), kit, { signal }), attempt);
      } catch (error) {
        if (error instanceof ConnectError) {
          return failedAt(address, error, dns);
        }
        throw error;
      }
    }),
  );
}

async function finishWith(address: Address, line: Line, { target, kit, signal, dns }: Try): Promise<AddressFinding> {
  if (kit.demand.until === "open") {
    return await examine({ target, address, line, dns }, kit, signal);
  }
  line.socket.destroy();
  const latency = { ...noLatency, dns, connect: line.elapsed };
  return { ...plain({ address, dns, reason: "open", detail: "it accepts connections" }), latency };
}

function placeOf({ address }: Address, { target: { endpoint } }: Try): Place {
  return endpoint.kind === "socket" ? { path: endpoint.path } : { host: address, port: endpoint.port };
}

function failedAt(address: Address, error: ConnectError, dns: number | null): AddressFinding {
  if (address.family === "unix" && error.code === "ECONNREFUSED" && isOtherFile(address.address)) {
    return { ...plain({ address, dns, reason: "not-a-socket", detail: "the file is no socket" }), code: error.code };
  }
  return { ...plain({ address, dns, reason: error.reason, detail: error.message }), code: error.code };
}

interface Plain {
  readonly address: Address;
  readonly dns: number | null;
  readonly reason: Reason;
  readonly detail: string;
}

function plain({ address, dns, reason, detail }: Plain): AddressFinding {
  return { ...address, reason, code: null, detail, latency: { ...noLatency, dns }, status: null, certDays: null };
}

function described({ reason, code, message }: ConnectError): Pick<Finding, "reason" | "code" | "detail"> {
  return { reason, code, detail: message };
}
