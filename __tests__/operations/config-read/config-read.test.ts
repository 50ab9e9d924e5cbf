import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { performConfig } from "../../support/perform-config.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace({
    "app.ini": [
      "[DEFAULT]",
      "domain = example.com",
      "Retries = 3",
      "[staging]",
      "db_host = db.staging.%(domain)s",
      "[production]",
      "DB_Host = db.%(domain)s",
      "version = 1.10",
      "empty =",
      "",
    ].join("\n"),
    "broken.ini": "[fine]\nx = 1\n[broken]\nurl = %(nowhere)s\n",
    "prod.ini": "[production]\nversion = 1.20\n[DEFAULT]\ndomain = example.org\n",
    "base.yaml":
      "service:\n  host: localhost\n  port: 8080\n  version: 1.10\n  big: 9223372036854775807\n  code: 007\n  none: null\n  off: false\n  blank: ''\nservers:\n  - {host: a, port: 1}\n  - {host: b, port: 2}\ntags: [x, y]\nnothing: {}\n",
    "production.json": '{"service": {"port": 443, "tls": true}, "tags": ["z"]}',
    "legacy.yaml": "debug: no\nhex: 0x1F\nsum: 1_000\n",
    "flat.properties": "server.port=8080\nserver.host.name=h\n",
    "list.json": '[{"a": 1}, {"a": 2}]',
    "rows.csv": "name,port\nweb,080\ndb,5432\n",
    "two.yaml": "a: 1\n---\nb: 2\n",
    "twice.json": '{"a": 1,\n "a": 2}',
    "broken.toml": "ok = 1\nbad = = 2\n",
    "latin1.ini": Buffer.from("[s]\nk = gr\xf6\xdfe\n", "latin1"),
    "surrogate.json": '{"half": "\\ud800", "whole": "x"}',
    "comments.yaml": "# nothing here yet\n",
    "app.env": "DB_HOST=db\nPASSWORD='p#ss'\n",
    "deploy.xml": '<deploy env="prod"><host>a</host><host>b</host></deploy>',
    "settings.jsonc": '{\n  // a comment\n  "port": 1.0e2,\n}\n',
    "settings.json5": "{port: 0x1F, ratio: .5}",
    "cargo.toml": 'version = "1.10"\nratio = 1.10\nday = 1979-05-27\n',
    ".npmrc": "registry=https://registry.example/\nalways-auth=true\n[nested.part]\nkey=v\n",
    "unknown.txt": "x",
    "secrets.yaml": `db:\n  user: admin\n  password: "hunter2!quote\\"d"\n  pin: 123\n  url: "postgres://admin:hunter2!quote\\"d@db"\n  flag: true\nother:\n  token: tok-12345\n`,
    "schema.json":
      '{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{"service":{"properties":{"port":{"maximum":1000},"host":{"const":"example.com"}}},"servers":{"items":{"required":["weight"]}}}}',
    "schema.yaml": "type: object\nproperties:\n  service:\n    type: object\n",
    "remote.json": '{"$ref": "https://example.com/schema.json"}',
    "old.json": '{"$schema": "http://json-schema.org/draft-04/schema#"}',
  });
});
afterAll(() => workspace.remove());

const read = async (raw: Readonly<Record<string, string>>) => await performConfig(workspace.path, raw);

