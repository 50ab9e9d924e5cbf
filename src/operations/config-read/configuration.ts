import type { Value } from "../../formats/value.ts";
import { type Merged, nameOrigin } from "./merge.ts";
import { renderPath, toPath } from "./paths.ts";
import { countLeaves, renderJson, visitLeaves } from "./render.ts";
import type { Secrets } from "./secrets.ts";

const longestKey = 500;

/** What {@link Configuration} knows besides its value. */
interface Provenance {
  /** The steps from the top of all files to this part. */
  readonly steps: readonly (string | number)[];
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
    return countLeaves(this.value);
  }

  /** Path, value (or `•••`) and file of the first leaves. */
  rows(most: number): readonly (readonly [path: string, value: string, file: string])[] {
    const { steps: start, merged, secrets } = this.#provenance;
    const rows: [string, string, string][] = [];
    visitLeaves(this.value, (value, steps) => {
      const whole = [...start, ...steps];
      const path = renderPath(toPath(steps.map((step) => shorten(step, secrets))));
      rows.push([path, secrets.show(value, whole), nameOrigin(merged, whole)]);
      return rows.length < most;
    });
    return rows;
  }
}

/** A key as it is shown: it may hold a secret, and be as long as a file. */
function shorten(step: string | number, { hide }: Secrets): string | number {
  if (typeof step === "number" || step.length <= longestKey) {
    return typeof step === "number" ? step : hide(step);
  }
  return `${hide(step, longestKey)}…`;
}
