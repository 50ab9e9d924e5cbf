import { type IniDocument, lookUp } from "./document.ts";
import { Interpolator } from "./interpolator.ts";
import { syntaxes } from "./references.ts";

export { InterpolationFault } from "./interpolation-fault.ts";

/** How values refer to one another, in the words of configparser. */
export type Interpolation = keyof typeof syntaxes | "none";

/** Reads values of a document as a ConfigParser hands them out: with DEFAULT applied, and interpolated. */
export interface Resolver {
  /** Whether a value may differ from what is written; where it does not, there is no need to ask `resolve`. */
  readonly needsResolving: (raw: string | null) => boolean;
  /**
   * A value, as `ConfigParser.get` answers; the option is found in any case. Null when it has none, undefined when there is
   * no such section or option. @throws InterpolationFault
   */
  readonly resolve: (section: string, option: string) => string | null | undefined;
}

/** Makes the resolver of a document. It remembers what it resolved: all values together take time in line with their length. */
export function createResolver(document: IniDocument, mode: Interpolation): Resolver {
  const syntax = mode === "none" ? undefined : syntaxes[mode];
  const interpolator = syntax === undefined ? undefined : new Interpolator(document, syntax);
  return {
    needsResolving: (raw) => syntax !== undefined && raw?.includes(syntax.sigil) === true,
    resolve: (section, option) => {
      const place = { section, option: option.toLowerCase() };
      const raw = lookUp(document, place);
      return typeof raw === "string" && interpolator !== undefined ? interpolator.interpolate(raw, place) : raw;
    },
  };
}

/**
 * How many values a document has with DEFAULT applied, its sections counted too: a small file may say that very many
 * sections have very many defaults, so ask before they are written out.
 */
export function countValues({ defaults, sections }: IniDocument): number {
  let count = 0;
  for (const options of sections.values()) {
    count += 1 + defaults.size;
    for (const name of defaults.size === 0 ? [] : options.keys()) {
      count -= defaults.has(name) ? 1 : 0;
    }
    count += options.size;
  }
  return count;
}
