export const id = 8788;
export const ids = [8788,6998];
export const modules = {

/***/ 6358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decimalLiteral),
/* harmony export */   c: () => (/* binding */ mostPrefixedDigits)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

const parts = /^([-+]?)0*([0-9]*)(?:\.([0-9]*))?(?:[eE]([-+]?[0-9]+))?$/u;
const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/u;
/** Beyond it, the conversion to decimal digits would no longer take next to no time. */
const mostPrefixedDigits = 4096;
/**
 * A decimal number as its file writes it: `+1`, `.5`, `5.`, `007`. JSON has the same digits, however many there are.
 * `digits` is the text without what only separates digits, where that differs.
 */
function decimalLiteral(text, digits = text) {
    if (jsonNumber.test(digits)) {
        return new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(text, digits);
    }
    const [, sign = "", whole = "", fraction = "", exponent = ""] = parts.exec(digits) ?? [];
    const json = `${sign === "-" ? "-" : ""}${whole || "0"}${fraction && `.${fraction}`}${exponent && `e${exponent}`}`;
    return new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(text, json);
}


/***/ }),

/***/ 25884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ FormatFault),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   t$: () => (/* binding */ positionAt)
/* harmony export */ });
/**
 * A text is not what its format allows. The message is a sentence without the position, and without any of the text but
 * the names of keys.
 */
class FormatFault extends Error {
    name = "FormatFault";
    code;
    line;
    column;
    detail;
    constructor(code, message, { line, column, detail }) {
        super(message);
        this.code = code;
        this.line = line;
        this.column = column;
        this.detail = detail;
    }
}
const lineEnd = /\r\n|\r|\n/gu;
/** The place of an offset (in UTF-16 units) in a text. Lines end with LF, CRLF or CR. */
function positionAt(text, offset) {
    let line = 1;
    let start = 0;
    for (const end of text.slice(0, offset).matchAll(lineEnd)) {
        line += 1;
        start = end.index + end[0].length;
    }
    return { line, column: countCharacters(text, start, offset) + 1 };
}
/** How many code points there are; lines may be as long as files. */
function countCharacters(text, start, end) {
    let count = 0;
    for (let at = start; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        const before = at > start ? text.charCodeAt(at - 1) : 0;
        const secondHalf = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
        count += secondHalf ? 0 : 1;
    }
    return count;
}
/** A line of a text, counted from 1, without its end; empty when there is no such line. */
function lineOf(text, line) {
    let at = 1;
    let start = 0;
    for (const end of text.matchAll(lineEnd)) {
        if (at === line) {
            return text.slice(start, end.index);
        }
        at += 1;
        start = end.index + end[0].length;
    }
    return at === line ? text.slice(start) : "";
}


/***/ }),

/***/ 24008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ defaultSection),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   X: () => (/* binding */ overlayIni)
/* harmony export */ });
/** The section whose options all others have too. */
const defaultSection = "DEFAULT";
/** A value as it is written, in the section or else in DEFAULT; undefined when there is no such section or option. */
function lookUp({ defaults, sections }, { section, option }) {
    const own = sections.get(section);
    if (own === undefined && section !== defaultSection) {
        return undefined;
    }
    const value = own?.get(option);
    return value === undefined ? defaults.get(option) : value;
}
/**
 * Lays one file over another as `ConfigParser.read([lower, upper])` does: option by option the upper one wins, and what both
 * have keeps its place in the lower one.
 */
function overlayIni(lower, upper) {
    const sections = new Map(lower.sections);
    for (const [name, options] of upper.sections) {
        const below = sections.get(name);
        sections.set(name, below === undefined ? options : overlayOptions(below, options));
    }
    return { defaults: overlayOptions(lower.defaults, upper.defaults), sections };
}
function overlayOptions(lower, upper) {
    if (upper.size === 0) {
        return lower;
    }
    const options = new Map(lower);
    for (const [name, value] of upper) {
        options.set(name, value);
    }
    return options;
}


/***/ }),

/***/ 48277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X3: () => (/* binding */ describeDuplicate),
/* harmony export */   _z: () => (/* binding */ quoteKey),
/* harmony export */   hD: () => (/* binding */ describeContinuation),
/* harmony export */   jg: () => (/* binding */ IniFault),
/* harmony export */   yO: () => (/* binding */ describeStrayLines)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);

/** A text is no INI by the rules of CPython's configparser. */
class IniFault extends _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z {
    /** The class that CPython raises. */
    pythonName;
    /** Every line that is at fault, counted from 1: several only of a ParsingError. */
    lines;
    constructor(pythonName, message, { lines, ...position }) {
        const code = pythonName.startsWith("Duplicate") ? "duplicate-key" : "parse-error";
        super(code, message, position);
        this.pythonName = pythonName;
        this.lines = lines;
    }
}
const mostNamed = 5;
/** The message of a ParsingError: what a line may be, and which other lines are wrong too. */
function describeStrayLines(lines) {
    const expected = "Expected a [section], `name = value` or `name: value` (the name not empty), a comment that begins with # or ;, or the" +
        " continuation of a value, indented deeper than its name.";
    const others = lines.slice(1, 1 + mostNamed).join(", ");
    const more = lines.length - 1 > mostNamed ? ` and ${lines.length - 1 - mostNamed} more` : "";
    return others === "" ? expected : `${expected} The same is wrong in line ${others}${more}.`;
}
/** The message of a second section or option, and where the first is. */
function describeDuplicate({ section, option }, line) {
    return option === undefined
        ? `The section ${quoteKey(section)} is there already, in line ${line}: a file may have it once.`
        : `The option ${quoteKey(option)} of the section ${quoteKey(section)} is there already, in line ${line}: capital and small` +
            " letters are the same.";
}
/** The message of an indented line below an option without a value. */
function describeContinuation(option) {
    return `The option ${quoteKey(option)} above has no value that an indented line could continue: write a = behind that name, or this line without its indent.`;
}
const longestName = 100;
/** A name as a message has it: quoted, control characters escaped, and not endless. */
function quoteKey(name) {
    return JSON.stringify(name.length > longestName ? `${name.slice(0, longestName)}…` : name);
}


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ TextBuilder)
/* harmony export */ });
const mostPieces = 1024;
/** Puts a text together from pieces, millions of them if need be, for which `+=` alone would take 32 bytes each. */
class TextBuilder {
    /** In UTF-16 units. */
    length = 0;
    #text = "";
    #pieces = [];
    /** Appends a piece. */
    add(piece) {
        this.length += piece.length;
        this.#pieces.push(piece);
        if (this.#pieces.length === mostPieces) {
            this.#join();
        }
    }
    /** The text so far. */
    build() {
        this.#join();
        return this.#text;
    }
    #join() {
        this.#text += this.#pieces.join("");
        this.#pieces = [];
    }
}


/***/ }),

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

/***/ 90445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   NL: () => (/* binding */ mostNodes),
/* harmony export */   Ty: () => (/* binding */ numberLiteral),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   uS: () => (/* binding */ Literal),
/* harmony export */   vj: () => (/* binding */ mostLevels),
/* harmony export */   z$: () => (/* binding */ DeferredText)
/* harmony export */ });
/** A scalar that is written in one way and means another: a number, a date, a YAML 1.1 `yes`. */
class Literal {
    /** As it stands in the file: `1.10`, `0x1F`, `yes`, `1979-05-27`. */
    text;
    /** As JSON: the same digits where they are a JSON number, else its value (`31`, `true`) or a JSON string. */
    json;
    constructor(text, json) {
        this.text = text;
        this.json = json;
    }
}
/** A text that depends on others, such as an INI value with references: worked out when it is read, and not before. */
class DeferredText {
    /** As it stands in the file. */
    raw;
    #resolve;
    #text;
    /** `resolve` may throw; then whoever reads the text gets that. */
    constructor(raw, resolve) {
        this.raw = raw;
        this.#resolve = resolve;
    }
    get text() {
        this.#text ??= this.#resolve();
        return this.#text;
    }
    get json() {
        return JSON.stringify(this.text);
    }
}
/** Whether a value is a list; `Array.isArray` alone tells the compiler nothing of read-only ones. */
function isList(value) {
    return Array.isArray(value);
}
/** Whether a value is an object. */
function isMapping(value) {
    return value instanceof Map;
}
/** More levels than this no reader goes down. */
const mostLevels = 1000;
/** More values than this, aliases written out, no reader hands over. */
const mostNodes = 1_000_000;
const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/u;
/** A number: its literal is its JSON where JSON has such a number, else `value` in plain JSON notation. */
function numberLiteral(text, value) {
    if (jsonNumber.test(text)) {
        return new Literal(text, text);
    }
    const plain = typeof value === "bigint" || Number.isFinite(value);
    return new Literal(text, plain ? String(value) : JSON.stringify(text));
}


/***/ }),

/***/ 9671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ coreSchema)
/* harmony export */ });
/* harmony import */ var _decimals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6358);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90445);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25539);



const integer = /^[-+]?[0-9]+$/u;
const prefixed = /^0(?:o[0-7]+|x[0-9A-Fa-f]+)$/u;
const decimal = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/u;
/** YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema). */
const coreSchema = {
    words: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(["true", "True", "TRUE"], ["false", "False", "FALSE"]),
    readInteger: (text) => (integer.test(text) ? (0,_decimals_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalLiteral */ .L)(text) : readPrefixed(text)),
    readFloat: (text) => (decimal.test(text) ? (0,_decimals_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalLiteral */ .L)(text) : (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .readSpecial */ .ym)(text)),
};
function readPrefixed(text) {
    const proper = text.length <= _decimals_js__WEBPACK_IMPORTED_MODULE_1__/* .mostPrefixedDigits */ .c && prefixed.test(text);
    return proper ? new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Literal */ .uS(text, String(BigInt(text))) : undefined;
}


/***/ }),

/***/ 25539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rg: () => (/* binding */ resolvePlain),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ym: () => (/* binding */ readSpecial)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

const nulls = ["", "~", "null", "Null", "NULL"];
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/u;
const notNumber = /^\.(?:nan|NaN|NAN)$/u;
const longestWord = 5;
/** The words of a schema, with these for true and for false. */
function wordsOf(truths, untruths) {
    return new Map([
        ...nulls.map((word) => [word, null]),
        ...truths.map((word) => [word, word === "true" ? true : new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(word, "true")]),
        ...untruths.map((word) => [word, word === "false" ? false : new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(word, "false")]),
    ]);
}
/** Infinity, or what is not a number: a text in JSON, which has neither. */
function readSpecial(text) {
    return infinite.test(text) || notNumber.test(text) ? new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(text, JSON.stringify(text)) : undefined;
}
/** What a plain scalar stands for: itself, unless it is a word or a number of the schema. */
function resolvePlain(text, schema) {
    const first = text.charCodeAt(0);
    // All numbers begin with one of + , - . / 0 1 2 3 4 5 6 7 8 9, in that order of their codes.
    if (first >= 0x2b && first <= 0x39) {
        return schema.readInteger(text) ?? schema.readFloat(text) ?? text;
    }
    const word = text.length <= longestWord ? schema.words.get(text) : undefined;
    return word === undefined ? text : word;
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

/***/ 90959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readInput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27601);



/**
 * Reads a whole file of at most `limit` bytes, whatever it is. A pipe's writer is waited for, until `signal` is aborted;
 * a pipe that is opened in the usual way would hold up the whole process instead. @throws {@link TooLarge}, or an error
 * with the system's code
 */
async function readInput(path, limit, signal) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path)).isFIFO() ? await readPipe(path, limit, signal) : (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readWholeFile */ .M4)(path, limit);
}
async function readPipe(path, limit, signal) {
    // It takes some milliseconds to load, and files are seldom pipes.
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
    const stop = () => pipe.destroy(new Error("interrupted"));
    signal.addEventListener("abort", stop);
    try {
        const chunks = [];
        let size = 0;
        for await (const chunk of pipe) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > limit) {
                throw new _files_js__WEBPACK_IMPORTED_MODULE_1__/* .TooLarge */ .MF(limit);
            }
        }
        return Buffer.concat(chunks, size);
    }
    finally {
        signal.removeEventListener("abort", stop);
        pipe.destroy();
    }
}


