import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { extractZip } from "../../../src/io/zip/extract.ts";
import { readZipEntry } from "../../../src/io/zip/read-entry.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { descriptor, type EntryBytes, extraField, little, zipBytes } from "./zip-bytes.ts";

const { signal } = new AbortController();
const withPython = itWhen(can("python3", "-c", "import zipfile"));
const withZip = itWhen(can("zip", "-v") && can("unzip", "-v"));
const withJava = itWhen(can("jar", "--version"));
const onPosix = itWhen(process.platform !== "win32");
let workspace: Workspace;
let out: string;
beforeEach(() => {
  workspace = createWorkspace();
  out = join(workspace.path, "out");
});
afterEach(() => workspace.remove());

/** What is in a folder: contents by path, `null` for a folder that is empty. */
function tree(folder: string, inside = ""): Record<string, string | null> {
  const found: Record<string, string | null> = {};
  for (const name of readdirSync(join(folder, inside))) {
    const path = inside === "" ? name : `${inside}/${name}`;
    const stats = lstatSync(join(folder, path));
    if (stats.isDirectory()) {
      const inner = tree(folder, path);
      Object.assign(found, Object.keys(inner).length === 0 ? { [path]: null } : inner);
    } else {
      found[path] = readFileSync(join(folder, path)).toString("latin1");
    }
  }
  return found;
}

/** Unpacks a zip into the folder `out`, and shows what is in it then. */
async function unpack(zip: Uint8Array) {
  await extractZip({ file: workspace.write("given.zip", zip), folder: out, signal });
  return tree(out);
}

function modeOf(path: string): string {
  return (statSync(join(out, path)).mode & 0o7777).toString(8);
}

const text = "some text, some text, some text";
const packedSize = deflateRawSync(text).length;

/** Made by archiver 7.0.1, as actions/upload-artifact does: streamed entries, a mode, an empty file, a folder. */
const ofArchiver = [
  "UEsDBBQACAAIAIMYIlwAAAAAAAAAAAAAAAAQAAAAc3ViL3N0cmVhbWVkLnR4dCsuKUpNzE1NUSgeZQxNBgBQSwcINypE0hAAAADC",
  "AQAAUEsDBBQACAAIAIMYIlwAAAAAAAAAAAAAAAAKAAAAc3ViL3J1bi5zaFNW1E/KzNMvzuACAFBLBwgdnfsEDAAAAAoAAABQSwME",
  "FAAIAAAAgxgiXAAAAAAAAAAAAAAAAAkAAABlbXB0eS50eHRQSwcIAAAAAAAAAAAAAAAAUEsDBAoAAAAAAIMYIlwAAAAAAAAAAAAA",
  "AAAHAAAAZm9sZGVyL1BLAwQKAAAIAACDGCJcPmpt8gEAAAABAAAABgAAAMO8LnR4dHVQSwECLQMUAAgACACDGCJcNypE0hAAAADC",
  "AQAAEAAAAAAAAAAAACAApIEAAAAAc3ViL3N0cmVhbWVkLnR4dFBLAQItAxQACAAIAIMYIlwdnfsEDAAAAAoAAAAKAAAAAAAAAAAA",
  "IADtgU4AAABzdWIvcnVuLnNoUEsBAi0DFAAIAAAAgxgiXAAAAAAAAAAAAAAAAAkAAAAAAAAAAAAgAKSBkgAAAGVtcHR5LnR4dFBL",
  "AQItAwoAAAAAAIMYIlwAAAAAAAAAAAAAAAAHAAAAAAAAAAAAEADtQckAAABmb2xkZXIvUEsBAi0DCgAACAAAgxgiXD5qbfIBAAAA",
  "AQAAAAYAAAAAAAAAAAAgAKSB7gAAAMO8LnR4dFBLBQYAAAAABQAFABYBAAATAQAAAAA=",
].join("");

