import { createHash } from "node:crypto";
import { readFileSync, symlinkSync, truncateSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DigestRequest, digestFiles } from "../../../src/io/digest/digest-files.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const posix = process.platform !== "win32";
const dist = new URL("../../../dist/", import.meta.url);
const megabyte = 1024 * 1024;
const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
const threads = availableParallelism() > 1;

let tree: Workspace;
/** Enough files, and enough bytes, that threads are worth their start. */
const many = Array.from({ length: 2100 }, (_, index) => `many/${index}`);
const large = ["large/0", "large/1", "large/2"] as const;
const expectedMany = many.map((path) => ({ size: path.length, digests: [sha256(path)] }));
const largeDigests: string[] = [];

beforeAll(() => {
  tree = createWorkspace(Object.fromEntries(many.map((path) => [path, path])));
  for (const path of large) {
    tree.write(path, path);
    truncateSync(join(tree.path, path), 24 * megabyte);
    largeDigests.push(sha256(Buffer.concat([Buffer.from(path)], 24 * megabyte)));
  }
  tree.write("endless", "x");
  truncateSync(join(tree.path, "endless"), 64 * 1024 * megabyte);
});
afterAll(() => tree.remove());

function digest(paths: readonly string[], more: Partial<DigestRequest> = {}) {
  return digestFiles({
    directory: tree.path,
    paths,
    algorithms: ["sha256"],
    signal: new AbortController().signal,
    workers: undefined,
    progress: () => undefined,
    ...more,
  });
}

/** A worker's script that does that, with what a worker is given at hand. */
function createWorker(name: string, body: string): URL {
  const start = [
    'import { parentPort, workerData } from "node:worker_threads";',
    "const next = new Int32Array(workerData.next);",
    "const take = () => Atomics.add(next, 0, 1);",
  ];
  tree.write(`${name}/package.json`, '{ "type": "module" }');
  return pathToFileURL(join(tree.write(`${name}/digest-worker.js`, [...start, body].join("\n")), "../x"));
}

describe("files", () => {
  it.each([
    ["one thread", undefined],
    ["threads", dist],
  ] as const)("are digested in the order that they were given in, by %s", async (_, workers) => {
    expect(await digest(many, { workers })).toEqual(expectedMany);
    const mixed = [...large, ...many.slice(0, 5).toReversed()];
    const expected = [
      ...largeDigests.map((value) => ({ size: 24 * megabyte, digests: [value] })),
      ...expectedMany.slice(0, 5).toReversed(),
    ];
    expect(await digest(mixed, { workers })).toEqual(expected);
  });

  it.each([
    ["one thread", undefined],
    ["threads", dist],
  ] as const)("are digested by several algorithms, by %s", async (_, workers) => {
    const algorithms = ["md5", "blake3", "sha256"];
    const found = await digest(many, { workers, algorithms });
    expect(found.map((one) => "digests" in one && one.digests[2])).toEqual(many.map((path) => sha256(path)));
    expect(new Set(found.map((one) => "digests" in one && one.digests.map((value) => value.length).join())).size).toBe(
      1,
    );
    expect(found).toEqual(await digest(many, { algorithms }));
  });

  itWhen(posix && can("sha256sum", "--version"))("have the digests that sha256sum gives them", async () => {
    const { stdout } = runTool(["sha256sum", ...many, ...large], tree.path);
    const found = await digest([...many, ...large], { workers: dist });
    const list = [...many, ...large].map((path, index) => {
      const one = found[index];
      return `${one !== undefined && "digests" in one ? one.digests[0] : "none"}  ${path}\n`;
    });
    expect(list.join("")).toBe(stdout.toString());
  });

  it("may be none, or the same one twice", async () => {
    expect(await digest([], { workers: dist })).toEqual([]);
    expect(await digest(["many/1", "many/1"], { workers: dist })).toEqual([expectedMany[1], expectedMany[1]]);
  });

  itWhen(posix)("that cannot be read stand in their places, whoever reads", async () => {
    symlinkSync("loop", join(tree.path, "loop"));
    const bad = ["none", "loop", "many", "n".repeat(300), "many/1/x"];
    const paths = [...bad, ...large, ...many];
    for (const workers of [undefined, dist]) {
      const found = await digest(paths, { workers });
      expect(found.slice(0, bad.length).map((one) => ("problem" in one ? one.problem : "good"))).toEqual([
        "missing",
        "unreadable",
        "unreadable",
        "unreadable",
        "missing",
      ]);
      expect(found.slice(bad.length).filter((one) => "problem" in one)).toEqual([]);
    }
    const few = await digest([...bad, "many/1"], { workers: dist });
    expect(few.map((one) => "problem" in one)).toEqual([true, true, true, true, true, false]);
  });

  it("are counted while they are digested", async () => {
    const counts: number[] = [];
    await digest([...large, ...large, ...large], { progress: (done) => counts.push(done) });
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).toEqual(counts.toSorted((left, right) => left - right));
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
  });
});

