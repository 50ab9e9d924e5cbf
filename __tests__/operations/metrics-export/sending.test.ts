import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startRun } from "../../../src/demo/github/runs-of-state.ts";
import {
  type ArtifactService,
  type ServiceOptions,
  startArtifactService,
  startMemoryStore,
} from "../../support/artifact-service.ts";
import { hasAzurite, startAzurite } from "../../support/azurite.ts";
import { run, runCommandLine, runStep } from "../../support/entries.ts";
import { appRepository } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { hasPushgateway, startPushgateway } from "../../support/real-pushgateway.ts";
import { type Answer, type Receiver, startReceiver } from "../../support/receiver.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { findFreePort } from "../../support/servers/tcp-server.ts";
import { createStepClock } from "../../support/step-clock.ts";
import { createUploadThread } from "../../support/upload-thread.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { type ExportSurroundings, type PerformedExport, performExport, readDocument } from "./perform-export.ts";
import { ask, protobufIsHere } from "./write/referees.ts";

const thread = createUploadThread();
const closers: (() => Promise<void>)[] = [];
let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await Promise.all(closers.splice(0).map(async (close) => await close()));
  workspace.remove();
});
afterAll(() => thread.remove());

async function exportThere(raw: Readonly<Record<string, string>>, more: Partial<ExportSurroundings> = {}) {
  const usual = { metrics: "a_seconds: 1", formats: "json, csv" };
  return await performExport({ ...usual, ...raw }, { directory: workspace.path, workers: thread.workers, ...more });
}

async function serve(options: Partial<ServiceOptions> = {}): Promise<ArtifactService> {
  const store = options.store ?? (await startMemoryStore());
  const service = await startArtifactService({ ...options, store });
  closers.push(service.close);
  return service;
}

async function receive(...answers: readonly Answer[]): Promise<Receiver> {
  const receiver = await startReceiver(...answers);
  closers.push(receiver.close);
  return receiver;
}

const listScript = `
import sys, json, zipfile
with zipfile.ZipFile(sys.argv[1]) as zip:
    print(json.dumps([zip.testzip(), {i.filename: [zip.read(i).decode(), i.compress_type] for i in zip.infolist()}]))
`;

/** What Python finds in a zip. */
function readZip(zip: Buffer): unknown {
  const { stdout } = runTool(["python3", "-c", listScript, workspace.write("got.zip", zip)], workspace.path);
  return JSON.parse(stdout.toString());
}

function artifactOf({ outputs }: PerformedExport): readonly string[] {
  return ["id", "url", "name", "digest"].map((name) => outputs[`artifact-${name}`] ?? "");
}

const nothing = ["", "", "", ""];

