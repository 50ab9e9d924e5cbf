export const id = 3191;
export const ids = [3191];
export const modules = {

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

/***/ 53022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ basicAuthorization),
/* harmony export */   g: () => (/* binding */ decodePercent)
/* harmony export */ });
/** Decodes the `%` escapes of a part of a URL; one that is not UTF-8 stays as it is. */
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** The `Authorization` that a URL's user and password are; `undefined` when it has neither. */
function basicAuthorization({ username, password }) {
    const pair = `${decodePercent(username)}:${decodePercent(password)}`;
    return pair === ":" ? undefined : `Basic ${Buffer.from(pair).toString("base64")}`;
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

/***/ 38512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ algorithmNames),
/* harmony export */   QN: () => (/* binding */ digestBytes),
/* harmony export */   TI: () => (/* binding */ algorithmOfLength),
/* harmony export */   _A: () => (/* binding */ tags),
/* harmony export */   f5: () => (/* binding */ parseAlgorithm),
/* harmony export */   t_: () => (/* binding */ stronger)
/* harmony export */ });
/** The names of the algorithms, as inputs and outputs use them. */
const algorithmNames = [
    "md5",
    "sha1",
    "sha224",
    "sha256",
    "sha384",
    "sha512",
    "sha512-256",
    "sha3-224",
    "sha3-256",
    "sha3-384",
    "sha3-512",
    "blake2b512",
    "blake2s256",
    "blake3",
];
/** The word before a name in a tagged line as this action writes it: the one of `cksum`, or of BSD's tools. */
const tags = {
    md5: "MD5",
    sha1: "SHA1",
    sha224: "SHA224",
    sha256: "SHA256",
    sha384: "SHA384",
    sha512: "SHA512",
    "sha512-256": "SHA512/256",
    "sha3-224": "SHA3-224",
    "sha3-256": "SHA3-256",
    "sha3-384": "SHA3-384",
    "sha3-512": "SHA3-512",
    blake2b512: "BLAKE2b",
    blake2s256: "BLAKE2s",
    blake3: "BLAKE3",
};
/** Digest lengths in bytes. */
const digestBytes = {
    md5: 16,
    sha1: 20,
    sha224: 28,
    sha256: 32,
    sha384: 48,
    sha512: 64,
    "sha512-256": 32,
    "sha3-224": 28,
    "sha3-256": 32,
    "sha3-384": 48,
    "sha3-512": 64,
    blake2b512: 64,
    blake2s256: 32,
    blake3: 32,
};
/** What a digest of that many bytes is taken for when nothing else tells. */
const byLength = new Map([
    [16, "md5"],
    [20, "sha1"],
    [28, "sha224"],
    [32, "sha256"],
    [48, "sha384"],
    [64, "sha512"],
]);
/** Other spellings: OpenSSL 3's `SHA2-256`, `BLAKE2B-512`, FreeBSD's `SHA512t256`, all without their separators. */
const spellings = new Map([
    ...algorithmNames.flatMap((name) => [
        [squeeze(name), name],
        [squeeze(tags[name]), name],
    ]),
    ...[224, 256, 384, 512].map((bits) => [`SHA2${bits}`, `sha${bits}`]),
    ["SHA2512256", "sha512-256"],
    ["SHA512T256", "sha512-256"],
]);
function squeeze(word) {
    return word.toUpperCase().replaceAll(/[-_/]/gu, "");
}
/** The algorithm that a tag or prefix means, in any usual spelling; `undefined` for one that is not supported. */
function parseAlgorithm(word) {
    return spellings.get(squeeze(word));
}
/** The algorithm of a digest of which only the length is known, unless `told` fits that length too. */
function algorithmOfLength(bytes, told) {
    return told !== undefined && digestBytes[told] === bytes ? told : byLength.get(bytes);
}
/** Weakest first, by the length of the digest and, where that is equal, by how widely the algorithm is trusted. */
const byStrength = [
    "md5",
    "sha1",
    "sha224",
    "sha3-224",
    "sha512-256",
    "blake2s256",
    "blake3",
    "sha256",
    "sha3-256",
    "sha384",
    "sha3-384",
    "blake2b512",
    "sha512",
    "sha3-512",
];
/** The stronger of two algorithms. */
function stronger(left, right) {
    return byStrength.indexOf(left) < byStrength.indexOf(right) ? right : left;
}


/***/ }),

/***/ 90196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ parseBase64),
/* harmony export */   _8: () => (/* binding */ parseExpected),
/* harmony export */   jR: () => (/* binding */ parseHex)
/* harmony export */ });
/* harmony import */ var _algorithms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38512);

/** Hex as lower-case hex; `undefined` when it is none of whole bytes. */
function parseHex(text) {
    return /^(?:[0-9a-f]{2})+$/iu.test(text) ? text.toLowerCase() : undefined;
}
/** Base64, padded exactly, of that many bytes, as lower-case hex; `undefined` for anything else. */
function parseBase64(text, bytes) {
    const decoded = Buffer.from(text, "base64");
    return decoded.length === bytes && decoded.toString("base64") === text ? decoded.toString("hex") : undefined;
}
/**
 * Reads a digest as people write it: hex in any case, `sha256:hex`, or one or more of `sha256-base64` as in Subresource
 * Integrity (W3C), of which the strongest algorithm counts. `told` is the algorithm that was asked for, if any.
 */
function parseExpected(text, told) {
    const words = text.trim().split(/\s+/u);
    const digests = words.map((word) => parseWord(word, told));
    const [first, ...others] = digests;
    const problem = digests.find((digest) => "code" in digest);
    if (first === undefined || problem !== undefined) {
        return problem ?? malformed(text, "it is empty");
    }
    if (others.length > 0 && words.some((word) => !word.includes("-"))) {
        return malformed(text, "only SRI hashes (sha256-…) may stand beside one another");
    }
    return others.reduce((best, digest) => combine(best, digest), first);
}
function combine(best, digest) {
    if ("code" in best || "code" in digest) {
        return best;
    }
    if (best.algorithm === digest.algorithm) {
        return { ...best, accepted: [...new Set([...best.accepted, ...digest.accepted])] };
    }
    return (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .stronger */ .t_)(best.algorithm, digest.algorithm) === best.algorithm ? best : digest;
}
function parseWord(word, told) {
    const [, name, sign, body = ""] = /^([A-Za-z][A-Za-z0-9/_-]*?)([:-])([0-9A-Za-z+/=]+)$/u.exec(word) ?? [];
    const split = name === undefined ? undefined : splitPrefix(word);
    if (split !== undefined) {
        return check(split, told, word);
    }
    if (name !== undefined && sign !== undefined && parseHex(word) === undefined && body !== "") {
        return (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAlgorithm */ .f5)(name) === undefined
            ? { code: "unknown-algorithm", message: `${JSON.stringify(name)} is no algorithm that stdops knows` }
            : malformed(word, `what follows ${name}${sign} is no digest of that algorithm`);
    }
    const hex = parseHex(word);
    const algorithm = hex === undefined ? undefined : (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOfLength */ .TI)(hex.length / 2, told);
    return hex === undefined || algorithm === undefined
        ? malformed(word, "it is neither hex of a known length, nor algorithm:hex, nor algorithm-base64")
        : check({ algorithm, hex }, told, word);
}
/** Splits `algorithm:hex` or `algorithm-base64`; names hold dashes too, so every place is tried. */
function splitPrefix(word) {
    for (const { index } of word.matchAll(/[:-]/gu)) {
        const algorithm = (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAlgorithm */ .f5)(word.slice(0, index));
        const body = word.slice(index + 1);
        if (algorithm !== undefined) {
            const bytes = _algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .digestBytes */ .QN[algorithm];
            const hex = word[index] === ":" ? parseHex(body) : parseBase64(body, bytes);
            if (hex !== undefined && hex.length === bytes * 2) {
                return { algorithm, hex };
            }
        }
    }
    return undefined;
}
function check({ algorithm, hex }, told, word) {
    return told === undefined || told === algorithm
        ? { algorithm, accepted: [hex] }
        : malformed(word, `it is a digest of ${algorithm}, and algorithm asks for ${told}`);
}
function malformed(text, reason) {
    return { code: "malformed", message: `${JSON.stringify(text.slice(0, 200))} cannot be read as a digest: ${reason}` };
}


/***/ }),

/***/ 76499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   VQ: () => (/* binding */ toFailed),
/* harmony export */   ZM: () => (/* binding */ describeFaults),
/* harmony export */   i0: () => (/* binding */ sortFaults)
/* harmony export */ });
/* harmony import */ var _io_path_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27601);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59209);


