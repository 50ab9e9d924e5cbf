/**
 * A child process that trusts a certificate (`NODE_EXTRA_CA_CERTS` is read when Node starts) and does what it is told: each
 * message from its parent is a job, each job is answered by one message. Pauses between attempts take no time.
 */
import { fetchUrl } from "../../../src/io/http.ts";
import { perform } from "../../../src/operation/perform.ts";
import { checksum } from "../../../src/operations/checksum/operation.ts";
import { createRecordingHost } from "../recording-runner.ts";
import type { Job, Result } from "./trusting.ts";

const { signal } = new AbortController();
const sleep = async () => {};

async function work({ environment, ...job }: Job): Promise<Result> {
  Object.assign(process.env, environment);
  if ("url" in job) {
    return await fetchUrl({ ...job, signal, sleep }).then(
      ({ body, type }) => ({ body: Buffer.from(body).toString(), type }),
      (error) => ({ message: String(error.message), status: error.status }),
    );
  }
  const host = createRecordingHost();
  const clock = { now: () => new Date(), monotonic: () => performance.now(), sleep };
  const stage = { host, clock, signal, environment: process.env, currentDirectory: job.directory, workers: undefined };
  const code = await perform(checksum, new Map(Object.entries(job.inputs)), stage);
  return { code, said: host.said, outcome: host.outcomes[0] };
}

process.on("message", (job: Job) => {
  const clean = { https_proxy: "", http_proxy: "", no_proxy: "", HTTPS_PROXY: "", HTTP_PROXY: "", NO_PROXY: "" };
  work({ ...job, environment: { ...clean, ...job.environment } }).then(
    (result) => process.send?.(result),
    (error) => process.send?.({ message: String(error?.stack) }),
  );
});
