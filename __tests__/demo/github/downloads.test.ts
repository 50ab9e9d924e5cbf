import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Plan } from "../../../src/demo/github/plan.ts";
import { zipFiles } from "../../../src/demo/github/zip.ts";
import { type Answer, ask } from "../../support/github/ask.ts";
import { appRepository, writer } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { type Run, startRun } from "../../support/github/state.ts";

let github: GitHub;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 2, 1, 12);
  github = await startGitHub({ now: () => now });
  github.state.repositories = [appRepository()];
  github.state.tokens = [writer];
});

afterEach(async () => {
  await github.close();
});

function start(plan: Plan): Run {
  return startRun(github.state, { repository: "octo-org/app", plan });
}

async function get(path: string, token: string | null = writer.text): Promise<Answer> {
  return await ask(github, `/repos/octo-org/app/actions${path}`, token === null ? {} : { token });
}

async function artifactsOf(run: Run, query = "") {
  return JSON.parse((await get(`/runs/${run.id}/artifacts${query}`)).text);
}

describe("an artifact", () => {
  const zip = zipFiles({ "outputs.json": "{}" });
  const artifacts = [
    { name: "outputs", zip },
    { name: "old", expired: true },
    { name: "bare", digest: null },
  ];

  it("is there when the run has ended, with its digest", async () => {
    const run = start({ jobs: [{ name: "a", duration: 1000 }], artifacts });
    expect(await artifactsOf(run)).toEqual({ total_count: 0, artifacts: [] });
    now += 1000;
    const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
    const { total_count, artifacts: found } = await artifactsOf(run);
    expect(total_count).toBe(3);
    expect(found).toMatchObject([{ name: "outputs", digest, size_in_bytes: zip.length }, { expired: true }, {}]);
    expect(found[2]).not.toHaveProperty("digest");
    expect((await artifactsOf(run, "?name=old")).artifacts).toHaveLength(1);
    expect((await get(`/artifacts/${found[0].id}`)).body).toMatchObject({ name: "outputs" });
  });

  it("is downloaded from another origin, with a link that is valid for a minute", async () => {
    const { artifacts: found } = await artifactsOf(start({ artifacts }));
    const redirect = await get(`/artifacts/${found[0].id}/zip`);
    const location = redirect.headers.get("location") ?? "";
    expect(redirect.status).toBe(302);
    expect(new URL(location).origin).not.toBe(new URL(github.url).origin);
    const response = await fetch(location);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(Buffer.from(await response.arrayBuffer()).equals(zip)).toBe(true);
    now += 60_000;
    expect((await fetch(location)).status).toBe(403);
    expect(github.downloads).toMatchObject([{ status: 200 }, { status: 403 }]);
    expect(github.downloads.every(({ headers }) => !("authorization" in headers))).toBe(true);
  });

  it("is gone when it has expired, and not for those who do not say who they are", async () => {
    const { artifacts: found } = await artifactsOf(start({ artifacts }));
    expect((await get(`/artifacts/${found[1].id}/zip`)).status).toBe(410);
    expect((await get(`/artifacts/${found[0].id}/zip`, null)).status).toBe(404);
    github.state.repositories = [appRepository({ isPrivate: false })];
    expect((await get(`/artifacts/${found[0].id}/zip`, null)).status).toBe(401);
    expect((await get(`/artifacts/${found[0].id}/tar`)).status).toBe(404);
  });

  it("is a zip that Python reads", () => {
    const folder = mkdtempSync(join(tmpdir(), "stdops-"));
    const files = { "outputs.json": '{"a":1}', "folder/größe.txt": "ü\n".repeat(1000), empty: "" };
    writeFileSync(join(folder, "a.zip"), zipFiles(files));
    const script =
      "import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(json.dumps({n:z.read(n).decode() for n in z.namelist()}))";
    const read = execFileSync("python3", ["-c", script, join(folder, "a.zip")], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(read)).toEqual(files);
  });
});

describe("a job's log", () => {
  const plan: Plan = {
    jobs: [
      {
        name: "build",
        steps: [
          { name: "Set up job", duration: 1000, log: ["ready"] },
          { name: "Test", duration: 1000, conclusion: "failure", log: ["::error::no", "two"] },
          { name: "Deploy", log: ["never"] },
        ],
      },
    ],
  };

  it("is there when the job has ended, with a time for each line and a group for each step", async () => {
    const run = start(plan);
    const { jobs } = JSON.parse((await get(`/runs/${run.id}/jobs`)).text);
    expect((await get(`/jobs/${jobs[0].id}/logs`)).status).toBe(404);
    now += 2000;
    const { status, headers } = await get(`/jobs/${jobs[0].id}/logs`);
    expect(status).toBe(302);
    const log = Buffer.from(await (await fetch(headers.get("location") ?? "")).arrayBuffer()).toString();
    expect(log).toBe(
      [
        "\uFEFF2026-03-01T12:00:00.0000000Z ##[group]Run Set up job",
        "2026-03-01T12:00:00.0000000Z ##[endgroup]",
        "2026-03-01T12:00:01.0000000Z ready",
        "2026-03-01T12:00:01.0000000Z ##[group]Run Test",
        "2026-03-01T12:00:01.0000000Z ##[endgroup]",
        "2026-03-01T12:00:02.0000000Z ::error::no",
        "2026-03-01T12:00:02.0000000Z two",
        "2026-03-01T12:00:02.0000000Z ##[error]Process completed with exit code 1.",
        "",
      ].join("\n"),
    );
  });
});
