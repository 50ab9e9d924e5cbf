import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { findComposites } from "../../scripts/check-composites.ts";
import { loadOperation } from "../../src/operation/registry.ts";
import { commonInputs } from "../../src/operation/request.ts";
import { operations } from "../../src/operations/index.ts";
import { run, runStep } from "../support/entries.ts";
import { exampleToken, startExampleGitHub } from "../support/github/examples.ts";
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

/** Recipes are no operations; the workflows that their pages name are run end to end. */
const recipes = findComposites(join(root, "actions"));

/** Names of the inputs that an operation or a recipe has. */
async function readInputNames(name: string): Promise<readonly string[]> {
  const { inputs } = recipes.includes(name)
    ? parse(readFileSync(join(root, "actions", name, "action.yml"), "utf8"))
    : await loadOperation(operations, name);
  return Object.keys(recipes.includes(name) ? inputs : { ...commonInputs, ...inputs });
}

/** The steps of a page that use this project: the operation or recipe, its inputs, and the job that shares a folder. */
const steps = pages.flatMap((page) =>
  blocksOf(page, "yaml").flatMap((block, at) =>
    stepsOf(parse(block))
      .filter(({ uses }) => uses?.startsWith("OWNER/stdops") === true)
      .map(({ uses = "", with: given = {} }) => {
        const { operation = /actions\/([^@]+)@/u.exec(uses)?.[1] ?? "", ...inputs } = given;
        return { page, operation, inputs, job: `${page.replaceAll("/", "-")}-${at}` };
      }),
  ),
);

let workspace: Workspace;
let github: Awaited<ReturnType<typeof startExampleGitHub>>;
beforeAll(async () => {
  workspace = createWorkspace();
  cpSync(join(root, "examples"), workspace.path, { recursive: true });
  github = await startExampleGitHub();
});
afterAll(async () => {
  workspace.remove();
  await github.close();
});

describe.each(steps)("the step of $page with $inputs", ({ operation, inputs, job }) => {
  it("names inputs that exist", async () => {
    const declared = await readInputNames(operation);
    expect(Object.keys(inputs).filter((name) => !declared.includes(name))).toEqual([]);
  });

  // A release, a service and other repositories have to be there; the tests of these operations have stand-ins.
  const needsMore =
    recipes.includes(operation) ||
    Object.hasOwn(inputs, "release") ||
    Object.hasOwn(inputs, "hold") ||
    /\$\{\{/u.test(JSON.stringify(inputs));
  (needsMore ? it.skip : it)("works", async () => {
    const temp = join(workspace.path, "jobs", job);
    mkdirSync(temp, { recursive: true });
    const env = { ...github.env, RUNNER_TEMP: temp };
    const token = operation === "dispatch-workflow" ? { token: exampleToken } : {};
    const { code, stdout } = await runStep(
      `${operation}.js`,
      { ...token, ...inputs },
      { cwd: join(workspace.path, operation), env },
    );
    expect({ code, stdout: code === 0 ? "" : stdout }).toEqual({ code: 0, stdout: "" });
  });
});

describe.each(recipes)("the page of the recipe %s", (recipe) => {
  it("names a whole workflow that uses it", () => {
    const page = readFileSync(join(root, "actions", recipe, "README.md"), "utf8");
    const [, example = ""] = /\]\(\.\.\/\.\.\/(examples\/workflows\/[\w-]+\.yml)\)/u.exec(page) ?? [];
    expect(readFileSync(join(root, example), "utf8")).toContain(`uses: OWNER/stdops/actions/${recipe}@v1`);
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

  it("is smaller than 9 MB, of which GitHub's client for artifacts is half", () => {
    const sizes = readdirSync(join(root, "dist")).map((name) => statSync(join(root, "dist", name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(9_000_000);
  });
});
