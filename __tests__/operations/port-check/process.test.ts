import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { run } from "../../support/entries.ts";
import { can, itWhen } from "../../support/referee.ts";
import { habits, startTcpServer, type TcpServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const root = resolve(import.meta.dirname, "../../..");
const script = join(import.meta.dirname, "run-as-process.ts");
const isolated = itWhen(can("unshare", "-mnpf", "true") && can("ip", "-V"));

let silent: TcpServer;
let workspace: Workspace;
beforeAll(async () => {
  workspace = createWorkspace({ "resolv.conf": "nameserver 127.0.0.1\n" });
  silent = await startTcpServer(habits.silent);
});
afterAll(async () => {
  await silent.close();
  workspace.remove();
});

/** Runs port-check; tells how it ended, and how long that was after its deadline, in milliseconds. */
async function check(inputs: Readonly<Record<string, string>>, timeout: number, before?: string) {
  const node = [process.execPath, "--import", "tsx", script, JSON.stringify({ timeout: `${timeout}ms`, ...inputs })];
  const ran =
    before === undefined
      ? await run(process.execPath, node.slice(1), { cwd: root })
      : await run("unshare", ["-mnpf", "sh", "-c", `${before}; exec "$@"`, "sh", ...node], { cwd: root });
  const ended = Date.now();
  const [begun = "", outcome = "{}"] = ran.stdout.trim().split("\n");
  return { code: ran.code, stderr: ran.stderr, late: ended - Number(begun) - timeout, ...JSON.parse(outcome) };
}

describe("the process of a step", () => {
  it("is gone soon after the deadline when a request is never answered", async () => {
    const inputs = { targets: `http://127.0.0.1:${silent.port}` };
    const { code, late, stderr } = await check(inputs, 500);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(late).toBeLessThan(200);
  });

  isolated("is gone soon after the deadline when no name server answers", async () => {
    const deaf =
      "python3 -c 'import socket,time; s=socket.socket(2,2); s.bind((\"127.0.0.1\",53)); time.sleep(9)' >/dev/null 2>&1 &";
    const before = `ip link set lo up; mount --bind '${join(workspace.path, "resolv.conf")}' /etc/resolv.conf; ${deaf} sleep 0.5`;
    const { code, late, failure, results } = await check({ targets: "a.example:80" }, 700, before);
    expect({ code, failure }).toEqual({ code: 1, failure: "not-open" });
    expect(results).toMatchObject([{ reason: "dns" }]);
    expect(late).toBeLessThan(200);
  });

  isolated("does not take a connection with itself for an open port", async () => {
    // Outgoing connections have two ports to choose from, one of which is the one that is asked for.
    const before = "ip link set lo up; echo '40000 40001' > /proc/sys/net/ipv4/ip_local_port_range";
    const inputs = { targets: "127.0.0.1:40000", interval: "1ms", "max-interval": "1ms" };
    const { code, results } = await check(inputs, 1000, before);
    expect(code).toBe(1);
    expect(results).toMatchObject([{ reason: "refused", open: false }]);
    expect(results[0].attempts).toBeGreaterThan(100);
  });
});
