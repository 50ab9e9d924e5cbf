import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject } from "ajv";
import formats from "ajv-formats";

/** GitHub's own OpenAPI description of its API, as the judge of what clients ask of the stand-in and what it answers. */

interface Reference {
  readonly $ref: string;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: object;
  /** The parameter may hold slashes. */
  readonly "x-multi-segment"?: boolean;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content | Reference>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Content>>;
  };
}

/** One operation of the API, and the values of its path's parameters. */
export interface Match {
  /** Such as `repos/list-release-assets`. */
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What was asked, for the judge. */
export interface Asked {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; `undefined` when there was none. */
  readonly body: unknown;
}

/** What is answered, for the judge. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Any operation may be refused so, whether its own description says it or not; the body is a `basic-error`. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404, 429]);
const anyRefusal: Content = {
  content: { "application/json": { schema: { $ref: "#/components/schemas/basic-error" } } },
};

const document: Document = JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8"));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), described })),
);

const strictly = createValidator({ coerceTypes: false });
/** Path and query hold text only: numbers and flags are read off it. */
const textually = createValidator({ coerceTypes: true });

function createValidator({ coerceTypes }: { readonly coerceTypes: boolean }): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes, validateFormats: true });
  formats.default(ajv);
  ajv.addFormat("timestamp", { type: "number", validate: Number.isInteger });
  return ajv.addSchema(document, "github");
}

/** The operation that a method and a path (still encoded, without the API's prefix) lead to; `undefined` for none. */
export function matchOperation(method: string, path: string): Match | undefined {
  for (const { path: template, method: own, described } of operations) {
    const found = own === method ? toExpression(template, described).exec(path) : null;
    if (found !== null) {
      const parameters = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
      return { operation: described.operationId, parameters: Object.fromEntries(parameters) };
    }
  }
  return undefined;
}

function toExpression(template: string, described: DescribedOperation): RegExp {
  const long = new Set(
    parametersOf(described)
      .filter((one) => one["x-multi-segment"] === true)
      .map(({ name }) => name),
  );
  const source = template
    .replaceAll(/[.+*?^$()|[\]]/gu, "\\$&")
    .replaceAll(/\{(\w+)\}/gu, (_, name: string) => `(?<${name}>${long.has(name) ? ".+" : "[^/]+"})`);
  return new RegExp(`^${source}$`, "u");
}

function describe(operation: string): DescribedOperation {
  const found = operations.find(({ described }) => described.operationId === operation);
  if (found === undefined) {
    throw new Error(`The description has no operation ${operation}.`);
  }
  return found.described;
}

function parametersOf({ parameters = [] }: DescribedOperation): readonly Parameter[] {
  return parameters.map((parameter) => {
    const found = "$ref" in parameter ? document.components.parameters[lastPart(parameter.$ref)] : parameter;
    if (found === undefined) {
      throw new Error(`The description refers to nothing: ${JSON.stringify(parameter)}.`);
    }
    return found;
  });
}

function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** What is wrong with a request by the description: unknown or missing parameters, values that do not fit. */
export function findRequestFaults(operation: string, { parameters, query, body }: Asked): readonly string[] {
  const described = describe(operation);
  const known = parametersOf(described);
  const given: Readonly<Record<string, Readonly<Record<string, string>>>> = { path: parameters, query };
  const faults = known.flatMap(({ name, in: place, required, schema }) => {
    const value = given[place]?.[name];
    if (value !== undefined) {
      return validate(textually, schema, { value }, `the ${place} parameter ${name}`);
    }
    return required === true && place !== "header" ? [`the ${place} parameter ${name} is missing`] : [];
  });
  const names = known.filter((one) => one.in === "query").map(({ name }) => name);
  const unknown = Object.keys(query).filter((name) => !names.includes(name));
  const bodySchema = described.requestBody?.content?.["application/json"]?.schema;
  const bodyFaults =
    body === undefined || bodySchema === undefined ? [] : validate(strictly, bodySchema, { value: body }, "the body");
  return [...faults, ...unknown.map((name) => `there is no query parameter ${name}`), ...bodyFaults];
}

/** What is wrong with a reply by the description: a status that it does not know, a body of another shape. */
export function findReplyFaults(operation: string, { status, body }: Answered): readonly string[] {
  const response = describe(operation).responses[String(status)] ?? (refusals.has(status) ? anyRefusal : undefined);
  if (response === undefined) {
    return [`the status ${status} is not described`];
  }
  const { content } = "$ref" in response ? (document.components.responses[lastPart(response.$ref)] ?? {}) : response;
  const schema = content?.["application/json"]?.schema;
  if (schema === undefined) {
    return body === undefined ? [] : ["it has a body, and none is described"];
  }
  return validate(strictly, schema, { value: body }, "the body");
}

/** The value stands in an object, as `coerceTypes` can change it only there. */
function validate(ajv: Ajv, schema: object, subject: { readonly value: unknown }, what: string): readonly string[] {
  const check = ajv.compile({ type: "object", properties: { value: absolute(schema) }, required: ["value"] });
  return check({ ...subject }) ? [] : (check.errors ?? []).map((error) => `${what}${showError(error)}`);
}

function showError({ instancePath, message = "does not fit" }: ErrorObject): string {
  return `${instancePath.replace(/^\/value/u, "")} ${message}`;
}

/** A schema of the description whose references can be followed from outside it. */
function absolute(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/'));
}
