import type { Host, Outcome } from "../../src/runner/runner.ts";

/** A host that keeps what it is told, in order, for tests to look at. */
export interface RecordingHost extends Host {
  /** Each call as `kind: text`, raw, as the operation said it. */
  readonly said: readonly string[];
  readonly outcomes: readonly Outcome[];
}

/** Makes a recording host. `state` is what an earlier part of the step saved. */
export function createRecordingHost(state: Readonly<Record<string, string>> = {}): RecordingHost {
  const said: string[] = [];
  const outcomes: Outcome[] = [];
  const saved: Record<string, string> = { ...state };
  const record = (kind: string) => (text: string) => {
    said.push(`${kind}: ${text}`);
  };
  return {
    showsSummary: true,
    hasLaterSteps: true,
    said,
    outcomes,
    info: record("info"),
    notice: record("notice"),
    warning: record("warning"),
    progress: record("progress"),
    mask: record("mask"),
    group: (title, text) => said.push(`group: ${title}\n${text}`),
    exportVariable: (name, value) => said.push(`export: ${name}=${value}`),
    saveState: (name, value) => {
      saved[name] = value;
      said.push(`state: ${name}=${value}`);
    },
    readState: (name) => saved[name],
    conclude: async (outcome) => {
      outcomes.push(outcome);
    },
  };
}
