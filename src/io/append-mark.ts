import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { hiddenName } from "./file-lock.ts";
import { toSystemPath } from "./path-text.ts";

/**
 * A note beside a file, `.<name>.mark`, of how far it was whole while somebody appended to it. It is there only as long
 * as that goes on, so that whoever finds it knows that the one before has died, and where to look for a torn row.
 */
export class AppendMark {
  readonly #path: string | Buffer;
  readonly #file: string;
  #descriptor: number | undefined;

  /** `file` tells the file from another that takes its name: a note of that one means nothing. */
  constructor(path: string, file: string) {
    this.#path = toSystemPath(join(dirname(path), `${hiddenName(path)}.mark`));
    this.#file = file;
  }

  /** How many bytes were whole, as the one before has noted; `undefined` when nobody has died here. */
  read(): number | undefined {
    try {
      const [file, whole = ""] = readFileSync(this.#path, "utf8").trimEnd().split(" ");
      return file === this.#file && /^\d{16}$/u.test(whole) ? Number(whole) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Notes that so many bytes are whole. Of a fixed length, so that it is overwritten at once. */
  write(whole: number): void {
    this.#descriptor ??= openSync(this.#path, "w");
    writeSync(this.#descriptor, `${this.#file} ${String(whole).padStart(16, "0")}\n`, 0);
  }

  /** All is whole. */
  remove(): void {
    if (this.#descriptor !== undefined) {
      closeSync(this.#descriptor);
      this.#descriptor = undefined;
    }
    rmSync(this.#path, { force: true });
  }
}
