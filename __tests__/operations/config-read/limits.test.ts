import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cpuTime } from "../../support/cpu-time.ts";
import { runCommandLine } from "../../support/entries.ts";
import { performConfig } from "../../support/perform-config.ts";
import { can, itWhen } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const mebi = 1024 * 1024;
const posix = process.platform !== "win32";
let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

/** Reads one file of that text, and tells how long that took to compute, in milliseconds. */
async function read(file: string, text: string | Uint8Array, inputs: Readonly<Record<string, string>> = {}) {
  workspace.write(file, text);
  const start = cpuTime();
  const performed = await performConfig(workspace.path, { files: file, summary: "false", ...inputs });
  return { ...performed, took: cpuTime() - start };
}

describe("a file of 64 MiB", () => {
  const text = "a=1\n#";

  it("is read", async () => {
    const bytes = Buffer.alloc(64 * mebi, "x");
    bytes.write(text);
    expect(await read("exact.properties", bytes, { key: "a" })).toMatchObject({ code: 0, outputs: { value: "1" } });
  });

  it.each(["ini", "json", "jsonc", "json5", "yaml", "toml", "env", "properties", "xml", "csv"])(
    "and one byte is too large, as %s",
    async (format) => {
      workspace.write("sparse", text);
      truncateSync(join(workspace.path, "sparse"), 64 * mebi + 1);
      const { code, failure } = await performConfig(workspace.path, { files: "sparse", format });
      expect([code, failure?.code, failure?.message]).toEqual([1, "too-large", "sparse is larger than 64 MiB."]);
    },
  );

  it("and one byte is too large as a schema, too", async () => {
    workspace.write("sparse.json", "{}");
    truncateSync(join(workspace.path, "sparse.json"), 64 * mebi + 1);
    expect((await read("a.json", "{}", { schema: "sparse.json" })).failure?.code).toBe("too-large");
  });

  it("and one byte in front of others fails before those are met", async () => {
    workspace.write("sparse.json", "{}");
    truncateSync(join(workspace.path, "sparse.json"), 64 * mebi + 1);
    const { failure } = await performConfig(workspace.path, { files: "sparse.json\nnope.json" });
    expect(failure?.code).toBe("too-large");
  });

  it("that has one line only can be refused without ten times its size in memory", async () => {
    const line = Buffer.alloc(40 * mebi, "x");
    line.write('["');
    line.write('" oops]', line.length - 7);
    workspace.write("line.json", line);
    const environment = { NODE_OPTIONS: "--max-old-space-size=400" };
    const ran = await runCommandLine(["config-read", "--files=line.json"], { cwd: workspace.path, env: environment });
    expect([ran.code, ran.stderr.slice(0, 200)]).toEqual([1, expect.stringMatching(/parse-error\s+line\.json:1:\d+/u)]);
  });
});

