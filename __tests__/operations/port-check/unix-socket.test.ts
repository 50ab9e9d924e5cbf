import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { asNobody } from "../../support/nobody.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { habits, withServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { performPortCheck } from "./perform-port-check.ts";

const fast = { timeout: "250ms", "connect-timeout": "200ms", interval: "30ms" };
const linux = process.platform === "linux" && can("python3", "--version");
const onLinux = itWhen(linux);
const asRoot = itWhen(process.platform !== "win32" && process.geteuid?.() === 0);

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

async function check(targets: string, inputs: Readonly<Record<string, string>> = fast) {
  const performed = await performPortCheck({ targets, ...inputs }, { directory: workspace.path });
  return { ...performed, result: performed.results[0] };
}

describe("a Unix socket", () => {
  it("is open with a listener, also a relative one, and by wait-on's prefix", async () => {
    await withServer(
      habits.silent,
      async () => {
        const { results } = await check(
          `unix:a.sock\nunix:${workspace.path}/a.sock\nsocket:a.sock\nunix://${workspace.path}/a.sock`,
        );
        expect(results.map(({ open, family }) => ({ open, family }))).toEqual(
          Array(4).fill({ open: true, family: "unix" }),
        );
      },
      { path: join(workspace.path, "a.sock") },
    );
  });

  onLinux.each([
    ["open", false],
    ["closed", true],
  ])("whose listener died and left its file is refused: with until: %s that is %j", async (until, open) => {
    const path = join(workspace.path, `stale-${until}.sock`);
    runTool(
      ["python3", "-c", "import socket,sys\ns=socket.socket(socket.AF_UNIX)\ns.bind(sys.argv[1])", path],
      workspace.path,
    );
    expect((await check(`unix:${path}`, { ...fast, until })).result).toMatchObject({
      open,
      reason: "refused",
      code: "ECONNREFUSED",
      address: path,
    });
  });

  onLinux("of datagrams is of another type", async () => {
    const path = join(workspace.path, "datagram.sock");
    const bind =
      "import socket,sys\ns=socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)\ns.bind(sys.argv[1])\nprint(1, flush=True)\nsys.stdin.read()";
    const { spawn } = await import("node:child_process");
    const child = spawn("python3", ["-c", bind, path]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const { result } = await check(`unix:${path}`, { ...fast, until: "closed" });
    child.stdin.end();
    expect(result).toMatchObject({ open: false, reason: "not-a-socket", code: "EPROTOTYPE" });
  });

  it.each(["open", "closed"])(
    "in whose place is a file, a folder, or something behind a file, is never %s",
    async (until) => {
      writeFileSync(join(workspace.path, "file"), "");
      const { results } = await check("unix:file\nunix:.\nunix:file/a.sock", { ...fast, until });
      expect(results.map(({ open, reason }) => `${open} ${reason}`)).toEqual(Array(3).fill("false not-a-socket"));
    },
  );

  asRoot("that this user may not use is told as that", async () => {
    await withServer(
      habits.silent,
      async ({ target }) => {
        chmodSync(workspace.path, 0o755);
        chmodSync(target.slice("unix:".length), 0o600);
        // Effective rights count when the connection is tried, a turn of the event loop later.
        const performing = asNobodyUntil(async () => await check(target));
        const { result, failure } = await performing;
        expect(result).toMatchObject({ open: false, reason: "denied", code: "EACCES" });
        expect(failure?.code).toBe("not-open");
      },
      { path: join(workspace.path, "private.sock") },
    );
  });

  asRoot("whose rights are given a moment after it began to listen is waited for", async () => {
    const path = join(workspace.path, "late-rights.sock");
    await withServer(
      habits.silent,
      async ({ target }) => {
        chmodSync(workspace.path, 0o755);
        chmodSync(path, 0o600);
        const { promise, give } = later();
        const checking = asNobodyUntil(async () => {
          const performing = check(target, { timeout: "2s", interval: "20ms" });
          await promise;
          return await performing;
        });
        await new Promise((resolve) => setTimeout(resolve, 100));
        process.seteuid?.(0);
        chmodSync(path, 0o666);
        process.seteuid?.(65_534);
        give();
        const { result, failure } = await checking;
        expect(failure?.message).toBeUndefined();
        expect(result).toMatchObject({ open: true });
      },
      { path },
    );
  });

  it.each([
    [107, 1],
    [108, 2],
    [300, 2],
  ])("with a path of %d bytes ends with exit code %d", async (length, code) => {
    const path = `/tmp/${"x".repeat(length - 5)}`;
    const performed = await check(`unix:${path}`);
    expect(performed.code).toBe(process.platform === "linux" ? code : performed.code);
    expect(performed.failure?.faults.map(({ input }) => input) ?? []).toEqual(code === 2 ? ["targets"] : []);
  });
});

/** A promise, and how to keep it. */
function later() {
  let give = () => {};
  const promise = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { promise, give: () => give() };
}

/** Acts without root's rights until it is done. */
async function asNobodyUntil<T>(act: () => Promise<T>): Promise<T> {
  expect(asNobody(() => process.geteuid?.())).toBe(65_534);
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