describe("a value by its path", () => {
  it.each([
    ["an INI option, interpolated with the defaults", "app.ini", "production.db_host", "db.example.com"],
    ["an INI option by its name as written", "app.ini", "production.DB_Host", "db.example.com"],
    ["a default of INI under a section", "app.ini", "staging.retries", "3"],
    ["DEFAULT itself", "app.ini", "DEFAULT.domain", "example.com"],
    ["a number's own digits", "base.yaml", "service.version", "1.10"],
    ["a number beyond doubles", "base.yaml", "service.big", "9223372036854775807"],
    ["leading zeros", "base.yaml", "service.code", "007"],
    ["null, which is empty", "base.yaml", "service.none", ""],
    ["false, which is not empty", "base.yaml", "service.off", "false"],
    ["an empty text", "base.yaml", "service.blank", ""],
    ["an item of a list", "base.yaml", "servers[1].host", "b"],
    ["of each item", "base.yaml", "servers[*].port", "[1,2]"],
    ["an object, as JSON", "base.yaml", "servers[0]", '{"host":"a","port":1}'],
    ["an empty object", "base.yaml", "nothing", "{}"],
    ["a flat key with dots", "flat.properties", "server.port", "8080"],
    ["a flat key in quotes", "flat.properties", '"server.host.name"', "h"],
    ["a row of CSV, all text", "rows.csv", "[0].port", "080"],
    ["a list at the top", "list.json", "[*].a", "[1,2]"],
    ["an attribute of XML", "deploy.xml", "deploy.@env", "prod"],
    ["repeated elements of XML", "deploy.xml", "deploy.host", '["a","b"]'],
    ["JSON with comments", "settings.jsonc", "port", "1.0e2"],
    ["JSON5", "settings.json5", "port", "0x1F"],
    ["TOML's digits", "cargo.toml", "ratio", "1.10"],
    ["TOML's dates", "cargo.toml", "day", "1979-05-27"],
    ["a secret with # in .env", "app.env", "PASSWORD", "p#ss"],
  ])("%s", async (_, files, key, value) => {
    expect(await read({ files, key })).toMatchObject({ code: 0, outputs: { value } });
  });

  it("gives a YAML 1.1 boolean as it is written, and as a boolean in config", async () => {
    const { outputs } = await read({ files: "legacy.yaml", "yaml-version": "1.1", key: "debug", keys: "hex\nsum" });
    expect(outputs).toMatchObject({
      value: "no",
      hex: "0x1F",
      sum: "1_000",
      config: '{"debug":false,"hex":31,"sum":1000}',
    });
  });

  it("takes the npm dialect's sections apart at dots", async () => {
    const { outputs } = await read({ files: ".npmrc", "ini-dialect": "npm", key: "nested.part.key" });
    expect(outputs).toMatchObject({ value: "v" });
    expect(JSON.parse(outputs["config"] ?? "")).toMatchObject({ "always-auth": true });
  });

  it.each([
    ["is not there", { key: "service.prot" }, /^service\.prot is not there\. Did you mean "port"\?$/u],
    ["has no near one", { key: "service.qqqqqq" }, /There is in service: host, port, version/u],
    ["goes into a text", { key: "service.host.name" }, /service\.host is no object/u],
    ["is beyond the list", { key: "servers[2]" }, /servers\[2\] is not there/u],
    ["is not there in one of several", { keys: "x = servers[*].nope" }, /nope is not there/u],
    ["goes wrong twice", { key: "a.b", keys: "service.hots" }, /a\.b is not there.*service\.hots is not there/u],
    ["a section", { section: "servce" }, /section: servce is not there\. Did you mean "service"/u],
  ])("fails where a path %s", async (_, raw, message) => {
    const { code, failure } = await read({ files: "base.yaml", ...raw });
    expect(code).toBe(1);
    expect(failure).toMatchObject({ code: "key-not-found", message: expect.stringMatching(message) });
  });

  it("gives the default where the path is missing, and only there", async () => {
    const keys =
      "a = service.nope ?? 1.10\nb = service.none ?? x\nc = service.blank ?? x\nd = nope[*].x ?? []\nservice.off ?? x";
    const { outputs } = await read({ files: "base.yaml", key: "nope", default: "d", keys });
    expect(outputs).toMatchObject({ value: "d", a: "1.10", b: "", c: "", d: "[]", off: "false" });
  });

  it("never hides a parse error or an interpolation error behind a default", async () => {
    expect((await read({ files: "broken.toml", key: "x", default: "d" })).failure?.code).toBe("parse-error");
    expect((await read({ files: "broken.ini", key: "broken.url", default: "d" })).failure?.code).toBe("interpolation");
  });

  it("resolves only what is handed out", async () => {
    expect(await read({ files: "app.ini", section: "production", key: "db_host" })).toMatchObject({
      code: 0,
      outputs: {
        value: "db.example.com",
        config: '{"db_host":"db.example.com","version":"1.10","empty":"","domain":"example.com","retries":"3"}',
      },
    });
    const { failure, outputs } = await read({ files: "broken.ini", key: "fine.x" });
    expect(failure).toMatchObject({
      code: "interpolation",
      message: expect.stringMatching(/^broken\.ini: broken\.url: .*nowhere/u),
      hint: expect.stringMatching(/ini-interpolation.*section/u),
    });
    expect(outputs).toMatchObject({ files: '[{"path":"broken.ini","format":"ini","found":true}]' });
    expect((await read({ files: "broken.ini", "ini-interpolation": "none", key: "broken.url" })).outputs["value"]).toBe(
      "%(nowhere)s",
    );
  });
});

