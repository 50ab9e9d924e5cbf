import { quoteName } from "../../runner/safe-text.ts";
import type { Finding, Reason } from "./finding.ts";

/** What was found, in words: `refused at 127.0.0.1: the connection was refused (ECONNREFUSED)`. */
export function describeFinding({ reason, address, family, detail, code }: Finding): string {
  const where = address === null ? "" : ` at ${family === "ipv6" ? `[${address}]` : quoteName(address)}`;
  const known = code === null ? "" : ` (${code})`;
  return reason === "open" ? `open${where}` : `${reason}${where}: ${detail}${known}`;
}

/** A length of time for people: `250 ms`, `1.5 s`, `2 min 5 s`. */
export function describeTime(milliseconds: number): string {
  if (milliseconds < 1000) {
    return `${Math.round(milliseconds)} ms`;
  }
  if (milliseconds < 60_000) {
    return `${Number((milliseconds / 1000).toFixed(1))} s`;
  }
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

const steps: Readonly<Record<Exclude<Reason, "overtaken">, string>> = {
  open: "find out what still listens there, and stop it",
  refused:
    "nothing listens there: look whether the service was started, on this port and this address, and read its log; a container must publish the port",
  reset:
    "something accepts and hangs up: the service may still be starting behind a container's proxy, or it speaks TLS, or it is overloaded; give it more time and read its log",
  timeout: "packets get no answer: look at firewalls, security groups, and whether the address is right",
  unreachable: "there is no way to the address: look at routes and networks, or ask for another family by addresses",
  dns: "look at the spelling of the name and at the name servers of this machine; for a name that will come, set retry-dns: true",
  denied: "this user or this machine may not connect: look at the socket's permissions and at local rules",
  invalid: "the address cannot be used on this machine: look at its zone, or at the length of the path",
  limit: "this machine has no more sockets: raise its limit of open files, or check fewer targets at once",
  "not-a-socket": "something else stands at the path: correct the path, or remove what is there",
  "no-answer":
    "it accepts connections and then says nothing: look whether the service hangs, expects TLS or must be sent something first; for slow answers raise connect-timeout and timeout",
  tls: "it does not speak TLS as this machine does: look at the port, the scheme and the versions that it allows",
  certificate: "renew the certificate, name its authority by ca-file or the right name by server-name",
  "not-http": "it does not speak HTTP: look at the port and the scheme",
  redirect: "look where it leads by follow-redirects: 0, and name the final address",
  "no-match": "compare what it sends with the expression",
  "bad-status": "read the service's log, or allow the status by expect-status",
  unknown: "look the code up, and try to connect by another tool from this machine",
  unfinished: "give the step more time by timeout",
};

/** What to try next about a reason, a sentence part. */
export function nextStep(reason: Reason): string {
  return reason === "overtaken" ? steps.unfinished : steps[reason];
}
