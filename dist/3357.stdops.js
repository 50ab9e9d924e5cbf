export const id = 3357;
export const ids = [3357,9010];
export const modules = {

/***/ 29010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readJson: () => (/* binding */ readJson)
});

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/impl/parser.js
var parser = __webpack_require__(95152);
// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
;// CONCATENATED MODULE: ./lib/formats/json-faults.js

const noValue = "Expected a JSON value here: a text in double quotes, a number without leading zeros or +, true, false, null, [ or {.";
const noTrailingComma = "JSON has no comma before a closing bracket: leave it out, or choose the format jsonc.";
/** What jsonc-parser calls its faults, by their numbers (ParseErrorCode). */
const names = [
    "",
    "InvalidSymbol",
    "InvalidNumberFormat",
    "PropertyNameExpected",
    "ValueExpected",
    "ColonExpected",
    "CommaExpected",
    "CloseBraceExpected",
    "CloseBracketExpected",
    "EndOfFileExpected",
    "InvalidCommentToken",
    "UnexpectedEndOfComment",
    "UnexpectedEndOfString",
    "UnexpectedEndOfNumber",
    "InvalidUnicode",
    "InvalidEscapeCharacter",
    "InvalidCharacter",
];
/** What the parser calls a fault, and what we say of it; those of texts and numbers are looked at more closely. */
const sentences = new Map([
    ["PropertyNameExpected", "Expected a key in double quotes here."],
    ["ColonExpected", "Expected a colon here, between the key and its value."],
    ["CommaExpected", "Expected a comma or a closing bracket here."],
    ["CloseBraceExpected", "Expected a } before the end of the file."],
    ["CloseBracketExpected", "Expected a ] before the end of the file."],
    ["EndOfFileExpected", "Expected the end of the file here: JSON is a single value."],
    ["InvalidCommentToken", "JSON has no comments: choose the format jsonc, which has."],
    ["UnexpectedEndOfComment", "This comment has no end: expected a */."],
]);
/** The parse error that the parser found in a token, at the very character where that can be told. */
function jsonFault(code, text, token) {
    const { message, at } = find(names[code] ?? "", text, token);
    return new fault/* FormatFault */._z("parse-error", message, (0,fault/* positionAt */.t$)(text, at));
}
function find(code, text, token) {
    switch (code) {
        case "UnexpectedEndOfNumber":
            return { message: "Expected a digit here.", at: token.end };
        case "UnexpectedEndOfString":
        case "InvalidUnicode":
        case "InvalidEscapeCharacter":
        case "InvalidCharacter":
            return findInString(text, token.start + 1);
        default:
            return { message: describe(code, text, token), at: token.start };
    }
}
function describe(code, text, { start }) {
    const closing = text[start] === "]" || text[start] === "}";
    const missing = code === "ValueExpected" || code === "PropertyNameExpected";
    const trailing = missing && closing && text.slice(0, start).trimEnd().endsWith(",");
    return trailing ? noTrailingComma : (sentences.get(code) ?? noValue);
}
const properEscape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/uy;
function findInString(text, start) {
    let at = start;
    while (at < text.length) {
        const unit = text.charCodeAt(at);
        if (unit < 0x20) {
            return { message: describeControl(unit), at };
        }
        properEscape.lastIndex = at;
        if (unit !== 0x5c) {
            at += 1;
        }
        else if (properEscape.test(text)) {
            at = properEscape.lastIndex;
        }
        else {
            return {
                message: 'JSON knows these escapes: \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits.',
                at,
            };
        }
    }
    return { message: 'Expected a closing " before the end of the file.', at };
}
function describeControl(unit) {
    return unit === 0x0a || unit === 0x0d
        ? 'Expected a closing " before the end of the line: a line end in a text is written \\n.'
        : "A control character in a text is written as an escape, such as \\t or \\u0001.";
}

// EXTERNAL MODULE: ./lib/formats/recurring.js
var formats_recurring = __webpack_require__(4711);
// EXTERNAL MODULE: ./lib/formats/tree-builder.js
var tree_builder = __webpack_require__(89892);
;// CONCATENATED MODULE: ./lib/formats/json.js




/**
 * Reads JSON (RFC 8259), or with `comments` JSONC, which has comments and trailing commas. Numbers keep their digits.
 * Throws a FormatFault.
 */