describe("what is no regular file", () => {
  itWhen(posix)("may have no end, and is then too large", async () => {
    for (const format of ["json", "env"]) {
      const { failure } = await performConfig(workspace.path, { files: "/dev/zero", format });
      expect(failure).toMatchObject({ code: "too-large", message: "/dev/zero is larger than 64 MiB." });
    }
  });

  itWhen(posix)("may be empty", async () => {
    const { code, outputs } = await performConfig(workspace.path, { files: "/dev/null", format: "yaml" });
    expect([code, outputs["config"]]).toEqual([0, "{}"]);
  });

  const hasPipes = posix && can("mkfifo", "--version");
  itWhen(hasPipes)("may be a pipe, whose writer is waited for", () => {
    const script = `"$0" config-read --files <(sleep 0.3; echo '{"a": 1.10}') --format json --key a`;
    const stdops = resolve(import.meta.dirname, "../../../bin/stdops");
    const { status, stdout } = spawnSync("bash", ["-c", script, stdops], { encoding: "utf8", timeout: 10_000 });
    expect([status, stdout.split("\n")[0]]).toEqual([0, "value       1.10"]);
  });

  itWhen(hasPipes)(
    "may be a pipe without a writer, and then an interruption ends the waiting within a second",
    async () => {
      const pipe = join(workspace.path, "pipe.json");
      spawnSync("mkfifo", [pipe]);
      const cli = resolve(import.meta.dirname, "../../../dist/cli.js");
      const child = spawn(process.execPath, [cli, "config-read", "--files", pipe], { stdio: "ignore" });
      const ended = new Promise((settle) => child.once("close", (code, signal) => settle(code ?? signal)));
      await new Promise((settle) => setTimeout(settle, 700));
      child.kill("SIGINT");
      const guard = setTimeout(() => child.kill("SIGKILL"), 1500);
      const end = await ended;
      clearTimeout(guard);
      // It may also have been refused at once.
      expect([130, 1]).toContain(end);
    },
  );

  itWhen(posix)("is unreadable where it is a link to itself, a folder, or a socket", async () => {
    symlinkSync("self.json", join(workspace.path, "self.json"));
    const server = createServer().listen(join(workspace.path, "socket.json"));
    await once(server, "listening");
    for (const [files, reason] of [
      ["self.json", "ELOOP"],
      ["self.json?", "ELOOP"],
      [".", "it is a folder"],
      ["socket.json", "cannot be read"],
    ] as const) {
      const { failure } = await performConfig(workspace.path, { files, format: "json" });
      expect(failure).toMatchObject({ code: "unreadable", message: expect.stringContaining(reason) });
    }
    server.close();
  });

  it("does not exist where a folder on its way is a file, or a link leads nowhere", async () => {
    workspace.write("file.json", "{}");
    if (posix) {
      symlinkSync("nowhere.json", join(workspace.path, "dangling.json"));
    }
    for (const files of ["file.json/inner.json", ...(posix ? ["dangling.json"] : [])]) {
      const { failure } = await performConfig(workspace.path, { files });
      expect(failure?.code).toBe("file-not-found");
      expect((await performConfig(workspace.path, { files: `${files}?` })).code).toBe(0);
    }
  });

  itWhen(posix && process.geteuid?.() === 0)(
    "is unreadable where there is no permission, be it optional or not",
    async () => {
      workspace.write("locked.json", "{}");
      workspace.write("locked/inner.json", "{}");
      spawnSync("chmod", ["0000", join(workspace.path, "locked.json"), join(workspace.path, "locked")]);
      spawnSync("chmod", ["0755", workspace.path]);
      process.seteuid?.(65_534);
      try {
        for (const files of ["locked.json", "locked.json?", "locked/inner.json?"]) {
          const { failure } = await performConfig(workspace.path, { files });
          expect(failure).toMatchObject({ code: "unreadable", message: expect.stringContaining("EACCES") });
          expect(failure?.hint).toContain("that this user may read");
        }
      } finally {
        process.seteuid?.(0);
        spawnSync("chmod", ["0755", join(workspace.path, "locked")]);
      }
    },
  );
});

/** Texts of so many levels, the outermost list or object counted. */
const nesting: readonly (readonly [name: string, file: string, (levels: number) => string, inputs?: object])[] = [
  ["JSON lists", "a.json", (levels) => "[".repeat(levels) + "]".repeat(levels)],
  ["JSON objects", "a.json", (levels) => '{"a":'.repeat(levels) + 1 + "}".repeat(levels)],
  ["JSONC", "a.jsonc", (levels) => "[/**/".repeat(levels) + "]".repeat(levels)],
  ["JSON5", "a.json5", (levels) => "{a:[".repeat(levels / 2) + "]}".repeat(levels / 2)],
  ["YAML's flow", "a.yaml", (levels) => "[".repeat(levels) + "]".repeat(levels)],
  ["YAML's blocks", "a.yaml", (levels) => `${"- ".repeat(levels)}a\n`],
  ["YAML 1.1", "a.yaml", (levels) => `${"{a: ".repeat(levels)}b${"}".repeat(levels)}`],
  ["YAML's aliases", "a.yaml", (levels) => aliasChain(levels)],
  ["TOML's lists", "a.toml", (levels) => `a = ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}`],
  ["TOML's inline tables", "a.toml", (levels) => `a = ${"{a = ".repeat(levels - 1)}1${"}".repeat(levels - 1)}`],
  ["TOML's dotted keys", "a.toml", (levels) => `${Array(levels).fill("a").join(".")} = 1`],
  [
    "TOML's headers",
    "a.toml",
    (levels) =>
      `[${Array(levels - 1)
        .fill("a")
        .join(".")}]`,
  ],
  ["XML", "a.xml", (levels) => `${"<a>".repeat(levels)}${"</a>".repeat(levels)}`],
];