describe("files over each other", () => {
  it("merge deeply, across formats, and report what gave way", async () => {
    const { outputs } = await read({
      files: "base.yaml\n{environment}.json",
      environment: "production",
      section: "service",
    });
    expect(outputs["config"]).toBe(
      '{"host":"localhost","port":443,"version":1.10,"big":9223372036854775807,"code":7,"none":null,"off":false,"blank":"","tls":true}',
    );
    expect(JSON.parse(outputs["overridden"] ?? "")).toEqual([
      { path: "service.port", by: "production.json", over: "base.yaml" },
      { path: "tags", by: "production.json", over: "base.yaml" },
    ]);
  });

  it("append lists where they are told to", async () => {
    const { outputs } = await read({ files: "base.yaml\nproduction.json", arrays: "append", key: "tags" });
    expect(outputs["value"]).toBe('["x","y","z"]');
  });

  it("of INI merge before the defaults apply, as in configparser", async () => {
    const { outputs } = await read({ files: "app.ini\nprod.ini", section: "production", keys: "db_host\nversion" });
    expect(outputs).toMatchObject({ db_host: "db.example.org", version: "1.20" });
    expect(JSON.parse(outputs["overridden"] ?? "")).toEqual([
      { path: "DEFAULT.domain", by: "prod.ini", over: "app.ini" },
      { path: "production.version", by: "prod.ini", over: "app.ini" },
    ]);
  });

  it("lie over defaults", async () => {
    const { outputs } = await read({
      files: "production.json",
      defaults: "service: {port: 1, host: 1.10}",
      keys: "service.port\nservice.host",
    });
    expect(outputs).toMatchObject({
      port: "443",
      host: "1.10",
      overridden: '[{"path":"service.port","by":"production.json","over":"defaults"}]',
    });
  });

  it("may be optional, and a file of comments alone is an empty one", async () => {
    const { outputs, code } = await read({ files: "base.yaml\nnope.yaml?\ncomments.yaml", key: "service.port" });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ value: "8080", overridden: "[]" });
    expect(JSON.parse(outputs["files"] ?? "")[1]).toEqual({ path: "nope.yaml", format: "yaml", found: false });
  });

  it("may all be missing where all are optional", async () => {
    expect(await read({ files: "a.yaml?", key: "a", default: "x" })).toMatchObject({
      code: 0,
      outputs: { config: "{}", value: "x" },
    });
  });

  it.each([
    [
      "a missing file, all of them at once",
      { files: "bas.yaml\nnope.json\nbase.yaml" },
      1,
      "file-not-found",
      /bas\.yaml does not exist\. Did you mean "base\.yaml"\? nope\.json does not exist/u,
    ],
    ["a folder", { files: ".", format: "json" }, 1, "unreadable", /it is a folder/u],
    ["no known format", { files: "unknown.txt" }, 2, "bad-input", /the name of "unknown\.txt" tells no format/u],
    ["a list over others", { files: "base.yaml\nlist.json" }, 2, "bad-input", /list\.json is a list at its top/u],
    ["an environment that is absent", { files: "{environment}.json" }, 2, "bad-input", /environment: It is absent/u],
    [
      "an environment with a slash",
      { files: "{environment}.json", environment: "../x" },
      2,
      "bad-input",
      /"\.\.\/x" is no environment/u,
    ],
    [
      "an environment of two dots",
      { files: "{environment}/a.json", environment: ".." },
      2,
      "bad-input",
      /is no environment/u,
    ],
    [
      "not UTF-8",
      { files: "latin1.ini" },
      1,
      "bad-encoding",
      /latin1\.ini cannot be decoded: line 2 is no valid UTF-8/u,
    ],
    [
      "half of a surrogate pair",
      { files: "surrogate.json", key: "half" },
      1,
      "bad-encoding",
      /half holds half of a surrogate pair/u,
    ],
    [
      "a default without a key",
      { files: "base.yaml", default: "x" },
      2,
      "bad-input",
      /default: It is given without key/u,
    ],
  ])("fail: %s", async (_, raw, code, failure, message) => {
    expect(await read(raw)).toMatchObject({
      code,
      failure: { code: failure, message: expect.stringMatching(message) },
    });
  });

  it("never leave the working directory by the environment, through a link neither", async () => {
    const outside = createWorkspace({ "secret.json": '{"a": 1}' });
    try {
      symlinkSync(join(outside.path, "secret.json"), join(workspace.path, "linked.json"));
      expect((await read({ files: "{environment}.json", environment: "linked" })).failure).toMatchObject({
        code: "bad-input",
        message: expect.stringContaining("outside working-directory"),
      });
      expect((await read({ files: "linked.json", key: "a" })).outputs["value"]).toBe("1");
    } finally {
      outside.remove();
    }
  });

  it("warns of an environment that no file takes", async () => {
    expect((await read({ files: "base.yaml", environment: "x" })).warnings).toEqual([
      expect.stringContaining("no effect"),
    ]);
  });
});

