export const id = 6720;
export const ids = [6720];
export const modules = {

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
/* harmony export */   NL: () => (/* binding */ mostNodes),
/* harmony export */   Ty: () => (/* binding */ numberLiteral),
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

/***/ 8315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   n1: () => (/* binding */ followLinks),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   w6: () => (/* binding */ temporaryBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27601);




/**
 * Writes a file whole or not at all: beside it, flushed to the disk, then renamed over it. A reader, or a kill at any
 * moment, meets the old file or the new one. Missing folders are made; a link is followed; an old file's mode is kept.
 */
function writeFileAtomically(directory, path, content) {
    const target = followLinks((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, path));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target)), { recursive: true });
    const old = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(target), { throwIfNoEntry: false });
    if (old !== undefined && !old.isFile()) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(target), content);
        return;
    }
    const temporary = temporaryBeside(target);
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, "wx", 0o666);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(descriptor, content);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(descriptor);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
        }
        if (old !== undefined) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, old.mode);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, (0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(target));
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
/** A new path for the system beside a file, hidden, for what is to be renamed over it. */
function temporaryBeside(target) {
    return (0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), `.${shorten((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(target))}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`));
}
/** Leaves room for what is put around a name, which may have 255 bytes. */
function shorten(name) {
    return Array.from(name).slice(0, 40).join("");
}
/** Where writing to a path leads: through links, the last of which may lead to what is not there yet. */
function followLinks(path, most = 40) {
    const real = realPath(path);
    if (real !== undefined ||
        most === 0 ||
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(path), { throwIfNoEntry: false })?.isSymbolicLink() !== true) {
        return real ?? path;
    }
    const next = (0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePathText */ .N5)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(path), { encoding: "buffer" }));
    return followLinks((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), next), most - 1);
}
/** The path that a path leads to when all its links are followed; `undefined` when it leads nowhere. */
function realPath(path) {
    try {
        return (0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePathText */ .N5)(node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync.native((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(path), { encoding: "buffer" }));
    }
    catch {
        return undefined;
    }
}
/** A file is larger than whoever reads it allows. */
class TooLarge extends Error {
    name = "TooLarge";
}
/** Reads a whole file of at most `limit` bytes. @throws {@link TooLarge}, or an error with the system's code */
function readWholeFile(path, limit) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(path), "r");
    try {
        // What is no regular file has no size beforehand, and a device may have no end.
        let buffer = Buffer.allocUnsafeSlow(Math.min((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor).size, limit) + 64);
        let size = 0;
        for (let count = -1; count !== 0; size += count) {
            if (size > limit) {
                throw new TooLarge(`larger than ${limit / 1024 / 1024} MiB`);
            }
            if (size === buffer.length) {
                buffer = Buffer.concat([buffer], size * 2);
            }
            count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer, size, buffer.length - size, null);
        }
        return buffer.subarray(0, size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/** The names in a folder; none when it cannot be read. */
function listNames(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(folder), { encoding: "buffer" }).map(_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePathText */ .N5);
    }
    catch {
        return [];
    }
}
/** Whether there is anything of that path, a link to nothing too. */
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toSystemPath */ ._r)(path), { throwIfNoEntry: false }) !== undefined;
}


/***/ }),

/***/ 27601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N5: () => (/* binding */ decodePathText),
/* harmony export */   OP: () => (/* binding */ compareCodePoints),
/* harmony export */   _r: () => (/* binding */ toSystemPath),
/* harmony export */   hL: () => (/* binding */ encodePathText)
/* harmony export */ });
/**
 * File names as text, without losing a byte. POSIX names are bytes; those that are not UTF-8 are carried as lone
 * surrogates U+DC80 to U+DCFF, one a byte, as Python's `surrogateescape` does (PEP 383).
 */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes as text: UTF-8, and every byte that is none as a lone surrogate. {@link encodePathText} is its inverse. */
