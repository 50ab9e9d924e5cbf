import type { Address } from "./address.ts";
import { type ConnectError, toConnectError } from "./connect-error.ts";
import type { Line, UnderWay } from "./dial.ts";

/** How long an address has the field to itself (RFC 8305, 5), in milliseconds. */
const usualPace = 250;

/** An address that was tried: it connected, it failed, or another was faster. */
interface Tried {
  readonly address: Address;
  readonly outcome: "connected" | "overtaken" | ConnectError;
}

/** How a race ended: the first connection, if there was one, and every address that was tried, in their order. */
export interface Race {
  readonly winner: { readonly address: Address; readonly line: Line } | undefined;
  readonly tried: readonly Tried[];
}

/** What a race needs: how to connect to an address, and what ends all that is under way. */
export interface Course {
  /**
   * Rejects with a ConnectError, when the signal is aborted at the latest. Once it is under way it says how it can be
   * abandoned. (A controller for each race would cost more memory than its sockets.)
   */
  readonly dial: (address: Address, underWay: UnderWay) => Promise<Line>;
  readonly signal: AbortSignal;
  /** {@link usualPace} unless told. */
  readonly pace?: number;
}

/**
 * Connects to whichever address answers first (RFC 8305): each starts when the one before it has failed, or has had the
 * field to itself for a while; earlier ones go on. Never rejects, and leaves no socket but the winner's.
 */
export async function race(addresses: readonly Address[], course: Course): Promise<Race> {
  return await new Promise<Race>((resolve) => new Runners(addresses, course, resolve).startNext());
}

/** The attempts of one race. */
class Runners {
  readonly #addresses: readonly Address[];
  readonly #course: Course;
  readonly #end: (race: Race) => void;
  readonly #outcomes: (Tried["outcome"] | undefined)[] = [];
  readonly #abandon: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running = 0;
  #over = false;

  constructor(addresses: readonly Address[], course: Course, end: (race: Race) => void) {
    this.#addresses = addresses;
    this.#course = course;
    this.#end = end;
  }

  readonly #underWay: UnderWay = (abandon) => {
    if (this.#over) {
      abandon();
    } else {
      this.#abandon.push(abandon);
    }
  };

  startNext(): void {
    clearTimeout(this.#timer);
    const at = this.#outcomes.length;
    const address = this.#addresses[at];
    if (address === undefined || this.#course.signal.aborted) {
      if (this.#running === 0) {
        this.#finish(undefined);
      }
      return;
    }
    this.#outcomes.push(undefined);
    this.#running += 1;
    if (at + 1 < this.#addresses.length) {
      this.#timer = setTimeout(() => this.startNext(), this.#course.pace ?? usualPace);
    }
    this.#course.dial(address, this.#underWay).then(
      (line) => this.#arrive(at, { address, line }),
      (error: unknown) => this.#fall(at, toConnectError(error)),
    );
  }

  #arrive(at: number, winner: NonNullable<Race["winner"]>): void {
    this.#running -= 1;
    if (this.#over) {
      winner.line.socket.destroy();
      return;
    }
    this.#outcomes[at] = "connected";
    this.#finish(winner);
  }

  #fall(at: number, error: ConnectError): void {
    this.#running -= 1;
    if (!this.#over) {
      this.#outcomes[at] = error;
      this.startNext();
    }
  }

  #finish(winner: Race["winner"]): void {
    this.#over = true;
    clearTimeout(this.#timer);
    for (const abandon of this.#abandon) {
      abandon();
    }
    const tried = this.#outcomes.flatMap((outcome = "overtaken", at): Tried[] => {
      const address = this.#addresses[at];
      return address === undefined ? [] : [{ address, outcome }];
    });
    this.#end({ winner, tried });
  }
}