describe("extractZip", () => {
  it("unpacks files and folders, and says which files", async () => {
    const entries: readonly EntryBytes[] = [
      { name: "a.txt", content: text },
      { name: "sub/deep/b.txt", content: text, deflate: true },
      { name: "empty/" },
      { name: "none.txt" },
      { name: "packed-folder/", deflate: true },
    ];
    const file = workspace.write("given.zip", zipBytes(entries, { comment: "made by hand" }));
    const folder = join(workspace.path, "not", "yet", "there");
    expect(await extractZip({ file, folder, signal })).toEqual([
      { name: "a.txt", path: join(folder, "a.txt"), size: 31 },
      { name: "sub/deep/b.txt", path: join(folder, "sub", "deep", "b.txt"), size: 31 },
      { name: "none.txt", path: join(folder, "none.txt"), size: 0 },
    ]);
    expect(tree(folder)).toEqual({
      "a.txt": text,
      empty: null,
      "none.txt": "",
      "packed-folder": null,
      "sub/deep/b.txt": text,
    });
  });

  it("makes an empty folder of an empty zip", async () => {
    expect(await unpack(zipBytes([]))).toEqual({});
    expect(readdirSync(workspace.path).toSorted()).toEqual(["given.zip", "out"]);
  });

  onPosix("keeps whether a file is executable, and nothing else of its mode", async () => {
    const umask = process.umask(0o022);
    try {
      await unpack(
        zipBytes([
          { name: "run", mode: 0o100755 },
          { name: "mine", mode: 0o100500 },
          { name: "plain", mode: 0o100644 },
          { name: "open", mode: 0o100666 },
          { name: "set", mode: 0o106755 },
          { name: "set-plain", mode: 0o107666 },
          { name: "closed", mode: 0o100000 },
          { name: "of-dos", mode: 0o000755, madeBy: 20 },
          { name: "typeless", mode: 0o000755 },
          { name: "sticky/", mode: 0o041777 },
          { name: "implied/file" },
        ]),
      );
      const modes = ["run", "mine", "plain", "open", "set", "set-plain", "closed", "of-dos", "typeless"].map(modeOf);
      expect(modes).toEqual(["755", "755", "644", "644", "755", "644", "644", "644", "755"]);
      expect(["", "sticky", "implied"].map(modeOf)).toEqual(["755", "755", "755"]);
    } finally {
      process.umask(umask);
    }
  });

  const streamed = { content: text, deflate: true, says: { flags: 0x808 } } as const;
  const unknown = { crc: 0, packedSize: 0, size: 0 } as const;
  const wideUnknown = { crc: 0, packedSize: 0xffffffff, size: 0xffffffff } as const;
  const wide = extraField(0x0001, little([8, 31], [8, packedSize]));
  it.each([
    ["a signed record of 32 bits", { header: unknown, behind: descriptor(text, packedSize) }],
    ["a bare record of 32 bits", { header: unknown, behind: descriptor(text, packedSize, 4, false) }],
    ["a signed record of 64 bits", { header: unknown, behind: descriptor(text, packedSize, 8) }],
    ["a bare record of 64 bits", { header: unknown, behind: descriptor(text, packedSize, 8, false) }],
    ["sizes before the data too", { behind: descriptor(text, packedSize) }],
    [
      "zip64's mark before the data",
      {
        header: { ...wideUnknown, extra: extraField(0x0001, Buffer.alloc(16)) },
        behind: descriptor(text, packedSize, 8),
      },
    ],
  ])("reads what a streaming writer wrote: %s", async (_, form) => {
    const zip = zipBytes([{ name: "s", ...streamed, ...form }, { name: "z" }]);
    expect(await unpack(zip)).toEqual({ s: text, z: "" });
  });

  it.each([
    ["in the header", { header: { packedSize: 0xffffffff, size: 0xffffffff, extra: wide } }],
    ["in header and directory", { says: { packedSize: 0xffffffff, size: 0xffffffff }, extra: wide }],
    ["of one size only", { says: { packedSize: 0xffffffff }, extra: extraField(0x0001, little([8, packedSize])) }],
  ])("reads sizes of zip64 %s", async (_, form) => {
    expect(await unpack(zipBytes([{ name: "w", content: text, deflate: true, ...form }]))).toEqual({ w: text });
  });

  it("reads the end's record of zip64", async () => {
    const before = (start: number, size: number) =>
      Buffer.concat([
        little([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, 1], [8, 1], [8, size], [8, start]),
        little([4, 0x07064b50], [4, 0], [8, start + size], [4, 1]),
      ]);
    const end = { count: 0xffff, directorySize: 0xffffffff, directoryStart: 0xffffffff, before };
    expect(await unpack(zipBytes([{ name: "w", content: text }], end))).toEqual({ w: text });
    expect(await unpack(zipBytes([{ name: "w", content: text }], { before }))).toEqual({ w: text });
  });

  it.each([
    ["UTF-8 by its flag", Buffer.from("ü😀.txt"), 0x800, 0x0314, "ü😀.txt"],
    ["UTF-8 of Unix without a flag", Buffer.from("ü😀.txt"), 0, 0x0314, "ü😀.txt"],
    ["UTF-8 of macOS without a flag", Buffer.from("ü.txt"), 0, 0x1314, "ü.txt"],
    ["code page 437 of DOS", Buffer.of(0x81, 0xe1, 0x2e, 0x74), 0, 0x0014, "üß.t"],
    ["what Unix wrote that is no UTF-8", Buffer.of(0x81, 0xff), 0, 0x0314, "ü\u00a0"],
  ])("reads names in %s", async (_, name, flags, madeBy, expected) => {
    const file = workspace.write("given.zip", zipBytes([{ name, says: { flags }, madeBy }]));
    expect(await extractZip({ file, folder: out, signal })).toMatchObject([{ name: expected }]);
  });

  it("reads what archiver wrote", async () => {
    expect(await unpack(Buffer.from(ofArchiver, "base64"))).toEqual({
      "empty.txt": "",
      folder: null,
      "sub/run.sh": "#!/bin/sh\n",
      "sub/streamed.txt": "streamed ".repeat(50),
      "ü.txt": "u",
    });
  });
});

