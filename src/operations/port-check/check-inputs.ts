import type { InputFault } from "../../runner/runner.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { PortCheckInputs } from "./declaration.ts";
import { familyOf, isSecure, type Target } from "./target.ts";

/** The longest path of a Unix socket, in bytes; a longer one is cut without a word, and names another file. */
const longestPath = { darwin: 103, win32: 32_767 }[String(process.platform)] ?? 107;

/** What is wrong with inputs that are each right by themselves: all of it. `targets` are all that are to be checked. */
export function findFaults(given: PortCheckInputs, targets: readonly Target[]): readonly InputFault[] {
  return [...checkTargets(given, targets), ...checkTimes(given, targets), ...checkUse(given, targets)];
}

function fault(input: keyof PortCheckInputs & string, sentence: string): InputFault {
  return { input, message: `${input}: ${sentence}` };
}

function checkTargets(given: PortCheckInputs, targets: readonly Target[]): readonly InputFault[] {
  const { host, port, addresses } = given;
  const faults: InputFault[] = [];
  if (targets.length === 0 && host === undefined && port === undefined) {
    faults.push(fault("targets", "Say what to check, such as localhost:5432; or give host and port."));
  }
  if (host !== undefined && port === undefined) {
    faults.push(fault("port", `Say which port of ${quoteName(host)}.`));
  }
  if (port !== undefined && host === undefined) {
    faults.push(fault("host", `Say on which host port ${port} is, such as localhost.`));
  }
  for (const target of targets) {
    const family = familyOf(target);
    if ((addresses === "ipv4" && family === "ipv6") || (addresses === "ipv6" && family === "ipv4")) {
      faults.push(
        fault("addresses", `${quoteName(target.shown)} has no ${addresses} address: it is one of ${family}.`),
      );
    }
    if (target.endpoint.kind === "socket" && Buffer.byteLength(target.endpoint.path) > longestPath) {
      const path = quoteName(target.endpoint.path);
      faults.push(fault("targets", `${path} is longer than ${longestPath} bytes, which a socket's path cannot be.`));
    }
  }
  return faults;
}

function checkTimes(given: PortCheckInputs, targets: readonly Target[]): readonly InputFault[] {
  const { until, hold, successes, interval, timeout } = given;
  const holds = until === "open" && targets.some(({ speech }) => speech.kind === "bytes");
  const least = (successes - 1) * interval + (holds ? successes * hold : 0);
  return least < timeout
    ? []
    : [
        fault(
          "timeout",
          `${successes} good tries, with interval and hold, take at least ${least} ms: give it more time.`,
        ),
      ];
}

function checkUse(given: PortCheckInputs, targets: readonly Target[]): readonly InputFault[] {
  const speaksHttp = targets.some(({ speech }) => speech.kind === "http");
  const speaksBytes = targets.some(({ speech }) => speech.kind === "bytes");
  const uses: readonly (readonly [input: keyof PortCheckInputs & string, used: boolean, by: string])[] = [
    ["headers", speaksHttp, "an http target"],
    ["expect-body", speaksHttp, "an http target"],
    ["min-cert-days", targets.some(isSecure), "a tls or https target"],
    ["send", speaksBytes, "a tcp, tls or unix target"],
    ["expect", speaksBytes, "a tcp, tls or unix target"],
  ];
  const idle = uses.filter(([input, used]) => targets.length > 0 && !used && given[input] !== undefined);
  const faults = idle.map(([input, , by]) =>
    fault(input, `It is for ${by}, and there is none: nothing would be checked.`),
  );
  const asksHead = targets.some(({ speech }) => speech.kind === "http" && speech.method === undefined);
  if (given["expect-body"] !== undefined && given.method === "HEAD" && asksHead) {
    faults.push(fault("expect-body", "An answer to HEAD has no body: use another method."));
  }
  return faults;
}
