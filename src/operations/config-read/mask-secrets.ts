import { defaultSection, type IniDocument } from "../../formats/ini/document.ts";
import type { Interpolation } from "../../formats/ini/interpolate.ts";
import type { Value } from "../../formats/value.ts";
import type { ConfigContext, ConfigInputs } from "./declaration.ts";
import { joinIni } from "./ini-group.ts";
import { locate, type Merged } from "./merge.ts";
import type { Layered } from "./overlay.ts";
import { Overrides } from "./overrides.ts";
import type { Layer } from "./read-files.ts";
import { createSecrets, type Secrets } from "./secrets.ts";

/** Masks what every file holds at a secret path, also where another file or an interpolation changes it. */
export function maskSecrets(
  merged: Merged,
  layers: readonly Layer[],
  { given, context }: { readonly given: ConfigInputs; readonly context: ConfigContext },
): Secrets {
  const section = locate(merged, given.section ?? []);
  const secrets = createSecrets(given.mask ?? [], section.steps);
  if (given.mask !== undefined) {
    const alone = layers.flatMap(({ content }) =>
      "ini" in content ? readAlone(content.ini, given["ini-interpolation"]) : [content.value],
    );
    const defaults = given.defaults === undefined ? [] : [given.defaults];
    secrets.mask([merged.value, ...underDefault(merged.hidden), ...alone, ...defaults], context.runner);
  }
  return secrets;
}

/** What an INI file says without its neighbours. */
function readAlone(document: IniDocument, interpolation: Interpolation): readonly Value[] {
  const group = joinIni([{ document, layer: 0 }], interpolation, new Overrides());
  return group === undefined ? [] : [group.sections.value, ...underDefault(group.defaults)];
}

function underDefault(defaults: Layered | undefined): readonly Value[] {
  return defaults === undefined ? [] : [new Map([[defaultSection, defaults.value]])];
}

/** A context in which no message holds a secret: keys, names of files and schemas may hold one too. */
export function hideSecrets({ hide }: Secrets, context: ConfigContext): ConfigContext {
  return {
    ...context,
    fail: (code, message, options) => context.fail(code, hide(message), options),
    badInput: (input, message) => context.badInput(input, hide(message)),
    runner: {
      ...context.runner,
      info: (text) => context.runner.info(hide(text)),
      warning: (text) => context.runner.warning(hide(text)),
    },
  };
}
