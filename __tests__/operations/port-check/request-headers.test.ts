import { describe, expect, it } from "@jest/globals";
import { chooseHeaders } from "../../../src/operations/port-check/request-headers.ts";

const first = new URL("http://us%C3%BCr:p%40ss@a.example:81/");

describe("headers of a request", () => {
  it("are those of the user, and what is missing", () => {
    const given = [
      ["accept", "text/plain"],
      ["X-Api-Key", "key"],
    ] as const;
    expect(chooseHeaders({ url: first, given, trusted: true, first })).toEqual([
      ["Host", "a.example:81"],
      ["User-Agent", "stdops"],
      ["Authorization", `Basic ${Buffer.from("usür:p@ss").toString("base64")}`],
      ["accept", "text/plain"],
      ["X-Api-Key", "key"],
    ]);
  });

  it("accept anything where nothing else is said, and the user's credentials come before the URL's", () => {
    const given = [["authorization", "Bearer x"]] as const;
    expect(chooseHeaders({ url: first, given, trusted: true, first })).toEqual([
      ["Host", "a.example:81"],
      ["Accept", "*/*"],
      ["User-Agent", "stdops"],
      ["authorization", "Bearer x"],
    ]);
  });

  it("hold no credentials for another origin, whatever they are called", () => {
    const given = [
      ["Authorization", "Bearer x"],
      ["X-Api-Key", "key"],
      ["Cookie", "a=b"],
      ["Host", "a.example"],
      ["Accept-Language", "de"],
    ] as const;
    const url = new URL("https://user:pass@b.example/");
    expect(chooseHeaders({ url, given, trusted: false, first })).toEqual([
      ["Host", "b.example"],
      ["Accept", "*/*"],
      ["User-Agent", "stdops"],
      ["Accept-Language", "de"],
    ]);
  });
});
