import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parseCommandFile } from "../../support/actions-runner-files.ts";
import { parseCommand, splitLines } from "../../support/actions-runner-parsers.ts";
import { nodes, type Ran, runCommandLine, runStep } from "../../support/entries.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const files = {
  "app.ini": "[DEFAULT]\nport = 80\n[web]\nurl = http://h:%(port)s/\n[db]\nfmt = 100%\n",
  "app.json": '{"version": 1.10, "big": 9223372036854775807, "list": [1, {"a": null}], "on": true, "text": "1.10"}',
  "over.yaml": "version: 2.0\n",
  "broken.toml": "a = 1\nb = = 2\n",
  "long.json": JSON.stringify({ items: Array.from({ length: 30_000 }, (_, index) => `item ${index}`), n: 1 }),
};

let workspace: Workspace;
const temps: string[] = [];
beforeAll(() => {
  workspace = createWorkspace(files);
});
afterAll(() => {
  workspace.remove();
  for (const temp of temps) {
    rmSync(temp, { recursive: true, force: true });
  }
});

const run = async (words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  await runCommandLine(["config-read", ...words], { cwd: workspace.path, env });

describe("bin/stdops config-read", () => {
  it("prints typed JSON, in which numbers keep their digits and outputs of the user's are texts", async () => {
    const { code, stdout, stderr } = await run([
      "--json",
      "--files=app.json",
      "--key=version",
      "--keys=b = big",
      "--keys=list",
    ]);
    expect(stdout).toBe(
      `{"outputs":{"value":"1.10","config":${files["app.json"].replaceAll(/(?<=[:,]) /gu, "")},` +
        '"files":[{"path":"app.json","format":"json","found":true}],"overridden":[],' +
        '"b":"9223372036854775807","list":"[1,{\\"a\\":null}]"}}\n',
    );
    expect([code, stderr]).toEqual([0, "app.json: read as json\n"]);
  });

  it("prints a table", async () => {
    const { code, stdout } = await run(["--files", "app.ini", "--section", "web", "--key", "URL"]);
    expect(code).toBe(0);
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "value       http://h:80/",
      'config      {"url":"http://h:80/","port":"80"}',
    ]);
  });

  it("takes a repeated flag for a further line", async () => {
    const { stdout } = await run([
      "--json",
      "--files=app.json",
      "--files=over.yaml",
      "--files=nope.toml?",
      "--key=version",
    ]);
    expect(JSON.parse(stdout).outputs).toMatchObject({
      value: "2.0",
      overridden: [{ path: "version", by: "over.yaml", over: "app.json" }],
    });
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, number, string]>([
    ["0", ["--files=app.json"], {}, 0, ""],
    ["1 where a file is broken", ["--files=broken.toml"], {}, 1, "parse-error"],
    ["1 where a file is missing", ["--files=nope.json"], {}, 1, "file-not-found"],
    ["1 where a key is missing", ["--files=app.json", "--key=nope"], {}, 1, "key-not-found"],
    ["1 where a value cannot be resolved", ["--files=app.ini", "--key=web.url"], {}, 1, "interpolation"],
    ["2 for bad input", ["--files=app.json", "--key=a..b"], {}, 2, "bad-input"],
    ["2 for an unknown flag", ["--files=app.json", "--kee=a"], {}, 2, "bad-input"],
    ["2 for bad input from the environment", ["--files=app.json"], { STDOPS_ARRAYS: "merge" }, 2, "bad-input"],
    ["2 where no file is named", [], {}, 2, "bad-input"],
  ])("ends with %s", async (_, words, env, code, failure) => {
    const ran = await run(["--json", ...words], env);
    const { error, outputs } = JSON.parse(ran.stdout);
    expect([ran.code, error?.code ?? ""]).toEqual([code, failure]);
    expect(outputs).toBeDefined();
    expect(error === undefined || (error.message.length > 10 && error.hint.length > 10)).toBe(true);
    expect(failure === "bad-input").toBe(Array.isArray(error?.faults));
  });

  it("prints what is known where it fails", async () => {
    const { outputs, error } = JSON.parse((await run(["--json", "--files=app.json", "--key=verzion"])).stdout);
    expect(outputs.config.text).toBe("1.10");
    expect(Object.keys(outputs)).toEqual(["config", "files", "overridden"]);
    expect(error.message).toBe('verzion is not there. Did you mean "version"?');
  });

  it("names the nearest of an unknown flag, and takes flags negated", async () => {
    const { error } = JSON.parse((await run(["--json", "--files=app.json", "--env-prefx=A"])).stdout);
    expect(error.faults).toEqual([
      { input: "env-prefx", message: 'There is no flag --env-prefx. Did you mean "--env-prefix"?' },
    ]);
    expect((await run(["--files=app.json", "--no-ini-allow-no-value", "--no-summary"])).code).toBe(0);
  });

  it("reads what flags leave out from STDOPS_*, Windows' line ends and all, and nothing from INPUT_*", async () => {
    const env = {
      STDOPS_FILES: "app.json\r\nover.yaml\r\n",
      STDOPS_KEYS: "v = version\r\nb = big\r\n",
      STDOPS_KEY: "nope",
      STDOPS_DEFAULT: "d",
      STDOPS_DEFAULTS: "x: 1\r\ny: 2\r\n",
      STDOPS_SUMMARY: "FALSE",
      INPUT_SECTION: "nope",
      INPUT_FILES: "nope.json",
    };
    const { outputs } = JSON.parse((await run(["--json"], env)).stdout);
    expect(outputs).toMatchObject({ value: "d", v: "2.0", b: "9223372036854775807", config: { x: 1, y: 2 } });
    expect(JSON.parse((await run(["--json", "--key=text"], env)).stdout).outputs.value).toBe("1.10");
    const ini = { STDOPS_FILES: "app.ini", STDOPS_INI_INTERPOLATION: "none", STDOPS_KEY: "db.fmt" };
    expect(JSON.parse((await run(["--json"], ini)).stdout).outputs.value).toBe("100%");
  });

  it("leaves long JSON inline at a terminal, and writes it to a file where there is RUNNER_TEMP", async () => {
    const inline = JSON.parse((await run(["--json", "--files=long.json"])).stdout).outputs;
    expect(inline.config.items).toHaveLength(30_000);
    expect("config-file" in inline).toBe(false);
    const temp = createWorkspace();
    temps.push(temp.path);
    const ran = await run(["--json", "--files=long.json", "--key=n"], { RUNNER_TEMP: temp.path });
    const { outputs } = JSON.parse(ran.stdout);
    expect(Object.keys(outputs)).toEqual(["value", "config-file", "files", "overridden"]);
    expect(readFileSync(outputs["config-file"], "utf8")).toBe(files["long.json"]);
    expect(ran.stderr).toContain("warning: The output config is longer than 256 KiB");
  });

  it("tells no one that it exported variables where there is nobody to export them to", async () => {
    const { code, stderr } = await run(["--files=app.json", "--export-env=A = version"]);
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/^Exported for later steps/mu);
  });

  it("shows its inputs, outputs and failures on --help", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    for (const word of ["--files", "--ini-allow-no-value", "--yaml-version", "name-collision", "overridden"]) {
      expect(stdout).toContain(word);
    }
  });
});

