import { createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { dial } from "../../../src/io/connect/dial.ts";
import { createGate } from "../../../src/io/connect/gate.ts";
import { exchange } from "../../../src/io/connect/http-exchange.ts";
import { portOf } from "../../support/https/server.ts";

const { signal } = new AbortController();
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) {
    close();
  }
});

/** Asks a server that answers a request by these bytes; tells what it was asked, and what came back. */
async function ask(answer: (socket: Socket) => void, bodyLimit = 0, timeout = 300) {
  let asked = "";
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => {
      asked += data.toString();
      if (asked.endsWith("\r\n\r\n")) {
        answer(socket);
      }
    });
    closers.push(() => socket.destroy());
  });
  closers.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = { host: "127.0.0.1", port: portOf(server.address()) };
  const { socket } = await dial(place, { timeout: 1000, signal, gate: createGate(1) });
  const headers = [
    ["Host", "a.example"],
    ["X-Twice", "1"],
    ["X-Twice", "2"],
  ] as const;
  const request = { method: "GET", path: "/health?x=1", headers, bodyLimit: () => bodyLimit };
  try {
    return { asked: () => asked, ...(await exchange(socket, request, { timeout, signal })) };
  } finally {
    expect(socket.destroyed).toBe(true);
  }
}

const head = "HTTP/1.1 200 OK\r\n";

describe("exchange", () => {
  it("sends the headers that it is given, and no more than it needs", async () => {
    const { asked, status, body } = await ask((socket) => void socket.write(`${head}Content-Length: 4\r\n\r\n`));
    expect(asked()).toBe(
      "GET /health?x=1 HTTP/1.1\r\nHost: a.example\r\nX-Twice: 1\r\nX-Twice: 2\r\nConnection: close\r\n\r\n",
    );
    expect({ status, size: body.length }).toEqual({ status: 200, size: 0 });
  });

  it("passes over what comes before the answer proper", async () => {
    const { status, location } = await ask(
      (socket) => void socket.write("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"),
    );
    expect({ status, location }).toEqual({ status: 302, location: "/x" });
  });

  it.each([
    ["of a known length", `${head}Content-Length: 4\r\n\r\nbody`],
    ["in chunks", `${head}Transfer-Encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n`],
    ["to the end of the connection", `${head}\r\nbody`],
  ])("reads a body %s", async (_, answer) => {
    const { body } = await ask((socket) => void socket.end(answer), 1000);
    expect(Buffer.from(body).toString()).toBe("body");
  });

  it("reads no more of a body than it may", async () => {
    const { body } = await ask((socket) => void socket.write(`${head}\r\n${"x".repeat(100_000)}`), 1000);
    expect(body).toHaveLength(1000);
  });

  it.each([
    ["says nothing", "no-answer", () => {}, 0],
    ["closes", "reset", (socket: Socket) => void socket.end(), 0],
    ["speaks no HTTP", "not-http", (socket: Socket) => void socket.end("220 mail\r\n"), 0],
    ["cuts its body short", "reset", (socket: Socket) => void socket.end(`${head}Content-Length: 9\r\n\r\nx`), 1000],
    ["does not end its body", "no-answer", (socket: Socket) => void socket.write(`${head}\r\nx`), 1000],
    ["sends endless headers", "not-http", (socket: Socket) => void socket.write(`${head}X: ${"x".repeat(99_999)}`), 0],
  ])("tells a server that %s", async (_, reason, answer, bodyLimit) => {
    await expect(ask(answer, bodyLimit)).rejects.toMatchObject({ reason });
  });
});
