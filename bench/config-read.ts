import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, type Comparison, compare, peakMemory, step } from "./measure.ts";
import type { MemoryFigure, Suite } from "./suite.ts";

const root = resolve(import.meta.dirname, "..");
const mebibyte = 1024 * 1024;

/** Sections until there are so many bytes. */
function fill(bytes: number, render: (index: number) => string): string {
  const parts: string[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index += 1) {
    const part = render(index);
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}

/** A section of 32 options: comments, values of several lines, references to others and to the defaults. */
function renderIni(index: number, padding = ""): string {
  const options = Array.from(
    { length: 28 },
    (_, at) => `option_${at} = the value ${index * 31 + at} of this option${padding}\n`,
  );
  return `# section ${index}\n[section-${index}]\nhost = host-${index}.%(domain)s\nurl = %(scheme)s://%(host)s/path\n${options.join("")}text = first line\n    second line\n    third line\n; end\n\n`;
}

function renderYaml(index: number): string {
  return `service_${index}:\n  host: host-${index}.example.com\n  port: ${1000 + (index % 50_000)}\n  ratio: 1.10\n  enabled: true\n  description: "some text with \\"quotes\\" ${index}"\n  tags: [a, b, c${index}]\n  servers:\n    - name: one\n      address: 10.0.0.${index % 255}\n    - name: two\n      address: 10.0.1.${index % 255}\n`;
}

function renderJson(index: number, padding = ""): string {
  const value = {
    host: `host-${index}.example.com`,
    port: 1000 + (index % 50_000),
    ratio: 1.25,
    enabled: true,
    description: `some text with "quotes" ${index}${padding}`,
    tags: ["a", "b", `c${index}`],
    servers: [
      { name: "one", address: `10.0.0.${index % 255}` },
      { name: "two", address: `10.0.1.${index % 255}` },
    ],
  };
  return `${index === 0 ? "{" : ","}\n  "service_${index}": ${JSON.stringify(value)}`;
}

function prepare(folder: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const defaults = "[DEFAULT]\ndomain = example.com\nscheme = https\n\n";
  write("big.ini", defaults + fill(10 * mebibyte, renderIni));
  write("small.ini", defaults + fill(1024 - 60, (index) => `[s${index}]\nhost = h${index}.%(domain)s\nport = 80\n`));
  write("big.yaml", fill(10 * mebibyte, renderYaml));
  write("big.json", `${fill(10 * mebibyte, renderJson)}\n}\n`);
  write("small.json", JSON.stringify({ list: Array.from({ length: 30 }, (_, at) => ({ name: `n${at}`, port: at })) }));
  // As large as a file may be, with less than the million values that one may have.
  write("huge.ini", defaults + fill(63.9 * mebibyte, (index) => renderIni(index, " and more".repeat(10))));
  write("huge.json", `${fill(63.9 * mebibyte, (index) => renderJson(index, " and more".repeat(150)))}\n}\n`);
  write(
    "read.py",
    "import configparser, sys\nparser = configparser.ConfigParser()\nparser.read(sys.argv[1], encoding='utf-8')\n",
  );
  write(
    "whole.py",
    "import configparser, json, sys\nparser = configparser.ConfigParser()\nparser.read(sys.argv[1], encoding='utf-8')\nwith open(sys.argv[2], 'w') as out:\n    json.dump({name: dict(parser[name]) for name in parser.sections()}, out)\n",
  );
}

/** Measures config-read against what reads such files elsewhere. */
function compareConfigRead(node: string, folder: string): readonly Comparison[] {
  const read = (files: string): Command => step({ node, folder, operation: "config-read" }, { files });
  const python = (...args: readonly string[]): Command => ({
    command: "python3",
    args: args.map((name) => join(folder, name)),
  });
  const library = (name: string, file: string, call: string): Command => ({
    command: node,
    args: [
      "-e",
      `const library = require(${JSON.stringify(join(root, "node_modules", name))}); const text = require("fs").readFileSync(${JSON.stringify(join(folder, file))}, "utf8"); ${call}`,
    ],
  });
  const own = (...words: readonly string[]): Command => ({
    command: node,
    args: [join(root, "dist/cli.js"), ...words],
  });
  const small = (name: string): Command =>
    own("config-read", `--files=${name}`, `--working-directory=${folder}`, "--json");
  return [
    compare(
      {
        what: "10 MiB INI, read, resolved, written as JSON",
        rival: "Python's configparser and json",
        reach: 0.5,
        rounds: 7,
      },
      [read("big.ini")],
      [python("whole.py", "big.ini", "out.json")],
    ),
    compare(
      {
        what: "10 MiB INI, read, resolved, written as JSON",
        rival: "Python's configparser, reading alone",
        reach: 1,
        rounds: 7,
      },
      [read("big.ini")],
      [python("read.py", "big.ini")],
    ),
    compare(
      { what: "1 KiB INI", rival: "the bundle's own start", reach: 25, unit: "ms above", rounds: 25 },
      [small("small.ini")],
      [own("--version")],
    ),
    compare(
      { what: "1 KiB JSON", rival: "the bundle's own start", reach: 25, unit: "ms above", rounds: 25 },
      [small("small.json")],
      [own("--version")],
    ),
    compare(
      { what: "10 MiB JSON, the whole step", rival: "jsonc-parser's parse", reach: 1.5, rounds: 7 },
      [read("big.json")],
      [library("jsonc-parser", "big.json", "library.parse(text)")],
    ),
    compare(
      { what: "10 MiB YAML, the whole step", rival: "js-yaml's load", reach: 1.5, rounds: 5 },
      [read("big.yaml")],
      [library("js-yaml", "big.yaml", "library.load(text)")],
    ),
  ];
}

/** Peak memory with the largest files that are read. */
function memoryOfConfigRead(node: string, folder: string): readonly MemoryFigure[] {
  const measure = (files: string) =>
    peakMemory(step({ node, folder, operation: "config-read" }, { files }), join(folder, "peak"));
  return [
    { what: "64 MiB of INI", mebibytes: measure("huge.ini"), reach: 600 },
    { what: "64 MiB of JSON", mebibytes: measure("huge.json"), reach: 600 },
  ];
}

/** The figures of config-read. */
export const configRead: Suite = { prepare, compare: compareConfigRead, memory: memoryOfConfigRead };
