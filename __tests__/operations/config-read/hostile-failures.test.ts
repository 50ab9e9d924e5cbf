import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { configRead } from "../../../src/operations/config-read/operation.ts";
import { commandsIn } from "../../support/actions-runner-parsers.ts";
import { type OnRunner, type Performance, performOnRunner } from "../../support/config-on-runner.ts";
import type { Pair } from "../../support/config-writers.ts";
import { hostilePairs, tornTexts } from "../../support/hostile-pairs.ts";
import { unseenCharacter } from "../../support/hostile-text.ts";
import { parseSummary } from "../../support/job-summary.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const quote = JSON.stringify;
const formats = ["ini", "json", "jsonc", "json5", "yaml", "toml", "env", "properties", "xml", "csv"] as const;

/** A way to bring a hostile key or value into a message: files and inputs. */
interface Way {
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Ways whose failure must be of that code, whatever the texts are. */
const sure: Readonly<Record<string, (pair: Pair) => Way>> = {
  "key-not-found": ([key, value]) => ({
    files: { "a.json": `{${quote(`x${key}`)}: {${quote(value)}: 1}}` },
    inputs: { key: `${quote(`x${key}`)}.${quote(`${value}y`)}`, "export-env": "A = nope" },
  }),
  "duplicate-key": ([key, value]) => ({
    files: { "a.json": `{${quote(key)}: ${quote(value)},\n${quote(key)}: 2}` },
    inputs: { "env-prefix": "P" },
  }),
  "parse-error": ([key, value]) => ({
    files: { "a.json": `{${quote(key)}: ${quote(value)} oops}` },
    inputs: { "env-prefix": "P" },
  }),
  "missing-required": ([key]) => ({
    files: { "a.json": `{${quote(key)}: {"a": null}}` },
    inputs: { required: `${quote(key)}.a\n${quote(key)}.b`, "export-env": `A = ${quote(key)}` },
  }),
  "name-collision": ([key, value]) => ({
    files: { "a.json": `{"x": {${quote(key)}: ${quote(value.toWellFormed().replaceAll("\0", ""))}}}` },
    inputs: { "export-env": `A = x\na = x.${quote(key)}`, keys: "o = x" },
  }),
  "unsafe-env-name": ([key, value]) => ({
    files: { "a.json": `{"x": {${quote(key)}: ${quote(value.toWellFormed())}}}` },
    inputs: { "export-env": `A = x\nNODE_OPTIONS = x.${quote(key)}`, keys: "o = x" },
  }),
  "file-not-found": ([key]) => ({
    files: {},
    inputs: { files: `x${key.replaceAll(/[\r\n\0]/gu, "").slice(0, 60)}x`, format: "json", "export-env": "A = x" },
  }),
};

/** Ways that may fail in one way or another. */
const unsure: readonly ((pair: Pair, index: number) => Way)[] = [
  ([key, value], index) => ({
    files: { a: `${key}${value}` },
    inputs: { files: "a", format: formats[index % formats.length] ?? "ini", "env-prefix": "P" },
  }),
  ([key, value]) => ({
    files: { "a.ini": `[s]\n${key} = %(${value})s\n` },
    inputs: { files: "a.ini", "env-prefix": "P" },
  }),
  ([key, value]) => ({
    files: { "a.json": `{${quote(key)}: ${quote(value)}}`, "b.json": `{${quote(key)}: "x"}` },
    inputs: { files: "a.json\nb.json", mask: "**", section: quote(key), environment: "x" },
  }),
  ([key, value]) => ({
    files: {},
    inputs: { files: key, environment: value, key: value, keys: `${key}\n${value}`, mask: value, defaults: value },
  }),
];

/** Ways that load the validator, which takes its time. */
const schemas: readonly ((pair: Pair) => Way)[] = [
  ([key, value]) => ({
    files: {
      "a.json": `{${quote(key)}: ${quote(value)}, "x": 1}`,
      "s.json": `{"additionalProperties": false, "properties": {"x": {"const": ${quote(value)}}}}`,
    },
    inputs: { schema: "s.json", "env-prefix": "P" },
  }),
  ([key, value]) => ({
    files: { "a.json": '{"x": 1}', "s.json": `{${quote(`x${key}`)}: 1, "required": [${quote(value)}]}` },
    inputs: { schema: "s.json", "env-prefix": "P" },
  }),
];

const workspaces: Workspace[] = [];
let failed: readonly (OnRunner & { readonly wanted: string })[] = [];
let others: readonly OnRunner[] = [];

function prepare({ files, inputs }: Way): Performance {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return { directory: workspace.path, inputs: { files: "a.json", ...inputs } };
}

beforeAll(async () => {
  const pairs = (seed: number, count: number) => [
    ...hostilePairs(seed, count),
    ...tornTexts.map((text): Pair => [text, text]),
  ];
  const wanted = Object.entries(sure).flatMap(([code, way], index) =>
    pairs(300 + index, 60).map((pair) => ({ code, performance: prepare(way(pair)) })),
  );
  const unknown = [
    ...unsure.flatMap((way, index) => pairs(400 + index, 150).map((pair, at) => prepare(way(pair, at)))),
    ...schemas.flatMap((way, index) =>
      pairs(500 + index, 0).flatMap((pair, at) => (at % 3 === 0 ? [prepare(way(pair))] : [])),
    ),
  ];
  const left = await performOnRunner([...wanted.map(({ performance }) => performance), ...unknown]);
  failed = wanted.flatMap(({ code }, index) => left.slice(index, index + 1).map((one) => ({ ...one, wanted: code })));
  others = left.slice(wanted.length);
}, 60_000);

afterAll(() => {
  for (const workspace of workspaces) {
    workspace.remove();
  }
});

function titleOf({ commands }: OnRunner): string | undefined {
  return commands.find(({ name }) => name === "error")?.properties["title"];
}

/** The first few of what was found, short enough to be read in a report. */
function namesOf(found: readonly OnRunner[]): readonly unknown[] {
  return found
    .slice(0, 3)
    .map(({ inputs, code, commands }) => [code, inputs, commands.map(({ name, data }) => `${name} ${data}`)])
    .map((one) => quote(one).slice(0, 800));
}

describe("hostile keys and values in failures", () => {
  it("fail by the code that is meant for it", () => {
    expect(failed.length).toBeGreaterThan(1000);
    const wrong = failed.filter((one) => one.code !== 1 || titleOf(one) !== `config-read: ${one.wanted}`);
    expect(namesOf(wrong)).toEqual([]);
  });

  it("are never our own defect, and fail by declared codes alone", () => {
    const codes = [undefined, ...Object.keys(configRead.failures), "bad-input"];
    const wrong = others.filter(
      (one) =>
        one.code > 2 ||
        !codes.includes(titleOf(one)?.replace("config-read: ", "")) ||
        (titleOf(one) !== undefined) !== one.code > 0,
    );
    expect(namesOf(wrong)).toEqual([]);
    // Each code is met here, but for those that are about sizes and rights.
    const met = new Set([...failed, ...others].map((one) => titleOf(one)?.replace("config-read: ", "")));
    const unmet = codes.filter((code) => !met.has(code));
    expect(unmet.toSorted()).toEqual(["too-deep", "too-large", "unreadable"]);
  });

  it("set none of the user's outputs and export nothing where the step fails", () => {
    const wrong = [...failed, ...others].filter(
      ({ code, outputs, variables, state }) =>
        code !== 0 &&
        (variables.length > 0 ||
          state.length > 0 ||
          !outputs.every(([name]) => ["files", "overridden", "config"].includes(name))),
    );
    expect(namesOf(wrong)).toEqual([]);
  });

  it("issue no commands but masks, warnings, and one error with its groups", () => {
    const wrong = [...failed, ...others].filter(({ code, commands }) => {
      const names = commands.map(({ name }) => name).join(" ");
      const end = code === 0 ? "" : "(?:group endgroup )?error(?: group endgroup)?";
      return !new RegExp(`^(?:(?:add-mask|warning) )*${end}$`, "u").test(code === 0 ? `${names} ` : names);
    });
    expect(namesOf(wrong.filter(({ commands }) => commands.length > 0))).toEqual([]);
  });

  it("stand within sentences without a line end of their own", () => {
    // These two quote a line below their sentence.
    const sentences = failed.filter(({ wanted }) => wanted !== "parse-error" && wanted !== "duplicate-key");
    const torn = sentences.filter(({ commands }) =>
      /[\r\n]/u.test(commands.find(({ name }) => name === "error")?.data ?? ""),
    );
    expect(namesOf(torn)).toEqual([]);
  });

  it("are no command in any other line, however the runner reads it, nor once an annotation is printed again", () => {
    const speaks = ({ lines, commands }: OnRunner) =>
      lines.some((line) => commandsIn(line).length > 0) ||
      commands.some(({ name, data }) => name !== "add-mask" && commandsIn(data).length > 0);
    expect(namesOf([...failed, ...others].filter(speaks))).toEqual([]);
  });

  it("show nothing unseen but tabs and line ends", () => {
    const shows = ({ lines, commands }: OnRunner) =>
      lines.some((line) => unseenCharacter.test(line.replaceAll("\t", ""))) ||
      commands.some(({ name, data }) => name !== "add-mask" && unseenCharacter.test(data.replaceAll(/[\n\t]/gu, "")));
    expect(namesOf([...failed, ...others].filter(shows))).toEqual([]);
  });

  it("leave a summary in which nothing is more than text", () => {
    const problems = [...failed, ...others].flatMap(({ summary }) => parseSummary(summary, unseenCharacter).problems);
    expect(problems.slice(0, 3)).toEqual([]);
  });
});
