import { randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { type Command, type Comparison, compare, peakMemory, step } from "./measure.ts";
import type { MemoryFigure, Suite } from "./suite.ts";

const dist = resolve(import.meta.dirname, "../dist");
const mebibyte = 1024 * 1024;

function shell(folder: string, script: string): Command {
  return { command: "sh", args: ["-c", `cd '${folder}' && ${script}`] };
}

/** Random files: one of 1 GiB, eight of 128 MiB, 20,000 of 4 KiB in 100 folders, one of 3 bytes. */
function prepare(folder: string): void {
  const block = randomBytes(mebibyte);
  const write = (name: string, mebibytes: number) => {
    const descriptor = openSync(join(folder, name), "w");
    for (let index = 0; index < mebibytes; index += 1) {
      block.writeUInt32LE(index);
      writeSync(descriptor, block);
    }
    closeSync(descriptor);
  };
  write("one", 1024);
  for (let index = 1; index <= 8; index += 1) {
    write(`big-${index}`, 128);
  }
  for (let index = 0; index < 20_000; index += 1) {
    const place = join(folder, "small", String(index % 100));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, String(index)), randomBytes(4096));
  }
  writeFileSync(join(folder, "tiny"), "abc");
}

/** Measures checksum against the tools that people use instead. */
function compareChecksum(node: string, folder: string): readonly Comparison[] {
  const eight = Array.from({ length: 8 }, (_, index) => `big-${index + 1}`);
  const list = { "output-file": "SUMS" };
  const words = ["checksum", "--files=tiny", `--working-directory=${folder}`];
  const { PATH: path = "" } = process.env;
  return [
    compare(
      { what: "1 GiB, warm, sha256", rival: "openssl dgst -sha256", reach: 1.1, rounds: 7 },
      [step({ node, folder, operation: "checksum" }, { files: "one" })],
      [shell(folder, "openssl dgst -sha256 one")],
    ),
    compare(
      { what: "20,000 files of 4 KiB", rival: "find -print0 | xargs -0 sha256sum", reach: 0.6, rounds: 9 },
      [step({ node, folder, operation: "checksum" }, { files: "small/**" })],
      [shell(folder, "find small -type f -print0 | xargs -0 sha256sum")],
    ),
    compare(
      {
        what: "20,000 files of 4 KiB, list written",
        rival: "find -print0 | xargs -0 sha256sum > list",
        reach: 0.6,
        rounds: 9,
      },
      [step({ node, folder, operation: "checksum" }, { files: "small/**", ...list })],
      [shell(folder, "find small -type f -print0 | xargs -0 sha256sum > LIST")],
    ),
    compare(
      { what: "8 files of 128 MiB on all cores", rival: "stdops, one after another", reach: 0.6, rounds: 5 },
      [step({ node, folder, operation: "checksum" }, { files: "big-*" })],
      eight.map((name) => step({ node, folder, operation: "checksum" }, { files: name })),
    ),
    compare(
      {
        what: "8 files of 128 MiB on all cores",
        rival: "openssl dgst -sha256, all in one process",
        reach: 0.7,
        rounds: 7,
      },
      [step({ node, folder, operation: "checksum" }, { files: "big-*" })],
      [shell(folder, "openssl dgst -sha256 big-*")],
    ),
    compare(
      { what: "start, with one file of 3 bytes", rival: "node -e 0", reach: 1.6, rounds: 25 },
      [step({ node, folder, operation: "checksum" }, { files: "tiny" })],
      [{ command: node, args: ["-e", "0"] }],
    ),
    compare(
      { what: "bin/stdops instead of node dist/cli.js", rival: "node dist/cli.js", reach: 1.05, rounds: 25 },
      [{ command: resolve(dist, "../bin/stdops"), args: words, env: { PATH: `${dirname(node)}${delimiter}${path}` } }],
      [{ command: node, args: [join(dist, "cli.js"), ...words] }],
    ),
  ];
}

/** Peak memory: it must not grow with the files. */
function memoryOfChecksum(node: string, folder: string): readonly MemoryFigure[] {
  const measure = (files: string) =>
    peakMemory(step({ node, folder, operation: "checksum" }, { files }), join(folder, "peak"));
  return [
    { what: "1 GiB", mebibytes: measure("one"), reach: 120 },
    { what: "8 files of 128 MiB", mebibytes: measure("big-*"), reach: 120 },
    { what: "20,000 files of 4 KiB", mebibytes: measure("small/**"), reach: 120 },
  ];
}

/** The figures of checksum. */
export const checksum: Suite = { prepare, compare: compareChecksum, memory: memoryOfChecksum };
