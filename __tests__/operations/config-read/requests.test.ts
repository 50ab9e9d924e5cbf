import { describe, expect, it } from "@jest/globals";
import { renderPath } from "../../../src/operations/config-read/paths.ts";
import { parseRequest } from "../../../src/operations/config-read/requests.ts";

/** A request as `name | path | default`. */
function read(line: string, named = false): string {
  const request = parseRequest(line, { named });
  return "problem" in request
    ? "none"
    : [request.value.name, renderPath(request.value.path), request.value.fallback ?? "(none)"].join(" | ");
}

describe("a line of keys", () => {
  it.each([
    ["host = production.db_host", "host | production.db_host | (none)"],
    ["host=production.db_host", "host | production.db_host | (none)"],
    ["host = production.db_host ?? localhost", "host | production.db_host | localhost"],
    ["production.db_host", "db_host | production.db_host | (none)"],
    ["production.db_host ?? localhost", "db_host | production.db_host | localhost"],
    ["port = a ?? 1.10", "port | a | 1.10"],
    ["empty = a ??", "empty | a | "],
    ['empty = a ?? ""', "empty | a | "],
    ['padded = a ?? "  x "', "padded | a |   x "],
    ['quoted = a ?? "broken', 'quoted | a | "broken'],
    ["url = a ?? https://x.example/?a=b&c=??", "url | a | https://x.example/?a=b&c=??"],
    ['list = a ?? ["x"]', 'list | a | ["x"]'],
    ['odd = "a=b ?? c".d', 'odd | "a=b ?? c".d | (none)'],
    ['odd = "a\\" = b".d', 'odd | "a\\" = b".d | (none)'],
    ["names = servers[*].name", "names | servers[*].name | (none)"],
  ])("%j asks for %s", (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it.each([
    ["nothing behind the name", "host ="],
    ["no path", "host = a..b"],
    ["a path with no key at its end, and no name", "servers[0]"],
    ["a list, and no name", "servers[*]"],
  ])("%s is refused", (_, line) => {
    expect(read(line)).toBe("none");
  });

  it("must have a name where it is a variable's", () => {
    expect(read("production.db_host", true)).toBe("none");
    expect(read("DB_HOST = production.db_host", true)).toBe("DB_HOST | production.db_host | (none)");
  });
});
