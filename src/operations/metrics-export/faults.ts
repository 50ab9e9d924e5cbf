/** In the order of their weight: the first one found gives the code. */
const metricFaultCodes = ["bad-metric", "name-clash", "duplicate-series", "merge-conflict"] as const;

/** What kind of failure a fault is. */
export type MetricFaultCode = (typeof metricFaultCodes)[number];

/** One thing that is wrong with the metrics: where and what in one sentence, and how to mend it. */
export interface MetricFault {
  readonly code: MetricFaultCode;
  readonly message: string;
  readonly hint: string;
}

/** Faults kept in words; of a file that is wrong on every line, the rest is only counted. */
const mostKept = 20;

/** What is wrong, collected, so that it is told together. */
export class Faults {
  readonly #kept: MetricFault[] = [];
  readonly #told = new Set<string>();
  #count = 0;

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The first ones, in the order in which they were met. */
  get kept(): readonly MetricFault[] {
    return this.#kept;
  }

  /** Adds one; what was told in the same words before is not told again. */
  add(code: MetricFaultCode, message: string, hint: string): void {
    if (this.#told.has(message)) {
      return;
    }
    this.#count += 1;
    if (this.#kept.length < mostKept) {
      this.#told.add(message);
      this.#kept.push({ code, message, hint });
    }
  }

  /** All of them as one: the weightiest code, all sentences, the different hints; `undefined` when there is none. */
  get whole(): MetricFault | undefined {
    const code = metricFaultCodes.find((each) => this.#kept.some((fault) => fault.code === each));
    if (code === undefined) {
      return undefined;
    }
    const more = this.#count - this.#kept.length;
    const sentences = this.#kept.map(({ message }) => message);
    return {
      code,
      message: [...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(" "),
      hint: [...new Set(this.#kept.map(({ hint }) => hint))].filter((hint) => hint !== "").join(" "),
    };
  }
}
