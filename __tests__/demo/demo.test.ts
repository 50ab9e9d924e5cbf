import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { partNames } from "../../src/demo/part.ts";
import { nodes, type Ran, run, runCommandLine } from "../support/entries.ts";
import { createWorkspace } from "../support/workspace.ts";

const root = resolve(import.meta.dirname, "../..");
const results = ["deployment.csv", "deployment.html", "deployment.json", "deployment.prom", "summary.md"];

const workspace = createWorkspace();
afterAll(() => workspace.remove());

/** Surroundings whose temporary files are all in one folder of its own. */
function surround(name: string) {
  const temp = resolve(workspace.write(`runs/${name.replaceAll(/\W+/gu, "-")}/empty`, ""), "..");
  return { temp, env: { TMPDIR: temp, TEMP: temp, TMP: temp } };
}

interface Given {
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
}

interface Played extends Ran {
  readonly temp: string;
  readonly milliseconds: number;
}

/** Runs the demo to its end. */
async function play(name: string, { words = [], env = {}, node = process.execPath }: Given = {}): Promise<Played> {
  const { temp, env: own } = surround(name);
  const began = performance.now();
  const ran = await runCommandLine(["demo", ...words], { cwd: temp, env: { ...own, ...env }, node });
  return { ...ran, temp, milliseconds: performance.now() - began };
}

/** Runs that several tests look at. All are made at once, since they do little but wait. */
function playAll(given: Readonly<Record<string, Given>>): (name: string) => Played {
  const played = new Map<string, Played>();
  beforeAll(async () => {
    const runs = Object.entries(given).map(async ([name, one]) => played.set(name, await play(name, one)));
    await Promise.all(runs);
  }, 30_000);
  return (name) => {
    const found = played.get(name);
    expect(found).toBeDefined();
    return found ?? { code: null, stdout: "", stderr: "", temp: "", milliseconds: Number.NaN };
  };
}

/** The rows of the table on standard output. */
const table = ({ stdout }: Ran): Readonly<Record<string, string>> =>
  Object.fromEntries([...stdout.matchAll(/^(\S+) +(.*)$/gmu)].map(([, name = "", value = ""]) => [name, value]));
const leftIn = (temp: string) => readdirSync(temp).filter((name) => name !== "empty");

/** What the log says of each part, from its heading on. */
const partsOf = (log: string) => log.split(/\n\n(?=(?:– )?\d\/5 |All of it)/u).slice(1, -1);
const call = /^ {2}\$ ((?:.*\\\n)*.*)$/mu;
const row = /^ {2}([a-z-]+) {2,}(.*)$/gmu;
const verdict = new RegExp(`left out|^[✓✗] (?=(?:${partNames.join("|")}) \\()`, "mu");
const verdictsOf = (log: string) => partsOf(log).map((section) => verdict.exec(section)?.[0].trim());

/** Lines that are the demo's own: headings, calls, tables, verdicts; not those that an operation writes. */
function ownLines(log: string): readonly string[] {
  const calls = partsOf(log).flatMap((section) => call.exec(section)?.[0].split("\n") ?? []);
  const rows = partsOf(log).flatMap((section) => section.match(row) ?? []);
  const rest = log
    .split("\n")
    .filter((line) => /^(?:– )?\d\/5 |^A |^against |^All|^Look|^See|^Go on|^ {2}The report/u.test(line));
  return [...calls, ...rows, ...rest];
}
const widths = (log: string) => ownLines(log).map((line) => Array.from(line).length);

const canUnshare = spawnSync("sh", ["-c", "unshare -rn ip link set lo up"]).status === 0;
/** Starts a Node where there is no network but loopback. */
const lonely = workspace.write(
  "lonely",
  `#!/bin/sh\nexec unshare -rn sh -c 'ip link set lo up && exec "$0" "$@"' '${process.execPath}' "$@"\n`,
);
chmodSync(lonely, 0o755);

