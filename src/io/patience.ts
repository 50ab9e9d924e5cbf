/** How long a server is waited for, in milliseconds. */
export interface Patience {
  /** For the first answer, and for each silence after that. */
  readonly silence: number;
  /** For a whole attempt: a server that drips does not hold the step up. */
  readonly whole: number;
  /** For the answer after the step was cancelled, which ends an attempt at once unless told. */
  readonly lingers?: number;
}

/** One attempt's time: it ends when patience does, when the step is cancelled, or when its owner says so. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Rejects when the attempt is over before its owner said so. */
  readonly stopped: Promise<never>;
  /** Something came: the silence is over. */
  readonly touch: () => void;
  readonly end: () => void;
}

/** Watches over an attempt. `end` must be called: it also lets go of every connection that is still tied to the signal. */
export function watchOver(outer: AbortSignal, { silence, whole, lingers = 0 }: Patience): Watch {
  const controller = new AbortController();
  const { signal } = controller;
  const stop = () => controller.abort(new Error("no answer in time"));
  const quiet = setTimeout(stop, silence);
  const all = setTimeout(stop, whole);
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  stopped.catch(() => {});
  let late: NodeJS.Timeout | undefined;
  const cancel = () => {
    if (lingers === 0) {
      stop();
    } else {
      late = setTimeout(stop, lingers);
    }
  };
  outer.addEventListener("abort", cancel, { once: true });
  const end = () => {
    clearTimeout(quiet);
    clearTimeout(all);
    clearTimeout(late);
    outer.removeEventListener("abort", cancel);
    controller.abort();
  };
  return { signal, stopped, touch: () => void quiet.refresh(), end };
}
