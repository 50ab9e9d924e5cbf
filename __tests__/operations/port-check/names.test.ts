import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { run } from "../../support/entries.ts";
import { can, itWhen } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import type { Performed } from "./perform-port-check.ts";

const root = resolve(import.meta.dirname, "../../..");
const script = join(import.meta.dirname, "run-with-names.ts");
const isolated = itWhen(can("unshare", "-mn", "ip", "link", "set", "lo", "up"));
const possible = isolated === it;

interface Expected {
  readonly reason: string;
  readonly code?: string | null;
  readonly failure?: string;
  readonly attempts?: number;
  readonly address?: string | null;
  /** When it ends, in milliseconds. */
  readonly between?: readonly [number, number];
}

// Far from each other and from the name servers' 30 s, so that a slow machine does not blur them.
const early = [0, 2500] as const;
const atEnd = [1990, 3500] as const;
const shortly = { timeout: "2s", interval: "50ms" };
const cases: readonly (readonly [name: string, inputs: Readonly<Record<string, string>>, expected: Expected])[] = [
  ["exists is open", { targets: "good.example:{port}", timeout: "5s" }, { reason: "open", attempts: 1 }],
  [
    "has one family is open there",
    { targets: "four.example:{port}", timeout: "5s" },
    { reason: "open", address: "127.0.0.1" },
  ],
  [
    "has the other family is open there",
    { targets: "six.example:{port}", timeout: "5s" },
    { reason: "open", address: "::1" },
  ],
  [
    "has three addresses, of which the last is open, is open",
    { targets: "many.example:{port}", timeout: "5s" },
    { reason: "open", address: "127.0.0.1" },
  ],
  [
    "has three addresses, of which the last is open, is not open with addresses: all",
    { targets: "many.example:{port}", ...shortly, addresses: "all" },
    { reason: "refused", failure: "not-open" },
  ],
  [
    "has three addresses, of which one is open, is not closed",
    { targets: "many.example:{port}", ...shortly, until: "closed" },
    { reason: "open", failure: "not-closed" },
  ],
  [
    "has addresses that all refuse is closed",
    { targets: "many.example:{closed}", until: "closed", timeout: "5s" },
    { reason: "refused" },
  ],
  [
    "does not exist is told at once",
    { targets: "absent.example:1", timeout: "5s" },
    { reason: "dns", code: "ENOTFOUND", failure: "name-not-found", attempts: 1, address: null, between: early },
  ],
  [
    "does not exist is not closed",
    { targets: "absent1.example:1", timeout: "5s", until: "closed", "closed-includes": "timeout\nunreachable" },
    { reason: "dns", code: "ENOTFOUND", failure: "name-not-found", between: early },
  ],
  [
    "does not exist is waited for with retry-dns, and is not found in the end",
    { targets: "absent2.example:1", ...shortly, "retry-dns": "true" },
    { reason: "dns", failure: "name-not-found", between: atEnd },
  ],
  [
    "does not exist is never closed with retry-dns",
    { targets: "absent3.example:1", ...shortly, "retry-dns": "true", until: "closed" },
    { reason: "dns", failure: "name-not-found", between: atEnd },
  ],
  [
    "comes later is open with retry-dns",
    { targets: "later.example:{port}", timeout: "5s", interval: "20ms", "retry-dns": "true" },
    { reason: "open" },
  ],
  [
    "has no address is told at once",
    { targets: "empty.example:1", timeout: "5s" },
    { reason: "dns", failure: "name-not-found", between: early },
  ],
  [
    "has no address of the family is told at once",
    { targets: "four1.example:{port}", timeout: "5s", addresses: "ipv6" },
    { reason: "dns", code: "ENODATA", failure: "name-not-found", between: early },
  ],
  [
    "cannot be resolved for the moment is tried until the end",
    { targets: "failing.example:1", ...shortly },
    { reason: "dns", code: "EAI_AGAIN", failure: "not-open", between: atEnd },
  ],
  [
    "cannot be resolved for the moment is never closed",
    { targets: "failing1.example:1", ...shortly, until: "closed", "closed-includes": "timeout\nunreachable" },
    { reason: "dns", failure: "not-closed", between: atEnd },
  ],
  [
    "is refused by the name server is tried until the end",
    { targets: "refusing.example:1", ...shortly },
    { reason: "dns", failure: "not-open", between: atEnd },
  ],
  [
    "can be resolved again is open without retry-dns",
    { targets: "recovering.example:{port}", timeout: "5s", interval: "20ms" },
    { reason: "open" },
  ],
  [
    "gets no answer ends at the deadline",
    { targets: "silent.example:1", ...shortly },
    { reason: "dns", code: "ETIMEDOUT", failure: "not-open", between: atEnd },
  ],
  [
    "gets no answer is never closed",
    { targets: "silent1.example:1", ...shortly, until: "closed", "closed-includes": "timeout" },
    { reason: "dns", failure: "not-closed", between: atEnd },
  ],
  [
    "gets a slow answer is open, also when the try that asked has ended",
    { targets: "slow.example:{port}", timeout: "5s", "connect-timeout": "100ms", interval: "20ms" },
    { reason: "open" },
  ],
  [
    "gets its answer while no try asks is open at the next one",
    { targets: "slow1.example:{port}", timeout: "5s", "connect-timeout": "100ms", interval: "1s" },
    { reason: "open", attempts: 2 },
  ],
  [
    "is part of a URL that does not exist is told at once",
    { targets: "http://absent4.example/", timeout: "5s" },
    { reason: "dns", failure: "name-not-found", between: early },
  ],
];

let workspace: Workspace;
let performed: readonly Performed[] = [];
let stderr = "";
let took = 0;
beforeAll(async () => {
  workspace = createWorkspace({
    "resolv.conf": "nameserver 127.0.0.1\noptions timeout:30 attempts:1\n",
    hosts: "127.0.0.1 localhost\n",
  });
  if (possible) {
    const bind = (file: string) => `mount --bind '${join(workspace.path, file)}' '/etc/${file}'`;
    const prepare = `ip link set lo up; ${bind("resolv.conf")}; ${bind("hosts")}; exec "$@"`;
    const list = JSON.stringify(cases.map(([, inputs]) => inputs));
    const node = [process.execPath, "--import", "tsx", script, list];
    const start = performance.now();
    const ran = await run("unshare", ["-mn", "sh", "-c", prepare, "sh", ...node], { cwd: root });
    took = performance.now() - start;
    ({ stderr } = ran);
    performed = JSON.parse(ran.stdout);
  }
});
afterAll(() => workspace.remove());

describe("a name that", () => {
  isolated.each(cases)("%s", (name, _, { reason, failure, between = [0, 4900], ...rest }) => {
    const one = performed[cases.findIndex(([other]) => other === name)];
    expect({ failure: one?.failure?.code, ...one?.results[0] }).toMatchObject({
      failure,
      reason,
      open: failure === undefined,
      ...rest,
    });
    expect(one?.results[0]?.["latency-ms"].dns).toEqual(expect.any(Number));
    expect(one?.elapsed).toBeGreaterThanOrEqual(between[0]);
    expect(one?.elapsed).toBeLessThan(between[1]);
  });

  isolated("is asked for leaves no process and no time behind, whatever the name servers do", () => {
    expect(stderr).toBe("");
    expect(took).toBeLessThan(20_000);
  });
});
