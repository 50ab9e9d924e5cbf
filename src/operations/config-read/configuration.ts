import { renderJson } from "../../formats/json-writer.ts";
import type { Value } from "../../formats/value.ts";
import type { Reached } from "./lookup.ts";
import { locateEach, type Merged, nameOrigin } from "./merge.ts";
import { type Path, renderPath, toPath } from "./paths.ts";
import { countLeaves, visitLeaves } from "./render.ts";
import type { Secrets } from "./secrets.ts";

const longestKey = 500;

/** What {@link Configuration} knows besides its value. */
interface Provenance {
  /** The steps from the top of all files to this part. */
  readonly steps: readonly (string | number)[];
  /** The paths below it that were asked for, where not the whole was: nothing else is shown. */
  readonly asked: readonly Path[] | undefined;
  readonly merged: Merged;
  readonly secrets: Secrets;
}

/** The merged configuration, or its section, as it is handed out and as it is shown. */
export class Configuration {
  readonly value: Value;
  /** Compact JSON, in which numbers have the digits of the file. @throws InterpolationFault, when it is made */
  readonly json: string;
  readonly #provenance: Provenance;

  constructor(value: Value, provenance: Provenance) {
    this.value = value;
    this.json = renderJson(value);
    this.#provenance = provenance;
  }

  /** How many rows {@link rows} would give without a limit. */
  get size(): number {
    return this.#shown().reduce((sum, { value }) => sum + countLeaves(value), 0);
  }

  /** Path, value (or `•••`) and file of the first leaves of what was asked for. */
  rows(most: number): readonly (readonly [path: string, value: string, file: string])[] {
    const { steps: start, merged, secrets } = this.#provenance;
    const rows: [string, string, string][] = [];
    for (const part of this.#shown()) {
      visitLeaves(part.value, (value, steps) => {
        const whole = [...part.steps, ...steps];
        const path = renderPath(toPath(whole.slice(start.length).map((step) => shorten(step, secrets))));
        rows.push([path, secrets.show(value, whole), nameOrigin(merged, whole)]);
        return rows.length < most;
      });
      if (rows.length >= most) {
        break;
      }
    }
    return rows;
  }

  #shown(): readonly Reached[] {
    const { steps, asked, merged } = this.#provenance;
    return asked === undefined
      ? [{ value: this.value, steps }]
      : asked.flatMap((path) => locateEach(merged, [...toPath(steps), ...path]));
  }
}

/** A key as it is shown: it may hold a secret, and be as long as a file. */
function shorten(step: string | number, { hide }: Secrets): string | number {
  if (typeof step === "number" || step.length <= longestKey) {
    return typeof step === "number" ? step : hide(step);
  }
  return `${hide(step, longestKey)}…`;
}
