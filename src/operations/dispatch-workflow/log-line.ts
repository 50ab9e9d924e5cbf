/** A line of a job's log: when it was written, and what people are to read of it. */
export interface LogLine {
  /** Milliseconds since 1970; `undefined` for a line without a time. */
  readonly time: number | undefined;
  /** Without time, colours and the runner's own signs. */
  readonly text: string;
  /** The runner's sign at its head: `group`, `error`, … */
  readonly sign: string | undefined;
}

/** Longer ones are cut. */
const longestLine = 2000;
/** So much of a line is looked at: colours take room. */
const longestRaw = 4 * longestLine;

const stamped = /^\ufeff?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) ?/u;
/** Escape sequences of terminals: of colours and movements (CSI), of titles and links (OSC), and short ones. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/gu;
const labels: ReadonlyMap<string, string> = new Map([
  ["error", "Error: "],
  ["warning", "Warning: "],
  ["notice", "Notice: "],
]);

/** Reads a line of a job's log as GitHub keeps it: `2026-01-01T12:00:00.0000000Z ##[error]Process completed …`. */
export function parseLogLine(raw: string): LogLine {
  const whole = raw.slice(0, longestRaw);
  const [head = "", stamp] = stamped.exec(whole) ?? [];
  const time = stamp === undefined ? Number.NaN : Date.parse(stamp);
  const bare = whole
    .slice(head.length)
    .replace(/[\r\n]+$/u, "")
    .replaceAll(escapes, "");
  const [mark = "", sign] = /^##\[([a-z]+)\]/u.exec(bare) ?? [];
  const text = `${labels.get(sign ?? "") ?? ""}${bare.slice(mark.length)}`;
  const long = text.length > longestLine || raw.length > longestRaw;
  return {
    time: Number.isNaN(time) ? undefined : time,
    text: long ? `${text.slice(0, longestLine).replace(/[\ud800-\udbff]$/u, "")}…` : text,
    sign,
  };
}
