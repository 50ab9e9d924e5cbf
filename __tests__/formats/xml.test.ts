import { describe, expect, it } from "@jest/globals";
import { readXml } from "../../src/formats/xml.ts";
import { compare } from "../fuzz/compare.ts";
import { xml } from "../fuzz/xml.ts";
import { itWhen } from "../support/referee.ts";
import { answerOf, faultOf, placeOf, toJson } from "../support/value-json.ts";
import { askExpat, expatIsHere } from "../support/xml-referee.ts";

const table: readonly (readonly [text: string, json: string])[] = [
  // Leaves.
  ["<a/>", '{"a":""}'],
  ["<a></a>", '{"a":""}'],
  ["<a>1.10</a>", '{"a":"1.10"}'],
  ["<a> \r\n x\t</a>", '{"a":" \\n x\\t"}'],
  ["<a>  </a>", '{"a":"  "}'],
  ["<a>x<!-- c -->y<?p i?>z<![CDATA[<&]]&gt;]]></a>", '{"a":"xyz<&]]&gt;"}'],
  ["<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#10;</a>", '{"a":"<>&\\"\'A😀\\n"}'],
  ["<a>true</a>", '{"a":"true"}'],
  // Attributes.
  ['<a b="1" c=\'"2"\'/>', '{"a":{"@b":"1","@c":"\\"2\\""}}'],
  ['<a b="1">x</a>', '{"a":{"@b":"1","#text":"x"}}'],
  ['<a b="1"> </a>', '{"a":{"@b":"1","#text":" "}}'],
  ['<a b=" x\n\ty&#10;&lt;"/>', '{"a":{"@b":" x  y\\n<"}}'],
  // Children.
  ["<a><b>1</b></a>", '{"a":{"b":"1"}}'],
  ["<a>\n  <b>1</b>\n  <c/>\n</a>", '{"a":{"b":"1","c":""}}'],
  ["<a><b>1</b><c>2</c><b/><b d='3'/></a>", '{"a":{"b":["1","",{"@d":"3"}],"c":"2"}}'],
  ["<a c='1'><c>2</c></a>", '{"a":{"@c":"1","c":"2"}}'],
  ["<a>one <b>two</b> three</a>", '{"a":{"b":"two","#text":"one  three"}}'],
  ["<a>\n<b/> x <b/>\n</a>", '{"a":{"b":["",""],"#text":" x "}}'],
  ["<a> <!-- c --> x <b/></a>", '{"a":{"b":"","#text":"  x "}}'],
  ["<a> <![CDATA[ ]]> <b/></a>", '{"a":{"b":""}}'],
  ["<a><a><a/></a></a>", '{"a":{"a":{"a":""}}}'],
  ["<a><b><c/></b><b><c/><c/></b></a>", '{"a":{"b":[{"c":""},{"c":["",""]}]}}'],
  // Blanks that are to be kept.
  ["<a xml:space='preserve'> <b/> </a>", '{"a":{"@xml:space":"preserve","b":"","#text":"  "}}'],
  ["<a xml:space='preserve'><b> <c/></b></a>", '{"a":{"@xml:space":"preserve","b":{"c":"","#text":" "}}}'],
  [
    "<a xml:space='preserve'><b xml:space='default'> <c/></b></a>",
    '{"a":{"@xml:space":"preserve","b":{"@xml:space":"default","c":""}}}',
  ],
  // Names.
  ["<x:a xmlns:x='urn:x'><x:b x:c='1'/></x:a>", '{"x:a":{"@xmlns:x":"urn:x","x:b":{"@x:c":"1"}}}'],
  ["<x:a/>", '{"x:a":""}'],
  ["<é-1._>x</é-1._>", '{"é-1._":"x"}'],
  [
    "<__proto__ constructor='1' __proto__='2'><toString/><__proto__/></__proto__>",
    '{"__proto__":{"@constructor":"1","@__proto__":"2","toString":"","__proto__":""}}',
  ],
  // Around the root.
  ["<?xml version='1.0' encoding='utf-8' standalone='no'?>\n<!-- c -->\n<?p i?>\n<a/>\n<!-- c -->\n", '{"a":""}'],
  ["<!DOCTYPE a>\n<a/>", '{"a":""}'],
  ["<!DOCTYPE a SYSTEM 'x[y].dtd'><a/>", '{"a":""}'],
  ['<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"\n "http://example.org/x.dtd" ><a/>', '{"a":""}'],
];

