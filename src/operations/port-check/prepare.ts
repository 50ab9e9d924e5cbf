import { resolve } from "node:path";
import { longestTimer } from "../../io/clock.ts";
import { createTrust, type Trust } from "../../io/connect/secure.ts";
import { readInput } from "../../io/read-input.ts";
import { errorCode } from "../../io/system-error.ts";
import { BadInput } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { findFaults } from "./check-inputs.ts";
import type { PortCheckContext, PortCheckInputs } from "./declaration.ts";
import { hostTarget } from "./parse-target.ts";
import type { Target } from "./target.ts";
import type { Demand } from "./verdict.ts";

/** What is to be checked, and how it is judged. */
export interface Plan {
  readonly targets: readonly Target[];
  readonly demand: Demand;
  /** Set when the user named authorities of their own. */
  readonly trust: Trust | undefined;
}

/** The longest file of authorities, in bytes. */
const longestFile = 16 * 1024 * 1024;

/** Makes a plan of the inputs. @throws BadInput with every fault of inputs that do not fit together */
export async function prepare(given: PortCheckInputs, context: PortCheckContext): Promise<Plan> {
  const { host, port } = given;
  const more = host !== undefined && port !== undefined ? [hostTarget(host, port)] : [];
  const targets = [...(given.targets ?? []), ...more].map((target) => locate(target, context.directory));
  const trust = await readTrust(given, context);
  const faults = [...findFaults(given, targets), ...(typeof trust === "string" ? [trust] : []).map(toFault)];
  if (faults.length > 0 || typeof trust === "string") {
    throw new BadInput(faults);
  }
  const demand = {
    until: given.until,
    everyAddress: given.addresses === "all",
    closedIncludes: new Set(given["closed-includes"]),
    retryDns: given["retry-dns"],
    successes: given.successes,
  };
  return { targets, demand, trust };
}

function toFault(sentence: string) {
  return { input: "ca-file", message: `ca-file: ${sentence}` };
}

/** Paths of sockets are relative to the working directory. */
function locate(target: Target, directory: string): Target {
  const { endpoint } = target;
  return endpoint.kind === "socket"
    ? { ...target, endpoint: { kind: "socket", path: resolve(directory, endpoint.path) } }
    : target;
}

/** The trust in the authorities of `ca-file`, or what is wrong with that file. */
async function readTrust(
  given: PortCheckInputs,
  { directory, signal }: Pick<PortCheckContext, "directory" | "signal">,
): Promise<Trust | string | undefined> {
  const path = given["ca-file"];
  if (path === undefined) {
    return undefined;
  }
  try {
    const ca = await readInput(
      resolve(directory, path),
      longestFile,
      AbortSignal.any([signal, AbortSignal.timeout(Math.min(given.timeout, longestTimer))]),
    );
    if (!Buffer.from(ca).includes("-----BEGIN CERTIFICATE-----")) {
      return `${quoteName(path)} holds no certificate in PEM.`;
    }
    return await createTrust(ca, given["tls-verify"]);
  } catch (error) {
    return `${quoteName(path)} cannot be used (${errorCode(error)}): name a file of certificates in PEM.`;
  }
}
