import { describe, expect, it } from "@jest/globals";
import type { Entry } from "../../../src/operations/checksum/entries.ts";
import { plan } from "../../../src/operations/checksum/plan.ts";

const entry = (path: string, digest: string, more: Partial<Entry> = {}): Entry => ({
  path,
  algorithm: "sha256",
  accepted: [digest],
  source: "list:1",
  outside: false,
  base: undefined,
  ...more,
});

/** What is checked, as `path algorithm:digests`, and what is wrong, as `path reason`. */
function planned(entries: readonly Entry[], wanted?: readonly string[]) {
  const { checks, faults } = plan(entries, wanted);
  return {
    checks: [...checks].flatMap(([path, list]) =>
      list.map(({ algorithm, accepted }) => `${path} ${algorithm}:${accepted.join("|")}`),
    ),
    faults: faults.map(({ path, reason }) => `${path} ${reason}`),
  };
}

describe("without wanted files", () => {
  it("every entry is checked", () => {
    expect(planned([entry("a", "1"), entry("b", "2")])).toEqual({ checks: ["a sha256:1", "b sha256:2"], faults: [] });
  });

  it("there may be nothing to check", () => {
    expect(planned([])).toEqual({ checks: [], faults: [] });
  });
});

describe("with wanted files", () => {
  it("exactly those are checked, and other entries left alone, bad ones too", () => {
    const entries = [entry("a", "1"), entry("b", "2"), entry("b", "3"), entry("c", "4", { outside: true })];
    expect(planned(entries, ["a"])).toEqual({ checks: ["a sha256:1"], faults: [] });
  });

  it("each needs an entry of its very name", () => {
    expect(planned([entry("a.gz.sig", "1"), entry("dir/a", "2"), entry("A", "3")], ["a.gz", "a"])).toEqual({
      checks: [],
      faults: ["a.gz missing-entry", "a missing-entry"],
    });
  });

  it("all that are bad are told, and the good ones still checked", () => {
    const entries = [entry("a", "1"), entry("b", "1"), entry("b", "2")];
    expect(planned(entries, ["b", "a", "c"])).toEqual({
      checks: ["a sha256:1"],
      faults: ["b ambiguous-entry", "c missing-entry"],
    });
  });

  it("none may be wanted", () => {
    expect(planned([entry("a", "1")], [])).toEqual({ checks: [], faults: [] });
  });
});

describe("several entries of one name", () => {
  it("are one when they say the same", () => {
    expect(planned([entry("a", "1"), entry("a", "1", { source: "list:2" })])).toEqual({
      checks: ["a sha256:1"],
      faults: [],
    });
  });

  it("are all checked when their algorithms differ", () => {
    expect(planned([entry("a", "1"), entry("a", "2", { algorithm: "md5" }), entry("a", "1")])).toEqual({
      checks: ["a sha256:1", "a md5:2"],
      faults: [],
    });
  });

  it.each([
    ["apart", [entry("a", "1"), entry("b", "2"), entry("a", "2")]],
    ["behind another algorithm", [entry("a", "1"), entry("a", "2", { algorithm: "md5" }), entry("a", "2")]],
    ["in another list", [entry("a", "1"), entry("a", "2", { source: "other:1" })]],
  ])("are ambiguous when one algorithm has two digests, %s", (_, entries) => {
    expect(planned(entries).faults).toEqual(["a ambiguous-entry"]);
    expect(planned(entries).checks.filter((check) => check.startsWith("a "))).toEqual([]);
  });

  it("say in the message who contradicts whom", () => {
    const { faults } = plan([entry("a", "1", { source: "x:1" }), entry("a", "2", { source: "y:9" })], undefined);
    expect(faults[0]?.message).toMatch(/x:1.*y:9/u);
  });

  it("are outside when one of them is", () => {
    expect(planned([entry("a", "1"), entry("a", "1", { outside: true })])).toEqual({
      checks: [],
      faults: ["a outside-base"],
    });
  });
});
