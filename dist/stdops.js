import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 71553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 60122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ longestTimer),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58500);


/** A timer of Node holds at most 2^31 - 1 ms. */
const longestTimer = 2 ** 31 - 1;
/** The machine's clock. */
const systemClock = {
    now: () => new Date(),
    monotonic: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now(),
    sleep: async (milliseconds, signal) => {
        for (let left = milliseconds; left > 0; left -= longestTimer) {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(left, longestTimer), undefined, signal === undefined ? {} : { signal });
        }
    },
};


/***/ }),

/***/ 8315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ readWholeFile),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(27601);
/* harmony import */ var _replacement_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(24928);




/**
 * Writes a file whole or not at all: beside it, flushed to the disk, then renamed over it. Missing folders are made; a
 * link is followed; an old file's mode is kept.
 */
function writeFileAtomically(directory, path, content) {
    const replacement = (0,_replacement_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, path));
    try {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(replacement.path, replacement.flags, 0o666);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, content);
            if (replacement.isNew) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(descriptor);
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
        replacement.finish();
    }
    catch (error) {
        replacement.abandon();
        throw error;
    }
}
/** A file is larger than whoever reads it allows. */
class TooLarge extends Error {
    name = "TooLarge";
    /** `limit` is in bytes, whole mebibytes. */
    constructor(limit) {
        super(`larger than ${limit / 1024 ** 2} MiB`);
    }
}
/** Reads a whole file of at most `limit` bytes. @throws {@link TooLarge}, or an error with the system's code */
function readWholeFile(path, limit) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), "r");
    try {
        // What is no regular file has no size beforehand, and a device may have no end.
        let buffer = Buffer.allocUnsafeSlow(Math.min((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size, limit) + 64);
        let size = 0;
        for (let count = -1; count !== 0; size += count) {
            if (size > limit) {
                throw new TooLarge(limit);
            }
            if (size === buffer.length) {
                buffer = Buffer.concat([buffer], size * 2);
            }
            count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, size, buffer.length - size, null);
        }
        return buffer.subarray(0, size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** The names in a folder; none when it cannot be read. */
function listNames(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(folder), { encoding: "buffer" }).map(_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodePathText */ .N5);
    }
    catch {
        return [];
    }
}
/** Whether there is anything of that path, a link to nothing too. */
function exists(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), { throwIfNoEntry: false }) !== undefined;
}


/***/ }),

/***/ 71165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XA: () => (/* binding */ ignoreBrokenPipes),
/* harmony export */   _n: () => (/* binding */ Interruption),
/* harmony export */   dB: () => (/* binding */ endLingering),
/* harmony export */   oL: () => (/* binding */ watchInterruptions)
/* harmony export */ });
/** How long work may take to stop by itself once it was interrupted, in milliseconds. */
const patience = 700;
/** How long that may take which must not be left half-done. A runner kills 10 s after its first signal. */
const longestFinish = 6_500;
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
/** The reason of a signal that an interruption aborted. */
class Interruption extends Error {
    name = "Interruption";
    #unfinished = [];
    /**
     * Keeps the process alive until `work` has ended, 6.5 s at most or until the next interruption: for the one request
     * that takes back what this step has started elsewhere.
     */
    finish(work) {
        this.#unfinished.push(work);
    }
    /** Resolves when all that had to be finished has ended, well or not. */
    async finished() {
        await Promise.allSettled(this.#unfinished);
    }
}
/**
 * Turns SIGINT, SIGTERM and SIGHUP into an aborted signal. Work that does not stop by itself soon is ended with the
 * shell's exit code for the signal; files are written whole or not at all, so nothing half-written stays behind.
 */
function watchInterruptions() {
    const controller = new AbortController();
    const interrupt = (name) => {
        process.exitCode = exitCodes[name];
        const exit = () => process.exit(exitCodes[name]);
        if (controller.signal.aborted) {
            setTimeout(exit, patience).unref();
            return;
        }
        const interruption = new Interruption(`interrupted by ${name}`);
        controller.abort(interruption);
        setTimeout(() => void interruption.finished().then(exit), patience).unref();
        setTimeout(exit, longestFinish).unref();
    };
    process.on("SIGINT", () => interrupt("SIGINT"));
    process.on("SIGTERM", () => interrupt("SIGTERM"));
    process.on("SIGHUP", () => interrupt("SIGHUP"));
    return controller.signal;
}
/**
 * Ends the process a moment from now if something keeps it alive although its work is done, such as a connection that a
 * library holds open.
 */
function endLingering() {
    const end = () => (process.stdout.writableLength > 0 ? endLingering() : process.exit());
    setTimeout(end, patience).unref();
}
/**
 * Goes on without a word when whoever reads its output has gone: what is written from then on is lost, but the exit code
 * still tells how the work ended.
 */
function ignoreBrokenPipes() {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on("error", (error) => {
            if (!("code" in error && error.code === "EPIPE")) {
                throw error;
            }
        });
    }
}


/***/ }),

/***/ 31541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ realPath),
/* harmony export */   n: () => (/* binding */ followLinks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(27601);



/** Where writing to a path leads: through links, the last of which may lead to what is not there yet. */
function followLinks(path, most = 40) {
    const real = realPath(path);
    if (real !== undefined ||
        most === 0 ||
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), { throwIfNoEntry: false })?.isSymbolicLink() !== true) {
        return real ?? path;
    }
    const next = (0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodePathText */ .N5)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), { encoding: "buffer" }));
    return followLinks((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), next), most - 1);
}
/** The path that a path leads to when all its links are followed; `undefined` when it leads nowhere. */
function realPath(path) {
    try {
        return (0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodePathText */ .N5)(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), { encoding: "buffer" }));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 65912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(27601);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(69020);




/**
 * Makes a folder and those above it, where they are missing, as `mkdir -p` does. Node's own way never returns where the
 * system has no room for new folders and says that the parent is missing, as below /proc.
 * @throws Error with the system's code, such as EACCES, ENOTDIR for a file in the way, or EEXIST for one in its place
 */
function makeFolders(path, mode = 0o777) {
    const missing = [];
    for (let folder = path; findKind(folder) === undefined && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        missing.push(folder);
    }
    if (findKind(path) === "other") {
        missing.push(path);
    }
    for (const folder of missing.toReversed()) {
        makeFolder(folder, mode);
    }
}
/** Another process may make it at the same moment. */
function makeFolder(path, mode) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), { mode });
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(error) !== "EEXIST" || findKind(path) !== "folder") {
            throw error;
        }
    }
}
/** What there is at a path; nothing, where a file stands in the way. */
function findKind(path) {
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), { throwIfNoEntry: false });
        return found === undefined ? undefined : found.isDirectory() ? "folder" : "other";
    }
    catch (error) {
        // Node 20 throws this, Node 24 does not.
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .C)(error) === "ENOTDIR") {
            return undefined;
        }
        throw error;
    }
}


/***/ }),

