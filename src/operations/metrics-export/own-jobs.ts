import { createGitHubClient, type GitHubClient } from "../../io/github/client.ts";
import { GitHubError } from "../../io/github/github-error.ts";
import type { Job } from "../../io/github/model.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import { findOwnRun, type OwnRun } from "./own-run.ts";
import { readJobs } from "./read-jobs.ts";

/** What the API is asked for may take so long, in milliseconds: an export is no reason to keep a job waiting. */
const askFor = 120_000;

/** The API of this run's server; `undefined` at a terminal. */
export function openApi(
  { token }: Pick<MetricsInputs, "token">,
  { environment, clock, signal, runner }: MetricsContext,
): { readonly client: GitHubClient; readonly run: OwnRun } | undefined {
  const run = findOwnRun(environment);
  const deadline = clock.monotonic() + askFor;
  return run === undefined
    ? undefined
    : {
        run,
        client: createGitHubClient({
          apiUrl: environment["GITHUB_API_URL"] || "https://api.github.com",
          credentials: { kind: "token", token },
          clock,
          signal,
          deadline: () => deadline,
          onWait: (text) => runner.info(text),
        }),
      };
}

/** The run's jobs. Where the API does not tell them, the rest is exported all the same. */
export async function readOwnJobs(given: MetricsInputs, context: MetricsContext): Promise<readonly Job[]> {
  const { clock, signal, runner, badInput } = context;
  const api = openApi(given, context);
  if (api === undefined) {
    throw badInput("job-timings", "There is no run here whose jobs could be read.");
  }
  try {
    return await readJobs({ ...api, clock, signal });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof GitHubError)) {
      throw error;
    }
    runner.warning(`The jobs of this run could not be read: ${error.message}. The token needs actions: read.`);
    return [];
  }
}