describe("the upload", () => {
  it("attaches the files, and tells id, page, name and digest", async () => {
    const service = await serve();
    const environment = { ...service.environment, GITHUB_JOB: "build", GITHUB_RUN_ATTEMPT: "2" };
    const done = await exportThere({}, { environment });
    const zip = await service.zip("metrics-build-2");
    expect(done.failure).toBeUndefined();
    expect(artifactOf(done)).toEqual([
      "4711",
      "https://github.com/octo/app/actions/runs/42/artifacts/4711",
      "metrics-build-2",
      createHash("sha256").update(zip).digest("hex"),
    ]);
    expect(readZip(zip)).toEqual([
      null,
      { "metrics.json": [done.read(".json"), 8], "metrics.csv": [done.read(".csv"), 8] },
    ]);
    expect(done.summary).toContain("[metrics&#45;build&#45;2](".replaceAll("&#45;", "-"));
    expect(done.said.filter((line) => line.startsWith("info: "))).toContainEqual(
      expect.stringContaining("artifacts/4711"),
    );
  });

  itWhen(hasAzurite)("goes through Microsoft's own blob server whole", async () => {
    const service = await serve({ store: await startAzurite() });
    const done = await exportThere({ "artifact-name": "m" }, { environment: service.environment });
    expect(readZip(await service.zip("m"))).toEqual([
      null,
      { "metrics.json": [done.read(".json"), 8], "metrics.csv": [done.read(".csv"), 8] },
    ]);
  });

  it("takes retention-days and compression-level", async () => {
    const service = await serve();
    const raw = { "artifact-name": "m", "retention-days": "3", "compression-level": "0", formats: "json" };
    const done = await exportThere(raw, { environment: service.environment });
    expect(readZip(await service.zip("m"))).toEqual([null, { "metrics.json": [done.read(".json"), 0] }]);
    const expires = Date.parse(String(service.calls[0]?.message["expires_at"]));
    expect(Math.round((expires - Date.now()) / 3_600_000)).toBe(72);
  });

  it("gives a name that is taken, as in a matrix, a number", async () => {
    const service = await serve({ taken: ["m", "m-2"] });
    const done = await exportThere({ "artifact-name": "m" }, { environment: service.environment });
    expect(artifactOf(done)[2]).toBe("m-3");
  });

  it("puts - for what no artifact's name can have, and says so", async () => {
    const service = await serve();
    const done = await exportThere({ "artifact-name": "a/b:c" }, { environment: service.environment });
    expect(artifactOf(done)[2]).toBe("a-b-c");
    expect(done.said).toContainEqual(expect.stringMatching(/^notice: .*a-b-c instead of/u));
  });

  it("takes files outside of working-directory", async () => {
    const service = await serve();
    const elsewhere = createWorkspace();
    const done = await exportThere(
      { "artifact-name": "m", directory: elsewhere.path, formats: "json" },
      { environment: service.environment },
    );
    expect(done.failure).toBeUndefined();
    expect(readZip(await service.zip("m"))).toEqual([null, { "metrics.json": [done.read(".json"), 8] }]);
    elsewhere.remove();
  });

  it("does not happen where nobody wants it", async () => {
    const service = await serve();
    const done = await exportThere({ upload: "false" }, { environment: service.environment });
    expect([done.code, artifactOf(done), service.calls]).toEqual([0, nothing, []]);
  });

  const offered = { ACTIONS_RESULTS_URL: "http://127.0.0.1:1/", ACTIONS_RUNTIME_TOKEN: "x", GITHUB_ACTIONS: "true" };
  it.each([
    ["a run step has no access", { GITHUB_ACTIONS: "true" }],
    ["act does not understand it", { ...offered, ACT: "true" }],
    ["GitHub Enterprise Server does not serve it", { ...offered, GITHUB_SERVER_URL: "https://ghes.example" }],
    ["Gitea does not serve it", { ...offered, GITHUB_SERVER_URL: "https://gitea.example", GITEA_ACTIONS: "true" }],
  ])("where %s: auto says so and passes, true is upload-unavailable with the files known", async (_, environment) => {
    const auto = await exportThere({}, { environment });
    expect([auto.code, artifactOf(auto)]).toEqual([0, nothing]);
    expect(auto.said).toContainEqual(expect.stringContaining("notice: The files are not attached to the job."));
    const forced = await exportThere({ upload: "true" }, { environment });
    expect([forced.code, forced.failure?.code, forced.files.length]).toEqual([1, "upload-unavailable", 2]);
  });

  it("is passed over in silence at a terminal", async () => {
    const done = await exportThere({});
    expect([done.code, done.said.filter((line) => !line.startsWith("info: "))]).toEqual([0, []]);
  });

  it("that fails is upload-failed, with the files known and what the client said", async () => {
    const body = '{"code":"permission_denied","msg":"no ::error::way"}';
    const service = await serve({ faults: { CreateArtifact: [{ status: 403, body }] } });
    const done = await exportThere({}, { environment: service.environment });
    expect([done.code, done.failure?.code]).toEqual([1, "upload-failed"]);
    expect(done.failure?.message).toContain("no ::error::way");
    expect([done.files.length, done.outputs["count"], artifactOf(done)]).toEqual([2, "1", nothing]);
    expect(done.said).toContainEqual(expect.stringContaining("group: What GitHub's client for artifacts said"));
  });
});

