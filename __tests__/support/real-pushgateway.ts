import { spawn, spawnSync } from "node:child_process";
import { findFreePort } from "./servers/tcp-server.ts";

const programs = ["prometheus-pushgateway", "pushgateway"];
const program = programs.find((name) => spawnSync(name, ["--version"]).status === 0);

/** Whether there is a real Pushgateway on this machine. */
export const hasPushgateway = program !== undefined;

/** Starts a real Pushgateway on loopback. */
export async function startPushgateway(): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const address = `127.0.0.1:${await findFreePort()}`;
  const child = spawn(program ?? "", [`--web.listen-address=${address}`], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = `http://${address}`;
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${origin}/-/ready`).catch(() => undefined);
    if (ready?.ok === true) {
      break;
    }
    if (tries === 100 || child.exitCode !== null) {
      child.kill("SIGKILL");
      throw new Error("The Pushgateway did not start.");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const close = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { origin, close };
}
