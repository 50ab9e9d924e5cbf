import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BlobStore } from "./artifact-service.ts";
import { findFreePort } from "./servers/tcp-server.ts";
import { createWorkspace } from "./workspace.ts";

/**
 * Azurite, Microsoft's own blob server. It weighs 300 MB, so that it is no dependency:
 * `npm install --prefix "$TMPDIR/stdops-azurite" azurite@3.35.0` installs it where it is found.
 */
const script = join(
  process.env["STDOPS_AZURITE"] ?? join(tmpdir(), "stdops-azurite"),
  "node_modules/azurite/dist/src/blob/main.js",
);

/** Whether it is installed. */
export const hasAzurite = existsSync(script);

/** The account that it comes with; its key is a part of its documentation. */
const account = "devstoreaccount1";
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** A signature of the account's, which permits everything for an hour. */
function sign(): string {
  const version = "2020-10-02";
  const expiry = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/u, "Z");
  const text = [account, "rwdlac", "b", "sco", "", expiry, "", "http", version, ""].join("\n");
  const sig = createHmac("sha256", Buffer.from(key, "base64")).update(text).digest("base64");
  const fields = { sv: version, ss: "b", srt: "sco", sp: "rwdlac", se: expiry, spr: "http", sig };
  return new URLSearchParams(fields).toString();
}

/** Starts it on loopback, in memory and without its telemetry. */
export async function startAzurite(): Promise<BlobStore> {
  const port = await findFreePort();
  const { path, remove } = createWorkspace();
  const flags = ["--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"];
  const args = [script, "--blobHost", "127.0.0.1", "--blobPort", String(port), ...flags];
  const child = spawn(process.execPath, args, {
    stdio: "ignore",
    cwd: path,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const container = `http://127.0.0.1:${port}/${account}/artifacts`;
  const close = async () => {
    child.kill("SIGKILL");
    await ended;
    remove();
  };
  for (let tries = 0; ; tries += 1) {
    const made = await fetch(`${container}?restype=container&${sign()}`, { method: "PUT" }).catch(() => undefined);
    if (made?.status === 201) {
      break;
    }
    if (tries === 150 || child.exitCode !== null) {
      await close();
      throw new Error(`Azurite did not start (${made?.status}).`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const locate = (name: string) => `${container}/${encodeURIComponent(name)}?${sign()}`;
  return {
    create: async (name) => locate(name),
    read: async (name) => Buffer.from(await (await fetch(locate(name))).arrayBuffer()),
    close,
  };
}
