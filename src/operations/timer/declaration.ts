import type { TimerLap } from "../../io/timer-spool.ts";
import type { Context } from "../../operation/define.ts";
import * as input from "../../operation/inputs.ts";
import { mapping } from "../../operation/mapping.ts";
import * as output from "../../operation/outputs.ts";
import { duration } from "../../operation/quantities.ts";

export const inputs = {
  name: input.text({
    description: "The timer's name: any text. Each name is a timer of its own; all steps of the job share them.",
    required: true,
  }),
  action: input.choice(["start", "lap", "stop", "read"], {
    description:
      "`start` it; take a `lap`; `stop` it; or `read` it, which changes nothing and goes for one that was stopped too. A timer that nobody stops is stopped at the job's end by the step that started it, when that step is an action.",
    default: "start",
  }),
  lap: input.text({
    description: "For `action: lap`: the name of the lap that ends now.",
    defaultText: "`lap 1`, `lap 2`, …",
  }),
  metric: input.text({
    description:
      "For `start` or `stop`: when the timer is stopped, its seconds become a metric of this name, such as `deploy_duration_seconds`, which the job's next metrics-export picks up by itself.",
  }),
  labels: mapping({
    description:
      "For `start` or `stop`: labels of the metric, `name: value` a line. Those of `stop` join those of `start`, and win.",
  }),
  "warn-after": duration({
    description:
      "A warning when the timer shows more than that, whichever action looks at it. What `start` is given holds for all later steps that give nothing else.",
  }),
  "fail-after": duration({
    description: "The step fails when the timer shows more than that; at the job's end it is a warning.",
  }),
};

export const outputs = {
  "elapsed-ms": output.integer("How long the timer has run, in milliseconds; 0 for `start`."),
  elapsed: output.text("The same for people, such as `3.00 s`, `2m 3.0s` or `1h 2m 3s`."),
  "started-at": output.text("When the timer was started, by the wall clock: RFC 3339, UTC."),
  laps: output.json<readonly TimerLap[]>(
    "`[{name,at-ms,lap-ms}]` in the order of time: how long after the start the lap was taken, and how long it was itself.",
  ),
};

export const failures = {
  "not-started": {
    sentence: "There is no running timer of that name on this machine.",
    hint: "Start it in an earlier step of the same job, under exactly this name.",
  },
  "already-started": {
    sentence: "A timer of that name runs already.",
    hint: "Stop it first, or give this one another name.",
  },
  "too-slow": {
    sentence: "The timer shows more than fail-after allows.",
    hint: "Find out in the laps where the time went, or allow more of it.",
  },
  "bad-state": {
    sentence: "What is kept of the timer between steps is damaged, or cannot be read or written.",
    hint: "Start the timer again, or mend what the message names.",
  },
};

/** What `run` receives. */
export type TimerInputs = input.InputValues<typeof inputs>;
/** What `run` returns. */
export type TimerOutputs = output.OutputValues<typeof outputs>;
/** What is known of it when the step fails. */
export type KnownTimerOutputs = output.KnownOutputs<typeof outputs>;
/** The context of `run`. */
export type TimerContext = Context<typeof inputs, typeof outputs, typeof failures>;