describe.each(nodes)("the actions under %s", (_, node) => {
  it.each([
    ["the root action", "index.js", { operation: "config-read" }],
    ["the leaf action", "config-read.js", {}],
  ])("%s sets outputs, exports, and writes the summary", async (_name, entry, inputs) => {
    const ran = await runStep(
      entry,
      {
        ...{ files: "app.json\r\nover.yaml", key: "version", keys: "b = big\r\non", "export-env": "V = version" },
        ...inputs,
      },
      { cwd: workspace.path, node },
    );
    temps.push(ran.temp);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toBe("app.json: read as json\nover.yaml: read as yaml\nExported for later steps: V\n");
    expect(ran.outputs).toMatchObject({ value: "2.0", b: "9223372036854775807", on: "true" });
    expect(parseCommandFile(readFileSync(join(ran.temp, "ENV")))).toEqual([["V", "2.0"]]);
    expect(ran.summary).toContain("| version | 2.0 | over.yaml |");
  });

  it("a broken file is one annotation with its place and its line, and the exit code of a step is 1", async () => {
    const ran = await runStep("config-read.js", { files: "broken.toml" }, { cwd: workspace.path, node });
    temps.push(ran.temp);
    expect([ran.code, ran.stderr]).toEqual([1, ""]);
    expect(ran.stdout.trim()).toMatch(
      /^::error title=config-read%3A parse-error::broken\.toml:2:\d+: .*%0A2 \| b = = 2%0A +\^%0A /u,
    );
  });

  it("a long config is a file, and the output is empty", async () => {
    const ran = await runStep(
      "config-read.js",
      { files: "long.json", summary: "false" },
      { cwd: workspace.path, node },
    );
    temps.push(ran.temp);
    expect([ran.outputs["config"], ran.summary]).toEqual(["", ""]);
    expect(readFileSync(ran.outputs["config-file"] ?? "", "utf8")).toBe(files["long.json"]);
    expect(existsSync(join(ran.temp, "OUTPUT"))).toBe(true);
  });
});

