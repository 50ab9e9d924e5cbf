export const id = 3077;
export const ids = [3077];
export const modules = {

/***/ 83077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./lib/formats/json-writer.js
var json_writer = __webpack_require__(96998);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: ./lib/operations/config-read/paths.js
var paths = __webpack_require__(23420);
;// CONCATENATED MODULE: ./lib/operations/config-read/schema-rules.js
/** Keywords whose values are values of the configuration, not schemas. */
const plainKeywords = new Set(["const", "enum", "default", "examples"]);
/** Keywords whose values are schemas by names that mean nothing by themselves. */
const namingKeywords = new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);
const unsafeName = "__proto__";
/**
 * A schema as ajv can take it, meaning the same: without the draft's name, which has been read, and with rules for
 * `__proto__` under `patternProperties`, because ajv passes over them under `properties`.
 */
function prepareSchema(schema) {
    if (!(schema instanceof Map)) {
        return schema;
    }
    const prepared = new Map(schema);
    prepared.delete("$schema");
    return prepare(prepared);
}
function prepare(schema) {
    if (Array.isArray(schema)) {
        const items = schema;
        return items.map(prepare);
    }
    if (!(schema instanceof Map)) {
        return schema;
    }
    const prepared = new Map();
    for (const [key, value] of schema) {
        prepared.set(key, prepareKeyword(key, value));
    }
    const properties = prepared.get("properties");
    const rule = properties instanceof Map ? properties.get(unsafeName) : undefined;
    if (rule !== undefined && properties instanceof Map) {
        prepared.set("properties", without(properties, unsafeName));
        const patterns = prepared.get("patternProperties");
        prepared.set("patternProperties", new Map([...(patterns instanceof Map ? patterns : []), [`^${unsafeName}$`, rule]]));
    }
    return prepared;
}
function prepareKeyword(key, value) {
    if (plainKeywords.has(key)) {
        return value;
    }
    return namingKeywords.has(key) && value instanceof Map
        ? new Map([...value].map(([name, schema]) => [name, prepare(schema)]))
        : prepare(value);
}
function without(map, key) {
    const rest = new Map(map);
    rest.delete(key);
    return rest;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/schema.js




/** Validates a value by a JSON Schema of draft 2020-12 or draft-07. References are followed within the schema only. */
async function validate(schema, subject) {
    const { value, warn } = subject;
    const draft = readDraft(schema);
    if (draft === undefined) {
        return {
            problem: "its $schema is neither 2020-12 (https://json-schema.org/draft/2020-12/schema) nor draft-07 (http://json-schema.org/draft-07/schema#)",
        };
    }
    const options = {
        allErrors: true,
        strictSchema: "log",
        strictTypes: false,
        strictTuples: false,
        strictRequired: false,
        allowUnionTypes: true,
        ownProperties: true,
        logger: { log: () => { }, warn, error: warn },
    };
    const ajv = await createValidator(draft, options);
    try {
        const check = ajv.compile(JSON.parse((0,json_writer/* renderJson */.h)(prepareSchema(schema))));
        // What ajv sees are plain values: numbers as doubles, `__proto__` an own property.
        return check(JSON.parse((0,json_writer/* renderJson */.h)(value)))
            ? { violations: [] }
            : { violations: (check.errors ?? []).map((error) => describe(error, subject)) };
    }
    catch (error) {
        return { problem: (0,system_error/* errorMessage */.g)(error) };
    }
}
/** Loads the validator of a draft, with the formats of strings such as `hostname` and `date-time`. */
async function createValidator(draft, options) {
    const ajv = draft === "2020-12"
        ? new (await Promise.all(/* import() */[__webpack_require__.e(3457), __webpack_require__.e(2210)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 19))).default.Ajv2020(options)
        : new (await Promise.all(/* import() */[__webpack_require__.e(3457), __webpack_require__.e(2463)]).then(__webpack_require__.t.bind(__webpack_require__, 42463, 19))).default.Ajv(options);
    const formats = await Promise.all(/* import() */[__webpack_require__.e(3457), __webpack_require__.e(2815)]).then(__webpack_require__.t.bind(__webpack_require__, 82815, 19));
    formats.default.default(ajv);
    return ajv;
}
function readDraft(schema) {
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
function describe({ instancePath, message = "is not valid", params, schemaPath }, { value, originOf }) {
    const { steps, leaf } = readPointer(instancePath, value);
    const place = steps.length === 0 ? "The top" : (0,paths/* renderPath */.i7)((0,paths/* toPath */.b0)(steps));
    const origin = leaf ? `; it is from ${originOf(steps)}` : "";
    return `${place} ${message}${describeParams(params)} (${schemaPath})${origin}.`;
}
/** Follows a JSON Pointer (RFC 6901): what it leads through tells items of a list from keys. */
function readPointer(pointer, root) {
    const steps = [];
    let value = root;
    for (const part of pointer.split("/").slice(1)) {
        const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
        steps.push(Array.isArray(value) ? Number(key) : key);
        value = value instanceof Map ? value.get(key) : Array.isArray(value) ? value[Number(key)] : undefined;
    }
    return { steps, leaf: steps.length > 0 && !(value instanceof Map || Array.isArray(value)) };
}
/** Details that ajv's own message leaves out: names of properties, and what the schema allows. */
function describeParams(params) {
    const { additionalProperty, unevaluatedProperty, propertyName, allowedValues, allowedValue } = params;
    const detail = additionalProperty ?? unevaluatedProperty ?? propertyName ?? allowedValues ?? allowedValue;
    return detail === undefined ? "" : `: ${JSON.stringify(detail)}`;
}


/***/ })

};
