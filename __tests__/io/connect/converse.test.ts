import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { converse, type Dialogue, longestReply } from "../../../src/io/connect/converse.ts";
import { dial } from "../../../src/io/connect/dial.ts";
import { createGate } from "../../../src/io/connect/gate.ts";
import { portOf } from "../../support/https/server.ts";

const { signal } = new AbortController();
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) {
    close();
  }
});

/** Holds a dialogue with a server that behaves so. */
async function talk(serve: (socket: Socket) => void, dialogue: Partial<Dialogue>, timeout = 300) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    sockets.push(socket);
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.close();
    for (const socket of sockets) {
      socket.destroy();
    }
  });
  const place = { host: "127.0.0.1", port: portOf(server.address()) };
  const { socket } = await dial(place, { timeout: 1000, signal, gate: createGate(1) });
  closers.push(() => socket.destroy());
  return await converse(socket, { hold: 0, send: undefined, expect: undefined, ...dialogue }, { timeout, signal });
}

const has = (part: string) => (text: string) => text.includes(part);

describe("hold", () => {
  it("is content with a connection that stays open", async () => {
    expect(await talk(() => {}, { hold: 50 })).toEqual({ firstByte: null });
  });

  it.each([
    ["closes", "EOF", (socket: Socket) => void socket.end()],
    ["resets", "ECONNRESET", (socket: Socket) => void socket.resetAndDestroy()],
    ["closes after a while", "EOF", (socket: Socket) => void setTimeout(() => socket.end(), 50)],
  ])("tells a server that %s", async (_, code, serve) => {
    await expect(talk(serve, { hold: 200 })).rejects.toMatchObject({ reason: "reset", code });
  });
});

describe("expect", () => {
  it("hears a banner, also one that came while the connection was held", async () => {
    const serve = (socket: Socket) => void socket.write("220 ready\r\n");
    expect(await talk(serve, { hold: 50, expect: has("220 ") })).toEqual({ firstByte: 0 });
  });

  it("sends, and hears a reply that comes in pieces", async () => {
    const serve = (socket: Socket) => {
      socket.on("data", (data) => {
        socket.write(`+${data.toString().slice(0, 2)}`);
        setTimeout(() => socket.write(data.subarray(2)), 30);
      });
    };
    const { firstByte } = await talk(serve, { send: Buffer.from("PONG"), expect: has("+PONG") });
    expect(firstByte).toBeGreaterThanOrEqual(0);
  });

  it("takes bytes that are no UTF-8 one by one", async () => {
    const serve = (socket: Socket) => void socket.write(Buffer.from([0x4a, 0, 0xff]));
    expect(await talk(serve, { expect: has("J\0ÿ") })).toMatchObject({ firstByte: expect.any(Number) });
  });

  it.each([
    ["says nothing", "no-answer", () => {}],
    ["says something else", "no-match", (socket: Socket) => void socket.write("-ERR")],
    ["says something else and closes", "no-match", (socket: Socket) => void socket.end("-ERR")],
    ["closes", "reset", (socket: Socket) => void socket.end()],
  ])("tells a server that %s", async (_, reason, serve) => {
    await expect(talk(serve, { expect: has("+OK") })).rejects.toMatchObject({ reason });
  });

  it("does not listen for ever to one that does not stop", async () => {
    let seen = 0;
    const serve = (socket: Socket) => void socket.write(Buffer.alloc(4 * longestReply, "x"));
    const expected = (text: string) => {
      seen = text.length;
      return false;
    };
    await expect(talk(serve, { expect: expected }, 10_000)).rejects.toMatchObject({ reason: "no-match" });
    expect(seen).toBe(longestReply);
  });

  it("quotes a reply in part, with what cannot be seen spelled out", async () => {
    const serve = (socket: Socket) => void socket.end(`\r\n::error::${"x".repeat(5000)}`);
    await expect(talk(serve, { expect: has("+OK") })).rejects.toMatchObject({
      message: expect.stringMatching(/^the reply was "\\r\\n::error::x+"…$/u),
    });
  });
});
