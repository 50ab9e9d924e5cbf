export const id = 9168;
export const ids = [9168,6998];
export const modules = {

/***/ 96998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ JsonWriter),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

/** So many pieces are joined at once: a text that grows piece by piece would be copied by the garbage collector again and again. */
const mostPieces = 4096;
/** A value as compact JSON; numbers keep their digits. Lone surrogates are escaped, as JSON.stringify does. */
function renderJson(value) {
    return new JsonWriter().write(value) ?? "";
}
/** Writes values as compact JSON, as {@link renderJson} does, up to so many characters in all. */
class JsonWriter {
    #chunks = [];
    #pieces = [];
    #left;
    constructor(most = Number.POSITIVE_INFINITY) {
        this.#left = most;
    }
    /** The JSON of a value; `undefined` when the texts become too long, as aliases of YAML can make them. */
    write(value) {
        this.#write(value);
        this.#join();
        const text = this.#chunks.join("");
        this.#chunks.length = 0;
        return this.#left < 0 ? undefined : text;
    }
    #write(value) {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value)) {
            this.#writeList(value);
        }
        else if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
            this.#writeMapping(value);
        }
        else {
            this.#add(typeof value === "string" ? this.#quote(value) : renderScalar(value));
        }
    }
    #writeList(list) {
        let before = "[";
        for (const part of list) {
            this.#add(before);
            this.#write(part);
            before = ",";
        }
        this.#add(list.length === 0 ? "[]" : "]");
    }
    #writeMapping(mapping) {
        let before = "{";
        for (const [key, part] of mapping) {
            this.#add(`${before}${this.#quote(key)}:`);
            this.#write(part);
            before = ",";
        }
        this.#add(mapping.size === 0 ? "{}" : "}");
    }
    /** Too long a text is not even quoted. */
    #quote(text) {
        return text.length > this.#left ? text : JSON.stringify(text);
    }
    #add(piece) {
        this.#left -= piece.length;
        if (this.#left >= 0 && this.#pieces.push(piece) === mostPieces) {
            this.#join();
        }
    }
    #join() {
        this.#chunks.push(this.#pieces.join(""));
        this.#pieces = [];
    }
}
function renderScalar(value) {
    return value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS || value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .DeferredText */ .z$ ? value.json : String(value);
}


/***/ }),

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

/***/ 57771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parsePattern)
/* harmony export */ });
/**
 * Glob patterns: `*` and `?` within a segment, `[…]` with ranges, `[:digit:]` and such, and `!` or `^` for not, `**` as a
 * whole segment for any number of folders. A name that begins with a dot is matched only where the pattern spells the
 * dot, as POSIX and bash have it. `\` takes the next character literally (on Windows it separates segments). All else
 * is literal: braces, parentheses and quotes too.
 */
/** Reads a pattern; a problem is a sentence about it. */
function parsePattern(source, windows) {
    const negated = source.startsWith("!");
    const body = source.slice(negated ? 1 : 0).trim();
    const path = windows
        ? body.replaceAll("\\", "/")
        : body.replaceAll(/\\([\s\S])/gu, (pair, next) => (next === "/" ? "/" : pair));
    const parts = path.split("/").filter((part, index) => part !== "." && (part !== "" || index === 0));
    const absolute = parts[0] === "" || (windows && /^[A-Za-z]:$/u.test(parts[0] ?? ""));
    const segments = parts.filter((part) => part !== "").map(parseSegment);
    if (segments.length === 0) {
        return { problem: `The pattern "${source}" names nothing: write a path or a glob.` };
    }
    const firstWild = segments.findIndex(({ type }) => type !== "literal");
    const climbs = (segment) => segment.type === "literal" && segment.name === "..";
    if (firstWild >= 0 && segments.slice(firstWild).some(climbs)) {
        return { problem: `The pattern "${source}" has .. behind a wildcard: write the path without it.` };
    }
    const folders = path.endsWith("/");
    if (folders && !negated && firstWild >= 0) {
        return { problem: `The pattern "${source}" is about folders alone: write "${source}**" for the files in them.` };
    }
    return { source, negated, absolute, folders, segments };
}
function parseSegment(part) {
    if (part === "**") {
        return { type: "folders" };
    }
    if (!/[*?[\\]/u.test(part)) {
        return { type: "literal", name: part };
    }
    const tokens = tokenize(part);
    if (tokens.every(({ literal }) => literal !== undefined)) {
        return { type: "literal", name: tokens.map(({ literal }) => literal).join("") };
    }
    const expression = toExpression(tokens);
    const spelled = tokens[0]?.literal === ".";
    return { type: "wildcard", matches: (name) => (spelled || !name.startsWith(".")) && expression.test(name) };
}
/** A member of a class: a named set of characters, or one character. */
const member = String.raw `\[:[a-z]+:\]|\\.|[^\]\\]`;
const token = new RegExp(String.raw `\\(.)|(\*+|\?)|\[([!^]|(?![!^]))((?:\]|${member})(?:${member})*)\]|.`, "gsu");
const anyNumber = "[^]*";
function tokenize(part) {
    return Array.from(part.matchAll(token), ([whole, escaped, wild, not, members]) => {
        if (wild !== undefined) {
            return { source: wild === "?" ? "[^]" : anyNumber };
        }
        if (members !== undefined) {
            return { source: toClass(members, not !== "") };
        }
        const literal = escaped ?? whole;
        return { source: literal.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"), literal };
    });
}
/**
 * What lies between two `*` is looked for from the left and stays where it was found first, which is what a lookahead
 * does; what follows the last `*` is tied to the end. Nothing is tried twice, so no name takes long.
 */
function toExpression(tokens) {
    const [head = "", ...rest] = tokens
        .map(({ source }) => source)
        .join("")
        .split(anyNumber);
    const last = rest.pop();
    const middle = rest.filter((piece) => piece !== "").map((piece, index) => `(?=([^]*?${piece}))\\${index + 1}`);
    return new RegExp(`^${head}${middle.join("")}${last === undefined ? "" : anyNumber + last}$`, "u");
}
/** The classes of POSIX that have a name. */
const named = new Map([
    ["alnum", "\\p{L}\\p{Nd}"],
    ["alpha", "\\p{L}"],
    ["blank", " \\t"],
    ["cntrl", "\\p{Cc}"],
    ["digit", "0-9"],
    ["lower", "\\p{Ll}"],
    ["punct", "\\p{P}\\p{S}"],
    ["space", "\\s"],
    ["upper", "\\p{Lu}"],
    ["xdigit", "0-9A-Fa-f"],
]);
/** The members of a class, such as `a-z`, as a regular expression. */
function toClass(members, negated) {
    const parts = Array.from(members.matchAll(/\[:([a-z]+):\]|(\\.|[^\\])-(\\.|[^\\])|\\.|./gsu), ([whole, name, first, last]) => {
        if (name !== undefined) {
            return named.get(name) ?? "";
        }
        return first === undefined || last === undefined
            ? escapeMember(withoutMark(whole))
            : toRange(withoutMark(first), withoutMark(last));
    });
    return `[${negated ? "^" : ""}${parts.join("")}]`;
}
/** A range that runs backwards matches nothing. */
function toRange(first, last) {
    const forwards = (first.codePointAt(0) ?? 0) <= (last.codePointAt(0) ?? 0);
    return forwards ? `${escapeMember(first)}-${escapeMember(last)}` : "";
}
function withoutMark(character) {
    return character.replace(/^\\(?=.)/su, "");
}
function escapeMember(character) {
    return character.replaceAll(/[\\^[\]-]/gu, "\\$&");
}


/***/ }),

/***/ 17249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseHeaderLines)
/* harmony export */ });
/** What the connection itself needs. */
const ownOfConnection = new Set([
    "connection",
    "content-length",
    "expect",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
]);
/** Reads lines `Name: value`. Faults come all at once, as sentences, and name no value: it may be a secret. */
function parseHeaderLines(lines, { reserved = new Set(), once } = {}) {
    const headers = [];
    const faults = [];
    const names = new Set();
    for (const [at, line] of lines.entries()) {
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(.*)$/su.exec(line.trim()) ?? [];
        const key = name.toLowerCase();
        if (name === "") {
            faults.push(`Header ${at + 1} is not written as Name: value.`);
        }
        else if (ownOfConnection.has(key) || reserved.has(key)) {
            faults.push(`${name} is set by stdops itself.`);
        }
        else if (once === true && names.has(key)) {
            faults.push(`${name} is given twice.`);
        }
        else if (/[^\t\x20-\x7e\x80-\xff]/u.test(value)) {
            faults.push(`The value of ${name} has signs that a header cannot hold.`);
        }
        else {
            headers.push([name, value]);
        }
        names.add(key);
    }
    return faults.length === 0 ? { value: headers } : { problem: faults.join(" ") };
}


/***/ }),

/***/ 18982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pathInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The way from a folder to a path inside it, both absolute: empty for the folder itself, `undefined` when the path lies
 * outside. Only the texts are looked at; whoever cares about links follows them first.
 */
function pathInside(folder, path, { isAbsolute, relative, sep } = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    const way = relative(folder, path);
    // Between two drives there is no way but the whole path. A name may begin with two dots.
    const leaves = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
    return leaves ? undefined : way;
}


/***/ }),

/***/ 51310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ writeChunksAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _replacement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24928);



/**
 * Writes a long text as it is made, whole or not at all, as `writeFileAtomically` does for a short one: beside the file,
 * flushed to the disk, then renamed over it. Rejects with the signal's reason when it is aborted; nothing is left then.
 */
async function writeChunksAtomically(path, chunks, signal) {
    const replacement = (0,_replacement_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .f)(path);
    try {
        const written = await writeTo(replacement, chunks, signal);
        replacement.finish();
        return written;
    }
    catch (error) {
        replacement.abandon();
        throw error;
    }
}
async function writeTo({ path, flags, isNew }, chunks, signal) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags, 0o666);
    try {
        const written = await writeAll(file, chunks, signal);
        if (isNew) {
            await file.sync();
        }
        return written;
    }
    finally {
        await file.close();
    }
}
async function writeAll(file, chunks, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let size = 0;
    // One buffer for all chunks: a new one each would pile up until they are collected.
    let buffer = Buffer.allocUnsafeSlow(0);
    for (const chunk of chunks) {
        signal?.throwIfAborted();
        if (buffer.length < chunk.length * 3) {
            buffer = Buffer.allocUnsafeSlow(chunk.length * 4);
        }
        const bytes = buffer.subarray(0, buffer.write(chunk));
        hash.update(bytes);
        await file.writeFile(bytes);
        size += bytes.length;
    }
    signal?.throwIfAborted();
    return { size, digest: hash.digest("hex") };
}


/***/ }),

/***/ 96961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted),
/* harmony export */   p: () => (/* binding */ showCount)
/* harmony export */ });
/** A whole number with a comma between thousands. By hand: `toLocaleString` loads its data for 12 ms. */
function showCount(count) {
    return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}
/** So many of a thing: `1 attempt`, `2 attempts`, `1,000 attempts`. */
function counted(count, thing) {
    return `${showCount(count)} ${thing}${count === 1 ? "" : "s"}`;
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

/***/ 1401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ artifactNameExpression),
  p: () => (/* binding */ chooseArtifactName)
});

;// CONCATENATED MODULE: ./lib/io/artifact-name.js
/** Signs that no artifact's name can have, by the rules of GitHub's client. */
const impossible = /["<>:|*?\\/\p{Cc}\p{Cs}]/u;
/** What is wrong with an artifact's name, as the end of a sentence; `undefined` when nothing. */
function findArtifactNameFault(name) {
    if (name.trim() === "") {
        return "it is empty";
    }
    const found = impossible.exec(name)?.[0];
    const sign = found !== undefined && /[ -~]/u.test(found) ? ` (${found})` : "";
    return found === undefined ? undefined : `it has a sign that no artifact's name can have${sign}`;
}
/** A name as an artifact can have it: what it cannot have becomes `-`; `undefined` where nothing is left of it. */
function toArtifactName(text) {
    const name = text
        .replaceAll(new RegExp(impossible, "gu"), "-")
        .trim()
        .slice(0, 200)
        .replace(/[\ud800-\udbff]$/u, "");
    return /[^-.\s]/u.test(name) ? name : undefined;
}

// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/artifact-name.js


/** The default of `artifact-name` as an expression: each job of a matrix has its own place in it, counted from 0. */
const artifactNameExpression = 
// biome-ignore lint/suspicious/noTemplateCurlyInString: An expression of GitHub's.
"metrics-${{ github.job }}-${{ github.run_attempt }}${{ strategy.job-total > 1 && format('-{0}', strategy.job-index) || '' }}";
/**
 * The artifact's name: the one that was given, with `-` for what no artifact's name can have; without one,
 * `metrics-<job>-<attempt>`.
 */
function chooseArtifactName(given, environment) {
    if (given === undefined) {
        const { GITHUB_JOB: job = "", GITHUB_RUN_ATTEMPT: attempt = "" } = environment;
        const parts = ["metrics", job, attempt].filter((part) => part !== "");
        return { name: toArtifactName(parts.join("-")) ?? "metrics", notice: undefined };
    }
    const fault = findArtifactNameFault(given);
    if (fault === undefined) {
        return { name: given, notice: undefined };
    }
    const name = toArtifactName(given);
    return name === undefined
        ? { problem: `${(0,safe_text/* quoteName */.AB)(given)} is no name for an artifact: ${fault}.` }
        : { name, notice: `The artifact is named ${(0,safe_text/* quoteName */.AB)(name)} instead of ${(0,safe_text/* quoteName */.AB)(given)}: ${fault}.` };
}


/***/ }),

/***/ 27983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gR: () => (/* binding */ Collector),
  $t: () => (/* binding */ placeOf)
});

// UNUSED EXPORTS: Source

// EXTERNAL MODULE: ./lib/operation/counts.js
var counts = __webpack_require__(96961);
// EXTERNAL MODULE: ./lib/operation/metric-name.js
var metric_name = __webpack_require__(14773);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/check-sample.js
/** What a sample's value may not be in a family of its type; `undefined` when nothing is wrong. */
function checkSample({ value, histogram }, { name, type }) {
    if ((type === "histogram") !== (histogram !== undefined)) {
        return histogramProblem(name, type);
    }
    if (type === "counter" && !(value >= 0)) {
        const hint = "Give it the type gauge and a name without _total, or a number from 0 on.";
        return { problem: `${name} is a counter and cannot be ${value}.`, hint };
    }
    if (type === "info" && value !== 1) {
        return { problem: `${name} is an info, whose value is always 1, not ${value}.`, hint: "Give it the type gauge." };
    }
    return undefined;
}
function histogramProblem(name, type) {
    return type === "histogram"
        ? { problem: `${name} is a histogram, and this is a single value.`, hint: "Give the observations as `values`." }
        : {
            problem: `${name} is a ${type}, and these are the values of a histogram.`,
            hint: "Give it the type histogram.",
        };
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/collector.js




/** More samples than this would not fit into the memory that Node allows itself. */
const mostSamples = 5_000_000;
/**
 * Puts samples from any source into one model: checks them, gives names the characters that they can have, adds the
 * labels that all get. What is wrong goes to the faults; what is right, into the model.
 */
class Collector {
    model;
    faults;
    /** Names as they were given, by the names that they became. */
    #givenNames = new Map();
    #labelNames = new Map();
    #common = [];
    #samples = 0;
    constructor(model, faults) {
        this.model = model;
        this.faults = faults;
    }
    /** Sets the labels that every sample that is added from now on gets, unless it has one of that name itself. */
    setCommonLabels(labels, origin) {
        this.#common = this.#checkLabels(labels, new Source(this, origin), {}) ?? [];
    }
    /** What adds samples of one origin. */
    from(origin) {
        return new Source(this, origin);
    }
    /** Adds a checked head's sample. For {@link Source} alone. */
    take(candidate, family, source) {
        const problem = checkSample(candidate, family);
        if (problem !== undefined) {
            source.fault("bad-metric", problem, candidate);
            return;
        }
        const own = candidate.labels ?? [];
        const labels = own.length === 0 ? own : this.#checkLabels(own, source, candidate);
        if (labels === undefined) {
            return;
        }
        this.#samples += 1;
        if (this.#samples > mostSamples) {
            source.fault("bad-metric", {
                problem: `There are more than ${(0,counts/* showCount */.p)(mostSamples)} samples.`,
                hint: "Export fewer at a time.",
            });
            return;
        }
        const { value, histogram, timestamp, line } = candidate;
        const set = this.model.labelSets.intern(this.#common.length === 0 ? labels : this.#withCommon(labels));
        family.add({ labels: set, value, histogram, timestamp, line }, source.origin);
    }
    /** The family of a candidate's head, made when it is the first; `undefined` when it is faulty, which is told. */
    define(candidate, source) {
        const given = candidate.name.trim();
        const info = given.endsWith("_info") && candidate.value === 1;
        const byName = info ? "info" : (0,metric_name/* typeByName */.p5)(given);
        const checked = (0,metric_name/* checkName */.I3)(given, candidate.type ?? byName);
        if ("problem" in checked) {
            source.fault("bad-metric", checked, candidate);
            return undefined;
        }
        const { name } = checked;
        const twin = this.#givenNames.get(name) ?? given;
        if (twin !== given) {
            const problem = `The metric names ${(0,safe_text/* quoteName */.AB)(twin)} and ${(0,safe_text/* quoteName */.AB)(given)} both become ${name}.`;
            source.fault("name-clash", { problem, hint: "Rename one of them." }, candidate);
            return undefined;
        }
        const family = this.model.family(name);
        if (family !== undefined && candidate.type !== undefined && candidate.type !== family.type) {
            source.typeConflict(family, candidate.type, candidate);
            return undefined;
        }
        this.#givenNames.set(name, given);
        const { unit, help } = candidate;
        return this.model.define({ name, type: family?.type ?? candidate.type ?? byName, unit, help });
    }
    /** Labels with the names that they can have; `undefined` when one is faulty, which is told. */
    #checkLabels(labels, source, spot) {
        const checked = [];
        for (const [given, value] of labels) {
            const name = this.#labelName(given, source, spot);
            const problem = (0,metric_name/* labelValueProblem */.zV)(value);
            const twin = checked.some(([other]) => other === name);
            if (name !== undefined && problem === undefined && !twin) {
                checked.push([name, value]);
            }
            else if (problem !== undefined) {
                const hint = "Leave that character out.";
                source.fault("bad-metric", { problem: `The value of the label ${(0,safe_text/* quoteName */.AB)(given)} ${problem}.`, hint }, spot);
            }
            else if (twin) {
                const code = labels.filter(([other]) => other === given).length > 1 ? "bad-metric" : "name-clash";
                const words = code === "bad-metric" ? "is there twice" : `becomes ${name}, as another one does`;
                const hint = "Rename or remove one of them.";
                source.fault(code, { problem: `The label ${(0,safe_text/* quoteName */.AB)(given)} ${words}.`, hint }, spot);
            }
        }
        return checked.length === labels.length ? checked : undefined;
    }
    #labelName(given, source, spot) {
        if (this.#labelNames.has(given)) {
            return this.#labelNames.get(given);
        }
        const checked = (0,metric_name/* checkLabelName */.It)(given);
        const name = "name" in checked ? checked.name : undefined;
        if ("problem" in checked) {
            source.fault("bad-metric", checked, spot);
        }
        this.#labelNames.set(given, name);
        return name;
    }
    #withCommon(labels) {
        return [...labels, ...this.#common.filter(([name]) => labels.every(([own]) => own !== name))];
    }
}
/** Adds the samples of one origin, and tells its faults. */
class Source {
    origin;
    #collector;
    #known = new Map();
    constructor(collector, origin) {
        this.origin = origin;
        this.#collector = collector;
    }
    /** The model that the samples go into. */
    get model() {
        return this.#collector.model;
    }
    add(candidate) {
        const { name, type, unit, help } = candidate;
        let known = this.#known.get(name);
        if (known === undefined || known.type !== type || known.unit !== unit || known.help !== help) {
            known = { type, unit, help, family: this.#collector.define(candidate, this) };
            this.#known.set(name, known);
        }
        if (known.family !== undefined) {
            this.#collector.take(candidate, known.family, this);
        }
    }
    /** Tells a fault of this source: the sentence gets its place before it. */
    fault(code, { problem, hint }, spot = {}) {
        this.#collector.faults.add(code, `${placeOf(this.origin, spot)}: ${problem}`, hint);
    }
    /** Tells that a family has another type already. */
    typeConflict(family, type, spot) {
        const first = family.origin(0) ?? this.origin;
        const files = first !== this.origin && [first, this.origin].some(({ kind }) => kind === "file");
        const problem = `${family.name} is a ${type} here, and a ${family.type} in ${placeOf(first, { line: family.line(0) })}.`;
        const hint = "Give it one type in all places, or two names.";
        this.fault(files ? "merge-conflict" : "bad-metric", { problem, hint }, spot);
    }
}
/** Where something stands: `metrics, item 3` or `a/b.json, line 12`. */
function placeOf(origin, { line, where } = {}) {
    const name = origin.kind === "file" ? (0,safe_text/* quoteName */.AB)(origin.name) : origin.name;
    return [name, ...(where === undefined ? [] : [where]), ...(line === undefined ? [] : [`line ${line}`])].join(", ");
}


/***/ }),

