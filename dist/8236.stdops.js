export const id = 8236;
export const ids = [8236];
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

/***/ 92531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isPlainObject),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** Whether a value of JSON is an object, and no list. */
function isPlainObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** What a JSON text says; `undefined` when it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 29250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ appendRow),
/* harmony export */   FC: () => (/* binding */ readSettledJournal),
/* harmony export */   WX: () => (/* binding */ StoreFault),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   ah: () => (/* binding */ guard)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);
/* harmony import */ var _plain_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92531);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69020);




/** A file or a folder in which something is kept from one process to the next cannot be used. */
class StoreFault extends Error {
    name = "StoreFault";
    path;
    /** `reason` goes on where a sentence has named the path: `is not a regular file`. */
    constructor(path, reason, options) {
        super(reason, options);
        this.path = path;
    }
}
/** A journal that is longer than this is not read, in bytes. */
const longest = 16 * 1024 * 1024;
/**
 * Adds a row to a journal: a file of JSON objects, one a line, that is only ever appended to. Processes may do so at the
 * same moment without a lock: the system puts each whole write at the end of the file. A row begins with a line end as
 * well, so that one that was cut short spoils no other. @throws StoreFault
 */
function appendRow(path, fields) {
    const row = Buffer.from(`\n${JSON.stringify(fields)}\n`);
    requireRegular(path);
    guard(path, "cannot be written", () => {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "a", 0o666);
        try {
            const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, row);
            if (written < row.length) {
                throw new Error("only a part of the row was written, the disk may be full");
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    });
}
/** Reads a journal; one that is not there has no rows. @throws StoreFault */
function readJournal(path, limit = longest) {
    if (!requireRegular(path)) {
        return { rows: [], torn: false };
    }
    const text = guard(path, "cannot be read", () => Buffer.from((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readWholeFile */ .M4)(path, limit)).toString());
    const lines = text.split("\n").map((line, at) => ({ line: at + 1, text: line }));
    const rows = lines
        .filter((row) => row.text.trim() !== "")
        .map((row) => ({ line: row.line, fields: parse(row.text) }));
    return { rows, torn: text !== "" && !text.endsWith("\n") };
}
/** Reads a journal when nobody is in the middle of a row; a row that stays cut short is one that is damaged. @throws StoreFault */
async function readSettledJournal(path, clock) {
    let journal = readJournal(path);
    for (let round = 0; journal.torn && round < 20; round += 1) {
        await clock.sleep(10);
        journal = readJournal(path);
    }
    return journal.rows;
}
/** Whether there is a file: a pipe would hold the step up for ever, a link may lead anywhere. */
function requireRegular(path) {
    const stat = guard(path, "cannot be read", () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }));
    if (stat !== undefined && !stat.isFile()) {
        throw new StoreFault(path, "is not a regular file");
    }
    return stat !== undefined;
}
/** Does what may fail in the system. @throws StoreFault */
function guard(path, reason, act) {
    try {
        return act();
    }
    catch (error) {
        const code = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .C)(error);
        throw new StoreFault(path, `${reason} (${code === "" ? (0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .g)(error) : code})`, { cause: error });
    }
}
function parse(line) {
    const value = (0,_plain_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(line);
    return (0,_plain_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainObject */ .Q)(value) ? value : undefined;
}


/***/ }),

/***/ 67186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oz: () => (/* binding */ listTimerNames),
/* harmony export */   VE: () => (/* binding */ timerPath),
/* harmony export */   cG: () => (/* binding */ openTimerFolder),
/* harmony export */   vK: () => (/* binding */ findTimerFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8315);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65912);
/* harmony import */ var _row_journal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29250);







/** How the names of timers' files end. */
const suffix = ".timer.ndjson";
/**
 * Where timers are kept: on a runner in RUNNER_TEMP, which it empties for every job; elsewhere in a folder of this user
 * alone, below the system's folder for temporary files. Nothing is made. @throws StoreFault when others own that folder
 */