describe("OTLP", () => {
  it.each(["", "/", "/v1/metrics", "/v1/metrics/"])(
    "goes to /v1/metrics of an endpoint that ends in %j",
    async (path) => {
      const { origin, received } = await receive({ status: 200, text: "{}" });
      const done = await exportThere({ "otlp-endpoint": `${origin}${path}`, "otlp-headers": "X-Key: k1\nX-Team: t" });
      expect([done.code, received.map((request) => [request.method, request.path])]).toEqual([
        0,
        [["POST", "/v1/metrics"]],
      ]);
      expect(received[0]?.headers).toMatchObject({ "content-type": "application/json", "x-key": "k1", "x-team": "t" });
    },
  );

  itWhen(protobufIsHere)("is what OpenTelemetry's own protobuf reads", async () => {
    const { origin, received } = await receive({ status: 200 });
    await exportThere({
      metrics: "- {name: a, value: 0.1, labels: {x: 'é\"\\'}, timestamp: 10}",
      "otlp-endpoint": origin,
    });
    const path = workspace.write("got.json", received[0]?.body ?? "");
    expect(ask("otlp", path)).toEqual([["a", [["x", 'é"\\']], "0.1", 10_000]]);
  });

  it.each<[string, Answer, RegExp]>([
    ["a 400", { status: 400, text: '{"message":"bad ::error::unit"}' }, /400 \(bad ::error::unit\)/u],
    ["a 401", { status: 401, text: "who?" }, /401 \(who\?\)/u],
    [
      "a partial success",
      { status: 200, text: '{"partialSuccess":{"rejectedDataPoints":"2","errorMessage":"too old"}}' },
      /did not take 2 data points \(too old\)/u,
    ],
  ])("that is refused by %s is push-rejected, and not sent again", async (_, answer, words) => {
    const { origin, received } = await receive(answer);
    const done = await exportThere({ "otlp-endpoint": origin });
    expect([done.code, done.failure?.code, received.length]).toEqual([1, "push-rejected", 1]);
    expect(done.failure?.message).toMatch(words);
    expect(done.files).toHaveLength(2);
  });

  it("that is taken with a word is a warning", async () => {
    const { origin } = await receive({ status: 200, text: '{"partialSuccess":{"errorMessage":"a bit late"}}' });
    const done = await exportThere({ "otlp-endpoint": origin });
    expect([done.code, done.said]).toEqual([
      0,
      expect.arrayContaining([expect.stringMatching(/^warning: .*a bit late/u)]),
    ]);
  });

  it("is sent again after overload, when Retry-After says", async () => {
    const { origin, received } = await receive({ status: 503, headers: { "retry-after": "7" } }, { status: 200 });
    const clock = createStepClock();
    const done = await exportThere({ "otlp-endpoint": origin }, { clock });
    expect([done.code, received.length]).toEqual([0, 2]);
    expect(Math.max(...clock.pauses)).toBe(7000);
  });

  it.each<[string, Answer | undefined]>([
    ["a 500", { status: 500 }],
    ["nobody there", undefined],
    ["a redirect, which is not followed", { status: 307, headers: { location: "http://127.0.0.1:1/" } }],
  ])("that does not get there for %s is push-failed", async (_, answer) => {
    const origin = answer === undefined ? `http://127.0.0.1:${await findFreePort()}` : (await receive(answer)).origin;
    const done = await exportThere({ "otlp-endpoint": origin }, { clock: createStepClock() });
    expect([done.code, done.failure?.code, done.files.length]).toEqual([1, "push-failed", 2]);
  });
});

