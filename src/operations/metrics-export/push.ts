import { pushGateway } from "../../io/push/gateway.ts";
import { pushOtlp } from "../../io/push/otlp.ts";
import { PushError } from "../../io/push/push-error.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import type { MetricsModel } from "./model.ts";
import { runInfoName } from "./run-facts.ts";
import { joinChunks } from "./write/chunks.ts";
import { renderOtlp } from "./write/otlp.ts";
import { renderPrometheus } from "./write/prometheus.ts";

/** Sends the metrics to the places that the user named. @throws Failure */
export async function push(model: MetricsModel, given: MetricsInputs, context: MetricsContext): Promise<void> {
  const { clock, signal, runner, environment } = context;
  const { "otlp-endpoint": endpoint, "otlp-headers": headers = {}, "pushgateway-url": gateway } = given;
  for (const value of Object.values(headers)) {
    runner.mask(value);
  }
  if (endpoint !== undefined) {
    await guard("the OpenTelemetry receiver", context, async () => {
      const body = joinChunks(renderOtlp(model, clock.now().getTime()));
      const { warning } = await pushOtlp({ endpoint, headers, body, clock, signal });
      if (warning !== undefined) {
        runner.warning(`The OpenTelemetry receiver took the metrics, and says: ${warning}`);
      }
    });
  }
  if (gateway !== undefined) {
    await guard("the Pushgateway", context, async () => {
      const job = given["push-job"] ?? (environment["GITHUB_JOB"] || "stdops");
      // A Pushgateway keeps what it has until somebody deletes it, so that each run would be a series for ever.
      const body = joinChunks(renderPrometheus(model, { timestamps: false, leftOut: runInfoName }));
      await pushGateway({ url: gateway, job, method: "PUT", body, clock, signal });
    });
  }
}

async function guard(receiver: string, { fail, signal }: MetricsContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PushError)) {
      throw error;
    }
    throw error.kind === "rejected"
      ? fail("push-rejected", `${receiver} refused the metrics: ${error.message}.`, { cause: error })
      : fail("push-failed", `The metrics did not reach ${receiver}: ${error.message}.`, { cause: error });
  }
}
