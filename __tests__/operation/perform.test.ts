import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../src/io/clock.ts";
import { type AnyOperation, defineOperation } from "../../src/operation/define.ts";
import * as input from "../../src/operation/inputs.ts";
import * as output from "../../src/operation/outputs.ts";
import { perform, reportEarly } from "../../src/operation/perform.ts";
import { performPost } from "../../src/operation/perform-post.ts";
import { createRecordingHost, type RecordingHost } from "../support/recording-runner.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace({ file: "" });
});
afterAll(() => workspace.remove());

const sample = defineOperation({
  name: "sample",
  summary: "Tries out the house.",
  branding: { icon: "x", color: "red" },
  inputs: {
    how: input.choice(["well", "badly", "wrongly", "nothing", "foreign", "long"], {
      description: "How it ends.",
      required: true,
    }),
    count: input.integer({ description: "A number.", default: 3 }),
    token: input.secret({ description: "A secret." }),
    key: input.secret({ description: "Another." }),
  },
  outputs: {
    text: output.optional(output.text("A text.")),
    count: output.optional(output.integer("A number.")),
    sure: output.optional(output.flag("A flag.")),
    list: output.optional(output.json<readonly string[]>("A list.")),
    hidden: output.optional(output.secret("A secret.")),
    chosen: output.optional(output.named("Names of the user's.")),
  },
  failures: { "too-bad": { sentence: "It went badly.", hint: "Do it well." } },
  permissions: {},
  examples: [],
  async run({ how, count }, { fail }) {
    switch (how) {
      case "badly":
        throw fail("too-bad", "It went badly.", {
          outputs: { count },
          cause: new Error("rain", { cause: new Error("clouds") }),
        });
      case "wrongly":
        throw new TypeError("x is not a function");
      case "nothing":
        throw undefined;
      case "foreign":
        throw Object.assign(fail("too-bad", "m"), { code: "unheard-of" });
      case "long":
        return { list: ["x".repeat(300_000)], count };
      default:
        return { text: "::error::x", count, sure: true, list: ["a"], hidden: "s", chosen: { mine: "1.10" } };
    }
  },
  summarize: ({ how }, { count }) => ({
    facts: [
      ["How", how ?? ""],
      ["Count", String(count)],
    ],
  }),
});

interface Performed {
  readonly host: RecordingHost;
  readonly code: number;
}

async function performSample(
  raw: Readonly<Record<string, string>>,
  {
    environment = {},
    operation = sample,
    signal = new AbortController().signal,
  }: {
    environment?: Record<string, string>;
    operation?: AnyOperation;
    signal?: AbortSignal;
  } = {},
): Promise<Performed> {
  const host = createRecordingHost();
  const stage = { host, clock: systemClock, signal, environment, currentDirectory: workspace.path, workers: undefined };
  return { host, code: await perform(operation, new Map(Object.entries(raw)), stage) };
}

describe("a performance that goes well", () => {
  it("hands over rendered outputs in the order of their declaration, names of the user's among them", async () => {
    const { host, code } = await performSample({ how: "well" });
    expect(code).toBe(0);
    expect(host.outcomes[0]?.outputs).toEqual([
      { name: "text", text: "::error::x", json: '"::error::x"', long: false, secret: false },
      { name: "count", text: "3", json: "3", long: false, secret: false },
      { name: "sure", text: "true", json: "true", long: false, secret: false },
      { name: "list", text: '["a"]', json: '["a"]', long: true, secret: false },
      { name: "hidden", text: "s", json: '"s"', long: false, secret: true },
      { name: "mine", text: "1.10", json: '"1.10"', long: false, secret: false },
    ]);
  });

  it("writes a summary, unless told not to", async () => {
    const wanted = await performSample({ how: "well" });
    expect(wanted.host.outcomes[0]?.summary).toContain("| Count | 3 |");
    const unwanted = await performSample({ how: "well", summary: "false" });
    expect(unwanted.host.outcomes[0]?.summary).toBeUndefined();
  });
});

describe("a declared failure", () => {
  it("carries its code, sentence, hint, causes and the outputs that are known", async () => {
    const { host, code } = await performSample({ how: "badly" });
    expect(code).toBe(1);
    expect(host.outcomes[0]).toMatchObject({
      failure: {
        code: "too-bad",
        message: "It went badly.",
        hint: "Do it well.",
        details: "Error: rain\nError: clouds",
      },
      outputs: [{ name: "count", text: "3" }],
      summary: expect.stringContaining("✗ too-bad"),
    });
  });
});

