import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { listOperations, sliceOpenApi } from "../../../scripts/slice-openapi.ts";
import { routes } from "../../../src/demo/github/routing.ts";
import { ask } from "../../support/github/ask.ts";
import { describeApi } from "../../support/github/description.ts";
import { appRepository, writer } from "../../support/github/scene.ts";
import { startGitHub } from "../../support/github/server.ts";
import { startRun } from "../../support/github/state.ts";

const slices = [["openapi.json"], ["ghes-3.19/openapi.json"]];

function readSlice(name: string) {
  const text = readFileSync(new URL(`../../support/github/${name}`, import.meta.url), "utf8");
  return { text, description: JSON.parse(text) };
}

describe("the slices of GitHub's descriptions", () => {
  it.each(slices)("lack nothing, and are as the script writes them: %s", (name) => {
    const { text, description } = readSlice(name);
    const again = sliceOpenApi(description, listOperations(description));
    expect(`${JSON.stringify(again, undefined, 2)}\n`).toBe(text);
    for (const [, kind = "", component = ""] of text.matchAll(/"\$ref": "#\/components\/(\w+)\/([\w-]+)"/gu)) {
      expect(Object.keys(again.components[kind] ?? {})).toContain(component);
    }
  });

  it("can be cut by whole paths too, and not by what is not there", () => {
    const { description } = readSlice("openapi.json");
    expect(Object.keys(sliceOpenApi(description, ["/user"]).paths)).toEqual(["/user"]);
    expect(() => sliceOpenApi(description, ["POST /user"])).toThrow("The description has no POST /user.");
  });

  it.each(["github", "ghes-3.19"] as const)("name all routes of the stand-in as it does: %s", (server) => {
    const own = routes.map(({ method, path, operation }) => `${method} ${path.replaceAll("+}", "}")} ${operation}`);
    expect(describeApi(server).operations.toSorted()).toEqual(own.toSorted());
  });
});

describe("the judge", () => {
  async function complaintsOf(act: (url: string) => Promise<unknown>, repository = appRepository()): Promise<string> {
    const github = await startGitHub();
    github.state.repositories = [repository];
    github.state.tokens = [writer];
    startRun(github.state, { repository: "octo-org/app" });
    await act(github.url);
    return await github.close().then(
      () => "none",
      (error) => String(error),
    );
  }

  const dispatches = "/repos/octo-org/app/actions/workflows/deploy.yml/dispatches";
  const post = (body: unknown) => async (url: string) => await ask({ url }, dispatches, { body, token: writer.text });

  it.each<[string, (url: string) => Promise<unknown>, string]>([
    ["an unknown path", (url) => ask({ url }, "/repos/octo-org/app/tarballs"), "there is no such operation"],
    ["an unknown method", (url) => ask({ url }, "/user", { method: "PUT" }), "there is no such operation"],
    ["an unknown parameter", (url) => ask({ url }, "/repos/octo-org/app/tags?pages=2"), "no query parameter pages"],
    [
      "a value that does not fit",
      (url) => ask({ url }, "/repos/octo-org/app/tags?per_page=many"),
      "the query parameter per_page must be integer",
    ],
    [
      "a date that is none",
      (url) => ask({ url }, "/repos/octo-org/app/actions/runs?created=%3E=yesterday"),
      "the query parameter created must be a search for dates",
    ],
    ["a body without what it needs", post({ inputs: {} }), "the body must have required property 'ref'"],
    ["a body with a value of another kind", post({ ref: 1 }), "the body/ref must be string"],
    ["a body with an unknown key", post({ ref: "main", branch: "main" }), "the body has no key branch"],
    ["no body", (url) => ask({ url }, dispatches, { method: "POST" }), "the body is missing"],
    [
      "too many inputs",
      post({ ref: "main", inputs: Object.fromEntries(Array.from({ length: 26 }, (_, at) => [`i${at}`, ""])) }),
      "the body/inputs must NOT have more than 25 properties",
    ],
    [
      "credentials for the second origin",
      async (url) => {
        const path = "/repos/octo-org/app/actions/jobs/40000001010000/logs";
        const { headers } = await ask({ url }, path, { token: writer.text });
        await ask({ url }, headers.get("location") ?? "", { token: writer.text });
      },
      "the second origin was given credentials",
    ],
  ])("finds fault with %s", async (_, act, words) => {
    expect(await complaintsOf(act)).toContain(words);
  });

  it("finds fault with the stand-in's own replies", async () => {
    const bad = appRepository({
      isPrivate: false,
      releases: [{ tag: "v1", assets: [{ name: "a", size: 1.5, digest: null }] }],
    });
    const get = async (url: string) => await ask({ url }, "/repos/octo-org/app/releases/1/assets");
    expect(await complaintsOf(get, bad)).toContain("reply: the body/0/size must be integer");
  });

  it("lets pass what is right, what other servers need, and words that are new", async () => {
    const act = async (url: string) => {
      await post({ ref: "main", inputs: { where: "staging" }, return_run_details: true })(url);
      await ask({ url }, `${dispatches}?return_run_details=true`, { body: { ref: "main" }, token: writer.text });
      await ask({ url }, "/repos/octo-org/app/actions/runs?per_page=100&limit=50", { token: writer.text });
      await ask({ url }, "/repos/octo-org/app/actions/workflows/1001", { token: writer.text });
    };
    expect(await complaintsOf(act)).toBe("none");
  });
});