/** Each list holds the one before, by an alias. */
function aliasChain(levels: number): string {
  const lists = Array.from(
    { length: levels - 1 },
    (_, index) => `- &a${index} [${index === 0 ? "x" : `*a${index - 1}`}]\n`,
  );
  return lists.join("");
}

describe("levels", () => {
  it.each(nesting)("of %s may be 1,000, which are handed out", async (_, file, write) => {
    const { code, failure, outputs } = await read(file, write(1000));
    expect([code, failure]).toEqual([0, undefined]);
    const depth = depthOf(JSON.parse(outputs["config"] ?? ""));
    expect(depth).toBe(1000);
  });

  it.each(nesting)("of %s may not be more", async (_, file, write) => {
    const { code, failure } = await read(file, write(1002));
    expect([code, failure?.code]).toEqual([1, "too-deep"]);
  });

  it.each(nesting)("of %s may not be 100,000, which are refused at once", async (_, file, write) => {
    // Headers and keys of more parts than that are of one size with the text: time tells.
    const { failure, took } = await read(file, write(100_000));
    expect(failure?.code).toBe("too-deep");
    expect(took).toBeLessThan(2_000);
  });

  it("of npm's sections may not be more than 1,000", async () => {
    const write = (levels: number) =>
      `[${Array(levels - 1)
        .fill("a")
        .join(".")}]\nb = 1\n`;
    const fine = await read("a.ini", write(1000), { "ini-dialect": "npm" });
    expect([fine.code, depthOf(JSON.parse(fine.outputs["config"] ?? ""))]).toEqual([0, 1000]);
    expect((await read("a.ini", write(1002), { "ini-dialect": "npm" })).failure?.code).toBe("too-deep");
  });

  it("of defaults may not be more than 1,000", async () => {
    const { failure } = await read("a.json", "{}", { defaults: `a: ${"[".repeat(1001)}${"]".repeat(1001)}` });
    expect(failure?.code).toBe("bad-input");
  });
});

function depthOf(value: unknown): number {
  let depth = 0;
  let level: readonly unknown[] = [value];
  while (level.length > 0) {
    const inner = level.filter((one): one is object => typeof one === "object" && one !== null);
    depth += inner.length > 0 ? 1 : 0;
    level = inner.flatMap((one) => Object.values(one));
  }
  return depth;
}