/***/ 71546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ defaultBounds),
/* harmony export */   mn: () => (/* binding */ distribute),
/* harmony export */   t$: () => (/* binding */ boundsProblem)
/* harmony export */ });
/** Bounds for histograms without `buckets`: those of Prometheus' own clients, for durations in seconds. */
const defaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Puts observations into buckets: each into the first whose bound is not below it. */
function distribute(observations, bounds) {
    const counts = new Array(bounds.length + 1).fill(0);
    for (const observation of observations) {
        const at = bounds.findIndex((bound) => observation <= bound);
        const place = at === -1 ? bounds.length : at;
        counts[place] = (counts[place] ?? 0) + 1;
    }
    return { histogram: { bounds, counts }, value: observations.reduce((sum, each) => sum + each, 0) };
}
/** What is wrong with bounds, as a part of a sentence; `undefined` when they can be used. */
function boundsProblem(bounds) {
    if (!bounds.every((bound) => Number.isFinite(bound))) {
        return "must be finite: the bucket above all of them is there by itself";
    }
    const ascends = bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? bound));
    return ascends ? undefined : "must ascend, each bound above the one before";
}


/***/ }),

/***/ 43306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ Family),
  Z: () => (/* binding */ countObservations)
});

// EXTERNAL MODULE: ./lib/operations/metrics-export/label-sets.js + 1 modules
var label_sets = __webpack_require__(80132);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/number-column.js
/** A list of numbers that only grows, 8 bytes each and outside of what the garbage collector walks through. */
class NumberColumn {
    #numbers = new Float64Array(4);
    #size = 0;
    get size() {
        return this.#size;
    }
    push(number) {
        if (this.#size === this.#numbers.length) {
            const larger = new Float64Array(this.#size * 2);
            larger.set(this.#numbers);
            this.#numbers = larger;
        }
        this.#numbers[this.#size] = number;
        this.#size += 1;
    }
    /** The number at a place from 0 on; NaN behind the last one. */
    at(place) {
        return place < this.#size ? (this.#numbers[place] ?? Number.NaN) : Number.NaN;
    }
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/family.js


/** How many observations a histogram holds. */
function countObservations({ counts }) {
    return counts.reduce((sum, count) => sum + count, 0);
}
/**
 * All samples of one metric name, in columns: a million of them cost 32 bytes each beside their label sets. Samples are
 * read by their place, 0 to `size - 1`.
 */
class Family {
    name;
    type;
    unit;
    /** The help text as it was given, if it was. */
    givenHelp;
    #values = new NumberColumn();
    #labels = new NumberColumn();
    /** NaN where there is none. */
    #timestamps = new NumberColumn();
    /** 0 where it is unknown. */
    #lines = new NumberColumn();
    #histograms = [];
    /** The origin of all samples from a place on. */
    #origins = [];
    constructor({ name, type, unit, help }) {
        this.name = name;
        this.type = type;
        this.unit = unit;
        this.givenHelp = help;
    }
    /** How many samples there are. */
    get size() {
        return this.#values.size;
    }
    /** The help text, never empty: without one of its own, the name in words (promtool flags metrics without help). */
    get help() {
        const words = this.name.replaceAll("_", " ").trim();
        return this.givenHelp ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    }
    add(sample, origin) {
        if (this.#origins.at(-1)?.origin !== origin) {
            this.#origins.push({ from: this.size, origin });
        }
        this.#values.push(sample.value);
        this.#labels.push(sample.labels ?? label_sets/* noLabels */.DT);
        this.#timestamps.push(sample.timestamp ?? Number.NaN);
        this.#lines.push(sample.line ?? 0);
        if (sample.histogram !== undefined) {
            this.#histograms.push(sample.histogram);
        }
    }
    /** A sample's value; for a histogram, the sum of its observations. */
    value(at) {
        return this.#values.at(at);
    }
    /** The id of a sample's label set. */
    labels(at) {
        return this.#labels.at(at);
    }
    /** A sample's time in milliseconds since 1970, if it has one. */
    timestamp(at) {
        const timestamp = this.#timestamps.at(at);
        return Number.isNaN(timestamp) ? undefined : timestamp;
    }
    /** A sample's distribution: there is one in families of the type histogram, and in no other. */
    histogram(at) {
        return this.#histograms[at];
    }
    /** The line of its file that a sample stood on, if it came from one. */
    line(at) {
        const line = this.#lines.at(at);
        return line === 0 || Number.isNaN(line) ? undefined : line;
    }
    /** Where a sample came from. */
    origin(at) {
        return this.#origins.findLast(({ from }) => from <= at)?.origin;
    }
    /**
     * This family with the samples at those places, in that order. What is left out is gone, and the places of origin are
     * too: it is for the time when all checks are done.
     */
    pick(places) {
        const picked = new Family({ name: this.name, type: this.type, unit: this.unit, help: this.givenHelp });
        for (const at of places) {
            picked.#values.push(this.value(at));
            picked.#labels.push(this.labels(at));
            picked.#timestamps.push(this.#timestamps.at(at));
            picked.#lines.push(this.#lines.at(at));
            const histogram = this.#histograms[at];
            if (histogram !== undefined) {
                picked.#histograms.push(histogram);
            }
        }
        return picked;
    }
}


/***/ }),

/***/ 49476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Faults)
/* harmony export */ });
/** In the order of their weight: the first one found gives the code. */
const metricFaultCodes = ["bad-metric", "name-clash", "duplicate-series", "merge-conflict"];
/** Faults kept in words; of a file that is wrong on every line, the rest is only counted. */
const mostKept = 20;
/** What is wrong, collected, so that it is told together. */
class Faults {
    #kept = [];
    #told = new Set();
    #count = 0;
    /** How many there are. */
    get count() {
        return this.#count;
    }
    /** The first ones, in the order in which they were met. */
    get kept() {
        return this.#kept;
    }
    /** Adds one; what was told in the same words before is not told again. */
    add(code, message, hint) {
        if (this.#told.has(message)) {
            return;
        }
        this.#count += 1;
        if (this.#kept.length < mostKept) {
            this.#told.add(message);
            this.#kept.push({ code, message, hint });
        }
    }
    /** All of them as one: the weightiest code, all sentences, the different hints; `undefined` when there is none. */
    get whole() {
        const code = metricFaultCodes.find((each) => this.#kept.some((fault) => fault.code === each));
        if (code === undefined) {
            return undefined;
        }
        const more = this.#count - this.#kept.length;
        const sentences = this.#kept.map(({ message }) => message);
        return {
            code,
            message: [...sentences, ...(more > 0 ? [`And ${more} more.`] : [])].join(" "),
            hint: [...new Set(this.#kept.map(({ hint }) => hint))].filter((hint) => hint !== "").join(" "),
        };
    }
}


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseNumber),
/* harmony export */   S: () => (/* binding */ toFigure)
/* harmony export */ });
/* harmony import */ var _formats_scalar_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92252);

/** As Prometheus (Go's ParseFloat), YAML and JavaScript write them, in small letters. */
const nonFinite = new Map([
    ...["nan", ".nan"].map((word) => [word, Number.NaN]),
    ...["inf", "infinity", ".inf"].flatMap((word) => [
        [word, Number.POSITIVE_INFINITY],
        [`+${word}`, Number.POSITIVE_INFINITY],
        [`-${word}`, Number.NEGATIVE_INFINITY],
    ]),
]);
/**
 * Reads a number from a text: decimal digits with a fraction and an exponent, or NaN and the infinities in the spellings
 * of Prometheus, YAML and JavaScript. `undefined` for all else, and for what no double can hold, such as `1e999`.
 */
function parseNumber(text) {
    if (_formats_scalar_text_js__WEBPACK_IMPORTED_MODULE_0__/* .decimal */ ._.test(text)) {
        const number = Number(text);
        return Number.isFinite(number) ? number : undefined;
    }
    return nonFinite.get(text.toLowerCase());
}
/**
 * A metric's value as an input has it: a number, a text that is one (as an expression in quotes gives it), or a flag,
 * which counts 1 or 0. `undefined` for all else.
 */
function toFigure(value) {
    if (typeof value === "boolean") {
        return value ? 1 : 0;
    }
    const text = (0,_formats_scalar_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toScalarText */ .X)(value)?.trim();
    if (text === "true" || text === "false") {
        return text === "true" ? 1 : 0;
    }
    return text === undefined ? undefined : parseNumber(text);
}


/***/ }),

/***/ 72416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ endingOf),
  Md: () => (/* binding */ fileName),
  Fx: () => (/* binding */ formats),
  gV: () => (/* binding */ globs),
  WD: () => (/* binding */ labels),
  u9: () => (/* binding */ pushUrl),
  aO: () => (/* binding */ rules),
  Z6: () => (/* binding */ secretHeaders)
});

// EXTERNAL MODULE: ./lib/io/glob-pattern.js
var glob_pattern = __webpack_require__(57771);
// EXTERNAL MODULE: ./lib/io/header-lines.js
var header_lines = __webpack_require__(17249);
;// CONCATENATED MODULE: ./lib/io/push/header-map.js

/** What goes with the body that is sent. */
const ownOfBody = new Set(["content-encoding", "content-type", "host"]);
/** Reads the headers of a request that sends something, one `Name: value` a line. Faults name no value: it may be a secret. */
function parseHeaderMap(lines) {
    const parsed = (0,header_lines/* parseHeaderLines */.o)(lines, { reserved: ownOfBody, once: true });
    return "problem" in parsed ? parsed : { value: Object.fromEntries(parsed.value) };
}

;// CONCATENATED MODULE: ./lib/io/push/url-fault.js
/** What is wrong with the address of a server that something is sent to, as a sentence; `undefined` when nothing. */
function findPushUrlFault(text, { query }) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/u.test(url.protocol)) {
        return "It must be an http or https URL.";
    }
    if (text.includes("#") || (!query && text.includes("?"))) {
        return query ? "It must be a URL without a fragment." : "It must be a URL without query and fragment.";
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/mapping.js
var mapping = __webpack_require__(95795);
// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __webpack_require__(30411);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-labels.js
var parse_labels = __webpack_require__(86884);
// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-regress.js
var parse_regress = __webpack_require__(65654);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/write-formats.js + 3 modules
var write_formats = __webpack_require__(26981);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/kinds.js










const allFormats = ["json", "ndjson", "csv", "prometheus", "openmetrics", "otlp", "html"];
/** Formats, one a line or several with commas between them; each is written once. */
function formats(words) {
    return (0,inputs/* linesOf */.Dx)(words, (items) => {
        const asked = items.flatMap((line) => line.split(/[\s,]+/u).filter((word) => word !== ""));
        const known = allFormats.filter((format) => asked.includes(format));
        const unknown = asked.filter((word) => !allFormats.some((format) => format === word));
        const [first] = unknown;
        if (first !== undefined) {
            return { problem: `${(0,safe_text/* quoteName */.AB)(first)} is none of ${allFormats.join(", ")}.${(0,nearest/* didYouMean */.a)(first, allFormats)}` };
        }
        return known.length > 0 ? { value: known } : { problem: `This names no format: write ${allFormats.join(", ")}.` };
    });
}
/** Globs, one a line. */
function globs(words) {
    return (0,inputs/* linesOf */.Dx)(words, (sources) => {
        const patterns = sources.map((source) => (0,glob_pattern/* parsePattern */.E)(source, process.platform === "win32"));
        const problems = patterns.flatMap((pattern) => ("problem" in pattern ? [pattern.problem] : []));
        return problems.length > 0 ? { problem: problems.join(" ") } : { value: sources };
    });
}
/** Labels: a mapping of names to texts, numbers and flags. */
function labels(words) {
    return (0,inputs/* defineKind */.WI)("mapping", words, async (given) => {
        const parsed = await (0,mapping/* parseMapping */.KV)(given);
        const checked = "value" in parsed ? (0,parse_labels/* parseLabels */.X)(parsed.value) : parsed;
        return "problem" in checked ? { problem: checked.problem } : parsed;
    });
}
/** Headers of a request, one `Name: value` a line. They are secrets, and no fault shows a value. */
function secretHeaders(words) {
    return (0,inputs/* defineKind */.WI)("secret", words, (given) => parseHeaderMap((0,inputs/* itemsOf */.S3)(given)));
}
/** The name of files, without a folder and without an ending. */
function fileName(words) {
    return (0,inputs/* defineKind */.WI)("text", words, (given) => {
        const name = given.trim();
        const isProper = !/[/\\\p{Cc}]/u.test(name) && !/^\.{1,2}$/u.test(name) && Buffer.byteLength(name) <= 200;
        return isProper
            ? { value: name }
            : { problem: `${(0,safe_text/* quoteName */.AB)(name.slice(0, 200))} is no name of a file: a folder is given by directory.` };
    });
}
/** An http or https URL to send something to. */
function pushUrl(words) {
    return (0,inputs/* defineKind */.WI)("text", words, (given) => {
        const problem = findPushUrlFault(given.trim(), { query: true });
        return problem === undefined ? { value: new URL(given.trim()) } : { problem };
    });
}
/** Rules about what is wrong, one a line; all that make no sense are told together. */
function rules(words) {
    return (0,inputs/* linesOf */.Dx)(words, (items) => {
        const parsed = items.map(parse_regress/* parseRegressRule */.f);
        const problems = parsed.flatMap((one) => ("problem" in one ? [one.problem] : []));
        return problems.length > 0
            ? { problem: problems.join(" ") }
            : { value: parsed.flatMap((one) => ("rule" in one ? [one.rule] : [])) };
    });
}
/** The ending of a format's file. */
function endingOf(format) {
    return format === "html" ? ".html" : write_formats/* extensions */.X[format];
}


/***/ }),

/***/ 80132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I5: () => (/* binding */ LabelSets),
  N8: () => (/* binding */ escapeLabelValue),
  DT: () => (/* binding */ noLabels)
});

;// CONCATENATED MODULE: ./lib/operations/metrics-export/text-pool.js
/** Shorter texts share a block of memory of this size. */
const blockSize = 1024 * 1024;
/**
 * Different texts, each kept once as UTF-8, and known by a small integer; the id 0 is the empty text. They lie outside of
 * what the garbage collector walks through, which would cost more time and memory than they do.
 */
