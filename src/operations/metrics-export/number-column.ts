/** A list of numbers that only grows, 8 bytes each and outside of what the garbage collector walks through. */
export class NumberColumn {
  #numbers = new Float64Array(4);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(number: number): void {
    if (this.#size === this.#numbers.length) {
      const larger = new Float64Array(this.#size * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#size] = number;
    this.#size += 1;
  }

  /** The number at a place from 0 on; NaN behind the last one. */
  at(place: number): number {
    return place < this.#size ? (this.#numbers[place] ?? Number.NaN) : Number.NaN;
  }
}
