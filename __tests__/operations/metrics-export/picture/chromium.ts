import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** The browser's program, where there is one. */
export const chromium: string | undefined = ["chromium", "chromium-browser", "google-chrome"].find(
  (program) => spawnSync(program, ["--version"]).status === 0,
);

/** What the browser says unasked: a method's name and its parameters. */
export interface BrowserEvent {
  readonly method: string;
  readonly params: unknown;
}

/** A page of a headless browser, spoken to by the DevTools protocol over a pipe. */
export interface BrowserPage {
  readonly events: BrowserEvent[];
  /** Sends a command and resolves with its result. */
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** The value of an expression in the page, as JSON. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Reads a field of what may be no object at all. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}

/** Starts the browser, with an empty page in it. It asks nobody for updates and has no network but loopback. */
export async function openPage(program: string): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), "stdops-"));
  const args = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--proxy-server=127.0.0.1:9",
    "--proxy-bypass-list=127.0.0.1",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    "about:blank",
  ];
  const browser = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const [, , , input, output] = browser.stdio;
  if (!isWritable(input) || !isReadable(output)) {
    throw new Error("The browser has no pipe.");
  }
  const events: BrowserEvent[] = [];
  const ask = converse(input, output, events);
  const targets = field(await ask("Target.getTargets", {}), "targetInfos");
  const target = Array.isArray(targets) ? targets.find((each) => field(each, "type") === "page") : undefined;
  const sessionId = field(
    await ask("Target.attachToTarget", { targetId: field(target, "targetId"), flatten: true }),
    "sessionId",
  );
  const send = (method: string, params = {}) => ask(method, params, sessionId);
  return {
    events,
    send,
    evaluate: async (expression) =>
      field(field(await send("Runtime.evaluate", { expression, returnByValue: true }), "result"), "value"),
    close: async () => {
      const gone = onExit(browser);
      await ask("Browser.close", {}).catch(() => browser.kill("SIGKILL"));
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Ask = (method: string, params: Readonly<Record<string, unknown>>, sessionId?: unknown) => Promise<unknown>;

/** Messages are JSON texts, each ended by a null byte; an answer has the number of its question. */
function converse(input: Writable, output: Readable, events: BrowserEvent[]): Ask {
  const waiting = new Map<number, (message: unknown) => void>();
  let rest = "";
  let last = 0;
  output.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = `${rest}${chunk}`.split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const message: unknown = JSON.parse(part);
      const id = field(message, "id");
      if (typeof id === "number") {
        waiting.get(id)?.(message);
      } else {
        events.push({ method: String(field(message, "method")), params: field(message, "params") });
      }
    }
  });
  return async (method, params, sessionId) => {
    last += 1;
    const id = last;
    const message = await new Promise((resolve) => {
      waiting.set(id, resolve);
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    if (field(message, "error") !== undefined) {
      throw new Error(`${method}: ${JSON.stringify(field(message, "error"))}`);
    }
    return field(message, "result");
  };
}

function onExit(browser: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    browser.once("exit", () => resolve());
  });
}

function isWritable(stream: unknown): stream is Writable {
  return typeof stream === "object" && stream !== null && "write" in stream;
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === "object" && stream !== null && "read" in stream;
}
