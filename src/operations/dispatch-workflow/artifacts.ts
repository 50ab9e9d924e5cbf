import { join, relative } from "node:path";
import { FormatFault } from "../../formats/fault.ts";
import { DownloadError, downloadFile } from "../../io/download.ts";
import { listArtifacts, locateArtifact } from "../../io/github/actions.ts";
import { GitHubError } from "../../io/github/github-error.ts";
import type { Artifact } from "../../io/github/model.ts";
import { errorMessage } from "../../io/system-error.ts";
import { withTemporaryFolder } from "../../io/temporary.ts";
import { extractZip } from "../../io/zip/extract.ts";
import { readZipEntry } from "../../io/zip/read-entry.ts";
import { UnsafeZip } from "../../io/zip/unsafe-zip.ts";
import { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { toFailure } from "./api-failure.ts";
import { chooseFolders } from "./artifact-folders.ts";
import type { Place } from "./choose-workflow.ts";
import { matchesName } from "./name-pattern.ts";
import { type ArtifactResult, toArtifactResult } from "./results.ts";
import { parseRunOutputs, type RunOutputs } from "./run-outputs.ts";

/** Whose artifacts are fetched, and where to. */
export interface ArtifactRequest {
  readonly place: Place;
  readonly runId: number;
  /** The folder that gets a folder for each. */
  readonly directory: string;
}

/** What a run left. `fault` is the first thing that was wrong with it; the rest was fetched all the same. */
export interface Fetched {
  /** `undefined` when they could not even be listed. */
  readonly artifacts: readonly ArtifactResult[] | undefined;
  readonly outputs: RunOutputs | undefined;
  readonly fault: Failure | undefined;
}

/** A zip of an artifact is never larger than this, in bytes. */
const mostBytes = 10 * 1024 ** 3;
/** So long a download may take, in milliseconds. */
const downloadFor = 1_800_000;
/** So long the API may be asked about an artifact when the deadline is over, in milliseconds. */
const askFor = 60_000;

/** Fetches what is wanted of a run's artifacts, and its outputs. How the run ended is known: nothing of this changes it. */
export async function fetchArtifacts(request: ArtifactRequest): Promise<Fetched> {
  const { place, runId } = request;
  const { kit, client, repository } = place;
  kit.extend(askFor);
  const artifacts = await listArtifacts(client, { repository, runId }).catch((error: unknown) => {
    kit.context.signal.throwIfAborted();
    const doing = `list the artifacts of the run ${runId}`;
    return toFailure(error, { kit, repository, doing, needs: "actions: read" });
  });
  return artifacts instanceof Failure
    ? { artifacts: undefined, outputs: undefined, fault: artifacts }
    : await fetchListed(artifacts, request);
}

async function fetchListed(artifacts: readonly Artifact[], request: ArtifactRequest): Promise<Fetched> {
  const { place } = request;
  const { kit } = place;
  const faults: Failure[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (problem) {
      kit.context.signal.throwIfAborted();
      faults.push(asFailure(problem, place));
      return undefined;
    }
  };
  const outputs = await attempt(async () => await readOutputs(artifacts, request));
  const paths = await download(artifacts, request, attempt);
  const missing = findMissing(artifacts, place);
  return {
    artifacts: artifacts.map((artifact) => toArtifactResult(artifact, paths.get(artifact.id))),
    outputs,
    fault: faults[0] ?? missing,
  };
}

type Attempt = <T>(work: () => Promise<T>) => Promise<T | undefined>;

async function download(
  artifacts: readonly Artifact[],
  request: ArtifactRequest,
  attempt: Attempt,
): Promise<ReadonlyMap<number, string>> {
  const { place, directory } = request;
  const patterns = place.kit.given["download-artifacts"] ?? [];
  const wanted = artifacts.filter(({ name, expired }) => !expired && patterns.some((one) => matchesName(name, one)));
  const folders = chooseFolders(
    wanted.map(({ name }) => name),
    process.platform,
  );
  const paths = new Map<number, string>();
  for (const [index, artifact] of wanted.entries()) {
    const choice = folders[index] ?? { fault: "" };
    await attempt(async () => {
      if ("fault" in choice) {
        throw unsafe(place, artifact.name, { why: choice.fault });
      }
      const folder = join(directory, choice.folder);
      await withZip(artifact, request, async (file) => {
        await extractZip({ file, folder, signal: place.kit.context.signal });
      });
      const path = relative(place.kit.context.directory, folder);
      paths.set(artifact.id, path.startsWith("..") ? folder : path);
    });
  }
  return paths;
}

/** The outputs of the newest artifact of the name; `undefined` when there is none. */
async function readOutputs(artifacts: readonly Artifact[], request: ArtifactRequest): Promise<RunOutputs | undefined> {
  const { kit } = request.place;
  const name = kit.given["outputs-artifact"];
  const [artifact] = artifacts
    .filter((one) => one.name === name && !one.expired)
    .toSorted((one, other) => other.id - one.id);
  if (artifact === undefined) {
    return undefined;
  }
  return await withZip(artifact, request, async (file) => {
    const content = await readZipEntry({ file, name: "outputs.json", signal: kit.context.signal });
    if (content === undefined) {
      kit.context.runner.notice(`The artifact ${quoteName(name)} has no outputs.json.`);
      return undefined;
    }
    try {
      return parseRunOutputs(content);
    } catch (cause) {
      if (cause instanceof FormatFault) {
        const why = `its outputs.json is not a JSON object: line ${cause.line}, column ${cause.column}: ${cause.message}`;
        throw unsafe(request.place, name, { why, cause });
      }
      throw cause;
    }
  });
}

/** Downloads an artifact's zip, checks it against the digest that the server has of it, and lends it. */
async function withZip<T>(
  artifact: Artifact,
  { place }: ArtifactRequest,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const { kit, client, repository } = place;
  const { clock, signal, environment, runner } = kit.context;
  const { name, digest } = artifact;
  return await withTemporaryFolder(environment, async (folder) => {
    const file = join(folder, "artifact.zip");
    kit.extend(askFor);
    const url = await locateArtifact(client, { repository, artifactId: artifact.id });
    if (url === undefined) {
      throw unsafe(place, name, { why: "the server names no place where it lies" });
    }
    const deadline = clock.monotonic() + downloadFor;
    const { sha256 } = await downloadFile(file, { url, limit: mostBytes, signal, clock, deadline: () => deadline });
    if (digest === undefined) {
      runner.notice(`The server has no digest of the artifact ${quoteName(name)}: it was not checked against one.`);
    } else if (digest.toLowerCase() !== `sha256:${sha256}`) {
      throw unsafe(place, name, { why: `its digest is sha256:${sha256}, and the server says ${quoteName(digest)}` });
    }
    try {
      return await work(file);
    } catch (cause) {
      if (cause instanceof UnsafeZip) {
        const entry = cause.entry === undefined ? "" : `in its zip, ${quoteName(cause.entry)}: `;
        throw unsafe(place, name, { why: `${entry}${cause.message}`, cause });
      }
      throw cause;
    }
  });
}

/** A name without `*` that no artifact has. */
function findMissing(artifacts: readonly Artifact[], { kit }: Place): Failure | undefined {
  const patterns = kit.given["download-artifacts"] ?? [];
  const isThere = (pattern: string) => artifacts.some(({ name, expired }) => !expired && matchesName(name, pattern));
  const missing = patterns.filter((pattern) => !isThere(pattern));
  const literal = missing.find((pattern) => !pattern.includes("*"));
  if (literal === undefined) {
    for (const pattern of missing) {
      kit.context.runner.warning(`The run has no artifact that matches ${quoteName(pattern)}.`);
    }
    return undefined;
  }
  const isExpired = artifacts.some(({ name }) => name === literal);
  const names = artifacts.slice(0, 25).map(({ name }) => quoteName(name));
  const has = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
  const words = isExpired
    ? `The artifact ${quoteName(literal)} has expired.`
    : `The run has no artifact ${quoteName(literal)}: ${has}.`;
  return kit.context.fail("artifact-not-found", words);
}

function unsafe(
  { kit }: Place,
  name: string,
  { why, cause }: { readonly why: string; readonly cause?: unknown },
): Failure {
  return kit.context.fail("artifact-unsafe", `The artifact ${quoteName(name)} is not used: ${why}.`, { cause });
}

function asFailure(problem: unknown, { kit, repository }: Place): Failure {
  if (problem instanceof Failure) {
    return problem;
  }
  if (problem instanceof DownloadError) {
    const words = `An artifact could not be downloaded: ${problem.message}.`;
    return kit.context.fail("server-unreachable", words, { cause: problem });
  }
  if (problem instanceof GitHubError) {
    return toFailure(problem, { kit, repository, doing: "download an artifact", needs: "actions: read" });
  }
  const words = `An artifact could not be unpacked: ${errorMessage(problem)}.`;
  return kit.context.fail("artifact-unsafe", words, { cause: problem });
}
