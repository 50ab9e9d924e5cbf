/** nektos/act, the runner that the end-to-end tests run on. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { runTool } from "../report.ts";

const version = "github.com/nektos/act@v0.2.89";

/** One run of act. */
export interface ActRun {
  /** The repository that has the workflow. */
  readonly cwd: string;
  /** A folder for what the runs of one process leave: caches, the workspaces of jobs, artifacts. */
  readonly folder: string;
  /** Command and options: the event, the file, what stands in for whose actions. */
  readonly words: readonly string[];
  /** The Node that actions run under, and variables that it does not get to see. */
  readonly node: string;
  readonly without: readonly string[];
  /** In a name space of its own, in which steps may mount file systems. */
  readonly mayMount: boolean;
  /** The text in the log at which the run is cancelled. */
  readonly cancelAt: string | undefined;
}

/** Where act is: on PATH, or where Go puts it, built there when it is missing. */
export function findAct(root: string): string {
  const built = join(runTool("go", ["env", "GOPATH"], root).output.trim(), "bin/act");
  if (runTool("act", ["--version"], root).ok) {
    return "act";
  }
  if (!existsSync(built)) {
    const { ok, output } = runTool("go", ["install", version], root);
    if (!ok) {
      throw new Error(`The end-to-end tests need nektos/act, and Go could not build it.\n${output}`);
    }
  }
  return built;
}

/** Whether this machine lets a process mount file systems in a name space of its own. */
export function canMount(root: string): boolean {
  return runTool("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"], root).ok;
}

/** Runs a workflow to its end, five minutes at the most. */
export async function runAct(act: string, run: ActRun): Promise<{ readonly ok: boolean; readonly log: string }> {
  const addresses = ["--artifact-server-addr", "127.0.0.1", "--cache-server-addr", "127.0.0.1"];
  const port = ["--artifact-server-port", String(await findFreePort())];
  const places = [
    "--artifact-server-path",
    join(run.folder, "artifacts"),
    "--cache-server-path",
    join(run.folder, "cache"),
  ];
  const words = [...run.words, "-P", "ubuntu-latest=-self-hosted", ...addresses, ...port, ...places];
  const command = run.mayMount ? ["unshare", "--map-root-user", "--mount", act] : [act];
  const [file = act, ...first] = command;
  const child = spawn(file, [...first, ...words], {
    cwd: run.cwd,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 300_000,
    env: {
      ...process.env,
      PATH: `${provideNode(run)}:${process.env["PATH"]}`,
      XDG_CACHE_HOME: join(run.folder, "act"),
    },
  });
  let log = "";
  let isCancelled = false;
  const take = (text: string) => {
    log += text;
    if (run.cancelAt !== undefined && !isCancelled && log.includes(run.cancelAt)) {
      isCancelled = true;
      child.kill("SIGINT");
    }
  };
  child.stdout.setEncoding("utf8").on("data", take);
  child.stderr.setEncoding("utf8").on("data", take);
  const code = await new Promise<number | null>((settle, fail) => {
    child.once("error", fail);
    child.once("close", settle);
  });
  return { ok: code === 0, log };
}

/** A folder with the `node` that act is to find: it starts actions by the first on its own PATH. */
function provideNode({ folder, node, without }: ActRun): string {
  mkdirSync(folder, { recursive: true });
  const place = mkdtempSync(join(folder, "bin-"));
  const unset = without.map((name) => `unset ${name}\n`).join("");
  writeFileSync(join(place, "node"), `#!/bin/sh\n${unset}exec '${node}' "$@"\n`, { mode: 0o755 });
  return place;
}

/** A port that nobody listens on: act's own default may be taken. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((settle) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      settle(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  await new Promise((settle) => server.close(settle));
  return port;
}
