/** What tests write down and read: the stand-in's own, under one roof. */
export { rerun, runsOf, startRun } from "../../../src/demo/github/runs-of-state.ts";
export type {
  Asset,
  GitHubState,
  Installation,
  Repository,
  Run,
  Token,
  Workflow,
} from "../../../src/demo/github/state.ts";