/***/ }),

/***/ 92574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ defineOperation)
/* harmony export */ });
/** Declares an operation; the types of its inputs and outputs flow into `run`. */
function defineOperation(operation) {
    return operation;
}


/***/ }),

/***/ 95795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ parseMapping),
/* harmony export */   cl: () => (/* binding */ mappingOrList),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
/* harmony import */ var _formats_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90445);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27564);
/* harmony import */ var _yaml_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9530);



/** Reads a YAML or JSON object. */
async function parseMapping(given) {
    return await (0,_yaml_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readYamlInput */ .c)(given, (value) => (0,_formats_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value)
        ? { value }
        : { problem: "This is not a mapping: write one `name: value` a line, or a JSON object." });
}
/** A YAML or JSON object. */
function mapping(words) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineKind */ .WI)("mapping", words, parseMapping);
}
/** A YAML or JSON object or list. */
function mappingOrList(words) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineKind */ .WI)("mapping or list", words, async (given) => (0,_yaml_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readYamlInput */ .c)(given, (value) => (0,_formats_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) || (0,_formats_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value)
        ? { value }
        : {
            problem: "This is neither a mapping nor a list: write one `name: value` a line, or begin items with `- `.",
        }));
}


/***/ }),

/***/ 9530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readYamlInput)
});

// EXTERNAL MODULE: ./lib/formats/fault.js
var formats_fault = __webpack_require__(25884);
// EXTERNAL MODULE: ./lib/formats/yaml/core-schema.js
var core_schema = __webpack_require__(9671);
// EXTERNAL MODULE: ./lib/formats/yaml/schema.js
var schema = __webpack_require__(25539);
;// CONCATENATED MODULE: ./lib/formats/yaml/plain-mapping.js


/** A key and a plain scalar of signs that never mean anything else in YAML, and are no key of YAML's own. */
const pair = /^([A-Za-z_][\w.-]{0,99}): +([-+]?[\w.][\w./+-]*) *$/u;
/** Longer texts are worth the whole reader. */
const longest = 64 * 1024;
/**
 * Reads a mapping that is written in the plainest way, `name: word` or `name: number` on every line, as `readYaml` does;
 * `undefined` for every other text, be it right or wrong. Most inputs are such, and a step need not load the whole reader
 * for them, which takes longer than all else that it does.
 */
function readPlainMapping(text) {
    const mapping = new Map();
    const lines = text.length > longest ? [] : text.split(/\r?\n/u).filter((line) => line !== "");
    for (const line of lines) {
        const [, key, word] = pair.exec(line) ?? [];
        if (key === undefined || word === undefined || mapping.has(key)) {
            return undefined;
        }
        mapping.set(key, (0,schema/* resolvePlain */.Rg)(word, core_schema/* coreSchema */.n));
    }
    return mapping.size === 0 ? undefined : mapping;
}

;// CONCATENATED MODULE: ./lib/operation/yaml-input.js


/**
 * Reads an input that is YAML (1.2, core schema) or JSON, and takes it by `accept`. Numbers keep the digits they were
 * written with; `__proto__` and `constructor` are ordinary keys.
 */
async function readYamlInput(given, accept) {
    const plain = readPlainMapping(given);
    if (plain !== undefined) {
        return accept(plain);
    }
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(591), __webpack_require__.e(6998)]).then(__webpack_require__.bind(__webpack_require__, 20591));
    try {
        return accept(readYaml(given, "1.2"));
    }
    catch (fault) {
        if (fault instanceof formats_fault/* FormatFault */._z) {
            const { line, column, message } = fault;
            return { problem: `This is not valid YAML or JSON at line ${line}, column ${column}: ${message}` };
        }
        throw fault;
    }
}


/***/ }),

/***/ 88788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configRead: () => (/* binding */ configRead)
});

// EXTERNAL MODULE: ./lib/operation/define.js
var operation_define = __webpack_require__(92574);
// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/mapping.js
var mapping = __webpack_require__(95795);
// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __webpack_require__(33895);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/operations/config-read/formats.js

/** Formats that a file may be read as. */
const formats = ["ini", "json", "jsonc", "json5", "yaml", "toml", "env", "properties", "xml", "csv"];
const byExtension = {
    ".ini": "ini",
    ".cfg": "ini",
    ".conf": "ini",
    ".json": "json",
    ".webmanifest": "json",
    ".jsonc": "jsonc",
    ".json5": "json5",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".toml": "toml",
    ".env": "env",
    ".properties": "properties",
    ".xml": "xml",
    ".csv": "csv",
};
const byName = {
    ".npmrc": "ini",
    ".gitconfig": "ini",
    ".gitmodules": "ini",
    ".editorconfig": "ini",
    ".pylintrc": "ini",
    ".flake8": "ini",
    ".coveragerc": "ini",
    "tsconfig.json": "jsonc",
    "jsconfig.json": "jsonc",
    "devcontainer.json": "jsonc",
    "pipfile.lock": "json",
    "composer.lock": "json",
    "cargo.lock": "toml",
    "poetry.lock": "toml",
    "uv.lock": "toml",
    pipfile: "toml",
};
/** The format that a file's name tells, by habit (`.npmrc`, `Cargo.lock`) or ending; `undefined` when it tells none. */
function detectFormat(path) {
    const name = (0,external_node_path_.basename)(path).toLowerCase();
    const known = Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (known !== undefined) {
        return known;
    }
    if (/^\.env(?:\.|$)/u.test(name)) {
        return "env";
    }
    const extension = (0,external_node_path_.extname)(name);
    if (/^tsconfig\..+\.json$/u.test(name)) {
        return "jsonc";
    }
    return Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
}

// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/config-read/environment-names.js
/** Names that change how programs start or what a job is; `*` stands for any ending. */
const refused = [
    "PATH",
    "LD_*",
    "DYLD_*",
    "NODE_*",
    "BASH_ENV",
    "ENV",
    "SHELLOPTS",
    "IFS",
    "PYTHON*",
    "PERL5*",
    "RUBY*",
    "JAVA_TOOL_OPTIONS",
    "GIT_*",
    "GITHUB_*",
    "RUNNER_*",
    "ACTIONS_*",
    "INPUT_*",
    "CI",
];
/** Whether a text can be the name of an environment variable in every shell. */
function isEnvironmentName(name) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(name);
}
/** Whether a name is refused unless it is allowed. Case does not count, as it does not on Windows. */
function isUnsafe(name, allowed) {
    const upper = name.toUpperCase();
    return (refused.some((rule) => (rule.endsWith("*") ? upper.startsWith(rule.slice(0, -1)) : upper === rule)) &&
        !allowed.some((other) => other.toUpperCase() === upper));
}
/**
 * The name of a leaf under a prefix: the parts of its path joined by `_`, in upper case, every other sign a `_`. A `_`
 * stands between prefix and path where the prefix does not end with one.
 */
function toEnvironmentName(prefix, steps) {
    const start = prefix.endsWith("_") ? prefix : `${prefix}_`;
    return `${start}${steps.join("_")}`.toUpperCase().replaceAll(/[^A-Z0-9_]/gu, "_");
}

// EXTERNAL MODULE: ./lib/operations/config-read/paths.js
var config_read_paths = __webpack_require__(23420);
;// CONCATENATED MODULE: ./lib/operations/config-read/mask-patterns.js

