import { longestTimer } from "../clock.ts";
import type { ConnectError } from "./connect-error.ts";

/** How long a phase of a connection may last, and what ends it before. */
export interface Limits {
  /** In milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** The two ways in which a phase ends by itself. Only the first call counts. */
export interface Settle<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: ConnectError) => void;
}

/**
 * Runs a phase: `start` begins it and returns what takes its listeners away again. Past its time, or when the signal is
 * aborted, it ends with what `late` says. No timer and no listener stays behind.
 */
export async function within<T>(
  { timeout, signal }: Limits,
  late: () => ConnectError,
  start: (settle: Settle<T>) => () => void,
): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    let settled = false;
    let stop = () => {};
    const finish = (act: () => void) => {
      if (!settled) {
        settled = true;
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        stop();
        act();
      }
    };
    const end = () => finish(() => reject(late()));
    const timer = setTimeout(end, Math.min(timeout, longestTimer));
    if (signal.aborted) {
      end();
      return;
    }
    signal.addEventListener("abort", end, { once: true });
    try {
      const undo = start({
        resolve: (value) => finish(() => resolve(value)),
        reject: (error) => finish(() => reject(error)),
      });
      stop = undo;
      if (settled) {
        undo();
      }
    } catch (error) {
      finish(() => reject(error));
    }
  });
}
