import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
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

/** What was asked, for the judge. */
interface Asked {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; `undefined` when there was none. */
  readonly body: unknown;
}

/** What is answered, for the judge. */
interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** A description as the judge. */
export interface Description {
  /** Method, path and name of each operation, as `GET /user users/get-authenticated`. */
  readonly operations: readonly string[];
  /** What is wrong with a request: unknown or missing parameters, values that do not fit. */
  readonly findRequestFaults: (operation: string, asked: Asked) => readonly string[];
  /** What is wrong with a reply: a status that is not known, a body of another shape. */
  readonly findReplyFaults: (operation: string, answered: Answered) => readonly string[];
}

/** Any operation may be refused so, whether its own description says it or not; the body is a `basic-error`. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 410, 422, 429]);
const anyRefusal: Content = {
  content: { "application/json": { schema: { $ref: "#/components/schemas/basic-error" } } },
};

/** Keys that a body may have where GitHub refuses others and its description does not say so. */
const permittedKeys: Readonly<Record<string, readonly string[]>> = {
  "actions/create-workflow-dispatch": ["ref", "inputs", "return_run_details"],
  "repos/create-dispatch-event": ["event_type", "client_payload"],
};

/** Parameters for other servers, which GitHub passes over: Gitea reads the flag there, and calls the size of a page so. */
function isForOthers(name: string, operation: string, known: readonly string[]): boolean {
  return (
    (name === "return_run_details" && operation === "actions/create-workflow-dispatch") ||
    (name === "limit" && known.includes("per_page"))
  );
}

const files = { github: "openapi.json", "ghes-3.19": "ghes-3.19/openapi.json" };
const read = new Map<string, Description>();

/** The description of GitHub's API, or of a GitHub Enterprise Server's. It is read once. */
export function describeApi(server: keyof typeof files): Description {
  const found = read.get(server) ?? createDescription(files[server]);
  read.set(server, found);
  return found;
}

function createDescription(file: string): Description {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const document: Document = JSON.parse(text, (_, node) => withoutNullable(node));
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const find = (name: string) => {
    const found = described.find(({ operation }) => operation.operationId === name);
    if (found === undefined) {
      throw new Error(`The description has no operation ${name}.`);
    }
    return found.operation;
  };
  const judges = createJudges(document);
  return {
    operations: described.map(({ method, path, operation }) => `${method} ${path} ${operation.operationId}`),
    findRequestFaults: (operation, asked) =>
      judgeRequest(judges, { ...find(operation), parameters: parametersOf(document, find(operation)) }, asked),
    findReplyFaults: (operation, answered) => judgeReply(judges, document, find(operation), answered),
  };
}

/** OpenAPI 3.0 has `nullable` beside a reference or a choice, where the validator wants a type. */
function withoutNullable(node: unknown): unknown {
  if (typeof node !== "object" || node === null || !("nullable" in node) || "type" in node) {
    return node;
  }
  const { nullable, ...rest } = node;
  return nullable === true ? { anyOf: [rest, { type: "null" }] } : node;
}

interface Judges {
  readonly strictly: Judge;
  /** Path and query hold text only: numbers and flags are read off it. */
  readonly textually: Judge;
}

type Judge = (schema: object, value: unknown, what: string) => readonly string[];

function createJudges(document: Document): Judges {
  return { strictly: createJudge(document, false), textually: createJudge(document, true) };
}

/** Each schema is compiled once. */
function createJudge(document: Document, coerceTypes: boolean): Judge {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes, validateFormats: true });
  formats.default(ajv);
  ajv.addFormat("timestamp", { type: "number", validate: Number.isInteger });
  ajv.addSchema(document, "github");
  const compiled = new Map<object, ValidateFunction>();
  return (schema, value, what) => {
    // The value stands in an object, as `coerceTypes` can change it only there.
    const fitting = coerceTypes ? withoutChoice(schema) : schema;
    const whole = { type: "object", properties: { value: absolute(fitting) }, required: ["value"] };
    const check = compiled.get(schema) ?? ajv.compile(whole);
    compiled.set(schema, check);
    const errors = check({ value }) ? [] : (check.errors ?? []);
    return errors.filter((error) => !isNewWord(error)).map((error) => `${what}${showError(error)}`);
  };
}

