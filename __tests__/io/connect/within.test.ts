import { describe, expect, it } from "@jest/globals";
import { ConnectError } from "../../../src/io/connect/connect-error.ts";
import { within } from "../../../src/io/connect/within.ts";

const late = () => new ConnectError("timeout", "too late");
const never = () => () => {};

describe("within", () => {
  it("gives the value of a phase that ends in time, and takes its listeners away once", async () => {
    let undone = 0;
    const { signal } = new AbortController();
    const value = await within<number>({ timeout: 1000, signal }, late, ({ resolve }) => {
      setImmediate(() => {
        resolve(1);
        resolve(2);
      });
      return () => {
        undone += 1;
      };
    });
    expect([value, undone]).toEqual([1, 1]);
  });

  it("undoes what ended before it had begun to wait", async () => {
    let undone = 0;
    const { signal } = new AbortController();
    await within<void>({ timeout: 1000, signal }, late, ({ resolve }) => {
      resolve();
      return () => {
        undone += 1;
      };
    });
    expect(undone).toBe(1);
  });

  it.each([
    ["its time is over", { timeout: 20, abortAfter: undefined }],
    ["the signal is aborted", { timeout: 60_000, abortAfter: 20 }],
    ["the signal was aborted before", { timeout: 60_000, abortAfter: 0 }],
  ])("ends when %s", async (_, { timeout, abortAfter }) => {
    const controller = new AbortController();
    if (abortAfter === 0) {
      controller.abort();
    } else if (abortAfter !== undefined) {
      setTimeout(() => controller.abort(), abortAfter);
    }
    await expect(within({ timeout, signal: controller.signal }, late, never)).rejects.toThrow("too late");
  });

  it("takes a time that no timer of Node holds", async () => {
    const { signal } = new AbortController();
    const value = within<string>({ timeout: 1e12, signal }, late, ({ resolve }) => {
      setTimeout(() => resolve("patient"), 30);
      return () => {};
    });
    expect(await value).toBe("patient");
  });

  it("passes on what a start throws", async () => {
    const { signal } = new AbortController();
    const start = () => {
      throw new TypeError("a defect");
    };
    await expect(within({ timeout: 60_000, signal }, late, start)).rejects.toThrow(TypeError);
  });
});