/** Reads a mask pattern such as `*.password`, `**.token` or `servers[*].key`. Case does not count. */
function parseMaskPattern(text) {
    const path = (0,config_read_paths/* parsePath */.Rr)(text);
    return "problem" in path ? path : { value: toMatchers(path.value) };
}
function toMatchers(path) {
    return path.map((step) => (isKey(step) && !step.quoted && step.key === "**" ? "any-depth" : toMatcher(step)));
}
function isKey(step) {
    return step !== "each" && "key" in step;
}
function toMatcher(step) {
    if (step === "each") {
        return (text) => /^\d+$/u.test(text);
    }
    if ("index" in step) {
        return (text) => text === String(step.index);
    }
    const parts = (step.quoted ? [step.key] : step.key.split("*")).map((part) => part.toLowerCase());
    return (text) => matchesParts(parts, text.toLowerCase());
}
/** Whether a text has these parts in their order, the first at its start and the last at its end. Takes linear time. */
function matchesParts([first = "", ...others], text) {
    const last = others.pop();
    if (last === undefined) {
        return text === first;
    }
    let at = first.length;
    if (!text.startsWith(first)) {
        return false;
    }
    for (const part of others) {
        const found = text.indexOf(part, at);
        if (found < 0) {
            return false;
        }
        at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}
/** No pattern has begun. */
const nowhere = { matched: false, ahead: [] };
/** Begins patterns, beside those that are on their way. */
function begin({ matched, ahead }, patterns) {
    return gather([...ahead, ...patterns], matched);
}
/** Takes one step. A key with dots may also be met part by part, as in a path. */
function advance(progress, step) {
    if (progress.matched || progress.ahead.length === 0) {
        return progress;
    }
    const whole = advanceBy(progress, String(step));
    if (whole.matched || typeof step === "number" || !step.includes(".")) {
        return whole;
    }
    let parts = progress;
    for (const part of step.split(".")) {
        parts = advanceBy(parts, part);
    }
    return gather([...whole.ahead, ...parts.ahead], parts.matched);
}
function advanceBy({ matched, ahead }, text) {
    const next = [];
    for (const pattern of matched ? [] : ahead) {
        const [first] = pattern;
        if (first === "any-depth") {
            next.push(pattern);
        }
        else if (first?.(text) === true) {
            next.push(tailOf(pattern));
        }
    }
    return gather(next, matched);
}
/** Leaves out what is there twice, and lets `**` take nothing too. */
function gather(patterns, matched) {
    const ahead = new Set();
    let done = matched;
    for (const pattern of patterns) {
        let rest = pattern;
        ahead.add(rest);
        while (rest[0] === "any-depth") {
            rest = tailOf(rest);
            ahead.add(rest);
        }
        done ||= rest.length === 0;
    }
    return { matched: done, ahead: [...ahead] };
}
const tails = new WeakMap();
/** A pattern without its first matcher: always the same one, so that equal ways are known as such. */
function tailOf(pattern) {
    const known = tails.get(pattern) ?? pattern.slice(1);
    tails.set(pattern, known);
    return known;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/requests.js


/**
 * Reads `name = path`, `name = path ?? default` or, where a name may be left out, `path`, whose last key is the name.
 * A default in double quotes is read as a JSON string, so that `?? ""` is an empty one.
 */
function parseRequest(line, { named }) {
    const equals = findOutside(line, "=");
    if (equals === undefined && named) {
        return { problem: `${(0,safe_text/* quoteName */.AB)(line)} has no name: write NAME = path.` };
    }
    const name = equals === undefined ? undefined : line.slice(0, equals).trim();
    const wanted = equals === undefined ? line : line.slice(equals + 1);
    const mark = findOutside(wanted, "??");
    const path = (0,config_read_paths/* parsePath */.Rr)(mark === undefined ? wanted : wanted.slice(0, mark));
    if ("problem" in path) {
        return path;
    }
    const ownName = name ?? lastKey(path.value);
    if (ownName === undefined) {
        return { problem: `${(0,safe_text/* quoteName */.AB)(line)} has no name of its own: write name = ${line}.` };
    }
    const fallback = mark === undefined ? undefined : readFallback(wanted.slice(mark + 2).trim());
    return { value: { name: ownName, path: path.value, fallback } };
}
function readFallback(text) {
    return /^".*"$/su.test(text) ? ((0,config_read_paths/* unquote */._n)(text) ?? text) : text;
}
function lastKey(path) {
    const last = path.at(-1);
    return last !== undefined && last !== "each" && "key" in last ? last.key : undefined;
}
/** Where a sign stands first outside of double quotes. */
function findOutside(text, sign) {
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (quoted && character === "\\") {
            at += 1;
        }
        else if (character === '"') {
            quoted = !quoted;
        }
        else if (!quoted && text.startsWith(sign, at)) {
            return at;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/input-kinds.js







/** A path, such as `servers[0].host`. */
function path(words) {
    return (0,inputs/* defineKind */.WI)("text", words, config_read_paths/* parsePath */.Rr);
}
/** Paths, one a line. */
function paths(words) {
    return (0,inputs/* defineKind */.WI)("lines", words, (given) => parseEach(given, config_read_paths/* parsePath */.Rr));
}
/** Patterns of paths, one a line. */
function maskPatterns(words) {
    return (0,inputs/* defineKind */.WI)("lines", words, (given) => parseEach(given, parseMaskPattern));
}
/** Values that are asked for as outputs, one a line. */
function outputRequests(words) {
    return (0,inputs/* defineKind */.WI)("lines", words, (given) => parseEach(given, (line) => {
        const request = parseRequest(line, { named: false });
        const problem = "problem" in request ? undefined : (0,outputs/* outputNameProblem */.I)(request.value.name, {});
        return problem === undefined || "problem" in request
            ? request
            : { problem: `${(0,safe_text/* quoteName */.AB)(request.value.name)} is no name for an output: ${problem}; write name = path.` };
    }));
}
/** Values that are asked for as environment variables, one a line. */
function variableRequests(words) {
    return (0,inputs/* defineKind */.WI)("lines", words, (given) => parseEach(given, (line) => {
        const request = parseRequest(line, { named: true });
        return "problem" in request || isEnvironmentName(request.value.name)
            ? request
            : {
                problem: `${(0,safe_text/* quoteName */.AB)(request.value.name)} is no name for a variable: it must begin with a letter or _ and go on with letters, digits and _ only.`,
            };
    }));
}
const anyLines = (0,inputs/* lines */.Mn)({ description: "" });
/** Reads each line; the problem is that of all lines that cannot be read. */
async function parseEach(given, parse) {
    const read = await anyLines.parse(given);
    if ("problem" in read) {
        return read;
    }
    const values = [];
    const problems = [];
    for (const line of read.value) {
        const parsed = parse(line);
        if ("problem" in parsed) {
            problems.push(parsed.problem);
        }
        else {
            values.push(parsed.value);
        }
    }
    return problems.length === 0 ? { value: values } : { problem: problems.join(" ") };
}

;// CONCATENATED MODULE: ./lib/operations/config-read/declaration.js





const declaration_inputs = {
    files: inputs/* lines */.Mn({
        description: "Paths in order, later ones win. `{environment}` is replaced; a trailing `?` makes a file optional. Neighbouring INI files are one configuration, as in configparser's `read([a, b])`.",
        required: true,
    }),
    environment: inputs/* text */.Qq({
        description: "Stands for `{environment}` in `files`: letters, digits, `.`, `_` and `-` only, neither `.` nor `..`.",
    }),
    format: inputs/* choice */.Yq(formats, {
        description: "The format of all files.",
        defaultText: "by each file's name",
    }),
    key: path({
        description: 'The path whose value is the output `value`: `production.db_host`, `servers[0].host`, `servers[*].host` (a JSON array), `"a.b".c` (quotes keep dots).',
    }),
    default: inputs/* text */.Qq({
        description: "For `key` when it is missing. A value that is there and empty stays empty; no error is hidden.",
    }),
    keys: outputRequests({
        description: 'Outputs of their own, one a line: `output = path`, `output = path ?? default` (`?? ""` for an empty one), or `path`, whose last key is the output.',
    }),
    defaults: (0,mapping/* mapping */.pq)({ description: "Values under everything else." }),
    required: paths({ description: 'Paths that must be there and not empty: no null, `""`, `[]` or `{}`.' }),
    "export-env": variableRequests({
        description: "`NAME = path`, one a line: environment variables for the job's later steps. Nothing else is exported.",
    }),
    "env-prefix": inputs/* text */.Qq({
        description: "Export all leaves of `section` under this prefix: the parts of a path joined by `_`, in upper case, every other sign a `_`.",
    }),
    "allow-env": inputs/* lines */.Mn({
        description: "Names that are otherwise refused: `PATH`, `LD_*`, `DYLD_*`, `NODE_*`, `BASH_ENV`, `ENV`, `SHELLOPTS`, `IFS`, `PYTHON*`, `PERL5*`, `RUBY*`, `JAVA_TOOL_OPTIONS`, `GIT_*`, `GITHUB_*`, `RUNNER_*`, `ACTIONS_*`, `INPUT_*`, `CI`.",
    }),
    section: path({ description: "Where all paths start, and the part that `config` gives. It must be there." }),
    mask: maskPatterns({
        description: "Patterns of paths whose values are masked before anything is written: `*.password`, `**.token` (at any depth), `servers[*].key`. They are taken from `section` and from the top. A boolean and a value of under 4 characters are not masked, with a warning.",
    }),
    schema: inputs/* text */.Qq({
        description: "The path of a JSON Schema (2020-12 or draft-07; JSON or YAML) that the merged configuration must satisfy. Nothing is fetched.",
    }),
    arrays: inputs/* choice */.Yq(["replace", "append"], {
        description: "What a later file's list does to an earlier one's.",
        default: "replace",
    }),
    "ini-dialect": inputs/* choice */.Yq(["python", "npm"], {
        description: "`python` is CPython's configparser, exactly; `npm` is the package `ini`, for files such as `.npmrc` and `.gitconfig`.",
        default: "python",
    }),
    "ini-interpolation": inputs/* choice */.Yq(["basic", "extended", "none"], {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of INI references, not a template
        description: "`%(name)s`, `${section:name}`, or neither.",
        default: "basic",
    }),
    "ini-inline-comments": inputs/* text */.Qq({
        description: "Prefixes of comments behind a value, separated by blanks, as configparser's `inline_comment_prefixes`.",
    }),
    "ini-allow-no-value": inputs/* flag */.Jt({
        description: "An option may stand without `=`, as with configparser's `allow_no_value`; its value is null.",
        default: false,
    }),
    "yaml-version": inputs/* choice */.Yq(["1.2", "1.1"], {
        description: "In 1.1, `yes`, `no`, `on` and `off` are booleans in `config`, and `0777` is octal.",
        default: "1.2",
    }),
};
const declaration_outputs = {
    value: outputs/* optional */.lq(outputs/* text */.Qq("The value of `key`: a scalar's own text, JSON for a list or an object, nothing for null.")),
    config: outputs/* json */.Pq("The merged configuration, or its `section`; numbers keep their digits.", (configuration) => configuration.json),
    files: outputs/* json */.Pq("`[{path,format,found}]`, in order."),
    overridden: outputs/* json */.Pq("`[{path,by,over}]`: values of a file (`over`) that gave way to those of a later one (`by`)."),
    outputs: outputs/* named */.KT("One output for each line of `keys`."),
};
const failures = {
    "file-not-found": {
        sentence: "A file does not exist.",
        hint: "Correct the path, which starts at working-directory, or end it with ? if the file is optional.",
    },
    unreadable: {
        sentence: "A file cannot be read: it is a folder, or there is no permission.",
        hint: "Name a regular file that this user may read.",
    },
    "bad-encoding": {
        sentence: "A file is neither UTF-8 nor UTF-16 with a byte-order mark, or a value holds half of a surrogate pair.",
        hint: "Save the file as UTF-8.",
    },
    "parse-error": {
        sentence: "A file is not what its format allows; the message gives file, line, column and the line.",
        hint: "Mend the line, or set format if the file's name tells the wrong one.",
    },
    "duplicate-key": {
        sentence: "A key, an option or a section stands twice in a file.",
        hint: "Keep the one that is right.",
    },
    interpolation: {
        sentence: "A value of an INI file refers to what cannot be resolved.",
        hint: "Write %% for a percent sign ($$ for a dollar sign in extended), set ini-interpolation to none, or name the one section that is needed by section.",
    },
    "key-not-found": {
        sentence: "A path leads nowhere; the message names the nearest.",
        hint: "Correct the path, or give a default.",
    },
    "missing-required": {
        sentence: "A required path is not there, or it is empty.",
        hint: "Set it in one of the files.",
    },
    "schema-mismatch": {
        sentence: "The configuration does not satisfy the schema; every violation is named with its path.",
        hint: "Mend the values that the message names, or the schema.",
    },
    "unsafe-env-name": {
        sentence: "A variable's name would change how programs start, or what the job is.",
        hint: "Choose another name, or add this one to allow-env.",
    },
    "name-collision": {
        sentence: "Two values would get the same name (case does not count), or an output the name of a declared one.",
        hint: "Give each a name of its own.",
    },
    "too-large": {
        sentence: "A file is larger than 64 MiB.",
        hint: "Split the file.",
    },
    "too-deep": {
        sentence: "A file has more than 1,000 levels, or more than 1,000,000 values once its aliases are written out.",
        hint: "Flatten it, or use fewer aliases.",
    },
};

// EXTERNAL MODULE: ./lib/formats/ini/document.js
var ini_document = __webpack_require__(24008);
// EXTERNAL MODULE: ./lib/formats/ini/fault.js
var fault = __webpack_require__(48277);
;// CONCATENATED MODULE: ./lib/formats/ini/interpolation-fault.js
/**
 * A value cannot be interpolated. The section and the option are those that CPython blames. The message is a sentence that
 * quotes names alone; `detail` may quote values.
 */
class InterpolationFault extends Error {
    name = "InterpolationFault";
    pythonName;
    section;
    option;
    detail;
    constructor(message, { pythonName, section, option, detail }) {
        super(message);
        this.pythonName = pythonName;
        this.section = section;
        this.option = option;
        this.detail = detail;
    }
}

;// CONCATENATED MODULE: ./lib/formats/ini/references.js
/** The two ways of interpolation. */
const syntaxes = {
    basic: {
        sigil: "%",
        opening: "(",
        fence: ")",
        closing: ")s",
        example: "%(name)s",
        acrossSections: false,
    },
    extended: {
        sigil: "$",
        opening: "{",
        fence: "}",
        closing: "}",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the dialect's own notation
        example: "${name}",
        acrossSections: true,
    },
};
/** Reads the reference whose sigil stands at `at`; undefined when it is not well-formed. */
function readReference(raw, at, { opening, fence, closing }) {
    const start = at + 1 + opening.length;
    const stop = raw.indexOf(fence, start);
    const formed = raw.startsWith(opening, at + 1) && stop > start && raw.startsWith(closing, stop);
    return formed ? { name: raw.slice(start, stop), end: stop + closing.length } : undefined;
}

// EXTERNAL MODULE: ./lib/formats/ini/text-builder.js
var text_builder = __webpack_require__(7708);
;// CONCATENATED MODULE: ./lib/formats/ini/interpolator.js





const deepest = 10;
const mebi = 1024 * 1024;
/** In UTF-16 units: of one value, and of all that a document's values take to read and write. */
const longestValue = 64 * mebi;
const mostWork = 256 * mebi;
/**
 * Replaces references in a document's values. CPython does each reference anew, which can take it for ever; here each value
 * is done once, and all the same its errors, their order, and whom they blame are CPython's.
 */
class Interpolator {
    #document;
    #syntax;
    #known = new Map();
    #asked = { section: "", option: "" };
    #work = 0;
    constructor(document, syntax) {
        this.#document = document;
        this.#syntax = syntax;
    }
    /** A value that stands at a place, with its references replaced. @throws InterpolationFault */
    interpolate(raw, place) {
        if (!raw.includes(this.#syntax.sigil)) {
            return raw;
        }
        this.#asked = place;
        return this.#expand({ raw, place, depth: 1 }).text;
    }
    #expand(task) {
        const { section, option } = task.place;
        const known = this.#known.get(section)?.get(option);
        // One that would go too deep from here is done again, to fail where CPython does.
        if (known !== undefined && task.depth + known.height - 1 <= deepest) {
            return known;
        }
        const expansion = this.#replace(task);
        let siblings = this.#known.get(section);
        if (siblings === undefined) {
            siblings = new Map();
            this.#known.set(section, siblings);
        }
        siblings.set(option, expansion);
        return expansion;
    }
    #replace(task) {
        const { raw, depth } = task;
        const { sigil } = this.#syntax;
        if (depth > deepest) {
            throw this.#fault(task, {
                error: "InterpolationDepthError",
                problem: `refers to others more than ${deepest} deep, or to itself`,
            });
        }
        this.#spend(task, raw.length);
        const text = new text_builder/* TextBuilder */.t();
        let height = 1;
        let rest = 0;
        for (let at = raw.indexOf(sigil); at !== -1; at = raw.indexOf(sigil, rest)) {
            if (raw.startsWith(sigil, at + 1)) {
                text.add(raw.slice(rest, at + 1));
                rest = at + 2;
            }
            else {
                text.add(raw.slice(rest, at));
                const { name, end } = this.#readReference(task, at);
                const inner = this.#follow(task, name);
                this.#append(task, text, inner.text);
                height = Math.max(height, inner.height + 1);
                rest = end;
            }
        }
        text.add(raw.slice(rest));
        return { text: text.build(), height };
    }
    #readReference(task, at) {
        const { sigil, opening, example } = this.#syntax;
        const reference = readReference(task.raw, at, this.#syntax);
        if (reference === undefined) {
            const problem = task.raw.startsWith(opening, at + 1)
                ? `has a ${sigil}${opening} that begins no reference such as ${example}`
                : `has a ${sigil} that is followed by neither ${sigil} nor ${opening}`;
            throw this.#fault(task, { error: "InterpolationSyntaxError", problem });
        }
        return reference;
    }
    /** What a reference stands for; of height 0 when that holds no more references. */
    #follow(task, name) {
        const place = this.#placeOf(task, name);
        const raw = (0,ini_document/* lookUp */.TE)(this.#document, place);
        if (raw === undefined) {
            throw this.#fault(task, {
                error: "InterpolationMissingOptionError",
                problem: "refers to an option that is not there",
                reference: name,
            });
        }
        if (raw === null) {
            throw this.#fault(task, {
                error: "TypeError",
                problem: "refers to an option that has no value",
                reference: name,
            });
        }
        return raw.includes(this.#syntax.sigil)
            ? this.#expand({ raw, place, depth: task.depth + 1 })
            : { text: raw, height: 0 };
    }
    #placeOf(task, name) {
        const { section } = task.place;
        const parts = this.#syntax.acrossSections ? name.split(":", 3) : [name];
        const [first = "", second] = parts;
        if (parts.length > 2) {
            throw this.#fault(task, {
                error: "InterpolationSyntaxError",
                problem: "has a reference with more than one colon",
                reference: name,
            });
        }
        return second === undefined
            ? { section, option: first.toLowerCase() }
            : { section: first, option: second.toLowerCase() };
    }
    /** Appends what a reference stands for, unless it grows beyond measure: ten levels of ten references are 10^10. */
    #append(task, text, piece) {
        this.#spend(task, piece.length);
        text.add(piece);
        if (text.length > longestValue) {
            throw this.#fault(task, { problem: `grows beyond ${longestValue / mebi} Mi characters by its references` });
        }
    }
    #spend(task, units) {
        this.#work += units;
        if (this.#work > mostWork) {
            throw this.#fault(task, {
                problem: `is one too many: all references together come to more than ${mostWork / mebi} Mi characters`,
            });
        }
    }
    #fault({ raw, place }, { error, problem, reference }) {
        // Where references stay in their section, CPython blames the value that was asked for.
        const { section, option } = this.#syntax.acrossSections ? place : this.#asked;
        const message = `The value of the option ${(0,fault/* quoteKey */._z)(option)} in the section ${(0,fault/* quoteKey */._z)(section)} ${problem}.`;
        const where = `${(0,fault/* quoteKey */._z)(place.option)} in ${(0,fault/* quoteKey */._z)(place.section)} is ${(0,fault/* quoteKey */._z)(raw)}`;
        const detail = reference === undefined ? where : `${(0,fault/* quoteKey */._z)(reference)} is not to be had: ${where}`;
        return new InterpolationFault(message, { pythonName: error, section, option, detail });
    }
}

