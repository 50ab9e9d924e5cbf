const mostPieces = 1024;

/** Puts a text together from pieces, millions of them if need be, for which `+=` alone would take 32 bytes each. */
export class TextBuilder {
  /** In UTF-16 units. */
  length = 0;
  #text = "";
  #pieces: string[] = [];

  /** Appends a piece. */
  add(piece: string): void {
    this.length += piece.length;
    this.#pieces.push(piece);
    if (this.#pieces.length === mostPieces) {
      this.#join();
    }
  }

  /** The text so far. */
  build(): string {
    this.#join();
    return this.#text;
  }

  #join(): void {
    this.#text += this.#pieces.join("");
    this.#pieces = [];
  }
}
