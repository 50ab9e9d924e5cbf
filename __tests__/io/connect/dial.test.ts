import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { dial } from "../../../src/io/connect/dial.ts";
import { createGate } from "../../../src/io/connect/gate.ts";
import { portOf } from "../../support/https/server.ts";
import { createWorkspace } from "../../support/workspace.ts";

let server: Server;
beforeAll(async () => {
  server = createServer((socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
});

const { signal } = new AbortController();
const open = () => ({ host: "127.0.0.1", port: portOf(server.address()) });

describe("dial", () => {
  it("connects, and holds its place at the gate until the socket is closed", async () => {
    const gate = createGate(1);
    const first = await dial(open(), { timeout: 1000, signal, gate });
    expect(first.elapsed).toBeGreaterThan(0);
    const second = dial(open(), { timeout: 1000, signal, gate });
    setTimeout(() => first.socket.destroy(), 50);
    (await second).socket.destroy();
    expect(first.socket.closed).toBe(true);
  });

  it("tells a refused connection, and gives its place back", async () => {
    const gate = createGate(1);
    const refused = { host: "127.0.0.1", port: 1 };
    for (const _ of [1, 2, 3]) {
      await expect(dial(refused, { timeout: 1000, signal, gate })).rejects.toMatchObject({
        reason: "refused",
        code: "ECONNREFUSED",
      });
    }
  });

  it("tells a socket file that is not there", async () => {
    const workspace = createWorkspace();
    const path = join(workspace.path, "absent.sock");
    const problem = dial({ path }, { timeout: 1000, signal, gate: createGate(1) });
    await expect(problem).rejects.toMatchObject({ reason: "refused", code: "ENOENT" });
    workspace.remove();
  });

  it("gives up when it is abandoned, and when the signal is aborted, also in front of the gate", async () => {
    const gate = createGate(1);
    const underWay = (abandon: () => void) => abandon();
    const abandoned = dial(open(), { timeout: 1000, signal, gate, underWay });
    await expect(abandoned).rejects.toMatchObject({ reason: "timeout" });
    const { socket } = await dial(open(), { timeout: 1000, signal, gate });
    const controller = new AbortController();
    const waiting = dial(open(), { timeout: 60_000, signal: controller.signal, gate });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ reason: "timeout" });
    socket.destroy();
  });
});
