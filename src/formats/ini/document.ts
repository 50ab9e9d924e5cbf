/** Options of a section by name, in the order of the file; null is an option without a value. */
export type IniOptions = ReadonlyMap<string, string | null>;

/** What INI files say, values as they are written: neither interpolated nor completed from the defaults. */
export interface IniDocument {
  /** The options of `[DEFAULT]`. */
  readonly defaults: IniOptions;
  /** The other sections, in the order of the file. */
  readonly sections: ReadonlyMap<string, IniOptions>;
}

/** The section whose options all others have too. */
export const defaultSection = "DEFAULT";

/** Where a value is looked up; the option in lower case. */
export interface Place {
  readonly section: string;
  readonly option: string;
}

/** A value as it is written, in the section or else in DEFAULT; undefined when there is no such section or option. */
export function lookUp({ defaults, sections }: IniDocument, { section, option }: Place): string | null | undefined {
  const own = sections.get(section);
  if (own === undefined && section !== defaultSection) {
    return undefined;
  }
  const value = own?.get(option);
  return value === undefined ? defaults.get(option) : value;
}

/**
 * Lays one file over another as `ConfigParser.read([lower, upper])` does: option by option the upper one wins, and what both
 * have keeps its place in the lower one.
 */
export function overlayIni(lower: IniDocument, upper: IniDocument): IniDocument {
  const sections = new Map(lower.sections);
  for (const [name, options] of upper.sections) {
    const below = sections.get(name);
    sections.set(name, below === undefined ? options : overlayOptions(below, options));
  }
  return { defaults: overlayOptions(lower.defaults, upper.defaults), sections };
}

function overlayOptions(lower: IniOptions, upper: IniOptions): IniOptions {
  if (upper.size === 0) {
    return lower;
  }
  const options = new Map(lower);
  for (const [name, value] of upper) {
    options.set(name, value);
  }
  return options;
}
