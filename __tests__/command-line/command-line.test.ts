import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nodes, run, runCommandLine } from "../support/entries.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const root = resolve(import.meta.dirname, "../..");
const launcher = join(root, "bin/stdops");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace({ "a.txt": "a", "b.txt": "b" });
});
afterAll(() => workspace.remove());

const stdops = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  await runCommandLine(words, { cwd: workspace.path, env });

describe.each(nodes)("under %s", (_, node) => {
  it("prints outputs as a table, and nothing else, on standard output, without a warning of Node", async () => {
    const { code, stdout, stderr } = await runCommandLine(["checksum", "--files", "a.txt"], {
      cwd: workspace.path,
      node,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^digest +${sha256("a")}$`, "mu"));
    expect(stderr).toBe(`${sha256("a")}  a.txt\n`);
  });

  it("prints one JSON object with typed values for --json", async () => {
    const ran = await runCommandLine(["checksum", "--files", "*.txt", "--json"], { cwd: workspace.path, node });
    const { outputs, error } = JSON.parse(ran.stdout);
    expect(error).toBeUndefined();
    expect(outputs).toMatchObject({
      count: 2,
      bytes: 2,
      failed: [],
      digests: [{ path: "a.txt", size: 1 }, { path: "b.txt" }],
    });
    expect(outputs).not.toHaveProperty("digest");
    expect(ran.stdout.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("exit codes", () => {
  it.each([
    ["0 for success", ["checksum", "--files", "a.txt"], 0],
    ["1 for a declared failure", ["checksum", "--files", "none"], 1],
    ["2 for bad input", ["checksum", "--algorithm", "sha255"], 2],
    ["2 for an unknown operation", ["checksun"], 2],
    ["2 for an unknown flag", ["checksum", "--file", "a.txt"], 2],
    ["0 for help", ["--help"], 0],
    ["0 for an operation's help", ["checksum", "--help"], 0],
    ["0 for the version", ["--version"], 0],
  ])("%s", async (_, words, expected) => {
    const { code } = await stdops(words);
    expect(code).toBe(expected);
  });
});

describe("flags", () => {
  it("a repeated flag adds a line", async () => {
    const { stdout } = await stdops(["checksum", "--files", "a.txt", "--files=b.txt", "--json"]);
    expect(JSON.parse(stdout).outputs.count).toBe(2);
  });

  it("a flag input stands alone, is negated, or takes its value after =", async () => {
    const none = ["checksum", "--files", "none*", "--json"];
    const codes = await Promise.all(
      [["--fail-on-empty"], ["--no-fail-on-empty"], ["--fail-on-empty=false"], ["--fail-on-empty=TRUE"]].map(
        async (words) => (await stdops([...none, ...words])).code,
      ),
    );
    expect(codes).toEqual([1, 0, 0, 1]);
  });

  it.each([
    ["--strict false", ["--strict", "false"], "strict", "--strict=false"],
    ["a value that begins with -", ["--files", "-x"], "files", "--files=-x"],
    ["a flag without its value", ["--files"], "files", "needs a value"],
    ["an unknown flag", ["--algoritm=sha256"], "algoritm", "--algorithm"],
    ["a stray word", ["stray"], "stray", "is no flag"],
    ["a negated flag that is none", ["--no-files"], "no-files", "There is no flag"],
  ])("refuses %s and says what to write", async (_, words, input, hint) => {
    const { code, stdout } = await stdops(["checksum", ...words, "--json"]);
    const { error } = JSON.parse(stdout);
    expect(code).toBe(2);
    expect(error.faults).toContainEqual({ input, message: expect.stringContaining(hint) });
  });

  it("counts an unknown flag and the word behind it as one fault", async () => {
    const { stdout } = await stdops(["checksum", "--algoritm", "sha256", "--files", "a.txt", "--json"]);
    expect(JSON.parse(stdout).error.faults).toEqual([
      { input: "algoritm", message: 'There is no flag --algoritm. Did you mean "--algorithm"?' },
    ]);
  });

  it("takes a value that begins with - after =", async () => {
    workspace.write("-x", "dash");
    const { stdout } = await stdops(["checksum", "--files=-x", "--json"]);
    expect(JSON.parse(stdout).outputs.digest).toBe(sha256("dash"));
  });

  it("reports all faults of all flags and inputs together", async () => {
    const { stdout } = await stdops([
      "checksum",
      "--algorithm=x",
      "--strict=1",
      "--nonsense=1",
      "--working-directory=no",
      "--json",
    ]);
    const faults: readonly { input: string }[] = JSON.parse(stdout).error.faults;
    expect(faults.map(({ input }) => input).toSorted()).toEqual([
      "algorithm",
      "nonsense",
      "strict",
      "working-directory",
    ]);
  });
});

describe("the environment", () => {
  it("gives what no flag gives, as STDOPS_<INPUT>", async () => {
    const env = { STDOPS_FILES: "a.txt\nb.txt", STDOPS_FAIL_ON_EMPTY: "false", INPUT_FILES: "none" };
    const { stdout } = await stdops(["checksum", "--json"], env);
    expect(JSON.parse(stdout).outputs.count).toBe(2);
    const flagged = await stdops(["checksum", "--json", "--files=a.txt"], env);
    expect(JSON.parse(flagged.stdout).outputs.count).toBe(1);
  });

  it("is the way for secrets: one given as a flag works, with a warning that does not repeat it", async () => {
    const { code, stderr } = await stdops(["checksum", "--files=a.txt", "--token=hunter2"]);
    expect(code).toBe(0);
    expect(stderr).toContain("Other users of this machine can read --token");
    expect(stderr).not.toContain("hunter2");
  });

  it("colours nothing when standard error is no terminal", async () => {
    const { stderr } = await stdops(["checksum", "--files=none"], { FORCE_COLOR: "1" });
    expect(stderr).not.toContain("\u001b");
  });
});

describe("at a terminal that can show colours", () => {
  const inTerminal = async (env: Readonly<Record<string, string>>) =>
    await run("script", ["-qec", `${launcher} checksum --files=none`, "/dev/null"], {
      cwd: workspace.path,
      env: { TERM: "xterm", ...env },
    });

  it("failures are red", async () => {
    expect((await inTerminal({})).stdout).toContain("\u001b[31merror");
  });

  it("long work shows how far it is, in place", async () => {
    await run("truncate", ["-s", "1G", join(workspace.path, "large")], { cwd: workspace.path });
    const { stdout } = await run("script", ["-qec", `${launcher} checksum --files=large`, "/dev/null"], {
      cwd: workspace.path,
      env: { TERM: "xterm" },
    });
    await run("rm", ["large"], { cwd: workspace.path });
    const drawn = stdout.split("\r\u001b[2K");
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn[1]).toMatch(/0\.\d GiB of large/u);
    expect(drawn.at(-1)).toMatch(/^[0-9a-f]{64} {2}large\r?\n/u);
  });

  it("NO_COLOR keeps everything plain", async () => {
    expect((await inTerminal({ NO_COLOR: "1" })).stdout).not.toContain("\u001b[");
  });
});

describe("inside a workflow's run: step", () => {
  const onRunner = async (words: readonly string[]) => {
    const output = workspace.write("GITHUB_OUTPUT", "");
    const summary = workspace.write("GITHUB_STEP_SUMMARY", "");
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      STDOPS_TOKEN: "hunter2",
    };
    const ran = await stdops(words, env);
    return { ...ran, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") };
  };

  it("writes outputs and the summary, and keeps standard output for the JSON", async () => {
    const { stdout, stderr, output, summary } = await onRunner(["checksum", "--files=a.txt", "--json"]);
    expect(JSON.parse(stdout).outputs.digest).toBe(sha256("a"));
    expect(stderr).toContain("::add-mask::hunter2");
    expect(output).toContain(sha256("a"));
    expect(summary).toContain("| a.txt |");
  });

  it("annotates a failure on standard error", async () => {
    const { code, stderr } = await onRunner(["checksum", "--files=none", "--json"]);
    expect(code).toBe(1);
    expect(stderr).toContain("::error title=checksum%3A no-files::No file matches none in ");
  });
});

describe("list, help and version", () => {
  it("list names the operations, as JSON too", async () => {
    const plain = await stdops(["list"]);
    const json = await stdops(["list", "--json"]);
    const { operations } = JSON.parse(json.stdout).outputs;
    expect(plain.stdout).toMatch(/^checksum {2}/mu);
    expect(operations).toContainEqual({ name: "checksum", summary: expect.stringContaining("Compute digests") });
  });

  it("help names every input, output and failure of an operation", async () => {
    const { stdout } = await stdops(["checksum", "--help"]);
    for (const word of [
      "--files (lines)",
      "--algorithm (choice",
      "--working-directory",
      "digests (json)",
      "mismatch",
      "bad-input",
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it.each([
    [["checksun"], 'Did you mean "checksum"?'],
    [["demmo"], 'Did you mean "demo"?'],
    [["help", "demmo"], 'Did you mean "demo"?'],
    [["--verison"], 'Did you mean "--version"?'],
    [["--files=a.txt", "checksum"], "write stdops <operation> --<input> <value>"],
  ])("what %j can have meant is told", async (words, hint) => {
    const { code, stderr } = await stdops(words);
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });

  it("--version tells the version wherever it stands, and does nothing else", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(await stdops(["checksum", "--files=a.txt", "--version"])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });

  it("the version is the project's", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect((await stdops(["--version"])).stdout).toBe(`${version}\n`);
  });
});

describe("the launcher", () => {
  it("works through links, relative and absolute, from any folder", async () => {
    mkdirSync(join(workspace.path, "links"), { recursive: true });
    symlinkSync(launcher, join(workspace.path, "links/absolute"));
    symlinkSync("absolute", join(workspace.path, "links/relative"));
    const { code, stdout } = await run(
      join(workspace.path, "links/relative"),
      ["checksum", "--files=a.txt", "--json"],
      {
        cwd: workspace.path,
      },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).outputs.count).toBe(1);
  });

  it("says what it looked for when there is no Node", async () => {
    const { code, stderr } = await run("/bin/sh", [launcher, "list"], {
      cwd: workspace.path,
      env: { PATH: "/nonexistent" },
    });
    expect(code).toBe(127);
    expect(stderr).toContain("none there");
    expect(stderr).toContain("externals/node24/bin/node");
  });

  it("passes over a Node that is too old for the runner's own", async () => {
    const preload = workspace.write(
      "old.cjs",
      'Object.defineProperty(process.versions, "node", { value: "18.20.0" });',
    );
    const fake = `#!/bin/sh\nexec ${process.execPath} --require ${preload} "$@"\n`;
    await run("install", ["-D", "-m", "755", workspace.write("fake", fake), "old/node"], { cwd: workspace.path });
    const env = { PATH: `${workspace.path}/old:/usr/bin:/bin` };
    const without = await run("/bin/sh", [launcher, "list"], { cwd: workspace.path, env });
    expect(without.code).toBe(127);
    expect(without.stderr).toContain("18.20.0");
    mkdirSync(join(workspace.path, "externals/node24/bin"), { recursive: true });
    mkdirSync(join(workspace.path, "_work/_temp"), { recursive: true });
    symlinkSync(process.execPath, join(workspace.path, "externals/node24/bin/node"));
    const withRunner = { ...env, RUNNER_TEMP: join(workspace.path, "_work/_temp") };
    const ran = await run("/bin/sh", [launcher, "list"], { cwd: workspace.path, env: withRunner });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("checksum") });
  });
});

