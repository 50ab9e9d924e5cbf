import type { Label } from "../label-sets.ts";
import type { MetricsModel, Run } from "../model.ts";

/**
 * What the metrics are of, in the names that OpenTelemetry has for pipelines and repositories
 * (https://opentelemetry.io/docs/specs/semconv/registry/attributes/cicd). The number of the run is not among them: the
 * conventions want it on metrics only where it was asked for, since each run would make new series.
 */
export function resourceAttributes({ run, deployment }: MetricsModel): readonly Label[] {
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ["cicd.pipeline.name", run.workflow],
    ["cicd.pipeline.task.name", run.job],
    ...repositoryAttributes(run),
    ...refAttributes(run),
    ["deployment.id", deployment?.id],
    ["deployment.status", deploymentStatus(deployment?.success)],
  ];
  return attributes.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}

function repositoryAttributes({ repository = "", serverUrl }: Run): readonly (readonly [string, string | undefined])[] {
  const [owner, name] = repository.split("/");
  const url = serverUrl === undefined || name === undefined ? undefined : `${serverUrl}/${repository}`;
  return [
    ["vcs.provider.name", serverUrl === "https://github.com" ? "github" : undefined],
    ["vcs.owner.name", owner],
    ["vcs.repository.name", name],
    ["vcs.repository.url.full", url],
  ];
}

/** A ref is a branch or a tag; that of a pull request is neither. */
function refAttributes({ ref, sha }: Run): readonly (readonly [string, string | undefined])[] {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/su.exec(ref ?? "") ?? [];
  const type = kind === "heads" ? "branch" : "tag";
  return [
    ["vcs.ref.head.name", name ?? ref],
    ["vcs.ref.head.revision", sha],
    ["vcs.ref.head.type", kind === undefined ? undefined : type],
  ];
}

function deploymentStatus(success: boolean | undefined): string | undefined {
  if (success === undefined) {
    return undefined;
  }
  return success ? "succeeded" : "failed";
}
