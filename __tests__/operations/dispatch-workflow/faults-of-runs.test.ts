import { stepsToEnd } from "./fault-scenes.ts";
import { describeFaults } from "./fault-table.ts";

/** The jobs are not told then: the run's own word is taken. */
const withoutJobs = { "the first look at the jobs": "success", "the jobs later": "success" };
const notFetched = { "an artifact's place": "artifact-unsafe", "an artifact's zip": "artifact-unsafe" };
/** The zip lies on another server, which has no rate limit of the API's. */
const elsewhere = { "an artifact's zip": "server-unreachable" };

describeFaults({
  title: "What goes wrong once, from the start on",
  times: 1,
  places: stepsToEnd,
  failing: ["the run at its end", "the jobs later", "the artifacts"],
  rows: [
    ["502", "success"],
    ["503 with retry-after", "success"],
    ["a reset after the effect", "success"],
    ["silence after the effect", "success"],
    ["a slow answer", "success"],
    ["an answer cut off", "success"],
    ["half an answer", { otherwise: "success", "an artifact's zip": "artifact-unsafe" }],
    ["a page of a proxy", { otherwise: "success", ...notFetched }],
    ["an empty object", { otherwise: "success", ...notFetched }],
    ["304 to what was not asked", { otherwise: "success", ...elsewhere }],
    // The place of an artifact may be told so; there, nobody listens.
    [
      "307 to another server",
      {
        otherwise: "dispatch-rejected",
        ...withoutJobs,
        "an artifact's place": "server-unreachable",
        "an artifact's zip": "success",
      },
    ],
    ["401", { otherwise: "dispatch-rejected", ...elsewhere }],
    ["403", { otherwise: "dispatch-rejected", ...withoutJobs, ...elsewhere }],
    [
      "404",
      {
        otherwise: "success",
        ...elsewhere,
        "the artifacts": "dispatch-rejected",
        "an artifact's place": "dispatch-rejected",
      },
    ],
    ["429 with retry-after", "success"],
    ["a rate limit for a minute", { otherwise: "success", ...elsewhere }],
    ["a rate limit beyond the deadline", { otherwise: "rate-limited", ...elsewhere }],
    ["a secondary rate limit", { otherwise: "success", ...elsewhere }],
  ],
});
