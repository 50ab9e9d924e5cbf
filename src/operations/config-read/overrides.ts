import { renderPath, toPath } from "./paths.ts";

/** A path whose value in one layer gave way to that of a later one. */
export interface Override {
  readonly path: string;
  /** Index of the layer that won, and of the one that had it before. */
  readonly by: number;
  readonly over: number;
}

/** Characters of paths in all: a few long keys above many values would fill the memory. */
const mostCharacters = 8 * 1024 * 1024;

/** What gave way when layers were laid over each other, in order. */
export class Overrides {
  readonly #entries: Override[] = [];
  #room = mostCharacters;
  #left = 0;

  /** What is listed. */
  get entries(): readonly Override[] {
    return this.#entries;
  }

  /** How many more there are, for whose paths there was no room. */
  get left(): number {
    return this.#left;
  }

  add(steps: readonly (string | number)[], layers: Pick<Override, "by" | "over">): void {
    this.#room -= steps.reduce<number>((sum, step) => sum + (typeof step === "number" ? 8 : step.length + 3), 0);
    if (this.#room < 0) {
      this.#left += 1;
    } else {
      this.#entries.push({ path: renderPath(toPath(steps)), ...layers });
    }
  }
}
