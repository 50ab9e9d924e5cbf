import { stepsToEnd, stepsToStart } from "./fault-scenes.ts";
import { describeFaults } from "./fault-table.ts";

/** Whose run it is cannot be told: a stranger's run stands beside it. */
const unnamed = { "our name": "run-ambiguous", "our name, by GraphQL": "run-ambiguous" };
const mayHaveStarted = { "the start": "run-not-found", "an event": "run-not-found" };
const onlyStart = { "the start": "success", "an event": "success" };
/** The jobs are not told then: the run's own word is taken. */
const withoutJobs = { "the first look at the jobs": "success", "the jobs later": "success" };
/** The zip lies on another server, which has no rate limit of the API's. */
const elsewhere = { "an artifact's zip": "server-unreachable" };

describeFaults({
  title: "What goes wrong for good, up to the start",
  times: Number.POSITIVE_INFINITY,
  places: stepsToStart,
  failing: ["the start", "the search"],
  rows: [
    ["502", { otherwise: "server-unreachable", ...mayHaveStarted, ...unnamed }],
    ["500 after the effect", onlyStart],
    ["silence before the effect", { otherwise: "server-unreachable", ...mayHaveStarted, ...unnamed }],
    ["silence after the effect", onlyStart],
    ["half an answer", { otherwise: "server-unreachable", ...onlyStart, ...unnamed, "the workflow's file": "success" }],
    ["429 with retry-after", { otherwise: "rate-limited", ...unnamed }],
    ["a secondary rate limit", { otherwise: "rate-limited", ...unnamed }],
  ],
});

describeFaults({
  title: "What goes wrong for good, from the start on",
  times: Number.POSITIVE_INFINITY,
  places: stepsToEnd,
  failing: ["the run at its end", "the jobs later", "the artifacts"],
  rows: [
    ["502", "server-unreachable"],
    ["silence after the effect", "server-unreachable"],
    [
      "half an answer",
      { otherwise: "server-unreachable", "an artifact's place": "success", "an artifact's zip": "artifact-unsafe" },
    ],
    [
      "304 to what was not asked",
      { otherwise: "server-unreachable", "the run at its end": "run-timed-out", "the jobs later": "run-failed" },
    ],
    [
      "404",
      {
        otherwise: "run-not-found",
        ...withoutJobs,
        ...elsewhere,
        "the artifacts": "dispatch-rejected",
        "an artifact's place": "dispatch-rejected",
      },
    ],
    ["429 with retry-after", { otherwise: "rate-limited", ...elsewhere }],
  ],
});
