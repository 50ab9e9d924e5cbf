import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { ArtifactPlan, Plan } from "../../../src/demo/github/plan.ts";
import { zipFiles } from "../../../src/demo/github/zip.ts";
import { deploy, failing, json } from "./contract-scene.ts";
import { onStage } from "./in-virtual-time.ts";

describe("input wait", () => {
  it("false ends the step as soon as the run is known", async () => {
    await onStage({ plan: { jobs: [{ name: "build", duration: 600_000 }] } }, async (stage) => {
      const { code, outputs, elapsed, host } = await stage.perform({ ...deploy, wait: "false" });
      const [run] = stage.github.state.runs;
      expect([code, outputs["run-id"]]).toEqual([0, String(run?.id)]);
      expect(outputs["run-url"]).toMatch(new RegExp(`/octo-org/app/actions/runs/${run?.id}$`, "u"));
      expect([outputs["conclusion"], outputs["status"]]).toEqual([undefined, undefined]);
      expect(elapsed).toBeLessThan(1000);
      expect(json(host.readState("dispatch-0"))).toMatchObject({ runIds: [run?.id], finished: true });
    });
  });
});

describe("inputs timeout and on-timeout", () => {
  const plan = { jobs: [{ name: "build", duration: Number.POSITIVE_INFINITY }] };

  it.each([
    ["an hour unless told", {}, 3_600_000],
    ["what is told", { timeout: "90s" }, 90_000],
  ])("a run still going after %s is run-timed-out, and left", async (_, raw, timeout) => {
    await onStage({ plan }, async (stage) => {
      const { code, failure, outputs, elapsed, host } = await stage.perform({ ...deploy, ...raw });
      expect([code, failure?.code, outputs["status"]]).toEqual([1, "run-timed-out", "in_progress"]);
      expect(outputs["run-id"]).toBe(String(stage.github.state.runs[0]?.id));
      expect(elapsed).toBeGreaterThanOrEqual(timeout);
      expect(elapsed).toBeLessThan(timeout + 2000);
      expect(stage.github.state.runs[0]?.cancelRequests).toBe(0);
      expect(json(host.readState("dispatch-0"))).toMatchObject({ finished: true });
    });
  });

  it("on-timeout: cancel cancels the run once, and the step fails all the same", async () => {
    await onStage({ plan }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, timeout: "60s", "on-timeout": "cancel" });
      expect(failure?.code).toBe("run-timed-out");
      expect(stage.github.state.runs[0]?.cancelRequests).toBe(1);
    });
  });

  it("a server that cannot cancel leaves the code as it is, and it is said", async () => {
    await onStage({ plan, absent: ["actions/cancel-workflow-run"] }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, timeout: "60s", "on-timeout": "cancel" });
      expect(failure).toMatchObject({ code: "run-timed-out", message: expect.stringMatching(/not be made sure/u) });
    });
  });
});

describe("input accept", () => {
  const words = [
    "success",
    "failure",
    "cancelled",
    "skipped",
    "neutral",
    "timed_out",
    "action_required",
    "stale",
    "startup_failure",
  ];

  it("passes a failure of the run though none of its jobs failed, when told so", async () => {
    await onStage({ plan: { conclusion: "failure", jobs: [{ name: "build" }] } }, async (stage) => {
      expect((await stage.perform({ ...deploy, accept: "failure" })).code).toBe(0);
      expect((await stage.perform(deploy)).failure).toMatchObject({
        code: "run-failed",
        message: expect.stringMatching(/none of its jobs failed/u),
      });
    });
  });

  /** A run of which a job failed is never anything but a failure. */
  const ending = (conclusion: string): Plan => ({
    conclusion,
    jobs: [{ name: "build", conclusion: conclusion === "failure" ? "failure" : "success" }],
  });

  it.each(words)("success unless told: a run that ends with %s", async (conclusion) => {
    await onStage({ plan: ending(conclusion) }, async (stage) => {
      const { code, failure, outputs } = await stage.perform(deploy);
      const expected =
        conclusion === "success" ? undefined : conclusion === "cancelled" ? "run-cancelled" : "run-failed";
      expect([failure?.code, code]).toEqual([expected, expected === undefined ? 0 : 1]);
      expect(outputs).toMatchObject({ conclusion, status: "completed" });
    });
  });

  it.each(["abandoned", "SUCCESS", "successful", "true"])(
    "a run that ends with the unknown word %s fails",
    async (conclusion) => {
      const change = (body: unknown) => ({ ...Object(body), conclusion });
      const fault = (operation: string) =>
        operation === "actions/get-workflow-run" ? ({ kind: "alter", change } as const) : undefined;
      await onStage({ plan: {}, fault }, async (stage) => {
        const { failure, outputs } = await stage.perform(deploy);
        expect([failure?.code, outputs["conclusion"]]).toEqual(["run-failed", conclusion]);
      });
    },
  );

  it.each(words)("passes %s when told so, and success no more", async (conclusion) => {
    const accept = conclusion === "success" ? "neutral" : conclusion;
    await onStage({ plan: ending(conclusion) }, async (stage) => {
      const { code } = await stage.perform({ ...deploy, accept });
      expect(code).toBe(conclusion === "success" ? 1 : 0);
    });
  });
});

