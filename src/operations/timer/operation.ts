import { readMoment } from "../../io/boot-clock.ts";
import { defineOperation } from "../../operation/define.ts";
import { read, start, stop, takeLap } from "./act.ts";
import { checkInputs } from "./check-inputs.ts";
import { failures, inputs, outputs } from "./declaration.ts";
import { stopAtEnd } from "./post.ts";
import { explain } from "./refuse.ts";
import { summarize } from "./report.ts";

const actions = { start, lap: takeLap, stop, read } as const;

export const timer = defineOperation({
  name: "timer",
  summary: "Measure how long a part of a job takes, across steps and processes.",
  branding: { icon: "clock", color: "green" },
  inputs,
  outputs,
  failures,
  permissions: {},
  examples: [
    {
      title: "Start a timer",
      with: { name: "deploy" },
      expect: { "elapsed-ms": "0", elapsed: "0.00 s", laps: "[]" },
    },
    {
      title: "Start a timer that becomes a metric, and that may not run for too long",
      with: {
        name: "migrate",
        action: "start",
        metric: "migration_duration_seconds",
        labels: "database: orders",
        "warn-after": "5m",
        "fail-after": "10m",
      },
      expect: { laps: "[]" },
    },
  ],
  async run(given, context) {
    const { clock, environment } = context;
    const here = readMoment(clock);
    const labels = await checkInputs(given, context);
    const place = { name: given.name, environment, clock };
    try {
      return await actions[given.action]({ given, labels, here, place }, context);
    } catch (error) {
      throw explain(error, context);
    }
  },
  summarize,
  post: stopAtEnd,
});
