import { createHash } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  closeSync,
  ftruncateSync,
  openSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { bufferSize, digestFile, type FileDigest, type Reader } from "../../../src/io/digest/digest-file.ts";
import { loadHasher } from "../../../src/io/digest/hasher.ts";
import { asNobody } from "../../support/nobody.ts";
import { itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const posix = process.platform !== "win32";
const megabyte = 1024 * 1024;
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

let tree: Workspace;
beforeEach(() => {
  tree = createWorkspace();
});
afterEach(() => tree.remove());

async function createReader(more: Partial<Reader> = {}): Promise<Reader> {
  const hashers = [await loadHasher("sha256")];
  return { hashers, buffer: Buffer.allocUnsafeSlow(bufferSize), overlap: false, breathe: () => undefined, ...more };
}

/** Digests a file both ways that there are, which must agree. */
async function digest(path: string): Promise<FileDigest> {
  const inTurn = await digestFile(path, await createReader());
  expect(await digestFile(path, await createReader({ overlap: true }))).toEqual(inTurn);
  return inTurn;
}

/** Something to do when the first piece of a file has been read, and not again. */
function once(act: () => void): () => undefined {
  let done = false;
  return () => {
    if (!done) {
      done = true;
      act();
    }
    return undefined;
  };
}

describe("a file", () => {
  it.each([
    0,
    1,
    bufferSize - 1024,
    bufferSize - 1,
    bufferSize,
    bufferSize + 1,
    megabyte - 1,
    megabyte,
    megabyte + 1,
    5 * megabyte,
  ])("of %d bytes has its size and its digest", async (size) => {
    const content = Buffer.alloc(size, "0123456789abcdef-");
    expect(await digest(tree.write("a", content))).toEqual({ size, digests: [sha256(content)] });
  });

  it.each([10, 3 * megabyte])("of %d bytes is read once for several algorithms, in their order", async (size) => {
    const content = Buffer.alloc(size, "abc");
    const names = ["sha512", "md5", "blake3", "sha256"];
    const hashers = await Promise.all(names.map(loadHasher));
    const expected = hashers.map((hasher) => hasher.digest(content));
    for (const overlap of [false, true]) {
      const found = await digestFile(tree.write("a", content), await createReader({ hashers, overlap }));
      expect(found).toEqual({ size, digests: expected });
    }
  });

  itWhen(posix)("is followed through links", async () => {
    tree.write("a", "x");
    symlinkSync("a", join(tree.path, "link"));
    expect(await digest(join(tree.path, "link"))).toEqual({ size: 1, digests: [sha256(Buffer.from("x"))] });
  });

  itWhen(process.platform === "linux")("may have a name that is no UTF-8", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${tree.path}/`), Buffer.of(0xff, 0x61)]), "x");
    expect(await digest(join(tree.path, "\udcffa"))).toEqual({ size: 1, digests: [sha256(Buffer.from("x"))] });
  });
});

describe("a file that changes while it is read", () => {
  const changes: readonly (readonly [string, (path: string) => void])[] = [
    ["grows", (path) => appendFileSync(path, "x")],
    ["shrinks", (path) => truncateSync(path, 3 * megabyte)],
    ["is emptied", (path) => truncateSync(path, 0)],
    [
      "has its first byte written anew",
      (path) => {
        const descriptor = openSync(path, "r+");
        writeSync(descriptor, "y", 0);
        closeSync(descriptor);
      },
    ],
    [
      "grows and shrinks again",
      (path) => {
        const descriptor = openSync(path, "r+");
        ftruncateSync(descriptor, 9 * megabyte);
        ftruncateSync(descriptor, 4 * megabyte);
        closeSync(descriptor);
      },
    ],
  ];

  for (const overlap of [false, true]) {
    it.each(changes)(`and %s has no digest (reads overlap: ${overlap})`, async (_, change) => {
      const path = tree.write("a", Buffer.alloc(4 * megabyte, "a"));
      utimesSync(path, 1, 1);
      const found = await digestFile(path, await createReader({ overlap, breathe: once(() => change(path)) }));
      expect(found).toEqual({ problem: "changed", message: "it changed while it was read" });
    });
  }

  it("by being replaced is read as it was", async () => {
    const content = Buffer.alloc(4 * megabyte, "a");
    const path = tree.write("a", content);
    const other = tree.write("b", "x");
    const found = await digestFile(path, await createReader({ breathe: once(() => posix && renameSync(other, path)) }));
    expect(found).toEqual({ size: 4 * megabyte, digests: [sha256(content)] });
  });
});

describe("what cannot be read", () => {
  const missing = { problem: "missing", message: "it does not exist" };
  const unreadable = (code: string) => ({ problem: "unreadable", message: expect.stringContaining(code) });

  it("is missing where there is nothing", async () => {
    tree.write("file", "");
    expect(await digest(join(tree.path, "none"))).toEqual(missing);
    expect(await digest(join(tree.path, "none/none"))).toEqual(missing);
    expect(await digest(join(tree.path, "file/none"))).toEqual(missing);
  });

  itWhen(posix)("is missing behind a link to nothing, and unreadable behind one to itself", async () => {
    symlinkSync("none", join(tree.path, "dangling"));
    symlinkSync("loop", join(tree.path, "loop"));
    expect(await digest(join(tree.path, "dangling"))).toEqual(missing);
    expect(await digest(join(tree.path, "loop"))).toEqual(unreadable("ELOOP"));
  });

  itWhen(posix)("is unreadable when it is a folder, or has too long a name", async () => {
    expect(await digest(tree.path)).toEqual(unreadable("EISDIR"));
    expect(await digest(join(tree.path, "n".repeat(256)))).toEqual(unreadable("ENAMETOOLONG"));
  });

  itWhen(posix)("is unreadable for who has no right to it", async () => {
    const path = tree.write("a", "x");
    chmodSync(tree.path, 0o755);
    chmodSync(path, 0);
    const reader = await createReader();
    expect(await asNobody(() => digestFile(path, reader))).toEqual(unreadable("EACCES"));
    chmodSync(path, 0o644);
    expect(await asNobody(() => digestFile(path, reader))).toMatchObject({ size: 1 });
  });

  itWhen(posix)("is unreadable when it is a named pipe, whoever writes to it, and nobody waits", async () => {
    runTool(["mkfifo", "pipe"], tree.path);
    const path = join(tree.path, "pipe");
    const began = performance.now();
    expect(await digest(path)).toMatchObject({ problem: "unreadable" });
    const writer = openSync(path, "r+");
    expect(await digest(path)).toMatchObject({ problem: "unreadable" });
    writeSync(writer, "content");
    expect(await digest(path)).toMatchObject({ problem: "unreadable" });
    closeSync(writer);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  itWhen(posix)("is unreadable when it is a socket", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(tree.path, "socket"), resolve));
    expect(await digest(join(tree.path, "socket"))).toMatchObject({ problem: "unreadable" });
    await new Promise((resolve) => server.close(resolve));
  });

  itWhen(process.platform === "linux").each(["/dev/zero", "/dev/null", "/dev/full", "/dev/urandom"])(
    "is unreadable when it is a device: %s",
    async (path) => {
      expect(await digest(path)).toEqual({ problem: "unreadable", message: "it is no regular file" });
    },
  );
});

describe("the digest of a file", () => {
  it.each([false, true])("ends with the error that cancels it (reads overlap: %s)", async (overlap) => {
    const path = tree.write("a", Buffer.alloc(4 * megabyte));
    const sync = await createReader({
      overlap,
      breathe: () => {
        throw new Error("cancelled");
      },
    });
    await expect(digestFile(path, sync)).rejects.toThrow("cancelled");
    const later = await createReader({ overlap, breathe: () => Promise.reject(new Error("cancelled later")) });
    await expect(digestFile(path, later)).rejects.toThrow("cancelled later");
  });
});
