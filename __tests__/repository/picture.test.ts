import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { SaxesParser } from "saxes";
import { chooseLines, recordDemo, renderPicture, tellTheSame } from "../../scripts/live-picture.ts";

const root = resolve(import.meta.dirname, "../..");
const picture = readFileSync(join(root, "docs/live.svg"), "utf8");
const titled = renderPicture(["$ bin/stdops demo", "✓ checksum (13 ms)"]);

/** The names of all elements, and all text. @throws Error when it is no XML */
function readXml(text: string): { readonly names: readonly string[]; readonly words: string } {
  const parser = new SaxesParser();
  const names: string[] = [];
  let words = "";
  parser.on("opentag", ({ name }) => names.push(name));
  parser.on("text", (part) => {
    words += part;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return { names, words };
}

describe("the picture of live output", () => {
  it("is what the demo shows now: else write it anew by npm run picture", () => {
    const now = renderPicture(chooseLines(recordDemo(root)));
    expect(tellTheSame(picture, now) ? "" : now).toBe("");
  });

  it("is XML with a title and a description, and asks nobody for anything", () => {
    const { names } = readXml(picture);
    expect(names).toEqual(expect.arrayContaining(["svg", "title", "desc", "style", "text"]));
    expect(picture).toMatch(/role="img" aria-labelledby="title desc"/u);
    expect(picture).not.toMatch(/<image|<script|href=|url\(|@import|@font-face/u);
  });

  it("is narrow enough to be read on a phone", () => {
    expect(Number(/viewBox="0 0 (\d+) /u.exec(picture)?.[1])).toBeLessThan(560);
  });

  it("has colours for dark and for light", () => {
    expect(picture).toMatch(/@media \(prefers-color-scheme: dark\)/u);
  });

  it("holds nothing of the machine that it was made on", () => {
    const { words } = readXml(picture);
    expect(words).not.toMatch(/stdops-demo-|\/tmp\/|\/home\/|\/root\/|\/work\//u);
    expect(new Set(words.match(/127\.0\.0\.1:\d+/gu))).toEqual(new Set(["127.0.0.1:8080", "127.0.0.1:3000"]));
  });

  it("shows every text as it is, markup too", () => {
    const line = 'a <b> & "c" ]]> d';
    expect(readXml(renderPicture([line])).words).toContain(line);
  });

  it.each([
    ["another time", "✓ checksum (1.3 s)", true],
    ["another result", "✗ checksum (13 ms)", false],
    ["another name", "✓ config-read (13 ms)", false],
  ])("is compared by what it tells: %s", (_, line, same) => {
    expect(tellTheSame(titled, renderPicture(["$ bin/stdops demo", line]))).toBe(same);
  });

  it("leaves out commands and tables of outputs, and nothing else", () => {
    const record = `Begin

1/5 a: b
  $ STDOPS_TOKEN='***' bin/stdops a \\
      --x=http://127.0.0.1:40001/ --y=http://127.0.0.1:40002/
● build started
  ✓ Install (2s)
  run-id  17
✓ a (1 ms)
`;
    expect(chooseLines(record)).toEqual([
      "$ bin/stdops demo",
      "Begin",
      "",
      "1/5 a: b",
      "● build started",
      "  ✓ Install (2s)",
      "✓ a (1 ms)",
    ]);
  });
});