describe("input jobs", () => {
  const plan: Plan = {
    jobs: [
      { name: "build", duration: 30_000 },
      { name: "test (20, linux)", duration: 60_000 },
      { name: "test (22, linux)", duration: 90_000, conclusion: "failure" },
      { name: "deploy", needs: ["build"], duration: 600_000 },
    ],
  };

  it.each([
    ["a job by its name, and goes on before the run ends", "build", undefined, 45_000],
    ["jobs by a pattern", "test (*", "run-failed", 110_000],
    ["several", "build\ntest (20, linux)", undefined, 75_000],
    ["a job that comes later", "deploy", undefined, 665_000],
  ])("waits for %s", async (_, jobs, code, most) => {
    await onStage({ plan }, async (stage) => {
      const { failure, elapsed } = await stage.perform({ ...deploy, jobs });
      expect(failure?.code).toBe(code);
      expect(elapsed).toBeLessThan(most);
    });
  });

  it("of which none matches by the end of the run is run-failed", async () => {
    await onStage({ plan: { jobs: [{ name: "build", duration: 20_000 }] } }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, jobs: "release" });
      expect(failure).toMatchObject({ code: "run-failed", message: expect.stringMatching(/release/u) });
    });
  });
});

describe("input marker-input", () => {
  const text = `run-name: Deploy \${{ inputs.id }}\non: { workflow_dispatch: { inputs: { id: {} } } }`;

  it("finds the run by its title among others that start at the same time", async () => {
    await onStage({ profile: "ghes-3.19", text }, async (stage) => {
      const { perform, github } = stage;
      const steps = [1, 2, 3].map(async () => await perform({ ...deploy, "marker-input": "id" }));
      const done = await Promise.all(steps);
      expect(done.map(({ code }) => code)).toEqual([0, 0, 0]);
      for (const { outputs } of done) {
        expect(github.state.runs.filter(({ id }) => String(id) === outputs["run-id"])).toHaveLength(1);
      }
      expect(new Set(done.map(({ outputs }) => outputs["run-id"])).size).toBe(3);
      expect(new Set(github.state.runs.map(({ inputs }) => inputs["id"])).size).toBe(3);
    });
  });

  it("that the workflow does not put into its run-name is run-not-found, and the message says what to write", async () => {
    const silent = "on: { workflow_dispatch: { inputs: { id: {} } } }";
    await onStage({ profile: "ghes-3.19", text: silent }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, "marker-input": "id" });
      expect(failure?.code).toBe("run-not-found");
      expect(`${failure?.message} ${failure?.hint}`).toMatch(/run-name.*inputs\.id/u);
    });
  });

  it("that the workflow does not take is unknown-inputs", async () => {
    await onStage({}, async (stage) => {
      expect((await stage.perform({ ...deploy, "marker-input": "id" })).failure?.code).toBe("unknown-inputs");
    });
  });
});

describe("input outputs-artifact", () => {
  const artifact = (name: string, content: string): ArtifactPlan => ({ name, files: { "outputs.json": content } });

  it.each([
    [
      "outputs unless told",
      {},
      [artifact("outputs", '{ "version": 1.10, "url": "https://x" }')],
      '{"version":1.10,"url":"https://x"}',
    ],
    [
      "the one that is told",
      { "outputs-artifact": "result" },
      [artifact("outputs", "{}"), artifact("result", '{"a": 1}')],
      '{"a":1}',
    ],
    ["absent, which is fine", {}, [], undefined],
  ])("is %s", async (_, raw, artifacts, expected) => {
    await onStage({ plan: { artifacts } }, async (stage) => {
      const { code, outputs } = await stage.perform({ ...deploy, ...raw });
      expect([code, outputs["outputs"]]).toEqual([0, expected]);
    });
  });

  it("is read also when the run failed", async () => {
    await onStage({ plan: { ...failing, artifacts: [artifact("outputs", '{"a":1}')] } }, async (stage) => {
      const { failure, outputs } = await stage.perform(deploy);
      expect([failure?.code, outputs["outputs"]]).toEqual(["run-failed", '{"a":1}']);
    });
  });

  it.each([
    ["no JSON", "nonsense"],
    ["no object", "[1]"],
    ["empty", ""],
    ["with a key that is given twice", '{"a":1,"a":2}'],
    ["too long", `{"a":"${"x".repeat(1024 * 1024)}"}`],
  ])("with an outputs.json that is %s is artifact-unsafe", async (_, content) => {
    await onStage({ plan: { artifacts: [artifact("outputs", content)] } }, async (stage) => {
      const { failure, outputs } = await stage.perform(deploy);
      expect([failure?.code, outputs["outputs"], outputs["conclusion"]]).toEqual([
        "artifact-unsafe",
        undefined,
        "success",
      ]);
    });
  });
});

