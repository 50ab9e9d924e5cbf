// biome-ignore-all lint/suspicious/noTemplateCurlyInString: configuration files have such placeholders of their own
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { performConfig } from "../../support/perform-config.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

type Files = Readonly<Record<string, string | Uint8Array>>;
type Inputs = Readonly<Record<string, string>>;

/** Writes files, and reads all of them in their order unless the inputs name others. */
async function read(files: Files, inputs: Inputs = {}) {
  for (const [name, content] of Object.entries(files)) {
    workspace.write(name, content);
  }
  return await performConfig(workspace.path, { files: Object.keys(files).join("\n"), ...inputs });
}

/** The outputs that a user named, or the code of the failure. */
async function ask(files: Files, inputs: Inputs): Promise<Readonly<Record<string, string>> | string> {
  const { outputs, failure } = await read(files, inputs);
  const declared = ["config", "files", "overridden"];
  return failure?.code ?? Object.fromEntries(Object.entries(outputs).filter(([name]) => !declared.includes(name)));
}

/** One file of each format, each with the key `a` whose value is `é`. */
const samples: readonly (readonly [format: string, text: string, path: string])[] = [
  ["ini", "[s]\na = é\n", "s.a"],
  ["json", '{"a": "é"}', "a"],
  ["jsonc", '{"a": "é",} // ü', "a"],
  ["json5", "{a: 'é'}", "a"],
  ["yaml", "a: é\n", "a"],
  ["toml", 'a = "é"\n', "a"],
  ["env", "a=é\n", "a"],
  ["properties", "a=é\n", "a"],
  ["xml", "<a>é</a>", "a"],
  ["csv", "a,b\né,ü\n", "[0].a"],
];

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe.each(samples)("an encoding of %s", (format, text, path) => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\ufeff${text}`)],
    ["little-endian UTF-16", utf16(text, "le", true)],
    ["big-endian UTF-16", utf16(text, "be", true)],
    ["UTF-8 with Windows' line ends", Buffer.from(text.replaceAll("\n", "\r\n"))],
  ])("may be %s", async (_, bytes) => {
    expect(await ask({ file: bytes }, { format, key: path })).toEqual({ value: "é" });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["UTF-16 without a mark", utf16(text, "le", false), /UTF-16 without a byte-order mark/u],
    ["ISO 8859-1", Buffer.from(text, "latin1"), /line \d is no valid UTF-8/u],
    ["UTF-8 cut off in the middle of a character", Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]), /line \d/u],
    ["UTF-16 cut off in the middle of a unit", Buffer.concat([utf16(text, "le", true), Buffer.from("x")]), /UTF-16/u],
  ])("may not be %s", async (_, bytes, message) => {
    const { code, failure } = await read({ file: bytes }, { format, key: path, default: "never" });
    expect([code, failure?.code, failure?.message]).toEqual([1, "bad-encoding", expect.stringMatching(message)]);
  });
});

describe("a scalar's own text, as an output and in config", () => {
  it.each<[string, string, string, string, Inputs?]>([
    ["a.json", '{"a": 1.10}', "1.10", "1.10"],
    ["a.json", '{"a": 9223372036854775807}', "9223372036854775807", "9223372036854775807"],
    ["a.json", '{"a": -0}', "-0", "-0"],
    ["a.json", '{"a": 1E+400}', "1E+400", "1E+400"],
    ["a.json", '{"a": "007"}', "007", '"007"'],
    ["a.json", '{"a": "\\u0041\\/"}', "A/", '"A/"'],
    ["a.json", '{"a": true}', "true", "true"],
    ["a.json", '{"a": null}', "", "null"],
    ["a.json", '{"a": ""}', "", '""'],
    ["a.json5", "{a: +1.50}", "+1.50", "1.50"],
    ["a.json5", "{a: .5}", ".5", "0.5"],
    ["a.json5", "{a: 5.}", "5.", "5"],
    ["a.json5", "{a: 0xFF}", "0xFF", "255"],
    ["a.json5", "{a: -Infinity}", "-Infinity", '"-Infinity"'],
    ["a.yaml", "a: 007", "007", "7"],
    ["a.yaml", "a: 0o17", "0o17", "15"],
    ["a.yaml", "a: 0x1F", "0x1F", "31"],
    ["a.yaml", "a: 1_000", "1_000", '"1_000"'],
    ["a.yaml", "a: .inf", ".inf", '".inf"'],
    ["a.yaml", "a: .NaN", ".NaN", '".NaN"'],
    ["a.yaml", "a: yes", "yes", '"yes"'],
    ["a.yaml", "a: True", "True", "true"],
    ["a.yaml", "a: ~", "", "null"],
    ["a.yaml", "a:", "", "null"],
    ["a.yaml", "a: 2001-12-14", "2001-12-14", '"2001-12-14"'],
    ["a.yaml", "a: 12:30:45", "12:30:45", '"12:30:45"'],
    ["a.yaml", "a: 123456789012345678901234567890", "123456789012345678901234567890", "123456789012345678901234567890"],
    ["a.yaml", "a: yes", "yes", "true", { "yaml-version": "1.1" }],
    ["a.yaml", "a: Off", "Off", "false", { "yaml-version": "1.1" }],
    ["a.yaml", "a: 0777", "0777", "511", { "yaml-version": "1.1" }],
    ["a.yaml", "a: 0b101", "0b101", "5", { "yaml-version": "1.1" }],
    ["a.yaml", "a: 190:20:30", "190:20:30", "685230", { "yaml-version": "1.1" }],
    ["a.yaml", "a: 'no'", "no", '"no"', { "yaml-version": "1.1" }],
    ["a.toml", "a = 1_000", "1_000", "1000"],
    ["a.toml", "a = 0xDEAD_BEEF", "0xDEAD_BEEF", "3735928559"],
    ["a.toml", "a = +9223372036854775807", "+9223372036854775807", "9223372036854775807"],
    ["a.toml", "a = 1.10", "1.10", "1.10"],
    ["a.toml", "a = -inf", "-inf", '"-inf"'],
    ["a.toml", "a = nan", "nan", '"nan"'],
    ["a.toml", "a = 1979-05-27 07:32:00Z", "1979-05-27 07:32:00Z", '"1979-05-27 07:32:00Z"'],
    ["a.env", "a=1.10", "1.10", '"1.10"'],
    ["a.env", "a=null", "null", '"null"'],
    ["a.properties", "a = true", "true", '"true"'],
    ["a.xml", "<a>007</a>", "007", '"007"'],
  ])("%s: %s", async (file, text, value, json, inputs = {}) => {
    const { outputs } = await read({ [file]: text }, { key: "a", ...inputs });
    expect([outputs["value"], outputs["config"]]).toEqual([value, `{"a":${json}}`]);
  });

  it("is that of INI and CSV, which know texts only", async () => {
    expect((await read({ "a.ini": "[s]\na = 1.10\nb = true\n" })).outputs["config"]).toBe(
      '{"s":{"a":"1.10","b":"true"}}',
    );
    expect((await read({ "a.csv": "a,b\n1.10,true\n" })).outputs["config"]).toBe('[{"a":"1.10","b":"true"}]');
  });
});

describe("files", () => {
  const files = {
    "base.json": '{"a": 1, "b": 1, "c": 1}',
    "prod/b.json": '{"b": 2}',
    "prod-eu/c.prod-eu.json": '{"c": 3}',
  };

  it.each<[string, string, string, string]>([
    ["in their order, later ones win", "base.json\nprod/b.json", "", '{"a":1,"b":2,"c":1}'],
    ["in the other order", "prod/b.json\nbase.json", "", '{"b":1,"a":1,"c":1}'],
    [
      "with the environment wherever it stands",
      "base.json\n{environment}/c.{environment}.json",
      "prod-eu",
      '{"a":1,"b":1,"c":3}',
    ],
    ["that are optional and there", "base.json\n{environment}/b.json?", "prod", '{"a":1,"b":2,"c":1}'],
    ["that are optional, a blank before the mark", "base.json\nnope/b.json ?", "", '{"a":1,"b":1,"c":1}'],
    [
      "with Windows' line ends, blank lines and comments",
      "\r\n base.json \r\n\r\n# no file\r\nprod/b.json\r\n",
      "",
      '{"a":1,"b":2,"c":1}',
    ],
    ["the same one twice", "base.json\nbase.json", "", '{"a":1,"b":1,"c":1}'],
    ["through a folder that is left again", "prod/../base.json", "", '{"a":1,"b":1,"c":1}'],
  ])("are read: %s", async (_, names, environment, config) => {
    const { code, outputs } = await read(files, { files: names, environment });
    expect([code, outputs["config"]]).toEqual([0, config]);
  });

  it("may be named by absolute paths, and are relative to working-directory otherwise", async () => {
    await read(files);
    expect((await read({}, { files: join(workspace.path, "prod/b.json") })).outputs["config"]).toBe('{"b":2}');
    const { outputs } = await read({}, { files: "b.json", "working-directory": "prod" });
    expect([outputs["config"], outputs["files"]]).toEqual([
      '{"b":2}',
      '[{"path":"b.json","format":"json","found":true}]',
    ]);
  });

  it.each(["prod", "a", "A.b_c-9", "...", "-", "_", "x".repeat(60)])("take an environment %s", async (environment) => {
    const { code } = await read({ "base.json": "{}" }, { files: "base.json\nx{environment}.json?", environment });
    expect(code).toBe(0);
  });

  it.each([".", "..", "a/b", "a\\b", "a b", "ä", "a\nb", "$(x)", "%2e", "a:b", "{environment}", "*"])(
    "take no environment %j",
    async (environment) => {
      const { code, failure } = await read(
        { "base.json": "{}" },
        { files: "base.json\nx{environment}.json?", environment },
      );
      expect([code, failure?.faults[0]?.input]).toEqual([2, "environment"]);
    },
  );

  it("tell in the output files what each was read as, and which was not there", async () => {
    const { outputs } = await read({ "a.json": "{}", "b.yml": "" }, { files: "a.json\nnope.toml?\nb.yml" });
    expect(JSON.parse(outputs["files"] ?? "")).toEqual([
      { path: "a.json", format: "json", found: true },
      { path: "nope.toml", format: "toml", found: false },
      { path: "b.yml", format: "yaml", found: true },
    ]);
  });

  it("are all of the format that is set, whatever their names", async () => {
    const { outputs } = await read({ "a.json": "a=1", "b.toml": "b=2" }, { format: "env" });
    expect(outputs["config"]).toBe('{"a":"1","b":"2"}');
    const { code, failure } = await read({ "a.json": "{}" }, { format: "jsno" });
    expect([code, failure?.message]).toEqual([
      2,
      expect.stringMatching(/format: jsno is none of ini, json, .* Did you mean "json"/u),
    ]);
  });

  it("must be named", async () => {
    expect((await read({}, { files: "" })).failure?.faults).toEqual([expect.objectContaining({ input: "files" })]);
    expect((await read({}, { files: "?" })).failure?.faults).toEqual([expect.objectContaining({ input: "files" })]);
  });

  it("tell what is known of them when one is missing, whose nearest name is told", async () => {
    const { failure, outputs } = await read({ "settings.json": "{}" }, { files: "settings.json\nsetings.json" });
    expect(failure?.message).toBe('setings.json does not exist. Did you mean "settings.json"?');
    expect(outputs["files"]).toContain('{"path":"setings.json","format":"json","found":false}');
  });
});

describe("all faults of the inputs", () => {
  it("are told together, each under its input", async () => {
    const { code, failure, outputs } = await read(
      { "a.json": "{}" },
      {
        ...{
          format: "jsn",
          key: "a..b",
          keys: "x = [",
          defaults: "a: [",
          required: "a[",
          "export-env": "x",
          mask: "a.",
        },
        ...{ arrays: "merge", "ini-dialect": "git", "ini-interpolation": "full", "ini-allow-no-value": "yes" },
        ...{ "yaml-version": "2", section: ".", summary: "1", "working-directory": "nope" },
      },
    );
    expect(code).toBe(2);
    expect(failure?.faults.map(({ input }) => input).toSorted()).toEqual([
      ...[
        "arrays",
        "defaults",
        "export-env",
        "format",
        "ini-allow-no-value",
        "ini-dialect",
        "ini-interpolation",
        "key",
      ],
      ...["keys", "mask", "required", "section", "summary", "working-directory", "yaml-version"],
    ]);
    expect(outputs).toEqual({});
  });

  it.each<[string, string, RegExp]>([
    ["YAML that is none, with line and column", "a: 1\nb: [1", /line 2, column/u],
    ["a key twice", "a: 1\na: 2", /line 2, column 1/u],
    ["a list", "[1]", /not a mapping/u],
    ["a text", "a", /not a mapping/u],
  ])("of defaults: %s", async (_, defaults, message) => {
    const { code, failure } = await read({ "a.json": "{}" }, { defaults });
    expect([code, failure?.message]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe("defaults", () => {
  it("lie under everything, at every level, with their digits and any key", async () => {
    const defaults = '{"a": {"x": 1.10, "y": 1}, "__proto__": {"p": 007}, "constructor": 1, "l": [1]}';
    const { outputs } = await read({ "a.json": '{"a": {"y": 2}, "l": [2]}' }, { defaults });
    expect(outputs["config"]).toBe('{"a":{"x":1.10,"y":2},"__proto__":{"p":7},"constructor":1,"l":[2]}');
    expect(JSON.parse(outputs["overridden"] ?? "")).toEqual([
      { path: "a.y", by: "a.json", over: "defaults" },
      { path: "l", by: "a.json", over: "defaults" },
    ]);
    expect("p" in {}).toBe(false);
  });

  it("lie under INI files, too, and under lists that are appended", async () => {
    const ini = await read({ "a.ini": "[s]\nb = 2\n" }, { defaults: "s: {a: 1, b: 1}", key: "s.a" });
    expect(ini.outputs).toMatchObject({ value: "1", config: '{"s":{"a":1,"b":"2"}}' });
    const lists = await read({ "a.json": '{"l": [2]}' }, { defaults: "l: [1]", arrays: "append" });
    expect(lists.outputs["config"]).toBe('{"l":[1,2]}');
  });

  it("stand alone where no file is there", async () => {
    expect((await read({}, { files: "nope.json?", defaults: "a: 1", key: "a" })).outputs).toMatchObject({ value: "1" });
  });

  it("cannot lie under a list", async () => {
    expect((await read({ "a.json": "[1]" }, { defaults: "a: 1" })).failure).toMatchObject({
      code: "bad-input",
      message: expect.stringContaining("a.json is a list at its top"),
    });
  });
});

describe("lists of several files", () => {
  const files = {
    "1.json": '{"l": [1], "o": {"l": [[1]]}}',
    "2.yaml": "l: [2, 2]\no: {l: [2]}",
    "3.toml": "l = [3]\n[o]\nl = 3\n",
  };

  it("are replaced by the last one", async () => {
    const { outputs } = await read(files);
    expect(outputs["config"]).toBe('{"l":[3],"o":{"l":3}}');
    expect(JSON.parse(outputs["overridden"] ?? "")).toEqual([
      { path: "l", by: "2.yaml", over: "1.json" },
      { path: "o.l", by: "2.yaml", over: "1.json" },
      { path: "l", by: "3.toml", over: "2.yaml" },
      { path: "o.l", by: "3.toml", over: "2.yaml" },
    ]);
  });

  it("are appended over all three, and then nothing of them gave way but to what is no list", async () => {
    const { outputs } = await read(files, { arrays: "append" });
    expect(outputs["config"]).toBe('{"l":[1,2,2,3],"o":{"l":3}}');
    expect(JSON.parse(outputs["overridden"] ?? "")).toEqual([{ path: "o.l", by: "3.toml", over: "2.yaml" }]);
  });
});

describe("keys", () => {
  const file = {
    "a.yaml": 'db: {host: h, "a.b": {c: d}, empty: "", none: null, off: false}\nlist: [{x: 1}, {x: [2]}]\n',
  };

  it.each<[string, Inputs["keys"] & string, Readonly<Record<string, string>> | string]>([
    ["a name and a path", "host = db.host", { host: "h" }],
    ["a path, whose last key is the name", "db.host", { host: "h" }],
    ["a path and a default", "db.host ?? x\ndb.nope ?? x", { host: "h", nope: "x" }],
    ["defaults with signs of their own", "a = db.x ?? a = b ?? c\nb = nope ?? ", { a: "a = b ?? c", b: "" }],
    [
      "a default in quotes",
      'a = nope ?? "  x\\ty "\nb = nope ?? "\nc = nope ?? \'x\'',
      { a: "  x\ty ", b: '"', c: "'x'" },
    ],
    ["quoted keys", 'c = db."a.b".c', { c: "d" }],
    ["keys with dots without quotes", "c = db.a.b.c", { c: "d" }],
    [
      "an item, and of each item",
      "a = list[0].x\nb = list[*].x\nc = list[1].x[0]\nd = list[*]",
      { a: "1", b: "[1,[2]]", c: "2", d: '[{"x":1},{"x":[2]}]' },
    ],
    ["Windows' line ends, blank lines, comments", "\r\n# x\r\na = db.host\r\n\r\n", { a: "h" }],
    [
      "what is there and empty, whatever the default",
      "db.empty ?? x\ndb.none ?? x\ndb.off ?? x",
      { empty: "", none: "", off: "false" },
    ],
    [
      "names of any allowed kind",
      "_ = db.host\nA-1 = db.host\n__proto__ = db.host\ntoString = db.host",
      Object.fromEntries(["_", "A-1", "__proto__", "toString"].map((name) => [name, "h"])),
    ],
    ["a name with a dot", "a.b = db.host", "bad-input"],
    ["a name with a blank", "a b = db.host", "bad-input"],
    ["a name of another alphabet", "größe = db.host", "bad-input"],
    ["no name", " = db.host", "bad-input"],
    ["a name that begins with -", "-a = db.host", "bad-input"],
    ["a path that is no name", 'db."a.b"', "bad-input"],
    ["a path to an item", "list[0]", "bad-input"],
    ["the name of a declared output", "value = db.host", "name-collision"],
    ["the name of a file of a declared output", "overridden-file = db.host", "name-collision"],
    ["one name twice", "a = db.host\na = db.host", "name-collision"],
    ["two names that differ in case", "a = db.host\nA = db.host", "name-collision"],
    ["one path of several that is missing", "db.host\ndb.nope", "key-not-found"],
    ["a path that is missing in one item", "list[*].x[0]", "bad-input"],
    ["a path that is missing in one item, under a name", "a = list[*].x[0]", "key-not-found"],
    ["items of what is no list", "a = db[*].x", "key-not-found"],
    ["items of what is no list, with a default", "a = db[*].x ?? y", { a: "y" }],
  ])("may be, or may not: %s", async (_, keys, outputs) => {
    expect(await ask(file, { keys })).toEqual(outputs);
  });

  it("name all that are missing at once, and of each the nearest, key's too", async () => {
    const { failure } = await read(file, {
      key: "db.hosts",
      keys: "y = lists[0]\nx = db.of",
      "export-env": "A = list[2].x",
    });
    expect(failure?.message.match(/[^ ]+ is not there/gu)).toEqual([
      ...["db.hosts is not there", "lists[0] is not there", "db.of is not there", "list[2].x is not there"],
    ]);
    expect(failure?.message.match(/Did you mean "\w+"/gu)).toEqual([
      'Did you mean "host"',
      'Did you mean "list"',
      'Did you mean "off"',
    ]);
  });

  it("give no value where no key is asked for, and an empty one for null", async () => {
    expect("value" in (await read(file)).outputs).toBe(false);
    expect((await read(file, { key: "db.none" })).outputs["value"]).toBe("");
  });
});

describe("a default for key", () => {
  it.each<[string, Inputs, Readonly<Record<string, string>> | string]>([
    ["a missing key", { key: "b", default: " d " }, { value: "d" }],
    ["a missing parent", { key: "b.c[0].d", default: "d" }, { value: "d" }],
    ["a path that goes into a text", { key: "a.b", default: "d" }, { value: "d" }],
    ["a missing file that is optional", { files: "nope.json?", key: "b", default: "d" }, { value: "d" }],
    ["a missing file that is not", { files: "nope.json", key: "b", default: "d" }, "file-not-found"],
    ["a missing section", { section: "b", key: "c", default: "d" }, "key-not-found"],
    ["a file that cannot be read", { files: "broken.json", key: "b", default: "d" }, "parse-error"],
    ["a value that cannot be resolved", { files: "broken.ini", key: "s.a", default: "d" }, "interpolation"],
    ["another key", { key: "b", default: "d", keys: "c" }, "key-not-found"],
    ["a required path", { key: "b", default: "d", required: "b" }, "missing-required"],
    ["no key", { default: "d" }, "bad-input"],
  ])("counts or does not count for %s", async (_, inputs, outputs) => {
    const files = { "a.json": '{"a": "x"}', "broken.json": "{", "broken.ini": "[s]\na = %(b)s\n" };
    expect(await ask(files, { files: "a.json", ...inputs })).toEqual(outputs);
  });
});

describe("a section", () => {
  const file = {
    "a.yaml": "top: 1\nprod: {db: {host: h, port: 5432, password: secret}, top: 2}\nlist: [{a: 1}]\nscalar: x\n",
  };

  it("is where key, keys, required, export-env and env-prefix start, and what config gives", async () => {
    const inputs = {
      section: "prod",
      key: "top",
      keys: "db.host",
      required: "db.port",
      "export-env": "T = top",
      "env-prefix": "X",
    };
    const { outputs, exported } = await read(file, inputs);
    expect(outputs).toMatchObject({ value: "2", host: "h" });
    expect(outputs["config"]).toBe('{"db":{"host":"h","port":5432,"password":"secret"},"top":2}');
    expect(exported).toEqual(["T=2", "X_DB_HOST=h", "X_DB_PORT=5432", "X_DB_PASSWORD=secret", "X_TOP=2"]);
    expect(await ask(file, { section: "prod", key: "prod.top" })).toBe("key-not-found");
    expect(await ask(file, { section: "prod", required: "list" })).toBe("missing-required");
  });

  it.each<[string, string]>([
    ["prod.db", '{"host":"h","port":5432,"password":"secret"}'],
    ["list[0]", '{"a":1}'],
    ["list", '[{"a":1}]'],
    ["scalar", '"x"'],
  ])("may be %s", async (section, config) => {
    expect((await read(file, { section })).outputs["config"]).toBe(config);
  });

  it("must be there, and be one", async () => {
    expect(await ask(file, { section: "prd" })).toBe("key-not-found");
    expect(await ask(file, { section: "list[*]" })).toBe("bad-input");
  });

  it("does not narrow what a schema sees", async () => {
    const schema = { "schema.json": '{"required": ["top", "prod"]}' };
    expect((await read({ ...file, ...schema }, { files: "a.yaml", section: "prod", schema: "schema.json" })).code).toBe(
      0,
    );
  });

  it("tells in the summary which file each value is from, DEFAULT's too", async () => {
    const files = { "a.ini": "[DEFAULT]\na = 1\n[s]\nx = 1\n", "b.ini": "[DEFAULT]\nb = 2\n[s]\ny = 2\n" };
    const { summary } = await read(files, { section: "s" });
    for (const row of ["| x | 1 | a.ini |", "| a | 1 | a.ini |", "| y | 2 | b.ini |", "| b | 2 | b.ini |"]) {
      expect(summary).toContain(row);
    }
    const defaults = await read(files, { section: "DEFAULT" });
    expect(defaults.summary).toContain("| a | 1 | a.ini |");
    expect(defaults.summary).toContain("| b | 2 | b.ini |");
  });
});

describe("variables", () => {
  it.each<[string, Inputs, readonly string[] | string]>([
    [
      "a path, a default, a list, null",
      { "export-env": "A = a.b\nB = nope ?? x\nC = l\nD = n" },
      ["A=1", "B=x", "C=[1]", "D="],
    ],
    ["with Windows' line ends", { "export-env": "A = a.b\r\nB = n\r\n" }, ["A=1", "B="]],
    ["a path alone", { "export-env": "a.b" }, "bad-input"],
    ["a name that begins with a digit", { "export-env": "1A = a.b" }, "bad-input"],
    ["a name with -", { "export-env": "A-B = a.b" }, "bad-input"],
    ["a missing path", { "export-env": "A = a.b\nB = nope" }, "key-not-found"],
    ["an unsafe name in small letters", { "export-env": "A = a.b\nld_preload = a.b" }, "unsafe-env-name"],
    [
      "one that is allowed beside one that is not",
      { "export-env": "PATH = a.b\nIFS = a.b", "allow-env": "PATH" },
      "unsafe-env-name",
    ],
    [
      "several that are allowed",
      { "export-env": "PATH = a.b\nIFS = a.b", "allow-env": "PATH\r\n# x\r\nifs" },
      ["PATH=1", "IFS=1"],
    ],
    [
      "a pattern instead of a name that is allowed",
      { "export-env": "LD_PRELOAD = a.b", "allow-env": "LD_*" },
      "unsafe-env-name",
    ],
    ["one name twice", { "export-env": "A = a.b\na = n" }, "name-collision"],
    ["all below a section", { "env-prefix": "app", section: "a" }, ["APP_B=1", "APP_C_D___E=2"]],
    [
      "all, with a prefix that ends with _",
      { "env-prefix": "APP_" },
      ["APP_A_B=1", "APP_A_C_D___E=2", "APP_L_0=1", "APP_N=", "APP_O="],
    ],
    [
      "all, with a prefix of other signs",
      { "env-prefix": "my-app." },
      ["MY_APP__A_B=1", "MY_APP__A_C_D___E=2", "MY_APP__L_0=1", "MY_APP__N=", "MY_APP__O="],
    ],
    ["a prefix that begins with a digit", { "env-prefix": "1" }, "bad-input"],
    ["a prefix that makes names unsafe", { "env-prefix": "GITHUB" }, "unsafe-env-name"],
    ["a prefix that makes an unsafe name with a key", { "env-prefix": "BASH", defaults: "env: x" }, "unsafe-env-name"],
    [
      "that, where it is allowed",
      { "env-prefix": "BASH", defaults: "env: x", section: "env", "allow-env": "BASH_ENV" },
      ["BASH_=x"],
    ],
    ["keys that become one name", { "env-prefix": "A", defaults: "{x.y: 1, x: {y: 2}}" }, "name-collision"],
    ["a prefix and a name", { "env-prefix": "A", "export-env": "a_n = n" }, "name-collision"],
  ])("may be, or may not: %s", async (_, inputs, expected) => {
    const file = { "a.json": '{"a": {"b": 1, "c": {"d =\\ne": 2}}, "l": [1], "n": null, "o": {}}' };
    const { exported, failure } = await read(file, inputs);
    const wanted =
      inputs["env-prefix"] === undefined || typeof expected === "string" ? expected : expected.map(restore);
    expect(failure?.code ?? exported).toEqual(wanted);
    expect(failure === undefined ? [] : exported).toEqual([]);
  });

  /** An empty object is a leaf, too. */
  function restore(variable: string): string {
    return variable.endsWith("_O=") ? `${variable}{}` : variable;
  }

  it("tell of a collision which paths it is about, and of each unsafe name where it is from", async () => {
    const file = { "a.json": '{"a": {"b": 1}, "a.b": 2, "a_b": 3}' };
    expect((await read(file, { "env-prefix": "P" })).failure?.message).toBe(
      'P_A_B is the name of a.b and of "a.b". P_A_B is the name of a.b and of a_b.',
    );
    expect((await read(file, { "env-prefix": "CI", "export-env": "PATH = a.b" })).failure?.message).toBe(
      "Refused: PATH (from a.b).",
    );
  });
});

describe("required", () => {
  const file = { "a.yaml": "t: x\nn: null\ne: ''\nl: []\no: {}\nf: false\nz: 0\nb: ' '\nll: [1, '']\n" };

  it.each(["t", "f", "z", "b", "ll", "ll[0]", "t\nf"])("is satisfied by %s", async (required) => {
    expect((await read(file, { required })).code).toBe(0);
  });

  it.each(["n", "e", "l", "o", "ll[1]", "ll[*]", "nope", "t.x", "ll[2]"])(
    "is not satisfied by %s",
    async (required) => {
      const { failure, outputs } = await read(file, { required, keys: "t" });
      expect(failure).toMatchObject({ code: "missing-required", message: expect.stringContaining(required) });
      expect("t" in outputs).toBe(false);
    },
  );

  it("is satisfied by DEFAULT and by defaults", async () => {
    const ini = { "a.ini": "[DEFAULT]\na = 1\n[s]\n" };
    expect((await read(ini, { required: "s.a\nDEFAULT.a\nd", defaults: "d: 1" })).code).toBe(0);
  });
});

describe("a key that stands twice", () => {
  it.each<[string, string, string]>([
    ["INI, an option", "a.ini", "[s]\na=1\nA=2\n"],
    ["INI, a section", "a.ini", "[s]\n[t]\n[s]\n"],
    ["JSON", "a.json", '{"a":1,"\\u0061":2}'],
    ["JSONC", "a.jsonc", '{"a":1,/**/"a":2}'],
    ["JSON5", "a.json5", "{a:1,'a':2}"],
    ["YAML", "a.yaml", "a: 1\n'a': 2\n"],
    ["TOML, a key", "a.toml", 'a = 1\n"a" = 2\n'],
    ["TOML, a table", "a.toml", "[a]\n[a]\n"],
    ["CSV, a column", "a.csv", "a,a\n1,2\n"],
  ])("fails in %s", async (_, file, text) => {
    const { code, failure } = await read({ [file]: text });
    expect([code, failure?.code]).toEqual([1, "duplicate-key"]);
    expect(failure?.message).toMatch(/^a\.\w+:\d+:\d+: .+\n\d+ \| .*\n +\^/u);
  });

  it.each<[string, string, string, string]>([
    [".env, where the last one wins", "a.env", "a=1\na=2\n", '{"a":"2"}'],
    [".properties, where the last one wins", "a.properties", "a=1\na=2\n", '{"a":"2"}'],
    ["XML, where they are a list", "a.xml", "<r><a>1</a><a>2</a></r>", '{"r":{"a":["1","2"]}}'],
    ["INI, where only capital letters differ in sections", "a.ini", "[s]\n[S]\n", '{"s":{},"S":{}}'],
    ["npm's INI, where the last one wins", "a.npm", "a=1\na=2\n", '{"a":"2"}'],
  ])("is fine in %s", async (_, file, text, config) => {
    const inputs = file === "a.npm" ? { format: "ini", "ini-dialect": "npm" } : {};
    expect((await read({ [file]: text }, inputs)).outputs["config"]).toBe(config);
  });
});

describe("the shapes of formats", () => {
  it.each<[string, string, string, Inputs?]>([
    [
      "XML keeps its root, attributes are @, text beside them #text",
      '<r a="1">x<b c="2">y</b></r>',
      '{"r":{"@a":"1","b":{"@c":"2","#text":"y"},"#text":"x"}}',
      { format: "xml" },
    ],
    [
      "CSV is a list of objects by header",
      'a,b\n1,\n"x,\ny",""""\n',
      '[{"a":"1","b":""},{"a":"x,\\ny","b":"\\""}]',
      { format: "csv" },
    ],
    ["CSV with a header alone is an empty list", "a,b\n", "[]", { format: "csv" }],
    ["keys of .properties stay flat", "a.b.c=1\na.b=2\n", '{"a.b.c":"1","a.b":"2"}', { format: "properties" }],
    [
      "sections of npm's INI nest at dots",
      "[a.b]\nc=1\n[a]\nl[]=1\nl[]=2\n",
      '{"a":{"l":["1","2"],"b":{"c":"1"}}}',
      { format: "ini", "ini-dialect": "npm" },
    ],
    [
      "YAML's merges are carried out",
      "a: &a {x: 1, y: 1}\nb: {<<: *a, y: 2}\n",
      '{"a":{"x":1,"y":1},"b":{"x":1,"y":2}}',
      { format: "yaml" },
    ],
    [
      "__proto__ and constructor are keys in YAML",
      "__proto__: {a: 1}\nconstructor: {prototype: {a: 1}}\n",
      '{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}',
      { format: "yaml" },
    ],
    [
      "__proto__ is a section in INI",
      "[__proto__]\nconstructor = 1\n",
      '{"__proto__":{"constructor":"1"}}',
      { format: "ini" },
    ],
    [
      "__proto__ is a section in npm's INI",
      "[__proto__]\na=1\n",
      '{"__proto__":{"a":"1"}}',
      { format: "ini", "ini-dialect": "npm" },
    ],
    ["__proto__ is a table in TOML", "[__proto__]\na=1\n", '{"__proto__":{"a":1}}', { format: "toml" }],
    [
      "__proto__ is an element in XML",
      "<__proto__><constructor>1</constructor></__proto__>",
      '{"__proto__":{"constructor":"1"}}',
      { format: "xml" },
    ],
    ["a list at the top is kept", "[1, 2]", "[1,2]", { format: "json" }],
    ["a text at the top is kept", '"x"', '"x"', { format: "json" }],
    ["a file of comments alone is an empty one", "# x\n", "{}", { format: "yaml" }],
    ["an empty YAML file is an empty one", "", "{}", { format: "yaml" }],
    ["an empty TOML file is an empty one", "", "{}", { format: "toml" }],
    ["an empty INI file is an empty one", "", "{}", { format: "ini" }],
    ["an empty .env file is an empty one", "", "{}", { format: "env" }],
    ["an empty CSV file is an empty list", "", "[]", { format: "csv" }],
  ])("%s", async (_, text, config, inputs = {}) => {
    const { failure, outputs } = await read({ file: text }, inputs);
    expect([failure?.message, outputs["config"]]).toEqual([undefined, config]);
    expect("a" in {}).toBe(false);
  });

  it.each<[string, string, string, RegExp]>([
    ["several YAML documents, at the second", "a.yaml", "a: 1\n---\nb: 2\n---\nc: 3\n", /^a\.yaml:2:1: /u],
    ["two YAML documents behind a directive's end", "a.yaml", "---\na: 1\n...\n---\nb: 2\n", /^a\.yaml:4:1: /u],
    ["a document type with entities", "a.xml", '<!DOCTYPE r [<!ENTITY x "y">]>\n<r>&x;</r>', /^a\.xml:1:1: /u],
    [
      "an entity of a file",
      "a.xml",
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
      /^a\.xml:1:1: /u,
    ],
    ["comments in JSON", "a.json", '{"a": 1} // x', /^a\.json:1:10: /u],
    ["an empty JSON file", "a.json", "", /^a\.json:1:1: /u],
    ["an empty XML file", "a.xml", "", /^a\.xml:1:1: /u],
    ["INI without a section", "a.ini", "a = 1\n", /^a\.ini:1:1: /u],
    ["a line of .env that is no assignment", "a.env", "A=1\nnothing\n", /^a\.env:2:1: /u],
    ["too many values in a row of CSV", "a.csv", "a\n1\n1,2\n", /^a\.csv:3:1: /u],
  ])("refuse %s", async (_, file, text, message) => {
    const { failure } = await read({ [file]: text });
    expect(failure).toMatchObject({ code: "parse-error", message: expect.stringMatching(message) });
  });

  it("run nothing", async () => {
    const files = {
      "a.env": 'A=$(touch ran)\nB=`touch ran`\nC=${A}\nD="$(touch ran)"\n',
      "a.yaml":
        'a: !!js/function \'function () { require("fs").writeFileSync("ran", "") }\'\nb: !!python/object/apply:os.system [\'touch ran\']\n',
      "a.json5": '{a: \'require("child_process").execSync("touch ran")\'}',
      "a.ini": "[s]\na = ${touch:ran} $(touch ran) `touch ran`\n",
    };
    for (const [name, text] of Object.entries(files)) {
      const { code } = await read({ [name]: text }, { "ini-interpolation": "none" });
      expect([name, code]).toEqual([name, 0]);
    }
    expect((await read({ "a.env": files["a.env"] }, { keys: "A\nB\nC" })).outputs).toMatchObject({
      ...{ A: "$(touch ran)", B: "touch ran", C: "${A}" },
    });
    expect(existsSync(join(workspace.path, "ran"))).toBe(false);
    expect(existsSync("ran")).toBe(false);
  });
});

describe("INI", () => {
  const doc = (...lines: readonly string[]) => ({ "a.ini": `${lines.join("\n")}\n` });

  it.each<[string, Files, Inputs, string]>([
    ["basic interpolation", doc("[s]", "a = x", "b = %(a)s%%"), {}, '{"s":{"a":"x","b":"x%"}}'],
    [
      "extended interpolation",
      doc("[s]", "a = x", "[t]", "b = ${s:a}$$ %(a)s"),
      { "ini-interpolation": "extended" },
      '{"s":{"a":"x"},"t":{"b":"x$ %(a)s"}}',
    ],
    [
      "no interpolation",
      doc("[s]", "b = %(a)s %% ${x} $$"),
      { "ini-interpolation": "none" },
      '{"s":{"b":"%(a)s %% ${x} $$"}}',
    ],
    ["no inline comments", doc("[s]", "a = x # y ; z"), {}, '{"s":{"a":"x # y ; z"}}'],
    ["inline comments of one kind", doc("[s]", "a = x # y ; z"), { "ini-inline-comments": ";" }, '{"s":{"a":"x # y"}}'],
    [
      "inline comments of two kinds",
      doc("[s]", "a = x // y # z", "b = x#y"),
      { "ini-inline-comments": " #  // " },
      '{"s":{"a":"x","b":"x#y"}}',
    ],
    [
      "options without values",
      doc("[s]", "a", "b =", "c"),
      { "ini-allow-no-value": "True" },
      '{"s":{"a":null,"b":"","c":null}}',
    ],
    ["values of several lines", doc("[s]", "a = 1", "  2", "", "  # no", "  3"), {}, '{"s":{"a":"1\\n2\\n\\n3"}}'],
    [
      "DEFAULT under each section, below its own",
      doc("[DEFAULT]", "a = 1", "b = %(a)s", "[s]", "a = 2", "[t]"),
      {},
      '{"s":{"a":"2","b":"2"},"t":{"a":"1","b":"1"}}',
    ],
    ["DEFAULT alone", doc("[DEFAULT]", "a = 1"), {}, "{}"],
    ["small letters", doc("[S]", "Key : V"), {}, '{"S":{"key":"V"}}'],
  ])("has %s", async (_, files, inputs, config) => {
    const { failure, outputs } = await read(files, inputs);
    expect([failure?.message, outputs["config"]]).toEqual([undefined, config]);
  });

  it("gives an option without a value as an empty output", async () => {
    expect(await ask(doc("[s]", "a"), { "ini-allow-no-value": "true", keys: "s.a ?? x" })).toEqual({ a: "" });
    expect(await ask(doc("[s]", "a"), {})).toBe("parse-error");
  });

  it("finds an option by any case, a section only by its own, and DEFAULT's options under a section and by name", async () => {
    const file = doc("[DEFAULT]", "Name = x", "[Section One]", "Other = %(NAME)s");
    const keys = 'a = Section One.NAME\nb = "Section One"."Other"\nc = DEFAULT.nAmE\nd = Section One.other';
    expect(await ask(file, { keys })).toEqual({ a: "x", b: "x", c: "x", d: "x" });
    expect(await ask(file, { key: "section one.name" })).toBe("key-not-found");
    expect(await ask(file, { key: "default.name" })).toBe("key-not-found");
  });

  it("is read as one configuration where files are neighbours, and as several where another stands between them", async () => {
    const first = { "1.ini": "[DEFAULT]\nhost = a\nroot = /%(host)s\n[s]\nx = 1\n" };
    const last = { "2.ini": "[DEFAULT]\nhost = b\n[s]\ny = %(root)s\n" };
    expect((await read({ ...first, ...last })).outputs["config"]).toBe(
      '{"s":{"x":"1","y":"/b","host":"b","root":"/b"}}',
    );
    const between = await read({ ...first, "m.json": "{}", ...last });
    expect([between.failure?.code, between.failure?.message]).toEqual([
      "interpolation",
      expect.stringMatching(/^2\.ini: s\.y: /u),
    ]);
    expect((await read({ "1.ini": "[s]\na = 1\n", "2.ini": "[s]\na = 2\n" })).outputs).toMatchObject({
      config: '{"s":{"a":"2"}}',
      overridden: '[{"path":"s.a","by":"2.ini","over":"1.ini"}]',
    });
  });

  it("is laid over other formats, and they over it", async () => {
    const files = { "1.ini": "[s]\na = 1\nb = %(a)s\n", "2.json": '{"s": {"a": 2}, "t": [1]}' };
    expect((await read(files)).outputs["config"]).toBe('{"s":{"a":2,"b":"1"},"t":[1]}');
    const { outputs } = await read({}, { files: "2.json\n1.ini" });
    expect(outputs["config"]).toBe('{"s":{"a":"1","b":"1"},"t":[1]}');
  });

  it.each<[string, string, Inputs, string]>([
    ["a percent sign alone", "fmt = %Y-%m", {}, "a.ini: s.fmt: "],
    ["a missing option", "a = %(b)s", {}, "a.ini: s.a: "],
    [
      "more than ten levels",
      Array.from({ length: 12 }, (_, i) => `k${i} = %(k${i + 1})s`).join("\n"),
      {},
      "a.ini: s.k0: ",
    ],
    ["itself", "a = %(a)s", {}, "a.ini: s.a: "],
    ["a missing section", "a = ${t:b}", { "ini-interpolation": "extended" }, "a.ini: s.a: "],
    ["a dollar sign alone", "a = $x", { "ini-interpolation": "extended" }, "a.ini: s.a: "],
    ["an option without a value", "a = %(b)s\nb", { "ini-allow-no-value": "true" }, "a.ini: s.a: "],
  ])("cannot resolve %s, and says what to do", async (_, text, inputs, head) => {
    const { code, failure, outputs } = await read({ "a.ini": `[s]\n${text}\n` }, inputs);
    expect([code, failure?.code, failure?.message.slice(0, head.length)]).toEqual([1, "interpolation", head]);
    expect(failure?.hint).toMatch(/%% .*ini-interpolation to none.*section/u);
    expect(Object.keys(outputs)).toEqual(["files", "overridden"]);
  });
});

describe("a schema", () => {
  const draft2020 = "https://json-schema.org/draft/2020-12/schema";
  const draft7 = "http://json-schema.org/draft-07/schema#";

  it.each<[string, object, number]>([
    ["2020-12, where it names none", { properties: { l: { prefixItems: [{ type: "string" }] } } }, 1],
    ["2020-12", { $schema: draft2020, properties: { l: { prefixItems: [{ type: "integer" }], items: false } } }, 1],
    [
      "2020-12, with definitions",
      { $schema: draft2020, $defs: { n: { type: "integer" } }, properties: { a: { $ref: "#/$defs/n" } } },
      0,
    ],
    [
      "2020-12, with what is not evaluated",
      { $schema: draft2020, properties: { a: true }, unevaluatedProperties: false },
      1,
    ],
    [
      "draft-07, where a list of items is a tuple",
      { $schema: draft7, properties: { l: { items: [{ type: "integer" }, { type: "string" }] } } },
      1,
    ],
    [
      "draft-07, with definitions",
      { $schema: draft7, definitions: { n: { type: "string" } }, properties: { a: { $ref: "#/definitions/n" } } },
      1,
    ],
    ["draft-07 by https, without #", { $schema: "https://json-schema.org/draft-07/schema", required: ["a", "l"] }, 0],
    ["a format that a text has not", { properties: { ip: { format: "ipv4" } } }, 1],
    [
      "a recursion",
      {
        $defs: {
          t: {
            anyOf: [
              { type: ["integer", "string"] },
              { items: { $ref: "#/$defs/t" }, additionalProperties: { $ref: "#/$defs/t" }, type: ["array", "object"] },
            ],
          },
        },
        $ref: "#/$defs/t",
      },
      0,
    ],
    ["a rule for __proto__", JSON.parse('{"properties": {"__proto__": {"type": "integer"}}}'), 1],
    ["__proto__ as a required key", { required: ["__proto__", "constructor"] }, 1],
  ])("is read by %s", async (_, schema, code) => {
    const files = {
      "a.json": '{"a": 1, "l": [1, 2], "ip": "x", "__proto__": "x"}',
      "schema.json": JSON.stringify(schema),
    };
    const performed = await read(files, { files: "a.json", schema: "schema.json" });
    expect([performed.failure?.message, performed.code]).toEqual([code === 0 ? undefined : expect.any(String), code]);
    expect(performed.failure?.code).toBe(code === 0 ? undefined : "schema-mismatch");
  });

  it("is told of every violation, with a path that can be asked for", async () => {
    const schema = { additionalProperties: { type: "integer" }, properties: { l: { items: { required: ["x"] } } } };
    const files = {
      "a.json": '{"a.b": "x", "l": [{}, {"x": 1}, {}], "/~": []}',
      "schema.json": JSON.stringify(schema),
    };
    const { failure } = await read(files, { files: "a.json", schema: "schema.json" });
    expect(failure?.message.split("\n").map((line) => line.split(" must ")[0])).toEqual([
      '"a.b"',
      "/~",
      "l[0]",
      "l[2]",
    ]);
  });

  it("sees the merged whole, defaults included", async () => {
    const files = {
      "a.json": '{"a": 1}',
      "b.json": '{"b": 2}',
      "schema.json": '{"required": ["a", "b", "c"], "maxProperties": 3}',
    };
    const { code } = await read(files, { files: "a.json\nb.json", defaults: "c: 3", schema: "schema.json" });
    expect(code).toBe(0);
  });

  it("is checked before anything is handed out", async () => {
    const files = { "a.json": '{"a": "x"}', "schema.json": '{"properties": {"a": {"type": "integer"}}}' };
    const { failure, exported, outputs } = await read(files, {
      files: "a.json",
      schema: "schema.json",
      key: "a",
      "export-env": "A = a",
    });
    expect([failure?.code, exported, outputs["value"]]).toEqual(["schema-mismatch", [], undefined]);
    expect(outputs["config"]).toBe('{"a":"x"}');
  });

  it.each<[string, Files]>([
    ["does not exist", {}],
    ["is no JSON", { "schema.json": "{" }],
    ["is no schema", { "schema.json": '{"type": "strin"}' }],
    ["is a list", { "schema.json": "[]" }],
    ["is of another draft", { "schema.json": '{"$schema": "https://json-schema.org/draft/2019-09/schema"}' }],
    ["refers to the network", { "schema.json": '{"$ref": "http://127.0.0.1:9/schema.json"}' }],
    ["refers to a file", { "schema.json": '{"$ref": "file:///etc/passwd"}' }],
    ["has an expression that is none", { "schema.json": '{"properties": {"a": {"pattern": "("}}}' }],
  ])("that %s is bad input", async (_, files) => {
    const name = "schema.json" in files ? "schema.json" : "nope.json";
    const { code, failure } = await read({ ...files, "a.json": '{"a": "x"}' }, { files: "a.json", schema: name });
    expect([code, failure?.faults.map(({ input }) => input)]).toEqual([2, ["schema"]]);
  });
});

describe("what is known", () => {
  it.each<[string, Inputs, readonly string[]]>([
    ["a missing key", { key: "nope" }, ["config", "files", "overridden"]],
    ["a required path", { required: "nope" }, ["config", "files", "overridden"]],
    ["an unsafe name", { "export-env": "CI = a" }, ["config", "files", "overridden"]],
    ["a missing section", { section: "nope" }, ["files", "overridden"]],
    ["a missing file", { files: "a.json\nnope.json" }, ["files"]],
  ])("is set also where the step fails: %s", async (_, inputs, names) => {
    const { code, outputs } = await read({ "a.json": '{"a": 1}' }, { ...inputs, keys: "a" });
    expect([code, Object.keys(outputs).toSorted()]).toEqual([1, names]);
  });
});