describe("zips of other tools", () => {
  const content = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`f${index % 3}/ü ${index}.txt`, "line\n".repeat(index * 4000)]),
  );
  const makeTree = () => {
    for (const [path, lines] of Object.entries(content)) {
      workspace.write(`in/${path}`, lines);
    }
    mkdirSync(join(workspace.path, "in", "empty"));
    workspace.write("in/run.sh", "#!/bin/sh\n");
    return { ...content, empty: null, "run.sh": "#!/bin/sh\n" };
  };

  withZip.each([
    ["as it is", ["-r", "../made.zip", "."]],
    ["stored", ["-0", "-r", "../made.zip", "."]],
    ["streamed", ["-fd", "-r", "../made.zip", "."]],
    ["of zip64", ["-fz", "-r", "../made.zip", "."]],
    ["without Unicode names", ["-UN=n", "-r", "../made.zip", "."]],
    ["with names escaped", ["-UN=e", "-r", "../made.zip", "f0", "f1", "f2", "empty", "run.sh"]],
  ])("of Info-ZIP, %s, unpack to what unzip makes of them", async (_, args) => {
    const expected = makeTree();
    expect(runTool(["zip", "-q", ...args], join(workspace.path, "in"))).toMatchObject({ status: 0, stderr: "" });
    expect(runTool(["unzip", "-q", "made.zip", "-d", "theirs"], workspace.path).status).toBe(0);
    await extractZip({ file: join(workspace.path, "made.zip"), folder: out, signal });
    expect(tree(join(workspace.path, "theirs"))).toEqual(expected);
    expect(tree(out)).toEqual(expected);
  });

  withZip("of Info-ZIP into a pipe unpack whole", async () => {
    workspace.write("in/a.txt", "content ".repeat(100_000));
    workspace.write("in/b.txt", "b");
    const zip = runTool(["zip", "-q", "-r", "-", "."], join(workspace.path, "in")).stdout;
    expect(await unpack(zip)).toEqual({ "a.txt": "content ".repeat(100_000), "b.txt": "b" });
  });

  withZip("of Info-ZIP of a pipe are refused: that is what the entry says it is", async () => {
    const zip = runTool(["zip", "-q", "-", "-"], workspace.path, "piped").stdout;
    await expect(unpack(zip)).rejects.toMatchObject({ reason: "device", entry: "-" });
  });

  withZip("of Info-ZIP with links that are kept are refused", async () => {
    workspace.write("in/a", "a");
    symlinkSync("a", join(workspace.path, "in", "link"));
    expect(runTool(["zip", "-q", "-y", "-r", "../made.zip", "."], join(workspace.path, "in")).status).toBe(0);
    await expect(extractZip({ file: join(workspace.path, "made.zip"), folder: out, signal })).rejects.toMatchObject({
      reason: "link",
      entry: "link",
    });
  });

  withZip("of Info-ZIP with a password are refused", async () => {
    workspace.write("in/a", "a");
    expect(runTool(["zip", "-q", "-P", "x", "../made.zip", "a"], join(workspace.path, "in")).status).toBe(0);
    await expect(extractZip({ file: join(workspace.path, "made.zip"), folder: out, signal })).rejects.toMatchObject({
      reason: "encrypted",
      entry: "a",
    });
  });

  withJava("of Java unpack whole", async () => {
    const expected = makeTree();
    expect(runTool(["jar", "-cMf", "made.zip", "-C", "in", "."], workspace.path)).toMatchObject({ status: 0 });
    await extractZip({ file: join(workspace.path, "made.zip"), folder: out, signal });
    expect(tree(out)).toEqual(expected);
  });

  const writer = `
import base64, io, json, sys, zipfile
class Pipe(io.RawIOBase):
    def __init__(self, file): self.file = file
    def writable(self): return True
    def write(self, data): return self.file.write(data)
for path, method, streamed, wide, entries in json.load(sys.stdin):
    with open(path, "wb") as file:
        target = Pipe(file) if streamed else file
        with zipfile.ZipFile(target, "w", method) as archive:
            for name, content in entries:
                if content is None: archive.mkdir(name)
                else:
                    info = zipfile.ZipInfo(name)
                    info.compress_type = method
                    with archive.open(info, "w", force_zip64=wide) as entry: entry.write(base64.b64decode(content))
    assert zipfile.ZipFile(path).testzip() is None
`;

  const segment = fc
    .oneof(fc.stringMatching(/^[a-z0-9 ._-]{1,12}$/u), fc.string({ unit: "grapheme", minLength: 1, maxLength: 10 }))
    .filter((name) => !/[/\\\0:]|^\.{1,2}$/u.test(name) && name.isWellFormed());
  const entries = fc.uniqueArray(
    fc.tuple(
      fc.array(segment, { maxLength: 3 }).map((parts) => parts.map((part) => `${part}-folder`)),
      segment,
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(200_000).map((size) => new Uint8Array(size).fill(size)),
      ),
    ),
    { maxLength: 12, selector: ([folders, name]) => [...folders, name].join("/").normalize("NFC").toUpperCase() },
  );
  const zips = fc.record({ entries, deflated: fc.boolean(), streamed: fc.boolean(), wide: fc.boolean() });

  withPython("of Python unpack to the tree they were made of, whatever it is", async () => {
    const given = fc.sample(zips, 60).map(({ entries, deflated, streamed, wide }, index) => ({
      file: join(workspace.path, `${index}.zip`),
      folder: join(workspace.path, `${index}`),
      form: [deflated ? 8 : 0, streamed, wide] as const,
      files: entries.map(([folders, name, bytes]) => [[...folders, name].join("/"), Buffer.from(bytes)] as const),
    }));
    const made = given.map(({ file, form, files }) => [
      file,
      ...form,
      files.map(([name, bytes]) => [name, bytes.toString("base64")]),
    ]);
    expect(runTool(["python3", "-c", writer], workspace.path, JSON.stringify(made))).toMatchObject({
      status: 0,
      stderr: "",
    });
    for (const { file, folder, files } of given) {
      await extractZip({ file, folder, signal });
      const expected = files.map(([name, bytes]) => [name, bytes.toString("latin1")]);
      expect(tree(folder)).toEqual(Object.fromEntries(expected));
    }
  });
});

