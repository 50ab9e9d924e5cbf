import { nameNonfinite, renderFinite } from "./number-text.ts";

/** A field of a CSV row by RFC 4180: in quotes where it holds a comma, a quote or a line end. */
export function renderField(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A number in a CSV field; `NaN`, `Inf` or `-Inf` where it is not finite, as Python and Go read them: a spreadsheet
 * would take `+Inf` for a formula.
 */
export function renderCsvNumber(value: number): string {
  if (Number.isFinite(value)) {
    return renderFinite(value);
  }
  return value === Number.POSITIVE_INFINITY ? "Inf" : nameNonfinite(value);
}
