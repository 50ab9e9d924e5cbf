import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { can, itWhen } from "../../support/referee.ts";
import { type FullBacklog, startFullBacklog } from "../../support/servers/full-backlog.ts";
import { habits, startTcpServer, type TcpServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { performPortCheck } from "./perform-port-check.ts";

const fast = { timeout: "250ms", "connect-timeout": "200ms", interval: "30ms" };
const linux = process.platform === "linux" && can("python3", "--version");
const onLinux = itWhen(linux);

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

async function check(targets: string, inputs: Readonly<Record<string, string>> = fast) {
  const performed = await performPortCheck({ targets, ...inputs }, { directory: workspace.path });
  return { ...performed, result: performed.results[0] };
}

describe("packets that get no answer", () => {
  let hole: FullBacklog;
  let hole6: FullBacklog;
  let live: TcpServer;
  beforeAll(async () => {
    if (linux) {
      hole = await startFullBacklog("ipv4", "127.0.0.2");
      hole6 = await startFullBacklog("ipv6", "::1");
      live = await startTcpServer(habits.silent, { port: hole6.port });
    }
  });
  afterAll(async () => {
    await Promise.all([hole?.close(), hole6?.close(), live?.close()]);
  });

  onLinux("cost at most 300 ms on the way to a live address", async () => {
    const { result, elapsed } = await check(`localhost:${hole6.port}`, { timeout: "5s" });
    expect(result).toMatchObject({
      open: true,
      address: "127.0.0.1",
      attempts: 1,
      addresses: [
        { address: "::1", reason: "overtaken" },
        { address: "127.0.0.1", reason: "open" },
      ],
    });
    expect(elapsed).toBeGreaterThan(200);
    expect(elapsed).toBeLessThan(450);
  });

  onLinux(
    "at first, until the system's second attempt gets one, do not lose a slow address to one that refuses",
    async () => {
      const slow = await startFullBacklog("ipv6", "::1");
      const checking = check(`localhost:${slow.port}`, { timeout: "8s" });
      setTimeout(slow.accept, 400);
      const { result, elapsed } = await checking;
      await slow.close();
      expect(result).toMatchObject({ open: true, attempts: 1, address: "::1" });
      expect(elapsed).toBeGreaterThan(700);
    },
  );

  onLinux("count when every address must answer", async () => {
    const { result } = await check(`localhost:${hole6.port}`, { ...fast, addresses: "all" });
    expect(result).toMatchObject({
      open: false,
      address: "::1",
      reason: "timeout",
      addresses: [{ reason: "timeout" }, { reason: "open" }],
    });
  });

  onLinux("are a timeout, and another try follows", async () => {
    const { result, elapsed } = await check(`127.0.0.2:${hole.port}`, {
      timeout: "500ms",
      "connect-timeout": "100ms",
      interval: "10ms",
    });
    expect(result).toMatchObject({ open: false, reason: "timeout", code: "ETIMEDOUT" });
    expect(result?.attempts).toBeGreaterThanOrEqual(3);
    expect(elapsed).toBeLessThan(900);
  });

  onLinux.each([
    ["", false],
    ["unreachable", false],
    ["timeout", true],
  ])("are with closed-includes: %j closed: %j", async (includes, open) => {
    const { result, failure } = await check(`127.0.0.2:${hole.port}`, {
      timeout: "500ms",
      until: "closed",
      "closed-includes": includes,
      successes: "2",
      interval: "10ms",
    });
    expect(result).toMatchObject({ open, reason: "timeout" });
    expect(failure?.code).toBe(open ? undefined : "not-closed");
  });

  onLinux("are never closed for a Unix socket, whose full queue tells that somebody listens", async () => {
    const path = join(workspace.path, "full.sock");
    const full = await startFullBacklog("unix", path);
    const { result } = await check(`unix:${path}`, { ...fast, until: "closed", "closed-includes": "timeout" });
    await full.close();
    expect(result).toMatchObject({ open: false, code: "EAGAIN" });
  });
});
