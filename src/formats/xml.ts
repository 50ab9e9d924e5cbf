import { SaxesParser } from "saxes";
import { FormatFault, type Position, positionAt } from "./fault.ts";
import { tooDeep, tooMany } from "./limits.ts";
import type { Value } from "./value.ts";
import { Builder } from "./xml/builder.ts";
import { diagnose } from "./xml/faults.ts";

const blank = "[ \\t\\r\\n]";
const literal = "(?:\"[^\"]*\"|'[^']*')";
const external = `(?:${blank}+SYSTEM${blank}+${literal}|${blank}+PUBLIC${blank}+${literal}${blank}+${literal})?`;
/** A document type without declarations of its own. */
const doctype = new RegExp(`^${blank}+[\\p{ID_Start}_:][\\p{ID_Continue}:.-]*${external}${blank}*$`, "u");
/** How a text may name its encoding that was decoded from UTF-8 or UTF-16. */
const encodings = /^(?:utf-?8|utf-?16(?:le|be)?|(?:us-)?ascii)$/iu;

/**
 * Reads a well-formed XML document. The root element is kept; attributes are `@name`; an element with neither attributes
 * nor children is its text, and any other has its text as `#text`, without the blanks that only part its children unless
 * `xml:space="preserve"` keeps them; siblings of one name are a list in the place of the first. Comments and
 * instructions are left out, names and prefixes kept as written, entities never expanded. Throws a FormatFault.
 */
export function readXml(text: string): Value {
  const parser = new SaxesParser({ position: false });
  // The parser stands behind the character that it read last.
  const here = () => place(text, parser.position - 1);
  const builder = new Builder({ tooDeep: () => tooDeep(here()), tooMany: () => tooMany(here()) });
  let complete = 0;
  const pass = () => {
    complete = parser.position;
  };
  parser.on("opentag", ({ name, attributes }) => {
    builder.open({ name, offset: parser.position }, Object.entries(attributes));
    pass();
  });
  parser.on("text", (content) => builder.append(content));
  parser.on("cdata", (content) => {
    builder.append(content);
    pass();
  });
  parser.on("closetag", () => {
    builder.close();
    pass();
  });
  parser.on("comment", pass);
  parser.on("processinginstruction", pass);
  parser.on("xmldecl", ({ encoding = "UTF-8" }) => {
    pass();
    checkEncoding(encoding, here);
  });
  parser.on("doctype", (content) => {
    pass();
    checkDoctype(content, () => place(text, text.lastIndexOf("<!DOCTYPE", parser.position)));
  });
  parser.on("error", ({ message: detail }) => {
    const { element, closed } = builder;
    const situation = { text, offset: parser.position, complete, element, closed };
    const { message, offset } = diagnose(detail, situation);
    throw new FormatFault("parse-error", message, { ...place(text, offset), detail });
  });
  parser.write(text).close();
  return builder.value;
}

function checkEncoding(encoding: string, here: () => Position): void {
  if (!encodings.test(encoding)) {
    const message = "The declared encoding is not the one that the file was read in: convert it to UTF-8.";
    throw new FormatFault("parse-error", message, here());
  }
}

function checkDoctype(content: string, here: () => Position): void {
  if (!doctype.test(content)) {
    const message = content.includes("[")
      ? "A document type with declarations of its own is refused: entities are never expanded."
      : "Expected a document type without declarations, as in <!DOCTYPE name>.";
    throw new FormatFault("parse-error", message, here());
  }
}

/** The place of a UTF-16 unit; of the second one of a pair, that of its character. */
function place(text: string, offset: number): Position {
  const code = text.charCodeAt(offset);
  return positionAt(text, Math.max(0, code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset));
}
