export const id = 6435;
export const ids = [6435];
export const modules = {

/***/ 36873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ listWorkflows),
/* harmony export */   Mh: () => (/* binding */ getRun),
/* harmony export */   Mw: () => (/* binding */ getWorkflow),
/* harmony export */   N6: () => (/* binding */ listJobs),
/* harmony export */   SC: () => (/* binding */ locateJobLog),
/* harmony export */   Su: () => (/* binding */ cancelRun),
/* harmony export */   c$: () => (/* binding */ listPendingDeployments),
/* harmony export */   gM: () => (/* binding */ readJobLog),
/* harmony export */   rd: () => (/* binding */ locateArtifact),
/* harmony export */   v: () => (/* binding */ listRuns),
/* harmony export */   wn: () => (/* binding */ listArtifacts)
/* harmony export */ });
/* unused harmony export forceCancelRun */
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87540);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55768);
/* harmony import */ var _read_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90376);



/** More than a run has: a matrix has at most 256 jobs. */
const mostJobs = 10_000;
const mostOthers = 1000;
/** A run. @throws GitHubError */
async function getRun(client, { repository, runId, giveUpAfter }) {
    return await client.get((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "runs", runId), { read: _read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .readRun */ .cI, giveUpAfter });
}
/** The jobs of a run's latest attempt, or of the attempt that is told. @throws GitHubError */
async function listJobs(client, { repository, runId, attempt, giveUpAfter }) {
    const run = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "runs", runId);
    const which = attempt === undefined ? { query: { filter: "latest" } } : {};
    const path = attempt === undefined ? `${run}/jobs` : `${run}/attempts/${attempt}/jobs`;
    return await client.list(path, { ...which, key: "jobs", read: _read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .readJob */ .cd, most: mostJobs, giveUpAfter });
}
/** Runs, newest first. @throws GitHubError */
async function listRuns(client, filter) {
    const { repository, workflow, event, branch, created, most = 100, giveUpAfter } = filter;
    const query = { event, branch, created };
    const list = async (...place) => {
        const path = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", ...place, "runs");
        return await client.list(path, { query, key: "workflow_runs", read: _read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .readRun */ .cI, most, giveUpAfter });
    };
    if (workflow === undefined) {
        return await list();
    }
    try {
        return await list("workflows", workflow);
    }
    catch (error) {
        if (error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && (error.status === 404 || error.status === 405)) {
            return await list();
        }
        throw error;
    }
}
/** A workflow by its id or file name. @throws GitHubError */
async function getWorkflow(client, place) {
    const { repository, workflow, giveUpAfter } = place;
    return await client.get((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "workflows", workflow), { read: _read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .readWorkflow */ .S6, giveUpAfter });
}
/** All workflows of a repository. @throws GitHubError */
async function listWorkflows(client, { repository, giveUpAfter }) {
    const options = { key: "workflows", read: _read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .readWorkflow */ .S6, most: mostOthers, giveUpAfter };
    return await client.list((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "workflows"), options);
}
/** The artifacts of a run, or those of one name. @throws GitHubError */
async function listArtifacts(client, { repository, runId, name, giveUpAfter, atLeast }) {
    const options = { query: { name }, key: "artifacts", read: _read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .readArtifact */ .R9, most: mostOthers, giveUpAfter, atLeast };
    const artifacts = await client.list((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "runs", runId, "artifacts"), options);
    return name === undefined ? artifacts : artifacts.filter((artifact) => artifact.name === name);
}
/** Where an artifact's zip lies for a minute. @throws GitHubError (410 when it has expired) */
async function locateArtifact(client, place) {
    const { repository, artifactId, giveUpAfter, atLeast } = place;
    return await client.locate((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "artifacts", artifactId, "zip"), { giveUpAfter, atLeast });
}
/** Where a job's log lies for a minute; `undefined` where the server has no other place for it. @throws GitHubError */
async function locateJobLog(client, { repository, jobId, giveUpAfter }) {
    return await client.locate((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "jobs", jobId, "logs"), { giveUpAfter });
}
/** A job's log where the server has it in no other place (Gitea), at most 32 MiB of it. @throws GitHubError */
async function readJobLog(client, { repository, jobId, giveUpAfter }) {
    return await client.get((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "jobs", jobId, "logs"), {
        giveUpAfter,
        accept: "text/plain",
        read: (data) => (typeof data === "string" ? data : undefined),
    });
}
/** What a waiting run waits for. @throws GitHubError */
async function listPendingDeployments(client, { repository, runId, giveUpAfter }) {
    const path = (0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "runs", runId, "pending_deployments");
    // The whole list is one answer.
    const read = (data) => (Array.isArray(data) ? data.map(readPending) : undefined);
    return await client.get(path, { read, giveUpAfter });
}
function readPending(data) {
    const { environment, reviewers } = (0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toRecord */ .Lv)(data);
    const list = Array.isArray(reviewers) ? reviewers : [];
    const names = list.map((one) => {
        const { login, slug, name } = (0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toRecord */ .Lv)((0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toRecord */ .Lv)(one)["reviewer"]);
        return (0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toText */ .fE)(login) ?? (0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toText */ .fE)(slug) ?? (0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toText */ .fE)(name);
    });
    return {
        environment: (0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toText */ .fE)((0,_read_model_js__WEBPACK_IMPORTED_MODULE_2__/* .toRecord */ .Lv)(environment)["name"]) ?? "",
        reviewers: names.filter((name) => name !== undefined),
    };
}
/** Asks that a run be cancelled; refused with 409 when it is at its end already. `within` as in a client's `post`. */
async function cancelRun(client, { repository, runId, within }) {
    return await client.post((0,_places_js__WEBPACK_IMPORTED_MODULE_1__/* .pathIn */ .l)(repository, "actions", "runs", runId, "cancel"), { within });
}
/** The same, for a run that does not heed it. */
async function forceCancelRun(client, { repository, runId, within }) {
    return await client.post(pathIn(repository, "actions", "runs", runId, "force-cancel"), { within });
}


