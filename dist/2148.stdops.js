export const id = 2148;
export const ids = [2148,3970];
export const modules = {

/***/ 89845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63970);

/** More than any answer of the API is long, in bytes. */
const longestBody = 32 * 1024 * 1024;
const silent = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/**
 * Asks the API once, by octokit over the runner's own HTTP client: as that makes a connection for each request, none is
 * sent over one that the server has just closed. Redirects are not followed. @throws unknown when there is no answer
 */
async function exchange(ask) {
    const octokit = await makeOctokit();
    const seen = {};
    const fetch = async (url, { headers }) => {
        const { reply, text } = await send({ ...ask, headers }, url);
        const data = readPlainJson(reply, text);
        seen.reply = { ...reply, data };
        return toResponse(reply, data === undefined ? text : "");
    };
    const { method, url, headers, body } = ask;
    try {
        const { data } = await octokit.request({
            method,
            baseUrl: url.origin,
            // Octokit would take these signs for the begin of a variable.
            url: `${url.pathname}${url.search}`.replaceAll(":", "%3A").replaceAll("{", "%7B"),
            headers,
            ...(body === undefined ? {} : { data: body }),
            request: { fetch },
        });
        return withData(answerOf(seen.reply), data);
    }
    catch (error) {
        if (seen.reply === undefined) {
            throw rootOf(error);
        }
        return withData(seen.reply, dataOf(error));
    }
}
let made;
/** One for all requests, which have all that is theirs with them. */
async function makeOctokit() {
    made ??= createOctokit();
    return await made;
}
async function createOctokit() {
    const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(9083), __webpack_require__.e(5618)]).then(__webpack_require__.bind(__webpack_require__, 79083));
    return new GitHub({ log: silent });
}
function withData(reply, data) {
    return reply.data === undefined ? { ...reply, data } : reply;
}
function answerOf(reply) {
    if (reply === undefined) {
        throw new Error("there was no answer");
    }
    return reply;
}
async function send({ method, headers, body, watch, onHead, skipsBody = false }, url) {
    const client = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .createClient */ .UU)(watch.signal);
    const { message } = await client.request(method, url, body ?? null, { ...headers });
    watch.touch();
    watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
    const named = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
    const reply = { status: message.statusCode ?? 0, headers: Object.fromEntries(named), data: "", size: 0 };
    if (reply.status < 200 || reply.status > 599) {
        throw new Error(`the answer's status is none (${reply.status})`);
    }
    onHead?.(reply);
    if (skipsBody && reply.status < 400) {
        message.destroy();
        return { reply, text: "" };
    }
    // The status counts even where the body does not arrive: a request with an effect has had it.
    const { buffer, byteOffset, byteLength } = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .readBody */ .x8)(message, longestBody, watch).catch(() => new Uint8Array());
    return { reply: { ...reply, size: byteLength }, text: Buffer.from(buffer, byteOffset, byteLength).toString() };
}
/** The answer as octokit wants it; what is not called JSON is a text. */
function toResponse(reply, text) {
    return {
        status: reply.status,
        url: "",
        headers: new Map([["content-type", isJson(reply) ? "application/json" : "text/plain"]]),
        text: async () => (isEmpty(reply) ? "" : text),
    };
}
function isJson({ headers }) {
    return /^\s*application\/json\s*(?:;|$)/iu.test(headers["content-type"] ?? "");
}
function isEmpty({ status }) {
    return [204, 205, 304].includes(status);
}
/**
 * JSON that holds no number of more digits than are kept; `undefined` for all else. Octokit keeps such digits, but takes
 * several times the text's size to look for them.
 */
function readPlainJson(reply, text) {
    if (!isJson(reply) || isEmpty(reply) || /\d{16}/u.test(text)) {
        return undefined;
    }
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Octokit's own errors hold the whole request: only what lies beneath goes further. */
function rootOf(error) {
    return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}
function dataOf(error) {
    const response = error instanceof Error && "response" in error ? error.response : undefined;
    return typeof response === "object" && response !== null && "data" in response ? response.data : "";
}


/***/ }),

