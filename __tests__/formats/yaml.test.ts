import { describe, expect, it } from "@jest/globals";
import { Literal, type Value } from "../../src/formats/value.ts";
import { readYaml } from "../../src/formats/yaml/read.ts";
import { compare } from "../fuzz/compare.ts";
import { yaml11, yaml12 } from "../fuzz/yaml.ts";
import { itWhen } from "../support/referee.ts";
import { faultOf, placeOf, toJson, valueAt } from "../support/value-json.ts";
import { pyYamlIsHere } from "../support/yaml-referee.ts";

const read = (text: string) => readYaml(text, "1.2");
const read11 = (text: string) => readYaml(text, "1.1");

/** A scalar in each place where one may stand. */
function everywhere(scalar: string, reader: (text: string) => Value): readonly (Value | undefined)[] {
  return [
    reader(scalar),
    reader(`--- ${scalar}\n...\n`),
    valueAt(reader(`- ${scalar} # c`), 0),
    valueAt(reader(`a:\n  b:  ${scalar}  \n  c: d`), "a", "b"),
    valueAt(reader(`[{a: ${scalar}}]`), 0, "a"),
    valueAt(reader(`- &x ${scalar}\n- *x`), 1),
    valueAt(reader(`- !unknown ${scalar}`), 0),
  ];
}

describe("plain scalars in YAML 1.2", () => {
  it.each([
    ["0", "0"],
    ["-0", "-0"],
    ["1.10", "1.10"],
    ["9223372036854775808", "9223372036854775808"],
    ["+12", "12"],
    ["007", "7"],
    ["-007", "-7"],
    ["0o14", "12"],
    ["0x1F", "31"],
    ["0xffffffffffffffffffffffff", "79228162514264337593543950335"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["5.", "5"],
    ["+1.50e+3", "1.50e+3"],
    ["1e3", "1e3"],
    ["1.e3", "1e3"],
    ["01.10", "1.10"],
    [".inf", '".inf"'],
    ["-.INF", '"-.INF"'],
    [".NaN", '".NaN"'],
    ["True", "true"],
    ["TRUE", "true"],
    ["False", "false"],
    ["FALSE", "false"],
  ])("%s keeps its text, and is %s in JSON", (text, json) => {
    expect(everywhere(text, read)).toEqual(Array(7).fill(new Literal(text, json)));
  });

  it.each([
    ["true", true],
    ["false", false],
    ["~", null],
    ["null", null],
    ["Null", null],
    ["NULL", null],
  ])("%s has no text of its own", (text, value) => {
    expect(everywhere(text, read)).toEqual(Array(7).fill(value));
  });

  it.each(
    "yes No on OFF y n 0b101 1_000 12:30 0o8 0xg -0x1F +0o7 1e 1.2.3 . .. +.nan .Nan tRUE nULL 2001-12-14 << = 1,000 é".split(
      " ",
    ),
  )("%s is a text", (text) => {
    const places = text.includes(",") ? everywhere(text, read).slice(0, 4) : everywhere(text, read);
    expect(new Set(places)).toEqual(new Set([text]));
  });

  it("are null where there is nothing", () => {
    expect(toJson(read("a:\nb: # c\nc: [d: , {e, f: }]\n? g\nh: &x\ni: *x"))).toBe(
      '{"a":null,"b":null,"c":[{"d":null},{"e":null,"f":null}],"g":null,"h":null,"i":null}',
    );
    expect(toJson(read("-\n- \n- !unknown"))).toBe("[null,null,null]");
  });
});

describe("plain scalars in YAML 1.1", () => {
  it.each([
    ...["y", "Y", "yes", "Yes", "YES", "True", "TRUE", "on", "On", "ON"].map((word) => [word, "true"] as const),
    ...["n", "N", "no", "No", "NO", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, "false"] as const),
    ["0b1010_0111", "167"],
    ["-0b1", "-1"],
    ["0777", "511"],
    ["+0_7", "7"],
    ["0_", "0"],
    ["00", "0"],
    ["0x_0A_74_AE", "685230"],
    ["-0x1f", "-31"],
    ["0xffffffffffffffffffffffff", "79228162514264337593543950335"],
    ["685_230", "685230"],
    ["+1__0_", "10"],
    ["190:20:30", "685230"],
    ["-1:30", "-90"],
    ["1_2:30", "750"],
    ["12:30", "750"],
    ["22:22", "1342"],
    ["1:2:3:4:5:6:7:8:9:10:11:12", "37519948336684860672"],
    ["685.230_15e+03", "685.23015e+03"],
    ["1_0.2_5", "10.25"],
    ["-.5", "-0.5"],
    [".5_", "0.5"],
    ["5.", "5"],
    ["190:20:30.15", "685230.15"],
    ["01:30.5", "90.5"],
    ["0:0.", "0"],
    ["-.inf", '"-.inf"'],
    [".NAN", '".NAN"'],
  ])("%s keeps its text, and is %s in JSON", (text, json) => {
    expect(everywhere(text, read11)).toEqual(Array(7).fill(new Literal(text, json)));
  });

  it.each(
    "yEs oN 08 0o14 0b2 0b_ 0x_ 1e3 1.5e3 . ._ +. 1:60 01:30 1.2.3 2001-12-14 2001-12-14t21:59:43.10-05:00 << = +.nan".split(
      " ",
    ),
  )("%s is a text", (text) => {
    expect(new Set(everywhere(text, read11))).toEqual(new Set([text]));
  });

  it("know true, false and null as YAML 1.2 does", () => {
    expect(toJson(read11("[true, false, ~, null]"))).toBe("[true,false,null,null]");
  });
});

