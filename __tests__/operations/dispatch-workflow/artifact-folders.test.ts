import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { artifactNameProblem, chooseFolders } from "../../../src/operations/dispatch-workflow/artifact-folders.ts";

describe("artifactNameProblem", () => {
  it.each([
    ["", "its name is no name of a folder"],
    [".", "its name is no name of a folder"],
    ["..", "its name is no name of a folder"],
    ["../evil", "its name has a / or a \\, and would lead elsewhere"],
    ["/etc", "its name has a / or a \\, and would lead elsewhere"],
    ["a/b", "its name has a / or a \\, and would lead elsewhere"],
    ["..\\evil", "its name has a / or a \\, and would lead elsewhere"],
    ["a\0b", "its name has a control character"],
    ["a\nb", "its name has a control character"],
    ["a\u0085b", "its name has a control character"],
    ["\ud83d", "its name has a control character"],
    ["n".repeat(201), "its name is longer than 200 bytes"],
    ["ü".repeat(101), "its name is longer than 200 bytes"],
  ])("refuses %j on every system", (name, problem) => {
    expect(artifactNameProblem(name, "linux")).toBe(problem);
    expect(artifactNameProblem(name, "win32")).toBe(problem);
  });

  it.each(["nul", "CON.txt", "...", "::error::x", "build.", "build ", "C:", "a:b", "what?", "a|b"])(
    "refuses %j on Windows alone",
    (name) => {
      expect(artifactNameProblem(name, "win32")).toBe("Windows has no such folder names");
      expect(artifactNameProblem(name, "linux")).toBeUndefined();
    },
  );

  it.each(["build", "build (linux, 20)", "..a", "-rf", "ü 😀", "coverage-1.2.3"])("allows %j", (name) => {
    expect(artifactNameProblem(name, "win32")).toBeUndefined();
  });
});

describe("chooseFolders", () => {
  it.each([
    [
      ["a", "b"],
      ["a", "b"],
    ],
    [
      ["a", "a", "a"],
      ["a", "a-2", "a-3"],
    ],
    [
      ["a", "a-2", "a"],
      ["a", "a-2", "a-3"],
    ],
    [
      ["a", "a", "a-2"],
      ["a", "a-3", "a-2"],
    ],
    [
      ["a", "a", "a-2", "a-2"],
      ["a", "a-3", "a-2", "a-2-2"],
    ],
    [
      ["A", "a"],
      ["A", "a"],
    ],
    [[], []],
  ])("gives %j the folders %j", (names, folders) => {
    expect(chooseFolders(names, "linux")).toEqual(folders.map((folder) => ({ folder })));
  });

  it.each(["win32", "darwin"] as const)("knows that case does not count on %s", (platform) => {
    const folders = chooseFolders(["Build", "build", "BUILD-2", "ü", "u\u0308"], platform);
    expect(folders).toEqual(["Build", "build-3", "BUILD-2", "ü", "u\u0308-2"].map((folder) => ({ folder })));
  });

  it("passes over names that cannot be used", () => {
    expect(chooseFolders(["a", "..", "a"], "linux")).toEqual([
      { folder: "a" },
      { fault: "its name is no name of a folder" },
      { folder: "a-2" },
    ]);
  });

  it("never gives a folder twice, nor one that is elsewhere", () => {
    const name = fc.oneof(fc.constantFrom("a", "A", "a-2", "A-2", "a-3", "..", "a-2-2", "b/c"), fc.string());
    fc.assert(
      fc.property(fc.array(name), fc.constantFrom("linux", "darwin", "win32"), (names, platform) => {
        const folders = chooseFolders(names, platform).flatMap((choice) => ("folder" in choice ? [choice.folder] : []));
        const fold = (folder: string) => (platform === "linux" ? folder : folder.toLowerCase());
        expect(new Set(folders.map(fold)).size).toBe(folders.length);
        expect(folders.filter((folder) => /[/\\\0]|^\.{0,2}$/u.test(folder))).toEqual([]);
      }),
    );
  });
});
