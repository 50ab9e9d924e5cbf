import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { readBootId } from "./boot-id.ts";
import { errorCode } from "./system-error.ts";

/** For how long the owner of a lock may be silent when its process cannot be seen from here, in milliseconds. */
const longestSilence = 60_000;

/**
 * Names this process in a lock: its number, and where Linux tells, when it started, the machine's boot and the space in
 * which the number holds. Two locks of one process differ by the token.
 */
export function describeProcess(token: string): string {
  const { pid } = process;
  return JSON.stringify([pid, startOf(pid), hostname(), readBootId(), processSpace(), token]);
}

/** Whether whoever wrote that description `age` milliseconds ago has ended, as far as can be told from here. */
export function hasEnded(description: string, age: number): boolean {
  const [pid, started, host, boot, space] = parse(description);
  const isSilent = age > longestSilence;
  if (typeof pid !== "number" || host !== hostname()) {
    return isSilent;
  }
  if (boot !== readBootId()) {
    return true;
  }
  if (space !== processSpace()) {
    return isSilent;
  }
  const now = startOf(pid);
  return !isRunning(pid) || (started === "" || now === "" ? isSilent : started !== now);
}

function parse(description: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(description);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Signal 0 reaches every process that is there; one of somebody else refuses it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/**
 * When a process started, in ticks since the boot (proc(5), field 22, behind a name that may hold anything); `ended` for
 * one that has ended and waits for its parent to see it.
 */
function startOf(pid: number): string {
  const text = readText(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return /^[ZX]/u.test(fields[0] ?? "") ? "ended" : (fields[19] ?? "");
}

function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
