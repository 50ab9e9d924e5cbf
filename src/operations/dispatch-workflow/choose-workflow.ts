import { getWorkflow, listWorkflows } from "../../io/github/actions.ts";
import type { GitHubClient } from "../../io/github/client.ts";
import type { Repository, Workflow } from "../../io/github/model.ts";
import { getRepository } from "../../io/github/repositories.ts";
import type { Failure } from "../../operation/failure.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { isAbsent, nameOf, toAbsentRepository, toFailure } from "./api-failure.ts";
import type { Kit } from "./kit.ts";
import type { WorkflowName } from "./workflow-name.ts";

/** The workflow to start, as the API is told, and what is known of it. */
export interface ChosenWorkflow {
  /** Its id, or its file's name. */
  readonly key: string | number;
  readonly id: number | undefined;
  /** Its file, such as `.github/workflows/deploy.yml`; `undefined` while that is not known. */
  readonly path: string | undefined;
}

/** Where a workflow is looked for. */
export interface Place {
  readonly kit: Kit;
  readonly client: GitHubClient;
  readonly repository: Repository;
}

/**
 * The workflow of a file's name or an id as it is, without a request; one of a name by the list of all. Its own name must
 * be exactly that, or else that in another case. @throws Failure when there is none, or more than one
 */
export async function chooseWorkflow(name: WorkflowName, place: Place): Promise<ChosenWorkflow> {
  if (name.kind === "file") {
    return { key: name.file, id: undefined, path: `.github/workflows/${name.file}` };
  }
  if (name.kind === "id") {
    return { key: name.id, id: name.id, path: undefined };
  }
  const all = await listAll(place);
  const exact = all.filter((one) => one.name === name.name);
  const alike = all.filter((one) => one.name.toLowerCase() === name.name.toLowerCase());
  const [found, ...others] = exact.length > 0 ? exact : alike;
  if (found === undefined) {
    throw absent(name.name, place, all);
  }
  if (others.length > 0) {
    const paths = [found, ...others].map(({ path }) => quoteName(path)).join(", ");
    const words = `${nameOf(place.repository)} has several workflows of the name ${quoteName(name.name)}: ${paths}.`;
    throw place.kit.context.fail("workflow-not-found", words, { hint: "Name the file." });
  }
  return { key: found.id ?? found.path.split("/").at(-1) ?? found.path, id: found.id, path: found.path };
}

async function listAll({ kit, client, repository }: Place): Promise<readonly Workflow[]> {
  try {
    return await listWorkflows(client, { repository });
  } catch (error) {
    const doing = `list the workflows of ${nameOf(repository)}`;
    throw isAbsent(error)
      ? toAbsentRepository(error, { kit, repository })
      : toFailure(error, { kit, repository, doing, needs: "actions: read" });
  }
}

function absent(name: string, { kit, repository }: Place, all: readonly Workflow[]): Failure {
  const known = all.flatMap((one) => [one.name, one.path.split("/").at(-1) ?? ""]).filter((word) => word !== "");
  const files = all.map(({ path }) => quoteName(path.split("/").at(-1) ?? path));
  const shown = files.slice(0, 25).join(", ");
  const has = files.length === 0 ? "It has none." : `It has ${shown}${files.length > 25 ? ", …" : ""}.`;
  const words = `${nameOf(repository)} has no workflow ${quoteName(name)}. ${has}${didYouMean(name, known)}`;
  return kit.context.fail("workflow-not-found", words);
}

/**
 * Says why the API knows no such workflow: the repository cannot be seen with this token, or it has no such workflow, or
 * the token may not start it. `error` is the API's 404.
 */
export async function explainAbsence(error: unknown, chosen: ChosenWorkflow, place: Place): Promise<Failure> {
  const { kit, client, repository } = place;
  const name = quoteName(String(chosen.key));
  const trial = { kit, repository, doing: `start ${name} in ${nameOf(repository)}`, needs: "actions: write" };
  try {
    await getRepository(client, { repository });
  } catch (problem) {
    return isAbsent(problem) ? toAbsentRepository(problem, place) : toFailure(error, trial);
  }
  try {
    await getWorkflow(client, { repository, workflow: chosen.key });
    return toFailure(error, trial);
  } catch (problem) {
    const all = isAbsent(problem) ? await listWorkflows(client, { repository }).catch(() => undefined) : undefined;
    return all === undefined ? toFailure(error, trial) : absent(String(chosen.key), place, all);
  }
}
