/** A thing under a name that no other one has. */
export interface Named<T> {
  readonly name: string;
  readonly thing: T;
}

/** Things with their names; a name that is there again is numbered, since a series is there only once. */
export function nameApart<T extends { readonly name: string }>(things: readonly T[]): readonly Named<T>[] {
  const taken = new Set<string>();
  return things.map((thing) => {
    const plain = thing.name.toWellFormed();
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) {
      name = `${plain} (${number})`;
    }
    taken.add(name);
    return { name, thing };
  });
}
