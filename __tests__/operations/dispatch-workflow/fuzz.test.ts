import { describe, expect, it } from "@jest/globals";
import { fuzzDispatches } from "../../fuzz/dispatch-workflow.ts";

describe("Random dispatches under random faults, with strangers' runs beside them", () => {
  it("keep all promises", async () => {
    const { failed, kinds, smallest } = await fuzzDispatches({ count: 48, seed: 20_261_123, progress: () => {} });
    expect({ failed, smallest }).toEqual({ failed: 0, smallest: undefined });
    // They are not all of one kind.
    expect(kinds.get("success")).toBeGreaterThan(5);
    expect(kinds.get("run-failed")).toBeGreaterThan(5);
    expect(kinds.size).toBeGreaterThan(4);
  }, 60_000);
});