;// CONCATENATED MODULE: ./lib/formats/ini/interpolate.js




/** Makes the resolver of a document. It remembers what it resolved: all values together take time in line with their length. */
function createResolver(document, mode) {
    const syntax = mode === "none" ? undefined : syntaxes[mode];
    const interpolator = syntax === undefined ? undefined : new Interpolator(document, syntax);
    return {
        needsResolving: (raw) => syntax !== undefined && raw?.includes(syntax.sigil) === true,
        resolve: (section, option) => {
            const place = { section, option: option.toLowerCase() };
            const raw = (0,ini_document/* lookUp */.TE)(document, place);
            return typeof raw === "string" && interpolator !== undefined ? interpolator.interpolate(raw, place) : raw;
        },
    };
}
/**
 * How many values a document has with DEFAULT applied, its sections counted too: a small file may say that very many
 * sections have very many defaults, so ask before they are written out.
 */
function countValues({ defaults, sections }) {
    let count = 0;
    for (const options of sections.values()) {
        count += 1 + defaults.size;
        for (const name of defaults.size === 0 ? [] : options.keys()) {
            count -= defaults.has(name) ? 1 : 0;
        }
        count += options.size;
    }
    return count;
}

// EXTERNAL MODULE: ./lib/formats/fault.js
var formats_fault = __webpack_require__(25884);
// EXTERNAL MODULE: ./lib/formats/value.js
var formats_value = __webpack_require__(90445);
;// CONCATENATED MODULE: ./lib/operations/config-read/ini-group.js



/**
 * Joins neighbouring INI files as `ConfigParser.read([…])` does: first merged, then completed from DEFAULT; references
 * are resolved when a value is read. `undefined` when they are more than a million with DEFAULT written out.
 */
function joinIni(files, interpolation, overrides) {
    const document = files.map((file) => file.document).reduce(ini_document/* overlayIni */.X);
    if (countValues(document) > formats_value/* mostNodes */.NL) {
        return undefined;
    }
    const resolver = createResolver(document, interpolation);
    const toScalar = (section, option, raw) => raw !== null && resolver.needsResolving(raw)
        ? new formats_value/* DeferredText */.z$(raw, () => resolver.resolve(section, option) ?? "")
        : raw;
    const complete = (section, options) => {
        const values = new Map();
        for (const [option, raw] of options) {
            values.set(option, toScalar(section, option, raw));
        }
        for (const [option, raw] of document.defaults) {
            if (!values.has(option)) {
                values.set(option, toScalar(section, option, raw));
            }
        }
        return values;
    };
    const origins = traceIni(files, overrides);
    const sections = new Map();
    for (const [section, options] of document.sections) {
        sections.set(section, complete(section, options));
    }
    return {
        sections: { value: sections, origin: origins.sections },
        defaults: { value: complete(ini_document/* defaultSection */.D5, document.defaults), origin: origins.defaults },
    };
}
/** Finds which file each option comes from, and which had it before. */
function traceIni(files, overrides) {
    const [first] = files;
    if (first === undefined || files.length === 1) {
        const layer = first?.layer ?? 0;
        return { sections: layer, defaults: layer };
    }
    const defaults = new Map();
    const own = new Map();
    for (const { document, layer } of files) {
        traceOptions({ section: ini_document/* defaultSection */.D5, options: document.defaults, layer }, defaults, overrides);
        for (const [section, options] of document.sections) {
            const origins = own.get(section) ?? new Map();
            own.set(section, origins);
            traceOptions({ section, options, layer }, origins, overrides);
        }
    }
    const sections = new Map();
    for (const [section, origins] of own) {
        sections.set(section, new Map([...defaults, ...origins]));
    }
    return { sections, defaults };
}
function traceOptions(file, origins, overrides) {
    for (const option of file.options.keys()) {
        const over = origins.get(option);
        if (over !== undefined) {
            overrides.add([file.section, option], { by: file.layer, over });
        }
        origins.set(option, file.layer);
    }
}

// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __webpack_require__(30411);
;// CONCATENATED MODULE: ./lib/operations/config-read/lookup.js




/**
 * Follows a path without `[*]`. Keys that are written without quotes may also be the parts of one key, so that
 * `server.port` finds `server.port` of a .properties file, and `servers.alpha.ip` the section `servers.alpha`; where a
 * path can be read in several ways, the shortest first key wins.
 */
