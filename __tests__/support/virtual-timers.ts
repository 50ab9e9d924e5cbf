import type { Clock } from "../../src/io/clock.ts";

/** A timer that goes by a clock of ours; it never keeps a process alive. */
class VirtualTimer {
  readonly #begin: () => AbortController;
  #running: AbortController;

  constructor(clock: Clock, milliseconds: number, act: () => void) {
    this.#begin = () => {
      const running = new AbortController();
      clock.sleep(milliseconds, running.signal).then(act, () => {});
      return running;
    };
    this.#running = this.#begin();
  }

  refresh(): this {
    this.close();
    this.#running = this.#begin();
    return this;
  }

  close(): void {
    this.#running.abort();
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/**
 * Lets the global `setTimeout` of this realm go by a clock, so that a minute of silence takes no time; Node's own modules
 * keep the machine's. What it returns puts the true timers back.
 */
export function useVirtualTimers(clock: Clock): () => void {
  const { setTimeout: trueSet, clearTimeout: trueClear } = globalThis;
  const set = (act: () => void, milliseconds = 0) => new VirtualTimer(clock, milliseconds, act);
  const clear = (timer: unknown) => (timer instanceof VirtualTimer ? timer.close() : undefined);
  Reflect.set(globalThis, "setTimeout", set);
  Reflect.set(globalThis, "clearTimeout", clear);
  return () => {
    Reflect.set(globalThis, "setTimeout", trueSet);
    Reflect.set(globalThis, "clearTimeout", trueClear);
  };
}
