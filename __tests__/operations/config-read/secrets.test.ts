import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { hostileText } from "../../support/hostile-text.ts";
import { type PerformedConfig, performConfig } from "../../support/perform-config.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const quote = JSON.stringify;

/** A secret as hostile as they come, and a part of it that stands in nothing else. */
interface Secret {
  readonly text: string;
  readonly core: string;
}

/** So many secrets, the same ones for the same seed. */
function makeSecrets(seed: number, count: number): readonly Secret[] {
  return fc.sample(fc.tuple(hostileText, hostileText), { seed, numRuns: count }).map(([head, tail], index) => {
    const core = `Zq${seed}x${index}qZ`;
    return { text: `${head}${core}${tail}`, core };
  });
}

/** A secret that can stand in a line as it is. */
function onOneLine({ text, core }: Secret): Secret {
  const plain = text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, "");
  return { text: plain.trim(), core };
}

/** Files, inputs, and the code of the failure; none where there is none. */
interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly code?: string;
}

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

async function performCase({ files, inputs = {} }: Case): Promise<PerformedConfig> {
  for (const [name, text] of Object.entries(files)) {
    workspace.write(name, text);
  }
  return await performConfig(workspace.path, {
    files: Object.keys(files)
      .filter((name) => !name.startsWith("schema"))
      .join("\n"),
    mask: "**.password\n**.password*",
    ...inputs,
  });
}

/** What people get to read: all that was said but masks and exports, the summary, and the failure. */
function shownBy({ said, summary, failure }: PerformedConfig): string {
  const spoken = said.filter((line) => !line.startsWith("mask: ") && !line.startsWith("export: "));
  return [...spoken, summary, quote(failure ?? null)].join("\n");
}

/** Performs a case for each secret, and tells of those that are shown, or that end otherwise than they should. */
async function findLeaks(secrets: readonly Secret[], toCase: (secret: Secret) => Case): Promise<readonly unknown[]> {
  const leaks: unknown[] = [];
  for (const secret of secrets) {
    const given = toCase(secret);
    const performed = await performCase(given);
    const shown = shownBy(performed);
    if (shown.includes(secret.core) || performed.failure?.code !== given.code) {
      leaks.push({ files: given.files, failure: performed.failure, said: performed.said.slice(0, 9) });
    }
  }
  return leaks.slice(0, 2);
}

const hex4 = (text: string) => text.charCodeAt(0).toString(16).padStart(4, "0");
const ascii = (text: string) => quote(text).replaceAll(/[^ -~]/gu, (sign) => quoteUnits(sign));
const quoteUnits = (sign: string) =>
  sign
    .split("")
    .map((unit) => `\\u${hex4(unit)}`)
    .join("");
const toml = (text: string) =>
  `"${text
    .toWellFormed()
    .replaceAll(/[^ -~]|["\\]/gu, (sign) => `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`)}"`;
const dotenv = (text: string) =>
  `"${text
    .toWellFormed()
    .replaceAll("\0", "")
    .replaceAll(/[\\"$]/gu, "\\$&")
    .replaceAll("\r", "\\r")}"`;
const property = (text: string) =>
  text
    .split("")
    .map((unit) => `\\u${hex4(unit)}`)
    .join("");
const xml = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"\r\n\t]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
const csv = (text: string) => `"${text.toWellFormed().replaceAll("\0", "").replaceAll('"', '""')}"`;

const secrets = makeSecrets(1, 40);
const lines = makeSecrets(2, 40).map(onOneLine);

