/**
 * A length of time in words: `12s`, `2m3s`, `1h2m`. Empty where an end is missing, or comes before the beginning.
 */
export function formatElapsed(from: Date | undefined, to: Date | undefined): string {
  const elapsed = from === undefined || to === undefined ? Number.NaN : to.getTime() - from.getTime();
  return elapsed >= 0 ? formatDuration(elapsed) : "";
}

/** Milliseconds in words, in whole seconds: `0s`, `12s`, `2m3s`, `1h2m`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 60) {
    return `${seconds}s`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}m${seconds % 60}s` : `${Math.floor(minutes / 60)}h${minutes % 60}m`;
}
