import type { Mapping } from "../../formats/value.ts";
import type { Repository } from "../../io/github/model.ts";
import type { Parsed } from "../../operation/inputs.ts";
import type { InputFault } from "../../runner/runner.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { type ClientPayload, type InputTexts, toClientPayload, toInputTexts } from "./input-values.ts";
import { parseReference, type Reference } from "./reference.ts";
import { parseRepository } from "./repository-name.ts";
import { type ItemParts, readItem } from "./target-item.ts";
import { parseWorkflowName, type WorkflowName } from "./workflow-name.ts";

/** What is started at a target. */
type Start =
  | { readonly kind: "workflow"; readonly workflow: WorkflowName; readonly inputs: InputTexts }
  | { readonly kind: "event"; readonly type: string; readonly payload: ClientPayload | undefined };

/** Where something is started. */
export interface Target {
  readonly repository: Repository;
  /** `undefined`: the default (see `defaultReference`). Of an event always: it runs on the default branch. */
  readonly ref: Reference | undefined;
  readonly start: Start;
}

/** The step's inputs that say what to start. */
export interface TargetInputs {
  readonly repository: string | undefined;
  readonly workflow: string | undefined;
  readonly "event-type": string | undefined;
  readonly "client-payload": Mapping | undefined;
  readonly ref: string | undefined;
  readonly inputs: Mapping | undefined;
  readonly dispatches: readonly Mapping[] | undefined;
}

const noInputs: InputTexts = { values: {}, warning: undefined };
const longestEvent = 100;

/**
 * The targets of a step: its own, or one for each item of `dispatches`, in whose place the step's own values stand where an
 * item has none. `ownRepository` is the default repository (GITHUB_REPOSITORY). All faults of all items are told together.
 */
export function parseTargets(
  given: TargetInputs,
  ownRepository: string | undefined,
): { readonly targets: readonly Target[] } | { readonly faults: readonly InputFault[] } {
  const faults = [...findContradictions(given)];
  const collect = <T>(input: string, parsed: Parsed<T> | undefined): T | undefined => {
    if (parsed !== undefined && "problem" in parsed) {
      faults.push(toFault(input, parsed.problem));
    }
    return parsed !== undefined && "value" in parsed ? parsed.value : undefined;
  };
  const common: ItemParts = {
    repository: collect("repository", parseGiven(given.repository ?? ownRepository, parseRepository)),
    workflow: collect("workflow", parseGiven(given.workflow, parseWorkflowName)),
    ref: collect("ref", parseGiven(given.ref, parseReference)),
    inputs: collect("inputs", parseGiven(given.inputs, toInputTexts)),
  };
  const payload = collect("client-payload", parseGiven(given["client-payload"], toClientPayload));
  const event = given["event-type"];
  const targets =
    event === undefined
      ? toTargets({ given, common, ownRepository }, faults)
      : toEventTarget(common.repository, { kind: "event", type: event, payload });
  if (given.repository === undefined && ownRepository === undefined && given.dispatches === undefined) {
    faults.push(toFault("repository", "Say which repository, as owner/repo."));
  }
  return faults.length > 0 ? { faults } : { targets };
}

function parseGiven<T, U>(given: T | undefined, parse: (given: T) => Parsed<U>): Parsed<U> | undefined {
  return given === undefined ? undefined : parse(given);
}

function toFault(input: string, sentence: string): InputFault {
  return { input, message: `${input}: ${sentence}` };
}

function findContradictions(given: TargetInputs): readonly InputFault[] {
  const event = given["event-type"];
  if (event === undefined) {
    const useless = given["client-payload"] === undefined ? [] : ["client-payload"];
    return useless.map((input) => toFault(input, "It is for event-type, and there is none: a workflow takes inputs."));
  }
  const faults = (["workflow", "dispatches", "ref", "inputs"] as const)
    .filter((input) => given[input] !== undefined)
    .map((input) => toFault(input, eventWords[input]));
  return event.length <= longestEvent && !/\p{Cc}/u.test(event)
    ? faults
    : [...faults, toFault("event-type", `It is longer than ${longestEvent} characters, or has control characters.`)];
}

const eventWords = {
  workflow: "Give either workflow or event-type: an event starts whatever workflows wait for it.",
  dispatches: "It is for workflows: event-type goes to one repository.",
  ref: "It is for workflows: a repository event runs on the default branch.",
  inputs: "It is for workflows: what an event brings is its client-payload.",
} as const;

interface Given {
  readonly given: TargetInputs;
  readonly common: ItemParts;
  readonly ownRepository: string | undefined;
}

function toTargets({ given, common, ownRepository }: Given, faults: InputFault[]): readonly Target[] {
  if (given.dispatches === undefined) {
    if (given.workflow === undefined) {
      faults.push(toFault("workflow", "Say what to start: workflow, event-type or dispatches."));
    }
    return toWorkflowTarget(common);
  }
  const known = {
    repository: given.repository !== undefined || ownRepository !== undefined,
    workflow: given.workflow !== undefined,
  };
  return given.dispatches.flatMap((item, at) => {
    const { parts, problems } = readItem(item, known);
    faults.push(...problems.map((problem) => toFault("dispatches", `Item ${at + 1}: ${problem}`)));
    return toWorkflowTarget({
      repository: parts.repository ?? common.repository,
      workflow: parts.workflow ?? common.workflow,
      ref: parts.ref ?? common.ref,
      inputs: parts.inputs ?? common.inputs,
    });
  });
}

function toWorkflowTarget({ repository, workflow, ref, inputs = noInputs }: ItemParts): readonly Target[] {
  return repository === undefined || workflow === undefined
    ? []
    : [{ repository, ref, start: { kind: "workflow", workflow, inputs } }];
}

function toEventTarget(repository: Repository | undefined, start: Start): readonly Target[] {
  return repository === undefined ? [] : [{ repository, ref: undefined, start }];
}

/** A target in words, for messages: `deploy.yml in owner/repo`. */
export function describeTarget({ repository, start }: Target): string {
  const place = `${repository.owner}/${repository.name}`;
  if (start.kind === "event") {
    return `the event ${quoteName(start.type)} in ${place}`;
  }
  const { workflow } = start;
  const name = workflow.kind === "file" ? workflow.file : workflow.kind === "id" ? String(workflow.id) : workflow.name;
  return `${quoteName(name)} in ${place}`;
}
