import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { extractZip } from "../../../src/io/zip/extract.ts";
import type { ZipLimits } from "../../../src/io/zip/limits.ts";
import { readZipEntry } from "../../../src/io/zip/read-entry.ts";
import { readPlan } from "../../../src/io/zip/read-plan.ts";
import { ZipFile } from "../../../src/io/zip/zip-file.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { descriptor, extraField, little, zipBytes } from "./zip-bytes.ts";

const { signal } = new AbortController();
let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => workspace.remove());

/** Unpacks a zip that must be refused, and shows by what; nothing may be left but the zip. */
async function refuse(zip: Uint8Array, limits: ZipLimits = {}) {
  const file = workspace.write("given.zip", zip);
  const folder = join(workspace.path, "out");
  const error: unknown = await extractZip({ file, folder, limits, signal }).then(
    (files) => files,
    (thrown: unknown) => thrown,
  );
  expect(readdirSync(workspace.path)).toEqual(["given.zip"]);
  return error;
}

/** Shows by what the reading of one entry of a zip is refused. */
async function refuseEntry(zip: Uint8Array, name: string) {
  return await readZipEntry({ file: workspace.write("given.zip", zip), name, signal }).then(
    (bytes) => bytes,
    (thrown: unknown) => thrown,
  );
}

const good = { name: "good.txt", content: "good" } as const;
const text = "some text, some text, some text";
const packed = deflateRawSync(text);

describe("the name of an entry", () => {
  it.each([
    ["..", "../evil.txt"],
    [".. inside", "a/../../evil.txt"],
    [".. that stays inside", "a/../b.txt"],
    [".. at the end", "a/.."],
    [".. as a folder", "../"],
    ["an absolute path", "/etc/evil"],
    ["the root", "/"],
    ["two slashes", "//server/share/evil"],
    ["a drive letter", "C:/evil.txt"],
    ["a drive letter without a slash", "c:evil.txt"],
    ["UNC", "\\\\server\\share\\evil"],
    ["a backslash as a separator", "a\\b.txt"],
    ["a backslash behind ..", "..\\evil.txt"],
    ["a NUL", "good.txt\0.png"],
    ["nothing", ""],
    ["an empty part", "a//b.txt"],
    ["two slashes at the end", "a//"],
    ["a part .", "./a.txt"],
    ["a part that is too long", "n".repeat(256)],
    ["a part that is too long in bytes", "ü".repeat(128)],
    ["too many parts", "a/".repeat(2100)],
  ])("is refused with %s", async (_, name) => {
    expect(await refuse(zipBytes([good, { name, content: "" }]))).toMatchObject({
      name: "UnsafeZip",
      reason: "name",
      entry: name.length > 200 ? `${name.slice(0, 200)}…` : name,
    });
    expect(await refuseEntry(zipBytes([good, { name, content: "" }]), "good.txt")).toMatchObject({ reason: "name" });
  });

  it("is refused when it is said to be UTF-8 and is not", async () => {
    const name = Buffer.of(0x61, 0xff);
    expect(await refuse(zipBytes([{ name }]))).toMatchObject({ reason: "name", entry: "a\u00a0" });
  });

  it("is read from the field for Unicode names where that is meant for it", async () => {
    const plain = Buffer.from("plain.txt");
    const field = (name: string, crc: number) =>
      extraField(0x7075, Buffer.concat([Buffer.of(1), little([4, crc]), Buffer.from(name)]));
    const entry = (extra: Uint8Array) => ({ name: plain, says: { flags: 0 }, extra });
    expect(await refuse(zipBytes([entry(field("../evil", crc32(plain)))]))).toMatchObject({
      reason: "name",
      entry: "../evil",
    });
    const file = workspace.write("given.zip", zipBytes([entry(field("../evil", crc32(plain) + 1))]));
    expect(await extractZip({ file, folder: join(workspace.path, "out"), signal })).toMatchObject([
      { name: "plain.txt" },
    ]);
  });
});

