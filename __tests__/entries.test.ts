import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { loadAll } from "../src/operation/registry.ts";
import { operations } from "../src/operations/index.ts";
import { nodes, runCommandLine, runStep } from "./support/entries.ts";
import { exampleToken, startExampleGitHub } from "./support/github/examples.ts";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe.each(nodes)("the actions under %s", (_, node) => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace({ "a.txt": "a", "b.txt": "b" });
  });
  afterEach(() => workspace.remove());

  it.each([
    ["the root action", "index.js", { operation: "checksum" }],
    ["the leaf action", "checksum.js", {}],
  ])("%s sets outputs and writes the summary, with no warning of Node", async (_name, entry, inputs) => {
    const ran = await runStep(entry, { files: "a.txt", token: "hunter2", ...inputs }, { cwd: workspace.path, node });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toBe(`::add-mask::hunter2\n${sha256("a")}  a.txt\n`);
    expect(ran.outputs).toMatchObject({ digest: sha256("a"), count: "1", verified: "0", failed: "[]" });
    expect(ran.summary).toContain("### checksum: ✓");
    expect(ran.summary).toContain(`| a.txt |  | sha256 | ${sha256("a")} |`);
  });

  it("a failing step is annotated with code, sentence and hint, and its known outputs are set", async () => {
    workspace.write("SUMS", `${sha256("a")}  a.txt\n${sha256("x")}  b.txt\n`);
    const ran = await runStep("checksum.js", { "checksum-file": "SUMS" }, { cwd: workspace.path, node });
    expect(ran.code).toBe(1);
    expect(ran.stdout.trim().split("\n").at(-1)).toBe(
      `::error title=checksum%3A mismatch::b.txt: its sha256 is ${sha256("b")}, and SUMS:2 says ${sha256("x")}. ` +
        "Do not use the file: fetch it again, or find out who changed it.",
    );
    expect(ran.outputs).toMatchObject({ verified: "1", count: "2" });
    expect(ran.summary).toContain("✗ mismatch");
  });

  it("bad input of every kind is one annotation, and the exit code of a step is 1", async () => {
    const ran = await runStep(
      "checksum.js",
      { files: "a.txt", strict: "yes", algorithm: "sha255" },
      { cwd: workspace.path, node },
    );
    expect(ran.code).toBe(1);
    expect(ran.stdout.match(/^::error/gmu)).toHaveLength(1);
    expect(ran.stdout).toContain("algorithm: sha255 is none of md5");
    expect(ran.stdout).toContain("strict: yes is not a flag");
  });

  it("the root action names the nearest operation when there is none of that name", async () => {
    const ran = await runStep("index.js", { operation: "chekcsum" }, { cwd: workspace.path, node });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("::error title=stdops%3A bad-input::operation: chekcsum is none of checksum");
    expect(ran.stdout).toContain('Did you mean "checksum"?');
  });

  it("digests on several threads what is worth it, in the same order as on one", async () => {
    const folder = join(workspace.path, "many");
    mkdirSync(folder);
    for (let index = 0; index < 3000; index += 1) {
      writeFileSync(join(folder, String(index)), String(index));
    }
    const ran = await runStep("checksum.js", { files: "many/*" }, { cwd: workspace.path, node });
    expect(ran.outputs).toMatchObject({ count: "3000", digests: "" });
    const digests: readonly { path: string; digest: string }[] = JSON.parse(
      readFileSync(ran.outputs["digests-file"] ?? "", "utf8"),
    );
    expect(digests).toHaveLength(3000);
    expect(digests.every(({ path, digest }) => digest === sha256(path.replace("many/", "")))).toBe(true);
    expect(digests.map(({ path }) => path)).toEqual(digests.map(({ path }) => path).toSorted());
    expect(ran.stdout).toContain("::warning::The output digests is longer than 256 KiB");
  });

  it("the post part of a step that noted nothing does nothing", async () => {
    expect(await runStep("post.js", {}, { cwd: workspace.path, node })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });
});

describe("examples of declarations", () => {
  let workspace: Workspace;
  let github: Awaited<ReturnType<typeof startExampleGitHub>>;
  beforeAll(async () => {
    workspace = createWorkspace();
    cpSync(resolve(import.meta.dirname, "../examples"), workspace.path, { recursive: true });
    github = await startExampleGitHub();
  });
  afterAll(async () => {
    workspace.remove();
    await github.close();
  });

  it("give what they promise, as a step and at a terminal", async () => {
    for (const { name, examples } of await loadAll(operations)) {
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const cwd = join(workspace.path, name);
        const inputs = Object.entries({
          ...(name === "dispatch-workflow" ? { token: exampleToken } : {}),
          ...example.with,
        });
        // What a step leaves for later ones, such as a timer, is the next example's no more.
        const temp = createWorkspace();
        const env = { ...github.env, TMPDIR: temp.path, TEMP: temp.path };
        const step = await runStep(`${name}.js`, Object.fromEntries(inputs.map(([key, value]) => [key, value ?? ""])), {
          cwd,
          env,
        });
        expect({ title: example.title, outputs: step.outputs }).toMatchObject({
          title: example.title,
          outputs: example.expect ?? {},
        });
        const words = inputs.flatMap(([key, value = ""]) => value.split("\n").map((line) => `--${key}=${line}`));
        const { code, stderr } = await runCommandLine([name, ...words], { cwd, env });
        temp.remove();
        expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
      }
    }
  });
});