describe("a worker", () => {
  itWhen(threads)("is started, and shares the files with this thread", async () => {
    const mark = JSON.stringify(join(tree.path, "mark"));
    const workers = createWorker(
      "counting",
      `import { writeFileSync } from "node:fs";
       let count = 0;
       while (take() < workerData.paths.length) {
         count += 1;
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
       }
       writeFileSync(${mark}, String(count));`,
    );
    expect(await digest([...large, ...many], { workers })).toEqual([
      ...largeDigests.map((value) => ({ size: 24 * megabyte, digests: [value] })),
      ...expectedMany,
    ]);
    const count = Number(readFileSync(join(tree.path, "mark"), "utf8"));
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(large.length + many.length);
  });

  it.each([
    ["cannot be found", undefined],
    ["throws at its start", 'throw new Error("no")'],
    ["throws when it has taken files", 'take(); take(); take(); throw new Error("no")'],
    ["exits when it has taken files", "take(); take(); process.exit(3)"],
    ["ends without a word", "take()"],
  ])("that %s loses nothing", async (reason, body) => {
    const workers =
      body === undefined ? pathToFileURL(join(tree.path, "nowhere/")) : createWorker(reason.replaceAll(" ", "-"), body);
    const found = await digest([...large, ...many], { workers });
    expect(found).toHaveLength(large.length + many.length);
    const expected = [...largeDigests, ...many.map((path) => sha256(path))];
    const digests = found.map((one) => ("digests" in one ? one.digests[0] : one.message));
    expect(digests).toEqual(expected);
  });
});

describe("a cancelled digest", () => {
  /** How long it takes to reject once it was cancelled, in milliseconds. */
  async function cancel(paths: readonly string[], more: Partial<DigestRequest>, after: number): Promise<number> {
    const controller = new AbortController();
    const settled = digest(paths, { ...more, signal: controller.signal }).then(
      () => "done",
      (error: unknown) => error,
    );
    await sleep(after);
    const began = performance.now();
    controller.abort(new Error("no longer wanted"));
    expect(await settled).toEqual(new Error("no longer wanted"));
    return performance.now() - began;
  }

  it.each([
    ["in the midst of a large file", ["endless"], undefined],
    ["in the midst of a large file, with several algorithms", ["endless", "large/0"], undefined],
    ["while threads read large files", ["endless", "endless", "large/0"], dist],
  ] as const)("rejects within a second, %s", async (_, paths, workers) => {
    const algorithms = paths.length === 2 ? ["sha256", "sha512", "md5"] : ["sha256"];
    expect(await cancel(paths, { workers, algorithms }, 150)).toBeLessThan(1000);
  });

  itWhen(threads)("rejects within a second while a thread alone is still at work", async () => {
    const workers = createWorker("slow", "take(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)");
    expect(await cancel([...large, ...many], { workers }, 600)).toBeLessThan(1000);
  });

  it("rejects before any file is read when it was cancelled before", async () => {
    await expect(
      digest(["endless", "endless"], { workers: dist, signal: AbortSignal.abort(new Error("before")) }),
    ).rejects.toThrow("before");
    await expect(digest(["endless"], { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  });
});
