import { counted } from "../../operation/counts.ts";
import type { Summary } from "../../operation/summary.ts";
import type { KnownPortCheckOutputs, PortCheckInputs } from "./declaration.ts";
import type { TargetResult } from "./results.ts";
import { describeTime, nextStep } from "./words.ts";

/** The section of the job summary: what was asked, and a row for each target, those that failed first. */
export function summarize(given: PortCheckInputs, outputs: KnownPortCheckOutputs): Summary {
  const { results = [], open, "elapsed-ms": elapsed } = outputs;
  const asked =
    given.require === "any" && results.length > 1 ? `any of ${results.length}` : counted(results.length, "target");
  const met = results.filter((result) => result.open).length;
  const sorted = [...results.filter((result) => !result.open), ...results.filter((result) => result.open)];
  return {
    facts: [
      ["Asked", `${asked} to be ${given.until}`],
      ...(open === undefined ? [] : ([["Found", `${met} of ${results.length} as asked`]] as const)),
      ...(elapsed === undefined ? [] : ([["Took", describeTime(elapsed)]] as const)),
    ],
    table: {
      head: [
        "Target",
        "Result",
        "Address",
        "Attempts",
        "Status",
        "Certificate, days",
        "DNS, ms",
        "Connect, ms",
        "TLS, ms",
        "First byte, ms",
        "Next step",
      ],
      rows: sorted.map(renderRow),
    },
  };
}

function renderRow(result: TargetResult): readonly string[] {
  const { target, open, reason, code, address, attempts, status, "latency-ms": latency } = result;
  const cell = (value: number | string | null) => (value === null ? "" : String(value));
  return [
    target,
    `${open ? "✓" : "✗"} ${reason}${code === null ? "" : ` (${code})`}`,
    cell(address),
    cell(attempts),
    cell(status),
    cell(result["cert-days"]),
    cell(latency.dns),
    cell(latency.connect),
    cell(latency.tls),
    cell(latency["first-byte"]),
    open ? "" : nextStep(reason),
  ];
}
