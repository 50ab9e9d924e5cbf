import { describe, expect, it } from "@jest/globals";
import { createResolver } from "../../../src/io/connect/resolver.ts";

const { signal } = new AbortController();
const limits = { timeout: 20_000, signal };

/** No name server is asked for a name that none can have. */
const tooLong = `${"a".repeat(64)}.invalid`;

describe("a resolver", () => {
  it("needs nobody for an address and for localhost", async () => {
    const resolver = createResolver({});
    expect(await resolver.resolve("192.0.2.7", limits)).toEqual([{ address: "192.0.2.7", family: "ipv4" }]);
    expect(await resolver.resolve("::1", limits)).toEqual([{ address: "::1", family: "ipv6" }]);
    expect(await resolver.resolve("localhost", limits)).toContainEqual({ address: "127.0.0.1", family: "ipv4" });
    resolver.close();
  });

  // RFC 6761: a resolver answers this without asking anybody.
  it("asks the system in a process of its own, the same question once at a time", async () => {
    const resolver = createResolver(process.env);
    const answers = await Promise.all(
      ["a", "a", "b"].map(
        async () =>
          await resolver.resolve(tooLong, limits).then(
            (found) => found.length,
            (error) => `${error.reason} ${error.code}`,
          ),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    resolver.close();
  });

  it("tells a name that does not exist", async () => {
    const resolver = createResolver(process.env);
    await expect(resolver.resolve(tooLong, limits)).rejects.toMatchObject({ reason: "dns" });
    resolver.close();
  });

  it("ends in time whatever the system does, and when it is closed", async () => {
    const resolver = createResolver(process.env);
    const start = performance.now();
    const asked = resolver.resolve(tooLong, { timeout: 1, signal });
    resolver.close();
    await expect(asked).rejects.toMatchObject({ reason: "dns", code: "ETIMEDOUT" });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