function follow(value, path, steps = []) {
    if (path.length === 0) {
        return { value, steps };
    }
    let missing;
    for (const { value: inner, step, used } of enter(value, path)) {
        const found = follow(inner, path.slice(used), [...steps, step]);
        if (!("missing" in found)) {
            return found;
        }
        missing ??= found;
    }
    return missing ?? { steps, missing: { steps, rest: path, keys: value instanceof Map ? value.keys() : undefined } };
}
function* enter(value, [first, ...rest]) {
    if (first === undefined || first === "each") {
        return;
    }
    if ("index" in first) {
        const item = Array.isArray(value) ? value[first.index] : undefined;
        if (item !== undefined) {
            yield { value: item, step: first.index, used: 1 };
        }
        return;
    }
    if (value instanceof Map) {
        for (const [used, key] of readKeys(first, rest).entries()) {
            const inner = value.get(key);
            if (inner !== undefined) {
                yield { value: inner, step: key, used: used + 1 };
            }
        }
    }
}
/** The keys that the head of a path may mean: its first, then with those behind it, as long as none is quoted. */
function readKeys(first, rest) {
    const keys = [first.key];
    let last = first;
    for (const step of rest) {
        if (last.quoted || step === "each" || "index" in step || step.quoted) {
            break;
        }
        keys.push(`${keys.at(-1)}.${step.key}`);
        last = step;
    }
    return keys;
}
/** Follows a path with any number of `[*]`: one list, or lists within lists, of what is there for each item. */
function find(root, path) {
    const each = path.indexOf("each");
    const list = follow(root, each < 0 ? path : path.slice(0, each));
    if (each < 0 || "missing" in list) {
        return list;
    }
    if (!Array.isArray(list.value)) {
        return { steps: list.steps, missing: { steps: list.steps, rest: path.slice(each), keys: undefined } };
    }
    const items = [];
    const values = list.value;
    for (const [index, value] of values.entries()) {
        const found = find(value, path.slice(each + 1));
        if ("missing" in found) {
            const steps = [...list.steps, index, ...found.missing.steps];
            return { steps, missing: { ...found.missing, steps } };
        }
        items.push(found.value);
    }
    return { value: items, steps: list.steps };
}
/** Every part that a path leads to, one for each item of `[*]`; what is not there is left out. */
function* findEach(root, path, before = []) {
    const each = path.indexOf("each");
    const found = follow(root, each < 0 ? path : path.slice(0, each));
    if ("missing" in found) {
        return;
    }
    const steps = [...before, ...found.steps];
    if (each < 0) {
        yield { value: found.value, steps };
        return;
    }
    for (const [index, item] of (0,formats_value/* isList */.Lv)(found.value) ? found.value.entries() : []) {
        yield* findEach(item, path.slice(each + 1), [...steps, index]);
    }
}
const mostNames = 10;
const longestName = 200;
const mostCandidates = 10_000;
/** A sentence about a path that is not there: which, and the nearest that is. */
function describeMissing(path, { steps, rest, keys }) {
    const where = steps.length === 0 ? "" : ` in ${(0,config_read_paths/* renderShortPath */.ww)((0,config_read_paths/* toPath */.b0)(steps))}`;
    const whole = (0,config_read_paths/* renderShortPath */.ww)(path);
    if (keys === undefined) {
        return `${whole} is not there:${where === "" ? " the top" : where.slice(3)} is no ${isItem(rest[0]) ? "list that has it" : "object"}.`;
    }
    const names = [...keys].slice(0, mostCandidates);
    const near = (0,nearest/* didYouMean */.a)(rest.map(toWord).join("."), names) || (0,nearest/* didYouMean */.a)(toWord(rest[0]), names);
    const listed = names.slice(0, mostNames).map(quoteShort).join(", ");
    const others = names.length > mostNames ? ", …" : "";
    return `${whole} is not there.${near || ` There is${where}: ${listed === "" ? "nothing" : listed}${others}.`}`;
}
function quoteShort(name) {
    return (0,safe_text/* quoteName */.AB)((0,safe_text/* cutText */.IN)(name, longestName));
}
function isItem(step) {
    return step === "each" || (step !== undefined && "index" in step);
}
function toWord(step) {
    return step === undefined || step === "each" || "index" in step ? "" : step.key;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/overlay.js
/** Lays `upper` over `lower`: objects merge key by key, anything else gives way. Reports what gave way. */
function overlay(lower, upper, options) {
    const steps = [];
    const merge = (below, above) => {
        if (below.value instanceof Map && above.value instanceof Map) {
            return mergeMaps({ ...below, value: below.value }, { ...above, value: above.value });
        }
        if (options.arrays === "append" && Array.isArray(below.value) && Array.isArray(above.value)) {
            return append({ ...below, value: below.value }, { ...above, value: above.value });
        }
        options.overrides.add(steps, { by: highest(above.origin), over: highest(below.origin) });
        return above;
    };
    const mergeMaps = (below, above) => {
        const value = new Map(below.value);
        const origin = new Map();
        for (const key of below.value.keys()) {
            origin.set(key, part(below.origin, key));
        }
        for (const [key, item] of above.value) {
            const inner = { value: item, origin: part(above.origin, key) };
            const old = below.value.get(key);
            steps.push(key);
            const merged = old === undefined ? inner : merge({ value: old, origin: part(below.origin, key) }, inner);
            steps.pop();
            value.set(key, merged.value);
            origin.set(key, merged.origin);
        }
        return { value, origin };
    };
    return merge(lower, upper);
}
function append(below, above) {
    const origin = new Map();
    below.value.forEach((_, index) => {
        origin.set(index, part(below.origin, index));
    });
    above.value.forEach((_, index) => {
        origin.set(below.value.length + index, part(above.origin, index));
    });
    return { value: [...below.value, ...above.value], origin };
}
/** The origin of one part of a value. */
function part(origin, step) {
    return typeof origin === "number" ? origin : (origin.get(step) ?? 0);
}
/** The origin of what a path of plain steps leads to. */
function originAt(origin, steps) {
    return steps.reduce(part, origin);
}
/** The last layer that has a part in a value. */
function highest(origin) {
    if (typeof origin === "number") {
        return origin;
    }
    let most = 0;
    for (const inner of origin.values()) {
        most = Math.max(most, highest(inner));
    }
    return most;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/overrides.js

/** Characters of paths in all: a few long keys above many values would fill the memory. */
const mostCharacters = 8 * 1024 * 1024;
/** What gave way when layers were laid over each other, in order. */
class Overrides {
    #entries = [];
    #room = mostCharacters;
    #left = 0;
    /** What is listed. */
    get entries() {
        return this.#entries;
    }
    /** How many more there are, for whose paths there was no room. */
    get left() {
        return this.#left;
    }
    add(steps, layers) {
        this.#room -= steps.reduce((sum, step) => sum + (typeof step === "number" ? 8 : step.length + 3), 0);
        if (this.#room < 0) {
            this.#left += 1;
        }
        else {
            this.#entries.push({ path: (0,config_read_paths/* renderPath */.i7)((0,config_read_paths/* toPath */.b0)(steps)), ...layers });
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/config-read/merge.js






/** Lays the files over each other and over `defaults`. @throws BadInput where one of several is no object */
function mergeLayers(layers, given, context) {
    const { defaults, arrays } = given;
    const names = [...(defaults === undefined ? [] : ["defaults"]), ...layers.map(({ path }) => path)];
    const overrides = new Overrides();
    const start = names.length - layers.length;
    const bottom = defaults === undefined ? [] : [{ name: "defaults", value: defaults, origin: 0, hidden: undefined }];
    const parts = [...bottom, ...joinNeighbours(layers, { start, overrides, given, context })];
    const [first, ...others] = parts;
    if (first === undefined) {
        return { value: new Map(), origin: 0, hidden: undefined, names, overrides };
    }
    checkRoots(parts, context);
    const options = { arrays, overrides };
    return others.reduce((lower, upper) => lay(lower, upper, options), { ...first, names, overrides });
}
function lay(lower, upper, options) {
    const hidden = lower.hidden === undefined || upper.hidden === undefined
        ? (upper.hidden ?? lower.hidden)
        : overlay(lower.hidden, upper.hidden, options);
    return { ...lower, ...overlay(lower, upper, options), hidden };
}
/** Makes one part of INI files that stand beside each other, and one of each other file. */
function joinNeighbours(layers, { start, overrides, given, context }) {
    const parts = [];
    let group = [];
    let name = "";
    const close = () => {
        if (group.length > 0) {
            const joined = joinIni(group, given["ini-interpolation"], overrides);
            if (joined === undefined) {
                throw context.fail("too-deep", `${name}: its sections have more than 1,000,000 values with those of DEFAULT.`);
            }
            parts.push({ ...joined.sections, name, hidden: joined.defaults });
            group = [];
        }
    };
    for (const [index, { path, content }] of layers.entries()) {
        if ("ini" in content) {
            group.push({ document: content.ini, layer: start + index });
            name = path;
        }
        else {
            close();
            // A file with nothing but comments is an empty one.
            const value = content.value ?? new Map();
            parts.push({ value, origin: start + index, name: path, hidden: undefined });
        }
    }
    close();
    return parts;
}
function checkRoots(parts, context) {
    const odd = parts.length < 2 ? undefined : parts.find(({ value }) => !(value instanceof Map));
    if (odd !== undefined) {
        const kind = Array.isArray(odd.value) ? "a list" : "a single value";
        throw context.badInput("files", `${odd.name} is ${kind} at its top, which cannot be laid over others: read it alone.`);
    }
}
/** Names the file that what stands at some steps came from; the last one where there are several. */
function nameOrigin(merged, steps) {
    const [first, ...rest] = steps;
    const shown = merged.value instanceof Map && merged.value.has(String(first));
    const origin = first === ini_document/* defaultSection */.D5 && !shown && merged.hidden !== undefined
        ? originAt(merged.hidden.origin, rest)
        : originAt(merged.origin, steps);
    return merged.names[highest(origin)] ?? "";
}
/** Follows a path from the top. The last key of a path into an INI section may be written in any case. */
function locate(merged, path) {
    const found = locateExactly(merged, path);
    // The names of sections are as they are written.
    if (!("missing" in found) || merged.hidden === undefined || path.length < 2) {
        return found;
    }
    const lowered = locateExactly(merged, lowerLastKey(path));
    return "missing" in lowered ? found : lowered;
}
/** Every part that a path leads to, one for each item of `[*]`; what is not there is left out. */
function locateEach(merged, path) {
    if (path.includes("each")) {
        return [...findEach(merged.value, path)];
    }
    const found = locate(merged, path);
    return "missing" in found ? [] : [found];
}
function locateExactly(merged, path) {
    const found = find(merged.value, path);
    if (!("missing" in found) || merged.hidden === undefined) {
        return found;
    }
    const hidden = find(new Map([[ini_document/* defaultSection */.D5, merged.hidden.value]]), path);
    return "missing" in hidden ? found : hidden;
}
/** configparser lower-cases the names of options. */
function lowerLastKey(path) {
    const last = path.at(-1);
    return last === undefined || last === "each" || "index" in last
        ? path
        : [...path.slice(0, -1), { ...last, key: last.key.toLowerCase() }];
}
/** The part of a configuration where all paths start, and the steps that lead there. @throws Failure */
function narrow(merged, section, context) {
    const found = locate(merged, section ?? []);
    if ("missing" in found) {
        throw context.fail("key-not-found", `section: ${describeMissing(section ?? [], found.missing)}`, {
            hint: "Correct section: it must be there, also where a default is given.",
        });
    }
    if (section?.includes("each") === true) {
        throw context.badInput("section", `${(0,config_read_paths/* renderPath */.i7)(section)} has [*]: name one part.`);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/io/files.js
var files = __webpack_require__(8315);
// EXTERNAL MODULE: ./lib/io/read-input.js
var read_input = __webpack_require__(90959);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
;// CONCATENATED MODULE: ./lib/operations/config-read/decode.js
/** A file's bytes are no text in an encoding that can be told. The message is a clause such as `it is …`. */
class EncodingFault extends Error {
    name = "EncodingFault";
}
/**
 * Decodes a file's bytes as UTF-8, or by its byte-order mark as UTF-16, without the mark. Nothing is replaced: what is
 * invalid throws an {@link EncodingFault} that says where.
 */
function decodeText(bytes) {
    const [first = -1, second = -1, third = -1, fourth = -1] = bytes;
    if (first === 0xff && second === 0xfe) {
        if (third === 0 && fourth === 0 && bytes.length % 4 === 0) {
            throw new EncodingFault("it is UTF-32");
        }
        return decodeUtf16(bytes.subarray(2), "utf-16le");
    }
    if (first === 0xfe && second === 0xff) {
        return decodeUtf16(bytes.subarray(2), "utf-16be");
    }
    if (bytes.length > 3 && (first === 0) !== (second === 0) && (first === 0) === (third === 0)) {
        throw new EncodingFault("it looks like UTF-16 without a byte-order mark");
    }
    return decodeUtf8(first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes);
}
function decodeUtf16(bytes, encoding) {
    try {
        return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new EncodingFault("it begins with the mark of UTF-16 and is no valid UTF-16");
    }
}
function decodeUtf8(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new EncodingFault(`line ${findInvalidLine(bytes)} is no valid UTF-8`);
    }
}
/** The first line, counted from 1, that is no UTF-8: no byte of a character is a line end. */
function findInvalidLine(bytes) {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
        const end = bytes.indexOf(0x0a, start);
        const stop = end < 0 ? bytes.length : end + 1;
        try {
            decoder.decode(bytes.subarray(start, stop));
        }
        catch {
            return line;
        }
        start = stop;
    }
    return line;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/read-text.js
/** Reads a text in a format; its reader is loaded when it is needed first. @throws FormatFault */
async function readText(text, format, dialects) {
    if (format === "ini" && dialects["ini-dialect"] === "python") {
        const { parseIni } = await __webpack_require__.e(/* import() */ 3997).then(__webpack_require__.bind(__webpack_require__, 73997));
        return {
            ini: parseIni(text, {
                inlineCommentPrefixes: dialects["ini-inline-comments"]?.split(/\s+/u) ?? [],
                allowNoValue: dialects["ini-allow-no-value"],
            }),
        };
    }
    return { value: await readers[format](text, dialects) };
}
const readers = {
    ini: async (text) => (await Promise.all(/* import() */[__webpack_require__.e(5152), __webpack_require__.e(6087)]).then(__webpack_require__.bind(__webpack_require__, 56087))).readNpmIni(text),
    json: async (text) => (await Promise.all(/* import() */[__webpack_require__.e(5152), __webpack_require__.e(9010)]).then(__webpack_require__.bind(__webpack_require__, 29010))).readJson(text, { comments: false }),
    jsonc: async (text) => (await Promise.all(/* import() */[__webpack_require__.e(5152), __webpack_require__.e(9010)]).then(__webpack_require__.bind(__webpack_require__, 29010))).readJson(text, { comments: true }),
    json5: async (text) => (await __webpack_require__.e(/* import() */ 7221).then(__webpack_require__.bind(__webpack_require__, 77221))).readJson5(text),
    yaml: async (text, { "yaml-version": version }) => (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(591)]).then(__webpack_require__.bind(__webpack_require__, 20591))).readYaml(text, version),
    toml: async (text) => (await __webpack_require__.e(/* import() */ 6203).then(__webpack_require__.bind(__webpack_require__, 26203))).readToml(text),
    env: async (text) => (await __webpack_require__.e(/* import() */ 9188).then(__webpack_require__.bind(__webpack_require__, 79188))).readDotenv(text),
    properties: async (text) => (await __webpack_require__.e(/* import() */ 6859).then(__webpack_require__.bind(__webpack_require__, 86859))).readProperties(text),
    xml: async (text) => (await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(4163)]).then(__webpack_require__.bind(__webpack_require__, 74163))).readXml(text),
    csv: async (text) => (await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(7188)]).then(__webpack_require__.bind(__webpack_require__, 87188))).readCsv(text),
};