const dead = "http://127.0.0.1:1";
const strange = {
  ...{ GITHUB_REPOSITORY: "someone/else", GITHUB_API_URL: dead, GH_TOKEN: "ghp_of-the-user" },
  ...{ STDOPS_FILES: "none", STDOPS_TIMEOUT: "1ms", http_proxy: dead, HTTP_PROXY: dead, https_proxy: dead },
  FORCE_COLOR: "1",
};
/** Writes down where Node connects to, and which names it looks up. */
const watcher = workspace.write(
  "watch.mjs",
  `import { subscribe } from "node:diagnostics_channel";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const tell = (text) => appendFileSync(process.env.WATCHED, text + "\\n");
subscribe("net.client.socket", ({ socket }) => socket.on("connectionAttempt", tell));
const { lookup } = dns;
dns.lookup = (name, ...rest) => (tell("name " + name), lookup(name, ...rest));
syncBuiltinESMExports();
`,
);
const watched = workspace.write("watched", "");

// These are timed, and have the machine to themselves.
const timed = playAll(Object.fromEntries(nodes.map(([name, node]) => [name, { node }])));
const played = playAll({
  json: { words: ["--json"] },
  shown: { words: ["--keep"] },
  strange: { env: { ...strange, WATCHED: watched, NODE_OPTIONS: `--import=${watcher}` } },
  ...(canUnshare ? { unshared: { node: lonely } } : {}),
  ...Object.fromEntries(partNames.map((part) => [part, { words: ["--fail-at", part] }])),
});

