import { cutText, toLogLine } from "../../runner/safe-text.ts";
import { placeOf } from "./collector.ts";
import type { Family, Origin } from "./family.ts";
import type { Faults } from "./faults.ts";
import type { MetricsModel } from "./model.ts";

/**
 * The last check of a model, when all sources are in it: a series has one sample, or several with a time each, no two
 * alike, all of one source. Afterwards the samples of a series stand together, by ascending time. An info that is there
 * more than once is a fact that was told twice, and stays once.
 */
export function settle(model: MetricsModel, faults: Faults): void {
  const lasts = new Int32Array(model.labelSets.size).fill(-1);
  for (const family of model.families) {
    const chains = new Chains(family, lasts);
    if (chains.anySeveral) {
      model.replace(family.pick(arrange(family, chains, (places) => tellFaults(model, family, { places, faults }))));
    }
  }
}

/** The places of a family's samples in their final order; those of each series are shown to `check`. */
function arrange(family: Family, chains: Chains, check: (places: readonly number[]) => void): Uint32Array {
  const order = new Uint32Array(family.size);
  let size = 0;
  for (let first = 0; first < family.size; first += 1) {
    if (!chains.isFirst(first)) {
      continue;
    }
    const places = family.type === "info" ? [first] : sortByTime(family, chains.places(first));
    check(places);
    order.set(places, size);
    size += places.length;
  }
  return order.subarray(0, size);
}

/** The samples of each series of a family, in the order in which they came: the place of the next one behind each. */
class Chains {
  anySeveral = false;
  readonly #next: Int32Array;
  readonly #later: Uint8Array;

  /** `lasts` has room for each label set's last place, all of them -1; so they are again afterwards. */
  constructor(family: Family, lasts: Int32Array) {
    this.#next = new Int32Array(family.size).fill(-1);
    this.#later = new Uint8Array(family.size);
    for (let at = 0; at < family.size; at += 1) {
      const before = lasts[family.labels(at)] ?? -1;
      if (before !== -1) {
        this.#next[before] = at;
        this.#later[at] = 1;
        this.anySeveral = true;
      }
      lasts[family.labels(at)] = at;
    }
    for (let at = 0; at < family.size; at += 1) {
      lasts[family.labels(at)] = -1;
    }
  }

  isFirst(at: number): boolean {
    return this.#later[at] === 0;
  }

  places(first: number): readonly number[] {
    const places: number[] = [];
    for (let at = first; at !== -1; at = this.#next[at] ?? -1) {
      places.push(at);
    }
    return places;
  }
}

/** Samples without a time come first. */
function sortByTime(family: Family, places: readonly number[]): readonly number[] {
  const time = (at: number) => family.timestamp(at) ?? Number.NEGATIVE_INFINITY;
  return places.length < 2 ? places : places.toSorted((one, other) => time(one) - time(other) || one - other);
}

interface Series {
  readonly places: readonly number[];
  readonly faults: Faults;
}

function tellFaults(model: MetricsModel, family: Family, { places, faults }: Series): void {
  for (let index = 1; index < places.length; index += 1) {
    const one = places[index - 1] ?? 0;
    const other = places[index] ?? 0;
    const origins = [family.origin(one), family.origin(other)];
    const [first, second] = origins;
    const files = first !== second && origins.some((origin) => origin?.kind === "file");
    const alike = family.timestamp(one) === undefined || family.timestamp(one) === family.timestamp(other);
    if (first === undefined || second === undefined || !(files || alike)) {
      continue;
    }
    const series = showSeries(family.name, model.labelSets.text(family.labels(one)));
    const where = `${sampleAt(family, first, one)} and ${sampleAt(family, second, other)}`;
    if (files) {
      const hint = "Tell the files apart by a label (input `labels`) when they are written, or merge only one of them.";
      faults.add("merge-conflict", `The series ${series} is in ${where}.`, hint);
    } else {
      const hint = "Tell the samples apart by a label, or by the time of each.";
      faults.add("duplicate-series", `The series ${series} is there twice: ${where}.`, hint);
    }
    return;
  }
}

function sampleAt(family: Family, origin: Origin, at: number): string {
  return placeOf(origin, { line: family.line(at) });
}

/** The most of a series' labels that a message shows. */
const longestShown = 200;

/** A series as Prometheus names it, fit for a message: `up{env="prod"}`. */
export function showSeries(name: string, labels: string): string {
  const shown = cutText(labels, longestShown);
  return toLogLine(labels === "" ? name : `${name}{${shown}}`);
}
