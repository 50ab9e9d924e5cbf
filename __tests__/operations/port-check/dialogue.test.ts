import type { Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { answers, drips, habits, withServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { performPortCheck } from "./perform-port-check.ts";

const fast = { timeout: "250ms", "connect-timeout": "200ms", interval: "30ms" };

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

async function check(targets: string, inputs: Readonly<Record<string, string>> = fast) {
  const performed = await performPortCheck({ targets, ...inputs }, { directory: workspace.path });
  return { ...performed, result: performed.results[0] };
}

describe("a dialogue", () => {
  const smtp = (socket: Socket) => {
    socket.write("220 mail ESM");
    setTimeout(() => socket.write("TP ready\r\n"), 20);
    socket.resume();
  };
  it.each<[string, (socket: Socket) => void, Record<string, string>]>([
    ["a banner in pieces", smtp, { expect: "^220 .*ESMTP" }],
    ["a banner in pieces of one byte", drips((at) => "220 ready\r\n".charAt(at), 2), { expect: "^220 ready\\r\\n$" }],
    ["a banner that came while the connection was held", smtp, { expect: "ESMTP", hold: "60ms" }],
    ["Redis' PING", answers("+PONG\r\n", () => {}), { send: "PING\\r\\n", expect: "^\\+PONG" }],
    [
      "PostgreSQL's SSL request",
      answers("S", () => {}),
      { send: "\\x00\\x00\\x00\\x08\\x04\\xd2\\x16\\x2f", expect: "^[SN]$" },
    ],
    ["a reply before an end", answers("bye", (socket) => socket.end()), { send: "QUIT\\n", expect: "^bye$" }],
    [
      "bytes that are no UTF-8",
      (socket) => void socket.resume().write(Buffer.from("4a000000ff0a", "hex")),
      { expect: "^J\\0\\0\\0\\xff\\n" },
    ],
    ["UTF-8", (socket) => void socket.resume().write("bereit für «alles»"), { expect: "für «alles»$" }],
    [
      "UTF-8 behind which 64 KiB are cut",
      (socket) => void socket.resume().write(`ü${"x".repeat(65_533)}ü`),
      { expect: "^ü[^]{65533}" },
    ],
    ["a match at the start of an endless banner", drips(() => "ready".repeat(10_000), 1), { expect: "^ready" }],
  ])("may be %s", async (_, serve, inputs) => {
    await withServer(serve, async ({ target }) => {
      const { result, failure } = await check(target, { ...inputs, timeout: "1s" });
      expect(failure?.message).toBeUndefined();
      expect(result).toMatchObject({ open: true, "latency-ms": { "first-byte": expect.any(Number) } });
    });
  });

  it("sends exactly the bytes of its escapes", async () => {
    const received: Buffer[] = [];
    const serve = (socket: Socket) =>
      void socket.on("data", (chunk) => {
        received.push(Buffer.from(chunk));
        socket.write("ok");
      });
    await withServer(serve, async ({ target }) => {
      await check(target, { send: "a\\r\\n\\t\\0\\\\\\x00\\xFF\\x41 é", expect: "ok" });
    });
    expect(Buffer.concat(received)).toEqual(
      Buffer.concat([Buffer.from("a\r\n\t\0\\"), Buffer.from([0, 255]), Buffer.from("A é")]),
    );
  });

  it.each<[string, (socket: Socket) => void, Record<string, string>, string]>([
    ["another reply", answers("-ERR\r\n", () => {}), { send: "PING\\r\\n", expect: "^\\+PONG" }, "no-match"],
    ["no reply", habits.silent, { send: "PING\\r\\n", expect: "PONG" }, "no-answer"],
    ["an end without a reply", habits.closes, { expect: "x" }, "reset"],
    ["a reset", habits.resets, { expect: "x" }, "reset"],
    ["an end behind another reply", answers("no"), { send: "x", expect: "yes" }, "no-match"],
    [
      "a match behind 64 KiB",
      (socket) => void socket.resume().write(`${"x".repeat(65_536)}ready`),
      { expect: "ready" },
      "no-match",
    ],
    [
      "an end while the connection was held, behind a match",
      (socket) => void socket.resume().end("ready"),
      { expect: "ready", hold: "30ms" },
      "reset",
    ],
  ])("fails by %s", async (_, serve, inputs, reason) => {
    await withServer(serve, async ({ target }) => {
      expect((await check(target, { ...fast, ...inputs })).result).toMatchObject({ open: false, reason });
    });
  });

  it("goes over a Unix socket too", async () => {
    await withServer(
      answers("+PONG\r\n"),
      async ({ target }) => {
        expect((await check(target, { send: "PING\\r\\n", expect: "PONG" })).result?.open).toBe(true);
      },
      { path: join(workspace.path, "redis.sock") },
    );
  });
});