describe("the Pushgateway", () => {
  const metrics =
    "- {name: a, value: 1, timestamp: 10}\n- {name: a, value: 2, timestamp: 20}\n- {name: b_total, value: 3}";
  const facts = { GITHUB_REPOSITORY: "octo/app", GITHUB_RUN_ID: "4242", GITHUB_JOB: "build", GITHUB_RUN_ATTEMPT: "1" };

  it("gets one group of the job with the last samples, without times and without anything of the run's own", async () => {
    const { origin, received } = await receive({ status: 200 });
    const done = await exportThere({ metrics, "pushgateway-url": origin }, { environment: facts });
    expect(done.failure).toBeUndefined();
    expect(received.map(({ method, path }) => [method, path])).toEqual([["PUT", "/metrics/job/build"]]);
    expect(received[0]?.body).toBe(
      "# HELP a A.\n# TYPE a gauge\na 2\n# HELP b_total B total.\n# TYPE b_total counter\nb_total 3\n",
    );
  });

  it.each([
    ["push-job", { "push-job": "nightly" }, "/metrics/job/nightly"],
    ["push-job with a slash", { "push-job": "a/b" }, "/metrics/job@base64/YS9i"],
    ["a path of its own", { "push-job": "x" }, "/gateway/metrics/job/x"],
  ])("is told by %s", async (name, raw, path) => {
    const { origin, received } = await receive({ status: 202 });
    const base = name === "a path of its own" ? `${origin}/gateway/` : origin;
    const done = await exportThere({ ...raw, "pushgateway-url": base });
    expect([done.code, received.map((request) => request.path)]).toEqual([0, [path]]);
  });

  it("that refuses is push-rejected with its words; one that is not there is push-failed", async () => {
    const { origin } = await receive({ status: 400, text: "pushed metrics are invalid" });
    const refused = await exportThere({ "pushgateway-url": origin });
    expect(refused.failure).toMatchObject({ code: "push-rejected", message: expect.stringContaining("are invalid") });
    const absent = { "pushgateway-url": `http://127.0.0.1:${await findFreePort()}` };
    const failed = await exportThere(absent, { clock: createStepClock() });
    expect(failed.failure?.code).toBe("push-failed");
  });

  itWhen(hasPushgateway)("that is a real one takes it twice", async () => {
    const gateway = await startPushgateway();
    closers.push(gateway.close);
    for (const id of ["1", "2"]) {
      const environment = { ...facts, GITHUB_RUN_ID: id };
      expect((await exportThere({ metrics, "pushgateway-url": gateway.origin }, { environment })).code).toBe(0);
    }
    const text = await (await fetch(`${gateway.origin}/metrics`)).text();
    expect(text.match(/^a\{.*\} 2$/gmu)).toHaveLength(1);
  });
});

