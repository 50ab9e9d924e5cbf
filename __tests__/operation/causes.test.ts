import { describe, expect, it } from "@jest/globals";
import { renderCauses } from "../../src/operation/causes.ts";

const refused = new Error("connect ECONNREFUSED 127.0.0.1:9");
class PushError extends Error {
  override readonly name = "PushError";
}

describe("the causes of an error", () => {
  it.each<[string, unknown, string, string]>([
    ["are a line each", new Error("rain", { cause: new TypeError("clouds") }), "", "Error: rain\nTypeError: clouds"],
    ["are left out when the message has them", refused, "No answer: connect ECONNREFUSED 127.0.0.1:9.", ""],
    ["are told once", new PushError(refused.message, { cause: refused }), "", `PushError: ${refused.message}`],
    [
      "of several are all told",
      new AggregateError([new Error("one"), new Error("two")], "none of them"),
      "",
      "AggregateError: none of them\nError: one\nError: two",
    ],
    ["without a message have their names", new Error(""), "anything", "Error: "],
    ["may be anything", "rain", "", "rain"],
    ["may be none", undefined, "", ""],
  ])("%s", (_, cause, said, lines) => {
    expect(renderCauses(cause, said)).toBe(lines);
  });
});
