import { basename, dirname } from "node:path";
import { BaselineError, withBaseline } from "./baseline.ts";
import { Collector } from "./collector.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import { Faults } from "./faults.ts";
import { MetricsModel } from "./model.ts";
import { openApi } from "./own-jobs.ts";
import { needsBaseline } from "./parse-regress.ts";
import { readMetricsFiles } from "./read/read-files.ts";
import { type Comparison, compare } from "./regress.ts";
import { shorten } from "./report.ts";
import { settle } from "./settle.ts";

/** Compares with the baseline and by the rules, where either is asked for. @throws Failure when the baseline cannot be read */
export async function judge(
  model: MetricsModel,
  given: MetricsInputs,
  context: MetricsContext,
): Promise<Comparison | undefined> {
  const { baseline: artifact, regress: rules = [] } = given;
  if (artifact === undefined) {
    return rules.length === 0 ? undefined : tell(compare(model, undefined, rules), context);
  }
  const found = await readBaseline(artifact, given, context);
  if (found === undefined) {
    const rest = rules.filter((rule) => !needsBaseline(rule));
    return rest.length === 0 ? undefined : tell(compare(model, undefined, rest), context);
  }
  return tell(compare(model, found, rules), context);
}

function tell(comparison: Comparison, { runner }: MetricsContext): Comparison {
  for (const rule of comparison.unmatched) {
    runner.warning(`No metric of this export is meant by the rule ${JSON.stringify(rule)}.`);
  }
  if (comparison.unchecked.length > 0) {
    runner.notice(`Not compared: ${shorten(comparison.unchecked).join(" ")}`);
  }
  return comparison;
}

async function readBaseline(
  artifact: string,
  given: MetricsInputs,
  context: MetricsContext,
): Promise<MetricsModel | undefined> {
  const { environment, clock, signal, runner, badInput, fail } = context;
  const api = openApi(given, context);
  if (api === undefined) {
    throw badInput("baseline", "There is no run here whose workflow could have a baseline.");
  }
  const request = { ...api, artifact, file: `${given.name}.json`, environment, clock, signal };
  try {
    const answer = await withBaseline(request, async ({ path, run }) => {
      runner.info(`The baseline is that of ${run.url ?? `the run ${run.id}`}.`);
      return await readModel(path, signal);
    });
    if ("none" in answer) {
      runner.notice(`There is no baseline yet. ${answer.none}`);
      return undefined;
    }
    return answer.result;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof BaselineError) {
      throw fail("no-baseline", error.message, { cause: error });
    }
    throw error;
  }
}

async function readModel(path: string, signal: AbortSignal): Promise<MetricsModel> {
  const model = new MetricsModel();
  const faults = new Faults();
  await readMetricsFiles([basename(path)], new Collector(model, faults), { directory: dirname(path), signal });
  settle(model, faults);
  if (faults.whole !== undefined) {
    throw new BaselineError(`The baseline cannot be used: ${faults.whole.message}`);
  }
  return model;
}
