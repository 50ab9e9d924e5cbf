import { describe, expect, it } from "@jest/globals";
import { findInconsistencies } from "../../src/operation/consistency.ts";
import type { AnyOperation } from "../../src/operation/define.ts";
import { BadInput } from "../../src/operation/failure.ts";
import * as input from "../../src/operation/inputs.ts";
import { leafManifest, rootManifest } from "../../src/operation/manifest.ts";
import * as output from "../../src/operation/outputs.ts";
import { foreignInputs, loadAll, loadOperation } from "../../src/operation/registry.ts";

const about = (description: string) => ({ description });

function declare(name: string, declaration: Partial<AnyOperation>): AnyOperation {
  return {
    name,
    summary: `Does ${name}.`,
    branding: { icon: "x", color: "red" },
    inputs: {},
    outputs: {},
    failures: {},
    permissions: {},
    examples: [],
    run: async () => ({}),
    summarize: () => ({ facts: [] }),
    ...declaration,
  };
}

const one = declare("one", {
  inputs: {
    shared: input.choice(["a", "b"], { description: "Of one.", default: "a" }),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner, not a template
    token: input.secret({ description: "Reads.", defaultExpression: "${{ github.token }}" }),
    needed: input.text({ description: "Needed.", required: true }),
  },
  outputs: { list: output.json<readonly string[]>("A list.") },
});
const two = declare("two", {
  inputs: {
    shared: input.choice(["a", "b"], { description: "Of two.", default: "b" }),
    own: input.text(about("Own.")),
  },
  post: async () => {},
});

describe("the manifest of an operation's own action", () => {
  it("has its inputs with their defaults, those of every operation, and its outputs", () => {
    const { inputs, outputs, runs } = leafManifest(one);
    expect(inputs["shared"]).toEqual({ description: "Of one. One of a, b.", required: false, default: "a" });
    expect(inputs["needed"]).toEqual({ description: "Needed.", required: true });
    expect(Object.keys(inputs)).toEqual(["shared", "token", "needed", "working-directory", "summary"]);
    expect(Object.keys(outputs)).toEqual(["list", "list-file"]);
    expect(runs).toEqual({ using: "node24", main: "../../dist/one.js" });
  });

  it("has a post part only when the operation declares one", () => {
    expect(leafManifest(two).runs).toEqual({
      using: "node24",
      main: "../../dist/two.js",
      post: "../../dist/post.js",
      "post-if": "always()",
    });
  });
});

describe("the manifest of the root action", () => {
  it("says each input operation by operation, and sets only expressions", () => {
    const { inputs, runs } = rootManifest([one, two], "");
    expect(inputs["shared"]).toEqual({
      description: "one: Of one. One of a, b. Default: a.\ntwo: Of two. One of a, b. Default: b.",
      required: false,
    });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner, not a template
    expect(inputs["token"]).toEqual({ description: "one: Reads.", required: false, default: "${{ github.token }}" });
    expect(inputs["needed"]).toEqual({ description: "one: Needed. Required.", required: false });
    expect(runs).toEqual({ using: "node24", main: "dist/index.js", post: "dist/post.js", "post-if": "always()" });
  });
});

describe("declarations that contradict one another", () => {
  it("are none where all is well", () => {
    expect(findInconsistencies([one, two], ["token"])).toEqual([]);
  });

  it.each<[string, AnyOperation, string]>([
    ["one name of two kinds", declare("three", { inputs: { own: input.flag(about("")) } }), 'The input "own" differs'],
    [
      "other words of a choice",
      declare("three", { inputs: { shared: input.choice(["a"], about("")) } }),
      '"shared" differs',
    ],
    [
      "an input that every operation has",
      declare("three", { inputs: { summary: input.flag(about("")) } }),
      "every operation has",
    ],
    ["a name in camel case", declare("three", { inputs: { ownName: input.text(about("")) } }), "not kebab-case"],
    [
      "an output that is another's file",
      declare("three", { outputs: { "x-file": output.text(""), x: output.json("") } }),
      "declared twice",
    ],
    [
      "bad-input, declared",
      declare("three", { failures: { "bad-input": { sentence: "", hint: "" } } }),
      "needs no declaration",
    ],
  ])("%s", (_, three, message) => {
    expect(findInconsistencies([one, two, three], ["token"])).toEqual([expect.stringContaining(message)]);
  });

  it("an expression as a default that the entries do not know of", () => {
    expect(findInconsistencies([one], [])).toEqual([expect.stringContaining("list it in alwaysGiven")]);
  });
});

describe("the registry", () => {
  const registry = { one: async () => one, two: async () => two };

  it("loads by name, and all", async () => {
    expect(await loadOperation(registry, "two")).toBe(two);
    expect(await loadAll(registry)).toEqual([one, two]);
  });

  it.each(["", "ome", "__proto__", "constructor", "toString"])("refuses %j", async (name) => {
    await expect(loadOperation(registry, name)).rejects.toThrow(BadInput);
  });

  it("tells whose inputs others are", () => {
    expect(foreignInputs(one, ["own", "shared", "unheard-of"], [one, two])).toEqual([
      { input: "own", owners: ["two"] },
    ]);
  });
});
