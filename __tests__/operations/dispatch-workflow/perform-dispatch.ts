import { type Clock, systemClock } from "../../../src/io/clock.ts";
import { perform } from "../../../src/operation/perform.ts";
import { dispatchWorkflow } from "../../../src/operations/dispatch-workflow/operation.ts";
import type { FailureReport } from "../../../src/runner/runner.ts";
import type { GitHub } from "../../support/github/server.ts";
import { createRecordingHost, type RecordingHost } from "../../support/recording-runner.ts";

/** What a performance of dispatch-workflow gave. */
export interface Performed {
  readonly code: number;
  /** As a runner gets them. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly failure: FailureReport | undefined;
  readonly summary: string;
  /** Everything said but progress and state. */
  readonly said: readonly string[];
  readonly host: RecordingHost;
  /** On the clock, in milliseconds. */
  readonly elapsed: number;
}

interface Surroundings {
  readonly directory?: string;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Performs dispatch-workflow in this process against a stand-in: in `octo-org/app` on `main`, by the token `ghp_x`. */
export async function performDispatch(
  github: Pick<GitHub, "url">,
  raw: Readonly<Record<string, string>>,
  {
    directory = process.cwd(),
    signal = new AbortController().signal,
    clock = systemClock,
    environment = {},
  }: Surroundings = {},
): Promise<Performed> {
  const host = createRecordingHost();
  const stage = {
    host,
    clock,
    signal,
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: "octo-org/app",
      GITHUB_REF: "refs/heads/main",
      ...environment,
    },
    currentDirectory: directory,
    workers: undefined,
  };
  const start = clock.monotonic();
  const code = await perform(dispatchWorkflow, new Map(Object.entries({ token: "ghp_x", ...raw })), stage);
  const [outcome] = host.outcomes;
  return {
    code,
    outputs: Object.fromEntries((outcome?.outputs ?? []).map(({ name, text }) => [name, text])),
    failure: outcome?.failure,
    summary: outcome?.summary ?? "",
    said: host.said.filter((line) => !/^(?:progress|state): /u.test(line)),
    host,
    elapsed: clock.monotonic() - start,
  };
}
