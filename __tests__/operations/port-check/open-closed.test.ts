import type { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { findFreePort, habits, startTcpServer, type TcpServer, withServer } from "../../support/servers/tcp-server.ts";
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

describe("addresses of localhost", () => {
  it.each([
    ["127.0.0.1", "any", true, "127.0.0.1", "open"],
    ["127.0.0.1", "ipv4", true, "127.0.0.1", "open"],
    ["127.0.0.1", "ipv6", false, "::1", "refused"],
    ["127.0.0.1", "all", false, "::1", "refused"],
    ["::1", "any", true, "::1", "open"],
    ["::1", "ipv4", false, "127.0.0.1", "refused"],
    ["::1", "ipv6", true, "::1", "open"],
    ["::1", "all", false, "127.0.0.1", "refused"],
  ])(
    "for a listener on %s alone and addresses: %s are open: %j, and %s is told",
    async (host, addresses, open, address, reason) => {
      await withServer(
        habits.silent,
        async ({ port }) => {
          const until = open ? {} : { until: "open" };
          const { result } = await check(`localhost:${port}`, { ...fast, addresses, ...until });
          expect(result).toMatchObject({ open, address, reason, family: address === "::1" ? "ipv6" : "ipv4" });
          const { result: closed } = await check(`localhost:${port}`, { ...fast, addresses, until: "closed" });
          expect(closed?.open).toBe(reason === "refused" && addresses !== "all");
        },
        { host },
      );
    },
  );

  it("are all open, or all closed, when both listen or neither does", async () => {
    const six = await startTcpServer(habits.silent, { host: "::1" });
    const four = await startTcpServer(habits.silent, { port: six.port });
    const target = `localhost:${six.port}`;
    const open = await check(target, { ...fast, addresses: "all" });
    expect(open.result).toMatchObject({
      open: true,
      addresses: [
        { address: "::1", reason: "open" },
        { address: "127.0.0.1", reason: "open" },
      ],
    });
    await four.close();
    expect((await check(target, { ...fast, addresses: "all", until: "closed" })).open).toBe("false");
    await six.close();
    const closed = await check(target, { ...fast, addresses: "all", until: "closed" });
    expect(closed.result).toMatchObject({
      open: true,
      reason: "refused",
      addresses: [{ reason: "refused" }, { reason: "refused" }],
    });
  });

  it.each([
    ["[::1]", "127.0.0.1", "refused"],
    ["127.0.0.1", "::1", "refused"],
    ["[::1]", "::1", "open"],
    ["[0:0:0:0:0:0:0:1]", "::1", "open"],
    ["[::ffff:127.0.0.1]", "127.0.0.1", "open"],
  ])("do not stand for the literal %s: a listener on %s is %s", async (literal, host, reason) => {
    await withServer(
      habits.silent,
      async ({ port }) => expect((await check(`${literal}:${port}`)).result?.reason).toBe(reason),
      { host },
    );
  });
});

describe("a listener that hangs up", () => {
  it.each([
    ["closes", "100ms", false],
    ["resets", "100ms", false],
    ["closes", "0s", true],
    ["silent", "100ms", true],
  ] as const)("%s, with hold: %s is open: %j", async (habit, hold, open) => {
    await withServer(habits[habit], async ({ target }) => {
      const { result, elapsed } = await check(target, { ...fast, hold });
      expect(result).toMatchObject({ open, reason: open ? "open" : "reset" });
      expect(elapsed).toBeGreaterThan(open ? Number.parseInt(hold, 10) - 5 : 240);
    });
  });

  it("is never closed", async () => {
    await withServer(habits.resets, async ({ target }) => {
      const { result } = await check(target, { ...fast, until: "closed", "closed-includes": "timeout\nunreachable" });
      expect(result).toMatchObject({ open: false });
    });
  });

  it("at first, as a container's proxy does, is waited for until it holds", async () => {
    let count = 0;
    const proxy = (socket: Socket) => {
      count += 1;
      habits[count > 3 ? "silent" : count % 2 === 0 ? "resets" : "closes"](socket);
    };
    await withServer(proxy, async ({ target }) => {
      const { result } = await check(target, { hold: "60ms", interval: "10ms", timeout: "5s" });
      expect(result).toMatchObject({ open: true, attempts: 4 });
    });
  });
});

describe("a listener that comes and goes", () => {
  it("is open after so many good tries in a row", async () => {
    let count = 0;
    const flapping = (socket: Socket) => {
      count += 1;
      habits[[1, 2, 4, 6, 7].includes(count) ? "silent" : count > 8 ? "silent" : "closes"](socket);
    };
    await withServer(flapping, async ({ target }) => {
      const { result } = await check(target, { successes: "3", hold: "30ms", interval: "5ms", timeout: "5s" });
      expect(result).toMatchObject({ open: true, attempts: 11 });
    });
  });

  it("is closed once it went down, and not before", async () => {
    const server = await startTcpServer(habits.silent);
    const checking = check(server.target, {
      until: "closed",
      interval: "10ms",
      "max-interval": "20ms",
      successes: "2",
      timeout: "5s",
    });
    let over = false;
    void checking.finally(() => {
      over = true;
    });
    while (server.accepted() < 3 && !over) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await server.close();
    const { result, said } = await checking;
    expect(result).toMatchObject({ open: true, reason: "refused" });
    expect(result?.attempts).toBeGreaterThanOrEqual(5);
    expect(said[0]).toContain("open at 127.0.0.1; trying again");
    expect(said.at(-1)).toContain("closed, refused");
  });

  it("is not closed by one refusal between two that were open", async () => {
    const port = await findFreePort();
    const checking = check(`127.0.0.1:${port}`, {
      until: "closed",
      interval: "80ms",
      "max-interval": "80ms",
      successes: "3",
      timeout: "900ms",
    });
    const server = await new Promise<TcpServer>((resolve, reject) => {
      setTimeout(() => void startTcpServer(habits.silent, { port }).then(resolve, reject), 120);
    });
    const { result } = await checking;
    await server.close();
    expect(result).toMatchObject({ open: false, reason: "open" });
  });

  it("late, at the very end, is still found", async () => {
    const port = await findFreePort();
    const checking = check(`127.0.0.1:${port}`, { timeout: "1500ms", interval: "2s" });
    const server = await new Promise<TcpServer>((resolve, reject) => {
      setTimeout(() => void startTcpServer(habits.silent, { port }).then(resolve, reject), 700);
    });
    const { result } = await checking;
    await server.close();
    expect(result).toMatchObject({ open: true, attempts: 2 });
  });
});