describe("a file that cannot be parsed", () => {
  it.each([
    ["broken.toml", "parse-error", "broken.toml:2:", "\n2 | bad = = 2\n"],
    ["twice.json", "duplicate-key", "twice.json:2:2: ", '\n2 |  "a": 2}\n     ^'],
    ["two.yaml", "parse-error", "two.yaml:2:1: ", "\n2 | ---\n"],
  ])("%s fails with file, line, column and the line", async (files, code, head, excerpt) => {
    const { failure } = await read({ files });
    expect(failure).toMatchObject({ code, message: expect.stringContaining(head) });
    expect(failure?.message).toContain(excerpt);
  });

  it("quotes nothing where values are masked", async () => {
    const { failure } = await read({ files: "broken.toml", mask: "**.password" });
    expect(failure).toMatchObject({ code: "parse-error", message: expect.stringContaining("broken.toml:2:") });
    expect(failure?.message).not.toContain("bad");
  });
});

describe("names", () => {
  it.each([
    [
      "a declared output",
      { keys: "config = service.port" },
      "name-collision",
      /config is the name of an output of the operation itself/u,
    ],
    ["the file of a declared output", { keys: "Config-File = service.port" }, "name-collision", /Config-File/u],
    [
      "two outputs that differ by case",
      { keys: "Port = service.port\nport = service.host" },
      "name-collision",
      /port is the name of service\.port and of service\.host/u,
    ],
    ["two variables", { "export-env": "A = service.port\na = service.host" }, "name-collision", /service\.host/u],
    [
      "a variable and one by prefix",
      { "export-env": "APP_TAGS_0 = service.port", "env-prefix": "APP" },
      "name-collision",
      /APP_TAGS_0/u,
    ],
    [
      "an unsafe variable",
      { "export-env": "LD_PRELOAD = service.host" },
      "unsafe-env-name",
      /LD_PRELOAD \(from service\.host\)/u,
    ],
    ["an unsafe variable by prefix", { "env-prefix": "NODE" }, "unsafe-env-name", /NODE_SERVICE_HOST/u],
    ["an output that begins with a digit", { keys: "1a = service.host" }, "bad-input", /1a is no name for an output/u],
    ["an output with a line end", { keys: 'x = service.host\n"a\\nb"' }, "bad-input", /is no name for an output/u],
    [
      "a variable with a blank",
      { "export-env": "A B = service.host" },
      "bad-input",
      /"?A B"? is no name for a variable/u,
    ],
    ["a prefix that begins with a digit", { "env-prefix": "1" }, "bad-input", /env-prefix: It makes names/u],
  ])("refused: %s", async (_, raw, code, message) => {
    const { failure, exported, outputs } = await read({ files: "base.yaml", ...raw });
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(exported).toEqual([]);
    expect(Object.keys(outputs).filter((name) => !["files", "overridden", "config"].includes(name))).toEqual([]);
  });

  it("are allowed when the user says so", async () => {
    expect((await read({ files: "base.yaml", "export-env": "CI = service.off", "allow-env": "ci" })).exported).toEqual([
      "CI=false",
    ]);
  });
});

