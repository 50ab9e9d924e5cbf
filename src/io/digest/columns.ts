/**
 * Results of many files in memory that threads share: a column of states, one of sizes, one of digests. Objects would have
 * to be copied from thread to thread, and would keep the garbage collector busy in each.
 */
export interface Columns {
  readonly states: SharedArrayBuffer;
  readonly sizes: SharedArrayBuffer;
  readonly digests: SharedArrayBuffer;
  /** Lengths of the digests of one file, in hex digits. */
  readonly widths: readonly number[];
}

/** A view of columns, for one thread. */
export interface ColumnView {
  /** Notes what a file is. Digests are lower-case hex. */
  readonly write: (index: number, size: number, digests: readonly string[]) => void;
  /** What a file is; `undefined` where no thread has noted it. */
  readonly read: (index: number) => { readonly size: number; readonly digests: readonly string[] } | undefined;
}

/** Makes columns for that many files. */
export function createColumns(count: number, widths: readonly number[]): Columns {
  const width = widths.reduce((sum, length) => sum + length, 0);
  return {
    states: new SharedArrayBuffer(count),
    sizes: new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT),
    digests: new SharedArrayBuffer(count * width),
    widths,
  };
}

/** Opens columns in a thread. Each place is written by one thread, once, and read when the threads have ended. */
export function viewColumns({ states, sizes, digests, widths }: Columns): ColumnView {
  const done = new Uint8Array(states);
  const bytes = new Float64Array(sizes);
  const hex = Buffer.from(digests);
  const width = widths.reduce((sum, length) => sum + length, 0);
  return {
    write: (index, size, texts) => {
      let at = index * width;
      for (const text of texts) {
        at += hex.write(text, at, "latin1");
      }
      bytes[index] = size;
      done[index] = 1;
    },
    read: (index) => {
      if (done[index] !== 1) {
        return undefined;
      }
      let at = index * width;
      const texts = widths.map((length) => {
        at += length;
        return hex.toString("latin1", at - length, at);
      });
      return { size: bytes[index] ?? 0, digests: texts };
    },
  };
}
