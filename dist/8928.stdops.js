export const id = 8928;
export const ids = [8928,3970,973];
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

/***/ 78928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  push: () => (/* binding */ push_push)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/io/http.js
var http = __webpack_require__(63970);
// EXTERNAL MODULE: ./lib/io/patience.js
var patience = __webpack_require__(48973);
;// CONCATENATED MODULE: ./lib/io/push/push-error.js
/**
 * Why something was not taken. `rejected`: the server has judged it and says no, wholly or in part. `failed`: it was not
 * judged, as there was no answer, or none that helps. The message is the end of a sentence, and holds the server's own
 * words: text from outside, in which the secrets of the request are `***`.
 */
class PushError extends Error {
    name = "PushError";
    kind;
    /** The HTTP status; `undefined` when there was no answer. */
    status;
    /** How many points were not taken, where the server counts them. */
    rejectedPoints;
    constructor(kind, message, { status, rejectedPoints, cause } = {}) {
        super(message, { cause });
        this.kind = kind;
        this.status = status;
        this.rejectedPoints = rejectedPoints;
    }
}

// EXTERNAL MODULE: ./lib/io/plain-json.js
var plain_json = __webpack_require__(92531);
// EXTERNAL MODULE: ./lib/io/url-parts.js
var url_parts = __webpack_require__(53022);
;// CONCATENATED MODULE: ./lib/io/push/target.js

/** The `Authorization` that a URL's user and password are, unless the headers have one. */
function authorize(url, headers) {
    const isGiven = Object.keys(headers).some((name) => name.toLowerCase() === "authorization");
    const authorization = (0,url_parts/* basicAuthorization */.a)(url);
    return isGiven || authorization === undefined ? {} : { authorization };
}

;// CONCATENATED MODULE: ./lib/io/push/server-words.js



