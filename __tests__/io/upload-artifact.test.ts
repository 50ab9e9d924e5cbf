import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { findArtifactNameFault, toArtifactName } from "../../src/io/artifact-name.ts";
import { systemClock } from "../../src/io/clock.ts";
import { type ArtifactUpload, findUploadObstacle, uploadArtifact } from "../../src/io/upload-artifact.ts";
import {
  type ArtifactService,
  type Interference,
  type ServiceOptions,
  startArtifactService,
  startMemoryStore,
} from "../support/artifact-service.ts";
import { hasAzurite, startAzurite } from "../support/azurite.ts";
import { can, itWhen, runTool } from "../support/referee.ts";
import { createUploadThread } from "../support/upload-thread.ts";
import { createWorkspace } from "../support/workspace.ts";

const thread = createUploadThread();
const space = createWorkspace({
  "metrics/metrics.json": '{"schema":1}\n',
  "metrics/ü x.csv": "a,b\r\n",
  "metrics/deep/er.prom": "a 1\n",
});
const root = join(space.path, "metrics");
const files = ["metrics.json", "ü x.csv", "deep/er.prom"].map((name) => join(root, name));
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map(async (close) => await close()));
});

afterAll(() => {
  thread.remove();
  space.remove();
});

async function serve(options: Partial<ServiceOptions> = {}, interfere?: Interference): Promise<ArtifactService> {
  const store = options.store ?? (await startMemoryStore(interfere));
  const service = await startArtifactService({ ...options, store });
  closers.push(service.close);
  return service;
}

/** Uploads the files; `said` and `masked` collect what the upload hands on. */
function start({ environment }: Pick<ArtifactService, "environment">, options: Partial<ArtifactUpload> = {}) {
  const said: string[] = [];
  const masked: string[] = [];
  const done = uploadArtifact({
    name: "metrics-build-1",
    files,
    root,
    environment,
    clock: systemClock,
    signal: new AbortController().signal,
    workers: thread.workers,
    mask: (secret) => masked.push(secret),
    log: (line) => said.push(line),
    ...options,
  });
  return { done, said, masked };
}

const listScript = `
import sys, json, zipfile
with zipfile.ZipFile(sys.argv[1]) as zip:
    bad = zip.testzip()
    print(json.dumps([bad, {i.filename: [zip.read(i).decode(), i.compress_type] for i in zip.infolist()}]))
`;

/** What Python finds in a zip: the first damaged file, and each file's content and way of compression. */
function readZip(zip: Buffer): unknown {
  const { stdout } = runTool(["python3", "-c", listScript, space.write("got.zip", zip)], space.path);
  return JSON.parse(stdout.toString());
}

/** What reaches standard output while something is done. */
async function captureOutput(work: () => Promise<void>): Promise<readonly unknown[]> {
  const written: unknown[] = [];
  const { write } = process.stdout;
  process.stdout.write = (chunk: unknown) => {
    written.push(chunk);
    return true;
  };
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return written;
}

const whole = (method: number) => [
  null,
  {
    "metrics.json": ['{"schema":1}\n', method],
    "ü x.csv": ["a,b\r\n", method],
    "deep/er.prom": ["a 1\n", method],
  },
];