;// CONCATENATED MODULE: ./lib/operations/config-read/read-files.js









const largest = 64 * 1024 * 1024;
/** Reads the files in order; optional ones that do not exist are left out. @throws Failure, all missing files at once */
async function readFiles(names, given, context) {
    const files = [];
    const layers = [];
    const missing = [];
    for (const { path, format, optional } of names) {
        const bytes = await readBytes(path, context);
        files.push({ path, format, found: bytes !== undefined });
        if (bytes !== undefined && missing.length === 0) {
            layers.push({ path, content: await readContent(bytes, { path, format, optional }, { given, context }) });
        }
        else if (bytes === undefined && !optional) {
            missing.push(read_files_describeMissing((0,external_node_path_.resolve)(context.directory, path), path));
        }
    }
    if (missing.length > 0) {
        throw context.fail("file-not-found", missing.join(" "), { outputs: { files } });
    }
    return { files, layers };
}
/** A file's bytes; `undefined` when there is no such file. @throws Failure */
async function readBytes(path, context) {
    try {
        return await (0,read_input/* readInput */.R)((0,external_node_path_.resolve)(context.directory, path), largest, context.signal);
    }
    catch (cause) {
        if (cause instanceof files/* TooLarge */.MF) {
            throw context.fail("too-large", `${(0,safe_text/* quoteName */.AB)(path)} is ${cause.message}.`);
        }
        context.signal.throwIfAborted();
        const code = (0,system_error/* errorCode */.C)(cause);
        if (code === "ENOENT" || code === "ENOTDIR") {
            return undefined;
        }
        const reason = code === "EISDIR" ? "it is a folder" : code;
        throw context.fail("unreadable", `${(0,safe_text/* quoteName */.AB)(path)} cannot be read: ${reason}.`, { cause });
    }
}
/** A sentence about a file that does not exist, with the nearest name beside it. */
function read_files_describeMissing(target, path) {
    const near = (0,nearest/* didYouMean */.a)((0,external_node_path_.basename)(target), (0,files/* listNames */.Zv)((0,external_node_path_.dirname)(target)).filter((name) => name !== (0,external_node_path_.basename)(target)));
    const pattern = /[*?[\]]/u.test(path) ? " This is no pattern: files are named one by one, since later ones win." : "";
    return `${(0,safe_text/* quoteName */.AB)(path)} does not exist.${pattern === "" ? near : pattern}`;
}
async function readContent(bytes, file, { given, context }) {
    const text = decode(bytes, file.path, context);
    try {
        return await readText(text, file.format, given);
    }
    catch (fault) {
        if (!(fault instanceof formats_fault/* FormatFault */._z)) {
            throw fault;
        }
        throw toFailure(fault, { path: file.path, text }, { quotes: given.mask === undefined, context });
    }
}
/** Decodes a file's bytes. @throws Failure */
function decode(bytes, path, context) {
    try {
        return decodeText(bytes);
    }
    catch (cause) {
        if (cause instanceof EncodingFault) {
            throw context.fail("bad-encoding", `${(0,safe_text/* quoteName */.AB)(path)} cannot be decoded: ${cause.message}.`);
        }
        throw cause;
    }
}
/** Turns what is wrong with a text into a failure: file, line and column, and the line where it may be quoted. */
function toFailure({ code, line, column, message, detail }, source, { quotes, context }) {
    const head = `${(0,safe_text/* quoteName */.AB)(source.path)}:${line}:${column}: ${message}`;
    const more = quotes && detail !== undefined ? ` (${detail})` : "";
    return context.fail(code, `${head}${more}${quotes ? `\n${excerpt((0,formats_fault/* lineOf */.cA)(source.text, line), line, column)}\n` : ""}`);
}
const widest = 120;
/** A line with a mark under the column; of a long one what stands around it. */
function excerpt(text, line, column) {
    const offset = offsetOf(text, column);
    const half = widest / 2;
    // A character is one or two units; a line may be as long as a file.
    const before = [...text.slice(Math.max(0, offset - 2 * half), offset)].slice(-half);
    const after = [...text.slice(offset, offset + 2 * widest)].slice(0, widest - before.length);
    const margin = `${line} | `;
    // Tabs stay in the second line, so that the mark stands under its place.
    const indent = before.map((character) => (character === "\t" ? "\t" : " ")).join("");
    return `${margin}${before.join("")}${after.join("")}\n${" ".repeat(margin.length)}${indent}^`;
}
/** Where the character of a column, counted from 1, begins. */
function offsetOf(text, column) {
    let offset = 0;
    for (let at = 1; at < column && offset < text.length; at += 1) {
        offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    }
    return offset;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/check-schema.js






/** Past this many violations the message counts the rest. */
const mostViolations = 500;
/** Checks the merged configuration against `schema`, where one is given. @throws Failure or BadInput */
async function checkSchema(merged, given, context) {
    const { schema: path } = given;
    if (path === undefined) {
        return;
    }
    const schema = await readSchema(path, given, context);
    const { validate } = await __webpack_require__.e(/* import() */ 3077).then(__webpack_require__.bind(__webpack_require__, 83077));
    const verdict = await validate(schema, {
        value: merged.value,
        originOf: (steps) => nameOrigin(merged, steps),
        warn: (text) => context.runner.warning(`${(0,safe_text/* quoteName */.AB)(path)}: ${text}`),
    });
    if ("problem" in verdict) {
        throw context.badInput("schema", `${(0,safe_text/* quoteName */.AB)(path)} cannot be used: ${verdict.problem}.`);
    }
    const { violations } = verdict;
    if (violations.length > 0) {
        const more = violations.length > mostViolations ? [`And ${violations.length - mostViolations} more.`] : [];
        throw context.fail("schema-mismatch", [...violations.slice(0, mostViolations), ...more].join("\n"));
    }
}
/** Reads a schema, as JSON or, by its name, as YAML, JSONC or any other format that has objects. */
async function readSchema(path, given, context) {
    const bytes = await readBytes(path, context);
    if (bytes === undefined) {
        throw context.badInput("schema", `${(0,safe_text/* quoteName */.AB)(path)} does not exist.`);
    }
    const format = detectFormat(path) ?? "json";
    try {
        const content = await readText(decode(bytes, path, context), format, given);
        if ("value" in content) {
            return content.value;
        }
    }
    catch (fault) {
        if (fault instanceof formats_fault/* FormatFault */._z) {
            throw context.badInput("schema", `${(0,safe_text/* quoteName */.AB)(path)}:${fault.line}:${fault.column}: ${fault.message}`);
        }
        throw fault;
    }
    throw context.badInput("schema", `${(0,safe_text/* quoteName */.AB)(path)} is an INI file: write the schema as JSON or YAML.`);
}

// EXTERNAL MODULE: ./lib/formats/json-writer.js
var json_writer = __webpack_require__(96998);
;// CONCATENATED MODULE: ./lib/operations/config-read/render.js


/** A value as an output: a scalar's own text, nothing for null, JSON for what holds others. */
function toOutputText(value) {
    if (value === null) {
        return "";
    }
    if (value instanceof formats_value/* Literal */.uS || value instanceof formats_value/* DeferredText */.z$) {
        return value.text;
    }
    return typeof value === "string" ? value : (0,json_writer/* renderJson */.h)(value);
}
/** Whether a value counts as empty for `required`: null, a text without a character, a list or an object without a part. */
function isEmpty(value) {
    if (value instanceof Map) {
        return value.size === 0;
    }
    return (0,formats_value/* isList */.Lv)(value) ? value.length === 0 : toOutputText(value) === "";
}
/**
 * Visits all leaves of a value in order: scalars, and lists and objects that hold nothing. The steps are valid until
 * `visit` returns; with `false` it ends the visits.
 */
function visitLeaves(root, visit) {
    const steps = [];
    const enter = (value) => {
        const parts = value instanceof Map ? value : (0,formats_value/* isList */.Lv)(value) ? value.entries() : [];
        let [empty, goes] = [true, true];
        for (const [step, inner] of parts) {
            empty = false;
            steps.push(step);
            goes = enter(inner);
            steps.pop();
            if (!goes) {
                break;
            }
        }
        return empty ? visit(value, steps) : goes;
    };
    enter(root);
}
/** How many leaves a value has. */
function countLeaves(value) {
    const parts = value instanceof Map ? value.values() : (0,formats_value/* isList */.Lv)(value) ? value : [];
    let count = 0;
    for (const part of parts) {
        count += countLeaves(part);
    }
    return Math.max(1, count);
}

;// CONCATENATED MODULE: ./lib/operations/config-read/configuration.js




const longestKey = 500;
/** The merged configuration, or its section, as it is handed out and as it is shown. */
class Configuration {
    value;
    /** Compact JSON, in which numbers have the digits of the file. @throws InterpolationFault, when it is made */
    json;
    #provenance;
    constructor(value, provenance) {
        this.value = value;
        this.json = (0,json_writer/* renderJson */.h)(value);
        this.#provenance = provenance;
    }
    /** How many rows {@link rows} would give without a limit. */
    get size() {
        return this.#shown().reduce((sum, { value }) => sum + countLeaves(value), 0);
    }
    /** Path, value (or `•••`) and file of the first leaves of what was asked for. */
    rows(most) {
        const { steps: start, merged, secrets } = this.#provenance;
        const rows = [];
        for (const part of this.#shown()) {
            visitLeaves(part.value, (value, steps) => {
                const whole = [...part.steps, ...steps];
                const path = (0,config_read_paths/* renderPath */.i7)((0,config_read_paths/* toPath */.b0)(whole.slice(start.length).map((step) => shorten(step, secrets))));
                rows.push([path, secrets.show(value, whole), nameOrigin(merged, whole)]);
                return rows.length < most;
            });
            if (rows.length >= most) {
                break;
            }
        }
        return rows;
    }
    #shown() {
        const { steps, asked, merged } = this.#provenance;
        return asked === undefined
            ? [{ value: this.value, steps }]
            : asked.flatMap((path) => locateEach(merged, [...(0,config_read_paths/* toPath */.b0)(steps), ...path]));
    }
}
/** A key as it is shown: it may hold a secret, and be as long as a file. */
function shorten(step, { hide }) {
    if (typeof step === "number" || step.length <= longestKey) {
        return typeof step === "number" ? step : hide(step);
    }
    return `${hide(step, longestKey)}…`;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/names.js




/**
 * Checks what can be told from the inputs alone: GitHub tells outputs apart without regard to case, and so does Windows
 * with variables. @throws Failure or BadInput
 */
function checkNames(given, context) {
    if (given.default !== undefined && given.key === undefined) {
        throw context.badInput("default", "It is given without key: name the key, or write output = path ?? default in keys.");
    }
    const declared = (0,outputs/* declaredNames */.ff)(declaration_outputs).map((name) => ({ name, by: "an output of the operation itself" }));
    const asked = (given.keys ?? []).map(({ name, path }) => ({ name, by: (0,config_read_paths/* renderShortPath */.ww)(path) }));
    refuseCollisions([...declared, ...asked], context);
}
/** More collisions than this a message counts. */
const mostTold = 50;
/** Refuses two claims to one name, whatever their case. @throws Failure, telling of every collision */
function refuseCollisions(claims, context) {
    const first = new Map();
    const collisions = [];
    for (const claim of claims) {
        const key = claim.name.toLowerCase();
        const other = first.get(key);
        if (other === undefined) {
            first.set(key, claim);
        }
        else {
            collisions.push(`${(0,safe_text/* quoteName */.AB)(claim.name)} is the name of ${other.by} and of ${claim.by}.`);
        }
    }
    if (collisions.length > 0) {
        const more = collisions.length > mostTold ? ` And ${collisions.length - mostTold} more.` : "";
        throw context.fail("name-collision", `${collisions.slice(0, mostTold).join(" ")}${more}`);
    }
}

;// CONCATENATED MODULE: ./lib/operations/config-read/exports.js





/** Linux starts no program with a longer variable, nor with more than some 2 MiB of them in all. */
const longestVariable = 128 * 1024;
const longestInAll = 1024 * 1024;
/** More variables than this a message counts. */
const exports_mostTold = 50;
const exports_longestName = 200;
const longestNames = 16 * 1024 * 1024;
/** All leaves of a section under a prefix; `undefined` when their names are longer in all than any environment. */
function prefixVariables(prefix, section) {
    const variables = [];
    let room = longestNames;
    visitLeaves(section, (value, steps) => {
        room -= steps.reduce((sum, step) => sum + String(step).length, prefix.length);
        if (room >= 0) {
            const path = (0,config_read_paths/* renderShortPath */.ww)((0,config_read_paths/* toPath */.b0)(steps));
            variables.push({ name: toEnvironmentName(prefix, steps), text: toOutputText(value), path });
        }
        return room >= 0;
    });
    return room < 0 ? undefined : variables;
}
/** Exports variables, all of them or none. @throws Failure or BadInput, naming every bad one */
function exportVariables(variables, given, context) {
    checkVariables(variables, given, context);
    refuseCollisions(variables.map(({ name, path }) => ({ name, by: path })), context);
    for (const { name, text } of variables) {
        context.runner.exportVariable(name, text);
    }
    if (variables.length > 0) {
        const names = variables.map(({ name }) => name).join(", ");
        context.runner.info(context.runner.hasLaterSteps
            ? `Exported for later steps: ${names}`
            : `There are no later steps to export to, only in a workflow: ${names}`);
    }
}
function checkVariables(variables, given, context) {
    const allowed = given["allow-env"] ?? [];
    const unsafe = variables.filter(({ name }) => isUnsafe(name, allowed));
    if (unsafe.length > 0) {
        throw context.fail("unsafe-env-name", `Refused: ${tell(unsafe)}.`);
    }
    const odd = variables.filter(({ name }) => !isEnvironmentName(name));
    if (odd.length > 0) {
        throw context.badInput("env-prefix", `It makes names that no variable can have: ${tell(odd)}.`);
    }
    const nul = variables.filter(({ text }) => text.includes("\0"));
    if (nul.length > 0) {
        throw context.badInput(given["export-env"] === undefined ? "env-prefix" : "export-env", `No variable can hold a NUL character: ${tell(nul)}.`);
    }
    warnOfSize(variables, context);
}
function tell(variables) {
    const told = variables.slice(0, exports_mostTold).map(({ name, path }) => `${(0,safe_text/* cutText */.IN)(name, exports_longestName)} (from ${path})`);
    return [...told, ...(variables.length > exports_mostTold ? [`and ${variables.length - exports_mostTold} more`] : [])].join(", ");
}
function warnOfSize(variables, { runner }) {
    const sizes = variables.map(({ name, text }) => ({ name, size: Buffer.byteLength(text) }));
    const long = sizes.filter(({ size }) => size > longestVariable);
    const all = sizes.reduce((sum, { name, size }) => sum + name.length + size, 0);
    if (long.length > 0) {
        runner.warning(`Linux starts no program while a variable is longer than 128 KiB: ${long.map(({ name }) => name).join(", ")}. Use an output or a file.`);
    }
    else if (all > longestInAll) {
        runner.warning(`The exported variables are ${Math.round(all / 1024)} KiB in all; programs may fail to start with so many. Export only what is needed.`);
    }
}

// EXTERNAL MODULE: ./lib/io/links.js
var links = __webpack_require__(31541);
// EXTERNAL MODULE: ./lib/io/path-inside.js
var path_inside = __webpack_require__(18982);
;// CONCATENATED MODULE: ./lib/operations/config-read/file-names.js




const placeholder = "{environment}";
/** Works out which files are to be read, and as what. @throws BadInput */
function nameFiles(given, context) {
    const { environment } = given;
    const templated = given.files.some((file) => file.includes(placeholder));
    if (environment !== undefined && !/^(?!\.{1,2}$)[A-Za-z0-9._-]+$/u.test(environment)) {
        throw context.badInput("environment", `${JSON.stringify(environment)} is no environment: use letters, digits, ".", "_" and "-" only, and neither "." nor "..".`);
    }
    if (templated && environment === undefined) {
        throw context.badInput("environment", `It is absent, and files has ${placeholder}: name the environment.`);
    }
    if (!templated && environment !== undefined) {
        context.runner.warning(`environment has no effect: no line of files has ${placeholder}.`);
    }
    return given.files.map((file) => nameFile(file, given, context));
}
function nameFile(file, { environment = "", format }, context) {
    const optional = file.endsWith("?");
    const template = (optional ? file.slice(0, -1) : file).trim();
    const path = template.replaceAll(placeholder, environment);
    if (path === "") {
        throw context.badInput("files", `${JSON.stringify(file)} names no file.`);
    }
    if (template !== path && leaves(template, path, context.directory)) {
        throw context.badInput("environment", `${JSON.stringify(environment)} makes ${JSON.stringify(template)} a file outside working-directory: choose another, or write the path out in files.`);
    }
    const told = format ?? detectFormat(path);
    if (told === undefined) {
        throw context.badInput("format", `It is absent, and the name of ${JSON.stringify(path)} tells no format: set it.`);
    }
    return { path, format: told, optional };
}
/** Whether a path leaves the folder only because of the environment in it: by its text, or through a link. */
function leaves(template, path, directory) {
    if (!isInside(directory, (0,external_node_path_.resolve)(directory, template))) {
        return false;
    }
    const target = (0,external_node_path_.resolve)(directory, path);
    return !isInside(directory, target) || !isInside((0,links/* realPath */.Y)(directory) ?? directory, (0,links/* realPath */.Y)(target) ?? directory);
}
function isInside(folder, path) {
    return (0,path_inside/* pathInside */._)(folder, path) !== undefined;
}

// EXTERNAL MODULE: ./lib/runner/hidden-texts.js
var hidden_texts = __webpack_require__(87373);
;// CONCATENATED MODULE: ./lib/operations/config-read/secrets.js





/** More paths than this are not named in a warning. */
const mostNamed = 10;
/** More of a value is not shown to people. */
const mostShown = 4000;
/** Makes a keeper of secrets. A pattern is taken from the top of the configuration and from `section`, both. */
function createSecrets(patterns, section) {
    const hidden = new hidden_texts/* HiddenTexts */.nU();
    const start = { progress: begin(nowhere, patterns), section: section.length === 0 ? undefined : section };
    const go = ({ progress, section: rest }, step) => {
        const next = advance(progress, step);
        const inner = rest?.[0] === step ? rest.slice(1) : undefined;
        return inner?.length === 0
            ? { progress: begin(next, patterns), section: undefined }
            : { progress: next, section: inner };
    };
    return {
        hide: (text, most) => hidden.hide(text, most),
        show: (value, steps) => patterns.length > 0 && steps.reduce(go, start).progress.matched
            ? hidden_texts/* shown */.SP
            : hidden.hide(toOutputText(value), mostShown),
        mask: (roots, runner) => {
            const tooCommon = new Set();
            const take = (value, steps) => {
                if (isTooCommon(value)) {
                    // There may be very many, and each may be long.
                    tooCommon.add(tooCommon.size > mostNamed ? "" : (0,config_read_paths/* renderPath */.i7)((0,config_read_paths/* toPath */.b0)(steps)));
                    return;
                }
                const texts = formsOf(value);
                texts.filter((text) => hidden.add(text)).forEach(runner.mask);
                hideLines(texts, hidden);
            };
            for (const root of patterns.length === 0 ? [] : roots) {
                visitSecrets(root, { start, go, take });
            }
            warn([...tooCommon], { runner, hidden });
        },
    };
}
/** Visits every secret that has a text. */
function visitSecrets(root, { start, go, take }) {
    const steps = [];
    const visit = (value, place) => {
        const { matched, ahead } = place.progress;
        if (!matched && ahead.length === 0 && place.section === undefined) {
            return;
        }
        const parts = value instanceof Map ? value : Array.isArray(value) ? value.entries() : undefined;
        for (const [step, part] of parts ?? []) {
            steps.push(step);
            visit(part, go(place, step));
            steps.pop();
        }
        if (parts === undefined && matched && secrets_readText(value) !== "") {
            take(value, steps);
        }
    };
    visit(root, start);
}
/** The text of a value; of one that cannot be resolved, and will not be handed out, what stands in the file. */
function secrets_readText(value) {
    try {
        return toOutputText(value);
    }
    catch (fault) {
        if (value instanceof formats_value/* DeferredText */.z$) {
            return value.raw;
        }
        throw fault;
    }
}
/** A value as it is, as UTF-8 can hold it, as it is spelled within a JSON text, and as a value of JSON. */
function formsOf(value) {
    const text = secrets_readText(value);
    const forms = [text, text.toWellFormed(), JSON.stringify(text).slice(1, -1)];
    return value instanceof formats_value/* Literal */.uS ? [...forms, value.json.replace(/^"(.*)"$/su, "$1")] : forms;
}
/** A runner masks each line of a value too. */
function hideLines(texts, hidden) {
    for (const line of texts.flatMap((text) => text.split(/\r\n|\r|\n/u))) {
        hidden.add(line.trim());
    }
}
function isTooCommon(value) {
    const text = secrets_readText(value).trim();
    const isBoolean = /^(?:true|false)$/iu.test(text) || (value instanceof formats_value/* Literal */.uS && /^(?:true|false)$/u.test(value.json));
    return isBoolean || text.length < hidden_texts/* shortest */.pr;
}
function warn(paths, { runner, hidden }) {
    if (paths.length > 0) {
        const more = paths.length > mostNamed ? " and more" : "";
        const named = hidden.hide(paths.slice(0, mostNamed).join(", "));
        runner.warning(`Not masked: ${named}${more}. A boolean, or a value of under ${hidden_texts/* shortest */.pr} characters, stands in too many other places; GitHub would also drop every job output that holds it.`);
    }
}

;// CONCATENATED MODULE: ./lib/operations/config-read/mask-secrets.js





/** Masks what every file holds at a secret path, also where another file or an interpolation changes it. */
function maskSecrets(merged, layers, { given, context }) {
    const section = locate(merged, given.section ?? []);
    const secrets = createSecrets(given.mask ?? [], section.steps);
    if (given.mask !== undefined) {
        const alone = layers.flatMap(({ content }) => "ini" in content ? readAlone(content.ini, given["ini-interpolation"]) : [content.value]);
        const defaults = given.defaults === undefined ? [] : [given.defaults];
        secrets.mask([merged.value, ...underDefault(merged.hidden), ...alone, ...defaults], context.runner);
    }
    return secrets;
}
/** What an INI file says without its neighbours. */
function readAlone(document, interpolation) {
    const group = joinIni([{ document, layer: 0 }], interpolation, new Overrides());
    return group === undefined ? [] : [group.sections.value, ...underDefault(group.defaults)];
}
function underDefault(defaults) {
    return defaults === undefined ? [] : [new Map([[ini_document/* defaultSection */.D5, defaults.value]])];
}
/** A context in which no message holds a secret: keys, names of files and schemas may hold one too. */
function hideSecrets({ hide }, context) {
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

;// CONCATENATED MODULE: ./lib/operations/config-read/report.js


/** A summary shows no more rows than this. */
const mostRows = 1000;
/** Logs which files were read, and which optional ones are not there. */
function logFiles(files, runner) {
    runner.info(files
        .map(({ path, format, found }) => `${(0,safe_text/* quoteName */.AB)(path)}: ${found ? `read as ${format}` : "not there, and optional"}`)
        .join("\n"));
}
/** What the output `overridden` tells. Warns of what it leaves out. */
function reportOverridden({ overrides, names }, runner) {
    if (overrides.left > 0) {
        runner.warning(`The output overridden leaves out ${overrides.left} paths: there are too many, or they are too long.`);
    }
    return overrides.entries.map(({ path, by, over }) => ({ path, by: names[by] ?? "", over: names[over] ?? "" }));
}
/** The section of the job summary: what was asked, and each path with its value, or `•••`, and the file it is from. */
function summarize(given, outputs) {
    const { files = [], overridden = [], config } = outputs;
    const facts = [
        ["Files", files.map(({ path, found }) => (found ? path : `${path} (not there)`)).join(", ")],
        ["Environment", given.environment],
        ["Section", given.section === undefined ? undefined : (0,config_read_paths/* renderPath */.i7)(given.section)],
        ["Schema", given.schema],
        ["Overridden", overridden.length === 0 ? undefined : String(overridden.length)],
    ];
    const rows = config?.rows(mostRows) ?? [];
    return {
        facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])),
        table: { head: ["Path", "Value", "From"], rows, more: (config?.size ?? 0) - rows.length },
    };
}

