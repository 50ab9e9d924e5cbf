import { randomUUID } from "node:crypto";
import { getWorkflow, listRuns } from "../../io/github/actions.ts";
import { GitHubError } from "../../io/github/github-error.ts";
import { readFileAt } from "../../io/github/repositories.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { nameOf, toFailure } from "./api-failure.ts";
import { checkInputs, describeFaults } from "./check-inputs.ts";
import { chooseRef, type NamedReference } from "./choose-ref.ts";
import { type ChosenWorkflow, chooseWorkflow, type Place } from "./choose-workflow.ts";
import type { Kit } from "./kit.ts";
import { createSharing } from "./sharing.ts";
import type { Target } from "./targets.ts";

/** A target that can be started: all that was asked and looked up about it. */
export interface Prepared {
  readonly place: Place;
  readonly target: Target;
  readonly workflow: ChosenWorkflow | undefined;
  readonly ref: NamedReference | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: "workflow_dispatch" | "repository_dispatch";
  readonly marker: string | undefined;
  /** Ids of the runs that there were. */
  readonly before: readonly number[];
  /** The server's clock when those were read. */
  readonly readAt: Date | undefined;
}

/** Of the newest runs: more of them nobody starts while one is looked for. */
export const mostRuns = 40;

/** Looks up what a target needs, and checks its inputs. Nothing is started. @throws Failure */
export async function prepare(target: Target, kit: Kit): Promise<Prepared> {
  const { repository, start } = target;
  const place: Place = { kit, client: kit.clientFor(repository), repository };
  if (start.kind === "event") {
    const found = await readRuns(place, undefined, "repository_dispatch");
    return {
      place,
      target,
      workflow: undefined,
      ref: undefined,
      inputs: {},
      event: "repository_dispatch",
      marker: undefined,
      ...found,
    };
  }
  const { "marker-input": markerInput, "check-inputs": wantsCheck } = kit.given;
  const [workflow, ref] = await Promise.all([chooseWorkflow(start.workflow, place), chooseRef(target.ref, place)]);
  const marker = markerInput === undefined ? undefined : `stdops-${randomUUID()}`;
  const own = markerInput === undefined || marker === undefined ? {} : { [markerInput]: marker };
  const inputs = { ...start.inputs.values, ...own };
  if (start.inputs.warning !== undefined) {
    kit.context.runner.warning(start.inputs.warning);
  }
  const [found] = await Promise.all([
    readRuns(place, workflow, "workflow_dispatch"),
    wantsCheck ? check({ place, workflow, ref, inputs }) : undefined,
  ]);
  return { place, target, workflow, ref, inputs, event: "workflow_dispatch", marker, ...found };
}

type RunsBefore = Pick<Prepared, "before" | "readAt">;

const sharedRuns = createSharing<RunsBefore>();

async function readRuns(place: Place, workflow: ChosenWorkflow | undefined, event: string): Promise<RunsBefore> {
  const key = JSON.stringify([nameOf(place.repository), workflow?.key, event]);
  return await sharedRuns(place.client, key, async () => await readRunsAlone(place, workflow, event));
}

/** The runs that there are. Where they cannot be read, the time alone tells old ones from new. */
async function readRunsAlone(
  { kit, client, repository }: Place,
  workflow: ChosenWorkflow | undefined,
  event: string,
): Promise<RunsBefore> {
  try {
    const runs = await listRuns(client, { repository, workflow: workflow?.key, event, most: mostRuns });
    return { before: runs.map(({ id }) => id), readAt: client.serverNow() };
  } catch (error) {
    if (error instanceof GitHubError && error.kind === "refused") {
      return { before: [], readAt: client.serverNow() };
    }
    const doing = `read which runs ${nameOf(repository)} has`;
    throw toFailure(error, { kit, repository, doing, needs: "actions: read" });
  }
}

interface Check extends Pick<Prepared, "place" | "inputs"> {
  readonly workflow: ChosenWorkflow;
  readonly ref: NamedReference;
}

async function check(asked: Check): Promise<void> {
  const { workflow, ref, inputs, place } = asked;
  const { kit, repository } = place;
  const key = JSON.stringify([nameOf(repository), workflow, ref.full]);
  const read = await sharedFiles(place.client, key, async () => await readWorkflowFile(asked));
  if ("why" in read) {
    const name = quoteName(String(workflow.key));
    kit.context.runner.notice(`The inputs of ${name} were not checked: ${read.why}.`);
    return;
  }
  const { path, text } = read;
  const result = await checkInputs(text, inputs);
  const where = `${quoteName(path)} of ${nameOf(repository)} at ${quoteName(ref.full)}`;
  if (result.kind === "unreadable") {
    kit.context.runner.notice(`The inputs were not checked against ${where}: ${result.why}`);
  } else if (result.kind === "no-trigger") {
    throw kit.context.fail("no-dispatch-trigger", `${where} has no workflow_dispatch trigger.`);
  } else if (result.kind === "faults") {
    const code = result.unknown.length + result.choices.length > 0 ? "unknown-inputs" : "missing-inputs";
    throw kit.context.fail(code, describeFaults(result, path).join(" "));
  }
}

/** The text of a workflow's file, or why it cannot be read: the end of a sentence. */
type FileRead = { readonly path: string; readonly text: string } | { readonly why: string };

const sharedFiles = createSharing<FileRead>();

/** Reads the workflow's file at the ref. */
async function readWorkflowFile({ place: { kit, client, repository }, workflow, ref }: Check): Promise<FileRead> {
  try {
    const path = workflow.path ?? (await getWorkflow(client, { repository, workflow: workflow.key })).path;
    const text = await readFileAt(client, { repository, path, ref: ref.full });
    return text === undefined
      ? { why: `there is no ${quoteName(path)} to read at ${quoteName(ref.full)}` }
      : { path, text };
  } catch (error) {
    if (error instanceof GitHubError && error.kind === "refused") {
      return { why: `its file cannot be read (${error.message})` };
    }
    const doing = `read the workflow's file in ${nameOf(repository)}`;
    throw toFailure(error, { kit, repository, doing, needs: "contents: read" });
  }
}
