import { resolve } from "node:path";
import { findUploadObstacle, UploadError, type UploadedArtifact, uploadArtifact } from "../../io/upload-artifact.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { chooseArtifactName } from "./artifact-name.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import { folderOf } from "./write-files.ts";
import type { FileResult } from "./written.ts";

/** Attaches the files to the job, where that is wanted and offered. @throws Failure */
export async function upload(
  files: readonly FileResult[],
  given: MetricsInputs,
  context: MetricsContext,
): Promise<UploadedArtifact | undefined> {
  const { environment, runner, fail, badInput, workers } = context;
  if (files.length === 0) {
    return undefined;
  }
  const obstacle =
    findUploadObstacle(environment) ?? (workers === undefined ? "This is not the bundled action." : undefined);
  if (obstacle !== undefined) {
    if (given.upload === "true") {
      throw fail("upload-unavailable", obstacle);
    }
    if (environment["GITHUB_ACTIONS"] === "true") {
      runner.notice(`The files are not attached to the job. ${obstacle}`);
    }
    return undefined;
  }
  const chosen = chooseArtifactName(given["artifact-name"], environment);
  if ("problem" in chosen) {
    throw badInput("artifact-name", chosen.problem);
  }
  if (chosen.notice !== undefined) {
    runner.notice(chosen.notice);
  }
  const artifact = await send(chosen.name, { files, given }, context);
  runner.info(
    `Attached to the job as ${quoteName(artifact.name)}${artifact.url === undefined ? "." : `: ${artifact.url}`}`,
  );
  return artifact;
}

interface Attached {
  readonly files: readonly FileResult[];
  readonly given: MetricsInputs;
}

async function send(name: string, { files, given }: Attached, context: MetricsContext): Promise<UploadedArtifact> {
  const { environment, clock, signal, workers, runner, directory, fail } = context;
  const said: string[] = [];
  try {
    return await uploadArtifact({
      name,
      files: files.map(({ path }) => resolve(directory, path)),
      root: folderOf(given, context),
      retentionDays: given["retention-days"],
      compressionLevel: given["compression-level"],
      environment,
      clock,
      signal,
      workers,
      mask: (secret) => runner.mask(secret),
      log: (line) => said.push(line),
    });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof UploadError)) {
      throw error;
    }
    runner.group("What GitHub's client for artifacts said", said.slice(-200).join("\n"));
    throw fail("upload-failed", `The artifact ${quoteName(name)} could not be uploaded: ${error.message}.`, {
      cause: error,
    });
  }
}
