import { describe, expect, it } from "@jest/globals";
import { createMatcher, decodeText } from "../../../src/io/connect/expression.ts";

describe("a matcher", () => {
  it("says whether a text matches", async () => {
    const matches = await createMatcher("^\\+PONG\\r\\n");
    expect([matches("+PONG\r\n", 1000), matches("-ERR", 1000)]).toEqual([true, false]);
  });

  it("stops an expression that would not end, and goes on with the next text", async () => {
    const matches = await createMatcher("^(a+)+$");
    const start = performance.now();
    expect(() => matches(`${"a".repeat(60)}!`, 50)).toThrow(expect.objectContaining({ code: "EXPRESSION_TOO_SLOW" }));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(matches("aaa", 1000)).toBe(true);
  });

  it("does not begin when there is no time left", async () => {
    const matches = await createMatcher("x");
    expect(matches("x", 0)).toBe(false);
  });
});

describe("decodeText", () => {
  it.each([
    ["UTF-8", Buffer.from("größe"), "größe"],
    ["anything else, byte by byte", Buffer.from([0x53, 0xff, 0x00]), "S\u00ff\u0000"],
    ["nothing", new Uint8Array(), ""],
  ])("reads %s", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