describe("with GitHub's API", () => {
  let github: GitHub;
  beforeEach(async () => {
    github = await startGitHub();
    closers.push(github.close);
    github.state.repositories.push(appRepository({ branches: { main: "a".repeat(40) } }));
    github.state.tokens.push({ text: "ghs_job", kind: "job", grants: { "octo-org/app": { actions: "read" } } });
  });

  const deploy = {
    repository: "octo-org/app",
    workflow: ".github/workflows/deploy.yml",
    event: "push",
    branch: "main",
  };

  /** Exports in a run that is going on. */
  async function exportInRun(raw: Readonly<Record<string, string>>, plan = {}) {
    const steps = [
      { name: "Build", duration: 4000 },
      { name: "Test", duration: 2000, conclusion: "failure" },
    ];
    const usual = {
      jobs: [
        { name: "build", steps },
        { name: "next", needs: ["build"], always: true, steps: [{ name: "Run", duration: 1e9 }] },
      ],
    };
    const own = startRun(github.state, { ...deploy, plan: { ...usual, ...plan }, at: Date.now() - 60_000 });
    const environment = {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: "octo-org/app",
      GITHUB_RUN_ID: String(own.id),
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_WORKFLOW_REF: "octo-org/app/.github/workflows/deploy.yml@refs/heads/main",
      GITHUB_REF_NAME: "main",
      GITHUB_REF_TYPE: "branch",
    };
    return await exportThere({ token: "ghs_job", ...raw }, { environment });
  }

  /** An earlier run with an artifact that has this file. */
  function ranBefore(text: string, name = "m", more: { readonly digest?: string } = {}): void {
    const artifacts = [{ name, files: { "metrics.json": text }, ...more }];
    startRun(github.state, { ...deploy, plan: { jobs: [{ name: "build" }], artifacts } });
  }

  async function jsonOf(metrics: string): Promise<string> {
    return (await exportThere({ metrics, directory: `before-${metrics.length}` })).read(".json");
  }

  it("job-timings are durations and results of finished jobs and steps, drawn as a timeline", async () => {
    const done = await exportInRun({ metrics: "a: 1", "job-timings": "true" });
    expect(done.failure).toBeUndefined();
    const figures = readDocument(done.read(".json")).samples.map(({ name, value, labels }) => [name, value, labels]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ["workflow_job_duration_seconds", 6, { job_name: "build" }],
        ["workflow_job_success", 0, { job_name: "build" }],
        ["workflow_step_duration_seconds", 4, { job_name: "build", step: "Build" }],
        ["workflow_step_success", 0, { job_name: "build", step: "Test" }],
      ]),
    );
    expect(figures.filter(([, , labels]) => JSON.stringify(labels).includes("next"))).toEqual([]);
    expect(done.summary).toContain("title Jobs and steps");
  });

  it.each([
    ["no right", "ghs_nothing"],
    ["no token", ""],
  ])("job-timings with %s are a warning, and the rest is exported", async (_, token) => {
    github.state.tokens.push({ text: "ghs_nothing", kind: "job", grants: { "octo-org/app": { contents: "read" } } });
    const done = await exportInRun({ metrics: "a: 1", "job-timings": "true", token });
    expect([done.code, done.outputs["count"]]).toEqual([0, "1"]);
    expect(done.said).toContainEqual(expect.stringMatching(/^warning: The jobs of this run.*actions: read/u));
  });

  it("a baseline is compared with by every rule, and all is told", async () => {
    ranBefore(await jsonOf("a_bytes: 100\nb: 10\nc: 10\nd: 1"));
    const regress = "a_bytes > 10%\nb > +2\nc < -2\nd > 5";
    const metrics = "a_bytes: 111\nb: 12\nx: 10\nd: 5\nc: 7";
    const done = await exportInRun({ metrics, baseline: "m", regress });
    expect(done.failure?.code).toBe("regression");
    expect(done.failure?.message).toBe("a_bytes is 111, 100 before: a_bytes > 10%. c is 7, 10 before: c < -2.");
    const { series } = JSON.parse(done.outputs["comparison"] ?? "");
    expect(series[0]).toEqual({
      name: "a_bytes",
      labels: {},
      value: 111,
      baseline: 100,
      change: 11,
      "change-percent": 11,
      wrong: ["a_bytes > 10%"],
    });
    expect(series).toHaveLength(5);
    expect(done.files).toHaveLength(2);
  });

  it("a first run has no baseline: a notice, and only rules that need none count", async () => {
    const done = await exportInRun({ metrics: "a: 4", baseline: "m", regress: "a > 10%" });
    expect([done.code, done.outputs["comparison"] ?? ""]).toEqual([0, ""]);
    expect(done.said).toContainEqual(expect.stringMatching(/^notice: There is no baseline yet/u));
    const broken = await exportInRun({ metrics: "a: 4", baseline: "m", regress: "a > 10%\na < 5" });
    expect(broken.failure?.message).toBe("a is 4: a < 5.");
  });

  it.each<[string, string, RegExp]>([
    ["no JSON", "nonsense", /metrics\.json.*no JSON/u],
    ["cut short", '{"schema":"stdops-metrics/1.0","metrics":[{"name":"a","value":1}', /metrics\.json/u],
    [
      "the same series twice",
      '{"schema":"stdops-metrics/1","metrics":[{"name":"a","value":1},{"name":"a","value":2}]}',
      /series a is there twice/u,
    ],
    ["no metrics", '{"schema":"x"}', /metrics/u],
  ])("a baseline that is %s is no-baseline, all else is done", async (_, text, words) => {
    ranBefore(text);
    const done = await exportInRun({ metrics: "a: 4", baseline: "m", regress: "a > 10%" });
    expect([done.code, done.failure?.code]).toEqual([1, "no-baseline"]);
    expect(done.failure?.message).toMatch(words);
    expect(done.failure?.message).not.toContain(workspace.path);
    expect(done.files).toHaveLength(2);
  });

  it("a baseline whose digest is another one is no-baseline", async () => {
    ranBefore("{}", "m", { digest: `sha256:${"0".repeat(64)}` });
    const done = await exportInRun({ metrics: "a: 4", baseline: "m" });
    expect(done.failure).toMatchObject({ code: "no-baseline", message: expect.stringContaining("its digest is") });
  });

  it("a baseline that the token may not read is no-baseline, and names the right that is missing", async () => {
    const done = await exportInRun({ metrics: "a: 4", baseline: "m", token: "ghs_wrong" });
    expect(done.failure).toMatchObject({ code: "no-baseline", hint: expect.stringContaining("actions: read") });
  });
});

