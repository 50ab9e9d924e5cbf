import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createTcpServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { findComposites } from "../../scripts/check-composites.ts";
import { loadOperation } from "../../src/operation/registry.ts";
import { commonInputs } from "../../src/operation/request.ts";
import { operations } from "../../src/operations/index.ts";
import { run, runStep } from "../support/entries.ts";
import { evaluateExample, exampleToken, release, startExampleGitHub } from "../support/github/examples.ts";
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

/** The names of all inputs that the workflows of the end-to-end tests give to a recipe. */
function inputsOnRunner(recipe: string): ReadonlySet<string> {
  const texts = ["examples/workflows", "__tests__/e2e/workflows"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), "utf8")),
  );
  const used = texts.flatMap((text) => stepsOf(parse(text))).filter(({ uses }) => uses?.includes(`/${recipe}@`));
  return new Set(used.flatMap(({ with: given = {} }) => Object.keys(given)));
}

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
const database = createTcpServer();
const web = createServer((_, response) => response.end("ready"));
let github: Awaited<ReturnType<typeof startExampleGitHub>>;
beforeAll(async () => {
  workspace = createWorkspace();
  cpSync(join(root, "examples"), workspace.path, { recursive: true });
  // What the jobs of a matrix left, as actions/download-artifact unpacks it.
  const figures = { schema: "stdops-metrics/1", run: {}, deployment: null, metrics: [] };
  for (const system of ["linux", "windows"]) {
    const metrics = [{ name: "test_duration_seconds", type: "gauge", value: 3, labels: { system } }];
    workspace.write(`metrics-export/all/metrics-test-${system}/metrics.json`, JSON.stringify({ ...figures, metrics }));
  }
  workspace.write("checksum/downloads/app.tar.gz", release);
  github = await startExampleGitHub();
  await Promise.all([database, web].map(async (server) => await once(server.listen(0, "127.0.0.1"), "listening")));
});
afterAll(async () => {
  workspace.remove();
  await github.close();
  database.close();
  web.close();
});

/** The services that the pages speak of, where they are here. */
function services(text: string): string {
  const portOf = (server: Server) => Object(server.address())["port"];
  return text
    .replaceAll("localhost:5432", `localhost:${portOf(database)}`)
    .replaceAll("localhost:8080", `localhost:${portOf(web)}`);
}

describe.each(steps)("the step of $page with $inputs", ({ operation, inputs, job }) => {
  it("names inputs that exist", async () => {
    const declared = await readInputNames(operation);
    expect(Object.keys(inputs).filter((name) => !declared.includes(name))).toEqual([]);
  });

  if (recipes.includes(operation)) {
    // Recipes are composites, which need a runner.
    it("gives a recipe what workflows that run on a runner give it, too", () => {
      expect(Object.keys(inputs).filter((name) => !inputsOnRunner(operation).has(name))).toEqual([]);
    });
    return;
  }

  it("works", async () => {
    const temp = join(workspace.path, "jobs", job);
    mkdirSync(temp, { recursive: true });
    const env = { ...github.env, RUNNER_TEMP: temp };
    const token = ["dispatch-workflow", "metrics-export"].includes(operation) ? { token: exampleToken } : {};
    const given = Object.entries(inputs).map(([name, text]) => [name, services(evaluateExample(String(text)))]);
    const { code, stdout } = await runStep(
      `${operation}.js`,
      { ...token, ...Object.fromEntries(given) },
      { cwd: join(workspace.path, operation), env },
    );
    expect({ code, stdout: code === 0 ? "" : stdout }).toEqual({ code: 0, stdout: "" });
  });
});

/** The blocks of commands that pages of operations have. */
const commands = pages.flatMap((page) =>
  blocksOf(page, "sh")
    .filter((block) => page.startsWith("actions/") && /^bin\/stdops /u.test(block))
    .map((block, at) => ({
      page,
      block,
      operation: page.split("/")[1] ?? "",
      job: `${page.replaceAll("/", "-")}-sh-${at}`,
    })),
);

describe.each(commands)("the commands of $page: $block", ({ operation, block, job }) => {
  it("work at a terminal", async () => {
    const temp = join(workspace.path, "jobs", job);
    mkdirSync(temp, { recursive: true });
    const script = `set -e\n${block.replaceAll(/^bin\/stdops/gmu, '"$STDOPS/bin/stdops"')}`;
    const env = { ...github.env, STDOPS: root, STDOPS_TOKEN: exampleToken, RUNNER_TEMP: temp };
    const ran = await run("bash", ["-c", services(script)], { cwd: join(workspace.path, operation), env });
    expect({ code: ran.code, stderr: ran.code === 0 ? "" : ran.stderr }).toEqual({ code: 0, stderr: "" });
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
