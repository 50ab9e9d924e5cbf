export const id = 586;
export const ids = [586];
export const modules = {

/***/ 20586:
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

// EXTERNAL MODULE: ./lib/io/push/target.js
var target = __webpack_require__(95488);
;// CONCATENATED MODULE: ./lib/io/push/server-words.js


/** Headers that this library sets, which are no secrets. */
const harmless = new Set(["content-type", "content-encoding"]);
/** What a server says of an error: the `message` of a JSON object, or a text; a page of HTML is left out. */
function findWords(text, sender) {
    const message = readField(parseObject(text), "message");
    const words = typeof message === "string" ? message : text;
    return /^\s*[<{[]/u.test(words) ? "" : toWords(words, sender);
}
/** A server's words without secrets, in one line of at most 300 characters. */
function toWords(text, sender) {
    // What is cut might be the end of a secret, which then could not be found any more.
    const characters = Array.from(redact(text, sender).slice(0, 1200).replaceAll(/\s+/gu, " ").trim());
    return characters.length > 300 ? `${characters.slice(0, 300).join("")}…` : characters.join("");
}
/** A JSON object that a server sent; `undefined` for anything else. */
function parseObject(text) {
    try {
        const data = JSON.parse(text);
        return typeof data === "object" && data !== null ? data : undefined;
    }
    catch {
        return undefined;
    }
}
/** A field of such an object. */
function readField(data, name) {
    return typeof data === "object" && data !== null && Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
}
/** Takes the values of headers, and a URL's password and query, out of what a server says: some send them back. */
function redact(text, { url, headers }) {
    const { authorization = "" } = (0,target/* authorize */.G)(url, {});
    const values = [...Object.entries(headers), ["authorization", authorization]]
        .filter(([name = ""]) => !harmless.has(name.toLowerCase()))
        .flatMap(([, value = ""]) => [value, ...value.split(/[\s,;=]+/u).filter((piece) => piece.length >= 6)]);
    const inUrl = [url.password, (0,http/* decodePercent */.gr)(url.password), url.search, ...url.searchParams.values()];
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
    const all = { ...(0,target/* authorize */.G)(url, headers), ...headers, "content-length": String(body.length) };
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

// EXTERNAL MODULE: ./lib/io/push/header-lines.js
var header_lines = __webpack_require__(28882);
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
    const data = parseObject(text);
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
    const { clock, signal, runner, environment, badInput } = context;
    const { "otlp-endpoint": endpoint, "otlp-headers": lines, "pushgateway-url": gateway } = given;
    const parsed = (0,header_lines/* parseHeaderLines */.o)(lines ?? "");
    if (parsed.problem !== undefined) {
        throw badInput("otlp-headers", parsed.problem);
    }
    const { headers } = parsed;
    for (const value of Object.values(headers)) {
        runner.mask(value);
    }
    if (endpoint !== undefined) {
        await guard("the OpenTelemetry receiver", context, async () => {
            const body = (0,chunks/* joinChunks */.d)((0,otlp/* renderOtlp */.w)(model, clock.now().getTime()));
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


/***/ })

};
