import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readClearSigned } from "../../../src/operations/checksum/clear-signed.ts";
import { parseList } from "../../../src/operations/checksum/list-parser.ts";
import { can, itWhen } from "../../support/referee.ts";
import { createWorkspace } from "../../support/workspace.ts";

const begin = "-----BEGIN PGP SIGNED MESSAGE-----";
const signature = "-----BEGIN PGP SIGNATURE-----";
const end = "-----END PGP SIGNATURE-----";
const frame = (text: readonly string[]) => [
  begin,
  "Hash: SHA512",
  "",
  ...text,
  signature,
  "Version: GnuPG v2",
  "",
  "iHUEARYI",
  "=aB+/",
  end,
];

/** The lines that are left, and the numbers of those that are faults. */
function read(lines: readonly string[]) {
  const { lines: left, faults } = readClearSigned(lines);
  return { left: left.map(({ text, number }) => `${number} ${text}`), faults: faults.map(({ line }) => line) };
}

describe("a list without a PGP frame", () => {
  it.each([[["a", "", "b"]], [[]], [[signature, "iHUE", end]], [[`x${begin}`]], [["a", ` ${begin}`]]])(
    "comes back as it is: %j",
    (lines) => {
      expect(read(lines)).toEqual({ left: lines.map((line, index) => `${index + 1} ${line}`), faults: [] });
    },
  );
});

describe("a list in a PGP frame", () => {
  it("is the text between its headers and the signature", () => {
    expect(read(frame(["a", "", "b"]))).toEqual({ left: ["4 a", "5 ", "6 b"], faults: [] });
  });

  it("has its dashes unescaped, once", () => {
    expect(read(frame(["- -a", "- - b", "-c", "- "])).left).toEqual(["4 -a", "5 - b", "6 -c", "7 "]);
  });

  it("may have blanks behind its marks, and empty lines around it", () => {
    const lines = ["", ...frame(["a"]).map((line) => (line.startsWith("-----") ? `${line} \t` : line)), "", " "];
    expect(read(lines)).toEqual({ left: ["5 a"], faults: [] });
  });

  it("may have no headers, or several", () => {
    expect(read([begin, "", "a", signature, "", end])).toEqual({ left: ["3 a"], faults: [] });
    expect(read([begin, "Hash: SHA256", "Hash: SHA512", "NotDashEscaped: ", "", "a", signature, "", end])).toEqual({
      left: ["6 a"],
      faults: [],
    });
  });

  it.each([
    ["before it", ["x", ...frame(["a"])], 1],
    ["after it", [...frame(["a"]), "x"], 11],
    ["among its headers", [begin, "x", "", "a", signature, "", end], 2],
    ["in the place of a header", [begin, `${"ab".repeat(32)}  f`, "", "a", signature, "", end], 2],
    ["in its signature", [...frame(["a"]).slice(0, -1), `${"ab".repeat(32)}  f`, end], 10],
    ["in its signature, with a name of blanks", [...frame(["a"]).slice(0, -1), `${"ab".repeat(32)}   `, end], 10],
    ["in its signature, as a tag", [...frame(["a"]).slice(0, -1), `SHA256 (f) = ${"ab".repeat(32)}`, end], 10],
  ])("is at fault with what stands %s, and nothing of that is read", (_, lines, line) => {
    const { left, faults } = read(lines);
    expect(faults).toEqual([line]);
    expect(left.map((text) => text.slice(2))).toEqual(["a"]);
  });

  it("has one frame: a second one is a fault, line by line", () => {
    const { left, faults } = read([...frame(["a"]), ...frame(["b"])]);
    expect(left).toEqual(["4 a"]);
    expect(faults).toContain(11);
    expect(faults).toContain(14);
  });

  it.each([
    ["no end", frame(["a"]).slice(0, -1)],
    ["no signature", [begin, "", "a"]],
    ["no text", [begin, "Hash: SHA512"]],
    ["a signature before any text", [begin, "Hash: SHA512", signature, "", end]],
    ["an end before its signature", [begin, "", "a", end, signature]],
  ])("with %s is cut short, and no line of it is read", (_, lines) => {
    expect(read(["x", ...lines])).toEqual({ left: [], faults: [2] });
  });
});

const gpg = process.platform !== "win32" && can("gpg", "--version") && can("gpgconf", "--version");

describe("a list that GnuPG signed", () => {
  itWhen(gpg)("is read as it was before, whatever its names begin with", () => {
    const tree = createWorkspace();
    const home = join(tree.path, "g");
    mkdirSync(home, { mode: 0o700 });
    const options = { env: { ...process.env, GNUPGHOME: home, LC_ALL: "C" } };
    try {
      const key = [
        "--batch",
        "--quiet",
        "--passphrase",
        "",
        "--quick-gen-key",
        "list@example.test",
        "ed25519",
        "sign",
        "never",
      ];
      expect(spawnSync("gpg", key, options).status).toBe(0);
      const names = ["a", "-b", "- c", "From d", "é"];
      const digest = (name: string) => createHash("sha256").update(name).digest("hex");
      const list = names.map((name) => `${digest(name)}  ${name}\n`).join("");
      const tags = names.map((name) => `-----\n# ${name}\nSHA256 (${name}) = ${digest(name)}\n`).join("");
      for (const [text, faults] of [
        [list, 0],
        [tags, names.length],
      ] as const) {
        const signed = spawnSync("gpg", ["--batch", "--quiet", "--clearsign"], { ...options, input: text });
        expect(signed.status).toBe(0);
        const found = parseList(signed.stdout.toString(), {
          algorithm: undefined,
          named: undefined,
          bareName: undefined,
        });
        expect(found.entries.map(({ name, digest: value }) => [name, value])).toEqual(
          names.map((name) => [name, digest(name)]),
        );
        expect(found.faults).toHaveLength(faults);
      }
    } finally {
      spawnSync("gpgconf", ["--kill", "all"], options);
      tree.remove();
    }
  });
});
