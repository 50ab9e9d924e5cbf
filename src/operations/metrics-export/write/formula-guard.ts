/**
 * What a spreadsheet takes for a formula when it opens a CSV file (OWASP ASVS 1.2.10, CWE-1236): `=`, `+`, `-` or `@`,
 * as a full-width sign too, behind blanks too, or a control character that it may pass over. Apostrophes before that are
 * ours, or could be taken for ours.
 */
const formulaStart = /^'*(?:[\t\r\n\0]|\s*[=+\-@＝＋－＠])/u;
const strictNumber = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

/** Text for a CSV field: what a spreadsheet would run gets an apostrophe in front, which makes it text. Numbers stay. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) && !strictNumber.test(text) ? `'${text}` : text;
}

/** What {@link guardFormula} makes, undone. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}
