import { describe, expect, it } from "@jest/globals";
import { findRedirect, methodAfterRedirect } from "../../../src/io/connect/redirect.ts";

describe("findRedirect", () => {
  it.each([
    [301, "http://a.example/x", "/y?z", "http://a.example/y?z"],
    [302, "http://a.example/x/", "y", "http://a.example/x/y"],
    [307, "http://a.example/", "https://b.example/", "https://b.example/"],
    [308, "https://a.example/", "//b.example/c", "https://b.example/c"],
    [303, "http://a.example/", Buffer.from("/ü").toString("latin1"), "http://a.example/%C3%BC"],
  ])("%i from %s by %j leads to %s", (status, current, location, next) => {
    expect(findRedirect(status, location, new URL(current))?.href).toBe(next);
  });

  it.each([
    [200, "/x"],
    [304, "/x"],
    [300, "/x"],
    [302, undefined],
  ])("%i with %j leads nowhere", (status, location) => {
    expect(findRedirect(status, location, new URL("http://a.example/"))).toBeUndefined();
  });

  it.each([
    ["https://a.example/", "http://a.example/"],
    ["http://a.example/", "file:///etc/passwd"],
    ["http://a.example/", "http://[bad/"],
  ])("from %s to %j it must not go, and does not say more of it", (current, location) => {
    expect(() => findRedirect(302, location, new URL(current))).toThrow(
      expect.objectContaining({ reason: "redirect", message: expect.not.stringMatching(/example|passwd|bad/u) }),
    );
  });
});

describe("methodAfterRedirect", () => {
  it.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [302, "PUT", "PUT"],
    [303, "PUT", "GET"],
    [303, "HEAD", "HEAD"],
    [307, "POST", "POST"],
    [308, "POST", "POST"],
  ])("%i turns %s into %s", (status, method, next) => {
    expect(methodAfterRedirect(status, method)).toBe(next);
  });
});
