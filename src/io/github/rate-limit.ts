import { parseRetryAfter } from "../http.ts";

/** What is left of the primary rate limit. */
export interface Budget {
  readonly remaining: number;
  /** On the server's clock. */
  readonly resetsAt: Date;
}

/** The headers of an answer, by lower-case names. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** What a refusal says that matters for limits. */
export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  /** The server's words. */
  readonly said: string;
}

/** What GitHub asks for where a secondary rate limit names no time, in milliseconds. */
const secondaryPause = 60_000;
/** The last second that a Date can hold. */
const lastSecond = 8.64e12;

/**
 * How long a rate limit lasts, by GitHub's own rules: `retry-after`, else the reset of a used-up limit, else a minute.
 * `undefined` for a refusal that is no rate limit. `now` is the server's clock, where it is known.
 */
export function limitPause({ status, headers, said }: Refusal, now: Date): number | undefined {
  if (status !== 403 && status !== 429) {
    return undefined;
  }
  const told = parseRetryAfter(headers["retry-after"]) ?? untilDate(headers["retry-after"], now);
  if (told !== undefined) {
    return told;
  }
  const namesLimit = /rate limit|abuse detection/iu.test(said);
  const budget = readBudget(headers);
  // The last request of an hour may be refused for another reason.
  const isPlain = status === 403 && headers["x-accepted-github-permissions"] !== undefined && !namesLimit;
  if (budget?.remaining === 0 && !isPlain) {
    return Math.max(0, budget.resetsAt.getTime() - now.getTime()) + 1000;
  }
  return status === 429 || /secondary rate limit|abuse detection/iu.test(said) ? secondaryPause : undefined;
}

/** Reads what an answer says of the primary limit; `undefined` when it says nothing, or speaks of another limit. */
export function readBudget(headers: Headers): Budget | undefined {
  const [remaining, reset] = [headers["x-ratelimit-remaining"], headers["x-ratelimit-reset"]];
  const isCore = ["", "core"].includes(headers["x-ratelimit-resource"] ?? "");
  if (!(isCore && isNumber(remaining) && isNumber(reset) && Number(reset) < lastSecond)) {
    return undefined;
  }
  return { remaining: Number(remaining), resetsAt: new Date(Number(reset) * 1000) };
}

function isNumber(text: string | undefined): boolean {
  return /^\d{1,15}$/u.test(text ?? "");
}

function untilDate(text: string | undefined, now: Date): number | undefined {
  const time = text === undefined || isNumber(text) ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime()) + 1000;
}
