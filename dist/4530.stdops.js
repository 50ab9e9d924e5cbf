export const id = 4530;
export const ids = [4530];
export const modules = {

/***/ 64530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gatherRelease: () => (/* binding */ gatherRelease)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/github/github-error.js
var github_error = __webpack_require__(87540);
// EXTERNAL MODULE: ./lib/io/http.js
var http = __webpack_require__(63970);
// EXTERNAL MODULE: ./lib/io/patience.js
var io_patience = __webpack_require__(48973);
// EXTERNAL MODULE: ./lib/io/github/exchange.js
var exchange = __webpack_require__(89845);
// EXTERNAL MODULE: ./lib/io/github/judge-reply.js
var judge_reply = __webpack_require__(80488);
// EXTERNAL MODULE: ./lib/io/github/moves.js
var moves = __webpack_require__(16912);
// EXTERNAL MODULE: ./lib/io/github/urls.js
var urls = __webpack_require__(94);
;// CONCATENATED MODULE: ./lib/io/github/release-assets.js







const attempts = 3;
const usualPatience = { silence: 30_000, whole: 30_000 };
const pageSize = 100;
/** All assets of the release of a tag: one request for the release, and one for each 100 assets. @throws GitHubError */
async function listReleaseAssets({ owner, repository, tag }, access) {
    const releases = `/repos/${[owner, repository].map(encodeURIComponent).join("/")}/releases`;
    const release = await ask(access, toUrl(access, `${releases}/tags/${encodeURIComponent(tag)}`), isRelease);
    const assets = [];
    for (let page = 1;; page += 1) {
        const path = `${releases}/${release.data.id}/assets?per_page=${pageSize}&page=${page}`;
        const { data, more } = await ask(access, toUrl(access, path), isAssetList);
        assets.push(...data);
        if (!more) {
            return assets;
        }
    }
}
function toUrl({ environment }, path) {
    return (0,urls/* joinUrl */.we)(environment["GITHUB_API_URL"] || "https://api.github.com", path);
}
function isRelease(data) {
    return typeof data === "object" && data !== null && "id" in data && typeof data.id === "number";
}
function isAssetList(data) {
    return Array.isArray(data) && data.every(isAsset);
}
function isAsset(data) {
    if (typeof data !== "object" || data === null || !("name" in data && "size" in data)) {
        return false;
    }
    const digest = "digest" in data ? data.digest : null;
    return (typeof data.name === "string" && typeof data.size === "number" && (digest === null || typeof digest === "string"));
}
/** Asks until there is an answer that can be read. Tries again what may pass: no answer, 5xx, a limit that ends soon. */
async function ask(access, url, isReadable) {
    for (let attempt = 1;; attempt += 1) {
        access.signal.throwIfAborted();
        try {
            const reply = await askOnce(access, url);
            if (reply.status < 300 && isReadable(reply.data)) {
                return { data: reply.data, more: /;\s*rel="?next\b/u.test(reply.headers["link"] ?? "") };
            }
            throw (0,judge_reply/* judgeReply */.uQ)(reply, access.now(), (text) => hide(text, access));
        }
        catch (thrown) {
            access.signal.throwIfAborted();
            const error = thrown instanceof github_error/* GitHubError */.y ? thrown : (0,judge_reply/* judgeSilence */.tl)(thrown, (text) => hide(text, access));
            const pause = pauseFor(error, attempt);
            if (attempt === attempts || pause === undefined || pause > http/* longestPause */.Tp) {
                throw error;
            }
            await access.sleep(pause, access.signal);
        }
    }
}
function pauseFor({ kind, pause }, attempt) {
    if (kind === "refused") {
        return undefined;
    }
    return kind === "limited" ? pause : (0,http/* pauseAfter */.l0)(attempt);
}
async function askOnce({ token, signal, patience = usualPatience }, first) {
    const authorization = token === undefined ? {} : { authorization: `token ${token}` };
    const headers = { ...urls/* baseHeaders */.u3, ...authorization };
    const watch = (0,io_patience/* watchOver */.w)(signal, patience);
    try {
        return await Promise.race([(0,moves/* followMoves */.A)({ method: "GET", url: first, headers, watch }, exchange/* exchange */.c), watch.stopped]);
    }
    finally {
        watch.end();
    }
}
function hide(text, { token }) {
    return token === undefined ? text : text.replaceAll(token, "***");
}

// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
// EXTERNAL MODULE: ./lib/operations/checksum/digest-text.js
var digest_text = __webpack_require__(90196);
// EXTERNAL MODULE: ./lib/operations/checksum/faults.js
var checksum_faults = __webpack_require__(76499);
;// CONCATENATED MODULE: ./lib/operations/checksum/release.js







/** Finds, for each file, the asset of its name in the release, with its size and GitHub's digest of it. */
async function gatherRelease(files, given, context) {
    const { release = "" } = given;
    const address = parseRelease(release);
    if (address === undefined) {
        throw context.badInput("release", `${(0,safe_text/* quoteName */.AB)(release)} is no release: write owner/repo@tag.`);
    }
    const assets = new Map((await fetchAssets(address, given, context)).map((asset) => [asset.name, asset]));
    const entries = [];
    const faults = [];
    for (const path of files) {
        const asset = assets.get((0,external_node_path_.basename)(path));
        const entry = asset === undefined
            ? (0,checksum_faults/* fault */.DG)(path, "missing-entry", `the release ${release} has no asset of that name`)
            : toEntry(path, asset, given);
        if ("reason" in entry) {
            faults.push(entry);
        }
        else {
            entries.push(entry);
        }
    }
    return { entries, faults };
}
/** Reads `owner/repo@tag`. A part that is `.` or `..` would lead to another place of the API. */
function parseRelease(release) {
    const [, owner = "", repository = "", tag = ""] = /^([\w.-]+)\/([\w.-]+)@(\S+)$/u.exec(release) ?? [];
    const proper = [owner, repository, tag].every((part) => !/^\.{0,2}$/u.test(part));
    return proper ? { owner, repository, tag } : undefined;
}
async function fetchAssets(address, given, context) {
    const { token } = given;
    const { environment, signal, clock } = context;
    if (token !== undefined && !/^[\x21-\x7e]+$/u.test(token)) {
        throw context.badInput("token", "It holds a blank, a line end or a letter that no token has.");
    }
    try {
        return await listReleaseAssets(address, { token, environment, signal, now: () => clock.now(), sleep: clock.sleep });
    }
    catch (cause) {
        signal.throwIfAborted();
        throw describe(cause, given, context);
    }
}
function describe(cause, given, { fail }) {
    const release = (0,safe_text/* quoteName */.AB)(given.release ?? "");
    const status = cause instanceof github_error/* GitHubError */.y ? cause.status : undefined;
    if (status === 401) {
        return fail("release-not-found", `GitHub does not accept the token for ${release} (401).`, { cause });
    }
    if (status === 404) {
        const who = given.token === undefined ? "without a token" : "with this token";
        return fail("release-not-found", `GitHub shows no release ${release} ${who} (404).`, { cause });
    }
    const reason = (0,system_error/* errorMessage */.g)(cause);
    return fail("download-failed", `GitHub did not tell the digests of ${release}: ${reason}.`, { cause });
}
function toEntry(path, { name, size, digest }, given) {
    const { release = "", algorithm: told } = given;
    if (digest === undefined || digest === null || digest === "") {
        return (0,checksum_faults/* fault */.DG)(path, "no-release-digest", `GitHub keeps no digest of this asset of ${release}`);
    }
    const expected = (0,digest_text/* parseExpected */._8)(digest, told);
    if ("code" in expected) {
        return (0,checksum_faults/* fault */.DG)(path, expected.code === "malformed" ? "no-release-digest" : expected.code, `its digest in ${release}: ${expected.message}`);
    }
    return { ...expected, path, size, source: `${release}, asset ${(0,safe_text/* quoteName */.AB)(name)}`, outside: false, base: undefined };
}


/***/ })

};