/***/ }),

/***/ 11512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ createGitHubClient)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./lib/io/github/pacing.js
var github_pacing = __webpack_require__(12932);
;// CONCATENATED MODULE: ./lib/io/github/etag-cache.js
/** Of all bodies together, and of one, as they came, in bytes. */
const mostTogether = 8 * 1024 * 1024;
const mostOfOne = 2 * 1024 * 1024;
/** Makes a cache that forgets what was not asked for the longest time. */
function createEtagCache() {
    const replies = new Map();
    let size = 0;
    function forget(key) {
        size -= replies.get(key)?.size ?? 0;
        replies.delete(key);
    }
    return {
        find: (key) => {
            const reply = replies.get(key);
            if (reply !== undefined) {
                replies.delete(key);
                replies.set(key, reply);
            }
            return reply;
        },
        keep: (key, reply) => {
            forget(key);
            if (reply.headers["etag"] === undefined || reply.size > mostOfOne) {
                return;
            }
            replies.set(key, reply);
            size += reply.size;
            for (const [oldest] of replies) {
                if (size <= mostTogether) {
                    break;
                }
                forget(oldest);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/io/github/github-error.js
var github_error = __webpack_require__(87540);
// EXTERNAL MODULE: ./lib/io/github/moves.js
var moves = __webpack_require__(16912);
// EXTERNAL MODULE: ./lib/io/plain-json.js
var plain_json = __webpack_require__(92531);
;// CONCATENATED MODULE: ./lib/io/github/pages.js

/** Reads page after page. As a list may grow meanwhile, items that came before are left out. */
async function readPages(options, { size, readPage }) {
    const found = [];
    const ids = new Set();
    for (let page = 1;; page += 1) {
        const { items, hasNext, total } = await readPage({ size, page }, (reply) => toPage(reply, options));
        const fresh = items.filter(({ id }) => id === undefined || !ids.has(id));
        for (const { id, value } of fresh) {
            ids.add(id);
            found.push(value);
        }
        const goesOn = hasNext ?? (total === undefined ? items.length >= size : found.length < total);
        if (fresh.length === 0 || found.length >= options.most || !goesOn) {
            return found.slice(0, options.most);
        }
    }
}
function toPage(reply, { key, read }) {
    const { data, headers } = reply;
    const list = (0,plain_json/* isPlainObject */.Q)(data) && key !== undefined ? data[key] : data;
    if (!(reply.status < 300 && Array.isArray(list))) {
        return undefined;
    }
    const items = [];
    for (const item of list) {
        const value = read(item);
        // An item that is left out might be the one that matters.
        if (value === undefined) {
            return undefined;
        }
        items.push({ id: (0,plain_json/* isPlainObject */.Q)(item) ? item["id"] : undefined, value });
    }
    const total = (0,plain_json/* isPlainObject */.Q)(data) && typeof data["total_count"] === "number" ? data["total_count"] : undefined;
    const { link } = headers;
    return { items, total, hasNext: link === undefined ? undefined : /;\s*rel="?next\b/u.test(link) };
}

;// CONCATENATED MODULE: ./lib/io/github/persist.js

const longestPause = 30_000;
/** So long the first attempt waits for each byte, in milliseconds; each one after it twice as long as that before. */
const firstSilence = 10_000;
/**
 * Tries until it succeeds: what may pass is tried again after pauses that grow from 1 s to 30 s, for as long as that is
 * allowed; a single answer that never comes leaves time for another attempt. A rate limit that ends before the deadline is
 * waited for. @throws GitHubError, or the signal's reason
 */
async function persist({ session, bounds, giveUpAfter }, attempt) {
    const { clock } = session;
    let failures = 0;
    let end = Number.POSITIVE_INFINITY;
    let started = clock.monotonic();
    for (;;) {
        try {
            const until = Math.min(bounds.deadline(), end);
            const patient = { ...bounds, silence: firstSilence * 2 ** failures };
            return await attempt(failures === 0 ? patient : { ...patient, deadline: () => until });
        }
        catch (error) {
            bounds.signal.throwIfAborted();
            if (!(error instanceof github_error/* GitHubError */.y) || error.kind === "refused" || (error.kind === "limited" && !error.wasSent)) {
                throw error;
            }
            if (error.kind === "limited") {
                waitForLimit(error, { session, bounds });
                // What failed before was another matter.
                [failures, end, started] = [0, Number.POSITIVE_INFINITY, clock.monotonic() + (error.pause ?? 0)];
            }
            else {
                failures += 1;
                end = started + giveUpAfter;
                await pauseAfterFailure(error, { failures, end: Math.min(end, bounds.deadline()), session, bounds });
            }
        }
    }
}
/** Makes everybody wait for the end of a rate limit, the next attempt too. @throws the error where that is too late */
function waitForLimit(error, { session, bounds }) {
    const pause = Math.max(1000, error.pause ?? 0);
    if (session.clock.monotonic() + pause >= bounds.deadline()) {
        throw error;
    }
    session.hold(pause);
}
/** The last attempt has a second. */
const lastAttempt = 1000;
async function pauseAfterFailure(error, { failures, end, session, bounds }) {
    const { clock } = session;
    const left = end - clock.monotonic();
    const { pause: told = 0 } = error;
    // A server that wants to be left alone for longer than there is time has said all there is to say.
    if (left <= lastAttempt || told > left - lastAttempt) {
        throw error;
    }
    const pause = Math.max(Math.min(500 * 2 ** failures, longestPause), told);
    await clock.sleep(Math.min(pause, left - lastAttempt), bounds.signal).catch((reason) => {
        bounds.signal.throwIfAborted();
        throw reason;
    });
}

// EXTERNAL MODULE: ./lib/io/github/urls.js
var urls = __webpack_require__(94);
;// CONCATENATED MODULE: ./lib/io/github/reader.js






const usualGiveUp = 30_000;
/** The half of a client that reads. */
function createReader(connection) {
    const { apiUrl, session } = connection;
    const cache = createEtagCache();
    /** One attempt at a read, by an ETag where one is known. */
    async function readOnce(request, read, bounds) {
        const send = async (authorization) => {
            const key = `${authorization} ${request.headers["accept"]} ${request.url.href}`;
            const known = request.method === "GET" ? cache.find(key) : undefined;
            const etag = known?.headers["etag"];
            const headers = { ...request.headers, ...(etag === undefined ? {} : { "if-none-match": etag }) };
            const fresh = await (0,moves/* followMoves */.A)(withToken({ ...request, headers }, authorization), async (one) => await session.send(one, bounds));
            return { key, reply: fresh.status === 304 && known !== undefined ? known : fresh };
        };
        const { key, reply } = await sendAuthorized(connection, bounds, send);
        const value = read(reply);
        if (value === undefined) {
            throw session.judge(reply);
        }
        if (request.method === "GET" && reply.status === 200) {
            cache.keep(key, reply);
        }
        return value;
    }
    async function readFirmly(request, read, options) {
        const { giveUpAfter = usualGiveUp, atLeast } = options;
        const bounds = atLeast === undefined ? connection.bounds : prolong(connection, atLeast);
        return await persist({ session, bounds, giveUpAfter }, async (within) => await readOnce(request, read, within));
    }
    return { ...createGetters(apiUrl, readFirmly), ...createLists(apiUrl, readFirmly) };
}
/** Bounds that leave so many milliseconds from now on, if the deadline comes sooner. */
function prolong({ bounds, session }, atLeast) {
    const end = session.clock.monotonic() + atLeast;
    return { ...bounds, deadline: () => Math.max(bounds.deadline(), end) };
}
function createGetters(apiUrl, readFirmly) {
    return {
        get: async (path, options) => {
            const { query, accept = urls/* baseHeaders */.u3.accept } = options;
            const request = get((0,urls/* joinUrl */.we)(apiUrl, path, query), accept);
            return await readFirmly(request, (reply) => (isDone(reply) ? options.read(reply.data) : undefined), options);
        },
        ask: async (query, options) => {
            const headers = { ...urls/* baseHeaders */.u3, "content-type": "application/json" };
            const body = JSON.stringify({ query });
            const request = { method: "POST", url: (0,urls/* graphqlUrl */.XS)(apiUrl), headers, body };
            return await readFirmly(request, (reply) => (isDone(reply) ? options.read(reply.data) : undefined), options);
        },
        locate: async (path, options = {}) => {
            const request = { ...get((0,urls/* joinUrl */.we)(apiUrl, path), urls/* baseHeaders */.u3.accept), skipsBody: true };
            const { url } = await readFirmly(request, (reply) => readLocation(reply, request.url), options);
            return url;
        },
    };
}
function createLists(apiUrl, readFirmly) {
    return {
        list: async (path, options) => await readPages(options, {
            size: Math.min((0,urls/* isGitea */.Hd)(apiUrl) ? 50 : 100, options.most),
            readPage: async ({ size, page }, read) => {
                const paging = { page, per_page: size, limit: (0,urls/* isGitea */.Hd)(apiUrl) ? size : undefined };
                const request = get((0,urls/* joinUrl */.we)(apiUrl, path, { ...options.query, ...paging }), urls/* baseHeaders */.u3.accept);
                return await readFirmly(request, read, options);
            },
        }),
    };
}
/** Sends with the token of the moment, and once more with a new one where that token is no longer accepted. */
async function sendAuthorized({ tokens }, bounds, send) {
    const first = await tokens.authorize(bounds);
    const sent = await send(first);
    if (sent.reply.status === 401 && (await tokens.renew(first, bounds))) {
        return await send(await tokens.authorize(bounds));
    }
    return sent;
}
/** The request with the token; without any when there is none. */
function withToken(request, authorization) {
    return authorization === undefined ? request : { ...request, headers: { ...request.headers, authorization } };
}
function get(url, accept) {
    return { method: "GET", url, headers: { ...urls/* baseHeaders */.u3, accept } };
}
function isDone({ status }) {
    return status >= 200 && status < 300;
}
function readLocation({ status, headers }, from) {
    const { location = "" } = headers;
    if (status >= 200 && status < 300) {
        return { url: undefined };
    }
    if (![302, 303, 307].includes(status) || !URL.canParse(location, from.href)) {
        return undefined;
    }
    const url = new URL(location, from);
    const isSafe = url.protocol === "https:" || (url.protocol === "http:" && from.protocol === "http:");
    if (!isSafe) {
        throw new github_error/* GitHubError */.y(`the API leads from ${from.protocol} to ${url.protocol}`, { kind: "refused", status });
    }
    return { url };
}

;// CONCATENATED MODULE: ./lib/io/github/sender.js





/** For a request that never left, in milliseconds: the server may be back soon. */
const giveUpAfter = 30_000;
/** The half of a client that changes something. */
function createSender(connection) {
    return {
        post: async (path, post = {}) => {
            const bounds = boundsOf(post, connection);
            const { body, apiVersion = urls/* baseHeaders */.u3["x-github-api-version"] } = post;
            const request = {
                method: "POST",
                url: (0,urls/* joinUrl */.we)(connection.apiUrl, path, post.query),
                headers: { ...urls/* baseHeaders */.u3, "x-github-api-version": apiVersion },
                body: body === undefined ? undefined : JSON.stringify(body),
                hasEffect: true,
            };
            return await settle(connection, bounds, request);
        },
    };
}
function boundsOf({ within }, { session, bounds }) {
    if (within === undefined) {
        return bounds;
    }
    const end = session.clock.monotonic() + within;
    return { signal: new AbortController().signal, deadline: () => end, isUrgent: true };
}
async function settle(connection, bounds, request) {
    try {
        return await sendOnce(connection, bounds, request);
    }
    catch (error) {
        bounds.signal.throwIfAborted();
        if (error instanceof github_error/* GitHubError */.y) {
            return { kind: "refused", error };
        }
        if (error instanceof OpenError) {
            return { kind: "ambiguous", error: error.error };
        }
        throw error;
    }
}
function asSent(error) {
    return { kind: error.kind === "refused" ? "refused" : "ambiguous", error };
}
/** Sends until it has been answered once; again only where it is certain that nothing was done. */
async function sendOnce(connection, bounds, first) {
    const { session } = connection;
    for (let request = first;;) {
        const reply = await deliver(connection, bounds, request);
        if (reply.status < 300) {
            return { kind: "done", status: reply.status, data: reply.data === "" ? undefined : reply.data };
        }
        const moved = request === first ? (0,moves/* findMove */.J)(reply, request) : undefined;
        const error = session.judge(reply);
        if (moved !== undefined) {
            request = { ...request, url: moved };
        }
        else if (error.kind === "limited") {
            waitForLimit(error, { session, bounds });
        }
        else {
            return asSent(error);
        }
    }
}
/** It is open whether the request had its effect. */
class OpenError extends Error {
    error;
    constructor(error) {
        super(error.message);
        this.error = error;
    }
}
/** Gets an answer. What never left is tried again. @throws OpenError; GitHubError when it certainly never left */
async function deliver(connection, bounds, request) {
    const { session } = connection;
    return await persist({ session, bounds, giveUpAfter }, async (within) => {
        const { reply } = await sendAuthorized(connection, within, async (authorization) => {
            try {
                return { reply: await session.send(withToken(request, authorization), within) };
            }
            catch (error) {
                throw error instanceof github_error/* GitHubError */.y && error.wasSent ? new OpenError(error) : error;
            }
        });
        return reply;
    });
}

// EXTERNAL MODULE: ./lib/io/patience.js
var io_patience = __webpack_require__(48973);
// EXTERNAL MODULE: ./lib/io/github/exchange.js
var exchange = __webpack_require__(89845);
// EXTERNAL MODULE: ./lib/io/github/judge-reply.js
var judge_reply = __webpack_require__(80488);
// EXTERNAL MODULE: ./lib/io/github/rate-limit.js
var rate_limit = __webpack_require__(1172);
;// CONCATENATED MODULE: ./lib/io/github/session.js






/**
 * So long the answer to a request with an effect is waited for after the step was cancelled, in milliseconds: what it has
 * started can only be taken back by whoever knows it.
 */
const lingers = 5_000;
/** Starts a session. */
function createSession({ clock, pacing, patience, onWait }) {
    const secrets = new Set();
    const server = watchServer(clock);
    let requests = 0;
    const now = () => server.now() ?? clock.now();
    const redact = (text) => [...secrets].reduce((left, secret) => left.replaceAll(secret, "***"), text);
    async function sendNow(request, bounds) {
        const { signal } = bounds;
        const left = bounds.deadline() - clock.monotonic();
        if (left <= 0) {
            throw new github_error/* GitHubError */.y("the time is up", { kind: "unreachable", wasSent: false });
        }
        const watch = (0,io_patience/* watchOver */.w)(signal, boundPatience(patience, left, { ...bounds, ...request }));
        const seen = {};
        const onHead = (reply) => {
            seen.head = reply;
            server.learn(reply);
        };
        try {
            requests += 1;
            return await Promise.race([(0,exchange/* exchange */.c)({ ...request, watch, onHead }), watch.stopped]);
        }
        catch (error) {
            signal.throwIfAborted();
            // The status counts even where the body never comes: a request with an effect has had it.
            if (seen.head !== undefined) {
                return seen.head;
            }
            throw (0,judge_reply/* judgeSilence */.tl)(error, redact);
        }
        finally {
            watch.end();
        }
    }
    return {
        send: async (request, bounds) => {
            const leave = await enter({ pacing, request, bounds, now });
            try {
                return await sendNow(request, bounds);
            }
            finally {
                leave();
            }
        },
        judge: (reply) => (0,judge_reply/* judgeReply */.uQ)(reply, now(), redact),
        hold: (pause) => {
            if (pacing.hold(pause)) {
                onWait(describeWait(now(), pause));
            }
        },
        hide: (secret) => void secrets.add(secret),
        clock,
        serverNow: server.now,
        get requests() {
            return requests;
        },
        get budget() {
            return server.budget();
        },
    };
}
function boundPatience(usual, left, { hasEffect = false, silence = usual.silence }) {
    const whole = Math.min(usual.whole, left);
    return hasEffect
        ? { silence: Math.min(usual.silence, left), whole, lingers }
        : { silence: Math.min(usual.silence, silence, left), whole };
}
function describeWait(now, pause) {
    const seconds = Math.ceil(pause / 1000);
    return `GitHub's rate limit is used up: going on at ${(0,judge_reply/* describeEnd */.lA)(now, pause)}, in ${seconds} s.`;
}
async function enter({ pacing, request, bounds, now }) {
    const { signal, isUrgent, deadline } = bounds;
    const { hasEffect = false } = request;
    try {
        signal.throwIfAborted();
        return await pacing.enter({ hasEffect, isUrgent, signal, deadline: deadline() });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof github_pacing/* TooLateError */.T)) {
            throw error;
        }
        const { pause } = error;
        const words = `GitHub's rate limits let the next request pass at ${(0,judge_reply/* describeEnd */.lA)(now(), pause)} only, which is too late`;
        throw new github_error/* GitHubError */.y(words, { kind: "limited", pause, wasSent: false });
    }
}
/** Keeps what the answers say of the server's clock and of the primary limit. */
function watchServer(clock) {
    let budget;
    let date;
    return {
        learn: ({ headers }) => {
            budget = (0,rate_limit/* readBudget */.O)(headers) ?? budget;
            const said = Date.parse(headers["date"] ?? "");
            date = Number.isNaN(said) ? date : { said, at: clock.monotonic() };
        },
        now: () => (date === undefined ? undefined : new Date(date.said + Math.round(clock.monotonic() - date.at))),
        budget: () => budget,
    };
}

// EXTERNAL MODULE: ./lib/io/github/credentials.js
var github_credentials = __webpack_require__(97504);
;// CONCATENATED MODULE: ./lib/io/github/token-source.js





const fiveMinutes = 300_000;
const usualLife = 3_600_000;
const token_source_giveUpAfter = 30_000;
/** Makes the source for these credentials. */
function createTokenSource(credentials, session, apiUrl) {
    if (credentials.kind === "app") {
        return createAppSource(credentials, session, apiUrl);
    }
    const { token } = credentials;
    if (token !== undefined) {
        session.hide(token);
    }
    return {
        authorize: async () => {
            if (token !== undefined && !(0,github_credentials/* isProperToken */.c$)(token)) {
                throw refuse("the token holds a blank, a line end or a letter that no token has");
            }
            return token === undefined ? undefined : `token ${token}`;
        },
        renew: async () => false,
    };
}
function refuse(message) {
    return new github_error/* GitHubError */.y(message, { kind: "refused", wasSent: false });
}
function createAppSource(app, session, apiUrl) {
    const { clock } = session;
    let minted;
    /** Urgent requests wait for no mint that is bound as the others are. */
    const minting = new Map();
    async function mintShared(bounds) {
        const underWay = minting.get(bounds.isUrgent) ?? mint({ app, session, apiUrl, bounds }).catch(explain);
        minting.set(bounds.isUrgent, underWay);
        try {
            minted = await underWay;
            return minted;
        }
        finally {
            minting.delete(bounds.isUrgent);
        }
    }
    return {
        authorize: async (bounds) => {
            const known = minted;
            if (known !== undefined && clock.monotonic() < known.renewAt) {
                return known.authorization;
            }
            try {
                return (await mintShared(bounds)).authorization;
            }
            catch (error) {
                bounds.signal.throwIfAborted();
                // The old one still serves, and is renewed by a later request.
                if (known === undefined || clock.monotonic() >= known.end) {
                    throw error;
                }
                minted = { ...known, renewAt: Math.min(known.end, clock.monotonic() + 60_000) };
                return known.authorization;
            }
        },
        renew: async (refused, bounds) => {
            if (minted === undefined || minted.authorization === refused) {
                await mintShared(bounds);
            }
            return true;
        },
    };
}
function explain(error) {
    if (!(error instanceof github_error/* GitHubError */.y)) {
        throw error;
    }
    const { kind, status, said, wanted, pause, cause } = error;
    const details = { kind, status, said, wanted, pause, cause, wasSent: false };
    throw new github_error/* GitHubError */.y(`the app was given no token: ${error.message}`, details);
}
async function mint(minting) {
    const { app, session } = minting;
    const fault = (0,github_credentials/* findAppFault */.F7)(app);
    if (fault !== undefined) {
        throw refuse(fault);
    }
    const { owner, name } = app.repository;
    const place = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/installation`;
    const installation = await askAsApp(minting, { method: "GET", path: place, read: readId });
    const path = `/app/installations/${installation}/access_tokens`;
    const body = { repositories: [name], permissions: app.permissions };
    const ask = { method: "POST", path, read: readToken };
    const { token, expires } = await askAsApp(minting, { ...ask, body }).catch(async (error) => {
        if (error instanceof github_error/* GitHubError */.y && error.status === 422 && app.permissions !== undefined) {
            return await askAsApp(minting, { ...ask, body: { repositories: [name] } });
        }
        throw error;
    });
    session.hide(token);
    app.mask(token);
    const now = session.clock.monotonic();
    const given = Date.parse(expires) - (session.serverNow() ?? session.clock.now()).getTime();
    const life = Number.isNaN(given) ? usualLife : Math.max(0, given);
    return { authorization: `token ${token}`, end: now + life, renewAt: now + life - Math.min(fiveMinutes, life / 2) };
}
/** Asks as the app itself. Nothing is spoilt by asking twice: a token that is lost just ends. */
async function askAsApp(minting, ask) {
    const { session, bounds } = minting;
    return await persist({ session, bounds, giveUpAfter: token_source_giveUpAfter }, async (within) => {
        const hadServerTime = session.serverNow() !== undefined;
        let reply = await askAsAppOnce(minting, ask, within);
        if (reply.status === 401 && !hadServerTime) {
            // The first token of all was made by a clock that may be wrong: now the server's is known.
            reply = await askAsAppOnce(minting, ask, within);
        }
        const value = reply.status < 300 ? ask.read(reply.data) : undefined;
        if (value === undefined) {
            throw session.judge(reply);
        }
        return value;
    });
}
async function askAsAppOnce(minting, { method, path, body }, bounds) {
    const { app, session, apiUrl } = minting;
    const jwt = (0,github_credentials/* signAppToken */.Qp)(app, session.serverNow() ?? session.clock.now());
    session.hide(jwt);
    const request = {
        method,
        url: (0,urls/* joinUrl */.we)(apiUrl, path),
        headers: { ...urls/* baseHeaders */.u3, authorization: `Bearer ${jwt}` },
        body: body === undefined ? undefined : JSON.stringify(body),
    };
    return await (0,moves/* followMoves */.A)(request, async (one) => await session.send(one, bounds));
}
function readId(data) {
    const id = typeof data === "object" && data !== null && "id" in data ? data.id : undefined;
    return typeof id === "number" ? id : undefined;
}
function readToken(data) {
    if (typeof data !== "object" || data === null || !("token" in data) || typeof data.token !== "string") {
        return undefined;
    }
    const expires = "expires_at" in data ? String(data.expires_at) : "";
    return (0,github_credentials/* isProperToken */.c$)(data.token) ? { token: data.token, expires } : undefined;
}

;// CONCATENATED MODULE: ./lib/io/github/client.js






const usualPatience = { silence: 30_000, whole: 60_000 };
/** Makes a client. Nothing is sent, and no library is loaded, before the first request. */
function createGitHubClient(access) {
    const { apiUrl, credentials, clock, signal, deadline, patience = usualPatience, onWait = () => { } } = access;
    // Each request under way listens to it.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const session = createSession({ clock, pacing: access.pacing ?? (0,github_pacing/* createPacing */.v)(clock), patience, onWait });
    const tokens = createTokenSource(credentials, session, apiUrl);
    const bounds = { signal, deadline, isUrgent: false };
    return {
        apiUrl: apiUrl.replace(/\/+$/u, ""),
        ...createReader({ apiUrl, session, tokens, bounds }),
        ...createSender({ apiUrl, session, tokens, bounds }),
        get requests() {
            return session.requests;
        },
        get budget() {
            return session.budget;
        },
        serverNow: session.serverNow,
    };
}


/***/ }),

/***/ 97504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ findAppFault),
/* harmony export */   Qp: () => (/* binding */ signAppToken),
/* harmony export */   c$: () => (/* binding */ isProperToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69020);


/** True for a token that can be sent in a header: printable ASCII, no blanks. */
function isProperToken(token) {
    return /^[\x21-\x7e]+$/u.test(token);
}
/** What is wrong with an app's id or private key, as the end of a sentence that shows nothing of the key; `undefined` when nothing. */
function findAppFault({ appId, privateKey }) {
    if (!/^[\w.-]+$/u.test(appId)) {
        return "its id is neither a number nor a client id";
    }
    try {
        const { asymmetricKeyType } = readKey(privateKey);
        return asymmetricKeyType === "rsa" ? undefined : `its private key is no RSA key (${asymmetricKeyType})`;
    }
    catch (error) {
        return `its private key cannot be read: it must be the whole PEM file that GitHub gave (${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)})`;
    }
}
/** A JSON Web Token by which an app names itself: from a minute ago, as clocks differ, for nine minutes from now. */
function signAppToken({ appId, privateKey }, now) {
    const seconds = Math.floor(now.getTime() / 1000);
    const parts = [
        { alg: "RS256", typ: "JWT" },
        { iat: seconds - 60, exp: seconds + 540, iss: appId },
    ];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${text}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)("RSA-SHA256", Buffer.from(text), readKey(privateKey)).toString("base64url")}`;
}
function readKey(pem) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: pem.replaceAll("\\r", "").replaceAll("\\n", "\n").trim(), format: "pem" });
}


