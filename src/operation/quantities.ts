import { quoteName } from "../runner/safe-text.ts";
import { defineKind, type Parsed, type Words } from "./inputs.ts";

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const bytes: Readonly<Record<string, number>> = {
  "": 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
};

/** Reads a length of time in milliseconds: `500ms`, `30s`, `5m`, `2h`, `1d`, or a sum such as `1m30s`. */
export function parseDuration(given: string): Parsed<number> {
  const word = given.trim();
  if (/^[0-9]+$/u.test(word)) {
    return { problem: `${quoteName(word)} has no unit: write ${word}s for seconds (units: ms, s, m, h, d).` };
  }
  const value = [...word.matchAll(/([0-9]+)(ms|[smhd])/gu)].reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (milliseconds[unit] ?? Number.NaN),
    0,
  );
  return /^(?:[0-9]+(?:ms|[smhd]))+$/u.test(word) && Number.isSafeInteger(value)
    ? { value }
    : { problem: `${quoteName(word)} is not a duration: write for example 500ms, 30s, 5m, 2h, 1d or 1m30s.` };
}

/** Reads a number of bytes: `512`, `64KiB`, `10MiB`, `1GiB` (powers of 1024) or `kB`, `MB`, `GB` (powers of 1000). */
export function parseSize(given: string): Parsed<number> {
  const word = given.trim();
  const [, count, unit = ""] = /^([0-9]+)(kB|MB|GB|KiB|MiB|GiB)?$/u.exec(word) ?? [];
  const value = Number(count) * (bytes[unit] ?? Number.NaN);
  return Number.isSafeInteger(value)
    ? { value }
    : { problem: `${quoteName(word)} is not a size: write bytes (512) or a unit: 64KiB, 10MiB, 1GiB, 5kB, 5MB, 5GB.` };
}

/** A length of time, in milliseconds. */
export function duration<const W extends Words<number>>(words: W) {
  return defineKind<number, W>("duration", words, parseDuration);
}

/** An amount of data, in bytes. */
export function size<const W extends Words<number>>(words: W) {
  return defineKind<number, W>("size", words, parseSize);
}
