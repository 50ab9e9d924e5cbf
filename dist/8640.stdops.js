export const id = 8640;
export const ids = [8640,6998];
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

/***/ 56622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ downloadFile),
/* harmony export */   W4: () => (/* binding */ downloadLines),
/* harmony export */   nV: () => (/* binding */ DownloadError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63970);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48973);






/** Downloads over HTTP, with the runner's proxies and redirects that never lead from https to http. */
/** Why there is no download. Its words are the end of a sentence, and never hold the URL, which may hold secrets. */
class DownloadError extends Error {
    name = "DownloadError";
    /** The HTTP status where there was an answer that is no success. */
    status;
    constructor({ message, status, cause }) {
        super(message, { cause });
        this.status = status === 0 ? undefined : status;
    }
}
const attempts = 3;
const usualPatience = { silence: 30_000, whole: 1_800_000 };
const longestLine = 64 * 1024;
/** Downloads to a new file. When it fails nothing is left of it. @throws DownloadError, or the signal's reason */
async function downloadFile(file, download) {
    return await tryThrice(download, async (message, watch) => {
        const tooLong = tooLongFor(download);
        if (Number(message.headers["content-length"] ?? 0) > download.limit) {
            throw tooLong;
        }
        const output = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createWriteStream)(file, { flags: "wx" });
        try {
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(output, "open");
            return await writeBody({ message, watch, output, limit: download.limit, tooLong });
        }
        catch (error) {
            await discard(output, file);
            throw error;
        }
    });
}
/** Reads a text line by line; a line is cut at 64 Ki characters. `isWhole` is false where the limit came first. @throws DownloadError */
async function downloadLines(download) {
    return await tryThrice(download, async (message, watch) => {
        const lines = splitLines(download.begin());
        const decoder = new TextDecoder();
        let left = download.limit;
        for await (const chunk of chunksOf(message, watch)) {
            lines.push(decoder.decode(chunk.subarray(0, left), { stream: true }));
            left -= chunk.length;
            if (left < 0) {
                lines.end();
                return { isWhole: false };
            }
        }
        lines.push(decoder.decode());
        lines.end();
        return { isWhole: true };
    });
}
function tooLongFor({ limit }) {
    return new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`the answer is longer than ${limit / 1024 / 1024} MiB`, { status: 0 });
}
async function tryThrice(download, use) {
    const { signal, clock, deadline } = download;
    for (let attempt = 1;; attempt += 1) {
        signal.throwIfAborted();
        try {
            return await tryOnce(download, use);
        }
        catch (problem) {
            signal.throwIfAborted();
            const error = toRequestError(problem);
            const { status = 503, pause: told = 0 } = error;
            const pause = Math.max((0,_http_js__WEBPACK_IMPORTED_MODULE_4__/* .pauseAfter */ .l0)(attempt), told);
            const isLate = clock.monotonic() + pause >= deadline();
            if (attempt === attempts || !_http_js__WEBPACK_IMPORTED_MODULE_4__/* .passing */ .qO.has(status) || told > _http_js__WEBPACK_IMPORTED_MODULE_4__/* .longestPause */ .Tp || isLate) {
                throw new DownloadError(error);
            }
            await clock.sleep(pause, signal).catch((reason) => {
                signal.throwIfAborted();
                throw reason;
            });
        }
    }
}
/** What the disk says is final, what the net says may pass. */
function toRequestError(problem) {
    if (problem instanceof _http_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI) {
        return problem;
    }
    const isOfDisk = typeof problem === "object" && problem !== null && "path" in problem;
    return new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI((0,_http_js__WEBPACK_IMPORTED_MODULE_4__/* .describeError */ .Uc)(problem), { status: isOfDisk ? 0 : undefined, cause: problem });
}
async function tryOnce({ url, signal, clock, deadline, patience = usualPatience }, use) {
    const left = deadline() - clock.monotonic();
    if (left <= 0) {
        throw new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI("the time is up", { status: 0 });
    }
    const { silence, whole } = patience;
    const watch = (0,_patience_js__WEBPACK_IMPORTED_MODULE_5__/* .watchOver */ .w)(signal, { silence: Math.min(silence, left), whole: Math.min(whole, left) });
    try {
        const message = await Promise.race([(0,_http_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e6)(url, watch), watch.stopped]);
        watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
        const { statusCode: status, headers } = message;
        if (status !== 200) {
            throw new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`the server answered ${status}`, {
                status,
                pause: (0,_http_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRetryAfter */ .mu)(headers["retry-after"]),
            });
        }
        return await use(message, watch);
    }
    finally {
        watch.end();
    }
}
async function* chunksOf(message, watch) {
    try {
        for await (const chunk of message) {
            watch.touch();
            yield chunk;
        }
    }
    catch (cause) {
        throw new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(watch.signal.aborted ? "no answer in time" : "the answer was cut short", { cause });
    }
    if (!message.complete) {
        throw new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI("the answer was cut short");
    }
}
async function writeBody({ message, watch, output, limit, tooLong }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let size = 0;
    for await (const chunk of chunksOf(message, watch)) {
        size += chunk.length;
        if (size > limit) {
            throw tooLong;
        }
        hash.update(chunk);
        if (!output.write(chunk)) {
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(output, "drain");
        }
    }
    output.end();
    await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(output, "close");
    return { size, sha256: hash.digest("hex") };
}
async function discard(output, file) {
    // A file that was there before is not ours to remove.
    const isOurs = !output.pending;
    if (!output.closed) {
        output.destroy();
        await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(output, "close").catch(() => { });
    }
    if (isOurs) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(file, { force: true });
    }
}
/** Cuts a text into lines, whose ends are `\n` or `\r\n`. */
function splitLines(take) {
    let rest = "";
    return {
        push: (text) => {
            const [first = "", ...others] = text.split("\n");
            rest = (rest + first).slice(0, longestLine + 1);
            for (const other of others) {
                take(rest.replace(/\r$/u, "").slice(0, longestLine));
                rest = other.slice(0, longestLine + 1);
            }
        },
        end: () => {
            if (rest !== "") {
                take(rest.replace(/\r$/u, "").slice(0, longestLine));
            }
        },
    };
}


/***/ }),

/***/ 12198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal),
/* harmony export */   t: () => (/* binding */ kindOfToken)
/* harmony export */ });
const beginnings = [
    ["ghs_", "installation"],
    ["github_pat_", "fine-grained"],
    ["ghp_", "classic"],
    ["gho_", "oauth"],
    ["ghu_", "app-user"],
];
const words = {
    none: "There is no token",
    app: "The token is that of the app's installation",
    installation: "The token is a job's GITHUB_TOKEN or a GitHub App's",
    "fine-grained": "The token is a fine-grained personal access token",
    classic: "The token is a classic personal access token",
    oauth: "The token is that of an OAuth app",
    "app-user": "The token is that of a GitHub App acting for a user",
    unknown: "The token is of a kind that its beginning does not tell",
};
/** What a token is. */
function kindOfToken(token) {
    if (token === undefined || token === "") {
        return "none";
    }
    return beginnings.find(([beginning]) => token.startsWith(beginning))?.[1] ?? "unknown";
}
/** Words that help with a 401, a 403 or a 404, as some sentences; `undefined` for another error. */
function explainRefusal(error, attempted) {
    const { status, kind } = error;
    if (kind !== "refused" || (status !== 401 && status !== 403 && status !== 404)) {
        return undefined;
    }
    const { token } = attempted;
    if (status === 401) {
        const expired = token === "installation" ? " An app's token ends after an hour: give app-id and private-key." : "";
        return `${words[token]}; the server does not accept it: it is wrong, revoked or expired.${expired}`;
    }
    const wanted = listWanted(error) ?? attempted.needs;
    const hidden = status === 404 ? " A server also answers 404 for what the token must not see." : "";
    return `Needed: ${wanted}. ${words[token]}: ${remedy({ ...attempted, needs: wanted })}.${hidden}`;
}
/** GitHub's `actions=write; contents=read,metadata=read` as people write it: `;` stands between alternatives. */
function listWanted({ wanted }) {
    const sets = (wanted ?? "").split(";").map((set) => set
        .split(",")
        .map((one) => one.trim())
        .filter((one) => /^[\w-]{1,50}=[\w-]{1,20}$/u.test(one))
        .map((one) => one.replace("=", ": "))
        .join(" and "));
    const text = sets.filter((set) => set !== "").join(", or ");
    return text === "" || text.length > 200 ? undefined : text;
}
function remedy({ token, needs, isOwnRepository }) {
    const elsewhere = "a GITHUB_TOKEN reaches only its own repository: use an app (app-id, private-key) or a token of a user";
    const own = `write "permissions: ${needs}" in the workflow (a GITHUB_TOKEN has no other rights than those)`;
    const here = isOwnRepository === undefined ? `${own}; ${elsewhere}` : own;
    const remedies = {
        none: "give one by the input token",
        app: `the app must be installed there, with ${needs}`,
        installation: isOwnRepository === false ? `${elsewhere}; an app must be installed there, with ${needs}` : here,
        "fine-grained": `let it reach the repository, with ${needs}${actionsWords(needs)}`,
        classic: "it needs the scope repo, its user write access, and single sign-on where the organization wants it",
        oauth: "it needs the scope repo, and the organization's leave",
        "app-user": `the app must be installed there with ${needs}, and its user have write access`,
        unknown: `give it ${needs} for the repository`,
    };
    return remedies[token];
}
/** How GitHub's page of fine-grained tokens calls it. */
function actionsWords(needs) {
    return needs.includes("actions: write") ? ' ("Actions: Read and write" on its page)' : "";
}


/***/ }),

/***/ 59100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JI: () => (/* binding */ findRefsAt),
/* harmony export */   LM: () => (/* binding */ tagExists),
/* harmony export */   TM: () => (/* binding */ getRepository),
/* harmony export */   _T: () => (/* binding */ readFileAt)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87540);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55768);
/* harmony import */ var _read_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90376);
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94);




const mostRefs = 3000;
/** A repository's default branch. @throws GitHubError (404 where it cannot be seen) */
async function getRepository(client, { repository, giveUpAfter }) {
    const read = (data) => {
        const defaultBranch = (0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)((0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toRecord */ .Lv)(data)["default_branch"]);
        return defaultBranch === undefined ? undefined : { defaultBranch };
    };
    return await client.get((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository), { read, giveUpAfter });
}
/**
 * The text of a file at a branch, a tag or a commit (at the default branch for `undefined`); `undefined` when there is no
 * such file or ref, or none that can be seen. @throws GitHubError
 */
async function readFileAt(client, place) {
    const { repository, path, ref, giveUpAfter } = place;
    return await orMissing(client.get((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "contents", ...path.split("/")), {
        query: { ref },
        accept: "application/vnd.github.raw+json",
        read: readContent,
        giveUpAfter,
    }));
}
/** A file comes as it is, or in base64 from servers that have no other way. */
function readContent(data) {
    if (typeof data === "string") {
        return data;
    }
    const { content, encoding } = (0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toRecord */ .Lv)(data);
    return typeof content === "string" && encoding === "base64" ? Buffer.from(content, "base64").toString() : undefined;
}
/** The branches and tags whose tip a commit is; a tag that is an object of its own is peeled. @throws GitHubError */
async function findRefsAt(client, { repository, sha, giveUpAfter }) {
    const isThere = (ref) => ref.sha === sha.toLowerCase();
    const branches = await orNone(listHeads(client, { repository, sha, giveUpAfter }));
    const tags = await orNone(listTags(client, { repository, giveUpAfter }));
    return {
        branches: branches.filter(isThere).map(({ name }) => name),
        tags: tags.filter(isThere).map(({ name }) => name),
    };
}
/** Whether there is a tag of that bare name. @throws GitHubError */
async function tagExists(client, { repository, tag, giveUpAfter }) {
    if ((0,_urls_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitea */ .Hd)(client.apiUrl)) {
        return (await orNone(listTags(client, { repository, giveUpAfter }))).some(({ name }) => name === tag);
    }
    const path = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "git", "ref", "tags", ...tag.split("/"));
    const read = (data) => (typeof data === "object" && data !== null ? true : undefined);
    return (await orMissing(client.get(path, { read, giveUpAfter }))) ?? false;
}
/** The branches whose head a commit is, in one answer; Gitea has only all branches. */
async function listHeads(client, { repository, sha, giveUpAfter }) {
    if ((0,_urls_js__WEBPACK_IMPORTED_MODULE_2__/* .isGitea */ .Hd)(client.apiUrl)) {
        return await client.list((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "branches"), { read: readRef, most: mostRefs, giveUpAfter });
    }
    const read = (data) => {
        const refs = Array.isArray(data) ? data.map(readRef) : [undefined];
        return refs.every((ref) => ref !== undefined) ? refs : undefined;
    };
    return await client.get((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "commits", sha, "branches-where-head"), { read, giveUpAfter });
}
async function listTags(client, { repository, giveUpAfter }) {
    return await client.list((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "tags"), { read: readRef, most: mostRefs, giveUpAfter });
}
function readRef(data) {
    const { name, commit } = (0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toRecord */ .Lv)(data);
    const { sha, id } = (0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toRecord */ .Lv)(commit);
    const text = (0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(name);
    return text === undefined ? undefined : { name: text, sha: ((0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(sha) ?? (0,_read_model_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(id))?.toLowerCase() };
}
async function orMissing(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if (error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && error.status === 404) {
            return undefined;
        }
        throw error;
    }
}
/** A commit that is not there, or a repository that is empty, has no refs. */
async function orNone(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if (error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && [404, 409, 422].includes(error.status ?? 0)) {
            return [];
        }
        throw error;
    }
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

/***/ 51296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* unused harmony exports parseSize, size */
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59209);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27564);


const milliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const bytes = {
    "": 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 2 ** 10,
    MiB: 2 ** 20,
    GiB: 2 ** 30,
};
/** Reads a length of time in milliseconds: `500ms`, `30s`, `5m`, `2h`, `1d`, or a sum such as `1m30s`. */
function parseDuration(given) {
    const word = given.trim();
    if (/^[0-9]+$/u.test(word)) {
        return { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(word)} has no unit: write ${word}s for seconds (units: ms, s, m, h, d).` };
    }
    const value = [...word.matchAll(/([0-9]+)(ms|[smhd])/gu)].reduce((sum, [, count, unit = ""]) => sum + Number(count) * (milliseconds[unit] ?? Number.NaN), 0);
    return /^(?:[0-9]+(?:ms|[smhd]))+$/u.test(word) && Number.isSafeInteger(value)
        ? { value }
        : { problem: `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(word)} is not a duration: write for example 500ms, 30s, 5m, 2h, 1d or 1m30s.` };
}
/** Reads a number of bytes: `512`, `64KiB`, `10MiB`, `1GiB` (powers of 1024) or `kB`, `MB`, `GB` (powers of 1000). */
function parseSize(given) {
    const word = given.trim();
    const [, count, unit = ""] = /^([0-9]+)(kB|MB|GB|KiB|MiB|GiB)?$/u.exec(word) ?? [];
    const value = Number(count) * (bytes[unit] ?? Number.NaN);
    return Number.isSafeInteger(value)
        ? { value }
        : { problem: `${quoteName(word)} is not a size: write bytes (512) or a unit: 64KiB, 10MiB, 1GiB, 5kB, 5MB, 5GB.` };
}
/** A length of time, in milliseconds. */
function duration(words) {
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .defineKind */ .WI)("duration", words, parseDuration);
}
/** An amount of data, in bytes. */
function size(words) {
    return defineKind("size", words, parseSize);
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

/***/ 17734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ toAbsentRepository),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/* harmony import */ var _io_github_github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87540);
/* harmony import */ var _io_github_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12198);


/** The failure that an error of the API is; anything else is thrown as it is. */
function toFailure(error, trial) {
    if (!(error instanceof _io_github_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y)) {
        throw error;
    }
    const { kit, doing, code = "dispatch-rejected", also } = trial;
    const { fail } = kit.context;
    const sentence = `It was not possible to ${doing}: ${error.message}.${also === undefined ? "" : ` ${also}`}`;
    if (error.kind === "limited") {
        return fail("rate-limited", sentence, { cause: error });
    }
    if (error.kind !== "refused") {
        return fail("server-unreachable", sentence, { cause: error });
    }
    const hint = explain(error, trial);
    return fail(code, sentence, { cause: error, ...(hint === undefined ? {} : { hint }) });
}
/** Words that help with a 401, 403 or 404: the permission that is wanted, what this token is, what to change. */
function explain(error, { kit, repository, needs }) {
    const own = kit.own.repository;
    const isOwnRepository = own === undefined ? undefined : own.toLowerCase() === nameOf(repository).toLowerCase();
    return (0,_io_github_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .explainRefusal */ .G)(error, { token: kit.tokenKind, needs, isOwnRepository });
}
/** The failure that a 404 for a repository is: there is none, or none that this token may see. */
function toAbsentRepository(cause, { kit, repository }) {
    const words = `The repository ${nameOf(repository)} cannot be seen with this token: it does not exist, or the token does not reach it.`;
    const hint = explain(cause, { kit, repository, doing: "", needs: "metadata: read" });
    return kit.context.fail("workflow-not-found", words, { cause, ...(hint === undefined ? {} : { hint }) });
}
/** `owner/repo`. */
function nameOf({ owner, name }) {
    return `${owner}/${name}`;
}
/** Whether the API says that there is no such thing, or none that may be seen. */
function isAbsent(error) {
    return error instanceof _io_github_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && error.status === 404;
}


/***/ }),

/***/ 3849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ matchesName)
/* harmony export */ });
/** Whether a name is what a pattern says: `*` stands for any characters, or none; all else for itself. */
function matchesName(name, pattern) {
    const [head = "", ...rest] = pattern.split("*");
    const tail = rest.pop();
    if (tail === undefined) {
        return name === pattern;
    }
    if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) {
        return false;
    }
    // The leftmost place of each part leaves the most to those after it: no need to try others.
    const middle = name.slice(head.length, name.length - tail.length);
    let at = 0;
    for (const part of rest) {
        const found = middle.indexOf(part, at);
        if (found < 0) {
            return false;
        }
        at = found + part.length;
    }
    return true;
}


/***/ }),

/***/ 7898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dispatchWorkflow: () => (/* binding */ operation_dispatchWorkflow)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/operation/define.js
var operation_define = __webpack_require__(92574);
// EXTERNAL MODULE: ./lib/operation/failure.js
var operation_failure = __webpack_require__(16863);
// EXTERNAL MODULE: ./lib/io/github/actions.js
var actions = __webpack_require__(36873);
// EXTERNAL MODULE: ./lib/io/interruption.js
var interruption = __webpack_require__(71165);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: ./lib/operations/dispatch-workflow/api-failure.js
var api_failure = __webpack_require__(17734);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/cancel.js




/** A runner gives 7.5 s between its first signal and its second. */
const cancelWithin = 5_000;
/** So long it takes at most to write down what is known then, in milliseconds. */
const noteWithin = 250;
/** Asks that a run be cancelled, whatever has happened to this step; returns a sentence about it. Never rejects. */
async function cancelOne({ client, repository, runId }) {
    const name = `the run ${runId} of ${(0,api_failure/* nameOf */.Vb)(repository)}`;
    try {
        const sent = await (0,actions/* cancelRun */.Su)(client, { repository, runId, within: cancelWithin });
        if (sent.kind === "done") {
            return `It was asked to cancel ${name}.`;
        }
        const { error } = sent;
        if (error.status === 409) {
            return `There was nothing left to cancel: ${name} is at its end.`;
        }
        return describeDoubt(name, error);
    }
    catch (error) {
        return describeDoubt(name, error);
    }
}
function describeDoubt(name, error) {
    return `It could not be made sure that ${name} is cancelled: ${(0,system_error/* errorMessage */.g)(error)}. Look at its page, and cancel it there if it goes on.`;
}
/**
 * Cancels what this step started as soon as the job is cancelled, and keeps the process alive until that is done. What it
 * returns waits for it; it resolves at once while nothing was cancelled.
 */
function cancelOnInterruption(kit) {
    const { clock, signal } = kit.context;
    let work = Promise.resolve();
    const cancel = () => {
        work = cancelAll(kit);
        if (signal.reason instanceof interruption/* Interruption */._n) {
            signal.reason.finish(work.then(async () => await clock.sleep(noteWithin)));
        }
    };
    if (kit.given["on-cancel"] === "cancel") {
        signal.addEventListener("abort", cancel, { once: true });
    }
    return async () => await work;
}
async function cancelAll(kit) {
    const open = kit.ledger.lines.filter(({ entry }) => !entry.finished);
    await Promise.all(open.map(async (line) => {
        await line.settled;
        const { repository, runIds } = line.entry;
        for (const runId of runIds) {
            kit.context.runner.info(await cancelOne({ client: kit.clientFor(repository), repository, runId }));
        }
    }));
}
/** Whether a run is at its end. */
async function isOver({ client, repository, runId }) {
    const { status } = await (0,actions/* getRun */.Mh)(client, { repository, runId, giveUpAfter: cancelWithin });
    return status === "completed";
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/elapsed.js
/**
 * A length of time in words: `12s`, `2m3s`, `1h2m`. Empty where an end is missing, or comes before the beginning.
 */
function formatElapsed(from, to) {
    const elapsed = from === undefined || to === undefined ? Number.NaN : to.getTime() - from.getTime();
    return elapsed >= 0 ? formatDuration(elapsed) : "";
}
/** Milliseconds in words, in whole seconds: `0s`, `12s`, `2m3s`, `1h2m`. */
function formatDuration(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    if (seconds < 60) {
        return `${seconds}s`;
    }
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `${minutes}m${seconds % 60}s` : `${Math.floor(minutes / 60)}h${minutes % 60}m`;
}

// EXTERNAL MODULE: ./lib/io/download.js
var download = __webpack_require__(56622);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/job-lines.js


const marks = new Map([
    ["success", "✓"],
    ["skipped", "–"],
    ["neutral", "–"],
    ["cancelled", "⊘"],
]);
/** Conclusions that the mark says well enough. */
const plain = new Set(["success", "failure"]);
/** What is said of a job that has not ended, by its status. */
const states = new Map([
    ["in_progress", ["●", "started"]],
    ["waiting", ["○", "is waiting"]],
]);
const longestName = 120;
/** Whether a conclusion is a failure, as every unknown one is. */
function isBad(conclusion) {
    return !marks.has(conclusion);
}
/** The mark of a conclusion: `✓`, `✗` (for unknown ones too), `–` for skipped and neutral, `⊘` for cancelled. */
function markOf(conclusion) {
    return marks.get(conclusion) ?? "✗";
}
/** `● build started`, for a job at work or waiting; `undefined` where nothing is to be said. */
function describeState({ name, status }) {
    const state = states.get(status);
    return state === undefined ? undefined : `${state[0]} ${showName(name)} ${state[1]}`;
}
/** `✓ build / test (2m3s)`. */
function describeEnd({ name, conclusion = "", startedAt, completedAt }) {
    return describe(conclusion, showName(name), formatElapsed(startedAt, completedAt));
}
/** `  ✓ Run tests (12s)`; with a job's name, `  ✓ build › Run tests (12s)`. */
function describeStep({ name, conclusion = "", startedAt, completedAt }, job) {
    const place = job === undefined ? "" : `${showName(job)} › `;
    return `  ${describe(conclusion, `${place}${showName(name)}`, formatElapsed(startedAt, completedAt))}`;
}
function describe(conclusion, name, elapsed) {
    const words = [
        ...(conclusion === "skipped" || elapsed === "" ? [] : [elapsed]),
        ...(plain.has(conclusion) ? [] : [(0,safe_text/* quoteName */.AB)((0,safe_text/* cutText */.IN)(conclusion, longestName))]),
    ];
    return `${markOf(conclusion)} ${name}${words.length === 0 ? "" : ` (${words.join(", ")})`}`;
}
/** A name from outside in one harmless line, cut where it is too long. */
function showName(name) {
    return (0,safe_text/* toLogLine */.gD)((0,safe_text/* cutText */.IN)(name, longestName));
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/log-line.js
/** Longer ones are cut. */
const longestLine = 2000;
/** So much of a line is looked at: colours take room. */
const longestRaw = 4 * longestLine;
const stamped = /^\ufeff?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) ?/u;
/** Escape sequences of terminals: of colours and movements (CSI), of titles and links (OSC), and short ones. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~])/gu;
const labels = new Map([
    ["error", "Error: "],
    ["warning", "Warning: "],
    ["notice", "Notice: "],
]);
/** Reads a line of a job's log as GitHub keeps it: `2026-01-01T12:00:00.0000000Z ##[error]Process completed …`. */
function parseLogLine(raw) {
    const whole = raw.slice(0, longestRaw);
    const [head = "", stamp] = stamped.exec(whole) ?? [];
    const time = stamp === undefined ? Number.NaN : Date.parse(stamp);
    const bare = whole
        .slice(head.length)
        .replace(/[\r\n]+$/u, "")
        .replaceAll(escapes, "");
    const [mark = "", sign] = /^##\[([a-z]+)\]/u.exec(bare) ?? [];
    const text = `${labels.get(sign ?? "") ?? ""}${bare.slice(mark.length)}`;
    const long = text.length > longestLine || raw.length > longestRaw;
    return {
        time: Number.isNaN(time) ? undefined : time,
        text: long ? `${text.slice(0, longestLine).replace(/[\ud800-\udbff]$/u, "")}…` : text,
        sign,
    };
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/tail.js
/** The last so many lines of all that are pushed, and how many there were. */
class Tail {
    #most;
    #lines = [];
    #count = 0;
    constructor(most) {
        this.#most = most;
    }
    /** How many lines there were in all. */
    get count() {
        return this.#count;
    }
    /** The last ones, in order. */
    get lines() {
        return this.#lines.slice(Math.max(0, this.#lines.length - this.#most));
    }
    push(line) {
        this.#count += 1;
        this.#lines.push(line);
        // Cut at twice the length: then a line costs the same whatever the length.
        if (this.#lines.length > 2 * this.#most) {
            this.#lines = this.#most === 0 ? [] : this.#lines.slice(-this.#most);
        }
    }
    clear() {
        this.#lines = [];
        this.#count = 0;
    }
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/step-window.js

const second = 1000;
/**
 * The log's lines of one step, by its times. Those have whole seconds: in the first one the lines of the step before are
 * dropped when this one begins, in the last one those behind its error are left out when another begins.
 */
class StepWindow {
    #step;
    #tail;
    #first;
    #last;
    #begun = false;
    #erred = false;
    #over = false;
    constructor(step, most) {
        this.#step = step;
        this.#tail = new Tail(most);
        this.#first = toSecond(step.startedAt);
        this.#last = toSecond(step.completedAt);
    }
    /** Takes a line of the job's log, written at that time. */
    push(line, time) {
        if (this.#over || time === undefined || !(time >= this.#first && time < this.#last + second)) {
            return;
        }
        if (isBeginning(line)) {
            this.#begin(time);
        }
        if (!this.#over) {
            this.#erred ||= line.sign === "error";
            this.#tail.push(line.text);
        }
    }
    /** What was collected; nothing where no line was this step's. */
    excerpt() {
        const { lines, count } = this.#tail;
        return lines.length === 0 ? [] : [{ step: this.#step, lines, omitted: count - lines.length }];
    }
    #begin(time) {
        if (this.#begun && this.#erred && time >= this.#last) {
            this.#over = true;
        }
        else if (time < this.#first + second && !(this.#begun && this.#first === this.#last)) {
            this.#erred = false;
            this.#tail.clear();
        }
        this.#begun = true;
    }
}
function toSecond(date) {
    return date === undefined ? Number.NaN : Math.floor(date.getTime() / second) * second;
}
/** Whether the runner begins a step with this line, or what comes after all steps. */
function isBeginning({ sign, text }) {
    return ((sign === "group" && text.startsWith("Run ")) || /^(?:Post job cleanup|Cleaning up orphan processes)/u.test(text));
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/log-excerpt.js




/** More failed steps of a job than these are not followed. */
const mostSteps = 20;
/** The steps that failed; where none did, those that were cancelled. */
function failedSteps({ steps }) {
    const bad = steps.filter(({ conclusion }) => conclusion !== undefined && isBad(conclusion));
    return bad.length > 0 ? bad : steps.filter(({ conclusion }) => conclusion === "cancelled");
}
/**
 * Collects from a job's log, pushed line by line, the last lines of each failed step, told by the times of the steps.
 * For a step without times, or at whose time no line was written, the last lines of the whole log stand instead, once.
 * It keeps no more than it hands over.
 */
class LogExcerpts {
    #windows;
    #all;
    #most;
    #time;
    /** `most` lines are kept for each step. */
    constructor(steps, most) {
        this.#most = most;
        this.#windows = steps.slice(0, mostSteps).map((step) => new StepWindow(step, most));
        this.#all = new Tail(most);
    }
    /** Takes the next line of the log, without its end. */
    push(raw) {
        if (this.#most === 0) {
            return;
        }
        const line = parseLogLine(raw);
        // A line without a time belongs to the one before.
        this.#time = line.time ?? this.#time;
        if (line.sign !== "endgroup") {
            this.#add(line);
        }
    }
    /** What was collected so far. */
    result() {
        const found = this.#windows.flatMap((window) => window.excerpt());
        const lost = this.#windows.length === 0 || found.length < this.#windows.length;
        const lines = this.#all.lines;
        return lost && lines.length > 0
            ? [...found, { step: undefined, lines, omitted: this.#all.count - lines.length }]
            : found;
    }
    #add(line) {
        this.#all.push(line.text);
        for (const window of this.#windows) {
            window.push(line, this.#time);
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/failed-logs.js






/** Logs of more jobs than these are not read. */
const mostJobs = 10;
/** No more than this of a log is read, in bytes. */
const longestLog = 512 * 1024 * 1024;
/** So long the logs of one job may take, in milliseconds. */
const readFor = 60_000;
/** The jobs that failed. */
function failedJobs(jobs) {
    return jobs.filter(({ conclusion }) => conclusion !== undefined && isBad(conclusion));
}
/** Shows the end of the log of each failed step, folded. Logs that cannot be read are told, and are no failure. */
async function showFailedLogs(jobs, place, label) {
    const { kit } = place;
    const { runner, signal } = kit.context;
    const most = kit.given["failed-logs"];
    const failed = failedJobs(jobs);
    if (most === 0) {
        return;
    }
    for (const job of failed.slice(0, mostJobs)) {
        try {
            for (const excerpt of await readExcerpts(job, place, most)) {
                runner.group(titleOf(job, excerpt, label), renderLines(excerpt));
            }
        }
        catch (error) {
            signal.throwIfAborted();
            runner.info(`${label}The log of ${(0,safe_text/* toLogLine */.gD)(job.name)} could not be read: ${(0,system_error/* errorMessage */.g)(error)}.`);
        }
    }
    if (failed.length > mostJobs) {
        runner.info(`${label}The logs of ${failed.length - mostJobs} more failed jobs are on the run's page.`);
    }
}
async function readExcerpts(job, { kit, client, repository }, most) {
    const { clock, signal } = kit.context;
    const place = { repository, jobId: job.id };
    const url = await (0,actions/* locateJobLog */.SC)(client, place);
    let excerpts = new LogExcerpts(failedSteps(job), most);
    if (url === undefined) {
        for (const line of (await (0,actions/* readJobLog */.gM)(client, place)).split(/\r?\n/u)) {
            excerpts.push(line);
        }
        return excerpts.result();
    }
    const deadline = clock.monotonic() + readFor;
    await (0,download/* downloadLines */.W4)({
        url,
        limit: longestLog,
        signal,
        clock,
        deadline: () => deadline,
        begin: () => {
            excerpts = new LogExcerpts(failedSteps(job), most);
            return (line) => excerpts.push(line);
        },
    });
    return excerpts.result();
}
function titleOf(job, { step }, label) {
    return `${label}${(0,safe_text/* toLogLine */.gD)(job.name)}${step === undefined ? "" : ` › ${(0,safe_text/* toLogLine */.gD)(step.name)}`}`;
}
function renderLines({ lines, omitted }) {
    return [...(omitted > 0 ? [`(${omitted} lines before these)`] : []), ...lines].join("\n");
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/failures.js
/** How this operation fails. */
const failures = {
    "dispatch-rejected": {
        sentence: "GitHub refused the request.",
        hint: "Give the token the permission that is named.",
    },
    "workflow-not-found": {
        sentence: "There is no such workflow, or the repository cannot be seen with this token.",
        hint: "Correct workflow or repository; the file must be on the default branch.",
    },
    "unknown-inputs": {
        sentence: "The workflow has no such input, or the input does not take that value.",
        hint: "Correct inputs, or declare them in the workflow's file at that ref.",
    },
    "missing-inputs": {
        sentence: "An input that the workflow requires is missing.",
        hint: "Give it in inputs.",
    },
    "no-dispatch-trigger": {
        sentence: "The workflow's file at that ref has no workflow_dispatch trigger.",
        hint: "Add `workflow_dispatch:` under `on:` on that branch or tag.",
    },
    "ref-not-found": {
        sentence: "There is no such branch or tag.",
        hint: "Name a branch or tag of the target; GitHub takes no commits.",
    },
    "workflow-disabled": {
        sentence: "The workflow is disabled.",
        hint: "Enable it on the repository's Actions page.",
    },
    "rate-limited": {
        sentence: "A rate limit of the server ends after the time that is left.",
        hint: "Give more time, use a token of its own, or run less at once.",
    },
    "run-not-found": {
        sentence: "The run that was started was not found, or is gone.",
        hint: "Look at the repository's Actions page before you start it again: it may have been started.",
    },
    "run-ambiguous": {
        sentence: "Several runs may be the one that was started.",
        hint: "Name a marker-input that the workflow puts into its run-name.",
    },
    "run-failed": {
        sentence: "The run, or a job that was waited for, did not end with an accepted conclusion.",
        hint: "Open the run's page; accept names the conclusions that pass.",
    },
    "run-timed-out": {
        sentence: "The run still went on when the time was over.",
        hint: "Give more timeout; on-timeout: cancel ends such a run.",
    },
    "run-cancelled": {
        sentence: "The run was cancelled.",
        hint: "Somebody cancelled it, or a newer run of its concurrency group did.",
    },
    "artifact-unsafe": {
        sentence: "An artifact is not what it should be, and nothing of it was unpacked.",
        hint: "Look at the workflow that made it; do not use the artifact.",
    },
    "artifact-not-found": {
        sentence: "An artifact that download-artifacts names is not there, or has expired.",
        hint: "Correct the name, or let the workflow upload it; a pattern with * may match none.",
    },
    "server-unreachable": {
        sentence: "The server did not answer, or not in a way that can be used.",
        hint: "Check api-url, the network and the server's status page.",
    },
};

// EXTERNAL MODULE: ./lib/operations/dispatch-workflow/results.js
var results = __webpack_require__(27951);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/stopped.js

const code = "cancelled";
/**
 * The end of a step that was cancelled, with what is known by then. No operation declares its code, so that whoever
 * performs one takes it for what it is.
 */
function stopped(outputs = {}) {
    return new operation_failure/* Failure */.HR(code, "The step was cancelled.", { hint: "", outputs });
}
/** Whether a failure is no more than that. */
function isStopped(failure) {
    return failure.code === code;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/conclude.js






/** Turns what came of all runs into the outputs. @throws Failure when one failed or the step was cancelled, with all that is known */
function conclude(outcomes, kit) {
    const { given, context } = kit;
    const [first] = outcomes;
    const isList = given.dispatches !== undefined || given["event-type"] !== undefined;
    const single = outcomes.length === 1 && given.dispatches === undefined ? first : undefined;
    const outputs = {
        ...(single === undefined ? {} : outputsOf(single)),
        requests: kit.countRequests(),
        ...(isList ? { runs: outcomes.map(toTargetResult) } : {}),
    };
    const failed = outcomes.flatMap(({ failure }) => failure ?? []);
    const [failure, ...others] = failed;
    if (failure === undefined) {
        return outputs;
    }
    if (failed.some(isStopped)) {
        throw stopped(outputs);
    }
    const { code, message, hint, cause } = failure;
    if (outcomes.length === 1) {
        throw context.fail(asCode(code), message, { hint, cause, outputs });
    }
    const common = others.every((one) => one.code === code) ? code : "run-failed";
    throw context.fail(asCode(common), describeAll(failed, outcomes.length), { hint, outputs });
}
/** The code of a failure, which is one of ours. */
function asCode(code) {
    const isOurs = (text) => Object.hasOwn(failures, text);
    return isOurs(code) ? code : "run-failed";
}
const mostTold = 10;
function describeAll(failed, all) {
    const told = failed.slice(0, mostTold).map(({ code, message }) => `(${code}) ${message}`);
    const more = failed.length > mostTold ? ` And ${failed.length - mostTold} more.` : "";
    return `${failed.length} of ${all} did not pass. ${told.join(" ")}${more}`;
}
function outputsOf(outcome) {
    const { id, url, attempt, status, conclusion, duration, jobs, artifacts, outputs } = outcome;
    return {
        "run-id": id === undefined ? undefined : String(id),
        "run-url": url,
        "run-attempt": attempt,
        status,
        conclusion,
        "duration-ms": duration,
        jobs: jobs?.map(results/* toJobResult */.g2),
        "failed-jobs": jobs === undefined ? undefined : failedJobs(jobs).map(results/* toFailedJobResult */.Z8),
        artifacts,
        outputs,
    };
}
function toTargetResult(outcome) {
    const { target, ref, id, url, status, conclusion, duration, outputs, failure } = outcome;
    return {
        repository: (0,api_failure/* nameOf */.Vb)(target.repository),
        workflow: workflowOf(outcome),
        ref: ref ?? null,
        "run-id": id === undefined ? null : String(id),
        "run-url": url ?? null,
        status: status ?? null,
        conclusion: conclusion ?? null,
        "duration-ms": duration ?? null,
        outputs: outputs ?? null,
        error: failure === undefined ? null : { code: failure.code, message: failure.message },
    };
}
function workflowOf({ target: { start } }) {
    if (start.kind === "event") {
        return null;
    }
    const { workflow } = start;
    return workflow.kind === "file" ? workflow.file : workflow.kind === "id" ? String(workflow.id) : workflow.name;
}
/** The section for the job summary. */
function summarize(given, known) {
    const { runs, jobs = [] } = known;
    const facts = [
        ["What", given.workflow ?? given["event-type"] ?? `${given.dispatches?.length ?? 0} dispatches`],
        ...(known["run-id"] === undefined ? [] : [["Run", { text: known["run-id"], url: known["run-url"] }]]),
        ...(known.conclusion === undefined ? [] : [["Conclusion", known.conclusion]]),
        ...(known["duration-ms"] === undefined ? [] : [["Took", formatDuration(known["duration-ms"])]]),
    ];
    return runs !== undefined && given.dispatches !== undefined
        ? { facts, table: runsTable(runs) }
        : { facts, table: jobs.length === 0 && runs !== undefined ? runsTable(runs) : jobsTable(jobs) };
}
function runsTable(runs) {
    return {
        head: ["Repository", "Workflow", "Run", "Conclusion", "Took", "Error"],
        rows: runs.map((run) => [
            run.repository,
            run.workflow ?? "",
            { text: run["run-id"] ?? "", url: run["run-url"] ?? undefined },
            run.conclusion ?? run.status ?? "",
            run["duration-ms"] === null ? "" : formatDuration(run["duration-ms"]),
            run.error?.code ?? "",
        ]),
    };
}
function jobsTable(jobs) {
    return {
        head: ["Job", "Conclusion", "Took"],
        rows: jobs.map((job) => [
            { text: job.name, url: job.url ?? undefined },
            job.conclusion ?? job.status,
            durationOf(job["started-at"], job["completed-at"]),
        ]),
    };
}
function durationOf(from, to) {
    const elapsed = from === null || to === null ? Number.NaN : Date.parse(to) - Date.parse(from);
    return elapsed >= 0 ? formatDuration(elapsed) : "";
}

// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/mapping.js
var mapping = __webpack_require__(95795);
// EXTERNAL MODULE: ./lib/formats/value.js
var formats_value = __webpack_require__(90445);
// EXTERNAL MODULE: ./lib/operation/yaml-input.js + 1 modules
var yaml_input = __webpack_require__(9530);
;// CONCATENATED MODULE: ./lib/operation/mapping-list.js



/** Reads a YAML or JSON list of objects, at least one; all items that are none are named together. */
async function parseMappingList(given) {
    return await (0,yaml_input/* readYamlInput */.c)(given, toMappings);
}
function toMappings(value) {
    if (!(0,formats_value/* isList */.Lv)(value)) {
        return { problem: "This is not a list: begin each item with `- `, or write a JSON list of objects." };
    }
    const mappings = value.filter(formats_value/* isMapping */.pi);
    const strangers = value.flatMap((item, at) => ((0,formats_value/* isMapping */.pi)(item) ? [] : [at + 1]));
    if (strangers.length > 0) {
        const shown = `${strangers.slice(0, 10).join(", ")}${strangers.length > 10 ? ", …" : ""}`;
        const subject = strangers.length === 1 ? `Item ${shown} is no mapping` : `Items ${shown} are no mappings`;
        return { problem: `${subject}: write \`name: value\` lines under each \`-\`.` };
    }
    return value.length === 0 ? { problem: "The list is empty." } : { value: mappings };
}
/** A YAML or JSON list of objects. */
function mappingList(words) {
    return (0,inputs/* defineKind */.WI)("mapping list", words, parseMappingList);
}

// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __webpack_require__(33895);
// EXTERNAL MODULE: ./lib/operation/quantities.js
var quantities = __webpack_require__(51296);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/declaration.js






const declaration_inputs = {
    workflow: inputs/* text */.Qq({
        description: "What to start: a workflow's file name, its name or its id. Its file must be on the default branch and at `ref`, with `on: workflow_dispatch`. Or `event-type`, or `dispatches`.",
    }),
    "event-type": inputs/* text */.Qq({
        description: "A repository event (`repository_dispatch`) instead of a workflow: all runs that it starts are waited for, and there must be one.",
    }),
    "client-payload": (0,mapping/* mapping */.pq)({
        description: "What the event brings: at most 10 properties at the top and 65,535 characters of JSON.",
    }),
    repository: inputs/* text */.Qq({ description: "Where, as `owner/repo`.", defaultText: "this repository" }),
    dispatches: mappingList({
        description: "A list of `{repository, workflow, ref, inputs}` to start and wait for, each key defaulting to the step's own. One that fails keeps no other from being started.",
    }),
    "max-parallel": inputs/* integer */.nd({
        description: "How many of `dispatches` are worked on at once, each from its start to its end.",
        default: 10,
        min: 1,
        max: 100,
    }),
    ref: inputs/* text */.Qq({
        description: "A branch or tag. A full commit SHA stands for a branch or tag whose tip it is; GitHub runs workflows on nothing else.",
        defaultText: "this run's branch or tag in this repository, else the default branch",
    }),
    inputs: (0,mapping/* mapping */.pq)({
        description: "The workflow's inputs. Numbers keep their digits (`1.10`), lists and objects become compact JSON, null an empty text.",
    }),
    "check-inputs": inputs/* flag */.Jt({
        description: "Read the workflow's file at `ref` first: unknown, missing or out-of-choice inputs and a missing trigger fail before anything is started. Skipped with a notice where the file cannot be read.",
        default: true,
    }),
    token: inputs/* secret */.rJ({
        description: "Needs `actions: write` (`contents: write` for an event) and, for `check-inputs`, `contents: read`. A job's own token reaches its own repository only.",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression that the runner evaluates
        defaultExpression: "${{ github.token }}",
    }),
    "app-id": inputs/* text */.Qq({
        description: "A GitHub App's id or client id, with `private-key`, instead of `token`: its tokens are renewed, so that a wait may outlast an hour.",
    }),
    "private-key": inputs/* secret */.rJ({ description: "The App's private key (PEM)." }),
    wait: inputs/* flag */.Jt({ description: "Wait until the run has ended, and pass only as it does.", default: true }),
    timeout: (0,quantities/* duration */.p0)({
        description: "For the whole step. A run that still goes on then is a failure.",
        default: 3_600_000,
        defaultText: "1h",
    }),
    "on-timeout": inputs/* choice */.Yq(["leave", "cancel"], {
        description: "What becomes of the run then, or when a rate limit outlasts the time; the step fails either way.",
        default: "leave",
    }),
    "on-cancel": inputs/* choice */.Yq(["cancel", "leave"], {
        description: "What becomes of the run when this job is cancelled: cancelled at once, and again in the post step.",
        default: "cancel",
    }),
    accept: inputs/* lines */.Mn({
        description: "Conclusions that pass: `success`, `skipped`, `neutral`, … Every other one fails, unknown ones too.",
        default: ["success"],
        defaultText: "success",
    }),
    jobs: inputs/* lines */.Mn({
        description: "Wait for these jobs alone, and pass as they do: names as GitHub shows them, `*` for any characters. The run then goes on by itself.",
    }),
    "marker-input": inputs/* text */.Qq({
        description: "An input that gets a unique id, for servers that do not say which run was started: the workflow puts it into its `run-name`.",
    }),
    "outputs-artifact": inputs/* text */.Qq({
        description: "An artifact of the run with a file `outputs.json`, an object, for the output `outputs`; it may be absent.",
        default: "outputs",
    }),
    "download-artifacts": inputs/* lines */.Mn({
        description: "Artifacts of the run to download and unpack: names, `*` for any characters.",
    }),
    "artifacts-directory": inputs/* text */.Qq({
        description: "Where: each artifact gets a folder of its own name in it (with `dispatches`, in a folder for each run).",
        default: "artifacts",
    }),
    "failed-logs": inputs/* integer */.nd({
        description: "How many last lines of each failed step's log to show.",
        default: 50,
        min: 0,
        max: 10_000,
    }),
    "api-url": inputs/* text */.Qq({
        description: "Of another GitHub server, such as `https://ghes.example/api/v3`.",
        defaultText: "`GITHUB_API_URL`",
    }),
};
const declaration_outputs = {
    "run-id": outputs/* optional */.lq(outputs/* text */.Qq("The run's id.")),
    "run-url": outputs/* optional */.lq(outputs/* text */.Qq("The run's page.")),
    "run-attempt": outputs/* optional */.lq(outputs/* integer */.nd("The attempt that was judged, from 1.")),
    status: outputs/* optional */.lq(outputs/* text */.Qq("The run's last known status.")),
    conclusion: outputs/* optional */.lq(outputs/* text */.Qq("How the run ended; with `jobs`, how those jobs did.")),
    "duration-ms": outputs/* optional */.lq(outputs/* integer */.nd("How long the run took by the server's clock, in milliseconds; while it goes on, so far.")),
    jobs: outputs/* optional */.lq(outputs/* json */.Pq("`[{name,id,url,status,conclusion,started-at,completed-at}]` of the attempt.")),
    "failed-jobs": outputs/* optional */.lq(outputs/* json */.Pq("The jobs that failed, with `steps`: `[{name,number,status,conclusion}]`.")),
    artifacts: outputs/* optional */.lq(outputs/* json */.Pq("`[{name,id,size,digest,expired,path}]`; `path` is the folder of one that was downloaded, else null.")),
    outputs: outputs/* optional */.lq(outputs/* json */.Pq("The object in `outputs.json`, each number with the digits it has there.", ({ json }) => json)),
    requests: outputs/* integer */.nd("Requests sent to the API, those answered `304` included."),
    runs: outputs/* optional */.lq(outputs/* json */.Pq("For `dispatches` and `event-type`: `[{repository,workflow,ref,run-id,run-url,status,conclusion,duration-ms,outputs,error:{code,message}}]` in order.", results/* renderTargets */.d8)),
};

// EXTERNAL MODULE: ./lib/io/github/github-error.js
var github_error = __webpack_require__(87540);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/attempts.js
/** An attempt, counted from 1; `undefined` where the server does not tell it (Gitea says 0 for jobs never picked up). */
function realAttempt(attempt) {
    return attempt !== undefined && attempt >= 1 ? attempt : undefined;
}
/** The highest attempt that was known before, or that a run or its jobs speak of now. */
function highestAttempt(known, run, jobs = []) {
    const seen = [known, run?.attempt, ...jobs.map(({ attempt }) => attempt)];
    return realAttempt(seen.reduce((most, attempt) => Math.max(most, realAttempt(attempt) ?? 0), 0));
}
/** Jobs without those that were run again under the same name in a later attempt. */
function currentJobs(jobs) {
    const latest = new Map();
    for (const { name, attempt } of jobs) {
        latest.set(name, Math.max(latest.get(name) ?? 0, realAttempt(attempt) ?? 0));
    }
    return jobs.filter(({ name, attempt }) => {
        const real = realAttempt(attempt);
        return real === undefined || real === latest.get(name);
    });
}
/** Whether a job of a later attempt is at work: the run was started again, and its own words lag behind. */
function isRestarted(run, jobs = []) {
    const attempt = realAttempt(run.attempt);
    return (attempt !== undefined && jobs.some((job) => (realAttempt(job.attempt) ?? 0) > attempt && job.status !== "completed"));
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/changes.js


/** Nothing has been told. */
const nothingTold = { keys: new Set(), job: undefined };
/** Of more jobs than these only the steps that failed have a line. */
const mostTalkative = 100;
/**
 * The lines about jobs that have changed since what was told, each once, whatever the order of the list and whatever the
 * server takes back: `● build started`, `✓ build / test (2m3s)`, and steps indented beneath (`  ✓ Run tests (12s)`). A
 * step names its job where the line before is about another one. The lines are harmless, and of bounded length.
 */
function describeChanges(told, jobs) {
    const teller = new Teller(told, { allSteps: jobs.length <= mostTalkative });
    for (const job of jobs.toSorted((one, other) => one.id - other.id)) {
        teller.tell(job);
    }
    return teller.finish();
}
class Teller {
    #before;
    #allSteps;
    #keys = new Set();
    #lines = [];
    #job;
    constructor(told, { allSteps }) {
        this.#before = told;
        this.#allSteps = allSteps;
        this.#job = told.job;
    }
    tell(job) {
        const key = `${job.id}/${realAttempt(job.attempt) ?? ""}`;
        if (job.status !== "completed" || job.conclusion === undefined) {
            this.#tellState(job, key);
            this.#tellSteps(job, key);
        }
        else if (!this.#isCopy(job)) {
            // Under its own lines a job ends after its steps; else they stand beneath its end.
            if (this.#job === job.id) {
                this.#tellSteps(job, key);
            }
            this.#tellEnd(job, key);
            this.#tellSteps(job, key);
        }
    }
    finish() {
        const { keys } = this.#before;
        const all = this.#keys.size === 0 ? keys : new Set([...keys, ...this.#keys]);
        return { lines: this.#lines, told: { keys: all, job: this.#job } };
    }
    #tellState(job, key) {
        const line = describeState(job);
        if (line !== undefined && !this.#isTold(`${key} end`)) {
            this.#add(`${key} ${job.status}`, line, job.id);
        }
    }
    #tellEnd(job, key) {
        this.#add(`${key} end`, describeEnd(job), job.id);
        this.#keys.add(copyKey(job, realAttempt(job.attempt)));
    }
    #tellSteps(job, key) {
        for (const step of job.steps) {
            if (step.status === "completed" && step.conclusion !== undefined && (this.#allSteps || isBad(step.conclusion))) {
                const line = describeStep(step, this.#job === job.id ? undefined : job.name);
                this.#add(`${key} step ${step.number} ${step.name}`, line, job.id);
            }
        }
    }
    /** A run that is started again lists the jobs that are not run again anew, with the times that they had. */
    #isCopy(job) {
        const attempt = realAttempt(job.attempt) ?? 1;
        const earlier = Array.from({ length: Math.min(attempt - 1, mostAttempts) }, (_, back) => attempt - 1 - back);
        return job.completedAt !== undefined && earlier.some((one) => this.#isTold(copyKey(job, one)));
    }
    #isTold(key) {
        return this.#before.keys.has(key) || this.#keys.has(key);
    }
    #add(key, line, job) {
        if (!this.#isTold(key)) {
            this.#keys.add(key);
            this.#lines.push(line);
            this.#job = job;
        }
    }
}
const mostAttempts = 100;
function copyKey({ name, startedAt, completedAt }, attempt) {
    return `copy ${attempt ?? 1} ${startedAt?.getTime()} ${completedAt?.getTime()} ${name}`;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/terms.js
/** The wait before each time an unclear state is read again, in milliseconds: half a minute in all. */
const rereadPauses = [1000, 1000, 2000, 4000, 6000, 8000, 8000];
/** So often is read again what is in doubt, before it is taken for a failure. */
const mostRereads = rereadPauses.length;
/** So often is read again what is most likely right, or fails in any case. */
const fewRereads = 2;
/** Milliseconds until an unclear state is read again; `rereads` counts the unclear looks in a row, from 1. */
function rereadPause(rereads) {
    return rereadPauses[Math.min(Math.max(rereads, 1), mostRereads) - 1] ?? 1000;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/pace.js

const shortest = 2000;
const longest = 28_000;
/** The longest pause for the sake of a rate limit that still leaves some requests. */
const longestSaving = 60_000;
/**
 * Milliseconds until the next look: a fifteenth of the time so far, from 2 s to 28 s; sooner when the last look was
 * unclear. Longer where few requests remain: half of them are left to others until the limit is reset, and where none
 * remains it waits for that. Never longer than what is left.
 */
function nextPause({ elapsed, left, serverNow, budget, rereads }) {
    const usual = rereads > 0 ? rereadPause(rereads) : Math.min(Math.max(elapsed / 15, shortest), longest);
    return Math.max(0, Math.min(left, Math.max(usual, savingPause(budget, serverNow))));
}
function savingPause(budget, serverNow) {
    if (budget === undefined || Number.isNaN(budget.remaining)) {
        return 0;
    }
    const untilReset = budget.resetAt.getTime() - serverNow.getTime();
    if (!(untilReset > 0)) {
        return 0;
    }
    return budget.remaining < 1 ? untilReset + 1000 : Math.min(untilReset / (budget.remaining / 2), longestSaving);
}

// EXTERNAL MODULE: ./lib/operations/dispatch-workflow/name-pattern.js
var name_pattern = __webpack_require__(3849);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/job-verdict.js




/**
 * Judges a run by those of its jobs that are waited for. It ends as soon as each pattern has a job and all of those jobs
 * are completed, and passes when all of their conclusions are accepted (`skipped` too counts only then). While the run
 * goes on a pattern with `*` may get more jobs: a pass by it is read again twice. A pattern that has no job by the end of
 * the run is a failure.
 */
function judgeJobs(run, jobs, terms) {
    const over = job_verdict_isOver(run, jobs, terms);
    if (jobs === undefined) {
        return over ? fail(run.conclusion, "The server does not tell the jobs of the run.") : { kind: "going" };
    }
    const matching = jobs.filter(({ name }) => terms.patterns.some((pattern) => (0,name_pattern/* matchesName */.H)(name, pattern)));
    const missing = findMissing(run, { jobs, matching }, terms);
    if (missing === undefined) {
        return judgeCompleted(matching, { ...terms, over });
    }
    if (!over) {
        return { kind: "going" };
    }
    return terms.rereads < mostRereads ? { kind: "unclear", why: missing } : fail(run.conclusion, missing);
}
/** Whether nothing more will happen to the jobs. */
function job_verdict_isOver(run, jobs, { knownAttempt }) {
    const stale = (realAttempt(run.attempt) ?? Number.POSITIVE_INFINITY) < (knownAttempt ?? 0);
    return run.status === "completed" && !stale && !isRestarted(run, jobs);
}
/** What keeps the jobs from being judged: a sentence. */
function findMissing(run, { jobs, matching }, terms) {
    const attempt = Math.max(realAttempt(run.attempt) ?? 0, terms.knownAttempt ?? 0);
    if (jobs.length > 0 && jobs.every((job) => (realAttempt(job.attempt) ?? attempt) < attempt)) {
        return `The run is in attempt ${attempt}, but its jobs are all of an earlier one.`;
    }
    const idle = terms.patterns.find((pattern) => !matching.some(({ name }) => (0,name_pattern/* matchesName */.H)(name, pattern)));
    if (idle !== undefined) {
        return `No job of the run matches ${(0,safe_text/* quoteName */.AB)(idle)}.`;
    }
    const going = matching.find(({ status }) => status !== "completed");
    return going === undefined ? undefined : `The run is completed, but its job ${nameOf(going)} is not.`;
}
function judgeCompleted(matching, { accept, patterns, rereads, over }) {
    const unsaid = matching.find(({ conclusion }) => conclusion === undefined);
    const bad = matching.filter(({ conclusion }) => conclusion !== undefined && !accept.includes(conclusion));
    const [worst] = bad;
    if (worst !== undefined) {
        const more = bad.length === 1 ? "" : `, and ${bad.length - 1} more of the jobs waited for did not pass`;
        return fail(worst.conclusion, `The job ${nameOf(worst)} ended with ${(0,safe_text/* quoteName */.AB)(worst.conclusion ?? "")}${more}.`);
    }
    if (unsaid !== undefined) {
        const why = `The job ${nameOf(unsaid)} is completed, but the server does not say how.`;
        return rereads < mostRereads ? { kind: "unclear", why } : fail(undefined, why);
    }
    if (!over && rereads < fewRereads && patterns.some((pattern) => pattern.includes("*"))) {
        return { kind: "unclear", why: "More jobs may come that match." };
    }
    const conclusions = matching.map(({ conclusion }) => conclusion);
    const conclusion = conclusions.includes("success") ? "success" : conclusions[0];
    return { kind: "ended", conclusion, passed: true, reason: undefined };
}
function fail(conclusion, reason) {
    return { kind: "ended", conclusion, passed: false, reason };
}
const job_verdict_longestName = 100;
function nameOf({ name }) {
    return (0,safe_text/* quoteName */.AB)((0,safe_text/* cutText */.IN)(name, job_verdict_longestName));
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/verdict.js



/** Conclusions of a job that are no failure. */
const harmless = new Set(["success", "skipped", "neutral"]);
/**
 * Judges a run by what was read of it and of its jobs (`undefined` where the server does not tell them). Only the status
 * `completed` is an end; every other word goes on. A conclusion that is not accepted fails, an unknown one too. Where the
 * run and its jobs disagree they are to be read again; an end that is still in doubt after half a minute is a failure
 * that says so (sooner where the conclusion fails anyway). A run that succeeds while a job of it failed, or fails while
 * none did, is read again twice and then believed: so it looks when a job may fail (`continue-on-error`), or never began.
 */
function judgeRun(run, jobs, terms) {
    const current = jobs === undefined ? undefined : currentJobs(jobs);
    return terms.patterns.length === 0 ? judgeWhole(run, current, terms) : judgeJobs(run, current, terms);
}
function judgeWhole(run, jobs, terms) {
    if (run.status !== "completed" || isRestarted(run, jobs)) {
        return { kind: "going" };
    }
    const { conclusion } = run;
    const passed = conclusion !== undefined && terms.accept.includes(conclusion);
    const doubt = findDoubt(run, jobs, terms);
    if (doubt === undefined) {
        return { kind: "ended", conclusion, passed, reason: undefined };
    }
    if (terms.rereads < rereadsFor(doubt, passed)) {
        return { kind: "unclear", why: doubt.why };
    }
    return doubt.lasting === "believed" && passed
        ? { kind: "ended", conclusion, passed, reason: undefined }
        : { kind: "ended", conclusion, passed: false, reason: doubt.why };
}
function rereadsFor({ lasting }, passed) {
    return lasting === "stale" || (lasting === "doubted" && passed) ? mostRereads : fewRereads;
}
/** What keeps a completed run from being believed. */
function findDoubt(run, jobs, terms) {
    if (run.conclusion === undefined) {
        return { why: "The run is completed, but the server does not say how.", lasting: "stale" };
    }
    const attempt = realAttempt(run.attempt);
    if (attempt !== undefined && attempt < (terms.knownAttempt ?? 0)) {
        const why = `The server speaks of the run's attempt ${attempt}, but attempt ${terms.knownAttempt} was seen before.`;
        return { why, lasting: "stale" };
    }
    return jobs === undefined
        ? undefined
        : (findAttemptDoubt(attempt, jobs) ??
            findUnfinished(run.conclusion, jobs) ??
            findContradiction(run.conclusion, jobs));
}
function findAttemptDoubt(attempt, jobs) {
    if (attempt === undefined || jobs.length === 0) {
        return undefined;
    }
    const attempts = jobs.map((job) => realAttempt(job.attempt) ?? attempt);
    if (attempts.some((one) => one > attempt)) {
        return { why: `The run is in attempt ${attempt}, but some of its jobs are of a later one.`, lasting: "stale" };
    }
    // Jobs that were not run again keep their old attempt: one job of this attempt is enough.
    return attempts.includes(attempt)
        ? undefined
        : { why: `The run is in attempt ${attempt}, but its jobs are all of an earlier one.`, lasting: "stale" };
}
function findUnfinished(conclusion, jobs) {
    const going = jobs.filter(({ status }) => status !== "completed").length;
    if (going > 0) {
        const which = going === 1 ? "one of its jobs is not" : `${going} of its jobs are not`;
        return { why: `The run is completed (${conclusion}), but ${which}.`, lasting: "doubted" };
    }
    const unsaid = jobs.filter((job) => job.conclusion === undefined).length;
    return unsaid === 0
        ? undefined
        : {
            why: `The run is completed (${conclusion}), but the server does not say how ${unsaid} of its jobs ended.`,
            lasting: "doubted",
        };
}
function findContradiction(conclusion, jobs) {
    const failed = jobs.some((job) => !harmless.has(job.conclusion ?? ""));
    if (conclusion === "success" && jobs.length === 0) {
        return { why: "The run is completed (success), but the server lists none of its jobs.", lasting: "doubted" };
    }
    if (harmless.has(conclusion) && failed) {
        const lasting = conclusion === "success" ? "believed" : "doubted";
        return { why: `The run is completed (${conclusion}), but one of its jobs failed.`, lasting };
    }
    return conclusion === "failure" && !failed
        ? { why: "The run is completed (failure), but none of its jobs failed.", lasting: "believed" }
        : undefined;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/watch.js
/** The run, among jobs that are all at work, is looked at so often. */
const runEvery = 8;
/** What is unlikely to have changed is looked at so often. */
const rarely = 16;
/** For each page of jobs but the first the list is read so many times more rarely. */
const looksPerPage = 12;
/** A watch before its first look. */
function startWatch({ jobsMatter }) {
    return {
        jobsMatter,
        looks: 0,
        run: undefined,
        jobs: undefined,
        pages: 1,
        refused: false,
        doubtful: false,
        quiet: 0,
        asked: { run: false, jobs: false },
    };
}
/** Begins the next look; `doubtful` when the verdict of the last one was unclear. */
function beginLook(watch, { doubtful }) {
    const quiet = areCompleted(watch.jobs) ? watch.quiet + 1 : 0;
    return { ...watch, looks: watch.looks + 1, doubtful, quiet, asked: { run: false, jobs: false } };
}
/** The run as just read; `undefined` when the server does not have it yet. */
function sawRun(watch, run) {
    return { ...watch, run: run ?? watch.run, asked: { ...watch.asked, run: true } };
}
/** The jobs as just read, and how many requests that took; `undefined` when the server refuses to tell them. */
function sawJobs(watch, jobs, pages) {
    const asked = { ...watch.asked, jobs: true };
    return jobs === undefined
        ? { ...watch, refused: true, asked }
        : { ...watch, jobs, pages: Math.max(1, pages), refused: false, asked };
}
/**
 * What to read next in this look; `undefined` when it is done. On average it is little more than one request a look, so
 * that an hour takes at most 200: as long as jobs are at work, and one page holds them, their list alone tells enough.
 * The run is read as soon as all of them are completed, and the jobs once more when the run is.
 */
function nextAsk(watch) {
    if (!watch.asked.jobs && wantsJobs(watch)) {
        return "jobs";
    }
    return !watch.asked.run && wantsRun(watch) ? "run" : undefined;
}
function wantsJobs(watch) {
    const { run, jobs, looks, asked, refused, doubtful, quiet, pages } = watch;
    if (looks === 1 || doubtful) {
        return asked.run;
    }
    if (asked.run && run?.status === "completed") {
        return !refused || looks % rarely === 0;
    }
    if (refused) {
        return looks % rarely === 0;
    }
    if (jobs === undefined || jobs.length === 0) {
        return looks % 2 === 0;
    }
    return pages > 1 ? isTurnOfPages(watch) : isTurnOfJobs({ looks, quiet });
}
function isTurnOfJobs({ looks, quiet }) {
    // New jobs come soon after those that they need, if at all.
    return quiet > 0 ? quiet <= 3 || looks % rarely === 0 : looks % runEvery !== 0;
}
function isTurnOfPages({ looks, quiet, pages, jobsMatter }) {
    return jobsMatter ? looks % pages === 0 : quiet === 1 || looks % (looksPerPage * (pages - 1)) === 0;
}
function wantsRun(watch) {
    const { run, jobs, looks, asked, refused, doubtful, pages, jobsMatter } = watch;
    if (run === undefined || refused || doubtful || areCompleted(jobs)) {
        return true;
    }
    if (jobs === undefined || jobs.length === 0) {
        return looks % 2 === 1;
    }
    const rests = pages > 1 && !jobsMatter ? !asked.jobs : looks % runEvery === 0;
    return rests;
}
function areCompleted(jobs) {
    return jobs !== undefined && jobs.length > 0 && jobs.every(({ status }) => status === "completed");
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/follow.js











/** A run that is not there so long after its start, in milliseconds, is gone. */
const appearsWithin = 60_000;
/** After so long an outage of the server is told, in milliseconds. */
const outage = 60_000;
const jobsOnPage = 100;
/** The last look is so long before the deadline, in milliseconds: a run that has ended by then did not time out. */
const lastLook = 2000;
/** Follows a run to its end, or to the deadline, telling what changes. */
async function follow(following) {
    return await new Follower(following).follow();
}
class Follower {
    #following;
    #watch;
    #told = nothingTold;
    #rereads = 0;
    #attempt;
    #waitsFor = "";
    #lost;
    constructor(following) {
        this.#following = following;
        this.#watch = startWatch({ jobsMatter: this.#kit.given.jobs !== undefined });
    }
    get #kit() {
        return this.#following.started.prepared.place.kit;
    }
    async follow() {
        let end;
        let failure;
        try {
            end = await this.#findEnd();
        }
        catch (problem) {
            failure = this.#kit.context.signal.aborted ? stopped() : problem instanceof operation_failure/* Failure */.HR ? problem : undefined;
            if (failure === undefined) {
                throw problem;
            }
        }
        return { run: this.#watch.run, jobs: this.#watch.jobs ?? [], end, lost: this.#lost, failure };
    }
    /** `undefined` at the deadline, or as soon as it is certain that nothing more is known by then. @throws Failure */
    async #findEnd() {
        const { clock, signal } = this.#kit.context;
        for (;;) {
            signal.throwIfAborted();
            const end = (await this.#looks()) ? this.#judge() : undefined;
            if (end !== undefined || this.#isShutOut()) {
                return end;
            }
            await clock.sleep(this.#pause(), signal);
            if (clock.monotonic() >= this.#kit.deadline) {
                return undefined;
            }
        }
    }
    /** Whether a rate limit lasts longer than there is time. */
    #isShutOut() {
        const { context, deadline } = this.#kit;
        const { kind, pause = 0 } = this.#lost ?? {};
        return kind === "limited" && context.clock.monotonic() + pause >= deadline;
    }
    /** Reads what has changed, and tells it. False when the server does not answer: the run goes on without it. */
    async #looks() {
        this.#watch = beginLook(this.#watch, { doubtful: this.#rereads > 0 });
        try {
            for (let ask = nextAsk(this.#watch); ask !== undefined; ask = nextAsk(this.#watch)) {
                await (ask === "run" ? this.#readRun() : this.#readJobs());
            }
        }
        catch (error) {
            this.#kit.context.signal.throwIfAborted();
            this.#survive(error);
            return false;
        }
        this.#lost = undefined;
        await this.#tell();
        return true;
    }
    async #readRun() {
        const { started, run } = this.#following;
        const { client, repository, kit } = started.prepared.place;
        try {
            const read = await (0,actions/* getRun */.Mh)(client, { repository, runId: run.id, giveUpAfter: outage });
            this.#watch = sawRun(this.#watch, read);
        }
        catch (error) {
            const age = kit.context.clock.monotonic() - started.at;
            if (!(0,api_failure/* isAbsent */.W0)(error) || age > appearsWithin) {
                throw error;
            }
            this.#watch = sawRun(this.#watch, undefined);
        }
    }
    async #readJobs() {
        const { started, run } = this.#following;
        const { client, repository } = started.prepared.place;
        try {
            const jobs = await (0,actions/* listJobs */.N6)(client, { repository, runId: run.id, giveUpAfter: outage });
            this.#watch = sawJobs(this.#watch, jobs, Math.ceil(jobs.length / jobsOnPage));
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubError */.y) || error.kind !== "refused" || error.status === 401) {
                throw error;
            }
            this.#watch = sawJobs(this.#watch, undefined, 1);
        }
    }
    /** An outage is survived, and a limit that ends in time; a refusal is not. */
    #survive(error) {
        const { started, run } = this.#following;
        const { kit, repository } = started.prepared.place;
        const { clock, fail } = kit.context;
        const name = `the run ${run.id} of ${(0,api_failure/* nameOf */.Vb)(repository)}`;
        if (error instanceof github_error/* GitHubError */.y && error.kind !== "refused") {
            const isNew = this.#lost === undefined;
            if (isNew && error.kind !== "limited" && clock.monotonic() < kit.deadline) {
                this.#say(`The server does not answer (${error.message}): asking again.`);
            }
            if (!isNew || clock.monotonic() < kit.deadline) {
                this.#lost = error;
            }
            return;
        }
        if ((0,api_failure/* isAbsent */.W0)(error)) {
            throw fail("run-not-found", `${capitalize(name)} is gone: somebody deleted it, or the token lost its access.`, {
                cause: error,
            });
        }
        throw (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing: `read ${name}`, needs: "actions: read" });
    }
    #judge() {
        const { run, refused } = this.#watch;
        if (run === undefined) {
            return undefined;
        }
        const jobs = refused ? undefined : (this.#watch.jobs ?? []);
        const { accept, jobs: patterns = [] } = this.#kit.given;
        this.#attempt = highestAttempt(this.#attempt, run, jobs);
        const verdict = judgeRun(run, jobs, { accept, patterns, knownAttempt: this.#attempt, rereads: this.#rereads });
        this.#rereads = verdict.kind === "unclear" ? this.#rereads + 1 : 0;
        return verdict.kind === "ended" ? verdict : undefined;
    }
    #pause() {
        const { started } = this.#following;
        const { client, kit } = started.prepared.place;
        const { clock } = kit.context;
        const { budget } = client;
        const now = clock.monotonic();
        const left = kit.deadline - now;
        return nextPause({
            elapsed: now - started.at,
            left: left > lastLook ? left - lastLook : left,
            serverNow: client.serverNow() ?? clock.now(),
            budget: budget === undefined ? undefined : { remaining: budget.remaining, resetAt: budget.resetsAt },
            rereads: this.#rereads,
        });
    }
    async #tell() {
        const { run, jobs } = this.#watch;
        const { lines, told } = describeChanges(this.#told, jobs ?? []);
        this.#told = told;
        for (const line of lines) {
            this.#say(line);
        }
        if (run?.status === "waiting" && this.#waitsFor !== `${run.attempt}`) {
            this.#waitsFor = `${run.attempt}`;
            await this.#tellApprovals();
        }
    }
    async #tellApprovals() {
        const { started, run } = this.#following;
        const { client, repository } = started.prepared.place;
        const pending = await (0,actions/* listPendingDeployments */.c$)(client, { repository, runId: run.id, giveUpAfter: 0 }).catch(() => []);
        for (const { environment, reviewers } of pending) {
            const who = reviewers.length === 0 ? "" : ` by ${reviewers.slice(0, 10).map(safe_text/* quoteName */.AB).join(", ")}`;
            this.#say(`… waits for the approval of ${(0,safe_text/* quoteName */.AB)(environment)}${who}`);
        }
    }
    #say(line) {
        this.#kit.context.runner.info(`${this.#following.label}${line}`);
    }
}
function capitalize(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./lib/formats/json-writer.js
var json_writer = __webpack_require__(96998);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/input-values.js


/** What GitHub takes, in characters of JSON. */
const mostCharacters = 65_535;
/** Beyond this, references in YAML have multiplied a text: nothing of that size is ever sent. */
const mostWritten = 1_000_000;
const mostProperties = 10;
/** Made when it is needed, as making one takes some 10 ms. */
function group(figure) {
    return figure.toLocaleString("en");
}
/**
 * Inputs as the texts that a workflow gets: numbers as they are written (`1.10`), booleans as `true` or `false`, null as an empty
 * text, lists and objects as compact JSON in which numbers keep their digits. How many a workflow may have the server says.
 */
function toInputTexts(inputs) {
    const texts = [];
    for (const [name, value] of inputs) {
        const text = toText(value);
        if (text === undefined) {
            return { problem: `The inputs are longer than ${group(mostWritten)} characters.` };
        }
        texts.push([name, text]);
    }
    const values = Object.fromEntries(texts);
    const { length } = JSON.stringify(values);
    const warning = length > mostCharacters
        ? `The inputs are ${group(length)} characters of JSON: GitHub takes ${group(mostCharacters)}.`
        : undefined;
    return { value: { values, warning } };
}
/** The text of a value; `undefined` when it is longer than anything that is ever sent. */
function toText(value) {
    if (value === null) {
        return "";
    }
    if (value instanceof formats_value/* Literal */.uS) {
        return value.json === "true" || value.json === "false" ? value.json : value.text;
    }
    if (value instanceof formats_value/* DeferredText */.z$) {
        return value.text;
    }
    if (typeof value === "string") {
        return value;
    }
    return new json_writer/* JsonWriter */._(mostWritten).write(value);
}
/** The payload of a repository event: at most 10 properties at the top, at most 65,535 characters. */
function toClientPayload(payload) {
    if (payload.size > mostProperties) {
        return {
            problem: `It has ${payload.size} properties, and GitHub takes ${mostProperties}: put some into an object.`,
        };
    }
    const json = new json_writer/* JsonWriter */._(mostCharacters).write(payload);
    if (json === undefined) {
        return { problem: `It is longer than the ${group(mostCharacters)} characters of JSON that GitHub takes.` };
    }
    const value = JSON.parse(json);
    return { value: { json, value } };
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/reference.js

/**
 * Reads a `ref`: `refs/heads/…`, `refs/tags/…`, a bare name, or a commit's SHA-1 or SHA-256 in hex. A full name is sent
 * as it is given; `full` is what to send.
 */
function parseReference(given) {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/iu.test(given)) {
        return { value: { kind: "commit", sha: given.toLowerCase() } };
    }
    const [, area = "", name = given] = /^refs\/(?:(heads|tags)\/)?(.*)$/su.exec(given) ?? [];
    if (given.startsWith("refs/") && area === "") {
        return { problem: `${(0,safe_text/* quoteName */.AB)(given)} is neither a branch nor a tag, and a workflow runs on nothing else.` };
    }
    // Of git's own rules (git-check-ref-format) those that no server can bend.
    if (name === "" || /[\p{Cc} ~^:?*[\\]|\.\.|@\{|^\/|\/$|\/\//u.test(name)) {
        return { problem: `${(0,safe_text/* quoteName */.AB)(given)} cannot be the name of a branch or tag.` };
    }
    const kind = { heads: "branch", tags: "tag" }[area] ?? "bare";
    return { value: { kind, name, full: given } };
}
/**
 * The ref of a target when none is given: this run's branch or tag where the target is this run's own repository, for a
 * pull request its branch; `undefined` is the target's default branch. For a pull request of a fork, where known as such,
 * it is the default branch as well: another branch may have the same name.
 */
function defaultReference(own, target) {
    const { repository, ref = "", headRef = "", headRepository } = own;
    if (!isSameRepository(repository, target)) {
        return undefined;
    }
    if (/^refs\/(?:heads|tags)\/./u.test(ref)) {
        return ref;
    }
    const foreign = headRepository !== undefined && headRepository !== "" && !isSameRepository(headRepository, target);
    return headRef === "" || foreign ? undefined : `refs/heads/${headRef}`;
}
/** The bare name that a run on this ref is listed with; `undefined` for a commit. */
function branchNameOf(reference) {
    return reference.kind === "commit" ? undefined : reference.name;
}
function isSameRepository(text, { owner, name }) {
    return text?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/repository-name.js

const repository_name_longest = 200;
/** Reads `owner/repo`. */
function parseRepository(given) {
    const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(given) ?? [];
    if (owner === undefined || name === undefined || given.length > repository_name_longest || /(?:^|\/)\.\.?(?:\/|$)/.test(given)) {
        return { problem: `${(0,safe_text/* quoteName */.AB)(given.slice(0, repository_name_longest))} is not a repository: write owner/repo.` };
    }
    return { value: { owner, name } };
}

// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __webpack_require__(30411);
// EXTERNAL MODULE: ./lib/formats/fault.js
var formats_fault = __webpack_require__(25884);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/accepted-inputs.js


const trigger = "workflow_dispatch";
/** Reads which inputs a workflow file accepts. What is not written as GitHub wants it is left to GitHub: `unreadable`. */
async function readAcceptedInputs(fileText) {
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(591)]).then(__webpack_require__.bind(__webpack_require__, 20591));
    try {
        const file = readYaml(fileText, "1.2");
        return file instanceof Map ? readTriggers(file) : unreadable("It is not a mapping.");
    }
    catch (fault) {
        if (fault instanceof formats_fault/* FormatFault */._z) {
            return unreadable(`It is not valid YAML at line ${fault.line}, column ${fault.column}: ${fault.message}`);
        }
        throw fault;
    }
}
function unreadable(why) {
    return { kind: "unreadable", why };
}
function readTriggers(file) {
    // Keys keep their text here; a file that a YAML 1.1 library wrote may have `true` for `on`.
    const on = file.get("on") ?? file.get("true");
    if (on === undefined || on === null) {
        return unreadable("It has no `on`.");
    }
    if (typeof on === "string") {
        return isTrigger(on) ? noInputs : { kind: "no-trigger" };
    }
    if ((0,formats_value/* isList */.Lv)(on)) {
        return on.some((event) => typeof event === "string" && isTrigger(event)) ? noInputs : { kind: "no-trigger" };
    }
    if (!(0,formats_value/* isMapping */.pi)(on)) {
        return unreadable("Its `on` names no event.");
    }
    const key = [...on.keys()].find(isTrigger);
    return key === undefined ? { kind: "no-trigger" } : readInputs(on.get(key) ?? null);
}
const noInputs = { kind: "inputs", inputs: [] };
/** What GitHub may take in another case is not refused here. */
function isTrigger(event) {
    return event.toLowerCase() === trigger;
}
function readInputs(settings) {
    if (settings === null) {
        return noInputs;
    }
    const inputs = (0,formats_value/* isMapping */.pi)(settings) ? (settings.get("inputs") ?? null) : undefined;
    if (inputs === null) {
        return noInputs;
    }
    if (inputs === undefined || !(0,formats_value/* isMapping */.pi)(inputs)) {
        return unreadable(`Its \`${trigger}\` is not written as a mapping with \`inputs\`.`);
    }
    return { kind: "inputs", inputs: [...inputs].map(([name, value]) => readInput(name, value)) };
}
function readInput(name, value) {
    const settings = (0,formats_value/* isMapping */.pi)(value) ? value : new Map();
    const options = settings.get("options");
    const texts = options !== undefined && (0,formats_value/* isList */.Lv)(options) ? options.map(textOf) : [undefined];
    const known = texts.filter((text) => text !== undefined);
    return {
        name,
        type: (textOf(settings.get("type") ?? null) ?? "").toLowerCase() || "string",
        required: textOf(settings.get("required") ?? null)?.toLowerCase() === "true",
        hasDefault: (settings.get("default") ?? null) !== null,
        options: known.length === texts.length && known.length > 0 ? known : undefined,
    };
}
/** A scalar as written; `undefined` for what is none, or null. */
function textOf(value) {
    if (value instanceof formats_value/* Literal */.uS || value instanceof formats_value/* DeferredText */.z$) {
        return value.text;
    }
    return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/workflow-name.js

const workflow_name_longest = 255;
/** Reads a file name (`deploy.yml`), a path (`.github/workflows/deploy.yml`), an id, or else a name. */
function parseWorkflowName(given) {
    if (given.length > workflow_name_longest || /\p{Cc}/u.test(given)) {
        return {
            problem: `${(0,safe_text/* quoteName */.AB)(given.slice(0, workflow_name_longest))} is longer than a workflow's name, or has control characters.`,
        };
    }
    if (/^[0-9]+$/u.test(given)) {
        const id = Number(given);
        return Number.isSafeInteger(id) && id > 0
            ? { value: { kind: "id", id } }
            : { problem: `${(0,safe_text/* quoteName */.AB)(given)} cannot be a workflow's id.` };
    }
    const [, file] = /^(?:\.?\/?\.(?:github|gitea|forgejo)\/workflows\/)?([^/\\]+\.ya?ml)$/iu.exec(given) ?? [];
    return { value: file === undefined ? { kind: "name", name: given } : { kind: "file", file } };
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/target-item.js







const keys = ["repository", "workflow", "ref", "inputs"];
const longestKey = 100;
/** Reads an item of `dispatches`, and all that is wrong with it: sentences. An empty value is none. */
function readItem(item, known) {
    const problems = findUnknownKeys(item);
    const read = (key, parse) => {
        const parsed = parse(item.get(key) ?? null);
        if ("problem" in parsed) {
            problems.push(`${key}: ${parsed.problem}`);
            return undefined;
        }
        if (parsed.value === undefined && (key === "repository" || key === "workflow") && !known[key]) {
            problems.push(`It has no ${key}, and neither has the step.`);
        }
        return parsed.value;
    };
    const parts = {
        repository: read("repository", (value) => parseText(value, parseRepository)),
        workflow: read("workflow", (value) => parseText(value, parseWorkflowName)),
        ref: read("ref", (value) => parseText(value, parseReference)),
        inputs: read("inputs", parseInputs),
    };
    return { parts, problems };
}
function findUnknownKeys(item) {
    const accepted = keys;
    return [...item.keys()]
        .filter((key) => !accepted.includes(key))
        .map((key) => key.slice(0, longestKey))
        .map((key) => `${(0,safe_text/* quoteName */.AB)(key)} is none of ${keys.join(", ")}.${(0,nearest/* didYouMean */.a)(key, keys)}`);
}
function parseText(value, parse) {
    const text = textOf(value)?.trim();
    if (text === undefined && value !== null) {
        return { problem: "This is not a text." };
    }
    return text === undefined || text === "" ? { value: undefined } : parse(text);
}
function parseInputs(value) {
    if (value === null || value === "") {
        return { value: undefined };
    }
    return value instanceof Map ? toInputTexts(value) : { problem: "This is not a mapping of names to values." };
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/targets.js






const targets_noInputs = { values: {}, warning: undefined };
const longestEvent = 100;
/**
 * The targets of a step: its own, or one for each item of `dispatches`, in whose place the step's own values stand where an
 * item has none. `ownRepository` is the default repository (GITHUB_REPOSITORY). All faults of all items are told together.
 */
function parseTargets(given, ownRepository) {
    const faults = [...findContradictions(given)];
    const collect = (input, parsed) => {
        if (parsed !== undefined && "problem" in parsed) {
            faults.push(toFault(input, parsed.problem));
        }
        return parsed !== undefined && "value" in parsed ? parsed.value : undefined;
    };
    const common = {
        repository: collect("repository", parseGiven(given.repository ?? ownRepository, parseRepository)),
        workflow: collect("workflow", parseGiven(given.workflow, parseWorkflowName)),
        ref: collect("ref", parseGiven(given.ref, parseReference)),
        inputs: collect("inputs", parseGiven(given.inputs, toInputTexts)),
    };
    const payload = collect("client-payload", parseGiven(given["client-payload"], toClientPayload));
    const event = given["event-type"];
    const targets = event === undefined
        ? toTargets({ given, common, ownRepository }, faults)
        : toEventTarget(common.repository, { kind: "event", type: event, payload });
    if (given.repository === undefined && ownRepository === undefined && given.dispatches === undefined) {
        faults.push(toFault("repository", "Say which repository, as owner/repo."));
    }
    return faults.length > 0 ? { faults } : { targets };
}
function parseGiven(given, parse) {
    return given === undefined ? undefined : parse(given);
}
function toFault(input, sentence) {
    return { input, message: `${input}: ${sentence}` };
}
function findContradictions(given) {
    const event = given["event-type"];
    if (event === undefined) {
        const useless = given["client-payload"] === undefined ? [] : ["client-payload"];
        return useless.map((input) => toFault(input, "It is for event-type, and there is none: a workflow takes inputs."));
    }
    const faults = ["workflow", "dispatches", "ref", "inputs"]
        .filter((input) => given[input] !== undefined)
        .map((input) => toFault(input, eventWords[input]));
    return event.length <= longestEvent && !/\p{Cc}/u.test(event)
        ? faults
        : [...faults, toFault("event-type", `It is longer than ${longestEvent} characters, or has control characters.`)];
}
const eventWords = {
    workflow: "Give either workflow or event-type: an event starts whatever workflows wait for it.",
    dispatches: "It is for workflows: event-type goes to one repository.",
    ref: "It is for workflows: a repository event runs on the default branch.",
    inputs: "It is for workflows: what an event brings is its client-payload.",
};
function toTargets({ given, common, ownRepository }, faults) {
    if (given.dispatches === undefined) {
        if (given.workflow === undefined) {
            faults.push(toFault("workflow", "Say what to start: workflow, event-type or dispatches."));
        }
        return toWorkflowTarget(common);
    }
    const known = {
        repository: given.repository !== undefined || ownRepository !== undefined,
        workflow: given.workflow !== undefined,
    };
    return given.dispatches.flatMap((item, at) => {
        const { parts, problems } = readItem(item, known);
        faults.push(...problems.map((problem) => toFault("dispatches", `Item ${at + 1}: ${problem}`)));
        return toWorkflowTarget({
            repository: parts.repository ?? common.repository,
            workflow: parts.workflow ?? common.workflow,
            ref: parts.ref ?? common.ref,
            inputs: parts.inputs ?? common.inputs,
        });
    });
}
function toWorkflowTarget({ repository, workflow, ref, inputs = targets_noInputs }) {
    return repository === undefined || workflow === undefined
        ? []
        : [{ repository, ref, start: { kind: "workflow", workflow, inputs } }];
}
function toEventTarget(repository, start) {
    return repository === undefined ? [] : [{ repository, ref: undefined, start }];
}
/** A target in words, for messages: `deploy.yml in owner/repo`. */
function describeTarget({ repository, start }) {
    const place = `${repository.owner}/${repository.name}`;
    if (start.kind === "event") {
        return `the event ${(0,safe_text/* quoteName */.AB)(start.type)} in ${place}`;
    }
    const { workflow } = start;
    const name = workflow.kind === "file" ? workflow.file : workflow.kind === "id" ? String(workflow.id) : workflow.name;
    return `${(0,safe_text/* quoteName */.AB)(name)} in ${place}`;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/outcome.js









const unknown = {
    ref: undefined,
    id: undefined,
    url: undefined,
    attempt: undefined,
    status: undefined,
    conclusion: undefined,
    duration: undefined,
    jobs: undefined,
    artifacts: undefined,
    outputs: undefined,
};
/** The outcome of a target of which nothing was started. */
function withoutRun(target, failure) {
    return { ...unknown, target, failure };
}
/** The outcome of a run that nobody waits for. */
function unwaited({ prepared, line }, { id, url }) {
    line.finish();
    return { ...unknown, target: prepared.target, ref: prepared.ref?.full, id, url, failure: undefined };
}
/** Waits for a run, and brings back all that is to be known of it; its failure is part of the outcome. */
async function awaitRun(awaited) {
    const { started, run, label } = awaited;
    const followed = await follow({ started, run, label });
    const known = { ...describeRun(awaited, followed), artifacts: undefined, outputs: undefined };
    const { end } = followed;
    if (end === undefined) {
        return { ...known, failure: followed.failure ?? (await giveUp(awaited, followed)) };
    }
    const failure = judgeEnd(awaited, followed, end);
    try {
        if (failure !== undefined) {
            await showFailedLogs(followed.jobs, started.prepared.place, label);
        }
        return { ...known, ...(await collect(awaited, outcome_describeEnd(end, known.duration), failure)) };
    }
    catch (problem) {
        if (!started.prepared.place.kit.context.signal.aborted) {
            throw problem;
        }
        return { ...known, failure: stopped() };
    }
}
/** Tells how a run ended, and fetches what it left. */
async function collect({ started, run, label, directory }, end, failure) {
    const { place } = started.prepared;
    const { runner } = place.kit.context;
    runner.info(`${label}${end}`);
    // What reads zips is not loaded by a step that only starts a run.
    const { fetchArtifacts } = await Promise.all(/* import() */[__webpack_require__.e(5152), __webpack_require__.e(4635), __webpack_require__.e(3357)]).then(__webpack_require__.bind(__webpack_require__, 63357));
    const { fault, ...fetched } = await fetchArtifacts({ place, runId: run.id, directory });
    if (fault !== undefined && failure !== undefined) {
        runner.warning(`${label}${fault.message}`);
    }
    return { ...fetched, failure: failure ?? fault };
}
function outcome_describeEnd({ conclusion, passed }, duration) {
    const time = duration === undefined ? "" : ` after ${formatDuration(duration)}`;
    return `${passed ? "✓" : "✗"} ${(0,safe_text/* quoteName */.AB)(conclusion ?? "unknown")}${time}`;
}
function describeRun({ started, run }, { run: seen, jobs, end }) {
    const { target, ref } = started.prepared;
    return {
        target,
        ref: ref?.full,
        id: run.id,
        url: seen?.url ?? run.url,
        attempt: seen?.attempt,
        status: seen?.status,
        conclusion: end === undefined ? seen?.conclusion : end.conclusion,
        duration: outcome_durationOf(started, seen),
        jobs,
    };
}
/** The server's own times where it tells them. */
function outcome_durationOf({ at, prepared }, run) {
    const { client, kit } = prepared.place;
    const from = run?.startedAt ?? run?.createdAt;
    const to = run?.status === "completed" ? run.updatedAt : client.serverNow();
    return from === undefined || to === undefined || to < from
        ? Math.round(kit.context.clock.monotonic() - at)
        : to.getTime() - from.getTime();
}
/** The failure of a run that did not pass. */
function judgeEnd({ started, run }, { jobs, run: seen }, end) {
    if (end.passed) {
        return undefined;
    }
    const { place, target } = started.prepared;
    const { fail } = place.kit.context;
    const conclusion = end.conclusion ?? "unknown";
    const where = seen?.url ?? run.url ?? `run ${run.id}`;
    const failed = failedJobs(jobs).map(describeFailedJob);
    const list = failed.length === 0 ? "" : ` Failed: ${failed.slice(0, 10).join("; ")}${failed.length > 10 ? "; …" : ""}.`;
    const reason = end.reason === undefined ? "" : ` ${end.reason}`;
    const words = `The run of ${describeTarget(target)} ended with ${(0,safe_text/* quoteName */.AB)(conclusion)}: ${(0,safe_text/* quoteName */.AB)(where)}.${reason}${list}`;
    return fail(conclusion === "cancelled" ? "run-cancelled" : "run-failed", words);
}
function describeFailedJob(job) {
    const steps = failedSteps(job).map(({ name }) => (0,safe_text/* quoteName */.AB)(name.slice(0, 100)));
    const where = steps.length === 0 ? "" : `, at ${steps.slice(0, 3).join(", ")}`;
    const link = job.url === undefined ? "" : ` (${(0,safe_text/* quoteName */.AB)(job.url)})`;
    return `${(0,safe_text/* quoteName */.AB)(job.name.slice(0, 100))}${where}${link}`;
}
/** The failure of a run that is left while it goes on, or may; what was asked for then is done. */
async function giveUp(awaited, { run: seen, lost }) {
    const { started, run } = awaited;
    const { client, kit, repository } = started.prepared.place;
    const { given, context } = kit;
    const [code, words] = describeLeaving(lost, {
        name: describeTarget(started.prepared.target),
        time: formatDuration(given.timeout),
        status: (0,safe_text/* quoteName */.AB)(seen?.status ?? "unknown"),
        where: (0,safe_text/* quoteName */.AB)(seen?.url ?? run.url ?? `run ${run.id}`),
    });
    const note = given["on-timeout"] === "cancel"
        ? ` ${await cancelOne({ client, repository, runId: run.id })}`
        : " It was left to itself.";
    return context.fail(code, `${words}${note}`, { cause: lost });
}
/** Why a run is left: a code, and sentences. */
function describeLeaving(lost, { name, time, status, where }) {
    if (lost === undefined) {
        return ["run-timed-out", `The run of ${name} still went on (${status}) after ${time}: ${where}.`];
    }
    const unknown = `It is not known how the run of ${name} does, which was last seen ${status}: ${where}.`;
    return lost.kind === "limited"
        ? ["rate-limited", `A rate limit lasts longer than the time that is left (${lost.message}). ${unknown}`]
        : [
            "server-unreachable",
            `The server did not answer any more (${lost.message}) until the time was over, after ${time}. ${unknown}`,
        ];
}
/** The folder for a run's artifacts, where each run of several has one of its own. */
function runFolder(directory, run) {
    return (0,external_node_path_.join)(directory, String(run.id));
}

// EXTERNAL MODULE: ./lib/io/github/places.js
var places = __webpack_require__(55768);
// EXTERNAL MODULE: ./lib/io/github/read-model.js
var read_model = __webpack_require__(90376);
;// CONCATENATED MODULE: ./lib/io/github/dispatch.js


/** Since this version the answer names the run without being asked to. */
const namingVersion = "2026-03-10";
/**
 * Starts a run of a workflow, once. The run's id is asked for in the body, as GitHub reads it, and in the query, as Gitea
 * does; a server that refuses to be asked so has started nothing, and is asked once more in the way that it knows.
 */
async function dispatchWorkflow(client, dispatch) {
    const { repository, workflow, ref, inputs, within } = dispatch;
    const path = (0,places/* pathIn */.l)(repository, "actions", "workflows", workflow, "dispatches");
    const body = { ref, ...(Object.keys(inputs).length === 0 ? {} : { inputs }) };
    const post = async (manner) => await client.post(path, { ...toPost(manner, body), within });
    const known = manners.get(client);
    const sent = await post(known ?? "by flag");
    const other = known === undefined && sent.kind === "refused" ? findManner(sent.error) : undefined;
    if (other === undefined) {
        return sent.kind === "refused" ? sent : toDispatched(sent);
    }
    manners.set(client, other);
    return toDispatched(await post(other));
}
/** What was learnt of servers that refused the flag, so that a fan-out learns it once. */
const manners = new WeakMap();
function toPost(manner, body) {
    const flag = { return_run_details: true };
    return manner === "by flag"
        ? { query: flag, body: { ...body, ...flag } }
        : { body, ...(manner === "by version" ? { apiVersion: namingVersion } : {}) };
}
/** The manner that a server wants which has refused the flag; `undefined` for any other refusal. */
function findManner({ status, said }) {
    if ((status === 400 || status === 422) && said.includes("return_run_details")) {
        return "not at all";
    }
    return status === 400 && /\bversion\b/iu.test(said) ? "by version" : undefined;
}
/** Sends a repository's event, once. It starts any number of runs, and the server names none. */
async function dispatchRepository(client, dispatch) {
    const { repository, eventType, clientPayload, within } = dispatch;
    const body = { event_type: eventType, client_payload: clientPayload };
    return toDispatched(await client.post((0,places/* pathIn */.l)(repository, "dispatches"), { body, within }));
}
function toDispatched(sent) {
    if (sent.kind !== "done") {
        return sent;
    }
    const data = (0,read_model/* toRecord */.Lv)(sent.data);
    return {
        kind: "started",
        // Forgejo calls it `id`.
        runId: (0,read_model/* toId */.Lr)(data["workflow_run_id"]) ?? (0,read_model/* toId */.Lr)(data["id"]),
        url: (0,read_model/* toText */.fE)(data["html_url"]),
    };
}

// EXTERNAL MODULE: ./lib/io/github/repositories.js
var repositories = __webpack_require__(59100);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/choose-workflow.js





/**
 * The workflow of a file's name or an id as it is, without a request; one of a name by the list of all. Its own name must
 * be exactly that, or else that in another case. @throws Failure when there is none, or more than one
 */
async function chooseWorkflow(name, place) {
    if (name.kind === "file") {
        return { key: name.file, id: undefined, path: `.github/workflows/${name.file}` };
    }
    if (name.kind === "id") {
        return { key: name.id, id: name.id, path: undefined };
    }
    const all = await listAll(place);
    const exact = all.filter((one) => one.name === name.name);
    const alike = all.filter((one) => one.name.toLowerCase() === name.name.toLowerCase());
    const [found, ...others] = exact.length > 0 ? exact : alike;
    if (found === undefined) {
        throw absent(name.name, place, all);
    }
    if (others.length > 0) {
        const paths = [found, ...others].map(({ path }) => (0,safe_text/* quoteName */.AB)(path)).join(", ");
        const words = `${(0,api_failure/* nameOf */.Vb)(place.repository)} has several workflows of the name ${(0,safe_text/* quoteName */.AB)(name.name)}: ${paths}.`;
        throw place.kit.context.fail("workflow-not-found", words, { hint: "Name the file." });
    }
    return { key: found.id ?? found.path.split("/").at(-1) ?? found.path, id: found.id, path: found.path };
}
async function listAll({ kit, client, repository }) {
    try {
        return await (0,actions/* listWorkflows */.Dl)(client, { repository });
    }
    catch (error) {
        const doing = `list the workflows of ${(0,api_failure/* nameOf */.Vb)(repository)}`;
        throw (0,api_failure/* isAbsent */.W0)(error)
            ? (0,api_failure/* toAbsentRepository */.BS)(error, { kit, repository })
            : (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing, needs: "actions: read" });
    }
}
function absent(name, { kit, repository }, all) {
    const known = all.flatMap((one) => [one.name, one.path.split("/").at(-1) ?? ""]).filter((word) => word !== "");
    const files = all.map(({ path }) => (0,safe_text/* quoteName */.AB)(path.split("/").at(-1) ?? path));
    const shown = files.slice(0, 25).join(", ");
    const has = files.length === 0 ? "It has none." : `It has ${shown}${files.length > 25 ? ", …" : ""}.`;
    const words = `${(0,api_failure/* nameOf */.Vb)(repository)} has no workflow ${(0,safe_text/* quoteName */.AB)(name)}. ${has}${(0,nearest/* didYouMean */.a)(name, known)}`;
    return kit.context.fail("workflow-not-found", words);
}
/**
 * Says why the API knows no such workflow: the repository cannot be seen with this token, or it has no such workflow, or
 * the token may not start it. `error` is the API's 404.
 */
async function explainAbsence(error, chosen, place) {
    const { kit, client, repository } = place;
    const name = (0,safe_text/* quoteName */.AB)(String(chosen.key));
    const trial = { kit, repository, doing: `start ${name} in ${(0,api_failure/* nameOf */.Vb)(repository)}`, needs: "actions: write" };
    try {
        await (0,repositories/* getRepository */.TM)(client, { repository });
    }
    catch (problem) {
        return (0,api_failure/* isAbsent */.W0)(problem) ? (0,api_failure/* toAbsentRepository */.BS)(problem, place) : (0,api_failure/* toFailure */.w2)(error, trial);
    }
    try {
        await (0,actions/* getWorkflow */.Mw)(client, { repository, workflow: chosen.key });
        return (0,api_failure/* toFailure */.w2)(error, trial);
    }
    catch (problem) {
        const all = (0,api_failure/* isAbsent */.W0)(problem) ? await (0,actions/* listWorkflows */.Dl)(client, { repository }).catch(() => undefined) : undefined;
        return all === undefined ? (0,api_failure/* toFailure */.w2)(error, trial) : absent(String(chosen.key), place, all);
    }
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/launch.js






/**
 * Sends the request that starts it: once, unless the server certainly did not take it: a name that is a tag's is then
 * sent as such. (A server that was never reached the client tries again for half a minute.) @throws Failure
 */
async function launch(prepared) {
    let ref = prepared.ref?.full ?? "";
    for (;;) {
        const sent = await send(prepared, ref);
        if (sent.kind === "started") {
            return { runId: sent.runId, url: sent.url, doubt: undefined };
        }
        if (sent.kind === "ambiguous") {
            return { runId: undefined, url: undefined, doubt: sent.error };
        }
        const tag = await findTag(sent.error, prepared, ref);
        if (tag === undefined) {
            throw await explainRejection(sent.error, prepared);
        }
        ref = tag;
    }
}
async function send({ place, target, workflow, inputs }, ref) {
    const { client, repository } = place;
    const { start } = target;
    return start.kind === "event" || workflow === undefined
        ? await dispatchRepository(client, {
            repository,
            eventType: start.kind === "event" ? start.type : "",
            clientPayload: start.kind === "event" ? start.payload?.value : undefined,
        })
        : await dispatchWorkflow(client, { repository, workflow: workflow.key, ref, inputs });
}
/** The full name of the tag that a refused bare name is. */
async function findTag(error, { place, ref }, sent) {
    if (ref?.kind !== "bare" || sent !== ref.full || classify(error) !== "ref-not-found") {
        return undefined;
    }
    const { client, repository } = place;
    const isTag = await (0,repositories/* tagExists */.LM)(client, { repository, tag: ref.name }).catch(() => false);
    return isTag ? `refs/tags/${ref.name}` : undefined;
}
const causes = [
    [/unexpected inputs?|not in the list of allowed|provided value/iu, "unknown-inputs"],
    [/required input|input .*(?:is required|not provided)/iu, "missing-inputs"],
    [
        /no ref found|\bref\b.*(?:not found|not exist|invalid|empty)|(?:branch|tag|reference).*(?:not found|not exist)/iu,
        "ref-not-found",
    ],
    [/workflow_dispatch\W* (?:event )?trigger|no workflow_dispatch/iu, "no-dispatch-trigger"],
    [/disabled/iu, "workflow-disabled"],
];
/** What the server's words mean; `undefined` when they are no words that are known. */
function classify({ status, said }) {
    return status === 401 ? undefined : causes.find(([words]) => words.test(said))?.[1];
}
/** The failure that a refused dispatch is. */
async function explainRejection(error, { place, target, workflow, ref, event }) {
    const { kit, repository } = place;
    const needs = event === "repository_dispatch" ? "contents: write" : "actions: write";
    const trial = { kit, repository, doing: `start ${describeTarget(target)}`, needs };
    if (error.kind !== "refused") {
        return (0,api_failure/* toFailure */.w2)(error, trial);
    }
    const code = classify(error);
    if (code !== undefined) {
        const at = ref === undefined ? "" : ` at ${(0,safe_text/* quoteName */.AB)(ref.full)}`;
        const words = `GitHub refused to start ${describeTarget(target)}${at}: ${error.message}.`;
        return kit.context.fail(code, words, { cause: error });
    }
    if (error.status === 404 && workflow !== undefined) {
        return await explainAbsence(error, workflow, place);
    }
    // A server may also have no events, or hide from the token that it may not send them.
    const isAbsentPlace = error.status === 404 && (0,api_failure/* isAbsent */.W0)(await problemOf((0,repositories/* getRepository */.TM)(place.client, { repository })));
    return isAbsentPlace ? (0,api_failure/* toAbsentRepository */.BS)(error, place) : (0,api_failure/* toFailure */.w2)(error, trial);
}
/** What a promise is rejected with; `undefined` for nothing. */
async function problemOf(work) {
    return await work.then(() => undefined, (problem) => problem);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/check-inputs.js



/**
 * Checks inputs against the text of the workflow file that they are for. Names compare without regard to case, so that
 * nothing is refused that the server may take; values compare exactly. An empty text for a required input is missing,
 * even where there is a default: that is for an input that is not given.
 */
async function checkInputs(fileText, given) {
    const file = await readAcceptedInputs(fileText);
    if (file.kind !== "inputs") {
        return file;
    }
    const values = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), { name, value }]));
    const inputs = new Map(file.inputs.map((input) => [input.name.toLowerCase(), input]));
    const unknown = Object.keys(given).filter((name) => !inputs.has(name.toLowerCase()));
    const missing = file.inputs
        .filter(({ name, required, hasDefault }) => {
        const value = values.get(name.toLowerCase())?.value;
        return required && (value === undefined ? !hasDefault : value === "");
    })
        .map(({ name }) => name);
    const choices = Object.entries(given).flatMap(([name, value]) => {
        const input = inputs.get(name.toLowerCase());
        const options = input === undefined || missing.includes(input.name) ? undefined : refusing(input, value);
        return options === undefined ? [] : [{ name, value, options }];
    });
    const accepted = file.inputs.map(({ name }) => name);
    return unknown.length + missing.length + choices.length === 0
        ? { kind: "fine" }
        : { kind: "faults", unknown, missing, choices, accepted };
}
const decimal = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/u;
/** What an input takes, when it does not take this value. An environment only the server knows. */
function refusing({ type, options }, value) {
    if (type === "boolean") {
        return value === "true" || value === "false" ? undefined : ["true", "false"];
    }
    if (type === "choice") {
        return options === undefined || options.includes(value) ? undefined : options;
    }
    return type === "number" && value !== "" && !decimal.test(value) ? ["a decimal number"] : undefined;
}
const mostShown = 25;
const longestShown = 100;
/** A sentence for each fault; `file` is the path of the workflow file. */
function describeFaults(faults, file) {
    const path = (0,safe_text/* quoteName */.AB)(file);
    const accepted = faults.accepted.length === 0 ? `${path} takes no inputs.` : `${path} takes ${enumerate(faults.accepted)}.`;
    return [
        ...faults.unknown.map((name) => `${show(name)} is no input of ${path}.${(0,nearest/* didYouMean */.a)(cut(name), faults.accepted)}`),
        ...(faults.unknown.length > 0 ? [accepted] : []),
        ...faults.missing.map((name) => `${show(name)} is required by ${path}, and not given or empty.`),
        ...faults.choices.map(({ name, value, options }) => `${show(name)} of ${path} takes ${enumerate(options)}, not ${show(value)}.${(0,nearest/* didYouMean */.a)(cut(value), options)}`),
    ];
}
function enumerate(names) {
    const more = names.length > mostShown ? ` and ${names.length - mostShown} more` : "";
    return `${names.slice(0, mostShown).map(show).join(", ")}${more}`;
}
function show(text) {
    return (0,safe_text/* quoteName */.AB)(cut(text));
}
function cut(text) {
    return (0,safe_text/* cutText */.IN)(text, longestShown);
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/choose-ref.js




/**
 * The branch or tag to run on: the one that is given, that at whose tip a commit is, this run's own in its own
 * repository, or the default branch. @throws Failure
 */
async function chooseRef(given, place) {
    if (given?.kind === "commit") {
        return await refOfCommit(given.sha, place);
    }
    const own = given === undefined ? defaultReference(place.kit.own, place.repository) : undefined;
    const parsed = own === undefined ? undefined : parseReference(own);
    const usual = parsed !== undefined && "value" in parsed ? parsed.value : undefined;
    if (given !== undefined) {
        return given;
    }
    return usual === undefined || usual.kind === "commit" ? await defaultBranch(place) : usual;
}
async function defaultBranch({ kit, client, repository }) {
    try {
        const { defaultBranch: name } = await (0,repositories/* getRepository */.TM)(client, { repository });
        return { kind: "branch", name, full: name };
    }
    catch (error) {
        const doing = `read the default branch of ${(0,api_failure/* nameOf */.Vb)(repository)}`;
        throw (0,api_failure/* isAbsent */.W0)(error)
            ? (0,api_failure/* toAbsentRepository */.BS)(error, { kit, repository })
            : (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing, needs: "metadata: read" });
    }
}
async function refOfCommit(sha, { kit, client, repository }) {
    const { context, own } = kit;
    const found = await (0,repositories/* findRefsAt */.JI)(client, { repository, sha }).catch((error) => {
        const doing = `find a branch or tag at the commit ${sha} of ${(0,api_failure/* nameOf */.Vb)(repository)}`;
        const code = (0,api_failure/* isAbsent */.W0)(error) ? { code: "ref-not-found" } : {};
        throw (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing, needs: "contents: read", ...code });
    });
    const usual = defaultReference(own, repository);
    const refs = [
        ...found.branches.map((name) => ({ kind: "branch", name, full: `refs/heads/${name}` })),
        ...found.tags.map((name) => ({ kind: "tag", name, full: `refs/tags/${name}` })),
    ];
    const chosen = refs.find(({ full }) => full === usual) ?? refs[0];
    if (chosen === undefined) {
        throw context.fail("ref-not-found", `No branch or tag of ${(0,api_failure/* nameOf */.Vb)(repository)} has the commit ${sha} as its tip, and GitHub runs workflows on nothing else.`, { hint: "Name a branch or tag, or make one at that commit; a SHA must be a whole one." });
    }
    const others = refs.length === 1 ? "" : ` (one of ${refs.length} there)`;
    context.runner.info(`The commit ${sha} is the tip of ${(0,safe_text/* quoteName */.AB)(chosen.full)}${others}: the workflow runs on that.`);
    return chosen;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/sharing.js
/** Lets the many targets of a fan-out ask once for what is the same to them. What is over is asked for anew. */
function createSharing() {
    const all = new WeakMap();
    return async (owner, key, work) => {
        const underWay = all.get(owner) ?? new Map();
        all.set(owner, underWay);
        const answer = underWay.get(key) ?? work().finally(() => underWay.delete(key));
        underWay.set(key, answer);
        return await answer;
    };
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/prepare.js










/** Of the newest runs: more of them nobody starts while one is looked for. */
const mostRuns = 40;
/** Looks up what a target needs, and checks its inputs. Nothing is started. @throws Failure */
async function prepare(target, kit) {
    const { repository, start } = target;
    const place = { kit, client: kit.clientFor(repository), repository };
    if (start.kind === "event") {
        const found = await readRuns(place, undefined, "repository_dispatch");
        return {
            place,
            target,
            workflow: undefined,
            ref: undefined,
            inputs: {},
            event: "repository_dispatch",
            marker: undefined,
            ...found,
        };
    }
    const { "marker-input": markerInput, "check-inputs": wantsCheck } = kit.given;
    const [workflow, ref] = await Promise.all([chooseWorkflow(start.workflow, place), chooseRef(target.ref, place)]);
    const marker = markerInput === undefined ? undefined : `stdops-${(0,external_node_crypto_.randomUUID)()}`;
    const own = markerInput === undefined || marker === undefined ? {} : { [markerInput]: marker };
    const inputs = { ...start.inputs.values, ...own };
    if (start.inputs.warning !== undefined) {
        kit.context.runner.warning(start.inputs.warning);
    }
    const [found] = await Promise.all([
        readRuns(place, workflow, "workflow_dispatch"),
        wantsCheck ? check({ place, workflow, ref, inputs }) : undefined,
    ]);
    return { place, target, workflow, ref, inputs, event: "workflow_dispatch", marker, ...found };
}
const sharedRuns = createSharing();
async function readRuns(place, workflow, event) {
    const key = JSON.stringify([(0,api_failure/* nameOf */.Vb)(place.repository), workflow?.key, event]);
    return await sharedRuns(place.client, key, async () => await readRunsAlone(place, workflow, event));
}
/** The runs that there are. Where they cannot be read, the time alone tells old ones from new. */
async function readRunsAlone({ kit, client, repository }, workflow, event) {
    try {
        const runs = await (0,actions/* listRuns */.v)(client, { repository, workflow: workflow?.key, event, most: mostRuns });
        return { before: runs.map(({ id }) => id), readAt: client.serverNow() };
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y && error.kind === "refused") {
            return { before: [], readAt: client.serverNow() };
        }
        const doing = `read which runs ${(0,api_failure/* nameOf */.Vb)(repository)} has`;
        throw (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing, needs: "actions: read" });
    }
}
async function check(asked) {
    const { workflow, ref, inputs, place } = asked;
    const { kit, repository } = place;
    const key = JSON.stringify([(0,api_failure/* nameOf */.Vb)(repository), workflow, ref.full]);
    const read = await sharedFiles(place.client, key, async () => await readWorkflowFile(asked));
    if ("why" in read) {
        const name = (0,safe_text/* quoteName */.AB)(String(workflow.key));
        kit.context.runner.notice(`The inputs of ${name} were not checked: ${read.why}.`);
        return;
    }
    const { path, text } = read;
    const result = await checkInputs(text, inputs);
    const where = `${(0,safe_text/* quoteName */.AB)(path)} of ${(0,api_failure/* nameOf */.Vb)(repository)} at ${(0,safe_text/* quoteName */.AB)(ref.full)}`;
    if (result.kind === "unreadable") {
        kit.context.runner.notice(`The inputs were not checked against ${where}: ${result.why}`);
    }
    else if (result.kind === "no-trigger") {
        throw kit.context.fail("no-dispatch-trigger", `${where} has no workflow_dispatch trigger.`);
    }
    else if (result.kind === "faults") {
        const code = result.unknown.length + result.choices.length > 0 ? "unknown-inputs" : "missing-inputs";
        throw kit.context.fail(code, describeFaults(result, path).join(" "));
    }
}
const sharedFiles = createSharing();
/** Reads the workflow's file at the ref. */
async function readWorkflowFile({ place: { kit, client, repository }, workflow, ref }) {
    try {
        const path = workflow.path ?? (await (0,actions/* getWorkflow */.Mw)(client, { repository, workflow: workflow.key })).path;
        const text = await (0,repositories/* readFileAt */._T)(client, { repository, path, ref: ref.full });
        return text === undefined
            ? { why: `there is no ${(0,safe_text/* quoteName */.AB)(path)} to read at ${(0,safe_text/* quoteName */.AB)(ref.full)}` }
            : { path, text };
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y && error.kind === "refused") {
            return { why: `its file cannot be read (${error.message})` };
        }
        const doing = `read the workflow's file in ${(0,api_failure/* nameOf */.Vb)(repository)}`;
        throw (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing, needs: "contents: read" });
    }
}

;// CONCATENATED MODULE: ./lib/io/github/account.js


const known = new WeakMap();
/**
 * The login of whose credentials these are; `undefined` where the server does not say. A job's token may not ask who it
 * is by REST, but by GraphQL. Asked for once, unless the server was not there.
 */
async function whoAmI(client, options = {}) {
    const asking = known.get(client) ?? askWho(client, options);
    known.set(client, asking);
    try {
        return await asking;
    }
    catch (error) {
        known.delete(client);
        if (error instanceof github_error/* GitHubError */.y) {
            return undefined;
        }
        throw error;
    }
}
async function askWho(client, options) {
    const read = (data) => (0,read_model/* toText */.fE)((0,read_model/* toRecord */.Lv)(data)["login"]);
    const user = await orRefused(client.get("/user", { ...options, read }));
    return user ?? (await orRefused(client.ask("query { viewer { login } }", { ...options, read: readViewer })));
}
function readViewer(data) {
    return (0,read_model/* toText */.fE)((0,read_model/* toRecord */.Lv)((0,read_model/* toRecord */.Lv)((0,read_model/* toRecord */.Lv)(data)["data"])["viewer"])["login"]);
}
async function orRefused(asking) {
    try {
        return await asking;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y && error.kind === "refused") {
            return undefined;
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/find-run.js
/** Dates of the server have whole seconds, and are of several machines. */
const clockTolerance = 2000;
/**
 * Finds our run among those that the server lists. With a marker it is the one that has it in its title, as a word of
 * its own, and no other is taken in its stead; else the one that was not there before and differs from what is wanted in
 * nothing that the server tells. Two are never chosen from.
 */
function findRun(candidates, wanted) {
    const matching = findRuns(candidates, wanted);
    const [run, ...others] = matching;
    if (run !== undefined) {
        return others.length === 0 ? { kind: "one", run } : { kind: "many", runs: matching };
    }
    return { kind: "none", unmarked: wanted.marker === undefined ? [] : findNew(candidates, wanted) };
}
/** All runs that may be ours, each once, in the order of the list: a repository event may start several. */
function findRuns(candidates, wanted) {
    const { marker } = wanted;
    if (marker === undefined) {
        return findNew(candidates, wanted);
    }
    // A workflow may hand the marker on to runs of others: those differ in what they are runs of.
    return withoutRepeats(candidates).filter((run) => hasMarker(run.title, marker) && isUnclaimed(run, wanted) && isOfWorkflow(run, wanted));
}
function findNew(candidates, wanted) {
    return withoutRepeats(candidates).filter((run) => isUnclaimed(run, wanted) && isOfWorkflow(run, wanted) && isOfRequest(run, wanted));
}
/** While pages are read, runs move from one to the next. */
function withoutRepeats(candidates) {
    return [...new Map(candidates.map((run) => [run.id, run])).values()];
}
/** Whether a title has the marker, not as a part of a longer id. */
function hasMarker(title, marker) {
    if (title === undefined || marker === "") {
        return false;
    }
    for (let at = title.indexOf(marker); at >= 0; at = title.indexOf(marker, at + 1)) {
        const partOfMore = /[\p{L}\p{N}\p{M}_-]$/u.test(title.slice(Math.max(0, at - 2), at)) ||
            /^[\p{L}\p{N}\p{M}_-]/u.test(title.slice(at + marker.length));
        if (!partOfMore) {
            return true;
        }
    }
    return false;
}
function isUnclaimed({ id }, { before, adopted }) {
    return !(before.has(id) || adopted.has(id));
}
function isOfWorkflow(run, wanted) {
    if (differs(run.event, wanted.event)) {
        return false;
    }
    return run.workflowId !== undefined && wanted.workflowId !== undefined
        ? run.workflowId === wanted.workflowId
        : isSamePath(run.workflowPath, wanted.workflowPath);
}
function isOfRequest(run, wanted) {
    const limit = wanted.postedAt === undefined ? Number.NaN : wanted.postedAt.getTime() - clockTolerance;
    const early = run.createdAt !== undefined && run.createdAt.getTime() < limit;
    return !(early || differs(run.branch, wanted.branch) || differs(loginOf(run.actor), loginOf(wanted.actor)));
}
function differs(told, wanted) {
    return told !== undefined && wanted !== undefined && told !== wanted;
}
/** Logins know no case, and an app's is told with `[bot]` or without. */
function loginOf(actor) {
    return actor?.toLowerCase().replace(/\[bot\]$/u, "");
}
/** The path may have `@` and a ref behind it; some servers tell, or take, just the file's name. */
function isSamePath(told, wanted) {
    if (told === undefined || wanted === undefined) {
        return true;
    }
    const [one, other] = [told, wanted].map((path) => path.replace(/^(.*?\.ya?ml)@.*$/su, "$1").replace(/^\.?\//u, ""));
    if (one === undefined || other === undefined || one === other) {
        return true;
    }
    return (one.includes("/") && other.includes("/")) || one === "" || other === ""
        ? false
        : one.split("/").at(-1) === other.split("/").at(-1);
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/search.js







/** For so long a run is looked for, in milliseconds. */
const searchFor = 30_000;
const lookAgain = 2_000;
/** For so long it is asked who we are: without an answer runs are not told by that. */
const whoFor = 10_000;
/** A run that is found by what it is not must be the only one for so long: lists lag behind. */
const settleFor = 4_000;
/**
 * Looks, for half a minute and without changing anything, for the run that a request started and whose id the server did
 * not tell; for all runs of an event. @throws Failure when there is none, or more than one that may be it
 */
async function search(asked) {
    const { context } = asked.prepared.place.kit;
    const { clock, signal } = context;
    const start = clock.monotonic();
    let found = { runs: [], isClear: false, isUncertain: false, unmarked: [] };
    let since = start;
    for (;;) {
        signal.throwIfAborted();
        const wanted = await describeWanted(asked);
        const left = Math.max(start + searchFor - clock.monotonic(), lookAgain);
        const look = await lookOnce(asked, wanted, left);
        if (idsOf(look.runs) !== idsOf(found.runs)) {
            since = clock.monotonic();
        }
        found = look;
        const now = clock.monotonic();
        if (found.isClear && (wanted.marker !== undefined || now - since >= settleFor)) {
            return found.runs;
        }
        if (now - start >= searchFor || now + lookAgain >= asked.prepared.place.kit.deadline) {
            return settle(asked, found);
        }
        await clock.sleep(lookAgain, signal);
    }
}
function idsOf(runs) {
    return runs
        .map(({ id }) => id)
        .toSorted((one, other) => one - other)
        .join(" ");
}
/** What is known of the run; the runs that are others' of this step are known better each time. */
async function describeWanted({ prepared }) {
    const { place, workflow, ref, event, marker, before, readAt } = prepared;
    const { kit, client } = place;
    const actor = marker === undefined ? await whoAmI(client, { giveUpAfter: whoFor }) : undefined;
    const path = workflow?.path?.split("/").at(-1);
    return {
        marker,
        before: new Set(before),
        adopted: kit.ledger.adopted,
        workflowId: workflow?.id,
        workflowPath: path,
        event,
        branch: ref?.name,
        actor,
        postedAt: readAt,
    };
}
async function lookOnce({ prepared, line, launched }, wanted, giveUpAfter) {
    const { place, workflow, event } = prepared;
    const { kit, client, repository } = place;
    const filter = { repository, workflow: workflow?.key, event, most: mostRuns, giveUpAfter };
    const runs = await (0,actions/* listRuns */.v)(client, filter).catch((error) => {
        const doing = `look for the run of ${describeTarget(prepared.target)}`;
        const also = launched.doubt === undefined ? "It was started." : "It may have been started all the same.";
        throw (0,api_failure/* toFailure */.w2)(error, { kit, repository, doing, needs: "actions: read", also });
    });
    if (event === "repository_dispatch") {
        const all = findRuns(runs, wanted);
        const isUncertain = isUnnamed(all, wanted, launched);
        return { runs: all, isClear: all.length > 0 && !isUncertain, isUncertain, unmarked: [] };
    }
    const found = findRun(runs, wanted);
    if (found.kind === "one") {
        // As long as another of this step's requests to this workflow has no run, this may be its run.
        const isContested = wanted.marker === undefined && hasRival(prepared, line);
        const isUncertain = isUnnamed([found.run], wanted, launched);
        return { runs: [found.run], isClear: !(isContested || isUncertain), isUncertain, unmarked: [] };
    }
    return found.kind === "many"
        ? { runs: found.runs, isClear: false, isUncertain: true, unmarked: [] }
        : { runs: [], isClear: false, isUncertain: false, unmarked: found.unmarked };
}
/**
 * Where it is not known who we are: runs of several accounts are not all ours, and none need be when it is open whether
 * anything was started.
 */
function isUnnamed(runs, { actor, marker }, { doubt }) {
    const actors = new Set(runs.flatMap((run) => run.actor ?? []));
    return actor === undefined && marker === undefined && actors.size > (doubt === undefined ? 1 : 0);
}
function hasRival({ place }, line) {
    return place.kit.ledger.lines.some(({ entry }) => entry !== line.entry &&
        entry.runIds.length === 0 &&
        !entry.finished &&
        entry.workflow === line.entry.workflow &&
        (0,api_failure/* nameOf */.Vb)(entry.repository).toLowerCase() === (0,api_failure/* nameOf */.Vb)(place.repository).toLowerCase());
}
/** The time is up. An event's runs are those that there are; of a workflow there must be exactly one. */
function settle(asked, found) {
    const { prepared, line } = asked;
    if (found.runs.length === 0) {
        throw notFound(asked, found.unmarked);
    }
    if (found.isUncertain || (prepared.marker === undefined && hasRival(prepared, line))) {
        throw ambiguous(asked, found.runs);
    }
    return found.runs;
}
function notFound({ prepared, launched }, unmarked) {
    const { target, marker, place } = prepared;
    const { fail } = place.kit.context;
    const name = describeTarget(target);
    const seconds = searchFor / 1000;
    if (launched.doubt !== undefined) {
        const words = `GitHub did not answer the request to start ${name} as it should (${launched.doubt.message}), and no run of it was found within ${seconds} s. It may have been started all the same.`;
        return fail("run-not-found", words, { cause: launched.doubt });
    }
    if (unmarked.length > 0 && marker !== undefined) {
        const input = place.kit.given["marker-input"] ?? "";
        const words = `${name} was started, but no new run has ${marker} in its title (candidates: ${listRunsOf(unmarked)}).`;
        const hint = `Let the workflow have \`run-name: … \${{ inputs.${input} }}\`.`;
        return fail("run-not-found", words, { hint });
    }
    const words = `GitHub took the request to start ${name}, but no run of it was found within ${seconds} s.`;
    return prepared.event === "repository_dispatch"
        ? fail("run-not-found", words, {
            hint: "No workflow on the default branch may wait for this event: look at its `types`.",
        })
        : fail("run-not-found", words);
}
function ambiguous({ prepared }, runs) {
    const words = `Any of these may be the run of ${describeTarget(prepared.target)} that was started: ${listRunsOf(runs)}.`;
    return prepared.place.kit.context.fail("run-ambiguous", words);
}
const mostListed = 10;
function listRunsOf(runs) {
    const shown = runs.slice(0, mostListed).map(({ id, url }) => (url === undefined ? String(id) : (0,safe_text/* quoteName */.AB)(url)));
    return `${shown.join(", ")}${runs.length > mostListed ? `, and ${runs.length - mostListed} more` : ""}`;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/start.js




/** Starts a target and finds what it started. @throws Failure */
async function start(target, kit) {
    const prepared = await prepare(target, kit);
    const key = prepared.workflow === undefined ? "event" : String(prepared.workflow.key);
    return await kit.inTurn(`${(0,api_failure/* nameOf */.Vb)(target.repository)} ${key}`.toLowerCase(), async () => await begin(prepared, kit));
}
async function begin(prepared, kit) {
    const { place, workflow, ref, event, marker, before, readAt } = prepared;
    const { clock } = kit.context;
    const line = kit.ledger.open({
        repository: place.repository,
        workflow: workflow?.key,
        event,
        branch: ref?.name,
        marker,
        before,
        postedAt: readAt?.toISOString(),
    });
    const at = clock.monotonic();
    try {
        const launched = await launch(prepared);
        if (launched.runId !== undefined) {
            kit.tellsIds();
            line.adopt([launched.runId]);
            return { prepared, line, runs: [{ id: launched.runId, url: launched.url }], at };
        }
        if (event === "repository_dispatch" && !kit.given.wait && launched.doubt === undefined) {
            return { prepared, line, runs: [], at };
        }
        const runs = await search({ prepared, launched, line });
        line.adopt(runs.map(({ id }) => id));
        return { prepared, line, runs, at };
    }
    catch (error) {
        if (!kit.context.signal.aborted) {
            line.finish();
        }
        throw error;
    }
    finally {
        line.settle();
    }
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/fan-out.js






/**
 * Starts each target and waits for what it started, so many at once, in order. One that fails keeps no other from being
 * started. The outcomes are in the order of the targets, one for each run of an event.
 */
async function runTargets(targets, kit, destination) {
    const outcomes = targets.map(() => []);
    let next = 0;
    const work = async () => {
        for (let at = next; at < targets.length; at = next) {
            next += 1;
            const target = targets[at];
            if (target !== undefined) {
                outcomes[at] = await runTarget(target, kit, {
                    ...destination,
                    label: targets.length > 1 ? `[${at + 1}] ` : "",
                });
            }
        }
    };
    const workers = Array.from({ length: Math.min(kit.given["max-parallel"], targets.length) }, work);
    const ended = await Promise.allSettled(workers);
    const broken = ended.find((one) => one.status === "rejected");
    if (broken !== undefined) {
        throw broken.reason;
    }
    return outcomes.flat();
}
async function runTarget(target, kit, turn) {
    const { clock, fail, signal } = kit.context;
    if (signal.aborted) {
        return [withoutRun(target, stopped())];
    }
    if (clock.monotonic() >= kit.deadline) {
        const words = `The time was over before ${describeTarget(target)} could be started.`;
        return [withoutRun(target, fail("run-timed-out", words))];
    }
    try {
        return await finish(await start(target, kit), kit, turn);
    }
    catch (problem) {
        if (signal.aborted) {
            return [withoutRun(target, stopped())];
        }
        if (!(problem instanceof operation_failure/* Failure */.HR)) {
            throw problem;
        }
        return [withoutRun(target, problem)];
    }
}
async function finish(started, kit, turn) {
    const { runs, line, prepared } = started;
    const { runner, signal } = kit.context;
    const name = describeTarget(prepared.target);
    for (const { id, url } of runs) {
        runner.info(`${turn.label}Started ${name}: ${url ?? `run ${id} of ${(0,api_failure/* nameOf */.Vb)(prepared.target.repository)}`}`);
    }
    if (!kit.given.wait) {
        line.finish();
        return runs.length === 0 ? [withoutRun(prepared.target, undefined)] : runs.map((run) => unwaited(started, run));
    }
    const several = runs.length > 1;
    const outcomes = await Promise.all(runs.map(async (run) => {
        const label = several ? `${turn.label}[${run.id}] ` : turn.label;
        const directory = several || turn.isShared ? runFolder(turn.directory, run) : turn.directory;
        return await awaitRun({ started, run, label, directory });
    }));
    if (!signal.aborted) {
        line.finish();
    }
    return outcomes;
}

// EXTERNAL MODULE: ./lib/io/files.js
var files = __webpack_require__(8315);
// EXTERNAL MODULE: ./lib/io/github/client.js + 7 modules
var github_client = __webpack_require__(11512);
// EXTERNAL MODULE: ./lib/io/github/credentials.js
var credentials = __webpack_require__(97504);
// EXTERNAL MODULE: ./lib/io/github/pacing.js
var github_pacing = __webpack_require__(12932);
// EXTERNAL MODULE: ./lib/io/github/refusal.js
var refusal = __webpack_require__(12198);
;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/ledger.js
/** Makes an empty ledger. */
function createLedger(runner) {
    const lines = [];
    const adopted = new Set();
    return {
        lines,
        adopted,
        finish: () => {
            for (const line of lines) {
                line.finish();
            }
        },
        open: (intent) => {
            const name = stateName(lines.length);
            let entry = { ...intent, runIds: [], finished: false };
            let settle = () => { };
            const settled = new Promise((resolve) => {
                settle = resolve;
            });
            const change = (next) => {
                entry = { ...entry, ...next };
                runner.saveState(name, JSON.stringify(entry));
            };
            const line = {
                get entry() {
                    return entry;
                },
                adopt: (runIds) => {
                    for (const id of runIds) {
                        adopted.add(id);
                    }
                    change({ runIds, before: [] });
                },
                finish: () => {
                    if (!entry.finished) {
                        change({ finished: true, before: [] });
                    }
                },
                settle,
                settled,
            };
            lines.push(line);
            change({});
            return line;
        },
    };
}
/** Reads the entries that the step's main part left, the finished ones too: their runs are nobody else's. */
function readEntries(runner) {
    const entries = [];
    for (let number = 0;; number += 1) {
        const text = runner.readState(stateName(number));
        if (text === undefined) {
            return entries;
        }
        entries.push(JSON.parse(text));
    }
}
function stateName(number) {
    return `dispatch-${number}`;
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/kit.js






const publicApi = "https://api.github.com";
/** The address of the API, without a slash at its end. */
function resolveApiUrl(given, environment) {
    const url = given["api-url"] ?? (environment["GITHUB_API_URL"] || publicApi);
    return url.replace(/\/+$/u, "");
}
/** What is wrong with the inputs that say where the API is, and who asks. */
function findAccessFaults(given) {
    const { token, "app-id": appId, "private-key": privateKey, "api-url": apiUrl } = given;
    const faults = [];
    const add = (input, sentence) => faults.push({ input, message: `${input}: ${sentence}` });
    if (apiUrl !== undefined && !isApiUrl(apiUrl)) {
        add("api-url", "It must be an http or https URL without user, password, query and fragment.");
    }
    if (appId !== undefined && privateKey !== undefined) {
        const fault = (0,credentials/* findAppFault */.F7)({ appId, privateKey });
        if (fault !== undefined) {
            add("private-key", fault);
        }
    }
    else if (appId !== undefined) {
        add("private-key", "It is needed beside app-id.");
    }
    else if (privateKey !== undefined) {
        add("app-id", "It is needed beside private-key.");
    }
    else if (token === undefined) {
        add("token", "A token is needed, or app-id and private-key: GitHub starts nothing without.");
    }
    else if (!(0,credentials/* isProperToken */.c$)(token)) {
        add("token", "It holds a blank, a line end or a letter that no token has.");
    }
    return faults;
}
function isApiUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return (url !== undefined &&
        /^https?:$/u.test(url.protocol) &&
        `${url.username}${url.password}${url.search}${url.hash}` === "");
}
/** Who asks, for what lies in a repository. */
function credentialsFor(given, repository, mask) {
    const { token, "app-id": appId, "private-key": privateKey } = given;
    return appId !== undefined && privateKey !== undefined
        ? {
            kind: "app",
            appId,
            privateKey,
            repository,
            permissions: { actions: "write", contents: given["event-type"] === undefined ? "read" : "write" },
            mask,
        }
        : { kind: "token", token };
}
/** Makes the kit. Nothing is sent. */
function createKit(given, context) {
    const { clock, environment, runner, signal } = context;
    const apiUrl = resolveApiUrl(given, environment);
    const deadline = clock.monotonic() + given.timeout;
    const pacing = (0,github_pacing/* createPacing */.v)(clock);
    const clients = new Map();
    const clientFor = (repository) => {
        const key = given["app-id"] === undefined ? "" : `${repository.owner}/${repository.name}`.toLowerCase();
        const mask = (secret) => runner.mask(secret);
        const client = clients.get(key) ??
            (0,github_client/* createGitHubClient */.L)({
                apiUrl,
                credentials: credentialsFor(given, repository, mask),
                clock,
                signal,
                deadline: () => deadline,
                pacing,
                onWait: (text) => runner.info(text),
            });
        clients.set(key, client);
        return client;
    };
    return {
        given,
        context,
        deadline,
        clientFor,
        countRequests: () => [...clients.values()].reduce((sum, { requests }) => sum + requests, 0),
        ...createTurns(),
        ledger: createLedger(runner),
        own: readOwnRun(apiUrl, environment),
        tokenKind: given["app-id"] === undefined ? (0,refusal/* kindOfToken */.t)(given.token) : "app",
    };
}
function createTurns() {
    const last = new Map();
    let isTold = false;
    return {
        inTurn: async (key, work) => {
            const before = last.get(key) ?? Promise.resolve();
            const mine = before.then(() => (isTold ? undefined : work()));
            last.set(key, mine.catch(() => { }));
            return (await mine) ?? (await work());
        },
        tellsIds: () => {
            isTold = true;
        },
    };
}
/** What this run says of itself; of no use where the target is on another server. */
function readOwnRun(apiUrl, environment) {
    const ownApi = (environment["GITHUB_API_URL"] || publicApi).replace(/\/+$/u, "");
    return {
        repository: apiUrl === ownApi ? environment["GITHUB_REPOSITORY"] : undefined,
        ref: environment["GITHUB_REF"],
        headRef: environment["GITHUB_HEAD_REF"],
        headRepository: environment["GITHUB_HEAD_REF"] ? readHeadRepository(environment["GITHUB_EVENT_PATH"]) : undefined,
    };
}
const kit_longestEvent = 32 * 1024 * 1024;
/** The repository of a pull request's branch, by the file that describes the event. */
function readHeadRepository(path = "") {
    try {
        const event = JSON.parse(Buffer.from((0,files/* readWholeFile */.M4)(path, kit_longestEvent)).toString());
        const name = ["pull_request", "head", "repo", "full_name"].reduce((value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined), event);
        return typeof name === "string" ? name : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/post.js










/** All that is left to do at the job's end may take so long, in milliseconds. */
const whole = 60_000;
/** For so long a run is looked for whose id was never learnt, in milliseconds: lists lag behind. */
const lookFor = 8_000;
const post_lookAgain = 2_000;
/**
 * Cancels the runs that the main part started and did not see to: it was killed, or its own request to cancel may not
 * have arrived. A run whose id it never learnt is looked for, and cancelled when it is certain which one it is.
 */
async function cancelUnfinished(given, context) {
    if (given["on-cancel"] === "leave") {
        return;
    }
    const { clock, environment, runner, signal } = context;
    const deadline = clock.monotonic() + whole;
    const entries = readEntries(runner);
    const adopted = new Set(entries.flatMap(({ runIds }) => runIds));
    for (const entry of entries.filter(({ finished }) => !finished)) {
        const client = (0,github_client/* createGitHubClient */.L)({
            apiUrl: resolveApiUrl(given, environment),
            credentials: credentialsFor(given, entry.repository, (secret) => runner.mask(secret)),
            clock,
            signal,
            deadline: () => deadline,
        });
        try {
            for (const runId of await findIds({ entry, adopted }, client, context)) {
                const asked = { client, repository: entry.repository, runId };
                // A run of which nothing can be read may still be cancelled.
                if (!(await isOver(asked).catch(() => false))) {
                    runner.info(await cancelOne(asked));
                }
            }
        }
        catch (error) {
            // The others are cancelled all the same.
            signal.throwIfAborted();
            runner.warning(`The run in ${(0,api_failure/* nameOf */.Vb)(entry.repository)} was not cancelled: ${(0,system_error/* errorMessage */.g)(error)}.`);
        }
    }
}
/** The runs of an entry, where it is certain which they are. */
async function findIds(sought, client, context) {
    const { repository, event, marker, runIds } = sought.entry;
    if (runIds.length > 0) {
        return runIds;
    }
    const { clock, runner, signal } = context;
    const actor = marker === undefined ? await whoAmI(client) : undefined;
    let found = await look(sought, client, actor);
    for (let waited = 0; found.length === 0 && waited < lookFor; waited += post_lookAgain) {
        await clock.sleep(post_lookAgain, signal);
        found = await look(sought, client, actor);
    }
    const isNamed = marker !== undefined || actor !== undefined;
    if (found.length > 0 && !(isNamed && (found.length === 1 || event === "repository_dispatch"))) {
        runner.warning(`The step was stopped before it knew its run in ${(0,api_failure/* nameOf */.Vb)(repository)}, and any of these may be it: ${found.join(", ")}. None was cancelled.`);
        return [];
    }
    return found;
}
async function look({ entry, adopted }, client, actor) {
    const { repository, workflow, event, branch, marker, before, postedAt } = entry;
    const runs = await (0,actions/* listRuns */.v)(client, { repository, workflow, event, most: mostRuns });
    return findRuns(runs, {
        marker,
        before: new Set(before),
        adopted,
        workflowId: undefined,
        workflowPath: undefined,
        event,
        branch,
        actor,
        postedAt: postedAt === undefined ? undefined : new Date(postedAt),
    }).map(({ id }) => id);
}

;// CONCATENATED MODULE: ./lib/operations/dispatch-workflow/operation.js











const operation_dispatchWorkflow = (0,operation_define/* defineOperation */.h)({
    name: "dispatch-workflow",
    summary: "Start a workflow, find exactly the run that this created, wait for it, and bring back how it ended.",
    branding: { icon: "play-circle", color: "purple" },
    inputs: declaration_inputs,
    outputs: declaration_outputs,
    failures: failures,
    permissions: {
        actions: { access: "write", reason: "to start the workflow, follow its run, and cancel it" },
        contents: { access: "read", reason: "to read the workflow's file for check-inputs; write for event-type" },
    },
    examples: [
        {
            title: "Start a workflow and pass as its run does",
            with: { workflow: "deploy.yml", inputs: "environment: staging\nversion: 1.10" },
            expect: { conclusion: "success" },
        },
        {
            title: "Start one and go on at once",
            with: { workflow: "nightly.yml", wait: "false" },
        },
        {
            title: "Start several, two at a time",
            with: {
                dispatches: "- { workflow: deploy.yml, inputs: { environment: staging } }\n- { workflow: nightly.yml }",
                "max-parallel": "2",
            },
        },
    ],
    async run(given, context) {
        const parsed = parseTargets(given, context.environment["GITHUB_REPOSITORY"]);
        const faults = [...findAccessFaults(given), ...("faults" in parsed ? parsed.faults : [])];
        if ("faults" in parsed || faults.length > 0) {
            throw new operation_failure/* BadInput */.kp(faults);
        }
        const kit = createKit(given, context);
        const cancelled = cancelOnInterruption(kit);
        const directory = (0,external_node_path_.resolve)(context.directory, given["artifacts-directory"]);
        let outcomes;
        try {
            const isShared = given.dispatches !== undefined;
            outcomes = await runTargets(parsed.targets, kit, { directory, isShared });
        }
        finally {
            if (context.signal.aborted) {
                await cancelled();
            }
            else {
                kit.ledger.finish();
            }
        }
        return conclude(outcomes, kit);
    },
    summarize: summarize,
    post: cancelUnfinished,
});


/***/ }),

/***/ 27951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ toFailedJobResult),
/* harmony export */   d8: () => (/* binding */ renderTargets),
/* harmony export */   dB: () => (/* binding */ toArtifactResult),
/* harmony export */   g2: () => (/* binding */ toJobResult)
/* harmony export */ });
/** The results of targets as JSON, in which the outputs of runs keep their digits. */
function renderTargets(results) {
    return `[${results.map(renderTarget).join(",")}]`;
}
function renderTarget({ outputs, ...rest }) {
    return `${JSON.stringify(rest).slice(0, -1)},"outputs":${outputs?.json ?? "null"}}`;
}
/** A job for the outputs. */
function toJobResult({ name, id, url, status, conclusion, startedAt, completedAt }) {
    return {
        name,
        id,
        url: url ?? null,
        status,
        conclusion: conclusion ?? null,
        "started-at": startedAt?.toISOString() ?? null,
        "completed-at": completedAt?.toISOString() ?? null,
    };
}
/** A failed job for the outputs. */
function toFailedJobResult(job) {
    return { ...toJobResult(job), steps: job.steps.map(toStepResult) };
}
function toStepResult({ name, number, status, conclusion }) {
    return { name, number, status, conclusion: conclusion ?? null };
}
/** An artifact for the outputs. */
function toArtifactResult(artifact, path) {
    const { name, id, size, digest, expired } = artifact;
    return { name, id, size, digest: digest ?? null, expired, path: path ?? null };
}


/***/ })

};
