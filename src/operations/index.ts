import type { AnyOperation } from "../operation/define.ts";

/** All operations, by name, in the order in which the docs list them; each is a chunk of its own, loaded when asked for. */
export const operations: Readonly<Record<string, () => Promise<AnyOperation>>> = {
  checksum: async () => (await import("./checksum/operation.ts")).checksum,
  "config-read": async () => (await import("./config-read/operation.ts")).configRead,
  "port-check": async () => (await import("./port-check/operation.ts")).portCheck,
  "dispatch-workflow": async () => (await import("./dispatch-workflow/operation.ts")).dispatchWorkflow,
  "metrics-export": async () => (await import("./metrics-export/operation.ts")).metricsExport,
  timer: async () => (await import("./timer/operation.ts")).timer,
};

/** Inputs that the root manifest always sets, by an expression, whatever the operation. */
export const alwaysGiven: readonly string[] = ["token", "artifact-name"];