;// CONCATENATED MODULE: ./lib/operations/config-read/values.js





/** Checks that every required path is there and not empty. @throws Failure, naming all that are not */
function checkRequired(merged, start, { given, context }) {
    const problems = (given.required ?? []).flatMap((path) => {
        const found = locate(merged, [...(0,config_read_paths/* toPath */.b0)(start), ...path]);
        if ("missing" in found) {
            return [describeMissing(path, found.missing)];
        }
        const empty = path.includes("each") && Array.isArray(found.value) ? found.value.some(isEmpty) : false;
        return empty || isEmpty(found.value) ? [`${(0,config_read_paths/* renderShortPath */.ww)(path)} is empty.`] : [];
    });
    if (problems.length > 0) {
        throw context.fail("missing-required", problems.join(" "));
    }
}
/** The paths that are handed out by name; `undefined` where the whole is, since nothing was named or all is exported. */
function listAsked(given) {
    const { key, keys = [], "export-env": variables = [], "env-prefix": prefix } = given;
    const paths = [...(key === undefined ? [] : [key]), ...[...keys, ...variables].map(({ path }) => path)];
    const distinct = new Map(paths.map((path) => [(0,config_read_paths/* renderPath */.i7)(path), path]));
    return prefix === undefined && paths.length > 0 ? [...distinct.values()] : undefined;
}
/** Reads every value that `key`, `keys`, `export-env` and `env-prefix` ask for. @throws Failure, naming all that are missing */
function readRequested(merged, section, { given, context }) {
    const problems = [];
    const read = ({ path, fallback }) => {
        const found = locate(merged, [...(0,config_read_paths/* toPath */.b0)(section.steps), ...path]);
        if (!("missing" in found)) {
            return toWellFormed(toOutputText(found.value), (0,config_read_paths/* renderShortPath */.ww)(path), context);
        }
        if (fallback === undefined) {
            problems.push(describeMissing(path, found.missing));
        }
        return fallback ?? "";
    };
    const value = given.key === undefined ? undefined : read({ path: given.key, fallback: given.default });
    const outputs = Object.fromEntries((given.keys ?? []).map((request) => [request.name, read(request)]));
    const variables = (given["export-env"] ?? []).map((request) => ({
        name: request.name,
        text: read(request),
        path: (0,config_read_paths/* renderShortPath */.ww)(request.path),
    }));
    if (problems.length > 0) {
        throw context.fail("key-not-found", [...new Set(problems)].join(" "));
    }
    const prefixed = given["env-prefix"] === undefined ? [] : prefixVariables(given["env-prefix"], section.value);
    if (prefixed === undefined) {
        throw context.badInput("env-prefix", "The names are longer in all than any environment: name a smaller section.");
    }
    for (const { text, path } of prefixed) {
        toWellFormed(text, path, context);
    }
    return { value, outputs, variables: [...variables, ...prefixed] };
}
/** No output and no variable can hold half of a surrogate pair; it would be replaced without a word. */
function toWellFormed(text, path, context) {
    if (!text.isWellFormed()) {
        throw context.fail("bad-encoding", `${path} holds half of a surrogate pair, which is no text in UTF-8.`);
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/operations/config-read/read-configuration.js












/**
 * Reads, merges, checks, and then hands out. Whatever can be refused is refused before a variable is exported; secrets
 * are masked before anything of the configuration is written anywhere.
 */
async function readConfiguration(given, context) {
    checkNames(given, context);
    const { files, layers } = await readFiles(nameFiles(given, context), given, context);
    logFiles(files, context.runner);
    const merged = mergeLayers(layers, given, withOutputs({ files }, context));
    const overridden = reportOverridden(merged, context.runner);
    const secrets = maskSecrets(merged, layers, { given, context });
    const guarded = hideSecrets(secrets, withOutputs({ files, overridden }, context));
    try {
        const section = narrow(merged, given.section, guarded);
        const config = new Configuration(section.value, { steps: section.steps, asked: listAsked(given), merged, secrets });
        const informed = hideSecrets(secrets, withOutputs({ files, overridden, config }, context));
        await checkSchema(merged, given, informed);
        checkRequired(merged, section.steps, { given, context: informed });
        const { value, outputs, variables } = readRequested(merged, section, { given, context: informed });
        exportVariables(variables, given, informed);
        return { files, overridden, config, value, outputs };
    }
    catch (fault) {
        throw read_configuration_toFailure(fault, merged, { given, context: guarded });
    }
}
/** A context whose failures set what is known of the outputs. */
function withOutputs(outputs, context) {
    return {
        ...context,
        fail: (code, message, options = {}) => context.fail(code, message, { outputs, ...options }),
    };
}
/** What was thrown as a failure, where it is about the configuration. */
function read_configuration_toFailure(fault, merged, { given, context }) {
    if (fault instanceof RangeError) {
        return context.fail("too-deep", "The configuration is longer than a text can be, once it is written out.");
    }
    if (!(fault instanceof InterpolationFault)) {
        return fault;
    }
    const { section, option, message, detail } = fault;
    const file = nameOrigin(merged, [section, option]);
    const more = given.mask === undefined ? ` (${detail})` : "";
    return context.fail("interpolation", `${file}: ${(0,config_read_paths/* renderPath */.i7)((0,config_read_paths/* toPath */.b0)([section, option]))}: ${message}${more}`);
}

;// CONCATENATED MODULE: ./lib/operations/config-read/operation.js




const configRead = (0,operation_define/* defineOperation */.h)({
    name: "config-read",
    summary: "Read INI, JSON, JSONC, JSON5, YAML, TOML, .env, .properties, XML or CSV files, lay them over each other, and hand out exactly the values asked for.",
    branding: { icon: "sliders", color: "blue" },
    inputs: declaration_inputs,
    outputs: declaration_outputs,
    failures: failures,
    permissions: {},
    examples: [
        {
            title: "One value of an environment",
            with: { files: "settings.ini", key: "production.db_host" },
            expect: { value: "db.example.com" },
        },
        {
            title: "A base and what one environment changes in it, several values at once",
            with: {
                files: "base.yaml\n{environment}.yaml?",
                environment: "production",
                keys: "host = service.host\nport = service.port\nregion = service.region ?? eu-central-1",
            },
            expect: { overridden: '[{"path":"service.host","by":"production.yaml","over":"base.yaml"}]' },
        },
        {
            title: "A matrix",
            with: { files: "matrix.toml", section: "matrix" },
            expect: { config: '{"os":["ubuntu-latest","windows-latest"],"python":["3.10","3.13"]}' },
        },
        {
            title: "Secrets are masked, variables are named, the whole is checked",
            with: {
                files: "service.json",
                mask: "**.password",
                "export-env": "DATABASE_PASSWORD = database.password",
                required: "database.host",
                schema: "service.schema.json",
            },
        },
    ],
    run: readConfiguration,
    summarize: summarize,
});


/***/ }),

