import { describe, expect, it } from "@jest/globals";
import * as output from "../../src/operation/outputs.ts";

const outputs = {
  text: output.text(""),
  list: output.json<readonly string[]>(""),
  "elapsed-ms": output.integer(""),
  mine: output.named(""),
};

describe("names that a runner may see", () => {
  it("are those of the declaration, a file beside each JSON output, and none for the user's own", () => {
    expect(output.declaredNames(outputs)).toEqual(["text", "list", "list-file", "elapsed-ms"]);
  });
});

describe("an output name that a user chooses", () => {
  it.each(["a", "_a", "A-b_c9", "version"])("may be %s", (name) => {
    expect(output.outputNameProblem(name, outputs)).toBeUndefined();
  });

  it.each(["", "9a", "-a", "a b", "a.b", "a=b", "a\nb", "é", "a<<b"])("may not be %j", (name) => {
    expect(output.outputNameProblem(name, outputs)).toContain("it must begin with a letter or _");
  });

  it.each(["text", "list", "list-file"])("may not be %s, which is declared", (name) => {
    expect(output.outputNameProblem(name, outputs)).toContain("has an output of that name");
  });
});

describe("rendering", () => {
  it("leaves out what is not known, and keeps the order of the declaration", () => {
    const rendered = output.renderOutputs(outputs, { mine: { b: "1.10", a: "x" }, list: ["é"], text: undefined });
    expect(rendered.map(({ name, text }) => [name, text])).toEqual([
      ["list", '["é"]'],
      ["b", "1.10"],
      ["a", "x"],
    ]);
  });
});
