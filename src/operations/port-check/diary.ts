import type { Clock } from "../../io/clock.ts";
import { counted } from "../../operation/counts.ts";
import type { Runner } from "../../runner/runner.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { nextReport } from "./pacing.ts";
import { isSame, type Standing } from "./standing.ts";
import type { Target } from "./target.ts";
import { describeFinding, describeTime } from "./words.ts";

/** What the log says while a step goes on: changes, and at growing intervals who is waited for. */
export interface Diary {
  /** Tells of a change; of one more try that found the same it says nothing. */
  readonly note: (at: number, before: Standing, after: Standing) => void;
  /** Shows progress and reports until the signal is aborted. */
  readonly keep: (standings: () => readonly Standing[], watch: Watch) => Promise<void>;
}

interface Watch {
  readonly clock: Clock;
  /** When the step began, on the clock's monotonic time. */
  readonly start: number;
  readonly signal: AbortSignal;
}

/** Lines about changes, in all and for each target: whoever flaps does not fill the log. */
const mostLines = 200;
const mostLinesEach = 10;
/** Targets that a report names. */
const mostNames = 10;
/** How often progress is shown, in milliseconds. */
const tick = 250;

/** Begins a diary. */
export function createDiary(targets: readonly Target[], until: "open" | "closed", runner: Runner): Diary {
  const each = targets.map(() => 0);
  let lines = 0;
  const note = (at: number, before: Standing, after: Standing) => {
    const news = after.state === "waiting" ? !isSame(before.finding, after.finding) : after.state !== before.state;
    const told = each[at] ?? 0;
    if (!news || lines > mostLines || (told >= mostLinesEach && after.state === "waiting")) {
      return;
    }
    each[at] = told + 1;
    lines += 1;
    const line = `${quoteName(targets[at]?.shown ?? "")}: ${describeStanding(after, until)}`;
    runner.info(lines > mostLines ? "… and so on: the output results tells of every target" : line);
  };
  const keep = async (standings: () => readonly Standing[], { clock, start, signal }: Watch) => {
    let report = nextReport(undefined);
    while (await sleeps(clock, signal)) {
      const elapsed = clock.monotonic() - start;
      const waiting = describeWaiting(targets, standings(), until);
      runner.progress(`${waiting} (${describeTime(elapsed)})`);
      if (elapsed >= report) {
        report = nextReport(report);
        runner.info(`${waiting}, after ${describeTime(elapsed)}.`);
      }
    }
  };
  return { note, keep };
}

/** Sleeps for a tick; `false` when the signal was aborted. */
async function sleeps(clock: Clock, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(tick, signal);
    return true;
  } catch {
    return false;
  }
}

function describeStanding({ finding, state, attempts, streak }: Standing, until: "open" | "closed"): string {
  const found = describeFinding(finding);
  if (state === "met") {
    const verdict = until === "closed" ? `closed, ${found}` : found;
    return `${verdict}${attempts > 1 ? `, after ${counted(attempts, "attempt")}` : ""}`;
  }
  if (state === "lost") {
    return `${found}; waiting does not help`;
  }
  return streak > 0 ? `${found}; looking again` : `${found}; trying again`;
}

/** Who is waited for: `waiting for 2 of 3 targets to be open: a (refused), b (timeout)`. */
function describeWaiting(targets: readonly Target[], standings: readonly Standing[], until: string): string {
  const names: string[] = [];
  let waiting = 0;
  for (const [at, { state, finding }] of standings.entries()) {
    waiting += state === "met" ? 0 : 1;
    if (state !== "met" && waiting <= mostNames) {
      names.push(`${quoteName(targets[at]?.shown ?? "")} (${finding.reason})`);
    }
  }
  const more = waiting > mostNames ? ` and ${waiting - mostNames} more` : "";
  return `waiting for ${waiting} of ${counted(targets.length, "target")} to be ${until}: ${names.join(", ")}${more}`;
}