describe("scalars in quotes and blocks", () => {
  it.each([
    ["'12'", "12"],
    ['"true"', "true"],
    ["'it''s'", "it's"],
    ['"\\x41\\u00e9\\U0001F600\\n\\e\\_\\"\\/"', 'Aé😀\n\u001b\u00a0"/'],
    ["'a\n\n  b'", "a\nb"],
    ['"a\\\n   b"', "ab"],
    ["|\n  12\n  x\n", "12\nx\n"],
    ["|-\n true\n", "true"],
    ["|+\n a\n\n", "a\n\n"],
    [">\n a\n b\n\n c\n", "a b\nc\n"],
    ["a\r\n  b", "a b"],
    ["|\r\n a\r\n b\r\n", "a\nb\n"],
  ])("%j are texts", (text, value) => {
    expect([read(text), read11(text)]).toEqual([value, value]);
  });
});

describe("keys", () => {
  it.each([
    ["1: a\n1.0: b\n0x1: c\n1.10: d", '{"1":"a","1.0":"b","0x1":"c","1.10":"d"}'],
    ["yes: a\nno: b\nTrue: c\ntrue: d\nnull: e", '{"yes":"a","no":"b","True":"c","true":"d","null":"e"}'],
    ["~: a", '{"":"a"}'],
    [": a", '{"":"a"}'],
    ["{: a, b: c}", '{"":"a","b":"c"}'],
    ["'~': a\n\"<<\": b", '{"~":"a","<<":"b"}'],
    ["'a b': 1\n? |\n  c\n: 2", '{"a b":1,"c\\n":2}'],
    [
      "__proto__: {constructor: 1}\nconstructor: 2\ntoString: 3",
      '{"__proto__":{"constructor":1},"constructor":2,"toString":3}',
    ],
    ["10: a\n2: b\nb: c\na: d", '{"10":"a","2":"b","b":"c","a":"d"}'],
    ["? [a, {b: 1.10}]\n: 1", '{"[\\"a\\",{\\"b\\":1.10}]":1}'],
    ["? {}\n: 1\n? []\n: 2", '{"{}":1,"[]":2}'],
    ["{[1, ~, True, 'x\ny']: z}", '{"[1,null,true,\\"x y\\"]":"z"}'],
    ["[[a, b]: c]", '[{"[\\"a\\",\\"b\\"]":"c"}]'],
    ["- &k 1.10\n- {*k : a}\n- &l [x]\n- {*l : b}", '[1.10,{"1.10":"a"},["x"],{"[\\"x\\"]":"b"}]'],
    ["? {? {a: 1} : 2}\n: 3", '{"{\\"{\\\\\\"a\\\\\\":1}\\":2}":3}'],
    ["!!int 12: a\n!x y: b\n&z w: c", '{"12":"a","y":"b","w":"c"}'],
  ])("are texts, in the order of the file: %j", (text, json) => {
    expect([toJson(read(text)), toJson(read11(text))]).toEqual([json, json]);
  });

  it.each([
    ["a: 1\nb: 2\na: 3", "3:1", 'The key "a" is given on line 1 already.'],
    ["a: 1\n'a': 2", "2:1", 'The key "a" is given on line 1 already.'],
    ['{a: 1,\n b: {a: 1}, "\\x61": 2}', "2:13", 'The key "a" is given on line 1 already.'],
    ["x:\n  - é: 1\n    b: 2\n    é: 3", "4:5", 'The key "é" is given on line 2 already.'],
    ["😀: 1\r\nb: 2\r\n😀: 3", "3:1", 'The key "😀" is given on line 1 already.'],
    [": 1\n: 2", "2:1", 'The key "" is given on line 1 already.'],
    ["~: 1\n'': 2", "2:1", 'The key "" is given on line 1 already.'],
    ["a: &k b\nb: 1\n*k : 2", "3:1", 'The key "b" is given on line 2 already.'],
    ["? [a]\n: 1\n? [ a ]\n: 2", "3:3", 'The key "[\\"a\\"]" is given on line 1 already.'],
    ["1: a\n'1': b", "2:1", 'The key "1" is given on line 1 already.'],
    ["__proto__: 1\n__proto__: 2", "2:1", 'The key "__proto__" is given on line 1 already.'],
    ["<<: {a: 0}\na: 1\na: 2", "3:1", 'The key "a" is given on line 2 already.'],
  ])("are not given twice: %j at %s", (text, place, message) => {
    expect(placeOf(() => read(text))).toBe(`duplicate-key ${place}`);
    expect(faultOf(() => read(text)).message).toBe(message);
  });
});

