export const id = 7056;
export const ids = [7056];
export const modules = {

/***/ 7056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderOpenMetrics: () => (/* binding */ renderOpenMetrics)
/* harmony export */ });
/* harmony import */ var _label_sets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80132);
/* harmony import */ var _cumulate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59527);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16066);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92418);




/**
 * A model as OpenMetrics text, version 1.0. Times are in seconds. Where a series has samples with times and one without,
 * that one is left out, for the format knows no such mixture; of an info, the last sample is written, without its time.
 */
function* renderOpenMetrics(model) {
    for (const family of model.families) {
        yield renderHead(family);
        for (let at = 0; at < family.size; at += 1) {
            if (isWritten(family, at)) {
                const labels = model.labelSets.text(family.labels(at));
                const histogram = family.histogram(at);
                const sample = { name: family.name, labels, value: family.value(at), end: renderEnd(family, at) };
                yield histogram === undefined ? renderSample(sample) : renderHistogram(sample, histogram);
            }
        }
    }
    yield "# EOF\n";
}
/** A family's name has neither `_total` nor `_info`, and a help text escapes quotes too. */
function renderHead(family) {
    const name = (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl)(family);
    const unit = (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .unitWord */ .Zf)(family);
    const unitLine = unit === undefined ? "" : `# UNIT ${name} ${unit}\n`;
    return `# TYPE ${name} ${family.type}\n${unitLine}# HELP ${name} ${(0,_label_sets_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeLabelValue */ .N8)(family.help)}\n`;
}
/** Samples of one series stand together: whether this one may be written beside its neighbours. */
function isWritten(family, at) {
    const sharesSeries = (other) => other >= 0 && other < family.size && family.labels(other) === family.labels(at);
    if (family.type === "info") {
        return !sharesSeries(at + 1);
    }
    return family.timestamp(at) !== undefined || !(sharesSeries(at - 1) || sharesSeries(at + 1));
}
function renderEnd(family, at) {
    const timestamp = family.type === "info" ? undefined : family.timestamp(at);
    return timestamp === undefined ? "\n" : ` ${timestamp / 1000}\n`;
}
function renderSample({ name, labels, value, end }) {
    return `${name}${labels === "" ? "" : `{${labels}}`} ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderNumber */ .kT)(value)}${end}`;
}
/** Sum and count are written together or not at all, and no sum where it may not only grow. */
function renderHistogram({ name, labels, value, end }, histogram) {
    const buckets = (0,_cumulate_js__WEBPACK_IMPORTED_MODULE_0__/* .cumulate */ .v)(histogram);
    let text = "";
    for (const { le, count } of buckets) {
        text += `${name}_bucket{${labels}${labels === "" ? "" : ","}le="${le}"} ${count}${end}`;
    }
    if (!(value >= 0) || (histogram.bounds[0] ?? 0) < 0) {
        return text;
    }
    const count = buckets.at(-1)?.count ?? 0;
    const sum = renderSample({ name: `${name}_sum`, labels, value, end });
    return `${text}${renderSample({ name: `${name}_count`, labels, value: count, end })}${sum}`;
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
