import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, type Comparison, compare, peakMemory, step } from "./measure.ts";
import type { MemoryFigure, Suite } from "./suite.ts";

const root = resolve(import.meta.dirname, "..");
/** With half of the targets closed every tool waits until its time is over. */
const timeout = "500ms";

let listeners: ChildProcess | undefined;

interface Ports {
  readonly open: readonly number[];
  readonly closed: readonly number[];
  /** Accepts at 127.0.0.1, and never answers at ::1. */
  readonly live: number;
}

function readPorts(folder: string): Ports {
  return JSON.parse(readFileSync(join(folder, "ports.json"), "utf8"));
}

function prepare(folder: string): void {
  const path = join(folder, "ports.json");
  listeners = spawn(process.execPath, [join(import.meta.dirname, "listeners.cjs"), path], { stdio: "ignore" });
  for (let tries = 0; !existsSync(path) && tries < 300; tries += 1) {
    spawnSync("sleep", ["0.1"]);
  }
  const { open, closed } = readPorts(folder);
  writeFileSync(
    join(folder, "wait.py"),
    [
      "import asyncio, sys",
      "async def wait(port):",
      "    while True:",
      "        try:",
      "            _, writer = await asyncio.open_connection('127.0.0.1', port)",
      "            writer.close()",
      "            return",
      "        except OSError:",
      "            await asyncio.sleep(0.25)",
      "async def main():",
      "    tasks = [asyncio.create_task(wait(int(port))) for port in sys.argv[1:]]",
      "    await asyncio.wait(tasks, timeout=0.5)",
      "asyncio.run(main())",
    ].join("\n"),
  );
  writeFileSync(join(folder, "all.txt"), [...open, ...closed].join("\n"));
}

function close(): void {
  listeners?.kill();
}

/** The two lists of ports, one after the other. */
function allPorts(folder: string): readonly number[] {
  const { open, closed } = readPorts(folder);
  return [...open, ...closed];
}

/** Runs a command that is expected to fail, because targets are closed. */
function failing({ command, args, env }: Command): Command {
  return { command: "sh", args: ["-c", '"$@"; exit 0', "sh", command, ...args], ...(env === undefined ? {} : { env }) };
}

function thousand(node: string, folder: string): Command {
  const targets = allPorts(folder).map((port) => `127.0.0.1:${port}`);
  const inputs = { targets: targets.join("\n"), timeout, "on-failure": "ignore" };
  return step({ node, folder, operation: "port-check" }, inputs);
}

/** wait4x, where it is installed. */
function findWait4x(): string | undefined {
  const folder = spawnSync("go", ["env", "GOPATH"], { encoding: "utf8" }).stdout?.trim() ?? "";
  return [join(folder, "bin/wait4x")].find(existsSync);
}

function rivals(node: string, folder: string): readonly (readonly [name: string, command: Command])[] {
  const ports = allPorts(folder);
  const waitOn = join(root, "node_modules/wait-on/bin/wait-on");
  const targets = ports.map((port) => `tcp:127.0.0.1:${port}`);
  const wait4x = findWait4x();
  return [
    ["wait-on", failing({ command: node, args: [waitOn, "--timeout", timeout, ...targets] })],
    ["Python's asyncio", { command: "python3", args: [join(folder, "wait.py"), ...ports.map(String)] }],
    ...(wait4x === undefined
      ? []
      : [
          [
            "wait4x",
            failing({
              command: wait4x,
              args: ["tcp", "--timeout", timeout, "--interval", "250ms", ...ports.map((port) => `127.0.0.1:${port}`)],
            }),
          ] as const,
        ]),
  ];
}

/** Measures port-check against tools that wait for ports. */
function comparePortCheck(node: string, folder: string): readonly Comparison[] {
  const { open, live } = readPorts(folder);
  const [port = 0] = open;
  const own = (...words: readonly string[]): Command => ({
    command: node,
    args: [join(root, "dist/cli.js"), ...words],
  });
  const what = `1,000 targets, half of them closed, timeout ${timeout}`;
  return [
    ...rivals(node, folder).map(([rival, command]) =>
      compare({ what, rival, reach: 1, rounds: 5 }, [thousand(node, folder)], [command]),
    ),
    compare(
      { what, rival: "nothing at all", reach: 2000, unit: "ms above", rounds: 5 },
      [thousand(node, folder)],
      [{ command: "true", args: [] }],
    ),
    compare(
      { what: "one open port", rival: "the bundle's own start", reach: 20, unit: "ms above", rounds: 25 },
      [own("port-check", "--host=127.0.0.1", `--port=${port}`)],
      [own("--version")],
    ),
    compare(
      { what: "a dead first address", rival: "the live one alone", reach: 300, unit: "ms above", rounds: 9 },
      [own("port-check", "--host=localhost", `--port=${live}`)],
      [own("port-check", "--host=127.0.0.1", `--port=${live}`)],
    ),
  ];
}

/** Peak memory with many targets. */
function memoryOfPortCheck(node: string, folder: string): readonly MemoryFigure[] {
  return [{ what: "1,000 targets", mebibytes: peakMemory(thousand(node, folder), join(folder, "peak")), reach: 150 }];
}

/** The figures of port-check. */
export const portCheck: Suite = { prepare, compare: comparePortCheck, memory: memoryOfPortCheck, close };
