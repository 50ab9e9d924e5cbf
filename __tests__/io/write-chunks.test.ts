import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { writeChunksAtomically } from "../../src/io/write-chunks.ts";
import { itWhen } from "../support/referee.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const isPosix = process.platform !== "win32";

describe("writing chunks atomically", () => {
  let workspace: Workspace;
  let path: string;

  beforeEach(() => {
    workspace = createWorkspace();
    path = join(workspace.path, "metrics.json");
  });

  afterEach(() => workspace.remove());

  it("writes all of them, makes missing folders, and tells size and SHA-256", async () => {
    path = join(workspace.path, "a/b/metrics.json");
    const chunks = ["a".repeat(70_000), "", "é日👍\u0000\ud800", "b"];
    const { size, digest } = await writeChunksAtomically(path, chunks);
    const content = readFileSync(path);
    expect(content.equals(Buffer.from(chunks.join("")))).toBe(true);
    expect(size).toBe(content.length);
    expect(digest).toBe(createHash("sha256").update(content).digest("hex"));
    expect(readdirSync(join(workspace.path, "a/b"))).toEqual(["metrics.json"]);
  });

  it("writes an empty file for no chunks", async () => {
    expect((await writeChunksAtomically(path, [])).size).toBe(0);
    expect(readFileSync(path, "utf8")).toBe("");
  });

  it("leaves the old file until the last chunk is written", async () => {
    writeFileSync(path, "old");
    const seen: string[] = [];
    function* chunks() {
      yield "new".repeat(100_000);
      seen.push(readFileSync(path, "utf8"));
      yield "end";
    }
    await writeChunksAtomically(path, chunks());
    expect(seen).toEqual(["old"]);
    expect(statSync(path).size).toBe(300_003);
  });

  it.each(["the chunks end with an error", "it is interrupted"])(
    "leaves the old file, and nothing else, when %s",
    async (how) => {
      writeFileSync(path, "old");
      const controller = new AbortController();
      function* chunks() {
        yield "new";
        if (how === "it is interrupted") {
          controller.abort(new Error("stopped"));
        } else {
          throw new Error("stopped");
        }
        yield "more";
      }
      await expect(writeChunksAtomically(path, chunks(), controller.signal)).rejects.toThrow("stopped");
      expect(readFileSync(path, "utf8")).toBe("old");
      expect(readdirSync(workspace.path)).toEqual(["metrics.json"]);
    },
  );

  itWhen(isPosix)("keeps the mode of the old file, and follows a link to it", async () => {
    writeFileSync(path, "old");
    chmodSync(path, 0o640);
    const link = join(workspace.path, "link");
    symlinkSync("metrics.json", link);
    await writeChunksAtomically(link, ["new"]);
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  itWhen(existsSync("/dev/null"))("writes to what is no file as it is", async () => {
    expect((await writeChunksAtomically("/dev/null", ["abc"])).size).toBe(3);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
