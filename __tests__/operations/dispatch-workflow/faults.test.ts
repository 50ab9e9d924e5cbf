import { stepsToStart } from "./fault-scenes.ts";
import { describeFaults } from "./fault-table.ts";

/** What does not matter before the run is started, as it may be done without. */
const spared = { "the workflow's file": "success", "the runs before": "success", "our name": "success" };
const absent = { "the default branch": "workflow-not-found", "the workflow's name": "workflow-not-found" };
/** Who we are is asked again. */
const named = { "our name": "success", "our name, by GraphQL": "success" };
const mayHaveStarted = { "the start": "run-not-found", "an event": "run-not-found" };
const onlyStart = { "the start": "success", "an event": "success" };

describeFaults({
  title: "What goes wrong once, up to the start",
  times: 1,
  places: stepsToStart,
  failing: ["the start"],
  rows: [
    ["502", { otherwise: "success", ...mayHaveStarted }],
    ["500 after the effect", onlyStart],
    ["503 with retry-after", { otherwise: "success", ...mayHaveStarted }],
    ["a reset before the effect", { otherwise: "success", ...mayHaveStarted }],
    ["a reset after the effect", onlyStart],
    ["silence before the effect", { otherwise: "success", ...mayHaveStarted }],
    ["silence after the effect", onlyStart],
    ["a slow answer", "success"],
    ["an answer cut off", "success"],
    ["half an answer", "success"],
    ["a page of a proxy", { otherwise: "success", ...mayHaveStarted }],
    ["a page of a proxy after the effect", onlyStart],
    ["an empty object", { otherwise: "success", ...mayHaveStarted }],
    ["304 to what was not asked", { otherwise: "success", ...mayHaveStarted }],
    ["307 to another server", { otherwise: "dispatch-rejected", ...spared, "our name, by GraphQL": "run-ambiguous" }],
    ["401", { otherwise: "dispatch-rejected", ...spared, "our name, by GraphQL": "run-ambiguous" }],
    ["403", { otherwise: "dispatch-rejected", ...spared, "our name, by GraphQL": "run-ambiguous" }],
    [
      "404",
      {
        otherwise: "dispatch-rejected",
        ...absent,
        ...spared,
        "the search": "success",
        "our name, by GraphQL": "run-ambiguous",
      },
    ],
    ["429 with retry-after", "success"],
    ["a rate limit for a minute", "success"],
    ["a rate limit beyond the deadline", { otherwise: "rate-limited", ...named }],
    ["a secondary rate limit", "success"],
  ],
});
