import { createServer } from "node:http";
import { connect } from "node:net";
import { portOf, trackSockets } from "./server.ts";

/** A proxy on loopback that opens tunnels (CONNECT), all of them to one port of this machine. */
export interface TunnelProxy {
  /** What `https_proxy` is to be. */
  readonly url: string;
  /** What tunnels were asked for, such as `lists.example.test:443`, and with which `Proxy-Authorization`. */
  readonly tunnels: readonly { readonly target: string; readonly authorization: string | undefined }[];
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a proxy. Without a port to lead to it never answers: `answer: "silence"`; `"refuse"` answers 403. */
export async function startProxy(answer: { readonly port: number } | "silence" | "refuse"): Promise<TunnelProxy> {
  const tunnels: { readonly target: string; readonly authorization: string | undefined }[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  const sockets = trackSockets(server);
  server.on("connect", ({ url = "", headers }, socket) => {
    socket.resume().on("end", () => socket.end());
    tunnels.push({ target: url, authorization: headers["proxy-authorization"] });
    if (answer === "refuse") {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    } else if (answer !== "silence") {
      const upstream = connect(answer.port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => {}).on("close", () => socket.destroy());
      socket.on("close", () => upstream.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    tunnels,
    connections: () => sockets.size,
    close: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
