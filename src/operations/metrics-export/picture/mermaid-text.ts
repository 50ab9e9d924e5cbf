import { cutText } from "./html-text.ts";

/** GitHub refuses a diagram of more characters than this, with an error in its place; counting bytes is on the safe side. */
export const mostBytes = 50_000;

/**
 * A name from outside as a word of a Mermaid diagram: letters, marks, digits and a few signs that have no meaning
 * there; everything else becomes a blank. So it can be no directive, comment, entity, click or further line.
 */
export function toMermaidText(text: string, length = 60): string {
  const plain = text
    .replaceAll(":", "∶")
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}∶_./()+@=*-]+/gu, " ")
    // Three of a kind begin front matter and dividers.
    .replaceAll(/-{3,}/gu, "--")
    .trim();
  return plain === "" ? "?" : cutText(plain, length);
}
