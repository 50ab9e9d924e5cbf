/** How many rows each of several lists may have at most, so that all fit into a room and no long one crowds out others. */
export function shareRows(sizes: readonly number[], room: number): number {
  let left = room;
  const sorted = sizes.toSorted((one, other) => one - other);
  for (const [index, size] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - index));
    if (size > share) {
      return Math.max(1, share);
    }
    left -= size;
  }
  return room;
}
