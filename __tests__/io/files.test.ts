import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { exists, readWholeFile, writeFileAtomically } from "../../src/io/files.ts";
import { realPath } from "../../src/io/links.ts";
import { toSystemPath } from "../../src/io/path-text.ts";
import { errorCode } from "../../src/io/system-error.ts";
import { bundleModule } from "../support/bundle-module.ts";
import { itWhen, runTool } from "../support/referee.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const posix = process.platform !== "win32";
const linux = process.platform === "linux";
const megabyte = 1024 * 1024;

let tree: Workspace;
beforeEach(() => {
  tree = createWorkspace();
});
afterEach(() => tree.remove());

/** What is in the folder, hidden files too. */
const listing = () => readdirSync(tree.path).toSorted();
const write = (path: string, content = "new") => writeFileAtomically(tree.path, path, Buffer.from(content));
const modeOf = (path: string) => (statSync(join(tree.path, path)).mode & 0o7777).toString(8);
const codeOf = (act: () => unknown) => {
  try {
    act();
    return "nothing thrown";
  } catch (error) {
    return errorCode(error);
  }
};

describe("a file that is written", () => {
  it.each([
    ["where there was none", "a"],
    ["in folders that did not exist", "x/y/z/a"],
    ["with a name as long as names may be", "n".repeat(255)],
    ...(linux
      ? [
          ["with a name of 255 bytes in 127 characters", `${"é".repeat(127)}a`],
          ["with a name of emoji", `${"😀".repeat(63)}abc`],
        ]
      : []),
    ["outside of the folder", "../stdops-outside"],
  ])("is there %s", (_, name) => {
    const path = name.startsWith("..") ? `sub/${name}` : name;
    write(path, "content");
    expect(readFileSync(join(tree.path, path), "utf8")).toBe("content");
    expect(readdirSync(join(tree.path, path, "..")).filter((one) => one.endsWith(".tmp"))).toEqual([]);
  });

  itWhen(linux)("may have a name that is no UTF-8, behind a link that is none either", () => {
    write("caf\udce9/\udcff");
    symlinkSync(toSystemPath("caf\udce9/\udcff"), toSystemPath(join(tree.path, "l\udc80")));
    write("l\udc80", "newer");
    expect(readFileSync(toSystemPath(join(tree.path, "caf\udce9/\udcff")), "utf8")).toBe("newer");
    expect(lstatSync(toSystemPath(join(tree.path, "l\udc80"))).isSymbolicLink()).toBe(true);
  });

  it("replaces what was there, and nothing else", () => {
    tree.write("a", "a much longer content than the new one");
    tree.write(".a.keep.tmp", "mine");
    write("a");
    expect(readFileSync(join(tree.path, "a"), "utf8")).toBe("new");
    expect(listing()).toEqual([".a.keep.tmp", "a"]);
  });

  itWhen(posix).each([0o600, 0o640, 0o644, 0o755, 0o444])("keeps the old file's mode (%d)", (mode) => {
    chmodSync(tree.write("a", "old"), mode);
    write("a");
    expect(modeOf("a")).toBe(mode.toString(8));
  });

  itWhen(posix)("has the mode that a new file has by the user's mask", () => {
    write("a");
    tree.write("b", "");
    expect(modeOf("a")).toBe(modeOf("b"));
  });

  itWhen(posix).each([
    ["a file", "target", "target"],
    ["a file, by an absolute path", "/target", "target"],
    ["a file in another folder", "sub/target", "sub/target"],
    ["a file, over a second link", "second", "target"],
    ["nothing yet", "none", "none"],
    ["nothing yet, over a second link", "dangling", "none"],
    ["nothing yet, in a folder that is not there either", "no/such/none", "no/such/none"],
  ])("is written through a link to %s", (_, link, target) => {
    tree.write("target", "old");
    tree.write("sub/target", "old");
    symlinkSync("target", join(tree.path, "second"));
    symlinkSync("none", join(tree.path, "dangling"));
    symlinkSync(link.startsWith("/") ? join(tree.path, link) : link, join(tree.path, "link"));
    write("link");
    expect(lstatSync(join(tree.path, "link")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(tree.path, target), "utf8")).toBe("new");
    expect(lstatSync(join(tree.path, target)).isFile()).toBe(true);
    expect(readlinkSync(join(tree.path, "second"))).toBe("target");
  });

  itWhen(posix)("may be a named pipe, which stays one", async () => {
    runTool(["mkfifo", "pipe"], tree.path);
    const reader = spawn("cat", ["pipe"], { cwd: tree.path });
    const pieces: Buffer[] = [];
    reader.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    write("pipe");
    await once(reader, "close");
    expect(Buffer.concat(pieces).toString()).toBe("new");
    expect(statSync(join(tree.path, "pipe")).isFIFO()).toBe(true);
  });
});

describe("a file that cannot be written", () => {
  it("leaves nothing behind when there is a folder of its name", () => {
    mkdirSync(join(tree.path, "a"));
    expect(codeOf(() => write("a"))).toMatch(/EISDIR|EPERM|EACCES/u);
    expect(listing()).toEqual(["a"]);
  });

  it("leaves nothing behind when a file stands where a folder should", () => {
    tree.write("a", "old");
    expect(codeOf(() => write("a/b"))).toMatch(/ENOTDIR|EEXIST|ENOENT/u);
    expect(listing()).toEqual(["a"]);
  });

  itWhen(posix)("leaves a link that leads in a circle as it is", () => {
    symlinkSync("loop", join(tree.path, "loop"));
    expect(codeOf(() => write("loop"))).toBe("ELOOP");
    expect(listing()).toEqual(["loop"]);
    expect(lstatSync(join(tree.path, "loop")).isSymbolicLink()).toBe(true);
  });
});

