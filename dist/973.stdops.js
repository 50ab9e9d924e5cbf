export const id = 973;
export const ids = [973];
export const modules = {

/***/ 50973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderOtlp: () => (/* binding */ renderOtlp)
});

// EXTERNAL MODULE: ./lib/operations/metrics-export/family.js + 1 modules
var family = __webpack_require__(43306);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/number-text.js
var number_text = __webpack_require__(16066);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/rendered-sets.js
var rendered_sets = __webpack_require__(91480);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/resource-attributes.js
/**
 * What the metrics are of, in the names that OpenTelemetry has for pipelines and repositories
 * (https://opentelemetry.io/docs/specs/semconv/registry/attributes/cicd). The number of the run is not among them: the
 * conventions want it on metrics only where it was asked for, since each run would make new series.
 */
function resourceAttributes({ run, deployment }) {
    const attributes = [
        ["cicd.pipeline.name", run.workflow],
        ["cicd.pipeline.task.name", run.job],
        ...repositoryAttributes(run),
        ...refAttributes(run),
        ["deployment.id", deployment?.id],
        ["deployment.status", deploymentStatus(deployment?.success)],
    ];
    return attributes.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}
function repositoryAttributes({ repository = "", serverUrl }) {
    const [owner, name] = repository.split("/");
    const url = serverUrl === undefined || name === undefined ? undefined : `${serverUrl}/${repository}`;
    return [
        ["vcs.provider.name", serverUrl === "https://github.com" ? "github" : undefined],
        ["vcs.owner.name", owner],
        ["vcs.repository.name", name],
        ["vcs.repository.url.full", url],
    ];
}
/** A ref is a branch or a tag; that of a pull request is neither. */
function refAttributes({ ref, sha }) {
    const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/su.exec(ref ?? "") ?? [];
    const type = kind === "heads" ? "branch" : "tag";
    return [
        ["vcs.ref.head.name", name ?? ref],
        ["vcs.ref.head.revision", sha],
        ["vcs.ref.head.type", kind === undefined ? undefined : type],
    ];
}
function deploymentStatus(success) {
    if (success === undefined) {
        return undefined;
    }
    return success ? "succeeded" : "failed";
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/write/units.js
var units = __webpack_require__(92418);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/otlp.js





/** AGGREGATION_TEMPORALITY_CUMULATIVE of opentelemetry/proto/metrics/v1/metrics.proto. */
const cumulative = 2;
/**
 * A model as one ExportMetricsServiceRequest of OTLP in proto3 JSON: enums are integers, 64-bit integers texts. Every
 * point needs a time; those without one get `now`, in milliseconds since 1970. Facts of the run are attributes of the
 * resource; an info is a gauge that says 1.
 */
function* renderOtlp(model, now) {
    const attributes = resourceAttributes(model).map(([name, value]) => renderAttribute(name, value));
    yield `{"resourceMetrics":[{"resource":{"attributes":[${attributes.join(",")}]},`;
    yield `"scopeMetrics":[{"scope":{"name":"stdops"},"metrics":[`;
    const sets = new rendered_sets/* RenderedSets */.BQ(model.labelSets, renderAttributes);
    let separator = "\n";
    for (const family of model.families) {
        if (family.size > 0) {
            yield separator;
            yield* renderFamily(family, sets, now);
            separator = ",\n";
        }
    }
    yield "\n]}]}]}\n";
}
function* renderFamily(family, sets, now) {
    const unit = (0,units/* unitCode */.iN)(family);
    const unitText = unit === undefined ? "" : `,"unit":${JSON.stringify(unit)}`;
    yield `{"name":${JSON.stringify(family.name)},"description":${JSON.stringify(family.help)}${unitText},"${kind(family)}":{`;
    if (family.type === "counter") {
        yield `"aggregationTemporality":${cumulative},"isMonotonic":true,`;
    }
    else if (family.type === "histogram") {
        yield `"aggregationTemporality":${cumulative},`;
    }
    yield '"dataPoints":[';
    for (let at = 0; at < family.size; at += 1) {
        const histogram = family.histogram(at);
        const value = family.value(at);
        const figures = histogram === undefined ? `"asDouble":${renderDouble(value)}` : renderHistogram(histogram, value);
        const attributes = sets.text(family.labels(at));
        yield `${at === 0 ? "\n" : ",\n"}{"timeUnixNano":"${toNanoseconds(family.timestamp(at) ?? now)}",${attributes}${figures}}`;
    }
    yield "]}}";
}
function kind({ type }) {
    if (type === "counter") {
        return "sum";
    }
    return type === "histogram" ? "histogram" : "gauge";
}
/** A sum that is unknown is left out. */
function renderHistogram(histogram, value) {
    const sum = Number.isNaN(value) ? "" : `"sum":${renderDouble(value)},`;
    const counts = histogram.counts.map((count) => `"${count}"`).join(",");
    const bounds = histogram.bounds.map(number_text/* renderFinite */.I8).join(",");
    return `"count":"${(0,family/* countObservations */.Z)(histogram)}",${sum}"bucketCounts":[${counts}],"explicitBounds":[${bounds}]`;
}
/** proto3 JSON has words for what JSON cannot say. */
function renderDouble(value) {
    if (Number.isFinite(value)) {
        return (0,number_text/* renderFinite */.I8)(value);
    }
    return Number.isNaN(value) ? `"${(0,number_text/* nameNonfinite */.Qs)(value)}"` : `"${value}"`;
}
/** Whole milliseconds times a million: more digits than a number has. */
function toNanoseconds(milliseconds) {
    return milliseconds > 0 ? `${milliseconds}000000` : "0";
}
function renderAttributes(sets, id) {
    const attributes = sets.labels(id).map(([name, value]) => renderAttribute(name, value));
    return attributes.length === 0 ? "" : `"attributes":[${attributes.join(",")}],`;
}
function renderAttribute(name, value) {
    return `{"key":${JSON.stringify(name)},"value":{"stringValue":${JSON.stringify(value)}}}`;
}


/***/ }),

/***/ 92418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   Zf: () => (/* binding */ unitWord),
/* harmony export */   iN: () => (/* binding */ unitCode)
/* harmony export */ });
/** Base units by the word at the end of a metric's name, and their code in UCUM, which OpenTelemetry wants. */
const codes = new Map([
    ["seconds", "s"],
    ["bytes", "By"],
    ["ratio", "1"],
    ["celsius", "Cel"],
    ["meters", "m"],
    ["grams", "g"],
    ["volts", "V"],
    ["amperes", "A"],
    ["joules", "J"],
    ["hertz", "Hz"],
    ["percent", "%"],
]);
/** A family's name without what its type adds to it: `_total` of a counter, `_info` of an info. */
function baseName({ name, type }) {
    if (type === "counter") {
        return name.replace(/_total$/u, "");
    }
    return type === "info" ? name.replace(/_info$/u, "") : name;
}
/** The unit in words with which a family's name ends, if it does: OpenMetrics knows no other. */
function unitWord(family) {
    const base = baseName(family);
    if (family.type === "info") {
        return undefined;
    }
    const given = family.unit;
    if (given !== undefined && given !== "" && base.endsWith(`_${given}`)) {
        return given;
    }
    const last = base.slice(base.lastIndexOf("_") + 1);
    return base.includes("_") && codes.has(last) ? last : undefined;
}
/** The unit in UCUM, if it is known: the one that was given, in code where it is a known word, or the one in the name. */
function unitCode(family) {
    const unit = family.unit ?? unitWord(family);
    return unit === undefined ? undefined : (codes.get(unit) ?? unit);
}


/***/ })

};
