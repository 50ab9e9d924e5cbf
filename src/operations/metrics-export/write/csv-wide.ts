import type { Family } from "../family.ts";
import { countObservations } from "../family.ts";
import type { LabelSets } from "../label-sets.ts";
import type { MetricsModel } from "../model.ts";
import { renderCsvNumber, renderField } from "./csv-field.ts";
import { guardFormula } from "./formula-guard.ts";
import { TimeRenderer } from "./number-text.ts";
import { RenderedSets } from "./rendered-sets.ts";

/** A wide table: its header, with the line end, and the rows below. */
export interface WideTable {
  readonly header: string;
  readonly rows: Iterable<string>;
}

/** A column of figures; of samples that it does not take, the text is empty. */
interface Column {
  readonly name: string;
  readonly render: (at: number) => string;
}

/**
 * A model as a wide CSV table: `timestamp`, the labels' names in order, and a column a metric (a histogram has its sum
 * and its count). Samples of one time and one label set share a row; rows are in the order of their times. Infos, which
 * are facts and no figures, are left out. A label that has the name of another column gets `label_` in front.
 */
export function renderWide(model: MetricsModel, guard: (text: string) => string = guardFormula): WideTable {
  const families = [...model.families].filter(({ type }) => type !== "info");
  const groups = families.map(columnsOf);
  const figures = groups.flat().map(({ name }) => name);
  const labels = labelNames(families, model.labelSets);
  const titles = nameLabelColumns(labels, new Set(["timestamp", ...figures]));
  return {
    header: `${["timestamp", ...titles, ...figures].join(",")}\r\n`,
    rows: renderRows({ families, groups, sets: new RenderedSets(model.labelSets, labelCells(labels, guard)) }),
  };
}

function columnsOf(family: Family): readonly Column[] {
  if (family.type !== "histogram") {
    return [{ name: family.name, render: (at) => renderCsvNumber(family.value(at)) }];
  }
  const count = (at: number) => {
    const histogram = family.histogram(at);
    return histogram === undefined ? "" : String(countObservations(histogram));
  };
  return [
    { name: `${family.name}_sum`, render: (at) => renderCsvNumber(family.value(at)) },
    { name: `${family.name}_count`, render: count },
  ];
}

/** The names of all labels that samples of these families have, in order. */
function labelNames(families: readonly Family[], sets: LabelSets): readonly string[] {
  const used = new Uint8Array(sets.size);
  const names = new Set<string>();
  for (const family of families) {
    for (let at = 0; at < family.size; at += 1) {
      const id = family.labels(at);
      if (used[id] === 0) {
        used[id] = 1;
        for (const [name] of sets.labels(id)) {
          names.add(name);
        }
      }
    }
  }
  return [...names].sort();
}

function nameLabelColumns(labels: readonly string[], taken: Set<string>): readonly string[] {
  const all = new Set([...taken, ...labels]);
  return labels.map((label) => {
    let title = label;
    while (title === label ? taken.has(title) : all.has(title)) {
      title = `label_${title}`;
    }
    all.add(title);
    return title;
  });
}

function labelCells(names: readonly string[], guard: (text: string) => string) {
  return (sets: LabelSets, id: number): string => {
    const values = new Map(sets.labels(id));
    return names.map((name) => `${renderField(guard(values.get(name) ?? ""))},`).join("");
  };
}

interface Pivot {
  readonly families: readonly Family[];
  readonly groups: readonly (readonly Column[])[];
  readonly sets: RenderedSets;
}

function* renderRows({ families, groups, sets }: Pivot): Generator<string> {
  const times = new TimeRenderer();
  const empty = groups.map((columns) => ",".repeat(columns.length - 1));
  let cells = [...empty];
  let row: Spot | undefined;
  const finish = ({ time, labels }: Spot) =>
    `${time === noTime ? "" : times.render(time)},${sets.text(labels)}${cells.join(",")}\r\n`;
  for (const spot of sortSpots(families)) {
    if (row !== undefined && (row.time !== spot.time || row.labels !== spot.labels)) {
      yield finish(row);
      cells = [...empty];
    }
    row = spot;
    cells[spot.family] = (groups[spot.family] ?? []).map(({ render }) => render(spot.at)).join(",");
  }
  if (row !== undefined) {
    yield finish(row);
  }
}

/** The time of a sample that has none: its rows come first. */
const noTime = Number.NEGATIVE_INFINITY;

/** Where a sample stands in the table, and where in the model. */
interface Spot {
  readonly time: number;
  readonly labels: number;
  readonly family: number;
  readonly at: number;
}

/** All samples by time, then by label set; in columns, since there may be a million. */
function* sortSpots(families: readonly Family[]): Generator<Spot> {
  const size = families.reduce((sum, family) => sum + family.size, 0);
  const times = new Float64Array(size);
  const labels = new Int32Array(size);
  const starts: number[] = [];
  let next = 0;
  for (const family of families) {
    starts.push(next);
    for (let at = 0; at < family.size; at += 1, next += 1) {
      times[next] = family.timestamp(at) ?? noTime;
      labels[next] = family.labels(at);
    }
  }
  const order = Uint32Array.from({ length: size }, (_, place) => place);
  const compare = (one: number, other: number) =>
    (times[one] ?? 0) - (times[other] ?? 0) || (labels[one] ?? 0) - (labels[other] ?? 0) || one - other;
  order.sort(compare);
  for (const place of order) {
    const family = starts.findLastIndex((start) => start <= place);
    yield { time: times[place] ?? noTime, labels: labels[place] ?? 0, family, at: place - (starts[family] ?? 0) };
  }
}
