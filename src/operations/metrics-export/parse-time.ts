/** A point in time as milliseconds since 1970 (UTC), or what is wrong with the text, as a part of a sentence. */
export type ParsedTime = { readonly time: number } | { readonly problem: string };

/** What a message says of a time that is none. */
const accepted = "write RFC 3339 such as 2026-11-22T10:00:00Z, or seconds or milliseconds since 1970";

const date = "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})";
const clock = "(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?";
const zone = "(?<zone>[Zz]|[-+]\\d{2}:?\\d{2})?";
const rfc3339 = new RegExp(`^${date}(?:[Tt ]${clock} ?${zone})?$`, "u");
const epoch = /^\d+(?:\.\d+)?$/u;

/** Below this a number is seconds (until the year 5138), from here on milliseconds (since March 1973). */
const leastMilliseconds = 1e11;
/** The end of the year 9999: later times have no RFC 3339. */
const latest = 253_402_300_799_999;

/**
 * Reads a time: RFC 3339, UTC where no zone is said, at midnight where no clock is; or a number since 1970, which is in
 * seconds below 100,000,000,000 and in milliseconds from there on. Parts of a millisecond are cut.
 */
export function parseTime(given: string): ParsedTime {
  const text = given.trim();
  if (epoch.test(text)) {
    const number = Number(text);
    const time = number < leastMilliseconds ? Math.round(number * 1000) : Math.trunc(number);
    return time > latest ? { problem: `lies behind the year 9999: ${accepted}` } : { time };
  }
  const parts = rfc3339.exec(text)?.groups;
  return parts === undefined ? { problem: `is no time: ${accepted}` } : toTime(parts);
}

function toTime(parts: Readonly<Record<string, string | undefined>>): ParsedTime {
  const numbers = ["year", "month", "day", "hour", "minute", "second"].map((part) => Number(parts[part] ?? 0));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
  const milliseconds = Number((parts["fraction"] ?? "").slice(0, 3).padEnd(3, "0"));
  const midnight = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the 20th century.
  midnight.setUTCFullYear(year, month - 1, day);
  const sameDay = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  // A leap second is the next one's first.
  const offset = zoneMinutes(parts["zone"] ?? "Z");
  if (!sameDay || hour > 23 || minute > 59 || second > 60 || offset === undefined) {
    return { problem: "is no time that exists" };
  }
  const time = midnight.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
  return time > latest ? { problem: `lies behind the year 9999: ${accepted}` } : { time };
}

/** Minutes that a zone is before UTC. */
function zoneMinutes(zone: string): number | undefined {
  if (zone.toUpperCase() === "Z") {
    return 0;
  }
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  return hours > 23 || minutes > 59 ? undefined : (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