/** A zip of one entry under any name, made from a proper one of the same length. */
function zipNamed(name: string, content = "evil"): Buffer {
  const plain = zipFiles({ ["x".repeat(Buffer.byteLength(name))]: content });
  return Buffer.from(
    plain.toString("latin1").replaceAll("x".repeat(Buffer.byteLength(name)), Buffer.from(name).toString("latin1")),
    "latin1",
  );
}

/** A zip whose only entry has this Unix mode. */
function zipWithMode(mode: number): Buffer {
  const zip = zipFiles({ "outputs.json": "/etc/passwd" });
  const at = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt8(3, at + 5);
  zip.writeUInt32LE(mode * 0x1_0000, at + 38);
  return zip;
}

describe("inputs download-artifacts and artifacts-directory", () => {
  const artifacts: readonly ArtifactPlan[] = [
    { name: "report", files: { "a.txt": "a", "deep/b.txt": "b" } },
    { name: "report-2", files: { "a.txt": "2" } },
    { name: "other", files: { "o.txt": "o" } },
  ];

  it.each([
    ["by name", { "download-artifacts": "report" }, "artifacts", ["report"]],
    ["by pattern, each in a folder of its own", { "download-artifacts": "rep*" }, "artifacts", ["report", "report-2"]],
    [
      "several, to another folder",
      { "download-artifacts": "other\nreport", "artifacts-directory": "got/it" },
      "got/it",
      ["other", "report"],
    ],
  ])("unpack %s", async (_, raw, directory, names) => {
    await onStage({ plan: { artifacts } }, async (stage) => {
      const { code, outputs } = await stage.perform({ ...deploy, ...raw });
      expect(code).toBe(0);
      expect(readdirSync(join(stage.folder, directory)).toSorted()).toEqual(names);
      for (const { name, files = {} } of artifacts.filter((one) => names.includes(one.name))) {
        for (const [path, content] of Object.entries(files)) {
          expect(readFileSync(join(stage.folder, directory, name, path), "utf8")).toBe(content);
        }
      }
      expect(json(outputs["artifacts"])).toMatchObject(
        artifacts.map(({ name }) => ({
          name,
          expired: false,
          digest: expect.stringMatching(/^sha256:/u),
          path: names.includes(name) ? join(directory, name) : null,
        })),
      );
    });
  });

  const outputs = { name: "outputs", files: { "outputs.json": '{"a":1}', "more.txt": "x" } };

  it.each(["outputs", "*"])("fetch the outputs artifact once where %s is asked for, too", async (pattern) => {
    await onStage({ plan: { artifacts: [outputs] } }, async (stage) => {
      const { code, outputs: told } = await stage.perform({ ...deploy, "download-artifacts": pattern });
      expect([code, told["outputs"]]).toEqual([0, '{"a":1}']);
      expect(readFileSync(join(stage.folder, "artifacts/outputs/more.txt"), "utf8")).toBe("x");
      expect(json(told["artifacts"])).toMatchObject([{ path: join("artifacts", "outputs") }]);
      expect(stage.github.downloads).toHaveLength(1);
      expect(stage.github.requests.filter(({ operation }) => operation === "actions/download-artifact")).toHaveLength(
        1,
      );
    });
  });

  it("unpack the outputs artifact also where its outputs.json is none", async () => {
    const artifacts = [{ ...outputs, files: { "outputs.json": "nonsense", "more.txt": "x" } }];
    await onStage({ plan: { artifacts } }, async (stage) => {
      const { failure, outputs: told } = await stage.perform({ ...deploy, "download-artifacts": "outputs" });
      expect([failure?.code, told["outputs"]]).toEqual(["artifact-unsafe", undefined]);
      expect(readFileSync(join(stage.folder, "artifacts/outputs/more.txt"), "utf8")).toBe("x");
    });
  });

  it("bring nothing when nothing is asked for, and list all", async () => {
    await onStage({ plan: { artifacts } }, async (stage) => {
      const { outputs } = await stage.perform(deploy);
      expect(json(outputs["artifacts"])).toHaveLength(3);
      expect(stage.github.downloads).toEqual([]);
      expect(existsSync(join(stage.folder, "artifacts"))).toBe(false);
    });
  });

  const unsafe: readonly (readonly [string, Partial<ArtifactPlan>])[] = [
    ["a way up", { zip: zipNamed("../evil.txt") }],
    ["a way up in its midst", { zip: zipNamed("a/../../evil.txt") }],
    ["an absolute path", { zip: zipNamed("/tmp/stdops-evil.txt") }],
    ["a drive", { zip: zipNamed("C:\\evil.txt") }],
    ["a backslash that leads up", { zip: zipNamed("..\\evil.txt") }],
    ["a link", { zip: zipWithMode(0o120777) }],
    ["a device", { zip: zipWithMode(0o020666) }],
    ["a pipe", { zip: zipWithMode(0o010666) }],
    ["a wrong digest", { files: { "outputs.json": "{}" }, digest: `sha256:${"0".repeat(64)}` }],
    ["what is no zip", { zip: Buffer.from("this is no zip") }],
    ["nothing at all", { zip: Buffer.alloc(0) }],
    ["half a zip", { zip: zipFiles({ "outputs.json": "x".repeat(5000) }).subarray(0, 100) }],
  ];

  it.each(unsafe)("that hold %s are artifact-unsafe, and nothing is written", async (_, artifact) => {
    await onStage({ plan: { artifacts: [{ name: "bad", ...artifact }] } }, async (stage) => {
      const { failure, outputs } = await stage.perform({ ...deploy, "download-artifacts": "*" });
      expect([failure?.code, outputs["conclusion"]]).toEqual(["artifact-unsafe", "success"]);
      expect(readdirSync(stage.folder, { recursive: true }).filter((path) => String(path) !== "artifacts")).toEqual([]);
      expect(existsSync("/tmp/stdops-evil.txt")).toBe(false);
    });
  });

  it.each(unsafe)("the outputs artifact too: %s", async (_, artifact) => {
    await onStage({ plan: { artifacts: [{ name: "outputs", ...artifact }] } }, async (stage) => {
      const { failure, outputs } = await stage.perform(deploy);
      expect([failure?.code, outputs["outputs"]]).toEqual(["artifact-unsafe", undefined]);
    });
  });

  it("that are unsafe keep safe ones from nothing", async () => {
    const both = [
      { name: "bad", zip: zipNamed("../evil.txt") },
      { name: "good", files: { "a.txt": "a" } },
    ];
    await onStage({ plan: { artifacts: both } }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, "download-artifacts": "*" });
      expect(failure?.code).toBe("artifact-unsafe");
      expect(readFileSync(join(stage.folder, "artifacts/good/a.txt"), "utf8")).toBe("a");
    });
  });

  it("without a digest are taken with a notice", async () => {
    await onStage({ plan: { artifacts: [{ name: "old", files: { a: "a" }, digest: null }] } }, async (stage) => {
      const { code, said } = await stage.perform({ ...deploy, "download-artifacts": "old" });
      expect(code).toBe(0);
      expect(said).toContainEqual(expect.stringMatching(/^notice: .*digest/u));
    });
  });

  it("with a digest in the server's words are checked against it", async () => {
    const zip = zipFiles({ a: "a" });
    const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
    await onStage({ plan: { artifacts: [{ name: "x", zip, digest }] } }, async (stage) => {
      expect((await stage.perform({ ...deploy, "download-artifacts": "x" })).code).toBe(0);
    });
  });

  it("of several targets each have a folder for their run", async () => {
    await onStage({ plan: { artifacts } }, async (stage) => {
      await stage.perform({
        dispatches: "- workflow: deploy.yml\n- workflow: deploy.yml",
        "download-artifacts": "report",
      });
      const ids = stage.github.state.runs.map(({ id }) => String(id));
      expect(readdirSync(join(stage.folder, "artifacts")).toSorted()).toEqual(ids);
    });
  });
});

