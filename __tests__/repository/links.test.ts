import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";

const root = resolve(import.meta.dirname, "../..");
const below = ["docs", "actions", "packages", ".github"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
);
const pages = [...readdirSync(root), ...below].filter((path) => path.endsWith(".md") && !path.includes("node_modules"));

/** Where the links of a page lead that stay within the repository, as paths from its root. */
function targetsOf(page: string): readonly string[] {
  const prose = readFileSync(join(root, page), "utf8").replaceAll(/```[\s\S]*?```|`[^`\n]*`/gu, "");
  const links = [...prose.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/gu)].map(([, link = ""]) => link);
  return links.map((link) => join(dirname(page), decodeURIComponent(link)));
}

describe.each(pages)("the page %s", (page) => {
  it("links to nothing that is not there", () => {
    expect(targetsOf(page).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });
});

describe("the pages together", () => {
  it("are found, and do link to one another", () => {
    const targets = pages.flatMap(targetsOf);
    expect(targets).toEqual(expect.arrayContaining(["CONTRIBUTING.md", join("docs", "security.md"), "SECURITY.md"]));
  });
});
