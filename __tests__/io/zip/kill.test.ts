import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { extractZip } from "../../../src/io/zip/extract.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { zipBytes } from "./zip-bytes.ts";

const { signal } = new AbortController();
const root = resolve(import.meta.dirname, "../../..");
const command = ["--import", "tsx", join(import.meta.dirname, "extract-script.ts")];
let workspace: Workspace;
let out: string;
beforeEach(() => {
  workspace = createWorkspace();
  out = join(workspace.path, "out");
});
afterEach(() => workspace.remove());

describe("a kill in the midst of it", () => {
  const count = 2000;
  const zip = zipBytes(
    Array.from({ length: count }, (_, index) => ({ name: `${index % 7}/${index}`, content: `new ${index}` })),
  );

  /** Begins an extraction in a process of its own. */
  async function begin(file: string) {
    const child = spawn(process.execPath, [...command, file, out], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    const end = new Promise<number | null>((settle) => child.once("close", settle));
    await new Promise((settle) => child.stdout.once("data", settle));
    return { child, end };
  }

  const unfinished = () => readdirSync(workspace.path).filter((name) => name.startsWith(".out."));

  /** Kills an extraction so many milliseconds after it made a folder for what it unpacks. */
  async function kill(file: string, delay: number): Promise<void> {
    const before = unfinished().length;
    const { child, end } = await begin(file);
    while (unfinished().length <= before && child.exitCode === null) {
      await wait(1);
    }
    await wait(delay);
    child.kill("SIGKILL");
    await end;
  }

  it("leaves nothing under the folder's name, or all of it", async () => {
    const file = workspace.write("given.zip", zip);
    let left = 0;
    for (const delay of [0, 50]) {
      await kill(file, delay);
      left += unfinished().length;
      expect(existsSync(out) ? readdirSync(out, { recursive: true }).length : 0).toBe(existsSync(out) ? count + 7 : 0);
      for (const name of readdirSync(workspace.path).filter((name) => name !== "given.zip")) {
        rmSync(join(workspace.path, name), { recursive: true });
      }
    }
    expect(left).toBeGreaterThan(0);
  });

  it("leaves each file of a folder that was there before as it was, or new", async () => {
    const file = workspace.write("given.zip", zip);
    for (let index = 0; index < count; index += 1) {
      workspace.write(`out/${index % 7}/${index}`, "old");
    }
    for (const delay of [80, 140]) {
      await kill(file, delay);
      const broken = Array.from({ length: count }, (_, index) => index).filter((index) => {
        const content = readFileSync(join(out, `${index % 7}/${index}`), "utf8");
        return content !== "old" && content !== `new ${index}`;
      });
      expect(broken).toEqual([]);
    }
    await extractZip({ file, folder: out, signal });
    expect(readFileSync(join(out, "0/0"), "utf8")).toBe("new 0");
  });

  it("is no matter for other processes that unpack into the same folder", async () => {
    const file = workspace.write("given.zip", zip);
    const [first, second] = await Promise.all([begin(file), begin(file), kill(file, 20)]);
    expect(await Promise.all([first.end, second.end])).toEqual([0, 0]);
    expect(readdirSync(out, { recursive: true })).toHaveLength(count + 7);
  });
});
