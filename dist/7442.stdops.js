export const id = 7442;
export const ids = [7442];
export const modules = {

/***/ 92252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ toScalarText),
/* harmony export */   _: () => (/* binding */ decimal)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

/** A number as people write it, without a word such as `NaN`. */
const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/u;
/** A scalar as text: numbers with the digits they were written with, flags as words; `undefined` for null and for more. */
function toScalarText(value) {
    if (typeof value === "string") {
        return value;
    }
    if (typeof value === "boolean") {
        return String(value);
    }
    if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS) {
        // What only YAML can write, such as 0x1F, by its value.
        return decimal.test(value.text) || value.json.startsWith('"') ? value.text : value.json;
    }
    return value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .DeferredText */ .z$ ? value.text : undefined;
}


/***/ }),

/***/ 4459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ lintName),
/* harmony export */   u: () => (/* binding */ toSnakeCase)
/* harmony export */ });
const baseUnits = new Map([
    ...["amperes", "bytes", "celsius", "grams", "joules", "kelvin", "meters", "metres", "seconds", "volts"].map((unit) => [unit, unit]),
    ...["minutes", "hours", "days", "weeks"].map((unit) => [unit, "seconds"]),
    ["kelvins", "kelvin"],
    ["fahrenheit", "celsius"],
    ["rankine", "celsius"],
    ...["inches", "yards", "miles"].map((unit) => [unit, "meters"]),
    ["bits", "bytes"],
    ["calories", "joules"],
    ["pounds", "grams"],
    ["ounces", "grams"],
]);
const prefixes = /^(?:pico|nano|micro|milli|centi|deci|deca|hecto|kilo|kibi|mega|mibi|giga|gibi|tera|tebi|peta|pebi)(?=.)/u;
/** Abbreviations that promtool flags, and the base unit that each means. */
const abbreviations = new Map([
    ...["s", "ms", "us", "ns", "sec", "m", "h", "d"].map((unit) => [unit, "seconds"]),
    ...["b", "kb", "mb", "gb", "tb", "pb"].map((unit) => [unit, "bytes"]),
]);
const typeWords = new Set(["counter", "gauge", "summary", "histogram"]);
/** The first fault of a metric's name that is valid by its characters; `undefined` when promtool has none either. */
function lintName(name, type) {
    return lintShape(name) ?? lintWords(name) ?? lintUnit(name) ?? lintSuffix(name, type);
}
function lintShape(name) {
    if (name.includes(":")) {
        const better = name.replaceAll(/:+/gu, "_");
        return { problem: "has a colon, which is for Prometheus' own recording rules", better };
    }
    if (/[a-z][A-Z]/u.test(name)) {
        return { problem: "is in camel case", better: toSnakeCase(name) };
    }
    return undefined;
}
/** `buildTime` as `build_time`. */
function toSnakeCase(name) {
    return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, "_").toLowerCase();
}
/** Words of a type, and abbreviated units: anywhere but in the first place, in any case. */
function lintWords(name) {
    const words = name.split("_");
    const type = words.findIndex((word, at) => at > 0 && typeWords.has(word.toLowerCase()));
    if (type !== -1) {
        return {
            problem: `has the word ${words[type]}, which is a type of metric`,
            better: words.toSpliced(type, 1).join("_"),
        };
    }
    const short = words.findIndex((word, at) => at > 0 && abbreviations.has(word.toLowerCase()));
    if (short === -1) {
        return undefined;
    }
    const word = words[short] ?? "";
    const base = abbreviations.get(word.toLowerCase()) ?? "";
    return {
        problem: `has the abbreviation ${word}, where the name of the unit is expected`,
        better: words.with(short, base).join("_"),
        ...(word.toLowerCase() === "s" || word === "sec" || word.toLowerCase() === "b" ? {} : { factor: base }),
    };
}
/** Of several units in one name promtool looks at any one, which differs from run to run: all must be base units. */
function lintUnit(name) {
    const words = name.split("_");
    const bases = words.map((word) => baseUnits.get(word) ?? baseUnits.get(word.replace(prefixes, "")));
    const at = bases.findIndex((base, place) => base !== undefined && base !== words[place]);
    const base = bases[at];
    if (base === undefined) {
        return undefined;
    }
    return {
        problem: `has the unit ${words[at]}, where the base unit ${base} is expected`,
        better: words.with(at, base).join("_"),
        factor: base,
    };
}
function lintSuffix(name, type) {
    if (type === "counter" && !name.endsWith("_total")) {
        return { problem: "is a counter's, which ends in _total", better: `${name.replace(/_count$/u, "")}_total` };
    }
    if (type === "info" && !name.endsWith("_info")) {
        return { problem: "is an info's, which ends in _info", better: `${name}_info` };
    }
    if (type !== "counter" && name.endsWith("_total")) {
        return { problem: `is a ${type}'s, but ends in _total, as a counter's does`, better: name.slice(0, -6) };
    }
    const reserved = /_(?:bucket|count|sum)$/u.exec(name)?.[0];
    if (type !== "histogram" && reserved !== undefined) {
        return { problem: `ends in ${reserved}, which is for parts of histograms`, better: betterEnd(name, reserved) };
    }
    return undefined;
}
/** `tests_count` as `tests`, `bytes_sum` as `bytes`; `count` alone has nothing to cut. */
function betterEnd(name, suffix) {
    return name.slice(0, -suffix.length);
}