describe("two entries", () => {
  it.each([
    ["of the same name", "a.txt", "a.txt"],
    ["a file and a folder of one name", "a", "a/"],
    ["a folder and a file of one name", "a/", "a"],
    ["a file where another needs a folder", "a", "a/b"],
    ["a file where another needs a folder, the other way around", "a/b", "a"],
  ])("are refused: %s", async (_, first, second) => {
    expect(await refuse(zipBytes([{ name: first }, { name: second }]))).toMatchObject({
      reason: "collision",
      entry: second,
    });
  });

  it.each([
    ["of the same name in another case", "README", "readme"],
    ["of the same name in another case in one folder", "a/README", "a/readme"],
    ["of the same name in folders in another case", "a/readme", "A/readme"],
    ["of the same name, composed otherwise", "\u00fc.txt", "u\u0308.txt"],
    ["of the same name by full case folding", "STRASSE", "straße"],
    ["a file where another needs a folder, in another case", "A", "a/b/c"],
  ])("are refused where the system takes them for one: %s", async (_, first, second) => {
    const zip = new ZipFile(workspace.write("given.zip", zipBytes([{ name: first }, { name: second }])));
    const plan = async (platform: NodeJS.Platform) => await readPlan(zip, { limits: {}, signal, platform });
    try {
      await expect(plan("win32")).rejects.toMatchObject({ reason: "collision", entry: second });
      await expect(plan("darwin")).rejects.toMatchObject({ reason: "collision", entry: second });
      expect((await plan("linux")).files.map(({ name }) => name)).toEqual([first, second]);
    } finally {
      zip.close();
    }
  });

  it("may be one folder, in any spelling", async () => {
    const file = workspace.write("given.zip", zipBytes([{ name: "a/" }, { name: "a/" }, { name: "A/b" }]));
    await extractZip({ file, folder: join(workspace.path, "out"), signal });
    expect(existsSync(join(workspace.path, "out", "a"))).toBe(true);
    expect(readdirSync(join(workspace.path, "out", "A"))).toEqual(["b"]);
  });
});

describe("what is neither file nor folder", () => {
  const pkware = (data: string) => extraField(0x000d, Buffer.concat([Buffer.alloc(12), Buffer.from(data)]));
  const asi = (mode: number, target: string) =>
    extraField(0x756e, Buffer.concat([little([4, 0], [2, mode], [4, 0], [2, 0], [2, 0]), Buffer.from(target)]));

  it.each([
    ["a symbolic link", { mode: 0o120777, content: "/etc/passwd" }, "link"],
    ["a symbolic link that looks as if made on DOS", { mode: 0o120777, madeBy: 20 }, "link"],
    ["a symbolic link to a folder", { name: "good/", mode: 0o120777 }, "link"],
    ["a character device", { mode: 0o020666 }, "device"],
    ["a block device", { mode: 0o060666 }, "device"],
    ["a FIFO", { mode: 0o010666 }, "device"],
    ["a socket", { mode: 0o140666 }, "device"],
    ["an unknown type", { mode: 0o150666 }, "device"],
    ["a hard link in PKWARE's field", { extra: pkware("target") }, "link"],
    ["a hard link in PKWARE's field of the header alone", { header: { extra: pkware("target") } }, "link"],
    ["a symbolic link in ASi's field", { extra: asi(0o120777, "target") }, "link"],
    ["a device in ASi's field", { extra: asi(0o060666, "") }, "device"],
    ["a link's target in ASi's field", { extra: asi(0o100666, "target") }, "link"],
  ])("is refused: %s", async (_, entry, reason) => {
    expect(await refuse(zipBytes([{ ...good, ...entry }]))).toMatchObject({ reason });
  });

  it("is refused when the name is a file's and the mode a folder's", async () => {
    expect(await refuse(zipBytes([{ ...good, mode: 0o040755 }]))).toMatchObject({ reason: "mismatch" });
  });

  it("is refused when a folder has content", async () => {
    expect(await refuse(zipBytes([{ name: "a/", content: "x" }]))).toMatchObject({ reason: "mismatch", entry: "a/" });
  });
});

describe("an entry that cannot be read", () => {
  it.each([
    ["encrypted", { flags: 0x801 }, "encrypted", "it is encrypted"],
    ["encrypted, in a directory that is encrypted too", { flags: 0x2800 }, "encrypted", "it is encrypted"],
    ["encrypted by AES", { method: 99 }, "encrypted", "it is encrypted"],
    ["Deflate64", { method: 9 }, "method", "it is packed by Deflate64, not stored or deflated"],
    ["bzip2", { method: 12 }, "method", "it is packed by bzip2, not stored or deflated"],
    ["Zstandard", { method: 93 }, "method", "it is packed by Zstandard, not stored or deflated"],
    ["unknown", { method: 77 }, "method", "it is packed by method 77, not stored or deflated"],
  ])("is refused: %s", async (_, says, reason, message) => {
    const error = await refuse(zipBytes([{ ...good, says }]));
    expect(error).toMatchObject({ reason, message, entry: "good.txt" });
  });

  it("is refused when its encryption is the strong one", async () => {
    expect(await refuse(zipBytes([{ ...good, says: { flags: 0x841 } }]))).toMatchObject({ name: "UnsafeZip" });
  });
});

