import { describe, expect, it } from "@jest/globals";
import { findPushUrlFault } from "../../../src/io/push/url-fault.ts";

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
