import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../src/io/clock.ts";
import { type Download, DownloadError, downloadFile, downloadLines } from "../../src/io/download.ts";
import {
  type Answer,
  type ApiServer,
  createLeapingClock,
  type LeapingClock,
  raw,
  reset,
  silence,
  startApi,
} from "./github/api-server.ts";

const closers: (() => Promise<void>)[] = [];
let root: string;
let folder: string;
let clock: LeapingClock;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "stdops-"));
});

beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
  clock = createLeapingClock();
});

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

async function serve(...answers: readonly Answer[]): Promise<ApiServer> {
  const server = await startApi(...answers);
  closers.push(server.close);
  return server;
}

function from(server: ApiServer, given: Partial<Download> = {}): Download {
  const { signal } = new AbortController();
  const deadline = () => Number.POSITIVE_INFINITY;
  return { url: new URL(`${server.origin}/a?sig=secret`), limit: 1024 * 1024, signal, clock, deadline, ...given };
}

const target = () => join(folder, "file.zip");
const send = (body: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = {}): Answer => {
  return ({ response }) => void response.writeHead(status, headers).end(body);
};
const cut = raw("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nshort");
const cutChunks = raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n");

describe("a file", () => {
  it.each([0, 1, 65_536, 1_000_000])("of %d bytes arrives whole, with its size and digest", async (size) => {
    const body = Buffer.alloc(size, "stdops");
    const server = await serve(send(body));
    const sha256 = createHash("sha256").update(body).digest("hex");
    await expect(downloadFile(target(), from(server))).resolves.toEqual({ size, sha256 });
    expect(readFileSync(target()).equals(body)).toBe(true);
  });

  it("is asked for without any credentials", async () => {
    const server = await serve(send("x"));
    await downloadFile(target(), from(server));
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
    expect(server.requests[0]?.url).toBe("/a?sig=secret");
  });

  it("may lie behind redirects, over http to http", async () => {
    const other = await serve(send("there"));
    const server = await serve(send("", 302, { location: `${other.origin}/b` }));
    await downloadFile(target(), from(server));
    expect(readFileSync(target(), "utf8")).toBe("there");
  });

  it.each<readonly [string, Answer, number]>([
    ["cut short", cut, 3],
    ["with chunks without an end", cutChunks, 3],
    ["after a reset", reset, 3],
    ["of a server that is down", send("no", 503), 3],
    ["that is gone", send("gone", 404), 1],
    ["that must not be had", send("<Error>AuthenticationFailed", 403), 1],
    ["longer than announced to be allowed", send("x".repeat(2000)), 1],
    [
      "that grows too long",
      ({ response }) => {
        response.write("x".repeat(900));
        response.end("x".repeat(900));
      },
      1,
    ],
    ["behind a redirect to another protocol", send("", 302, { location: "file:///etc/passwd" }), 1],
    ["that moves in a circle", send("", 302, { location: "/a" }), 11],
  ])("%s fails, after %d requests in all, and leaves nothing", async (_, answer, requests) => {
    const server = await serve(answer);
    const failing = downloadFile(target(), from(server, { limit: 1000 }));
    await expect(failing).rejects.toBeInstanceOf(DownloadError);
    await expect(failing).rejects.not.toThrow("secret");
    expect(server.requests).toHaveLength(requests);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["a cut body", cut],
    ["503", send("no", 503)],
    ["a reset", reset],
  ])("arrives after all when the third try works: %s", async (_, fault) => {
    const server = await serve(fault, fault, send("whole"));
    await expect(downloadFile(target(), from(server))).resolves.toMatchObject({ size: 5 });
    expect(readFileSync(target(), "utf8")).toBe("whole");
    expect(clock.pauses).toEqual([1000, 2000]);
  });

  it("has the status of what went wrong", async () => {
    const server = await serve(send("no", 410));
    await expect(downloadFile(target(), from(server))).rejects.toMatchObject({
      status: 410,
      message: "the server answered 410",
    });
  });

  it("waits as long as the server wants, and no longer than a minute", async () => {
    const server = await serve(
      send("", 503, { "retry-after": "9" }),
      send("x"),
      send("", 503, { "retry-after": "61" }),
    );
    await downloadFile(target(), from(server));
    expect(clock.pauses).toEqual([9000]);
    await expect(downloadFile(join(folder, "b"), from(server))).rejects.toThrow("503");
    expect(clock.pauses).toEqual([9000]);
  });

  it("never takes the place of one that is there", async () => {
    writeFileSync(target(), "mine");
    const server = await serve(send("theirs"));
    await expect(downloadFile(target(), from(server))).rejects.toThrow("EEXIST");
    expect(readFileSync(target(), "utf8")).toBe("mine");
    expect(server.requests).toHaveLength(1);
  });

  it("has no place in a folder that is not there", async () => {
    const server = await serve(send("x"));
    await expect(downloadFile(join(folder, "gone", "file"), from(server))).rejects.toThrow("ENOENT");
    expect(server.requests).toHaveLength(1);
  });

  const started: Answer = ({ response }) => void response.writeHead(200, { "content-length": "9" }).write("x");
  it.each([
    ["no answer", silence],
    ["half an answer", started],
  ])("is not waited for beyond the deadline: %s", async (_, answer) => {
    const server = await serve(answer);
    const end = systemClock.monotonic() + 200;
    const failing = downloadFile(target(), from(server, { clock: systemClock, deadline: () => end }));
    await expect(failing).rejects.toThrow("no answer in time");
    expect(systemClock.monotonic()).toBeLessThan(end + 150);
    expect(existsSync(target())).toBe(false);
  });

  it.each([
    ["no answer", silence],
    ["half an answer", started],
  ])("is not waited for once the step is cancelled: %s", async (_, answer) => {
    const server = await serve(answer);
    const controller = new AbortController();
    const reason = new Error("interrupted");
    const ended = expect(downloadFile(target(), from(server, { signal: controller.signal }))).rejects.toBe(reason);
    while (server.requests.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    const at = performance.now();
    controller.abort(reason);
    await ended;
    expect(performance.now() - at).toBeLessThan(1000);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a text", () => {
  async function linesOf(server: ApiServer, given: Partial<Download> = {}) {
    const begun: string[][] = [];
    const begin = () => {
      const lines: string[] = [];
      begun.push(lines);
      return (line: string) => void lines.push(line);
    };
    const { isWhole } = await downloadLines({ ...from(server, given), begin });
    return { begun, isWhole };
  }

  it.each([
    ["nothing", "", []],
    ["one line", "a\n", ["a"]],
    ["a last line without an end", "a\nb", ["a", "b"]],
    ["ends of Windows", "a\r\nb\r\n", ["a", "b"]],
    ["blank lines", "\n\na\n", ["", "", "a"]],
    ["a mark at its begin", "\ufeffa\n", ["a"]],
    ["other signs for an end", "a\rb\u2028c\n", ["a\rb\u2028c"]],
    ["signs of several bytes", "ü日本😀\n", ["ü日本😀"]],
  ])("is read line by line: %s", async (_, text, lines) => {
    const server = await serve(send(text));
    await expect(linesOf(server)).resolves.toEqual({ begun: [lines], isWhole: true });
  });

  it("is read however its bytes come", async () => {
    const bytes = Buffer.from("ü日\r\n本😀\nx");
    const server = await serve(({ response }) => {
      const push = (at: number): void => {
        if (at === bytes.length) {
          response.end();
        } else {
          response.write(bytes.subarray(at, at + 1));
          setImmediate(push, at + 1);
        }
      };
      push(0);
    });
    await expect(linesOf(server)).resolves.toEqual({ begun: [["ü日", "本😀", "x"]], isWhole: true });
  });

  it("has lines of at most 64 Ki characters", async () => {
    const server = await serve(send(`${"x".repeat(200_000)}\n${"y".repeat(65_536)}\r\nz`));
    const { begun } = await linesOf(server);
    expect(begun[0]?.map((line) => line.length)).toEqual([65_536, 65_536, 1]);
  });

  it("is read to its limit, and no further", async () => {
    const server = await serve(send("one\ntwo\nthree\nfour"));
    await expect(linesOf(server, { limit: 10 })).resolves.toEqual({ begun: [["one", "two", "th"]], isWhole: false });
    await expect(linesOf(server, { limit: 18 })).resolves.toMatchObject({ isWhole: true });
  });

  it("without an end is read in bounded memory", async () => {
    const server = await serve(({ response }) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, "x"))) {}
      };
      response.on("drain", pour);
      pour();
    });
    const { begun, isWhole } = await linesOf(server, { limit: 5 * 1024 * 1024 });
    expect([begun[0]?.length, begun[0]?.[0]?.length, isWhole]).toEqual([1, 65_536, false]);
  });

  it("is begun anew when it was cut short", async () => {
    const server = await serve(
      raw("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\none\ntwo\nth"),
      send("one\ntwo\nthree\n"),
    );
    const { begun } = await linesOf(server);
    expect(begun.at(-1)).toEqual(["one", "two", "three"]);
    expect(begun).toHaveLength(2);
  });

  it("that stays cut short fails", async () => {
    const server = await serve(cut);
    await expect(linesOf(server)).rejects.toThrow("the answer was cut short");
    expect(server.requests).toHaveLength(3);
  });
});