/***/ }),

/***/ 12932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ TooLateError),
/* harmony export */   v: () => (/* binding */ createPacing)
/* harmony export */ });
/** The turn does not come before the deadline. */
class TooLateError extends Error {
    name = "TooLateError";
    /** Milliseconds until the turn would have come, as far as it is known. */
    pause;
    constructor(pause) {
        super("the turn does not come in time");
        this.pause = pause;
    }
}
const minute = 60_000;
/**
 * GitHub allows 900 points a minute, of which a read costs 1 and a request with an effect 5, 80 requests that create
 * something a minute and 500 an hour, and 100 at once; others may use the same token.
 */
const usual = { points: 800, effects: 70, hourly: 450, atOnce: 50 };
const urgent = { points: 880, effects: 78, hourly: 490, atOnce: 90 };
/** Makes a pace at which GitHub's secondary rate limits are not met. */
function createPacing(clock) {
    const points = createWindow(minute, clock);
    const effects = createWindow(minute, clock);
    const hourly = createWindow(60 * minute, clock);
    const seats = createSeats(clock);
    let heldUntil = Number.NEGATIVE_INFINITY;
    function pauseFor({ hasEffect, isUrgent }) {
        const most = isUrgent ? urgent : usual;
        const price = hasEffect ? 5 : 1;
        const forEffects = hasEffect ? [effects.pauseFor(1, most.effects), hourly.pauseFor(1, most.hourly)] : [];
        return Math.max(heldUntil - clock.monotonic(), points.pauseFor(price, most.points), ...forEffects);
    }
    async function step(turn, waiter) {
        const pause = pauseFor(turn);
        if (pause === Number.POSITIVE_INFINITY || seats.taken() >= (turn.isUrgent ? urgent : usual).atOnce) {
            await waiter.wait();
            return undefined;
        }
        if (pause > 0) {
            await sleepFor(pause, turn, clock);
            return undefined;
        }
        const forEffects = turn.hasEffect ? [effects.add(1), hourly.add(1)] : [];
        return seats.take([points.add(turn.hasEffect ? 5 : 1), ...forEffects]);
    }
    return {
        enter: async (turn) => {
            const waiter = seats.createWaiter(turn);
            try {
                for (;;) {
                    turn.signal.throwIfAborted();
                    const leave = await step(turn, waiter);
                    if (leave !== undefined) {
                        return leave;
                    }
                }
            }
            finally {
                waiter.end();
            }
        },
        hold: (pause) => {
            const now = clock.monotonic();
            const until = now + pause;
            // Requests that were under way together are refused one after another.
            const isNew = heldUntil <= now || until > heldUntil + minute / 2;
            heldUntil = Math.max(heldUntil, until);
            return isNew;
        },
    };
}
async function sleepFor(pause, { deadline, signal }, clock) {
    if (clock.monotonic() + pause >= deadline) {
        throw new TooLateError(pause);
    }
    await clock.sleep(pause, signal);
}
function createWindow(span, clock) {
    const ended = [];
    let sum = 0;
    return {
        pauseFor: (cost, most) => {
            const now = clock.monotonic();
            for (let [first] = ended; first !== undefined && first.time + span <= now; [first] = ended) {
                sum -= first.cost;
                ended.shift();
            }
            let left = sum + cost;
            if (left <= most) {
                return 0;
            }
            const freeing = ended.find((entry) => {
                left -= entry.cost;
                return left <= most;
            });
            return freeing === undefined ? Number.POSITIVE_INFINITY : freeing.time + span - now;
        },
        add: (cost) => {
            sum += cost;
            return () => void ended.push({ time: clock.monotonic(), cost });
        },
    };
}
/** Seats for the requests that are under way; `ends` are called when one is left. */
function createSeats(clock) {
    let taken = 0;
    let waiting = [];
    return {
        taken: () => taken,
        take: (ends) => {
            taken += 1;
            let isOver = false;
            return () => {
                if (isOver) {
                    return;
                }
                isOver = true;
                taken -= 1;
                const woken = [...ends, ...waiting];
                waiting = [];
                for (const wake of woken) {
                    wake();
                }
            };
        },
        createWaiter: ({ signal, deadline }) => {
            let timer;
            let wake = () => { };
            const startTimer = (milliseconds) => {
                const own = new AbortController();
                const ring = () => {
                    timer = undefined;
                    wake();
                };
                clock.sleep(milliseconds, AbortSignal.any([signal, own.signal])).then(ring, ring);
                return own;
            };
            return {
                wait: async () => {
                    const left = deadline - clock.monotonic();
                    if (left <= 0) {
                        throw new TooLateError(0);
                    }
                    timer ??= startTimer(left);
                    await new Promise((resolve) => {
                        wake = resolve;
                        waiting.push(resolve);
                    });
                },
                end: () => timer?.abort(),
            };
        },
    };
}


