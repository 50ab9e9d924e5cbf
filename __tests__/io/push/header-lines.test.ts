import { describe, expect, it } from "@jest/globals";
import { parseHeaderLines } from "../../../src/io/push/header-lines.ts";
import { findPushUrlFault } from "../../../src/io/push/url-fault.ts";

describe("the headers of a request that sends something", () => {
  it.each([
    ["", {}],
    ["\n \r\n", {}],
    ["a: b", { a: "b" }],
    ["  Authorization :  Bearer x:y=  \r\nX-Scope-OrgID:1", { Authorization: "Bearer x:y=", "X-Scope-OrgID": "1" }],
    ["empty:", { empty: "" }],
    ["latin: \u00e9", { latin: "\u00e9" }],
    ["__proto__: x", JSON.parse('{"__proto__":"x"}')],
  ])("are read from %j", (text, headers) => {
    expect(parseHeaderLines(text)).toEqual({ headers });
  });

  it.each([
    ["token", "Header 1 is not written as Name: value."],
    ["a: b\n\nsecret value: x", "Header 2 is not written as Name: value."],
    [": x", "Header 1 is not written as Name: value."],
    ["a: \u0000", "The value of a has signs that a header cannot hold."],
    ["a: \u20ac", "The value of a has signs that a header cannot hold."],
    ["Host: x", "Host is set by stdops itself."],
    ["content-type: x\nTE: y", "content-type is set by stdops itself. TE is set by stdops itself."],
    ["a: 1\nA: 2", "A is given twice."],
  ])("are refused as %j, without showing a value", (text, problem) => {
    expect(parseHeaderLines(text)).toEqual({ problem });
  });
});

describe("the address of a server that something is sent to", () => {
  it.each([
    ["http://127.0.0.1:9091", undefined],
    ["https://me:secret@host/base/", undefined],
    ["host:9091", "It must be an http or https URL."],
    ["/metrics", "It must be an http or https URL."],
    ["file:///etc/passwd", "It must be an http or https URL."],
    ["http://host/?a", "It must be a URL without query and fragment."],
    ["http://host/#a", "It must be a URL without query and fragment."],
  ])("%s: %s", (text, fault) => {
    expect(findPushUrlFault(text, { query: false })).toBe(fault);
  });

  it.each([
    ["http://host/?key=1", undefined],
    ["http://host/?key=1#", "It must be a URL without a fragment."],
  ])("with a query, %s: %s", (text, fault) => {
    expect(findPushUrlFault(text, { query: true })).toBe(fault);
  });
});