/** Makes a fault that has no digests to compare. */
function fault(path, reason, message) {
    return { path, reason, expected: null, actual: null, message };
}
/** The order in which faults are told: by path, in code-point order. */
function sortFaults(faults) {
    return faults.toSorted((left, right) => (0,_io_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareCodePoints */ .OP)(left.path, right.path));
}
/** Faults as the output `failed` has them. */
function toFailed(faults) {
    return faults.map(({ path, reason, expected, actual }) => ({ path, reason, expected, actual }));
}
/** How many faults a message names; the log and the output `failed` have them all. */
const named = 10;
/** One message that names the faults. */
function describeFaults(faults, total) {
    const sentences = faults.map(({ path, message }) => `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .AB)(path)}: ${message}.`);
    if (sentences.length === 1) {
        return sentences.join("");
    }
    const more = sentences.length > named
        ? [`… and ${sentences.length - named} more, all in the log and in the output failed.`]
        : [];
    return [`${faults.length} of ${total} failed.`, ...sentences.slice(0, named), ...more].join("\n");
}


/***/ }),

/***/ 3191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checksum: () => (/* binding */ checksum)
});

// EXTERNAL MODULE: ./lib/operation/define.js
var operation_define = __webpack_require__(92574);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/io/path-text.js
var path_text = __webpack_require__(27601);
;// CONCATENATED MODULE: ./lib/io/digest/columns.js
/** Makes columns for that many files. */
function createColumns(count, widths) {
    const width = widths.reduce((sum, length) => sum + length, 0);
    return {
        states: new SharedArrayBuffer(count),
        sizes: new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT),
        digests: new SharedArrayBuffer(count * width),
        widths,
    };
}
/** Opens columns in a thread. Each place is written by one thread, once, and read when the threads have ended. */
function viewColumns({ states, sizes, digests, widths }) {
    const done = new Uint8Array(states);
    const bytes = new Float64Array(sizes);
    const hex = Buffer.from(digests);
    const width = widths.reduce((sum, length) => sum + length, 0);
    return {
        write: (index, size, texts) => {
            let at = index * width;
            for (const text of texts) {
                at += hex.write(text, at, "latin1");
            }
            bytes[index] = size;
            done[index] = 1;
        },
        read: (index) => {
            if (done[index] !== 1) {
                return undefined;
            }
            let at = index * width;
            const texts = widths.map((length) => {
                at += length;
                return hex.toString("latin1", at - length, at);
            });
            return { size: bytes[index] ?? 0, digests: texts };
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/io/digest/hasher.js

/**
 * Makes hashers for an algorithm: Node's (OpenSSL's) own names, and `blake3`, which OpenSSL does not have and which is
 * loaded when asked for.
 */
async function loadHasher(algorithm) {
    if (algorithm === "blake3") {
        const { createBLAKE3 } = await __webpack_require__.e(/* import() */ 3894).then(__webpack_require__.t.bind(__webpack_require__, 23894, 19));
        // One state that each hasher starts anew: a thread digests one file at a time.
        const state = await createBLAKE3();
        const create = () => {
            state.init();
            return { update: (bytes) => void state.update(bytes), digest: () => state.digest("hex") };
        };
        return { create, digest: (bytes) => state.init().update(bytes).digest("hex") };
    }
    const create = () => {
        const hash = external_node_crypto_.createHash(algorithm);
        return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest("hex") };
    };
    // Node has the one-shot function since 20.12.
    const digest = typeof external_node_crypto_.hash === "function"
        ? (bytes) => external_node_crypto_.hash(algorithm, bytes, "hex")
        : (bytes) => external_node_crypto_.createHash(algorithm).update(bytes).digest("hex");
    return { create, digest };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/io/digest/digest-file.js




/** 128 KiB: measured best between 32 KiB and 4 MiB for the loop that reads and hashes in turn. */
const bufferSize = 128 * 1024;
const overlapSize = 1024 * 1024;
const readAsync = (0,external_node_util_.promisify)(external_node_fs_.read);
/** Without O_NONBLOCK, opening a named pipe would wait for a writer. Windows has neither. */
const openFlags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Digests one file. A file that changes while it is read has no digest. Small files are done at once, without a promise,
 * which thousands of them would feel.
 */
function digestFile(path, reader) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)((0,path_text/* toSystemPath */._r)(path), openFlags);
    }
    catch (error) {
        return unreadable(error);
    }
    let small;
    try {
        small = digestSmall(descriptor, reader);
    }
    catch (error) {
        small = unreadable(error);
    }
    if (small === undefined) {
        return digestAndClose(descriptor, reader);
    }
    (0,external_node_fs_.closeSync)(descriptor);
    return small;
}
async function digestAndClose(descriptor, reader) {
    try {
        return await digestLarge(descriptor, reader);
    }
    catch (error) {
        // Where the work was cancelled, this throws, and the file has no fault.
        await reader.breathe(0);
        return unreadable(error);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function unreadable(error) {
    const code = (0,system_error/* errorCode */.C)(error);
    const missing = code === "ENOENT" || code === "ENOTDIR";
    return {
        problem: missing ? "missing" : "unreadable",
        message: missing ? "it does not exist" : `it cannot be read (${code})`,
    };
}
/**
 * Digests a file that comes whole in one piece; `undefined` when it does not, because it is too long for the buffer or grows
 * meanwhile.
 */
function digestSmall(descriptor, { buffer, hashers }) {
    const size = (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, 0);
    if (size === buffer.length || (0,external_node_fs_.readSync)(descriptor, buffer, size, buffer.length - size, size) > 0) {
        return undefined;
    }
    if (size === 0 && !(0,external_node_fs_.fstatSync)(descriptor).isFile()) {
        return { problem: "unreadable", message: "it is no regular file" };
    }
    const bytes = buffer.subarray(0, size);
    const [first] = hashers;
    const digests = first !== undefined && hashers.length === 1 ? [first.digest(bytes)] : hashers.map(({ digest }) => digest(bytes));
    return { size, digests };
}
async function digestLarge(descriptor, reader) {
    const before = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
    if (!before.isFile()) {
        return { problem: "unreadable", message: "it is no regular file" };
    }
    const running = reader.hashers.map(({ create }) => create());
    const update = (bytes) => {
        for (const hasher of running) {
            hasher.update(bytes);
        }
    };
    const size = reader.overlap
        ? await readOverlapping(descriptor, reader, update)
        : await readInTurn(descriptor, reader, update);
    const after = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
    if (before.size !== after.size || before.mtimeNs !== after.mtimeNs || BigInt(size) !== after.size) {
        return { problem: "changed", message: "it changed while it was read" };
    }
    return { size, digests: running.map((hasher) => hasher.digest()) };
}
async function readInTurn(descriptor, { buffer, breathe }, update) {
    let size = 0;
    for (;;) {
        const count = (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, size);
        if (count === 0) {
            return size;
        }
        update(count === buffer.length ? buffer : buffer.subarray(0, count));
        size += count;
        const pause = breathe(count);
        if (pause !== undefined) {
            await pause;
        }
    }
}
async function readOverlapping(descriptor, { breathe }, update) {
    let current = Buffer.allocUnsafeSlow(overlapSize);
    let other = Buffer.allocUnsafeSlow(overlapSize);
    let size = 0;
    let pending = readAsync(descriptor, current, 0, overlapSize, size);
    for (;;) {
        const { bytesRead } = await pending;
        if (bytesRead === 0) {
            return size;
        }
        size += bytesRead;
        pending = readAsync(descriptor, other, 0, overlapSize, size);
        try {
            update(current.subarray(0, bytesRead));
            await breathe(bytesRead);
        }
        catch (error) {
            await pending;
            throw error;
        }
        [current, other] = [other, current];
    }
}

;// CONCATENATED MODULE: ./lib/io/digest/share.js




/** Takes files from shared work and digests them until none is left. Returns the problems that this thread met. */
async function digestShare(work, { overlap, breathe }) {
    const { directory, paths, algorithms } = work;
    const hashers = await Promise.all(algorithms.map(loadHasher));
    const reader = { hashers, buffer: Buffer.allocUnsafeSlow(bufferSize), overlap, breathe };
    const next = new Int32Array(work.next);
    const columns = viewColumns(work.columns);
    const problems = new Map();
    for (;;) {
        const index = Atomics.add(next, 0, 1);
        const path = paths[index];
        if (path === undefined) {
            return problems;
        }
        const digesting = digestFile((0,external_node_path_.isAbsolute)(path) ? path : directory + external_node_path_.sep + path, reader);
        const digest = digesting instanceof Promise ? await digesting : digesting;
        if ("problem" in digest) {
            problems.set(index, digest);
        }
        else {
            columns.write(index, digest.size, digest.digests);
        }
        const pause = breathe(0);
        if (pause !== undefined) {
            await pause;
        }
    }
}
/** How many files of the work have been taken so far. */
function countTaken({ next, paths }) {
    return Math.min(Atomics.load(new Int32Array(next), 0), paths.length);
}

;// CONCATENATED MODULE: ./lib/io/digest/digest-files.js








/** A thread takes some 30 ms to start; below this much work it is not worth it. */
const worthwhile = { files: 2000, bytes: 64 * 1024 * 1024 };
const mostThreads = 8;
/** How long the main thread works before it lets timers and signals in, in milliseconds. */
const breath = 50;
/** Digests files on all cores, in the order of `paths`. Rejects with the signal's reason when it is aborted. */
async function digestFiles(request) {
    const { directory, paths, algorithms, signal } = request;
    const hashers = await Promise.all(algorithms.map(loadHasher));
    const widths = hashers.map(({ digest }) => digest(new Uint8Array()).length);
    const columns = createColumns(paths.length, widths);
    const work = { directory, paths, algorithms, next: new SharedArrayBuffer(4), columns };
    const count = countThreads(request);
    const workers = count === 1 ? [] : await startWorkers(count - 1, work, request);
    try {
        const own = await digestShare(work, { overlap: count === 1, breathe: createBreath(work, request) });
        await waitFor(workers, signal);
        return await collect(request, columns, [own, ...workers.map(({ problems }) => problems)]);
    }
    finally {
        await Promise.all(workers.map(({ worker }) => worker.terminate()));
    }
}
/** Waits for threads to end by themselves. Rejects at once when the work is cancelled. */
async function waitFor(workers, signal) {
    const done = new AbortController();
    const cancelled = new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve(), { signal: done.signal });
    });
    try {
        signal.throwIfAborted();
        await Promise.race([Promise.all(workers.map(({ ended }) => ended)), cancelled]);
        signal.throwIfAborted();
    }
    finally {
        done.abort();
    }
}
function countThreads({ directory, paths, workers }) {
    if (workers === undefined || paths.length < 2) {
        return 1;
    }
    const threads = Math.min((0,external_node_os_.availableParallelism)(), mostThreads, paths.length);
    if (threads === 1 || paths.length >= worthwhile.files) {
        return threads;
    }
    let bytes = 0;
    for (const path of paths) {
        bytes += sizeOf((0,external_node_path_.join)(directory, path));
    }
    return bytes >= worthwhile.bytes ? threads : 1;
}
/** In bytes; 0 for what cannot be had, which reading will tell. */
function sizeOf(path) {
    try {
        return (0,external_node_fs_.statSync)((0,path_text/* toSystemPath */._r)(path)).size;
    }
    catch {
        return 0;
    }
}
/** Threads are loaded only here, for they cost the start of every step that needs none. */
async function startWorkers(count, work, { workers }) {
    const threads = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 75919, 19));
    const script = new URL("digest-worker.js", workers);
    return Array.from({ length: count }, () => receive(new threads.Worker(script, { workerData: work })));
}
function receive(worker) {
    const problems = new Map();
    const ended = new Promise((resolve) => {
        worker.once("message", (met) => {
            for (const [index, problem] of met) {
                problems.set(index, problem);
            }
        });
        // What a worker that failed had taken is done again by the main thread.
        worker.once("error", () => resolve());
        worker.once("exit", () => resolve());
    });
    return { worker, problems, ended };
}
/** Lets timers and signals in now and then, tells the progress, and throws when the work is cancelled. */
function createBreath(work, { signal, progress }) {
    let last = performance.now();
    let read = 0;
    return (bytes) => {
        read += bytes;
        signal.throwIfAborted();
        if (performance.now() - last < breath) {
            return undefined;
        }
        progress(countTaken(work), read);
        return (0,promises_.setImmediate)().then(() => {
            last = performance.now();
            signal.throwIfAborted();
        });
    };
}
/** Puts together what the threads have found; what a thread took and did not bring back is digested here. */
async function collect(request, columns, problems) {
    const view = viewColumns(columns);
    const problemOf = (index) => problems.find((met) => met.has(index))?.get(index);
    const results = request.paths.map((_, index) => view.read(index) ?? problemOf(index));
    if (results.includes(undefined)) {
        const gaps = [...results.keys()].filter((index) => results[index] === undefined);
        const paths = gaps.map((index) => request.paths[index] ?? "");
        const found = await digestFiles({ ...request, paths, workers: undefined });
        for (const [at, index] of gaps.entries()) {
            results[index] = found[at];
        }
    }
    return results.filter((result) => result !== undefined);
}