function readJson(text, { comments }) {
    const builder = new tree_builder/* TreeBuilder */.G(text);
    const recurring = new formats_recurring/* Recurring */.Y();
    const visitor = {
        onObjectBegin: (offset) => builder.openObject(offset),
        onObjectProperty: (name, offset) => builder.key(name, offset),
        onObjectEnd: () => builder.close(),
        onArrayBegin: (offset) => builder.openList(offset),
        onArrayEnd: () => builder.close(),
        onLiteralValue: (value, offset, length) => {
            if (typeof value === "number") {
                builder.add(recurring.number(text.slice(offset, offset + length)), offset);
            }
            else if (typeof value === "string") {
                const whole = value.length + 2 === length;
                builder.add(whole ? recurring.text(value) : decode(text.slice(offset, offset + length)), offset);
            }
            else {
                builder.add(value, offset);
            }
        },
        // Thrown at the first one: what the parser makes of the rest is a guess.
        onError: (code, offset, length) => {
            throw jsonFault(code, text, { start: offset, end: offset + length });
        },
    };
    (0,parser.visit)(text, visitor, { disallowComments: !comments, allowTrailingComma: comments });
    return builder.result;
}
/** A text with escapes, of one piece: the parser's is of as many as it has escapes, which takes several times the memory. */
function decode(literal) {
    return JSON.parse(literal);
}


/***/ }),

/***/ 35670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tooDeep),
/* harmony export */   O: () => (/* binding */ tooMany)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90445);


/** The fault of a text that nests deeper than any reader goes. */
function tooDeep(place) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("too-deep", `More than ${_value_js__WEBPACK_IMPORTED_MODULE_1__/* .mostLevels */ .vj.toLocaleString("en")} levels are nested here.`, place);
}
/** The fault of a text that holds more values than any reader hands over. */
function tooMany(place) {
    const message = `The file holds more than ${_value_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNodes */ .NL.toLocaleString("en")} values: hand out only the part that is needed.`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("too-deep", message, place);
}


/***/ }),

/***/ 4711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Recurring)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

/** Beyond it, looking for what came before would cost more than it saves. */
const mostKnown = 10_000;
const longestText = 12;
/** Texts and numbers that come again and again in a file, each kept once: that saves memory by the megabyte. */
class Recurring {
    #texts = new Map();
    #numbers = new Map();
    /** A text, which is the one that came before if it is short. */
    text(text) {
        if (text.length > longestText) {
            return text;
        }
        const known = this.#texts.get(text);
        if (known === undefined && this.#texts.size < mostKnown) {
            this.#texts.set(text, text);
        }
        return known ?? text;
    }
    /** A number that JSON writes as the file does. */
    number(digits) {
        const known = this.#numbers.get(digits);
        if (known !== undefined) {
            return known;
        }
        const literal = new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(digits, digits);
        if (this.#numbers.size < mostKnown) {
            this.#numbers.set(digits, literal);
        }
        return literal;
    }
}


/***/ }),

/***/ 89892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ TreeBuilder),
/* harmony export */   V: () => (/* binding */ duplicateKey)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35670);
/* harmony import */ var _recurring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4711);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90445);




