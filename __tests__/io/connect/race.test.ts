import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Address } from "../../../src/io/connect/address.ts";
import { ConnectError } from "../../../src/io/connect/connect-error.ts";
import { dial, type Line, type UnderWay } from "../../../src/io/connect/dial.ts";
import { createGate } from "../../../src/io/connect/gate.ts";
import { race } from "../../../src/io/connect/race.ts";
import { portOf, trackSockets } from "../../support/https/server.ts";

let server: Server;
let sockets: ReadonlySet<unknown>;
beforeAll(async () => {
  server = createServer();
  sockets = trackSockets(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
});

const gate = createGate(10);
const { signal } = new AbortController();

/** How an address of a race behaves: it refuses, hangs until it is abandoned, or connects after so many milliseconds. */
type Manner = "refuses" | "hangs" | number;

/** Runs a race of addresses named after their number; tells who won, what became of all, and when each began. */
async function run(manners: readonly Manner[], pace = 40) {
  const start = performance.now();
  const begun: number[] = [];
  const abandoned: string[] = [];
  const connect = async (manner: Manner, address: string, underWay: UnderWay): Promise<Line> => {
    begun.push(performance.now() - start);
    if (manner === "refuses") {
      throw new ConnectError("refused", "no", { code: "ECONNREFUSED" });
    }
    await new Promise<void>((resolve, reject) => {
      const timer = manner === "hangs" ? undefined : setTimeout(resolve, manner);
      underWay(() => {
        clearTimeout(timer);
        abandoned.push(address);
        reject(new ConnectError("timeout", "abandoned"));
      });
    });
    return await dial({ host: "127.0.0.1", port: portOf(server.address()) }, { timeout: 1000, signal, gate });
  };
  const addresses = manners.map((_, at): Address => ({ address: String(at), family: "ipv4" }));
  const result = await race(addresses, {
    signal,
    pace,
    dial: async ({ address }, underWay) => await connect(manners[Number(address)] ?? "hangs", address, underWay),
  });
  result.winner?.line.socket.destroy();
  const tried = result.tried.map(({ outcome }) => (outcome instanceof ConnectError ? outcome.reason : outcome));
  return { winner: result.winner?.address.address, tried, begun, abandoned };
}

describe("a race", () => {
  it("is over at once where the first address connects", async () => {
    expect(await run([0, 0])).toMatchObject({ winner: "0", tried: ["connected"] });
  });

  it("starts the next address as soon as one fails", async () => {
    const { winner, tried, begun } = await run(["refuses", "refuses", 0], 10_000);
    expect({ winner, tried }).toEqual({ winner: "2", tried: ["refused", "refused", "connected"] });
    expect(begun[2]).toBeLessThan(1000);
  });

  it("starts the next address after a while, and abandons what still hangs once another has connected", async () => {
    const { winner, tried, begun, abandoned } = await run(["hangs", 0]);
    expect({ winner, tried, abandoned }).toEqual({
      winner: "1",
      tried: ["overtaken", "connected"],
      abandoned: expect.arrayContaining(["0"]),
    });
    expect(begun[1]).toBeGreaterThanOrEqual(35);
  });

  it("lets earlier addresses go on: a slow first one wins where the second refuses", async () => {
    expect(await run([120, "refuses"])).toMatchObject({ winner: "0", tried: ["connected", "refused"] });
  });

  it("has no winner where all fail, and tells why each did", async () => {
    expect(await run(["refuses", "refuses"])).toMatchObject({ winner: undefined, tried: ["refused", "refused"] });
  });

  it("leaves one socket at most, which is the winner's, where two connect at the same time", async () => {
    await run([60, 20, 0]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sockets.size).toBe(0);
  });

  it("tries nothing when the step is over already", async () => {
    const result = await race([{ address: "127.0.0.1", family: "ipv4" }], {
      signal: AbortSignal.abort(),
      dial: async () => await Promise.reject(new Error("it was tried")),
    });
    expect(result).toEqual({ winner: undefined, tried: [] });
  });
});