/***/ }),

/***/ 14773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   It: () => (/* binding */ checkLabelName),
/* harmony export */   k7: () => (/* binding */ toMetricCharacters),
/* harmony export */   p5: () => (/* binding */ typeByName),
/* harmony export */   uR: () => (/* binding */ toLabelCharacters),
/* harmony export */   zV: () => (/* binding */ labelValueProblem)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59209);
/* harmony import */ var _metric_name_lint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4459);


/** Longer names no tool shows; a fault in a file must not become a name of a megabyte. */
const longestName = 200;
const anyName = "A name begins with a letter and has ASCII letters, digits and _, such as build_duration_seconds.";
/** The type that a metric has by its name alone: a bare `…_total` is a counter. */
function typeByName(name) {
    return name.endsWith("_total") ? "counter" : "gauge";
}
/**
 * A metric's name by the rules of Prometheus (https://prometheus.io/docs/concepts/data_model) and of promtool.
 * Characters that no name can have become `_`, one each; so does a `_` come before a digit at its head.
 */
function checkName(given, type) {
    const name = toMetricCharacters(given);
    if (!/[A-Za-z0-9]/u.test(name)) {
        return { problem: `${quote(given)} has no letter that a metric's name can have.`, hint: anyName };
    }
    if (name.length > longestName) {
        return {
            problem: `The metric name ${quote(given)} has ${name.length} characters.`,
            hint: `Write at most ${longestName}.`,
        };
    }
    if (name.startsWith("__")) {
        return {
            problem: `The metric name ${quote(given)} begins with __, which is reserved.`,
            hint: `Write ${improve(name.replace(/^_+/u, ""), type) ?? "another name"}.`,
        };
    }
    const lint = (0,_metric_name_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .lintName */ .Z)(name, type);
    if (lint === undefined) {
        return { name };
    }
    const values = lint.factor === undefined ? "" : `, with its values in ${lint.factor}`;
    const better = improve(name, type);
    return {
        problem: `The metric name ${quote(given)} ${lint.problem}.`,
        hint: better === undefined ? anyName : `Write ${better}${values}.`,
    };
}
/** The name that is left when what promtool flags is mended, one fault after another. */
function improve(name, type) {
    let better = name;
    for (let round = 0; round < 20; round += 1) {
        const lint = (0,_metric_name_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .lintName */ .Z)(better, type);
        if (lint === undefined) {
            return /[A-Za-z]/u.test(better) && better.length <= longestName ? better : undefined;
        }
        better = lint.better.replace(/^__+/u, "");
    }
    return undefined;
}
/**
 * A label's name: characters that it cannot have become `_`. `le` and `quantile` belong to histograms and summaries,
 * what begins with `__` to Prometheus.
 */