describe("a secret in a file that cannot be read", () => {
  it.each<[string, string, string, (text: string) => string]>([
    ["JSON, text behind it", "parse-error", "a.json", (text) => `{"user": "x", "password": ${quote(text)} oops}`],
    ["JSON, never closed", "parse-error", "a.json", (text) => `{"password": ${quote(text).slice(0, -1)}`],
    ["JSON, a wrong escape in it", "parse-error", "a.json", (text) => `{"password": "\\q${quote(text).slice(1)}}`],
    ["JSON, twice", "duplicate-key", "a.json", (text) => `{"password": ${quote(text)}, "password": ${quote(text)}}`],
    ["JSON, behind the end", "parse-error", "a.json", (text) => `{"password": 1} ${quote(text)}`],
    ["JSONC, text behind it", "parse-error", "a.jsonc", (text) => `{"password": ${quote(text)} oops /* */}`],
    ["JSON5, text behind it", "parse-error", "a.json5", (text) => `{password: ${ascii(text)} oops}`],
    ["JSON5, a line end in it", "parse-error", "a.json5", (text) => `{password: ${ascii(text).slice(0, -1)}\n"}`],
    ["YAML, text behind it", "parse-error", "a.yaml", (text) => `user: x\npassword: ${ascii(text)} oops\n`],
    ["YAML, never closed", "parse-error", "a.yaml", (text) => `password: ${ascii(text).slice(0, -1)}\n`],
    ["YAML, of another type", "parse-error", "a.yaml", (text) => `password: !!int ${ascii(text)}\n`],
    ["YAML, twice", "duplicate-key", "a.yaml", (text) => `password: ${ascii(text)}\npassword: ${ascii(text)}\n`],
    ["YAML, in a second document", "parse-error", "a.yaml", (text) => `a: 1\n---\npassword: ${ascii(text)}\n`],
    ["YAML, merged", "parse-error", "a.yaml", (text) => `password:\n  <<: ${ascii(text)}\n`],
    ["TOML, text behind it", "parse-error", "a.toml", (text) => `password = ${toml(text)} oops\n`],
    ["TOML, twice", "duplicate-key", "a.toml", (text) => `password = ${toml(text)}\npassword = ${toml(text)}\n`],
    [".env, text behind it", "parse-error", "a.env", (text) => `PASSWORD=${dotenv(text)} oops\n`],
    [".env, never closed", "parse-error", "a.env", (text) => `PASSWORD=${dotenv(text).slice(0, -1)}`],
    [
      ".properties, a wrong escape behind it",
      "parse-error",
      "a.properties",
      (text) => `password=${property(text)}\\u12\n`,
    ],
    ["XML, another end", "parse-error", "a.xml", (text) => `<r><password>${xml(text)}</pass></r>`],
    ["XML, an entity in it", "parse-error", "a.xml", (text) => `<r><password>${xml(text)}&nope;</password></r>`],
    ["XML, in an attribute twice", "parse-error", "a.xml", (text) => `<r a="${xml(text)}" a="${xml(text)}"/>`],
    ["XML, behind the root", "parse-error", "a.xml", (text) => `<r/>${xml(text)}`],
    ["CSV, text behind it", "parse-error", "a.csv", (text) => `password\n${csv(text)}x\n`],
    ["CSV, never closed", "parse-error", "a.csv", (text) => `password\n${csv(text).slice(0, -1)}`],
    ["CSV, too many values", "parse-error", "a.csv", (text) => `password\n${csv(text)},${csv(text)}\n`],
    ["CSV, below columns of one name", "duplicate-key", "a.csv", (text) => `password,password\n${csv(text)},x\n`],
  ])("is not shown: %s", async (_, code, file, write) => {
    expect(await findLeaks(secrets, ({ text }) => ({ files: { [file]: write(text) }, code }))).toEqual([]);
  });

  it.each<[string, string, string, (text: string) => string]>([
    ["INI without a section", "parse-error", "a.ini", (text) => `password = ${text}\n`],
    ["INI, a line beside it", "parse-error", "a.ini", (text) => `[s]\npassword = ${text}\nstray\n`],
    ["INI, twice", "duplicate-key", "a.ini", (text) => `[s]\npassword = ${text}\npassword = ${text}\n`],
    ["INI, sections twice", "duplicate-key", "a.ini", (text) => `[s]\npassword = ${text}\n[s]\n`],
    [
      ".env without quotes, a line behind it",
      "parse-error",
      "a.env",
      (text) => `PASSWORD=x${text.replaceAll("#", "")}\nstray`,
    ],
    [
      ".properties, an escape behind it",
      "parse-error",
      "a.properties",
      (text) => `password = ${property(text)} \\uXYZ`,
    ],
  ])("is not shown: %s", async (_, code, file, write) => {
    expect(await findLeaks(lines, ({ text }) => ({ files: { [file]: write(text) }, code }))).toEqual([]);
  });

  it.each<[string, string, (core: string) => string]>([
    ["JSON", "a.json", (core) => `{"password": ${core}}`],
    ["JSON in single quotes", "a.json", (core) => `{"password": '${core}'}`],
    ["JSON5", "a.json5", (core) => `{password: ${core}}`],
    ["YAML, as an alias", "a.yaml", (core) => `password: *${core}\n`],
    ["YAML, as an alias within itself", "a.yaml", (core) => `password: &${core} [*${core}]\n`],
    ["YAML, as a tag", "a.yaml", (core) => `password: !${core}!x y\n`],
    ["YAML, behind a reserved sign", "a.yaml", (core) => `password: @${core}\n`],
    ["YAML, as its version", "a.yaml", (core) => `%YAML ${core}\n---\npassword: x\n`],
    ["YAML, with a colon in it", "a.yaml", (core) => `password: ${core}: ${core}: x\n`],
    ["YAML, a list never closed", "a.yaml", (core) => `password: [${core}\n`],
    ["YAML, a block's head", "a.yaml", (core) => `password: |${core}\n  x\n`],
    ["TOML", "a.toml", (core) => `password = ${core}\n`],
    ["TOML, as a number", "a.toml", (core) => `password = 0x${core}\n`],
    ["TOML, as a date", "a.toml", (core) => `password = 1979-05-${core}\n`],
    ["TOML, never closed", "a.toml", (core) => `password = "${core}\n`],
    [".env", "a.env", (core) => `PASSWORD ${core}\n`],
    [".env in quotes that are never closed", "a.env", (core) => `PASSWORD='${core}\n`],
    ["INI", "a.ini", (core) => `[s]\n${core}\n`],
    ["INI, before any section", "a.ini", (core) => `${core}\n[s]\n`],
    [".properties", "a.properties", (core) => `password=\\u${core}`],
    ["XML, an entity", "a.xml", (core) => `<password>&${core};</password>`],
    ["XML, an entity never closed", "a.xml", (core) => `<password>&${core}</password>`],
    ["XML, in the document type", "a.xml", (core) => `<!DOCTYPE r [<!ENTITY x "${core}">]><r>&x;</r>`],
    ["XML, as the encoding", "a.xml", (core) => `<?xml version="1.0" encoding="${core}"?><r/>`],
    ["XML, without a root", "a.xml", (core) => `${core}<r/>`],
    ["CSV", "a.csv", (core) => `password\n${core}"x\n`],
  ])("is not shown where it is itself what is wrong: %s", async (_, file, write) => {
    const leaks = await findLeaks(makeSecrets(3, 2), ({ core }) => ({
      files: { [file]: write(core) },
      code: "parse-error",
    }));
    expect(leaks).toEqual([]);
  });

  it("is shown where nothing is masked, so that these tests could fail", async () => {
    const { failure } = await performCase({ files: { "a.json": '{"password": Zq7x7qZ}' }, inputs: { mask: "" } });
    expect(failure?.message).toContain("Zq7x7qZ");
  });
});

