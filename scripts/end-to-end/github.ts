import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A stand-in for GitHub's API in a process of its own. */
export interface GitHub {
  readonly url: string;
  readonly stop: () => void;
}

/** Starts a stand-in that writes its pid and its URL to `file`. */
export async function startGitHub(file: string): Promise<GitHub> {
  const root = resolve(import.meta.dirname, "../..");
  const script = join(root, "__tests__/e2e/serve-github.ts");
  const server = spawn(process.execPath, ["--import", "tsx", script, file], { cwd: root, stdio: "ignore" });
  const end = Date.now() + 30_000;
  while (!(existsSync(file) && readFileSync(file, "utf8").endsWith("\n"))) {
    if (Date.now() > end || server.exitCode !== null) {
      server.kill();
      throw new Error("The stand-in for GitHub's API did not start.");
    }
    await new Promise((settle) => setTimeout(settle, 50));
  }
  const [, url = ""] = readFileSync(file, "utf8").split("\n");
  return { url, stop: () => server.kill() };
}