/***/ 27601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 24928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile),
/* harmony export */   w: () => (/* binding */ temporaryBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(31541);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(65912);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(27601);






/**
 * Prepares to write a file whole or not at all: beside it, then renamed over it, so that a reader, or a kill at any moment,
 * meets the old file or the new one. Missing folders are made; a link is followed; an old file's mode is kept. What is no
 * regular file, such as a pipe, is written to as it is.
 */
function replaceFile(path) {
    const target = (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .followLinks */ .n)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path));
    (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    const old = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSystemPath */ ._r)(target), { throwIfNoEntry: false });
    if (old !== undefined && !old.isFile()) {
        return { path: (0,_path_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSystemPath */ ._r)(target), flags: "w", isNew: false, finish: () => { }, abandon: () => { } };
    }
    const temporary = (0,_path_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSystemPath */ ._r)(temporaryBeside(target));
    const finish = () => {
        if (old !== undefined) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, old.mode);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, (0,_path_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toSystemPath */ ._r)(target));
    };
    return { path: temporary, flags: "wx", isNew: true, finish, abandon: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true }) };
}
/** A new path beside another one, hidden, for what is to be renamed to that. */
function temporaryBeside(target) {
    // A name may have 255 bytes: there must be room for what is put around it.
    const name = Array.from((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(target)).slice(0, 40).join("");
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), `.${name}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
}


/***/ }),

/***/ 69020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** What was thrown, as text. Errors are told by what they have, not by their class: they may come from another realm. */
/** The code of a system error, such as `ENOENT`; for any other, its message. */
function errorCode(error) {
    return hasText(error, "code") ? String(error.code) : errorMessage(error);
}
/** An error's message; of something that is none, its text. */
function errorMessage(error) {
    return hasText(error, "message") ? String(error.message) : String(error);
}
function hasText(error, key) {
    return typeof error === "object" && error !== null && key in error && typeof Reflect.get(error, key) === "string";
}


/***/ }),

/***/ 16863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   cq: () => (/* binding */ badInputDescription),
/* harmony export */   kp: () => (/* binding */ BadInput)
/* harmony export */ });
/** A declared failure of an operation: the only thing that an operation throws on purpose. */
class Failure extends Error {
    name = "Failure";
    code;
    /** How to mend it. */
    hint;
    /** The outputs that are known all the same. */
    outputs;
    constructor(code, message, { hint, cause, outputs = {} }) {
        super(message, { cause });
        this.code = code;
        this.hint = hint;
        this.outputs = outputs;
    }
}
/** One or more inputs are not what the operation accepts. Every operation can fail so. */
class BadInput extends Failure {
    name = "BadInput";
    faults;
    constructor(faults, hint = "Mend the inputs named above.") {
        super("bad-input", faults.map(({ message }) => message).join(" "), { hint });
        this.faults = faults;
    }
}
/** What `bad-input` means, for the pages that list failures. */
const badInputDescription = {
    sentence: "One or more inputs are missing, malformed or contradict one another; all of them are named.",
    hint: "Mend the inputs that the message names.",
};


/***/ }),

/***/ 94926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W5: () => (/* binding */ renderHelp),
/* harmony export */   eC: () => (/* binding */ quoteForShell),
/* harmony export */   gW: () => (/* binding */ renderWords),
/* harmony export */   mp: () => (/* binding */ renderOverview)
/* harmony export */ });
/* unused harmony exports renderDefault, renderCall */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16863);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2668);


/** An input's default as people write it; empty when there is none. */
function renderDefault({ default: value, defaultText, defaultExpression }) {
    if (defaultText !== undefined || defaultExpression !== undefined || value === undefined) {
        return defaultText ?? defaultExpression ?? "";
    }
    return Array.isArray(value) ? value.join(", ") : String(value);
}
/** The page of `bin/stdops --help`. */
function renderOverview(operations) {
    const width = Math.max(...operations.map(({ name }) => name.length));
    return [
        "Usage: stdops <operation> [--<input> <value>]...",
        "",
        "Operations:",
        ...operations.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
        "",
        "  stdops <operation> --help   the inputs, outputs and failures of one operation",
        "  stdops list [--json]        the operations",
        "  stdops --version            the version",
        "  stdops demo                 the main chain, on this machine alone; --fail-at <operation>, --keep",
        "",
        "Every operation takes --json: standard output is then one JSON object. Logs go to standard error.",
        "An input without a flag is read from STDOPS_<INPUT>, upper case, - as _; a token also from GH_TOKEN, GITHUB_TOKEN.",
        "Exit codes: 0 success, 1 a declared failure, 2 bad input, 70 a defect of stdops.",
    ].join("\n");
}
/** The page of `bin/stdops <operation> --help`. */
function renderHelp(operation) {
    const failures = { ...operation.failures, "bad-input": _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .badInputDescription */ .cq };
    return [
        `stdops ${operation.name}: ${operation.summary}`,
        "",
        `Usage: stdops ${operation.name} [--<input> <value>]...`,
        "",
        "Inputs:",
        ...renderInputs({ ...operation.inputs, ..._request_js__WEBPACK_IMPORTED_MODULE_1__/* .commonInputs */ .j$ }),
        "",
        "Outputs:",
        ...Object.entries(operation.outputs).map(([name, { kind, description }]) => `  ${name} (${kind})\n      ${description}`),
        "",
        "Failures:",
        ...Object.entries(failures).map(([code, { sentence, hint }]) => `  ${code}\n      ${sentence} ${hint}`),
        "",
        "Examples:",
        ...operation.examples.map((example) => `  # ${example.title}\n  ${renderCall(operation.name, example.with)}`),
    ].join("\n");
}
function renderInputs(inputs) {
    return Object.entries(inputs).map(([name, input]) => {
        const standard = renderDefault(input);
        const where = input.defaultExpression === undefined ? "" : " on a runner";
        const note = input.required === true ? ", required" : standard === "" ? "" : `, default ${standard}${where}`;
        const choices = input.choices.length === 0 ? "" : ` One of ${input.choices.join(", ")}.`;
        return `  --${name} (${input.kind}${note})\n      ${input.description}${choices}`;
    });
}
/** A call on a command line, quoted for a shell. */
function renderCall(operation, inputs) {
    return ["stdops", operation, ...renderWords(inputs)].join(" ");
}
/** The flags of a call, each a word quoted for a shell. */
function renderWords(inputs) {
    return Object.entries(inputs).flatMap(([name, value]) => value === undefined ? [] : value.split("\n").map((line) => `--${name}=${quoteForShell(line)}`));
}
/** A word as a shell takes it literally. */
function quoteForShell(word) {
    return /^[A-Za-z0-9_./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 27564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   WI: () => (/* binding */ defineKind),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony export rawText */
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59209);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(30411);


/** Builds an input kind: what all kinds share, and how this one reads. */
function defineKind(kind, words, parse) {
    return { ...words, kind, choices: [], parse };
}
/** Any text; blanks around it are cut. */
function text(words) {
    return defineKind("text", words, (given) => ({ value: given.trim() }));
}
/** Any text, to the last byte: contents, scripts, bodies. */
function rawText(words) {
    return defineKind("raw text", words, (given) => ({ value: given }));
}
/** A text that is masked before anything else is done. */
function secret(words) {
    return defineKind("secret", words, (given) => ({ value: given.trim() }));
}
/** The items of a text with one a line, trimmed; blank lines and lines that begin with `#` are left out. */
function itemsOf(given) {
    const items = given.split(/\r\n|\r|\n/u).map((line) => line.trim());
    return items.filter((line) => line !== "" && !line.startsWith("#"));
}
/** One item a line, as {@link itemsOf} has them. */
function lines(words) {
    return linesOf(words, (items) => ({ value: items }));
}
/** One item a line, each or all of them read further: all faults then stand in one report. */
function linesOf(words, parse) {
    return defineKind("lines", words, (given) => parse(itemsOf(given)));
}
/** `true` or `false`, in any case. */
function flag(words) {
    return defineKind("flag", words, (given) => {
        const word = given.trim().toLowerCase();
        return word === "true" || word === "false"
            ? { value: word === "true" }
            : { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(given.trim())} is not a flag: write true or false.` };
    });
}
/** Decimal digits, within a range (both ends included; from 0 and up to 2^53 - 1 unless told). */
function integer(words) {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = words;
    return defineKind("integer", words, (given) => {
        const digits = given.trim();
        const value = Number(digits);
        if (!/^-?[0-9]+$/u.test(digits)) {
            return { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(digits)} is not an integer: write decimal digits, such as ${Math.max(min, 1)}.` };
        }
        return value >= min && value <= max
            ? { value }
            : { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(digits)} is out of range: write an integer from ${min} to ${max}.` };
    });
}
/** One of the listed words, as written there. */
function choice(choices, words) {
    const parse = (given) => {
        const word = given.trim();
        const found = choices.find((candidate) => candidate === word);
        return found === undefined
            ? { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(word)} is none of ${choices.join(", ")}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(word, choices)}` }
            : { value: found };
    };
    return { ...defineKind("choice", words, parse), choices };
}


/***/ }),

/***/ 30411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(59209);


/**
 * The candidate that a mistyped word most likely meant; `undefined` when none is near enough to name. Of two that are as far,
 * the one of the same characters wins: letters change places more often than they become others.
 */
function nearest(word, candidates) {
    const limit = Math.max(1, Math.floor(word.length / 3)) + 1;
    let best;
    for (const candidate of candidates) {
        const changes = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), candidate.toLowerCase());
        const far = hasSameCharacters(word, candidate) ? changes - 0.5 : changes;
        if (changes <= limit && changes < candidate.length && (best === undefined || far < best.far)) {
            best = { candidate, far };
        }
    }
    return best?.candidate;
}
function hasSameCharacters(word, candidate) {
    const sorted = (text) => [...text.toLowerCase()].toSorted().join("");
    return sorted(word) === sorted(candidate);
}
/** ` Did you mean "sha256"?`, or nothing when no candidate is near. */
function didYouMean(word, candidates) {
    const candidate = nearest(word, candidates);
    return candidate === undefined ? "" : ` Did you mean "${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogLine */ .gD)(candidate)}"?`;
}


/***/ }),

/***/ 33895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ renderOutputs),
/* harmony export */   I: () => (/* binding */ outputNameProblem),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ff: () => (/* binding */ declaredNames),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nd: () => (/* binding */ integer)
/* harmony export */ });
/* unused harmony export secret */
/** An output that a result may leave out. */
function optional(output) {
    return { ...output, optional: true };
}
/** Text, as it is. Durations are integers of milliseconds, under a name that ends in `-ms`. */
function text(description) {
    return { kind: "text", description, render: (value) => value };
}
/** `true` or `false`. */
function flag(description) {
    return { kind: "flag", description, render: String };
}
/** A whole number. */
function integer(description) {
    return { kind: "integer", description, render: String };
}
/**
 * A value as compact JSON, by `render` where JSON.stringify would lose something. Past 256 KiB a runner gets it as a
 * file, named by the output `<name>-file`.
 */
