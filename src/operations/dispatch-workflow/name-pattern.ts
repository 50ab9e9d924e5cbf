/** Whether a name is what a pattern says: `*` stands for any characters, or none; all else for itself. */
export function matchesName(name: string, pattern: string): boolean {
  const [head = "", ...rest] = pattern.split("*");
  const tail = rest.pop();
  if (tail === undefined) {
    return name === pattern;
  }
  if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) {
    return false;
  }
  // The leftmost place of each part leaves the most to those after it: no need to try others.
  const middle = name.slice(head.length, name.length - tail.length);
  let at = 0;
  for (const part of rest) {
    const found = middle.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return true;
}