/***/ 87540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/** No answer of GitHub's API, or one that is no success. Its words are the end of a sentence, and hold no secret. */
class GitHubError extends Error {
    name = "GitHubError";
    kind;
    /** The HTTP status; `undefined` when there was no answer, or none that can be read. */
    status;
    /** The server's own words, at most 300 characters of them: text from outside. Empty when there are none. */
    said;
    /** The permissions that the server says it wants, such as `actions=write` (`x-accepted-github-permissions`). */
    wanted;
    /** Milliseconds until there is a point in trying again, where the server says so. */
    pause;
    /** False when the request certainly never left. */
    wasSent;
    constructor(message, { kind, status, said = "", wanted, pause, wasSent = true, cause }) {
        super(message, { cause });
        this.kind = kind;
        this.status = status;
        this.said = said;
        this.wanted = wanted;
        this.pause = pause;
        this.wasSent = wasSent;
    }
}


/***/ }),

/***/ 80488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lA: () => (/* binding */ describeEnd),
/* harmony export */   tl: () => (/* binding */ judgeSilence),
/* harmony export */   uQ: () => (/* binding */ judgeReply)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63970);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87540);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1172);



/** What an answer that is no success means. `now` is the server's clock, where it is known; `redact` takes secrets out. */
function judgeReply(reply, now, redact) {
    const { status, headers } = reply;
    const said = redact(wordsOf(reply.data)).slice(0, 300);
    const words = `the API answered ${status}${said === "" ? "" : ` (${said})`}`;
    const details = { status, said, wanted: headers["x-accepted-github-permissions"] };
    // 304 to what was not asked on a condition says nothing at all.
    if (status < 300 || status === 304) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y("the API's answer cannot be read", { kind: "unreadable", status: undefined });
    }
    const pause = (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .limitPause */ .o)({ status, headers, said }, now);
    if (pause !== undefined) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y(`${words}; the rate limit ends at ${describeEnd(now, pause)}`, {
            ...details,
            kind: "limited",
            pause,
        });
    }
    return status >= 500 || status === 408
        ? new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y(words, { ...details, kind: "unreachable", pause: (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRetryAfter */ .mu)(headers["retry-after"]) })
        : new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y(words, { ...details, kind: "refused" });
}
/** What it means that there is no answer. */
function judgeSilence(cause, redact) {
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y(redact((0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(cause)), { kind: "unreachable", wasSent: !neverLeft(cause), cause });
}
/** A time, in a sentence. */
function describeEnd(now, pause) {
    return new Date(Math.min(now.getTime() + pause, 8.64e15)).toISOString().replace(/\.\d+Z$/u, "Z");
}
/** True when a request certainly never left, by its error: there was no connection that it could have left by. */
function neverLeft(error) {
    if (typeof error !== "object" || error === null) {
        return false;
    }
    if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) {
        return error.errors.every(neverLeft);
    }
    const { syscall, code, message } = Object.fromEntries(["syscall", "code", "message"].map((key) => [key, String(Reflect.get(error, key) ?? "")]));
    return (["connect", "getaddrinfo"].includes(syscall ?? "") ||
        /^(?:CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/u.test(code ?? "") ||
        /^tunneling socket could not be established/u.test(message ?? ""));
}
/** What the API says of an error, in a few words; a page that a proxy sends in its place is left out. */
function wordsOf(data) {
    if (typeof data !== "object" || data === null || !("message" in data) || typeof data.message !== "string") {
        return "";
    }
    const more = "errors" in data && Array.isArray(data.errors) ? data.errors.map(wordOf).filter((word) => word !== "") : [];
    return [data.message.replace(/\.$/u, ""), ...more].join("; ");
}
function wordOf(error) {
    return typeof error === "string" ? error : wordsOf(error);
}


/***/ }),

/***/ 16912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ followMoves),
/* harmony export */   J: () => (/* binding */ findMove)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87540);