describe("uploadArtifact", () => {
  it("uploads files with their paths below the root, and tells id, page, digest and size", async () => {
    const service = await serve();
    const { done, masked, said } = start(service);
    const artifact = await done;
    const zip = await service.zip("metrics-build-1");
    expect(artifact).toEqual({
      id: 4711,
      name: "metrics-build-1",
      url: "https://github.com/octo/app/actions/runs/42/artifacts/4711",
      digest: createHash("sha256").update(zip).digest("hex"),
      size: zip.length,
    });
    expect(readZip(zip)).toEqual(whole(8));
    const ids = { workflow_run_backend_id: "run-7", workflow_job_run_backend_id: "job-9", name: "metrics-build-1" };
    expect(service.calls).toMatchObject([
      { method: "CreateArtifact", message: ids },
      { method: "FinalizeArtifact", message: { ...ids, size: String(zip.length), hash: `sha256:${artifact.digest}` } },
    ]);
    const bearer = `Bearer ${service.environment["ACTIONS_RUNTIME_TOKEN"]}`;
    expect(service.calls.map(({ authorization }) => authorization)).toEqual([bearer, bearer]);
    expect(masked).toEqual(expect.arrayContaining(["se/cret+sig="]));
    expect(said.join("\n")).not.toContain("cret");
    expect(said).toContainEqual(expect.stringContaining("Uploading artifact"));
  });

  it("speaks to the services that it is told of and to nobody else, and writes nothing to the log by itself", async () => {
    const contacts = thread.watch();
    const store = await startMemoryStore();
    const service = await serve({ store });
    const written = await captureOutput(async () => void (await start(service).done));
    const known = [service.origin, store.origin].map((origin) => origin.replace("http://", ""));
    expect(contacts()).toEqual(known.toSorted());
    expect(written).toEqual([]);
  });

  itWhen(hasAzurite && can("unzip", "-v"))("goes through Microsoft's own blob server whole", async () => {
    const service = await serve({ store: await startAzurite() });
    const { digest, size } = await start(service).done;
    const zip = await service.zip("metrics-build-1");
    expect({ digest, size }).toEqual({ digest: createHash("sha256").update(zip).digest("hex"), size: zip.length });
    expect(readZip(zip)).toEqual(whole(8));
    expect(runTool(["unzip", "-t", space.write("got.zip", zip)], space.path).status).toBe(0);
  });

  it("asks for the days that the repository allows, says so, and does not compress where that is not wanted", async () => {
    const service = await serve();
    const environment = { ...service.environment, GITHUB_RETENTION_DAYS: "2" };
    const { done, said } = start({ environment }, { retentionDays: 30, compressionLevel: 0 });
    await done;
    expect(said).toContainEqual(expect.stringContaining("Retention days cannot be greater than"));
    expect(readZip(await service.zip("metrics-build-1"))).toEqual(whole(0));
    const expires = Date.parse(String(service.calls[0]?.message["expires_at"]));
    expect(Math.round((expires - Date.now()) / 3_600_000)).toBe(48);
  });

  it("gives a taken name a number, and one at random when ten of them are taken", async () => {
    const taken = ["a", ...Array.from({ length: 9 }, (_, at) => `a-${at + 2}`)];
    const service = await serve({ taken });
    const { name } = await start(service, { name: "a" }).done;
    expect(name).toMatch(/^a-\d{6}$/u);
    const tried = service.calls
      .filter(({ method }) => method === "CreateArtifact")
      .map(({ message }) => message["name"]);
    expect(tried).toEqual([...taken, name]);
    expect((await service.zip(name)).length).toBeGreaterThan(100);
  });

  it("tries again what may pass", async () => {
    const service = await serve({ faults: { CreateArtifact: [{ status: 503 }] } });
    const { done, said } = start(service);
    expect(await done).toMatchObject({ id: 4711 });
    expect(said).toContainEqual(expect.stringMatching(/^Attempt 1 of 5 failed .*503/u));
  });

  it.each([
    [403, '{"code":"permission_denied","msg":"no ::error::way"}', /CreateArtifact.*\(403\).*no ::error::way/u],
    [403, '{"msg":"insufficient usage to create artifact"}', /quota/u],
  ])("gives up at once on %i %s", async (status, body, words) => {
    const service = await serve({ faults: { CreateArtifact: [{ status, body }] } });
    await expect(start(service).done).rejects.toMatchObject({
      name: "UploadError",
      message: expect.stringMatching(words),
    });
    expect(service.calls).toHaveLength(1);
  });

  it("says it when the place for files refuses them, without the signature of its address", async () => {
    const service = await serve({}, (_, response) => {
      response.writeHead(403, { "x-ms-error-code": "AuthenticationFailed" }).end();
      return true;
    });
    const { done, said } = start(service);
    const error = await done.catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/refused them \((?:AuthenticationFailed, )?status 403\)/u);
    expect(`${String(error)} ${said.join(" ")}`).not.toContain("cret");
  });

  it("ends with its time where the server is silent", async () => {
    const service = await serve({ silent: true });
    const sleep = async (milliseconds: number, signal?: AbortSignal) => {
      while (service.calls.length === 0) {
        await systemClock.sleep(20, signal);
      }
      expect(milliseconds).toBe(600_000);
    };
    await expect(start(service, { clock: { ...systemClock, sleep } }).done).rejects.toThrow("not done in 600 s");
    expect(service.calls).toHaveLength(1);
  });

  it("stops when the step is cancelled", async () => {
    const service = await serve({ silent: true });
    const controller = new AbortController();
    const { done } = start(service, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("cancelled")), 200);
    await expect(done).rejects.toThrow("cancelled");
  });

  it.each([
    ["there is no such file", [join(root, "none")], /none/u],
    ["a file lies outside of the root", [space.write("outside", "x")], /parent|root|directory/u],
  ])("says it when %s", async (_, wrong, words) => {
    const service = await serve();
    await expect(start(service, { files: wrong }).done).rejects.toThrow(words);
    expect(service.calls).toHaveLength(0);
  });

  it("says it where the script is missing, as it is unless the action was built", async () => {
    const { done } = start({ environment: {} }, { workers: undefined });
    await expect(done).rejects.toThrow("only the built action has it");
  });
});

