/** How long work may take to stop by itself once it was interrupted, in milliseconds. */
const patience = 700;
/** How long that may take which must not be left half-done. A runner kills 10 s after its first signal. */
const longestFinish = 6_500;

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The reason of a signal that an interruption aborted. */
export class Interruption extends Error {
  override readonly name = "Interruption";
  readonly #unfinished: Promise<unknown>[] = [];

  /**
   * Keeps the process alive until `work` has ended, 6.5 s at most or until the next interruption: for the one request
   * that takes back what this step has started elsewhere.
   */
  finish(work: Promise<unknown>): void {
    this.#unfinished.push(work);
  }

  /** Resolves when all that had to be finished has ended, well or not. */
  async finished(): Promise<void> {
    await Promise.allSettled(this.#unfinished);
  }
}

/**
 * Turns SIGINT, SIGTERM and SIGHUP into an aborted signal. Work that does not stop by itself soon is ended with the
 * shell's exit code for the signal; files are written whole or not at all, so nothing half-written stays behind.
 */
export function watchInterruptions(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (name: keyof typeof exitCodes) => {
    process.exitCode = exitCodes[name];
    const exit = () => process.exit(exitCodes[name]);
    if (controller.signal.aborted) {
      setTimeout(exit, patience).unref();
      return;
    }
    const interruption = new Interruption(`interrupted by ${name}`);
    controller.abort(interruption);
    setTimeout(() => void interruption.finished().then(exit), patience).unref();
    setTimeout(exit, longestFinish).unref();
  };
  process.on("SIGINT", () => interrupt("SIGINT"));
  process.on("SIGTERM", () => interrupt("SIGTERM"));
  process.on("SIGHUP", () => interrupt("SIGHUP"));
  return controller.signal;
}

/**
 * Ends the process a moment from now if something keeps it alive although its work is done, such as a connection that a
 * library holds open.
 */
export function endLingering(): void {
  const end = () => (process.stdout.writableLength > 0 ? endLingering() : process.exit());
  setTimeout(end, patience).unref();
}

/**
 * Goes on without a word when whoever reads its output has gone: what is written from then on is lost, but the exit code
 * still tells how the work ended.
 */
export function ignoreBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (!("code" in error && error.code === "EPIPE")) {
        throw error;
      }
    });
  }
}