const malformed: readonly (readonly [text: string, place: string, message: RegExp])[] = [
  ["", "1:1", /^Expected an element/u],
  ["<!-- c -->\n", "1:11", /^Expected an element/u],
  ["x<a/>", "1:1", /^Text stands inside the root element only/u],
  ["<a/>\n x", "2:2", /^Text stands inside the root element only/u],
  ["<a/>\n<b/>", "2:1", /^A document has one root element/u],
  ["<a>\n <b>\n</a>", "3:1", /^Expected <\/b> here/u],
  ["<a>\n <b>\n</B>", "3:1", /^Expected <\/b> here/u],
  ["<a>\n <b>", "2:2", /^The element b is never closed/u],
  ["<a></a></a>", "1:8", /^An element ends here that was never opened/u],
  ["<a b='1'\nb='2'/>", "1:1", /^The attribute b stands twice/u],
  ["<a b=1/>", "1:6", /^Expected attributes/u],
  ["<a b/>", "1:5", /^Expected attributes/u],
  ["<a b='1'c='2'/>", "1:9", /^Expected attributes/u],
  ["<a 1='2'/>", "1:4", /^Expected attributes/u],
  ["<a b='<'/>", "1:7", /^XML does not allow this character here/u],
  ["<a>😀\x01</a>", "1:5", /^XML does not allow this character here/u],
  ["<a>\ufffe</a>", "1:4", /^XML does not allow this character here/u],
  ["<a>1 < 2</a>", "1:7", /^XML does not allow this character here/u],
  ["<a>1 ]]> 2</a>", "1:8", /^The characters \]\]> stand in no text/u],
  ["<a><!-- a -- b --></a>", "1:13", /^A comment holds no two hyphens/u],
  ["<a/><!-- c", "1:10", /in the middle of a comment/u],
  ["<a><b", "1:1", /^The element a is never closed/u],
  ["<a/>\n<?xml version='1.0'?>", "2:6", /^This is not well-formed XML/u],
  // Entities, and what looks like one.
  ["<a>\n&nbsp;</a>", "2:1", /entities are never expanded/u],
  ["<a b='😀 &x;'/>", "1:9", /entities are never expanded/u],
  ["<a>Q & A;</a>", "1:6", /entities are never expanded/u],
  ["<a>Q & A</a>", "1:6", /entities are never expanded/u],
  ["<a>;</a><!-- & --><b", "1:20", /^The document ends in the middle/u],
  ["<a b='x&y'/>", "1:8", /entities are never expanded/u],
  ["<a>&;</a>", "1:4", /entities are never expanded/u],
  ["<a>&#0;</a>", "1:4", /^Expected the number of a character/u],
  ["<a>&#xD800;</a>", "1:4", /^Expected the number of a character/u],
  ["<a>&#x110000;</a>", "1:4", /^Expected the number of a character/u],
  ["<a>&#X41;</a>", "1:4", /^Expected the number of a character/u],
  // Document types.
  [
    "\n<!DOCTYPE a [ <!ENTITY x 'y'> ]><a>&x;</a>",
    "2:1",
    /declarations of its own is refused: entities are never expanded/u,
  ],
  ["<!DOCTYPE a []><a/>", "1:1", /declarations of its own is refused/u],
  ["<!DOCTYPE a SYSTEM 'x.dtd' [ <!ELEMENT a ANY> ]><a/>", "1:1", /declarations of its own is refused/u],
  ["<!DOCTYPE><a/>", "1:1", /^Expected a document type without declarations/u],
  ["<!DOCTYPE a b><a/>", "1:1", /^Expected a document type without declarations/u],
  ["<!DOCTYPE a SYSTEM><a/>", "1:1", /^Expected a document type without declarations/u],
  ["<!DOCTYPE a PUBLIC 'x'><a/>", "1:1", /^Expected a document type without declarations/u],
  ["<!DOCTYPE\u2028a><a/>", "1:1", /^Expected a document type without declarations/u],
  ["<!doctype a><a/>", "1:9", /^This is not well-formed XML/u],
  ["<a><!DOCTYPE a></a>", "1:12", /^This is not well-formed XML/u],
];

