import { describe, expect, it } from "@jest/globals";
import { decodeText } from "../../../src/operations/config-read/decode.ts";
import { detectFormat } from "../../../src/operations/config-read/formats.ts";

const bytes = (...parts: readonly (number | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part, "utf8"))));

describe("the bytes of a file", () => {
  it.each([
    ["plain UTF-8", bytes("größe 😀"), "größe 😀"],
    ["a byte-order mark, which is left out", bytes(0xef, 0xbb, 0xbf, "a=1"), "a=1"],
    ["a second mark, which is text", bytes(0xef, 0xbb, 0xbf, "\ufeffa"), "\ufeffa"],
    ["little-endian UTF-16 with its mark", Buffer.concat([bytes(0xff, 0xfe), Buffer.from("a😀", "utf16le")]), "a😀"],
    ["big-endian UTF-16 with its mark", bytes(0xfe, 0xff, 0, 0x61, 0xd8, 0x3d, 0xde, 0x00), "a😀"],
    ["nothing", bytes(), ""],
    ["a single NUL in text", bytes("abc", 0, "d"), "abc\0d"],
    ["one byte", bytes("x"), "x"],
  ])("are decoded: %s", (_, given, text) => {
    expect(decodeText(given)).toBe(text);
  });

  it.each([
    ["ISO 8859-1", bytes("ok\nok\ngr", 0xf6, 0xdf, "e"), "line 3 is no valid UTF-8"],
    ["a surrogate in UTF-8", bytes(0xed, 0xa0, 0x80), "line 1 is no valid UTF-8"],
    ["an overlong NUL", bytes("\n", 0xc0, 0x80), "line 2 is no valid UTF-8"],
    ["a character cut off at the end", bytes("a\n", 0xc3), "line 2 is no valid UTF-8"],
    ["half of a surrogate pair in UTF-16", bytes(0xff, 0xfe, 0x00, 0xd8), "no valid UTF-16"],
    ["an odd byte in UTF-16", bytes(0xff, 0xfe, 0x61), "no valid UTF-16"],
    ["UTF-16 without a mark", Buffer.from("a=1\n", "utf16le"), "UTF-16 without a byte-order mark"],
    ["big-endian UTF-16 without a mark", Buffer.from("a=1\n", "utf16le").swap16(), "UTF-16 without a byte-order mark"],
    ["UTF-32", bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), "UTF-32"],
  ])("are refused: %s", (_, given, message) => {
    expect(() => decodeText(given)).toThrow(message);
  });
});

describe("the format of a file", () => {
  it.each([
    ["a.ini", "ini"],
    ["setup.cfg", "ini"],
    ["x.conf", "ini"],
    [".npmrc", "ini"],
    [".gitconfig", "ini"],
    ["a.json", "json"],
    ["tsconfig.json", "jsonc"],
    ["tsconfig.build.json", "jsonc"],
    [".devcontainer/devcontainer.json", "jsonc"],
    ["a.jsonc", "jsonc"],
    ["a.json5", "json5"],
    ["A.YML", "yaml"],
    ["a.yaml", "yaml"],
    ["pyproject.toml", "toml"],
    ["Cargo.lock", "toml"],
    [".env", "env"],
    [".env.production", "env"],
    ["prod.env", "env"],
    ["a.properties", "properties"],
    ["pom.xml", "xml"],
    ["a.csv", "csv"],
    ["dir.json/file", undefined],
    ["README", undefined],
    ["constructor", undefined],
    ["a.toString", undefined],
    ["yarn.lock", undefined],
    [".envrc", undefined],
  ])("%s is %s", (path, format) => {
    expect(detectFormat(path)).toBe(format);
  });
});
