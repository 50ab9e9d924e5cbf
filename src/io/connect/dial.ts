import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { ConnectError, toConnectError } from "./connect-error.ts";
import type { Gate } from "./gate.ts";
import { type Limits, type Settle, within } from "./within.ts";

/** An address with its port, or the path of a Unix socket: one place to connect to. */
export type Place = { readonly host: string; readonly port: number } | { readonly path: string };

/** A connection that stands, and how long that took, in milliseconds. Whoever gets it destroys its socket. */
export interface Line {
  readonly socket: Socket;
  readonly elapsed: number;
}

/** Is told how an attempt that is under way can be abandoned; it then rejects. One that has ended takes no notice. */
export type UnderWay = (abandon: () => void) => void;

/** What dialling needs. */
export interface DialOptions extends Limits {
  /** Each socket holds a place here until it is closed. */
  readonly gate: Gate;
  readonly underWay?: UnderWay;
}

/** Connects to one place: one attempt, no other address, no second one. @throws ConnectError */
export async function dial(place: Place, options: DialOptions): Promise<Line> {
  for (;;) {
    const leave = await enter(options);
    try {
      return await within<Line>(options, late, (settle) => {
        const undo = begin(place, leave, settle);
        options.underWay?.(() => settle.reject(late()));
        return undo;
      });
    } catch (error) {
      const scarce = error instanceof ConnectError && error.reason === "limit";
      const again = scarce && !options.signal.aborted && options.gate.shrink();
      leave();
      if (!again) {
        throw error;
      }
    }
  }
}

function late(): ConnectError {
  return new ConnectError("timeout", "nobody answered", { code: "ETIMEDOUT" });
}

async function enter({ gate, signal }: DialOptions): Promise<() => void> {
  try {
    return await gate.enter(signal);
  } catch {
    throw late();
  }
}

function begin(place: Place, leave: () => void, { resolve, reject }: Settle<Line>): () => void {
  const start = performance.now();
  // The race over addresses is ours: Node's own gives an address up after 250 ms.
  const socket = connect({ ...place, autoSelectFamily: false, noDelay: true });
  let connected = false;
  socket.once("close", leave);
  // An error between two phases has no other listener; whoever comes next finds the socket destroyed.
  socket.on("error", (error) => reject(toConnectError(error)));
  socket.once("connect", () => {
    if (metItself(socket)) {
      reject(new ConnectError("refused", "nobody listens there", { code: "ECONNREFUSED" }));
    } else {
      connected = true;
      resolve({ socket, elapsed: performance.now() - start });
    }
  });
  return () => {
    if (!connected) {
      socket.destroy();
    }
  };
}

/**
 * Where nobody listens on a port of those that outgoing connections are given, one in many attempts is given that very
 * port and, on the same machine, connects to itself: TCP takes it for both sides opening at once.
 */
function metItself({ localAddress, localPort, remoteAddress, remotePort }: Socket): boolean {
  return localPort !== undefined && localPort === remotePort && localAddress === remoteAddress;
}
