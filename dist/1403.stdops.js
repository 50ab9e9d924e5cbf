export const id = 1403;
export const ids = [1403];
export const modules = {

/***/ 25982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ fileKind),
  T: () => (/* binding */ glob)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/path-inside.js
var path_inside = __webpack_require__(18982);
;// CONCATENATED MODULE: ./lib/io/glob-matching.js


/** The folder that a pattern begins in, relative to the searched one, and its segments from the first wildcard on. */
function glob_matching_anchor(directory, { absolute, segments }) {
    const wild = segments.findIndex(({ type }) => type !== "literal");
    const head = wild < 0 ? segments : segments.slice(0, wild);
    const path = head.map((segment) => (segment.type === "literal" ? segment.name : "")).join("/");
    const root = absolute && !/^[A-Za-z]:/u.test(path) ? "/" : "";
    const base = (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(directory, root + path));
    return { base: external_node_path_.sep === "/" ? base : base.replaceAll(external_node_path_.sep, "/"), segments: wild < 0 ? [] : segments.slice(wild) };
}
/** Adds to states (places in the segments) those that a `**` reaches without a folder. */
function withoutFolders(states, segments) {
    if (!states.some((state) => segments[state]?.type === "folders")) {
        return states;
    }
    const all = new Set(states);
    for (const state of all) {
        if (segments[state]?.type === "folders" && state + 1 < segments.length) {
            all.add(state + 1);
        }
    }
    return [...all];
}
/** Whether one segment of a pattern matches a name. */
function matches(segment, name) {
    switch (segment?.type) {
        case "folders":
            return !name.startsWith(".");
        case "literal":
            return segment.name === name;
        case "wildcard":
            return segment.matches(name);
        default:
            return false;
    }
}
/** Whether the pattern may end with a name that stands where these states are. */
function endsWith(name, states, segments) {
    const last = segments.length - 1;
    return states.includes(last) && matches(segments[last], name);
}
/** The states below a folder of that name; empty when nothing below it can match. */
function statesBelow(name, states, segments) {
    const below = [];
    for (const state of states) {
        const segment = segments[state];
        const next = segment?.type === "folders" ? state : state + 1;
        if (next < segments.length && matches(segment, name)) {
            below.push(next);
        }
    }
    return withoutFolders(below, segments);
}
/** A test whether a path, or a folder that it lies in, is matched by a pattern. */
function createMatcher(directory, pattern) {
    const { base, segments } = glob_matching_anchor(directory, pattern);
    return (path) => {
        const below = relativeTo(base, path, directory);
        if (below === undefined) {
            return false;
        }
        // A pattern with a slash at its end is about folders, that is, about what has something below it.
        const least = pattern.folders ? 1 : 0;
        return segments.length === 0 ? below.length >= least : matchesBelow(below, segments, least);
    };
}
/** The names that lead from a folder to a path, both relative to the same directory; `undefined` when it lies elsewhere. */
function relativeTo(base, path, directory) {
    if (path === base) {
        return [];
    }
    if (base !== "" && path.startsWith(`${base}/`)) {
        return path.slice(base.length + 1).split("/");
    }
    const above = /^\.\.(?:\/|$)/u;
    if (base === "" && !above.test(path)) {
        return path.split("/");
    }
    if (!above.test(base)) {
        return undefined;
    }
    return (0,path_inside/* pathInside */._)((0,external_node_path_.resolve)(directory, base), (0,external_node_path_.resolve)(directory, path))?.split(external_node_path_.sep);
}
function matchesBelow(names, segments, least) {
    let states = withoutFolders([0], segments);
    for (const [index, name] of names.entries()) {
        if (index + least < names.length && endsWith(name, states, segments)) {
            return true;
        }
        states = statesBelow(name, states, segments);
    }
    return false;
}

// EXTERNAL MODULE: ./lib/io/path-text.js
var path_text = __webpack_require__(27601);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
;// CONCATENATED MODULE: ./lib/io/glob.js





/**
 * Finds the files that patterns match, seen from a folder. Patterns act in order: a negation leaves out what those before
 * it found, one behind it may bring that back. Links to folders are not followed where a wildcard meets them.
 */
function glob(directory, patterns) {
    const found = { files: new Set(), unreadable: new Map(), missing: new Set(), unmatched: [] };
    for (const [index, pattern] of patterns.entries()) {
        if (!pattern.negated) {
            const negations = patterns.slice(index + 1).filter(({ negated }) => negated);
            const matchers = negations.map((negation) => createMatcher(directory, negation));
            const leavesOut = matchers.length === 0 ? () => false : (path) => matchers.some((matches) => matches(path));
            search(pattern, { directory, found, leavesOut });
        }
    }
    return found;
}
function search(pattern, current) {
    const { directory, found, leavesOut } = current;
    const { base, segments } = glob_matching_anchor(directory, pattern);
    const parents = base.split("/").map((_, index, names) => names.slice(0, index + 1).join("/"));
    if (parents.some((path) => path !== "" && leavesOut(path))) {
        return;
    }
    if (segments.length === 0) {
        takeNamed(base, directory, found);
        return;
    }
    const unreadable = found.unreadable.size;
    const taken = walk(base, withoutFolders([0], segments), { ...current, segments });
    if (taken === 0 && found.unreadable.size === unreadable) {
        found.unmatched.push(pattern.source);
    }
}
/**
 * Walks a folder; `states` are the segments that its entries may match. Each folder is read once, whatever the pattern.
 * Returns how many entries were taken.
 */
