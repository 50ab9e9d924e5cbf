import { InterpolationFault } from "../../formats/ini/interpolate.ts";
import { checkSchema } from "./check-schema.ts";
import { Configuration } from "./configuration.ts";
import type { ConfigContext, ConfigInputs, ConfigOutputs, KnownConfigOutputs } from "./declaration.ts";
import { exportVariables } from "./exports.ts";
import { nameFiles } from "./file-names.ts";
import { hideSecrets, maskSecrets } from "./mask-secrets.ts";
import { type Merged, mergeLayers, nameOrigin, narrow } from "./merge.ts";
import { checkNames } from "./names.ts";
import { renderPath, toPath } from "./paths.ts";
import { readFiles } from "./read-files.ts";
import { logFiles, reportOverridden } from "./report.ts";
import { checkRequired, listAsked, readRequested } from "./values.ts";

/**
 * Reads, merges, checks, and then hands out. Whatever can be refused is refused before a variable is exported; secrets
 * are masked before anything of the configuration is written anywhere.
 */
export async function readConfiguration(given: ConfigInputs, context: ConfigContext): Promise<ConfigOutputs> {
  checkNames(given, context);
  const { files, layers } = await readFiles(nameFiles(given, context), given, context);
  logFiles(files, context.runner);
  const merged = mergeLayers(layers, given, withOutputs({ files }, context));
  const overridden = reportOverridden(merged, context.runner);
  const secrets = maskSecrets(merged, layers, { given, context });
  const guarded = hideSecrets(secrets, withOutputs({ files, overridden }, context));
  try {
    const section = narrow(merged, given.section, guarded);
    const config = new Configuration(section.value, { steps: section.steps, asked: listAsked(given), merged, secrets });
    const informed = hideSecrets(secrets, withOutputs({ files, overridden, config }, context));
    await checkSchema(merged, given, informed);
    checkRequired(merged, section.steps, { given, context: informed });
    const { value, outputs, variables } = readRequested(merged, section, { given, context: informed });
    exportVariables(variables, given, informed);
    return { files, overridden, config, value, outputs };
  } catch (fault) {
    throw toFailure(fault, merged, { given, context: guarded });
  }
}

/** A context whose failures set what is known of the outputs. */
function withOutputs(outputs: KnownConfigOutputs, context: ConfigContext): ConfigContext {
  return {
    ...context,
    fail: (code, message, options = {}) => context.fail(code, message, { outputs, ...options }),
  };
}

/** What was thrown as a failure, where it is about the configuration. */
function toFailure(
  fault: unknown,
  merged: Merged,
  { given, context }: { readonly given: ConfigInputs; readonly context: ConfigContext },
): unknown {
  if (fault instanceof RangeError) {
    return context.fail("too-deep", "The configuration is longer than a text can be, once it is written out.");
  }
  if (!(fault instanceof InterpolationFault)) {
    return fault;
  }
  const { section, option, message, detail } = fault;
  const file = nameOrigin(merged, [section, option]);
  const more = given.mask === undefined ? ` (${detail})` : "";
  return context.fail("interpolation", `${file}: ${renderPath(toPath([section, option]))}: ${message}${more}`);
}
