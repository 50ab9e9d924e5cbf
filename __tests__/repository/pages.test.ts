import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { embedExamples } from "../../scripts/embed-examples.ts";
import { loadOperation } from "../../src/operation/registry.ts";
import { commonInputs } from "../../src/operation/request.ts";
import { operations } from "../../src/operations/index.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const examples = readdirSync(join(root, "examples/workflows"));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

function stepsOf(name: string): readonly Step[] {
  const { jobs }: Workflow = parse(read(`examples/workflows/${name}`));
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The anchors of a page, made of its headings as GitHub makes them. */
function anchorsOf(page: string): readonly string[] {
  const prose = read(page).replaceAll(/^```[\s\S]*?^```$/gmu, "");
  return [...prose.matchAll(/^#+ (.*)$/gmu)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/gu, "-"),
  );
}

/** The links of a page that name a heading: the page that they lead to, and the anchor. */
function headingLinks(page: string): readonly (readonly [page: string, anchor: string])[] {
  const prose = read(page).replaceAll(/```[\s\S]*?```/gu, "");
  const links = [...prose.matchAll(/\]\((?![a-z]+:)([^)#\s]*)#([^)\s]+)\)/gu)];
  return links.map(([, path = "", anchor = ""]) => [path === "" ? page : join(dirname(page), path), anchor]);
}

describe.each(pages)("the page docs/%s", (name) => {
  it("links to headings that are there", () => {
    const wrong = headingLinks(`docs/${name}`).filter(
      ([page, anchor]) => !existsSync(join(root, page)) || !anchorsOf(page).includes(anchor),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(examples)("the example %s", (name) => {
  it("grants nothing at its top, and says in its first line what it is for", () => {
    const { permissions }: Workflow = parse(read(`examples/workflows/${name}`));
    expect(permissions).toEqual({});
    expect(read(`examples/workflows/${name}`)).toMatch(/^# [A-Z].*\.\n/u);
  });

  it("puts no expression into the text of a script", () => {
    expect(stepsOf(name).filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  it("names actions and inputs that exist", async () => {
    const unknown: string[] = [];
    for (const { uses = "", with: given = {} } of stepsOf(name).filter(({ uses }) => uses !== undefined)) {
      const known = await knownInputs(uses, given["operation"]);
      unknown.push(...Object.keys(given).filter((input) => !known.includes(input)));
    }
    expect(unknown).toEqual([]);
  });
});

/** The inputs that an action of this project takes. */
async function knownInputs(uses: string, operation: unknown): Promise<readonly string[]> {
  const [, name = String(operation)] = /^OWNER\/stdops(?:\/actions\/([^@]+))?@v1$/u.exec(uses) ?? [];
  if (Object.hasOwn(operations, name)) {
    const declared = Object.keys((await loadOperation(operations, name)).inputs);
    return ["operation", ...declared, ...Object.keys(commonInputs)];
  }
  return Object.keys(parse(read(`actions/${name}/action.yml`)).inputs);
}

describe("the page of ten wishes", () => {
  const page = read("docs/wishes.md");
  const wishes = page.split(/^## /mu).slice(1);

  it("shows the examples as they are: else write it anew by npm run generate", () => {
    expect(embedExamples(root, page)).toBe(page);
  });

  it("has ten, each a workflow that runs, and each in the table at its top", () => {
    expect(wishes).toHaveLength(10);
    expect(wishes.filter((wish) => !/<!-- example: examples\/workflows\/\S+ -->/u.test(wish))).toEqual([]);
    expect(page.match(/^\| \[.*\]\(#/gmu)).toHaveLength(10);
  });

  it("shows no workflow that is not a file", () => {
    const blocks = page.match(/^```yaml$/gmu) ?? [];
    expect(blocks).toHaveLength(page.match(/^<!-- example: /gmu)?.length ?? 0);
  });
});

describe("an example in a page", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stdops-"));
    writeFileSync(join(folder, "a.yml"), "# What it is for.\n# needs: github\n# expect-log: x|$&\nname: $&\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const shown = "<!-- example: a.yml -->\n```yaml\n# What it is for.\nname: $&\n```\n<!-- end -->\n";

  it.each([
    ["an empty block", "<!-- example: a.yml -->\n<!-- end -->\n"],
    ["a stale one", "<!-- example: a.yml -->\n```yaml\nname: old\n```\n<!-- end -->\n"],
    ["one that is current", shown],
  ])("is the file without what the tests read at its head: %s", (_, block) => {
    expect(embedExamples(folder, `before\n${block}after\n`)).toBe(`before\n${shown}after\n`);
  });

  it.each([
    ["a block without an end", "<!-- example: a.yml -->\n"],
    ["a block within a block", "<!-- example: a.yml -->\n<!-- example: a.yml -->\n<!-- end -->\n"],
    ["a file that is not there", "<!-- example: b.yml -->\n<!-- end -->\n"],
  ])("is refused: %s", (_, page) => {
    expect(() => embedExamples(folder, page)).toThrow(/examples begin|ENOENT/u);
  });
});

/** Rows of the tables of a section: what stands in the last cell, divided into its pieces of code. */
function codeOfLastCells(section: string): readonly string[] {
  const rows = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
  const cells = rows.map((row) => row.split(/(?<!\\)\|/u).at(-2) ?? "");
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, code = ""]) => code));
}

describe("the page of migrations", () => {
  const sections = read("docs/migration.md").split(/^## /mu).slice(1);
  const named = sections.map((section) => {
    const [, operation = ""] = /^To \[`([a-z-]+)`\]/mu.exec(section) ?? [];
    return { operation, section };
  });

  it("has a section for each operation", () => {
    expect(named.map(({ operation }) => operation).toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  it.each(named)(
    "names only inputs, outputs and failures of $operation on the side that is here",
    async ({ operation, section }) => {
      const { inputs, outputs, failures } = await loadOperation(operations, operation);
      const { inputs: export_ } = await loadOperation(operations, "metrics-export");
      const elsewhere = operation === "timer" ? Object.keys(export_) : [];
      const known = [
        ...Object.keys({ ...inputs, ...commonInputs, ...outputs, ...failures }),
        ...elsewhere,
        "metrics-export",
      ];
      const pieces = codeOfLastCells(section).flatMap((code) => /^([a-z][a-z-]*)(?:: .*)?$/u.exec(code)?.[1] ?? []);
      expect(pieces.length).toBeGreaterThan(5);
      expect(pieces.filter((name) => !known.includes(name) && !["null", "false"].includes(name))).toEqual([]);
    },
  );
});