describe("a folder that is there already", () => {
  const zip = zipBytes([
    { name: "a.txt", content: "new" },
    { name: "sub/b.txt", content: "new" },
    { name: "sub/more/c.txt", content: "new" },
  ]);

  it("keeps what is in it, but for files of the same names", async () => {
    workspace.write("out/a.txt", "old and longer");
    workspace.write("out/mine.txt", "mine");
    workspace.write("out/sub/b.txt", "old");
    workspace.write("out/sub/mine.txt", "mine");
    expect(await unpack(zip)).toEqual({
      "a.txt": "new",
      "mine.txt": "mine",
      "sub/b.txt": "new",
      "sub/mine.txt": "mine",
      "sub/more/c.txt": "new",
    });
    expect(readdirSync(workspace.path).toSorted()).toEqual(["given.zip", "out"]);
  });

  it("may be empty", async () => {
    mkdirSync(out);
    expect(Object.keys(await unpack(zip))).toEqual(["a.txt", "sub/b.txt", "sub/more/c.txt"]);
  });

  it("stays as it is when the zip is refused at its last entry", async () => {
    workspace.write("out/a.txt", "old");
    const bad = zipBytes([
      { name: "a.txt", content: "new" },
      { name: "b.txt", content: "b", says: { crc: 1 } },
    ]);
    await expect(unpack(bad)).rejects.toMatchObject({ reason: "checksum" });
    expect(tree(workspace.path)).toEqual({ "given.zip": bad.toString("latin1"), "out/a.txt": "old" });
  });

  it.each([
    ["a folder in the place of a file", () => mkdirSync(join(out, "sub", "b.txt"), { recursive: true }), "sub/b.txt"],
    ["a file in the place of a folder", () => workspace.write("out/sub", "old"), "sub"],
    ["a file in the place of an inner folder", () => workspace.write("out/sub/more", "old"), "sub/more"],
    ["a file in the place of the folder itself", () => workspace.write("out", "old"), undefined],
  ])("stays as it is when it has %s", async (_, prepare, entry) => {
    prepare();
    if (entry !== undefined) {
      workspace.write("out/a.txt", "old");
    }
    const before = tree(workspace.path);
    await expect(unpack(zip)).rejects.toMatchObject({ name: "UnsafeZip", reason: "in-the-way", entry });
    expect(tree(workspace.path)).toEqual({ ...before, "given.zip": zip.toString("latin1") });
  });

  onPosix.each([
    ["a folder of it", "sub"],
    ["an inner folder", "sub/more"],
  ])("is never left through a link: %s", async (_, name) => {
    workspace.write("elsewhere/b.txt", "theirs");
    workspace.write("out/a.txt", "old");
    mkdirSync(join(out, name, ".."), { recursive: true });
    symlinkSync(join(workspace.path, "elsewhere"), join(out, name));
    await expect(unpack(zip)).rejects.toMatchObject({ reason: "in-the-way", entry: name });
    expect(tree(join(workspace.path, "elsewhere"))).toEqual({ "b.txt": "theirs" });
    expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("old");
  });

  onPosix("is never a link itself", async () => {
    mkdirSync(join(workspace.path, "elsewhere"));
    symlinkSync("elsewhere", out);
    await expect(unpack(zip)).rejects.toMatchObject({ reason: "in-the-way", entry: undefined });
    expect(readdirSync(join(workspace.path, "elsewhere"))).toEqual([]);
  });

  onPosix("gets a file in the place of a link, and what that leads to stays as it is", async () => {
    const theirs = workspace.write("theirs.txt", "theirs");
    mkdirSync(out);
    symlinkSync(theirs, join(out, "a.txt"));
    await unpack(zip);
    expect(lstatSync(join(out, "a.txt")).isFile()).toBe(true);
    expect(readFileSync(theirs, "utf8")).toBe("theirs");
  });

  it("may be the target of several zips at once: each file is of one of them, and whole", async () => {
    const sizes = [100, 3_000_000, 2_000_000, 5];
    await Promise.all(
      sizes.map(async (size, index) => {
        const content = Buffer.alloc(size, `${index}`);
        const made = zipBytes(
          ["a", "b/c", "b/d/e", `b/own-${index}`].map((name) => ({ name, content, deflate: true })),
        );
        await extractZip({ file: workspace.write(`${index}.zip`, made), folder: out, signal });
      }),
    );
    const found = Object.entries(tree(out));
    expect(found.map(([name]) => name).toSorted()).toEqual(
      ["a", "b/c", "b/d/e", "b/own-0", "b/own-1", "b/own-2", "b/own-3"].toSorted(),
    );
    for (const [, content = ""] of found) {
      const [index = "?"] = content ?? "";
      expect(content).toBe(index.repeat(sizes[Number(index)] ?? -1));
    }
  });
});

