import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { EOL, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { toLogLine, toLogText, toSafeJson } from "../../src/runner/safe-text.ts";
import { parseCommandFile, type RunnerSystem } from "../support/actions-runner-files.ts";
import { commandsIn, parseCommand, type RunnerCommand, splitLines } from "../support/actions-runner-parsers.ts";
import { hostileText, unseenCharacter } from "../support/hostile-text.ts";

const system: RunnerSystem = process.platform === "win32" ? "windows" : "posix";
const script = join(import.meta.dirname, "../support/speak-to-runner.ts");

/** What a step left behind: its log, cut at each text, and the files it wrote for the runner. */
interface Left {
  readonly texts: readonly string[];
  readonly sections: readonly string[];
  readonly stderr: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
}

const folders: string[] = [];

/** Runs Node with a bare environment and gives what it wrote. */
async function runNode(args: readonly string[], given: Readonly<Record<string, string>> = {}) {
  const { PATH = "", SystemRoot = "" } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", ...args], {
    cwd: join(import.meta.dirname, "../.."),
    env: { PATH, SystemRoot, ...given },
  });
  const chunks: { readonly out: Buffer[]; readonly error: Buffer[] } = { out: [], error: [] };
  child.stdout.on("data", (chunk: Buffer) => chunks.out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.error.push(chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const stderr = Buffer.concat(chunks.error).toString();
  if (code !== 0) {
    throw new Error(`The step ended with ${code}: ${stderr}`);
  }
  return { stdout: Buffer.concat(chunks.out).toString(), stderr };
}

function makeFolder(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "stdops-"));
  folders.push(folder);
  writeFileSync(join(folder, "texts.json"), JSON.stringify(texts));
  return folder;
}

/** The log of a step, cut at each text. */
function cutSections(stdout: string): readonly string[] {
  return stdout.split(/^>>> \d+\r?\n/mu).slice(1);
}

/** Runs one step, in a process of its own, that says each of these texts in every way the port has. */
async function speak(texts: readonly string[]): Promise<Left> {
  const folder = makeFolder(texts);
  const names = ["OUTPUT", "ENV", "STATE", "STEP_SUMMARY"];
  const files = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(folder, name)]));
  for (const path of Object.values(files)) {
    writeFileSync(path, "");
  }
  const { stdout, stderr } = await runNode([script, folder], files);
  const read = (name: string) => readFileSync(join(folder, name));
  return {
    texts,
    sections: cutSections(stdout),
    stderr,
    outputs: new Map(parseCommandFile(read("OUTPUT"), system)),
    variables: new Map(parseCommandFile(read("ENV"), system)),
    state: new Map(parseCommandFile(read("STATE"), system)),
    summary: read("STEP_SUMMARY").toString(),
  };
}

/** A text as it is once it was written as UTF-8: a lone surrogate, which UTF-8 cannot say, becomes U+FFFD. */
function written(text: string): string {
  return Buffer.from(text).toString();
}

interface Said {
  readonly text: string;
  readonly commands: readonly RunnerCommand[];
  readonly lines: readonly string[];
}

function saidIn({ texts, sections }: Pick<Left, "texts" | "sections">): readonly Said[] {
  return sections.map((section, index) => {
    const parsed = splitLines(section).map((line) => ({ line, command: parseCommand(line) }));
    return {
      text: texts[index] ?? "",
      commands: parsed.flatMap(({ command }) => (command === undefined ? [] : [command])),
      lines: parsed.flatMap(({ line, command }) => (command === undefined ? [line] : [])),
    };
  });
}

/** The first few texts of what was found, short enough to be read in a report. */
function namesOf(found: readonly Said[]): readonly string[] {
  return found.slice(0, 3).map(({ text }) => JSON.stringify(text).slice(0, 300));
}

afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("ten thousand hostile texts, said in every way on a runner", () => {
  const batch = 2_500;
  let left: readonly Left[] = [];
  let said: readonly Said[] = [];

  beforeAll(async () => {
    const texts = fc.sample(hostileText, { seed: 21, numRuns: 4 * batch });
    const speakHalf = async (start: number) => [
      await speak(texts.slice(start, start + batch)),
      await speak(texts.slice(start + batch, start + 2 * batch)),
    ];
    left = (await Promise.all([speakHalf(0), speakHalf(2 * batch)])).flat();
    said = left.flatMap(saidIn);
  }, 60_000);

  it("are all there", () => {
    expect(said).toHaveLength(4 * batch);
    expect(left.map(({ stderr }) => stderr)).toEqual(["", "", "", ""]);
  });

  it("issue the commands meant, in their order, and no other", () => {
    const meant = /^notice warning group endgroup (?:add-mask ){2,}(?:group endgroup )?error group endgroup$/u;
    const blank = /^notice warning group endgroup error group endgroup$/u;
    const other = said.filter(({ text, commands }) => {
      const names = commands.map(({ name }) => name).join(" ");
      return !(text.trim() === "" ? blank : meant).test(names);
    });
    expect(namesOf(other)).toEqual([]);
  });

  it("are no command in any other line, however the runner reads it", () => {
    const found = said.filter(({ lines }) => lines.some((line) => commandsIn(line).length > 0));
    expect(namesOf(found)).toEqual([]);
  });

  it("show nothing unseen in the log, but tabs", () => {
    const shown = said.filter(({ lines }) => lines.some((line) => unseenCharacter.test(line.replaceAll("\t", ""))));
    expect(namesOf(shown)).toEqual([]);
  });

  it("show nothing unseen in annotations and titles, but line ends and tabs in messages", () => {
    const data = (command: RunnerCommand) => [
      command.data.replaceAll(/[\n\t]/gu, ""),
      ...Object.values(command.properties),
    ];
    const shown = said.filter(({ commands }) =>
      commands.some(
        (command) => command.name !== "add-mask" && data(command).some((text) => unseenCharacter.test(text)),
      ),
    );
    expect(namesOf(shown)).toEqual([]);
  });

  it("speak to no runner, even once an annotation or title is unescaped and printed", () => {
    const found = said.filter(({ commands }) =>
      commands.some(({ name, data }) => name !== "add-mask" && commandsIn(data).length > 0),
    );
    expect(namesOf(found)).toEqual([]);
  });

  it("set no property of a command but an annotation's title", () => {
    const properties = new Set(
      said.flatMap(({ commands }) =>
        commands.flatMap((command) => Object.keys(command.properties).map((key) => `${command.name} ${key}`)),
      ),
    );
    expect([...properties]).toEqual(["error title"]);
  });

  it("are masked as they are, and otherwise only as the log and JSON spell them", () => {
    const wrong = said.filter(({ text, commands }) => {
      const masks = commands.flatMap(({ name, data }) => (name === "add-mask" ? [data] : []));
      if (text.trim() === "") {
        return masks.length > 0;
      }
      const [json, nested] = [quote(text), quote(quote(text))];
      const forms = [
        written(text),
        toLogText(text),
        toLogLine(text),
        json,
        nested,
        toSafeJson(json),
        toSafeJson(nested),
      ];
      return masks.filter((mask) => mask === written(text)).length < 2 || !masks.every((mask) => forms.includes(mask));
    });
    expect(namesOf(wrong)).toEqual([]);
  });

  it.each([
    ["output", "open-", ({ outputs }: Left) => outputs],
    ["secret output", "secret-", ({ outputs }: Left) => outputs],
    ["variable", "VARIABLE_", ({ variables }: Left) => variables],
    ["state", "state-", ({ state }: Left) => state],
  ])("read back exactly as %s, lone surrogates excepted", (_, prefix, pairs) => {
    const changed = left.flatMap((one) =>
      one.texts.filter((text, index) => pairs(one).get(`${prefix}${index}`) !== written(text)),
    );
    expect(changed).toEqual([]);
  });

  it("make no output, variable or state of their own", () => {
    expect(left.map(({ outputs, variables, state }) => [outputs.size, variables.size, state.size])).toEqual(
      Array.from({ length: 4 }, () => [2 * batch, batch, batch]),
    );
  });

  it("stand in the summary as they were rendered, one behind the other", () => {
    for (const { texts, summary } of left) {
      expect(summary === texts.map((text) => `${written(text)}${EOL}`).join("")).toBe(true);
    }
  });
});

describe("a runner without files for results", () => {
  it("is given them as commands, which read back exactly", async () => {
    const texts = fc.sample(hostileText, { seed: 22, numRuns: 300 });
    const { stdout } = await runNode([script, makeFolder(texts)]);
    const results = ["set-env", "save-state", "set-output"];
    const wrong = saidIn({ texts, sections: cutSections(stdout) }).filter(({ text, commands }, index) => {
      const found = commands.flatMap(({ name, properties, data }) =>
        results.includes(name) ? [[name, properties["name"], data]] : [],
      );
      const meant = [
        ["set-env", `VARIABLE_${index}`],
        ["save-state", `state-${index}`],
        ["set-output", `open-${index}`],
        ["set-output", `secret-${index}`],
      ];
      return JSON.stringify(found) !== JSON.stringify(meant.map((result) => [...result, written(text)]));
    });
    expect(namesOf(wrong)).toEqual([]);
  });
});

/** Runs a line of code, with the port as `runner`, for each of the values given as `given`, all in one step. */
async function run(code: string, values: readonly unknown[], environment: Readonly<Record<string, string>> = {}) {
  const port = pathToFileURL(join(import.meta.dirname, "../../src/runner/actions-runner.ts")).href;
  const whole = `import { createActionsRunner, givenInputs, readInput } from ${JSON.stringify(port)};
    const runner = createActionsRunner();
    for (const [index, given] of JSON.parse(process.argv[1]).entries()) {
      process.stdout.write(">>> " + index + "\\n");
      ${code}
    }`;
  const { stdout } = await runNode(["--input-type=module", "-e", whole, JSON.stringify(values)], environment);
  return saidIn({ texts: [], sections: cutSections(stdout) });
}

