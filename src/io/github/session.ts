import type { Clock } from "../clock.ts";
import { type Patience, watchOver } from "../patience.ts";
import { type Ask, exchange, type Reply } from "./exchange.ts";
import { GitHubError } from "./github-error.ts";
import { describeEnd, judgeReply, judgeSilence } from "./judge-reply.ts";
import { type Pacing, TooLateError } from "./pacing.ts";
import { type Budget, readBudget } from "./rate-limit.ts";

/** What bounds a request, and the waits around it. */
export interface Bounds {
  readonly signal: AbortSignal;
  /** On the clock's monotonic time, in milliseconds. */
  readonly deadline: () => number;
  readonly isUrgent: boolean;
  /** For a read that can be made again: how long it waits for each byte, in milliseconds, if that is less than usual. */
  readonly silence?: number;
}

/** A request as the session sends it. */
export interface Request extends Omit<Ask, "watch" | "onHead"> {
  /** It changes something. */
  readonly hasEffect?: boolean;
}

/** What is known of the server from its answers, and the way to one more. */
export interface Session {
  /** Sends one request at its turn. @throws GitHubError when there is no answer; the signal's reason */
  send(request: Request, bounds: Bounds): Promise<Reply>;
  /** What an answer that is no success means. */
  judge(reply: Reply): GitHubError;
  /** Makes everybody wait for the end of a rate limit; says so once. */
  hold(pause: number): void;
  /** From now on, this text is left out of all words. */
  hide(secret: string): void;
  readonly clock: Clock;
  readonly requests: number;
  readonly budget: Budget | undefined;
  serverNow(): Date | undefined;
}

/** What a session needs. */
export interface SessionOptions {
  readonly clock: Clock;
  readonly pacing: Pacing;
  readonly patience: Patience;
  readonly onWait: (text: string) => void;
}

/**
 * So long the answer to a request with an effect is waited for after the step was cancelled, in milliseconds: what it has
 * started can only be taken back by whoever knows it.
 */
const lingers = 5_000;

/** Starts a session. */
export function createSession({ clock, pacing, patience, onWait }: SessionOptions): Session {
  const secrets = new Set<string>();
  const server = watchServer(clock);
  let requests = 0;
  const now = () => server.now() ?? clock.now();
  const redact = (text: string) => [...secrets].reduce((left, secret) => left.replaceAll(secret, "***"), text);

  async function sendNow(request: Request, bounds: Bounds): Promise<Reply> {
    const { signal } = bounds;
    const left = bounds.deadline() - clock.monotonic();
    if (left <= 0) {
      throw new GitHubError("the time is up", { kind: "unreachable", wasSent: false });
    }
    const watch = watchOver(signal, boundPatience(patience, left, { ...bounds, ...request }));
    const seen: { head?: Reply } = {};
    const onHead = (reply: Reply) => {
      seen.head = reply;
      server.learn(reply);
    };
    try {
      requests += 1;
      return await Promise.race([exchange({ ...request, watch, onHead }), watch.stopped]);
    } catch (error) {
      signal.throwIfAborted();
      // The status counts even where the body never comes: a request with an effect has had it.
      if (seen.head !== undefined) {
        return seen.head;
      }
      throw judgeSilence(error, redact);
    } finally {
      watch.end();
    }
  }

  return {
    send: async (request, bounds) => {
      const leave = await enter({ pacing, request, bounds, now });
      try {
        return await sendNow(request, bounds);
      } finally {
        leave();
      }
    },
    judge: (reply) => judgeReply(reply, now(), redact),
    hold: (pause) => {
      if (pacing.hold(pause)) {
        onWait(describeWait(now(), pause));
      }
    },
    hide: (secret) => void secrets.add(secret),
    clock,
    serverNow: server.now,
    get requests() {
      return requests;
    },
    get budget() {
      return server.budget();
    },
  };
}

function boundPatience(
  usual: Patience,
  left: number,
  { hasEffect = false, silence = usual.silence }: Pick<Request, "hasEffect"> & Pick<Bounds, "silence">,
): Patience {
  const whole = Math.min(usual.whole, left);
  return hasEffect
    ? { silence: Math.min(usual.silence, left), whole, lingers }
    : { silence: Math.min(usual.silence, silence, left), whole };
}

function describeWait(now: Date, pause: number): string {
  const seconds = Math.ceil(pause / 1000);
  return `GitHub's rate limit is used up: going on at ${describeEnd(now, pause)}, in ${seconds} s.`;
}

interface Entry {
  readonly pacing: Pacing;
  readonly request: Request;
  readonly bounds: Bounds;
  readonly now: () => Date;
}

async function enter({ pacing, request, bounds, now }: Entry): Promise<() => void> {
  const { signal, isUrgent, deadline } = bounds;
  const { hasEffect = false } = request;
  try {
    signal.throwIfAborted();
    return await pacing.enter({ hasEffect, isUrgent, signal, deadline: deadline() });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TooLateError)) {
      throw error;
    }
    const { pause } = error;
    const words = `GitHub's rate limits let the next request pass at ${describeEnd(now(), pause)} only, which is too late`;
    throw new GitHubError(words, { kind: "limited", pause, wasSent: false });
  }
}

/** Keeps what the answers say of the server's clock and of the primary limit. */
function watchServer(clock: Clock) {
  let budget: Budget | undefined;
  let date: { readonly said: number; readonly at: number } | undefined;
  return {
    learn: ({ headers }: Reply) => {
      budget = readBudget(headers) ?? budget;
      const said = Date.parse(headers["date"] ?? "");
      date = Number.isNaN(said) ? date : { said, at: clock.monotonic() };
    },
    now: () => (date === undefined ? undefined : new Date(date.said + Math.round(clock.monotonic() - date.at))),
    budget: () => budget,
  };
}