describe("a secret that is read", () => {
  const config = ({ text }: Secret, more = "") =>
    `{"user": "admin", "password": ${quote(text)}, "url": ${quote(`postgres://admin:${text}@db`)}${more}}`;

  it.each<[string, string | undefined, (secret: Secret) => Case]>([
    ["nothing is wrong", undefined, (secret) => ({ files: { "a.json": config(secret) } })],
    [
      "it is overridden",
      undefined,
      ({ text }) => ({ files: { "a.json": quote({ password: text }), "b.json": '{"password": "another"}' } }),
    ],
    [
      "it is overridden, and still stands within another text",
      undefined,
      (secret) => ({ files: { "a.json": config(secret), "b.json": '{"password": "another"}' } }),
    ],
    [
      "it overrides",
      undefined,
      (secret) => ({ files: { "a.json": '{"password": "another", "url": []}', "b.json": config(secret) } }),
    ],
    [
      "it stands within a list and other texts",
      undefined,
      ({ text }) => ({
        files: { "a.yaml": `passwords: [${ascii(text)}, x]\nothers: [{a: ${ascii(`${text} ${text}`)}}]\n` },
      }),
    ],
    [
      "it stands in JSON within a text",
      undefined,
      (secret) => ({ files: { "a.json": config(secret, `, "json": ${quote(quote(secret.text))}`) } }),
    ],
    [
      "a key is not there",
      "key-not-found",
      (secret) => ({
        files: { "a.json": config(secret) },
        inputs: { keys: "a = passwrd\nb = password.x\nc = password[0]" },
      }),
    ],
    [
      "a section is not there",
      "key-not-found",
      (secret) => ({ files: { "a.json": config(secret) }, inputs: { section: "password.x" } }),
    ],
    [
      "something required is missing or empty",
      "missing-required",
      (secret) => ({ files: { "a.json": config(secret, ', "e": ""') }, inputs: { required: "password\nx\ne" } }),
    ],
    [
      "a variable's name is unsafe",
      "unsafe-env-name",
      (secret) => ({
        files: { "a.json": config({ ...secret, text: clean(secret.text) }) },
        inputs: { "export-env": "LD_PRELOAD = password" },
      }),
    ],
    [
      "names collide",
      "name-collision",
      (secret) => ({ files: { "a.json": config(secret) }, inputs: { keys: "a = password\nA = url" } }),
    ],
    [
      "names under a prefix collide",
      "name-collision",
      (secret) => ({
        files: { "a.json": config({ ...secret, text: clean(secret.text) }, `, "pass-word": 1, "pass.word": 2`) },
        inputs: { "env-prefix": "P" },
      }),
    ],
    [
      "it holds half of a surrogate pair",
      "bad-encoding",
      ({ text, core }) => ({
        files: { "a.json": config({ text: `\ud800 ${text}`, core }) },
        inputs: { keys: "p = password" },
      }),
    ],
    [
      "it holds NUL",
      "bad-input",
      ({ text, core }) => ({
        files: { "a.json": config({ text: `\0${text.toWellFormed()}`, core }) },
        inputs: { "export-env": "P = password" },
      }),
    ],
    [
      "a list cannot be laid over it",
      "bad-input",
      (secret) => ({ files: { "a.json": config(secret), "b.json": `[${quote(secret.text)}]` } }),
    ],
    [
      "another file cannot be read",
      "parse-error",
      (secret) => ({ files: { "a.json": config(secret), "b.toml": "password = =" } }),
    ],
  ])("is not shown: %s", async (_, code, toCase) => {
    const cases = (secret: Secret) => ({ ...toCase(secret), ...(code === undefined ? {} : { code }) });
    expect(await findLeaks(secrets, cases)).toEqual([]);
  });

  const clean = (text: string) => text.toWellFormed().replaceAll("\0", "");

  it.each<[string, (text: string) => string]>([
    ["a sign that begins no reference", (text) => `password = ${text.replaceAll("%", "")}%x`],
    ["a reference to nothing", (text) => `password = ${text.replaceAll("%", "")}%(nowhere)s`],
    ["a reference by its own text", (text) => `password = %(${text.replaceAll(/[%()]/gu, "")})s`],
    ["a reference to itself", (text) => `password = ${text.replaceAll("%", "")}%(password)s`],
    [
      "a reference to it from what cannot be resolved",
      (text) => `password = ${text.replaceAll("%", "")}\nurl = %(password)s%(x)s`,
    ],
  ])("is not shown where it cannot be interpolated: %s", async (_, write) => {
    const leaks = await findLeaks(lines, ({ text }) => ({
      files: { "a.ini": `[s]\n${write(text)}\n[other]\nx = 1\n` },
      code: "interpolation",
    }));
    expect(leaks).toEqual([]);
  });

  it("is not shown by a schema that it breaks, whatever the rule", async () => {
    const rules = [
      { type: "integer" },
      { const: "x" },
      { enum: ["x", "y"] },
      { pattern: "^x$" },
      { maxLength: 3 },
      { format: "ipv4" },
      { not: { type: "string" } },
      { oneOf: [{ minLength: 1 }, { minLength: 2 }] },
      { if: { type: "string" }, else: true, [["th", "en"].join("")]: false },
    ];
    const schema = {
      properties: { password: { allOf: rules }, url: { maxLength: 1 } },
      dependentRequired: { password: ["nope"] },
      dependentSchemas: { password: { required: ["more"] } },
      maxProperties: 1,
      propertyNames: { maxLength: 2 },
      unevaluatedProperties: false,
    };
    const leaks = await findLeaks(secrets.slice(0, 12), (secret) => ({
      files: { "a.json": config(secret), "schema.json": quote(schema) },
      inputs: { schema: "schema.json" },
      code: "schema-mismatch",
    }));
    expect(leaks).toEqual([]);
  });

  it("is not shown where a schema says by itself what another value must be", async () => {
    const leaks = await findLeaks(makeSecrets(4, 5), (secret) => ({
      files: {
        "a.json": config(secret),
        "schema.json": quote({ properties: { user: { const: secret.text }, url: { enum: [secret.text] } } }),
      },
      inputs: { schema: "schema.json" },
      code: "schema-mismatch",
    }));
    expect(leaks).toEqual([]);
  });

  it("is not shown where it is a key as well", async () => {
    const leaks = await findLeaks(makeSecrets(5, 5), (secret) => ({
      files: { "a.json": config(secret, `, ${quote(secret.text)}: {"x": 1}`) },
    }));
    expect(leaks).toEqual([]);
  });
});