describe("variables", () => {
  it("are those that are named, and no others", async () => {
    const { exported } = await read({
      files: "base.yaml",
      "export-env": "HOST = service.host\nTAGS = tags\nNONE = service.none ?? x\nNOPE = nope ?? x",
    });
    expect(exported).toEqual(["HOST=localhost", 'TAGS=["x","y"]', "NONE=", "NOPE=x"]);
  });

  it("by prefix are all leaves of the section", async () => {
    const { exported } = await read({ files: "base.yaml", section: "servers", "env-prefix": "app" });
    expect(exported).toEqual(["APP_0_HOST=a", "APP_0_PORT=1", "APP_1_HOST=b", "APP_1_PORT=2"]);
  });
});

describe("required paths", () => {
  it("must be there and not empty; all faults are told", async () => {
    const required = "service.host\nservice.none\nservice.blank\nnothing\nnope.x\nservers[*].host\nservice.off";
    const { failure } = await read({ files: "base.yaml", required });
    expect(failure?.code).toBe("missing-required");
    expect(failure?.message.match(/\S+ is (?:empty|not there)/gu)).toEqual([
      "service.none is empty",
      "service.blank is empty",
      "nothing is empty",
      "nope.x is not there",
    ]);
  });
});

describe("secrets", () => {
  const mask = "*.password\n**.token\n*.pin\ndb.flag";

  it("are masked before anything is written, also as they stand in JSON", async () => {
    const { masked, said, warnings } = await read({ files: "secrets.yaml", mask, "export-env": "P = db.password" });
    expect(masked).toEqual(['hunter2!quote"d', 'hunter2!quote\\"d', "tok-12345"]);
    expect(said.findIndex((line) => line.startsWith("export: "))).toBeGreaterThan(
      said.findLastIndex((line) => line.startsWith("mask: ")),
    );
    expect(warnings).toEqual([expect.stringMatching(/^Not masked: db\.pin, db\.flag\. /u)]);
  });

  it("stand nowhere in the summary, within other values neither", async () => {
    const { summary } = await read({ files: "secrets.yaml", mask });
    expect(summary).not.toMatch(/hunter2|tok-12345|123 /u);
    expect(summary).toContain("postgres://admin:•••");
    expect(summary).toMatch(/\| db\.pin \| ••• \|/u);
  });

  it("are found from the section and from the top", async () => {
    for (const pattern of ["password", "*.password", "db.password"]) {
      const { masked } = await read({ files: "secrets.yaml", section: "db", mask: pattern });
      expect(masked).toContain('hunter2!quote"d');
    }
  });

  it("that cannot be resolved are masked as they stand, and their error quotes nothing", async () => {
    workspace.write("bad.ini", "[a]\npassword = 100%secret\n[b]\nx = 1\n");
    const narrow = await read({ files: "bad.ini", mask: "*.password", section: "b" });
    expect(narrow).toMatchObject({ code: 0, masked: ["100%secret"] });
    const { failure } = await read({ files: "bad.ini", mask: "*.password" });
    expect(failure?.code).toBe("interpolation");
    expect(JSON.stringify(failure)).not.toContain("secret");
  });
});

