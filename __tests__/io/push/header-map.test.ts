import { describe, expect, it } from "@jest/globals";
import { parseHeaderMap } from "../../../src/io/push/header-map.ts";

describe("the headers of a request that sends something", () => {
  it.each([
    [[], {}],
    [["Authorization: Bearer x:y=", "X-Scope-OrgID:1"], { Authorization: "Bearer x:y=", "X-Scope-OrgID": "1" }],
    [["__proto__: x"], JSON.parse('{"__proto__":"x"}')],
  ])("are read from %j", (lines, value) => {
    expect(parseHeaderMap(lines)).toEqual({ value });
  });

  it.each([
    [["token"], "Header 1 is not written as Name: value."],
    [["Host: x"], "Host is set by stdops itself."],
    [["content-type: x", "TE: y"], "content-type is set by stdops itself. TE is set by stdops itself."],
    [["Content-Encoding: x"], "Content-Encoding is set by stdops itself."],
    [["a: 1", "A: 2"], "A is given twice."],
  ])("are refused as %j", (lines, problem) => {
    expect(parseHeaderMap(lines)).toEqual({ problem });
  });
});
