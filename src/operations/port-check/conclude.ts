import { counted } from "../../operation/counts.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { failures, PortCheckContext, PortCheckInputs, PortCheckOutputs } from "./declaration.ts";
import { toResult } from "./results.ts";
import { decide, type Standing } from "./standing.ts";
import type { Target } from "./target.ts";
import { isUnknownName } from "./verdict.ts";
import { describeFinding, describeTime, nextStep } from "./words.ts";

type Code = keyof typeof failures;

/** How the targets stand at the end, and how long that took, in milliseconds. */
export interface Ended {
  readonly targets: readonly Target[];
  readonly standings: readonly Standing[];
  readonly elapsed: number;
}

/** More targets than this a message does not name. */
const mostNamed = 100;

/** The outputs; a failure, a warning or neither, as the user wishes, when the demand was not met. */
export function conclude(ended: Ended, given: PortCheckInputs, context: PortCheckContext): PortCheckOutputs {
  const { targets, standings, elapsed } = ended;
  const unmet = targets.filter((_, at) => standings[at]?.state !== "met");
  const open = decide(standings, given.require) === "met";
  const outputs: PortCheckOutputs = {
    open,
    results: targets.flatMap((target, at) => standings.slice(at, at + 1).map((standing) => toResult(target, standing))),
    "failed-targets": unmet.map(({ shown }) => shown).join("\n"),
    "elapsed-ms": Math.round(elapsed),
  };
  if (open) {
    return outputs;
  }
  const message = describeFailure(ended, given);
  const hint = describeNextSteps(standings);
  if (given["on-failure"] === "fail") {
    throw context.fail(chooseCode(standings, given), message, { hint, outputs });
  }
  const say = given["on-failure"] === "warn" ? context.runner.warning : context.runner.info;
  say(`${message} ${hint}`);
  return outputs;
}

/** The code of what no waiting would have helped, of the first such target; all of them must agree where any would do. */
function chooseCode(
  standings: readonly Standing[],
  { until, require }: Pick<PortCheckInputs, "until" | "require">,
): Code {
  const codes = standings.filter(({ state }) => state !== "met").map((standing) => codeOf(standing, until));
  const usual: Code = until === "open" ? "not-open" : "not-closed";
  const [first = usual] = codes;
  if (require === "any") {
    return codes.every((code) => code === first) ? first : usual;
  }
  return codes.find((code) => code !== usual) ?? usual;
}

function codeOf({ finding }: Standing, until: "open" | "closed"): Code {
  if (isUnknownName(finding)) {
    return "name-not-found";
  }
  if (finding.reason === "certificate") {
    return "certificate";
  }
  return until === "open" ? "not-open" : "not-closed";
}

/** Each target with its address, last reason and attempts. */
function describeFailure({ targets, standings, elapsed }: Ended, { until }: PortCheckInputs): string {
  const parts = targets.flatMap(({ shown }, at) => {
    const standing = standings[at];
    if (standing === undefined || standing.state === "met") {
      return [];
    }
    const { finding, attempts } = standing;
    const status = finding.status === null || finding.reason === "bad-status" ? "" : `, status ${finding.status}`;
    return [`${quoteName(shown)}: ${describeFinding(finding)}${status}, ${counted(attempts, "attempt")}`];
  });
  const named = parts.slice(0, mostNamed).join("; ");
  const more =
    parts.length > mostNamed ? `; and ${parts.length - mostNamed} more, all in the output failed-targets` : "";
  const many = `${parts.length} of ${counted(targets.length, "target")} not ${until} after ${describeTime(elapsed)}`;
  return `${many}: ${named}${more}.`;
}

/** What to try next for each reason. */
function describeNextSteps(standings: readonly Standing[]): string {
  const unmet = standings.filter(({ state }) => state !== "met");
  const reasons = [...new Set(unmet.map(({ finding }) => finding.reason))];
  return reasons.map((reason) => `Next, for ${reason}: ${nextStep(reason)}.`).join(" ");
}
