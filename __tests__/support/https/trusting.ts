import { type ChildProcess, fork } from "node:child_process";
import type { Outcome } from "../../../src/runner/runner.ts";

interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Fetch a URL, with at most that many bytes. */
export interface FetchJob extends Surroundings {
  readonly url: string;
  readonly limit: number;
}

/** Perform `checksum` in a folder. */
export interface PerformJob extends Surroundings {
  readonly inputs: Readonly<Record<string, string>>;
  readonly directory: string;
}

export type Job = FetchJob | PerformJob;

/** How a fetch ended. */
export type FetchResult =
  | { readonly body: string; readonly type: string }
  | { readonly message: string; readonly status?: number | undefined };

/** How a performance ended, and all that was said. */
export interface PerformResult {
  readonly code: number;
  readonly said: readonly string[];
  readonly outcome: Outcome | undefined;
}

export type Result = FetchResult | PerformResult;

/** A child process that trusts a certificate. */
export interface Trusting {
  readonly fetch: (job: FetchJob) => Promise<FetchResult>;
  readonly perform: (job: PerformJob) => Promise<PerformResult>;
  readonly close: () => Promise<void>;
}

/** Starts a child process that trusts the certificate in that file. Jobs are done one after the other. */
export async function startTrusting(certificateFile: string): Promise<Trusting> {
  const child = fork(new URL("performer.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    cwd: new URL("../../../", import.meta.url),
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificateFile, NODE_OPTIONS: "" },
  });
  return {
    fetch: async (job) => {
      const result = await ask(child, job);
      if ("code" in result) {
        throw new Error("The child performed where it was to fetch.");
      }
      return result;
    },
    perform: async (job) => {
      const result = await ask(child, job);
      if (!("code" in result)) {
        throw new Error(`The child did not perform: ${JSON.stringify(result)}`);
      }
      return result;
    },
    close: async () => {
      const closed = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      child.kill();
      await closed;
    },
  };
}

async function ask(child: ChildProcess, job: Job): Promise<Result> {
  return await new Promise<Result>((resolve, reject) => {
    const exit = (code: number | null) => reject(new Error(`The child ended with ${code}.`));
    child.once("exit", exit);
    child.once("message", (result: Result) => {
      child.off("exit", exit);
      resolve(result);
    });
    child.send(job);
  });
}