describe("a schema", () => {
  it("is told of every violation, with its path, without the value", async () => {
    const { failure, outputs } = await read({ files: "base.yaml", schema: "schema.json" });
    expect(failure?.code).toBe("schema-mismatch");
    expect(failure?.message.split("\n")).toEqual([
      expect.stringMatching(/^service\.port must be <= 1000 /u),
      expect.stringMatching(/^service\.host must be equal to constant: "example\.com" /u),
      expect.stringMatching(/^servers\[0\] must have required property 'weight' /u),
      expect.stringMatching(/^servers\[1\] must have required property 'weight' /u),
    ]);
    expect(outputs["config"]).toContain("1.10");
  });

  it.each(["schema.yaml", "schema.json"])("that is satisfied passes: %s", async (schema) => {
    expect((await read({ files: "production.json", schema: "schema.yaml" })).code).toBe(0);
    expect((await read({ files: "cargo.toml", schema })).code).toBe(0);
  });

  it.each([
    ["remote.json", /can't resolve reference https:\/\/example\.com\/schema\.json/u],
    ["old.json", /neither 2020-12 .* nor draft-07/u],
    ["nope.json", /does not exist/u],
    ["app.ini", /is an INI file/u],
    ["twice.json", /twice\.json:2:2/u],
  ])("that cannot be used is bad input: %s", async (schema, message) => {
    expect((await read({ files: "base.yaml", schema })).failure).toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(message),
    });
  });
});

describe("the summary", () => {
  it("shows path, value and file", async () => {
    const { summary } = await read({ files: "base.yaml\nproduction.json" });
    expect(summary).toContain("| service.port | 443 | production.json |");
    expect(summary).toContain("| service.version | 1.10 | base.yaml |");
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["key", { key: "a.b" }, ["a.b"]],
    ["key, a mapping", { key: "a" }, ["a.b", "a.c"]],
    ["keys", { keys: "x = l[*].n\ny = a.c ?? 7" }, ["l[0].n", "l[1].n", "a.c"]],
    ["a key that is not there", { key: "a.x", default: "7" }, []],
    ["a variable of what is an output too", { key: "a.b", "export-env": "B = a.b\nC = a.c" }, ["a.b", "a.c"]],
    ["a prefix", { key: "a.b", "env-prefix": "P" }, ["a.b", "a.c", "l[0].n", "l[0].secret", "l[1].n", "l[1].secret"]],
    ["a section's key", { section: "a", key: "b" }, ["b"]],
    ["nothing", {}, ["a.b", "a.c", "l[0].n", "l[0].secret", "l[1].n", "l[1].secret"]],
  ])("shows what was asked for, and nothing else: %s", async (_, asked, paths) => {
    workspace.write("asked.json", '{"a":{"b":1,"c":2},"l":[{"n":3,"secret":"s-1"},{"n":4,"secret":"s-2"}]}');
    const { summary, failure } = await read({ files: "asked.json", ...asked });
    expect(failure).toBeUndefined();
    const plain = (summary ?? "").replaceAll("&#91;", "[").replaceAll("&#93;", "]");
    const shown = [...plain.matchAll(/^\| (\S+) \| \S+ \| asked\.json \|$/gmu)].map(([, path]) => path);
    expect(shown).toEqual(paths);
  });

  it("counts what is too much to show", async () => {
    workspace.write(
      "many.json",
      JSON.stringify(Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`k${index}`, index]))),
    );
    expect((await read({ files: "many.json" })).summary).toContain("1500 more rows are left out");
  });
});
