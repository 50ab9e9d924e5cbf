import { describe, expect, it } from "@jest/globals";
import { parseMapping } from "../../../src/operation/mapping.ts";
import { parseMappingList } from "../../../src/operation/mapping-list.ts";
import { parseRepository } from "../../../src/operations/dispatch-workflow/repository-name.ts";
import { describeTarget, parseTargets, type TargetInputs } from "../../../src/operations/dispatch-workflow/targets.ts";
import { parseWorkflowName } from "../../../src/operations/dispatch-workflow/workflow-name.ts";

const nothing: TargetInputs = {
  repository: undefined,
  workflow: undefined,
  "event-type": undefined,
  "client-payload": undefined,
  ref: undefined,
  inputs: undefined,
  dispatches: undefined,
};

const mapping = async (yaml: string) => {
  const parsed = await parseMapping(yaml);
  return "value" in parsed ? parsed.value : new Map<string, never>();
};
const list = async (yaml: string) => {
  const parsed = await parseMappingList(yaml);
  if ("problem" in parsed) {
    throw new Error(parsed.problem);
  }
  return parsed.value;
};

const own = "octo/here";
const here = { owner: "octo", name: "here" };
const deploy = { kind: "file", file: "deploy.yml" };
const noInputs = { values: {}, warning: undefined };

describe("the step's own target", () => {
  it("is this repository's, unless another is given", () => {
    const start = { kind: "workflow", workflow: deploy, inputs: noInputs };
    expect(parseTargets({ ...nothing, workflow: "deploy.yml" }, own)).toEqual({
      targets: [{ repository: here, ref: undefined, start }],
    });
    expect(parseTargets({ ...nothing, workflow: "deploy.yml", repository: "a/b" }, undefined)).toEqual({
      targets: [{ repository: { owner: "a", name: "b" }, ref: undefined, start }],
    });
  });

  it("has a ref and inputs", async () => {
    const inputs = await mapping("version: 1.10");
    expect(parseTargets({ ...nothing, workflow: "7", ref: "v1", inputs }, own)).toEqual({
      targets: [
        {
          repository: here,
          ref: { kind: "bare", name: "v1", full: "v1" },
          start: {
            kind: "workflow",
            workflow: { kind: "id", id: 7 },
            inputs: { values: { version: "1.10" }, warning: undefined },
          },
        },
      ],
    });
  });

  it("may be an event", async () => {
    const payload = await mapping("a: 1.0");
    expect(parseTargets({ ...nothing, "event-type": "deploy", "client-payload": payload }, own)).toEqual({
      targets: [
        {
          repository: here,
          ref: undefined,
          start: { kind: "event", type: "deploy", payload: { json: '{"a":1.0}', value: { a: 1 } } },
        },
      ],
    });
    expect(parseTargets({ ...nothing, "event-type": "e" }, own)).toMatchObject({
      targets: [{ start: { payload: undefined } }],
    });
  });

  it.each<[string, Partial<TargetInputs>, string | undefined, readonly string[]]>([
    ["nothing is given", {}, own, ["workflow"]],
    ["nothing at all is known", {}, undefined, ["workflow", "repository"]],
    ["there is no repository", { workflow: "a.yml" }, undefined, ["repository"]],
    ["there is no repository for an event", { "event-type": "a" }, undefined, ["repository"]],
    ["the repository is none", { workflow: "a.yml", repository: "octo" }, own, ["repository"]],
    ["all is wrong", { workflow: "a\u0007", repository: "../x", ref: "a b" }, own, ["repository", "workflow", "ref"]],
    ["both workflow and event are given", { workflow: "a.yml", "event-type": "b" }, own, ["workflow"]],
    [
      "an event has what it does not take",
      { "event-type": "b", ref: "x", inputs: new Map(), dispatches: [new Map()] },
      own,
      ["dispatches", "ref", "inputs"],
    ],
    ["an event's name is too long", { "event-type": "b".repeat(101) }, own, ["event-type"]],
    ["an event's name has a line end", { "event-type": "a\nb" }, own, ["event-type"]],
    ["a payload is for no event", { workflow: "a.yml", "client-payload": new Map() }, own, ["client-payload"]],
  ])("is refused, naming each input, when %s", (_, given, ownRepository, inputs) => {
    const parsed = parseTargets({ ...nothing, ...given }, ownRepository);
    expect("faults" in parsed && parsed.faults.map(({ input }) => input)).toEqual(inputs);
    expect("faults" in parsed && parsed.faults.every(({ input, message }) => message.startsWith(`${input}: `))).toBe(
      true,
    );
  });

  it("is refused for its payload", () => {
    const payload = new Map(Array.from({ length: 11 }, (_, index) => [`n${index}`, "x"]));
    expect(parseTargets({ ...nothing, "event-type": "e", "client-payload": payload }, own)).toMatchObject({
      faults: [{ input: "client-payload" }],
    });
  });
});

