import { afterEach, describe, expect, it } from "@jest/globals";
import { type OtlpPush, otlpUrl, pushOtlp } from "../../../src/io/push/otlp.ts";
import { PushError } from "../../../src/io/push/push-error.ts";
import { startWebServer } from "../../support/https/server.ts";
import { type Answer, type Receiver, startReceiver } from "../../support/receiver.ts";
import { findFreePort } from "../../support/servers/tcp-server.ts";
import { createStepClock } from "../../support/step-clock.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map(async (close) => await close()));
});

async function receive(...answers: readonly Answer[]): Promise<Receiver> {
  const receiver = await startReceiver(...answers);
  closers.push(receiver.close);
  return receiver;
}

const body = ['{"resourceMetrics":', "[]}"];
const taken = { status: 200, text: "{}" };

/** Pushes, with pauses that take no time. */
function start(endpoint: string, options: Partial<OtlpPush> = {}) {
  const clock = createStepClock();
  const { signal } = new AbortController();
  const push = pushOtlp({ endpoint: new URL(endpoint), body, clock, signal, random: () => 1, ...options });
  return { clock, push };
}

/** The error that a push ends with. */
async function fail(push: Promise<unknown>): Promise<PushError> {
  const error = await push.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PushError)) {
    throw new Error(`There was no PushError: ${String(error)}`, { cause: error });
  }
  return error;
}

describe("the address of OTLP metrics", () => {
  it.each([
    ["http://c:4318", "http://c:4318/v1/metrics"],
    ["http://c:4318/", "http://c:4318/v1/metrics"],
    ["https://c/otlp/", "https://c/otlp/v1/metrics"],
    ["https://c/otlp/v1/metrics", "https://c/otlp/v1/metrics"],
    ["https://c/v1/metrics/", "https://c/v1/metrics"],
    ["https://c/x?key=1", "https://c/x/v1/metrics?key=1"],
    ["https://c/xv1/metrics", "https://c/xv1/metrics/v1/metrics"],
  ])("of %s is %s", (endpoint, url) => {
    expect(otlpUrl(new URL(endpoint)).href).toBe(url);
  });
});