describe("a defect of ours", () => {
  it.each([
    ["an error that nobody meant", "wrongly", "x is not a function"],
    ["a thrown nothing", "nothing", "nothing"],
    ["a code that is not declared", "foreign", "m"],
  ])("%s ends with 70, asks to be reported, and has its stack", async (_, how, message) => {
    const { host, code } = await performSample({ how });
    expect(code).toBe(70);
    expect(host.outcomes[0]?.failure).toMatchObject({
      code: "defect",
      message: expect.stringContaining(message),
      hint: expect.stringContaining("Please report it"),
      details: expect.stringMatching(/perform\.test|nothing/u),
    });
  });

  it("in the summary of an operation does not lose the outcome", async () => {
    const operation: AnyOperation = {
      ...sample,
      summarize: () => {
        throw new Error("no summary");
      },
    };
    const { host, code } = await performSample({ how: "well" }, { operation });
    expect(code).toBe(70);
    expect(host.outcomes).toHaveLength(1);
  });
});

describe("bad input", () => {
  it("reports every fault of every input at once, and does not run", async () => {
    const { host, code } = await performSample({ how: "weel", count: "x", "working-directory": "file", summary: "no" });
    expect(code).toBe(2);
    const { failure } = host.outcomes[0] ?? {};
    expect(failure?.faults.map(({ input }) => input)).toEqual(["summary", "how", "count", "working-directory"]);
    expect(failure?.message).toContain('Did you mean "well"?');
    expect(failure?.message).toContain("is not a folder");
  });

  it("comes after the masking of all secrets, and never shows one", async () => {
    const { host } = await performSample({ how: "x", token: "hunter2", key: "line1\nline2" });
    expect(host.said.slice(0, 2)).toEqual(["mask: hunter2", "mask: line1\nline2"]);
    expect(JSON.stringify(host.outcomes)).not.toContain("hunter2");
  });
});

describe("a JSON output past 256 KiB", () => {
  it("becomes a file in RUNNER_TEMP, with a warning", async () => {
    const { host } = await performSample({ how: "long" }, { environment: { RUNNER_TEMP: workspace.path } });
    const [, list, file] = host.outcomes[0]?.outputs ?? [];
    expect(list).toMatchObject({ name: "list", text: "", json: undefined });
    expect(file).toMatchObject({ name: "list-file", text: expect.stringContaining(workspace.path) });
    expect(host.said).toContainEqual(expect.stringContaining("longer than 256 KiB"));
  });

  it("stays inline at a terminal, where there is no RUNNER_TEMP", async () => {
    const { host } = await performSample({ how: "long" });
    expect(host.outcomes[0]?.outputs[1]?.text.length).toBeGreaterThan(300_000);
  });
});

describe("a cancelled step", () => {
  it("says so and ends with 130", async () => {
    const controller = new AbortController();
    const operation: AnyOperation = {
      ...sample,
      run: async (_, { signal }) => {
        controller.abort();
        signal.throwIfAborted();
        return {};
      },
    };
    const { host, code } = await performSample({ how: "well" }, { operation, signal: controller.signal });
    expect(code).toBe(130);
    expect(host.outcomes[0]?.failure?.code).toBe("cancelled");
  });
});

describe("a problem before any operation is known", () => {
  it("is a defect unless it is bad input", async () => {
    const host = createRecordingHost();
    expect(await reportEarly(new Error("boom"), { host })).toBe(70);
    expect(host.outcomes[0]?.failure?.message).toContain("boom");
  });
});

describe("a post part", () => {
  const context = (state: Readonly<Record<string, string>>) => {
    const runner = createRecordingHost(state);
    return { runner, clock: systemClock, signal: new AbortController().signal, environment: {} };
  };

  it("runs for the operation that the main part noted", async () => {
    const stage = context({ operation: "sample" });
    const operation: AnyOperation = { ...sample, post: async ({ how }, { runner }) => runner.info(`stopped ${how}`) };
    await performPost({ sample: async () => operation }, (name) => (name === "how" ? "well" : ""), stage);
    expect(stage.runner.said).toEqual(["info: stopped well"]);
  });

  it.each([
    ["nothing, when the main part noted none", {}, []],
    ["a warning, when the operation is unknown", { operation: "gone" }, [expect.stringContaining("warning: ")]],
    ["nothing, when the operation has no post part", { operation: "sample" }, []],
  ])("does %s", async (_, state, said) => {
    const stage = context(state);
    await performPost({ sample: async () => sample }, () => "", stage);
    expect(stage.runner.said).toEqual(said);
  });

  it("that fails is a warning: the job goes on", async () => {
    const stage = context({ operation: "sample" });
    const operation: AnyOperation = {
      ...sample,
      post: async () => {
        throw new Error("too late");
      },
    };
    await performPost({ sample: async () => operation }, (name) => (name === "how" ? "well" : ""), stage);
    expect(stage.runner.said).toEqual([expect.stringMatching(/^warning: .*too late.*The job goes on/u)]);
  });
});
