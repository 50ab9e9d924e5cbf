import { createHash } from "node:crypto";
import { inRepository } from "./access.ts";
import { type Call, notFound, type Reply, type RepositoryCall, type Route, refuse } from "./call.ts";
import { paginate } from "./pages.ts";
import type { ArtifactPlan } from "./plan.ts";
import { findPart, partId } from "./run-shapes.ts";
import { ofRun, runsIn } from "./runs.ts";
import { artifactsOf } from "./runs-of-state.ts";
import { numberOf, renderTime } from "./shapes.ts";
import type { Run } from "./state.ts";
import { zipFiles } from "./zip.ts";

const folder = "/repos/{owner}/{repo}/actions";

/** The routes of artifacts. */
export const artifactRoutes: readonly Route[] = [
  {
    operation: "actions/list-workflow-run-artifacts",
    method: "GET",
    path: `${folder}/runs/{run_id}/artifacts`,
    handle: ofRun("read", listArtifacts),
  },
  {
    operation: "actions/get-artifact",
    method: "GET",
    path: `${folder}/artifacts/{artifact_id}`,
    handle: ofArtifact((call, found) => ({ status: 200, body: renderArtifact(call, found) })),
  },
  {
    operation: "actions/download-artifact",
    method: "GET",
    path: `${folder}/artifacts/{artifact_id}/{archive_format}`,
    handle: ofArtifact(downloadArtifact),
  },
];

interface ArtifactOfRun {
  readonly run: Run;
  readonly id: number;
  readonly artifact: ArtifactPlan;
}

function artifactsIn({ state }: Call, run: Run): readonly ArtifactOfRun[] {
  return artifactsOf(state, run).map((artifact, index) => ({
    run,
    id: partId(run, run.attempts.length, index),
    artifact,
  }));
}

function listArtifacts(call: RepositoryCall, run: Run): Reply {
  const { name } = call.query;
  const found = artifactsIn(call, run).filter(({ artifact }) => name === undefined || artifact.name === name);
  const { items, headers } = paginate(found, call);
  const artifacts = items.map((one) => renderArtifact(call, one));
  return { status: 200, headers, body: { total_count: found.length, artifacts } };
}

function ofArtifact(act: (call: RepositoryCall, artifact: ArtifactOfRun) => Reply): Route["handle"] {
  return inRepository({ actions: "read" }, (call) => {
    const id = Number(call.parameters["artifact_id"]);
    const { run } = findPart(runsIn(call), id);
    const found = run === undefined ? undefined : artifactsIn(call, run).find((one) => one.id === id);
    return found === undefined ? notFound() : act(call, found);
  });
}

function downloadArtifact(call: RepositoryCall, { artifact }: ArtifactOfRun): Reply {
  if (call.token === undefined) {
    return refuse(401, "Requires authentication");
  }
  if (call.parameters["archive_format"] !== "zip") {
    return notFound();
  }
  return artifact.expired === true
    ? refuse(410, "Artifact has expired")
    : { status: 302, headers: { location: call.publish(zipOf(artifact), "application/zip") } };
}

function zipOf({ zip, files = {} }: ArtifactPlan): Buffer {
  return zip ?? zipFiles(files);
}

function renderArtifact(call: Call, { run, id, artifact }: ArtifactOfRun) {
  const url = `${call.base}/repos/${run.repository}/actions/artifacts/${id}`;
  const zip = zipOf(artifact);
  const isDigested = artifact.digest !== null && call.profile.name !== "gitea";
  const digest = artifact.digest ?? `sha256:${createHash("sha256").update(zip).digest("hex")}`;
  return {
    id,
    node_id: `A_${id}`,
    name: artifact.name,
    size_in_bytes: zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired === true,
    ...(isDigested ? { digest } : {}),
    created_at: renderTime(run.createdAt),
    updated_at: renderTime(run.createdAt),
    expires_at: renderTime(run.createdAt + 90 * 86_400_000),
    workflow_run: {
      id: run.id,
      repository_id: numberOf(run.repository),
      head_repository_id: numberOf(run.repository),
      head_branch: run.branch,
      head_sha: run.sha,
    },
  };
}