function json(description, render = JSON.stringify) {
    return { kind: "json", description, render };
}
/** A secret: masked on a runner, printed only at a terminal. */
function secret(description) {
    return { kind: "secret", description, render: (value) => value };
}
/** Outputs whose names the user chose, each a text. */
function named(description) {
    return { kind: "named", description, render: (value) => JSON.stringify(value) };
}
const userName = /^[A-Za-z_][A-Za-z0-9_-]*$/u;
/** What is wrong with an output name that a user chose; `undefined` when it can be used. */
function outputNameProblem(name, outputs) {
    if (!userName.test(name)) {
        return "it must begin with a letter or _ and go on with letters, digits, _ and - only";
    }
    return declaredNames(outputs).includes(name) ? "the operation itself has an output of that name" : undefined;
}
/** All names under which a runner may see outputs, `<name>-file` beside each JSON output. */
function declaredNames(outputs) {
    return Object.entries(outputs).flatMap(([name, { kind }]) => {
        if (kind === "named") {
            return [];
        }
        return kind === "json" ? [name, `${name}-file`] : [name];
    });
}
/** Renders what is known of the outputs, in the order of their declaration; what is `undefined` is left out. */
function renderOutputs(outputs, values) {
    return Object.entries(outputs).flatMap(([name, output]) => renderOutput(name, output, values[name]));
}
function renderOutput(name, output, value) {
    const { kind } = output;
    if (value === undefined) {
        return [];
    }
    if (kind === "named" && typeof value === "object" && value !== null) {
        return Object.entries(value).map(([key, item]) => renderText(key, String(item)));
    }
    const text = output.render(value);
    if (kind === "json") {
        return [{ name, text, json: text, long: true, secret: false }];
    }
    return kind === "text" || kind === "secret"
        ? [{ ...renderText(name, text), secret: kind === "secret" }]
        : [{ ...renderText(name, text), json: text }];
}
function renderText(name, text) {
    return { name, text, json: JSON.stringify(text), long: false, secret: false };
}


/***/ }),

/***/ 13542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hS: () => (/* binding */ exitCodes),
  y9: () => (/* binding */ perform),
  Y2: () => (/* binding */ reportEarly)
});

// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __nccwpck_require__(69020);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __nccwpck_require__(59209);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
;// CONCATENATED MODULE: ./lib/operation/causes.js

/** The chain of causes of an error, a line each. Left out is what `said`, or a line before, tells already. */
function renderCauses(cause, said = "") {
    const causes = listCauses(cause);
    const isNews = ({ message }, at) => message === "" || !(said.includes(message) || causes.slice(0, at).some((before) => before.message === message));
    return causes
        .filter(isNews)
        .map(({ name, message }) => (name === "" ? message : `${name}: ${message}`))
        .join("\n");
}
/** Whether something is an error, of whatever realm; a DOMException is one too. */
function isError(problem) {
    return external_node_util_.types.isNativeError(problem) || problem instanceof DOMException;
}
function listCauses(cause) {
    if (cause === undefined) {
        return [];
    }
    if (!isError(cause)) {
        return [{ name: "", message: String(cause) }];
    }
    const parts = "errors" in cause && Array.isArray(cause.errors) ? cause.errors.flatMap(listCauses) : [];
    return [{ name: cause.name, message: cause.message }, ...parts, ...listCauses(cause.cause)];
}

// EXTERNAL MODULE: ./lib/operation/failure.js
var operation_failure = __nccwpck_require__(16863);
// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __nccwpck_require__(33895);
// EXTERNAL MODULE: ./lib/operation/request.js
var request = __nccwpck_require__(2668);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./lib/io/files.js
var files = __nccwpck_require__(8315);
;// CONCATENATED MODULE: ./lib/operation/spill.js



/** A runner gives a job 1 MB of outputs in all; a JSON output beyond this many bytes becomes a file. */
const longest = 256 * 1024;
/**
 * Writes each JSON output that is too long for a runner to a file in RUNNER_TEMP, names it by `<name>-file`, and says
 * so. Where there is no RUNNER_TEMP, at a terminal, everything stays inline.
 */