describe("an entry of which the zip says different things", () => {
  const deflated = { name: "d", content: text, deflate: true } as const;
  const streamed = { ...deflated, says: { flags: 0x808 }, header: { crc: 0, packedSize: 0, size: 0 } } as const;
  const wide = extraField(0x0001, little([8, 1000], [8, 1000]));

  it.each([
    ["another name before the data", { ...good, header: { name: "evil.txt" } }],
    ["another name of the same length in another case", { ...good, header: { name: "Good.txt" } }],
    ["another size before the data", { ...deflated, header: { size: 5 } }],
    ["another packed size before the data", { ...deflated, header: { packedSize: 5 } }],
    ["no size before the data, and none behind it", { ...deflated, header: { size: 0, packedSize: 0, crc: 0 } }],
    ["another checksum before the data", { ...deflated, header: { crc: 5 } }],
    ["another method before the data", { ...good, header: { method: 8 } }],
    ["encryption before the data only", { ...good, header: { flags: 0x801 } }],
    ["another size in a field of zip64", { ...good, header: { size: 0xffffffff, extra: wide } }],
    ["a missing field of zip64", { ...good, header: { packedSize: 0xffffffff, size: 0xffffffff } }],
    ["nothing behind the data of a streamed entry", { ...streamed }],
    ["another size behind the data", { ...streamed, behind: descriptor(text, packed.length + 1) }],
    ["another checksum behind the data", { ...streamed, behind: descriptor(`${text}!`, packed.length) }],
    [
      "another size before the data of a streamed entry",
      { ...streamed, header: { size: 7 }, behind: descriptor(text, packed.length) },
    ],
  ])("is refused: %s", async (_, entry) => {
    expect(await refuse(zipBytes([entry, { name: "z" }]))).toMatchObject({ reason: "mismatch", entry: entry.name });
  });
});

describe("content that is not what the directory says", () => {
  const large = Buffer.alloc(3 * 1024 * 1024, "large content, ");
  const both = [
    ["small", Buffer.from(text)],
    ["large", large],
  ] as const;
  const trailing = (content: Buffer) => Buffer.concat([deflateRawSync(content), Buffer.alloc(content.length, 7)]);

  it.each(both)("is refused when its checksum is wrong: %s", async (_, content) => {
    for (const deflate of [true, false]) {
      expect(await refuse(zipBytes([good, { name: "bad", content, deflate, says: { crc: 1 } }]))).toMatchObject({
        reason: "checksum",
        entry: "bad",
      });
    }
  });

  it.each(both)("is refused when it is longer: %s", async (_, content) => {
    const says = { size: content.length - 1 };
    expect(await refuse(zipBytes([{ name: "bad", content, deflate: true, says }]))).toMatchObject({
      reason: "mismatch",
      message: "its content is longer than the zip says",
    });
  });

  it.each(both)("is refused when it is shorter: %s", async (_, content) => {
    const says = { size: content.length + 1 };
    expect(await refuse(zipBytes([{ name: "bad", content, deflate: true, says }]))).toMatchObject({
      reason: "mismatch",
      message: "its content is shorter than the zip says",
    });
  });

  it.each(both)("is refused when something follows the packed content: %s", async (_, content) => {
    const entry = { name: "bad", content, deflate: true, packed: trailing(content) };
    expect(await refuse(zipBytes([entry]))).toMatchObject({ reason: "mismatch", entry: "bad" });
  });

  it.each(both)("is refused when the packed content is cut short: %s", async (_, content) => {
    const cut = deflateRawSync(content).subarray(0, -3);
    expect(await refuse(zipBytes([{ name: "bad", content, deflate: true, packed: cut }]))).toMatchObject({
      name: "UnsafeZip",
      reason: "damaged",
      entry: "bad",
    });
  });

  it.each(both)("is refused when the packed content is garbage: %s", async (_, content) => {
    const garbage = Buffer.alloc(100_000, 0xff);
    expect(await refuse(zipBytes([{ name: "bad", content, deflate: true, packed: garbage }]))).toMatchObject({
      reason: "damaged",
      entry: "bad",
    });
  });

  it("is refused when a stored entry has two sizes", async () => {
    expect(await refuse(zipBytes([{ ...good, says: { size: 100 } }]))).toMatchObject({ reason: "mismatch" });
  });

  it("is refused for a single entry too", async () => {
    const zip = zipBytes([{ name: "outputs.json", content: "{}", says: { crc: 1 } }]);
    expect(await refuseEntry(zip, "outputs.json")).toMatchObject({ reason: "checksum", entry: "outputs.json" });
  });
});