/** What a runner shows of a log once it hid what it was told to: a value as a whole, and each of its lines. */
function hideMasked({ stdout, stderr }: Ran): string {
  const lines = [...splitLines(stderr), ...splitLines(stdout)];
  const masks = lines.flatMap((line) => {
    const command = parseCommand(line);
    return command?.name === "add-mask" ? [command.data, ...command.data.split(/[\r\n]+/u)] : [];
  });
  const longestFirst = [...new Set(masks.map((mask) => mask.trim()))].toSorted(
    (one, other) => other.length - one.length,
  );
  const shown = lines.filter((line) => parseCommand(line)?.name !== "add-mask").join("\n");
  return longestFirst.reduce((rest, mask) => (mask === "" ? rest : rest.replaceAll(mask, "***")), shown);
}

describe("a secret on a runner, in a run: step", () => {
  const core = "Zq7w";
  const secrets: readonly (readonly [string, string])[] = [
    ["a plain one", `${core}-plain-${core}`],
    ["a long one", `${core}`.repeat(150)],
    ["one with quotes and backslashes", `${core}"\\'${core}"`],
    ["one that could be a command", `${core}##[group]${core}`],
    ["one that begins like a command", `::${core}::${core}`],
    ["one of several lines", `-----BEGIN KEY-----\n${core}line-one\n${core}line-two\n-----END KEY-----\n`],
    ["one with what cannot be seen", `${core}\u200b\u202e\u001b[0m${core}`],
    ["one of other alphabets", `${core}größe😀ключ${core}`],
    ["one with tabs", `${core}\t${core}\tx`],
    ["one with a slash and other signs of URLs", `${core}/+=%0A&?${core}`],
  ];

  /** A run: step's environment, with files for what it hands over. */
  function makeStep() {
    const temp = createWorkspace({ OUTPUT: "", ENV: "", SUMMARY: "" });
    temps.push(temp.path);
    const paths = {
      output: join(temp.path, "OUTPUT"),
      env: join(temp.path, "ENV"),
      summary: join(temp.path, "SUMMARY"),
    };
    const { output, env, summary } = paths;
    return {
      ...paths,
      environment: { GITHUB_ACTIONS: "true", GITHUB_OUTPUT: output, GITHUB_ENV: env, GITHUB_STEP_SUMMARY: summary },
    };
  }

  it.each(secrets)("is never shown, in the table neither nor in JSON: %s", async (_, secret) => {
    workspace.write("secret.json", JSON.stringify({ db: { password: secret, url: `x://u:${secret}@h` } }));
    const words = ["--files=secret.json", "--mask=**.password", "--key=db.password", "--keys=a = db", "--keys=db.url"];
    for (const format of [[], ["--json"]]) {
      const ran = await run([...words, ...format], makeStep().environment);
      const shown = hideMasked(ran).split("\n");
      expect([ran.code, shown.filter((line) => line.includes(core))]).toEqual([0, []]);
    }
  });

  const numbered = (word: string) => Array.from({ length: 15_000 }, (_, index) => `${word}-number-${index}`);
  const alike = Array.from({ length: 400 }, (_, index) => `${"a".repeat(index + 4)}z`);

  it.each<[string, object]>([
    ["there are very many", { s: numbered("secret"), p: numbered("plain") }],
    ["they begin alike", { s: alike, p: `${"a".repeat(15_000)}b` }],
  ])("takes no time of its own where %s", async (_, config) => {
    workspace.write("many.json", JSON.stringify(config));
    const times: number[] = [];
    for (const format of ["--json", "--no-ini-allow-no-value"]) {
      const start = performance.now();
      const words = ["--files=many.json", "--mask=s", "--no-summary", format];
      expect((await run(words, makeStep().environment)).code).toBe(0);
      times.push(performance.now() - start);
    }
    const [json = 0, table = 0] = times;
    expect(table / json).toBeLessThan(4);
  });

  it("is written to the runner's files as it is", async () => {
    const step = makeStep();
    workspace.write("secret.json", JSON.stringify({ password: `${core}\n${core}` }));
    const words = ["--json", "--files=secret.json", "--mask=password", "--key=password", "--export-env=P = password"];
    const ran = await run(words, step.environment);
    expect([ran.code, splitLines(ran.stdout).length]).toEqual([0, 1]);
    expect(ran.stderr).toContain(`::add-mask::${core}%0A${core}\n`);
    const outputs = new Map(parseCommandFile(readFileSync(step.output)));
    expect([...outputs.keys()]).toEqual(["value", "config", "files", "overridden"]);
    expect(outputs.get("value")).toBe(`${core}\n${core}`);
    expect(parseCommandFile(readFileSync(step.env))).toEqual([["P", `${core}\n${core}`]]);
    expect(readFileSync(step.summary, "utf8")).toContain("| password | ••• | secret.json |");
  });
});
