import type { Family } from "../family.ts";

/** Base units by the word at the end of a metric's name, and their code in UCUM, which OpenTelemetry wants. */
const codes: ReadonlyMap<string, string> = new Map([
  ["seconds", "s"],
  ["bytes", "By"],
  ["ratio", "1"],
  ["celsius", "Cel"],
  ["meters", "m"],
  ["grams", "g"],
  ["volts", "V"],
  ["amperes", "A"],
  ["joules", "J"],
  ["hertz", "Hz"],
  ["percent", "%"],
]);

/** A family's name without what its type adds to it: `_total` of a counter, `_info` of an info. */
export function baseName({ name, type }: Pick<Family, "name" | "type">): string {
  if (type === "counter") {
    return name.replace(/_total$/u, "");
  }
  return type === "info" ? name.replace(/_info$/u, "") : name;
}

/** The unit in words with which a family's name ends, if it does: OpenMetrics knows no other. */
export function unitWord(family: Pick<Family, "name" | "type" | "unit">): string | undefined {
  const base = baseName(family);
  if (family.type === "info") {
    return undefined;
  }
  const given = family.unit;
  if (given !== undefined && given !== "" && base.endsWith(`_${given}`)) {
    return given;
  }
  const last = base.slice(base.lastIndexOf("_") + 1);
  return base.includes("_") && codes.has(last) ? last : undefined;
}

/** The unit in UCUM, if it is known: the one that was given, in code where it is a known word, or the one in the name. */
export function unitCode(family: Pick<Family, "name" | "type" | "unit">): string | undefined {
  const unit = family.unit ?? unitWord(family);
  return unit === undefined ? undefined : (codes.get(unit) ?? unit);
}
