import { createServer, type Server, type Socket } from "node:net";
import { portOf, trackSockets } from "../https/server.ts";

/** A listener of a test that knows its connections. */
export interface TcpServer {
  /** Such as `127.0.0.1:4711`, `[::1]:4711` or `unix:/tmp/x.sock`. */
  readonly target: string;
  /** Zero for a socket file. */
  readonly port: number;
  /** How many connections are open now. */
  readonly connections: () => number;
  /** How many there were in all. */
  readonly accepted: () => number;
  readonly close: () => Promise<void>;
}

/** Where to listen. */
export interface Where {
  readonly host?: string;
  /** A free one unless told. */
  readonly port?: number;
  /** A socket file instead of host and port. */
  readonly path?: string;
}

/** Starts a listener that treats every connection so; it keeps them open unless told otherwise. */
export async function startTcpServer(serve: (socket: Socket) => void, where: Where = {}): Promise<TcpServer> {
  let accepted = 0;
  const server = createServer((socket) => {
    accepted += 1;
    socket.on("error", () => {});
    serve(socket);
  });
  return await listen(server, where, () => accepted);
}

/** Starts a server that exists already, such as one of `tls`. */
export async function listen(server: Server, where: Where = {}, accepted = () => 0): Promise<TcpServer> {
  const { host = "127.0.0.1", port = 0, path } = where;
  const sockets = trackSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path === undefined ? { host, port, ipv6Only: true, exclusive: true } : { path }, resolve);
  });
  const own = path === undefined ? portOf(server.address()) : 0;
  const target = path === undefined ? `${host.includes(":") ? `[${host}]` : host}:${own}` : `unix:${path}`;
  const close = async () => {
    for (const socket of sockets) {
      socket.destroy();
    }
    await new Promise((resolve) => server.close(resolve));
  };
  return { target, port: own, connections: () => sockets.size, accepted, close };
}

/** A port of an address that nobody listens on, and that outgoing connections do not get by chance so soon again. */
export async function findFreePort(host = "127.0.0.1"): Promise<number> {
  const server = await startTcpServer(() => {}, { host });
  await server.close();
  return server.port;
}

/** Ways to treat a connection, by name. */
export const habits = {
  silent: (socket: Socket) => void socket.resume(),
  closes: (socket: Socket) => void socket.resume().end(),
  resets: (socket: Socket) => void socket.resetAndDestroy(),
} as const;

/** Answers the first bytes that come with these, and then does something. */
export function answers(reply: string | Uint8Array, after: (socket: Socket) => void = (socket) => socket.end()) {
  return (socket: Socket) =>
    void socket.once("data", () => {
      socket.write(reply, () => after(socket));
      socket.resume();
    });
}

/** Writes a piece every few milliseconds for as long as the connection stands. */
export function drips(pieces: (at: number) => string, milliseconds = 5) {
  return (socket: Socket) => {
    let at = 0;
    socket.resume();
    const timer = setInterval(() => {
      if (socket.writable) {
        socket.write(pieces(at));
      }
      at += 1;
    }, milliseconds);
    socket.once("close", () => clearInterval(timer));
  };
}

/** Does something while a listener is there. */
export async function withServer<T>(
  serve: (socket: Socket) => void,
  act: (server: TcpServer) => Promise<T>,
  where: Where = {},
): Promise<T> {
  const server = await startTcpServer(serve, where);
  try {
    return await act(server);
  } finally {
    await server.close();
  }
}
