import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { loadOperation } from "../../src/operation/registry.ts";
import { commonInputs } from "../../src/operation/request.ts";
import { operations } from "../../src/operations/index.ts";
import { run, runStep } from "../support/entries.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const root = resolve(import.meta.dirname, "../..");
const pages = ["README.md", ...readdirSync(join(root, "actions")).map((name) => `actions/${name}/README.md`)];

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** The steps of a whole workflow, or of a list of steps. */
function stepsOf(block: Workflow | readonly Step[]): readonly Step[] {
  return "jobs" in block ? Object.values(block.jobs).flatMap(({ steps }) => steps) : block;
}

/** The blocks of a page in one language. */
function blocksOf(page: string, language: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gmu"))].map(
    ([, block = ""]) => block,
  );
}

/** The steps of a page that use this project: the operation, and its inputs. */
const steps = pages.flatMap((page) =>
  blocksOf(page, "yaml")
    .flatMap((block): readonly Step[] => stepsOf(parse(block)))
    .filter(({ uses }) => uses?.startsWith("OWNER/stdops") === true)
    .map(({ uses = "", with: given = {} }) => {
      const { operation = /actions\/([^@]+)@/u.exec(uses)?.[1] ?? "", ...inputs } = given;
      return { page, operation, inputs };
    }),
);

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
  cpSync(join(root, "examples"), workspace.path, { recursive: true });
});
afterAll(() => workspace.remove());

describe.each(steps)("the step of $page with $inputs", ({ operation, inputs }) => {
  it("names inputs that exist", async () => {
    const declared = { ...commonInputs, ...(await loadOperation(operations, operation)).inputs };
    expect(Object.keys(inputs).filter((name) => !Object.hasOwn(declared, name))).toEqual([]);
  });

  // A release can only be read from GitHub, and a service has to be there; the tests of these operations have stand-ins.
  const needsMore = Object.hasOwn(inputs, "release") || Object.hasOwn(inputs, "hold");
  (needsMore ? it.skip : it)("works", async () => {
    const { code } = await runStep(`${operation}.js`, inputs, { cwd: join(workspace.path, operation) });
    expect(code).toBe(0);
  });
});

describe("the front page", () => {
  it("has a command that does the main job in a clone", async () => {
    const [block = ""] = blocksOf("README.md", "sh");
    const [command = ""] = block.split("\n");
    expect(command).toMatch(/^bin\/stdops /u);
    expect(await run("bash", ["-c", command], { cwd: root })).toMatchObject({ code: 0 });
  });

  it("has a command that passes the tests", () => {
    expect(blocksOf("README.md", "sh").join("")).toMatch(/^npm cit\b/mu);
  });
});

describe("dist/", () => {
  it("has the licence of every package that it names as its part", () => {
    const dist = join(root, "dist");
    const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
    const parts = scripts.flatMap((name) => [
      ...readFileSync(join(dist, name), "utf8").matchAll(/MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gu),
    ]);
    const names = new Set(parts.map(([, name = ""]) => name.replace(/^http-client$/u, "@actions/http-client")));
    const licences = readFileSync(join(dist, "licenses.txt"), "utf8");
    expect(names.size).toBeGreaterThan(5);
    expect([...names].filter((name) => !licences.includes(`\n${name} `) && !licences.startsWith(`${name} `))).toEqual(
      [],
    );
  });

  it("is smaller than 3 MB", () => {
    const sizes = readdirSync(join(root, "dist")).map((name) => statSync(join(root, "dist", name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });
});