function spillLongOutputs(outputs, { environment, host }) {
    const folder = environment["RUNNER_TEMP"] ?? "";
    return outputs.flatMap((output) => {
        if (folder === "" || !output.long || Buffer.byteLength(output.text) <= longest) {
            return [output];
        }
        const path = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, "stdops-")), `${output.name}.json`);
        (0,files/* writeFileAtomically */.lo)(folder, path, Buffer.from(output.text));
        host.warning(`The output ${output.name} is longer than 256 KiB: it is empty, and ${output.name}-file names a file with it.`);
        return [
            { ...output, text: "", json: undefined },
            { name: `${output.name}-file`, text: path, json: JSON.stringify(path), long: false, secret: false },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/operation/summary.js

/** GitHub drops a step's whole summary past 1 MiB; this leaves room for the closing line. */
const limit = 1024 * 1024 - 4096;
/** Of all diagrams together; they leave most of the room to the table. */
const mostInDiagrams = 256 * 1024;
/** More rows than this nobody reads on a page; outputs have them all. */
const mostRows = 1000;
/** Renders a section of Markdown below 1 MiB; rows that do not fit are counted in a closing line. */
function renderSummary(title, summary, failure) {
    const head = [
        `### ${(0,safe_text/* toMarkdown */.l6)(title)}: ${failure === undefined ? "✓" : `✗ ${(0,safe_text/* toMarkdown */.l6)(failure.code)}`}`,
        "",
        ...(failure === undefined ? [] : [(0,safe_text/* toMarkdown */.l6)((0,safe_text/* cutText */.IN)(`${failure.message} ${failure.hint}`, 20_000)), ""]),
        ...renderTable(["", ""], summary.facts.map(([label, value]) => [label, cutCell(value, 2_000)])),
        ...renderDiagrams(summary.diagrams ?? []),
    ].join("\n");
    const { table } = summary;
    return table === undefined || table.rows.length === 0
        ? `${head}\n`
        : `${head}\n${renderRows(table, limit - byteLength(head))}\n`;
}
function renderDiagrams(diagrams) {
    let used = 0;
    return diagrams.flatMap(({ language, text, note }) => {
        // The text cannot end its block: no line of it has as many backticks as the fence.
        const runs = text.match(/`+/gu)?.map((run) => run.length) ?? [];
        const fence = "`".repeat(Math.max(2, ...runs) + 1);
        const block = [`${fence}${language}`, text, fence, "", ...(note === undefined ? [] : [(0,safe_text/* toMarkdown */.l6)(note), ""])];
        used += byteLength(block.join("\n"));
        return used > mostInDiagrams ? [] : block;
    });
}
function renderTable(head, rows) {
    return rows.length === 0 ? [] : [renderRow(head), `|${" --- |".repeat(head.length)}`, ...rows.map(renderRow), ""];
}
function renderRow(cells) {
    return `| ${cells.map(renderCell).join(" | ")} |`;
}
function renderCell(cell) {
    if (typeof cell === "string") {
        return (0,safe_text/* toMarkdown */.l6)(cell);
    }
    const { text, url } = cell;
    return url !== undefined && isPlainUrl(url) ? `[${(0,safe_text/* toMarkdown */.l6)(text)}](${url})` : (0,safe_text/* toMarkdown */.l6)(text);
}
/** Whether a URL can stand in Markdown as it is: nothing in it ends the link, or the cell. */
function isPlainUrl(url) {
    return url.length <= 2_000 && /^https?:\/\/[\w.~:/?#@!&*+,;=%[\]-]+$/u.test(url);
}
function renderRows({ head, rows, more = 0 }, room) {
    const kept = [...renderTable(head, rows.slice(0, 1)).slice(0, 2)];
    let left = more;
    let used = byteLength(kept.join("\n"));
    for (const [index, row] of rows.entries()) {
        const line = renderRow(row.map((cell) => cutCell(cell, 2_000)));
        used += byteLength(line) + 1;
        if (used > room || index === mostRows) {
            left += rows.length - index;
            break;
        }
        kept.push(line);
    }
    return [...kept, ...(left > 0 ? ["", `${left} more rows are left out; the outputs have them all.`] : [])].join("\n");
}
function byteLength(text) {
    return Buffer.byteLength(text);
}
function cutCell(cell, length) {
    return typeof cell === "string" ? (0,safe_text/* cutText */.IN)(cell, length) : { ...cell, text: (0,safe_text/* cutText */.IN)(cell.text, length) };
}

;// CONCATENATED MODULE: ./lib/operation/perform.js








/** Exit codes of the command line. An action turns every one but `success` into 1. */
const exitCodes = { success: 0, failure: 1, badInput: 2, defect: 70, interrupted: 130 };
/** Where our own defects are to be reported. */
const reportHint = "This is a defect of stdops itself. Please report it with the lines below, on the project's issue page.";
/**
 * Performs an operation from raw inputs to its end: the only place that catches, and the only one that fails the step.
 * Secrets are masked first, then all inputs are read; outputs that are known are set on failure too. Returns the exit
 * code; never rejects.
 */
async function perform(operation, raw, stage) {
    const inputs = { ...request/* commonInputs */.j$, ...operation.inputs };
    (0,request/* maskSecrets */.QU)(inputs, raw, stage.host);
    let ending;
    try {
        ending = await act(operation, raw, stage);
    }
    catch (problem) {
        ending = { values: {}, outputs: problem instanceof operation_failure/* Failure */.HR ? problem.outputs : {}, problem };
    }
    return await conclude(operation, ending, stage);
}
async function act(operation, raw, stage) {
    const { faults: earlier = [] } = stage;
    const { values, faults } = await (0,request/* parseInputs */.TL)({ ...request/* commonInputs */.j$, ...operation.inputs }, raw);
    const directory = (0,request/* resolveDirectory */.yT)(values["working-directory"], stage.currentDirectory);
    const directoryFaults = "problem" in directory ? [{ input: "working-directory", message: `working-directory: ${directory.problem}` }] : [];
    if ("problem" in directory || earlier.length + faults.length > 0) {
        return { values, outputs: {}, problem: new operation_failure/* BadInput */.kp([...earlier, ...faults, ...directoryFaults]) };
    }
    try {
        const outputs = await operation.run(values, createContext(operation, directory.value, stage));
        return { values, outputs, problem: undefined };
    }
    catch (problem) {
        return {
            values,
            outputs: problem instanceof operation_failure/* Failure */.HR ? problem.outputs : {},
            problem: problem ?? new Error("nothing"),
        };
    }
}
function createContext(operation, directory, { host, clock, signal, environment, workers }) {
    return {
        runner: host,
        clock,
        signal,
        environment,
        directory,
        workers,
        fail: (code, message, options = {}) => new operation_failure/* Failure */.HR(code, message, { ...options, hint: options.hint ?? operation.failures[code]?.hint ?? "" }),
        badInput: (name, message) => new operation_failure/* BadInput */.kp([{ input: name, message: `${name}: ${message}` }]),
    };
}
async function conclude(operation, ending, stage) {
    const { code, report } = judge(operation, ending.problem, stage.signal);
    try {
        const outcome = {
            operation: operation.name,
            outputs: spillLongOutputs((0,outputs/* renderOutputs */.$Z)(operation.outputs, ending.outputs), stage),
            failure: report,
            summary: stage.host.showsSummary ? summarize(operation, ending, report) : undefined,
        };
        await stage.host.conclude(outcome);
        return code;
    }
    catch (problem) {
        const failure = reportDefect(problem);
        await stage.host.conclude({ operation: operation.name, outputs: [], failure, summary: undefined });
        return exitCodes.defect;
    }
}
/** The section for the job summary; `undefined` when the user wants none. */
function summarize(operation, { values, outputs }, failure) {
    const parsed = failure === undefined || (failure.code !== "bad-input" && failure.code !== defectCode);
    const section = parsed ? operation.summarize(values, outputs) : { facts: [] };
    return values["summary"] === false ? undefined : renderSummary(operation.name, section, failure);
}
function judge(operation, problem, signal) {
    if (problem === undefined) {
        return { code: exitCodes.success, report: undefined };
    }
    if (problem instanceof operation_failure/* BadInput */.kp) {
        const { code, message, hint, faults } = problem;
        return {
            code: exitCodes.badInput,
            report: { code, message, hint, faults, details: renderCauses(problem.cause, message) },
        };
    }
    if (problem instanceof operation_failure/* Failure */.HR && Object.hasOwn(operation.failures, problem.code)) {
        const { code, message, hint } = problem;
        return {
            code: exitCodes.failure,
            report: { code, message, hint, faults: [], details: renderCauses(problem.cause, message) },
        };
    }
    if (signal.aborted) {
        const report = { code: "cancelled", message: "The step was cancelled.", hint: "", faults: [], details: "" };
        return { code: exitCodes.interrupted, report };
    }
    return { code: exitCodes.defect, report: reportDefect(problem) };
}
const defectCode = "defect";
/** Reports something that no operation throws on purpose. */
function reportDefect(problem) {
    const details = isError(problem) ? renderStack(problem) : (0,safe_text/* quoteName */.AB)(String(problem));
    return { code: defectCode, message: `Unexpected: ${(0,system_error/* errorMessage */.g)(problem)}.`, hint: reportHint, faults: [], details };
}
function renderStack(error) {
    const cause = renderCauses(error.cause);
    return `${error.stack ?? error.message}${cause === "" ? "" : `\ncaused by ${cause}`}`;
}
/** Reports a problem that came up before an operation was known. Returns the exit code. */
async function reportEarly(problem, { host }) {
    const bad = problem instanceof operation_failure/* BadInput */.kp;
    const failure = bad
        ? { code: problem.code, message: problem.message, hint: problem.hint, faults: problem.faults, details: "" }
        : reportDefect(problem);
    await host.conclude({ operation: "stdops", outputs: [], failure, summary: undefined });
    return bad ? exitCodes.badInput : exitCodes.defect;
}


/***/ }),

/***/ 94258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ loadOperation),
/* harmony export */   eD: () => (/* binding */ foreignInputs),
/* harmony export */   gh: () => (/* binding */ loadAll)
/* harmony export */ });
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59209);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16863);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(30411);



/** Loads the operation of that name. @throws BadInput naming the nearest, when there is none. */
async function loadOperation(registry, name) {
    const load = Object.hasOwn(registry, name) ? registry[name] : undefined;
    if (load !== undefined) {
        return await load();
    }
    const names = Object.keys(registry);
    const message = name === ""
        ? `operation: Name one of ${names.join(", ")}.`
        : `operation: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(name)} is none of ${names.join(", ")}.${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(name, names)}`;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .BadInput */ .kp([{ input: "operation", message }], "Name an operation that exists.");
}
/** Loads all operations, in the registry's order. */
async function loadAll(registry) {
    const operations = [];
    // One after the other: Jest's loader may lose a module that several imports want at the same moment.
    for (const load of Object.values(registry)) {
        operations.push(await load());
    }
    return operations;
}
/** Of the given input names, those that `operation` does not know but others do, with the names of those others. */
function foreignInputs(operation, given, all) {
    return [...given]
        .filter((input) => !Object.hasOwn(operation.inputs, input))
        .map((input) => ({
        input,
        owners: all.filter(({ inputs }) => Object.hasOwn(inputs, input)).map(({ name }) => name),
    }))
        .filter(({ owners }) => owners.length > 0);
}


/***/ }),

