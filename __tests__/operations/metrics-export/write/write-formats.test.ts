import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../../../src/io/clock.ts";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import {
  type Format,
  type Manner,
  writeFormat,
} from "../../../../src/operations/metrics-export/write/write-formats.ts";
import { itWhen } from "../../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../../support/workspace.ts";
import { ask, origin, pythonIsHere } from "./referees.ts";

function model(...names: readonly string[]): MetricsModel {
  const made = new MetricsModel();
  for (const name of names) {
    made.define({ name, type: "gauge" }).add({ value: 1 }, origin);
  }
  return made;
}

describe("writing a format", () => {
  let workspace: Workspace;
  let manner: Manner;

  beforeEach(() => {
    workspace = createWorkspace();
    const directory = join(workspace.path, "metrics");
    manner = { directory, name: "m", append: false, csvLayout: "tidy", formulaGuard: true };
  });

  afterEach(() => workspace.remove());

  const signal = new AbortController().signal;
  const write = async (metrics: MetricsModel, format: Format, changes: Partial<Manner> = {}) =>
    await writeFormat(metrics, { format, manner: { ...manner, ...changes } }, { clock: systemClock, signal });

  it.each([
    ["json", "m.json"],
    ["ndjson", "m.ndjson"],
    ["csv", "m.csv"],
    ["prometheus", "m.prom"],
    ["openmetrics", "m.om"],
    ["otlp", "m.otlp.json"],
  ] as const)("writes %s to %s, over what was there, and tells its size and SHA-256", async (format, name) => {
    await write(model("old_ratio", "older_ratio"), format);
    const written = await write(model("x_ratio"), format);
    const content = readFileSync(join(manner.directory, name));
    expect(written).toEqual({
      format,
      path: join(manner.directory, name),
      size: content.length,
      digest: createHash("sha256").update(content).digest("hex"),
      removed: 0,
    });
    expect(content.toString()).toContain("x_ratio");
    expect(content.toString()).not.toContain("old");
    expect(readdirSync(manner.directory)).toEqual([name]);
  });

  it.each(["json", "prometheus", "openmetrics", "otlp"] as const)(
    "writes %s anew also when told to append",
    async (format) => {
      await write(model("old_ratio"), format, { append: true });
      const { path } = await write(model("x_ratio"), format, { append: true });
      expect(readFileSync(path, "utf8")).not.toContain("old");
    },
  );

  itWhen(pythonIsHere)("appends to CSV: one header, the rows of both", async () => {
    await write(model("a_ratio"), "csv", { append: true });
    const { path, size, digest } = await write(model("b_ratio"), "csv", { append: true });
    expect(ask("csv", path)).toEqual([
      ["timestamp", "name", "type", "value", "unit", "help", "labels"],
      ["", "a_ratio", "gauge", "1", "", "", "{}"],
      ["", "b_ratio", "gauge", "1", "", "", "{}"],
    ]);
    expect([size, digest]).toEqual([readFileSync(path).length, undefined]);
  });

  it("appends to NDJSON behind a torn line, and tells what it took away", async () => {
    const { path } = await write(model("a_ratio"), "ndjson", { append: true });
    const whole = readFileSync(path, "utf8");
    writeFileSync(path, `${whole}{"name":`);
    expect((await write(model("a_ratio"), "ndjson", { append: true })).removed).toBe(8);
    expect(readFileSync(path, "utf8")).toBe(whole + whole);
  });

  it("refuses to append a wide table to one of other metrics", async () => {
    await write(model("a_ratio"), "csv", { append: true, csvLayout: "wide" });
    await write(model("a_ratio"), "csv", { append: true, csvLayout: "wide" });
    await expect(write(model("b_ratio"), "csv", { append: true, csvLayout: "wide" })).rejects.toMatchObject({
      name: "HeaderMismatch",
      found: ["timestamp", "a_ratio"],
      wanted: ["timestamp", "b_ratio"],
    });
  });
});
