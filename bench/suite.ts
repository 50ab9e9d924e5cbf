import type { Comparison } from "./measure.ts";

/** The peak of a process's memory, and what it must stay below, in MiB. */
export interface MemoryFigure {
  readonly what: string;
  readonly mebibytes: number;
  readonly reach: number;
}

/** A figure that is no time and no memory, and what it must stay below. */
export interface PlainFigure {
  readonly what: string;
  readonly value: number;
  readonly reach: number;
}

/** The promised figures of one operation. */
export interface Suite {
  /** Writes the files that are measured with. */
  prepare(folder: string): void;
  /** Measures times under a Node. */
  compare(node: string, folder: string): readonly Comparison[];
  /** Measures memory under a Node. */
  memory(node: string, folder: string): readonly MemoryFigure[];
  /** Counts what is to be counted. */
  count?(node: string, folder: string): readonly PlainFigure[];
  /** Stops what `prepare` started. */
  close?(): void;
}
