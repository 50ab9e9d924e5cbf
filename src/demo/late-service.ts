import { createServer, type Server } from "node:http";
import type { Clock } from "../io/clock.ts";

/** A service on loopback that comes up late. */
export interface LateService {
  readonly url: string;
  /** Begins to come up. Before, and for a moment after, every connection is reset, as by a container's proxy. */
  readonly launch: () => void;
  readonly close: () => Promise<void>;
}

/** How long after its launch the service answers at all, and how long after it answers well, in milliseconds. */
const answersAfter = 350;
const readyAfter = 800;

/** Opens the service's port. One that is `isBroken` goes on to answer that it is not ready. */
export async function openLateService(
  clock: Clock,
  { isBroken }: { readonly isBroken: boolean },
): Promise<LateService> {
  let launched = Number.POSITIVE_INFINITY;
  const age = () => clock.monotonic() - launched;
  const server = createServer((_, response) => {
    const isReady = !isBroken && age() >= readyAfter;
    response.writeHead(isReady ? 200 : 503, { "content-type": "text/plain", connection: "close" });
    response.end(isReady ? "ready\n" : "starting\n");
  });
  server.on("connection", (socket) => {
    if (!(age() >= answersAfter)) {
      socket.resetAndDestroy();
    }
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/health`,
    launch: () => {
      launched = clock.monotonic();
    },
    close: async () => await stop(server),
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
