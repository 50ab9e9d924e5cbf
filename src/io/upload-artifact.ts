import { randomInt } from "node:crypto";
import type { Readable } from "node:stream";
import type { Worker } from "node:worker_threads";
import type { Clock } from "./clock.ts";
import type { Environment } from "./environment.ts";
import { errorMessage } from "./system-error.ts";
import type { UploadOrder, UploadReport } from "./upload-thread.ts";

/** What to upload as an artifact of this job. */
export interface ArtifactUpload {
  /** One that {@link findArtifactNameFault} has no fault of. Where it is taken, it gets a number: `name-2`. */
  readonly name: string;
  /** Absolute paths of files below `root`. */
  readonly files: readonly string[];
  /** Absolute; the artifact has the files' paths from there. */
  readonly root: string;
  /** The repository's own number of days unless told; never more than that. */
  readonly retentionDays?: number | undefined;
  /** 0 to 9; 6 unless told. */
  readonly compressionLevel?: number | undefined;
  /** As the process has it: what the runner gave to this step, and its proxies. */
  readonly environment: Environment;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Where the bundle's scripts lie; without one there is no upload. */
  readonly workers: URL | undefined;
  /** Milliseconds for everything; ten minutes unless told. */
  readonly within?: number;
  /** Hides a secret in the log, before anything else is said. */
  readonly mask: (secret: string) => void;
  /** Takes what GitHub's client says meanwhile, a line at a time: text from outside. */
  readonly log: (line: string) => void;
}

/** An artifact that was uploaded. */
export interface UploadedArtifact {
  readonly id: number;
  /** The one that it got in the end. */
  readonly name: string;
  /** Its page; `undefined` where the environment does not say where this run is. */
  readonly url: string | undefined;
  /** The SHA-256 of the zip, in lower-case hexadecimal. */
  readonly digest: string;
  /** Of the zip, in bytes. */
  readonly size: number;
}

/** Why there is no artifact. Its message is the end of a sentence: text from outside, without secrets. */
export class UploadError extends Error {
  override readonly name = "UploadError";
}

const usualTime = 600_000;
/** For the library: so long nothing may go out, in milliseconds. */
const silence = 60_000;

/**
 * Why this step's runner offers no place for artifacts, as a sentence; `undefined` when it does. GitHub's client refuses
 * GitHub Enterprise Server, Gitea and Forgejo, and act's server refuses what the client sends.
 */
export function findUploadObstacle(environment: Environment): string | undefined {
  const server = environment["GITHUB_SERVER_URL"] || "https://github.com";
  if (!isServed(server)) {
    return `GitHub's client for artifacts does not serve ${server}, only github.com and ghe.com.`;
  }
  if (environment["ACT"] === "true") {
    return "The artifact server of act does not understand GitHub's client for artifacts.";
  }
  const missing = ["ACTIONS_RESULTS_URL", "ACTIONS_RUNTIME_TOKEN"].filter((name) => !environment[name]);
  return missing.length === 0
    ? undefined
    : `The runner gives this step no access to artifacts (${missing.join(" and ")}): steps with \`uses\` have it, those with \`run\` do not.`;
}

/** As GitHub's client has it. */
function isServed(server: string): boolean {
  const { hostname } = URL.canParse(server) ? new URL(server) : { hostname: "" };
  return hostname === "github.com" || /\.(?:ghe\.com|localhost)$/u.test(hostname);
}

/** The names that are tried, until one is free: a matrix may want the same one for all of its jobs. */
function* namesFor(name: string): Generator<string> {
  yield name;
  for (let number = 2; number <= 10; number += 1) {
    yield `${name}-${number}`;
  }
  for (let more = 0; more < 5; more += 1) {
    yield `${name}-${randomInt(100_000, 1_000_000)}`;
  }
}

/**
 * Uploads files as an artifact by GitHub's own client. That has no limit of its own, cannot be stopped, and speaks to the
 * log: it works in a thread of its own, whose output is read here, and which ends with the time that it has.
 * @throws UploadError, or the signal's reason
 */
export async function uploadArtifact(upload: ArtifactUpload): Promise<UploadedArtifact> {
  const { signal, clock, within = usualTime, environment } = upload;
  signal.throwIfAborted();
  const worker = await startThread(upload);
  const over = new AbortController();
  try {
    const late = clock.sleep(within, AbortSignal.any([signal, over.signal])).then(() => {
      throw new UploadError(`it was not done in ${Math.ceil(within / 1000)} s`);
    });
    const report = await Promise.race([receive(worker), late]);
    if (report.kind === "failed") {
      throw new UploadError(hideSignatures(report.message));
    }
    const { id, name, size, digest } = report;
    return { id, name, size, digest, url: pageOf(id, environment) };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    over.abort();
    await worker.terminate();
  }
}

async function startThread(upload: ArtifactUpload): Promise<Worker> {
  const { name, files, root, retentionDays, compressionLevel, environment, workers } = upload;
  if (workers === undefined) {
    throw new UploadError("the script that uploads is not there: only the built action has it");
  }
  const order: UploadOrder = { names: [...namesFor(name)], files, root, retentionDays, compressionLevel };
  const env = { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: String(silence), ...environment };
  const { Worker } = await import("node:worker_threads");
  const worker = new Worker(new URL("upload-thread.js", workers), {
    workerData: order,
    env,
    stdout: true,
    stderr: true,
  });
  listen(worker.stdout, upload);
  worker.stderr.resume();
  return worker;
}

function receive(worker: Worker): Promise<UploadReport> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (error) => reject(new UploadError(hideSignatures(errorMessage(error)), { cause: error })));
    worker.once("exit", () => reject(new UploadError("GitHub's client ended without a word")));
  });
}

/** Reads what the client prints: secrets that it wants hidden, and words; the rest is for those who debug it. */
function listen(output: Readable, { mask, log }: Pick<ArtifactUpload, "mask" | "log">): void {
  let rest = "";
  output.setEncoding("utf8");
  output.on("data", (chunk: string) => {
    const lines = `${rest}${chunk}`.split(/\r?\n/u);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const [, command, text = ""] = /^::([\w-]+)[^:]*::(.*)$/su.exec(line) ?? [];
      if (command === "add-mask") {
        mask(unescapeCommand(text));
      } else if (command === "warning" || command === "notice") {
        log(hideSignatures(unescapeCommand(text)));
      } else if (command === undefined && line.trim() !== "") {
        log(hideSignatures(line));
      }
    }
  });
}

function unescapeCommand(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

/** An address that files are uploaded to is signed: whoever has it may write there for a while. */
function hideSignatures(text: string): string {
  return text.replaceAll(/([?&](?:sig|se|st|skoid|sktid)=)[^&\s"']+/giu, "$1***");
}

function pageOf(id: number, environment: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return server && repository && run
    ? `${server.replace(/\/+$/u, "")}/${repository}/actions/runs/${run}/artifacts/${id}`
    : undefined;
}