const sameMethod = new Set([307, 308]);
const mostMoves = 3;
/**
 * Where an answer says that its thing has moved to, such as a repository that was renamed; `undefined` for any other
 * answer. The token goes to no other server. @throws GitHubError where it has moved to one, unless the place itself is what
 * was asked for
 */
function findMove({ status, headers }, { method, url, skipsBody = false }) {
    const { location = "" } = headers;
    const isMove = sameMethod.has(status) || (status === 301 && method === "GET");
    if (!(isMove && URL.canParse(location, url.href))) {
        return undefined;
    }
    const next = new URL(location, url);
    if (next.origin !== url.origin && skipsBody) {
        return undefined;
    }
    if (next.origin !== url.origin) {
        const words = `the API answered ${status}, and leads to another server, to which no token is sent`;
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y(words, { kind: "refused", status });
    }
    return next;
}
/** Follows a thing to where it has moved; `send` sends one request. @throws GitHubError */
async function followMoves(first, send) {
    let ask = first;
    for (let moves = 0;; moves += 1) {
        const reply = await send(ask);
        const next = moves < mostMoves ? findMove(reply, ask) : undefined;
        if (next === undefined) {
            return reply;
        }
        ask = { ...ask, url: next };
    }
}


/***/ }),

/***/ 1172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readBudget),
/* harmony export */   o: () => (/* binding */ limitPause)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63970);

/** What GitHub asks for where a secondary rate limit names no time, in milliseconds. */
const secondaryPause = 60_000;
/** The last second that a Date can hold. */
const lastSecond = 8.64e12;
/**
 * How long a rate limit lasts, by GitHub's own rules: `retry-after`, else the reset of a used-up limit, else a minute.
 * `undefined` for a refusal that is no rate limit. `now` is the server's clock, where it is known.
 */
function limitPause({ status, headers, said }, now) {
    if (status !== 403 && status !== 429) {
        return undefined;
    }
    const told = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRetryAfter */ .mu)(headers["retry-after"]) ?? untilDate(headers["retry-after"], now);
    if (told !== undefined) {
        return told;
    }
    const namesLimit = /rate limit|abuse detection/iu.test(said);
    const budget = readBudget(headers);
    // The last request of an hour may be refused for another reason.
    const isPlain = status === 403 && headers["x-accepted-github-permissions"] !== undefined && !namesLimit;
    if (budget?.remaining === 0 && !isPlain) {
        return Math.max(0, budget.resetsAt.getTime() - now.getTime()) + 1000;
    }
    return status === 429 || /secondary rate limit|abuse detection/iu.test(said) ? secondaryPause : undefined;
}
/** Reads what an answer says of the primary limit; `undefined` when it says nothing, or speaks of another limit. */
function readBudget(headers) {
    const [remaining, reset] = [headers["x-ratelimit-remaining"], headers["x-ratelimit-reset"]];
    const isCore = ["", "core"].includes(headers["x-ratelimit-resource"] ?? "");
    if (!(isCore && isNumber(remaining) && isNumber(reset) && Number(reset) < lastSecond)) {
        return undefined;
    }
    return { remaining: Number(remaining), resetsAt: new Date(Number(reset) * 1000) };
}
function isNumber(text) {
    return /^\d{1,15}$/u.test(text ?? "");
}
function untilDate(text, now) {
    const time = text === undefined || isNumber(text) ? Number.NaN : Date.parse(text);
    return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime()) + 1000;
}


/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isGitea),
/* harmony export */   XS: () => (/* binding */ graphqlUrl),
/* harmony export */   u3: () => (/* binding */ baseHeaders),
/* harmony export */   we: () => (/* binding */ joinUrl)
/* harmony export */ });
/** What every request says. */
const baseHeaders = {
    accept: "application/vnd.github+json",
    "user-agent": "stdops",
    "x-github-api-version": "2022-11-28",
};
/** An address of the API, whose own may have a path, and a slash at its end. */
function joinUrl(apiUrl, path, query = {}) {
    const url = new URL(`${apiUrl.replace(/\/+$/u, "")}${path}`);
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) {
            url.searchParams.set(name, String(value));
        }
    }
    return url;
}
/** Where GraphQL is: beside REST's `/api/v3` on GHES, beneath the API's address elsewhere. */
function graphqlUrl(apiUrl) {
    return new URL(`${apiUrl.replace(/\/+$/u, "").replace(/\/api\/v3$/u, "/api")}/graphql`);
}
/** Gitea's API, which names the size of a page `limit` and gives no more than 50. */
function isGitea(apiUrl) {
    return /\/api\/v1\/*$/u.test(apiUrl);
}


/***/ }),

