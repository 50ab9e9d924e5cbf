/** How this operation fails. */
export const failures = {
  "dispatch-rejected": {
    sentence: "GitHub refused the request.",
    hint: "Give the token the permission that is named.",
  },
  "workflow-not-found": {
    sentence: "There is no such workflow, or the repository cannot be seen with this token.",
    hint: "Correct workflow or repository; the file must be on the default branch.",
  },
  "unknown-inputs": {
    sentence: "The workflow has no such input, or the input does not take that value.",
    hint: "Correct inputs, or declare them in the workflow's file at that ref.",
  },
  "missing-inputs": {
    sentence: "An input that the workflow requires is missing.",
    hint: "Give it in inputs.",
  },
  "no-dispatch-trigger": {
    sentence: "The workflow's file at that ref has no workflow_dispatch trigger.",
    hint: "Add `workflow_dispatch:` under `on:` on that branch or tag.",
  },
  "ref-not-found": {
    sentence: "There is no such branch or tag.",
    hint: "Name a branch or tag of the target; GitHub takes no commits.",
  },
  "workflow-disabled": {
    sentence: "The workflow is disabled.",
    hint: "Enable it on the repository's Actions page.",
  },
  "rate-limited": {
    sentence: "A rate limit of the server ends after the time that is left.",
    hint: "Give more time, use a token of its own, or run less at once.",
  },
  "run-not-found": {
    sentence: "The run that was started was not found, or is gone.",
    hint: "Look at the repository's Actions page before you start it again: it may have been started.",
  },
  "run-ambiguous": {
    sentence: "Several runs may be the one that was started.",
    hint: "Name a marker-input that the workflow puts into its run-name.",
  },
  "run-failed": {
    sentence: "The run, or a job that was waited for, did not end with an accepted conclusion.",
    hint: "Open the run's page; accept names the conclusions that pass.",
  },
  "run-timed-out": {
    sentence: "The run still went on when the time was over.",
    hint: "Give more timeout; on-timeout: cancel ends such a run.",
  },
  "run-cancelled": {
    sentence: "The run was cancelled.",
    hint: "Somebody cancelled it, or a newer run of its concurrency group did.",
  },
  "artifact-unsafe": {
    sentence: "An artifact is not what it should be, and nothing of it was unpacked.",
    hint: "Look at the workflow that made it; do not use the artifact.",
  },
  "artifact-not-found": {
    sentence: "An artifact that download-artifacts names is not there, or has expired.",
    hint: "Correct the name, or let the workflow upload it; a pattern with * may match none.",
  },
  "server-unreachable": {
    sentence: "The server did not answer, or not in a way that can be used.",
    hint: "Check api-url, the network and the server's status page.",
  },
};
