import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { fileKind, glob } from "../../src/io/glob.ts";
import { type Pattern, parsePattern } from "../../src/io/glob-pattern.ts";
import { decodePathText, toSystemPath } from "../../src/io/path-text.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { asNobody } from "../support/nobody.ts";
import { can, itWhen, runTool } from "../support/referee.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const posix = process.platform !== "win32";
/** Version 4.3 is the first whose `**` does not follow links. */
const bash = posix && can("bash", "-O", "globstar", "-c", "((BASH_VERSINFO[0] >= 5))");
/** Apple's file systems refuse names that are no UTF-8. */
const anyBytes = process.platform === "linux" ? ["caf\udce9", "folder/\udcff\udc80x"] : [];

const files = [
  "a",
  "b",
  "ab",
  "a.txt",
  "b.js",
  "-d",
  "c d",
  "[x]",
  "[",
  "]",
  "(y)",
  "q'\"",
  "new\nline",
  "é",
  "é.txt",
  "😀",
  "*",
  "?",
  "\\",
  "{a,b}",
  "!n",
  "~",
  ".h",
  ".h.txt",
  "..h",
  "A1",
  "_1",
  "$(x)",
  "`x`",
  "folder/a",
  "folder/b.txt",
  "folder/.h",
  "folder/sub/a",
  "folder/sub/deep/a.txt",
  "folder/sub/deep/.h",
  ".hidden/a",
  ".hidden/sub/a.txt",
  "[ab]/a",
  "a b/c d/a",
  "x/a/b/a/b/a",
  "x/.git/a",
  "empty-not/x",
  "d.txt/inner.txt",
  "**x/a",
  "new\nfolder/a",
  ...anyBytes,
] as const;

const links: readonly (readonly [name: string, target: string])[] = [
  ["link-to-file", "a"],
  ["folder/link-to-file.txt", "b.txt"],
  ["link-to-folder", "folder"],
  ["x/link-up", ".."],
  ["dangling", "nowhere"],
  ["folder/dangling.txt", "nowhere"],
  ["loop", "loop"],
  [".hidden-link", ".hidden"],
];

let tree: Workspace;
let server: Server;

beforeAll(async () => {
  tree = createWorkspace();
  for (const path of files) {
    mkdirSync(toSystemPath(join(tree.path, dirname(path))), { recursive: true });
    writeFileSync(toSystemPath(join(tree.path, path)), path);
  }
  mkdirSync(join(tree.path, "empty"));
  for (const [name, target] of posix ? links : []) {
    symlinkSync(target, join(tree.path, name));
  }
  server = createServer();
  if (posix) {
    await new Promise<void>((resolve) => server.listen(join(tree.path, "folder/socket"), resolve));
    runTool(["mkfifo", "pipe"], tree.path);
  }
});

afterAll(async () => {
  if (posix) {
    await new Promise((resolve) => server.close(resolve));
  }
  tree.remove();
});

function parse(...sources: readonly string[]): readonly Pattern[] {
  return sources.map((source) => {
    const pattern = parsePattern(source, !posix);
    if ("problem" in pattern) {
      throw new Error(pattern.problem);
    }
    return pattern;
  });
}

/** Everything that patterns lead to: files, and what is none. */
function find(...sources: readonly string[]): readonly string[] {
  const { files: found, unreadable } = glob(tree.path, parse(...sources));
  return [...found, ...unreadable.keys()].toSorted();
}

function filesOf(...sources: readonly string[]): readonly string[] {
  return [...glob(tree.path, parse(...sources)).files].toSorted();
}

/** What bash expands patterns to, but folders, and what it finds behind links to folders. */
function expandInBash(patterns: readonly string[]): readonly (readonly string[])[] {
  const script = 'IFS=; for pattern; do for found in $pattern; do printf "%s\\0" "$found"; done; printf "\\0"; done';
  const options = ["-O", "globstar", "+O", "extglob", "+O", "dotglob", "-O", "nullglob"] as const;
  const { stdout, status } = runTool(["bash", ...options, "-c", script, "bash", ...patterns], tree.path);
  expect(status).toBe(0);
  const groups = decodePathText(stdout)
    .slice(0, -1)
    .split(/(?<=^|\0)\0/u);
  return groups.map((group, index) => {
    const names = new Set(group.split("\0").filter((name) => name !== ""));
    return [...names].filter((name) => !isFolder(name) && !behindLink(name, patterns[index] ?? "")).toSorted();
  });
}

function isFolder(path: string): boolean {
  return fileKind(tree.path, path) === "folder";
}

