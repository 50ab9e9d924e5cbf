/** Does something unless the same is under way already: then that answer is for all who ask. */
export type Sharing<T> = (owner: object, key: string, work: () => Promise<T>) => Promise<T>;

/** Lets the many targets of a fan-out ask once for what is the same to them. What is over is asked for anew. */
export function createSharing<T>(): Sharing<T> {
  const all = new WeakMap<object, Map<string, Promise<T>>>();
  return async (owner, key, work) => {
    const underWay = all.get(owner) ?? new Map<string, Promise<T>>();
    all.set(owner, underWay);
    const answer = underWay.get(key) ?? work().finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return await answer;
  };
}
