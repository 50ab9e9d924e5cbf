import type { ExpectedDigest } from "./digest-text.ts";
import type { Fault } from "./faults.ts";

/** What one file must be, and who says so. */
export interface Entry extends ExpectedDigest {
  /** Relative to `working-directory`, with `/`. */
  readonly path: string;
  /** Who says so, for messages: a list and a line, a release, the input. */
  readonly source: string;
  /** In bytes, where it is known. */
  readonly size?: number;
  /** The name leaves `base-directory` by itself, as an absolute one or by `..`. */
  readonly outside: boolean;
  /** The folder that the file must lie in when all links are followed; `undefined` when anywhere will do. */
  readonly base: string | undefined;
}

/** What sources say, and what is wrong with them. */
export interface Gathered {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}