/** Whether a path leads through a link to a folder; links that the pattern itself spells, before any wildcard, do not count. */
function behindLink(path: string, pattern: string): boolean {
  const spelled = (/^(?:[^*?[/]+\/)*/u.exec(pattern)?.[0] ?? "").split("/").length - 1;
  const parents = path
    .split("/")
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join("/"));
  return parents.slice(spelled).some((parent) => lstatSync(toSystemPath(resolve(tree.path, parent))).isSymbolicLink());
}

const segments = [
  "*",
  "**",
  "?",
  ".*",
  "[a-c]*",
  "[!a]*",
  "*.txt",
  "[[:alpha:]]",
  "[[:alpha:]]*",
  "[]x]",
  "[[]*",
  "[^[:punct:]]*",
  "?*",
  "*a",
  "*[!.]*",
  "folder",
  "x",
  "a",
  "sub",
  "*\\]",
  "caf?",
  "\\**",
  "*'*",
  "*\\*",
  "[[:upper:]][[:digit:]]",
  "[a-z]*[a-z]",
  "é*",
  "*e*",
  "[!-~]",
  "link*",
  "{a,b}*",
  "*(y)",
  "..*",
  "*\n*",
  "[😀é]*",
] as const;

/** All pairs of segments, and some longer patterns. */
const patterns = [
  ...segments,
  ...segments.flatMap((first) => segments.map((second) => `${first}/${second}`)),
  ...[
    "**/a",
    "**/**/**/a",
    "**/sub/**",
    "x/**/b/**/a",
    "**/.h",
    "**/.*",
    ".*/**",
    "**/*/*",
    "folder/**",
    "x/**/*",
    "link-to-folder/*",
    "link-to-folder/**/a*",
    "*/*/*/*/*",
  ],
].filter((pattern) => /[*?[]/u.test(pattern));

describe("a search", () => {
  itWhen(bash)("finds what bash finds, but for what lies behind links to folders", () => {
    const expected = Object.fromEntries(expandInBash(patterns).map((paths, index) => [patterns[index], paths]));
    const found = Object.fromEntries(patterns.map((pattern) => [pattern, find(pattern)]));
    expect(found).toEqual(expected);
    expect(patterns.filter((pattern) => find(pattern).length > 0).length).toBeGreaterThan(300);
  });

  itWhen(bash)("finds what bash finds for absolute patterns, and for those that climb", () => {
    const given = [`${tree.path}/folder/**`, `${tree.path}/*/*.txt`, `${tree.path}/folder/../folder/*`];
    const expected = expandInBash(given).map((paths) =>
      paths.map((path) => path.slice(tree.path.length + 1).replace("folder/../", "")),
    );
    expect(given.map((pattern) => find(pattern))).toEqual(expected);
    const { files: above } = glob(join(tree.path, "folder/sub"), parse("../?", "../*.txt", "../../[a]", "!../*link*"));
    expect([...above].toSorted()).toEqual(["../../a", "../a", "../b.txt"]);
  });

  itWhen(posix)("tells what is no file, with the reason", () => {
    const { files: found, unreadable } = glob(
      tree.path,
      parse("folder/socket", "pipe", "dangl*", "loop", "lo*", "folder", "folder/*.txt"),
    );
    expect([...found].toSorted()).toEqual(["folder/b.txt", "folder/link-to-file.txt"]);
    expect(Object.fromEntries(unreadable)).toEqual({
      "folder/socket": "it is a socket",
      pipe: "it is a named pipe",
      dangling: "it is a link to nothing",
      loop: "it is out of reach (ELOOP)",
      folder: expect.stringContaining("folder/**"),
      "folder/dangling.txt": "it is a link to nothing",
    });
  });

  it("tells which names do not exist, and which patterns matched nothing", () => {
    const { missing, unmatched } = glob(
      tree.path,
      parse("nothing", "folder/none", "a/b", "*.none", "none/**", "a.txt", "a.*"),
    );
    expect([...missing]).toEqual(["nothing", "folder/none", "a/b"]);
    expect(unmatched).toEqual(["*.none", "none/**"]);
  });

  itWhen(posix)("finds only once what is matched twice, and links to files under their own names", () => {
    expect(filesOf("a", "./a", "folder/../a", "[a]", "link-to-*", "**/a.txt", `${tree.path}/a`)).toEqual(
      ["a", "a.txt", "folder/sub/deep/a.txt", "link-to-file"].toSorted(),
    );
  });

  itWhen(posix)("takes \\ before a wildcard for the name that has it", () => {
    expect(filesOf("\\*", "\\?", "\\[x\\]", "\\\\", "\\!n", "\\*\\*x/a", "\\[ab]/*")).toEqual(
      ["!n", "*", "**x/a", "?", "[ab]/a", "[x]", "\\"].toSorted(),
    );
  });
});

describe("a negation", () => {
  it.each([
    [["*.txt", "!a.txt"], ["é.txt"]],
    [
      ["!a.txt", "*.txt"],
      ["a.txt", "é.txt"],
    ],
    [["*.txt", "!*.txt", "a.txt"], ["a.txt"]],
    [["*.txt", "!*.txt", "*.txt", "!é*"], ["a.txt"]],
    [["folder/**/*.txt", "!folder/sub"], ["folder/b.txt"]],
    [
      ["folder/**/a*", "!**/deep"],
      ["folder/a", "folder/sub/a"],
    ],
    [
      ["folder/**/a*", "!**/deep/**"],
      ["folder/a", "folder/sub/a"],
    ],
    [["folder/**/a*", "!folder"], []],
    [["folder/**/a*", "!folder/"], []],
    [["folder/sub/deep/a.txt", "!folder"], []],
    [["folder/**/a*", "!folder", "folder/sub/a"], ["folder/sub/a"]],
    [["folder/**/a*", "!folder/*"], []],
    [["folder/**/a*", "!folder/*/"], ["folder/a"]],
    [["folder/**/a*", "!**/sub/"], ["folder/a"]],
    [["d.txt/*", "a.txt", "!*.txt/"], ["a.txt"]],
    [["x/**", "!x/a/b"], []],
    [["a", "nothing", "!nothing"], ["a"]],
    [["a", "b", "!./a"], ["b"]],
    [["a", "b", "!folder/../a"], ["b"]],
    [["folder/.h", "folder/a", "!folder/**"], ["folder/.h"]],
    [["folder/.h", "folder/a", "!**"], []],
    [["folder/.h", "folder/a", "!folder/.*"], ["folder/a"]],
  ])("acts in order: %j finds %j", (given, expected) => {
    const found = filesOf(...given).filter((path) => !path.includes("link"));
    expect(found).toEqual(expected.toSorted());
  });

  it("may be absolute, or climb, and then reaches what lies below it", () => {
    const inFolder = (...sources: readonly string[]) => [
      ...glob(join(tree.path, "folder/sub"), parse(...sources)).files,
    ];
    expect(filesOf("a", "b", `!${tree.path}/a`)).toEqual(["b"]);
    expect(inFolder("a", `!${tree.path}/folder/**`)).toEqual([]);
    expect(inFolder("a", `!${tree.path}/folder`)).toEqual([]);
    expect(inFolder("a", "!../sub/*")).toEqual([]);
    expect(inFolder("a", "!../*/a")).toEqual([]);
    expect(inFolder("a", "!../*/b", "!../../x/**")).toEqual(["a"]);
    expect(inFolder("../a", "!.*", "!*", "!**")).toEqual(["../a"]);
    expect(inFolder("../a", "!../a")).toEqual([]);
  });

  it("leaves out what is not there, or no file, too", () => {
    const { missing, unreadable } = glob(tree.path, parse("nothing", "folder", "!nothing", "!folder"));
    expect([[...missing], [...unreadable]]).toEqual([[], []]);
  });
});

describe("a search in a tree that is hard to search", () => {
  let hard: Workspace;
  beforeAll(() => {
    hard = createWorkspace({ "open/a": "", "closed/b": "", "listed/c": "" });
    mkdirSync(join(hard.path, "deep", ...Array.from({ length: 500 }, () => "d")), { recursive: true });
    writeFileSync(join(hard.path, "deep", ...Array.from({ length: 500 }, () => "d"), "x"), "");
  });
  afterAll(() => hard.remove());

  it.each(["deep/**/x", "**/**/**/x", "**/d/**/d/**/d/**/x", "*/**/*/**/x"])(
    "is quick 500 folders deep: %s",
    (pattern) => {
      const began = cpuTime();
      expect(glob(hard.path, parse(pattern)).files.size).toBe(1);
      expect(cpuTime() - began).toBeLessThan(1500);
    },
  );

  itWhen(posix)("tells which folders it may not read", () => {
    const found = unprivileged(hard.path, () => glob(hard.path, parse("**/*", "!deep")));
    expect([...found.files].toSorted()).toEqual(["listed/c", "open/a"]);
    expect(Object.fromEntries(found.unreadable)).toEqual({ closed: "the folder cannot be read (EACCES)" });
    const named = unprivileged(hard.path, () => glob(hard.path, parse("closed/b", "closed/*")));
    expect(Object.fromEntries(named.unreadable)).toEqual({
      "closed/b": "it is out of reach (EACCES)",
      closed: "the folder cannot be read (EACCES)",
    });
  });
});

/** Acts as somebody who may not read one folder, and only list another. */
function unprivileged<T>(path: string, act: () => T): T {
  runTool(["chmod", "755", "."], path);
  runTool(["chmod", "000", "closed"], path);
  runTool(["chmod", "744", "listed"], path);
  try {
    return asNobody(act);
  } finally {
    runTool(["chmod", "755", "closed", "listed"], path);
  }
}