/***/ 23420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   b0: () => (/* binding */ toPath),
/* harmony export */   i7: () => (/* binding */ renderPath),
/* harmony export */   ww: () => (/* binding */ renderShortPath)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59209);

const quotedKey = /"(?:[^"\\]|\\.)*"/uy;
const bareKey = /[^."[\]]+/uy;
const item = /\[(\d{1,9}|\*)\]/uy;
/** Reads a path. Keys stand between dots; in double quotes (as in JSON) they may hold anything. */
function parsePath(text) {
    const source = text.trim();
    const steps = [];
    let at = 0;
    while (at < source.length || steps.length === 0) {
        const dotted = steps.length > 0 && source[at] === ".";
        const start = dotted ? at + 1 : at;
        const step = readStep(source, start, { key: dotted || steps.length === 0, item: !dotted });
        if (step === undefined) {
            return { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(text)} is no path at character ${start + 1}: ${howToWrite}` };
        }
        steps.push(step.step);
        at = step.end;
    }
    return { value: steps };
}
const howToWrite = 'write keys with dots between them and a list\'s items as [0] or [*], such as servers[0].host; put a key with other signs in double quotes, such as "a.b".c.';
function readStep(source, start, allowed) {
    const [, index] = (allowed.item ? match(item, source, start) : null) ?? [];
    if (index !== undefined) {
        return { step: index === "*" ? "each" : { index: Number(index) }, end: start + index.length + 2 };
    }
    if (!allowed.key) {
        return undefined;
    }
    const [quoted] = match(quotedKey, source, start) ?? [];
    if (quoted !== undefined) {
        const key = unquote(quoted);
        return key === undefined ? undefined : { step: { key, quoted: true }, end: start + quoted.length };
    }
    const [bare] = match(bareKey, source, start) ?? [];
    return bare === undefined ? undefined : { step: { key: bare, quoted: false }, end: start + bare.length };
}
function match(pattern, source, start) {
    pattern.lastIndex = start;
    return pattern.exec(source);
}
/** The text of a JSON string; `undefined` when it is none. */
function unquote(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return undefined;
    }
}
/** Writes a path so that {@link parsePath} reads it back, for messages and reports. */
function renderPath(path) {
    return path.map((step, index) => renderStep(step, index === 0)).join("");
}
const longestKey = 200;
/** As {@link renderPath}, for a message: a key may be as long as a file, and is cut. */
function renderShortPath(path) {
    return renderPath(path.map((step) => (step === "each" || "index" in step ? step : { ...step, key: (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(step.key, longestKey) })));
}
function renderStep(step, first) {
    if (step === "each") {
        return "[*]";
    }
    return "index" in step ? `[${step.index}]` : `${first ? "" : "."}${renderKey(step.key)}`;
}
/** A key as it stands in a path: quoted where it must be. */
function renderKey(key) {
    return /^[^\s."[\]=?*#][^."[\]=?*\p{Cc}\p{Zl}\p{Zp}]*$/u.test(key) && key.trim() === key ? key : JSON.stringify(key);
}
/** A path of plain steps: strings are keys, numbers are indices. */
function toPath(steps) {
    return steps.map((step) => (typeof step === "number" ? { index: step } : { key: step, quoted: true }));
}


/***/ })

};
