export const id = 9126;
export const ids = [9126];
export const modules = {

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


/***/ })

};
