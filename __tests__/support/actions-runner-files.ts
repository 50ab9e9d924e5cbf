/**
 * How actions/runner reads the files behind GITHUB_ENV, GITHUB_OUTPUT and GITHUB_STATE, told again from its sources:
 * FileCommandManager's EnvFileKeyValuePairs.
 */

/** Where the runner works: on Windows it ends lines of its files at `\r\n` too. */
export type RunnerSystem = "posix" | "windows";

/**
 * The names and values in a file that a step wrote for the runner, in order: `NAME=VALUE` lines and `NAME<<DELIMITER`
 * blocks. A byte order mark at its head is cut and bytes that are no UTF-8 become U+FFFD. @throws Error where the runner
 * would fail the step
 */
export function parseCommandFile(
  bytes: Uint8Array,
  system: RunnerSystem = "posix",
): readonly (readonly [string, string])[] {
  const source = { text: new TextDecoder().decode(bytes), system };
  const pairs: (readonly [string, string])[] = [];
  for (let line = readLine(source, 0); line !== undefined; line = readLine(source, line.next)) {
    const { content } = line;
    const equals = content.indexOf("=");
    const arrows = content.indexOf("<<");
    if (equals >= 0 && (arrows < 0 || equals < arrows)) {
      pairs.push([content.slice(0, equals), content.slice(equals + 1)]);
    } else if (arrows > 0 && arrows + 2 < content.length) {
      const block = readBlock(source, line.next, content.slice(arrows + 2));
      pairs.push([content.slice(0, arrows), block.value]);
      line = block.last;
    } else if (content !== "") {
      throw new Error(`Invalid format '${content}'`);
    }
  }
  return pairs;
}

interface Source {
  readonly text: string;
  readonly system: RunnerSystem;
}

interface FileLine {
  readonly content: string;
  readonly ended: boolean;
  /** Where its line end begins. */
  readonly end: number;
  readonly next: number;
}

interface Block {
  readonly value: string;
  /** The line of its closing delimiter. */
  readonly last: FileLine;
}

function readBlock(source: Source, start: number, delimiter: string): Block {
  let end = start;
  for (let line = readLine(source, start); line !== undefined; line = readLine(source, line.next)) {
    if (line.content === delimiter) {
      return { value: source.text.slice(start, end), last: line };
    }
    if (!line.ended) {
      break;
    }
    end = line.end;
  }
  throw new Error(`Matching delimiter not found '${delimiter}'`);
}

function readLine({ text, system }: Source, start: number): FileLine | undefined {
  if (start >= text.length) {
    return undefined;
  }
  const feed = text.indexOf("\n", start);
  if (feed < 0) {
    return { content: text.slice(start), ended: false, end: text.length, next: text.length };
  }
  const end = system === "windows" && feed > start && text.charAt(feed - 1) === "\r" ? feed - 1 : feed;
  return { content: text.slice(start, end), ended: true, end, next: feed + 1 };
}
