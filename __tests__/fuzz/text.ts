import type { Random } from "./random.ts";

/** A text of up to `most` pieces, each from one of the groups. */
export function generateSoup(random: Random, groups: readonly (readonly string[])[], most: number): string {
  return Array.from({ length: random.below(most + 1) }, () => random.pick(random.pick(groups))).join("");
}

/** A text with up to two pieces put in, or taken out, or put in the place of another, somewhere. */
export function damage(random: Random, text: string, pieces: readonly string[]): string {
  const characters = [...text];
  for (let left = 1 + random.below(2); left > 0; left -= 1) {
    const taken = random.chance(0.6) ? 1 : 0;
    const put = taken === 0 || random.chance(0.5) ? [random.pick(pieces)] : [];
    characters.splice(random.below(characters.length + 1), taken, ...put);
  }
  return characters.join("");
}

/** Each text that is shorter by one line, or one character. */
export function simplifyText(text: string): readonly string[] {
  return [...withoutOne(text.split(/(?<=[\n\r])/u)), ...(text.length < 400 ? withoutOne([...text]) : [])];
}

function withoutOne(pieces: readonly string[]): readonly string[] {
  return pieces.map((_, index) => pieces.toSpliced(index, 1).join(""));
}
