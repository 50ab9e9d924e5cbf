import { appendFileSync, readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { runStep } from "../../support/entries.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace({ growing: "x", steady: "y" });
  truncateSync(join(workspace.path, "growing"), 1024 ** 3);
});
afterEach(() => workspace.remove());

it("a file that grows while it is read fails with changed-while-reading, and nothing is written", async () => {
  const growing = setInterval(() => appendFileSync(join(workspace.path, "growing"), "more"), 10);
  const inputs = { files: "*", "output-file": "SUMS", sidecars: "true" };
  const { code, stdout, outputs } = await runStep("checksum.js", inputs, { cwd: workspace.path }).finally(() =>
    clearInterval(growing),
  );
  expect(code).toBe(1);
  expect(stdout).toContain("::error title=checksum%3A changed-while-reading::growing: it changed while it was read.");
  expect(JSON.parse(outputs["failed"] ?? "")).toMatchObject([{ path: "growing", reason: "changed-while-reading" }]);
  expect(readdirSync(workspace.path).toSorted()).toEqual(["growing", "steady"]);
});