class TextPool {
    #blocks = [];
    #room = 0;
    /** Of each text, by id: its block, its place there, its length, its hash. */
    #places = new Uint32Array(4 * 64);
    #size = 1;
    /** Ids by their text's hash, with open addressing; 0 marks a free slot. */
    #slots = new Uint32Array(128);
    /** How many different texts there are, the empty one among them; their ids are 0 to `size - 1`. */
    get size() {
        return this.#size;
    }
    /** The id of the text that these bytes are. */
    intern(bytes, length) {
        const hash = hashBytes(bytes, length);
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        for (let id = this.#slots[slot] ?? 0; id !== 0; id = this.#slots[slot] ?? 0) {
            if (this.#place(id, 3) === hash && this.#equals(id, bytes, length)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        if (length === 0) {
            return 0;
        }
        this.#slots[slot] = this.#size;
        return this.#add(bytes, length, hash);
    }
    text(id) {
        const start = this.#place(id, 1);
        return this.#blocks[this.#place(id, 0)]?.toString("utf8", start, start + this.#place(id, 2)) ?? "";
    }
    #place(id, part) {
        return this.#places[id * 4 + part] ?? 0;
    }
    #equals(id, bytes, length) {
        const block = this.#blocks[this.#place(id, 0)];
        const start = this.#place(id, 1);
        if (block === undefined || this.#place(id, 2) !== length) {
            return false;
        }
        for (let at = 0; at < length; at += 1) {
            if (block[start + at] !== bytes[at]) {
                return false;
            }
        }
        return true;
    }
    #add(bytes, length, hash) {
        if (this.#room < length) {
            this.#room = Math.max(length, blockSize);
            this.#blocks.push(Buffer.allocUnsafeSlow(this.#room));
        }
        const block = this.#blocks.length - 1;
        const start = (this.#blocks[block]?.length ?? 0) - this.#room;
        this.#blocks[block]?.set(bytes.subarray(0, length), start);
        this.#room -= length;
        const id = this.#size;
        if (id * 4 === this.#places.length) {
            const larger = new Uint32Array(id * 8);
            larger.set(this.#places);
            this.#places = larger;
        }
        this.#places[id * 4] = block;
        this.#places[id * 4 + 1] = start;
        this.#places[id * 4 + 2] = length;
        this.#places[id * 4 + 3] = hash;
        this.#size += 1;
        if (this.#size * 2 > this.#slots.length) {
            this.#spread();
        }
        return id;
    }
    /** Doubles the slots. */
    #spread() {
        const mask = this.#slots.length * 2 - 1;
        this.#slots = new Uint32Array(mask + 1);
        for (let id = 1; id < this.#size; id += 1) {
            let slot = this.#place(id, 3) & mask;
            while (this.#slots[slot] !== 0) {
                slot = (slot + 1) & mask;
            }
            this.#slots[slot] = id;
        }
    }
}
/** FNV-1a, mixed at the end: neighbouring numbers must not meet in neighbouring slots. */
function hashBytes(bytes, length) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < length; at += 1) {
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) >>> 0;
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/label-sets.js

/** The id of the label set without labels, in every store. */
const noLabels = 0;
const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
/**
 * Sets of labels, each kept once, as one text, and known by a small integer, so that a sample costs no text of its own
 * and two equal sets have one id. A label with an empty value is an absent one, and names are in the order of their code
 * units: `{b="",a="1"}` and `{a="1"}` are the same set.
 */
class LabelSets {
    #texts = new TextPool();
    /** Where a set is written as text, to find out whether it is known. */
    #scratch = Buffer.allocUnsafeSlow(4096);
    #length = 0;
    /** How many different sets there are, the empty one among them; their ids are 0 to `size - 1`. */
    get size() {
        return this.#texts.size;
    }
    /** The id of a set, in whatever order its labels are given. Their names must differ. */
    intern(labels) {
        if (labels.length === 0) {
            return noLabels;
        }
        this.#length = 0;
        for (const [name, value] of isSorted(labels) ? labels : labels.toSorted(byName)) {
            if (value !== "") {
                this.#write(name, value);
            }
        }
        return this.#texts.intern(this.#scratch, this.#length);
    }
    /** A set as Prometheus writes it, without the braces and with its escapes: `env="prod",node="a\"b"`. */
    text(id) {
        return this.#texts.text(id);
    }
    /** A set's labels, sorted by name. */
    labels(id) {
        return parse(this.text(id));
    }
    #write(name, value) {
        // In UTF-8 a code unit takes at most three bytes, and an escape two.
        const most = this.#length + (name.length + value.length) * 3 + 4;
        if (most > this.#scratch.length) {
            const larger = Buffer.allocUnsafeSlow(most * 2);
            larger.set(this.#scratch.subarray(0, this.#length));
            this.#scratch = larger;
        }
        if (this.#length > 0) {
            this.#put(0x2c);
        }
        this.#writeText(name);
        this.#put(0x3d);
        this.#put(quote);
        this.#writeText(value);
        this.#put(quote);
    }
    #put(byte) {
        this.#scratch[this.#length] = byte;
        this.#length += 1;
    }
    /** Plain characters one by one, which is much faster for short texts; from the first that is none on, the slow way. */
    #writeText(text) {
        const scratch = this.#scratch;
        let end = this.#length;
        for (let at = 0; at < text.length; at += 1) {
            const code = text.charCodeAt(at);
            if (code > 0x7f || code === quote || code === backslash || code === lineFeed) {
                this.#length = end + scratch.write(escapeLabelValue(text.slice(at)), end, "utf8");
                return;
            }
            scratch[end] = code;
            end += 1;
        }
        this.#length = end;
    }
}
function isSorted(labels) {
    for (let at = 1; at < labels.length; at += 1) {
        if ((labels[at - 1]?.[0] ?? "") > (labels[at]?.[0] ?? "")) {
            return false;
        }
    }
    return true;
}
function byName([one], [other]) {
    return one < other ? -1 : 1;
}
/** A label's value as it stands between the quotes in Prometheus text and OpenMetrics: `\`, `"` and LF are escaped. */
function escapeLabelValue(value) {
    return /[\\"\n]/u.test(value)
        ? value.replaceAll(/[\\"\n]/gu, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`))
        : value;
}
/** What {@link escapeLabelValue} makes, undone. */
function unescapeLabelValue(value) {
    return value.includes("\\") ? value.replaceAll(/\\(.)/gu, (_, sign) => (sign === "n" ? "\n" : sign)) : value;
}
function parse(text) {
    const labels = [];
    for (let at = 0; at < text.length;) {
        const equals = text.indexOf("=", at);
        let end = equals + 2;
        while (text.charCodeAt(end) !== quote) {
            end += text.charCodeAt(end) === backslash ? 2 : 1;
        }
        labels.push([text.slice(at, equals), unescapeLabelValue(text.slice(equals + 2, end))]);
        at = end + 2;
    }
    return labels;
}


/***/ }),

/***/ 29516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ MetricsModel)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43306);
/* harmony import */ var _label_sets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80132);


/**
 * All metrics of one export: families in the order of their first mention, each with its samples. A series is a name with
 * a label set; it may have several samples, each with another timestamp. A model that all checks have seen keeps a
 * series' samples together, by ascending time.
 *
 * @example
 *   for (const family of model.families) {
 *     for (let at = 0; at < family.size; at += 1) {
 *       write(family.name, model.labelSets.text(family.labels(at)), family.value(at), family.timestamp(at));
 *     }
 *   }
 */
class MetricsModel {
    labelSets = new _label_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .LabelSets */ .I5();
    run = {};
    deployment;
    #families = new Map();
    /** The families, in order. */
    get families() {
        return this.#families.values();
    }
    /** How many families there are. */
    get size() {
        return this.#families.size;
    }
    /** How many samples there are, those of infos left out: they are facts, no figures. */
    get count() {
        let count = 0;
        for (const family of this.#families.values()) {
            count += family.type === "info" ? 0 : family.size;
        }
        return count;
    }
    /** The family of that name, if there is one. */
    family(name) {
        return this.#families.get(name);
    }
    /**
     * The family of that name, made when there is none; a unit and a help text that it lacks are taken over. Its type is
     * that of its first mention: who minds compares.
     */
    define(head) {
        const known = this.#families.get(head.name);
        if (known === undefined) {
            const family = new _family_js__WEBPACK_IMPORTED_MODULE_1__/* .Family */ .H(head);
            this.#families.set(head.name, family);
            return family;
        }
        known.unit ??= head.unit;
        known.givenHelp ??= head.help;
        return known;
    }
    /** Puts a family in the place of the one of its name. */
    replace(family) {
        this.#families.set(family.name, family);
    }
}


/***/ }),

/***/ 79168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  metricsExport: () => (/* binding */ metricsExport)
});

// EXTERNAL MODULE: ./lib/operation/define.js
var operation_define = __webpack_require__(92574);
// EXTERNAL MODULE: ./lib/operation/failure.js
var failure = __webpack_require__(16863);
// EXTERNAL MODULE: ./lib/operations/metrics-export/artifact-name.js + 1 modules
var artifact_name = __webpack_require__(1401);
// EXTERNAL MODULE: ./lib/operations/metrics-export/own-run.js
var own_run = __webpack_require__(58085);
// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-regress.js
var parse_regress = __webpack_require__(65654);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/check-inputs.js




