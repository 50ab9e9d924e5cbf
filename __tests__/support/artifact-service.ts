import type { IncomingMessage, ServerResponse } from "node:http";
import type { Environment } from "../../src/io/environment.ts";
import { startWebServer, type WebServer } from "./https/server.ts";

/** What goes wrong at a request to the service. */
export interface ServiceFault {
  readonly status: number;
  readonly body?: string;
}

/** A call of the results service, as it came. */
export interface ServiceCall {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Where blobs lie. */
export interface BlobStore {
  /** The signed address of a new blob. */
  readonly create: (key: string) => Promise<string>;
  readonly read: (key: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** GitHub's service for artifacts, on loopback. */
export interface ArtifactService {
  /** What a runner gives to a step. */
  readonly environment: Environment;
  readonly origin: string;
  readonly calls: readonly ServiceCall[];
  /** The zip of an artifact. */
  readonly zip: (name: string) => Promise<Buffer>;
  readonly taken: Set<string>;
  readonly close: () => Promise<void>;
}

/** How it behaves. */
export interface ServiceOptions {
  readonly store: BlobStore;
  /** Names that are taken. */
  readonly taken?: readonly string[];
  /** For the first calls of a method, such as `CreateArtifact`, one each. */
  readonly faults?: Readonly<Record<string, readonly ServiceFault[]>>;
  /** It takes calls, and never answers. */
  readonly silent?: boolean;
}

/** As a runner makes it; its signature is of no interest here. */
function createToken(): string {
  const part = (data: object) => Buffer.from(JSON.stringify(data)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ scp: "Actions.Results:run-7:job-9" })}.signature`;
}

/** Starts the service. It owns its store, and closes it. */
export async function startArtifactService(options: ServiceOptions): Promise<ArtifactService> {
  const { store, faults = {}, silent = false } = options;
  const calls: ServiceCall[] = [];
  const taken = new Set(options.taken);
  const token = createToken();
  const left = new Map(Object.entries(faults).map(([method, list]) => [method, [...list]]));
  const answer = async (method: string, message: ServiceCall["message"]): Promise<ServiceFault> => {
    const fault = left.get(method)?.shift();
    if (fault !== undefined) {
      return { body: "{}", ...fault };
    }
    const name = String(message["name"]);
    if (method === "FinalizeArtifact") {
      return { status: 200, body: JSON.stringify({ ok: true, artifact_id: "4711" }) };
    }
    if (taken.has(name)) {
      const msg = "an artifact with this name already exists on the workflow run";
      return { status: 409, body: JSON.stringify({ code: "already_exists", msg }) };
    }
    taken.add(name);
    return { status: 200, body: JSON.stringify({ ok: true, signed_upload_url: await store.create(name) }) };
  };
  const { origin, close } = await startWebServer(async (request, response) => {
    const method = request.url?.replace("/twirp/github.actions.results.api.v1.ArtifactService/", "") ?? "";
    const message = JSON.parse((await readWhole(request)).toString());
    calls.push({ method, authorization: request.headers.authorization, message });
    if (!silent) {
      const { status, body = "" } = await answer(method, message);
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    }
  });
  const environment = {
    ACTIONS_RESULTS_URL: `${origin}/`,
    ACTIONS_RUNTIME_TOKEN: token,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "octo/app",
    GITHUB_RUN_ID: "42",
    PATH: process.env["PATH"],
  };
  const closeAll = async () => {
    await close();
    await store.close();
  };
  return { environment, origin, calls, zip: store.read, taken, close: closeAll };
}

async function readWhole(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a store in memory does with a request, in the place of what Azure does. */
export type Interference = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A store of block blobs in memory, which takes what Azure's client sends. */
export async function startMemoryStore(interfere: Interference = () => false): Promise<BlobStore & WebServer> {
  const blocks = new Map<string, Buffer>();
  const blobs = new Map<string, Buffer>();
  const server = await startWebServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://x");
    if (interfere(request, response)) {
      return;
    }
    const key = url.pathname.replace("/account/container/", "");
    const body = await readWhole(request);
    if (url.searchParams.get("sig") !== "se/cret+sig=") {
      response.writeHead(403).end();
    } else if (url.searchParams.get("comp") === "block") {
      blocks.set(`${key} ${url.searchParams.get("blockid")}`, body);
      response.writeHead(201).end();
    } else if (url.searchParams.get("comp") === "blocklist") {
      const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/gu)].map(([, id]) => id);
      blobs.set(decodeURIComponent(key), Buffer.concat(ids.map((id) => blocks.get(`${key} ${id}`) ?? Buffer.of())));
      response.writeHead(201).end();
    } else {
      response.writeHead(400).end();
    }
  });
  return {
    ...server,
    create: async (key) =>
      `${server.origin}/account/container/${encodeURIComponent(key)}?sv=2025&sig=${encodeURIComponent("se/cret+sig=")}`,
    read: async (key) => blobs.get(key) ?? Buffer.of(),
  };
}
