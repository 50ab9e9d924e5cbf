import { beforeAll, describe, expect, it } from "@jest/globals";
import { type Ending, faults, type Play, playAll, type Result, type Step } from "./fault-scenes.ts";

/** The name of what goes wrong. */
export type FaultName = keyof typeof faults;
/** How the step ends: `success`, or a failure's code; by the place at which something goes wrong, or the same at all. */
export type Ends<Place extends string> =
  | string
  | ({ readonly otherwise?: string } & { readonly [Name in Place]?: string });
/** What goes wrong, and how the step ends then. Places that have no end are not tried. */
export type Row<Place extends string> = readonly [fault: FaultName, ends: Ends<Place>];

/** A table of faults: what happens once, or every time from then on. */
export interface FaultTable<Place extends string> {
  readonly title: string;
  readonly times: number;
  readonly places: Readonly<Record<Place, Step>>;
  /** Places that are tried with a run that fails, too. */
  readonly failing: readonly NoInfer<Place>[];
  readonly rows: readonly Row<NoInfer<Place>>[];
}

interface Cell extends Play {
  readonly fault: FaultName;
  readonly place: string;
  readonly end: string;
}

/**
 * Tries each fault at each place, with a run that succeeds: the step ends as the table says, and all promises are kept.
 * And with a run that fails: the step never passes.
 */
export function describeFaults<Place extends string>(table: FaultTable<Place>): void {
  describe.each<Ending>(["success", "failure"])(`${table.title}, with a run that ends with %s`, (ending) => {
    const cells = cellsOf(table, ending);
    let results: readonly Result[] = [];
    beforeAll(async () => {
      results = await playAll(cells);
    }, 120_000);

    it.each(cells.map(({ fault, place, end }, index) => ({ fault, place, end, index })))(
      "$fault at $place: $end",
      ({ end, index }) => {
        const result = results[index];
        expect(result?.breaches).toEqual([]);
        expect(result?.end).toBe(end);
      },
    );
  });
}

function cellsOf<Place extends string>(table: FaultTable<Place>, ending: Ending): readonly Cell[] {
  const { times, places, failing, rows } = table;
  const isTried = (name: string) => ending === "success" || failing.some((one) => one === name);
  const named = Object.entries<Step>(places).filter(([name]) => isTried(name));
  return rows.flatMap(([fault, ends]) =>
    named.flatMap(([place, step]) => {
      const end = endAt(ends, place);
      const trouble = { fault: faults[fault], times };
      return end === undefined ? [] : [{ fault, place, step, trouble, ending, end: endWith(ending, end, place) }];
    }),
  );
}

function endAt(ends: Readonly<Record<string, string | undefined>> | string, place: string): string | undefined {
  return typeof ends === "string" ? ends : (ends[place] ?? ends["otherwise"]);
}

/** A run that failed has failed, whatever goes wrong after its end. */
function endWith(ending: Ending, end: string, place: string): string {
  const isAfterwards = /artifact/u.test(place);
  return ending === "failure" && (end === "success" || isAfterwards) ? "run-failed" : end;
}
