import { type Printing, renderJson, renderTable } from "./results.ts";
import type { FailureReport, Host, Outcome } from "./runner.ts";
import { toLogLine, toLogText } from "./safe-text.ts";

/** Where a terminal runner writes. */
export interface Terminal {
  /** Log lines, for people. */
  readonly log: (text: string) => void;
  /** Results, for programs. */
  readonly out: (text: string) => void;
  /** Print one JSON object instead of a table. */
  readonly json: boolean;
  readonly colors: boolean;
  /** Log lines go to a terminal, so that a line can be redrawn. */
  readonly live: boolean;
  /** Columns of that terminal; a line that is redrawn must not wrap. */
  readonly columns?: number;
}

const paint = { red: 31, yellow: 33, cyan: 36, dim: 2, bold: 1 } as const;

/** The port's side at a terminal: readable lines on standard error, a table or JSON on standard output. */
export function createTerminalRunner(terminal: Terminal): Host {
  const style = (name: keyof typeof paint, text: string) =>
    terminal.colors ? `\u001b[${paint[name]}m${text}\u001b[0m` : text;
  let drawn = false;
  const write = (text: string) => {
    terminal.log(`${drawn ? "\r\u001b[2K" : ""}${text}\n`);
    drawn = false;
  };
  return {
    showsSummary: false,
    hasLaterSteps: false,
    info: (text) => write(toLogText(text)),
    notice: (text) => write(`${style("cyan", "note:")} ${toLogText(text)}`),
    warning: (text) => write(`${style("yellow", "warning:")} ${toLogText(text)}`),
    group: (title, text) => write(`${style("bold", toLogLine(title))}\n${style("dim", indent(toLogText(text)))}`),
    progress: (text) => {
      if (terminal.live) {
        const line = toLogLine(text).slice(0, (terminal.columns ?? 80) - 1);
        terminal.log(`\r\u001b[2K${style("dim", line)}`);
        drawn = true;
      }
    },
    mask: () => {},
    exportVariable: () => {},
    saveState: () => {},
    readState: () => undefined,
    conclude: async (outcome) => {
      if (outcome.failure !== undefined) {
        write(renderFailure(outcome.operation, outcome.failure, style));
      }
      if (drawn) {
        terminal.log("\r\u001b[2K");
        drawn = false;
      }
      printResults(outcome, terminal, { secrets: true });
    },
  };
}

/** Prints a result on standard output, as JSON or as a table; nothing when there is nothing to tell. */
export function printResults(outcome: Outcome, { json, out }: Pick<Terminal, "json" | "out">, options: Printing): void {
  const text = json ? renderJson(outcome, options) : renderTable(outcome.outputs, options);
  if (text !== "") {
    out(`${text}\n`);
  }
}

type Style = (name: keyof typeof paint, text: string) => string;

function renderFailure(
  operation: string,
  { code, message, hint, faults, details }: FailureReport,
  style: Style,
): string {
  const head = style("red", `error: ${toLogLine(operation)}: ${toLogLine(code)}`);
  const body = faults.length > 1 ? faults.map((fault) => toLogText(fault.message)).join("\n") : toLogText(message);
  const parts = [head, indent(body), hint === "" ? "" : indent(toLogText(hint))];
  return [...parts, details === "" ? "" : style("dim", indent(toLogText(details)))]
    .filter((part) => part !== "")
    .join("\n");
}

function indent(text: string): string {
  return text.replaceAll(/^/gmu, "  ");
}
