/** The last so many lines of all that are pushed, and how many there were. */
export class Tail {
  readonly #most: number;
  #lines: string[] = [];
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many lines there were in all. */
  get count(): number {
    return this.#count;
  }

  /** The last ones, in order. */
  get lines(): readonly string[] {
    return this.#lines.slice(Math.max(0, this.#lines.length - this.#most));
  }

  push(line: string): void {
    this.#count += 1;
    this.#lines.push(line);
    // Cut at twice the length: then a line costs the same whatever the length.
    if (this.#lines.length > 2 * this.#most) {
      this.#lines = this.#most === 0 ? [] : this.#lines.slice(-this.#most);
    }
  }

  clear(): void {
    this.#lines = [];
    this.#count = 0;
  }
}