/***/ 63970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   Tp: () => (/* binding */ longestPause),
/* harmony export */   UU: () => (/* binding */ createClient),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   fetchUrl: () => (/* binding */ fetchUrl),
/* harmony export */   l0: () => (/* binding */ pauseAfter),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   qO: () => (/* binding */ passing),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48973);
/* harmony import */ var _url_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53022);


/** Requests over HTTP, with the runner's proxy settings, limits, and retries of what may pass. */
/** Why a request has no answer that can be used. Its words never hold the URL, which may hold secrets. */
class RequestError extends Error {
    name = "RequestError";
    /** The HTTP status where there was an answer, 0 for one that is of no use whatever its status. */
    status;
    /** How long the server wants to be left alone, in milliseconds. */
    pause;
    constructor(message, { status, pause, cause } = {}) {
        super(message, { cause });
        this.status = status;
        this.pause = pause;
    }
}
const attempts = 3;
/** The longest pause that a server may ask for before that counts as a no, in milliseconds. */
const longestPause = 60_000;
const usualPatience = { silence: 30_000, whole: 120_000 };
const mostRedirects = 10;
const redirects = new Set([301, 302, 303, 307, 308]);
/** The statuses of what may pass. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** The pause before the attempt that follows this one, counted from 1, in milliseconds. */
function pauseAfter(attempt) {
    return 500 * 2 ** attempt;
}
/**
 * Fetches a URL by GET. What may pass (no answer, 408, 425, 429, 500, 502, 503, 504) is tried three times, after the
 * pause that the server asks for. Redirects never lead from https to http. @throws RequestError, or the signal's reason
 */
async function fetchUrl(request) {
    for (let attempt = 1;; attempt += 1) {
        request.signal.throwIfAborted();
        try {
            return await fetchOnce(request);
        }
        catch (problem) {
            request.signal.throwIfAborted();
            const error = problem instanceof RequestError ? problem : new RequestError(describeError(problem), { cause: problem });
            const { status = 503, pause = 0 } = error;
            if (attempt === attempts || !passing.has(status) || pause > longestPause) {
                throw error;
            }
            await request.sleep(Math.max(pauseAfter(attempt), pause), request.signal);
        }
    }
}
/** What happened, in the words of the deepest cause: those around it say no more than that something failed. */
function describeError(error) {
    if (!(error instanceof Error)) {
        return String(error);
    }
    if (error.cause instanceof Error) {
        return describeError(error.cause);
    }
    return error instanceof AggregateError ? error.errors.map(describeError).join("; ") : error.message || error.name;
}
/** The `Retry-After` of an answer in milliseconds, where it is one in seconds; `undefined` for none and for dates. */
function parseRetryAfter(text) {
    return text !== undefined && /^\s*\d{1,9}\s*$/u.test(text) ? Number(text) * 1000 : undefined;
}
async function fetchOnce({ url, limit, signal, patience = usualPatience }) {
    const watch = (0,_patience_js__WEBPACK_IMPORTED_MODULE_0__/* .watchOver */ .w)(signal, patience);
    try {
        return await Promise.race([fetchWatched(new URL(url), limit, watch), watch.stopped]);
    }
    finally {
        watch.end();
    }
}
async function fetchWatched(url, limit, watch) {
    const message = await follow(url, watch);
    watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
    const { statusCode: status, headers } = message;
    if (status !== 200) {
        throw new RequestError(`the server answered ${status}`, { status, pause: parseRetryAfter(headers["retry-after"]) });
    }
    const [type = ""] = (headers["content-type"] ?? "").split(";");
    return { body: await readBody(message, limit, watch), type: type.trim().toLowerCase() };
}
/** Follows redirects to an answer that is none, with every request over https when the first one was. */
async function follow(first, watch) {
    let url = first;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
        // A client keeps its first agent, which is one of http or of https: each hop has its own.
        const client = await createClient(watch.signal);
        const { message } = await client.get(url.href, credentials(url));
        watch.touch();
        const { location } = message.headers;
        if (!redirects.has(message.statusCode ?? 0) || location === undefined) {
            return message;
        }
        message.destroy();
        watch.signal.throwIfAborted();
        url = nextUrl(location, url);
    }
    throw new RequestError(`the server leads on more than ${mostRedirects} times`, { status: 0 });
}
function nextUrl(location, current) {
    if (!URL.canParse(location, current.href)) {
        throw new RequestError("the server leads to an address that is none", { status: 0 });
    }
    const next = new URL(location, current);
    if (next.protocol !== current.protocol && !(current.protocol === "http:" && next.protocol === "https:")) {
        throw new RequestError(`the server leads from ${current.protocol} to ${next.protocol}`, { status: 0 });
    }
    return next;
}
/**
 * A client that follows no redirects, with the proxies of the runner. HttpClient cannot be stopped by itself: its
 * requests, and those that open a proxy's tunnel, are tied to the signal.
 */
