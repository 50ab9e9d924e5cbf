import { FormatFault } from "../../formats/fault.ts";
import type { Value } from "../../formats/value.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { ConfigContext, ConfigInputs } from "./declaration.ts";
import { detectFormat } from "./formats.ts";
import { type Merged, nameOrigin } from "./merge.ts";
import { decode, readBytes } from "./read-files.ts";
import { readText } from "./read-text.ts";

/** Past this many violations the message counts the rest. */
const mostViolations = 500;

/** Checks the merged configuration against `schema`, where one is given. @throws Failure or BadInput */
export async function checkSchema(merged: Merged, given: ConfigInputs, context: ConfigContext): Promise<void> {
  const { schema: path } = given;
  if (path === undefined) {
    return;
  }
  const schema = await readSchema(path, given, context);
  const { validate } = await import("./schema.ts");
  const verdict = await validate(schema, {
    value: merged.value,
    originOf: (steps) => nameOrigin(merged, steps),
    warn: (text) => context.runner.warning(`${quoteName(path)}: ${text}`),
  });
  if ("problem" in verdict) {
    throw context.badInput("schema", `${quoteName(path)} cannot be used: ${verdict.problem}.`);
  }
  const { violations } = verdict;
  if (violations.length > 0) {
    const more = violations.length > mostViolations ? [`And ${violations.length - mostViolations} more.`] : [];
    throw context.fail("schema-mismatch", [...violations.slice(0, mostViolations), ...more].join("\n"));
  }
}

/** Reads a schema, as JSON or, by its name, as YAML, JSONC or any other format that has objects. */
async function readSchema(path: string, given: ConfigInputs, context: ConfigContext): Promise<Value> {
  const bytes = await readBytes(path, context);
  if (bytes === undefined) {
    throw context.badInput("schema", `${quoteName(path)} does not exist.`);
  }
  const format = detectFormat(path) ?? "json";
  try {
    const content = await readText(decode(bytes, path, context), format, given);
    if ("value" in content) {
      return content.value;
    }
  } catch (fault) {
    if (fault instanceof FormatFault) {
      throw context.badInput("schema", `${quoteName(path)}:${fault.line}:${fault.column}: ${fault.message}`);
    }
    throw fault;
  }
  throw context.badInput("schema", `${quoteName(path)} is an INI file: write the schema as JSON or YAML.`);
}