describe("a failed step", () => {
  const long = "m".repeat(5_000);
  const failures = {
    short: { message: "It failed.", hint: "Mend it.", details: "Error: why\n::error::x" },
    long: { message: long, hint: "Mend it." },
    hostile: { message: long, hint: "Mend\u001b[2K it.\n##[group]x\u202e" },
    hinting: { message: "m".repeat(50), hint: "h".repeat(9_000) },
    even: { message: "😀".repeat(3_000), hint: "Mend it." },
    odd: { message: `m${"😀".repeat(3_000)}`, hint: "Mend it." },
  };
  const steps = new Map<string, Said>();
  const said = (name: keyof typeof failures) => steps.get(name) ?? { text: "", commands: [], lines: [] };
  const annotationOf = (name: keyof typeof failures) => said(name).commands.at(-1)?.data ?? "";

  beforeAll(async () => {
    const names = Object.keys(failures);
    const outcomes = Object.values(failures).map((failure) => ({
      operation: "checksum",
      outputs: [],
      failure: { code: "some-code", faults: [], details: "", ...failure },
    }));
    const found = await run("await runner.conclude(given);", outcomes);
    for (const [index, one] of found.entries()) {
      steps.set(names[index] ?? "", one);
    }
  });

  it("makes one error, titled by operation and code, and a group of its cause", () => {
    expect(said("short").commands).toEqual([
      { name: "error", properties: { title: "checksum: some-code" }, data: "It failed. Mend it." },
      { name: "group", properties: {}, data: "Cause" },
      { name: "endgroup", properties: {}, data: "" },
    ]);
    expect(said("short").lines).toEqual(["Error: why", "\\x3a:error::x"]);
  });

  it("shows a message too long for an annotation whole in a group, and its head and hint in the annotation", () => {
    const { commands, lines } = said("long");
    expect(commands.map(({ name }) => name)).toEqual(["group", "endgroup", "error"]);
    expect(commands.map(({ data }) => data)).toEqual([
      "The whole message",
      "",
      expect.stringMatching(/^m{3000,}… Mend it\.$/u),
    ]);
    expect(lines).toEqual([`${long} Mend it.`]);
  });

  it("makes the hint of a long message harmless too", () => {
    const end = annotationOf("hostile").replaceAll("\n", "").slice(-60);
    expect(end).toContain("Mend");
    expect(end).not.toMatch(unseenCharacter);
    expect(end).not.toContain("##[");
  });

  it("keeps its annotation within the 4,096 characters that a runner takes, however long the hint is", () => {
    expect(annotationOf("hinting")).toContain("mmm");
    expect(annotationOf("hinting").length).toBeLessThanOrEqual(4_096);
  });

  it.each(["even", "odd"] as const)(
    "tears no character in two where it cuts a long message (at an %s place)",
    (name) => {
      expect(annotationOf(name).replaceAll(/[m😀]/gu, "")).toBe("… Mend it.");
    },
  );
});

describe("a secret", () => {
  it("is masked in the forms too in which the log spells it", async () => {
    const secrets = ["plain", "a##[b", "::abc", "zero\u200bwidth", "tab\tescape\u001b"];
    const said = await run("runner.mask(given); runner.info(given); runner.group(given, given);", secrets);
    const shown = said.map(({ commands, lines }) => {
      const masks = commands.flatMap(({ name, data }) => (name === "add-mask" ? [data] : []));
      const title = commands.flatMap(({ name, data }) => (name === "group" ? [data] : []));
      return [...title, ...lines].map((line) => masks.reduce((text, mask) => text.replaceAll(mask, "***"), line));
    });
    expect(shown).toEqual(secrets.map(() => ["***", "***", "***"]));
  });
});

describe("what a step is given", () => {
  it("is read from its environment: inputs to the last byte, blank ones not at all, and what its main part saved", async () => {
    const code = `console.log(JSON.stringify({
      inputs: ["with-blanks", "missing"].map(readInput),
      given: givenInputs(),
      state: ["kept", "none"].map((name) => runner.readState(name) ?? "undefined"),
    }));`;
    const environment = { "INPUT_WITH-BLANKS": " a\nb ", INPUT_EMPTY: " ", STATE_kept: "value" };
    const [said] = await run(code, [""], environment);
    expect(JSON.parse(said?.lines[0] ?? "")).toEqual({
      inputs: [" a\nb ", ""],
      given: ["with-blanks"],
      state: ["value", "undefined"],
    });
  });
});

/** A text as it stands within the quotes of JSON. */
function quote(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
