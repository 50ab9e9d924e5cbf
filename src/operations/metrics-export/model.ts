import type { Mapping } from "../../formats/value.ts";
import { Family, type FamilyHead } from "./family.ts";
import { LabelSets } from "./label-sets.ts";

/** The one run that metrics are of, as far as its facts are known; texts as the runner gives them. */
export interface Run {
  /** `owner/name`. */
  readonly repository?: string | undefined;
  readonly workflow?: string | undefined;
  readonly job?: string | undefined;
  readonly ref?: string | undefined;
  readonly sha?: string | undefined;
  readonly runId?: string | undefined;
  readonly attempt?: string | undefined;
  /** Such as `https://github.com`. */
  readonly serverUrl?: string | undefined;
}

/** One step of a deployment; times in milliseconds since 1970, UTC. */
export interface DeploymentStep {
  readonly name: string;
  readonly startTime?: number | undefined;
  readonly endTime?: number | undefined;
  readonly success?: boolean | undefined;
}

/** The input `deployment`. */
export interface Deployment {
  /** The whole record as it was given, keys in its order and numbers with their digits. */
  readonly record: Mapping;
  readonly id?: string | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly startTime?: number | undefined;
  /** Milliseconds since 1970, UTC; now, when the record has a start and no end. */
  readonly endTime?: number | undefined;
  /** `endTime` less `startTime`; only where both are known. */
  readonly durationMs?: number | undefined;
  readonly success?: boolean | undefined;
  readonly steps: readonly DeploymentStep[];
}

/**
 * All metrics of one export: families in the order of their first mention, each with its samples. A series is a name with
 * a label set; it may have several samples, each with another timestamp. A model that all checks have seen keeps a
 * series' samples together, by ascending time.
 *
 * @example
 *   for (const family of model.families) {
 *     for (let at = 0; at < family.size; at += 1) {
 *       write(family.name, model.labelSets.text(family.labels(at)), family.value(at), family.timestamp(at));
 *     }
 *   }
 */
export class MetricsModel {
  readonly labelSets: LabelSets = new LabelSets();
  run: Run = {};
  deployment: Deployment | undefined;
  readonly #families = new Map<string, Family>();

  /** The families, in order. */
  get families(): Iterable<Family> {
    return this.#families.values();
  }

  /** How many families there are. */
  get size(): number {
    return this.#families.size;
  }

  /** How many samples there are, those of infos left out: they are facts, no figures. */
  get count(): number {
    let count = 0;
    for (const family of this.#families.values()) {
      count += family.type === "info" ? 0 : family.size;
    }
    return count;
  }

  /** The family of that name, if there is one. */
  family(name: string): Family | undefined {
    return this.#families.get(name);
  }

  /**
   * The family of that name, made when there is none; a unit and a help text that it lacks are taken over. Its type is
   * that of its first mention: who minds compares.
   */
  define(head: FamilyHead): Family {
    const known = this.#families.get(head.name);
    if (known === undefined) {
      const family = new Family(head);
      this.#families.set(head.name, family);
      return family;
    }
    known.unit ??= head.unit;
    known.givenHelp ??= head.help;
    return known;
  }

  /** Puts a family in the place of the one of its name. */
  replace(family: Family): void {
    this.#families.set(family.name, family);
  }
}
