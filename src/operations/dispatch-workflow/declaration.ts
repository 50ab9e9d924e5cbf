import type { Context } from "../../operation/define.ts";
import * as input from "../../operation/inputs.ts";
import { mapping } from "../../operation/mapping.ts";
import { mappingList } from "../../operation/mapping-list.ts";
import * as output from "../../operation/outputs.ts";
import { duration } from "../../operation/quantities.ts";
import type { failures } from "./failures.ts";
import {
  type ArtifactResult,
  type FailedJobResult,
  type JobResult,
  renderTargets,
  type TargetResult,
} from "./results.ts";
import type { RunOutputs } from "./run-outputs.ts";

export const inputs = {
  workflow: input.text({
    description:
      "What to start: a workflow's file name, its name or its id. Its file must be on the default branch and at `ref`, with `on: workflow_dispatch`. Or `event-type`, or `dispatches`.",
  }),
  "event-type": input.text({
    description:
      "A repository event (`repository_dispatch`) instead of a workflow: all runs that it starts are waited for, and there must be one.",
  }),
  "client-payload": mapping({
    description: "What the event brings: at most 10 properties at the top and 65,535 characters of JSON.",
  }),
  repository: input.text({ description: "Where, as `owner/repo`.", defaultText: "this repository" }),
  dispatches: mappingList({
    description:
      "A list of `{repository, workflow, ref, inputs}` to start and wait for, each key defaulting to the step's own. One that fails keeps no other from being started.",
  }),
  "max-parallel": input.integer({
    description: "How many of `dispatches` are worked on at once, each from its start to its end.",
    default: 10,
    min: 1,
    max: 100,
  }),
  ref: input.text({
    description:
      "A branch or tag. A full commit SHA stands for a branch or tag whose tip it is; GitHub runs workflows on nothing else.",
    defaultText: "this run's branch or tag in this repository, else the default branch",
  }),
  inputs: mapping({
    description:
      "The workflow's inputs. Numbers keep their digits (`1.10`), lists and objects become compact JSON, null an empty text.",
  }),
  "check-inputs": input.flag({
    description:
      "Read the workflow's file at `ref` first: unknown, missing or out-of-choice inputs and a missing trigger fail before anything is started. Skipped with a notice where the file cannot be read.",
    default: true,
  }),
  token: input.secret({
    description:
      "Needs `actions: write` (`contents: write` for an event) and, for `check-inputs`, `contents: read`. A job's own token reaches its own repository only.",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression that the runner evaluates
    defaultExpression: "${{ github.token }}",
  }),
  "app-id": input.text({
    description:
      "A GitHub App's id or client id, with `private-key`, instead of `token`: its tokens are renewed, so that a wait may outlast an hour.",
  }),
  "private-key": input.secret({ description: "The App's private key (PEM)." }),
  wait: input.flag({ description: "Wait until the run has ended, and pass only as it does.", default: true }),
  timeout: duration({
    description: "For the whole step. A run that still goes on then is a failure.",
    default: 3_600_000,
    defaultText: "1h",
  }),
  "on-timeout": input.choice(["leave", "cancel"], {
    description: "What becomes of the run then, or when a rate limit outlasts the time; the step fails either way.",
    default: "leave",
  }),
  "on-cancel": input.choice(["cancel", "leave"], {
    description: "What becomes of the run when this job is cancelled: cancelled at once, and again in the post step.",
    default: "cancel",
  }),
  accept: input.lines({
    description: "Conclusions that pass: `success`, `skipped`, `neutral`, … Every other one fails, unknown ones too.",
    default: ["success"],
    defaultText: "success",
  }),
  jobs: input.lines({
    description:
      "Wait for these jobs alone, and pass as they do: names as GitHub shows them, `*` for any characters. The run then goes on by itself.",
  }),
  "marker-input": input.text({
    description:
      "An input that gets a unique id, for servers that do not say which run was started: the workflow puts it into its `run-name`.",
  }),
  "outputs-artifact": input.text({
    description:
      "An artifact of the run with a file `outputs.json`, an object, for the output `outputs`; it may be absent.",
    default: "outputs",
  }),
  "download-artifacts": input.lines({
    description: "Artifacts of the run to download and unpack: names, `*` for any characters.",
  }),
  "artifacts-directory": input.text({
    description:
      "Where: each artifact gets a folder of its own name in it (with `dispatches`, in a folder for each run).",
    default: "artifacts",
  }),
  "failed-logs": input.integer({
    description: "How many last lines of each failed step's log to show.",
    default: 50,
    min: 0,
    max: 10_000,
  }),
  "api-url": input.text({
    description: "Of another GitHub server, such as `https://ghes.example/api/v3`.",
    defaultText: "`GITHUB_API_URL`",
  }),
};

export const outputs = {
  "run-id": output.optional(output.text("The run's id.")),
  "run-url": output.optional(output.text("The run's page.")),
  "run-attempt": output.optional(output.integer("The attempt that was judged, from 1.")),
  status: output.optional(output.text("The run's last known status.")),
  conclusion: output.optional(output.text("How the run ended; with `jobs`, how those jobs did.")),
  "duration-ms": output.optional(
    output.integer("How long the run took by the server's clock, in milliseconds; while it goes on, so far."),
  ),
  jobs: output.optional(
    output.json<readonly JobResult[]>("`[{name,id,url,status,conclusion,started-at,completed-at}]` of the attempt."),
  ),
  "failed-jobs": output.optional(
    output.json<readonly FailedJobResult[]>("The jobs that failed, with `steps`: `[{name,number,status,conclusion}]`."),
  ),
  artifacts: output.optional(
    output.json<readonly ArtifactResult[]>(
      "`[{name,id,size,digest,expired,path}]`; `path` is the folder of one that was downloaded, else null.",
    ),
  ),
  outputs: output.optional(
    output.json<RunOutputs>(
      "The object in `outputs.json`, each number with the digits it has there.",
      ({ json }) => json,
    ),
  ),
  requests: output.integer("Requests sent to the API, those answered `304` included."),
  runs: output.optional(
    output.json<readonly TargetResult[]>(
      "For `dispatches` and `event-type`: `[{repository,workflow,ref,run-id,run-url,status,conclusion,duration-ms,outputs,error:{code,message}}]` in order.",
      renderTargets,
    ),
  ),
};

/** What `run` receives. */
export type DispatchInputs = input.InputValues<typeof inputs>;
/** What `run` returns. */
export type DispatchOutputs = output.OutputValues<typeof outputs>;
/** What is known of it when the step fails. */
export type KnownDispatchOutputs = output.KnownOutputs<typeof outputs>;
/** The context of `run`. */
export type DispatchContext = Context<typeof inputs, typeof outputs, typeof failures>;
/** A failure's code. */
export type FailureCode = keyof typeof failures;
