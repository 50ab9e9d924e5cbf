import type { Context } from "../../operation/define.ts";
import * as input from "../../operation/inputs.ts";
import * as output from "../../operation/outputs.ts";
import { duration } from "../../operation/quantities.ts";
import * as kinds from "./kinds.ts";
import type { TargetResult } from "./results.ts";
import { StatusSet } from "./status-set.ts";

export const inputs = {
  targets: kinds.targets({
    description:
      "What to check, one a line: `host:port`, `[v6]:port`, `tcp://host:port`, `tls://host:port`, `http://…`, `https://…`, `unix:/path`, `http+unix:/path.sock:/url`; wait-on's `tcp:`, `http-get:` and `socket:` too. A proxy is never used. Logs and outputs leave out user, password and query of a URL.",
  }),
  host: kinds.host({ description: "The host of one more TCP target; needs `port`." }),
  port: input.integer({ description: "The port of one more TCP target; needs `host`.", min: 1, max: 65_535 }),
  until: input.choice(["open", "closed"], {
    description:
      "What to wait for. `closed` looks at connections only: every attempt is refused, or there is no socket file. A server that accepts and never answers is not closed.",
    default: "open",
  }),
  timeout: kinds.span({
    description: "For the whole step: names, connections, TLS, bodies, pauses.",
    default: 5_000,
    defaultText: "5s",
  }),
  "connect-timeout": kinds.span({
    description:
      "For one address, and for each phase of one try (a name, TLS, the head of an answer, its body, `expect`), so that a try that hangs is followed by another.",
    default: 5_000,
    defaultText: "5s",
  }),
  interval: kinds.span({
    description: "Between tries; it grows 1.5-fold up to `max-interval` while they find the same.",
    default: 250,
    defaultText: "250ms",
  }),
  "max-interval": kinds.span({
    description: "The longest `interval` that comes of growing.",
    default: 5_000,
    defaultText: "5s",
  }),
  require: input.choice(["all", "any"], { description: "How many of the targets must do.", default: "all" }),
  addresses: input.choice(["any", "all", "ipv4", "ipv6"], {
    description:
      "Which of a name's addresses must do: any (as a client sees it), all of them, or any of one family. `localhost` is both loopback addresses of this machine.",
    default: "any",
  }),
  successes: input.integer({ description: "That many good tries in a row.", default: 1, min: 1, max: 1_000 }),
  hold: duration({
    description:
      "An accepted connection must stay open this long: a container's proxy accepts before the service listens. For TCP, TLS and Unix sockets; an http target proves itself by its answer.",
    default: 0,
    defaultText: "0s",
  }),
  "closed-includes": kinds.wordLines(["timeout", "unreachable"], {
    description:
      "`timeout`, `unreachable`: these count as closed too; with `timeout`, `connect-timeout` is at most half of `timeout`, divided by `successes`. A name that cannot be resolved never counts.",
  }),
  "retry-dns": input.flag({
    description:
      "Wait also for a name that does not exist yet. A temporary failure of name servers is always waited out.",
    default: false,
  }),
  method: input.choice(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], {
    description: "For http targets; without a body. `http-get:` is GET in any case.",
    default: "GET",
  }),
  headers: kinds.headers({
    description:
      "For http targets, `Name: value` a line. To another origin none of them goes but `Accept`, `Accept-Language` and `User-Agent`. Mask secrets: stdops does not know which they are.",
  }),
  "expect-status": kinds.statuses({
    description: "Statuses that are good, such as `200-299,401` or `2xx`.",
    default: new StatusSet("200-399", [[200, 399]]),
  }),
  "expect-body": kinds.expression({
    description: "A JavaScript regular expression that an http answer's body must match; 1 MiB of it is looked at.",
  }),
  "follow-redirects": input.integer({
    description: "How many redirects are followed; with 0 the first answer counts. Never from https to http.",
    default: 10,
    min: 0,
    max: 50,
  }),
  "min-cert-days": input.integer({
    description: "For tls and https targets: the server's own certificate must be valid for so many more days.",
    min: 0,
    max: 100_000,
  }),
  "tls-verify": input.flag({
    description: "The certificate must be valid, for this name, and from a known authority.",
    default: true,
  }),
  "ca-file": input.text({ description: "PEM certificates of the authorities to trust, instead of the usual ones." }),
  "server-name": kinds.host({
    description: "The name to ask for by TLS, and that the certificate must be for.",
    defaultText: "the target's host",
  }),
  send: kinds.bytes({
    description: "What to send to tcp, tls and unix targets, with the escapes `\\r` `\\n` `\\t` `\\0` `\\xHH` `\\\\`.",
  }),
  expect: kinds.expression({
    description:
      "A JavaScript regular expression that what such a target sends must match; 64 KiB are looked at. What is no UTF-8 is taken byte by byte (`\\xff`).",
  }),
  "on-failure": input.choice(["fail", "warn", "ignore"], {
    description: "What an unmet demand is: a failure, a warning, or nothing but outputs.",
    default: "fail",
  }),
};

export const outputs = {
  open: output.flag("Whether the demand was met; with `until: closed` that is whether the targets were closed."),
  results: output.json<readonly TargetResult[]>(
    "`[{target,open,reason,code,address,family,attempts,status,cert-days,latency-ms:{dns,connect,tls,first-byte},addresses:[{address,reason,code}]}]` in the order of the targets, of the last try that told something; `open` is whether this target's demand was met.",
  ),
  "failed-targets": output.text("Targets whose demand was not met, one a line."),
  "elapsed-ms": output.integer("How long it took, in milliseconds."),
};

export const failures = {
  "not-open": {
    sentence: "A target did not open in time, or not as demanded.",
    hint: "Start what should listen there, correct the target, or give it more time; reason and next step stand beside each target.",
  },
  "not-closed": {
    sentence: "A target was not closed in time: closed means refused, and what else `closed-includes` names.",
    hint: "Stop what listens there, or give it more time.",
  },
  "name-not-found": {
    sentence: "A name does not exist, or has no address of the family asked for.",
    hint: "Correct the name; with retry-dns: true it is waited for.",
  },
  certificate: {
    sentence: "A certificate is not valid, not for this name, not trusted, or ends too soon.",
    hint: "Renew it, name its authority by ca-file or the right name by server-name; waiting does not help.",
  },
};

/** What `run` receives. */
export type PortCheckInputs = input.InputValues<typeof inputs>;
/** What `run` returns. */
export type PortCheckOutputs = output.OutputValues<typeof outputs>;
/** What is known of it when the step fails. */
export type KnownPortCheckOutputs = output.KnownOutputs<typeof outputs>;
/** The context of `run`. */
export type PortCheckContext = Context<typeof inputs, typeof outputs, typeof failures>;
