import { join } from "node:path";
import { writeFileAtomically } from "../io/files.ts";
import { type Context, defineOperation } from "../operation/define.ts";
import { quoteForShell } from "../operation/help.ts";
import * as input from "../operation/inputs.ts";
import * as output from "../operation/outputs.ts";
import type { Registry } from "../operation/registry.ts";
import type { Host } from "../runner/runner.ts";
import { type OpenScene, openScene } from "./open-scene.ts";
import { type EndedPart, partNames } from "./part.ts";
import { reportName } from "./parts/metrics-export.ts";
import { folderVariable } from "./render-call.ts";
import { runChain } from "./run-chain.ts";

const inputs = {
  "fail-at": input.choice(partNames, { description: "Let this part fail, to see what failure looks like." }),
  keep: input.flag({
    description:
      "Keep what the calls read, too, so that they can be made again from the root of the project; those to the servers, which are gone by then, fail. An interrupted demo leaves nothing in any case.",
    default: false,
  }),
};

const outputs = {
  directory: output.text("The folder with the files that are left."),
  report: output.optional(output.text("The page with the figures, for a browser.")),
  csv: output.optional(output.text("The figures for a spreadsheet; .json and .prom lie beside it.")),
  summary: output.text("The summaries of all parts, as a job would show them (Markdown)."),
  "failed-part": output.optional(output.text("The part that failed.")),
  "duration-ms": output.integer("How long it all took, in milliseconds."),
};

const failures = {
  "part-failed": {
    sentence: "A part of the chain failed.",
    hint: "Nothing here depends on a network: read the lines of that part above.",
  },
};

type DemoContext = Context<typeof inputs, typeof outputs, typeof failures>;

/** What the demo shows its lines with, and takes its operations from. */
export interface DemoStage {
  /** Everything is shown here, results of the parts too. */
  readonly host: Host;
  readonly registry: Registry;
}

/**
 * The demo, performed as an operation is, but none of the registry: the main chain of operations, each called as a
 * command line would, against servers of its own on loopback.
 */
export function createDemo(stage: DemoStage) {
  return defineOperation({
    name: "demo",
    summary: "Run the main chain on this machine alone, in a few seconds, and leave its report to look at.",
    branding: { icon: "play", color: "blue" },
    inputs,
    outputs,
    failures,
    permissions: {},
    examples: [
      { title: "All parts, and the report", with: {} },
      { title: "What a tampered artifact looks like", with: { "fail-at": "checksum" } },
    ],
    run: async (given, context) => await runDemo(given, context, stage),
    summarize: () => ({ facts: [["Chain", partNames.join(", ")]] }),
  });
}

async function runDemo(
  given: input.InputValues<typeof inputs>,
  context: DemoContext,
  stage: DemoStage,
): Promise<output.OutputValues<typeof outputs>> {
  const { clock, environment, signal } = context;
  const began = clock.monotonic();
  const opened = await openScene({ clock, environment, failAt: given["fail-at"] });
  try {
    const ended = await play(opened, context, stage);
    const { folder } = opened.scene;
    writeFileAtomically(folder, "summary.md", Buffer.from(renderSummaries(ended)));
    const result = toOutputs(folder, ended, Math.round(clock.monotonic() - began));
    stage.host.info(renderEnd(result));
    return judge(result, given["fail-at"], context);
  } finally {
    await opened.close((name) => !signal.aborted && (given.keep || isResult(name)));
  }
}

async function play({ scene }: OpenScene, context: DemoContext, { host, registry }: DemoStage) {
  const { clock, signal, workers } = context;
  host.info(`A whole deployment, from its configuration to its figures,
against a service and a stand-in for GitHub on this machine.
$ ${folderVariable}=${quoteForShell(scene.folder)}`);
  // The parts are to do the same wherever they run: none of them sees who runs the demo.
  const stage = { host, clock, signal, workers, registry, environment: {}, currentDirectory: scene.folder };
  return await runChain(scene, stage);
}

function isResult(name: string): boolean {
  return (
    name === "summary.md" || [".html", ".csv", ".json", ".prom"].some((ending) => name === `${reportName}${ending}`)
  );
}

function renderSummaries(ended: readonly EndedPart[]): string {
  return ["## stdops demo\n", ...ended.map(({ summary }) => summary)].join("\n");
}

function toOutputs(folder: string, ended: readonly EndedPart[], duration: number) {
  const hasReport = (ended.at(-1)?.outputs.get("files") ?? "") !== "";
  return {
    directory: folder,
    report: hasReport ? join(folder, `${reportName}.html`) : undefined,
    csv: hasReport ? join(folder, `${reportName}.csv`) : undefined,
    summary: join(folder, "summary.md"),
    "failed-part": ended.find(({ code }) => code !== 0)?.name,
    "duration-ms": duration,
  };
}

/** How long it took, and, when all went well, what to do next. */
function renderEnd({ "duration-ms": duration, "failed-part": failed }: ReturnType<typeof toOutputs>): string {
  const took = `\nAll of it took ${(duration / 1000).toFixed(1)} s.`;
  return failed === undefined
    ? `${took}
Look at it: open the report, named below, in a browser
See it fail: bin/stdops demo --fail-at checksum
Go on: whole workflows to paste, in docs/wishes.md`
    : took;
}

function judge(result: ReturnType<typeof toOutputs>, failAt: string | undefined, { fail }: DemoContext) {
  const { "failed-part": failed } = result;
  if (failed === undefined) {
    return result;
  }
  throw failed === failAt
    ? fail("part-failed", `${failed} failed, as --fail-at asks.`, {
        outputs: result,
        hint: "The report below tells of it too; without --fail-at the whole chain runs.",
      })
    : fail("part-failed", `${failed} failed.`, { outputs: result });
}
