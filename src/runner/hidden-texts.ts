/** What is shown in place of a secret. */
export const shown = "•••";

/** No shorter text is hidden: it stands in too many other places. */
export const shortest = 4;

/** Texts that are to be hidden wherever they stand. */
export class HiddenTexts {
  /** By their first characters, so that looking is quick however many they are. */
  readonly #byHead = new Map<string, Bucket>();

  /** Adds a text; false where it is known already, or too short. */
  add(text: string): boolean {
    const head = text.slice(0, shortest);
    if (head.length < shortest) {
      return false;
    }
    const bucket = this.#byHead.get(head) ?? new Bucket();
    this.#byHead.set(head, bucket);
    return bucket.add(text);
  }

  /** The first `most` characters of a text in which each of them is hidden; those that overlap are hidden as one. */
  hide(text: string, most = text.length): string {
    if (this.#byHead.size === 0) {
      return text.slice(0, most);
    }
    let rest = "";
    let copied = 0;
    for (let at = 0; at < most && at + shortest <= text.length; at += 1) {
      const length = this.#byHead.get(text.slice(at, at + shortest))?.lengthAt(text, at) ?? 0;
      if (length > 0) {
        rest += at < copied || (at === copied && rest !== "") ? "" : `${text.slice(copied, at)}${shown}`;
        copied = Math.max(copied, at + length);
      }
    }
    return rest + text.slice(copied, Math.max(copied, most));
  }
}

/** Texts with the same first characters, by their length. */
class Bucket {
  readonly #byLength = new Map<number, Set<string>>();
  #longestFirst: readonly (readonly [length: number, texts: Set<string>])[] = [];

  add(text: string): boolean {
    const known = this.#byLength.get(text.length) ?? new Set();
    const isNew = !known.has(text);
    this.#byLength.set(text.length, known.add(text));
    if (isNew) {
      this.#longestFirst = [];
    }
    return isNew;
  }

  /** The length of the longest that stands at a place; 0 where none does. */
  lengthAt(text: string, at: number): number {
    if (this.#longestFirst.length === 0) {
      this.#longestFirst = [...this.#byLength].toSorted(([one], [other]) => other - one);
    }
    const found = this.#longestFirst.find(([length, known]) => known.has(text.slice(at, at + length)));
    return found?.[0] ?? 0;
  }
}