/***/ 2668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   j$: () => (/* binding */ commonInputs),
/* harmony export */   yT: () => (/* binding */ resolveDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(59209);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(27564);




/** Inputs that every operation has. */
const commonInputs = {
    "working-directory": _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq({
        description: "The folder that paths are relative to.",
        default: ".",
    }),
    summary: _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt({ description: "Write a section to the job summary.", default: true }),
};
/** Masks all secrets among the given inputs; the first thing that is done with them. */
function maskSecrets(inputs, raw, runner) {
    for (const [name, { kind }] of Object.entries(inputs)) {
        const given = raw.get(name)?.trim() ?? "";
        if (kind === "secret" && given !== "") {
            runner.mask(given);
        }
    }
}
/** Reads all inputs; an absent or empty one gets its default. Reports all faults, none of them a secret's text. */
async function parseInputs(inputs, raw) {
    const values = {};
    const faults = [];
    for (const [name, declared] of Object.entries(inputs)) {
        const parsed = await parseInput(declared, raw.get(name) ?? "");
        if ("problem" in parsed) {
            faults.push({ input: name, message: `${name}: ${parsed.problem}` });
        }
        else {
            values[name] = parsed.value;
        }
    }
    return { values, faults };
}
async function parseInput(declared, given) {
    const absent = declared.kind === "raw text" ? given === "" : given.trim() === "";
    if (!absent) {
        return await declared.parse(given);
    }
    return declared.required === true
        ? { problem: `This input is required and absent. ${declared.description}` }
        : { value: declared.default };
}
/** The absolute path of `working-directory`, or what is wrong with it. */
function resolveDirectory(given, current) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(current, typeof given === "string" ? given : ".");
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) {
        return { value: path };
    }
    const problem = stat === undefined ? "does not exist" : "is not a folder";
    return { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(path)} ${problem}: name a folder that exists.` };
}


/***/ }),

/***/ 50416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ givenInputs),
/* harmony export */   R: () => (/* binding */ readInput),
/* harmony export */   createActionsRunner: () => (/* binding */ createActionsRunner)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70819);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(59209);


/** An annotation's message is cut by the runner at 4,096 characters; what is cut here stays in the log. */
const longestAnnotation = 4000;
/**
 * The port's side on a GitHub runner, through @actions/core: log lines and annotations on standard output, results in
 * the files that the runner names. @actions/core writes those with a random delimiter.
 */
function createActionsRunner() {
    return {
        showsSummary: (process.env["GITHUB_STEP_SUMMARY"] ?? "") !== "",
        hasLaterSteps: true,
        info: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(text)),
        notice: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(text)),
        warning: (text) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(text)),
        group,
        progress: () => { },
        mask,
        exportVariable,
        saveState: (name, value) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value),
        readState: (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name) || undefined,
        conclude,
    };
}
/** The text of an input of this step; empty when it is absent. */
function readInput(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name, { trimWhitespace: false });
}
/** Names of the inputs that were given a text, in the lower case that declarations use. */
function givenInputs() {
    const prefix = "INPUT_";
    return Object.entries(process.env)
        .filter(([name, value]) => name.startsWith(prefix) && value !== undefined && value.trim() !== "")
        .map(([name]) => name.slice(prefix.length).toLowerCase());
}
function group(title, text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogLine */ .gD)(title));
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(text));
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
}
async function conclude({ operation, outputs, failure, summary }) {
    for (const { name, text, secret } of outputs) {
        if (secret) {
            mask(text);
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, text);
    }
    if (summary !== undefined) {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(summary, true).write();
    }
    if (failure !== undefined) {
        annotate(operation, failure);
    }
}
function annotate(operation, { code, message, hint, details }) {
    const whole = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(`${message} ${hint}`.trim());
    if (whole.length > longestAnnotation) {
        group("The whole message", whole);
    }
    const shown = whole.length > longestAnnotation ? shorten(message, hint) : whole;
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(shown, { title: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogLine */ .gD)(`${operation}: ${code}`) });
    if (details !== "") {
        group("Cause", details);
    }
}
/** The heads of a message and its hint, within an annotation. */
function shorten(message, hint) {
    const tail = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(hint), 600);
    return `${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(message), longestAnnotation - tail.length - 2)} ${tail}`.trim();
}
/** Masks a secret as it is, and as the log and JSON, also JSON within JSON, spell it where that differs. */
function mask(secret) {
    const inJson = JSON.stringify(secret).slice(1, -1);
    const forms = [secret, (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogText */ .ZQ)(secret), (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLogLine */ .gD)(secret), inJson, JSON.stringify(inJson).slice(1, -1)];
    const safe = forms.slice(-2).map(_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toSafeJson */ .Dy);
    for (const form of new Set(secret.trim() === "" ? [] : [...forms, ...safe])) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(form);
    }
}
/**
 * Exports a variable to later steps, and only to them: @actions/core sets it in this process too, where a name such as
 * GITHUB_OUTPUT would tell where the rest is written.
 */
function exportVariable(name, value) {
    const before = process.env[name];
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN(name, value);
    if (before === undefined) {
        delete process.env[name];
    }
    else {
        process.env[name] = before;
    }
}


/***/ }),

/***/ 87373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   nU: () => (/* binding */ HiddenTexts),
/* harmony export */   pr: () => (/* binding */ shortest)
/* harmony export */ });
/** What is shown in place of a secret. */
const shown = "•••";
/** No shorter text is hidden: it stands in too many other places. */
const shortest = 4;
/** Texts that are to be hidden wherever they stand. */
class HiddenTexts {
    /** By their first characters, so that looking is quick however many they are. */
    #byHead = new Map();
    /** Adds a text; false where it is known already, or too short. */
    add(text) {
        const head = text.slice(0, shortest);
        if (head.length < shortest) {
            return false;
        }
        const bucket = this.#byHead.get(head) ?? new Bucket();
        this.#byHead.set(head, bucket);
        return bucket.add(text);
    }
    /** The first `most` characters of a text in which each of them is hidden; those that overlap are hidden as one. */
    hide(text, most = text.length) {
        if (this.#byHead.size === 0) {
            return text.slice(0, most);
        }
        let rest = "";
        let copied = 0;
        for (let at = 0; at < most && at + shortest <= text.length; at += 1) {
            const length = this.#byHead.get(text.slice(at, at + shortest))?.lengthAt(text, at) ?? 0;
            if (length > 0) {
                rest += at < copied || (at === copied && rest !== "") ? "" : `${text.slice(copied, at)}${shown}`;
                copied = Math.max(copied, at + length);
            }
        }
        return rest + text.slice(copied, Math.max(copied, most));
    }
}
/** Texts with the same first characters, by their length. */
class Bucket {
    #byLength = new Map();
    #longestFirst = [];
    add(text) {
        const known = this.#byLength.get(text.length) ?? new Set();
        const isNew = !known.has(text);
        this.#byLength.set(text.length, known.add(text));
        if (isNew) {
            this.#longestFirst = [];
        }
        return isNew;
    }
    /** The length of the longest that stands at a place; 0 where none does. */
    lengthAt(text, at) {
        if (this.#longestFirst.length === 0) {
            this.#longestFirst = [...this.#byLength].toSorted(([one], [other]) => other - one);
        }
        const found = this.#longestFirst.find(([length, known]) => known.has(text.slice(at, at + length)));
        return found?.[0] ?? 0;
    }
}


/***/ }),

/***/ 59209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   Dy: () => (/* binding */ toSafeJson),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   ZQ: () => (/* binding */ toLogText),
/* harmony export */   gD: () => (/* binding */ toLogLine),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/**
 * The one place where text from outside (file names, server replies, user input) is made harmless before anybody reads
 * it: a runner that looks for commands in logs, a terminal that obeys escape sequences, a page that renders Markdown.
 *
 * What a runner takes for a command is read off actions/runner's ActionCommand.cs: a line that begins with `::` after
 * blanks, and `##[` anywhere in a line; its log reader ends a line at `\n`, `\r` and `\r\n`. Its comparisons follow the
 * culture, which passes over ignorable code points: those that are invisible are therefore spelled out. Those that can
 * be seen, such as vowel points, may stay: the runner takes a command's name from a fixed distance behind the signs, so
 * that none is found where anything stands between them.
 */
/** Controls, lone surrogates, ignorable and directional code points, and the two Unicode line ends. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;
const named = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * Spells one code point so that it can be seen, no two alike: `\n`, `\x1b`, `\u202e`, `\u{e0041}`; a byte that was no
 * UTF-8 as that byte, `\x80` to `\xff`.
 */
function spell(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) {
        return `\\x${(code - 0xdc00).toString(16)}`;
    }
    const hex = code.toString(16);
    const wide = code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
    return named[character] ?? (code < 0x80 ? `\\x${hex.padStart(2, "0")}` : wide);
}
/** Defuses what a runner would take for a command at the head of, or anywhere in, one line. */
function defuse(line) {
    return line.replace(/^(\s*)::/u, "$1\\x3a:").replaceAll("##[", "#\\x23[");
}
/**
 * Text for a log, of any number of lines: every line end becomes `\n`, invisible characters are spelled out (a tab
 * stays), and no line can be taken for a workflow command.
 */
function toLogText(text) {
    // Most text is harmless, and there may be a lot of it.
    if (/^[\t\n -~]*$/u.test(text) && !text.includes("::") && !text.includes("##[")) {
        return text;
    }
    return text
        .split(/\r\n|\r|\n/u)
        .map((line) => defuse(line.replaceAll(invisible, (character) => (character === "\t" ? "\t" : spell(character)))))
        .join("\n");
}
/** Text for one line of a log or of an annotation's title: as {@link toLogText}, with line ends spelled out too. */
function toLogLine(text) {
    return defuse(text.replaceAll(invisible, spell));
}
/** The head of a text, of so many UTF-16 units at most, and an ellipsis where that is not all; no character is cut in two. */
function cutText(text, most) {
    return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/u, "")}…`;
}
/**
 * A name from outside, to stand inside a sentence or a log line. It stays as it is where it is harmless and plain; else
 * it is put in double quotes with what cannot be seen spelled out, and its own quotes and backslashes doubled up by `\`.
 */
function quoteName(name) {
    if (/^[A-Za-z0-9_./+@-]+$/u.test(name)) {
        return name;
    }
    const plain = name !== "" && name.search(invisible) < 0 && !/^[\s":]|\s$|##\[/u.test(name);
    return plain ? name : `"${toLogLine(name.replaceAll(/["\\]/gu, "\\$&"))}"`;
}
/**
 * Text for a cell or a line of Markdown as GitHub renders it: HTML and Markdown signs become character references, line
 * ends a blank, invisible characters are spelled out.
 */
