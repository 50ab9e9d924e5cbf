export const id = 9815;
export const ids = [9815,9126,833];
export const modules = {

/***/ 99815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appendRows: () => (/* binding */ appendRows)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/io/file-lock.js + 1 modules
var file_lock = __webpack_require__(29126);
// EXTERNAL MODULE: ./lib/io/path-text.js
var path_text = __webpack_require__(27601);
;// CONCATENATED MODULE: ./lib/io/append-mark.js




/**
 * A note beside a file, `.<name>.mark`, of how far it was whole while somebody appended to it. It is there only as long
 * as that goes on, so that whoever finds it knows that the one before has died, and where to look for a torn row.
 */
class AppendMark {
    #path;
    #file;
    #descriptor;
    /** `file` tells the file from another that takes its name: a note of that one means nothing. */
    constructor(path, file) {
        this.#path = (0,path_text/* toSystemPath */._r)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), `${(0,file_lock/* hiddenName */.e)(path)}.mark`));
        this.#file = file;
    }
    /** How many bytes were whole, as the one before has noted; `undefined` when nobody has died here. */
    read() {
        try {
            const [file, whole = ""] = (0,external_node_fs_.readFileSync)(this.#path, "utf8").trimEnd().split(" ");
            return file === this.#file && /^\d{16}$/u.test(whole) ? Number(whole) : undefined;
        }
        catch {
            return undefined;
        }
    }
    /** Notes that so many bytes are whole. Of a fixed length, so that it is overwritten at once. */
    write(whole) {
        this.#descriptor ??= (0,external_node_fs_.openSync)(this.#path, "w");
        (0,external_node_fs_.writeSync)(this.#descriptor, `${this.#file} ${String(whole).padStart(16, "0")}\n`, 0);
    }
    /** All is whole. */
    remove() {
        if (this.#descriptor !== undefined) {
            (0,external_node_fs_.closeSync)(this.#descriptor);
            this.#descriptor = undefined;
        }
        (0,external_node_fs_.rmSync)(this.#path, { force: true });
    }
}

// EXTERNAL MODULE: ./lib/io/links.js
var links = __webpack_require__(31541);
// EXTERNAL MODULE: ./lib/io/make-folders.js
var make_folders = __webpack_require__(65912);
// EXTERNAL MODULE: ./lib/io/mend-rows.js + 1 modules
var mend_rows = __webpack_require__(30833);
;// CONCATENATED MODULE: ./lib/io/append-rows.js









/** Rows are written in pieces of whole ones, each at once, so that few readers and few kills see a half. */
const longestPiece = 4096;
/** After so many bytes it is noted how far the file is whole, and others have a chance to run. */
const longestSpan = 1024 * 1024;
/**
 * Appends whole rows, each with its line end, to a file that others append to at the same time. The header is written
 * once and must match; a missing last line end is mended, a torn last row taken away. Killed at any moment, it costs at
 * most the row that was being written. What it takes does not depend on the file's size: only the header and the end
 * are read. A pipe or a device just gets the header and the rows.
 *
 * @throws HeaderMismatch, FileBusy, the signal's reason, or an error with the system's code
 */
async function appendRows({ path, header }, rows, waiting) {
    const target = (0,links/* followLinks */.n)((0,external_node_path_.resolve)(path));
    (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(target));
    if ((0,external_node_fs_.statSync)((0,path_text/* toSystemPath */._r)(target), { throwIfNoEntry: false })?.isFile() === false) {
        return { size: await writeThrough(target, header, rows), removed: 0 };
    }
    const lock = await (0,file_lock.lockFile)(target, waiting);
    try {
        return await withFile(target, async (descriptor) => {
            const mark = new AppendMark(target, String((0,external_node_fs_.fstatSync)(descriptor).ino));
            const { lacksHeader, removed } = (0,mend_rows/* mendRows */.s)(descriptor, { header, mark: mark.read() });
            const note = (whole) => {
                mark.write(whole);
                lock.refresh();
            };
            try {
                await writeRows(descriptor, lacksHeader ? withHeader(header, rows) : rows, { note, signal: waiting.signal });
                (0,external_node_fs_.fsyncSync)(descriptor);
            }
            finally {
                mark.remove();
            }
            return { size: (0,external_node_fs_.fstatSync)(descriptor).size, removed };
        });
    }
    finally {
        lock.release();
    }
}
async function withFile(path, work) {
    const descriptor = (0,external_node_fs_.openSync)((0,path_text/* toSystemPath */._r)(path), "a+", 0o666);
    try {
        return await work(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
async function writeThrough(path, header, rows) {
    return await withFile(path, async (descriptor) => {
        let size = 0;
        for (const row of withHeader(header, rows)) {
            size += writeAll(descriptor, Buffer.from(row));
        }
        return size;
    });
}
function* withHeader(header, rows) {
    if (header !== undefined) {
        yield header;
    }
    yield* rows;
}
async function writeRows(descriptor, rows, { note, signal }) {
    let whole = (0,external_node_fs_.fstatSync)(descriptor).size;
    let noted = whole;
    note(whole);
    for (const piece of joinRows(rows)) {
        if (whole - noted > longestSpan) {
            noted = whole;
            note(whole);
            await (0,promises_.setImmediate)();
            signal?.throwIfAborted();
        }
        whole += writePiece(descriptor, piece, whole);
    }
}
/** Whole rows together, as many as fit into one piece, or one that does not. */
function* joinRows(rows) {
    let piece = "";
    let length = 0;
    for (const row of rows) {
        const rowLength = Buffer.byteLength(row);
        if (length > 0 && length + rowLength > longestPiece) {
            yield Buffer.from(piece);
            piece = "";
            length = 0;
        }
        piece += row;
        length += rowLength;
    }
    if (length > 0) {
        yield Buffer.from(piece);
    }
}
/** Writes a piece whole or, when the disk is full, not at all. */
function writePiece(descriptor, piece, start) {
    try {
        return writeAll(descriptor, piece);
    }
    catch (error) {
        (0,external_node_fs_.ftruncateSync)(descriptor, start);
        throw error;
    }
}
function writeAll(descriptor, bytes) {
    let written = 0;
    while (written < bytes.length) {
        written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
    }
    return written;
}


/***/ }),

/***/ 85938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readBootId)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** The name of this start of the machine, which Linux alone gives; empty elsewhere. */
function readBootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/sys/kernel/random/boot_id", "latin1").trim();
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 29126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FileBusy: () => (/* binding */ FileBusy),
  e: () => (/* binding */ hiddenName),
  lockFile: () => (/* binding */ lockFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/files.js
var files = __webpack_require__(8315);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/io/boot-id.js
var boot_id = __webpack_require__(85938);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
;// CONCATENATED MODULE: ./lib/io/lock-owner.js




/** For how long the owner of a lock may be silent when its process cannot be seen from here, in milliseconds. */
const longestSilence = 60_000;
/**
 * Names this process in a lock: its number, and where Linux tells, when it started, the machine's boot and the space in
 * which the number holds. Two locks of one process differ by the token.
 */
function describeProcess(token) {
    const { pid } = process;
    return JSON.stringify([pid, startOf(pid), (0,external_node_os_.hostname)(), (0,boot_id/* readBootId */.w)(), processSpace(), token]);
}
/** Whether whoever wrote that description `age` milliseconds ago has ended, as far as can be told from here. */
function hasEnded(description, age) {
    const [pid, started, host, boot, space] = parse(description);
    const isSilent = age > longestSilence;
    if (typeof pid !== "number" || host !== (0,external_node_os_.hostname)()) {
        return isSilent;
    }
    if (boot !== (0,boot_id/* readBootId */.w)()) {
        return true;
    }
    if (space !== processSpace()) {
        return isSilent;
    }
    const now = startOf(pid);
    return !isRunning(pid) || (started === "" || now === "" ? isSilent : started !== now);
}
function parse(description) {
    try {
        const parts = JSON.parse(description);
        return Array.isArray(parts) ? parts : [];
    }
    catch {
        return [];
    }
}
/** Signal 0 reaches every process that is there; one of somebody else refuses it. */
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,system_error/* errorCode */.C)(error) === "EPERM";
    }
}
/**
 * When a process started, in ticks since the boot (proc(5), field 22, behind a name that may hold anything); `ended` for
 * one that has ended and waits for its parent to see it.
 */
function startOf(pid) {
    const text = readText(`/proc/${pid}/stat`);
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return /^[ZX]/u.test(fields[0] ?? "") ? "ended" : (fields[19] ?? "");
}
function processSpace() {
    try {
        return (0,external_node_fs_.readlinkSync)("/proc/self/ns/pid");
    }
    catch {
        return "";
    }
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}

// EXTERNAL MODULE: ./lib/io/path-text.js
var path_text = __webpack_require__(27601);
;// CONCATENATED MODULE: ./lib/io/file-lock.js







/** Somebody else holds a lock for longer than its next owner can wait. */
class FileBusy extends Error {
    name = "FileBusy";
}
/** For how long a lock may be empty, in milliseconds: between its making and the owner's name in it. */
const longestNaming = 2_000;
/**
 * Locks a file among processes by hidden files beside it, `.<name>.lock-<number>`, each made by one process alone, which
 * writes its name into it. A lock whose owner has ended is not taken away, since somebody else may be doing so just
 * then, but outnumbered by one more; whoever made that looks again, and holds the lock only if nothing else has changed.
 *
 * @throws {@link FileBusy} when another process holds it for longer than the patience, or the signal's reason
 */
async function lockFile(path, { clock, signal, patience = 60_000 }) {
    const place = { directory: (0,external_node_path_.dirname)(path), prefix: `${hiddenName(path)}.lock-`, own: describeProcess(randomText()) };
    const end = clock.monotonic() + patience;
    for (;;) {
        const lock = tryLock(place, clock);
        if (lock !== undefined) {
            return lock;
        }
        if (clock.monotonic() >= end) {
            throw new FileBusy(`another process has been writing to it for ${patience / 1000} s`);
        }
        await clock.sleep(1 + Math.random() * 9, signal);
    }
}
/** The name of a file, hidden; one that leaves no room for an ending in 255 bytes, as its digest. */
function hiddenName(path) {
    const name = (0,external_node_path_.basename)(path);
    const isLong = Buffer.byteLength(name) > 220;
    return `.${isLong ? (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex") : name}`;
}
/** Tells one lock from every other. */
function randomText() {
    return (0,external_node_crypto_.randomBytes)(8).toString("hex");
}
function tryLock(place, clock) {
    const left = readLocks(place);
    const now = clock.now().getTime();
    if ([...left].some(([, { owner, modified }]) => !isDead(owner, now - modified))) {
        return undefined;
    }
    const next = Math.max(-1, ...left.keys()) + 1;
    const path = (0,external_node_path_.join)(place.directory, `${place.prefix}${next}`);
    if (!makeLock(path, place.own)) {
        return undefined;
    }
    const found = readLocks(place);
    const expected = new Map([...left].map(([number, { owner }]) => [number, owner])).set(next, place.own);
    const unchanged = found.size === expected.size && [...expected].every(([number, owner]) => found.get(number)?.owner === owner);
    if (!unchanged) {
        (0,external_node_fs_.rmSync)((0,path_text/* toSystemPath */._r)(path), { force: true });
        return undefined;
    }
    for (const number of left.keys()) {
        (0,external_node_fs_.rmSync)((0,path_text/* toSystemPath */._r)((0,external_node_path_.join)(place.directory, `${place.prefix}${number}`)), { force: true });
    }
    return {
        refresh: () => (0,external_node_fs_.utimesSync)((0,path_text/* toSystemPath */._r)(path), clock.now(), clock.now()),
        release: () => (0,external_node_fs_.rmSync)((0,path_text/* toSystemPath */._r)(path), { force: true }),
    };
}
function isDead(owner, age) {
    return owner === "" ? age > longestNaming : hasEnded(owner, age);
}
/** The locks that are there, by their numbers. */
function readLocks({ directory, prefix }) {
    const locks = new Map();
    for (const name of (0,files/* listNames */.Zv)(directory)) {
        const number = name.startsWith(prefix) ? name.slice(prefix.length) : "";
        const lock = /^\d{1,9}$/u.test(number) ? readLock((0,external_node_path_.join)(directory, name)) : undefined;
        if (lock !== undefined) {
            locks.set(Number(number), lock);
        }
    }
    return locks;
}
/** A lock's content; `undefined` when it has just been removed. */
function readLock(path) {
    try {
        const modified = (0,external_node_fs_.statSync)((0,path_text/* toSystemPath */._r)(path)).mtimeMs;
        return { owner: (0,external_node_fs_.readFileSync)((0,path_text/* toSystemPath */._r)(path), "utf8"), modified };
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}
/** Makes a lock, which nobody else then can; whether it was made. */
function makeLock(path, owner) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)((0,path_text/* toSystemPath */._r)(path), "wx");
    }
    catch (error) {
        if ((0,system_error/* errorCode */.C)(error) === "EEXIST") {
            return false;
        }
        throw error;
    }
    try {
        (0,external_node_fs_.writeSync)(descriptor, owner);
        return true;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)((0,path_text/* toSystemPath */._r)(path), { force: true });
        throw error;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 30833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HeaderMismatch: () => (/* binding */ HeaderMismatch),
  s: () => (/* binding */ mendRows)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/io/plain-json.js
var plain_json = __webpack_require__(92531);
;// CONCATENATED MODULE: ./lib/io/row-scan.js

const comma = 0x2c;
const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** Finds the ends of CSV rows (RFC 4180; a bare LF ends a row too), which may have line ends within quotes. */
function scanCsv(bytes, { columns, from }) {
    const scanner = new CsvScanner(columns, from);
    for (let at = 0; at < bytes.length; at += 1) {
        scanner.take(bytes[at] ?? 0, at);
    }
    return scanner.finish(bytes.length);
}
class CsvScanner {
    #columns;
    #state;
    #sound = true;
    #rows = 0;
    #end = 0;
    #fields = 1;
    /** The first row may have begun before the piece. */
    #counts;
    #previous = 0;
    constructor(columns, from) {
        this.#columns = columns;
        this.#counts = from === "row";
        this.#state = from === "inside" ? "quoted" : "start";
    }
    take(byte, at) {
        if (byte === quote) {
            this.#takeQuote();
        }
        else if (this.#state !== "quoted") {
            this.#takeOutside(byte, at);
        }
        this.#previous = byte;
    }
    finish(length) {
        const whole = this.#end < length && this.#state !== "quoted" && this.#hasAllFields();
        return { sound: this.#sound, rows: this.#rows, end: this.#end, whole };
    }
    #takeQuote() {
        if (this.#state === "quoted") {
            this.#state = "closed";
        }
        else {
            this.#sound &&= this.#state !== "plain";
            this.#state = "quoted";
        }
    }
    #takeOutside(byte, at) {
        if (byte === lineFeed) {
            this.#sound &&= this.#hasAllFields();
            this.#rows += 1;
            this.#end = at + 1;
            this.#fields = 1;
            this.#counts = true;
            this.#state = "start";
        }
        else if (byte === comma) {
            this.#fields += 1;
            this.#state = "start";
        }
        else if (byte !== carriageReturn) {
            this.#sound &&= this.#state !== "closed";
            this.#state = "plain";
        }
    }
    /** A blank line is no row. */
    #hasAllFields() {
        const isBlank = this.#fields === 1 && this.#state === "start" && this.#previous !== comma;
        return !this.#counts || isBlank || this.#fields === this.#columns;
    }
}
/** Finds the ends of lines. What follows the last one is whole if it is a JSON object. */
function scanLines(bytes) {
    const end = bytes.lastIndexOf(lineFeed) + 1;
    const rest = Buffer.from(bytes.subarray(end)).toString();
    return { sound: true, rows: end === 0 ? 0 : 1, end, whole: isObjectText(rest) };
}
function isObjectText(text) {
    return text.trimStart().startsWith("{") && (0,plain_json/* isPlainObject */.Q)((0,plain_json/* parseJson */.q)(text));
}
/** The fields of the first row of a CSV text, and where it ends; `end` is `undefined` when no line end follows it. */
function readFirstRow(text) {
    const field = /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<plain>[^",\r\n]*))(?<end>,|\r?\n|$)/uy;
    const fields = [];
    for (;;) {
        const match = field.exec(text);
        const { quoted, plain = "", end } = match?.groups ?? {};
        fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (match === null || end !== ",") {
            return { fields, end: end === undefined || end === "" ? undefined : field.lastIndex };
        }
    }
}

;// CONCATENATED MODULE: ./lib/io/mend-rows.js


/** The file has columns of its own. */
class HeaderMismatch extends Error {
    name = "HeaderMismatch";
    found;
    wanted;
    constructor(found, wanted) {
        super("the header of the file has other columns");
        this.found = found;
        this.wanted = wanted;
    }
}
/** How much is looked at first, and at most. */
const shortestPiece = 4096;
const longestHeader = 1024 * 1024;
const longestTail = 64 * 1024 * 1024;
/**
 * Makes a file of rows end with a whole row and its line end: a torn one is taken away, a missing line end is added. It
 * reads the header and the end, or what was appended since the mark.
 *
 * @throws {@link HeaderMismatch}
 */
function mendRows(descriptor, { header, mark }) {
    const rows = { descriptor, size: (0,external_node_fs_.fstatSync)(descriptor).size, header, mark };
    const start = header === undefined ? 0 : checkHeader(rows, header);
    if (start === undefined) {
        (0,external_node_fs_.ftruncateSync)(descriptor, 0);
        return { lacksHeader: true, removed: rows.size };
    }
    const { at, scan } = scanEnd(rows, start);
    const end = at + scan.end;
    if (end === rows.size) {
        return { lacksHeader: false, removed: 0 };
    }
    if (scan.whole) {
        const isHalf = read(descriptor, rows.size - 1, 1)[0] === 0x0d;
        (0,external_node_fs_.writeSync)(descriptor, header === undefined || isHalf ? "\n" : "\r\n");
        return { lacksHeader: false, removed: 0 };
    }
    (0,external_node_fs_.ftruncateSync)(descriptor, end);
    return { lacksHeader: false, removed: rows.size - end };
}
/** Where the header ends; `undefined` when it is not there, or not whole. */
function checkHeader({ descriptor, size }, header) {
    const wanted = readFirstRow(header).fields;
    for (let length = shortestPiece;; length *= 8) {
        const bytes = read(descriptor, 0, Math.min(length, size));
        const marked = bytes.subarray(0, 3).equals(Buffer.from("\ufeff")) ? 3 : 0;
        const text = bytes.toString("utf8", marked);
        const { fields, end } = readFirstRow(text);
        if (end === undefined && length < Math.min(size, longestHeader)) {
            continue;
        }
        const isSame = fields.length === wanted.length && fields.every((field, at) => field === wanted[at]);
        if (end === undefined && header.startsWith(text)) {
            return undefined;
        }
        if (!isSame) {
            throw new HeaderMismatch(fields, wanted);
        }
        return end === undefined ? 0 : marked + Buffer.byteLength(text.slice(0, end));
    }
}
function scanEnd(rows, start) {
    const { descriptor, size, mark = -1 } = rows;
    if (mark >= start && mark <= size && size - mark <= longestTail) {
        const scan = scanPiece(read(descriptor, mark, size - mark), rows, "row");
        if (scan.sound) {
            // What follows the last line end was being written by whoever died, however whole it looks.
            return { at: mark, scan: { ...scan, whole: false } };
        }
    }
    for (let length = shortestPiece;; length *= 8) {
        const at = Math.max(start, size - length);
        const bytes = read(descriptor, at, size - at);
        const scan = at === start ? scanPiece(bytes, rows, "row") : scanTail(bytes, rows);
        if (scan.rows > 0 || at === start) {
            return { at, scan };
        }
        if (length >= longestTail) {
            // Nobody can tell where such a row begins: it is left as it is, and ended.
            return { at, scan: { ...scan, whole: true } };
        }
    }
}
function scanPiece(bytes, { header }, from) {
    return header === undefined
        ? scanLines(bytes)
        : scanCsv(bytes, { columns: readFirstRow(header).fields.length, from });
}
/** A tail may begin outside quotes or within them: the reading that can be, and in which more rows end, is taken. */
function scanTail(bytes, rows) {
    const outside = scanPiece(bytes, rows, "outside");
    const inside = scanPiece(bytes, rows, "inside");
    if (outside.sound === inside.sound) {
        return inside.sound && inside.rows > outside.rows ? inside : outside;
    }
    return outside.sound ? outside : inside;
}
/** Bytes of a file, fewer where it ends. */
function read(descriptor, position, length) {
    const buffer = Buffer.allocUnsafe(length);
    let size = 0;
    for (let count = -1; count !== 0 && size < length; size += count) {
        count = (0,external_node_fs_.readSync)(descriptor, buffer, size, length - size, position + size);
    }
    return buffer.subarray(0, size);
}


/***/ })

};
