import type { Ajv, ErrorObject, Options } from "ajv";
import { renderJson } from "../../formats/json-writer.ts";
import type { Value } from "../../formats/value.ts";
import { errorMessage } from "../../io/system-error.ts";
import { renderPath, toPath } from "./paths.ts";
import { prepareSchema } from "./schema-rules.ts";

/** What a schema says about a value: sentences, one for each violation; or what is wrong with the schema. */
export type Verdict = { readonly violations: readonly string[] } | { readonly problem: string };

type Draft = "2020-12" | "draft-07";

/** What is to be validated, and who knows more of it. */
export interface Subject {
  readonly value: Value;
  /** The name of the file that a part came from. */
  readonly originOf: (steps: readonly (string | number)[]) => string;
  /** Takes what is odd about the schema. */
  readonly warn: (text: string) => void;
}

/** Validates a value by a JSON Schema of draft 2020-12 or draft-07. References are followed within the schema only. */
export async function validate(schema: Value, subject: Subject): Promise<Verdict> {
  const { value, warn } = subject;
  const draft = readDraft(schema);
  if (draft === undefined) {
    return {
      problem:
        "its $schema is neither 2020-12 (https://json-schema.org/draft/2020-12/schema) nor draft-07 (http://json-schema.org/draft-07/schema#)",
    };
  }
  const options: Options = {
    allErrors: true,
    strictSchema: "log",
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowUnionTypes: true,
    ownProperties: true,
    logger: { log: () => {}, warn, error: warn },
  };
  const ajv = await createValidator(draft, options);
  try {
    const check = ajv.compile(JSON.parse(renderJson(prepareSchema(schema))));
    // What ajv sees are plain values: numbers as doubles, `__proto__` an own property.
    return check(JSON.parse(renderJson(value)))
      ? { violations: [] }
      : { violations: (check.errors ?? []).map((error) => describe(error, subject)) };
  } catch (error) {
    return { problem: errorMessage(error) };
  }
}

/** Loads the validator of a draft, with the formats of strings such as `hostname` and `date-time`. */
async function createValidator(draft: Draft, options: Options): Promise<Ajv> {
  const ajv =
    draft === "2020-12"
      ? new (await import("ajv/dist/2020.js")).default.Ajv2020(options)
      : new (await import("ajv")).default.Ajv(options);
  const formats = await import("ajv-formats");
  formats.default.default(ajv);
  return ajv;
}

function readDraft(schema: Value): Draft | undefined {
  const named = schema instanceof Map ? schema.get("$schema") : undefined;
  if (named === undefined) {
    return "2020-12";
  }
  if (typeof named !== "string") {
    return undefined;
  }
  const uri = named.replace(/#$/u, "");
  if (uri === "https://json-schema.org/draft/2020-12/schema") {
    return "2020-12";
  }
  return /^https?:\/\/json-schema\.org\/draft-07\/schema$/u.test(uri) ? "draft-07" : undefined;
}

/** One violation: where, what, by which part of the schema, and of which file. No value of the configuration is quoted. */
function describe(
  { instancePath, message = "is not valid", params, schemaPath }: ErrorObject,
  { value, originOf }: Subject,
): string {
  const { steps, leaf } = readPointer(instancePath, value);
  const place = steps.length === 0 ? "The top" : renderPath(toPath(steps));
  const origin = leaf ? `; it is from ${originOf(steps)}` : "";
  return `${place} ${message}${describeParams(params)} (${schemaPath})${origin}.`;
}

interface Pointed {
  readonly steps: readonly (string | number)[];
  /** Whether it is one value, which is from one file. */
  readonly leaf: boolean;
}

/** Follows a JSON Pointer (RFC 6901): what it leads through tells items of a list from keys. */
function readPointer(pointer: string, root: Value): Pointed {
  const steps: (string | number)[] = [];
  let value: Value | undefined = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    steps.push(Array.isArray(value) ? Number(key) : key);
    value = value instanceof Map ? value.get(key) : Array.isArray(value) ? value[Number(key)] : undefined;
  }
  return { steps, leaf: steps.length > 0 && !(value instanceof Map || Array.isArray(value)) };
}

/** Details that ajv's own message leaves out: names of properties, and what the schema allows. */
function describeParams(params: Readonly<Record<string, unknown>>): string {
  const { additionalProperty, unevaluatedProperty, propertyName, allowedValues, allowedValue } = params;
  const detail = additionalProperty ?? unevaluatedProperty ?? propertyName ?? allowedValues ?? allowedValue;
  return detail === undefined ? "" : `: ${JSON.stringify(detail)}`;
}
