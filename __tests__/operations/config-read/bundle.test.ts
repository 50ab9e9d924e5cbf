import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nodes, runCommandLine } from "../../support/entries.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace({
    "a.ini": "[server]\nname = %(first)s-1\nfirst = web\n",
    "a.npmrc": "[server]\nname = web-1\n",
    "a.json": '{"server": {"name": "web-1"}}',
    "a.jsonc": '{"server": {"name": "web-1",}} // end',
    "a.json5": "{server: {name: 'web-1'}}",
    "a.yaml": "server: {name: web-1}",
    "a.toml": '[server]\nname = "web-1"',
    "a.env": "server.name=web-1",
    "a.properties": "server.name: web-1",
    "a.xml": "<server><name>web-1</name></server>",
    "a.csv": "name\nweb-1\n",
    "2020.json": '{"$schema": "https://json-schema.org/draft/2020-12/schema", "required": ["nope"]}',
    "draft-07.json": '{"$schema": "http://json-schema.org/draft-07/schema#", "required": ["nope"]}',
  });
});
afterAll(() => workspace.remove());

describe.each(nodes)("dist/ as it is committed, under %s", (_, node) => {
  it.each([
    ["a.ini", "server.name"],
    ["a.npmrc", "server.name", "--format=ini", "--ini-dialect=npm"],
    ["a.json", "server.name"],
    ["a.jsonc", "server.name"],
    ["a.json5", "server.name"],
    ["a.yaml", "server.name"],
    ["a.toml", "server.name"],
    ["a.env", "server.name"],
    ["a.properties", "server.name"],
    ["a.xml", "server.name"],
    ["a.csv", "[0].name"],
  ])("reads %s by the reader in its chunk", async (file, key, ...words) => {
    const { code, stdout } = await runCommandLine(
      ["config-read", `--files=${file}`, `--key=${key}`, ...words, "--json"],
      { cwd: workspace.path, node },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).outputs.value).toBe("web-1");
  });

  it.each(["2020.json", "draft-07.json"])("validates by %s", async (schema) => {
    const { code, stdout } = await runCommandLine(["config-read", "--files=a.json", `--schema=${schema}`, "--json"], {
      cwd: workspace.path,
      node,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: "schema-mismatch",
      message: expect.stringContaining("nope"),
    });
  });
});
