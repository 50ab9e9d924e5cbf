import type { ChildProcessByStdio } from "node:child_process";
import type { LookupAddress } from "node:dns";
import type { Readable, Writable } from "node:stream";
import type { Environment } from "../environment.ts";

/**
 * The system's resolver in a process of its own. `getaddrinfo` cannot be aborted, and a Node that has called it does not
 * exit before it answers, which takes ten seconds and more when a name server is silent. A process can be killed.
 */
export interface LookupProcess {
  /** All addresses of a name, as the system's resolver orders them. @throws Error with a code such as ENOTFOUND */
  lookup(name: string): Promise<readonly LookupAddress[]>;
  /** Kills the process. Nothing that is still asked for is ever answered. */
  kill(): void;
}

/** An answer of {@link script}. */
interface Answer {
  readonly id: number;
  readonly code: string | undefined;
  readonly addresses: readonly LookupAddress[] | undefined;
}

interface Question {
  readonly resolve: (addresses: readonly LookupAddress[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Answers JSON lines `{id,name}` by `{id,code,addresses}`, each when it is known. It dies when its parent does; Ctrl-C at
 * a terminal, which reaches it too, is its parent's to answer.
 */
const script = `
const { lookup } = require("node:dns");
let rest = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (text) => {
  const lines = (rest + text).split("\\n");
  rest = lines.pop();
  for (const line of lines) {
    const { id, name } = JSON.parse(line);
    lookup(name, { all: true, verbatim: true }, (error, addresses) => {
      process.stdout.write(JSON.stringify({ id, code: error?.code, addresses }) + "\\n");
    });
  }
});
process.on("SIGINT", () => {});
process.stdin.on("end", () => process.kill(process.pid, "SIGKILL"));
`;

/** Names that are asked for at the same time: so many threads wait for name servers. */
const threads = 64;

/** Starts the process. Where none can be started, and once it has died, names are looked up in this one. */
export async function startLookupProcess(environment: Environment): Promise<LookupProcess> {
  const { spawn } = await import("node:child_process");
  const env = { ...environment, NODE_OPTIONS: undefined, UV_THREADPOOL_SIZE: String(threads) };
  try {
    return talkTo(
      spawn(process.execPath, ["-e", script], { env, stdio: ["pipe", "pipe", "ignore"], windowsHide: true }),
    );
  } catch {
    return { lookup: lookupHere, kill: () => {} };
  }
}

function talkTo(child: ChildProcessByStdio<Writable, Readable, null>): LookupProcess {
  const open = new Map<number, Question>();
  let [alive, count] = [true, 0];
  const giveUp = () => {
    alive = false;
    for (const { reject } of open.values()) {
      reject(failure("EAI_AGAIN"));
    }
    open.clear();
  };
  child.on("error", giveUp).on("exit", giveUp);
  child.stdin.on("error", () => {});
  child.stdout.on("error", () => {});
  readLines(child.stdout, (line) => settle(open, JSON.parse(line)));
  const ask = async (name: string) =>
    await new Promise<readonly LookupAddress[]>((resolve, reject) => {
      count += 1;
      open.set(count, { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id: count, name })}\n`);
    });
  return {
    lookup: async (name) => (alive ? await ask(name) : await lookupHere(name)),
    kill: () => {
      open.clear();
      child.kill("SIGKILL");
      child.unref();
      child.stdin.destroy();
      child.stdout.destroy();
    },
  };
}

async function lookupHere(name: string): Promise<readonly LookupAddress[]> {
  const { lookup } = await import("node:dns/promises");
  return await lookup(name, { all: true, verbatim: true });
}

function settle(open: Map<number, Question>, { id, code, addresses }: Answer): void {
  const question = open.get(id);
  open.delete(id);
  if (addresses === undefined) {
    question?.reject(failure(code ?? "EAI_FAIL"));
  } else {
    question?.resolve(addresses);
  }
}

function failure(code: string): Error {
  return Object.assign(new Error("the name cannot be resolved"), { code });
}

function readLines(stream: Readable, take: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text) => {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(take);
  });
}
