import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { generateIniCase } from "../../fuzz/configparser.ts";
import { createRandom } from "../../fuzz/random.ts";
import {
  findReferee,
  type IniAnswer,
  type IniCase,
  type Referee,
  readOurselves,
} from "../../support/configparser-referee.ts";
import { itWhen } from "../../support/referee.ts";
import { type Entry, entries, settings } from "./configparser-cases.ts";

/** The answers of CPython 3.13 to each file under each of the settings; a number is the answer of that index again. */
interface Recording {
  readonly python: string;
  readonly answers: Readonly<Record<string, readonly (IniAnswer | number)[]>>;
}

/**
 * To record anew, after a change of the files: STDOPS_RECORD=true with a Python 3.13 on PATH or in STDOPS_PYTHON. Whoever
 * has a Python sees that the recording is right.
 */
const recordingPath = join(import.meta.dirname, "fixtures", "configparser.json");
const referee = findReferee();
if (process.env["STDOPS_RECORD"] === "true" && referee?.knowsManyPrefixes === true) {
  record(referee);
}
const recording: Recording = JSON.parse(readFileSync(recordingPath, "utf8"));

function casesOf({ files }: Entry): readonly IniCase[] {
  return Object.values(settings).map((setting) => ({ files, ...setting }));
}

function judgeAll({ judge }: Referee): ReadonlyMap<string, readonly IniAnswer[]> {
  const answers = judge(entries.flatMap(casesOf));
  const each = Object.keys(settings).length;
  return new Map(entries.map(({ name }, index) => [name, answers.slice(index * each, (index + 1) * each)]));
}

function record(python: Referee): void {
  const lines = [...judgeAll(python)].map(([name, answers]) => {
    const texts = answers.map((answer) => JSON.stringify(answer));
    const short = texts.map((text, index) => (texts.indexOf(text) === index ? text : texts.indexOf(text)));
    return `    ${JSON.stringify(name)}: [${short.join(",")}]`;
  });
  const text = `{\n  "python": "${python.version}",\n  "answers": {\n${lines.join(",\n")}\n  }\n}\n`;
  mkdirSync(dirname(recordingPath), { recursive: true });
  writeFileSync(recordingPath, text);
}

function recorded(name: string): readonly IniAnswer[] {
  const answers = recording.answers[name] ?? [];
  return answers.flatMap((answer) => {
    const meant = typeof answer === "number" ? answers[answer] : answer;
    return typeof meant === "object" ? [meant] : [];
  });
}

describe(`INI files made by hand, each under ${Object.keys(settings).length} settings`, () => {
  it("are at least 150, and their recorded answers are of CPython 3.13 or later", () => {
    expect(entries.length).toBeGreaterThanOrEqual(150);
    expect(Object.keys(recording.answers)).toEqual(entries.map(({ name }) => name));
    expect(recording.python).toMatch(/^3\.(?:1[3-9]|[2-9][0-9])\./u);
  });

  it.each(entries)("are read as CPython's configparser does: $name", (entry) => {
    expect(casesOf(entry).map(readOurselves)).toEqual(recorded(entry.name));
  });
});

describe(`this machine's Python (${referee?.version ?? "none"})`, () => {
  itWhen(referee !== undefined)("says what is recorded, but for files that are marked where it is older", () => {
    if (referee === undefined) {
      return;
    }
    const stray = [...judgeAll(referee)].filter(
      ([name, answers]) => JSON.stringify(answers) !== JSON.stringify(recorded(name)),
    );
    const marked = entries.filter(({ sincePython313 }) => sincePython313 === true && !referee.knowsManyPrefixes);
    expect(stray.map(([name]) => name)).toEqual(marked.map(({ name }) => name));
  });

  itWhen(referee !== undefined)("reads 500 random files as we do", () => {
    if (referee === undefined) {
      return;
    }
    const random = createRandom(20_240_229);
    const cases = Array.from({ length: 500 }, () => generateIniCase(random, referee));
    const differing = referee
      .judge(cases)
      .map((theirs, index) => ({ given: cases[index], theirs, ours: cases.slice(index, index + 1).map(readOurselves) }))
      .filter(({ theirs, ours }) => JSON.stringify([theirs]) !== JSON.stringify(ours));
    expect(differing).toEqual([]);
  });
});