/** Checks what is wrong with inputs together, or in this place, before anything is done. @throws BadInput with all of it */
function checkInputs(given, { environment }) {
    const hasRun = (0,own_run/* findOwnRun */.P)(environment) !== undefined;
    const name = (0,artifact_name/* chooseArtifactName */.p)(given["artifact-name"], environment);
    const problems = [
        ["artifact-name", "problem" in name && given.upload !== "false" ? name.problem : undefined],
        [
            "otlp-headers",
            given["otlp-headers"] !== undefined && given["otlp-endpoint"] === undefined
                ? "They are for otlp-endpoint, and there is none."
                : undefined,
        ],
        ["job-timings", given["job-timings"] && !hasRun ? "There is no run here whose jobs could be read." : undefined],
        [
            "baseline",
            given.baseline !== undefined && !hasRun
                ? "There is no run here whose workflow could have a baseline."
                : given.baseline === undefined && given.regress?.some(parse_regress/* needsBaseline */.Z) === true
                    ? "A rule of regress compares with a baseline: name its artifact."
                    : undefined,
        ],
    ];
    const faults = problems.flatMap(([input, problem]) => problem === undefined ? [] : [{ input, message: `${input}: ${problem}` }]);
    if (faults.length > 0) {
        throw new failure/* BadInput */.kp(faults);
    }
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/add-timers.js
/**
 * Adds the timers that were stopped and have a metric: gauges, in seconds. A timer that was stopped several times has a
 * sample each, with the time of its end; else there is none.
 */
function addTimers(timers, source) {
    const keys = timers.map(({ metric, labels }) => JSON.stringify([metric, [...labels].sort()]));
    const times = new Map();
    for (const key of keys) {
        times.set(key, (times.get(key) ?? 0) + 1);
    }
    for (const [at, { name, metric, labels, seconds, startedAt }] of timers.entries()) {
        const several = (times.get(keys[at] ?? "") ?? 0) > 1;
        const timestamp = several ? Math.round(Date.parse(startedAt) + seconds * 1000) : undefined;
        source.add({
            name: metric,
            type: "gauge",
            unit: "seconds",
            labels: [...labels],
            value: seconds,
            timestamp,
            where: `timer ${name}`,
        });
    }
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/collector.js + 1 modules
var metrics_export_collector = __webpack_require__(27983);
// EXTERNAL MODULE: ./lib/operations/metrics-export/faults.js
var metrics_export_faults = __webpack_require__(49476);
// EXTERNAL MODULE: ./lib/operations/metrics-export/model.js
var metrics_export_model = __webpack_require__(29516);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/open-metrics-clashes.js
/** What OpenMetrics puts behind a family's name for its samples; the `_created` ones are reserved too. */
const suffixes = {
    gauge: [""],
    counter: ["", "_total", "_created"],
    histogram: ["", "_bucket", "_count", "_sum", "_created"],
    info: ["", "_info"],
};
/**
 * Pairs of metrics of which OpenMetrics can hold only one, since it names families without `_total` and `_info`: the
 * gauge `jobs` beside the counter `jobs_total`, say. Prometheus text has no such pairs.
 */
function findOpenMetricsClashes(model) {
    const owners = new Map();
    const clashes = [];
    for (const family of model.families) {
        const names = suffixes[family.type].map((suffix) => `${baseName(family)}${suffix}`);
        const twin = names.map((name) => owners.get(name)).find((owner) => owner !== undefined);
        if (twin !== undefined) {
            clashes.push([twin, family.name]);
        }
        for (const name of names) {
            owners.set(name, family.name);
        }
    }
    return clashes;
}
function baseName({ name, type }) {
    return type === "counter" || type === "info" ? name.replace(/_(?:total|info)$/u, "") : name;
}

// EXTERNAL MODULE: ./lib/io/row-journal.js
var row_journal = __webpack_require__(29250);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: ./lib/io/timer-spool.js
var timer_spool = __webpack_require__(19507);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/own-timers.js




/** For how long another export may be busy with the timers, in milliseconds. */
const patience = 30_000;
/** Takes the finished timers. Where they cannot be read, that is told, and no reason to lose the other metrics. */
async function takeOwnTimers({ environment, clock, signal, runner }) {
    try {
        const { path, timers, damagedLines, consume, release } = await (0,timer_spool/* takeTimers */.mK)(environment, { clock, signal, patience });
        if (damagedLines.length > 0) {
            runner.warning(`Some finished timers are lost: ${damagedLines.length} lines of ${(0,safe_text/* quoteName */.AB)(path)} are damaged.`);
        }
        const mark = () => {
            try {
                consume();
            }
            catch (error) {
                runner.warning(`The next export may have this job's timers again: ${describe(error)}.`);
            }
        };
        return { timers, consume: mark, release };
    }
    catch (error) {
        signal.throwIfAborted();
        runner.warning(`Finished timers are not exported: ${describe(error)}.`);
        return { timers: [], consume: () => { }, release: () => { } };
    }
}
function describe(error) {
    return error instanceof row_journal/* StoreFault */.WX ? `${(0,safe_text/* quoteName */.AB)(error.path)} ${error.message}` : (0,system_error/* errorMessage */.g)(error);
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-labels.js
var parse_labels = __webpack_require__(86884);
// EXTERNAL MODULE: ./lib/formats/scalar-text.js
var scalar_text = __webpack_require__(92252);
// EXTERNAL MODULE: ./lib/formats/value.js
var formats_value = __webpack_require__(90445);
// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __webpack_require__(30411);
// EXTERNAL MODULE: ./lib/operations/metrics-export/distribute.js
var distribute = __webpack_require__(71546);
// EXTERNAL MODULE: ./lib/operations/metrics-export/figure.js
var figure = __webpack_require__(6953);
// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-time.js
var parse_time = __webpack_require__(70034);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/parse-metrics.js








/** Thrown within this file alone: the items of a list are told one fault each, and together. */
class ItemFault extends Error {
    hint;
    constructor(problem, hint) {
        super(problem);
        this.hint = hint;
    }
}
const fields = ["name", "value", "type", "unit", "help", "labels", "timestamp", "values", "buckets"];
const types = ["gauge", "counter", "histogram", "info"];
const aFigure = "Give a number, a text that is one, NaN, Inf, -Inf, or true or false, which count 1 and 0.";
/**
 * Reads the input `metrics`: a mapping of names to values, or a list of items with `name`, `value` and more. In a mapping
 * a value may be an item without its name, too.
 */
function parseMetrics(value, source) {
    if (value instanceof Map) {
        for (const [name, figure] of value) {
            const item = figure instanceof Map ? figure : new Map([["value", figure]]);
            addItem(item, source, { name, where: (0,safe_text/* quoteName */.AB)(name) });
        }
        return;
    }
    const items = (0,formats_value/* isList */.Lv)(value) ? value : [];
    for (const [at, item] of items.entries()) {
        const where = `item ${at + 1}`;
        if (item instanceof Map) {
            addItem(item, source, { where });
        }
        else {
            const hint = "Write `name` and `value` under each `-`.";
            source.fault("bad-metric", { problem: "This is no mapping.", hint }, { where });
        }
    }
}
function addItem(item, source, spot) {
    try {
        source.add(readItem(item, spot));
    }
    catch (fault) {
        if (!(fault instanceof ItemFault)) {
            throw fault;
        }
        source.fault("bad-metric", { problem: fault.message, hint: fault.hint }, { where: spot.where });
    }
}
function readItem(item, { name: key, where }) {
    for (const field of item.keys()) {
        if (!fields.includes(field) || (field === "name" && key !== undefined)) {
            const hint = `An item has ${fields.join(", ")}.`;
            throw new ItemFault(`The field ${(0,safe_text/* quoteName */.AB)(field)} is unknown.${(0,nearest/* didYouMean */.a)(field, fields)}`, hint);
        }
    }
    const name = key ?? (0,scalar_text/* toScalarText */.X)(item.get("name"));
    if (name === undefined) {
        throw new ItemFault("The name is missing.", "Give each item a `name`.");
    }
    const type = readType(item);
    const labels = (0,parse_labels/* parseLabels */.X)(item.get("labels"));
    if ("problem" in labels) {
        throw new ItemFault(labels.problem, "Write one `name: text` a line under `labels`.");
    }
    return {
        name,
        ...readFigures(item, type),
        unit: readText(item, "unit"),
        help: readText(item, "help"),
        labels: labels.labels,
        timestamp: readTimestamp(item),
        where,
    };
}
function readType(item) {
    const given = readText(item, "type");
    const type = types.find((each) => each === given?.toLowerCase());
    if (given !== undefined && type === undefined) {
        const near = (0,nearest/* didYouMean */.a)(given, types);
        throw new ItemFault(`There is no type ${(0,safe_text/* quoteName */.AB)(given)}.${near}`, `The types are ${types.join(", ")}.`);
    }
    return type;
}
/** A text of an item; absent and empty are the same. */
function readText(item, field) {
    const value = item.get(field);
    const text = value === undefined || value === null ? "" : (0,scalar_text/* toScalarText */.X)(value)?.trim();
    if (text === undefined || !text.isWellFormed()) {
        throw new ItemFault(`The ${field} is no text.`, `Give a text as \`${field}\`, or leave it out.`);
    }
    return text === "" ? undefined : text;
}
function readTimestamp(item) {
    const text = readText(item, "timestamp");
    const parsed = text === undefined ? undefined : (0,parse_time/* parseTime */.p)(text);
    if (parsed !== undefined && "problem" in parsed) {
        throw new ItemFault(`The timestamp ${(0,safe_text/* quoteName */.AB)(text ?? "")} ${parsed.problem}.`, "Or leave `timestamp` out.");
    }
    return parsed?.time;
}
function readFigures(item, type) {
    const several = item.has("values") || item.has("buckets");
    if (!several && type !== "histogram") {
        const value = (0,figure/* toFigure */.S)(item.get("value"));
        if (value === undefined) {
            throw new ItemFault(`The value${shown(item.get("value"))} is no number.`, aFigure);
        }
        return { type, value };
    }
    if (item.has("value")) {
        throw new ItemFault("A histogram has no `value`.", "Give its observations as a list, `values`.");
    }
    if (type !== undefined && type !== "histogram") {
        throw new ItemFault(`A ${type} has no \`values\` or \`buckets\`.`, "Give it the type histogram, or one `value`.");
    }
    return { type: "histogram", ...readDistribution(item) };
}
function readDistribution(item) {
    const observations = readNumbers(item, "values");
    if (observations === undefined || !observations.every((each) => Number.isFinite(each))) {
        throw new ItemFault("The values are no list of finite numbers.", "Give the observations, such as [0.2, 1.5].");
    }
    const bounds = item.has("buckets") ? readNumbers(item, "buckets") : distribute/* defaultBounds */.Bd;
    const problem = bounds === undefined ? "must be a list of numbers" : (0,distribute/* boundsProblem */.t$)(bounds);
    if (bounds === undefined || problem !== undefined) {
        throw new ItemFault(`The buckets ${problem}.`, "Give the upper bounds, such as [0.1, 1, 10].");
    }
    return (0,distribute/* distribute */.mn)(observations, bounds);
}
function readNumbers(item, field) {
    const value = item.get(field);
    const list = (0,formats_value/* isList */.Lv)(value) ? value : undefined;
    const numbers = list?.map(figure/* toFigure */.S).filter((number) => number !== undefined);
    return numbers === undefined || numbers.length !== list?.length ? undefined : numbers;
}
/** A value that is none, cut short, with a blank before it. */
function shown(value) {
    const text = (0,scalar_text/* toScalarText */.X)(value);
    return text === undefined ? "" : ` ${(0,safe_text/* quoteName */.AB)((0,safe_text/* cutText */.IN)(text, 60))}`;
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/report.js + 5 modules
var report = __webpack_require__(68883);
// EXTERNAL MODULE: ./lib/operations/metrics-export/run-facts.js
var run_facts = __webpack_require__(29330);
// EXTERNAL MODULE: ./lib/operations/metrics-export/settle.js
var settle = __webpack_require__(95638);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/collect.js











/** Fills one model from all sources, and checks it. @throws Failure with all that is wrong */
async function collect(given, context) {
    const model = new metrics_export_model/* MetricsModel */.H();
    const faults = new metrics_export_faults/* Faults */.C();
    const collector = new metrics_export_collector/* Collector */.gR(model, faults);
    setLabels(given, collector, context);
    if (given.metrics !== undefined) {
        parseMetrics(given.metrics, collector.from({ kind: "input", name: "metrics" }));
    }
    if (given.deployment !== undefined) {
        const { addGivenDeployment } = await __webpack_require__.e(/* import() */ 487).then(__webpack_require__.bind(__webpack_require__, 30487));
        const now = context.clock.now().getTime();
        addGivenDeployment(given.deployment, now, collector.from({ kind: "input", name: "deployment" }));
    }
    if (given["metrics-files"] !== undefined) {
        const { readFiles } = await Promise.all(/* import() */[__webpack_require__.e(4844), __webpack_require__.e(1403)]).then(__webpack_require__.bind(__webpack_require__, 21403));
        await readFiles(given["metrics-files"], collector, context);
    }
    const addJobs = given["job-timings"] ? await readJobTimings(given, context) : undefined;
    // Last of all, since another export of this job may wait for them.
    const timers = await takeOwnTimers(context);
    try {
        addTimers(timers.timers, collector.from({ kind: "input", name: "timer" }));
        const jobs = addJobs?.(collector.from({ kind: "input", name: "job-timings" })) ?? [];
        complete(collector, given, context);
        return { model, jobs, timers };
    }
    catch (problem) {
        timers.release();
        throw problem;
    }
}
/** Adds what is known of the run, and checks what only the whole can tell. @throws Failure with all that is wrong */
function complete(collector, given, context) {
    const { model, faults } = collector;
    if (model.size === 0 && given.deployment === undefined && faults.count === 0) {
        throw context.badInput("metrics", "There is nothing to export: give metrics, deployment, metrics-files or job-timings.");
    }
    model.run = (0,run_facts/* readRun */.cI)(context.environment);
    (0,run_facts/* addRunInfo */.X$)(model.run, collector.from({ kind: "input", name: "run" }));
    (0,settle/* settle */.G)(model, faults);
    if (given.formats.includes("openmetrics")) {
        for (const [one, other] of findOpenMetricsClashes(model)) {
            const words = `OpenMetrics cannot hold both ${one} and ${other}: without its suffix, one is named as the other.`;
            faults.add("name-clash", words, "Rename one of them, or leave out the format openmetrics.");
        }
    }
    if (faults.whole !== undefined) {
        const { code, message, hint } = faults.whole;
        throw context.fail(code, message, { hint, outputs: (0,report/* toDuration */.Ah)(model) });
    }
}
/** What reads the API is loaded by those alone who ask for it. */
async function readJobTimings(given, context) {
    const { readOwnJobs } = await Promise.all(/* import() */[__webpack_require__.e(2148), __webpack_require__.e(6435), __webpack_require__.e(1908)]).then(__webpack_require__.bind(__webpack_require__, 51908));
    const { addJobTimings } = await __webpack_require__.e(/* import() */ 4000).then(__webpack_require__.bind(__webpack_require__, 74000));
    const jobs = await readOwnJobs(given, context);
    return (source) => {
        addJobTimings(jobs, source);
        return jobs;
    };
}
function setLabels({ labels }, collector, { badInput }) {
    const parsed = (0,parse_labels/* parseLabels */.X)(labels);
    if ("problem" in parsed) {
        throw badInput("labels", parsed.problem);
    }
    collector.setCommonLabels(parsed.labels, { kind: "input", name: "labels" });
}

// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/mapping.js
var mapping = __webpack_require__(95795);
// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __webpack_require__(33895);
// EXTERNAL MODULE: ./lib/operations/metrics-export/kinds.js + 2 modules
var kinds = __webpack_require__(72416);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/declaration.js






const declaration_inputs = {
    metrics: (0,mapping/* mappingOrList */.cl)({
        description: "`name: value`, or a list of `{name, value, type, unit, help, labels, timestamp}`; type is `gauge` (default), `counter` (default of a name with `_total`), `histogram` (with `values` and, if wanted, `buckets`) or `info`.",
    }),
    deployment: (0,mapping/* mapping */.pq)({
        description: "`{deployment_id, start_time, end_time, success, steps, …}`: kept whole in the JSON, and turned into `deployment_duration_seconds`, `_success`, `_steps` and `_info`. Times are RFC 3339 or Unix; no `end_time` means now. Steps are names, or `{name, start_time, end_time, success}`.",
    }),
    "metrics-files": kinds/* globs */.gV({
        description: "Globs of JSON, NDJSON, CSV or Prometheus files to merge, such as the artifacts of a matrix.",
    }),
    labels: kinds/* labels */.WD({ description: "Added to every metric that has no label of that name." }),
    "job-timings": inputs/* flag */.Jt({
        description: "Durations and results of this run's finished jobs and steps, from the API.",
        default: false,
    }),
    token: inputs/* secret */.rJ({
        description: "Reads what `job-timings` and `baseline` need (`actions: read`).",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner, not a template
        defaultExpression: "${{ github.token }}",
    }),
    formats: kinds/* formats */.Fx({
        description: "Files to write: `json` `ndjson` `csv` `prometheus` `openmetrics` `otlp` `html`.",
        default: ["json", "csv", "prometheus"],
        defaultText: "json, csv, prometheus",
    }),
    directory: inputs/* text */.Qq({ description: "Where the files go.", default: "metrics" }),
    name: kinds/* fileName */.Md({ description: "Their name, without its ending.", default: "metrics" }),
    append: inputs/* flag */.Jt({
        description: "Append to the CSV and NDJSON files that are there, safely among several processes; the other formats are written anew.",
        default: false,
    }),
    "csv-layout": inputs/* choice */.Yq(["tidy", "wide"], {
        description: "A row for each sample, or a row for each time and label set, with a column for each metric.",
        default: "tidy",
    }),
    "csv-formula-guard": inputs/* flag */.Jt({
        description: "Put `'` before text that a spreadsheet would run.",
        default: true,
    }),
    upload: inputs/* choice */.Yq(["auto", "true", "false"], {
        description: "Attach the files to the job as an artifact: where the runner offers it, in any case, or never.",
        default: "auto",
    }),
    "artifact-name": inputs/* text */.Qq({
        description: "The artifact's name; one that is taken gets a number.",
        defaultExpression: artifact_name/* artifactNameExpression */.s,
    }),
    "retention-days": inputs/* integer */.nd({ description: "How long the artifact is kept, in days.", min: 1, max: 400 }),
    "compression-level": inputs/* integer */.nd({ description: "Of the artifact's zip.", default: 6, min: 0, max: 9 }),
    "otlp-endpoint": kinds/* pushUrl */.u9({
        description: "Also send OTLP/HTTP JSON there; `/v1/metrics` is appended unless the path ends so.",
    }),
    "otlp-headers": kinds/* secretHeaders */.Z6({ description: "Headers for it, `Name: value` a line." }),
    "pushgateway-url": kinds/* pushUrl */.u9({
        description: "Also push there, as one group without times and without this run's id.",
    }),
    "push-job": inputs/* text */.Qq({ description: "The group's job.", defaultText: "the job" }),
    baseline: inputs/* text */.Qq({
        description: "The name of an artifact: compare with that of the last successful run of this workflow on the base branch. None, as on a first run, is a notice.",
    }),
    "on-regression": inputs/* choice */.Yq(["fail", "warn"], { description: "What a broken rule is.", default: "fail" }),
    regress: kinds/* rules */.aO({
        description: 'What is wrong: `name < 5` (below 5), `name > 10%` (more than 10 % above the baseline), `name > +2` (more than 2 above it); `name{label="value"}` for some series.',
    }),
};
const declaration_outputs = {
    files: outputs/* json */.Pq("`[{format,path,size,digest}]`; `digest` is `sha256:hex`, null for a file that was appended to."),
    directory: outputs/* text */.Qq("The folder with the files."),
    count: outputs/* integer */.nd("Samples that were written, those of `_info` metrics left out."),
    "duration-ms": outputs/* optional */.lq(outputs/* integer */.nd("How long `deployment` took, in milliseconds.")),
    "artifact-id": outputs/* optional */.lq(outputs/* text */.Qq("The artifact's id.")),
    "artifact-url": outputs/* optional */.lq(outputs/* text */.Qq("The artifact's page.")),
    "artifact-name": outputs/* optional */.lq(outputs/* text */.Qq("The name that it got.")),
    "artifact-digest": outputs/* optional */.lq(outputs/* text */.Qq("The SHA-256 of its zip, in hexadecimal.")),
    metrics: outputs/* optional */.lq(outputs/* json */.Pq("The list `metrics` of the JSON file; null beyond 50,000 samples, which the file has.", report/* renderMetrics */.qF)),
    comparison: outputs/* optional */.lq(outputs/* json */.Pq("`{series:[{name,labels,value,baseline,change,change-percent,wrong}],problems,unmatched,unchecked}`: what `regress` and `baseline` found.")),
};

;// CONCATENATED MODULE: ./lib/operations/metrics-export/failures.js
/** How this operation fails. */
const failures = {
    "bad-metric": {
        sentence: "A name, value or label is not one that the formats can hold, or that linters would take.",
        hint: "Correct what is named; the hint has a better name where there is one.",
    },
    "duplicate-series": {
        sentence: "The same series is given twice, with the same time.",
        hint: "Give each a label of its own, a time of its own, or one of them only.",
    },
    "name-clash": {
        sentence: "Two names become one.",
        hint: "Rename one of them.",
    },
    "merge-conflict": {
        sentence: "Two files have the same series, or one name with two types.",
        hint: "Give each file's metrics a label of their own, such as the matrix's values.",
    },
    "header-mismatch": {
        sentence: "The file to append to has other columns.",
        hint: "Append to another file, or take csv-layout: tidy, whose columns never change.",
    },
    "write-failed": {
        sentence: "A file could not be written.",
        hint: "Mind directory, its permissions and the room on the disk.",
    },
    "upload-unavailable": {
        sentence: "The runner offers no place for artifacts, and upload is true.",
        hint: "Take upload: auto, or the recipe metrics-artifact.",
    },
    "upload-failed": {
        sentence: "The artifact could not be uploaded; the files are written.",
        hint: "Run the job again; the server's own words are in the message.",
    },
    "push-rejected": {
        sentence: "A receiver refused the metrics, or some of them. They are never sent again.",
        hint: "Correct what the receiver says.",
    },
    "push-failed": {
        sentence: "A receiver did not answer, or not in a way that can be used.",
        hint: "Check the address and the receiver.",
    },
    "no-baseline": {
        sentence: "The baseline is there, or may be, and cannot be read. (None at all, as on a first run, is a notice.)",
        hint: "Give the token `actions: read`; look at the artifact that is named.",
    },
    regression: {
        sentence: "A rule of regress is broken.",
        hint: "Each series that is wrong is named; on-regression: warn lets the step pass.",
    },
};

// EXTERNAL MODULE: ./lib/operations/metrics-export/write-files.js
var write_files = __webpack_require__(90652);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/operation.js








const metricsExport = (0,operation_define/* defineOperation */.h)({
    name: "metrics-export",
    summary: "Record metrics of a deployment or a pipeline, write them for others to read, attach them to the job, and show them.",
    branding: { icon: "bar-chart-2", color: "orange" },
    inputs: declaration_inputs,
    outputs: declaration_outputs,
    failures: failures,
    permissions: {
        actions: { access: "read", reason: "for job-timings and baseline" },
    },
    examples: [
        {
            title: "Write two figures as JSON, CSV and for Prometheus",
            with: { metrics: "build_duration_seconds: 73.4\ntest_failures_total: 0" },
            expect: { count: "2" },
        },
        {
            title: "Record a deployment, with a page to look at",
            with: {
                deployment: "deployment_id: web-42\nstart_time: 2026-11-22T10:00:00Z\nend_time: 2026-11-22T10:02:05Z\nsuccess: true\nsteps: [build, push, migrate, switch]",
                formats: "json, html",
                labels: "environment: staging",
            },
            expect: { "duration-ms": "125000" },
        },
        {
            title: "Fail when a figure is too bad",
            with: { metrics: "coverage_ratio: 0.91", regress: "coverage_ratio < 0.9", formats: "json" },
        },
    ],
    async run(given, context) {
        checkInputs(given, context);
        const made = await record(given, context);
        const { model, files } = made;
        const artifact = await keep(made, context, async () => await uploadWhereWanted(files, given, context));
        const attached = { ...made, artifact };
        await keep(attached, context, async () => await pushWhereNamed(model, given, context));
        const comparison = await keep(attached, context, async () => await judgeWhereAsked(model, given, context));
        const result = (0,report/* toOutputs */.Iu)({ ...attached, comparison });
        const problems = (0,report/* shorten */.ml)(comparison?.problems ?? []);
        if (problems.length > 0 && given["on-regression"] === "fail") {
            throw context.fail("regression", problems.join(" "), { outputs: result });
        }
        for (const problem of problems) {
            context.runner.warning(problem);
        }
        return result;
    },
    summarize: report/* summarize */.eh,
});
/** Collects the metrics and writes the files; timers among them are this export's alone until they are safe. */
async function record(given, context) {
    const { model, jobs, timers } = await collect(given, context);
    try {
        const files = [];
        const made = { model, jobs, directory: (0,write_files/* folderOf */.y)(given, context), files };
        await keep(made, context, async () => {
            for await (const file of (0,write_files/* writeFiles */.h)(model, given, context)) {
                files.push(file);
            }
        });
        timers.consume();
        return made;
    }
    finally {
        timers.release();
    }
}
/** What uploads is loaded by those alone who do not forbid it. */
async function uploadWhereWanted(files, given, context) {
    return given.upload === "false" ? undefined : await (await __webpack_require__.e(/* import() */ 9678).then(__webpack_require__.bind(__webpack_require__, 39678))).upload(files, given, context);
}
/** What sends is loaded by those alone who name a place. */
async function pushWhereNamed(model, given, context) {
    if (given["otlp-endpoint"] !== undefined || given["pushgateway-url"] !== undefined) {
        const { push } = await __webpack_require__.e(/* import() */ 8928).then(__webpack_require__.bind(__webpack_require__, 78928));
        await push(model, given, context);
    }
}
async function judgeWhereAsked(model, given, context) {
    if (given.baseline === undefined && given.regress === undefined) {
        return undefined;
    }
    const { judge } = await Promise.all(/* import() */[__webpack_require__.e(2148), __webpack_require__.e(6435), __webpack_require__.e(4844), __webpack_require__.e(4635), __webpack_require__.e(8372)]).then(__webpack_require__.bind(__webpack_require__, 48372));
    return await judge(model, given, context);
}
/** Lets a part of the work fail with the outputs that are known by then. */
async function keep(made, { fail }, work) {
    try {
        return await work();
    }
    catch (problem) {
        if (problem instanceof failure/* Failure */.HR && isCode(problem.code)) {
            const { code, message, hint, cause } = problem;
            throw fail(code, message, { hint, cause, outputs: (0,report/* toOutputs */.Iu)(made) });
        }
        throw problem;
    }
}
function isCode(code) {
    return Object.hasOwn(failures, code);
}


/***/ }),

/***/ 58085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findOwnRun)
/* harmony export */ });
/** The run that the environment tells of; `undefined` at a terminal. */
function findOwnRun(environment) {
    const [, owner = "", name = ""] = /^([^/\s]+)\/([^/\s]+)$/u.exec(environment["GITHUB_REPOSITORY"] ?? "") ?? [];
    const runId = toPositive(environment["GITHUB_RUN_ID"]);
    if (owner === "" || runId === undefined) {
        return undefined;
    }
    return { repository: { owner, name }, runId, attempt: toPositive(environment["GITHUB_RUN_ATTEMPT"]) };
}
function toPositive(text = "") {
    const number = /^\d{1,15}$/u.test(text) ? Number(text) : 0;
    return number > 0 ? number : undefined;
}