describe("tags", () => {
  it.each([
    ["!!str 1.10", '"1.10"'],
    ["! 12", '"12"'],
    ["!!str", '""'],
    ["!!str ~", '"~"'],
    ["!!int '12'", "12"],
    ["!!int 0x1F", "31"],
    ["!!float 1", "1"],
    ["!!float .inf", '".inf"'],
    ["!!bool 'True'", "true"],
    ["!!bool false", "false"],
    ["!!null ''", "null"],
    ["!!null", "null"],
    ["!!binary |\n aGVs\n bG8=\n", '"aGVsbG8="'],
    ["!!binary ' aGVs bG8= '", '"aGVsbG8="'],
    ["!!timestamp 2001-12-14", '"2001-12-14"'],
    ["!!set {a, b}", '{"a":null,"b":null}'],
    ["!!omap [a: 1, b: 2]", '[{"a":1},{"b":2}]'],
    ["!!pairs [a: 1, a: 2]", '[{"a":1},{"a":2}]'],
    ["!!map\na: 1", '{"a":1}'],
    ["!!map", "{}"],
    ["!!seq ''", "[]"],
    ["!!seq [1]", "[1]"],
    ["!Ref 12", "12"],
    ["!Ref '12'", '"12"'],
    ["!Sub [!GetAtt a.b, {x: !Ref y}]", '["a.b",{"x":"y"}]'],
    ["!<tag:yaml.org,2002:str> 7", '"7"'],
    ["!!%73tr 7", '"7"'],
    ["%TAG !y! tag:yaml.org,2002:\n--- !y!str 7", '"7"'],
    ["%TAG !! tag:example.com:\n--- !!str 7", "7"],
    ["!<tag:example.com:%ff> 7", "7"],
  ])("%j is %s in JSON", (text, json) => {
    expect(toJson(read(text))).toBe(json);
  });

  it.each(
    "!!int x,!!int 1.0,!!int 0b1,!!float x,!!bool yes,!!bool 1,!!null x,!!map x,!!seq x,!!str [a],!!int {},!!map [a],!!seq {a: 1}".split(
      ",",
    ),
  )("%s is a parse error at the tag", (text) => {
    expect(placeOf(() => read(`a:\n  b: ${text}`))).toBe("parse-error 2:6");
    expect(faultOf(() => read(text)).message).toMatch(/^Expected a value of the type that its tag names, !!\w+: /u);
  });

  it("follow the version", () => {
    expect(toJson(read11("[!!bool yes, !!int 12:30, !!float 1_0.5, !!str yes]"))).toBe('[true,750,10.5,"yes"]');
    expect(placeOf(() => read11("!!int 0o7"))).toBe("parse-error 1:1");
  });
});

