import type { Plan } from "../../../src/demo/github/plan.ts";
import type { Repository, Token } from "../../support/github/state.ts";
import type { Stage } from "./in-virtual-time.ts";

/** The operation that starts a run, as GitHub calls it. */
export const dispatching = "actions/create-workflow-dispatch";
/** The inputs of a step that starts the usual workflow. */
export const deploy = { workflow: "deploy.yml" };
/** Does something when the second request to dispatch comes: on a GHES the one that starts the run. */
export const atDispatch = {
  act: (): unknown => undefined,
  fault: (operation: string, count: number): undefined => {
    if (operation === dispatching && count === 2) {
      atDispatch.act();
    }
  },
};
/** The same, for a workflow with inputs. */
export const where = { ...deploy, inputs: "where: staging" };
/** Commits. */
export const shas = { main: "a".repeat(40), other: "b".repeat(40), tag: "c".repeat(40), twin: "d".repeat(40) };
/** The inputs of the first run. */
export const startedWith = ({ github }: Stage) => github.state.runs[0]?.inputs;
/** What the first request to start something brought. */
export const bodyOf = (stage: Stage): unknown => stage.posts()[0]?.body;
/** A text as JSON; null for none. */
export const json = (text: string | undefined): unknown => JSON.parse(text ?? "null");
/** Another repository, whose default branch has another name. */
export const elsewhere = (changes: Partial<Repository> = {}): Repository => ({
  owner: "octo-org",
  name: "other",
  isPrivate: true,
  defaultBranch: "trunk",
  workflows: [{ path: ".github/workflows/deploy.yml" }],
  ...changes,
});
/** A token that may do everything everywhere. */
export const all: Partial<Token> = { grants: { "*": { actions: "write", contents: "write", metadata: "read" } } };
/** A run of which a step fails, with a log. */
export const failing: Plan = {
  jobs: [
    { name: "lint", duration: 3000 },
    {
      name: "build / test",
      steps: [
        { name: "Set up", duration: 2000 },
        {
          name: "Run tests",
          duration: 5000,
          conclusion: "failure",
          log: Array.from({ length: 60 }, (_, at) => `line ${at}`),
        },
        { name: "Upload" },
      ],
    },
  ],
};

/** In milliseconds. */
export const minute = 60_000;

/** A run of one job that lasts so long. */
export function lasting(duration: number): Plan {
  return { jobs: [{ name: "build", duration }] };
}

/** The ids of all runs, in the order in which they were started. */
export function runIds({ github }: { readonly github: Pick<Stage["github"], "state"> }): readonly string[] {
  return github.state.runs.map(({ id }) => String(id));
}

/** The ids in the output `runs`. */
export function idsIn(outputs: Readonly<Record<string, string>>): readonly string[] {
  const runs = json(outputs["runs"]);
  return Array.isArray(runs) ? runs.map((run) => String(run["run-id"])) : [];
}
