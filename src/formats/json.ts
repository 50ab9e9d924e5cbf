import type { JSONVisitor } from "jsonc-parser";
import { visit } from "jsonc-parser/lib/umd/impl/parser.js";
import { jsonFault } from "./json-faults.ts";
import { Recurring } from "./recurring.ts";
import { TreeBuilder } from "./tree-builder.ts";
import type { Value } from "./value.ts";

/**
 * Reads JSON (RFC 8259), or with `comments` JSONC, which has comments and trailing commas. Numbers keep their digits.
 * Throws a FormatFault.
 */
export function readJson(text: string, { comments }: { readonly comments: boolean }): Value {
  const builder = new TreeBuilder(text);
  const recurring = new Recurring();
  const visitor: JSONVisitor = {
    onObjectBegin: (offset) => builder.openObject(offset),
    onObjectProperty: (name, offset) => builder.key(name, offset),
    onObjectEnd: () => builder.close(),
    onArrayBegin: (offset) => builder.openList(offset),
    onArrayEnd: () => builder.close(),
    onLiteralValue: (value: string | number | boolean | null, offset, length) => {
      if (typeof value === "number") {
        builder.add(recurring.number(text.slice(offset, offset + length)), offset);
      } else if (typeof value === "string") {
        const whole = value.length + 2 === length;
        builder.add(whole ? recurring.text(value) : decode(text.slice(offset, offset + length)), offset);
      } else {
        builder.add(value, offset);
      }
    },
    // Thrown at the first one: what the parser makes of the rest is a guess.
    onError: (code, offset, length) => {
      throw jsonFault(code, text, { start: offset, end: offset + length });
    },
  };
  visit(text, visitor, { disallowComments: !comments, allowTrailingComma: comments });
  return builder.result;
}

/** A text with escapes, of one piece: the parser's is of as many as it has escapes, which takes several times the memory. */
function decode(literal: string): string {
  return JSON.parse(literal);
}
