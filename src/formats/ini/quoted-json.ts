import { visit } from "jsonc-parser/lib/umd/impl/parser.js";
import { numberLiteral, type Scalar } from "../value.ts";

/** A value at work. */
export type Growing = Scalar | Growing[] | Map<string, Growing>;

/**
 * Reads a text that is JSON for sure. Numbers keep their digits; as with `JSON.parse`, the last of equal keys wins. `meet` is
 * told of each value how many levels down it stands, and may throw.
 */
export function readValidJson(text: string, meet: (level: number) => void): Growing {
  const open: (Growing[] | Map<string, Growing>)[] = [];
  let key = "";
  let result: Growing = null;
  const add = (value: Growing) => {
    const container = open.at(-1);
    meet(open.length);
    if (container === undefined) {
      result = value;
    } else if (container instanceof Map) {
      container.set(key, value);
    } else {
      container.push(value);
    }
  };
  const begin = (container: Growing[] | Map<string, Growing>) => {
    add(container);
    open.push(container);
  };
  const end = () => {
    open.pop();
  };
  visit(text, {
    onObjectBegin: () => begin(new Map()),
    onArrayBegin: () => begin([]),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (name) => {
      key = name;
    },
    onLiteralValue: (value: string | number | boolean | null, offset, length) =>
      add(typeof value === "number" ? numberLiteral(text.slice(offset, offset + length), value) : value),
  });
  return result;
}
