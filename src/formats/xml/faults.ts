import type { OpenElement } from "./builder.ts";

/** What is known where well-formedness ends. */
export interface Situation {
  readonly text: string;
  /** The offset behind the character that was read last. */
  readonly offset: number;
  /** The offset behind the last tag, text, comment or instruction that was complete. */
  readonly complete: number;
  /** The innermost element that is open. */
  readonly element: OpenElement | undefined;
  /** The element that was closed last. */
  readonly closed: OpenElement | undefined;
}

/** What is wrong, and where it begins, as an offset. */
export interface Diagnosis {
  readonly message: string;
  readonly offset: number;
}

const noSuchEntity =
  "Only &amp; &lt; &gt; &quot; &apos; and numbers such as &#38; are known here: " +
  "entities are never expanded, and a plain & is written &amp;.";

type Rule = readonly [
  saxes: RegExp,
  message: string | ((situation: Situation, found: string) => string),
  offset: (situation: Situation) => number,
];

const rules: readonly Rule[] = [
  [/entity name|undefined entity/u, noSuchEntity, lastAmpersand],
  [/character entity/u, "Expected the number of a character that XML allows, as in &#38; or &#x26;.", lastAmpersand],
  [
    /^unclosed tag/u,
    ({ element }) => `The element ${element?.name ?? ""} is never closed.`,
    ({ text, element }) => text.lastIndexOf("<", (element?.offset ?? 0) - 1),
  ],
  [/^unexpected close tag/u, ({ closed }) => `Expected </${closed?.name ?? ""}> here.`, lastTag],
  [/^unmatched closing tag/u, "An element ends here that was never opened.", lastTag],
  [/^duplicate attribute: (.*)\.$/u, (_, name) => `The attribute ${name} stands twice in one element.`, lastTag],
  [/only one root/u, "A document has one root element: a second one begins here.", lastTag],
  [/must contain a root/u, "Expected an element: the document has none.", last],
  [/outside of root/u, "Text stands inside the root element only.", firstText],
  [/^unexpected end/u, "The document ends in the middle of a comment, an instruction or a tag.", last],
  [/^malformed comment/u, "A comment holds no two hyphens in a row.", last],
  [/attribute|whitespace required/u, 'Expected attributes as in name="value", with blanks between them.', last],
  [/\]\]>/u, "The characters ]]> stand in no text: write ]]&gt;.", last],
  [/^disallowed character/u, "XML does not allow this character here: a plain < is written &lt;.", last],
];

/** Tells in our words, which do not quote the file, what saxes found. */
export function diagnose(saxes: string, situation: Situation): Diagnosis {
  const entity = openEntity(situation);
  if (entity !== undefined) {
    return { message: noSuchEntity, offset: entity };
  }
  for (const [pattern, message, offset] of rules) {
    const found = pattern.exec(saxes);
    if (found !== null) {
      const sentence = typeof message === "string" ? message : message(situation, found[1] ?? "");
      return { message: sentence, offset: offset(situation) };
    }
  }
  return { message: "This is not well-formed XML.", offset: last(situation) };
}

/** The `&` behind which saxes looked for a semicolon in vain, to the end of the file. */
function openEntity({ text, offset, complete }: Situation): number | undefined {
  if (offset < text.length) {
    return undefined;
  }
  const found = text.indexOf("&", Math.max(complete, text.lastIndexOf(";")));
  const before = text.slice(complete, found === -1 ? complete : found);
  return found === -1 || /<[!?]/u.test(before) ? undefined : found;
}

function last({ offset }: Situation): number {
  return offset - 1;
}

function lastAmpersand({ text, offset }: Situation): number {
  return text.lastIndexOf("&", offset - 1);
}

function lastTag({ text, offset }: Situation): number {
  return text.lastIndexOf("<", offset - 1);
}

function firstText({ text, complete }: Situation): number {
  const found = text.slice(complete).search(/[^ \t\r\n]/u);
  return complete + Math.max(0, found);
}