function toMarkdown(text) {
    return text
        .replaceAll(/\r\n|\r|\n/gu, " ")
        .replaceAll(invisible, spell)
        .replaceAll(/[&<>|`*_~[\]\\$#@!]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
/**
 * JSON that is harmless on a runner's log and at a terminal, in one line: equal in meaning, with such signs as `\u`
 * escapes, and a blank for each line end or tab, which in JSON stand between values only.
 */
function toSafeJson(json) {
    return json
        .replaceAll(/[\n\r\t]/gu, " ")
        .replaceAll("##[", "#\\u0023[")
        .replaceAll(invisible, (character) => Array.from({ length: character.length }, (_, at) => {
        const unit = character.charCodeAt(at).toString(16);
        return `\\u${unit.padStart(4, "0")}`;
    }).join(""));
}


/***/ }),

/***/ 70819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  dN: () => (/* binding */ exportVariable),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, getBooleanInput, getIDToken, getMultilineInput, group, isDebug, markdownSummary, platform, setCommandEcho, setFailed, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: ./packages/lazy-http-client/index.js
var lazy_http_client = __nccwpck_require__(61029);
// EXTERNAL MODULE: ./packages/lazy-http-client/auth.js + 1 modules
var auth = __nccwpck_require__(61774);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(24434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(42613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 61774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* reexport */ BearerCredentialHandler)
});

;// CONCATENATED MODULE: ./node_modules/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./packages/lazy-http-client/auth.js



/***/ }),

/***/ 61029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpCodes),
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
/**
 * The part of HttpClient that @actions/core (its OIDC client) and @actions/artifact use, loading the real client, and
 * with it undici's 1 MB, at the first request instead of at import.
 */
class HttpClient {
  #options;

  constructor(...options) {
    this.#options = options;
  }

  async getJson(...request) {
    return (await this.#client()).getJson(...request);
  }

  async post(...request) {
    return (await this.#client()).post(...request);
  }

  async #client() {
    const { HttpClient: RealClient } = await __nccwpck_require__.e(/* import() */ 7218).then(__nccwpck_require__.bind(__nccwpck_require__, 57218));
    return new RealClient(...this.#options);
  }
}

/** The statuses that @actions/artifact tries again. */
const HttpCodes = {
  TooManyRequests: 429,
  InternalServerError: 500,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".stdops.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xw: () => (/* reexport */ cli),
  iW: () => (/* reexport */ main),
  bE: () => (/* reexport */ post),
  uC: () => (/* reexport */ uploadThread)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __nccwpck_require__(30411);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __nccwpck_require__(59209);
;// CONCATENATED MODULE: ./lib/command-line/parse.js


/** The options that every command has. */
const generalFlags = ["--json", "--help", "-h", "--version"];
/** Splits a command line into its command, the options that every command has, and the rest. */
function parseCommandLine(argv) {
    const rest = argv.filter((word) => !generalFlags.includes(word));
    const [command = ""] = rest;
    const has = (...words) => words.some((word) => argv.includes(word));
    return { command, words: rest.slice(1), json: has("--json"), help: has("--help", "-h"), version: has("--version") };
}
/**
 * Reads `--input value`, `--input=value`, `--flag` and `--no-flag`. A repeated flag adds a line. A value that begins with
 * `-` must stand after `=`, and a flag's `true` or `false` too.
 */
function parseFlags(inputs, words) {
    const given = new Map();
    const faults = [];
    for (let at = 0; at < words.length;) {
        const flag = readFlag(inputs, words[at] ?? "", words[at + 1]);
        if ("message" in flag) {
            faults.push({ input: flag.input, message: flag.message });
        }
        else {
            const earlier = given.get(flag.name);
            given.set(flag.name, earlier === undefined ? flag.value : `${earlier}\n${flag.value}`);
        }
        at += flag.used;
    }
    return { given, faults };
}
function readFlag(inputs, word, next) {
    const [, name = "", inline] = /^--([^=]+)(?:=([\s\S]*))?$/u.exec(word) ?? [];
    if (name === "") {
        const form = "write --<input> <value>, once for each value, and quote patterns, such as 'dist/*'";
        return { input: word, message: `${(0,safe_text/* quoteName */.AB)(word)} is no flag: ${form}.`, used: 1 };
    }
    const known = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    const negated = name.startsWith("no-") ? name.slice(3) : "";
    if (known === undefined && inline === undefined && isFlag(inputs, negated)) {
        return { name: negated, value: "false", used: 1 };
    }
    if (known === undefined) {
        return describeUnknown(name, Object.keys(inputs), inline === undefined ? next : undefined);
    }
    if (inline !== undefined) {
        return { name, value: inline, used: 1 };
    }
    if (known.kind === "flag") {
        return readBareFlag(name, next);
    }
    if (next === undefined || next.startsWith("-")) {
        const reason = next === undefined ? "" : ` A value that begins with - is given as --${name}=${(0,safe_text/* quoteName */.AB)(next)}.`;
        return { input: name, message: `--${name} needs a value.${reason}`, used: 1 };
    }
    return { name, value: next, used: 2 };
}
function describeUnknown(name, names, next) {
    const hint = (0,nearest/* didYouMean */.a)(name, names).replace(/"(.*)"/u, '"--$1"');
    // The word behind it was most likely meant for it, and is not a fault of its own.
    const used = next !== undefined && !next.startsWith("-") ? 2 : 1;
    return { input: name, message: `There is no flag ${(0,safe_text/* quoteName */.AB)(`--${name}`)}.${hint}`, used };
}
function readBareFlag(name, next) {
    return next !== undefined && /^(?:true|false)$/iu.test(next)
        ? { input: name, message: `Write --${name}=${next}: the value of a flag never stands in the next word.`, used: 2 }
        : { name, value: "true", used: 1 };
}
function isFlag(inputs, name) {
    return Object.hasOwn(inputs, name) && inputs[name]?.kind === "flag";
}

// EXTERNAL MODULE: ./lib/operation/failure.js
var failure = __nccwpck_require__(16863);
// EXTERNAL MODULE: ./lib/operation/help.js
var help = __nccwpck_require__(94926);
// EXTERNAL MODULE: ./lib/operation/perform.js + 3 modules
var perform = __nccwpck_require__(13542);
// EXTERNAL MODULE: ./lib/operation/registry.js
var operation_registry = __nccwpck_require__(94258);
// EXTERNAL MODULE: ./lib/operation/request.js
var request = __nccwpck_require__(2668);
;// CONCATENATED MODULE: ./lib/runner/results.js

const longestCell = 200;
/** The one JSON object that `--json` prints: typed outputs, and the failure beside them. */
function renderJson({ outputs, failure }, { secrets }) {
    const shown = outputs.filter(({ json, secret }) => json !== undefined && (secrets || !secret));
    // Numbers in an output's JSON keep the digits that they were written with, which values would not.
    const values = `{${shown.map(({ name, json }) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
    if (failure === undefined) {
        return (0,safe_text/* toSafeJson */.Dy)(`{"outputs":${values}}`);
    }
    const { code, message, hint, faults } = failure;
    const error = JSON.stringify({ code, message, hint, ...(code === "bad-input" ? { faults } : {}) });
    return (0,safe_text/* toSafeJson */.Dy)(`{"outputs":${values},"error":${error}}`);
}
/** A short table of outputs, a line each; long values are cut, and say so. */
function renderTable(outputs, printing) {
    const shown = outputs.filter(({ text, secret }) => text !== "" && (printing.secrets || !secret));
    const width = Math.max(0, ...shown.map(({ name }) => name.length));
    return shown.map(({ name, text }) => (0,safe_text/* toLogLine */.gD)(`${name.padEnd(width)}  ${cut(text, printing)}`)).join("\n");
}
function cut(text, { hide = (whole, most) => whole.slice(0, most) }) {
    // Half of a surrogate pair is no character.
    const start = hide(text, longestCell).replace(/[\ud800-\udbff]$/u, "");
    return text.length <= longestCell
        ? hide(text, text.length)
        : `${start}… (${text.length} characters; --json shows all)`;
}

;// CONCATENATED MODULE: ./lib/runner/terminal-runner.js


const paint = { red: 31, yellow: 33, cyan: 36, dim: 2, bold: 1 };
/** The port's side at a terminal: readable lines on standard error, a table or JSON on standard output. */
function createTerminalRunner(terminal) {
    const style = (name, text) => terminal.colors ? `\u001b[${paint[name]}m${text}\u001b[0m` : text;
    let drawn = false;
    const write = (text) => {
        terminal.log(`${drawn ? "\r\u001b[2K" : ""}${text}\n`);
        drawn = false;
    };
    return {
        showsSummary: false,
        hasLaterSteps: false,
        info: (text) => write((0,safe_text/* toLogText */.ZQ)(text)),
        notice: (text) => write(`${style("cyan", "note:")} ${(0,safe_text/* toLogText */.ZQ)(text)}`),
        warning: (text) => write(`${style("yellow", "warning:")} ${(0,safe_text/* toLogText */.ZQ)(text)}`),
        group: (title, text) => write(`${style("bold", (0,safe_text/* toLogLine */.gD)(title))}\n${style("dim", indent((0,safe_text/* toLogText */.ZQ)(text)))}`),
        progress: (text) => {
            if (terminal.live) {
                const line = (0,safe_text/* toLogLine */.gD)(text).slice(0, (terminal.columns ?? 80) - 1);
                terminal.log(`\r\u001b[2K${style("dim", line)}`);
                drawn = true;
            }
        },
        mask: () => { },
        exportVariable: () => { },
        saveState: () => { },
        readState: () => undefined,
        conclude: async (outcome) => {
            if (outcome.failure !== undefined) {
                write(renderFailure(outcome.operation, outcome.failure, style));
            }
            if (drawn) {
                terminal.log("\r\u001b[2K");
                drawn = false;
            }
            printResults(outcome, terminal, { secrets: true });
        },
    };
}
/** Prints a result on standard output, as JSON or as a table; nothing when there is nothing to tell. */
function printResults(outcome, { json, out }, options) {
    const text = json ? renderJson(outcome, options) : renderTable(outcome.outputs, options);
    if (text !== "") {
        out(`${text}\n`);
    }
}
function renderFailure(operation, { code, message, hint, faults, details }, style) {
    const head = style("red", `error: ${(0,safe_text/* toLogLine */.gD)(operation)}: ${(0,safe_text/* toLogLine */.gD)(code)}`);
    const body = faults.length > 1 ? faults.map((fault) => (0,safe_text/* toLogText */.ZQ)(fault.message)).join("\n") : (0,safe_text/* toLogText */.ZQ)(message);
    const parts = [head, indent(body), hint === "" ? "" : indent((0,safe_text/* toLogText */.ZQ)(hint))];
    return [...parts, details === "" ? "" : style("dim", indent((0,safe_text/* toLogText */.ZQ)(details)))]
        .filter((part) => part !== "")
        .join("\n");
}
function indent(text) {
    return text.replaceAll(/^/gmu, "  ");
}

;// CONCATENATED MODULE: ./lib/command-line/environment.js
/** Variables that hold a token by custom, in the order in which they count. */
const tokenVariables = ["GH_TOKEN", "GITHUB_TOKEN"];
/** The variable that an input is read from when its flag is missing: `STDOPS_` and the name in capitals, `-` as `_`. */
function variableOf(input) {
    return `STDOPS_${input.toUpperCase().replaceAll("-", "_")}`;
}
/** Adds to the inputs that flags gave those that the environment gives. */
function completeFromEnvironment(inputs, given, environment) {
    const complete = new Map(given);
    for (const input of Object.keys(inputs)) {
        const variables = [variableOf(input), ...(input === "token" ? tokenVariables : [])];
        const found = variables.map((name) => environment[name] ?? "").find((value) => value !== "");
        if (!complete.has(input) && found !== undefined) {
            complete.set(input, found);
        }
    }
    return complete;
}

// EXTERNAL MODULE: ./lib/runner/hidden-texts.js
var hidden_texts = __nccwpck_require__(87373);
;// CONCATENATED MODULE: ./lib/command-line/terminal.js


/**
 * Keeps standard output for results: whatever else writes there, workflow commands of @actions/core among it, goes to
 * standard error, which a runner reads just as well. Returns the way to the real one.
 */
function reserveStandardOutput() {
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = process.stderr.write.bind(process.stderr);
    return (text) => {
        write(text);
    };
}
/** The host for a command line: a terminal, or, inside a workflow's `run:` step, the runner with results printed too. */
async function openHost(json, environment, out) {
    if (environment["GITHUB_ACTIONS"] === "true") {
        const { createActionsRunner } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 50416));
        return printToo(createActionsRunner(), { json, out });
    }
    return createTerminalRunner(openTerminal(json, environment, out));
}
/**
 * Prints results too. The table is for people, in a log, and cuts long texts: a part of a secret is nothing that a runner
 * knows, so that masked texts are left out of it whole. JSON is for programs, and has them.
 */
function printToo(host, { json, out }) {
    const masked = new hidden_texts/* HiddenTexts */.nU();
    return {
        ...host,
        mask: (secret) => {
            masked.add(secret);
            host.mask(secret);
        },
        conclude: async (outcome) => {
            await host.conclude(outcome);
            printResults(outcome, { json, out }, { secrets: false, hide: (text, most) => masked.hide(text, most) });
        },
    };
}
/** Standard error as a terminal, and `out` for results. */
function openTerminal(json, environment, out) {
    const live = process.stderr.isTTY === true && environment["TERM"] !== "dumb";
    return {
        log: (text) => {
            process.stderr.write(text);
        },
        out,
        json,
        colors: live && (environment["NO_COLOR"] ?? "") === "",
        live,
        // Some terminals say that they have none.
        columns: process.stderr.columns || 80,
    };
}
/** How wide a page of help is: as the terminal that it goes to, but no wider than reads well. */
function pageColumns() {
    return Math.min(process.stdout.columns || 80, 100);
}

;// CONCATENATED MODULE: ./lib/command-line/wrap-page.js
/**
 * Breaks the long lines of a page at blanks, and words that are too long behind a comma. What goes on stands under what it
 * goes on with: under the second column of a list, and further in than a heading. Calls are left as they are, to be copied.
 */
function wrapPage(page, columns) {
    return page
        .split("\n")
        .flatMap((line) => (/^ {2}stdops [a-z-]+ --/u.test(line) ? [line] : wrapLine(line, columns)))
        .join("\n");
}
function wrapLine(line, columns) {
    const [head = ""] = /^ *(?:\S+(?: \S+)* {2,})?/u.exec(line) ?? [];
    const indent = line.startsWith("  --") ? "      " : " ".repeat(head.length);
    const lines = [];
    let rest = line;
    while (rest.length > columns) {
        const end = findEnd(rest, Math.max(head.length, indent.length), columns);
        if (end === undefined) {
            break;
        }
        lines.push(rest.slice(0, end).trimEnd());
        rest = `${indent}${rest.slice(end).trimStart()}`;
    }
    return [...lines, rest];
}
/** Where to break a line: at the last blank that fits, else behind the last comma, else at the first blank. */
function findEnd(line, from, columns) {
    const ends = [line.lastIndexOf(" ", columns), line.lastIndexOf(",", columns - 1) + 1, line.indexOf(" ", columns)];
    return ends.find((end) => end > from);
}

;// CONCATENATED MODULE: ./lib/command-line/run.js












/** Runs a command line: help, the list, the version, or an operation. Returns the exit code. @throws BadInput */
async function runCommand(line, stage) {
    const { registry, out } = stage;
    if (line.version) {
        return print(out, line.json ? JSON.stringify({ outputs: { version: stage.version() } }) : stage.version());
    }
    if (line.command === "" || line.command === "help") {
        const [topic] = line.words;
        const text = topic === undefined ? (0,help/* renderOverview */.mp)(await (0,operation_registry/* loadAll */.gh)(registry)) : (0,help/* renderHelp */.W5)(await loadCommand(topic, stage));
        return print(out, wrapPage(text, pageColumns()));
    }
    if (line.command === "list") {
        return print(out, renderList(await (0,operation_registry/* loadAll */.gh)(registry), line));
    }
    const operation = await loadCommand(line.command, stage);
    return line.help
        ? print(out, wrapPage((0,help/* renderHelp */.W5)(operation), pageColumns()))
        : await performFromFlags(operation, line, stage);
}
/** An operation, or the demo, whose parts show their results with its lines, on standard error. */
async function loadCommand(name, { registry, environment }) {
    if (name.startsWith("-")) {
        throw refuseFlag(name);
    }
    const demo = async () => {
        const { createDemo } = await Promise.all(/* import() */[__nccwpck_require__.e(3243), __nccwpck_require__.e(591), __nccwpck_require__.e(4742)]).then(__nccwpck_require__.bind(__nccwpck_require__, 69139));
        return createDemo({ host: createTerminalRunner(openTerminal(false, environment, () => { })), registry });
    };
    return await (0,operation_registry/* loadOperation */.GD)({ ...registry, demo }, name);
}
function refuseFlag(name) {
    const flags = generalFlags.filter((flag) => flag.startsWith("--"));
    const message = `${(0,safe_text/* quoteName */.AB)(name)} stands before any operation: write stdops <operation> --<input> <value>.`;
    return new failure/* BadInput */.kp([{ input: name, message: `${message}${(0,nearest/* didYouMean */.a)(name, flags)}` }]);
}
function print(out, text) {
    out(`${text}\n`);
    return perform/* exitCodes */.hS.success;
}
function renderList(all, { json, words }) {
    if (words.length > 0) {
        throw new failure/* BadInput */.kp([{ input: "list", message: "list takes no words but --json." }]);
    }
    const list = all.map(({ name, summary }) => ({ name, summary }));
    const width = Math.max(...list.map(({ name }) => name.length));
    return json
        ? JSON.stringify({ outputs: { operations: list } })
        : list.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}`).join("\n");
}
async function performFromFlags(operation, line, stage) {
    const inputs = { ...request/* commonInputs */.j$, ...operation.inputs };
    const { given, faults } = parseFlags(inputs, line.words);
    const raw = completeFromEnvironment(inputs, given, stage.environment);
    for (const name of given.keys()) {
        if (inputs[name]?.kind === "secret") {
            stage.host.warning(`Other users of this machine can read --${name}: give it by the environment instead.`);
        }
    }
    return await (0,perform/* perform */.y9)(operation, raw, { ...stage, faults });
}

// EXTERNAL MODULE: ./lib/io/clock.js
var clock = __nccwpck_require__(60122);
// EXTERNAL MODULE: ./lib/io/interruption.js
var interruption = __nccwpck_require__(71165);
;// CONCATENATED MODULE: ./lib/operations/index.js
/** All operations, by name, in the order in which the docs list them; each is a chunk of its own, loaded when asked for. */
const operations = {
    checksum: async () => (await __nccwpck_require__.e(/* import() */ 3191).then(__nccwpck_require__.bind(__nccwpck_require__, 3191))).checksum,
    "config-read": async () => (await __nccwpck_require__.e(/* import() */ 8788).then(__nccwpck_require__.bind(__nccwpck_require__, 88788))).configRead,
    "port-check": async () => (await __nccwpck_require__.e(/* import() */ 187).then(__nccwpck_require__.bind(__nccwpck_require__, 20187))).portCheck,
    "dispatch-workflow": async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2148), __nccwpck_require__.e(6435), __nccwpck_require__.e(8640)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7898))).dispatchWorkflow,
    "metrics-export": async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8236), __nccwpck_require__.e(9168)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79168))).metricsExport,
    timer: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8236), __nccwpck_require__.e(354)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90354))).timer,
};
/** Inputs that the root manifest always sets, by an expression, whatever the operation. */
const alwaysGiven = ["token", "artifact-name"];

;// CONCATENATED MODULE: ./lib/cli.js









/** Runs `bin/stdops`. `script` is the path of the stub in dist/ that started it. */
async function cli(script) {
    const home = (0,external_node_url_.pathToFileURL)(script).href;
    (0,interruption/* ignoreBrokenPipes */.XA)();
    const signal = (0,interruption/* watchInterruptions */.oL)();
    const { env: environment, argv } = process;
    const out = reserveStandardOutput();
    const line = parseCommandLine(argv.slice(2));
    const host = await openHost(line.json, environment, out);
    const common = { host, clock: clock/* systemClock */.m, signal, environment, currentDirectory: process.cwd() };
    const stage = { ...common, workers: new URL(".", home), registry: operations, version: () => readVersion(home), out };
    try {
        end(await runCommand(line, stage), signal);
    }
    catch (problem) {
        end(await (0,perform/* reportEarly */.Y2)(problem, stage), signal);
    }
}
/** An interruption has set its own exit code already. */
function end(code, signal) {
    process.exitCode = signal.aborted ? process.exitCode : code;
    (0,interruption/* endLingering */.dB)();
}
function readVersion(home) {
    const { version } = JSON.parse((0,external_node_fs_.readFileSync)(new URL("../package.json", home), "utf8"));
    return String(version);
}

// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __nccwpck_require__(69020);
;// CONCATENATED MODULE: ./lib/io/upload-thread.js

/** The body of the thread that uploads an artifact: it takes its order, and posts its report. */
async function uploadThread() {
    const { parentPort, workerData } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 75919, 19));
    const order = workerData;
    await report(parentPort, await upload(order));
}
async function report(port, message) {
    // What the client has printed goes first.
    await new Promise((resolve) => process.stdout.write("", resolve));
    port?.postMessage(message);
}
async function upload({ names, files, root, ...given }) {
    const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    try {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(9083), __nccwpck_require__.e(8201), __nccwpck_require__.e(3237)]).then(__nccwpck_require__.bind(__nccwpck_require__, 68201));
        const client = new DefaultArtifactClient();
        for (const name of names) {
            const done = await client.uploadArtifact(name, [...files], root, options).catch(passOverTaken);
            if (done !== undefined) {
                const { id, size, digest } = done;
                return id === undefined || digest === undefined
                    ? { kind: "failed", message: "the server did not say which artifact it is" }
                    : { kind: "done", id, name, size: size ?? 0, digest };
            }
        }
        return { kind: "failed", message: `all of its names are taken, from ${names[0]} to ${names.at(-1)}` };
    }
    catch (error) {
        return { kind: "failed", message: describe(error) };
    }
}
/** The client tells it in words alone. */
function passOverTaken(error) {
    if (!/Failed to CreateArtifact: .*\(409\)/u.test((0,system_error/* errorMessage */.g)(error))) {
        throw error;
    }
    return undefined;
}
/** Where files are put, a server may refuse without a word: then there is a code, or at least a status. */
function describe(error) {
    const parts = typeof error === "object" && error !== null ? error : {};
    const code = "code" in parts && typeof parts.code === "string" ? [parts.code] : [];
    const status = "statusCode" in parts && typeof parts.statusCode === "number" ? [`status ${parts.statusCode}`] : [];
    return (0,system_error/* errorMessage */.g)(error).trim() || `the place for its files refused them (${[...code, ...status].join(", ")})`;
}

// EXTERNAL MODULE: ./lib/runner/actions-runner.js
var actions_runner = __nccwpck_require__(50416);
;// CONCATENATED MODULE: ./lib/main.js







/** Runs a step of a workflow: the operation of a leaf action, or the one that the input `operation` names. */
async function main(home, operation) {
    const host = (0,actions_runner.createActionsRunner)();
    const { env: environment } = process;
    const signal = (0,interruption/* watchInterruptions */.oL)();
    const workers = new URL(".", home);
    try {
        const chosen = await (0,operation_registry/* loadOperation */.GD)(operations, operation ?? (0,actions_runner/* readInput */.R)("operation").trim());
        if (operation === undefined) {
            await warnOfForeignInputs(chosen, host);
        }
        if (chosen.post !== undefined) {
            host.saveState("operation", chosen.name);
        }
        const names = [...Object.keys(request/* commonInputs */.j$), ...Object.keys(chosen.inputs)];
        const raw = new Map(names.map((name) => [name, (0,actions_runner/* readInput */.R)(name)]));
        const stage = { host, clock: clock/* systemClock */.m, signal, environment, currentDirectory: process.cwd(), workers };
        main_end(await (0,perform/* perform */.y9)(chosen, raw, stage));
    }
    catch (problem) {
        main_end(await (0,perform/* reportEarly */.Y2)(problem, { host }));
    }
}
/** A step knows success and failure only. */
function main_end(code) {
    process.exitCode = code === perform/* exitCodes */.hS.success ? 0 : 1;
    (0,interruption/* endLingering */.dB)();
}
async function warnOfForeignInputs(operation, host) {
    const known = [...alwaysGiven, "operation", ...Object.keys(request/* commonInputs */.j$), ...Object.keys(operation.inputs)];
    const unknown = (0,actions_runner/* givenInputs */.P)().filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        for (const { input, owners } of (0,operation_registry/* foreignInputs */.eD)(operation, unknown, await (0,operation_registry/* loadAll */.gh)(operations))) {
            host.warning(`${operation.name} does not use the input ${input}; it belongs to ${owners.join(", ")}.`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/operation/perform-post.js



/**
 * Runs the post part of the operation that this step's main part noted, with the inputs that it had. `readInput` gives
 * the text of one. Whatever goes wrong becomes a warning.
 */
async function performPost(registry, readInput, context) {
    const name = context.runner.readState("operation");
    if (name === undefined) {
        return;
    }
    try {
        const operation = await (0,operation_registry/* loadOperation */.GD)(registry, name);
        const inputs = { ...request/* commonInputs */.j$, ...operation.inputs };
        const raw = new Map(Object.keys(inputs).map((input) => [input, readInput(input)]));
        (0,request/* maskSecrets */.QU)(inputs, raw, context.runner);
        const { values, faults } = await (0,request/* parseInputs */.TL)(inputs, raw);
        if (faults.length === 0) {
            await operation.post?.(values, context);
        }
    }
    catch (problem) {
        context.runner.warning(`What ${name} leaves for the job's end could not be done: ${(0,system_error/* errorMessage */.g)(problem)}. The job goes on.`);
    }
}

;// CONCATENATED MODULE: ./lib/post.js





/** Runs the post part of a step, where its operation has one. It may warn; it never fails the job. */
async function post() {
    const runner = (0,actions_runner.createActionsRunner)();
    const { env: environment } = process;
    await performPost(operations, actions_runner/* readInput */.R, { runner, clock: clock/* systemClock */.m, signal: (0,interruption/* watchInterruptions */.oL)(), environment });
}

;// CONCATENATED MODULE: ./lib/index.js
/** What the stubs in dist/ start: a step's main part, its post part, the command line, and the thread of an upload. */





var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__post = __webpack_exports__.bE;
var __webpack_exports__uploadThread = __webpack_exports__.uC;
export { __webpack_exports__cli as cli, __webpack_exports__main as main, __webpack_exports__post as post, __webpack_exports__uploadThread as uploadThread };
