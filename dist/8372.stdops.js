export const id = 8372;
export const ids = [8372,1908];
export const modules = {

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

/***/ 48372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/download.js
var download = __webpack_require__(56622);
// EXTERNAL MODULE: ./lib/io/github/actions.js
var actions = __webpack_require__(36873);
// EXTERNAL MODULE: ./lib/io/github/github-error.js
var github_error = __webpack_require__(87540);
// EXTERNAL MODULE: ./lib/io/temporary.js
var temporary = __webpack_require__(82943);
// EXTERNAL MODULE: ./lib/io/zip/extract.js + 1 modules
var extract = __webpack_require__(57517);
// EXTERNAL MODULE: ./lib/io/zip/unsafe-zip.js
var unsafe_zip = __webpack_require__(93958);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
// EXTERNAL MODULE: ./lib/io/github/repositories.js
var repositories = __webpack_require__(59100);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/find-baseline.js




/** So many runs of a branch are looked through: the newest ones. */
const mostRuns = 100;
/** So many of them, the newest successful ones, are asked for the artifact: metrics may be new, or be measured at times. */
const mostAsked = 5;
/** Looks for the last run that succeeded, and has the artifact, on one branch after the other. @throws GitHubError */
async function findBaseline(search) {
    const workflow = await findWorkflow(search);
    const branches = await findBranches(search);
    for (const branch of branches) {
        const runs = await findRuns(search, { workflow, branch });
        for (const run of runs.slice(0, mostAsked)) {
            const artifact = await findArtifact(search, run);
            if (artifact !== undefined) {
                return { run, artifact };
            }
        }
    }
    const where = branches.length === 0 ? "any branch" : branches.map(safe_text/* quoteName */.AB).join(" or ");
    const what = `an artifact ${(0,safe_text/* quoteName */.AB)(search.artifact)}`;
    return { none: `No earlier successful run of this workflow on ${where} has ${what}.` };
}
async function findWorkflow({ client, run, environment }) {
    const file = fileOf(environment["GITHUB_WORKFLOW_REF"] ?? "");
    if (file !== undefined) {
        return { file, id: undefined };
    }
    const { workflowPath, workflowId } = await (0,actions/* getRun */.Mh)(client, run);
    return { file: workflowPath === undefined ? undefined : fileOf(workflowPath), id: workflowId };
}
/** The name of a workflow's file; some servers put the branch behind it. */
function fileOf(workflowPath) {
    return /([^/@]+\.ya?ml)(?:@|$)/u.exec(workflowPath)?.[1];
}
/** The base branch of a pull request; the default branch; the branch that this run is of. */
async function findBranches({ client, run, environment }) {
    const base = environment["GITHUB_BASE_REF"] || undefined;
    const own = environment["GITHUB_REF_TYPE"] === "tag" || base !== undefined ? undefined : environment["GITHUB_REF_NAME"];
    const named = base ?? (await findDefaultBranch(client, run));
    return [...new Set([named, own])].flatMap((branch) => branch || []);
}
/** `undefined` where the token may read runs and not the repository. */
async function findDefaultBranch(client, { repository }) {
    try {
        return (await (0,repositories/* getRepository */.TM)(client, { repository })).defaultBranch;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y && (error.status === 403 || error.status === 404)) {
            return undefined;
        }
        throw error;
    }
}
/** The successful runs of a branch, the newest first. */
async function findRuns({ client, run }, { workflow, branch }) {
    const { file, id } = workflow;
    const runs = await (0,actions/* listRuns */.v)(client, { repository: run.repository, workflow: file ?? id, branch, most: mostRuns });
    const isSame = ({ workflowPath, workflowId }) => (file === undefined || workflowPath === undefined || fileOf(workflowPath) === file) &&
        (id === undefined || workflowId === undefined || workflowId === id);
    return runs
        .filter((one) => one.id !== run.runId && one.conclusion === "success" && one.branch === branch && isSame(one))
        .filter(({ event = "" }) => !event.startsWith("pull_request"))
        .toSorted((one, other) => other.id - one.id);
}
async function findArtifact({ client, run, artifact }, { id }) {
    const artifacts = await (0,actions/* listArtifacts */.wn)(client, { repository: run.repository, runId: id, name: artifact });
    return artifacts.filter(({ expired }) => !expired).toSorted((one, other) => other.id - one.id)[0];
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/baseline.js









/** There is a baseline, but it cannot be had, or not be used. The message is a sentence, and may quote text from outside. */
class BaselineError extends Error {
    name = "BaselineError";
}
const mostPacked = 256 * 1024 ** 2;
const mostUnpacked = 1024 ** 3;
/** For the download, in milliseconds. */
const patience = 300_000;
/**
 * Lends the file of an earlier run's metrics to some work: those of the last successful run of the same workflow on the
 * base branch, or on the default branch, or on the current one.
 * @throws BaselineError, the signal's reason, or whatever the work throws
 */
async function withBaseline(request, work) {
    const search = await guard(request, async () => await findBaseline(request));
    if ("none" in search) {
        return search;
    }
    return await (0,temporary/* withTemporaryFolder */.E)(request.environment, async (folder) => {
        const files = await guard(request, async () => await fetchFiles(search.artifact, folder, request));
        const { name, path } = chooseFile(files, request);
        return { result: await work({ name, path, run: search.run }) };
    });
}
async function fetchFiles(artifact, folder, request) {
    const { client, run, clock, signal } = request;
    const url = await (0,actions/* locateArtifact */.rd)(client, { repository: run.repository, artifactId: artifact.id });
    if (url === undefined) {
        throw unusable(request, "the server names no place where it lies");
    }
    const file = (0,external_node_path_.join)(folder, "artifact.zip");
    const deadline = clock.monotonic() + patience;
    const { sha256 } = await (0,download/* downloadFile */.PE)(file, { url, limit: mostPacked, signal, clock, deadline: () => deadline });
    if (artifact.digest !== undefined && artifact.digest.toLowerCase() !== `sha256:${sha256}`) {
        throw unusable(request, `its digest is sha256:${sha256}, and the server says ${(0,safe_text/* quoteName */.AB)(artifact.digest)}`);
    }
    return await (0,extract/* extractZip */.J)({ file, folder: (0,external_node_path_.join)(folder, "files"), limits: { bytes: mostUnpacked }, signal });
}
function chooseFile(files, request) {
    const documents = files.filter(({ name }) => /\.json$/iu.test(name) && !/\.otlp\.json$/iu.test(name));
    const [only, ...others] = documents;
    const named = documents.find(({ name }) => name === request.file);
    const chosen = named ?? (others.length === 0 ? only : undefined);
    if (chosen === undefined) {
        const has = only === undefined ? "no .json" : `several .json, and none of them is ${(0,safe_text/* quoteName */.AB)(request.file)}`;
        throw unusable(request, `it has ${has}`);
    }
    return chosen;
}
function unusable({ artifact }, why, cause) {
    return new BaselineError(`The artifact ${(0,safe_text/* quoteName */.AB)(artifact)} is no baseline: ${why}.`, { cause });
}
/** Says what went wrong outside; anything else is thrown as it is. */
async function guard(request, work) {
    try {
        return await work();
    }
    catch (error) {
        request.signal.throwIfAborted();
        if (error instanceof github_error/* GitHubError */.y || error instanceof download/* DownloadError */.nV) {
            throw new BaselineError(`The baseline could not be read: ${error.message}.`, { cause: error });
        }
        if (error instanceof unsafe_zip/* UnsafeZip */.u) {
            const entry = error.entry === undefined ? "" : `in its zip, ${(0,safe_text/* quoteName */.AB)(error.entry)}: `;
            throw unusable(request, `${entry}${error.message}`, error);
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/collector.js + 1 modules
var collector = __webpack_require__(27983);
// EXTERNAL MODULE: ./lib/operations/metrics-export/faults.js
var metrics_export_faults = __webpack_require__(49476);
// EXTERNAL MODULE: ./lib/operations/metrics-export/model.js
var metrics_export_model = __webpack_require__(29516);
// EXTERNAL MODULE: ./lib/operations/metrics-export/own-jobs.js + 1 modules
var own_jobs = __webpack_require__(51908);
// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-regress.js
var parse_regress = __webpack_require__(65654);
// EXTERNAL MODULE: ./lib/operations/metrics-export/read/read-files.js + 13 modules
var read_files = __webpack_require__(92463);
// EXTERNAL MODULE: ./lib/operations/metrics-export/family.js + 1 modules
var metrics_export_family = __webpack_require__(43306);
// EXTERNAL MODULE: ./lib/operations/metrics-export/settle.js
var settle = __webpack_require__(95638);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/regress.js


/** Compares a checked model with that of the baseline, if there is one, by the rules. */
function compare(model, baseline, rules) {
    const series = [];
    const problems = [];
    const unchecked = [];
    const unmatched = new Set(rules.map(({ text }) => text));
    for (const family of model.families) {
        const ours = rules.filter(({ name }) => name === family.name);
        if (family.type === "info" || (baseline === undefined && ours.length === 0)) {
            continue;
        }
        const before = new Baseline(family, baseline);
        for (const [id, value] of lastValues(family)) {
            const text = model.labelSets.text(id);
            const figures = { value, baseline: before.value(text) };
            const meant = ours.filter((rule) => isMeant(rule, model.labelSets, id));
            const broken = meant.filter((rule) => isBroken(rule, figures));
            for (const { text: matched } of meant) {
                unmatched.delete(matched);
            }
            const shown = (0,settle/* showSeries */.h)(family.name, text);
            problems.push(...broken.map((rule) => describe(shown, figures, rule)));
            const idle = meant.filter(({ limit }) => !hasBound(limit, figures.baseline));
            unchecked.push(...idle.map((rule) => `${shown} has no number in the baseline for ${rule.text}.`));
            if (meant.length > 0 || baseline !== undefined) {
                const labels = Object.fromEntries(model.labelSets.labels(id));
                series.push({ name: family.name, labels, ...change(figures), wrong: broken.map((rule) => rule.text) });
            }
        }
    }
    return { series, problems, unmatched: [...unmatched], unchecked: baseline === undefined ? [] : unchecked };
}
/** The baseline's values of one family, by their labels as text. */
class Baseline {
    #values = new Map();
    constructor({ name, type }, model) {
        const family = model?.family(name);
        if (model !== undefined && family?.type === type) {
            for (const [labels, value] of lastValues(family)) {
                this.#values.set(model.labelSets.text(labels), value);
            }
        }
    }
    value(labels) {
        return this.#values.get(labels);
    }
}
/** The last value of each series: in a checked model, the next sample is then of another one. */
function* lastValues(family) {
    for (let at = 0; at < family.size; at += 1) {
        if (at + 1 === family.size || family.labels(at) !== family.labels(at + 1)) {
            const histogram = family.histogram(at);
            const count = histogram === undefined ? 1 : (0,metrics_export_family/* countObservations */.Z)(histogram);
            yield [family.labels(at), family.value(at) / count];
        }
    }
}
function isMeant({ labels }, sets, id) {
    if (labels.length === 0) {
        return true;
    }
    const own = new Map(sets.labels(id).map(([name, value]) => [name, value]));
    return labels.every(([name, value]) => (own.get(name) ?? "") === value);
}
/** Without a baseline to count from, a rule breaks nowhere. NaN, which a failed measurement leaves, is never good enough. */
function isBroken({ operator, limit }, { value, baseline }) {
    if (!hasBound(limit, baseline)) {
        return false;
    }
    const bound = toBound(limit, baseline);
    if (Number.isNaN(value)) {
        return true;
    }
    if (operator === ">" || operator === ">=") {
        return value > bound || (operator === ">=" && value === bound);
    }
    return value < bound || (operator === "<=" && value === bound);
}
/** Whether a limit stands for a value: one that is relative needs a number to count from. */
function hasBound(limit, baseline) {
    return limit.kind === "value" || !Number.isNaN(baseline ?? Number.NaN);
}
/** The value that a limit stands for; a share of a negative baseline counts from its size. */
function toBound(limit, baseline = 0) {
    if (limit.kind === "value") {
        return limit.value;
    }
    return baseline + (limit.kind === "difference" ? limit.difference : Math.abs(baseline) * limit.share);
}
function change(figures) {
    const { value, baseline } = figures;
    if (baseline === undefined) {
        return { value, baseline, change: undefined, "change-percent": undefined };
    }
    const difference = value - baseline;
    const percent = difference === 0 ? 0 : (difference / Math.abs(baseline)) * 100;
    return { value, baseline, change: difference, "change-percent": Number.isFinite(percent) ? percent : undefined };
}
function describe(series, { value, baseline }, { text }) {
    const before = baseline === undefined ? "" : `, ${baseline} before`;
    return `${series} is ${value}${before}: ${text}.`;
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/report.js + 5 modules
var report = __webpack_require__(68883);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/judge.js











/** Compares with the baseline and by the rules, where either is asked for. @throws Failure when the baseline cannot be read */
async function judge(model, given, context) {
    const { baseline: artifact, regress: rules = [] } = given;
    if (artifact === undefined) {
        return rules.length === 0 ? undefined : tell(compare(model, undefined, rules), context);
    }
    const found = await readBaseline(artifact, given, context);
    if (found === undefined) {
        const rest = rules.filter((rule) => !(0,parse_regress/* needsBaseline */.Z)(rule));
        return rest.length === 0 ? undefined : tell(compare(model, undefined, rest), context);
    }
    return tell(compare(model, found, rules), context);
}
function tell(comparison, { runner }) {
    for (const rule of comparison.unmatched) {
        runner.warning(`No metric of this export is meant by the rule ${JSON.stringify(rule)}.`);
    }
    if (comparison.unchecked.length > 0) {
        runner.notice(`Not compared: ${(0,report/* shorten */.ml)(comparison.unchecked).join(" ")}`);
    }
    return comparison;
}
async function readBaseline(artifact, given, context) {
    const { environment, clock, signal, runner, badInput, fail } = context;
    const api = (0,own_jobs/* openApi */.N)(given, context);
    if (api === undefined) {
        throw badInput("baseline", "There is no run here whose workflow could have a baseline.");
    }
    const request = { ...api, artifact, file: `${given.name}.json`, environment, clock, signal };
    try {
        const answer = await withBaseline(request, async ({ path, run }) => {
            runner.info(`The baseline is that of ${run.url ?? `the run ${run.id}`}.`);
            return await readModel(path, signal);
        });
        if ("none" in answer) {
            runner.notice(`There is no baseline yet. ${answer.none}`);
            return undefined;
        }
        return answer.result;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof BaselineError) {
            throw fail("no-baseline", error.message, { cause: error });
        }
        throw error;
    }
}
async function readModel(path, signal) {
    const model = new metrics_export_model/* MetricsModel */.H();
    const faults = new metrics_export_faults/* Faults */.C();
    await (0,read_files/* readMetricsFiles */.t)([(0,external_node_path_.basename)(path)], new collector/* Collector */.gR(model, faults), { directory: (0,external_node_path_.dirname)(path), signal });
    (0,settle/* settle */.G)(model, faults);
    if (faults.whole !== undefined) {
        throw new BaselineError(`The baseline cannot be used: ${faults.whole.message}`);
    }
    return model;
}


/***/ }),

/***/ 51908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openApi),
  readOwnJobs: () => (/* binding */ readOwnJobs)
});

