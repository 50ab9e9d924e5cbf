import { perform, type Stage } from "../operation/perform.ts";
import { loadOperation, type Registry } from "../operation/registry.ts";
import type { Host, Outcome } from "../runner/runner.ts";
import { type EndedPart, type Part, partNames, type Scene } from "./part.ts";
import { renderCall } from "./render-call.ts";
import { renderOutputs } from "./render-outputs.ts";

/** With what parts are performed. */
export interface PartStage extends Omit<Stage, "faults"> {
  readonly registry: Registry;
}

/** Performs a part as a command line would, and shows that command line, its lines, and its result. */
export async function performPart(part: Part, scene: Scene, stage: PartStage): Promise<EndedPart> {
  const { host, clock, registry } = stage;
  const { name, title, prepare } = part;
  const startedAt = clock.now();
  const call = prepare(scene);
  host.info("");
  host.group(`${partNames.indexOf(name) + 1}/${partNames.length} ${name}: ${title}`, renderCall(name, call));
  const outcomes: Outcome[] = [];
  const raw = new Map(Object.entries({ "working-directory": scene.folder, ...call.inputs, ...call.hidden }));
  const own = { ...stage, host: listenTo(host, outcomes), clock: call.clock ?? clock };
  const code = await perform(await loadOperation(registry, name), raw, own);
  const [outcome] = outcomes;
  const endedAt = clock.now();
  const failure = outcome?.failure?.code;
  host.info(`${failure === undefined ? "✓" : "✗"} ${name} ${describeTime(endedAt.getTime() - startedAt.getTime())}`);
  const outputs = new Map(outcome?.outputs.map((output) => [output.name, output.text]));
  return { name, code, failure, outputs, summary: outcome?.summary ?? "", startedAt, endedAt };
}

/** A host that keeps the outcome, and shows it on the way. */
function listenTo(host: Host, outcomes: Outcome[]): Host {
  return {
    ...host,
    showsSummary: true,
    conclude: async (outcome) => {
      outcomes.push(outcome);
      await host.conclude({ ...outcome, outputs: [] });
      const table = renderOutputs(outcome.outputs);
      if (table !== "") {
        host.info(table);
      }
    },
  };
}

/** `(340 ms)`, `(2.3 s)`. */
function describeTime(milliseconds: number): string {
  return milliseconds < 1000 ? `(${milliseconds} ms)` : `(${(milliseconds / 1000).toFixed(1)} s)`;
}
