import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ask } from "../../support/github/ask.ts";
import { type Fault, htmlPage, rateLimited } from "../../support/github/faults.ts";
import { appRepository, writer } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { startRun } from "../../support/github/state.ts";

const operation = "actions/create-workflow-dispatch";
const path = "/repos/octo-org/app/actions/workflows/deploy.yml";
const badGateway = { status: 502, body: { message: "Server Error" } };

let github: GitHub;

async function begin(options: Parameters<typeof startGitHub>[0] = {}): Promise<void> {
  github = await startGitHub(options);
  github.state.repositories = [appRepository({ workflows: [{ path: ".github/workflows/deploy.yml" }] })];
  github.state.tokens = [writer];
}

beforeEach(async () => {
  await begin();
});

afterEach(async () => {
  await github.close();
});

/** What a client sees: the status, or that there was none. */
async function dispatch(signal?: AbortSignal): Promise<number | string> {
  const body = { ref: "main", return_run_details: true };
  const question = { body, token: writer.text, ...(signal === undefined ? {} : { signal }) };
  return await ask(github, `${path}/dispatches`, question).then(
    ({ status }) => status,
    () => "nothing",
  );
}

async function get() {
  return await ask(github, path, { token: writer.text });
}

describe("a fault at the start of a run", () => {
  it.each<[string, Fault, number | string, number]>([
    ["5xx before", { kind: "answer", reply: badGateway }, 502, 0],
    ["5xx after", { kind: "answer", reply: badGateway, when: "after" }, 502, 1],
    ["a reset before", { kind: "reset", when: "before" }, "nothing", 0],
    ["a reset after", { kind: "reset" }, "nothing", 1],
    ["a page before", htmlPage(502), 502, 0],
    ["a page after", htmlPage(503, "after"), 503, 1],
    ["half an answer", { kind: "cut" }, "nothing", 1],
    ["a rate limit", rateLimited(403, { retryAfter: 3 }), 403, 0],
    ["any bytes", { kind: "raw", body: "{", when: "after" }, 200, 1],
  ])("is seen by the client, and the run is started or not: %s", async (_, fault, seen, runs) => {
    github.script(operation, fault);
    expect(await dispatch()).toBe(seen);
    expect(github.state.runs).toHaveLength(runs);
    expect(github.requests).toMatchObject([{ operation, body: { ref: "main", return_run_details: true } }]);
    expect(await dispatch()).toBe(200);
  });

  it.each([
    ["before", 0],
    ["after", 1],
  ] as const)("may be silence, %s the effect", async (when, runs) => {
    github.script(operation, { kind: "silence", when });
    expect(await dispatch(AbortSignal.timeout(100))).toBe("nothing");
    expect(github.state.runs).toHaveLength(runs);
  });
});

describe("a fault of an answer", () => {
  const get200 = async (fault: Fault) => {
    const { text: whole } = await get();
    github.script("actions/get-workflow", fault);
    const before = performance.now();
    const answer = await get();
    return { whole, took: performance.now() - before, ...answer };
  };

  it("cuts it short as if it were whole", async () => {
    const { whole, text } = await get200({ kind: "truncate" });
    expect(text).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  });

  it("makes it long, or late, or slow", async () => {
    const { whole, text } = await get200({ kind: "huge", bytes: 5_000_000 });
    expect(text.length).toBe(5_000_000 + whole.length);
    expect(text.trimStart()).toBe(whole);
    expect((await get200({ kind: "delay", milliseconds: 60 })).took).toBeGreaterThanOrEqual(50);
    const slow = await get200({ kind: "slow", pieces: 3, milliseconds: 30 });
    expect(slow.took).toBeGreaterThanOrEqual(80);
    expect(slow.text).toBe(slow.whole);
  });

  it("gives it another type, or other words", async () => {
    const { headers } = await get200({ kind: "retype", type: "text/plain" });
    expect(headers.get("content-type")).toBe("text/plain");
    const changed = await get200({ kind: "alter", change: () => ({ state: "asleep" }) });
    expect(changed.body).toEqual({ state: "asleep" });
    expect(changed.headers.has("etag")).toBe(false);
    expect((await get()).headers.has("etag")).toBe(true);
  });

  it("is not checked, as GitHub does not describe it", async () => {
    const { body } = await get200({ kind: "answer", reply: { status: 200, body: { state: 7 } } });
    expect(body).toEqual({ state: 7 });
  });

  it("can hit what is downloaded from the second origin, and no operation that is not there", async () => {
    const plan = { artifacts: [{ name: "outputs", files: { "outputs.json": "{}" } }] };
    const run = startRun(github.state, { repository: "octo-org/app", plan });
    const actions = "/repos/octo-org/app/actions";
    const { text } = await ask(github, `${actions}/runs/${run.id}/artifacts`, { token: writer.text });
    const zip = `${actions}/artifacts/${JSON.parse(text).artifacts[0].id}/zip`;
    const location = (await ask(github, zip, { token: writer.text })).headers.get("location") ?? "";
    github.script("storage/download", { kind: "answer", reply: badGateway });
    expect([(await fetch(location)).status, (await fetch(location)).status]).toEqual([502, 200]);
    expect(() => github.script("storage/upload", { kind: "cut" })).toThrow("has no operation storage/upload");
  });
});

describe("a script", () => {
  it("goes on from request to request, for each operation on its own", async () => {
    github.script("actions/get-workflow", undefined, { kind: "answer", reply: badGateway });
    github.script("actions/get-workflow", { kind: "answer", reply: { status: 500 } });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) {
      statuses.push((await get()).status);
    }
    expect(statuses).toEqual([200, 502, 500, 200]);
    expect(await dispatch()).toBe(200);
  });

  it("may be a function, which is asked where nothing is scripted", async () => {
    await github.close();
    const asked: (readonly [string, number])[] = [];
    await begin({
      fault: (name, count) => {
        asked.push([name, count]);
        return count % 2 === 1 ? { kind: "answer", reply: badGateway } : undefined;
      },
    });
    github.script("actions/get-workflow", { kind: "answer", reply: { status: 500 } });
    expect([(await get()).status, (await get()).status, (await get()).status]).toEqual([500, 200, 502]);
    expect(await dispatch()).toBe(502);
    expect(asked).toEqual([
      ["actions/get-workflow", 2],
      ["actions/get-workflow", 3],
      [operation, 1],
    ]);
  });
});