describe("input failed-logs", () => {
  it.each([
    ["50 lines unless told", {}, 50],
    ["as many lines as told", { "failed-logs": "7" }, 7],
  ])("shows %s of each failed step", async (_, raw, count) => {
    await onStage({ plan: failing }, async (stage) => {
      const { said } = await stage.perform({ ...deploy, ...raw });
      const [group = "", ...others] = said.filter((line) => line.startsWith("group: "));
      expect(others).toEqual([]);
      expect(group).toMatch(/^group: build \/ test › Run tests\n/u);
      const lines = group
        .split("\n")
        .slice(1)
        .filter((line) => !line.startsWith("("));
      expect(lines).toHaveLength(count);
      expect(lines.slice(-2)).toEqual(["line 59", "Error: Process completed with exit code 1."]);
    });
  });

  it("0 reads none", async () => {
    await onStage({ plan: failing }, async (stage) => {
      const { said } = await stage.perform({ ...deploy, "failed-logs": "0" });
      expect(said.some((line) => line.startsWith("group: "))).toBe(false);
      expect(stage.github.downloads).toEqual([]);
    });
  });

  it("are not read of a run that passed", async () => {
    await onStage({}, async (stage) => {
      await stage.perform(deploy);
      expect(stage.github.downloads).toEqual([]);
    });
  });
});

