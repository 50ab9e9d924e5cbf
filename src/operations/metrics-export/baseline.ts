import { join } from "node:path";
import type { Clock } from "../../io/clock.ts";
import { DownloadError, downloadFile } from "../../io/download.ts";
import type { Environment } from "../../io/environment.ts";
import { locateArtifact } from "../../io/github/actions.ts";
import type { GitHubClient } from "../../io/github/client.ts";
import { GitHubError } from "../../io/github/github-error.ts";
import type { Artifact, WorkflowRun } from "../../io/github/model.ts";
import { withTemporaryFolder } from "../../io/temporary.ts";
import { type ExtractedFile, extractZip } from "../../io/zip/extract.ts";
import { UnsafeZip } from "../../io/zip/unsafe-zip.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { findBaseline } from "./find-baseline.ts";
import type { OwnRun } from "./own-run.ts";

/** Which baseline is wanted, and how it is had. */
export interface BaselineRequest {
  readonly client: GitHubClient;
  readonly run: OwnRun;
  /** The name of the artifact, to the letter. */
  readonly artifact: string;
  /** The file in it that is taken; without it there, the only `.json` that holds metrics. */
  readonly file: string;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A baseline's file, which is gone when the work with it is done. */
export interface BaselineFile {
  /** Absolute. */
  readonly path: string;
  /** Its path in the artifact: text from outside. */
  readonly name: string;
  readonly run: WorkflowRun;
}

/** What came of it: there may be none, for a reason that is a sentence. */
export type WithBaseline<T> = { readonly result: T } | { readonly none: string };

/** There is a baseline, but it cannot be had, or not be used. The message is a sentence, and may quote text from outside. */
export class BaselineError extends Error {
  override readonly name = "BaselineError";
}

const mostPacked = 256 * 1024 ** 2;
const mostUnpacked = 1024 ** 3;
/** For the download, in milliseconds. */
const patience = 300_000;

/**
 * Lends the file of an earlier run's metrics to some work: those of the last successful run of the same workflow on the
 * base branch, or on the default branch, or on the current one.
 * @throws BaselineError, the signal's reason, or whatever the work throws
 */
export async function withBaseline<T>(
  request: BaselineRequest,
  work: (file: BaselineFile) => Promise<T>,
): Promise<WithBaseline<T>> {
  const search = await guard(request, async () => await findBaseline(request));
  if ("none" in search) {
    return search;
  }
  return await withTemporaryFolder(request.environment, async (folder) => {
    const files = await guard(request, async () => await fetchFiles(search.artifact, folder, request));
    const { name, path } = chooseFile(files, request);
    return { result: await work({ name, path, run: search.run }) };
  });
}

async function fetchFiles(artifact: Artifact, folder: string, request: BaselineRequest) {
  const { client, run, clock, signal } = request;
  const url = await locateArtifact(client, { repository: run.repository, artifactId: artifact.id });
  if (url === undefined) {
    throw unusable(request, "the server names no place where it lies");
  }
  const file = join(folder, "artifact.zip");
  const deadline = clock.monotonic() + patience;
  const { sha256 } = await downloadFile(file, { url, limit: mostPacked, signal, clock, deadline: () => deadline });
  if (artifact.digest !== undefined && artifact.digest.toLowerCase() !== `sha256:${sha256}`) {
    throw unusable(request, `its digest is sha256:${sha256}, and the server says ${quoteName(artifact.digest)}`);
  }
  return await extractZip({ file, folder: join(folder, "files"), limits: { bytes: mostUnpacked }, signal });
}

function chooseFile(files: readonly ExtractedFile[], request: BaselineRequest): ExtractedFile {
  const documents = files.filter(({ name }) => /\.json$/iu.test(name) && !/\.otlp\.json$/iu.test(name));
  const [only, ...others] = documents;
  const named = documents.find(({ name }) => name === request.file);
  const chosen = named ?? (others.length === 0 ? only : undefined);
  if (chosen === undefined) {
    const has = only === undefined ? "no .json" : `several .json, and none of them is ${quoteName(request.file)}`;
    throw unusable(request, `it has ${has}`);
  }
  return chosen;
}

function unusable({ artifact }: BaselineRequest, why: string, cause?: unknown): BaselineError {
  return new BaselineError(`The artifact ${quoteName(artifact)} is no baseline: ${why}.`, { cause });
}

/** Says what went wrong outside; anything else is thrown as it is. */
async function guard<R>(request: BaselineRequest, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof GitHubError || error instanceof DownloadError) {
      throw new BaselineError(`The baseline could not be read: ${error.message}.`, { cause: error });
    }
    if (error instanceof UnsafeZip) {
      const entry = error.entry === undefined ? "" : `in its zip, ${quoteName(error.entry)}: `;
      throw unusable(request, `${entry}${error.message}`, error);
    }
    throw error;
  }
}
