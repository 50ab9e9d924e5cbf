import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createWorkspace } from "../support/workspace.ts";

const cli = join(resolve(import.meta.dirname, "../.."), "dist/cli.js");
const workspace = createWorkspace();
afterAll(() => workspace.remove());

/** What became of a demo that got a signal when its log said something. */
interface Killed {
  readonly code: unknown;
  readonly milliseconds: number;
  readonly group: number;
  readonly left: readonly string[];
}

async function kill(signal: NodeJS.Signals, moment: string): Promise<Killed> {
  const temp = join(workspace.write(`${signal}/${Buffer.from(moment).toString("hex")}/empty`, ""), "..");
  const env = { TMPDIR: temp, TEMP: temp, TMP: temp };
  const child = spawn(process.execPath, [cli, "demo", "--keep"], { cwd: temp, detached: true, env });
  let log = "";
  let sent = Number.NaN;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
    if (Number.isNaN(sent) && log.includes(moment)) {
      sent = performance.now();
      child.kill(signal);
    }
  });
  child.stdout.resume();
  const code = await new Promise((settle) => child.once("close", settle));
  return { code, milliseconds: performance.now() - sent, group: child.pid ?? 0, left: readdirSync(temp) };
}

const moments = ["A whole deployment", "1/5", "2/5", "3/5", "ECONNRESET", "4/5", "● image", "● rollout", "5/5"];
const cases = [
  ...moments.map((moment) => ["SIGINT", moment, 130] as const),
  ...["3/5", "● image"].map((moment) => ["SIGTERM", moment, 143] as const),
  ...["1/5", "3/5", "● image"].map((moment) => ["SIGKILL", moment, null] as const),
];

describe("a demo is ended within a second, and leaves no process and no file", () => {
  const ends = new Map<string, Killed>();
  beforeAll(async () => {
    // Side by side, since they do little but wait, but one start after the other: that is what takes work.
    const runs = cases.map(async ([signal, at], index) => {
      await sleep(index * 300);
      ends.set(`${signal} ${at}`, await kill(signal, at));
    });
    await Promise.all(runs);
  }, 30_000);

  it.each(cases)('by %s when its log says "%s", with %s', (signal, at, code) => {
    const end = ends.get(`${signal} ${at}`);
    expect(end?.code).toBe(code);
    expect(end?.milliseconds).toBeLessThan(1000);
    expect(() => process.kill(-(end?.group ?? 0), 0)).toThrow("ESRCH");
    // Nobody can tidy up after a SIGKILL.
    expect(signal === "SIGKILL" ? ["empty"] : end?.left).toEqual(["empty"]);
  });
});