describe("where a runner offers no place for artifacts", () => {
  const offered = { ACTIONS_RESULTS_URL: "https://results.example/", ACTIONS_RUNTIME_TOKEN: "x" };

  it.each([
    ["on GitHub", { GITHUB_SERVER_URL: "https://github.com" }],
    ["on GitHub with data residency", { GITHUB_SERVER_URL: "https://octo.ghe.com" }],
    ["where the server is not told", {}],
  ])("it does: %s", (_, environment) => {
    expect(findUploadObstacle({ ...offered, ...environment })).toBeUndefined();
  });

  it.each([
    ["GHES", { ...offered, GITHUB_SERVER_URL: "https://ghes.example" }, "does not serve https://ghes.example"],
    ["a host that only looks so", { ...offered, GITHUB_SERVER_URL: "https://github.com.evil" }, "does not serve"],
    ["no URL", { ...offered, GITHUB_SERVER_URL: "x" }, "does not serve x"],
    ["act", { ...offered, ACT: "true" }, "act does not understand"],
    ["a run step", {}, "(ACTIONS_RESULTS_URL and ACTIONS_RUNTIME_TOKEN)"],
    ["half of it", { ...offered, ACTIONS_RUNTIME_TOKEN: "" }, "(ACTIONS_RUNTIME_TOKEN)"],
  ])("it is said: %s", (_, environment, words) => {
    expect(findUploadObstacle(environment)).toContain(words);
  });
});

describe("an artifact's name", () => {
  it.each([
    ["metrics-build-1", undefined],
    ["ü 日本 (x86, 1.2)", undefined],
    ["", "it is empty"],
    ["  ", "it is empty"],
    ["a/b", "it has a sign that no artifact's name can have (/)"],
    ["a\nb", "it has a sign that no artifact's name can have"],
    ["\ud800", "it has a sign that no artifact's name can have"],
  ])("%j: %s", (name, fault) => {
    expect(findArtifactNameFault(name)).toBe(fault);
  });

  it.each([
    ["a/b\\c:d", "a-b-c-d"],
    ['"<>|*?"', undefined],
    [" build (x, 1) ", "build (x, 1)"],
    ["a\r\n\u0000b", "a---b"],
    ["..", undefined],
    ["x".repeat(300), "x".repeat(200)],
    [`${"x".repeat(199)}😀`, "x".repeat(199)],
  ])("%j becomes %j, which has no fault", (text, name) => {
    expect(toArtifactName(text)).toBe(name);
    expect(name === undefined ? undefined : findArtifactNameFault(name)).toBeUndefined();
  });
});