/***/ }),

/***/ 86884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ parseLabels)
/* harmony export */ });
/* harmony import */ var _formats_scalar_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92252);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59209);


/** Reads labels: a mapping of names to texts, numbers or flags. A label that is null or empty is one that is absent. */
function parseLabels(value) {
    if (value === undefined || value === null) {
        return { labels: [] };
    }
    return value instanceof Map ? fromMapping(value) : { problem: "The labels are no mapping of names to texts." };
}
function fromMapping(mapping) {
    const labels = [];
    for (const [name, value] of mapping) {
        const text = value === null ? "" : (0,_formats_scalar_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toScalarText */ .X)(value);
        if (text === undefined) {
            return { problem: `The label ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(name)} is no text, number or flag.` };
        }
        labels.push([name, text]);
    }
    return { labels };
}


/***/ }),

/***/ 65654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ needsBaseline),
/* harmony export */   f: () => (/* binding */ parseRegressRule)
/* harmony export */ });
/* harmony import */ var _operation_metric_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14773);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59209);
/* harmony import */ var _read_prometheus_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97955);



const shape = /^(?<series>[^<>{]+(?:\{.*\})?)\s*(?<operator>[<>]=?)\s*(?<sign>[-+]?)\s*(?<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*(?<percent>%?)$/u;
/**
 * Reads a rule: `name > 5` is wrong above 5, `name > +2` more than 2 above the baseline, `name > 10%` more than 10 %
 * above it; `<` likewise below, with `-2`. Of a name with labels, `name{env="prod"} > 5`, only series that have them are
 * meant.
 */
function parseRegressRule(text) {
    const parts = shape.exec(text.trim())?.groups;
    const operator = operators.find((each) => each === parts?.["operator"]);
    if (parts === undefined || operator === undefined) {
        return problemOf(text, "is no rule: write `name > 10%`, `name < 5` or `name > +2`");
    }
    const series = parseSeries(parts["series"] ?? "");
    if (series === undefined) {
        return problemOf(text, 'does not begin with a metric: write `name` or `name{label="text"}`');
    }
    const sign = parts["sign"] ?? "";
    const upwards = operator.startsWith(">");
    if (sign !== "" && sign !== (upwards ? "+" : "-")) {
        return problemOf(text, `compares with the baseline in the wrong direction: write \`${upwards ? "> +" : "< -"}…\``);
    }
    const limit = toLimit(Number(parts["number"]), { upwards, signed: sign !== "", percent: parts["percent"] === "%" });
    return { rule: { text: text.trim(), ...series, operator, limit } };
}
const operators = [">", ">=", "<", "<="];
function problemOf(text, problem) {
    return { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(text.slice(0, 200))} ${problem}.` };
}
function parseSeries(text) {
    const brace = text.indexOf("{");
    const given = (brace === -1 ? text : text.slice(0, brace)).trim();
    const name = (0,_operation_metric_name_js__WEBPACK_IMPORTED_MODULE_0__/* .toMetricCharacters */ .k7)(given);
    const line = (0,_read_prometheus_line_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePrometheusLine */ .E)(`${brace === -1 ? "x" : `x${text.slice(brace)}`} 0`);
    return line === undefined || given === ""
        ? undefined
        : { name, labels: line.labels.map(([label, value]) => [(0,_operation_metric_name_js__WEBPACK_IMPORTED_MODULE_0__/* .toLabelCharacters */ .uR)(label), value]) };
}
function toLimit(number, { upwards, signed, percent }) {
    const distance = upwards ? number : -number;
    if (percent) {
        return { kind: "share", share: distance / 100 };
    }
    return signed ? { kind: "difference", difference: distance } : { kind: "value", value: number };
}
/** Whether a rule needs a baseline. */
function needsBaseline({ limit }) {
    return limit.kind !== "value";
}


/***/ }),

/***/ 70034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseTime)
/* harmony export */ });
/** What a message says of a time that is none. */
const accepted = "write RFC 3339 such as 2026-11-22T10:00:00Z, or seconds or milliseconds since 1970";
const date = "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})";
const clock = "(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?";
const zone = "(?<zone>[Zz]|[-+]\\d{2}:?\\d{2})?";
const rfc3339 = new RegExp(`^${date}(?:[Tt ]${clock} ?${zone})?$`, "u");
const epoch = /^\d+(?:\.\d+)?$/u;
/** Below this a number is seconds (until the year 5138), from here on milliseconds (since March 1973). */
const leastMilliseconds = 1e11;
/** The end of the year 9999: later times have no RFC 3339. */
const latest = 253_402_300_799_999;
/**
 * Reads a time: RFC 3339, UTC where no zone is said, at midnight where no clock is; or a number since 1970, which is in
 * seconds below 100,000,000,000 and in milliseconds from there on. Parts of a millisecond are cut.
 */
function parseTime(given) {
    const text = given.trim();
    if (epoch.test(text)) {
        const number = Number(text);
        const time = number < leastMilliseconds ? Math.round(number * 1000) : Math.trunc(number);
        return time > latest ? { problem: `lies behind the year 9999: ${accepted}` } : { time };
    }
    const parts = rfc3339.exec(text)?.groups;
    return parts === undefined ? { problem: `is no time: ${accepted}` } : toTime(parts);
}
function toTime(parts) {
    const numbers = ["year", "month", "day", "hour", "minute", "second"].map((part) => Number(parts[part] ?? 0));
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
    const milliseconds = Number((parts["fraction"] ?? "").slice(0, 3).padEnd(3, "0"));
    const midnight = new Date(0);
    // Date.UTC would take the years 0 to 99 for those of the 20th century.
    midnight.setUTCFullYear(year, month - 1, day);
    const sameDay = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
    // A leap second is the next one's first.
    const offset = zoneMinutes(parts["zone"] ?? "Z");
    if (!sameDay || hour > 23 || minute > 59 || second > 60 || offset === undefined) {
        return { problem: "is no time that exists" };
    }
    const time = midnight.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
    return time > latest ? { problem: `lies behind the year 9999: ${accepted}` } : { time };
}
/** Minutes that a zone is before UTC. */
function zoneMinutes(zone) {
    if (zone.toUpperCase() === "Z") {
        return 0;
    }
    const hours = Number(zone.slice(1, 3));
    const minutes = Number(zone.slice(-2));
    return hours > 23 || minutes > 59 ? undefined : (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}


/***/ }),

/***/ 34303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readCourse)
/* harmony export */ });
/** More columns than this a line on a screen does not show. */
const mostColumns = 300;
/** Reads a series; of more samples than can be told apart, the least and the greatest of each stretch stay. */
function readCourse(family, { from, end }) {
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let at = from; at < end; at += 1) {
        const value = family.value(at);
        if (Number.isFinite(value)) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
    }
    const places = end - from <= 2 * mostColumns ? range(from, end) : thin(family, from, end);
    const points = places.flatMap((at) => {
        const time = family.timestamp(at);
        return time === undefined ? [] : [[time, family.value(at)]];
    });
    const latest = family.value(end - 1);
    // Where no value is finite, there is neither a least nor a greatest.
    return least > greatest
        ? { points, least: Number.NaN, greatest: Number.NaN, latest }
        : { points, least, greatest, latest };
}
function range(from, end) {
    return Array.from({ length: end - from }, (_, index) => from + index);
}
/** The places of the least and the greatest value in each of many stretches of equal number. */
function thin(family, from, end) {
    const edges = range(0, mostColumns + 1).map((column) => from + Math.floor(((end - from) * column) / mostColumns));
    const places = edges.slice(1).flatMap((edge, column) => {
        const start = edges[column] ?? from;
        let least = start;
        let greatest = start;
        for (let at = start; at < edge; at += 1) {
            least = family.value(at) < family.value(least) || Number.isNaN(family.value(least)) ? at : least;
            greatest = family.value(at) > family.value(greatest) || Number.isNaN(family.value(greatest)) ? at : greatest;
        }
        return least === greatest ? [least] : [Math.min(least, greatest), Math.max(least, greatest)];
    });
    // The line ends where the series does.
    return places.at(-1) === end - 1 ? places : [...places, end - 1];
}


/***/ }),

/***/ 77561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ renderDeployment),
/* harmony export */   d: () => (/* binding */ findSpans)
/* harmony export */ });
/* harmony import */ var _html_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50239);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9783);
/* harmony import */ var _timeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80609);



/** More steps than this nobody reads in one list. */
const mostSteps = 100;
/** The deployment as a section of the page: how it ended, when it was, and its steps. */
function renderDeployment(deployment) {
    const { id, startTime, endTime, durationMs, success, steps } = deployment;
    const result = toResult(success);
    const facts = [
        ["Result", `<strong class="${result}">${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMark */ .oh)(result)} ${capitalize(_timeline_js__WEBPACK_IMPORTED_MODULE_2__/* .resultWords */ .Xb[result][1])}</strong>`],
        ...(id === undefined ? [] : [["Deployment", (0,_html_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderName */ .gU)(id)]]),
        ...(durationMs === undefined ? [] : [["Duration", (0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)(durationMs / 1000, "seconds")]]),
        ...(startTime === undefined ? [] : [["Started", (0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .showMoment */ .sr)(startTime)]]),
        ...(endTime === undefined ? [] : [["Ended", (0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .showMoment */ .sr)(endTime)]]),
        ...(steps.length === 0 ? [] : [["Steps", countSteps(steps)]]),
    ];
    return [
        '<section aria-labelledby="deployment"><h2 id="deployment">Deployment</h2>',
        `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>`,
        ...renderAll(steps),
        "</section>",
    ].join("\n");
}
/** The steps whose times are known, to be drawn over time. */
function findSpans(steps) {
    return steps.flatMap(({ name, startTime, endTime, success }) => startTime === undefined || endTime === undefined
        ? []
        : [{ name, start: startTime, end: Math.max(startTime, endTime), result: toResult(success) }]);
}
function renderAll(steps) {
    const shown = steps.slice(0, mostSteps);
    const spans = findSpans(shown);
    const untimed = shown.filter(({ startTime, endTime }) => startTime === undefined || endTime === undefined);
    const more = steps.length - shown.length;
    return [
        ...(spans.length === 0 ? [] : [(0,_timeline_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTimeline */ .s8)(spans)]),
        ...(untimed.length === 0
            ? []
            : [(0,_timeline_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSteps */ .Il)(untimed.map(({ name, success }) => ({ name, result: toResult(success) })))]),
        ...(more === 0 ? [] : [`<p class="note">${more} more steps are left out; the JSON file has them all.</p>`]),
    ];
}
function countSteps(steps) {
    const failed = steps.filter(({ success }) => success === false).length;
    return failed === 0 ? String(steps.length) : `${steps.length}, of which ${failed} failed`;
}
function toResult(success) {
    return success === undefined ? "unknown" : success ? "success" : "failure";
}
function capitalize(word) {
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}


/***/ }),

/***/ 50239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   gU: () => (/* binding */ renderName),
/* harmony export */   jd: () => (/* binding */ toHref)
/* harmony export */ });
/** Controls, lone surrogates, directional and other ignorable code points, and the two Unicode line ends. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;
const references = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
/** Spells a code point that cannot be seen, or that turns the text around it, as `U+202E`. */
function spell(character) {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
/** Makes text what one can see of it: line ends and tabs become blanks, invisible code points are spelled out. */
function toVisible(text) {
    return text.replaceAll(/\r\n|[\r\n\t]/gu, " ").replaceAll(invisible, spell);
}
/** Cuts text to that many code points, and says so by an ellipsis. */
function cutText(text, length) {
    // An uncut half of the text holds more code points than asked for, and need not be taken apart.
    const points = text.length <= length ? undefined : [...text.slice(0, 2 * length + 2)];
    return points === undefined || points.length <= length ? text : `${points.slice(0, length - 1).join("")}…`;
}
/** Text from outside for the content of an element or a quoted attribute, in one line and cut to `length` code points. */
function escapeHtml(text, length = 500) {
    return cutText(toVisible(text), length).replaceAll(/[&<>"']/gu, (sign) => references[sign] ?? "");
}
/** A name from outside, kept apart from the direction of the text around it, that may break after its signs. */
function renderName(text, length = 200) {
    return `<bdi>${escapeHtml(text, length).replaceAll(/(?<=[_/.=-])(?=[^_/.=-])/gu, "<wbr>")}</bdi>`;
}
/** An address where it is one of http or https, to stand in `href`; `undefined` where a click could do anything else. */
function toHref(address) {
    const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
    return url !== undefined && /^https?:$/u.test(url.protocol) && url.href.length <= 2_000
        ? escapeHtml(url.href, 2_000)
        : undefined;
}


/***/ }),

/***/ 66194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ placeBetween),
/* harmony export */   r: () => (/* binding */ createScale)
/* harmony export */ });
/** An axis with round ticks, about five of them, that holds all values from `low` to `high`; both must be finite. */
function createScale(low, high, measure) {
    if (low === high) {
        return low === 0 ? createScale(0, 1, measure) : createScale(Math.min(0, low), Math.max(0, high), measure);
    }
    const step = roundStep((high - low) / 4, measure);
    const first = Math.floor(low / step);
    const last = Math.max(first + 1, Math.ceil(high / step));
    // There is no round step where the span has no number, or where all digits are needed to tell both ends apart.
    const isRound = Math.max(Math.abs(first), Math.abs(last)) < 1e8 && last - first <= 10;
    if (!isRound || step < 1e-300 || !Number.isFinite(last * step - first * step)) {
        return evenScale(low, high, [low, high]);
    }
    const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
    return evenScale(Math.min(low, first * step), Math.max(high, last * step), ticks);
}
function evenScale(low, high, ticks) {
    return { low, high, ticks, place: (value) => Math.min(1, Math.max(0, placeBetween(value, low, high))) };
}
/** Where a value stands from `low` (0) to `high` (1); in the middle where both are the same. All must be finite. */
function placeBetween(value, low, high) {
    if (low === high) {
        return 0.5;
    }
    // Halves lose the last bit of the smallest numbers, and wholes the span of the largest.
    return Number.isFinite(high - low) ? (value - low) / (high - low) : (value / 2 - low / 2) / (high / 2 - low / 2);
}
/** Undoes what multiplying left behind the last digit that matters: 0.30000000000000004. */
function tidy(value) {
    return Number(value.toPrecision(12));
}
/** The steps of a clock, in seconds. */
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];
/** The next step at or above `least` that is round in the unit that such values are shown in. */
function roundStep(least, measure) {
    if (measure === "seconds" || measure === "milliseconds") {
        const second = measure === "seconds" ? 1 : 1000;
        const step = least <= second / 2 ? undefined : clockSteps.find((seconds) => seconds * second >= least);
        return step === undefined ? decimalStep(least, least > second ? 86_400 * second : 1) : step * second;
    }
    // A step of half a GiB is rounder than one of 500 MiB.
    return decimalStep(least, (measure === "bytes" ? byteUnits.find((unit) => unit <= 4 * least) : undefined) ?? 1);
}
const byteUnits = [1024 ** 5, 1024 ** 4, 1024 ** 3, 1024 ** 2, 1024];
/** 1, 2 or 5, times a power of ten, times a unit. */
function decimalStep(least, unit) {
    const power = 10 ** Math.floor(Math.log10(least / unit));
    const round = [1, 2, 5].find((factor) => factor * power * unit >= least) ?? 10;
    return round * power * unit;
}


/***/ }),

/***/ 60671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ showLabels),
/* harmony export */   IO: () => (/* binding */ hasCourse),
/* harmony export */   W0: () => (/* binding */ selectSeries),
/* harmony export */   XI: () => (/* binding */ nameSeries),
/* harmony export */   wF: () => (/* binding */ readSeries)
/* harmony export */ });
/** The series of a family, in order. */
function* readSeries(family) {
    for (let from = 0; from < family.size;) {
        const labels = family.labels(from);
        let end = from + 1;
        while (end < family.size && family.labels(end) === labels) {
            end += 1;
        }
        yield { labels, from, end };
        from = end;
    }
}
/**
 * At most `most` series of a family: all of them in their order, or those whose last values are the largest (for
 * histograms, whose distributions hold most), largest first.
 */
function selectSeries(family, most) {
    const kept = [];
    let count = 0;
    for (const series of readSeries(family)) {
        count += 1;
        const weight = weigh(family, series.end - 1);
        if (kept.length < most) {
            kept.push({ series, weight });
        }
        else {
            // The first cut brings them into order; each later one finds a place in it.
            if (count === most + 1) {
                kept.sort((one, other) => other.weight - one.weight);
            }
            insert(kept, { series, weight });
        }
    }
    return { shown: kept.map(({ series }) => series), left: count - kept.length };
}
function weigh(family, at) {
    const weight = family.histogram(at)?.counts.reduce((sum, count) => sum + count, 0) ?? Math.abs(family.value(at));
    return Number.isNaN(weight) ? -1 : weight;
}
function insert(kept, item) {
    if (item.weight > (kept.at(-1)?.weight ?? 0)) {
        kept.pop();
        const place = kept.findIndex(({ weight }) => weight < item.weight);
        kept.splice(place < 0 ? kept.length : place, 0, item);
    }
}
/** Names series by the labels that tell them apart. */
function nameSeries(model, series) {
    const sets = series.map(({ labels }) => model.labelSets.labels(labels));
    const shared = (sets[0] ?? []).filter(([name, value]) => sets.every((set) => set.some(([otherName, otherValue]) => otherName === name && otherValue === value)));
    const own = sets.map((set) => set.filter(([name]) => !shared.some(([other]) => other === name)));
    const keys = [...new Set(own.flat().map(([name]) => name))];
    const by = keys.length === 1 && own.every((set) => set.length === 1) ? keys[0] : undefined;
    const names = own.map((set) => (by === undefined ? showLabels(set) : (set[0]?.[1] ?? "")));
    return { names: names.map((name) => (name === "" ? "(no labels)" : name)), shared, by };
}
/** Labels as one line: `env=prod, node=a`. */
function showLabels(labels) {
    return labels.map(([name, value]) => `${name}=${value}`).join(", ");
}
/** Whether any series of the family has samples at two times or more, and thus a course. */
function hasCourse(family) {
    for (let at = 1; at < family.size; at += 1) {
        if (family.labels(at) === family.labels(at - 1) && family.timestamp(at) !== family.timestamp(at - 1)) {
            return true;
        }
    }
    return false;
}


/***/ }),

/***/ 37741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ shareRows)
/* harmony export */ });
/** How many rows each of several lists may have at most, so that all fit into a room and no long one crowds out others. */
function shareRows(sizes, room) {
    let left = room;
    const sorted = sizes.toSorted((one, other) => one - other);
    for (const [index, size] of sorted.entries()) {
        const share = Math.floor(left / (sorted.length - index));
        if (size > share) {
            return Math.max(1, share);
        }
        left -= size;
    }
    return room;
}


/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ findMeasure),
/* harmony export */   sr: () => (/* binding */ showMoment),
/* harmony export */   vp: () => (/* binding */ showValue)
/* harmony export */ });
/* harmony import */ var _html_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50239);

const measures = {
    s: "seconds",
    sec: "seconds",
    second: "seconds",
    seconds: "seconds",
    ms: "milliseconds",
    millisecond: "milliseconds",
    milliseconds: "milliseconds",
    By: "bytes",
    B: "bytes",
    byte: "bytes",
    bytes: "bytes",
    ratio: "ratio",
    "%": "percent",
    percent: "percent",
};
/** What a metric's numbers stand for: by its unit, else by the end of its name. */
function findMeasure(name, unit) {
    if (/_timestamp(?:_seconds)?$/u.test(name)) {
        return "moment";
    }
    const word = unit === undefined || unit === "" ? /_([a-z]+)(?:_total)?$/u.exec(name)?.[1] : unit;
    return (word !== undefined && Object.hasOwn(measures, word) ? measures[word] : undefined) ?? "number";
}
/** A number as people read it: three or four digits and a fitting unit, such as `1 min 5 s`, `1.5 MiB`, `12.5 %`. */
function showValue(value, measure, unit = "") {
    if (!Number.isFinite(value)) {
        return Number.isNaN(value) ? "NaN" : `${value < 0 ? "−" : ""}∞`;
    }
    switch (measure) {
        case "seconds":
            return showSeconds(value);
        case "milliseconds":
            return showSeconds(value / 1000);
        case "bytes":
            return showBytes(value);
        case "ratio":
            return `${showNumber(Number((value * 100).toPrecision(4)))} %`;
        case "percent":
            return `${showNumber(Number(value.toPrecision(4)))} %`;
        case "moment":
            return showMoment(value * 1000);
        case "number":
            return unit === "" || unit === "1" ? showNumber(value) : `${showNumber(value)} ${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(unit, 20)}`;
    }
}
/** A point in time in UTC to the second, such as `2026-11-22 23:55:00 UTC`; the number where no calendar holds it. */
function showMoment(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime())
        ? String(milliseconds)
        : `${date
            .toISOString()
            .replace("T", " ")
            .replace(/\.\d+Z$/u, "")} UTC`;
}
/** A number with at most five significant digits and groups of three; exponents beyond 10^15 and below 10^-4. */
function showNumber(value) {
    const size = Math.abs(value);
    if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
        return String(Number(value.toPrecision(4))).replaceAll("-", "−");
    }
    const digits = size >= 10_000 ? value.toFixed(0) : String(Number(value.toPrecision(5)));
    const [whole = "", fraction] = digits.replace("-", "−").split(".");
    const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
function showSeconds(value) {
    const size = Math.abs(value);
    if (size === 0 || size < 1e-9 || size >= 1e12) {
        return `${showNumber(value)} s`;
    }
    if (size < 59.95) {
        const [factor, unit] = size >= 0.9995 ? [1, "s"] : size >= 0.000_9995 ? [1e3, "ms"] : [1e6, "µs"];
        return `${showNumber(Number((value * factor).toPrecision(3)))} ${unit}`;
    }
    return `${value < 0 ? "−" : ""}${showClock(Math.round(size))}`;
}
/** Two neighbouring units, such as `1 h 5 min`; the smaller is left out where it is nought. */
function showClock(seconds) {
    const [large, small, units] = seconds < 3600 ? [60, 1, ["min", "s"]] : seconds < 86_400 ? [3600, 60, ["h", "min"]] : [86_400, 3600, ["d", "h"]];
    const parts = Math.round(seconds / small);
    const per = large / small;
    const [first = "", second = ""] = units;
    const rest = parts % per;
    return `${showNumber(Math.floor(parts / per))} ${first}${rest === 0 ? "" : ` ${rest} ${second}`}`;
}
function showBytes(value) {
    const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
    const size = Math.abs(value);
    const step = size < 1023.5 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(size * 1.0005) / 10));
    const scaled = value / 1024 ** step;
    return `${showNumber(step === 0 ? scaled : Number(scaled.toPrecision(4)))} ${units[step] ?? ""}`;
}


/***/ }),

/***/ 80609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ renderSteps),
/* harmony export */   Xb: () => (/* binding */ resultWords),
/* harmony export */   oh: () => (/* binding */ renderMark),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _html_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50239);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9783);


/** The sign and the word for each result. */
const resultWords = {
    success: ["✓", "succeeded"],
    failure: ["✗", "failed"],
    skipped: ["–", "skipped"],
    unknown: ["•", "result unknown"],
};
/** Steps without times, as a list of names and results. */
function renderSteps(steps) {
    const items = steps.map(({ name, result }) => `<li>${renderMark(result)} ${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderName */ .gU)(name, 100)}</li>`);
    return `<ol class="steps" role="list">\n${items.join("\n")}\n</ol>`;
}
/** A timeline as a list: each part with its name, its length, and a bar that stands where it stood in time. */
function renderTimeline(spans) {
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end), start + 1);
    const percent = (time) => Math.round(((time - start) / (end - start)) * 10_000) / 100;
    const items = spans.map((span) => {
        const width = Math.max(0.5, percent(span.end) - percent(span.start));
        const x = Math.min(percent(span.start), 100 - width);
        const took = (0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)((span.end - span.start) / 1000, "seconds");
        const after = `Starts after ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .showValue */ .vp)((span.start - start) / 1000, "seconds")}, takes ${took}`;
        return [
            `<li class="${span.result}"><span class="name">${renderMark(span.result)} ${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderName */ .gU)(span.name, 100)}</span>`,
            `<svg class="bar" role="img" focusable="false"><title>${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(after)}</title>`,
            `<rect x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%" rx="2"/></svg>`,
            `<span class="value">${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(took)}</span></li>`,
        ].join("");
    });
    const span = `From ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .showMoment */ .sr)(start)} to ${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_1__/* .showMoment */ .sr)(end)}`;
    return `<ol class="rows timeline" role="list">\n${items.join("\n")}\n</ol>\n<p class="note">${(0,_html_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeHtml */ .ZD)(span)}</p>`;
}
/** The sign of a result, with its word for those who hear the page. */
function renderMark(result) {
    const [sign, word] = resultWords[result];
    return `<span class="mark ${result}" aria-hidden="true">${sign}</span><span class="heard">${word}:</span>`;
}