// EXTERNAL MODULE: ./lib/operations/checksum/faults.js
var checksum_faults = __webpack_require__(76499);
;// CONCATENATED MODULE: ./lib/operations/checksum/digest-selection.js




const codes = {
    missing: "missing-file",
    unreadable: "unreadable",
    changed: "changed-while-reading",
};
/** Digests files, each by all the algorithms given. Entries come in the order of paths, faults beside them. */
async function digestSelection(paths, algorithms, { directory, signal, workers, runner }) {
    const progress = (taken, bytes) => runner.progress(describeProgress(taken, paths, bytes));
    const results = await digestFiles({ directory, paths, algorithms, signal, workers, progress });
    const entries = [];
    const faults = [];
    for (const [index, path] of paths.entries()) {
        const result = results[index] ?? { problem: "unreadable", message: "it was not read" };
        if ("problem" in result) {
            faults.push((0,checksum_faults/* fault */.DG)(path, codes[result.problem], result.message));
        }
        else {
            const { size, digests } = result;
            for (const [at, algorithm] of algorithms.entries()) {
                entries.push({ path, size, algorithm, digest: digests[at] ?? "" });
            }
        }
    }
    return { entries, faults };
}
function describeProgress(taken, paths, bytes) {
    const [only] = paths;
    return only !== undefined && paths.length === 1
        ? `${(bytes / 1024 ** 3).toFixed(1)} GiB of ${(0,safe_text/* quoteName */.AB)(only)}`
        : `file ${taken} of ${paths.length}`;
}
/** Digests files by the algorithms of their entries, those that need the same ones together. Sorted by path. */
async function digestChecks(paths, checks, stage) {
    const groups = new Map();
    for (const path of paths) {
        const algorithms = (checks.get(path) ?? []).map(({ algorithm }) => algorithm).toSorted();
        const group = groups.get(algorithms.join()) ?? { algorithms, paths: [] };
        group.paths.push(path);
        groups.set(algorithms.join(), group);
    }
    const digested = [];
    for (const group of groups.values()) {
        digested.push(await digestSelection(group.paths, group.algorithms, stage));
    }
    const entries = digested.flatMap((part) => part.entries);
    return { entries: sortEntries(entries), faults: digested.flatMap((part) => part.faults) };
}
function sortEntries(entries) {
    return entries.toSorted((left, right) => (0,path_text/* compareCodePoints */.OP)(left.path, right.path) || (left.algorithm < right.algorithm ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/operations/checksum/algorithms.js
var algorithms = __webpack_require__(38512);
;// CONCATENATED MODULE: ./lib/operations/checksum/list-format.js



/** The formats of a list. */
const listFormats = ["gnu", "bsd", "json"];
/** Renders a list as bytes, for names may be any. GNU's and BSD's forms are read by `sha256sum -c` and `cksum -c`. */
function renderList(entries, format) {
    if (format === "json") {
        return Buffer.from(`${JSON.stringify(entries)}\n`);
    }
    return (0,path_text/* encodePathText */.hL)(entries.map((entry) => renderLine(entry, format)).join(""));
}
/** A line begins with `\` when its name has a backslash or a line end, which are then written `\\`, `\n`, `\r`. */
function renderLine({ path, algorithm, digest }, format) {
    const escaped = /[\\\n\r]/u.test(path);
    const name = escaped ? path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r") : path;
    const line = format === "gnu" ? `${digest}  ${name}` : `${algorithms/* tags */._A[algorithm]} (${name}) = ${digest}`;
    return `${escaped ? "\\" : ""}${line}\n`;
}
/** One SHA-256 over all names and digests: the one of the GNU list, sorted by path. Sizes and the machine do not matter. */
function combine(entries) {
    return (0,external_node_crypto_.createHash)("sha256").update(renderList(entries, "gnu")).digest("hex");
}
/** A digest in the notation of Subresource Integrity: the algorithm, `-`, and base64. */
function renderSri({ algorithm, digest }) {
    return `${algorithm}-${Buffer.from(digest, "hex").toString("base64")}`;
}

// EXTERNAL MODULE: ./lib/io/files.js
var files = __webpack_require__(8315);
// EXTERNAL MODULE: ./lib/io/path-inside.js
var path_inside = __webpack_require__(18982);
// EXTERNAL MODULE: ./lib/io/url-parts.js
var url_parts = __webpack_require__(53022);
;// CONCATENATED MODULE: ./lib/operations/checksum/clear-signed.js
const begin = "-----BEGIN PGP SIGNED MESSAGE-----";
const signature = "-----BEGIN PGP SIGNATURE-----";
const end = "-----END PGP SIGNATURE-----";
/** A line such as `Hash: SHA256`, above the text and above the signature. */
const header = /^[A-Za-z][A-Za-z0-9-]*:(?: |$)/u;
/** A line of base64, or the checksum of all of it. */
const armor = /^=?[A-Za-z0-9+/]*={0,2}$/u;
/**
 * Takes the text out of a PGP clear-signed frame (RFC 9580, 7): armor headers up to a blank line, then the dash-escaped
 * text, then the signature. What stands outside the signed text, in the frame too, is a fault, since nobody signed it.
 * Lines without any frame come back as they are.
 */
function readClearSigned(lines) {
    const numbered = lines.map((text, index) => ({ text, number: index + 1 }));
    const start = lines.findIndex((line) => line.trimEnd() === begin);
    if (start < 0) {
        return { lines: numbered, faults: [] };
    }
    const blank = lines.findIndex((line, index) => index > start && line.trim() === "");
    const close = lines.findIndex((line, index) => index > start && line.trimEnd() === signature);
    const last = lines.findIndex((line, index) => index > close && line.trimEnd() === end);
    if (blank < 0 || close < blank || last < 0) {
        return { lines: [], faults: [{ line: start + 1, code: "improper-line", message: "its PGP frame is cut short" }] };
    }
    // No blanks are cut off here: behind a digest, they would be a name.
    const inArmor = (line) => header.test(line) || armor.test(line) || line.trimEnd() === end;
    const belongs = (line, index) => index >= start &&
        index <= last &&
        (index === start || index > blank || header.test(line)) &&
        (index <= close || inArmor(line));
    const outside = numbered.filter(({ text }, index) => text.trim() !== "" && !belongs(text, index));
    return {
        lines: numbered.slice(blank + 1, close).map(({ text, number }) => ({ text: text.replace(/^- /u, ""), number })),
        faults: outside.map(({ number }) => ({
            line: number,
            code: "improper-line",
            message: "it stands outside the signed text",
        })),
    };
}

// EXTERNAL MODULE: ./lib/operations/checksum/digest-text.js
var digest_text = __webpack_require__(90196);
;// CONCATENATED MODULE: ./lib/operations/checksum/list-parser.js



/**
 * Reads a checksum list. Accepted are GNU's untagged lines (two blanks, blank and `*`, one blank or tab), BSD and OpenSSL
 * tags with hex or base64, `\`-escaped names, a bare digest as the only line, comments, and a PGP clear-signed frame,
 * whose signature is not checked. The rules are those of coreutils' `cksum -c`, but every line must be understood.
 */
function parseList(text, options) {
    const { lines, faults: outer } = readClearSigned(text.split("\n").map((line) => line.replace(/\r$/u, "")));
    const faults = [...outer];
    const entries = [];
    const content = lines.filter(({ text: line }) => line !== "" && !line.startsWith("#"));
    let style;
    let mixed = false;
    for (const { text: line, number } of content) {
        const found = styleOf(line);
        mixed ||= found !== undefined && style !== undefined && found !== style;
        style ??= found;
        // After the first such line, readers of lists disagree on all others.
        const read = mixed && found !== undefined
            ? fault("one blank and two stand between digest and name in this list, so that names cannot be told for sure")
            : readLine(line, options, content.length === 1);
        if ("code" in read) {
            faults.push({ ...read, line: number });
        }
        else {
            entries.push({ ...read, line: number });
        }
    }
    return { entries, faults: faults.sort((left, right) => left.line - right.line) };
}
function fault(message) {
    return { code: "improper-line", message };
}
/** The separator of an untagged line; of no account behind what cannot be a digest, such as the first word of a text. */
function styleOf(line) {
    const untagged = readUntagged(line);
    const bytes = (untagged?.digest.length ?? 0) / 2;
    return (0,algorithms/* algorithmOfLength */.TI)(bytes, undefined) === undefined ? undefined : untagged?.style;
}
function readUntagged(line) {
    const [, digest = "", rest = ""] = /^[ \t]*\\?([0-9A-Fa-f]+)[ \t]([\s\S]+)$/u.exec(line) ?? [];
    if (digest === "") {
        return undefined;
    }
    const double = rest.length > 1 && /^[ *]/u.test(rest);
    return { digest, name: double ? rest.slice(1) : rest, style: double ? "double" : "single" };
}
function readLine(line, options, only) {
    if (line.includes("\0")) {
        return fault("it has a NUL character");
    }
    const escaped = /^[ \t]*\\/u.test(line);
    const tagged = /^[ \t]*\\?([A-Za-z][A-Za-z0-9/_-]*) ?\(([\s\S]*)\)[ \t]*=[ \t]*([0-9A-Za-z+/=]+)$/u.exec(line);
    if (tagged !== null) {
        const [, tag = "", name = "", digest = ""] = tagged;
        return finish(name, escaped, readTagged(tag, digest, options));
    }
    const untagged = readUntagged(line);
    if (untagged !== undefined) {
        return finish(untagged.name, escaped, readHex(untagged.digest, options));
    }
    const bare = /^[ \t]*([0-9A-Fa-f]+)[ \t]*$/u.exec(line)?.[1];
    if (bare === undefined) {
        return fault("it is neither `digest  name` nor `ALGORITHM (name) = digest`");
    }
    return only && options.bareName !== undefined
        ? finish(options.bareName, false, readHex(bare, options))
        : fault("it has a digest and no name, which only the one line of a list called <file>.<algorithm> may have");
}
function readTagged(tag, text, options) {
    const algorithm = (0,algorithms/* parseAlgorithm */.f5)(tag);
    if (algorithm === undefined) {
        return { code: "unknown-algorithm", message: `its algorithm ${tag} is none that stdops knows` };
    }
    const bytes = algorithms/* digestBytes */.QN[algorithm];
    const hex = (0,digest_text/* parseHex */.jR)(text);
    const digest = hex?.length === bytes * 2 ? hex : (0,digest_text/* parseBase64 */.Pe)(text, bytes);
    return digest === undefined
        ? fault(`its digest is not one of ${algorithm} (${bytes} bytes, hex or base64)`)
        : told(algorithm, digest, options);
}
function readHex(text, options) {
    const digest = (0,digest_text/* parseHex */.jR)(text);
    const algorithm = digest === undefined ? undefined : (0,algorithms/* algorithmOfLength */.TI)(digest.length / 2, options.algorithm ?? options.named);
    return digest === undefined || algorithm === undefined
        ? fault(`its digest has ${text.length} hex digits, the length of no algorithm`)
        : told(algorithm, digest, options);
}
function told(algorithm, digest, { algorithm: asked }) {
    return asked === undefined || asked === algorithm
        ? { algorithm, digest }
        : fault(`it is a line of ${algorithm}, and algorithm asks for ${asked}`);
}
const escapes = new Map([
    ["\\\\", "\\"],
    ["\\n", "\n"],
    ["\\r", "\r"],
]);
function finish(name, escaped, digest) {
    if ("code" in digest) {
        return digest;
    }
    if (name === "") {
        return fault("it names no file");
    }
    if (!escaped) {
        return { name, ...digest };
    }
    let proper = true;
    const plain = name.replaceAll(/\\[\s\S]?/gu, (pair) => {
        const character = escapes.get(pair);
        proper &&= character !== undefined;
        return character ?? "";
    });
    return proper ? { name: plain, ...digest } : fault("its name has an escape other than \\\\, \\n and \\r");
}

// EXTERNAL MODULE: ./lib/io/glob.js + 1 modules
var glob = __webpack_require__(25982);
// EXTERNAL MODULE: ./lib/io/glob-pattern.js
var glob_pattern = __webpack_require__(57771);
;// CONCATENATED MODULE: ./lib/operations/checksum/select.js





/** Reads patterns; the problem is a sentence about the first that makes no sense. */
function parsePatterns(sources) {
    const patterns = [];
    for (const source of sources) {
        const pattern = (0,glob_pattern/* parsePattern */.E)(source, process.platform === "win32");
        if ("problem" in pattern) {
            return pattern;
        }
        patterns.push(pattern);
    }
    return patterns.some(({ negated }) => !negated)
        ? patterns
        : { problem: "There are only negations: name what to take, then what to leave out." };
}
/** Finds the files that patterns ask for, but for those that are left out by name. */
function selectFiles(directory, patterns, leftOut) {
    const found = (0,glob/* glob */.T)(directory, patterns);
    const files = [...found.files].filter((path) => !leftOut.has(path));
    const missing = [...found.missing].filter((path) => !leftOut.has(path));
    return {
        files: sortPaths(files),
        faults: [
            ...missing.map((path) => (0,checksum_faults/* fault */.DG)(path, "missing-file", "it does not exist")),
            ...[...found.unreadable].map(([path, reason]) => (0,checksum_faults/* fault */.DG)(path, "unreadable", reason)),
        ],
        unmatched: found.unmatched,
    };
}
/** Sorts by code points; what lies below the surrogates sorts so by itself, and faster. */
function sortPaths(paths) {
    return paths.some((path) => /[\ud800-\uffff]/.test(path)) ? paths.toSorted(path_text/* compareCodePoints */.OP) : paths.toSorted();
}
/** A path as it is shown: relative to `working-directory`, with `/`. */
function toShownPath(directory, path) {
    const shown = (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(directory, path));
    return external_node_path_.sep === "/" ? shown : shown.replaceAll(external_node_path_.sep, "/");
}

;// CONCATENATED MODULE: ./lib/operations/checksum/lists.js











/** The longest list that is read, in bytes: some half a million lines. */
const longestList = 128 * 1024 * 1024;
/** Whether a list is given by its address. */
function isUrl(list) {
    return /^[a-z][a-z0-9+.-]*:\/\//iu.test(list);
}
/** Reads all lists. Their lines that cannot be read are faults when `strict`, else warnings. */
async function gatherLists(given, context) {
    const gathered = [];
    const sources = given["checksum-file"] ?? [];
    checkUrls(sources, context);
    for (const source of sources) {
        const list = isUrl(source) ? await download(source, given, context) : readList(source, given, context);
        gathered.push("reason" in list ? { entries: [], faults: [list] } : placeAll(list, given, context));
    }
    return { entries: gathered.flatMap(({ entries }) => entries), faults: gathered.flatMap(({ faults }) => faults) };
}
/** Reads one list and finds the files that its names mean. */
function placeAll(list, given, context) {
    const { entries, faults } = parseList(list.text, optionsFor(list.name, given.algorithm));
    return {
        entries: entries.map(placer(list, given, context)),
        faults: faults.map(({ line, code, message }) => ({ ...(0,checksum_faults/* fault */.DG)(`${list.name}:${line}`, code, message), line: true })),
    };
}
/** What the name of a list tells: `app.zip.sha256` that a bare digest is of `app.zip`, and the algorithm. */
function optionsFor(name, algorithm) {
    const [, stem, extension = ""] = /^(.+)\.([^.]+)$/u.exec((0,external_node_path_.basename)(name)) ?? [];
    const sums = /^(.+?)SUMS?(?:\.\w+)?$/iu.exec((0,external_node_path_.basename)(name))?.[1] ?? "";
    const short = { b2: "blake2b512", B2: "blake2b512", b3: "blake3", B3: "blake3" };
    const named = (0,algorithms/* parseAlgorithm */.f5)(extension) ?? short[extension] ?? (0,algorithms/* parseAlgorithm */.f5)(sums) ?? short[sums];
    return { algorithm, named, bareName: stem };
}
function readList(path, given, { directory }) {
    const name = toShownPath(directory, path);
    try {
        const text = decodeList((0,files/* readWholeFile */.M4)((0,external_node_path_.resolve)(directory, path), longestList));
        return { name, text, base: (0,external_node_path_.resolve)(directory, given["base-directory"] ?? (0,external_node_path_.dirname)(path)) };
    }
    catch (error) {
        const code = (0,system_error/* errorCode */.C)(error);
        return (0,checksum_faults/* fault */.DG)(name, "unreadable", code === "ENOENT" ? "this list does not exist" : `this list cannot be read (${code})`);
    }
}
/** Refuses addresses that lists are not fetched from, all of them at once. */
function checkUrls(sources, context) {
    const bad = sources.filter((source) => isUrl(source) && !(/^https:/iu.test(source) && URL.canParse(source)));
    if (bad.length > 0) {
        const names = bad.map((url) => (0,safe_text/* quoteName */.AB)(toShownList(url))).join(", ");
        const [is, url] = bad.length === 1 ? ["is", "https URL"] : ["are", "https URLs"];
        throw context.badInput("checksum-file", `${names} ${is} no ${url}: lists are fetched over https only.`);
    }
}
async function download(url, given, context) {
    const { signal, clock } = context;
    try {
        // Most lists are files.
        const { fetchUrl } = await __webpack_require__.e(/* import() */ 3970).then(__webpack_require__.bind(__webpack_require__, 63970));
        const { body, type } = await fetchUrl({ url, limit: longestList, signal, sleep: clock.sleep });
        const text = decodeList(body);
        if (/^(?:text\/html|application\/xhtml\+xml)$/u.test(type) || /^\s*<(?:!doctype|html)/iu.test(text)) {
            throw new Error("it is a page of HTML, not a list");
        }
        const base = (0,external_node_path_.resolve)(context.directory, given["base-directory"] ?? ".");
        return { name: (0,url_parts/* decodePercent */.g)((0,external_node_path_.basename)(new URL(url).pathname)), text, base };
    }
    catch (cause) {
        signal.throwIfAborted();
        const reason = (0,system_error/* errorMessage */.g)(cause);
        throw context.fail("download-failed", `The list ${(0,safe_text/* quoteName */.AB)(toShownList(url))} cannot be had: ${reason}.`, {
            cause,
        });
    }
}
/** A list as it is shown: a path as it was given, a URL without user, password, query and fragment, often secrets. */
function toShownList(source) {
    if (!isUrl(source)) {
        return source;
    }
    if (URL.canParse(source)) {
        const { protocol, host, pathname } = new URL(source);
        return `${protocol}//${host}${pathname}`;
    }
    return source.replace(/[?#].*$/su, "").replace(/^([^/]*\/+)[^/]*@/u, "$1");
}
/** Bytes of a list as text: UTF-16 when a byte-order mark says so, else UTF-8 with names' other bytes kept. */
function decodeList(bytes) {
    const [first, second, third] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    }
    const mark = first === 0xef && second === 0xbb && third === 0xbf;
    return (0,path_text/* decodePathText */.N5)(mark ? bytes.subarray(3) : bytes);
}
/** Finds the file that an entry of a list means. */
function placer(list, given, context) {
    return ({ name, algorithm, digest, line }) => {
        const target = (0,external_node_path_.resolve)(list.base, name);
        const leaves = (0,external_node_path_.isAbsolute)(name) || (0,path_inside/* pathInside */._)(list.base, target) === undefined;
        return {
            path: toShownPath(context.directory, target),
            algorithm,
            accepted: [digest],
            source: `${(0,safe_text/* quoteName */.AB)(list.name)}:${line}`,
            outside: leaves && !given["allow-outside"],
            base: given["allow-outside"] ? undefined : list.base,
        };
    };
}

;// CONCATENATED MODULE: ./lib/operations/checksum/report.js





/** Past this many computed files the log says how many more there are; verified files are told one by one. */
const mostComputedLines = 1000;
/** The outputs, from what is known of files (sorted by path) and faults; `checksum-file` comes from whoever writes it. */
function knownOutputs(entries, verified, faults) {
    let [bytes, count, last] = [0, 0, ""];
    for (const { path, size } of entries) {
        if (path !== last || count === 0) {
            [bytes, count, last] = [bytes + size, count + 1, path];
        }
    }
    const [first] = entries;
    const common = { digests: entries, count, bytes, verified, failed: (0,checksum_faults/* toFailed */.VQ)(faults) };
    if (first === undefined) {
        return common;
    }
    const strongest = entries.reduce((best, entry) => (0,algorithms/* stronger */.t_)(best.algorithm, entry.algorithm) === best.algorithm ? best : entry);
    const single = count === 1 ? { digest: strongest.digest, sri: renderSri(strongest) } : {};
    return { ...common, ...single, combined: combine(entries) };
}
/** Logs digests, one line a file. */
function logComputed(entries, runner) {
    const shown = entries.slice(0, mostComputedLines).map(({ path, digest }) => `${digest}  ${(0,safe_text/* quoteName */.AB)(path)}`);
    const more = entries.length - shown.length;
    if (shown.length > 0) {
        runner.info([...shown, ...(more > 0 ? [`… and ${more} more files, all in the output digests`] : [])].join("\n"));
    }
}
/** Logs the files that are as they should be, one line a file. */
function logVerified(paths, runner) {
    if (paths.length > 0) {
        runner.info(paths.map((path) => `${(0,safe_text/* quoteName */.AB)(path)}: OK`).join("\n"));
    }
}
/** Logs every fault, one line each. */
function logFaults(faults, runner) {
    runner.info(faults.map(({ path, reason, message }) => `${(0,safe_text/* quoteName */.AB)(path)}: FAILED (${reason}): ${message}`).join("\n"));
}
/** The section of the job summary: what was asked, counts, and a row for each bad file, then for each good one. */
function summarize(given, outputs) {
    const against = given["checksum-file"]?.map(toShownList).join(", ") ?? given.release ?? given.expected;
    const failed = outputs.failed ?? [];
    const bad = new Set(failed.map(({ path }) => path));
    const good = (outputs.digests ?? []).filter(({ path }) => !bad.has(path));
    const facts = [
        ["Files", given.files?.join(", ")],
        ["Verified against", against],
        ["Digested", `${outputs.count ?? 0} (${outputs.bytes ?? 0} bytes)`],
        ["Verified", against === undefined ? undefined : String(outputs.verified ?? 0)],
        ["List", outputs["checksum-file"]],
        ["Combined", outputs.combined],
    ];
    return {
        facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])),
        table: {
            head: ["File", "Result", "Algorithm", "Digest"],
            rows: [
                ...failed.map(({ path, reason, expected, actual }) => [
                    path,
                    `✗ ${reason}`,
                    "",
                    expected === null ? (actual ?? "") : `expected ${expected}, got ${actual ?? "nothing"}`,
                ]),
                ...good.map(({ path, algorithm, digest }) => [path, against === undefined ? "" : "✓", algorithm, digest]),
            ],
        },
    };
}

;// CONCATENATED MODULE: ./lib/operations/checksum/write-lists.js



/** Names that two or more entries would share, with the paths that clash. */
function findClashes(entries) {
    const pathsOf = new Map();
    for (const { path } of entries) {
        const name = (0,external_node_path_.basename)(path);
        pathsOf.set(name, [...(pathsOf.get(name) ?? []), path]);
    }
    return [...pathsOf].filter(([, paths]) => paths.length > 1);
}
/** Where a file's sidecar lies. */
function sidecarPath({ path, algorithm }) {
    return `${path}.${algorithm}`;
}
/** Writes the list and the sidecars that were asked for, each whole or not at all. */
function writeLists({ directory, entries, outputFile, format, names, sidecars }) {
    if (outputFile !== undefined) {
        const named = names === "path" ? entries : entries.map((entry) => ({ ...entry, path: (0,external_node_path_.basename)(entry.path) }));
        (0,files/* writeFileAtomically */.lo)(directory, outputFile, renderList(named, format));
    }
    if (sidecars) {
        for (const entry of entries) {
            const line = renderList([{ ...entry, path: (0,external_node_path_.basename)(entry.path) }], "gnu");
            (0,files/* writeFileAtomically */.lo)(directory, sidecarPath(entry), line);
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/checksum/compute.js







/** Digests what `files` asks for, and writes lists of it. Nothing is written when any file has a fault. */
async function compute(given, context) {
    const algorithm = given.algorithm ?? "sha256";
    const selection = selectToCompute(given, context, algorithm);
    const digested = await digestSelection(selection.files, [algorithm], context);
    const faults = (0,checksum_faults/* sortFaults */.i0)([...selection.faults, ...digested.faults]);
    const outputs = knownOutputs(digested.entries, 0, faults);
    failOnFaults({ faults, total: selection.files.length + selection.faults.length, outputs }, context);
    logComputed(digested.entries, context.runner);
    const written = write(given, context, digested.entries);
    return { ...outputs, ...written };
}
/** Fails with the code of the first fault, if there is any. */
function failOnFaults({ faults, total, outputs }, { runner, fail }) {
    const [first] = faults;
    if (first !== undefined) {
        logFaults(faults, runner);
        throw fail(first.reason, (0,checksum_faults/* describeFaults */.ZM)(faults, total), { outputs });
    }
}
function selectToCompute(given, context, algorithm) {
    const { files: sources, "output-file": outputFile } = given;
    if (sources === undefined) {
        throw context.badInput("files", "Say what to hash, such as dist/*; or give expected, checksum-file or release to verify.");
    }
    const patterns = parsePatterns(sources);
    if ("problem" in patterns) {
        throw context.badInput("files", patterns.problem);
    }
    const leftOut = new Set(outputFile === undefined ? [] : [toShownPath(context.directory, outputFile)]);
    const found = selectFiles(context.directory, patterns, leftOut);
    const selection = given.sidecars ? withoutSidecars(found, algorithm) : found;
    return given["fail-on-empty"] ? requireFiles(selection, sources, context) : tolerateMissing(selection, context);
}
/** Leaves out the sidecars that an earlier run wrote beside the files. */
function withoutSidecars(selection, algorithm) {
    const sidecars = new Set(selection.files.map((path) => sidecarPath({ path, algorithm })));
    return { ...selection, files: selection.files.filter((path) => !sidecars.has(path)) };
}
function requireFiles(selection, sources, context) {
    const { files, faults, unmatched } = selection;
    if (files.length === 0 && faults.every(({ reason }) => reason === "missing-file")) {
        const outputs = knownOutputs([], 0, []);
        const where = `in ${(0,safe_text/* quoteName */.AB)(context.directory)}`;
        throw context.fail("no-files", `No file matches ${sources.map(safe_text/* quoteName */.AB).join(", ")} ${where}.`, { outputs });
    }
    for (const pattern of unmatched) {
        context.runner.warning(`No file matches ${(0,safe_text/* quoteName */.AB)(pattern)}.`);
    }
    return selection;
}
function tolerateMissing(selection, { runner }) {
    for (const { path } of selection.faults.filter(({ reason }) => reason === "missing-file")) {
        runner.warning(`${(0,safe_text/* quoteName */.AB)(path)} does not exist.`);
    }
    return { ...selection, faults: selection.faults.filter(({ reason }) => reason !== "missing-file") };
}
/** Writes what was asked for of computed entries; returns the outputs that tell of it. */
function write(given, context, entries) {
    const { "output-file": outputFile, names } = given;
    const clashes = names === "basename" && outputFile !== undefined ? findClashes(entries) : [];
    if (clashes.length > 0) {
        const told = clashes.map(([name, paths]) => `${(0,safe_text/* quoteName */.AB)(name)} is the name of ${paths.map(safe_text/* quoteName */.AB).join(" and ")}`);
        throw context.fail("name-clash", `${told.join("; ")}.`, { outputs: knownOutputs(entries, 0, []) });
    }
    try {
        writeLists({
            directory: context.directory,
            entries,
            outputFile,
            format: given["output-format"],
            names,
            sidecars: given.sidecars,
        });
    }
    catch (error) {
        const input = outputFile === undefined ? "sidecars" : "output-file";
        throw context.badInput(input, `It cannot be written (${(0,system_error/* errorCode */.C)(error)}): name a place where this user may write.`);
    }
    return outputFile === undefined ? {} : { "checksum-file": toShownPath(context.directory, outputFile) };
}

// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __webpack_require__(33895);
;// CONCATENATED MODULE: ./lib/operations/checksum/declaration.js




const declaration_inputs = {
    files: inputs/* lines */.Mn({
        description: "Globs (`**`, `*`, `?`, `[…]`, `!` negates, in order), relative to `working-directory`. To compute: what to hash. To verify: what must be verified, each file needing an entry. Hidden names are matched where the pattern spells the dot; a path without a wildcard must exist.",
    }),
    algorithm: inputs/* choice */.Yq(algorithms/* algorithmNames */.Ew, {
        description: "The digest algorithm. To verify, lines of any other algorithm are improper; without it the tag, the prefix, the list's own name or the digest's length tells.",
        defaultText: "sha256 to compute; told by tag, prefix or length to verify",
    }),
    expected: inputs/* text */.Qq({
        description: "The digest of exactly one file: hex in any case, `sha256:hex`, or SRI (`sha256-base64`; of several the strongest algorithm counts).",
    }),
    "checksum-file": inputs/* lines */.Mn({
        description: "Paths or https URLs of lists to verify against: GNU, BSD and OpenSSL lines, base64 tags, a bare digest (named `<file>.<algorithm>`), PGP clear-signed lists (the signature is not checked), CRLF, byte-order marks, escaped names.",
    }),
    release: inputs/* text */.Qq({
        description: "`owner/repo@tag`: each file is checked by name and size against the digest that GitHub keeps of the release's asset.",
    }),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner, not a template
    token: inputs/* secret */.rJ({ description: "Reads the release.", defaultExpression: "${{ github.token }}" }),
    strict: inputs/* flag */.Jt({ description: "An improper line in a list fails; otherwise it is a warning.", default: true }),
    "ignore-missing": inputs/* flag */.Jt({
        description: "Files of the list that do not exist are left out; never one that `files` asks for.",
        default: false,
    }),
    "base-directory": inputs/* text */.Qq({
        description: "Where a list's names start.",
        defaultText: "the list's folder; `working-directory` for a URL",
    }),
    "allow-outside": inputs/* flag */.Jt({
        description: "Let a list's names leave `base-directory`: absolute ones, `..`, or through a link.",
        default: false,
    }),
    "output-file": inputs/* text */.Qq({
        description: "Write a list of what was computed, whole or not at all. It is never part of its own glob.",
    }),
    "output-format": inputs/* choice */.Yq(listFormats, { description: "The format of `output-file`.", default: "gnu" }),
    names: inputs/* choice */.Yq(["path", "basename"], {
        description: "Names in `output-file`: the path relative to `working-directory`, or its last part (two equal ones fail).",
        default: "path",
    }),
    sidecars: inputs/* flag */.Jt({ description: "Also write `<file>.<algorithm>` beside each file.", default: false }),
    "fail-on-empty": inputs/* flag */.Jt({ description: "No file matched is a failure.", default: true }),
};
const declaration_outputs = {
    digest: outputs/* optional */.lq(outputs/* text */.Qq("The digest in lower-case hex; for one file only.")),
    sri: outputs/* optional */.lq(outputs/* text */.Qq("The same in the notation of Subresource Integrity: `sha256-base64`.")),
    digests: outputs/* json */.Pq("`[{path,size,algorithm,digest}]`, sorted by path."),
    combined: outputs/* optional */.lq(outputs/* text */.Qq("One SHA-256 over all names and digests, for cache keys; it is the one of the GNU list of these files, whatever the order and the machine.")),
    "checksum-file": outputs/* optional */.lq(outputs/* text */.Qq("The path of the list that was written.")),
    count: outputs/* integer */.nd("Files that were digested."),
    bytes: outputs/* integer */.nd("Their size in bytes, in all."),
    verified: outputs/* integer */.nd("Files that were verified and are as they should be."),
    failed: outputs/* json */.Pq("`[{path,reason,expected,actual}]`, sorted by path; `reason` is a failure code."),
};
const failures = {
    "no-files": {
        sentence: "No file matches.",
        hint: "Build first, correct the patterns, or set fail-on-empty to false.",
    },
    mismatch: {
        sentence: "A file is not what it should be: another digest, or another size than the release's asset.",
        hint: "Do not use the file: fetch it again, or find out who changed it.",
    },
    "missing-entry": {
        sentence: "A file that must be verified has no entry.",
        hint: "Add it to the list, or leave it out of files; names in a list start at base-directory.",
    },
    "missing-file": {
        sentence: "A file that a list or `files` names does not exist.",
        hint: "Correct the path; for a list, base-directory says where its names start, and ignore-missing leaves absent files out.",
    },
    "improper-line": {
        sentence: "A line of a list cannot be read.",
        hint: "Mend the list; with strict: false such lines are warnings, and what they were to protect is not verified.",
    },
    "empty-list": {
        sentence: "Nothing was verified: the lists have no entry for an existing file.",
        hint: "Give the list that names these files.",
    },
    "unknown-algorithm": {
        sentence: "A digest is of an algorithm that stdops does not know.",
        hint: "Use a digest of another algorithm, such as sha256.",
    },
    "ambiguous-entry": {
        sentence: "The lists give one file two digests of the same algorithm.",
        hint: "Keep the one that is right.",
    },
    "outside-base": {
        sentence: "A list names a file outside base-directory: by an absolute path, by .., or through a link.",
        hint: "Set base-directory to where the names start, or allow-outside to true if you trust the list.",
    },
    unreadable: {
        sentence: "A file or a list cannot be read: a folder, a socket, a device, a link to nothing, or no permission.",
        hint: "Name a regular file that this user may read, or leave it out with a ! pattern.",
    },
    "changed-while-reading": {
        sentence: "A file changed while it was read.",
        hint: "Wait until whatever writes it has ended.",
    },
    "release-not-found": {
        sentence: "There is no such release, or the token may not see it.",
        hint: "Check owner, repository and tag; a private repository and a draft need a token that may read its contents.",
    },
    "no-release-digest": {
        sentence: "GitHub keeps no digest of the asset: it was uploaded before June 2025, or this server keeps none.",
        hint: "Upload the asset again, or verify against a checksum file.",
    },
    "name-clash": {
        sentence: "Two files have the same last part of their path.",
        hint: "Use names: path, or list fewer files.",
    },
    "download-failed": {
        sentence: "A list or the release could not be fetched.",
        hint: "Check the address and the network, then run the step again.",
    },
};

;// CONCATENATED MODULE: ./lib/operations/checksum/expected.js


/** What the input `expected` says of the one file that it is for. */
function gatherExpected(files, given, context) {
    const expected = (0,digest_text/* parseExpected */._8)(given.expected ?? "", given.algorithm);
    if ("code" in expected) {
        throw expected.code === "malformed"
            ? context.badInput("expected", `${expected.message}.`)
            : context.fail(expected.code, `${expected.message}.`);
    }
    const [path] = files;
    if (path === undefined || files.length > 1) {
        const found = files.length === 0 ? "finds none" : `finds ${files.length}`;
        const asked = (given.files ?? []).map(safe_text/* quoteName */.AB).join(", ");
        throw context.badInput("expected", `It is the digest of exactly one file, and files (${asked}) ${found}.`);
    }
    return {
        entries: [{ ...expected, path, source: "the input expected", outside: false, base: undefined }],
        faults: [],
    };
}

// EXTERNAL MODULE: ./lib/io/links.js
var links = __webpack_require__(31541);
;// CONCATENATED MODULE: ./lib/operations/checksum/inspect.js






/** Looks, without reading, whether files are there, are regular, and lie where their entries may point. */
function inspect(directory, checks, { ignoreMissing }) {
    const paths = [];
    const faults = [];
    for (const [path, entries] of checks) {
        const problem = inspectFile(directory, path, entries);
        if (problem === undefined) {
            paths.push(path);
        }
        else if (problem.reason !== "missing-file" || !ignoreMissing) {
            faults.push(problem);
        }
    }
    return { paths, faults };
}
function inspectFile(directory, path, entries) {
    const absolute = (0,external_node_path_.resolve)(directory, path);
    const kind = (0,glob/* fileKind */.h)(directory, path);
    if (kind === "file") {
        const outside = entries.some(({ base }) => base !== undefined && !liesIn(absolute, base));
        return outside ? (0,checksum_faults/* fault */.DG)(path, "outside-base", "a link leads out of base-directory") : undefined;
    }
    if (kind === undefined) {
        return (0,files/* exists */.t2)(absolute)
            ? (0,checksum_faults/* fault */.DG)(path, "unreadable", "it is a link to nothing")
            : (0,checksum_faults/* fault */.DG)(path, "missing-file", `${entries[0]?.source ?? "files"} names it, and it does not exist`);
    }
    return (0,checksum_faults/* fault */.DG)(path, "unreadable", `it is ${kind === "folder" ? "a folder" : kind}`);
}
function liesIn(path, base) {
    return (0,path_inside/* pathInside */._)((0,links/* realPath */.Y)(base) ?? base, (0,links/* realPath */.Y)(path) ?? path) !== undefined;
}

;// CONCATENATED MODULE: ./lib/operations/checksum/judge.js

/** Compares what files are with what their entries say: one fault for each file that differs. */
function judge(files, checks) {
    const faults = new Map();
    for (const file of files) {
        for (const entry of checks.get(file.path) ?? []) {
            const difference = entry.algorithm === file.algorithm ? compare(file, entry) : undefined;
            if (difference !== undefined && !faults.has(file.path)) {
                faults.set(file.path, difference);
            }
        }
    }
    return [...faults.values()];
}
function compare({ path, size, algorithm, digest }, { accepted, size: asked, source }) {
    const expected = accepted.join(" or ");
    if (asked !== undefined && asked !== size) {
        return {
            ...(0,checksum_faults/* fault */.DG)(path, "mismatch", `it has ${size} bytes, and ${source} says ${asked}`),
            expected,
            actual: digest,
        };
    }
    if (accepted.includes(digest)) {
        return undefined;
    }
    return {
        ...(0,checksum_faults/* fault */.DG)(path, "mismatch", `its ${algorithm} is ${digest}, and ${source} says ${expected}`),
        expected,
        actual: digest,
    };
}

;// CONCATENATED MODULE: ./lib/operations/checksum/plan.js

/**
 * Decides what is to be verified: exactly the wanted files, each of which needs an entry, or, when none are named, every
 * entry. Entries of other files are left alone.
 */
function plan(entries, wanted) {
    const byPath = new Map();
    for (const entry of entries) {
        const known = byPath.get(entry.path);
        if (known === undefined) {
            byPath.set(entry.path, [entry]);
        }
        else {
            known.push(entry);
        }
    }
    const checks = new Map();
    const faults = [];
    for (const path of wanted ?? byPath.keys()) {
        const verdict = planFile(path, byPath.get(path) ?? []);
        if ("reason" in verdict) {
            faults.push(verdict);
        }
        else {
            checks.set(path, verdict.entries);
        }
    }
    return { checks, faults };
}
function planFile(path, entries) {
    const kept = new Map();
    for (const entry of entries) {
        if (entry.outside) {
            return (0,checksum_faults/* fault */.DG)(path, "outside-base", `${entry.source} names it, outside base-directory`);
        }
        const earlier = kept.get(entry.algorithm);
        if (earlier !== undefined && !sameDigests(earlier, entry)) {
            return (0,checksum_faults/* fault */.DG)(path, "ambiguous-entry", `${earlier.source} and ${entry.source} give two ${entry.algorithm} digests of it`);
        }
        kept.set(entry.algorithm, earlier ?? entry);
    }
    return kept.size === 0
        ? (0,checksum_faults/* fault */.DG)(path, "missing-entry", "no list has an entry for it")
        : { entries: [...kept.values()] };
}
function sameDigests(left, right) {
    return left.accepted.join() === right.accepted.join();
}

;// CONCATENATED MODULE: ./lib/operations/checksum/verify.js











/** Verifies files against what `expected`, lists or a release say. Every bad file is found before the step fails. */
async function verify(given, context) {
    const selection = selectToVerify(given, context);
    const gathered = await gather(given, context, selection?.files ?? []);
    const [tolerated, sourceFaults] = splitBySeverity(gathered.faults, given.strict);
    for (const { path, message } of tolerated) {
        context.runner.warning(`${(0,safe_text/* quoteName */.AB)(path)} is left out: ${message}.`);
    }
    const reported = new Set(sourceFaults.map(({ path }) => path));
    const wanted = selection?.files.filter((path) => !reported.has(path));
    const { checks, faults: planFaults } = plan(gathered.entries, wanted);
    const found = inspect(context.directory, checks, {
        ignoreMissing: given["ignore-missing"] && selection === undefined,
    });
    const digested = await digestChecks(found.paths, checks, context);
    const judged = judge(digested.entries, checks);
    const faults = (0,checksum_faults/* sortFaults */.i0)([
        ...(selection?.faults ?? []),
        ...sourceFaults,
        ...planFaults,
        ...found.faults,
        ...digested.faults,
        ...judged,
    ]);
    return conclude({ entries: digested.entries, faults }, given, context);
}
function conclude({ entries, faults }, given, context) {
    const bad = new Set(faults.map(({ path }) => path));
    const good = [...new Set(entries.map(({ path }) => path))].filter((path) => !bad.has(path));
    const outputs = knownOutputs(entries, good.length, faults);
    logVerified(good, context.runner);
    failOnFaults({ faults, total: good.length + bad.size, outputs }, context);
    if (good.length === 0 && given.files === undefined) {
        const lists = given["checksum-file"] ?? [];
        throw context.fail("empty-list", `${lists.map(toShownList).map(safe_text/* quoteName */.AB).join(", ")} led to no file that could be verified.`, {
            outputs,
        });
    }
    return { ...outputs, ...write(given, context, entries) };
}
/** Improper lines are warnings where the user said so; everything else counts. */
function splitBySeverity(faults, strict) {
    const light = ({ line }) => !strict && line === true;
    return [faults.filter(light), faults.filter((fault) => !light(fault))];
}
/** The files that the user wants verified; `undefined` when every entry is to be. */
function selectToVerify(given, context) {
    const { files: sources, "checksum-file": lists = [], "output-file": outputFile } = given;
    if (sources === undefined) {
        if (lists.length === 0) {
            throw context.badInput("files", "Say which file is to be verified.");
        }
        return undefined;
    }
    const patterns = parsePatterns(sources);
    if ("problem" in patterns) {
        throw context.badInput("files", patterns.problem);
    }
    const own = [...lists.filter((list) => !isUrl(list)), ...(outputFile === undefined ? [] : [outputFile])];
    const leftOut = new Set(own.map((path) => toShownPath(context.directory, path)));
    const selection = selectFiles(context.directory, patterns, leftOut);
    for (const pattern of selection.unmatched) {
        context.runner.warning(`No file matches ${(0,safe_text/* quoteName */.AB)(pattern)}.`);
    }
    if (selection.files.length === 0 && selection.faults.length === 0 && given["fail-on-empty"]) {
        const outputs = knownOutputs([], 0, []);
        throw context.fail("no-files", `No file matches ${sources.map(safe_text/* quoteName */.AB).join(", ")}.`, { outputs });
    }
    return selection;
}
async function gather(given, context, files) {
    if (given.release !== undefined) {
        const { gatherRelease } = await Promise.all(/* import() */[__webpack_require__.e(2148), __webpack_require__.e(4530)]).then(__webpack_require__.bind(__webpack_require__, 64530));
        return await gatherRelease(files, given, context);
    }
    return given.expected === undefined ? await gatherLists(given, context) : gatherExpected(files, given, context);
}

;// CONCATENATED MODULE: ./lib/operations/checksum/operation.js





const checksum = (0,operation_define/* defineOperation */.h)({
    name: "checksum",
    summary: "Compute digests, or verify files against a digest, a checksum file, or GitHub's own release digests.",
    branding: { icon: "check-square", color: "green" },
    inputs: declaration_inputs,
    outputs: declaration_outputs,
    failures: failures,
    permissions: { contents: { access: "read", reason: "only for `release`, to read the digests of its assets" } },
    examples: [
        {
            title: "Write a list of all archives",
            with: { files: "dist/*.tar.gz", "output-file": "SHA256SUMS" },
            expect: { count: "2", "checksum-file": "SHA256SUMS" },
        },
        {
            title: "Verify every file that a list names",
            with: { "checksum-file": "dist/SHA256SUMS" },
            expect: { verified: "2", failed: "[]" },
        },
        {
            title: "Verify one download against a pinned digest",
            with: {
                files: "dist/app.tar.gz",
                expected: "sha256:43510d5ed1c74db6b53658c6ae7935da5802fafa0c1bd9fabe25330388f05973",
            },
            expect: { verified: "1" },
        },
        {
            title: "One key for a cache of what the sources are",
            with: { files: "src/**\n!src/**/*.md" },
            expect: { count: "2" },
        },
    ],
    async run(given, context) {
        const sources = [given.expected, given["checksum-file"], given.release].filter((source) => source !== undefined);
        if (sources.length > 1) {
            throw context.badInput("expected", "Give one of expected, checksum-file and release.");
        }
        return sources.length === 0 ? await compute(given, context) : await verify(given, context);
    },
    summarize: summarize,
});


/***/ })

};
