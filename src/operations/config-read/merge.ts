import { defaultSection } from "../../formats/ini/document.ts";
import type { Value } from "../../formats/value.ts";
import type { ConfigContext, ConfigInputs } from "./declaration.ts";
import { type IniLayer, joinIni } from "./ini-group.ts";
import { describeMissing, type Found, find, findEach, type Reached } from "./lookup.ts";
import { type Arrays, highest, type Layered, originAt, overlay } from "./overlay.ts";
import { Overrides } from "./overrides.ts";
import { type Path, renderPath } from "./paths.ts";
import type { Layer } from "./read-files.ts";

/** All files laid over each other. */
export interface Merged extends Layered {
  /** `[DEFAULT]` of the INI files, which a path may name though the configuration does not show it. */
  readonly hidden: Layered | undefined;
  /** Names of the layers: `defaults` where there are any, then the files. */
  readonly names: readonly string[];
  readonly overrides: Overrides;
}

/** A part of the configuration before all are laid over each other. */
interface Part extends Layered {
  readonly name: string;
  readonly hidden: Layered | undefined;
}

/** Lays the files over each other and over `defaults`. @throws BadInput where one of several is no object */
export function mergeLayers(layers: readonly Layer[], given: ConfigInputs, context: ConfigContext): Merged {
  const { defaults, arrays } = given;
  const names = [...(defaults === undefined ? [] : ["defaults"]), ...layers.map(({ path }) => path)];
  const overrides = new Overrides();
  const start = names.length - layers.length;
  const bottom: readonly Part[] =
    defaults === undefined ? [] : [{ name: "defaults", value: defaults, origin: 0, hidden: undefined }];
  const parts = [...bottom, ...joinNeighbours(layers, { start, overrides, given, context })];
  const [first, ...others] = parts;
  if (first === undefined) {
    return { value: new Map(), origin: 0, hidden: undefined, names, overrides };
  }
  checkRoots(parts, context);
  const options = { arrays, overrides };
  return others.reduce<Merged>((lower, upper) => lay(lower, upper, options), { ...first, names, overrides });
}

function lay(lower: Merged, upper: Part, options: { readonly arrays: Arrays; readonly overrides: Overrides }): Merged {
  const hidden =
    lower.hidden === undefined || upper.hidden === undefined
      ? (upper.hidden ?? lower.hidden)
      : overlay(lower.hidden, upper.hidden, options);
  return { ...lower, ...overlay(lower, upper, options), hidden };
}

interface Joining {
  /** The layer of the first file. */
  readonly start: number;
  readonly overrides: Overrides;
  readonly given: ConfigInputs;
  readonly context: ConfigContext;
}

/** Makes one part of INI files that stand beside each other, and one of each other file. */
function joinNeighbours(layers: readonly Layer[], { start, overrides, given, context }: Joining): readonly Part[] {
  const parts: Part[] = [];
  let group: IniLayer[] = [];
  let name = "";
  const close = () => {
    if (group.length > 0) {
      const joined = joinIni(group, given["ini-interpolation"], overrides);
      if (joined === undefined) {
        throw context.fail("too-deep", `${name}: its sections have more than 1,000,000 values with those of DEFAULT.`);
      }
      parts.push({ ...joined.sections, name, hidden: joined.defaults });
      group = [];
    }
  };
  for (const [index, { path, content }] of layers.entries()) {
    if ("ini" in content) {
      group.push({ document: content.ini, layer: start + index });
      name = path;
    } else {
      close();
      // A file with nothing but comments is an empty one.
      const value = content.value ?? new Map();
      parts.push({ value, origin: start + index, name: path, hidden: undefined });
    }
  }
  close();
  return parts;
}

function checkRoots(parts: readonly Part[], context: ConfigContext): void {
  const odd = parts.length < 2 ? undefined : parts.find(({ value }) => !(value instanceof Map));
  if (odd !== undefined) {
    const kind = Array.isArray(odd.value) ? "a list" : "a single value";
    throw context.badInput(
      "files",
      `${odd.name} is ${kind} at its top, which cannot be laid over others: read it alone.`,
    );
  }
}

/** Names the file that what stands at some steps came from; the last one where there are several. */
export function nameOrigin(merged: Merged, steps: readonly (string | number)[]): string {
  const [first, ...rest] = steps;
  const shown = merged.value instanceof Map && merged.value.has(String(first));
  const origin =
    first === defaultSection && !shown && merged.hidden !== undefined
      ? originAt(merged.hidden.origin, rest)
      : originAt(merged.origin, steps);
  return merged.names[highest(origin)] ?? "";
}

/** Follows a path from the top. The last key of a path into an INI section may be written in any case. */
export function locate(merged: Merged, path: Path): Found {
  const found = locateExactly(merged, path);
  // The names of sections are as they are written.
  if (!("missing" in found) || merged.hidden === undefined || path.length < 2) {
    return found;
  }
  const lowered = locateExactly(merged, lowerLastKey(path));
  return "missing" in lowered ? found : lowered;
}

/** Every part that a path leads to, one for each item of `[*]`; what is not there is left out. */
export function locateEach(merged: Merged, path: Path): readonly Reached[] {
  if (path.includes("each")) {
    return [...findEach(merged.value, path)];
  }
  const found = locate(merged, path);
  return "missing" in found ? [] : [found];
}

function locateExactly(merged: Merged, path: Path): Found {
  const found = find(merged.value, path);
  if (!("missing" in found) || merged.hidden === undefined) {
    return found;
  }
  const hidden = find(new Map([[defaultSection, merged.hidden.value]]), path);
  return "missing" in hidden ? found : hidden;
}

/** configparser lower-cases the names of options. */
function lowerLastKey(path: Path): Path {
  const last = path.at(-1);
  return last === undefined || last === "each" || "index" in last
    ? path
    : [...path.slice(0, -1), { ...last, key: last.key.toLowerCase() }];
}

/** The part of a configuration where all paths start, and the steps that lead there. @throws Failure */
export function narrow(
  merged: Merged,
  section: Path | undefined,
  context: ConfigContext,
): { readonly value: Value; readonly steps: readonly (string | number)[] } {
  const found = locate(merged, section ?? []);
  if ("missing" in found) {
    throw context.fail("key-not-found", `section: ${describeMissing(section ?? [], found.missing)}`, {
      hint: "Correct section: it must be there, also where a default is given.",
    });
  }
  if (section?.includes("each") === true) {
    throw context.badInput("section", `${renderPath(section)} has [*]: name one part.`);
  }
  return found;
}