/***/ }),

/***/ 97955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parsePrometheusLine),
/* harmony export */   K: () => (/* binding */ unescapeHelp)
/* harmony export */ });
const plainName = /[A-Za-z_:][A-Za-z0-9_:]*/uy;
const blanks = /[ \t]*/uy;
const quoted = /"((?:[^"\\]|\\[\s\S])*)"/uy;
const figures = /(\S+)(?:[ \t]+(\S+))?[ \t]*$/uy;
/**
 * Takes a sample line apart: `name{label="text"} value timestamp`, or, with a name in quotes as Prometheus 3 allows it,
 * `{"name",label="text"} value`. `undefined` for a line that is neither.
 */
function parsePrometheusLine(text) {
    return parsePlainLine(text) ?? parseAnyLine(text);
}
const wholeName = /^[A-Za-z_:][A-Za-z0-9_:]*$/u;
const plainEnd = /^\} ([^ \t]+)(?: ([^ \t]+))?$/u;
/** The line as nearly all programs write it, without blanks and escapes: several times faster. `undefined` for others. */
function parsePlainLine(text) {
    const brace = text.indexOf("{");
    if (brace === -1 || text.includes("\\") || !wholeName.test(text.slice(0, brace))) {
        return undefined;
    }
    const labels = [];
    let at = brace;
    while (text.charCodeAt(at) !== 0x7d) {
        const equals = text.indexOf('="', at + 1);
        const end = text.indexOf('"', equals + 2);
        const name = text.slice(at + 1, equals);
        if (equals === -1 || end === -1 || !wholeName.test(name) || (at > brace && text.charCodeAt(at) !== 0x2c)) {
            return undefined;
        }
        labels.push([name, text.slice(equals + 2, end)]);
        at = end + 1;
    }
    const [, value = "", timestamp = ""] = plainEnd.exec(text.slice(at)) ?? [];
    return value === "" ? undefined : { name: text.slice(0, brace), labels, value, timestamp };
}
function parseAnyLine(text) {
    const line = new Cursor(text);
    const bare = line.take(plainName)?.[0];
    line.take(blanks);
    const parts = line.eat("{") ? readBraces(line) : [];
    const names = parts?.filter(([, value]) => value === undefined).map(([quotedName]) => quotedName) ?? [];
    const [name = "", ...others] = bare === undefined ? names : [bare, ...names];
    line.take(blanks);
    const rest = line.take(figures);
    if (parts === undefined || name === "" || others.length > 0 || rest === undefined) {
        return undefined;
    }
    const labels = parts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
    return { name, labels, value: rest[1] ?? "", timestamp: rest[2] ?? "" };
}
/** What stands in the braces, the first of which is behind us: labels, and perhaps the name, which has no value. */
function readBraces(line) {
    const parts = [];
    for (line.take(blanks); !line.eat("}"); line.take(blanks)) {
        const part = readLabel(line);
        line.take(blanks);
        if (part === undefined || !(line.eat(",") || line.sees("}"))) {
            return undefined;
        }
        parts.push(part);
    }
    return parts;
}
/** A label, or a name in quotes that stands alone. */
function readLabel(line) {
    const quotedName = line.take(quoted)?.[1];
    const name = quotedName === undefined ? line.take(plainName)?.[0] : unescapeQuoted(quotedName);
    line.take(blanks);
    if (name === undefined || !line.eat("=")) {
        return quotedName === undefined || name === undefined ? undefined : [name, undefined];
    }
    line.take(blanks);
    const value = line.take(quoted)?.[1];
    return value === undefined ? undefined : [name, unescapeQuoted(value)];
}
/** `\\`, `\"` and `\n`; a backslash before anything else stands for itself. */
function unescapeQuoted(text) {
    return text.includes("\\")
        ? text.replaceAll(/\\([\\"n])/gu, (_, sign) => (sign === "n" ? "\n" : sign))
        : text;
}
/** A help text: `\\` and `\n` alone are escapes. */
function unescapeHelp(text) {
    return text.replaceAll(/\\([\\n])/gu, (_, sign) => (sign === "n" ? "\n" : sign));
}
/** A place in a line. */
class Cursor {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    /** What a sticky pattern finds here, and goes behind it. */
    take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text) ?? undefined;
        this.#at += found?.[0].length ?? 0;
        return found;
    }
    sees(sign) {
        return this.#text.charAt(this.#at) === sign;
    }
    eat(sign) {
        const here = this.sees(sign);
        this.#at += here ? 1 : 0;
        return here;
    }
}


/***/ }),

/***/ 68883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qF: () => (/* binding */ renderMetrics),
  ml: () => (/* binding */ shorten),
  eh: () => (/* binding */ report_summarize),
  Ah: () => (/* binding */ toDuration),
  Iu: () => (/* binding */ toOutputs)
});

;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/job-spans.js
/** The finished steps of a run's jobs, to be drawn over time, each in the group of its job. */
function toSpans(jobs) {
    return jobs.flatMap(({ name: group, steps }) => steps.flatMap(({ name, startedAt, completedAt, conclusion }) => {
        const [start, end] = [startedAt?.getTime(), completedAt?.getTime()];
        // GitHub lets some skipped steps end before they start.
        return start === undefined || end === undefined
            ? []
            : [{ name, group, start, end: Math.max(start, end), result: toResult(conclusion) }];
    }));
}
function toResult(conclusion) {
    switch (conclusion) {
        case "success":
        case "neutral":
            return "success";
        case "skipped":
            return "skipped";
        case "failure":
        case "timed_out":
        case "cancelled":
        case "startup_failure":
        case "action_required":
            return "failure";
        default:
            return "unknown";
    }
}

// EXTERNAL MODULE: ./lib/operation/counts.js
var counts = __webpack_require__(96961);
// EXTERNAL MODULE: ./lib/operations/metrics-export/family.js + 1 modules
var metrics_export_family = __webpack_require__(43306);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/course.js
var course = __webpack_require__(34303);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/deployment.js
var picture_deployment = __webpack_require__(77561);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/html-text.js
var html_text = __webpack_require__(50239);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/mermaid-text.js

/** GitHub refuses a diagram of more characters than this, with an error in its place; counting bytes is on the safe side. */
const mostBytes = 50_000;
/**
 * A name from outside as a word of a Mermaid diagram: letters, marks, digits and a few signs that have no meaning
 * there; everything else becomes a blank. So it can be no directive, comment, entity, click or further line.
 */
function toMermaidText(text, length = 60) {
    const plain = text
        .replaceAll(":", "∶")
        .replaceAll(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}∶_./()+@=*-]+/gu, " ")
        // Three of a kind begin front matter and dividers.
        .replaceAll(/-{3,}/gu, "--")
        .trim();
    return plain === "" ? "?" : (0,html_text/* cutText */.IN)(plain, length);
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/timeline.js
var timeline = __webpack_require__(80609);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/mermaid.js


/** More lines than this nobody reads in one diagram. */
const mostTasks = 100;
/** More bars than this have no room for their names. */
const mostBars = 20;
/** Mermaid's own bars can hardly be seen on white; this blue can be on both of GitHub's backgrounds. */
const palette = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#218bff"}}}}%%';
/** The tags that give a task its colour. */
const tags = {
    success: "active, ",
    failure: "crit, ",
    skipped: "done, ",
    unknown: "",
};
/**
 * A Mermaid gantt of parts in time, for GitHub's pages: below 50,000 characters, the longest parts stay when they are
 * too many. `undefined` where there is nothing to draw.
 */
function renderGantt(title, spans) {
    const valid = spans.filter(({ start, end }) => start >= 0 && end >= start && end <= latest);
    for (let most = Math.min(valid.length, mostTasks); most > 0; most = Math.floor(most / 2)) {
        const text = writeGantt(title, pickLongest(valid, most));
        if (Buffer.byteLength(text) < mostBytes) {
            return { text, left: spans.length - most };
        }
    }
    return undefined;
}
/** The end of the year 9999, in milliseconds: Mermaid's dates have no more digits. */
const latest = Date.UTC(9999, 11, 31);
function writeGantt(title, spans) {
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const lines = spans.map((span, index) => {
        const section = span.group !== spans[index - 1]?.group ? [`  section ${toMermaidText(span.group ?? "Other")}`] : [];
        const task = `${timeline/* resultWords */.Xb[span.result][0]} ${toMermaidText(span.name)}`;
        // A task of no length is not drawn, and a very short one cannot be seen.
        const length = Math.max(span.end - span.start, Math.ceil((end - start) / 500), 1);
        return [...section, `  ${task} :${tags[span.result]}${span.start}, ${Math.round(length)}ms`].join("\n");
    });
    const axis = end - start < 86_400_000 ? "%H:%M:%S" : "%m-%d %H:%M";
    return ["gantt", `  title ${toMermaidText(title)}`, "  dateFormat x", `  axisFormat ${axis}`, ...lines].join("\n");
}
function pickLongest(spans, most) {
    const longest = spans
        .map((span, at) => ({ span, at }))
        .sort((one, other) => other.span.end - other.span.start - (one.span.end - one.span.start))
        .slice(0, most);
    return longest.sort((one, other) => one.at - other.at).map(({ span }) => span);
}
/**
 * A Mermaid bar chart of finite numbers from nought up, the largest where they are too many; `undefined` where there
 * are fewer than two, because a single bar tells nothing.
 */