describe("a signal", () => {
  const content = Buffer.alloc(40_000_000, "content ");
  const reason = new Error("enough");

  it("stops it before it begins", async () => {
    const file = workspace.write("given.zip", zipBytes([{ name: "a" }]));
    await expect(extractZip({ file, folder: out, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(readZipEntry({ file, name: "a", signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(readdirSync(workspace.path)).toEqual(["given.zip"]);
  });

  it.each([
    ["many small files", Array.from({ length: 3000 }, (_, index) => ({ name: `${index}`, content: "small" }))],
    ["one large file", [{ name: "large", content, deflate: true }]],
    ["one large file that is stored", [{ name: "large", content }]],
  ])("stops it in the midst of %s, and nothing stays behind", async (_, entries) => {
    const file = workspace.write("given.zip", zipBytes(entries));
    const controller = new AbortController();
    const extraction = extractZip({ file, folder: out, signal: controller.signal });
    const stop = setInterval(() => {
      const [temporary] = readdirSync(workspace.path).filter((name) => name.startsWith(".out."));
      if (temporary !== undefined && readdirSync(join(workspace.path, temporary)).length > 0) {
        clearInterval(stop);
        controller.abort(reason);
      }
    }, 1);
    try {
      await expect(extraction).rejects.toBe(reason);
    } finally {
      clearInterval(stop);
    }
    expect(readdirSync(workspace.path)).toEqual(["given.zip"]);
  });
});

describe("readZipEntry", () => {
  const read = async (zip: Uint8Array, name: string) =>
    await readZipEntry({ file: workspace.write("given.zip", zip), name, signal });

  it.each([[true], [false]])("reads one file of a zip (packed: %s)", async (deflate) => {
    const zip = zipBytes([{ name: "a" }, { name: "outputs.json", content: text, deflate }]);
    expect((await read(zip, "outputs.json"))?.toString()).toBe(text);
  });

  it("finds none where there is none of that very name, and where it is a folder", async () => {
    const zip = zipBytes([{ name: "a/outputs.json" }, { name: "Outputs.json" }, { name: "b/" }]);
    expect(await read(zip, "outputs.json")).toBeUndefined();
    expect(await read(zip, "b")).toBeUndefined();
    expect(await read(zip, "b/")).toBeUndefined();
  });

  it("reads 1 MiB and no more", async () => {
    const entry = (size: number) => ({ name: "o", content: Buffer.alloc(size), deflate: true });
    expect(await read(zipBytes([entry(1024 ** 2)]), "o")).toHaveLength(1024 ** 2);
    await expect(read(zipBytes([entry(1024 ** 2 + 1)]), "o")).rejects.toMatchObject({
      reason: "too-large",
      entry: "o",
    });
  });
});
