import type { MessagePort } from "node:worker_threads";
import { errorMessage } from "./system-error.ts";

/** What the thread is told to upload. */
export interface UploadOrder {
  /** The first of them that is free is taken. */
  readonly names: readonly string[];
  readonly files: readonly string[];
  readonly root: string;
  readonly retentionDays: number | undefined;
  readonly compressionLevel: number | undefined;
}

/** What became of it. */
export type UploadReport =
  | {
      readonly kind: "done";
      readonly id: number;
      readonly name: string;
      readonly size: number;
      readonly digest: string;
    }
  | { readonly kind: "failed"; readonly message: string };

/** The body of the thread that uploads an artifact: it takes its order, and posts its report. */
export async function uploadThread(): Promise<void> {
  const { parentPort, workerData } = await import("node:worker_threads");
  const order: UploadOrder = workerData;
  await report(parentPort, await upload(order));
}

async function report(port: MessagePort | null, message: UploadReport): Promise<void> {
  // What the client has printed goes first.
  await new Promise((resolve) => process.stdout.write("", resolve));
  port?.postMessage(message);
}

async function upload({ names, files, root, ...given }: UploadOrder): Promise<UploadReport> {
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  try {
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const client = new DefaultArtifactClient();
    for (const name of names) {
      const done = await client.uploadArtifact(name, [...files], root, options).catch(passOverTaken);
      if (done !== undefined) {
        const { id, size, digest } = done;
        return id === undefined || digest === undefined
          ? { kind: "failed", message: "the server did not say which artifact it is" }
          : { kind: "done", id, name, size: size ?? 0, digest };
      }
    }
    return { kind: "failed", message: `all of its names are taken, from ${names[0]} to ${names.at(-1)}` };
  } catch (error) {
    return { kind: "failed", message: describe(error) };
  }
}

/** The client tells it in words alone. */
function passOverTaken(error: unknown): undefined {
  if (!/Failed to CreateArtifact: .*\(409\)/u.test(errorMessage(error))) {
    throw error;
  }
  return undefined;
}

/** Where files are put, a server may refuse without a word: then there is a code, or at least a status. */
function describe(error: unknown): string {
  const parts = typeof error === "object" && error !== null ? error : {};
  const code = "code" in parts && typeof parts.code === "string" ? [parts.code] : [];
  const status = "statusCode" in parts && typeof parts.statusCode === "number" ? [`status ${parts.statusCode}`] : [];
  return errorMessage(error).trim() || `the place for its files refused them (${[...code, ...status].join(", ")})`;
}