function renderBarChart(title, bars) {
    const valid = bars.filter(({ value }) => value >= 0 && value < 1e15);
    const shown = valid.toSorted((one, other) => other.value - one.value).slice(0, mostBars);
    const highest = shown[0]?.value ?? 0;
    if (shown.length < 2 || highest < 1e-6) {
        return undefined;
    }
    const text = [
        palette,
        "xychart-beta horizontal",
        `  title "${toMermaidText(title)}"`,
        `  x-axis [${shown.map(({ name }) => `"${toMermaidText(name, 30)}"`).join(", ")}]`,
        `  y-axis 0 --> ${toDecimal(highest)}`,
        `  bar [${shown.map(({ value }) => toDecimal(value)).join(", ")}]`,
    ].join("\n");
    return { text, left: bars.length - shown.length };
}
/** A number from nought to 10^15 without an exponent, which Mermaid does not read. */
function toDecimal(value) {
    return String(Number(value.toFixed(6)));
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/series.js
var picture_series = __webpack_require__(60671);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/share-rows.js
var share_rows = __webpack_require__(37741);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/show-value.js
var show_value = __webpack_require__(9783);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/scale.js
var scale = __webpack_require__(66194);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/sparkline.js

const levels = [..."▁▂▃▄▅▆▇█"];
/**
 * A series as a line of block characters, at most `width` of them: of more values, neighbours are averaged. A value
 * that is no finite number leaves a gap; values that are all alike stand at half height.
 */
function renderSparkline(values, width = 24) {
    const points = values.length <= width ? values : average(values, width);
    const finite = points.filter(Number.isFinite);
    const low = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const high = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    return points
        .map((value) => Number.isFinite(value) ? (levels[Math.min(7, Math.floor((0,scale/* placeBetween */.Q)(value, low, high) * 8))] ?? "") : " ")
        .join("");
}
/** The mean of each of `width` equal stretches; a stretch without a finite number is a gap. */
function average(values, width) {
    return Array.from({ length: width }, (_, index) => {
        const start = Math.floor((index * values.length) / width);
        const end = Math.floor(((index + 1) * values.length) / width);
        const finite = values.slice(start, end).filter(Number.isFinite);
        return finite.reduce((sum, value) => sum + value / finite.length, finite.length === 0 ? Number.NaN : 0);
    });
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/summarize.js









/** A summary is to be read at a glance; the files have all rows. */
const mostRows = 200;
/** The section of the job summary: facts, timelines and durations as Mermaid diagrams, a row for each series. */
function summarize({ model, jobSpans = [], facts = [] }) {
    const families = [...model.families].filter(({ type, size }) => type !== "info" && size > 0);
    const { deployment } = model;
    const timelines = [
        renderGantt("Deployment", (0,picture_deployment/* findSpans */.d)(deployment?.steps ?? [])),
        renderGantt("Jobs and steps", jobSpans),
    ];
    const isDrawn = timelines.some((timeline) => timeline !== undefined);
    const diagrams = [...timelines, drawDurations(model, families, isDrawn)];
    return {
        facts: [
            ...(deployment === undefined ? [] : [["Deployment", describe(deployment)]]),
            ["Samples", `${(0,counts/* showCount */.p)(model.count)} of ${(0,counts/* counted */.h)(families.length, "metric")}`],
            ...facts,
        ],
        diagrams: diagrams.flatMap((diagram) => (diagram === undefined ? [] : [toBlock(diagram)])),
        table: tabulate(model, families),
    };
}
function describe({ success, durationMs, steps }) {
    const failed = steps.filter((step) => step.success === false).length;
    const parts = [
        ...(success === undefined ? [] : [success ? "✓ succeeded" : "✗ failed"]),
        ...(durationMs === undefined ? [] : [`took ${(0,show_value/* showValue */.vp)(durationMs / 1000, "seconds")}`]),
        ...(steps.length === 0 ? [] : [(0,counts/* counted */.h)(steps.length, "step")]),
        ...(failed === 0 ? [] : [`${failed} failed`]),
    ];
    return parts.length === 0 ? "recorded" : parts.join(", ");
}
function toBlock({ text, left }) {
    return { language: "mermaid", text, ...(left === 0 ? {} : { note: `${left} more have no room in this picture.` }) };
}
/** A bar for each duration; those of a deployment, of jobs and of steps a timeline shows better. */
function drawDurations(model, families, isDrawn) {
    const bars = families
        .filter(({ name, type }) => type !== "histogram" && !(isDrawn && /(?:^|_)(?:deployment|jobs?|steps?)_/u.test(name)))
        .flatMap((family) => {
        const measure = (0,show_value/* findMeasure */.OV)(family.name, family.unit);
        const factor = measure === "milliseconds" ? 1000 : 1;
        const series = measure === "seconds" || factor === 1000 ? [...take((0,picture_series/* readSeries */.wF)(family), mostRows)] : [];
        const { names } = (0,picture_series/* nameSeries */.XI)(model, series);
        return series.map(({ end }, index) => ({
            name: series.length === 1 ? family.name : (names[index] ?? ""),
            value: family.value(end - 1) / factor,
        }));
    });
    return renderBarChart("Durations, in seconds", bars);
}
function tabulate(model, families) {
    const counts = families.map((family) => count((0,picture_series/* readSeries */.wF)(family)));
    const room = (0,share_rows/* shareRows */.X)(counts, mostRows);
    const shown = families
        .slice(0, mostRows)
        .flatMap((family) => [...take((0,picture_series/* readSeries */.wF)(family), room)].map((series) => ({ family, series })));
    const hasCourse = shown.some(({ series }) => series.end - series.from > 1);
    const rows = shown.map(({ family, series }) => [
        family.name,
        (0,picture_series/* showLabels */.FR)(model.labelSets.labels(series.labels)),
        showLast(family, series.end - 1),
        ...(hasCourse ? [drawCourse(family, series)] : []),
    ]);
    const more = counts.reduce((sum, size) => sum + size, 0) - rows.length;
    return { head: ["Metric", "Labels", "Value", ...(hasCourse ? ["Course"] : [])], rows, more };
}
function showLast(family, at) {
    const measure = (0,show_value/* findMeasure */.OV)(family.name, family.unit);
    const histogram = family.histogram(at);
    if (histogram === undefined) {
        return (0,show_value/* showValue */.vp)(family.value(at), measure, family.unit);
    }
    const total = (0,metrics_export_family/* countObservations */.Z)(histogram);
    const mean = family.value(at) / total;
    const average = Number.isFinite(mean) ? `, ${(0,show_value/* showValue */.vp)(mean, measure, family.unit)} on average` : "";
    return `${(0,show_value/* showValue */.vp)(total, "number")} ${total === 1 ? "observation" : "observations"}${average}`;
}
/** The course of a series; of many samples, the picture shows means. */
function drawCourse(family, series) {
    const isDrawn = series.end - series.from > 1 && family.type !== "histogram";
    return isDrawn ? renderSparkline((0,course/* readCourse */.e)(family, series).points.map(([, value]) => value)) : "";
}
function* take(items, most) {
    let taken = 0;
    for (const item of items) {
        if (taken === most) {
            return;
        }
        taken += 1;
        yield item;
    }
}
function count(items) {
    let total = 0;
    for (const _ of items) {
        total += 1;
    }
    return total;
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/write/samples-json.js
var samples_json = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/report.js



/** More samples than this are in the files alone. */
const mostSamples = 50_000;
/** The samples as the JSON file has them. */
function renderMetrics({ model }) {
    return model.count > mostSamples ? "null" : `[${[...(0,samples_json/* renderSamples */.k)(model)].join(",")}]`;
}
/** The outputs, as far as they are known. */
function toOutputs({ model, jobs, directory, files = [], artifact, comparison }) {
    return {
        files,
        directory,
        count: model.count,
        ...toDuration(model),
        "artifact-id": artifact === undefined ? undefined : String(artifact.id),
        "artifact-url": artifact?.url,
        "artifact-name": artifact?.name,
        "artifact-digest": artifact?.digest,
        metrics: { model, jobs },
        comparison,
    };
}
/** How long the deployment took, which is known even where the metrics are no good. */
function toDuration({ deployment }) {
    const duration = deployment?.durationMs;
    return { "duration-ms": duration === undefined ? undefined : Math.round(duration) };
}
/** More problems than this are in the output `comparison` alone: a log line and a summary have their bounds. */
const mostProblems = 20;
/** The first problems, and how many more there are. */
function shorten(problems) {
    const more = problems.length - mostProblems;
    return more > 0 ? [...problems.slice(0, mostProblems), `And ${more} more, in the output comparison.`] : problems;
}
/** The section of the job summary: figures and pictures, the files, the artifact, what is wrong. */
function report_summarize(_, known) {
    const { metrics, files = [], comparison } = known;
    if (metrics === undefined) {
        return { facts: [] };
    }
    const name = known["artifact-name"];
    const facts = [
        ...(files.length === 0 ? [] : [["Files", files.map(({ path }) => path).join(", ")]]),
        ...(name === undefined ? [] : [["Artifact", { text: name, url: known["artifact-url"] }]]),
        ...shorten(comparison?.problems ?? []).map((problem) => ["Wrong", problem]),
    ];
    return summarize({ model: metrics.model, jobSpans: toSpans(metrics.jobs), facts });
}


/***/ }),

/***/ 29330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ runInfoName),
/* harmony export */   X$: () => (/* binding */ addRunInfo),
/* harmony export */   cI: () => (/* binding */ readRun)
/* harmony export */ });
/** The facts of a run, as runners tell them to every step; none at a terminal. */
function readRun(environment) {
    const fact = (name) => environment[`GITHUB_${name}`]?.toWellFormed() || undefined;
    return {
        repository: fact("REPOSITORY"),
        workflow: fact("WORKFLOW"),
        job: fact("JOB"),
        ref: fact("REF"),
        sha: fact("SHA"),
        runId: fact("RUN_ID"),
        attempt: fact("RUN_ATTEMPT"),
        serverUrl: fact("SERVER_URL"),
    };
}
/** The metric that carries a run's facts. */
const runInfoName = "workflow_run_info";
/** Adds the one metric that carries the run's facts; none when none is known. */
function addRunInfo(run, source) {
    const { repository, workflow, job, ref, sha, runId, attempt } = run;
    const facts = { repository, workflow, job, ref, sha, run_id: runId, attempt };
    const labels = Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]]));
    if (labels.length > 0) {
        const help = "The run of the workflow that these metrics are of.";
        source.add({ name: runInfoName, type: "info", help, labels, value: 1 });
    }
}


/***/ }),

/***/ 95638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ settle),
/* harmony export */   h: () => (/* binding */ showSeries)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59209);
/* harmony import */ var _collector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27983);


/**
 * The last check of a model, when all sources are in it: a series has one sample, or several with a time each, no two
 * alike, all of one source. Afterwards the samples of a series stand together, by ascending time. An info that is there
 * more than once is a fact that was told twice, and stays once.
 */
function settle(model, faults) {
    const lasts = new Int32Array(model.labelSets.size).fill(-1);
    for (const family of model.families) {
        const chains = new Chains(family, lasts);
        if (chains.anySeveral) {
            model.replace(family.pick(arrange(family, chains, (places) => tellFaults(model, family, { places, faults }))));
        }
    }
}
/** The places of a family's samples in their final order; those of each series are shown to `check`. */
function arrange(family, chains, check) {
    const order = new Uint32Array(family.size);
    let size = 0;
    for (let first = 0; first < family.size; first += 1) {
        if (!chains.isFirst(first)) {
            continue;
        }
        const places = family.type === "info" ? [first] : sortByTime(family, chains.places(first));
        check(places);
        order.set(places, size);
        size += places.length;
    }
    return order.subarray(0, size);
}
/** The samples of each series of a family, in the order in which they came: the place of the next one behind each. */
class Chains {
    anySeveral = false;
    #next;
    #later;
    /** `lasts` has room for each label set's last place, all of them -1; so they are again afterwards. */
    constructor(family, lasts) {
        this.#next = new Int32Array(family.size).fill(-1);
        this.#later = new Uint8Array(family.size);
        for (let at = 0; at < family.size; at += 1) {
            const before = lasts[family.labels(at)] ?? -1;
            if (before !== -1) {
                this.#next[before] = at;
                this.#later[at] = 1;
                this.anySeveral = true;
            }
            lasts[family.labels(at)] = at;
        }
        for (let at = 0; at < family.size; at += 1) {
            lasts[family.labels(at)] = -1;
        }
    }
    isFirst(at) {
        return this.#later[at] === 0;
    }
    places(first) {
        const places = [];
        for (let at = first; at !== -1; at = this.#next[at] ?? -1) {
            places.push(at);
        }
        return places;
    }
}
/** Samples without a time come first. */
function sortByTime(family, places) {
    const time = (at) => family.timestamp(at) ?? Number.NEGATIVE_INFINITY;
    return places.length < 2 ? places : places.toSorted((one, other) => time(one) - time(other) || one - other);
}
function tellFaults(model, family, { places, faults }) {
    for (let index = 1; index < places.length; index += 1) {
        const one = places[index - 1] ?? 0;
        const other = places[index] ?? 0;
        const origins = [family.origin(one), family.origin(other)];
        const [first, second] = origins;
        const files = first !== second && origins.some((origin) => origin?.kind === "file");
        const alike = family.timestamp(one) === undefined || family.timestamp(one) === family.timestamp(other);
        if (first === undefined || second === undefined || !(files || alike)) {
            continue;
        }
        const series = showSeries(family.name, model.labelSets.text(family.labels(one)));
        const where = `${sampleAt(family, first, one)} and ${sampleAt(family, second, other)}`;
        if (files) {
            const hint = "Tell the files apart by a label (input `labels`) when they are written, or merge only one of them.";
            faults.add("merge-conflict", `The series ${series} is in ${where}.`, hint);
        }
        else {
            const hint = "Tell the samples apart by a label, or by the time of each.";
            faults.add("duplicate-series", `The series ${series} is there twice: ${where}.`, hint);
        }
        return;
    }
}
function sampleAt(family, origin, at) {
    return (0,_collector_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(origin, { line: family.line(at) });
}
/** The most of a series' labels that a message shows. */
const longestShown = 200;
/** A series as Prometheus names it, fit for a message: `up{env="prod"}`. */
function showSeries(name, labels) {
    const shown = (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(labels, longestShown);
    return (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toLogLine */ .gD)(labels === "" ? name : `${name}{${shown}}`);
}


/***/ }),

/***/ 90652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles),
/* harmony export */   y: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _io_path_inside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18982);
/* harmony import */ var _io_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69020);
/* harmony import */ var _io_write_chunks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51310);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59209);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72416);
/* harmony import */ var _write_write_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26981);







/** Where the files go: absolute. */
function folderOf(given, { directory }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, given.directory);
}
/** Writes a model in all formats that are asked for, each file whole or not at all; tells each that is done. @throws Failure */
async function* writeFiles(model, given, context) {
    for (const format of given.formats) {
        let file;
        try {
            file = await write(model, { format, given }, context);
        }
        catch (problem) {
            context.signal.throwIfAborted();
            throw await describe(problem, pathOf(format, given, context), context);
        }
        yield file;
    }
}
function pathOf(format, given, context) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folderOf(given, context), `${given.name}${(0,_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .endingOf */ .z6)(format)}`);
}
async function write(model, { format, given }, context) {
    const { clock, signal, runner } = context;
    if (format === "html") {
        const { renderPage } = await __webpack_require__.e(/* import() */ 8532).then(__webpack_require__.bind(__webpack_require__, 38532));
        const path = pathOf(format, given, context);
        const { size, digest } = await (0,_io_write_chunks_js__WEBPACK_IMPORTED_MODULE_2__/* .writeChunksAtomically */ .D)(path, [renderPage(model)], signal);
        return toResult({ format, path, size, digest }, context);
    }
    const manner = {
        directory: folderOf(given, context),
        name: given.name,
        append: given.append,
        csvLayout: given["csv-layout"],
        formulaGuard: given["csv-formula-guard"],
    };
    const file = await (0,_write_write_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .writeFormat */ .V)(model, { format, manner }, { clock, signal });
    if (file.removed > 0) {
        runner.notice(`The last row of ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(file.path)} was torn, and was taken away (${file.removed} bytes).`);
    }
    return toResult(file, context);
}
function toResult({ format, path, size, digest }, { directory }) {
    return {
        format,
        path: (0,_io_path_inside_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInside */ ._)(directory, path) ?? path,
        size,
        digest: digest === undefined ? null : `sha256:${digest}`,
    };
}
async function describe(problem, path, { fail }) {
    const { FileBusy } = await __webpack_require__.e(/* import() */ 9126).then(__webpack_require__.bind(__webpack_require__, 29126));
    const { HeaderMismatch } = await __webpack_require__.e(/* import() */ 833).then(__webpack_require__.bind(__webpack_require__, 30833));
    const name = (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)(path);
    if (problem instanceof HeaderMismatch) {
        const words = `${name} has the columns ${list(problem.found)}, and these metrics have ${list(problem.wanted)}.`;
        return fail("header-mismatch", words, { cause: problem });
    }
    if (problem instanceof FileBusy) {
        return fail("write-failed", `${name} is being appended to by another process, for too long.`, { cause: problem });
    }
    const code = (0,_io_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .C)(problem);
    return /^E[A-Z0-9]+$/u.test(code)
        ? fail("write-failed", `${name} could not be written (${code}).`, { cause: problem })
        : problem;
}
function list(columns) {
    const shown = columns.slice(0, 20).map((column) => (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteName */ .AB)((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(column, 60)));
    return `${shown.join(", ")}${columns.length > 20 ? ", …" : ""}`;
}


/***/ }),