function walk(folder, states, current) {
    const { segments } = current;
    let taken = 0;
    for (const entry of readFolder(folder, current)) {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
            const below = statesBelow(entry.name, states, segments);
            taken += below.length === 0 || current.leavesOut(path) ? 0 : walk(path, below, current);
        }
        else if (endsWith(entry.name, states, segments) && !current.leavesOut(path)) {
            taken += takeEntry(path, entry, current);
        }
    }
    return taken;
}
function readFolder(folder, { directory, found }) {
    const path = (0,path_text/* toSystemPath */._r)(folder === "" ? directory : (0,external_node_path_.resolve)(directory, folder));
    try {
        const entries = (0,external_node_fs_.readdirSync)(path, { withFileTypes: true });
        return entries.some(({ name }) => name.includes("\ufffd")) ? readFolderBytes(path) : entries;
    }
    catch (error) {
        const code = (0,system_error/* errorCode */.C)(error);
        if (code !== "ENOENT" && code !== "ENOTDIR") {
            found.unreadable.set(folder === "" ? "." : folder, `the folder cannot be read (${code})`);
        }
        return [];
    }
}
/** Reads a folder some of whose names are no UTF-8. */
function readFolderBytes(path) {
    return (0,external_node_fs_.readdirSync)(path, { withFileTypes: true, encoding: "buffer" }).map((entry) => ({
        name: (0,path_text/* decodePathText */.N5)(entry.name),
        isDirectory: () => entry.isDirectory(),
        isFile: () => entry.isFile(),
    }));
}
/** Takes what a wildcard met: 1 for a file or a fault, 0 for a link to a folder. */
function takeEntry(path, entry, { directory, found }) {
    const kind = entry.isFile() ? "file" : fileKind(directory, path);
    if (kind === "folder") {
        return 0;
    }
    if (kind === "file") {
        found.files.add(path);
    }
    else {
        found.unreadable.set(path, kind === undefined ? "it is a link to nothing" : `it is ${kind}`);
    }
    return 1;
}
/** Takes what a pattern names without a wildcard, whatever it is. */
function takeNamed(path, directory, found) {
    const kind = fileKind(directory, path);
    if (kind === "file") {
        found.files.add(path);
    }
    else if (kind === undefined) {
        found.missing.add(path);
    }
    else {
        found.unreadable.set(path === "" ? "." : path, kind === "folder" ? "it is a folder: write folder/** for the files in it" : `it is ${kind}`);
    }
}
/** What a path leads to, links followed: `file`, `folder`, or words for anything else; `undefined` when there is nothing. */
function fileKind(directory, path) {
    try {
        const stat = (0,external_node_fs_.statSync)((0,path_text/* toSystemPath */._r)((0,external_node_path_.resolve)(directory, path)), { throwIfNoEntry: false });
        if (stat === undefined) {
            return undefined;
        }
        if (stat.isFile()) {
            return "file";
        }
        if (stat.isDirectory()) {
            return "folder";
        }
        return stat.isFIFO() ? "a named pipe" : stat.isSocket() ? "a socket" : "a device";
    }
    catch (error) {
        const code = (0,system_error/* errorCode */.C)(error);
        return code === "ENOENT" || code === "ENOTDIR" ? undefined : `out of reach (${code})`;
    }
}


/***/ }),

/***/ 21403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFiles: () => (/* binding */ readFiles)
/* harmony export */ });
/* harmony import */ var _io_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25982);
/* harmony import */ var _io_glob_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57771);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59209);
/* harmony import */ var _read_read_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92463);




/** Reads the files that globs name into a model. @throws BadInput for one that does not exist */
async function readFiles(sources, collector, { directory, signal, badInput, runner }) {
    const patterns = sources.map((source) => (0,_io_glob_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePattern */ .E)(source, process.platform === "win32"));
    const problem = patterns.find((pattern) => "problem" in pattern);
    if (problem !== undefined && "problem" in problem) {
        throw badInput("metrics-files", problem.problem);
    }
    const found = (0,_io_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .glob */ .T)(directory, patterns.filter((pattern) => !("problem" in pattern)));
    const lacking = [...found.missing, ...found.unreadable.keys()];
    if (lacking.length > 0) {
        const names = lacking.slice(0, 10).map(_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB).join(", ");
        throw badInput("metrics-files", `These files do not exist, or are no files: ${names}.`);
    }
    for (const pattern of found.unmatched) {
        runner.warning(`No file matches ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(pattern)}.`);
    }
    await (0,_read_read_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readMetricsFiles */ .t)(found.files, collector, { directory, signal });
}


/***/ })

};
