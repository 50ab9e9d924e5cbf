import type { Growing } from "./quoted-json.ts";

/** The parts of a name: dots separate them, where no backslash stands before. */
export function splitName(name: string): string[] {
  return name.split(/(?<!\\)\./u);
}

/** Moves the objects at the top with a dotted name into one another: `a.b` becomes `b` in `a`. */
export function nest(top: Map<string, Growing>): void {
  const moved: string[] = [];
  for (const name of [...top.keys()]) {
    const value = top.get(name);
    // A null is moved too: in JavaScript, its type is "object".
    if (value === null || value instanceof Map) {
      const parts = splitName(name);
      const last = (parts.pop() ?? "").replaceAll("\\.", ".");
      const parent = descend(top, parts);
      if (parent !== top || last !== name) {
        parent.set(last, value);
        moved.push(name);
      }
    }
  }
  for (const name of moved) {
    top.delete(name);
  }
}

/** The object at the end of a path; what stands in its way is replaced, but for lists, which hide what is below them. */
function descend(top: Map<string, Growing>, parts: readonly string[]): Map<string, Growing> {
  let parent = top;
  for (const part of parts) {
    const there = parent.get(part);
    const next = there instanceof Map ? there : new Map<string, Growing>();
    if (!Array.isArray(there)) {
      parent.set(part, next);
    }
    parent = next;
  }
  return parent;
}
