import { describe, expect, it } from "@jest/globals";
import { watchOver } from "../../src/io/patience.ts";

/** Resolves to how long the watch lasted once the step was cancelled, in milliseconds. */
async function lastsAfterCancel(lingers?: number): Promise<number> {
  const outer = new AbortController();
  const watch = watchOver(outer.signal, {
    silence: 60_000,
    whole: 60_000,
    ...(lingers === undefined ? {} : { lingers }),
  });
  const start = performance.now();
  outer.abort();
  await watch.stopped.catch(() => {});
  watch.end();
  return performance.now() - start;
}

describe("an attempt whose step is cancelled", () => {
  it("ends at once", async () => {
    expect(await lastsAfterCancel()).toBeLessThan(150);
  });

  it("goes on for as long as it lingers", async () => {
    const lasted = await lastsAfterCancel(200);
    expect(lasted).toBeGreaterThanOrEqual(195);
    expect(lasted).toBeLessThan(1500);
  });

  it("keeps no timer once it is over", () => {
    const countTimers = () => process.getActiveResourcesInfo().filter((one) => one === "Timeout").length;
    const before = countTimers();
    const outer = new AbortController();
    const watch = watchOver(outer.signal, { silence: 60_000, whole: 60_000, lingers: 60_000 });
    outer.abort();
    expect(countTimers()).toBe(before + 3);
    watch.end();
    expect(countTimers()).toBe(before);
  });
});