/** The module as JavaScript, for processes that are to be killed. */
describe("a process that writes", () => {
  let modules: Workspace;
  let script: string;
  beforeAll(() => {
    modules = createWorkspace();
    modules.write("files.mjs", bundleModule(join(import.meta.dirname, "../../src/io/files.ts")));
    script = modules.write(
      "writer.mjs",
      [
        `import { writeFileAtomically } from ${JSON.stringify(pathToFileURL(join(modules.path, "files.mjs")).href)};`,
        `const contents = ["a", "b", "c"].map((letter) => Buffer.alloc(${8 * megabyte}, letter));`,
        "for (let turn = 0; ; turn += 1) {",
        '  writeFileAtomically(".", "target", contents[turn % 3]);',
        '  if (turn === 0) process.stdout.write("ready");',
        "}",
      ].join("\n"),
    );
  });
  afterAll(() => modules.remove());

  const letters = () => {
    const content = readFileSync(join(tree.path, "target"));
    return [content.length, content.equals(Buffer.alloc(8 * megabyte, content.subarray(0, 1)))];
  };
  const start = (): ChildProcess =>
    spawn(process.execPath, [script], { cwd: tree.path, stdio: ["ignore", "pipe", "inherit"] });

  it("leaves the file whole when it is killed, whenever that is", async () => {
    const random = (turn: number) => (turn * 7919) % 61;
    for (let turn = 0; turn < 24; turn += 1) {
      const writer = start();
      await Promise.race([once(writer.stdout ?? writer, "data"), once(writer, "exit")]);
      await sleep(random(turn));
      expect(letters()).toEqual([8 * megabyte, true]);
      writer.kill("SIGKILL");
      await once(writer, "exit");
      expect(letters()).toEqual([8 * megabyte, true]);
    }
    // Some were killed in the midst of a write, or this would have proved nothing.
    expect(listing().filter((name) => name.endsWith(".tmp")).length).toBeGreaterThan(0);
  }, 30_000);

  itWhen(posix)("leaves the old file, and no other, when the disk takes no more", () => {
    tree.write("target", "old");
    const { status, stderr } = runTool(
      ["sh", "-c", 'ulimit -f 1024; exec "$0" "$1"', process.execPath, script],
      tree.path,
    );
    expect(status).toBe(1);
    expect(stderr).toContain("EFBIG");
    expect(listing()).toEqual(["target"]);
    expect(readFileSync(join(tree.path, "target"), "utf8")).toBe("old");
  });
});

describe("a file that is read whole", () => {
  it.each([[0], [1], [63], [64], [65], [1000], [megabyte]])(
    "of %d bytes is read to the last byte, up to the limit",
    (size) => {
      const content = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
      const path = tree.write("a", content);
      expect(Buffer.compare(readWholeFile(path, size), content)).toBe(0);
      expect(Buffer.compare(readWholeFile(path, size + 100), content)).toBe(0);
      expect(codeOf(() => readWholeFile(path, size - 1))).toContain("larger than");
    },
  );

  itWhen(linux)("need not have a size beforehand", () => {
    expect(Buffer.from(readWholeFile("/proc/self/status", megabyte)).toString()).toContain("VmRSS");
    runTool(["mkfifo", "pipe"], tree.path);
    const writer = spawn("sh", ["-c", "head -c 300000 /dev/zero > pipe"], { cwd: tree.path });
    expect(readWholeFile(join(tree.path, "pipe"), megabyte)).toHaveLength(300_000);
    writer.unref();
  });

  itWhen(linux)("is refused when it has no end", () => {
    expect(codeOf(() => readWholeFile("/dev/zero", megabyte))).toBe("larger than 1 MiB");
  });

  it("is refused with the system's code when it is not there, or a folder", () => {
    expect(codeOf(() => readWholeFile(join(tree.path, "none"), 1))).toBe("ENOENT");
    expect(codeOf(() => readWholeFile(tree.path, megabyte))).toMatch(/EISDIR|EPERM/u);
  });
});

describe("a path", () => {
  itWhen(posix)("leads through all its links to the real one, or nowhere", () => {
    const real = realPath(tree.path) ?? "";
    tree.write("sub/a", "");
    symlinkSync("sub", join(tree.path, "folder"));
    symlinkSync("folder/a", join(tree.path, "link"));
    symlinkSync("none", join(tree.path, "dangling"));
    expect(realPath(join(tree.path, "link"))).toBe(join(real, "sub/a"));
    expect(realPath(join(tree.path, "dangling"))).toBeUndefined();
    expect(realPath(join(tree.path, "none"))).toBeUndefined();
  });

  itWhen(linux)("is followed also when its name, or its target's, is no UTF-8", () => {
    const real = realPath(tree.path) ?? "";
    writeFileSync(toSystemPath(join(tree.path, "caf\udce9")), "");
    symlinkSync(toSystemPath("caf\udce9"), toSystemPath(join(tree.path, "l\udcff")));
    expect(realPath(join(tree.path, "l\udcff"))).toBe(join(real, "caf\udce9"));
  });

  itWhen(posix)("exists also as a link to nothing", () => {
    symlinkSync("none", join(tree.path, "dangling"));
    expect(exists(join(tree.path, "dangling"))).toBe(true);
    expect(exists(join(tree.path, "none"))).toBe(false);
    expect(exists(join(tree.path, "dangling/x"))).toBe(false);
  });
});
