/** What must not compile. `npm run check` type-checks this file; each `@ts-expect-error` fails it when its line compiles. */

import { defineOperation } from "../../src/operation/define.ts";
import * as input from "../../src/operation/inputs.ts";
import * as output from "../../src/operation/outputs.ts";

const common = {
  name: "sample",
  summary: "",
  branding: { icon: "", color: "" },
  permissions: {},
  examples: [],
} as const;
const summarize = () => ({ facts: [] });
const failures = { known: { sentence: "", hint: "" } };
const inputs = {
  optional: input.text({ description: "" }),
  standard: input.text({ description: "", default: "x" }),
  word: input.choice(["a", "b"], { description: "" }),
  flag: input.flag({ description: "" }),
};
const outputs = { needed: output.text(""), extra: output.optional(output.integer("")) };
const result = { needed: "" };

export const sound = defineOperation({
  ...common,
  inputs,
  outputs,
  failures,
  summarize,
  examples: [{ title: "", with: { word: "a", flag: "true", optional: "any" }, expect: { needed: "x" } }],
  async run(given, { fail, badInput }) {
    const certain: string = given.standard;
    const perhaps: string | undefined = given.optional;
    const word: "a" | "b" | undefined = given.word;
    if (perhaps === certain) {
      throw fail("known", word ?? "", { outputs: { extra: 1 } });
    }
    if (word === "a") {
      throw badInput("word", "");
    }
    return { needed: certain, extra: 1 };
  },
});

defineOperation({
  ...common,
  inputs,
  outputs,
  failures,
  summarize,
  // @ts-expect-error an output that is not optional is missing
  async run() {
    return { extra: 1 };
  },
});

defineOperation({
  ...common,
  inputs,
  outputs,
  failures,
  summarize,
  async run(given, { fail, badInput }) {
    // @ts-expect-error an optional input may be absent
    const certain: string = given.optional;
    // @ts-expect-error the failure code is not declared
    const failure = fail("unknown", "");
    // @ts-expect-error the input is not declared
    const bad = badInput("unknown", "");
    // @ts-expect-error the output is not declared
    const more = fail("known", "", { outputs: { unknown: 1 } });
    // @ts-expect-error an output of another kind
    const wrong = fail("known", "", { outputs: { extra: "1" } });
    return { needed: `${certain}${failure}${bad}${more}${wrong}` };
  },
});

defineOperation({
  ...common,
  inputs,
  outputs,
  failures,
  summarize,
  // @ts-expect-error an example names an unknown input
  examples: [{ title: "", with: { unknown: "1" } }],
  run: async () => result,
});

defineOperation({
  ...common,
  inputs,
  outputs,
  failures,
  summarize,
  // @ts-expect-error an example gives a word that the choice does not have
  examples: [{ title: "", with: { word: "c" } }],
  run: async () => result,
});

defineOperation({
  ...common,
  inputs,
  outputs,
  failures,
  summarize,
  // @ts-expect-error an example expects an unknown output
  examples: [{ title: "", with: {}, expect: { unknown: "1" } }],
  run: async () => result,
});

defineOperation({
  ...common,
  inputs,
  outputs,
  // @ts-expect-error a failure without a hint
  failures: { bad: { sentence: "" } },
  summarize,
  run: async () => result,
});
