import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import type { Certificate } from "./certificate.ts";

/** A server on loopback that knows its connections. */
export interface WebServer {
  /** Such as `https://127.0.0.1:4711`. */
  readonly origin: string;
  readonly port: number;
  /** Method and target of each request, in the order in which they came, such as `GET /list?x`. */
  readonly requests: readonly string[];
  /** How many connections are open now. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a server on 127.0.0.1: over TLS when it has a certificate. */
export async function startWebServer(listener: RequestListener, certificate?: Certificate): Promise<WebServer> {
  const requests: string[] = [];
  const recording: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    listener(request, response);
  };
  const server = certificate === undefined ? createServer(recording) : createSecureServer(certificate, recording);
  const sockets = trackSockets(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server.address());
  return {
    origin: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    requests,
    connections: () => sockets.size,
    close: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The connections of a server that are open, kept up to date. */
export function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  return sockets;
}

/** The port of a server that listens. */
export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") {
    throw new Error("The server does not listen on a port.");
  }
  return address.port;
}
