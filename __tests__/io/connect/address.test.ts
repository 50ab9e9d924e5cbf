import { describe, expect, it } from "@jest/globals";
import { interleave, isLocalhost, loopbackAddresses, parseAddress } from "../../../src/io/connect/address.ts";

const toAddresses = (list: string) =>
  list
    .split(" ")
    .map((address) => ({ address, family: address.includes(":") ? ("ipv6" as const) : ("ipv4" as const) }));

describe("parseAddress", () => {
  it.each([
    ["127.0.0.1", "ipv4"],
    ["::1", "ipv6"],
    ["fe80::1%eth0", "ipv6"],
  ])("takes %s for an address of %s", (text, family) => {
    expect(parseAddress(text)).toEqual({ address: text, family });
  });

  it.each(["localhost", "1.2.3", "256.1.1.1", "[::1]", ""])("takes %j for no address", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe("interleave", () => {
  it.each([
    ["::1 ::2 ::3 1.1.1.1", "::1 1.1.1.1 ::2 ::3"],
    ["1.1.1.1 ::1 1.1.1.2", "1.1.1.1 ::1 1.1.1.2"],
    ["1.1.1.1 1.1.1.1 ::1 ::1", "1.1.1.1 ::1"],
    ["1.1.1.1", "1.1.1.1"],
  ])("brings %s into the order %s", (given, order) => {
    expect(interleave(toAddresses(given)).map(({ address }) => address)).toEqual(order.split(" "));
  });
});

describe("localhost", () => {
  it("is a name of its own in any case, with a dot behind it or not", () => {
    expect(["localhost", "LocalHost", "localhost."].every(isLocalhost)).toBe(true);
    expect(["localhost.localdomain", "a.localhost", "127.0.0.1"].some(isLocalhost)).toBe(false);
  });

  it("is 127.0.0.1 among others", () => {
    expect(loopbackAddresses()).toContainEqual({ address: "127.0.0.1", family: "ipv4" });
  });
});
