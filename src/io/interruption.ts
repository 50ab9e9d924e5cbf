/** How long work may take to stop by itself once it was interrupted, in milliseconds. */
const patience = 700;

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Turns SIGINT, SIGTERM and SIGHUP into an aborted signal. Work that does not stop by itself soon is ended with the
 * shell's exit code for the signal; files are written whole or not at all, so nothing half-written stays behind.
 */
export function watchInterruptions(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (name: keyof typeof exitCodes) => {
    controller.abort(new Error(`interrupted by ${name}`));
    process.exitCode = exitCodes[name];
    setTimeout(() => process.exit(exitCodes[name]), patience).unref();
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
