import type { Mapping, Value } from "../../../src/formats/value.ts";
import { readYaml } from "../../../src/formats/yaml/read.ts";
import { Collector, type Source } from "../../../src/operations/metrics-export/collector.ts";
import { Faults, type MetricFault } from "../../../src/operations/metrics-export/faults.ts";
import { MetricsModel } from "../../../src/operations/metrics-export/model.ts";
import { settle } from "../../../src/operations/metrics-export/settle.ts";

/** A sample of a model, spelled out; without what it has not. */
export interface Dumped {
  readonly name: string;
  readonly type: string;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  readonly timestamp?: number | undefined;
  readonly bounds?: readonly number[] | undefined;
  readonly counts?: readonly number[] | undefined;
}

/** A model with what fills and checks it. */
export class Gathering {
  readonly model: MetricsModel = new MetricsModel();
  readonly faults: Faults = new Faults();
  readonly collector: Collector = new Collector(this.model, this.faults);

  input(name = "metrics"): Source {
    return this.collector.from({ kind: "input", name });
  }

  file(name: string): Source {
    return this.collector.from({ kind: "file", name });
  }

  settle(): this {
    settle(this.model, this.faults);
    return this;
  }

  /** `code: sentence` of each fault. */
  get told(): readonly string[] {
    return this.faults.kept.map(({ code, message }: MetricFault) => `${code}: ${message}`);
  }

  get samples(): readonly Dumped[] {
    return dump(this.model);
  }
}

/** All samples of a model, in order. */
export function dump(model: MetricsModel): readonly Dumped[] {
  return [...model.families].flatMap((family) =>
    Array.from({ length: family.size }, (_, at): Dumped => {
      const histogram = family.histogram(at);
      return {
        name: family.name,
        type: family.type,
        unit: family.unit,
        help: family.givenHelp,
        labels: Object.fromEntries(model.labelSets.labels(family.labels(at))),
        value: family.value(at),
        timestamp: family.timestamp(at),
        bounds: histogram?.bounds,
        counts: histogram?.counts,
      };
    }),
  );
}

/** A YAML text as an input of the kind mapping or list. */
export function yaml(text: string): Value {
  return readYaml(text, "1.2");
}

/** A YAML text that is a mapping. */
export function mapping(text: string): Mapping {
  const value = yaml(text);
  if (!(value instanceof Map)) {
    throw new Error("no mapping");
  }
  return value;
}
