import { connect, createServer } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { portOf } from "../../support/https/server.ts";
import { onStage } from "./in-virtual-time.ts";
import { performDispatch } from "./perform-dispatch.ts";

/** A way to a server that is shut after so many connections. */
async function openWay(
  port: number,
  connections: number,
): Promise<{ readonly url: string; readonly shut: () => void }> {
  let left = connections;
  const way = createServer((socket) => {
    const onward = connect(port, "127.0.0.1");
    socket.pipe(onward).pipe(socket);
    for (const one of [socket, onward]) {
      one.on("error", () => {
        socket.destroy();
        onward.destroy();
      });
    }
    left -= 1;
    if (left === 0) {
      way.close();
    }
  });
  await new Promise<void>((resolve) => way.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${portOf(way.address())}`, shut: () => way.close() };
}

describe("A server that takes no connection any more when the run is to be started", () => {
  it.each([
    ["10s", 10_000],
    ["31s", 30_000],
    ["1h", 30_000],
  ])("is tried again, within %s, and nothing was started", async (timeout, most) => {
    await onStage({}, async ({ github, clock, folder, posts }) => {
      // The runs before, and the workflow's file.
      const way = await openWay(Number(new URL(github.url).port), 2);
      const given = { workflow: "deploy.yml", timeout };
      const { failure, elapsed } = await performDispatch(way, given, { clock, directory: folder });
      way.shut();
      expect(failure?.code).toBe("server-unreachable");
      expect(elapsed).toBeGreaterThan(most / 2);
      expect(elapsed).toBeLessThanOrEqual(most + 200);
      expect(posts()).toHaveLength(0);
    });
  });
});