/** Headers that this library sets, which are no secrets. */
const harmless = new Set(["content-type", "content-encoding"]);
/** What a server says of an error: the `message` of a JSON object, or a text; a page of HTML is left out. */
function findWords(text, sender) {
    const message = readField((0,plain_json/* parseJson */.q)(text), "message");
    const words = typeof message === "string" ? message : text;
    return /^\s*[<{[]/u.test(words) ? "" : toWords(words, sender);
}
/** A server's words without secrets, in one line of at most 300 characters. */
function toWords(text, sender) {
    // What is cut might be the end of a secret, which then could not be found any more.
    const characters = Array.from(redact(text, sender).slice(0, 1200).replaceAll(/\s+/gu, " ").trim());
    return characters.length > 300 ? `${characters.slice(0, 300).join("")}…` : characters.join("");
}
/** A field of what a server sent; `undefined` where that is no object, too. */
function readField(data, name) {
    return (0,plain_json/* isPlainObject */.Q)(data) && Object.hasOwn(data, name) ? data[name] : undefined;
}
/** Takes the values of headers, and a URL's password and query, out of what a server says: some send them back. */
function redact(text, { url, headers }) {
    const { authorization = "" } = authorize(url, {});
    const values = [...Object.entries(headers), ["authorization", authorization]]
        .filter(([name = ""]) => !harmless.has(name.toLowerCase()))
        .flatMap(([, value = ""]) => [value, ...value.split(/[\s,;=]+/u).filter((piece) => piece.length >= 6)]);
    const inUrl = [url.password, (0,url_parts/* decodePercent */.g)(url.password), url.search, ...url.searchParams.values()];
    const secrets = [...values, ...inUrl].filter((secret) => secret.length >= 3);
    return secrets
        .toSorted((one, other) => other.length - one.length)
        .reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
}

;// CONCATENATED MODULE: ./lib/io/push/send.js






const attempts = 4;
const silence = 30_000;
const usualTime = 60_000;
const longestReply = 4 * 1024 * 1024;
/** As OTLP has it: more than that a receiver need not take. */
const mostBytes = 64 * 1024 * 1024;
const passing = new Set([429, 502, 503, 504]);
/** Puts a body's pieces together. @throws PushError when they are more than 64 MiB */
async function gather(pieces) {
    const chunks = [];
    let size = 0;
    for await (const piece of pieces) {
        const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
        size += chunk.length;
        if (size > mostBytes) {
            throw new PushError("failed", `there are more than ${mostBytes / 1024 ** 2} MiB to send, which no receiver need take`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/**
 * Sends a request. No answer, 429, 502, 503 and 504 are tried again, after the pause that the server asks for; nothing
 * else is. Redirects are not followed: neither headers nor body go where the user did not send them.
 * @throws PushError, or the signal's reason
 */
async function push(request, access) {
    const { clock, signal, within = usualTime, random = Math.random } = access;
    const deadline = clock.monotonic() + within;
    for (let attempt = 1;; attempt += 1) {
        signal.throwIfAborted();
        const answer = await tryOnce(request, access, deadline - clock.monotonic());
        const { status, text } = answer;
        if (status !== undefined && status >= 200 && status < 300) {
            return { status, text };
        }
        const pause = Math.max(1000 * 2 ** (attempt - 1) * (0.5 + random() / 2), answer.pause ?? 0);
        const mayPass = answer.status === undefined || passing.has(answer.status);
        if (!mayPass || attempt === attempts || clock.monotonic() + pause >= deadline) {
            throw judge(answer, request);
        }
        await clock.sleep(pause, signal);
    }
}
async function tryOnce(request, { clock, signal }, left) {
    const watch = (0,patience/* watchOver */.w)(signal, { silence, whole: Math.max(left, 1) });
    const seen = {};
    try {
        const message = await Promise.race([send(request, watch), watch.stopped]);
        const pause = readPause(message.headers["retry-after"], clock.now());
        seen.answer = { status: message.statusCode ?? 0, text: "", pause };
        const reply = await Promise.race([(0,http/* readBody */.x8)(message, longestReply, watch), watch.stopped]);
        return { ...seen.answer, text: Buffer.from(reply).toString() };
    }
    catch (cause) {
        signal.throwIfAborted();
        // The status counts even where the words do not arrive: what was sent has been taken, or not.
        return seen.answer ?? { status: undefined, text: "", cause };
    }
    finally {
        watch.end();
    }
}
async function send({ method, url, headers, body }, watch) {
    const client = await (0,http/* createClient */.UU)(watch.signal);
    const bare = new URL(url);
    bare.username = "";
    bare.password = "";
    const all = { ...authorize(url, headers), ...headers, "content-length": String(body.length) };
    const { message } = await client.request(method, bare.href, external_node_stream_.Readable.from([body]), all);
    watch.touch();
    watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
    return message;
}
/** A `Retry-After`, which is a number of seconds or a date. */
function readPause(text, now) {
    const date = Date.parse(text ?? "");
    return (0,http/* parseRetryAfter */.mu)(text) ?? (Number.isNaN(date) ? undefined : Math.max(date - now.getTime(), 0));
}
function judge({ status, text, pause, cause }, request) {
    if (status === undefined) {
        return new PushError("failed", redact((0,http/* describeError */.Uc)(cause), request), { cause });
    }
    const said = findWords(text, request);
    const words = `the server answered ${status}${said === "" ? "" : ` (${said})`}`;
    if (status >= 300 && status < 400) {
        return new PushError("failed", `the server leads elsewhere (${status}), where nothing is sent`, { status });
    }
    const wait = pause === undefined ? "" : `, and wants to be left alone for ${Math.ceil(pause / 1000)} s`;
    return status >= 400 && status < 500 && !passing.has(status)
        ? new PushError("rejected", words, { status })
        : new PushError("failed", `${words}${wait}`, { status });
}

;// CONCATENATED MODULE: ./lib/io/push/gateway.js

/**
 * The address of a group. A value that a path cannot hold as it is goes in base64 (`job@base64/…`): slashes, nothing,
 * dots, which paths resolve, and whatever needs an escape that a proxy might undo.
 */
function gatewayUrl({ url, job, grouping = {} }) {
    const group = new URL(url);
    const pairs = [["job", job], ...Object.entries(grouping)].map(([name = "", value = ""]) => segment(name, value));
    group.pathname = [url.pathname.replace(/\/+$/u, ""), "metrics", ...pairs].join("/");
    return group;
}
function segment(name, value) {
    if (/^[\w-][\w.~-]*$/u.test(value)) {
        return `${name}/${value}`;
    }
    return `${name}@base64/${Buffer.from(value).toString("base64url") || "="}`;
}
/** Pushes one group of metrics. @throws PushError, or the signal's reason */
async function pushGateway({ body, method, headers = {}, ...place }) {
    const content = await gather(body);
    const type = { "content-type": "text/plain; version=0.0.4; charset=utf-8" };
    await push({ method, url: gatewayUrl(place), headers: { ...headers, ...type }, body: content }, place);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/io/push/otlp.js






/** Below that many bytes, packing saves nothing. */
const worthPacking = 1024;
/** The address that metrics are sent to. */
function otlpUrl(endpoint) {
    const url = new URL(endpoint);
    const path = url.pathname.replace(/\/+$/u, "");
    url.pathname = path.endsWith("/v1/metrics") ? path : `${path}/v1/metrics`;
    return url;
}
/**
 * Sends metrics by OTLP/HTTP with JSON, as its specification (1.x) has it. What the receiver has refused, wholly or in
 * part, is never sent again.
 * @throws PushError, or the signal's reason
 */
async function pushOtlp({ endpoint, headers = {}, body, ...access }) {
    const plain = await gather(body);
    const packs = plain.length >= worthPacking;
    const request = {
        method: "POST",
        url: otlpUrl(endpoint),
        headers: { ...headers, "content-type": "application/json", ...(packs ? { "content-encoding": "gzip" } : {}) },
        body: packs ? await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(plain) : plain,
    };
    const { status, text } = await push(request, access);
    const partial = findPartialSuccess(text);
    const said = toWords(partial.message, request);
    if (partial.rejected > 0) {
        const points = partial.rejected === 1 ? "1 data point" : `${partial.rejected} data points`;
        const message = `the server did not take ${points}${said === "" ? "" : ` (${said})`}`;
        throw new PushError("rejected", message, { status, rejectedPoints: partial.rejected });
    }
    return { warning: said === "" ? undefined : said };
}
/** Both spellings of proto3's JSON are read, and both of a 64-bit number. */
function findPartialSuccess(text) {
    const data = (0,plain_json/* parseJson */.q)(text);
    const partial = readField(data, "partialSuccess") ?? readField(data, "partial_success");
    const rejected = Number(readField(partial, "rejectedDataPoints") ?? readField(partial, "rejected_data_points") ?? 0);
    const message = readField(partial, "errorMessage") ?? readField(partial, "error_message");
    return { rejected: Number.isFinite(rejected) ? rejected : 0, message: typeof message === "string" ? message : "" };
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/run-facts.js
var run_facts = __webpack_require__(29330);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/chunks.js
var chunks = __webpack_require__(89231);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/otlp.js + 1 modules
var otlp = __webpack_require__(50973);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/prometheus.js
var prometheus = __webpack_require__(4733);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/push.js







/** Sends the metrics to the places that the user named. @throws Failure */
async function push_push(model, given, context) {
    const { clock, signal, runner, environment } = context;
    const { "otlp-endpoint": endpoint, "otlp-headers": headers = {}, "pushgateway-url": gateway } = given;
    for (const value of Object.values(headers)) {
        runner.mask(value);
    }
    if (endpoint !== undefined) {
        await guard("the OpenTelemetry receiver", context, async () => {
            const body = (0,chunks/* joinChunks */.d)((0,otlp.renderOtlp)(model, clock.now().getTime()));
            const { warning } = await pushOtlp({ endpoint, headers, body, clock, signal });
            if (warning !== undefined) {
                runner.warning(`The OpenTelemetry receiver took the metrics, and says: ${warning}`);
            }
        });
    }
    if (gateway !== undefined) {
        await guard("the Pushgateway", context, async () => {
            const job = given["push-job"] ?? (environment["GITHUB_JOB"] || "stdops");
            // A Pushgateway keeps what it has until somebody deletes it, so that each run would be a series for ever.
            const body = (0,chunks/* joinChunks */.d)((0,prometheus/* renderPrometheus */.B)(model, { timestamps: false, leftOut: run_facts/* runInfoName */.$X }));
            await pushGateway({ url: gateway, job, method: "PUT", body, clock, signal });
        });
    }
}
async function guard(receiver, { fail, signal }, work) {
    try {
        await work();
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof PushError)) {
            throw error;
        }
        throw error.kind === "rejected"
            ? fail("push-rejected", `${receiver} refused the metrics: ${error.message}.`, { cause: error })
            : fail("push-failed", `The metrics did not reach ${receiver}: ${error.message}.`, { cause: error });
    }
}


/***/ }),

/***/ 50973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderOtlp: () => (/* binding */ renderOtlp)
});

// EXTERNAL MODULE: ./lib/operations/metrics-export/family.js + 1 modules
var family = __webpack_require__(43306);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/number-text.js
var number_text = __webpack_require__(16066);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/rendered-sets.js
var rendered_sets = __webpack_require__(91480);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/resource-attributes.js
/**
 * What the metrics are of, in the names that OpenTelemetry has for pipelines and repositories
 * (https://opentelemetry.io/docs/specs/semconv/registry/attributes/cicd). The number of the run is not among them: the
 * conventions want it on metrics only where it was asked for, since each run would make new series.
 */
function resourceAttributes({ run, deployment }) {
    const attributes = [
        ["cicd.pipeline.name", run.workflow],
        ["cicd.pipeline.task.name", run.job],
        ...repositoryAttributes(run),
        ...refAttributes(run),
        ["deployment.id", deployment?.id],
        ["deployment.status", deploymentStatus(deployment?.success)],
    ];
    return attributes.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
}
function repositoryAttributes({ repository = "", serverUrl }) {
    const [owner, name] = repository.split("/");
    const url = serverUrl === undefined || name === undefined ? undefined : `${serverUrl}/${repository}`;
    return [
        ["vcs.provider.name", serverUrl === "https://github.com" ? "github" : undefined],
        ["vcs.owner.name", owner],
        ["vcs.repository.name", name],
        ["vcs.repository.url.full", url],
    ];
}
/** A ref is a branch or a tag; that of a pull request is neither. */
function refAttributes({ ref, sha }) {
    const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/su.exec(ref ?? "") ?? [];
    const type = kind === "heads" ? "branch" : "tag";
    return [
        ["vcs.ref.head.name", name ?? ref],
        ["vcs.ref.head.revision", sha],
        ["vcs.ref.head.type", kind === undefined ? undefined : type],
    ];
}
function deploymentStatus(success) {
    if (success === undefined) {
        return undefined;
    }
    return success ? "succeeded" : "failed";
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/write/units.js
var units = __webpack_require__(92418);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/write/otlp.js





/** AGGREGATION_TEMPORALITY_CUMULATIVE of opentelemetry/proto/metrics/v1/metrics.proto. */
const cumulative = 2;
/**
 * A model as one ExportMetricsServiceRequest of OTLP in proto3 JSON: enums are integers, 64-bit integers texts. Every
 * point needs a time; those without one get `now`, in milliseconds since 1970. Facts of the run are attributes of the
 * resource; an info is a gauge that says 1.
 */
function* renderOtlp(model, now) {
    const attributes = resourceAttributes(model).map(([name, value]) => renderAttribute(name, value));
    yield `{"resourceMetrics":[{"resource":{"attributes":[${attributes.join(",")}]},`;
    yield `"scopeMetrics":[{"scope":{"name":"stdops"},"metrics":[`;
    const sets = new rendered_sets/* RenderedSets */.BQ(model.labelSets, renderAttributes);
    let separator = "\n";
    for (const family of model.families) {
        if (family.size > 0) {
            yield separator;
            yield* renderFamily(family, sets, now);
            separator = ",\n";
        }
    }
    yield "\n]}]}]}\n";
}
function* renderFamily(family, sets, now) {
    const unit = (0,units/* unitCode */.iN)(family);
    const unitText = unit === undefined ? "" : `,"unit":${JSON.stringify(unit)}`;
    yield `{"name":${JSON.stringify(family.name)},"description":${JSON.stringify(family.help)}${unitText},"${kind(family)}":{`;
    if (family.type === "counter") {
        yield `"aggregationTemporality":${cumulative},"isMonotonic":true,`;
    }
    else if (family.type === "histogram") {
        yield `"aggregationTemporality":${cumulative},`;
    }
    yield '"dataPoints":[';
    for (let at = 0; at < family.size; at += 1) {
        const histogram = family.histogram(at);
        const value = family.value(at);
        const figures = histogram === undefined ? `"asDouble":${renderDouble(value)}` : renderHistogram(histogram, value);
        const attributes = sets.text(family.labels(at));
        yield `${at === 0 ? "\n" : ",\n"}{"timeUnixNano":"${toNanoseconds(family.timestamp(at) ?? now)}",${attributes}${figures}}`;
    }
    yield "]}}";
}
function kind({ type }) {
    if (type === "counter") {
        return "sum";
    }
    return type === "histogram" ? "histogram" : "gauge";
}
/** A sum that is unknown is left out. */
function renderHistogram(histogram, value) {
    const sum = Number.isNaN(value) ? "" : `"sum":${renderDouble(value)},`;
    const counts = histogram.counts.map((count) => `"${count}"`).join(",");
    const bounds = histogram.bounds.map(number_text/* renderFinite */.I8).join(",");
    return `"count":"${(0,family/* countObservations */.Z)(histogram)}",${sum}"bucketCounts":[${counts}],"explicitBounds":[${bounds}]`;
}
/** proto3 JSON has words for what JSON cannot say. */
function renderDouble(value) {
    if (Number.isFinite(value)) {
        return (0,number_text/* renderFinite */.I8)(value);
    }
    return Number.isNaN(value) ? `"${(0,number_text/* nameNonfinite */.Qs)(value)}"` : `"${value}"`;
}
/** Whole milliseconds times a million: more digits than a number has. */
function toNanoseconds(milliseconds) {
    return milliseconds > 0 ? `${milliseconds}000000` : "0";
}
function renderAttributes(sets, id) {
    const attributes = sets.labels(id).map(([name, value]) => renderAttribute(name, value));
    return attributes.length === 0 ? "" : `"attributes":[${attributes.join(",")}],`;
}
function renderAttribute(name, value) {
    return `{"key":${JSON.stringify(name)},"value":{"stringValue":${JSON.stringify(value)}}}`;
}


/***/ }),

/***/ 92418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   Zf: () => (/* binding */ unitWord),
/* harmony export */   iN: () => (/* binding */ unitCode)
/* harmony export */ });
/** Base units by the word at the end of a metric's name, and their code in UCUM, which OpenTelemetry wants. */
const codes = new Map([
    ["seconds", "s"],
    ["bytes", "By"],
    ["ratio", "1"],
    ["celsius", "Cel"],
    ["meters", "m"],
    ["grams", "g"],
    ["volts", "V"],
    ["amperes", "A"],
    ["joules", "J"],
    ["hertz", "Hz"],
    ["percent", "%"],
]);
/** A family's name without what its type adds to it: `_total` of a counter, `_info` of an info. */
function baseName({ name, type }) {
    if (type === "counter") {
        return name.replace(/_total$/u, "");
    }
    return type === "info" ? name.replace(/_info$/u, "") : name;
}
/** The unit in words with which a family's name ends, if it does: OpenMetrics knows no other. */
function unitWord(family) {
    const base = baseName(family);
    if (family.type === "info") {
        return undefined;
    }
    const given = family.unit;
    if (given !== undefined && given !== "" && base.endsWith(`_${given}`)) {
        return given;
    }
    const last = base.slice(base.lastIndexOf("_") + 1);
    return base.includes("_") && codes.has(last) ? last : undefined;
}
/** The unit in UCUM, if it is known: the one that was given, in code where it is a known word, or the one in the name. */
function unitCode(family) {
    const unit = family.unit ?? unitWord(family);
    return unit === undefined ? undefined : (codes.get(unit) ?? unit);
}


/***/ })

};
