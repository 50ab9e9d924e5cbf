import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { parseHost, parsePort } from "./host-name.ts";
import { parseHttpTarget, parseHttpUnixTarget, parseSocketPath } from "./parse-url-target.ts";
import { type Target, withoutSecrets } from "./target.ts";

/** What stands behind a known prefix, and the whole line for messages. */
type Reader = (rest: string, line: string) => Parsed<Target>;

/** Prefixes, those of wait-on among them. */
const prefixes: Readonly<Record<string, Reader>> = {
  tcp: (rest, line) =>
    /^[0-9]+$/u.test(rest) ? parsePlain(`localhost:${rest}`, line) : parsePlain(slashed(rest), line),
  tls: (rest, line) => parsePlain(slashed(rest), line, { secure: true }),
  http: (rest, line) => parseHttpTarget("http", rest, line),
  https: (rest, line) => parseHttpTarget("https", rest, line),
  "http-get": (rest, line) => withGet(parseHttpTarget("http", rest, line)),
  "https-get": (rest, line) => withGet(parseHttpTarget("https", rest, line)),
  unix: parseSocket,
  socket: parseSocket,
  "http+unix": parseHttpUnixTarget,
  file: () => ({ problem: "is a file, which is nothing to connect to" }),
};

/** Reads a target in any of its notations. The problem is a sentence part to stand behind the target. */
export function parseTarget(line: string): Parsed<Target> {
  if (/[\s\0]/u.test(line) && !/^(?:unix|socket|http\+unix|https?(?:-get)?):/iu.test(line)) {
    return { problem: "has a blank inside: write one target a line" };
  }
  const [, scheme = "", rest = ""] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/su.exec(line) ?? [];
  const reader = Object.hasOwn(prefixes, scheme.toLowerCase()) ? prefixes[scheme.toLowerCase()] : undefined;
  if (reader !== undefined) {
    return reader(rest, line);
  }
  if (rest.startsWith("//")) {
    const known = ["tcp", "tls", "http", "https", "unix", "http+unix"];
    return { problem: `has a scheme that is none of ${known.join(", ")}` };
  }
  return parsePlain(line, line);
}

/** The target that `host` and `port` name. */
export function hostTarget(host: string, port: number): Target {
  const shown = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  return { shown, endpoint: { kind: "host", host, port }, speech: { kind: "bytes", secure: false } };
}

function slashed(rest: string): string {
  return rest.replace(/^\/\//u, "").replace(/\/$/u, "");
}

function parsePlain(text: string, line: string, { secure = false } = {}): Parsed<Target> {
  const [, host, port] = /^(\[[^\]]*\]|[^:[\]/?#@]*):([^:/]*)$/su.exec(text) ?? [];
  if (host === undefined || port === undefined) {
    return { problem: describeMalformed(text) };
  }
  const [parsedHost, parsedPort] = [parseHost(host), parsePort(port)];
  if ("problem" in parsedHost) {
    return parsedHost;
  }
  if ("problem" in parsedPort) {
    return parsedPort;
  }
  const endpoint = { kind: "host" as const, host: parsedHost.value, port: parsedPort.value };
  return { value: { shown: line, endpoint, speech: { kind: "bytes", secure } } };
}

function describeMalformed(text: string): string {
  if (/^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.%]*$/iu.test(text)) {
    return "has an IPv6 address without brackets: write for example [::1]:80";
  }
  if (text.includes("@")) {
    return "has a user or a password, which a port does not ask for";
  }
  if (text.includes("/")) {
    return "is no host and port: write host:port, a URL with its scheme, or unix: before a path";
  }
  return "has no port: write host:port";
}

function withGet(parsed: Parsed<Target>): Parsed<Target> {
  if ("problem" in parsed || parsed.value.speech.kind !== "http") {
    return parsed;
  }
  return { value: { ...parsed.value, speech: { ...parsed.value.speech, method: "GET" } } };
}

function parseSocket(rest: string, line: string): Parsed<Target> {
  const path = parseSocketPath(rest);
  return "problem" in path
    ? path
    : { value: { shown: line, endpoint: path.value, speech: { kind: "bytes", secure: false } } };
}

/** What is wrong with a list of targets, all of it; empty when nothing is. */
export function describeFaults(lines: readonly string[], results: readonly Parsed<Target>[]): string {
  const faults = results.flatMap((result, at) =>
    // What cannot be read may be a URL with a password that holds any sign.
    "problem" in result
      ? [`${quoteName(withoutSecrets((lines[at] ?? "").replace(/^.*@/su, "…@")))} ${result.problem}.`]
      : [],
  );
  return faults.join(" ");
}
