import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type OnRunner, type Performance, performOnRunner } from "../../support/config-on-runner.ts";
import {
  type Entry,
  hasPython,
  type Pair,
  type PythonIni,
  type WrittenConfig,
  writeConfigs,
  writePythonConfigs,
} from "../../support/config-writers.ts";
import { hostilePairs, tornTexts } from "../../support/hostile-pairs.ts";
import { unseenCharacter } from "../../support/hostile-text.ts";
import { parseSummary } from "../../support/job-summary.ts";
import { itWhen } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

/** Random pairs for each writer, besides those of the table; there are thirteen writers. */
const perWriter = 780;

/** A file of some writer, and what steps made of it on a runner. */
interface Handed extends WrittenConfig {
  readonly format: string;
  /** What can be an output: no text in UTF-8 holds half of a surrogate pair. */
  readonly asked: readonly Entry[];
  /** What can be a variable: without NUL, too. */
  readonly exported: readonly Entry[];
  readonly left: OnRunner;
}

const formats: Readonly<Record<string, string>> = { yml: "yaml", env: "env" };
const workspaces: Workspace[] = [];
/** Files of which every value is asked for by name. */
let named: readonly Handed[] = [];
/** Files of which every leaf is exported under a prefix. */
let prefixed: readonly Handed[] = [];
/** INI files in which Python does not read what it wrote. */
let odd: readonly { readonly ini: PythonIni; readonly left: OnRunner }[] = [];
/** Files with one torn value. */
let torn: readonly OnRunner[] = [];

function makeFolder(files: Readonly<Record<string, string>>): string {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return workspace.path;
}

function writeAll(seed: number, fits: (pair: Pair) => boolean) {
  let next = seed;
  const pairsFor = () => {
    next += 1;
    return hostilePairs(next, perWriter).filter(fits);
  };
  const { files, odd: strange } = hasPython ? writePythonConfigs(pairsFor) : { files: [], odd: [] };
  return { strange, files: [...writeConfigs(pairsFor), ...files].map(prepare) };
}

function prepare(config: WrittenConfig): Omit<Handed, "left"> {
  const ending = config.file.split(".").at(-1) ?? "";
  const asked = config.entries.filter(({ value }) => value.isWellFormed());
  const exported = asked.filter(({ value }) => !value.includes("\0"));
  return { ...config, asked, exported, format: formats[ending] ?? ending };
}

/** Asks for everything in a file by name. */
function askByName({ file, text, asked, exported }: Omit<Handed, "left">): Performance {
  const inputs = {
    files: file,
    "ini-interpolation": "none",
    keys: asked.map(({ path }, index) => `o${index} = ${path}`).join("\n"),
    "export-env": exported.map(({ path }, index) => `E${index} = ${path}`).join("\n"),
  };
  return { directory: makeFolder({ [file]: text }), inputs };
}

function askByPrefix({ file, text }: Omit<Handed, "left">): Performance {
  const inputs = { files: file, "ini-interpolation": "none", "env-prefix": "P" };
  return { directory: makeFolder({ [file]: text }), inputs };
}

/** Asks for a torn value in every way that there is, with a whole one beside it. */
function askForTorn(): readonly Performance[] {
  const ways = [
    { key: "torn" },
    { keys: "whole\ntorn" },
    { key: "whole", "export-env": "WHOLE = whole\nTORN = torn" },
    { "env-prefix": "P" },
    { keys: "whole = torn ?? x" },
  ];
  return tornTexts.flatMap((text) => {
    const directory = makeFolder({ "a.json": JSON.stringify({ whole: "x", torn: text }) });
    return ways.map((way) => ({ directory, inputs: { files: "a.json", ...way } }));
  });
}

beforeAll(async () => {
  const byName = writeAll(100, () => true);
  const byPrefix = writeAll(200, (pair) => pair.every((text) => text.isWellFormed() && !text.includes("\0")));
  const strange = [...byName.strange, ...byPrefix.strange];
  const directory = makeFolder(Object.fromEntries(strange.map(({ text }, index) => [`${index}.ini`, text])));
  const left = await performOnRunner([
    ...byName.files.map(askByName),
    ...byPrefix.files.map(askByPrefix),
    ...strange.map((_, index) => ({ directory, inputs: { files: `${index}.ini`, "ini-interpolation": "none" } })),
    ...askForTorn(),
  ]);
  const lengths = [byName.files.length, byPrefix.files.length, strange.length];
  const [ofNames = [], ofPrefixes = [], ofStrange = [], ofTorn = []] = split(left, lengths);
  named = byName.files.flatMap((file, index) => ofNames.slice(index, index + 1).map((one) => ({ ...file, left: one })));
  prefixed = byPrefix.files.flatMap((file, index) =>
    ofPrefixes.slice(index, index + 1).map((one) => ({ ...file, left: one })),
  );
  odd = strange.flatMap((ini, index) => ofStrange.slice(index, index + 1).map((one) => ({ ini, left: one })));
  torn = ofTorn;
}, 60_000);

afterAll(() => {
  for (const workspace of workspaces) {
    workspace.remove();
  }
});

/** Parts of these lengths, and what is left over. */
function split<T>(all: readonly T[], lengths: readonly number[]): readonly (readonly T[])[] {
  let start = 0;
  const parts = lengths.map((length) => {
    start += length;
    return all.slice(start - length, start);
  });
  return [...parts, all.slice(start)];
}

type Results = readonly (readonly [name: string, value: string])[];

/** A few of the names whose values are not what they should be, and of those that nobody asked for. */
function differences(given: Results, wanted: Results): readonly string[] {
  const found = new Map(given);
  const names = new Set(wanted.map(([name]) => name));
  const wrong = wanted.filter(([name, value]) => found.get(name) !== value);
  const foreign = given.filter(([name]) => !names.has(name));
  return [...wrong, ...foreign].slice(0, 5).map((pair) => JSON.stringify(pair).slice(0, 300));
}

