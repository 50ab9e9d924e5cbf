/** Lets only so many sockets be open at a time; the others wait in the order in which they came. */
export interface Gate {
  /** Waits for a place; returns what gives it back. Rejects with the signal's reason when that is aborted first. */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Allows no more than are open now, one less: the system has no more to give. `false` when that would be none. */
  shrink(): boolean;
}

/**
 * So many enter in one turn of the event loop: most connections are answered, or refused, by the next one, so that a
 * thousand of them need the memory of a few dozen.
 */
const mostEachTurn = 32;

/** Makes a gate for so many sockets. */
export function createGate(places: number): Gate {
  let [most, taken, entered] = [places, 0, 0];
  const waiting = new Set<() => void>();
  const isFree = () => taken < most && entered < mostEachTurn;
  const admit = () => {
    for (const next of waiting) {
      if (!isFree()) {
        break;
      }
      next();
    }
  };
  const nextTurn = () => {
    entered = 0;
    admit();
  };
  const take = () => {
    taken += 1;
    if (entered === 0) {
      setImmediate(nextTurn);
    }
    entered += 1;
    let left = false;
    return () => {
      if (!left) {
        left = true;
        taken -= 1;
        admit();
      }
    };
  };
  const wait = async (signal: AbortSignal) =>
    await new Promise<() => void>((resolve, reject) => {
      const settle = (act: () => void) => {
        waiting.delete(enter);
        signal.removeEventListener("abort", give);
        act();
      };
      const enter = () => settle(() => resolve(take()));
      const give = () => settle(() => reject(signal.reason));
      waiting.add(enter);
      signal.addEventListener("abort", give, { once: true });
    });
  return {
    enter: async (signal) => {
      signal.throwIfAborted();
      return isFree() ? take() : await wait(signal);
    },
    shrink: () => {
      most = Math.max(1, Math.min(most, taken - 1));
      return taken > 1;
    },
  };
}
