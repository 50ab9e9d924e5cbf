/**
 * A finite number in the shortest digits that read back as it. JSON and Go have the same notation. The sign of zero needs
 * the point: `-0` many read as the integer 0.
 * JSON.stringify has the digits of String, but no memory for the last ones: of a million numbers, that is 80 MiB.
 */
export function renderFinite(value: number): string {
  return value === 0 && 1 / value < 0 ? "-0.0" : JSON.stringify(value);
}

/** A number as Prometheus text and OpenMetrics have it: `1.5`, `NaN`, `+Inf`, `-Inf`. */
export function renderNumber(value: number): string {
  return Number.isFinite(value) ? renderFinite(value) : nameNonfinite(value);
}

/** What a number that is not finite is called: `NaN`, `+Inf` or `-Inf`. */
export function nameNonfinite(value: number): string {
  if (Number.isNaN(value)) {
    return "NaN";
  }
  return value > 0 ? "+Inf" : "-Inf";
}

const minute = 60_000;
const secondTexts: readonly string[] = Array.from({ length: 60 }, (_, second) => String(second).padStart(2, "0"));
const endTexts: readonly string[] = Array.from({ length: 1000 }, (_, part) => `.${String(part).padStart(3, "0")}Z`);

/** Renders times in RFC 3339, UTC, with milliseconds. Times of one minute that follow one another cost little. */
export class TimeRenderer {
  #minute = Number.NaN;
  #text = "";

  render(milliseconds: number): string {
    const whole = Math.floor(milliseconds / minute);
    if (whole !== this.#minute) {
      this.#minute = whole;
      this.#text = new Date(whole * minute).toISOString().slice(0, -"00.000Z".length);
    }
    const rest = milliseconds - whole * minute;
    const second = Math.floor(rest / 1000);
    return `${this.#text}${secondTexts[second]}${endTexts[rest - second * 1000]}`;
  }
}
