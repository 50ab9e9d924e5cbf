import type { Job, Step, WorkflowRun } from "../../../src/io/github/model.ts";

/** A run as a server tells it, at work unless said otherwise. */
export function saidRun(parts: Partial<WorkflowRun> = {}): WorkflowRun {
  return {
    id: 1,
    url: undefined,
    title: undefined,
    status: "in_progress",
    conclusion: undefined,
    attempt: 1,
    event: undefined,
    branch: undefined,
    sha: undefined,
    actor: undefined,
    workflowId: undefined,
    workflowPath: undefined,
    createdAt: undefined,
    startedAt: undefined,
    updatedAt: undefined,
    ...parts,
  };
}

/** A job as a server tells it, a success unless said otherwise. */
export function saidJob(parts: Partial<Job> = {}): Job {
  return {
    id: 10,
    name: "build",
    url: undefined,
    status: "completed",
    conclusion: "success",
    attempt: 1,
    startedAt: undefined,
    completedAt: undefined,
    steps: [],
    ...parts,
  };
}

/** A step as a server tells it, a success unless said otherwise. */
export function saidStep(parts: Partial<Step> = {}): Step {
  return {
    number: 1,
    name: "Run tests",
    status: "completed",
    conclusion: "success",
    startedAt: undefined,
    completedAt: undefined,
    ...parts,
  };
}

/** A time of an arbitrary day, such as `12:00:03`. */
export function at(time: string): Date {
  return new Date(`2026-01-01T${time}Z`);
}
