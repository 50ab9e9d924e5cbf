import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { jsonCases, jsonDeviations, jsonReaders } from "../../scripts/conformance/json.ts";
import { renderPage, renderToml } from "../../scripts/conformance/page.ts";
import { insertShortTable } from "../../scripts/conformance/short-table.ts";
import { type Case, deviationsOf, judge, type Reader } from "../../scripts/conformance/suite.ts";
import { findTomlSuite, readTomlCases, tomlDeviations, tomlReader } from "../../scripts/conformance/toml.ts";
import { yamlCases, yamlDeviations, yamlReader } from "../../scripts/conformance/yaml.ts";
import { FormatFault } from "../../src/formats/fault.ts";
import { readYaml } from "../../src/formats/yaml/read.ts";
import { itWhen } from "../support/referee.ts";
import { faultOf } from "../support/value-json.ts";

const tomlSuite = findTomlSuite();
const page = readFileSync(resolve(import.meta.dirname, "../../docs/conformance.md"), "utf8");

function deviations(reader: Reader, cases: readonly Case[]): readonly string[] {
  return deviationsOf(judge(reader, cases)).toSorted();
}

describe("the suites", () => {
  it("are whole", () => {
    expect(jsonCases).toHaveLength(318);
    expect(jsonCases.filter(({ matches }) => matches !== undefined)).toHaveLength(95);
    expect(yamlCases).toHaveLength(402);
    expect(yamlCases.filter(({ matches }) => matches !== undefined).length).toBeGreaterThan(250);
  });
});

describe("the page of config-read", () => {
  it("has the figures of the page of conformance", () => {
    const readme = readFileSync(resolve(import.meta.dirname, "../../actions/config-read/README.md"), "utf8");
    expect(insertShortTable(readme, page)).toBe(readme);
    expect(readme).toMatch(/^\| `toml` \| toml-test \| \d+ of \d+ \| \d+ of \d+ \| \d+ of \d+ \|$/mu);
  });
});

describe("the reader of JSON", () => {
  it("does what JSONTestSuite says, but where the page says otherwise", () => {
    expect(deviations(jsonReaders.json, jsonCases)).toEqual([...jsonDeviations.keys()].toSorted());
  });

  it("accepts as JSONC what JSON has no comments and no trailing commas for, and nothing else", () => {
    const valid = [...jsonDeviations.keys()];
    const extended = deviations(jsonReaders.jsonc, jsonCases).filter((name) => !valid.includes(name));
    const texts = jsonCases.filter(({ name }) => extended.includes(name)).map(({ text }) => text);
    expect(texts.filter((text) => !/\/[/*]|,\s*[\]}]/u.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });
});

describe("the reader of YAML", () => {
  it("does what the YAML test suite says, but where the page says otherwise", () => {
    expect(deviations(yamlReader, yamlCases)).toEqual([...yamlDeviations.keys()].toSorted());
  });

  it("refuses files of several documents for that, and for nothing else", () => {
    const several = yamlCases.filter(({ verdict }) => verdict === "several");
    const otherwise = several.filter(
      ({ text }) => !faultOf(() => readYaml(text, "1.2")).message.includes("a second one begins"),
    );
    expect(several.length).toBeGreaterThan(0);
    expect(otherwise.map(({ name }) => name)).toEqual([]);
  });
});

describe("all readers", () => {
  it.each([
    ["JSON", jsonReaders.json, jsonCases],
    ["JSONC", jsonReaders.jsonc, jsonCases],
    ["JSON5", jsonReaders.json5, jsonCases],
    ["YAML", yamlReader, yamlCases],
    ["YAML, of JSON", yamlReader, jsonCases],
    ["JSON5, of YAML", jsonReaders.json5, yamlCases],
  ])("refuse by a FormatFault with a place in the file: %s", (_, { read }, cases) => {
    for (const { text } of cases) {
      try {
        read(text);
      } catch (fault) {
        expect(fault).toBeInstanceOf(FormatFault);
        expect(fault).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
      }
    }
  });
});

describe("the reader of TOML", () => {
  itWhen(tomlSuite !== undefined)("does what toml-test says, but where the page says otherwise", () => {
    const cases = readTomlCases(tomlSuite ?? "");
    expect(cases.length).toBeGreaterThan(600);
    expect(deviations(tomlReader, cases)).toEqual([...tomlDeviations.keys()].toSorted());
  });
});

describe("the page on conformance", () => {
  it("is what the suites say, up to TOML", () => {
    expect(page.startsWith(renderPage())).toBe(true);
  });

  itWhen(tomlSuite !== undefined)("is what the suites say of TOML, too", () => {
    expect(page.endsWith(renderToml(tomlSuite ?? ""))).toBe(true);
  });
});
