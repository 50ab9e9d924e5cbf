import { join } from "node:path";
import { DownloadError, downloadFile } from "../../io/download.ts";
import { locateArtifact } from "../../io/github/actions.ts";
import { GitHubError } from "../../io/github/github-error.ts";
import type { Artifact } from "../../io/github/model.ts";
import { errorMessage } from "../../io/system-error.ts";
import { withTemporaryFolder } from "../../io/temporary.ts";
import { UnsafeZip } from "../../io/zip/unsafe-zip.ts";
import { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { toFailure } from "./api-failure.ts";
import type { Place } from "./choose-workflow.ts";

/** A zip of an artifact is never larger than this, in bytes. */
const mostBytes = 10 * 1024 ** 3;
/** So long a download may take, in milliseconds. */
const downloadFor = 1_800_000;
/** So long the API may be asked about an artifact when the deadline is over, in milliseconds. */
export const askFor = 60_000;

/** Downloads an artifact's zip, checks it against the digest that the server has of it, and lends it. */
export async function withZip(artifact: Artifact, place: Place, use: (file: string) => Promise<void>): Promise<void> {
  const { kit, client, repository } = place;
  const { clock, signal, environment, runner } = kit.context;
  const { name, digest } = artifact;
  await withTemporaryFolder(environment, async (folder) => {
    const file = join(folder, "artifact.zip");
    const url = await locateArtifact(client, { repository, artifactId: artifact.id, atLeast: askFor });
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
    await use(file);
  });
}

/** The failure of an artifact that is not what it should be; `why` is a clause. */
export function unsafe(
  { kit }: Place,
  name: string,
  { why, cause }: { readonly why: string; readonly cause?: unknown },
): Failure {
  return kit.context.fail("artifact-unsafe", `The artifact ${quoteName(name)} is not used: ${why}.`, { cause });
}

/** The failure that a problem with an artifact is. */
export function toArtifactFailure(problem: unknown, { name }: Artifact, place: Place): Failure {
  const { kit, repository } = place;
  if (problem instanceof Failure) {
    return problem;
  }
  if (problem instanceof UnsafeZip) {
    const entry = problem.entry === undefined ? "" : `in its zip, ${quoteName(problem.entry)}: `;
    return unsafe(place, name, { why: `${entry}${problem.message}`, cause: problem });
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