/** Nine levels of nine aliases: a billion of laughs. */
const laughs = [
  'a0: &a0 ["lol"]',
  ...Array.from(
    { length: 9 },
    (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(", ")}]`,
  ),
].join("\n");

describe("values", () => {
  const ones = (count: number) => `[${"1,".repeat(count - 2)}1]`;

  it("may be 1,000,000, the list that holds them counted", async () => {
    const { code, outputs } = await read("a.json", ones(1_000_000), { key: "[999998]" });
    expect([code, outputs["value"], outputs["config"]?.length]).toEqual([0, "1", 1_999_999]);
  });

  it.each<[string, string, string, Readonly<Record<string, string>>]>([
    ["in JSON", "a.json", ones(1_000_001), {}],
    ["by aliases", "a.yaml", laughs, {}],
    ["by aliases in a list", "a.yaml", `- &a ${ones(1001)}\n${"- *a\n".repeat(1000)}`, {}],
    [
      "by merging",
      "a.yaml",
      `a: &a {${Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join(", ")}}\n${Array.from({ length: 600 }, (_, i) => `b${i}: {<<: *a}\n`).join("")}`,
      {},
    ],
    [
      "by DEFAULT",
      "a.ini",
      `[DEFAULT]\n${Array.from({ length: 2000 }, (_, i) => `k${i}=\n`).join("")}${Array.from({ length: 2000 }, (_, i) => `[s${i}]\n`).join("")}`,
      {},
    ],
    [
      "in the names of npm's sections",
      "a.ini",
      Array.from({ length: 2000 }, (_, i) => `[${"a.".repeat(700)}${i}]\nx=1\n`).join(""),
      { "ini-dialect": "npm" },
    ],
  ])("may not be more: %s", async (_, file, text, inputs) => {
    const { code, failure, took } = await read(file, text, inputs);
    expect([code, failure?.code]).toEqual([1, "too-deep"]);
    expect(took).toBeLessThan(4_000);
  });

  it("that aliases of a long text write out may not exceed what a text can be", async () => {
    const text = `a: &a "${"x".repeat(100_000)}"\nb: [${"*a, ".repeat(9_999)}*a]\n`;
    const { code, failure } = await read("a.yaml", text);
    expect([code, failure?.code]).toEqual([1, "too-deep"]);
  });

  it("that DEFAULT gives to many sections may not exceed what a text can be", async () => {
    const sections = Array.from({ length: 10_000 }, (_, index) => `[s${index}]\n`).join("");
    const { code, failure } = await read("a.ini", `[DEFAULT]\na = ${"x".repeat(100_000)}\n${sections}`);
    expect([code, failure?.code]).toEqual([1, "too-deep"]);
  });

  it("that refer to others ten times over may not grow beyond measure", async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `a${index + 1} = ${`%(a${index})s`.repeat(10)}`);
    const { code, failure, took } = await read("a.ini", `[s]\na0 = lollollol\n${lines.join("\n")}\n`);
    expect([code, failure?.code]).toEqual([1, "interpolation"]);
    expect(took).toBeLessThan(4_000);
  });
});

describe("time", () => {
  const chain = (levels: number, inner: string) => `${'{"a":'.repeat(levels)}${inner}${"}".repeat(levels)}`;

  it.each<[string, string, string, Readonly<Record<string, string>>]>([
    ["masking at any depth below many levels", "a.json", chain(990, `[${"1,".repeat(15)}1]`), { mask: "**.password" }],
    ["masking at any depth in a key of many dots", "a.properties", `${"a.".repeat(6_000)}a=1`, { mask: "**.password" }],
    ["masking by patterns of any depth twice", "a.json", chain(230, "1"), { mask: "**.a.**.b.**.c" }],
    ["masking everything below many levels", "a.json", chain(990, `[${"1,".repeat(10_000)}1]`), { mask: "**" }],
    ["secrets that begin alike, of many lengths", "a.json", alikeSecrets(500, "value"), { mask: "s", summary: "true" }],
    ["a long key that begins like secrets", "a.json", alikeSecrets(500, "key"), { mask: "s", summary: "true" }],
    ["a message about such a key", "a.json", alikeSecrets(500, "key"), { mask: "s", key: "nope" }],
    ["many secrets", "a.json", manySecrets(40_000), { mask: "s", summary: "true" }],
    ["a prefix below many levels", "a.json", chain(990, `[${"1,".repeat(500)}1]`), { "env-prefix": "P" }],
    ["a path through keys that may be one", "a.json", chain(990, "1"), { key: `${"a.".repeat(60)}b`, default: "x" }],
    ["the search for the nearest key", "a.json", manyKeys(50_000), { key: "kez", default: "" }],
    ["a very long key beside the one asked for", "a.json", `{"${"k".repeat(2_000_000)}": 1}`, { key: "kkkkkk" }],
    ["the line of a byte that is no UTF-8", "a.json", `${"\n".repeat(1_000_000)}\ufffd`, {}],
  ])("is not taken by %s", async (_, file, text, inputs) => {
    const bytes = Buffer.from(text);
    if (text.endsWith("\ufffd")) {
      bytes[bytes.length - 1] = 0xff;
    }
    const { took, failure } = await read(file, bytes, inputs);
    expect(failure?.code).not.toBe("defect");
    expect(took).toBeLessThan(1_000);
  });

  function manySecrets(count: number): string {
    const texts = Array.from({ length: count }, (_, index) => `"s-${index}"`);
    return `{"p": [${'"v",'.repeat(998)}1], "s": [${texts.join(",")}]}`;
  }

  function alikeSecrets(count: number, place: "key" | "value"): string {
    const texts = Array.from({ length: count }, (_, index) => `"${"a".repeat(index + 4)}z"`);
    const long = `"${"a".repeat(10_000)}b"`;
    return `{${place === "key" ? `${long}: 1` : `"p": ${long}`}, "s": [${texts.join(",")}]}`;
  }

  function manyKeys(count: number): string {
    return `{${Array.from({ length: count }, (_, index) => `"key-${index}":1`).join(",")}}`;
  }

  it("and room are not taken by reports of what was overridden below long keys", async () => {
    const leaves = Array.from({ length: 3_000 }, (_, index) => `"${index}":1`).join(",");
    const text = `${`{"${"k".repeat(200)}":`.repeat(900)}{${leaves}}${"}".repeat(900)}`;
    workspace.write("b.json", text);
    // Two files of 200 kB each.
    const { failure } = await read("a.json", text, { files: "a.json\nb.json" });
    expect(failure?.code).not.toBe("defect");
  });
});