async function createClient(signal) {
    const { HttpClient } = await __webpack_require__.e(/* import() */ 7218).then(__webpack_require__.bind(__webpack_require__, 57218));
    const tie = {
        prepareRequest: (options) => {
            options.signal = signal;
            const { agent } = options;
            if (typeof agent === "object" && "proxyOptions" in agent && typeof agent.proxyOptions === "object") {
                Object.assign(agent.proxyOptions ?? {}, { signal });
            }
        },
        canHandleAuthentication: () => false,
        handleAuthentication: async () => await Promise.reject(new Error("nobody asked for it")),
    };
    return new HttpClient("stdops", [tie], { allowRedirects: false });
}
function credentials(url) {
    const authorization = (0,_url_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .basicAuthorization */ .a)(url);
    return authorization === undefined ? {} : { authorization };
}
/** Reads a body to its end. @throws RequestError when it is cut short or too long */
async function readBody(message, limit, watch) {
    const tooLong = new RequestError(`the answer is longer than ${limit / 1024 / 1024} MiB`, { status: 0 });
    if (Number(message.headers["content-length"] ?? 0) > limit) {
        throw tooLong;
    }
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of message) {
            watch.touch();
            size += chunk.length;
            if (size > limit) {
                throw tooLong;
            }
            chunks.push(chunk);
        }
    }
    catch (cause) {
        throw cause === tooLong ? tooLong : new RequestError("the answer was cut short", { cause });
    }
    if (!message.complete) {
        throw new RequestError("the answer was cut short");
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 48973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ watchOver)
/* harmony export */ });
/** Watches over an attempt. `end` must be called: it also lets go of every connection that is still tied to the signal. */
function watchOver(outer, { silence, whole, lingers = 0 }) {
    const controller = new AbortController();
    const { signal } = controller;
    const stop = () => controller.abort(new Error("no answer in time"));
    const quiet = setTimeout(stop, silence);
    const all = setTimeout(stop, whole);
    const stopped = new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    stopped.catch(() => { });
    let late;
    const cancel = () => {
        if (lingers === 0) {
            stop();
        }
        else {
            late = setTimeout(stop, lingers);
        }
    };
    outer.addEventListener("abort", cancel, { once: true });
    const end = () => {
        clearTimeout(quiet);
        clearTimeout(all);
        clearTimeout(late);
        outer.removeEventListener("abort", cancel);
        controller.abort();
    };
    return { signal, stopped, touch: () => void quiet.refresh(), end };
}


/***/ })

};
