/** Acts, synchronously, without the rights that root has on files; who is not root has none to lose. */
export function asNobody<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) {
    return act();
  }
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}
