import type { Repository } from "../../io/github/model.ts";
import type { Runner } from "../../runner/runner.ts";

/** What is noted of a dispatch before it is sent, so that its run can be found though the step was killed meanwhile. */
interface Intent {
  readonly repository: Repository;
  /** A workflow's id or file; `undefined` for an event. */
  readonly workflow: string | number | undefined;
  readonly event: string;
  readonly branch: string | undefined;
  readonly marker: string | undefined;
  /** Ids of the runs that there were before. */
  readonly before: readonly number[];
  /** The server's clock, as RFC 3339. */
  readonly postedAt: string | undefined;
}

/** A dispatch, as the step's state has it. */
export interface Entry extends Intent {
  readonly runIds: readonly number[];
  /** Nothing is left to do about it at the job's end. */
  readonly finished: boolean;
}

/** One dispatch in the ledger. */
export interface Line {
  readonly entry: Entry;
  /** These are its runs. */
  adopt(runIds: readonly number[]): void;
  /** Nothing was started, or what was is nobody's concern any more. */
  finish(): void;
  /** The request has its answer, or will never have one. */
  settle(): void;
  /** Resolves when that is so. */
  readonly settled: Promise<void>;
}

/** What this step has started: kept in the runner's state at once, for the post part and for cancelling. */
export interface Ledger {
  open(intent: Intent): Line;
  /** Nothing of all that is anybody's concern any more. */
  finish(): void;
  readonly lines: readonly Line[];
  /** Runs that are some dispatch's of this step. */
  readonly adopted: ReadonlySet<number>;
}

/** Makes an empty ledger. */
export function createLedger(runner: Pick<Runner, "saveState">): Ledger {
  const lines: Line[] = [];
  const adopted = new Set<number>();
  return {
    lines,
    adopted,
    finish: () => {
      for (const line of lines) {
        line.finish();
      }
    },
    open: (intent) => {
      const name = stateName(lines.length);
      let entry: Entry = { ...intent, runIds: [], finished: false };
      let settle = () => {};
      const settled = new Promise<void>((resolve) => {
        settle = resolve;
      });
      const change = (next: Partial<Entry>) => {
        entry = { ...entry, ...next };
        runner.saveState(name, JSON.stringify(entry));
      };
      const line: Line = {
        get entry() {
          return entry;
        },
        adopt: (runIds) => {
          for (const id of runIds) {
            adopted.add(id);
          }
          change({ runIds, before: [] });
        },
        finish: () => {
          if (!entry.finished) {
            change({ finished: true, before: [] });
          }
        },
        settle,
        settled,
      };
      lines.push(line);
      change({});
      return line;
    },
  };
}

/** Reads the entries that the step's main part left, the finished ones too: their runs are nobody else's. */
export function readEntries(runner: Pick<Runner, "readState">): readonly Entry[] {
  const entries: Entry[] = [];
  for (let number = 0; ; number += 1) {
    const text = runner.readState(stateName(number));
    if (text === undefined) {
      return entries;
    }
    entries.push(JSON.parse(text));
  }
}

function stateName(number: number): string {
  return `dispatch-${number}`;
}
