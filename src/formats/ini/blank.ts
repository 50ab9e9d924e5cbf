/**
 * Whether a UTF-16 unit is what Python's `str.isspace` and `\s` take for blank. JavaScript's own idea differs: it lacks
 * U+001C to U+001F and U+0085, and has U+FEFF.
 */
export function isBlank(unit: number): boolean {
  if (unit < 0x80) {
    return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  }
  return isRareBlank(unit);
}

function isRareBlank(unit: number): boolean {
  if (unit < 0x1680) {
    return unit === 0x85 || unit === 0xa0;
  }
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