/***/ 89231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ joinChunks)
/* harmony export */ });
/** How long a chunk is at least, in UTF-16 code units. */
const chunkLength = 65_536;
/** Joins short texts to chunks of about 64 KiB, which are written at once. */
function* joinChunks(texts) {
    let chunk = "";
    for (const text of texts) {
        chunk += text;
        if (chunk.length >= chunkLength) {
            yield chunk;
            chunk = "";
        }
    }
    if (chunk !== "") {
        yield chunk;
    }
}


/***/ }),

/***/ 32856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderField),
/* harmony export */   i: () => (/* binding */ renderCsvNumber)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16066);

/** A field of a CSV row by RFC 4180: in quotes where it holds a comma, a quote or a line end. */
function renderField(text) {
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
/**
 * A number in a CSV field; `NaN`, `Inf` or `-Inf` where it is not finite, as Python and Go read them: a spreadsheet
 * would take `+Inf` for a formula.
 */
function renderCsvNumber(value) {
    if (Number.isFinite(value)) {
        return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFinite */ .I8)(value);
    }
    return value === Number.POSITIVE_INFINITY ? "Inf" : (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .nameNonfinite */ .Qs)(value);
}


/***/ }),

/***/ 59527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ cumulate)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16066);

/** A histogram's buckets, each with the observations of those below it; the last is `+Inf` and has all of them. */
function cumulate({ bounds, counts }) {
    let sum = 0;
    return counts.map((count, at) => {
        sum += count;
        const bound = bounds[at];
        return { le: bound === undefined ? "+Inf" : renderBound(bound), count: sum };
    });
}
/** A canonical float as OpenMetrics wants it: with a point or an exponent. */
function renderBound(bound) {
    const text = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFinite */ .I8)(bound);
    return Number.isInteger(bound) && !text.includes("e") ? `${text}.0` : text;
}


/***/ }),

/***/ 4739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unguardFormula),
/* harmony export */   q: () => (/* binding */ guardFormula)
/* harmony export */ });
/**
 * What a spreadsheet takes for a formula when it opens a CSV file (OWASP ASVS 1.2.10, CWE-1236): `=`, `+`, `-` or `@`,
 * as a full-width sign too, behind blanks too, or a control character that it may pass over. Apostrophes before that are
 * ours, or could be taken for ours.
 */
const formulaStart = /^'*(?:[\t\r\n\0]|\s*[=+\-@＝＋－＠])/u;
const strictNumber = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
/** Text for a CSV field: what a spreadsheet would run gets an apostrophe in front, which makes it text. Numbers stay. */
function guardFormula(text) {
    return formulaStart.test(text) && !strictNumber.test(text) ? `'${text}` : text;
}
/** What {@link guardFormula} makes, undone. */
function unguardFormula(text) {
    return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}


/***/ }),

/***/ 16066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ TimeRenderer),
/* harmony export */   I8: () => (/* binding */ renderFinite),
/* harmony export */   Qs: () => (/* binding */ nameNonfinite),
/* harmony export */   kT: () => (/* binding */ renderNumber)
/* harmony export */ });
/**
 * A finite number in the shortest digits that read back as it. JSON and Go have the same notation. The sign of zero needs
 * the point: `-0` many read as the integer 0.
 * JSON.stringify has the digits of String, but no memory for the last ones: of a million numbers, that is 80 MiB.
 */
function renderFinite(value) {
    return value === 0 && 1 / value < 0 ? "-0.0" : JSON.stringify(value);
}
/** A number as Prometheus text and OpenMetrics have it: `1.5`, `NaN`, `+Inf`, `-Inf`. */
function renderNumber(value) {
    return Number.isFinite(value) ? renderFinite(value) : nameNonfinite(value);
}
/** What a number that is not finite is called: `NaN`, `+Inf` or `-Inf`. */
function nameNonfinite(value) {
    if (Number.isNaN(value)) {
        return "NaN";
    }
    return value > 0 ? "+Inf" : "-Inf";
}
const minute = 60_000;
const secondTexts = Array.from({ length: 60 }, (_, second) => String(second).padStart(2, "0"));
const endTexts = Array.from({ length: 1000 }, (_, part) => `.${String(part).padStart(3, "0")}Z`);
/** Renders times in RFC 3339, UTC, with milliseconds. Times of one minute that follow one another cost little. */
class TimeRenderer {
    #minute = Number.NaN;
    #text = "";
    render(milliseconds) {
        const whole = Math.floor(milliseconds / minute);
        if (whole !== this.#minute) {
            this.#minute = whole;
            this.#text = new Date(whole * minute).toISOString().slice(0, -"00.000Z".length);
        }
        const rest = milliseconds - whole * minute;
        const second = Math.floor(rest / 1000);
        return `${this.#text}${secondTexts[second]}${endTexts[rest - second * 1000]}`;
    }
}


/***/ }),

/***/ 4733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderPrometheus)
/* harmony export */ });
/* harmony import */ var _cumulate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59527);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16066);


/**
 * A model as Prometheus text, version 0.0.4. Of each series only the last sample is written: this format has no past.
 * Times are in milliseconds; without them, as a Pushgateway and node_exporter want it, `timestamps` is false. A metric
 * that is `leftOut` is not written.
 */
function* renderPrometheus(model, { timestamps = true, leftOut } = {}) {
    for (const family of [...model.families].filter(({ name }) => name !== leftOut)) {
        yield renderHead(family);
        for (let at = 0; at < family.size; at += 1) {
            // Samples of one series stand together.
            if (at + 1 === family.size || family.labels(at) !== family.labels(at + 1)) {
                const timestamp = timestamps ? family.timestamp(at) : undefined;
                const end = timestamp === undefined ? "\n" : ` ${timestamp}\n`;
                const labels = model.labelSets.text(family.labels(at));
                yield renderSample({ name: family.name, value: family.value(at), labels, end }, family.histogram(at));
            }
        }
    }
}
/** This format knows no infos: they are gauges that say 1. A help text escapes `\` and LF alone. */
function renderHead({ name, type, help }) {
    const text = help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
    return `# HELP ${name} ${text}\n# TYPE ${name} ${type === "info" ? "gauge" : type}\n`;
}
function renderSample({ name, value, labels, end }, histogram) {
    const braces = labels === "" ? "" : `{${labels}}`;
    if (histogram === undefined) {
        return `${name}${braces} ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderNumber */ .kT)(value)}${end}`;
    }
    const buckets = (0,_cumulate_js__WEBPACK_IMPORTED_MODULE_0__/* .cumulate */ .v)(histogram);
    const head = `${name}_bucket{${labels}${labels === "" ? "" : ","}le="`;
    const rows = buckets.map(({ le, count }) => `${head}${le}"} ${count}${end}`).join("");
    return `${rows}${name}_sum${braces} ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderNumber */ .kT)(value)}${end}${name}_count${braces} ${buckets.at(-1)?.count ?? 0}${end}`;
}


/***/ }),

/***/ 91480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ RenderedSets),
/* harmony export */   aE: () => (/* binding */ renderLabelsJson),
/* harmony export */   al: () => (/* binding */ renderLabelsField)
/* harmony export */ });
/* harmony import */ var _csv_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32856);

/** With so many label sets, hardly one comes back soon, and keeping a text for each would cost more than it saves. */
const mostKept = 65_536;
/** The texts of label sets in one format, each made once where there are few sets. */
class RenderedSets {
    #sets;
    #render;
    #texts;
    #lastId = -1;
    #lastText = "";
    constructor(sets, render) {
        this.#sets = sets;
        this.#render = render;
        this.#texts = sets.size <= mostKept ? [] : undefined;
    }
    /** The text of a set. */
    text(id) {
        if (id !== this.#lastId) {
            this.#lastId = id;
            this.#lastText = this.#kept(id);
        }
        return this.#lastText;
    }
    #kept(id) {
        if (this.#texts === undefined) {
            return this.#render(this.#sets, id);
        }
        const known = this.#texts[id];
        if (known !== undefined) {
            return known;
        }
        const text = this.#render(this.#sets, id);
        this.#texts[id] = text;
        return text;
    }
}
/** A label set as a JSON object, names in order; `{}` without labels. Written by hand, since `__proto__` is a name too. */
function renderLabelsJson(sets, id) {
    const given = sets.text(id);
    if (isPlain(given)) {
        return `{${given.replaceAll(plainLabel, '"$1":"$2"')}}`;
    }
    let text = "";
    for (const [name, value] of sets.labels(id)) {
        text += `${text === "" ? "" : ","}"${name}":${JSON.stringify(value)}`;
    }
    return `{${text}}`;
}
/** The same as a field of CSV, in quotes where there are labels. */
function renderLabelsField(sets, id) {
    const given = sets.text(id);
    return isPlain(given) && given !== ""
        ? `"{${given.replaceAll(plainLabel, '""$1"":""$2""')}}"`
        : (0,_csv_field_js__WEBPACK_IMPORTED_MODULE_0__/* .renderField */ .h)(renderLabelsJson(sets, id));
}
/** A label in a set's text whose value has nothing to escape: each begins where the one before has ended. */
const plainLabel = /([A-Za-z_][A-Za-z0-9_]*)="([^"]*)"/gu;
/** Whether a set's text has no escapes, and no characters that JSON wants escaped. */
function isPlain(text) {
    return !/[\\\u0000-\u001f\ud800-\udfff]/u.test(text);
}


/***/ }),

/***/ 8861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderSamples)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43306);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16066);
/* harmony import */ var _rendered_sets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91480);



/** Each sample of a model as a JSON object in one line, without the line's end: what JSON and NDJSON have in common. */
function* renderSamples(model) {
    const sets = new _rendered_sets_js__WEBPACK_IMPORTED_MODULE_1__/* .RenderedSets */ .BQ(model.labelSets, _rendered_sets_js__WEBPACK_IMPORTED_MODULE_1__/* .renderLabelsJson */ .aE);
    const times = new _number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeRenderer */ .$2();
    for (const family of model.families) {
        const head = renderHead(family);
        for (let at = 0; at < family.size; at += 1) {
            const timestamp = family.timestamp(at);
            const time = timestamp === undefined ? "" : `,"timestamp":"${times.render(timestamp)}"`;
            const histogram = family.histogram(at);
            const buckets = histogram === undefined ? "" : renderBuckets(histogram);
            yield `${head}${renderValue(family.value(at))}${buckets},"labels":${sets.text(family.labels(at))}${time}}`;
        }
    }
}
function renderHead({ name, type, unit, givenHelp }) {
    const unitText = unit === undefined ? "" : `,"unit":${JSON.stringify(unit)}`;
    const help = givenHelp === undefined ? "" : `,"help":${JSON.stringify(givenHelp)}`;
    return `{"name":${JSON.stringify(name)},"type":"${type}"${unitText}${help},"value":`;
}
/** JSON has no numbers that are not finite. */
function renderValue(value) {
    return Number.isFinite(value) ? (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFinite */ .I8)(value) : `null,"nonfinite":"${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .nameNonfinite */ .Qs)(value)}"`;
}
function renderBuckets(histogram) {
    const bounds = histogram.bounds.map(_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFinite */ .I8).join(",");
    return `,"count":${(0,_family_js__WEBPACK_IMPORTED_MODULE_2__/* .countObservations */ .Z)(histogram)},"bounds":[${bounds}],"counts":[${histogram.counts.join(",")}]`;
}


/***/ }),

/***/ 26981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ extensions),
  V: () => (/* binding */ writeFormat)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/write-chunks.js
var write_chunks = __webpack_require__(51310);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/chunks.js
var chunks = __webpack_require__(89231);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/csv-field.js
var csv_field = __webpack_require__(32856);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/cumulate.js
var cumulate = __webpack_require__(59527);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/formula-guard.js
var formula_guard = __webpack_require__(4739);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/number-text.js
var number_text = __webpack_require__(16066);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/rendered-sets.js
var rendered_sets = __webpack_require__(91480);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/csv-tidy.js





/** The header of a tidy CSV file, with its line end. */
const tidyHeader = "timestamp,name,type,value,unit,help,labels\r\n";
/** The rows below the header of a tidy CSV file: a row a sample; a histogram has a row a bucket, its sum and its count. */
function* renderTidyRows(model, guard = formula_guard/* guardFormula */.q) {
    const sets = new rendered_sets/* RenderedSets */.BQ(model.labelSets, (all, id) => `${(0,rendered_sets/* renderLabelsField */.al)(all, id)}\r\n`);
    const times = new number_text/* TimeRenderer */.$2();
    for (const family of model.families) {
        const before = `,${family.name},${family.type},`;
        const behind = `,${(0,csv_field/* renderField */.h)(guard(family.unit ?? ""))},${(0,csv_field/* renderField */.h)(guard(family.givenHelp ?? ""))},`;
        for (let at = 0; at < family.size; at += 1) {
            const timestamp = family.timestamp(at);
            const time = timestamp === undefined ? "" : times.render(timestamp);
            const histogram = family.histogram(at);
            if (histogram === undefined) {
                yield `${time}${before}${(0,csv_field/* renderCsvNumber */.i)(family.value(at))}${behind}${sets.text(family.labels(at))}`;
            }
            else {
                yield* renderHistogram({ family, at, time, behind, labelSets: model.labelSets }, histogram);
            }
        }
    }
}
function* renderHistogram({ family, at, time, behind, labelSets }, histogram) {
    const labels = (0,rendered_sets/* renderLabelsJson */.aE)(labelSets, family.labels(at));
    const row = (suffix, value, json) => `${time},${family.name}_${suffix},histogram,${(0,csv_field/* renderCsvNumber */.i)(value)}${behind}${(0,csv_field/* renderField */.h)(json)}\r\n`;
    const buckets = (0,cumulate/* cumulate */.v)(histogram);
    for (const { le, count } of buckets) {
        yield row("bucket", count, `${labels.slice(0, -1)}${labels === "{}" ? "" : ","}"le":"${le}"}`);
    }
    yield row("sum", family.value(at), labels);
    yield row("count", buckets.at(-1)?.count ?? 0, labels);
}

// EXTERNAL MODULE: ./lib/formats/json-writer.js
var json_writer = __webpack_require__(96998);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/samples-json.js
var samples_json = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/json.js


/** What the field `schema` says: this version of the format. `docs/schema/metrics.schema.json` describes it. */
const jsonSchemaName = "stdops-metrics/1";
/** A model as one JSON document: `schema`, `run`, `deployment` (null without one) and `metrics`, one sample a line. */
function* renderJson(model) {
    const deployment = model.deployment === undefined ? "null" : (0,json_writer/* renderJson */.h)(model.deployment.record);
    yield `{"schema":${JSON.stringify(jsonSchemaName)},\n"run":${renderRun(model.run)},\n"deployment":${deployment},\n"metrics":[`;
    let separator = "\n";
    for (const sample of (0,samples_json/* renderSamples */.k)(model)) {
        yield separator + sample;
        separator = ",\n";
    }
    yield "\n]}\n";
}
function renderRun({ runId, serverUrl, ...facts }) {
    const { repository, workflow, job, ref, sha, attempt } = facts;
    return JSON.stringify({ repository, workflow, job, ref, sha, run_id: runId, attempt, server_url: serverUrl });
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/ndjson.js

/** A model as NDJSON: a row a sample, as the JSON document has them under `metrics`. */
function* renderNdjson(model) {
    for (const sample of (0,samples_json/* renderSamples */.k)(model)) {
        yield `${sample}\n`;
    }
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/write/prometheus.js
var prometheus = __webpack_require__(4733);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/write-formats.js








/** The formats that are written here, and what their files' names end with. */
const extensions = {
    json: ".json",
    ndjson: ".ndjson",
    csv: ".csv",
    prometheus: ".prom",
    openmetrics: ".om",
    otlp: ".otlp.json",
};
/**
 * Writes a model in one format, atomically, or appends it.
 *
 * @throws HeaderMismatch or FileBusy of src/io, the signal's reason, or an error with the system's code
 */
async function writeFormat(model, { format, manner }, { clock, signal }) {
    const path = (0,external_node_path_.resolve)(manner.directory, `${manner.name}${extensions[format]}`);
    if (manner.append && (format === "csv" || format === "ndjson")) {
        const table = format === "csv" ? await csv(model, manner) : { header: undefined, rows: renderNdjson(model) };
        const { header, rows } = table;
        const { appendRows } = await __webpack_require__.e(/* import() */ 9815).then(__webpack_require__.bind(__webpack_require__, 99815));
        const { size, removed } = await appendRows({ path, header }, rows, { clock, signal });
        return { format, path, size, digest: undefined, removed };
    }
    const texts = await renderFormat(model, { format, manner }, clock.now().getTime());
    return { format, path, ...(await (0,write_chunks/* writeChunksAtomically */.D)(path, (0,chunks/* joinChunks */.d)(texts), signal)), removed: 0 };
}
/** What is asked for seldom is loaded only then. */
async function renderFormat(model, { format, manner }, now) {
    switch (format) {
        case "json":
            return renderJson(model);
        case "ndjson":
            return renderNdjson(model);
        case "csv":
            return joinTable(await csv(model, manner));
        case "prometheus":
            return (0,prometheus/* renderPrometheus */.B)(model);
        case "openmetrics":
            return (await __webpack_require__.e(/* import() */ 7056).then(__webpack_require__.bind(__webpack_require__, 7056))).renderOpenMetrics(model);
        default:
            return (await __webpack_require__.e(/* import() */ 973).then(__webpack_require__.bind(__webpack_require__, 50973))).renderOtlp(model, now);
    }
}
async function csv(model, { csvLayout, formulaGuard }) {
    const guard = formulaGuard ? formula_guard/* guardFormula */.q : (text) => text;
    return csvLayout === "wide"
        ? (await __webpack_require__.e(/* import() */ 241).then(__webpack_require__.bind(__webpack_require__, 10241))).renderWide(model, guard)
        : { header: tidyHeader, rows: renderTidyRows(model, guard) };
}
function* joinTable({ header, rows }) {
    yield header;
    yield* rows;
}


/***/ })

};