/** Beyond it, a key is cut where it is named. */
const longestName = 200;
/** Puts a value together from what a reader meets, in its order. Refuses keys given twice, and too many levels or values. */
class TreeBuilder {
    #text;
    #outer = [];
    #frame;
    #result = null;
    /** The offsets of the keys of all open objects, in order. */
    #offsets = [];
    #keys = new _recurring_js__WEBPACK_IMPORTED_MODULE_2__/* .Recurring */ .Y();
    #count = 0;
    constructor(text) {
        this.#text = text;
    }
    /** What was built. */
    get result() {
        return this.#result;
    }
    /** Whether an object or a list is open. */
    get inside() {
        return this.#frame !== undefined;
    }
    /** Whether the innermost of what is open is an object. */
    get inObject() {
        return this.#frame?.map !== undefined;
    }
    /** Begins an object. */
    openObject(offset) {
        this.#open({ list: undefined, map: new Map(), firstOffset: this.#offsets.length, key: "" }, offset);
    }
    /** Begins a list. */
    openList(offset) {
        this.#open({ list: [], map: undefined, firstOffset: this.#offsets.length, key: "" }, offset);
    }
    /** Names the value that comes next. */
    key(name, offset) {
        const frame = this.#frame;
        if (frame?.map === undefined) {
            return;
        }
        if (frame.map.has(name)) {
            throw duplicateKey(this.#text, name, { offset, first: this.#offsetOf(name, frame) });
        }
        this.#offsets.push(offset);
        frame.key = this.#keys.text(name);
    }
    /** Puts a value that is no list or object where it belongs. */
    add(value, offset) {
        this.#countOne(offset);
        this.#put(value);
    }
    #put(value) {
        const frame = this.#frame;
        if (frame === undefined) {
            this.#result = value;
        }
        else if (frame.map === undefined) {
            frame.list?.push(value);
        }
        else {
            frame.map.set(frame.key, value);
        }
    }
    /** Ends the innermost object or list. */
    close() {
        const frame = this.#frame;
        if (frame !== undefined) {
            this.#frame = this.#outer.pop();
            this.#offsets.length = frame.firstOffset;
            this.#put(frame.map ?? frame.list ?? null);
        }
    }
    #countOne(offset) {
        this.#count += 1;
        if (this.#count > _value_js__WEBPACK_IMPORTED_MODULE_3__/* .mostNodes */ .NL) {
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooMany */ .O)((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(this.#text, offset));
        }
    }
    #open(frame, offset) {
        this.#countOne(offset);
        this.#outer.push(this.#frame);
        this.#frame = frame;
        if (this.#outer.length > _value_js__WEBPACK_IMPORTED_MODULE_3__/* .mostLevels */ .vj) {
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooDeep */ .D)((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(this.#text, offset));
        }
    }
    #offsetOf(name, { map, firstOffset }) {
        let index = firstOffset;
        for (const key of map?.keys() ?? []) {
            if (key === name) {
                break;
            }
            index += 1;
        }
        return this.#offsets[index] ?? 0;
    }
}
/** The fault of a key that an object has already: at the second one, with the line of the first. */
function duplicateKey(text, key, at) {
    const { line } = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, at.first);
    const name = key.length > longestName ? `${key.slice(0, longestName)}…` : key;
    const message = `The key ${JSON.stringify(name)} is given on line ${line} already.`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("duplicate-key", message, (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, at.offset));
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

/***/ 63357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchArtifacts: () => (/* binding */ fetchArtifacts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
// EXTERNAL MODULE: ./lib/io/github/actions.js
var actions = __webpack_require__(36873);
// EXTERNAL MODULE: ./lib/io/path-inside.js
var path_inside = __webpack_require__(18982);
// EXTERNAL MODULE: ./lib/io/zip/extract.js + 1 modules
var extract = __webpack_require__(57517);
// EXTERNAL MODULE: ./lib/io/zip/content.js
var content = __webpack_require__(56237);
// EXTERNAL MODULE: ./lib/io/zip/read-plan.js + 9 modules
var read_plan = __webpack_require__(64478);
// EXTERNAL MODULE: ./lib/io/zip/unsafe-zip.js
var unsafe_zip = __webpack_require__(93958);
// EXTERNAL MODULE: ./lib/io/zip/zip-file.js
var zip_file = __webpack_require__(8086);
;// CONCATENATED MODULE: ./lib/io/zip/read-entry.js




/** The most that is read of one entry. */
const mostBytes = 1024 * 1024;
/**
 * Reads one file of at most 1 MiB out of a zip; `undefined` when there is none of that name. The whole zip must be one
 * that could be unpacked, as far as that can be told without unpacking the other files.
 * @throws {@link UnsafeZip}, an error with the system's code, or the signal's reason
 */
async function readZipEntry({ file, name, limits = {}, signal }) {
    signal.throwIfAborted();
    const zip = new zip_file/* ZipFile */.u(file);
    try {
        const { files } = await (0,read_plan/* readPlan */.m)(zip, { limits, signal, platform: process.platform });
        const found = files.find((one) => one.name === name);
        if (found === undefined) {
            return undefined;
        }
        if (found.size > mostBytes) {
            throw new unsafe_zip/* UnsafeZip */.u("too-large", `it is larger than ${mostBytes / 1024 ** 2} MiB`, { entry: name });
        }
        const chunks = [];
        for await (const chunk of (0,content/* streamContent */.M4)(zip, found)) {
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    finally {
        zip.close();
    }
}

// EXTERNAL MODULE: ./lib/operation/failure.js
var failure = __webpack_require__(16863);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
// EXTERNAL MODULE: ./lib/operations/dispatch-workflow/api-failure.js
var api_failure = __webpack_require__(17734);
// EXTERNAL MODULE: ./lib/io/zip/entry-name.js
var entry_name = __webpack_require__(45058);
// EXTERNAL MODULE: ./lib/io/zip/fold-name.js
var fold_name = __webpack_require__(81113);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/artifact-folders.js


/** Leaves room for a number behind it, and for what a folder is called while it is made. */
const longestName = 200;
/**
 * What is wrong with an artifact's name as the name of a folder, as a clause; `undefined` when nothing is. Servers refuse
 * most of such names, but a server may be anybody's.
 */
function artifactNameProblem(name, platform) {
    if (name === "" || name === "." || name === "..") {
        return "its name is no name of a folder";
    }
    if (/[/\\]/u.test(name)) {
        return "its name has a / or a \\, and would lead elsewhere";
    }
    if (/[\p{Cc}\p{Cs}]/u.test(name)) {
        return "its name has a control character";
    }
    if (Buffer.byteLength(name) > longestName) {
        return `its name is longer than ${longestName} bytes`;
    }
    const foreign = platform === "win32" && ((0,entry_name/* isWindowsDevice */.ML)(name) || (0,entry_name/* isForeignToWindows */.BT)(name));
    return foreign ? "Windows has no such folder names" : undefined;
}
/**
 * The folder for each artifact, in the order of their names: the artifact's own name; where several have one name (on
 * Windows and macOS in any case), the first gets it and the others `name-2`, `name-3` and so on, past names that are
 * taken. No two get the same.
 */
function chooseFolders(names, platform) {
    const fold = platform === "win32" || platform === "darwin" ? fold_name/* foldName */.z : (name) => name;
    const own = new Set(names.map(fold));
    const taken = new Set();
    return names.map((name) => {
        const fault = artifactNameProblem(name, platform);
        if (fault !== undefined) {
            return { fault };
        }
        const folder = taken.has(fold(name))
            ? nextFree(name, (other) => own.has(fold(other)) || taken.has(fold(other)))
            : name;
        taken.add(fold(folder));
        return { folder };
    });
}
function nextFree(name, isTaken) {
    let number = 2;
    while (isTaken(`${name}-${number}`)) {
        number += 1;
    }
    return `${name}-${number}`;
}

// EXTERNAL MODULE: ./lib/io/download.js
var download = __webpack_require__(56622);
// EXTERNAL MODULE: ./lib/io/github/github-error.js
var github_error = __webpack_require__(87540);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: ./lib/io/temporary.js
var temporary = __webpack_require__(82943);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/artifact-zip.js










/** A zip of an artifact is never larger than this, in bytes. */
const artifact_zip_mostBytes = 10 * 1024 ** 3;
/** So long a download may take, in milliseconds. */
const downloadFor = 1_800_000;
/** So long the API may be asked about an artifact when the deadline is over, in milliseconds. */
const askFor = 60_000;
/** Downloads an artifact's zip, checks it against the digest that the server has of it, and lends it. */
async function withZip(artifact, place, use) {
    const { kit, client, repository } = place;
    const { clock, signal, environment, runner } = kit.context;
    const { name, digest } = artifact;
    await (0,temporary/* withTemporaryFolder */.E)(environment, async (folder) => {
        const file = (0,external_node_path_.join)(folder, "artifact.zip");
        const url = await (0,actions/* locateArtifact */.rd)(client, { repository, artifactId: artifact.id, atLeast: askFor });
        if (url === undefined) {
            throw unsafe(place, name, { why: "the server names no place where it lies" });
        }
        const deadline = clock.monotonic() + downloadFor;
        const { sha256 } = await (0,download/* downloadFile */.PE)(file, { url, limit: artifact_zip_mostBytes, signal, clock, deadline: () => deadline });
        if (digest === undefined) {
            runner.notice(`The server has no digest of the artifact ${(0,safe_text/* quoteName */.AB)(name)}: it was not checked against one.`);
        }
        else if (digest.toLowerCase() !== `sha256:${sha256}`) {
            throw unsafe(place, name, { why: `its digest is sha256:${sha256}, and the server says ${(0,safe_text/* quoteName */.AB)(digest)}` });
        }
        await use(file);
    });
}
/** The failure of an artifact that is not what it should be; `why` is a clause. */
function unsafe({ kit }, name, { why, cause }) {
    return kit.context.fail("artifact-unsafe", `The artifact ${(0,safe_text/* quoteName */.AB)(name)} is not used: ${why}.`, { cause });
}
/** The failure that a problem with an artifact is. */
function toArtifactFailure(problem, { name }, place) {
    const { kit, repository } = place;
    if (problem instanceof failure/* Failure */.HR) {
        return problem;
    }
    if (problem instanceof unsafe_zip/* UnsafeZip */.u) {
        const entry = problem.entry === undefined ? "" : `in its zip, ${(0,safe_text/* quoteName */.AB)(problem.entry)}: `;
        return unsafe(place, name, { why: `${entry}${problem.message}`, cause: problem });
    }
    if (problem instanceof download/* DownloadError */.nV) {
        const words = `An artifact could not be downloaded: ${problem.message}.`;
        return kit.context.fail("server-unreachable", words, { cause: problem });
    }
    if (problem instanceof github_error/* GitHubError */.y) {
        return (0,api_failure/* toFailure */.w2)(problem, { kit, repository, doing: "download an artifact", needs: "actions: read" });
    }
    const words = `An artifact could not be unpacked: ${(0,system_error/* errorMessage */.g)(problem)}.`;
    return kit.context.fail("artifact-unsafe", words, { cause: problem });
}

// EXTERNAL MODULE: ./lib/operations/dispatch-workflow/name-pattern.js
var name_pattern = __webpack_require__(3849);
// EXTERNAL MODULE: ./lib/operations/dispatch-workflow/results.js
var results = __webpack_require__(27951);
// EXTERNAL MODULE: ./lib/formats/json.js + 1 modules
var json = __webpack_require__(29010);
// EXTERNAL MODULE: ./lib/io/path-text.js
var path_text = __webpack_require__(27601);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/run-outputs.js



/** The most that is read, in bytes. */
const mostOutputBytes = 1024 * 1024;
/**
 * Reads an `outputs.json`: one JSON object in UTF-8, with or without a byte-order mark, in which no key is given twice.
 * @throws FormatFault, with line and column
 */
function parseRunOutputs(content) {
    const text = (typeof content === "string" ? content : (0,path_text/* decodePathText */.N5)(content)).replace(/^\ufeff/u, "");
    if (Buffer.byteLength(text) > mostOutputBytes) {
        throw new fault/* FormatFault */._z("parse-error", "The file is larger than 1 MiB.", { line: 1, column: 1 });
    }
    const invalid = text.search(/\p{Cs}/u);
    if (invalid >= 0) {
        throw new fault/* FormatFault */._z("parse-error", "Expected UTF-8 here.", (0,fault/* positionAt */.t$)(text, invalid));
    }
    const values = (0,json.readJson)(text, { comments: false });
    if (!(values instanceof Map)) {
        const message = 'Expected an object here, such as {"version":"1.2.3"}.';
        throw new fault/* FormatFault */._z("parse-error", message, (0,fault/* positionAt */.t$)(text, text.search(/[^ \t\r\n]/u)));
    }
    return { values, json: compact(text) };
}
/** Valid JSON without the blanks outside of its strings. */
function compact(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/gu, "$1");
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/artifacts.js














/** Fetches what is wanted of a run's artifacts, and its outputs. How the run ended is known: nothing of this changes it. */
async function fetchArtifacts(request) {
    const { place, runId } = request;
    const { kit, client, repository } = place;
    const artifacts = await (0,actions/* listArtifacts */.wn)(client, { repository, runId, atLeast: askFor }).catch((error) => {
        kit.context.signal.throwIfAborted();
        const doing = `list the artifacts of the run ${runId}`;
        return (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing, needs: "actions: read" });
    });
    return artifacts instanceof failure/* Failure */.HR
        ? { artifacts: undefined, outputs: undefined, fault: artifacts }
        : await fetchListed(artifacts, request);
}
async function fetchListed(artifacts, request) {
    const { place } = request;
    const { directory: here, signal } = place.kit.context;
    const faults = [];
    const paths = new Map();
    let outputs;
    for (const { artifact, holdsOutputs, choice } of chooseWanted(artifacts, place)) {
        const attempt = async (work) => {
            try {
                return await work();
            }
            catch (problem) {
                signal.throwIfAborted();
                faults.push(toArtifactFailure(problem, artifact, place));
                return undefined;
            }
        };
        const folder = await attempt(() => findFolder(choice, artifact, request));
        const use = async (file) => {
            outputs ??= holdsOutputs ? await attempt(async () => await readOutputs(file, artifact, place)) : undefined;
            if (folder !== undefined) {
                await attempt(async () => {
                    await (0,extract/* extractZip */.J)({ file, folder, signal });
                    paths.set(artifact.id, (0,path_inside/* pathInside */._)(here, folder) ?? folder);
                });
            }
        };
        if (holdsOutputs || folder !== undefined) {
            await attempt(async () => await withZip(artifact, place, use));
        }
    }
    return {
        artifacts: artifacts.map((artifact) => (0,results/* toArtifactResult */.dB)(artifact, paths.get(artifact.id))),
        outputs,
        fault: faults[0] ?? findMissing(artifacts, place),
    };
}
/** The newest artifact of the outputs' name, if there is one, and then the others that are to be unpacked. */
function chooseWanted(artifacts, { kit }) {
    const { "outputs-artifact": name, "download-artifacts": patterns = [] } = kit.given;
    const there = artifacts.filter(({ expired }) => !expired);
    const [outputs] = there.filter((one) => one.name === name).toSorted((one, other) => other.id - one.id);
    const unpacked = there.filter((one) => patterns.some((pattern) => (0,name_pattern/* matchesName */.H)(one.name, pattern)));
    const names = unpacked.map((one) => one.name);
    const choices = new Map(chooseFolders(names, process.platform).map((choice, at) => [unpacked[at], choice]));
    const others = unpacked.filter((one) => one !== outputs);
    return [...(outputs === undefined ? [] : [outputs]), ...others].map((artifact) => ({
        artifact,
        holdsOutputs: artifact === outputs,
        choice: choices.get(artifact),
    }));
}
function findFolder(choice, { name }, { place, directory }) {
    if (choice !== undefined && "fault" in choice) {
        throw unsafe(place, name, { why: choice.fault });
    }
    return choice === undefined ? undefined : (0,external_node_path_.join)(directory, choice.folder);
}
async function readOutputs(file, { name }, place) {
    const { runner, signal } = place.kit.context;
    const content = await readZipEntry({ file, name: "outputs.json", signal });
    if (content === undefined) {
        runner.notice(`The artifact ${(0,safe_text/* quoteName */.AB)(name)} has no outputs.json.`);
        return undefined;
    }
    try {
        return parseRunOutputs(content);
    }
    catch (cause) {
        if (cause instanceof fault/* FormatFault */._z) {
            const why = `its outputs.json is not a JSON object: line ${cause.line}, column ${cause.column}: ${cause.message}`;
            throw unsafe(place, name, { why, cause });
        }
        throw cause;
    }
}
/** A name without `*` that no artifact has. */
function findMissing(artifacts, { kit }) {
    const patterns = kit.given["download-artifacts"] ?? [];
    const isThere = (pattern) => artifacts.some(({ name, expired }) => !expired && (0,name_pattern/* matchesName */.H)(name, pattern));
    const missing = patterns.filter((pattern) => !isThere(pattern));
    const literal = missing.find((pattern) => !pattern.includes("*"));
    if (literal === undefined) {
        for (const pattern of missing) {
            kit.context.runner.warning(`The run has no artifact that matches ${(0,safe_text/* quoteName */.AB)(pattern)}.`);
        }
        return undefined;
    }
    const isExpired = artifacts.some(({ name }) => name === literal);
    const names = artifacts.slice(0, 25).map(({ name }) => (0,safe_text/* quoteName */.AB)(name));
    const has = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
    const words = isExpired
        ? `The artifact ${(0,safe_text/* quoteName */.AB)(literal)} has expired.`
        : `The run has no artifact ${(0,safe_text/* quoteName */.AB)(literal)}: ${has}.`;
    return kit.context.fail("artifact-not-found", words);
}


/***/ })

};
