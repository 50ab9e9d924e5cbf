import { setMaxListeners } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { createGate } from "../../../src/io/connect/gate.ts";

const { signal } = new AbortController();
setMaxListeners(0, signal);
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("a gate", () => {
  it("lets in as many as have a place, and the others in their order", async () => {
    const gate = createGate(2);
    const entered: number[] = [];
    const leaves: (() => void)[] = [];
    for (const number of [1, 2, 3, 4]) {
      void gate.enter(signal).then((leave) => {
        entered.push(number);
        leaves.push(leave);
      });
    }
    await turn();
    expect(entered).toEqual([1, 2]);
    leaves[1]?.();
    leaves[1]?.();
    await turn();
    expect(entered).toEqual([1, 2, 3]);
  });

  it("spreads a crowd over turns of the event loop", async () => {
    const gate = createGate(1000);
    let entered = 0;
    const all = Array.from({ length: 500 }, () =>
      gate.enter(signal).then(() => {
        entered += 1;
      }),
    );
    await Promise.resolve();
    await Promise.resolve();
    expect(entered).toBeLessThan(100);
    await Promise.all(all);
    expect(entered).toBe(500);
  });

  it("lets go of who does not want to wait any longer", async () => {
    const gate = createGate(1);
    const leave = await gate.enter(signal);
    const controller = new AbortController();
    const impatient = gate.enter(controller.signal);
    controller.abort(new Error("enough"));
    await expect(impatient).rejects.toThrow("enough");
    leave();
    expect(await gate.enter(signal)).toBeInstanceOf(Function);
  });

  it("gives fewer places when there are fewer, but never none", async () => {
    const gate = createGate(10);
    const leaves = [await gate.enter(signal), await gate.enter(signal)];
    expect(gate.shrink()).toBe(true);
    leaves[0]?.();
    let entered = false;
    const next = gate.enter(signal).then(() => {
      entered = true;
    });
    await turn();
    expect(entered).toBe(false);
    expect(gate.shrink()).toBe(false);
    leaves[1]?.();
    await next;
  });
});
