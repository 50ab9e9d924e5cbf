import { posix, sep, win32 } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { pathInside } from "../../src/io/path-inside.ts";

describe("the way to a path inside a folder", () => {
  it.each([
    ["/a/b", "/a/b/c", "c"],
    ["/a/b", "/a/b/c/d", "c/d"],
    ["/a/b", "/a/b", ""],
    ["/a/b/", "/a/b", ""],
    ["/", "/a", "a"],
    ["/a/b", "/a/b/..c", "..c"],
    ["/a/b", "/a/b/..c/d", "..c/d"],
    ["/a/b", "/a/b/...", "..."],
    ["/a/b", "/a/b/c/../d", "d"],
    ["/a/b", "/a/b/..\\c", "..\\c"],
    ["/a/b", "/a", undefined],
    ["/a/b", "/a/bc", undefined],
    ["/a/b", "/a/c", undefined],
    ["/a/b", "/a/..b", undefined],
    ["/a/b", "/a/b/../c", undefined],
    ["/a/b", "/", undefined],
  ])("from %s to %s is %j on POSIX", (folder, path, way) => {
    expect(pathInside(folder, path, posix)).toBe(way);
  });

  it.each([
    ["C:\\a", "C:\\a\\b", "b"],
    ["C:\\a", "c:\\A\\b\\c", "b\\c"],
    ["C:\\a", "C:\\a", ""],
    ["C:\\a", "C:\\a\\..b", "..b"],
    ["C:\\a", "C:\\", undefined],
    ["C:\\a", "C:\\b", undefined],
    ["C:\\a", "D:\\a\\b", undefined],
    ["C:\\a", "\\\\server\\share\\a", undefined],
    ["\\\\server\\share\\a", "\\\\server\\share\\a\\b", "b"],
    ["\\\\server\\share\\a", "\\\\server\\other\\a\\b", undefined],
  ])("from %s to %s is %j on Windows", (folder, path, way) => {
    expect(pathInside(folder, path, win32)).toBe(way);
  });

  it("follows the rules of this system unless told", () => {
    expect(pathInside(process.cwd(), import.meta.filename)).toBe(
      "__tests__/io/path-inside.test.ts".replaceAll("/", sep),
    );
  });
});
