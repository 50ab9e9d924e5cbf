import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { generateIniCase } from "../../fuzz/configparser.ts";
import { createRandom } from "../../fuzz/random.ts";
import { findReferee, type IniAnswer, type IniCase } from "../../support/configparser-referee.ts";
import { type PerformedConfig, performConfig } from "../../support/perform-config.ts";
import { itWhen } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const referee = findReferee();
let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

/** Whether a case can be told by files and inputs: a byte-order mark is left out, and prefixes stand between blanks. */
function canBeTold({ files, inlinePrefixes }: IniCase): boolean {
  return !(
    files.some((text) => text.startsWith("\ufeff") || text.slice(0, 3).includes("\0")) ||
    /[\0\ufeff]/u.test(inlinePrefixes.join(""))
  );
}

async function readAll({ files, mode, allowNoValue, inlinePrefixes }: IniCase): Promise<PerformedConfig> {
  for (const [index, text] of files.entries()) {
    workspace.write(`${index}.ini`, text);
  }
  return await performConfig(workspace.path, {
    files: files.map((_, index) => `${index}.ini`).join("\n"),
    "ini-interpolation": mode,
    "ini-allow-no-value": String(allowNoValue),
    "ini-inline-comments": inlinePrefixes.join(" "),
    summary: "false",
  });
}

/** What config-read must answer where Python answers that: the code of a failure, or each option with its value. */
function translate(answer: IniAnswer): unknown {
  if ("error" in answer) {
    return answer.error.startsWith("Duplicate") ? "duplicate-key" : "parse-error";
  }
  const options = answer.sections.flatMap(([section, pairs]) =>
    pairs.map(([option, outcome]) => [section, option, outcome] as const),
  );
  const isFault = options.some(([, , outcome]) => typeof outcome === "object" && outcome !== null);
  return isFault ? "interpolation" : options.map((option) => JSON.stringify(option)).toSorted();
}

function told({ failure, outputs }: PerformedConfig): unknown {
  if (failure !== undefined) {
    return failure.code;
  }
  const config: Readonly<Record<string, Readonly<Record<string, string | null>>>> = JSON.parse(outputs["config"] ?? "");
  return Object.entries(config)
    .flatMap(([section, options]) =>
      Object.entries(options).map(([option, value]) => JSON.stringify([section, option, value])),
    )
    .toSorted();
}

describe("random INI files, one over the other, with all inputs about INI", () => {
  itWhen(referee !== undefined)("come out as configparser reads them, or fail by the code for its error", async () => {
    const random = createRandom(11);
    const { judge = () => [], knowsManyPrefixes = false } = referee ?? {};
    const cases = Array.from({ length: 1_200 }, () => generateIniCase(random, { knowsManyPrefixes })).filter(canBeTold);
    const answers = judge(cases);
    const wrong: unknown[] = [];
    const met = new Map<string, number>();
    for (const [index, given] of cases.entries()) {
      const performed = await readAll(given);
      const answer = answers[index];
      const wanted = answer === undefined ? undefined : translate(answer);
      const kind = typeof wanted === "string" ? wanted : "read";
      met.set(kind, (met.get(kind) ?? 0) + 1);
      if (JSON.stringify(told(performed)) !== JSON.stringify(wanted)) {
        wrong.push({ given, answer, failure: performed.failure, outputs: performed.outputs });
      }
    }
    expect(wrong.slice(0, 2)).toEqual([]);
    expect([...met].filter(([, count]) => count < 30)).toEqual([]);
    expect([...met.keys()].toSorted()).toEqual(["duplicate-key", "interpolation", "parse-error", "read"]);
  });
});