describe("when it is cut short", () => {
  it("a broken pipe ends it quietly", async () => {
    const { stderr } = await run("/bin/sh", ["-c", `${launcher} checksum --help | true`], { cwd: workspace.path });
    expect(stderr).toBe("");
  });

  it("a broken pipe does not hide that a file is not what it should be", async () => {
    const path = workspace.write("large", "");
    truncateSync(path, 200 * 1024 * 1024);
    // The warning of the pattern meets the broken pipe long before the file is read.
    const verify = `${launcher} checksum '--files=nothing*' --files=large --expected=${sha256("x")} --json`;
    const script = `set -o pipefail; { sleep 0.3; ${verify}; } 2>&1 | exec 0<&-`;
    expect(await run("bash", ["-c", script], { cwd: workspace.path })).toMatchObject({ code: 1 });
    rmSync(path);
  });

  it("SIGINT ends it within a second, with 130 and nothing half-written", async () => {
    const big = join(workspace.path, "big");
    await run("truncate", ["-s", "20G", big], { cwd: workspace.path });
    const args = [join(root, "dist/cli.js"), "checksum", "--files=big", "--output-file=SUMS"];
    const child = spawn(process.execPath, args, { cwd: workspace.path, stdio: "ignore" });
    await new Promise((settle) => setTimeout(settle, 500));
    const started = performance.now();
    child.kill("SIGINT");
    const code = await new Promise((settle) => child.once("exit", settle));
    expect(code).toBe(130);
    expect(performance.now() - started).toBeLessThan(1000);
    expect((await run("ls", ["-A"], { cwd: workspace.path })).stdout).not.toContain("SUMS");
  });
});