// EXTERNAL MODULE: ./lib/io/github/client.js + 7 modules
var client = __webpack_require__(11512);
// EXTERNAL MODULE: ./lib/io/github/github-error.js
var github_error = __webpack_require__(87540);
// EXTERNAL MODULE: ./lib/operations/metrics-export/own-run.js
var own_run = __webpack_require__(58085);
// EXTERNAL MODULE: ./lib/io/github/actions.js
var actions = __webpack_require__(36873);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/read-jobs.js

/** The API tells what a step did up to some seconds after it has ended. */
const tries = 4;
const pause = 1000;
/**
 * Reads the jobs of this run's attempt. While one of them runs without a step that runs, the API lags behind: it is asked
 * again, for three seconds at most. @throws GitHubError
 */
async function readJobs({ client, run, clock, signal }) {
    const { repository, runId, attempt } = run;
    for (let count = 1;; count += 1) {
        const jobs = await (0,actions/* listJobs */.N6)(client, { repository, runId, attempt });
        if (count === tries || !jobs.some(isBetweenSteps)) {
            return jobs;
        }
        await clock.sleep(pause, signal);
    }
}
function isBetweenSteps({ status, steps }) {
    return status === "in_progress" && steps.every((step) => step.status !== "in_progress");
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/own-jobs.js




/** What the API is asked for may take so long, in milliseconds: an export is no reason to keep a job waiting. */
const askFor = 120_000;
/** The API of this run's server; `undefined` at a terminal. */
function openApi({ token }, { environment, clock, signal, runner }) {
    const run = (0,own_run/* findOwnRun */.P)(environment);
    const deadline = clock.monotonic() + askFor;
    return run === undefined
        ? undefined
        : {
            run,
            client: (0,client/* createGitHubClient */.L)({
                apiUrl: environment["GITHUB_API_URL"] || "https://api.github.com",
                credentials: { kind: "token", token },
                clock,
                signal,
                deadline: () => deadline,
                onWait: (text) => runner.info(text),
            }),
        };
}
/** The run's jobs. Where the API does not tell them, the rest is exported all the same. */
async function readOwnJobs(given, context) {
    const { clock, signal, runner, badInput } = context;
    const api = openApi(given, context);
    if (api === undefined) {
        throw badInput("job-timings", "There is no run here whose jobs could be read.");
    }
    try {
        return await readJobs({ ...api, clock, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof github_error/* GitHubError */.y)) {
            throw error;
        }
        runner.warning(`The jobs of this run could not be read: ${error.message}. The token needs actions: read.`);
        return [];
    }
}


/***/ })

};
