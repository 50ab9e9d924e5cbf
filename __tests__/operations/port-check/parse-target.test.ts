import { describe, expect, it } from "@jest/globals";
import { parseTarget } from "../../../src/operations/port-check/parse-target.ts";

/** A target in short: where it is, and what is spoken. */
function read(line: string): string {
  const parsed = parseTarget(line);
  if ("problem" in parsed) {
    return `! ${parsed.problem}`;
  }
  const { endpoint, speech } = parsed.value;
  const where = endpoint.kind === "socket" ? endpoint.path : `${endpoint.host} ${endpoint.port}`;
  const spoken = speech.kind === "http" ? `${speech.method ?? ""} ${speech.url.href}` : speech.secure ? "tls" : "bytes";
  return `${where} ${spoken.trim()}`;
}

describe("parseTarget", () => {
  it.each([
    ["localhost:5432", "localhost 5432 bytes"],
    ["my_service.local:80", "my_service.local 80 bytes"],
    ["bücher.example:80", "xn--bcher-kva.example 80 bytes"],
    ["127.0.0.1:80", "127.0.0.1 80 bytes"],
    ["[::1]:80", "::1 80 bytes"],
    ["[fe80::1%eth0]:80", "fe80::1%eth0 80 bytes"],
    ["tcp://db:5432", "db 5432 bytes"],
    ["tcp://db:5432/", "db 5432 bytes"],
    ["TCP://[::1]:1", "::1 1 bytes"],
    ["tls://db:443", "db 443 tls"],
    ["http://a.example", "a.example 80 http://a.example/"],
    ["https://a.example/x?y=1#z", "a.example 443 https://a.example/x?y=1#z"],
    ["http://[::1]:8080/x", "::1 8080 http://[::1]:8080/x"],
    ["http://u:p@a.example:81/", "a.example 81 http://u:p@a.example:81/"],
    ["unix:/run/app.sock", "/run/app.sock bytes"],
    ["unix:///run/app.sock", "/run/app.sock bytes"],
    ["unix:run/a b.sock", "run/a b.sock bytes"],
    ["http+unix:/run/d.sock:/v1/ping?x", "/run/d.sock http://localhost/v1/ping?x"],
    ["http+unix:/run/d.sock", "/run/d.sock http://localhost/"],
    // As wait-on writes them.
    ["tcp:4000", "localhost 4000 bytes"],
    ["tcp:db:4000", "db 4000 bytes"],
    ["socket:/run/app.sock", "/run/app.sock bytes"],
    ["http-get://a.example:90/foo", "a.example 90 GET http://a.example:90/foo"],
    ["http-get:a.example:90/foo", "a.example 90 GET http://a.example:90/foo"],
    ["https-get://a.example", "a.example 443 GET https://a.example/"],
    ["http://unix:/run/d.sock:/ping", "/run/d.sock http://localhost/ping"],
  ])("reads %s", (line, target) => {
    expect(read(line)).toBe(target);
  });

  it.each([
    ["localhost", "has no port"],
    [":80", "names no host"],
    ["localhost:", "has a port that is none"],
    ["localhost:0", "has a port that is none"],
    ["localhost:65536", "has a port that is none"],
    ["localhost:80a", "has a port that is none"],
    ["localhost:1e3", "has a port that is none"],
    ["localhost:80/x", "is no host and port"],
    ["::1:80", "brackets"],
    ["[::1]", "has no port"],
    ["[::g]:80", "has an IPv6 address that is none"],
    ["[fe80::1]:80", "link-local"],
    ["256.1.1.1:80", "looks like an IPv4 address"],
    ["127.1:80", "looks like an IPv4 address"],
    ["http://0x7f.1/", "looks like an IPv4 address"],
    ["http:80", "looks like an IPv4 address"],
    ["a b:80", "has a blank inside"],
    ["user@host:80", "has a user"],
    ["-.-:80:", "has no port"],
    ["ftp://a.example", "has a scheme that is none of tcp, tls"],
    ["redis://a.example:6379", "has a scheme that is none of tcp, tls"],
    ["file:/tmp/x", "is a file"],
    ["http://", "names no host"],
    ["http://a.example:0/", "is no URL"],
    ["http://a.example:99999/", "is no URL"],
    ["https://unix:/run/d.sock:/", "TLS over a Unix socket"],
    ["unix:", "names no socket"],
    ["unix://run/app.sock", "two slashes"],
    ["tls:443", "has no port"],
  ])("refuses %s", (line, problem) => {
    expect(read(line)).toMatch(/^! /u);
    expect(read(line)).toContain(problem);
  });

  it.each([
    ["https://user:hunter2@a.example/x?token=hunter2#hunter2", "https://a.example/x"],
    ["http+unix:/run/d.sock:/x?token=hunter2", "http+unix:/run/d.sock:/x"],
    ["http-get://user:hunter2@a.example", "http-get://a.example"],
    ["localhost:80", "localhost:80"],
  ])("shows %s as %s", (line, shown) => {
    expect(parseTarget(line)).toMatchObject({ value: { shown } });
  });
});
