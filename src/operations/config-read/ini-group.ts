import { defaultSection, type IniDocument, type IniOptions, overlayIni } from "../../formats/ini/document.ts";
import { countValues, createResolver, type Interpolation } from "../../formats/ini/interpolate.ts";
import { DeferredText, type Mapping, mostNodes, type Scalar } from "../../formats/value.ts";
import type { Layered, Origin } from "./overlay.ts";
import type { Overrides } from "./overrides.ts";

/** One INI file of neighbouring ones. */
export interface IniLayer {
  readonly document: IniDocument;
  /** Its index among all layers. */
  readonly layer: number;
}

/** What neighbouring INI files say together. */
export interface IniGroup {
  /** An object for each section, with the defaults that it has. */
  readonly sections: Layered;
  /** The options of DEFAULT, which no path meets unless it names that section. */
  readonly defaults: Layered;
}

/**
 * Joins neighbouring INI files as `ConfigParser.read([…])` does: first merged, then completed from DEFAULT; references
 * are resolved when a value is read. `undefined` when they are more than a million with DEFAULT written out.
 */
export function joinIni(
  files: readonly IniLayer[],
  interpolation: Interpolation,
  overrides: Overrides,
): IniGroup | undefined {
  const document = files.map((file) => file.document).reduce(overlayIni);
  if (countValues(document) > mostNodes) {
    return undefined;
  }
  const resolver = createResolver(document, interpolation);
  const toScalar = (section: string, option: string, raw: string | null): Scalar =>
    raw !== null && resolver.needsResolving(raw)
      ? new DeferredText(raw, () => resolver.resolve(section, option) ?? "")
      : raw;
  const complete = (section: string, options: IniOptions): Mapping => {
    const values = new Map<string, Scalar>();
    for (const [option, raw] of options) {
      values.set(option, toScalar(section, option, raw));
    }
    for (const [option, raw] of document.defaults) {
      if (!values.has(option)) {
        values.set(option, toScalar(section, option, raw));
      }
    }
    return values;
  };
  const origins = traceIni(files, overrides);
  const sections = new Map<string, Mapping>();
  for (const [section, options] of document.sections) {
    sections.set(section, complete(section, options));
  }
  return {
    sections: { value: sections, origin: origins.sections },
    defaults: { value: complete(defaultSection, document.defaults), origin: origins.defaults },
  };
}

interface IniOrigins {
  readonly sections: Origin;
  readonly defaults: Origin;
}

/** Finds which file each option comes from, and which had it before. */
function traceIni(files: readonly IniLayer[], overrides: Overrides): IniOrigins {
  const [first] = files;
  if (first === undefined || files.length === 1) {
    const layer = first?.layer ?? 0;
    return { sections: layer, defaults: layer };
  }
  const defaults = new Map<string, number>();
  const own = new Map<string, Map<string, number>>();
  for (const { document, layer } of files) {
    traceOptions({ section: defaultSection, options: document.defaults, layer }, defaults, overrides);
    for (const [section, options] of document.sections) {
      const origins = own.get(section) ?? new Map<string, number>();
      own.set(section, origins);
      traceOptions({ section, options, layer }, origins, overrides);
    }
  }
  const sections = new Map<string, Origin>();
  for (const [section, origins] of own) {
    sections.set(section, new Map([...defaults, ...origins]));
  }
  return { sections, defaults };
}

function traceOptions(
  file: { readonly section: string; readonly options: IniOptions; readonly layer: number },
  origins: Map<string, number>,
  overrides: Overrides,
): void {
  for (const option of file.options.keys()) {
    const over = origins.get(option);
    if (over !== undefined) {
      overrides.add([file.section, option], { by: file.layer, over });
    }
    origins.set(option, file.layer);
  }
}