describe("merges", () => {
  it.each([
    ["a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3, z: 4}", '{"x":1,"y":3,"z":4}'],
    ["a: &a {x: 1, y: 2}\nb: {y: 3, <<: *a}", '{"y":3,"x":1}'],
    ["a: [&a {x: 1}, &c {x: 2, y: 2}]\nb: {<<: [*a, *c], z: 3}", '{"x":1,"y":2,"z":3}'],
    ["a: [&a {x: 1}, &c {x: 2, y: 2}]\nb:\n  <<: *a\n  <<: *c", '{"x":1,"y":2}'],
    ["a: &a {x: 1}\nc: &c {<<: *a, y: 2}\nb: {<<: *c}", '{"x":1,"y":2}'],
    ["b: {<<: {x: 1}, y: 2}", '{"x":1,"y":2}'],
    ["b: {<<: [{x: 1}, {x: 2}, {}]}", '{"x":1}'],
    ["b: {<<: []}", "{}"],
    ["b: {<<: {}}", "{}"],
    ["b:\n  ? <<\n  : {x: 1}", '{"x":1}'],
    ["b: {!!merge <<: {x: 1}}", '{"x":1}'],
    ["b: {'<<': {x: 1}}", '{"<<":{"x":1}}'],
    ["b: {!x <<: 1}", '{"<<":1}'],
    ["b: [<<, {a: <<}]", '["<<",{"a":"<<"}]'],
    ["a: &a {__proto__: 1}\nb: {<<: *a, constructor: 2}", '{"__proto__":1,"constructor":2}'],
    ["a: &a {x: {p: 1, q: 2}}\nb: {<<: *a, x: {p: 3}}", '{"x":{"p":3}}'],
    ["a: &a {x: 1}\nb: &b {<<: *a}\nc: {<<: [*b, *a]}", '{"x":1}'],
  ])("%j", (text, json) => {
    for (const reader of [read, read11]) {
      expect(toJson(valueAt(reader(text), "b") ?? null)).toBe(json);
    }
  });

  it.each([
    ["<<: 1", "1:5"],
    ["<<:", "1:1"],
    ["a: &a [x]\nb: {<<: *a}", "2:9"],
    ["a: &a x\nb:\n  <<: [{c: 1}, *a]", "3:7"],
    ["<<: [[{a: 1}]]", "1:5"],
    ["<<: '{a: 1}'", "1:5"],
  ])("%j is a parse error at %s", (text, place) => {
    expect(placeOf(() => read(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => read(text)).message).toContain("Expected a mapping, or a list of mappings");
  });

  it("share what they merge", () => {
    const value = read("a: &a {x: {y: 1}}\nb: {<<: *a}\nc: *a");
    expect(valueAt(value, "b", "x")).toBe(valueAt(value, "a", "x"));
    expect(valueAt(value, "c")).toBe(valueAt(value, "a"));
  });
});

describe("aliases", () => {
  it("stand for the last anchor of their name", () => {
    expect(toJson(read("- &a 1\n- *a\n- &a [2]\n- *a\n- &b [&b 3, *b]\n- *b"))).toBe("[1,1,[2],[2],[3,3],3]");
  });

  it.each([
    ["a: *b", "1:4", "Expected the name of an anchor"],
    ["- *a\n- &a 1", "1:3", "Expected the name of an anchor"],
    ["&a [*a]", "1:5", "This alias stands within what it stands for"],
    ["a: &a\n  b: [*a]", "2:7", "This alias stands within what it stands for"],
    ["&a {<<: *a}", "1:9", "This alias stands within what it stands for"],
    ["&a {*a : 1}", "1:5", "This alias stands within what it stands for"],
  ])("%j is a parse error at %s: %s", (text, place, message) => {
    expect(placeOf(() => read(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => read(text)).message).toContain(message);
  });
});

describe("documents", () => {
  it.each(["", "\n", "# c", "---", "---\n...", "...", "--- # c\n", "%YAML 1.2\n---\n"])("%j is null", (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ["%YAML 1.1\n---\nyes", "yes"],
    ["%YAML 1.2\n--- |\n yes\n...", "yes\n"],
  ])("the option decides on the version, not the directive: %j", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ["a\n---\nb", "2:1"],
    ["---\na\n---\nb", "3:1"],
    ["---\n---\n", "2:1"],
    ["a\n...\nb: 1", "3:1"],
    ["a\r\n...\r\n%YAML 1.2\r\n---\r\nb", "4:1"],
    ["--- |\n ---\n  --- x\n--- y", "4:1"],
    ["# ---\na: '---'\n--- {b: 1}", "3:1"],
    ["a: 1\n---\na: 1\na: 2", "2:1"],
  ])("a second one is refused: %j at %s", (text, place) => {
    expect(placeOf(() => read(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => read(text)).message).toContain("this is where a second one begins");
  });

  it("are seen whole before a second one is", () => {
    expect(placeOf(() => read("a: 1\na: 2\n---\nb"))).toBe("duplicate-key 2:1");
  });
});

describe("what is no YAML", () => {
  it.each([
    ["a: 1\n\tb: 2", "2:1", "indent with spaces"],
    ["a: 1\n  b: 2", "2:4", "This line is indented further than the one above, which has a value"],
    ["a: 1\nb: 1\n   c d: 2", "3:7", "This line is indented further than the one above, which has a value"],
    ["a: 1\n  b: c: 2", "2:4", "This line is indented further than the one above, which has a value"],
    ["a: x\n  'b' c: 2", "2:8", "A text needs quotes that holds a colon"],
    ["a: b: c", "1:5", "A text needs quotes that holds a colon"],
    ["a:\n   - b\n  - c", "3:3", "The indentation fits none"],
    ["[a, b", "1:6", "Expected a closing bracket"],
    ["{a: [b}", "1:7", "Expected a comma or a closing bracket"],
    ["[a,, b]", "1:4", "Expected a value before this comma"],
    ["a: 'x", "1:6", "Expected a closing quote"],
    ['"x\n--- y"', "2:1", "Expected a closing quote"],
    ['"é😀\\q"', "1:5", "YAML has no such escape"],
    ['"\\xzz"', "1:4", "Expected hexadecimal digits"],
    ["a: \u0001", "1:4", "A control character"],
    ["a: '\u0001'", "1:5", "A control character"],
    ["a: b\0", "1:5", "A control character"],
    ["a: |x\n b", "1:5", "Expected the end of the line after a block's"],
    ["a: |0\n b", "1:5", "Expected the end of the line after a block's"],
    ["a: &", "1:5", "Expected the name of an anchor"],
    ["a: *", "1:5", "Expected the name of an anchor"],
    ["&a &b c", "1:4", "A value has one anchor only"],
    ["&a *b", "1:4", "An alias has no tag and no anchor"],
    ["!a !b c", "1:4", "A value has one tag only"],
    ["!e!x y", "1:5", "The handle of this tag was not declared"],
    ["!a{b c", "1:5", "Expected a tag here"],
    ["%YAML 1.2\n%YAML 1.2\n---", "3:1", "Expected %YAML 1.2"],
    ["%YAML 2.0\n---", "2:1", "Expected version 1.2 or 1.1"],
    ["%YAML 1.2\na", "2:1", "Expected %YAML 1.2"],
    ["@a", "1:1", "A text needs quotes that holds a colon with a blank after it, or that begins with @"],
    ["a: `b`", "1:4", "A text needs quotes"],
    ["a\nb: 1", "2:2", "Expected the end of the document"],
    ["a: 1\n- b", "2:1", "Expected"],
    ['"a" b', "1:5", "Expected the end of the document"],
    ["a:\n- b\nc\n", "4:1", "Expected a colon and a blank after the key"],
  ])("%j is a parse error at %s: %s", (text, place, message) => {
    expect(placeOf(() => read(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => read(text)).message).toContain(message);
  });

  it("is told without any of the text", () => {
    const texts = [
      "a: hunter2: b",
      "[hunter2",
      "'hunter2",
      "!hunter2{ a",
      "!hunter2!x a",
      "*hunter2",
      "hunter2\n---\n",
    ];
    for (const text of texts) {
      expect(faultOf(() => read(text)).message).not.toContain("hunter2");
    }
    expect(faultOf(() => read("*hunter2")).detail).toBe("*hunter2");
  });
});

describe("random YAML", () => {
  it("is what the package yaml says it is", () => {
    const { difference, kinds } = compare(yaml12, 2000);
    expect(difference).toBeUndefined();
    expect(kinds).toEqual(["duplicate-key", "parse-error", "read"]);
  });

  itWhen(pyYamlIsHere)("of version 1.1 is what PyYAML says it is", () => {
    const { difference, kinds } = compare(yaml11, 2000);
    expect(difference).toBeUndefined();
    expect(kinds).toEqual(["duplicate-key", "parse-error", "read"]);
  });
});
