/**
 * What `promtool check metrics` says of names: client_golang, prometheus/testutil/promlint/validations. A name with such
 * a fault is valid, but no user of Prometheus would give it.
 */
/** What kind of metric a name is for; an info's samples all have the value 1. */
export type MetricType = "gauge" | "counter" | "histogram" | "info";

/** What is wrong with a name, as a part of a sentence, and the better one; `factor` when the values change with it. */
export interface NameLint {
  readonly problem: string;
  readonly better: string;
  readonly factor?: string;
}

const baseUnits: ReadonlyMap<string, string> = new Map([
  ...["amperes", "bytes", "celsius", "grams", "joules", "kelvin", "meters", "metres", "seconds", "volts"].map(
    (unit): [string, string] => [unit, unit],
  ),
  ...["minutes", "hours", "days", "weeks"].map((unit): [string, string] => [unit, "seconds"]),
  ["kelvins", "kelvin"],
  ["fahrenheit", "celsius"],
  ["rankine", "celsius"],
  ...["inches", "yards", "miles"].map((unit): [string, string] => [unit, "meters"]),
  ["bits", "bytes"],
  ["calories", "joules"],
  ["pounds", "grams"],
  ["ounces", "grams"],
]);

const prefixes =
  /^(?:pico|nano|micro|milli|centi|deci|deca|hecto|kilo|kibi|mega|mibi|giga|gibi|tera|tebi|peta|pebi)(?=.)/u;

/** Abbreviations that promtool flags, and the base unit that each means. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ...["s", "ms", "us", "ns", "sec", "m", "h", "d"].map((unit): [string, string] => [unit, "seconds"]),
  ...["b", "kb", "mb", "gb", "tb", "pb"].map((unit): [string, string] => [unit, "bytes"]),
]);

const typeWords: ReadonlySet<string> = new Set(["counter", "gauge", "summary", "histogram"]);

/** The first fault of a metric's name that is valid by its characters; `undefined` when promtool has none either. */
export function lintName(name: string, type: MetricType): NameLint | undefined {
  return lintShape(name) ?? lintWords(name) ?? lintUnit(name) ?? lintSuffix(name, type);
}

function lintShape(name: string): NameLint | undefined {
  if (name.includes(":")) {
    const better = name.replaceAll(/:+/gu, "_");
    return { problem: "has a colon, which is for Prometheus' own recording rules", better };
  }
  if (/[a-z][A-Z]/u.test(name)) {
    return { problem: "is in camel case", better: toSnakeCase(name) };
  }
  return undefined;
}

/** `buildTime` as `build_time`. */
export function toSnakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, "_").toLowerCase();
}

/** Words of a type, and abbreviated units: anywhere but in the first place, in any case. */
function lintWords(name: string): NameLint | undefined {
  const words = name.split("_");
  const type = words.findIndex((word, at) => at > 0 && typeWords.has(word.toLowerCase()));
  if (type !== -1) {
    return {
      problem: `has the word ${words[type]}, which is a type of metric`,
      better: words.toSpliced(type, 1).join("_"),
    };
  }
  const short = words.findIndex((word, at) => at > 0 && abbreviations.has(word.toLowerCase()));
  if (short === -1) {
    return undefined;
  }
  const word = words[short] ?? "";
  const base = abbreviations.get(word.toLowerCase()) ?? "";
  return {
    problem: `has the abbreviation ${word}, where the name of the unit is expected`,
    better: words.with(short, base).join("_"),
    ...(word.toLowerCase() === "s" || word === "sec" || word.toLowerCase() === "b" ? {} : { factor: base }),
  };
}

/** Of several units in one name promtool looks at any one, which differs from run to run: all must be base units. */
function lintUnit(name: string): NameLint | undefined {
  const words = name.split("_");
  const bases = words.map((word) => baseUnits.get(word) ?? baseUnits.get(word.replace(prefixes, "")));
  const at = bases.findIndex((base, place) => base !== undefined && base !== words[place]);
  const base = bases[at];
  if (base === undefined) {
    return undefined;
  }
  return {
    problem: `has the unit ${words[at]}, where the base unit ${base} is expected`,
    better: words.with(at, base).join("_"),
    factor: base,
  };
}

function lintSuffix(name: string, type: MetricType): NameLint | undefined {
  if (type === "counter" && !name.endsWith("_total")) {
    return { problem: "is a counter's, which ends in _total", better: `${name.replace(/_count$/u, "")}_total` };
  }
  if (type === "info" && !name.endsWith("_info")) {
    return { problem: "is an info's, which ends in _info", better: `${name}_info` };
  }
  if (type !== "counter" && name.endsWith("_total")) {
    return { problem: `is a ${type}'s, but ends in _total, as a counter's does`, better: name.slice(0, -6) };
  }
  const reserved = /_(?:bucket|count|sum)$/u.exec(name)?.[0];
  if (type !== "histogram" && reserved !== undefined) {
    return { problem: `ends in ${reserved}, which is for parts of histograms`, better: betterEnd(name, reserved) };
  }
  return undefined;
}

/** `tests_count` as `tests`, `bytes_sum` as `bytes`; `count` alone has nothing to cut. */
function betterEnd(name: string, suffix: string): string {
  return name.slice(0, -suffix.length);
}
