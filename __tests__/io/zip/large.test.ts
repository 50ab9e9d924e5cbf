import { spawnSync } from "node:child_process";
import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { extractZip } from "../../../src/io/zip/extract.ts";
import { readZipEntry } from "../../../src/io/zip/read-entry.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { type EntryBytes, zipBytes } from "./zip-bytes.ts";

const { signal } = new AbortController();
const root = resolve(import.meta.dirname, "../../..");
const command = ["--import", "tsx", join(import.meta.dirname, "extract-script.ts")];
const withPython = itWhen(can("python3", "-c", "import zipfile"));
const withUnzip = itWhen(can("unzip", "-v"));
const mebibyte = 1024 ** 2;
const gibibyte = 1024 ** 3;
let workspace: Workspace;
let out: string;
beforeEach(() => {
  workspace = createWorkspace();
  out = join(workspace.path, "out");
});
afterEach(() => workspace.remove());

/** An entry that unpacks to 1 GiB: a mebibyte, packed so that it can stand behind itself, again and again. */
function gibibyteOf(block: Buffer): EntryBytes {
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.of(3, 0);
  let crc = 0;
  for (let count = 0; count < 1024; count += 1) {
    crc = crc32(block, crc);
  }
  const says = { size: gibibyte, crc };
  const all = Buffer.concat([...Array.from({ length: 1024 }, () => packed), end]);
  return { name: "large", deflate: true, packed: all, says };
}

const zeros = gibibyteOf(Buffer.alloc(mebibyte));
const lines = Array.from({ length: 50_000 }, (_, index) => `${index % 700} ok\n`).join("");
const log = gibibyteOf(Buffer.alloc(mebibyte, lines));

/** Unpacks in a process of its own, and tells how much memory that took, in KiB. */
function measure(zip: Uint8Array): number {
  const file = workspace.write("given.zip", zip);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, file, out], { cwd: root });
  expect([status, stderr.toString()]).toEqual([0, ""]);
  const kibibytes = /"kibibytes":(\d+)/u.exec(stdout.toString())?.[1];
  return Number(kibibytes);
}

describe("1 GiB", () => {
  it("is refused before anything is unpacked when the limit is lower, or when it is nothing but zeros", async () => {
    const file = workspace.write("given.zip", zipBytes([zeros]));
    const start = performance.now();
    const limits = { bytes: 10 * mebibyte };
    await expect(extractZip({ file, folder: out, limits, signal })).rejects.toMatchObject({ reason: "too-large" });
    await expect(extractZip({ file, folder: out, signal })).rejects.toMatchObject({ reason: "ratio" });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(readdirSync(workspace.path)).toEqual(["given.zip"]);
  });

  it("is stopped early when the zip says that it is little", async () => {
    const says = { size: 2 * mebibyte, crc: 0 };
    const file = workspace.write("given.zip", zipBytes([{ ...zeros, says }]));
    const start = performance.now();
    await expect(extractZip({ file, folder: out, signal })).rejects.toMatchObject({
      reason: "mismatch",
      message: "its content is longer than the zip says",
    });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(readdirSync(workspace.path)).toEqual(["given.zip"]);
  });

  it("is unpacked in little memory", () => {
    const little = measure(zipBytes([{ name: "a" }]));
    rmSync(out, { recursive: true });
    const large = measure(zipBytes([log]));
    expect(statSync(join(out, "large")).size).toBe(gibibyte);
    // V8 lets some 64 MiB of buffers that nobody needs any more pile up before it looks.
    expect(large - little).toBeLessThan(96 * 1024);
  });
});

describe("a zip with more entries than fit into 16 bits", () => {
  withPython("is read whole", async () => {
    const file = join(workspace.path, "made.zip");
    const script = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for index in range(66000): archive.writestr(f"{index % 100}/{index}", b"")
`;
    expect(runTool(["python3", "-c", script, file], workspace.path)).toMatchObject({ status: 0, stderr: "" });
    expect(await readZipEntry({ file, name: "99/65999", signal })).toEqual(Buffer.alloc(0));
    await expect(readZipEntry({ file, name: "1", limits: { entries: 65_999 }, signal })).rejects.toMatchObject({
      reason: "too-many",
    });
  });
});

describe("a zip of more than 4 GiB", () => {
  withUnzip("is read where its last entries stand, and unzip finds them too", async () => {
    // A hole: nobody reads it, and it takes no place.
    const hole = 4 * gibibyte + 4096;
    const file = join(workspace.path, "made.zip");
    const zip = zipBytes([{ name: "o", content: "far away" }]);
    const start = 39;
    const local = zip.subarray(0, start);
    const central = Buffer.from(zip.subarray(start, -22));
    central.writeUInt16LE(12, 30);
    central.writeUInt32LE(0xffffffff, 42);
    const wide = Buffer.alloc(12);
    wide.writeUInt32LE(0x00080001);
    wide.writeBigUInt64LE(BigInt(hole), 4);
    const record = Buffer.alloc(76);
    record.writeUInt32LE(0x06064b50);
    record.writeBigUInt64LE(44n, 4);
    record.writeUInt32LE(0x002d032d, 12);
    record.writeBigUInt64LE(1n, 24);
    record.writeBigUInt64LE(1n, 32);
    record.writeBigUInt64LE(BigInt(central.length + wide.length), 40);
    record.writeBigUInt64LE(BigInt(hole + start), 48);
    record.writeUInt32LE(0x07064b50, 56);
    record.writeBigUInt64LE(BigInt(hole + start + central.length + wide.length), 64);
    record.writeUInt32LE(1, 72);
    const end = Buffer.from(zip.subarray(-22));
    end.writeUInt32LE(0xffffffff, 16);
    end.writeUInt32LE(central.length + wide.length, 12);
    const descriptor = openSync(file, "w");
    writeSync(descriptor, Buffer.concat([local, central, wide, record, end]), 0, null, hole);
    closeSync(descriptor);
    expect((await readZipEntry({ file, name: "o", signal }))?.toString()).toBe("far away");
    expect(runTool(["unzip", "-p", file, "o"], workspace.path).stdout.toString()).toBe("far away");
  });
});