/** A text of digits fits a number and a text alike. */
function withoutChoice(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"oneOf":', '"anyOf":'));
}

/** GitHub adds words to these without a new version of its API. */
function isNewWord({ keyword, instancePath }: ErrorObject): boolean {
  return keyword === "enum" && /\/(?:status|conclusion)$/u.test(instancePath);
}

function parametersOf(document: Document, { parameters = [] }: DescribedOperation): readonly Parameter[] {
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

/** GitHub calls this a date, and means its syntax for searches: `>=2026-01-01`, `2026-01-01T12:00:00Z..2026-01-02`. */
const date = String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?`;
const searched = new RegExp(String.raw`^(?:[<>]=?)?${date}$|^(?:${date}|\*)\.\.(?:${date}|\*)$`, "u");

type Resolved = Omit<DescribedOperation, "parameters"> & { readonly parameters: readonly Parameter[] };

function judgeRequest(
  { strictly, textually }: Judges,
  { operationId, parameters: known, requestBody }: Resolved,
  { parameters, query, body }: Asked,
): readonly string[] {
  const given: Readonly<Record<string, Readonly<Record<string, string>>>> = { path: parameters, query };
  const faults = known.flatMap(({ name, in: place, required, schema }) => {
    const value = given[place]?.[name];
    if (name === "created" && value !== undefined) {
      return searched.test(value) ? [] : ["the query parameter created must be a search for dates"];
    }
    if (value !== undefined) {
      return textually(schema, value, `the ${place} parameter ${name}`);
    }
    return required === true && place !== "header" ? [`the ${place} parameter ${name} is missing`] : [];
  });
  const names = known.filter((one) => one.in === "query").map(({ name }) => name);
  const unknown = Object.keys(query).filter((name) => !(names.includes(name) || isForOthers(name, operationId, names)));
  const schema = requestBody?.content?.["application/json"]?.schema;
  const bodyFaults = schema === undefined || body === undefined ? [] : strictly(schema, body, "the body");
  const keys = permittedKeys[operationId];
  const excess = typeof body === "object" && body !== null && keys !== undefined ? Object.keys(body) : [];
  return [
    ...faults,
    ...unknown.map((name) => `there is no query parameter ${name}`),
    ...bodyFaults,
    ...excess.filter((key) => keys?.includes(key) !== true).map((key) => `the body has no key ${key}`),
    ...(body === undefined && requestBody?.required === true ? ["the body is missing"] : []),
  ];
}

function judgeReply(
  { strictly }: Judges,
  document: Document,
  { responses }: DescribedOperation,
  { status, body }: Answered,
): readonly string[] {
  if (status === 304) {
    return body === undefined ? [] : ["it has a body, and stands for one that is known"];
  }
  const response = responses[String(status)] ?? (refusals.has(status) ? anyRefusal : undefined);
  if (response === undefined) {
    return [`the status ${status} is not described: ${JSON.stringify(body)}`];
  }
  const { content } = "$ref" in response ? (document.components.responses[lastPart(response.$ref)] ?? {}) : response;
  const schema = content?.["application/json"]?.schema;
  if (schema === undefined) {
    return body === undefined || refusals.has(status) ? [] : ["it has a body, and none is described"];
  }
  return strictly(schema, body, "the body");
}

function showError({ instancePath, message = "does not fit" }: ErrorObject): string {
  return `${instancePath.replace(/^\/value/u, "")} ${message}`;
}

/** A schema of the description whose references can be followed from outside it. */
function absolute(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/'));
}