describe.each(nodes)("under %s", (name) => {
  it("performs all parts in under ten seconds, and names the files that it leaves", () => {
    const ran = timed(name);
    expect(ran.code).toBe(0);
    expect(ran.milliseconds).toBeLessThan(10_000);
    const { directory = "", report, csv, summary, ...others } = table(ran);
    expect(leftIn(ran.temp)).toEqual([basename(directory)]);
    expect(readdirSync(directory).toSorted()).toEqual(results);
    expect([report, csv, summary].map((path) => basename(path ?? ""))).toEqual([results[1], results[0], results[4]]);
    expect(Object.keys(others)).toEqual(["duration-ms"]);
    expect(verdictsOf(ran.stderr)).toEqual(["✓", "✓", "✓", "✓", "✓"]);
  });

  it("leaves a record of what happened, in all formats", () => {
    const { directory = "" } = table(timed(name));
    const read = (file: string) => readFileSync(join(directory, file), "utf8");
    const { deployment } = JSON.parse(read("deployment.json"));
    expect(deployment).toMatchObject({ success: true, version: "2.4.0" });
    const steps: { name: string; success: boolean }[] = deployment.steps;
    expect(steps.map((step) => [step.name, step.success])).toEqual(partNames.slice(0, 4).map((part) => [part, true]));
    expect(read("deployment.prom")).toMatch(/^coverage_ratio\{environment="production"\} 0\.94$/mu);
    expect(read("deployment.csv")).toMatch(/^timestamp,name,type,value,unit,help,labels\r\n/u);
    expect(read("deployment.html")).toMatch(/^<!doctype html>/iu);
    expect(read("summary.md").match(/^### .*$/gmu)).toEqual(partNames.map((part) => `### ${part}: ✓`));
  });
});

it("gives one JSON object for --json, and nothing else on standard output", () => {
  const lines = played("json").stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  const { outputs, ...others } = JSON.parse(lines[0] ?? "");
  expect(others).toEqual({});
  expect(outputs).toEqual({
    directory: expect.any(String),
    report: join(outputs.directory, "deployment.html"),
    csv: join(outputs.directory, "deployment.csv"),
    summary: join(outputs.directory, "summary.md"),
    "duration-ms": expect.any(Number),
  });
});

describe("what is shown", () => {
  it("is no wider than 80 columns, but for lines of the operations themselves", () => {
    const all = widths(played("shown").stderr);
    expect(all.length).toBeGreaterThan(60);
    expect(Math.max(...all)).toBeLessThanOrEqual(80);
  });

  it("has no escape sequences and no redrawn lines where there is no terminal", () => {
    const { stdout, stderr } = played("shown");
    expect(`${stdout}${stderr}`).not.toMatch(/[\u001b\r]/u);
  });

  it.each([
    ["the configuration's layers", "config/production.json: read as json"],
    ["the artifact", "dist/web-2.4.0.tar.gz: OK"],
    ["a service that is late", "(ECONNRESET); trying again"],
    ["a service that is not ready", "status was 503; trying again"],
    ["a service that is", "open at 127.0.0.1, after"],
    ["a job that begins", "\n● rollout started\n"],
    ["a step", "\n  ✓ Smoke test"],
    ["a job that ends", "\n✓ image ("],
    ["what the run hands out", '{"tests_run":128,"coverage_ratio":0.94'],
  ])("tells of %s", (_, words) => {
    expect(played("shown").stderr).toContain(words);
  });

  it("shows that there is a token, and not which", () => {
    const { stdout, stderr } = played("shown");
    expect(stderr).toContain("STDOPS_TOKEN='***' bin/stdops dispatch-workflow");
    expect(`${stdout}${stderr}`).not.toContain("a-token-of-the-demo");
  });

  it.each(["config-read", "checksum", "metrics-export"] as const)(
    "is a call of %s that a shell can make again with what --keep keeps, with the same result",
    async (part) => {
      const { stderr } = played("shown");
      const section = partsOf(stderr)[partNames.indexOf(part)] ?? "";
      const variable = /^\$ (demo=.*)$/mu.exec(stderr)?.[1] ?? "";
      const again = await run("bash", ["-c", `${variable}\n${call.exec(section)?.[1]}`], { cwd: root });
      expect(again.code).toBe(0);
      const shown = [...section.matchAll(row)].map(([, key = "", value = ""]) => [key, value.replace(/…$/u, "")]);
      expect(shown.length).toBeGreaterThan(4);
      const repeated = table(again);
      expect(shown.map(([key = "", start]) => [key, repeated[key]?.slice(0, start?.length)])).toEqual(shown);
    },
  );

  it("keeps what the calls read, for --keep alone", () => {
    const { directory = "" } = table(played("shown"));
    const kept = ["config", "deployment-record.json", "dist"];
    expect(readdirSync(directory).toSorted()).toEqual([...results, ...kept].toSorted());
  });

  it("is told by the pages of help", async () => {
    const ask = async (...words: readonly string[]) => await runCommandLine(words, { cwd: workspace.path });
    const [overview, page, same] = await Promise.all([ask("--help"), ask("demo", "--help"), ask("help", "demo")]);
    expect(overview?.stdout).toContain("  stdops demo ");
    expect(page).toMatchObject({ code: 0, stdout: expect.stringContaining("--fail-at (choice)") });
    expect(same).toEqual(page);
  });
});

describe("--fail-at", () => {
  it.each([
    ["config-read", "schema-mismatch", "deploy.replicas must be integer"],
    ["checksum", "mismatch", "dist/web-2.4.0.tar.gz: FAILED (mismatch)"],
    ["port-check", "not-open", "the answer's status was 503"],
    ["dispatch-workflow", "run-failed", "1 of 2 requests failed"],
    ["metrics-export", "regression", "coverage_ratio < 0.9"],
  ] as const)("%s fails truly, with %s, and only the figures come after it", (part, code, words) => {
    const ran = played(part);
    expect(ran.code).toBe(1);
    const at = partNames.indexOf(part);
    const section = partsOf(ran.stderr)[at];
    expect(section).toContain(`error: ${part}: ${code}`);
    expect(section).toContain(words);
    const after = partNames.slice(at + 1).map((name) => (name === "metrics-export" ? "✓" : "left out"));
    expect(verdictsOf(ran.stderr)).toEqual([...partNames.slice(0, at).map(() => "✓"), "✗", ...after]);
    const { "failed-part": failed, directory = "" } = table(ran);
    expect(failed).toBe(part);
    expect(readdirSync(directory).toSorted()).toEqual(results);
    const { deployment } = JSON.parse(readFileSync(join(directory, "deployment.json"), "utf8"));
    expect(deployment.success).toBe(part === "metrics-export");
    expect(readFileSync(join(directory, "summary.md"), "utf8")).toContain(`### ${part}: ✗ ${code}`);
    expect(Math.max(...widths(ran.stderr))).toBeLessThanOrEqual(80);
  });

  it("gives one JSON object with the failure for --json", async () => {
    const ran = await play("fail json", { words: ["--fail-at=checksum", "--json"] });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      outputs: { "failed-part": "checksum" },
      error: { code: "part-failed" },
    });
  });

  it.each([
    ["a part that there is not", ["--fail-at", "port-chek"], "fail-at", 'Did you mean "port-check"?'],
    ["an unknown flag", ["--keeep"], "keeep", 'Did you mean "--keep"?'],
    ["a stray word", ["checksum"], "checksum", "is no flag"],
  ])("refuses %s before anything is done, and says what to write", async (name, words, input, hint) => {
    const ran = await play(`refuse ${name}`, { words: [...words, "--json"] });
    expect(ran.code).toBe(2);
    const { error } = JSON.parse(ran.stdout);
    expect(error.faults).toMatchObject([{ input, message: expect.stringContaining(hint) }]);
    expect(leftIn(ran.temp)).toEqual([]);
  });
});

