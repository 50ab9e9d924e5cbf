import { cutText } from "./html-text.ts";

/** What a number stands for, as far as it matters to how it is shown. */
export type Measure = "seconds" | "milliseconds" | "bytes" | "ratio" | "percent" | "moment" | "number";

const measures: Readonly<Record<string, Measure>> = {
  s: "seconds",
  sec: "seconds",
  second: "seconds",
  seconds: "seconds",
  ms: "milliseconds",
  millisecond: "milliseconds",
  milliseconds: "milliseconds",
  By: "bytes",
  B: "bytes",
  byte: "bytes",
  bytes: "bytes",
  ratio: "ratio",
  "%": "percent",
  percent: "percent",
};

/** What a metric's numbers stand for: by its unit, else by the end of its name. */
export function findMeasure(name: string, unit: string | undefined): Measure {
  if (/_timestamp(?:_seconds)?$/u.test(name)) {
    return "moment";
  }
  const word = unit === undefined || unit === "" ? /_([a-z]+)(?:_total)?$/u.exec(name)?.[1] : unit;
  return (word !== undefined && Object.hasOwn(measures, word) ? measures[word] : undefined) ?? "number";
}

/** A number as people read it: three or four digits and a fitting unit, such as `1 min 5 s`, `1.5 MiB`, `12.5 %`. */
export function showValue(value: number, measure: Measure, unit = ""): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "NaN" : `${value < 0 ? "−" : ""}∞`;
  }
  switch (measure) {
    case "seconds":
      return showSeconds(value);
    case "milliseconds":
      return showSeconds(value / 1000);
    case "bytes":
      return showBytes(value);
    case "ratio":
      return `${showNumber(Number((value * 100).toPrecision(4)))} %`;
    case "percent":
      return `${showNumber(Number(value.toPrecision(4)))} %`;
    case "moment":
      return showMoment(value * 1000);
    case "number":
      return unit === "" || unit === "1" ? showNumber(value) : `${showNumber(value)} ${cutText(unit, 20)}`;
  }
}

/** A point in time in UTC to the second, such as `2026-11-22 23:55:00 UTC`; the number where no calendar holds it. */
export function showMoment(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime())
    ? String(milliseconds)
    : `${date
        .toISOString()
        .replace("T", " ")
        .replace(/\.\d+Z$/u, "")} UTC`;
}

/** A number with at most five significant digits and groups of three; exponents beyond 10^15 and below 10^-4. */
function showNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
    return String(Number(value.toPrecision(4))).replaceAll("-", "−");
  }
  const digits = size >= 10_000 ? value.toFixed(0) : String(Number(value.toPrecision(5)));
  const [whole = "", fraction] = digits.replace("-", "−").split(".");
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function showSeconds(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || size < 1e-9 || size >= 1e12) {
    return `${showNumber(value)} s`;
  }
  if (size < 59.95) {
    const [factor, unit] = size >= 0.9995 ? [1, "s"] : size >= 0.000_9995 ? [1e3, "ms"] : [1e6, "µs"];
    return `${showNumber(Number((value * factor).toPrecision(3)))} ${unit}`;
  }
  return `${value < 0 ? "−" : ""}${showClock(Math.round(size))}`;
}

/** Two neighbouring units, such as `1 h 5 min`; the smaller is left out where it is nought. */
function showClock(seconds: number): string {
  const [large, small, units] =
    seconds < 3600 ? [60, 1, ["min", "s"]] : seconds < 86_400 ? [3600, 60, ["h", "min"]] : [86_400, 3600, ["d", "h"]];
  const parts = Math.round(seconds / small);
  const per = large / small;
  const [first = "", second = ""] = units;
  const rest = parts % per;
  return `${showNumber(Math.floor(parts / per))} ${first}${rest === 0 ? "" : ` ${rest} ${second}`}`;
}

function showBytes(value: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
  const size = Math.abs(value);
  const step = size < 1023.5 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(size * 1.0005) / 10));
  const scaled = value / 1024 ** step;
  return `${showNumber(step === 0 ? scaled : Number(scaled.toPrecision(4)))} ${units[step] ?? ""}`;
}
