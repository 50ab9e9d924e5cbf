/** A whole number with a comma between thousands. By hand: `toLocaleString` loads its data for 12 ms. */
export function showCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** So many of a thing: `1 attempt`, `2 attempts`, `1,000 attempts`. */
export function counted(count: number, thing: string): string {
  return `${showCount(count)} ${thing}${count === 1 ? "" : "s"}`;
}
