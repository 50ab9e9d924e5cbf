import { afterAll, describe, expect, it } from "@jest/globals";
import { LineTooLong, NotUtf8, readTextChunks, splitLines } from "../../src/io/text-chunks.ts";
import { createWorkspace } from "../support/workspace.ts";

const workspace = createWorkspace();
afterAll(workspace.remove);

async function all<T>(parts: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const part of parts) {
    list.push(part);
  }
  return list;
}

async function* give(...chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

describe("readTextChunks", () => {
  it.each([
    ["nothing", "", ""],
    ["a byte order mark", "\ufeffx\n", "x\n"],
    ["characters of several bytes across pieces", `a${"€🌱".repeat(300_000)}`, `a${"€🌱".repeat(300_000)}`],
  ])("reads %s", async (_, content, text) => {
    const chunks = await all(readTextChunks(workspace.write("a.txt", content)));
    expect(chunks.join("") === text).toBe(true);
    expect(chunks.every((chunk) => chunk !== "")).toBe(true);
  });

  it.each([
    ["a strange byte", Buffer.from("a\nb\n\xff\n", "latin1"), 3],
    ["a strange byte in a later piece", Buffer.from(`${"x\n".repeat(300_000)}\xff`, "latin1"), 300_001],
    ["a character that is cut short", Buffer.from("a\n\xe2\x82", "latin1"), 2],
    ["UTF-16", Buffer.from("\ufeffa\n", "utf16le"), 1],
  ])("names the line of %s", async (_, content, line) => {
    const reading = all(readTextChunks(workspace.write("b.txt", content)));
    await expect(reading).rejects.toThrow(new NotUtf8(line));
  });

  it("stops between pieces when the signal says so", async () => {
    const controller = new AbortController();
    const chunks = readTextChunks(workspace.write("c.txt", Buffer.alloc(1_000_000, 0x61)), controller.signal);
    await chunks.next();
    controller.abort(new Error("enough"));
    await expect(chunks.next()).rejects.toThrow("enough");
  });
});

describe("splitLines", () => {
  it.each([
    [["a\nb\nc"], ["a", "b", "c"]],
    [["a\r\nb\r\n"], ["a\r", "b\r"]],
    [
      ["a", "b\n", "\n", "c"],
      ["ab", "", "c"],
    ],
    [["\n"], [""]],
    [[], []],
  ])("splits %j", async (chunks, lines) => {
    expect((await all(splitLines(give(...chunks)))).flat()).toEqual(lines);
  });

  it("refuses a line that never ends", async () => {
    const chunk = "x".repeat(9 * 1024 * 1024);
    await expect(all(splitLines(give("a\n", chunk, chunk)))).rejects.toThrow(new LineTooLong(2));
  });
});
