/** Shorter texts share a block of memory of this size. */
const blockSize = 1024 * 1024;

/**
 * Different texts, each kept once as UTF-8, and known by a small integer; the id 0 is the empty text. They lie outside of
 * what the garbage collector walks through, which would cost more time and memory than they do.
 */
export class TextPool {
  readonly #blocks: Buffer[] = [];
  #room = 0;
  /** Of each text, by id: its block, its place there, its length, its hash. */
  #places = new Uint32Array(4 * 64);
  #size = 1;
  /** Ids by their text's hash, with open addressing; 0 marks a free slot. */
  #slots = new Uint32Array(128);

  /** How many different texts there are, the empty one among them; their ids are 0 to `size - 1`. */
  get size(): number {
    return this.#size;
  }

  /** The id of the text that these bytes are. */
  intern(bytes: Uint8Array, length: number): number {
    const hash = hashBytes(bytes, length);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let id = this.#slots[slot] ?? 0; id !== 0; id = this.#slots[slot] ?? 0) {
      if (this.#place(id, 3) === hash && this.#equals(id, bytes, length)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    if (length === 0) {
      return 0;
    }
    this.#slots[slot] = this.#size;
    return this.#add(bytes, length, hash);
  }

  text(id: number): string {
    const start = this.#place(id, 1);
    return this.#blocks[this.#place(id, 0)]?.toString("utf8", start, start + this.#place(id, 2)) ?? "";
  }

  #place(id: number, part: 0 | 1 | 2 | 3): number {
    return this.#places[id * 4 + part] ?? 0;
  }

  #equals(id: number, bytes: Uint8Array, length: number): boolean {
    const block = this.#blocks[this.#place(id, 0)];
    const start = this.#place(id, 1);
    if (block === undefined || this.#place(id, 2) !== length) {
      return false;
    }
    for (let at = 0; at < length; at += 1) {
      if (block[start + at] !== bytes[at]) {
        return false;
      }
    }
    return true;
  }

  #add(bytes: Uint8Array, length: number, hash: number): number {
    if (this.#room < length) {
      this.#room = Math.max(length, blockSize);
      this.#blocks.push(Buffer.allocUnsafeSlow(this.#room));
    }
    const block = this.#blocks.length - 1;
    const start = (this.#blocks[block]?.length ?? 0) - this.#room;
    this.#blocks[block]?.set(bytes.subarray(0, length), start);
    this.#room -= length;
    const id = this.#size;
    if (id * 4 === this.#places.length) {
      const larger = new Uint32Array(id * 8);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[id * 4] = block;
    this.#places[id * 4 + 1] = start;
    this.#places[id * 4 + 2] = length;
    this.#places[id * 4 + 3] = hash;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) {
      this.#spread();
    }
    return id;
  }

  /** Doubles the slots. */
  #spread(): void {
    const mask = this.#slots.length * 2 - 1;
    this.#slots = new Uint32Array(mask + 1);
    for (let id = 1; id < this.#size; id += 1) {
      let slot = this.#place(id, 3) & mask;
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      this.#slots[slot] = id;
    }
  }
}

/** FNV-1a, mixed at the end: neighbouring numbers must not meet in neighbouring slots. */
function hashBytes(bytes: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