describe("an XML document", () => {
  it.each(table)("%j is read as %s", (text, json) => {
    expect(toJson(readXml(text))).toBe(json);
  });

  it.each(malformed)("%j is refused at %s", (text, place, sentence) => {
    expect(placeOf(() => readXml(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => readXml(text)).message).toMatch(sentence);
  });

  it.each(["UTF-8", "utf-8", "UTF8", "UTF-16", "UTF-16LE", "utf-16be", "US-ASCII", "ASCII"])(
    "that declares %s was read in it",
    (encoding) => {
      expect(toJson(readXml(`<?xml version="1.0" encoding="${encoding}"?><a>é</a>`))).toBe('{"a":"é"}');
    },
  );

  it.each(["ISO-8859-1", "windows-1252", "Shift_JIS", "UTF-32", "UTF-7", "utf-8x"])(
    "that declares %s was read in another encoding",
    (encoding) => {
      const text = `<?xml version="1.0" encoding="${encoding}"?><a/>`;
      expect(faultOf(() => readXml(text)).message).toMatch(/convert it to UTF-8/u);
      expect(placeOf(() => readXml(text))).toBe(`parse-error 1:${text.indexOf("?>") + 2}`);
    },
  );

  it("is refused in words that do not quote it, but for names, and with those of saxes beside them", () => {
    const texts = [
      "<a b='secret' b='secret'>",
      "<a>secret",
      "secret<a/>",
      "<a>&secret;</a>",
      "<a secret='",
      "<a b=secret/>",
    ];
    for (const fault of texts.map((text) => faultOf(() => readXml(text)))) {
      expect(fault.message).not.toContain("secret");
      expect(fault.detail).toMatch(/^[a-z]/u);
    }
  });

  it("nests up to a thousand elements", () => {
    const nested = (levels: number) => `${"<a>".repeat(levels)}${"</a>".repeat(levels)}`;
    expect(
      answerOf(
        () => readXml(nested(1000)),
        () => "read",
      ),
    ).toBe("read");
    expect(placeOf(() => readXml(nested(1001)))).toBe("too-deep 1:3003");
  });

  it("holds up to a million elements and attributes", () => {
    const text = `<a b=''>${"<b/>".repeat(999_998)}`;
    expect(
      answerOf(
        () => readXml(`${text}</a>`),
        () => "read",
      ),
    ).toBe("read");
    expect(placeOf(() => readXml(`${text}\n<b/></a>`))).toBe("too-deep 2:4");
  });

  it.each([
    ["siblings", `<a>${"<b/>".repeat(50_000)}</a>`, "read"],
    [
      "siblings of many names",
      `<a>${Array.from({ length: 25_000 }, (_, index) => `<b${index}/>`).join("")}</a>`,
      "read",
    ],
    ["attributes", `<a ${Array.from({ length: 20_000 }, (_, index) => `b${index}='' `).join("")}/>`, "read"],
    ["tags that are never closed", "<a>".repeat(66_000), "refused"],
    ["entities", `<a>${"&amp;".repeat(40_000)}</a>`, "read"],
    ["ampersands", `<a>${"&".repeat(200_000)}`, "refused"],
    ["text in pieces", `<a>${"x<!---->".repeat(25_000)}</a>`, "read"],
    ["blanks in pieces", `<a>${" <b/>".repeat(40_000)}</a>`, "read"],
    ["brackets in CDATA", `<a><![CDATA[${"]".repeat(200_000)}]]></a>`, "read"],
    ["hyphens", `<a><!-- ${"- ".repeat(100_000)}`, "refused"],
    ["blanks in a document type", `<!DOCTYPE a${" ".repeat(200_000)}b><a/>`, "refused"],
    ["a document type", `<!DOCTYPE a [${"<!ENTITY x 'y'>".repeat(13_000)}`, "refused"],
    ["a name", `<${"a".repeat(200_000)}/>`, "read"],
    ["angle brackets", "<".repeat(200_000), "refused"],
    ["carriage returns", `<a>${"\r".repeat(200_000)}</a>`, "read"],
  ])("of 200 kB of %s is done with in no time", (_, text, expected) => {
    const start = performance.now();
    expect(
      answerOf(
        () => readXml(text),
        () => "read",
      ),
    ).toBe(expected);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("expat", () => {
  itWhen(expatIsHere)("agrees on what is well-formed and what it says", () => {
    const judged = askExpat(table.map(([text]) => text));
    expect(table.map(([, json]) => JSON.stringify(JSON.parse(json)))).toEqual(judged);
  });

  itWhen(expatIsHere)("agrees on what is not well-formed, declarations of entities aside", () => {
    const texts = malformed.map(([text]) => text).filter((text) => !text.includes("["));
    expect(askExpat(texts)).toEqual(texts.map(() => "refused"));
  });

  itWhen(expatIsHere)("agrees on random documents", () => {
    expect(compare(xml, 2000)).toEqual({ difference: undefined, kinds: ["read", "refused"] });
  });
});