function findTimerFolder(environment) {
    const { RUNNER_TEMP: temporary = "" } = environment;
    if (temporary !== "") {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporary, "stdops-timers");
    }
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `stdops-timers-${process.getuid?.() ?? "user"}`);
    requireOwn(folder);
    return folder;
}
/** Makes that folder where it is not there yet, and returns its path. @throws StoreFault */
function openTimerFolder(environment) {
    const folder = findTimerFolder(environment);
    const shared = (environment["RUNNER_TEMP"] ?? "") !== "";
    (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .guard */ .ah)(folder, "cannot be made", () => (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolders */ .w)(folder, shared ? 0o777 : 0o700));
    return findTimerFolder(environment);
}
/** The file of a timer, whose name may be any text. */
function timerPath(folder, name) {
    // JSON tells names apart that differ in what UTF-8 has no bytes for.
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(name)).digest("hex");
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${digest.slice(0, 32)}${suffix}`);
}
/** Names of timers that were ever started here, of some at most: for a hint, so that whatever cannot be read is left out. */
function listTimerNames(folder) {
    const files = (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Zv)(folder).filter((name) => name.endsWith(suffix));
    return files.slice(0, 50).flatMap((file) => {
        try {
            const { rows } = (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .readJournal */ .a0)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file), 256 * 1024);
            const names = rows.map(({ fields }) => fields?.["name"]).filter((name) => typeof name === "string");
            return names.slice(0, 1);
        }
        catch {
            return [];
        }
    });
}
/** The system's folder for temporary files is open to all: somebody else may have made one of that name. */
function requireOwn(folder) {
    const stat = (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .guard */ .ah)(folder, "cannot be read", () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false }));
    if (stat === undefined || process.getuid === undefined) {
        return;
    }
    if (!stat.isDirectory()) {
        throw new _row_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .StoreFault */ .WX(folder, "is not a folder");
    }
    if (stat.uid !== process.getuid() || (stat.mode & 0o077) !== 0) {
        throw new _row_journal_js__WEBPACK_IMPORTED_MODULE_6__/* .StoreFault */ .WX(folder, "is not this user's alone");
    }
}


/***/ }),

/***/ 19507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ appendToTimerSpool),
/* harmony export */   mK: () => (/* binding */ takeTimers)
/* harmony export */ });
/* unused harmony export readTimerSpool */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plain_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92531);
/* harmony import */ var _row_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29250);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69020);
/* harmony import */ var _timer_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67186);






const fileName = "finished.ndjson";
/** Adds a finished timer to the spool of this job, safe among other processes that do so. @throws StoreFault */
function appendToTimerSpool(environment, timer) {
    const { labels, startedAt, ...rest } = timer;
    const row = { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(), ...rest, labels: Object.fromEntries(labels), "started-at": startedAt };
    (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .appendRow */ .D)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_timer_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .openTimerFolder */ .cG)(environment), fileName), row);
}
/**
 * Reads the spool: NDJSON that is only ever appended to, so that nothing is lost that somebody writes at the same moment.
 * A timer is a row `{id, name, metric, seconds, laps, labels, started-at}`; one that was taken over is named by its id in
 * a later row `{consumed: [id, …]}`. @throws StoreFault
 */
function readTimerSpool(environment) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_timer_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .findTimerFolder */ .vK)(environment), fileName);
    const { rows, torn } = (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(path);
    const consumed = new Set();
    const timers = new Map();
    const damagedLines = [];
    for (const [at, { line, fields = {} }] of rows.entries()) {
        const timer = parseTimer(fields);
        if (Array.isArray(fields["consumed"])) {
            for (const id of fields["consumed"]) {
                consumed.add(id);
            }
        }
        else if (timer !== undefined) {
            timers.set(timer.id, timer.timer);
        }
        else if (!torn || at < rows.length - 1) {
            damagedLines.push(line);
        }
    }
    const fresh = [...timers].filter(([id]) => !consumed.has(id));
    const consume = () => {
        if (fresh.length > 0) {
            (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .appendRow */ .D)(path, { consumed: fresh.map(([id]) => id) });
        }
    };
    return { path, timers: fresh.map(([, timer]) => timer), damagedLines, consume };
}
/**
 * Takes the finished timers for one reader alone: until it releases them, others who come wait, and then find what is
 * left. A reader that has ended holds nobody up. @throws StoreFault, also when another one holds them for longer than the
 * patience; or the signal's reason
 */
async function takeTimers(environment, waiting) {
    const seen = readTimerSpool(environment);
    if (seen.timers.length === 0) {
        return { ...seen, release: () => { } };
    }
    const lock = await lockSpool(seen.path, waiting);
    let isHeld = lock !== undefined;
    const release = () => {
        if (isHeld) {
            isHeld = false;
            lock?.release();
        }
    };
    try {
        return { ...readTimerSpool(environment), release };
    }
    catch (error) {
        release();
        throw error;
    }
}
/** A folder in which nothing can be written can be read all the same: then there is no lock. */
async function lockSpool(path, waiting) {
    // Most exports have no timers.
    const { FileBusy, lockFile } = await __webpack_require__.e(/* import() */ 9126).then(__webpack_require__.bind(__webpack_require__, 29126));
    try {
        return await lockFile(path, waiting);
    }
    catch (error) {
        if (error instanceof FileBusy) {
            throw new _row_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreFault */ .WX(path, "is in use by another export, for too long", { cause: error });
        }
        if (/^E[A-Z0-9]+$/u.test((0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error))) {
            return undefined;
        }
        throw error;
    }
}
function parseTimer(fields) {
    const { id, name, metric, seconds, labels, laps, "started-at": startedAt } = fields;
    if (typeof id !== "string" || typeof name !== "string" || typeof metric !== "string") {
        return undefined;
    }
    if (typeof seconds !== "number" || !(seconds >= 0) || typeof startedAt !== "string" || !(0,_plain_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlainObject */ .Q)(labels)) {
        return undefined;
    }
    const texts = Object.entries(labels).filter((entry) => typeof entry[1] === "string");
    if (texts.length < Object.keys(labels).length || !Array.isArray(laps) || !laps.every(isLap)) {
        return undefined;
    }
    return { id, timer: { name, metric, labels: new Map(texts), seconds, startedAt, laps } };
}
function isLap(lap) {
    return (0,_plain_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlainObject */ .Q)(lap) && typeof lap["name"] === "string" && isWhole(lap["at-ms"]) && isWhole(lap["lap-ms"]);
}
function isWhole(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
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


/***/ })

};