function withoutDeclared(outputs: Results): Results {
  return outputs.filter(([name]) => !["value", "config", "files", "overridden"].includes(name));
}

/** The texts at the ends of a JSON value, in order. */
function textsIn(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [value];
}

function titleOf({ commands }: OnRunner): string | undefined {
  return commands.find(({ name }) => name === "error")?.properties["title"];
}

describe("ten thousand hostile keys and values in files of a dozen writers", () => {
  it("are all there, and are read", () => {
    const read = [...named, ...prefixed];
    expect(read.filter(({ left }) => left.code !== 0).map(({ writer, left }) => [writer, left.commands])).toEqual([]);
    expect(read.reduce((sum, { entries }) => sum + entries.length, 0)).toBeGreaterThan(10_000);
  });

  it("are, byte for byte, the outputs that were asked for, and no others", () => {
    for (const { writer, asked, left } of named) {
      const wanted = asked.map(({ value }, index) => [`o${index}`, value] as const);
      expect([writer, differences(withoutDeclared(left.outputs), wanted)]).toEqual([writer, []]);
      expect(left.outputs).toHaveLength(wanted.length + 3);
    }
  });

  it("are, byte for byte, the variables that were asked for, and no others", () => {
    for (const { writer, exported, left } of named) {
      const wanted = exported.map(({ value }, index) => [`E${index}`, value] as const);
      expect([writer, differences(left.variables, wanted)]).toEqual([writer, []]);
      expect(left.variables).toHaveLength(wanted.length);
      expect(left.state).toEqual([]);
    }
  });

  it("are, byte for byte, the variables under a prefix, whose names are made of harmless signs", () => {
    for (const { writer, entries, left } of prefixed) {
      const nameOf = ({ steps }: Entry) =>
        ["P", ...steps]
          .join("_")
          .toUpperCase()
          .replaceAll(/[^A-Z0-9_]/gu, "_");
      const wanted = entries.map((entry) => [nameOf(entry), entry.value] as const);
      expect([writer, differences(left.variables, wanted)]).toEqual([writer, []]);
      expect(left.variables).toHaveLength(wanted.length);
      expect(withoutDeclared(left.outputs)).toEqual([]);
    }
  });

  it("all stand in the JSON of the whole", () => {
    for (const { writer, entries, left } of [...named, ...prefixed]) {
      const config: unknown = JSON.parse(new Map(left.outputs).get("config") ?? "");
      const wrong = textsIn(config).filter((text, index) => text !== entries[index]?.value);
      expect([writer, wrong.slice(0, 3), textsIn(config).length]).toEqual([writer, [], entries.length]);
    }
  });

  it("leave a log that tells what was read and what was exported, and nothing else", () => {
    for (const { file, format, exported, left } of named) {
      const names = exported.map((_, index) => `E${index}`).join(", ");
      expect(left.lines).toEqual([`${file}: read as ${format}`, `Exported for later steps: ${names}`]);
      expect(left.commands).toEqual([]);
    }
  });

  it("leave a summary of rows with three cells, in which nothing is more than text", () => {
    const shown = [...named.map((handed) => ({ ...handed, entries: handed.asked })), ...prefixed];
    for (const { writer, file, entries, left } of shown) {
      const { title, tables, others, problems } = parseSummary(left.summary, unseenCharacter);
      expect([writer, title, others, problems.slice(0, 3)]).toEqual([writer, "config-read: ✓", [], []]);
      const [facts = [], rows = []] = tables;
      expect(facts).toEqual([["Files", file]]);
      expect(rows).toHaveLength(entries.length);
      const plain = entries
        .map(({ value }, index) => [value, rows[index]?.[1]])
        .filter(([value = ""]) => /^[!-~](?:[ -~]{0,1000}[!-~])?$/u.test(value));
      expect(plain.length).toBeGreaterThan(20);
      expect(plain.filter(([value, shown]) => value !== shown)).toEqual([]);
    }
  });
});

describe("an INI file in which Python does not read what it wrote", () => {
  itWhen(hasPython)("is read as Python reads it, and refused where Python refuses it", () => {
    const wrong = odd.filter(({ ini, left }) => {
      const config = new Map(left.outputs).get("config");
      return ini.error === undefined
        ? JSON.stringify(optionsIn(config)) !== JSON.stringify(ini.read?.toSorted())
        : left.code !== 1 || config !== undefined || !/parse-error|duplicate-key/u.test(titleOf(left) ?? "");
    });
    expect(odd.length).toBeGreaterThan(200);
    expect(wrong.slice(0, 3).map(({ ini, left }) => [ini, left.outputs, left.commands])).toEqual([]);
  });

  function optionsIn(config = "{}"): readonly (readonly string[])[] {
    const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(config);
    const options = Object.entries(sections).flatMap(([section, values]) =>
      Object.entries(values).map((option) => [section, ...option]),
    );
    return options.toSorted();
  }
});

describe("a value with half of a surrogate pair", () => {
  it("fails as bad encoding however it is asked for, and then nothing is exported and no output of the user's set", () => {
    expect(torn).toHaveLength(tornTexts.length * 5);
    const wrong = torn.filter(
      (left) =>
        left.code !== 1 ||
        titleOf(left) !== "config-read: bad-encoding" ||
        left.variables.length > 0 ||
        withoutDeclared(left.outputs).length > 0,
    );
    expect(wrong.slice(0, 3).map(({ inputs, code, variables }) => [inputs, code, variables])).toEqual([]);
  });
});
