import type { Endpoint } from "../../io/connect/address.ts";
import type { Parsed } from "../../operation/inputs.ts";
import { parseHost } from "./host-name.ts";
import { type Target, withoutSecrets } from "./target.ts";

/** Reads what stands behind `http:` or `https:`; wait-on leaves `//` out, and writes `unix:` for a socket. */
export function parseHttpTarget(scheme: "http" | "https", rest: string, line: string): Parsed<Target> {
  const bare = rest.replace(/^\/\//u, "");
  if (bare.startsWith("unix:")) {
    return scheme === "https"
      ? { problem: "is TLS over a Unix socket, which is not spoken here: use http" }
      : parseHttpUnixTarget(bare.slice("unix:".length), line);
  }
  const authority = /^[^/?#\\]*/u.exec(bare)?.[0] ?? "";
  const [, host = "", port] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(.*))?$/su.exec(authority) ?? [];
  const parsed = parseHost(host);
  if ("problem" in parsed) {
    return parsed;
  }
  const href = `${scheme}://${bare}`;
  if (port === "0" || !URL.canParse(href) || parsed.value.includes("%")) {
    return { problem: "is no URL that can be asked for: check its port and its signs" };
  }
  const url = new URL(href);
  const standard = scheme === "https" ? 443 : 80;
  const endpoint = { kind: "host" as const, host: parsed.value, port: url.port === "" ? standard : Number(url.port) };
  return { value: { shown: withoutSecrets(line), endpoint, speech: { kind: "http", url } } };
}

/** Reads `/path.sock:/url`; without `:/url` the URL's path is `/`. */
export function parseHttpUnixTarget(rest: string, line: string): Parsed<Target> {
  const at = rest.indexOf(":/");
  const path = parseSocketPath(at < 0 ? rest : rest.slice(0, at));
  if ("problem" in path) {
    return path;
  }
  const url = new URL("http://localhost/");
  if (at >= 0) {
    url.href = `http://localhost${rest.slice(at + 1)}`;
  }
  return { value: { shown: withoutQuery(line), endpoint: path.value, speech: { kind: "http", url } } };
}

/** Reads the path of a Unix socket, which may begin with `//` as URLs do. */
export function parseSocketPath(given: string): Parsed<Endpoint> {
  const path = given.replace(/^\/\/(?=\/)/u, "");
  if (path === "" || path.includes("\0")) {
    return { problem: "names no socket: write for example unix:/run/app.sock" };
  }
  return path.startsWith("//")
    ? { problem: "has two slashes before its path: write unix: and the path" }
    : { value: { kind: "socket", path } };
}

function withoutQuery(line: string): string {
  return line.replace(/[?#].*$/su, "");
}