function checkLabelName(given) {
    const name = toLabelCharacters(given);
    const problem = labelProblem(name);
    if (problem === undefined) {
        return { name };
    }
    const better = (0,_metric_name_lint_js__WEBPACK_IMPORTED_MODULE_1__/* .toSnakeCase */ .u)(name).replaceAll(/^_+|_+$/gu, "");
    const free = better !== "" && labelProblem(better) === undefined;
    return {
        problem: `The label name ${quote(given)} ${problem}.`,
        hint: free ? `Write ${better}.` : "Give the label another name, such as environment.",
    };
}
function labelProblem(name) {
    if (!/[A-Za-z0-9]/u.test(name)) {
        return "has no letter that a label's name can have";
    }
    if (name.length > longestName) {
        return `has ${name.length} characters, more than ${longestName}`;
    }
    if (name.startsWith("__")) {
        return "begins with __, which is reserved";
    }
    if (name === "le" || name === "quantile") {
        return "is reserved: histograms and summaries have it of their own";
    }
    return /[a-z][A-Z]/u.test(name) ? "is in camel case" : undefined;
}
/** What is wrong with a label's value, as a part of a sentence; `undefined` when it can be written in every format. */
function labelValueProblem(value) {
    return value.isWellFormed() ? undefined : "has half of a surrogate pair, which no UTF-8 can hold";
}
/** A metric's name with the characters that it can have. */
function toMetricCharacters(given) {
    return toNameCharacters(given.trim(), /[^A-Za-z0-9_:]/gu);
}
/** A label's name with the characters that it can have. */
function toLabelCharacters(given) {
    return toNameCharacters(given.trim(), /[^A-Za-z0-9_]/gu);
}
function toNameCharacters(given, strange) {
    // With the flag u, a character outside the first plane is one, not two.
    const name = given.replaceAll(strange, "_");
    return /^[0-9]/u.test(name) ? `_${name}` : name;
}
function quote(given) {
    return (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(given, 80));
}


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMetricFault: () => (/* binding */ findMetricFault),
/* harmony export */   toLabelTexts: () => (/* binding */ toLabelTexts)
/* harmony export */ });
/* harmony import */ var _formats_scalar_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92252);
/* harmony import */ var _operation_metric_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14773);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59209);



/** What is wrong with the name of a metric that has a length of time; `undefined` when metrics-export takes it. */
function findMetricFault(metric) {
    const checked = (0,_operation_metric_name_js__WEBPACK_IMPORTED_MODULE_0__/* .checkName */ .I3)(metric, "gauge");
    return "problem" in checked ? `${checked.problem} ${checked.hint}` : undefined;
}
/** Labels of a metric as texts, numbers with the digits they were written with; or what is wrong with some of them. */
function toLabelTexts(labels) {
    const texts = [...labels].map(([name, value]) => [name, (0,_formats_scalar_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toScalarText */ .X)(value)]);
    const strangers = texts.flatMap(([name, text]) => (text === undefined ? [(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(name)] : []));
    if (strangers.length > 0) {
        return { problem: `${strangers.slice(0, 10).join(", ")}: a label's value is one text, number or flag.` };
    }
    const found = new Map(texts.map(([name, text = ""]) => [name, text]));
    const problems = [...found].flatMap(([name, text]) => findProblem(name, text) ?? []);
    return problems.length === 0 ? { value: found } : { problem: problems.slice(0, 10).join(" ") };
}
function findProblem(name, text) {
    const checked = (0,_operation_metric_name_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLabelName */ .It)(name);
    if ("problem" in checked) {
        return `${checked.problem} ${checked.hint}`;
    }
    const problem = (0,_operation_metric_name_js__WEBPACK_IMPORTED_MODULE_0__/* .labelValueProblem */ .zV)(text);
    return problem === undefined ? undefined : `The value of the label ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(name)} ${problem}.`;
}


/***/ })

};