describe("a bomb", () => {
  it("is refused when entries share a header and its data", async () => {
    const zip = zipBytes([
      { ...good, says: { flags: 0x800 } },
      { ...good, name: "goop.txt", offset: 0 },
    ]);
    expect(await refuse(zip)).toMatchObject({ reason: "mismatch", entry: "goop.txt" });
    const same = zipBytes([good, { name: "other" }, { ...good, offset: 0 }]);
    expect(await refuse(same)).toMatchObject({ reason: "collision", entry: "good.txt" });
  });

  it("is refused when headers are quoted inside of other entries' data", async () => {
    // A file's stored data is the header and the data of the next one: each has its own header, and shares the kernel.
    const kernel = zipBytes([{ name: "b", content: text, deflate: true }]);
    const local = kernel.subarray(0, 31 + packed.length);
    const outer = { name: "a", content: local };
    const inner = { name: "b", content: text, deflate: true, packed: Buffer.alloc(0), offset: 31 };
    const zip = zipBytes([outer, { ...inner, says: { packedSize: packed.length } }]);
    expect(await refuse(zip)).toMatchObject({ reason: "overlap", entry: "b" });
  });

  it("is refused when an entry's data reaches into the directory", async () => {
    const zip = zipBytes([{ ...good, says: { size: 20, packedSize: 20 } }]);
    expect(await refuse(zip)).toMatchObject({ reason: "overlap", entry: "good.txt" });
  });

  it("is refused by the number of its entries, before any is read", async () => {
    const entries = Array.from({ length: 11 }, (_, index) => ({ name: `${index}` }));
    expect(await refuse(zipBytes(entries), { entries: 10 })).toMatchObject({ reason: "too-many" });
    expect(await refuse(zipBytes([{ name: "a/".repeat(11) }]), { entries: 10 })).toMatchObject({ reason: "too-many" });
  });

  it("is refused by what it unpacks to, as it says itself", async () => {
    const content = Buffer.alloc(1000);
    const zip = zipBytes([
      { name: "a", content, deflate: true },
      { name: "b", content, deflate: true },
    ]);
    expect(await refuse(zip, { bytes: 1999 })).toMatchObject({ reason: "too-large" });
    const file = workspace.write("given.zip", zip);
    const folder = join(workspace.path, "out");
    expect(await extractZip({ file, folder, limits: { bytes: 2000 }, signal })).toHaveLength(2);
  });

  it("is refused by how much it unpacks to for its size, past 100 MiB", async () => {
    const says = { size: 100 * 1024 ** 2 + 1 };
    const zip = zipBytes([{ name: "zeros", content: "", deflate: true, packed: Buffer.alloc(200_000), says }]);
    expect(await refuse(zip)).toMatchObject({ reason: "ratio" });
    const smaller = zipBytes([
      { name: "zeros", content: "", deflate: true, packed: Buffer.alloc(200_000), says: { size: 100 * 1024 ** 2 } },
    ]);
    expect(await refuse(smaller)).toMatchObject({ reason: "damaged" });
    const larger = zipBytes([{ name: "zeros", content: "", deflate: true, packed: Buffer.alloc(210_000), says }]);
    expect(await refuse(larger)).toMatchObject({ reason: "damaged" });
  });
});

