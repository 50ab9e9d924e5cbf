/** What the comments at the head of a workflow say about its run. */
export interface Directives {
  /** Whether it must succeed. */
  readonly succeeds: boolean;
  /** Texts that its log must have. */
  readonly log: readonly string[];
  /** What must stand beside it: a stand-in for GitHub's API, or a right to mount file systems. */
  readonly needs: readonly string[];
  /** Variables that the runner's Node does not get to see. */
  readonly without: readonly string[];
  /** The text in the log at which the run is cancelled. */
  readonly cancelAt: string | undefined;
}

/** Reads the comments; __tests__/e2e/README.md lists them. */
export function readDirectives(workflow: string): Directives {
  const read = (name: string) => new RegExp(`^# ${name}: (.*)$`, "mu").exec(workflow)?.[1];
  const list = (name: string, separator: string) => read(name)?.split(separator) ?? [];
  return {
    succeeds: read("expect") !== "failure",
    log: list("expect-log", "|"),
    needs: list("needs", ", "),
    without: list("without", ", "),
    cancelAt: read("cancel-at"),
  };
}
