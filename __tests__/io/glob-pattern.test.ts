import { describe, expect, it } from "@jest/globals";
import { parsePattern, type Segment } from "../../src/io/glob-pattern.ts";
import { cpuTime } from "../support/cpu-time.ts";

/** Whether the one segment of a pattern matches a name. */
function matches(source: string, name: string): boolean {
  const pattern = parsePattern(source, false);
  const segment: Segment | undefined = "problem" in pattern ? undefined : pattern.segments[0];
  if (segment === undefined || segment.type === "folders") {
    throw new Error(`${source} is not one segment`);
  }
  return segment.type === "literal" ? segment.name === name : segment.matches(name);
}

describe("a segment of a pattern", () => {
  it.each([
    ["*", "a"],
    ["*", "new\nline"],
    ["*", "\udce9\udcff"],
    ["a*", "a"],
    ["a*c", "abbbc"],
    ["*a*a*", "baab"],
    ["a***b", "ab"],
    ["a?c", "a\nc"],
    ["a?c", "a😀c"],
    ["caf?", "caf\udce9"],
    ["[abc]x", "bx"],
    ["[a-c]x", "bx"],
    ["[!a-c]x", "dx"],
    ["[^a-c]x", "dx"],
    ["[]x]", "]"],
    ["[!]x]", "y"],
    ["[a-]", "-"],
    ["[-a]", "-"],
    ["[\\]a]", "]"],
    ["[a\\-z]", "-"],
    ["[\\\\]*", "\\"],
    ["[[]*", "[x"],
    ["[[:digit:][:upper:]_]*", "_1"],
    ["[[:digit:]x-z]", "y"],
    ["[![:alnum:]]", "("],
    ["[α-ω]", "λ"],
    ["[😀-😂]", "😁"],
    ["[\ue000-😀]", "\uffff"],
    [".*", ".hidden"],
    ["\\.*", ".hidden"],
    ["\\*", "*"],
    ["\\a\\[b\\]", "a[b]"],
    ["[x", "[x"],
    ["[]", "[]"],
    ["[!]", "[!]"],
    ["a[", "a["],
    ["{a,b}*", "{a,b}c"],
    ["(a|b)+*", "(a|b)+"],
    ["$^.*", "$^.x"],
    ["a\\", "a\\"],
    ["a*1", "a1"],
    ["*a*1*2", "a12"],
  ])("%j matches the name %j", (source, name) => {
    expect(matches(source, name)).toBe(true);
  });

  it.each([
    ["*", ".hidden"],
    ["?hidden", ".hidden"],
    ["[.]hidden", ".hidden"],
    ["[!a]hidden", ".hidden"],
    ["a?c", "ac"],
    ["*.txt", "a.txtx"],
    ["[a-c]x", "dx"],
    ["[!a-c]x", "bx"],
    ["[a\\-z]", "m"],
    ["[z-a]", "m"],
    ["[😀-\ue000]", "😀"],
    ["[[:digit:]]*", "a1"],
    ["[[:digit:]]", ":"],
    ["[[:nonsense:]]", "n"],
    ["\\*", "a"],
    ["a.c*", "abc"],
    ["{a,b}", "a"],
    ["*b*a", "ab"],
  ])("%j does not match the name %j", (source, name) => {
    expect(matches(source, name)).toBe(false);
  });

  it.each([
    [`${"*a".repeat(4)}*b`, "a".repeat(255)],
    [`${"*a".repeat(120)}*b`, "a".repeat(255)],
    [`${"*[ab]?".repeat(80)}*c`, "ab".repeat(127)],
    [`${"?*".repeat(127)}b`, "a".repeat(255)],
    [`${"**".repeat(100)}b`, "a".repeat(255)],
    [`*${"a".repeat(100)}*${"a".repeat(100)}b`, "a".repeat(255)],
    [`[${"[:a:]".repeat(200)}`, "a".repeat(255)],
  ])("%.30s… is done with a long name at once", (source, name) => {
    const began = cpuTime();
    expect(matches(source, name)).toBe(false);
    expect(cpuTime() - began).toBeLessThan(200);
  });
});

describe("a pattern", () => {
  it.each(["", "!", "/", "./", ".", "!  "])("that names nothing (%j) is a problem", (source) => {
    expect(parsePattern(source, false)).toEqual({ problem: expect.stringContaining("names nothing") });
  });

  it.each(["*/../x", "**/..", "a/[b]/../c"])("that climbs behind a wildcard (%s) is a problem", (source) => {
    expect(parsePattern(source, false)).toEqual({ problem: expect.stringContaining("..") });
  });

  it.each(["*/", "dist/**/"])("that asks for folders (%s) is a problem that says what to write", (source) => {
    expect(parsePattern(source, false)).toEqual({ problem: expect.stringContaining(`"${source}**"`) });
  });

  it.each([
    ["a/./b//c", ["a", "b", "c"]],
    ["./a", ["a"]],
    ["a\\/b", ["a", "b"]],
    ["\\!a", ["!a"]],
    ["../a/../b", ["..", "a", "..", "b"]],
  ])("%s has the segments %j", (source, names) => {
    expect(parsePattern(source, false)).toMatchObject({
      negated: false,
      absolute: false,
      segments: names.map((name) => ({ type: "literal", name })),
    });
  });

  it("is negated by a mark in front, after which blanks do not count", () => {
    expect(parsePattern("! a", false)).toMatchObject({ negated: true, segments: [{ type: "literal", name: "a" }] });
  });

  it.each([
    ["/a", false, true],
    ["C:\\a", true, true],
    ["C:/a", true, true],
    ["C:/a", false, false],
    ["a", true, false],
  ])("%s (on Windows: %s) is absolute: %s", (source, windows, absolute) => {
    expect(parsePattern(source, windows)).toMatchObject({ absolute });
  });

  it("has its segments parted by either slash on Windows", () => {
    expect(parsePattern("a\\b/c", true)).toMatchObject({ segments: [{ name: "a" }, { name: "b" }, { name: "c" }] });
  });
});
