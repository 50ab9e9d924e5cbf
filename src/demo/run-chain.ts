import { type EndedPart, type Part, partNames, type Scene } from "./part.ts";
import { checksumPart } from "./parts/checksum.ts";
import { configPart } from "./parts/config-read.ts";
import { dispatchPart } from "./parts/dispatch-workflow.ts";
import { metricsPart } from "./parts/metrics-export.ts";
import { portPart } from "./parts/port-check.ts";
import { type PartStage, performPart } from "./perform-part.ts";

const parts: readonly Part[] = [configPart, checksumPart, portPart, dispatchPart, metricsPart];

/**
 * Performs one part after the other. When one fails, the rest is left out, as a workflow does, but for the last, which is
 * a step with `if: always()`. Returns those that were performed. @throws what the signal was aborted with
 */
export async function runChain(scene: Omit<Scene, "ended">, stage: PartStage): Promise<readonly EndedPart[]> {
  const ended: EndedPart[] = [];
  for (const part of parts) {
    const failed = ended.find(({ code }) => code !== 0);
    if (failed !== undefined && part !== metricsPart) {
      const number = partNames.indexOf(part.name) + 1;
      stage.host.info(`\n– ${number}/${parts.length} ${part.name}: left out, because ${failed.name} failed`);
    } else {
      ended.push(await performPart(part, { ...scene, ended }, stage));
      stage.signal.throwIfAborted();
    }
  }
  return ended;
}