describe("nothing is sent anywhere that nobody named", () => {
  const all = {
    formats: "json\nndjson\ncsv\nprometheus\nopenmetrics\notlp\nhtml",
    deployment: "start_time: 0\nsteps: [a]",
  };
  const words = Object.entries(all).flatMap(([name, value]) => value.split("\n").map((line) => `--${name}=${line}`));

  itWhen(can("unshare", "-rn", "true"))("all formats are written where there is no network at all", async () => {
    const script = `TMPDIR="${workspace.path}" exec unshare -rn "$@"`;
    const ran = runTool(
      ["bash", "-c", script, "sh", process.execPath, cli, "metrics-export", ...words, "--metrics=a: 1", "--json"],
      workspace.path,
    );
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout.toString()).outputs.files).toHaveLength(7);
  });

  it("no socket is opened and no name is looked up", async () => {
    const log = workspace.write("contacts.txt", "");
    const note = `import { subscribe } from "node:diagnostics_channel"; import { appendFileSync } from "node:fs"; import dns from "node:dns"; const note = (t) => appendFileSync(${JSON.stringify(log)}, t + "\\n"); subscribe("net.client.socket", () => note("socket")); dns.lookup = () => note("lookup");`;
    const preload = workspace.write("note.mjs", note);
    const start = async (...more: readonly string[]) =>
      await run(process.execPath, ["--import", preload, cli, "metrics-export", ...words, "--metrics=a: 1", ...more], {
        cwd: workspace.path,
        env: { RUNNER_TEMP: workspace.path },
      });
    expect([(await start()).code, readFileSync(log, "utf8")]).toEqual([0, ""]);
    const { origin, received } = await receive({ status: 200 });
    expect([(await start(`--pushgateway-url=${origin}`)).code, received.length]).toEqual([0, 1]);
    expect(readFileSync(log, "utf8")).toContain("socket");
  });

  it("an upload speaks to the two services that the runner named", async () => {
    const contacts = thread.watch();
    const store = await startMemoryStore();
    const service = await serve({ store });
    await exportThere({}, { environment: service.environment });
    expect(contacts()).toEqual([service.origin, store.origin].map((o) => o.replace("http://", "")).toSorted());
  });
});

const cli = join(import.meta.dirname, "../../../dist/cli.js");
const secrets = ["hunter2-token", "hunter2-header", "hunter2-password", "hunter2-query"];

/** Everything that is in a folder's files. */
function readAll(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

describe("secrets", () => {
  it.each<[string, Answer]>([
    ["takes them", { status: 200 }],
    ["sends them back in a refusal", { status: 400, text: secrets.join(" ") }],
    [
      "sends them back in a partial success",
      {
        status: 200,
        text: JSON.stringify({
          partialSuccess: { rejectedDataPoints: 1, errorMessage: `Bearer ${secrets.join(" ")}` },
        }),
      },
    ],
    ["sends them back in a redirect", { status: 302, headers: { location: `http://127.0.0.1:1/${secrets.join("")}` } }],
  ])("are nowhere where a receiver %s", async (_, answer) => {
    const { origin } = await receive(answer);
    const endpoint = `${origin.replace("//", "//user:hunter2-password@")}/?key=hunter2-query`;
    const inputs = {
      metrics: "a: 1",
      token: "hunter2-token",
      "otlp-endpoint": endpoint,
      "otlp-headers": "Authorization: Bearer hunter2-header\nX-Token: hunter2-token",
    };
    const step = await runStep("metrics-export.js", inputs, { cwd: workspace.path });
    const log = step.stdout
      .split("\n")
      .filter((line) => !line.startsWith("::add-mask::"))
      .join("\n");
    const everything = [log, step.stderr, step.summary, JSON.stringify(step.outputs), readAll(workspace.path)].join(
      "\n",
    );
    expect(step.code).toBe("text" in answer || "headers" in answer ? 1 : 0);
    for (const secret of secrets) {
      expect(everything).not.toContain(secret);
    }
    expect(step.stdout).toContain("::add-mask::Bearer hunter2-header");
    expect(readAll(step.temp)).not.toContain("hunter2");
  });

  it("of the command line's environment are nowhere either", async () => {
    const { origin } = await receive({ status: 401, text: "hunter2-header" });
    const env = {
      STDOPS_OTLP_HEADERS: "Authorization: hunter2-header",
      STDOPS_TOKEN: "hunter2-token",
      RUNNER_TEMP: workspace.path,
      STDOPS_OTLP_ENDPOINT: origin,
    };
    const ran = await runCommandLine(["metrics-export", "--metrics=a: 1", "--json"], { cwd: workspace.path, env });
    expect(ran.code).toBe(1);
    expect(`${ran.stdout}${ran.stderr}${readAll(workspace.path)}`).not.toContain("hunter2");
  });
});