describe("the rest of the world", () => {
  it("is not met: all connections are to 127.0.0.1", () => {
    expect(played("strange").code).toBe(0);
    const seen = readFileSync(watched, "utf8").trimEnd().split("\n");
    expect(seen.filter((line) => line === "127.0.0.1").length).toBeGreaterThan(5);
    expect(new Set(seen)).toEqual(new Set(["127.0.0.1", "name 127.0.0.1"]));
  });

  (canUnshare ? it : it.skip)("is not missed: it passes where there is no network but loopback", () => {
    expect(played("unshared")).toMatchObject({ code: 0 });
    expect(verdictsOf(played("unshared").stderr)).toEqual(["✓", "✓", "✓", "✓", "✓"]);
  });

  it("does not matter: a runner's variables, tokens, proxies and inputs reach none of the parts", () => {
    const { code, stdout, stderr } = played("strange");
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/someone\/else|ghp_|\u001b/u);
  });

  it("gets outputs, summary and annotation of the demo itself in a workflow's run: step, none of its parts", async () => {
    const [output = "", summary = ""] = ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"].map((name) =>
      workspace.write(name, ""),
    );
    const env = { GITHUB_ACTIONS: "true", GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
    const ran = await play("step", { words: ["--fail-at=checksum"], env });
    expect(ran.code).toBe(1);
    const names = readFileSync(output, "utf8").match(/^[a-z-]+(?=<<)/gmu);
    expect(names).toEqual(["directory", "report", "csv", "summary", "failed-part", "duration-ms"]);
    expect(readFileSync(summary, "utf8").match(/^### .*$/gmu)).toEqual(["### demo: ✗ part-failed"]);
    const commands = `${ran.stdout}\n${ran.stderr}`.match(/^::\w.*$/gmu);
    expect(commands).toEqual([expect.stringMatching(/^::error title=demo%3A part-failed::checksum failed/u)]);
  });
});

it("is a chunk of its own, which no other command loads", () => {
  const dist = join(root, "dist");
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const holders = scripts.filter((name) => readFileSync(join(dist, name), "utf8").includes("a-token-of-the-demo"));
  expect(holders).toEqual([expect.stringMatching(/^\d+\.stdops\.js$/u)]);
});