describe("pushOtlp", () => {
  it("posts JSON with the user's headers, and a URL's user and password as credentials", async () => {
    const { origin, received } = await receive(taken);
    const url = origin.replace("//", "//me:p%40ss@");
    expect(await start(url, { headers: { "X-Scope": "one" } }).push).toEqual({ warning: undefined });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ method: "POST", path: "/v1/metrics", body: body.join("") });
    expect(received[0]?.headers).toMatchObject({
      "content-type": "application/json",
      "x-scope": "one",
      "content-length": "22",
      authorization: `Basic ${Buffer.from("me:p@ss").toString("base64")}`,
    });
    expect(received[0]?.headers["content-encoding"]).toBeUndefined();
  });

  it("leaves an Authorization of the user's alone", async () => {
    const { origin, received } = await receive(taken);
    await start(origin.replace("//", "//me:pass@"), { headers: { AUTHORIZATION: "Bearer abc" } }).push;
    expect(received[0]?.headers.authorization).toBe("Bearer abc");
  });

  it("packs what is large, and sends it whole", async () => {
    const { origin, received } = await receive(taken);
    const large = `"${"é".repeat(2_000_000)}"`;
    await start(origin, { body: [large] }).push;
    expect(received[0]?.headers["content-encoding"]).toBe("gzip");
    expect(Number(received[0]?.headers["content-length"])).toBeLessThan(100_000);
    expect(received[0]?.body === large).toBe(true);
  });

  it("refuses more than 64 MiB before anything is sent", async () => {
    const { origin, received } = await receive(taken);
    const chunk = new Uint8Array(1024 * 1024);
    const error = await fail(start(origin, { body: Array.from({ length: 65 }, () => chunk) }).push);
    expect(error).toMatchObject({ kind: "failed", status: undefined });
    expect(error.message).toContain("more than 64 MiB");
    expect(received).toHaveLength(0);
  });

  it.each([429, 502, 503, 504])("tries again after %i, with growing pauses", async (status) => {
    const { origin, received } = await receive({ status }, { status }, taken);
    const { clock, push } = start(origin);
    await push;
    expect(received.map((one) => one.body)).toEqual(Array.from({ length: 3 }, () => body.join("")));
    expect(clock.pauses).toEqual([1000, 2000]);
  });

  it("spreads the pauses, down to a half", async () => {
    const { origin } = await receive({ status: 503 }, taken);
    const { clock, push } = start(origin, { random: () => 0 });
    await push;
    expect(clock.pauses).toEqual([500]);
  });

  it("tries again when the connection is reset before an answer", async () => {
    const { origin, received } = await receive((response) => response.destroy(), taken);
    await start(origin).push;
    expect(received).toHaveLength(2);
  });

  it("gives up after four attempts without an answer", async () => {
    const port = await findFreePort();
    const { clock, push } = start(`http://127.0.0.1:${port}`);
    const error = await fail(push);
    expect(error).toMatchObject({ kind: "failed", status: undefined });
    expect(error.message).toContain("ECONNREFUSED");
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
  });

  it.each([
    ["seconds", "7", 7000],
    ["a date", "Sun, 22 Nov 2026 12:00:09 GMT", 9000],
    ["a date that is past", "Sun, 22 Nov 2026 11:00:00 GMT", 1000],
    ["nonsense", "soon", 1000],
  ])("heeds a Retry-After of %s", async (_, after, pause) => {
    const { origin } = await receive({ status: 503, headers: { "retry-after": after } }, taken);
    const { clock, push } = start(origin);
    await push;
    expect(clock.pauses).toEqual([pause]);
  });

  it("does not wait for a server that wants to be left alone for longer than there is time", async () => {
    const { origin, received } = await receive({ status: 429, text: "slow", headers: { "retry-after": "3600" } });
    const { clock, push } = start(origin);
    const error = await fail(push);
    expect(error).toMatchObject({ kind: "failed", status: 429 });
    expect(error.message).toBe("the server answered 429 (slow), and wants to be left alone for 3600 s");
    expect({ sent: received.length, pauses: clock.pauses }).toEqual({ sent: 1, pauses: [] });
  });

  it.each([
    [400, "rejected"],
    [401, "rejected"],
    [404, "rejected"],
    [408, "rejected"],
    [413, "rejected"],
    [500, "failed"],
    [501, "failed"],
  ] as const)("never repeats what was answered by %i, which is %s", async (status, kind) => {
    const { origin, received } = await receive({ status, text: "no\nthank\tyou" });
    const error = await fail(start(origin).push);
    expect(error).toMatchObject({ kind, status, message: `the server answered ${status} (no thank you)` });
    expect(received).toHaveLength(1);
  });

  it.each([301, 302, 307, 308])("does not follow a redirect (%i)", async (status) => {
    const elsewhere = await receive(taken);
    const { origin } = await receive({ status, headers: { location: `${elsewhere.origin}/v1/metrics` } });
    const error = await fail(start(origin, { headers: { "api-key": "secret" } }).push);
    expect(error).toMatchObject({ kind: "failed", status });
    expect(elsewhere.received).toHaveLength(0);
  });

  it.each([
    ["a text", "3", "3 data points (too old)", 3],
    ["a number", 1, "1 data point (too old)", 1],
  ])("shows a partial success, counted as %s, and never repeats it", async (_, count, words, rejectedPoints) => {
    const text = JSON.stringify({ partialSuccess: { rejectedDataPoints: count, errorMessage: "too old" } });
    const { origin, received } = await receive({ status: 200, text });
    const error = await fail(start(origin).push);
    expect(error).toMatchObject({ kind: "rejected", rejectedPoints, message: `the server did not take ${words}` });
    expect(received).toHaveLength(1);
  });

  it("hands on the warning of a receiver that took everything", async () => {
    const text = JSON.stringify({ partialSuccess: { rejectedDataPoints: "0", errorMessage: "use HTTPS" } });
    const { origin } = await receive({ status: 200, text });
    expect(await start(origin).push).toEqual({ warning: "use HTTPS" });
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "<html>"],
    ["JSON that is no object", "7"],
    ["a field of another kind", '{"partialSuccess":{"rejectedDataPoints":{},"errorMessage":[]}}'],
    ["null", '{"partialSuccess":null}'],
  ])("takes 200 with %s for a success", async (_, text) => {
    const { origin } = await receive({ status: 200, text });
    expect(await start(origin).push).toEqual({ warning: undefined });
  });

  it("counts a 200 whose words are cut short: sending it again would count twice", async () => {
    const { origin, received } = await receive((response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{", () => response.destroy());
    });
    expect(await start(origin).push).toEqual({ warning: undefined });
    expect(received).toHaveLength(1);
  });

  it("counts a 200 whose words never end within the time", async () => {
    const { origin, received } = await receive((response) => void response.writeHead(200).write(" "));
    expect(await start(origin, { within: 300 }).push).toEqual({ warning: undefined });
    expect(received).toHaveLength(1);
  });

  it("shows no secret that a server sends back, not even at the place where its words are cut", async () => {
    const echo = `${"x".repeat(290)} Bearer s3cr3t-token and p@ssword and k-1-2-3`;
    const { origin } = await receive({ status: 403, text: JSON.stringify({ code: 7, message: echo }) });
    const url = `${origin.replace("//", "//me:p%40ssword@")}/?key=k-1-2-3`;
    const error = await fail(start(url, { headers: { authorization: "Bearer s3cr3t-token" } }).push);
    expect(error.message).toBe(`the server answered 403 (${"x".repeat(290)} *** and *…)`);
  });

  it("leaves a page of HTML out", async () => {
    const { origin } = await receive({ status: 400, text: "<!doctype html><p>Bad" });
    expect((await fail(start(origin).push)).message).toBe("the server answered 400");
  });

  it("stops at once when the step is cancelled", async () => {
    const { origin, received } = await receive(() => {});
    const controller = new AbortController();
    const { push } = start(origin, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("cancelled")), 100);
    await expect(push).rejects.toThrow("cancelled");
    expect(received).toHaveLength(1);
  });

  it("gives up on a server that is silent, when its time is over", async () => {
    const { origin } = await receive(() => {});
    const error = await fail(start(origin, { within: 300 }).push);
    expect(error).toMatchObject({ kind: "failed", message: "no answer in time" });
  });

  it("goes nowhere but to the address that it was given", async () => {
    const other = await startWebServer((_, response) => response.end());
    closers.push(other.close);
    const { origin, received } = await receive(taken);
    await start(origin).push;
    expect({ received: received.length, other: other.requests }).toEqual({ received: 1, other: [] });
  });
});