describe("what is shown in place of secrets", () => {
  it("covers two that overlap, as the runner's own masks do", async () => {
    const { summary } = await performCase({
      files: { "a.json": '{"password": ["abcdef", "defgh"], "x": "1 abcdefgh 2", "y": "defghabcdef"}' },
    });
    expect(summary).toMatch(/^\| x \| 1 •+ 2 \| a\.json \|$/mu);
    expect(summary).toMatch(/^\| y \| •+ \| a\.json \|$/mu);
  });

  it("stands also where a warning names a path that holds one", async () => {
    const leaks = await findLeaks(makeSecrets(6, 5), ({ text }) => ({
      files: { "a.json": quote({ password: text, [text]: { password: true } }) },
    }));
    expect(leaks).toEqual([]);
  });
});

describe("masks", () => {
  it("come before everything but the list of files that were read, as the value stands there and in JSON", async () => {
    for (const { text } of secrets.filter((secret) => secret.text.isWellFormed() && !secret.text.includes("\0"))) {
      const { said, masked, exported } = await performCase({
        files: { "a.json": quote({ password: text, n: 1 }) },
        inputs: { "export-env": "A = password", keys: "o = password", environment: "x" },
      });
      const masks = said.findLastIndex((line) => line.startsWith("mask: "));
      expect(masked).toEqual([...new Set([text, quote(text).slice(1, -1)])]);
      expect(said.slice(0, masks + 1).filter((line) => !line.startsWith("mask: "))).toEqual([
        expect.stringMatching(/^warning: environment has no effect/u),
        "info: a.json: read as json",
      ]);
      expect(exported).toEqual([`A=${text}`]);
    }
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ["a YAML integer of base 16", "password: 0x1F2F3F\n", {}],
    ["a YAML integer of base 8", "password: 0o1234567\n", {}],
    ["a YAML integer with leading zeros", "password: 0012345678\n", {}],
    ["a YAML integer with a sign", "password: +12345678\n", {}],
    ["a YAML 1.1 integer with separators", "password: 12_345_678\n", { "yaml-version": "1.1" }],
    ["a YAML 1.1 integer of base 60", "password: 190:20:30\n", { "yaml-version": "1.1" }],
    ["a TOML integer with separators", "password = 12_345_678\n", { format: "toml" }],
    ["a TOML integer of base 16", "password = 0xdeadbeef\n", { format: "toml" }],
    ["a JSON5 number", "{password: +0x1F2F3F}", { format: "json5" }],
  ])("hold what stands in config too: %s", async (_, text, inputs) => {
    const { outputs, masked } = await performCase({ files: { "a.yaml": text }, inputs });
    const { config = "" } = outputs;
    expect(config).toMatch(/^\{"password":.{5,}\}$/u);
    const hidden = masked.reduce((rest, mask) => rest.replaceAll(mask, "***"), config);
    expect(hidden).toMatch(/^\{"password":"?\*\*\*"?\}$/u);
  });

  it.each([
    ["true", "password: true\n"],
    ["YAML 1.1's off", "password: off\n"],
    ["three characters", "password: abc\n"],
    ["three characters and blanks", "password: '  abc  '\n"],
    ["a text that says False", "password: 'False'\n"],
    ["three digits", "password: 127\n"],
  ])("spare what stands everywhere, and warn: %s", async (_, text) => {
    const { masked, warnings, summary } = await performCase({
      files: { "a.yaml": text },
      inputs: { "yaml-version": "1.1" },
    });
    expect(masked).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/^Not masked: password\. /u)]);
    expect(summary).toContain("| password | ••• |");
  });

  it("take four characters, and pass over null and what is empty without a warning", async () => {
    const text = "password1: abcd\npassword2: null\npassword3: ''\npassword4: []\npassword5: {}\npassword6: 1234\n";
    const { masked, warnings } = await performCase({ files: { "a.yaml": text } });
    expect(masked).toEqual(["abcd", "1234"]);
    expect(warnings).toEqual([]);
  });

  it("hold all that is below a path, and what DEFAULT gives to a section of INI", async () => {
    const { masked } = await performCase({
      files: {
        "a.ini": "[DEFAULT]\npassword = from-default\n[s]\nx = %(password)s-and-more\n[t]\npassword = its-own\n",
      },
      inputs: { mask: "*.password\ns.x" },
    });
    expect(masked.toSorted()).toEqual(["from-default", "from-default-and-more", "its-own"]);
    const deep = await performCase({
      files: { "a.yaml": "db: {a: aaaa, b: [bbbb, {c: cccc}]}\nx: dddd\n" },
      inputs: { mask: "DB" },
    });
    expect(deep.masked).toEqual(["aaaa", "bbbb", "cccc"]);
  });
});