describe("input api-url", () => {
  it("goes before GITHUB_API_URL, and may end with a slash", async () => {
    await onStage({}, async (stage) => {
      const environment = { GITHUB_API_URL: "http://127.0.0.1:1" };
      const { code } = await stage.perform({ ...deploy, "api-url": `${stage.github.url}/` }, { environment });
      expect(code).toBe(0);
    });
  });

  it.each(["ftp://x", "nonsense", "https://user:pass@x", "https://x/?a=b", "https://x/#a"])(
    "%s is a bad-input",
    async (url) => {
      await onStage({}, async (stage) => {
        expect((await stage.perform({ ...deploy, "api-url": url })).failure?.code).toBe("bad-input");
      });
    },
  );
});

describe("outputs", () => {
  it("tell all of a run that passed", async () => {
    const plan: Plan = {
      queued: 4000,
      jobs: [{ name: "build", duration: 61_000 }],
      artifacts: [{ name: "outputs", files: { "outputs.json": "{}" } }],
    };
    await onStage({ plan }, async (stage) => {
      const { outputs } = await stage.perform(deploy);
      const [run] = stage.github.state.runs;
      expect(outputs).toEqual({
        "run-id": String(run?.id),
        "run-url": expect.stringMatching(
          new RegExp(`^http://127\\.0\\.0\\.1:\\d+/octo-org/app/actions/runs/${run?.id}$`, "u"),
        ),
        "run-attempt": "1",
        status: "completed",
        conclusion: "success",
        "duration-ms": "65000",
        jobs: expect.any(String),
        "failed-jobs": "[]",
        artifacts: expect.any(String),
        outputs: "{}",
        requests: String(stage.github.requests.length),
      });
      expect(json(outputs["jobs"])).toEqual([
        {
          name: "build",
          id: expect.any(Number),
          url: expect.stringContaining(`/runs/${run?.id}/job/`),
          status: "completed",
          conclusion: "success",
          "started-at": "2026-11-22T00:00:04.000Z",
          "completed-at": "2026-11-22T00:01:05.000Z",
        },
      ]);
      expect(stage.github.requests.some(({ status }) => status === 304)).toBe(true);
    });
  });

  it("tell the steps of jobs that failed", async () => {
    await onStage({ plan: failing }, async (stage) => {
      const { outputs, failure } = await stage.perform(deploy);
      expect(json(outputs["failed-jobs"])).toMatchObject([
        {
          name: "build / test",
          conclusion: "failure",
          steps: [
            { name: "Set up", conclusion: "success" },
            { name: "Run tests", conclusion: "failure" },
            { name: "Upload", conclusion: "skipped" },
          ],
        },
      ]);
      expect(failure?.message).toMatch(/build \/ test, at Run tests \(http:\/\/127.*\/job\/\d+\)/u);
    });
  });

  it("that are too long for a runner become files", async () => {
    const name = "x".repeat(100);
    const jobs = Array.from({ length: 900 }, (_, at) => ({ name: `${name} ${at}`, conclusion: "failure" }));
    await onStage({ plan: { jobs } }, async (stage) => {
      const { outputs } = await stage.perform({ ...deploy, "failed-logs": "0" });
      expect(outputs["jobs"]).toBe("");
      expect(JSON.parse(readFileSync(outputs["jobs-file"] ?? "", "utf8"))).toHaveLength(900);
      expect(JSON.parse(readFileSync(outputs["failed-jobs-file"] ?? "", "utf8"))).toHaveLength(900);
    });
  });

  it("requests counts every request, those for apps and accounts too", async () => {
    await onStage({ profile: "ghes-3.19" }, async (stage) => {
      const { outputs } = await stage.perform(deploy);
      expect(outputs["requests"]).toBe(String(stage.github.requests.length));
    });
  });
});
