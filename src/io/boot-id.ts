import { readFileSync } from "node:fs";

/** The name of this start of the machine, which Linux alone gives; empty elsewhere. */
export function readBootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  } catch {
    return "";
  }
}
