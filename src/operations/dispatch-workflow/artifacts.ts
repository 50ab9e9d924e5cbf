import { join } from "node:path";
import { FormatFault } from "../../formats/fault.ts";
import { listArtifacts } from "../../io/github/actions.ts";
import type { Artifact } from "../../io/github/model.ts";
import { pathInside } from "../../io/path-inside.ts";
import { extractZip } from "../../io/zip/extract.ts";
import { readZipEntry } from "../../io/zip/read-entry.ts";
import { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { toFailure } from "./api-failure.ts";
import { chooseFolders, type FolderChoice } from "./artifact-folders.ts";
import { askFor, toArtifactFailure, unsafe, withZip } from "./artifact-zip.ts";
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

/** Fetches what is wanted of a run's artifacts, and its outputs. How the run ended is known: nothing of this changes it. */
export async function fetchArtifacts(request: ArtifactRequest): Promise<Fetched> {
  const { place, runId } = request;
  const { kit, client, repository } = place;
  const artifacts = await listArtifacts(client, { repository, runId, atLeast: askFor }).catch((error: unknown) => {
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
  const { directory: here, signal } = place.kit.context;
  const faults: Failure[] = [];
  const paths = new Map<number, string>();
  let outputs: RunOutputs | undefined;
  for (const { artifact, holdsOutputs, choice } of chooseWanted(artifacts, place)) {
    const attempt = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (problem) {
        signal.throwIfAborted();
        faults.push(toArtifactFailure(problem, artifact, place));
        return undefined;
      }
    };
    const folder = await attempt(() => findFolder(choice, artifact, request));
    const use = async (file: string) => {
      outputs ??= holdsOutputs ? await attempt(async () => await readOutputs(file, artifact, place)) : undefined;
      if (folder !== undefined) {
        await attempt(async () => {
          await extractZip({ file, folder, signal });
          paths.set(artifact.id, pathInside(here, folder) ?? folder);
        });
      }
    };
    if (holdsOutputs || folder !== undefined) {
      await attempt(async () => await withZip(artifact, place, use));
    }
  }
  return {
    artifacts: artifacts.map((artifact) => toArtifactResult(artifact, paths.get(artifact.id))),
    outputs,
    fault: faults[0] ?? findMissing(artifacts, place),
  };
}

/** An artifact that is fetched. */
interface Wanted {
  readonly artifact: Artifact;
  readonly holdsOutputs: boolean;
  /** Of the folder that it is unpacked to; `undefined` for one that is not. */
  readonly choice: FolderChoice | undefined;
}

/** The newest artifact of the outputs' name, if there is one, and then the others that are to be unpacked. */
function chooseWanted(artifacts: readonly Artifact[], { kit }: Place): readonly Wanted[] {
  const { "outputs-artifact": name, "download-artifacts": patterns = [] } = kit.given;
  const there = artifacts.filter(({ expired }) => !expired);
  const [outputs] = there.filter((one) => one.name === name).toSorted((one, other) => other.id - one.id);
  const unpacked = there.filter((one) => patterns.some((pattern) => matchesName(one.name, pattern)));
  const names = unpacked.map((one) => one.name);
  const choices = new Map(chooseFolders(names, process.platform).map((choice, at) => [unpacked[at], choice]));
  const others = unpacked.filter((one) => one !== outputs);
  return [...(outputs === undefined ? [] : [outputs]), ...others].map((artifact) => ({
    artifact,
    holdsOutputs: artifact === outputs,
    choice: choices.get(artifact),
  }));
}

function findFolder(
  choice: FolderChoice | undefined,
  { name }: Artifact,
  { place, directory }: ArtifactRequest,
): string | undefined {
  if (choice !== undefined && "fault" in choice) {
    throw unsafe(place, name, { why: choice.fault });
  }
  return choice === undefined ? undefined : join(directory, choice.folder);
}

async function readOutputs(file: string, { name }: Artifact, place: Place): Promise<RunOutputs | undefined> {
  const { runner, signal } = place.kit.context;
  const content = await readZipEntry({ file, name: "outputs.json", signal });
  if (content === undefined) {
    runner.notice(`The artifact ${quoteName(name)} has no outputs.json.`);
    return undefined;
  }
  try {
    return parseRunOutputs(content);
  } catch (cause) {
    if (cause instanceof FormatFault) {
      const why = `its outputs.json is not a JSON object: line ${cause.line}, column ${cause.column}: ${cause.message}`;
      throw unsafe(place, name, { why, cause });
    }
    throw cause;
  }
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
