import type { Clock } from "../io/clock.ts";
import type { StandIn } from "./github/server.ts";
import type { LateService } from "./late-service.ts";

/** The operations of the chain, in order. */
export const partNames = ["config-read", "checksum", "port-check", "dispatch-workflow", "metrics-export"] as const;

/** The name of a part: that of its operation. */
export type PartName = (typeof partNames)[number];

/** A call of an operation. */
export interface Call {
  /** As flags give them. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Inputs that come by the environment, and are not shown. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** How a shell is to write an input whose text is long, such as `"$(cat file)"`. */
  readonly written?: Readonly<Record<string, string>>;
  /** The clock of this part, where it is not the machine's. */
  readonly clock?: Clock;
}

/** How a part ended. */
export interface EndedPart {
  readonly name: PartName;
  /** The exit code. */
  readonly code: number;
  /** The failure's code; `undefined` when there was none. */
  readonly failure: string | undefined;
  readonly outputs: ReadonlyMap<string, string>;
  /** Markdown. */
  readonly summary: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

/** What the parts of the chain meet. */
export interface Scene {
  /** Where all files are; every call is made there. */
  readonly folder: string;
  /** The part that is to fail. */
  readonly failAt: PartName | undefined;
  readonly service: LateService;
  readonly github: StandIn;
  /** The clock of the stand-in for GitHub. */
  readonly githubClock: Clock;
  readonly startedAt: Date;
  /** The parts before, in order. */
  readonly ended: readonly EndedPart[];
}

/** A part of the chain. */
export interface Part {
  readonly name: PartName;
  /** What it is good for, as a line. */
  readonly title: string;
  /** Sets up what the call needs, and makes it from what the parts before have found. */
  readonly prepare: (scene: Scene) => Call;
}

/** An output of a part before; empty when it has none. */
export function outputOf({ ended }: Scene, part: PartName, output: string): string {
  return ended.find(({ name }) => name === part)?.outputs.get(output) ?? "";
}
