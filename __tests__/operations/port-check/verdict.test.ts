import { describe, expect, it } from "@jest/globals";
import { type AddressFinding, noLatency, type Reason } from "../../../src/operations/port-check/finding.ts";
import { nextReport, nextTry, pauseAfter } from "../../../src/operations/port-check/pacing.ts";
import { advance, decide, type Standing, untried } from "../../../src/operations/port-check/standing.ts";
import { type Demand, isFinal, isGood, judgeTry } from "../../../src/operations/port-check/verdict.ts";

const toOpen: Demand = {
  until: "open",
  everyAddress: false,
  closedIncludes: new Set(),
  retryDns: false,
  successes: 1,
};
const toClosed: Demand = { ...toOpen, until: "closed" };

function finding(reason: Reason, code: string | null = null): AddressFinding {
  const common = { detail: "", latency: noLatency, status: null, certDays: null };
  return { address: reason, family: "ipv4", reason, code, ...common };
}

const judged = (reasons: string, demand = toOpen) =>
  judgeTry(
    reasons.split(" ").map((reason) => finding(toReason(reason))),
    demand,
    false,
  );

const known: readonly Reason[] = ["open", "reset", "refused", "timeout", "unreachable", "bad-status", "overtaken"];
const toReason = (word: string): Reason => known.find((reason) => reason === word) ?? "unknown";

describe("judgeTry", () => {
  it.each([
    ["refused open", "open"],
    ["refused reset timeout", "reset"],
    ["timeout refused", "refused"],
    ["unreachable timeout", "timeout"],
    ["overtaken unreachable", "unreachable"],
    ["reset bad-status", "bad-status"],
  ])("takes of %s the address that tells most: %s", (reasons, reason) => {
    expect(judged(reasons)).toMatchObject({ reason, address: reason });
  });

  it.each([
    ["open refused timeout", toOpen, "refused"],
    ["open open", toOpen, "open"],
    ["refused open timeout", toClosed, "open"],
    ["refused timeout", toClosed, "timeout"],
    ["refused refused", toClosed, "refused"],
  ])("takes of %s, where every address must do, one that does not", (reasons, demand, reason) => {
    expect(judged(reasons, { ...demand, everyAddress: true })).toMatchObject({ reason });
  });
});

describe("closed", () => {
  it("is refused, and nothing else unless asked for", () => {
    const reasons: readonly Reason[] = ["refused", "timeout", "unreachable", "reset", "dns", "no-answer", "open"];
    const good = (demand: Demand) => reasons.filter((reason) => isGood(reason, demand));
    expect(good(toClosed)).toEqual(["refused"]);
    expect(good({ ...toClosed, closedIncludes: new Set(["timeout", "unreachable"]) })).toEqual([
      "refused",
      "timeout",
      "unreachable",
    ]);
    expect(good(toOpen)).toEqual(["open"]);
  });
});

describe("what waiting cannot help", () => {
  const isLost = (reason: Reason, code: string | null, demand = toOpen) =>
    isFinal({ ...judgeTry([], demand, false), reason, code }, demand);

  it.each([
    ["a name that does not exist", "dns", "ENOTFOUND", true],
    ["a name without address", "dns", "ENODATA", true],
    ["name servers that fail for the moment", "dns", "EAI_AGAIN", false],
    ["name servers that do not answer", "dns", "ETIMEDOUT", false],
    ["a bad certificate", "certificate", "CERT_HAS_EXPIRED", true],
    ["a forbidden connection, whose rights may come", "denied", "EACCES", false],
    ["a refused connection", "refused", "ECONNREFUSED", false],
  ] as const)("%s", (_, reason, code, lost) => {
    expect(isLost(reason, code)).toBe(lost);
  });

  it("is no unknown name where the user waits for it", () => {
    expect(isLost("dns", "ENOTFOUND", { ...toOpen, retryDns: true })).toBe(false);
  });
});

describe("a target's standing", () => {
  const tryAll = (reasons: string, demand: Demand) =>
    reasons.split(" ").reduce((standing, reason) => advance(standing, judged(reason, demand), demand), untried);

  it.each([
    ["open", 1, { state: "met", attempts: 1, streak: 1 }],
    ["open refused open open", 3, { state: "waiting", attempts: 4, streak: 2, misses: 0 }],
    ["open open open", 3, { state: "met", attempts: 3, streak: 3 }],
    ["refused refused timeout", 1, { state: "waiting", streak: 0, misses: 1 }],
  ])("after %s with successes: %i", (reasons, successes, standing) => {
    expect(tryAll(reasons, { ...toOpen, successes })).toMatchObject(standing);
  });

  it("is not changed by a try that the time cut short, unless nothing else is known", () => {
    const cut = { ...judged("timeout"), cut: true };
    expect(advance(tryAll("refused", toOpen), cut, toOpen)).toMatchObject({
      attempts: 2,
      finding: { reason: "refused" },
    });
    expect(advance(untried, cut, toClosed)).toMatchObject({ state: "waiting", finding: { reason: "timeout" } });
    const silent = { ...toClosed, closedIncludes: new Set(["timeout"]) };
    expect(advance(untried, cut, silent)).toMatchObject({ state: "waiting" });
  });

  it.each([
    ["met met", "all", "met"],
    ["met waiting", "all", "waiting"],
    ["waiting lost", "all", "lost"],
    ["lost met", "any", "met"],
    ["lost waiting", "any", "waiting"],
    ["lost lost", "any", "lost"],
  ] as const)("%s, of which %s are required, is %s", (states, require, decision) => {
    const toState = (word: string): Standing["state"] => (word === "met" || word === "lost" ? word : "waiting");
    const standings = states.split(" ").map((state) => ({ ...untried, state: toState(state) }));
    expect(decide(standings, require)).toBe(decision);
  });
});

describe("pace", () => {
  it("grows 1.5-fold while tries find the same, up to the longest", () => {
    const pace = { interval: 250, maxInterval: 1000 };
    expect([0, 1, 2, 3, 4, 5, 50].map((misses) => pauseAfter({ misses }, pace))).toEqual([
      250, 250, 375, 562.5, 843.75, 1000, 1000,
    ]);
    expect(pauseAfter({ misses: 9 }, { interval: 7000, maxInterval: 5000 })).toBe(7000);
  });

  it.each([
    ["after the pause", 0, 250, 1000, 250],
    ["shortly before the deadline when the pause is too long", 0, 5000, 1000, 900],
    ["not at all when there is no time left", 950, 250, 1000, undefined],
    ["not twice shortly before the deadline", 900, 250, 1000, undefined],
    ["as often as the user wants it", 890, 5, 1000, 895],
  ])("tries %s", (_, now, pause, deadline, next) => {
    expect(nextTry(now, pause, deadline)).toBe(next);
  });

  it("reports at growing intervals", () => {
    const times = [undefined, 10_000, 20_000, 320_000].map(nextReport);
    expect(times).toEqual([10_000, 20_000, 40_000, 620_000]);
  });
});
