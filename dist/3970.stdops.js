export const id = 3970;
export const ids = [3970];
export const modules = {

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
