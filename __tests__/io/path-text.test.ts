import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareCodePoints, decodePathText, encodePathText, toSystemPath } from "../../src/io/path-text.ts";
import { can, itWhen, runTool } from "../support/referee.ts";

const python = can("python3", "--version");

/** Bytes that make good and bad UTF-8 alike: every length, cut short, overlong, surrogates, too large. */
const pieces = [
  "61",
  "2f",
  "00",
  "7f",
  "80",
  "bf",
  "c0",
  "c1",
  "c2",
  "c3a9",
  "df",
  "dfbf",
  "e0",
  "e080",
  "e0a080",
  "e282ac",
  "ed9fbf",
  "eda080",
  "edbfbf",
  "edb280",
  "ee8080",
  "efbbbf",
  "efbfbd",
  "efbfbf",
  "f0",
  "f09f",
  "f09f98",
  "f09f9880",
  "f08fbfbf",
  "f48fbfbf",
  "f4908080",
  "f5",
  "ff",
  "fe",
] as const;

/** A generator of numbers below `limit`, the same in every run. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function randomBytes(count: number): readonly Buffer[] {
  const random = createRandom(7);
  const piece = () =>
    random(3) === 0 ? random(256).toString(16).padStart(2, "0") : (pieces[random(pieces.length)] ?? "");
  return Array.from({ length: count }, () => Buffer.from(Array.from({ length: random(9) }, piece).join(""), "hex"));
}

describe("names as text", () => {
  itWhen(python)("are decoded as Python's surrogateescape decodes them, and encoded back to the same bytes", () => {
    const samples = randomBytes(8000);
    const script = [
      "import sys, json",
      "for line in sys.stdin:",
      "  print(json.dumps([ord(c) for c in bytes.fromhex(line.strip()).decode('utf-8', 'surrogateescape')]))",
    ].join("\n");
    const { stdout } = runTool(
      ["python3", "-c", script],
      ".",
      samples.map((bytes) => `${bytes.toString("hex")}\n`).join(""),
    );
    const expected = stdout.toString().trimEnd().split("\n");
    expect(expected).toHaveLength(samples.length);
    const decoded = samples.map((bytes) => decodePathText(bytes));
    expect(
      decoded.map((text) => JSON.stringify(Array.from(text, (one) => one.codePointAt(0))).replaceAll(",", ", ")),
    ).toEqual(expected);
    expect(decoded.map((text) => encodePathText(text).toString("hex"))).toEqual(
      samples.map((bytes) => bytes.toString("hex")),
    );
  });

  it("keep every byte, whatever the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(Buffer.compare(encodePathText(decodePathText(bytes)), bytes)).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  it("keep a byte-order mark, which is part of a name", () => {
    expect(decodePathText(Buffer.from("\ufeffa"))).toBe("\ufeffa");
  });

  it.each([
    ["plain.txt", "plain.txt"],
    ["é😀", "é😀"],
    ["caf\udce9", Buffer.from("caf\xe9", "latin1")],
    ["😀\udc80", Buffer.concat([Buffer.from("😀"), Buffer.of(0x80)])],
  ])("reach the system as text where that loses nothing, else as bytes: %j", (text, system) => {
    expect(toSystemPath(text)).toEqual(system);
  });

  it("are decoded in good time, also 8 MiB of them with a bad byte here and there", () => {
    const line = Buffer.concat([Buffer.from("é".repeat(40)), Buffer.of(0xe9), Buffer.from("x".repeat(100))]);
    const bytes = Buffer.concat(Array.from({ length: 46_000 }, () => line));
    const began = performance.now();
    const text = decodePathText(bytes);
    const same = encodePathText(text).equals(bytes);
    expect(same).toBe(true);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("the order of names", () => {
  const sign = (left: string, right: string) => Math.sign(compareCodePoints(left, right));
  const byBytes = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right);

  it("is that of their bytes, UTF-8 or not", () => {
    const samples = randomBytes(4000);
    const different: string[] = [];
    for (const [index, left] of samples.entries()) {
      const right = samples[(index * 31 + 17) % samples.length] ?? left;
      if (sign(decodePathText(left), decodePathText(right)) !== byBytes(left, right)) {
        different.push(`${left.toString("hex")} ${right.toString("hex")}`);
      }
    }
    expect(different).toEqual([]);
  });

  it("is that of code points for all well-formed text", () => {
    const text = fc.string({ unit: "binary", maxLength: 6 });
    fc.assert(
      fc.property(text, text, text, (start, left, right) => {
        expect(sign(start + left, start + right)).toBe(byBytes(Buffer.from(start + left), Buffer.from(start + right)));
      }),
      { numRuns: 5000 },
    );
  });

  itWhen(can("sort", "--version"))("is that of LC_ALL=C sort", () => {
    const names = [
      "b",
      "a",
      "B",
      "é",
      "\ufffd",
      "😀",
      "\ue000",
      "caf\udce9",
      "caf\udcff",
      "caf",
      "cafe",
      "caff",
      "a b",
      "a!b",
      "10",
      "9",
    ];
    const input = encodePathText(`${names.join("\n")}\n`);
    const { stdout } = runTool(["env", "LC_ALL=C", "sort"], ".", input);
    expect(encodePathText(`${names.toSorted(compareCodePoints).join("\n")}\n`).toString("hex")).toBe(
      stdout.toString("hex"),
    );
  });
});
