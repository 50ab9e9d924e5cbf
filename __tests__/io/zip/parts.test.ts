import zlib from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { crc32, plainCrc32 } from "../../../src/io/zip/crc-32.ts";
import { entryNameProblem } from "../../../src/io/zip/entry-name.ts";
import { parseExtraFields } from "../../../src/io/zip/extra-fields.ts";
import { foldName } from "../../../src/io/zip/fold-name.ts";
import { UnsafeZip } from "../../../src/io/zip/unsafe-zip.ts";

describe("the name of an entry on Windows", () => {
  it.each([
    "NUL",
    "nul.txt",
    "a/CON/b",
    "com1",
    "COM¹.log",
    "lpt9.tar.gz",
    "aux .txt",
    "CONIN$",
    "conout$",
    "name.",
    "name ",
    "folder./a",
    "folder /a",
    "file.txt:stream",
    "a?",
    "a*b",
    'a"b',
    "a<b",
    "a>b",
    "a|b",
    "a\nb",
    "a\u0001b",
    "n".repeat(256),
  ])("is refused: %j; elsewhere it is a name like any other, if it is not too long", (name) => {
    expect(entryNameProblem(name, "win32")).toMatch(/^(?:Windows has no such file names|its name has a part)/u);
    expect(entryNameProblem(name.slice(0, 255), "linux")).toBeUndefined();
  });

  it.each(["nul-device", "console", "com", "com10", "auxiliary.txt", ".hidden", "a b", "ü".repeat(255), "name.txt"])(
    "is allowed: %j",
    (name) => {
      expect(entryNameProblem(name, "win32")).toBeUndefined();
    },
  );
});

describe("the name of an entry anywhere", () => {
  it.each(["a", "..a", "a..", "...", "a/..b/c", "a b", "-rf", "~", "$HOME", "a\nb", "::error::x", "ab:c"])(
    "is allowed: %j",
    (name) => {
      expect(entryNameProblem(name, "linux")).toBeUndefined();
    },
  );
});

describe("foldName", () => {
  it.each([
    ["README", "readme"],
    ["Straße", "STRASSE"],
    ["\u00c5", "a\u030a"],
    ["\u212b", "\u00e5"],
    ["ﬁ", "FI"],
    ["ΣΑΣ", "σας"],
  ])("takes %j and %j for one name", (left, right) => {
    expect(foldName(left)).toBe(foldName(right));
  });

  it.each([
    ["a", "b"],
    ["a", "ä"],
    ["a", "a "],
    ["1", "¹"],
  ])("takes %j and %j for two", (left, right) => {
    expect(foldName(left)).not.toBe(foldName(right));
  });
});

describe("the checksum", () => {
  it("is Node's own, in pieces too", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (left, right) => {
        const whole = zlib.crc32(Buffer.concat([left, right]));
        expect(plainCrc32(right, plainCrc32(left))).toBe(whole);
        expect(crc32(right, crc32(left))).toBe(whole);
      }),
    );
  });

  it("is the one that is known", () => {
    expect(plainCrc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  });
});

describe("extra fields", () => {
  it("are read up to the first that is malformed", () => {
    const bytes = Buffer.from("01000200abcd020000000300ff00aa", "hex");
    expect(parseExtraFields(bytes)).toEqual([
      { id: 1, data: Buffer.from("abcd", "hex") },
      { id: 2, data: Buffer.alloc(0) },
    ]);
    expect(parseExtraFields(Buffer.alloc(3))).toEqual([]);
  });
});

describe("what a refusal says", () => {
  it("cuts long names between characters", () => {
    expect(new UnsafeZip("name", "x", { entry: "😀".repeat(300) }).entry).toBe(`${"😀".repeat(200)}…`);
    expect(new UnsafeZip("name", "x", { entry: "😀".repeat(200) }).entry).toBe("😀".repeat(200));
  });
});