/***/ }),

/***/ 55768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87540);

/** The path of something in a repository; `parts` are encoded, each as one part. @throws GitHubError for a part that is none */
function pathIn({ owner, name }, ...parts) {
    return `/repos/${[owner, name, ...parts].map(encodePart).join("/")}`;
}
function encodePart(part) {
    // A URL drops these: they would lead to another place of the API.
    if (/^\.{0,2}$/u.test(String(part))) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y("a name is empty, . or ..", { kind: "refused", wasSent: false });
    }
    return encodeURIComponent(part);
}


/***/ }),

/***/ 90376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ toId),
/* harmony export */   Lv: () => (/* binding */ toRecord),
/* harmony export */   R9: () => (/* binding */ readArtifact),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   cd: () => (/* binding */ readJob),
/* harmony export */   fE: () => (/* binding */ toText)
/* harmony export */ });
/* harmony import */ var _plain_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92531);

/** Readers of GitHub's JSON into the model: lenient, as servers differ; `undefined` for what has no id or no name. */
/** An object of JSON; empty for anything else. */
function toRecord(data) {
    return (0,_plain_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlainObject */ .Q)(data) ? data : {};
}
/** A text; `undefined` for an empty one and for anything else. */
function toText(data) {
    return typeof data === "string" && data !== "" ? data : undefined;
}
/** A name: an empty one is one too, and its bearer is not passed over. */
function toName(data) {
    return typeof data === "string" ? data : undefined;
}
/** A whole number that is above zero. */
function toId(data) {
    return typeof data === "number" && Number.isSafeInteger(data) && data > 0 ? data : undefined;
}
/** A time; servers that have none write one of 1970 or of the year 1. */
function toDate(data) {
    const time = Date.parse(toText(data) ?? "");
    return time > 0 ? new Date(time) : undefined;
}
/** Reads a run. */
function readRun(data) {
    const run = toRecord(data);
    const id = toId(run["id"]);
    return id === undefined
        ? undefined
        : {
            id,
            url: toText(run["html_url"]),
            title: toText(run["display_title"]) ?? toText(run["name"]),
            status: toText(run["status"]) ?? "unknown",
            conclusion: toText(run["conclusion"]),
            attempt: toId(run["run_attempt"]),
            event: toText(run["event"]),
            branch: toText(run["head_branch"]),
            sha: toText(run["head_sha"]),
            actor: toText(toRecord(run["actor"])["login"]),
            workflowId: toId(run["workflow_id"]),
            // Gitea, and GitHub for a workflow of another repository, add `@` and a ref.
            workflowPath: toText(run["path"])?.replace(/(\.ya?ml)@.*$/iu, "$1"),
            createdAt: toDate(run["created_at"]),
            startedAt: toDate(run["run_started_at"]) ?? toDate(run["started_at"]),
            updatedAt: toDate(run["updated_at"]),
        };
}
/** Reads a job and its steps. */
function readJob(data) {
    const job = toRecord(data);
    const [id, name] = [toId(job["id"]), toName(job["name"])];
    if (id === undefined || name === undefined) {
        return undefined;
    }
    const steps = Array.isArray(job["steps"]) ? job["steps"] : [];
    return {
        id,
        name,
        url: toText(job["html_url"]),
        status: toText(job["status"]) ?? "unknown",
        conclusion: toText(job["conclusion"]),
        attempt: toId(job["run_attempt"]),
        startedAt: toDate(job["started_at"]),
        completedAt: toDate(job["completed_at"]),
        steps: steps.map(readStep),
    };
}
function readStep(data, at) {
    const step = toRecord(data);
    const number = step["number"];
    return {
        number: typeof number === "number" && Number.isSafeInteger(number) ? number : at + 1,
        name: toText(step["name"]) ?? "",
        status: toText(step["status"]) ?? "unknown",
        conclusion: toText(step["conclusion"]),
        startedAt: toDate(step["started_at"]),
        completedAt: toDate(step["completed_at"]),
    };
}
/** Reads an artifact. */
function readArtifact(data) {
    const artifact = toRecord(data);
    const [id, name] = [toId(artifact["id"]), toName(artifact["name"])];
    const size = artifact["size_in_bytes"];
    return id === undefined || name === undefined
        ? undefined
        : {
            id,
            name,
            size: typeof size === "number" ? size : 0,
            digest: toText(artifact["digest"]),
            expired: artifact["expired"] === true,
            createdAt: toDate(artifact["created_at"]),
        };
}
/** Reads a workflow. Gitea's ids are file names: there the id is missing. */
function readWorkflow(data) {
    const workflow = toRecord(data);
    const path = toText(workflow["path"]);
    return path === undefined
        ? undefined
        : {
            id: toId(workflow["id"]),
            name: toText(workflow["name"]) ?? path,
            path,
            state: toText(workflow["state"]),
        };
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


/***/ })

};