describe("what is no whole zip", () => {
  const zip = zipBytes([{ ...good, content: text, deflate: true }]);
  const pseudo = (offset: bigint) => () => little([4, 0x07064b50], [4, 0], [8, offset], [4, 1]);
  const wideEnd = (start: number, size: number, count: number, says: { offset?: number; length?: number } = {}) =>
    Buffer.concat([
      little([4, 0x06064b50], [8, says.length ?? 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
      little([8, size], [8, start]),
      little([4, 0x07064b50], [4, 0], [8, says.offset ?? start + size], [4, 1]),
    ]);

  it.each([
    ["nothing", Buffer.alloc(0), "damaged"],
    ["a few bytes", Buffer.from("PK"), "damaged"],
    ["garbage", Buffer.alloc(100_000, "no zip at all "), "damaged"],
    ["a page", Buffer.from("<!doctype html><title>Not found</title>"), "damaged"],
    ["a beginning", zip.subarray(0, 40), "damaged"],
    ["all but the last byte", zip.subarray(0, -1), "damaged"],
    ["all but the end's record", zip.subarray(0, -22), "damaged"],
    ["all but the first byte", zip.subarray(1), "mismatch"],
    ["a zip behind something else", Buffer.concat([Buffer.alloc(10), zip]), "mismatch"],
    ["something behind a zip", Buffer.concat([zip, Buffer.from("more")]), "damaged"],
    ["a zip in several files", zipBytes([good], { disk: 1 }), "damaged"],
    ["more entries than it says", zipBytes([good, { name: "hidden" }], { count: 1 }), "mismatch"],
    ["fewer entries than it says", zipBytes([good], { count: 2 }), "damaged"],
    ["a directory past the end", zipBytes([good], { directoryStart: 0x7fffffff }), "mismatch"],
    ["a directory of another size", zipBytes([good], { directorySize: 10 }), "mismatch"],
    ["something behind the directory", zipBytes([good], { before: () => Buffer.from("more") }), "mismatch"],
    ["a zip64 record past the end", zipBytes([good], { before: pseudo(1n << 40n) }), "damaged"],
    ["a zip64 record past all numbers", zipBytes([good], { before: pseudo((1n << 64n) - 1n) }), "damaged"],
    ["a zip64 record that is none", zipBytes([good], { before: pseudo(0n) }), "damaged"],
    [
      "two directories",
      zipBytes([good, { name: "b" }], { before: (start, size) => wideEnd(start, size, 1) }),
      "mismatch",
    ],
    [
      "a zip64 record of another length",
      zipBytes([good], { before: (start, size) => wideEnd(start, size, 1, { length: 40 }) }),
      "mismatch",
    ],
    [
      "a zip64 record of a larger directory",
      zipBytes([good], { before: (start, size) => wideEnd(start, size + 1, 1) }),
      "damaged",
    ],
    [
      "a comment with an end of its own",
      zipBytes([good], { comment: zip.subarray(-22).toString("latin1") }),
      "mismatch",
    ],
  ])("is refused: %s", async (_, bytes, reason) => {
    expect(await refuse(bytes)).toMatchObject({ name: "UnsafeZip", reason });
    expect(await refuseEntry(bytes, "good.txt")).toMatchObject({ name: "UnsafeZip", reason });
  });

  it("is refused when the header of an entry is somewhere else", async () => {
    for (const offset of [1, 0x7fffffff]) {
      expect(await refuse(zipBytes([{ ...good, offset }]))).toMatchObject({ reason: "damaged" });
    }
  });

  it("is refused when an entry of zip64 goes on past the file", async () => {
    const sizes = little([8, 1n << 50n], [8, 1n << 50n]);
    const says = { size: 0xffffffff, packedSize: 0xffffffff };
    const limits = { bytes: Number.MAX_SAFE_INTEGER };
    const entry = { ...good, says, extra: extraField(0x0001, sizes) };
    expect(await refuse(zipBytes([entry]), limits)).toMatchObject({ reason: "damaged" });
  });

  it("is refused at any place where it is cut", async () => {
    for (let length = 0; length < zip.length; length += 1) {
      expect(await refuse(zip.subarray(0, length))).toMatchObject({ name: "UnsafeZip" });
    }
  });

  it("never brings out anything but what was put in, whichever byte is changed", async () => {
    const file = join(workspace.path, "given.zip");
    const outcomes = new Set<string>();
    for (let at = 0; at < zip.length; at += 1) {
      const changed = Buffer.from(zip);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      workspace.write("given.zip", changed);
      const bytes: unknown = await readZipEntry({ file, name: "good.txt", signal }).catch((error: unknown) => error);
      const outcome = Buffer.isBuffer(bytes) ? bytes.toString() : bytes instanceof Error ? bytes.name : String(bytes);
      outcomes.add(outcome);
    }
    expect([...outcomes].toSorted()).toEqual(["UnsafeZip", text]);
  });
});

describe("what the system says", () => {
  it("is handed on", async () => {
    const file = join(workspace.path, "missing.zip");
    await expect(extractZip({ file, folder: join(workspace.path, "out"), signal })).rejects.toMatchObject({
      code: "ENOENT",
    });
    await expect(readZipEntry({ file, name: "a", signal })).rejects.toMatchObject({ code: "ENOENT" });
    await expect(readZipEntry({ file: workspace.path, name: "a", signal })).rejects.toMatchObject({ code: "EISDIR" });
  });
});