function decodePathText(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return decodeLeniently(bytes);
    }
}
function decodeLeniently(bytes) {
    const parts = [];
    let start = 0;
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes, at);
        if (length === 0) {
            parts.push(strict.decode(bytes.subarray(start, at)), String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
            start = at + 1;
        }
        at += Math.max(length, 1);
    }
    parts.push(strict.decode(bytes.subarray(start)));
    return parts.join("");
}
/** How long the UTF-8 sequence is that a byte begins; 0 for a byte that begins none. */
const lengths = new Uint8Array(256).fill(1, 0, 0x80).fill(2, 0xc2, 0xe0).fill(3, 0xe0, 0xf0).fill(4, 0xf0, 0xf5);
/** The length of the UTF-8 sequence at that place (Unicode, table 3-7); 0 when there is none. */
function sequenceLength(bytes, at) {
    const first = bytes[at] ?? 0;
    const length = lengths[first] ?? 0;
    if (length < 2) {
        return length;
    }
    return maySucceed(first, bytes[at + 1] ?? 0) && continues(bytes, at + 2, at + length) ? length : 0;
}
function continues(bytes, from, to) {
    for (let at = from; at < to; at += 1) {
        if (((bytes[at] ?? 0) & 0xc0) !== 0x80) {
            return false;
        }
    }
    return true;
}
/** Whether a second byte makes no longer form than needed, no surrogate, and nothing past U+10FFFF. */
function maySucceed(first, second) {
    const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    return second >= lowest && second <= highest;
}
/** Text as the bytes it came from. */
function encodePathText(text) {
    if (text.isWellFormed()) {
        return Buffer.from(text);
    }
    // Every second part is a lone surrogate.
    return Buffer.concat(text.split(/(\p{Cs})/u).map((part, index) => (index % 2 === 0 ? Buffer.from(part) : toByte(part))));
}
function toByte(surrogate) {
    const code = surrogate.charCodeAt(0);
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(surrogate);
}
/** A path as Node's file system functions take it: text, or bytes where text would lose some. */
function toSystemPath(path) {
    return path.isWellFormed() ? path : encodePathText(path);
}
/** Orders names by their bytes, as `LC_ALL=C sort` does: for UTF-8, the order of code points. */
function compareCodePoints(left, right) {
    const length = Math.min(left.length, right.length);
    for (let at = 0; at < length; at += 1) {
        const difference = left.charCodeAt(at) - right.charCodeAt(at);
        if (difference !== 0) {
            // Surrogates stand for code points past U+FFFF, or for single bytes: only the bytes themselves tell their order.
            return isSurrogate(left.charCodeAt(at)) || isSurrogate(right.charCodeAt(at))
                ? Buffer.compare(encodePathText(left), encodePathText(right))
                : difference;
        }
    }
    return left.length - right.length;
}
function isSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdfff;
}


/***/ }),

/***/ 29250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ appendRow),
/* harmony export */   FC: () => (/* binding */ readSettledJournal),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   WX: () => (/* binding */ StoreFault),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   ah: () => (/* binding */ guard)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);
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
    try {
        const value = JSON.parse(line);
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whether a value of JSON is an object. */
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
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
/* harmony import */ var _row_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29250);






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
    (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .guard */ .ah)(folder, "cannot be made", () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: shared ? 0o777 : 0o700 }));
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
            const { rows } = (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .readJournal */ .a0)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file), 256 * 1024);
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
    const stat = (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .guard */ .ah)(folder, "cannot be read", () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder, { throwIfNoEntry: false }));
    if (stat === undefined || process.getuid === undefined) {
        return;
    }
    if (!stat.isDirectory()) {
        throw new _row_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreFault */ .WX(folder, "is not a folder");
    }
    if (stat.uid !== process.getuid() || (stat.mode & 0o077) !== 0) {
        throw new _row_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .StoreFault */ .WX(folder, "is not this user's alone");
    }
}


/***/ }),

/***/ 19507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ appendToTimerSpool),
/* harmony export */   l: () => (/* binding */ readTimerSpool)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _row_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29250);
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
function parseTimer(fields) {
    const { id, name, metric, seconds, labels, laps, "started-at": startedAt } = fields;
    if (typeof id !== "string" || typeof name !== "string" || typeof metric !== "string") {
        return undefined;
    }
    if (typeof seconds !== "number" || !(seconds >= 0) || typeof startedAt !== "string" || !(0,_row_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(labels)) {
        return undefined;
    }
    const texts = Object.entries(labels).filter((entry) => typeof entry[1] === "string");
    if (texts.length < Object.keys(labels).length || !Array.isArray(laps) || !laps.every(isLap)) {
        return undefined;
    }
    return { id, timer: { name, metric, labels: new Map(texts), seconds, startedAt, laps } };
}
function isLap(lap) {
    return (0,_row_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(lap) && typeof lap["name"] === "string" && isWhole(lap["at-ms"]) && isWhole(lap["lap-ms"]);
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
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27564);
/* harmony import */ var _yaml_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64159);


/** Reads a YAML or JSON object. */
async function parseMapping(given) {
    return await (0,_yaml_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readYamlInput */ .c)(given, (value) => value instanceof Map
        ? { value }
        : { problem: "This is not a mapping: write one `name: value` a line, or a JSON object." });
}
/** A YAML or JSON object. */
function mapping(words) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineKind */ .WI)("mapping", words, parseMapping);
}
/** A YAML or JSON object or list. */
function mappingOrList(words) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defineKind */ .WI)("mapping or list", words, async (given) => (0,_yaml_input_js__WEBPACK_IMPORTED_MODULE_1__/* .readYamlInput */ .c)(given, (value) => value instanceof Map || Array.isArray(value)
        ? { value }
        : {
            problem: "This is neither a mapping nor a list: write one `name: value` a line, or begin items with `- `.",
        }));
}


/***/ }),

/***/ 64159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readYamlInput)
/* harmony export */ });
/* harmony import */ var _formats_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);

/**
 * Reads an input that is YAML (1.2, core schema) or JSON, and takes it by `accept`. Numbers keep the digits they were
 * written with; `__proto__` and `constructor` are ordinary keys.
 */
async function readYamlInput(given, accept) {
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(6407), __webpack_require__.e(7998)]).then(__webpack_require__.bind(__webpack_require__, 76407));
    try {
        return accept(readYaml(given, "1.2"));
    }
    catch (fault) {
        if (fault instanceof _formats_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z) {
            const { line, column, message } = fault;
            return { problem: `This is not valid YAML or JSON at line ${line}, column ${column}: ${message}` };
        }
        throw fault;
    }
}


/***/ })

};
