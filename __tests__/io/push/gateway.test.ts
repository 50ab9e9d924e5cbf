import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { type GatewayPush, gatewayUrl, pushGateway } from "../../../src/io/push/gateway.ts";
import { hasPushgateway, startPushgateway } from "../../support/real-pushgateway.ts";
import { type Answer, startReceiver } from "../../support/receiver.ts";
import { createStepClock } from "../../support/step-clock.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map(async (close) => await close()));
});

const body = ["# TYPE a gauge\n", "a 1\n"];

function push(origin: string, options: Partial<GatewayPush> = {}): Promise<void> {
  const clock = createStepClock();
  const { signal } = new AbortController();
  return pushGateway({ url: new URL(origin), job: "build", method: "PUT", body, clock, signal, ...options });
}

async function receive(...answers: readonly Answer[]) {
  const receiver = await startReceiver(...answers);
  closers.push(receiver.close);
  return receiver;
}

describe("the address of a group", () => {
  it.each([
    ["build", {}, "/metrics/job/build"],
    ["a/b", {}, "/metrics/job@base64/YS9i"],
    ["", {}, "/metrics/job@base64/="],
    ["..", {}, "/metrics/job@base64/Li4"],
    [".", { env: "" }, "/metrics/job@base64/Lg/env@base64/="],
    ["a b", {}, "/metrics/job@base64/YSBi"],
    ["a%2Fb", {}, "/metrics/job@base64/YSUyRmI"],
    ["ü", { instance: "v1.2", node: "x?y#z" }, "/metrics/job@base64/w7w/instance/v1.2/node@base64/eD95I3o"],
  ])("of job %j with %j is %s", (job, grouping, path) => {
    expect(gatewayUrl({ url: new URL("http://h:9091"), job, grouping }).pathname).toBe(path);
    expect(gatewayUrl({ url: new URL("http://h:9091/base/"), job, grouping }).pathname).toBe(`/base${path}`);
  });
});

describe("pushGateway", () => {
  it.each(["PUT", "POST"] as const)("sends Prometheus text by %s, unpacked", async (method) => {
    const { origin, received } = await receive({ status: 202 });
    await push(origin.replace("//", "//me:pass@"), { method, headers: { "x-scope": "one" } });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method, path: "/metrics/job/build", body: body.join("") });
    expect(received[0]?.headers).toMatchObject({
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
      "x-scope": "one",
      authorization: `Basic ${Buffer.from("me:pass").toString("base64")}`,
    });
    expect(received[0]?.headers["content-encoding"]).toBeUndefined();
  });

  it("shows the words of a server that refuses, once", async () => {
    const { origin, received } = await receive({ status: 400, text: "pushed metrics are invalid\n" });
    await expect(push(origin)).rejects.toMatchObject({
      kind: "rejected",
      message: "the server answered 400 (pushed metrics are invalid)",
    });
    expect(received).toHaveLength(1);
  });

  it("tries again what may pass", async () => {
    const { origin, received } = await receive({ status: 503 }, { status: 200 });
    await push(origin);
    expect(received).toHaveLength(2);
  });
});

(hasPushgateway ? describe : describe.skip)("a real Pushgateway", () => {
  let origin = "";
  let close: () => Promise<void> = async () => {};

  beforeAll(async () => {
    ({ origin, close } = await startPushgateway());
  });

  afterAll(async () => await close());

  const text = async () => await (await fetch(`${origin}/metrics`)).text();

  it.each([
    ["build", {}, '{instance="",job="build"}'],
    ["a/b c", { env: 'ü/"x"' }, 'env="ü/\\"x\\"",instance="",job="a/b c"'],
    ["..", { stage: "." }, 'instance="",job="..",stage="."'],
    ["a%2Fb", { stage: "=" }, 'instance="",job="a%2Fb",stage="="'],
  ])("gets the group of job %j with %j as it was meant", async (job, grouping, labels) => {
    await push(origin, { job, grouping, body: ["# TYPE kept gauge\nkept 1\n"] });
    expect(await text()).toContain(labels);
  });

  it("replaces a group by PUT, and adds to it by POST", async () => {
    await push(origin, { job: "g", body: ["# TYPE g_one gauge\ng_one 1\n"] });
    await push(origin, { job: "g", body: ["# TYPE g_two gauge\ng_two 2\n"], method: "POST" });
    const both = await text();
    expect(both).toMatch(/^g_one\{.*\} 1$/mu);
    expect(both).toMatch(/^g_two\{.*\} 2$/mu);
    await push(origin, { job: "g", body: ["# TYPE g_two gauge\ng_two 3\n"] });
    const now = await text();
    expect(now).not.toContain("g_one");
    expect(now).toMatch(/^g_two\{.*\} 3$/mu);
  });

  it.each([
    ["a timestamp", "# TYPE t gauge\nt 1 1700000000000\n", /timestamp/u],
    ["what is no Prometheus text", "{}\n", /text format parsing error/u],
  ])("refuses %s, in its own words", async (_, wrong, words) => {
    await expect(push(origin, { body: [wrong] })).rejects.toMatchObject({
      kind: "rejected",
      status: 400,
      message: expect.stringMatching(words),
    });
  });
});