describe("dispatches", () => {
  it("are targets in order, with the step's own values where an item has none", async () => {
    const dispatches = await list(`
- repository: a/one
- {repository: a/two, workflow: other.yml, ref: 1.10, inputs: {y: 2}}
- {workflow: 42, ref: '', inputs: ~}
- {}
- {inputs: {}}
`);
    const inputs = await mapping("x: 1");
    const parsed = parseTargets(
      { ...nothing, workflow: "deploy.yml", ref: "refs/heads/main", inputs, dispatches },
      own,
    );
    const targets = "targets" in parsed ? parsed.targets : [];
    const shown = targets.map((target) => [
      describeTarget(target),
      target.ref?.kind === "commit" ? "" : target.ref?.full,
      target.start.kind === "workflow" && target.start.inputs.values,
    ]);
    expect(shown).toEqual([
      ["deploy.yml in a/one", "refs/heads/main", { x: "1" }],
      ["other.yml in a/two", "1.10", { y: "2" }],
      ["42 in octo/here", "refs/heads/main", { x: "1" }],
      ["deploy.yml in octo/here", "refs/heads/main", { x: "1" }],
      ["deploy.yml in octo/here", "refs/heads/main", {}],
    ]);
  });

  it("may do without the step's own workflow and repository when each has its own", async () => {
    const dispatches = await list("[{repository: a/b, workflow: c.yml}]");
    expect(parseTargets({ ...nothing, dispatches }, undefined)).toMatchObject({
      targets: [{ repository: { owner: "a" } }],
    });
  });

  it("are told of together, item by item", async () => {
    const dispatches = await list(`
- {repository: a/b, workflow: c.yml}
- {repositry: a/b, workflow: c.yml}
- {repository: a, workflow: [x], ref: refs/pull/1/head, inputs: text}
- {repository: {a: b}, wrokflow: c}
`);
    const parsed = parseTargets({ ...nothing, dispatches }, undefined);
    expect("faults" in parsed && parsed.faults.map(({ message }) => message)).toEqual([
      'dispatches: Item 2: repositry is none of repository, workflow, ref, inputs. Did you mean "repository"?',
      "dispatches: Item 2: It has no repository, and neither has the step.",
      "dispatches: Item 3: repository: a is not a repository: write owner/repo.",
      "dispatches: Item 3: workflow: This is not a text.",
      "dispatches: Item 3: ref: refs/pull/1/head is neither a branch nor a tag, and a workflow runs on nothing else.",
      "dispatches: Item 3: inputs: This is not a mapping of names to values.",
      'dispatches: Item 4: wrokflow is none of repository, workflow, ref, inputs. Did you mean "workflow"?',
      "dispatches: Item 4: repository: This is not a text.",
      "dispatches: Item 4: It has no workflow, and neither has the step.",
    ]);
  });

  it("tell a fault of the step's own value once", async () => {
    const dispatches = await list("[{repository: a/b}, {repository: a/c}, {}]");
    const parsed = parseTargets({ ...nothing, workflow: "a\u0001", repository: "x", dispatches }, own);
    expect("faults" in parsed && parsed.faults.map(({ input }) => input)).toEqual(["repository", "workflow"]);
  });

  it("may be thousands", () => {
    const item = new Map([["repository", "a/b"]]);
    const dispatches = Array.from({ length: 10_000 }, () => item);
    const parsed = parseTargets({ ...nothing, workflow: "a.yml", dispatches }, own);
    expect("targets" in parsed && parsed.targets.length).toBe(10_000);
  });
});

describe("a workflow's name", () => {
  it.each([
    ["deploy.yml", { kind: "file", file: "deploy.yml" }],
    ["Deploy Site.YAML", { kind: "file", file: "Deploy Site.YAML" }],
    [".github/workflows/deploy.yml", { kind: "file", file: "deploy.yml" }],
    ["./.github/workflows/deploy.yml", { kind: "file", file: "deploy.yml" }],
    ["/.gitea/workflows/deploy.yaml", { kind: "file", file: "deploy.yaml" }],
    ["123456", { kind: "id", id: 123_456 }],
    ["Deploy", { kind: "name", name: "Deploy" }],
    ["CI / build", { kind: "name", name: "CI / build" }],
    ["other/deploy.yml", { kind: "name", name: "other/deploy.yml" }],
    [".github/workflows/../x.yml", { kind: "name", name: ".github/workflows/../x.yml" }],
    ["deploy.yml2", { kind: "name", name: "deploy.yml2" }],
  ])("%s is %j", (given, name) => {
    expect(parseWorkflowName(given)).toEqual({ value: name });
  });

  it.each(["0", "99999999999999999999", "a\nb", "a".repeat(256)])("is not %j", (given) => {
    expect(parseWorkflowName(given)).toHaveProperty("problem");
  });
});

describe("a repository's name", () => {
  it.each(["a/b", "A-1/b_c.d", "a/.github", "a/b..c", "-/-"])("is %s", (given) => {
    const [owner, name] = given.split("/");
    expect(parseRepository(given)).toEqual({ value: { owner, name } });
  });

  it.each([
    "",
    "a",
    "a/",
    "/b",
    "a/b/c",
    "a/..",
    "../b",
    "./b",
    "a/.",
    "a b/c",
    "a/b?x",
    "a/b#c",
    "a/b%2f",
    "ä/b",
    "https://github.com/a/b",
    "a/b\n",
    `a/${"b".repeat(300)}`,
  ])("is not %j", (given) => {
    expect(parseRepository(given)).toHaveProperty("problem");
  });
});
