import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseRunOutputs } from "../../../src/operations/dispatch-workflow/run-outputs.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";

const withPython = itWhen(can("python3", "-c", "import json"));

describe("parseRunOutputs", () => {
  it.each([
    ["{}", "{}"],
    [' { "a" : 1 ,\r\n\t"b" : [ true , null ] } \n', '{"a":1,"b":[true,null]}'],
    [
      '{"version": 1.10, "big": 12345678901234567890, "small": 1E-400}',
      '{"version":1.10,"big":12345678901234567890,"small":1E-400}',
    ],
    ['{"__proto__": 1, "constructor": {"__proto__": 2}}', '{"__proto__":1,"constructor":{"__proto__":2}}'],
    ['{"10": 1, "9": 2, "": 3}', '{"10":1,"9":2,"":3}'],
    ['{"a b": " c\\t \\" d ", "e\\\\": " "}', '{"a b":" c\\t \\" d ","e\\\\":" "}'],
    ['{"::error::x": "\\u2028\\ud83d"}', '{"::error::x":"\\u2028\\ud83d"}'],
    ['\ufeff{"a": 1}', '{"a":1}'],
    ['{"ü": "😀"}', '{"ü":"😀"}'],
  ])("reads %j, and keeps all but the blanks", (text, json) => {
    expect(parseRunOutputs(text).json).toBe(json);
    expect(parseRunOutputs(Buffer.from(text)).json).toBe(json);
  });

  it("gives the values too, and no prototype is touched", () => {
    const { values } = parseRunOutputs('{"__proto__": {"polluted": true}, "n": 1.10}');
    expect([...values.keys()]).toEqual(["__proto__", "n"]);
    expect(values.get("n")).toMatchObject({ text: "1.10" });
    expect("polluted" in {}).toBe(false);
  });

  it.each([
    ["", "parse-error", 1, 1],
    ["  \n ", "parse-error", 2, 2],
    ["\n  [1]", "parse-error", 2, 3],
    ['"text"', "parse-error", 1, 1],
    ["null", "parse-error", 1, 1],
    ["1", "parse-error", 1, 1],
    ["{} {}", "parse-error", 1, 4],
    ['{"a": 1,}', "parse-error", 1, 9],
    ["{'a': 1}", "parse-error", 1, 2],
    ['{"a": 01}', "parse-error", 1, 8],
    ['{"a": NaN}', "parse-error", 1, 7],
    ['{"a": 1 /* no */}', "parse-error", 1, 9],
    ['{"a": "\n"}', "parse-error", 1, 8],
    ['{"a": 1', "parse-error", 1, 8],
    ['{"a": 1,\n "b": 2,\n "a": 3}', "duplicate-key", 3, 2],
    ['{"a": 1, "\\u0061": 3}', "duplicate-key", 1, 10],
    ['{"__proto__": 1, "__proto__": 2}', "duplicate-key", 1, 18],
    [`{"a":${"[".repeat(1500)}`, "too-deep", 1, 1005],
  ])("refuses %j, and says where", (text, code, line, column) => {
    expect(() => parseRunOutputs(text)).toThrow(expect.objectContaining({ name: "FormatFault", code, line, column }));
  });

  it.each([
    [Buffer.of(0x7b, 0xff, 0x7d), 1, 2],
    [Buffer.concat([Buffer.from('\ufeff{"ü":\n "'), Buffer.of(0xc0, 0x80), Buffer.from('"}')]), 2, 3],
    [Buffer.from('{"a":1}', "utf16le"), 1, 2],
    [Buffer.from('\ufeff{"a":1}', "utf16le"), 1, 1],
  ])("refuses what is no UTF-8, and says where: %j", (bytes, line, column) => {
    expect(() => parseRunOutputs(bytes)).toThrow(
      expect.objectContaining({ name: "FormatFault", code: "parse-error", line, column }),
    );
  });

  it("reads 1 MiB and no more", () => {
    const text = (size: number) => `{"a":"${"x".repeat(size - 8)}"}`;
    expect(parseRunOutputs(text(1024 ** 2)).json).toHaveLength(1024 ** 2);
    expect(() => parseRunOutputs(text(1024 ** 2 + 1))).toThrow("The file is larger than 1 MiB.");
  });

  it("gives back whatever JSON.stringify writes, laid out or not", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue({ noUnicodeString: false })), (value) => {
        const compact = JSON.stringify(value);
        expect(parseRunOutputs(JSON.stringify(value, null, 2)).json).toBe(compact);
        expect(parseRunOutputs(compact).json).toBe(compact);
      }),
    );
  });

  withPython("writes what Python reads as the same", () => {
    const text = ' {"a" : [1.50, -0, 1e5 , {"b" : "\\u00fc \\\\"} ], "c d" : "e  f"}\n';
    const script = "import json,sys; texts=json.load(sys.stdin); print(json.loads(texts[0]) == json.loads(texts[1]))";
    const input = JSON.stringify([text, parseRunOutputs(text).json]);
    expect(runTool(["python3", "-c", script], process.cwd(), input).stdout.toString().trim()).toBe("True");
  });
});
