import type { GitHubClient, ReadOptions } from "./client.ts";
import { GitHubError } from "./github-error.ts";
import { toRecord, toText } from "./read-model.ts";

const known = new WeakMap<GitHubClient, Promise<string | undefined>>();

/**
 * The login of whose credentials these are; `undefined` where the server does not say. A job's token may not ask who it
 * is by REST, but by GraphQL. Asked for once, unless the server was not there.
 */
export async function whoAmI(client: GitHubClient, options: ReadOptions = {}): Promise<string | undefined> {
  const asking = known.get(client) ?? askWho(client, options);
  known.set(client, asking);
  try {
    return await asking;
  } catch (error) {
    known.delete(client);
    if (error instanceof GitHubError) {
      return undefined;
    }
    throw error;
  }
}

async function askWho(client: GitHubClient, options: ReadOptions): Promise<string | undefined> {
  const read = (data: unknown) => toText(toRecord(data)["login"]);
  const user = await orRefused(client.get("/user", { ...options, read }));
  return user ?? (await orRefused(client.ask("query { viewer { login } }", { ...options, read: readViewer })));
}

function readViewer(data: unknown): string | undefined {
  return toText(toRecord(toRecord(toRecord(data)["data"])["viewer"])["login"]);
}

async function orRefused(asking: Promise<string>): Promise<string | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof GitHubError && error.kind === "refused") {
      return undefined;
    }
    throw error;
  }
}
