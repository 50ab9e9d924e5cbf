export const id = 187;
export const ids = [187];
export const modules = {

/***/ 17249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseHeaderLines)
/* harmony export */ });
/** What the connection itself needs. */
const ownOfConnection = new Set([
    "connection",
    "content-length",
    "expect",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
]);
/** Reads lines `Name: value`. Faults come all at once, as sentences, and name no value: it may be a secret. */
function parseHeaderLines(lines, { reserved = new Set(), once } = {}) {
    const headers = [];
    const faults = [];
    const names = new Set();
    for (const [at, line] of lines.entries()) {
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*(.*)$/su.exec(line.trim()) ?? [];
        const key = name.toLowerCase();
        if (name === "") {
            faults.push(`Header ${at + 1} is not written as Name: value.`);
        }
        else if (ownOfConnection.has(key) || reserved.has(key)) {
            faults.push(`${name} is set by stdops itself.`);
        }
        else if (once === true && names.has(key)) {
            faults.push(`${name} is given twice.`);
        }
        else if (/[^\t\x20-\x7e\x80-\xff]/u.test(value)) {
            faults.push(`The value of ${name} has signs that a header cannot hold.`);
        }
        else {
            headers.push([name, value]);
        }
        names.add(key);
    }
    return faults.length === 0 ? { value: headers } : { problem: faults.join(" ") };
}


/***/ }),

/***/ 90959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readInput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27601);



/**
 * Reads a whole file of at most `limit` bytes, whatever it is. A pipe's writer is waited for, until `signal` is aborted;
 * a pipe that is opened in the usual way would hold up the whole process instead. @throws {@link TooLarge}, or an error
 * with the system's code
 */
async function readInput(path, limit, signal) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path)).isFIFO() ? await readPipe(path, limit, signal) : (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readWholeFile */ .M4)(path, limit);
}
async function readPipe(path, limit, signal) {
    // It takes some milliseconds to load, and files are seldom pipes.
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
    const stop = () => pipe.destroy(new Error("interrupted"));
    signal.addEventListener("abort", stop);
    try {
        const chunks = [];
        let size = 0;
        for await (const chunk of pipe) {
            chunks.push(chunk);
            size += chunk.length;
            if (size > limit) {
                throw new _files_js__WEBPACK_IMPORTED_MODULE_1__/* .TooLarge */ .MF(limit);
            }
        }
        return Buffer.concat(chunks, size);
    }
    finally {
        signal.removeEventListener("abort", stop);
        pipe.destroy();
    }
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

/***/ 96961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted),
/* harmony export */   p: () => (/* binding */ showCount)
/* harmony export */ });
/** A whole number with a comma between thousands. By hand: `toLocaleString` loads its data for 12 ms. */
function showCount(count) {
    return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");
}
/** So many of a thing: `1 attempt`, `2 attempts`, `1,000 attempts`. */
function counted(count, thing) {
    return `${showCount(count)} ${thing}${count === 1 ? "" : "s"}`;
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

/***/ 20187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  portCheck: () => (/* binding */ portCheck)
});

// EXTERNAL MODULE: ./lib/operation/define.js
var operation_define = __webpack_require__(92574);
// EXTERNAL MODULE: ./lib/operation/counts.js
var counts = __webpack_require__(96961);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/port-check/results.js
/** What is known of a target, as the output `results` has it. */
function toResult({ shown }, { attempts, finding, state }) {
    const { reason, code, address, family, status, certDays, latency, addresses } = finding;
    return {
        target: shown,
        open: state === "met",
        reason,
        code,
        address,
        family,
        attempts,
        status,
        "cert-days": certDays,
        "latency-ms": {
            dns: toWhole(latency.dns),
            connect: toWhole(latency.connect),
            tls: toWhole(latency.tls),
            "first-byte": toWhole(latency.firstByte),
        },
        addresses: addresses.map((item) => ({ address: item.address, reason: item.reason, code: item.code })),
    };
}
function toWhole(milliseconds) {
    return milliseconds === null ? null : Math.round(milliseconds);
}

;// CONCATENATED MODULE: ./lib/operations/port-check/finding.js
/** No part took any time. */
const noLatency = { dns: null, connect: null, tls: null, firstByte: null };
/** Nothing was found out yet. */
const unfinished = {
    address: null,
    family: null,
    reason: "unfinished",
    code: null,
    detail: "it was not found out in time",
    latency: noLatency,
    status: null,
    certDays: null,
    addresses: [],
    cut: true,
};

;// CONCATENATED MODULE: ./lib/operations/port-check/verdict.js

/**
 * From what tells most of a target to what tells least. Between `open` and `reset` stands what takes an accepted
 * connection, behind `unreachable` what says nothing of the target.
 */
const ranking = [
    "open",
    "certificate",
    "bad-status",
    "no-match",
    "redirect",
    "not-http",
    "tls",
    "no-answer",
    "reset",
    "refused",
    "not-a-socket",
    "denied",
    "timeout",
    "unreachable",
    "invalid",
    "limit",
    "unknown",
    "dns",
    "overtaken",
    "unfinished",
];
/** Whether a reason is what is asked for. A name that cannot be resolved is never closed. */
function isGood(reason, { until, closedIncludes }) {
    return until === "open" ? reason === "open" : reason === "refused" || closedIncludes.has(reason);
}
/**
 * Which address speaks for the target: the one that tells most; where every address must do, the one that tells most
 * of those that do not. `undefined` when there is none.
 */
function pickAddress(addresses, demand) {
    const bad = demand.everyAddress ? addresses.filter(({ reason }) => !isGood(reason, demand)) : [];
    const candidates = bad.length > 0 ? bad : addresses;
    const ranked = candidates.toSorted((left, right) => ranking.indexOf(left.reason) - ranking.indexOf(right.reason));
    return ranked[0];
}
/** The verdict of a try, from what was found of its addresses. */
function judgeTry(addresses, demand, cut) {
    const spokesman = pickAddress(addresses, demand);
    if (spokesman === undefined) {
        return { ...nothingTried, addresses, cut };
    }
    const looking = spokesman.reason === "timeout" || spokesman.reason === "overtaken" || spokesman.reason === "limit";
    return { ...spokesman, addresses, cut: cut && looking };
}
const nothingTried = {
    address: null,
    family: null,
    reason: "unfinished",
    code: null,
    detail: "the time ended before a connection was tried",
    latency: noLatency,
    status: null,
    certDays: null,
};
/** Whether waiting cannot help: a name that does not exist, a bad certificate. Rights may be given in a moment. */
function isFinal({ reason, code }, { retryDns }) {
    return reason === "certificate" || (!retryDns && isUnknownName({ reason, code }));
}
/** Whether the name does not exist, or has no address. */
function isUnknownName({ reason, code }) {
    return reason === "dns" && (code === "ENOTFOUND" || code === "ENODATA");
}

;// CONCATENATED MODULE: ./lib/operations/port-check/standing.js


/** Before the first try. */
const untried = { attempts: 0, streak: 0, misses: 0, finding: unfinished, state: "waiting" };
/** How a target stands after one more try. */
function advance(before, finding, demand) {
    const attempts = before.attempts + 1;
    if (finding.cut) {
        // What the time cut short tells less than what was found before.
        return before.finding === unfinished ? { ...before, attempts, finding } : { ...before, attempts };
    }
    if (isGood(finding.reason, demand)) {
        const streak = before.streak + 1;
        return { attempts, streak, misses: 0, finding, state: streak >= demand.successes ? "met" : "waiting" };
    }
    const misses = isSame(before.finding, finding) ? before.misses + 1 : 1;
    return { attempts, streak: 0, misses, finding, state: isFinal(finding, demand) ? "lost" : "waiting" };
}
/** Whether two tries found the same, so that the second is no news. */
function isSame(left, right) {
    return left.reason === right.reason && left.code === right.code && left.status === right.status;
}
/** Whether the step is decided: `met`, `lost`, or neither yet. */
function decide(standings, require) {
    const every = (state) => standings.every((standing) => standing.state === state);
    const some = (state) => standings.some((standing) => standing.state === state);
    if (require === "all" ? every("met") : some("met")) {
        return "met";
    }
    return (require === "all" ? some("lost") : every("lost")) ? "lost" : "waiting";
}

;// CONCATENATED MODULE: ./lib/operations/port-check/words.js

/** What was found, in words: `refused at 127.0.0.1: the connection was refused (ECONNREFUSED)`. */
function describeFinding({ reason, address, family, detail, code }) {
    const where = address === null ? "" : ` at ${family === "ipv6" ? `[${address}]` : (0,safe_text/* quoteName */.AB)(address)}`;
    const known = code === null ? "" : ` (${code})`;
    return reason === "open" ? `open${where}` : `${reason}${where}: ${detail}${known}`;
}
/** A length of time for people: `250 ms`, `1.5 s`, `2 min 5 s`. */
function describeTime(milliseconds) {
    if (milliseconds < 1000) {
        return `${Math.round(milliseconds)} ms`;
    }
    if (milliseconds < 60_000) {
        return `${Number((milliseconds / 1000).toFixed(1))} s`;
    }
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
const steps = {
    open: "find out what still listens there, and stop it",
    refused: "nothing listens there: look whether the service was started, on this port and this address, and read its log; a container must publish the port",
    reset: "something accepts and hangs up: the service may still be starting behind a container's proxy, or it speaks TLS, or it is overloaded; give it more time and read its log",
    timeout: "packets get no answer: look at firewalls, security groups, and whether the address is right",
    unreachable: "there is no way to the address: look at routes and networks, or ask for another family by addresses",
    dns: "look at the spelling of the name and at the name servers of this machine; for a name that will come, set retry-dns: true",
    denied: "this user or this machine may not connect: look at the socket's permissions and at local rules",
    invalid: "the address cannot be used on this machine: look at its zone, or at the length of the path",
    limit: "this machine has no more sockets: raise its limit of open files, or check fewer targets at once",
    "not-a-socket": "something else stands at the path: correct the path, or remove what is there",
    "no-answer": "it accepts connections and then says nothing: look whether the service hangs, expects TLS or must be sent something first; for slow answers raise connect-timeout and timeout",
    tls: "it does not speak TLS as this machine does: look at the port, the scheme and the versions that it allows",
    certificate: "renew the certificate, name its authority by ca-file or the right name by server-name",
    "not-http": "it does not speak HTTP: look at the port and the scheme",
    redirect: "look where it leads by follow-redirects: 0, and name the final address",
    "no-match": "compare what it sends with the expression",
    "bad-status": "read the service's log, or allow the status by expect-status",
    unknown: "look the code up, and try to connect by another tool from this machine",
    unfinished: "give the step more time by timeout",
};
/** What to try next about a reason, a sentence part. */
function nextStep(reason) {
    return reason === "overtaken" ? steps.unfinished : steps[reason];
}

;// CONCATENATED MODULE: ./lib/operations/port-check/conclude.js






/** More targets than this a message does not name. */
const mostNamed = 100;
/** The outputs; a failure, a warning or neither, as the user wishes, when the demand was not met. */
function conclude(ended, given, context) {
    const { targets, standings, elapsed } = ended;
    const unmet = targets.filter((_, at) => standings[at]?.state !== "met");
    const open = decide(standings, given.require) === "met";
    const outputs = {
        open,
        results: targets.flatMap((target, at) => standings.slice(at, at + 1).map((standing) => toResult(target, standing))),
        "failed-targets": unmet.map(({ shown }) => shown).join("\n"),
        "elapsed-ms": Math.round(elapsed),
    };
    if (open) {
        return outputs;
    }
    const message = describeFailure(ended, given);
    const hint = describeNextSteps(standings);
    if (given["on-failure"] === "fail") {
        throw context.fail(chooseCode(standings, given), message, { hint, outputs });
    }
    const say = given["on-failure"] === "warn" ? context.runner.warning : context.runner.info;
    say(`${message} ${hint}`);
    return outputs;
}
/** The code of what no waiting would have helped, of the first such target; all of them must agree where any would do. */
function chooseCode(standings, { until, require }) {
    const codes = standings.filter(({ state }) => state !== "met").map((standing) => codeOf(standing, until));
    const usual = until === "open" ? "not-open" : "not-closed";
    const [first = usual] = codes;
    if (require === "any") {
        return codes.every((code) => code === first) ? first : usual;
    }
    return codes.find((code) => code !== usual) ?? usual;
}
function codeOf({ finding }, until) {
    if (isUnknownName(finding)) {
        return "name-not-found";
    }
    if (finding.reason === "certificate") {
        return "certificate";
    }
    return until === "open" ? "not-open" : "not-closed";
}
/** Each target with its address, last reason and attempts. */
function describeFailure({ targets, standings, elapsed }, { until }) {
    const parts = targets.flatMap(({ shown }, at) => {
        const standing = standings[at];
        if (standing === undefined || standing.state === "met") {
            return [];
        }
        const { finding, attempts } = standing;
        const status = finding.status === null || finding.reason === "bad-status" ? "" : `, status ${finding.status}`;
        return [`${(0,safe_text/* quoteName */.AB)(shown)}: ${describeFinding(finding)}${status}, ${(0,counts/* counted */.h)(attempts, "attempt")}`];
    });
    const named = parts.slice(0, mostNamed).join("; ");
    const more = parts.length > mostNamed ? `; and ${parts.length - mostNamed} more, all in the output failed-targets` : "";
    const many = `${parts.length} of ${(0,counts/* counted */.h)(targets.length, "target")} not ${until} after ${describeTime(elapsed)}`;
    return `${many}: ${named}${more}.`;
}
/** What to try next for each reason. */
function describeNextSteps(standings) {
    const unmet = standings.filter(({ state }) => state !== "met");
    const reasons = [...new Set(unmet.map(({ finding }) => finding.reason))];
    return reasons.map((reason) => `Next, for ${reason}: ${nextStep(reason)}.`).join(" ");
}

// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __webpack_require__(33895);
// EXTERNAL MODULE: ./lib/operation/quantities.js
var quantities = __webpack_require__(51296);
// EXTERNAL MODULE: ./lib/io/header-lines.js
var header_lines = __webpack_require__(17249);
// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __webpack_require__(30411);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/io/connect/address.js


/** The address that a text is; `undefined` for a name. */
function parseAddress(text) {
    if ((0,external_node_net_.isIPv4)(text)) {
        return { address: text, family: "ipv4" };
    }
    return (0,external_node_net_.isIPv6)(text) ? { address: text, family: "ipv6" } : undefined;
}
/** Whether a name is the one that always means this machine (RFC 6761, 6.3). */
function isLocalhost(name) {
    return /^localhost\.?$/iu.test(name);
}
const loopback = [
    { address: "::1", family: "ipv6" },
    { address: "127.0.0.1", family: "ipv4" },
];
/**
 * The addresses of `localhost`: both loopback addresses, as far as this machine has them. It needs no resolver, and what
 * /etc/hosts has forgotten (often ::1) does not hide a service.
 */
function loopbackAddresses() {
    try {
        const own = new Set(Object.values((0,external_node_os_.networkInterfaces)()).flatMap((list) => list?.map(({ address }) => address) ?? []));
        const present = loopback.filter(({ address }) => own.has(address));
        return present.length === 0 ? loopback : present;
    }
    catch {
        return loopback;
    }
}
/** Without repetitions, the families in turn, beginning with that of the first (RFC 8305, 4). */
function interleave(addresses) {
    const unique = [...new Map(addresses.map((item) => [item.address, item])).values()];
    const first = unique.filter(({ family }) => family === unique[0]?.family);
    const second = unique.filter(({ family }) => family !== unique[0]?.family);
    return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [first[at], second[at]].filter((item) => item !== undefined)).flat();
}

;// CONCATENATED MODULE: ./lib/operations/port-check/host-name.js


/**
 * Reads a host: a name (letters, digits, `-`, `_`; others become punycode), an IPv4 address of four numbers, or an IPv6
 * address, in brackets or not. The problem is a sentence part.
 */
function parseHost(given) {
    const bare = /^\[(.*)\]$/u.exec(given)?.[1];
    if (bare !== undefined || given.includes(":")) {
        return parseVersion6(bare ?? given);
    }
    if (parseAddress(given)?.family === "ipv4") {
        return { value: given };
    }
    if (given === "") {
        return { problem: "names no host" };
    }
    if (/(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$/iu.test(given)) {
        return { problem: "looks like an IPv4 address and is none: write four numbers from 0 to 255" };
    }
    const name = (0,external_node_url_.domainToASCII)(given);
    const labels = name.replace(/\.$/u, "").split(".");
    const sound = name.length <= 253 && labels.every((label) => /^[A-Za-z0-9_-]{1,63}$/u.test(label));
    return sound ? { value: name } : { problem: "has a host that is no name and no address" };
}
function parseVersion6(address) {
    if (parseAddress(address)?.family !== "ipv6") {
        return { problem: "has an IPv6 address that is none: write for example [2001:db8::1]:443" };
    }
    return /^fe[89ab]/iu.test(address) && !address.includes("%")
        ? { problem: `has a link-local address without its interface: write for example [${address}%eth0]:80` }
        : { value: address };
}
/** Reads a port from 1 to 65535, in decimal digits. */
function parsePort(given) {
    const port = Number(given);
    return /^[0-9]{1,5}$/u.test(given) && port >= 1 && port <= 65_535
        ? { value: port }
        : { problem: "has a port that is none: write a number from 1 to 65535" };
}

;// CONCATENATED MODULE: ./lib/operations/port-check/target.js

/** Whether TLS is spoken with a target from the start. */
function isSecure({ speech }) {
    return speech.kind === "http" ? speech.url.protocol === "https:" : speech.secure;
}
/** The family of a target that has but one: an address, or a Unix socket. `undefined` for a name. */
function familyOf({ endpoint }) {
    return endpoint.kind === "socket" ? "unix" : parseAddress(endpoint.host)?.family;
}
/** A URL without user, password, query and fragment, which often are secrets. */
function withoutSecrets(url) {
    return url.replace(/[?#].*$/su, "").replace(/^([a-z][a-z0-9+.-]*:\/*)[^/]*@/iu, "$1");
}

;// CONCATENATED MODULE: ./lib/operations/port-check/parse-url-target.js


/** Reads what stands behind `http:` or `https:`; wait-on leaves `//` out, and writes `unix:` for a socket. */
function parseHttpTarget(scheme, rest, line) {
    const bare = rest.replace(/^\/\//u, "");
    if (bare.startsWith("unix:")) {
        return scheme === "https"
            ? { problem: "is TLS over a Unix socket, which is not spoken here: use http" }
            : parseHttpUnixTarget(bare.slice("unix:".length), line);
    }
    const authority = /^[^/?#\\]*/u.exec(bare)?.[0] ?? "";
    const [, host = "", port] = /^(?:.*@)?(\[[^\]]*\]|[^:]*)(?::(.*))?$/su.exec(authority) ?? [];
    const parsed = parseHost(host);
    if ("problem" in parsed) {
        return parsed;
    }
    const href = `${scheme}://${bare}`;
    if (port === "0" || !URL.canParse(href) || parsed.value.includes("%")) {
        return { problem: "is no URL that can be asked for: check its port and its signs" };
    }
    const url = new URL(href);
    const standard = scheme === "https" ? 443 : 80;
    const endpoint = { kind: "host", host: parsed.value, port: url.port === "" ? standard : Number(url.port) };
    return { value: { shown: withoutSecrets(line), endpoint, speech: { kind: "http", url } } };
}
/** Reads `/path.sock:/url`; without `:/url` the URL's path is `/`. */
function parseHttpUnixTarget(rest, line) {
    const at = rest.indexOf(":/");
    const path = parseSocketPath(at < 0 ? rest : rest.slice(0, at));
    if ("problem" in path) {
        return path;
    }
    const url = new URL("http://localhost/");
    if (at >= 0) {
        url.href = `http://localhost${rest.slice(at + 1)}`;
    }
    return { value: { shown: withoutQuery(line), endpoint: path.value, speech: { kind: "http", url } } };
}
/** Reads the path of a Unix socket, which may begin with `//` as URLs do. */
function parseSocketPath(given) {
    const path = given.replace(/^\/\/(?=\/)/u, "");
    if (path === "" || path.includes("\0")) {
        return { problem: "names no socket: write for example unix:/run/app.sock" };
    }
    return path.startsWith("//")
        ? { problem: "has two slashes before its path: write unix: and the path" }
        : { value: { kind: "socket", path } };
}
function withoutQuery(line) {
    return line.replace(/[?#].*$/su, "");
}

;// CONCATENATED MODULE: ./lib/operations/port-check/parse-target.js




/** Prefixes, those of wait-on among them. */
const prefixes = {
    tcp: (rest, line) => /^[0-9]+$/u.test(rest) ? parsePlain(`localhost:${rest}`, line) : parsePlain(slashed(rest), line),
    tls: (rest, line) => parsePlain(slashed(rest), line, { secure: true }),
    http: (rest, line) => parseHttpTarget("http", rest, line),
    https: (rest, line) => parseHttpTarget("https", rest, line),
    "http-get": (rest, line) => withGet(parseHttpTarget("http", rest, line)),
    "https-get": (rest, line) => withGet(parseHttpTarget("https", rest, line)),
    unix: parseSocket,
    socket: parseSocket,
    "http+unix": parseHttpUnixTarget,
    file: () => ({ problem: "is a file, which is nothing to connect to" }),
};
/** Reads a target in any of its notations. The problem is a sentence part to stand behind the target. */
function parseTarget(line) {
    if (/[\s\0]/u.test(line) && !/^(?:unix|socket|http\+unix|https?(?:-get)?):/iu.test(line)) {
        return { problem: "has a blank inside: write one target a line" };
    }
    const [, scheme = "", rest = ""] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/su.exec(line) ?? [];
    const reader = Object.hasOwn(prefixes, scheme.toLowerCase()) ? prefixes[scheme.toLowerCase()] : undefined;
    if (reader !== undefined) {
        return reader(rest, line);
    }
    if (rest.startsWith("//")) {
        const known = ["tcp", "tls", "http", "https", "unix", "http+unix"];
        return { problem: `has a scheme that is none of ${known.join(", ")}` };
    }
    return parsePlain(line, line);
}
/** The target that `host` and `port` name. */
function hostTarget(host, port) {
    const shown = `${host.includes(":") ? `[${host}]` : host}:${port}`;
    return { shown, endpoint: { kind: "host", host, port }, speech: { kind: "bytes", secure: false } };
}
function slashed(rest) {
    return rest.replace(/^\/\//u, "").replace(/\/$/u, "");
}
function parsePlain(text, line, { secure = false } = {}) {
    const [, host, port] = /^(\[[^\]]*\]|[^:[\]/?#@]*):([^:/]*)$/su.exec(text) ?? [];
    if (host === undefined || port === undefined) {
        return { problem: describeMalformed(text) };
    }
    const [parsedHost, parsedPort] = [parseHost(host), parsePort(port)];
    if ("problem" in parsedHost) {
        return parsedHost;
    }
    if ("problem" in parsedPort) {
        return parsedPort;
    }
    const endpoint = { kind: "host", host: parsedHost.value, port: parsedPort.value };
    return { value: { shown: line, endpoint, speech: { kind: "bytes", secure } } };
}
function describeMalformed(text) {
    if (/^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.%]*$/iu.test(text)) {
        return "has an IPv6 address without brackets: write for example [::1]:80";
    }
    if (text.includes("@")) {
        return "has a user or a password, which a port does not ask for";
    }
    if (text.includes("/")) {
        return "is no host and port: write host:port, a URL with its scheme, or unix: before a path";
    }
    return "has no port: write host:port";
}
function withGet(parsed) {
    if ("problem" in parsed || parsed.value.speech.kind !== "http") {
        return parsed;
    }
    return { value: { ...parsed.value, speech: { ...parsed.value.speech, method: "GET" } } };
}
function parseSocket(rest, line) {
    const path = parseSocketPath(rest);
    return "problem" in path
        ? path
        : { value: { shown: line, endpoint: path.value, speech: { kind: "bytes", secure: false } } };
}
/** What is wrong with a list of targets, all of it; empty when nothing is. */
function describeFaults(lines, results) {
    const faults = results.flatMap((result, at) => 
    // What cannot be read may be a URL with a password that holds any sign.
    "problem" in result
        ? [`${(0,safe_text/* quoteName */.AB)(withoutSecrets((lines[at] ?? "").replace(/^.*@/su, "…@")))} ${result.problem}.`]
        : []);
    return faults.join(" ");
}

;// CONCATENATED MODULE: ./lib/operations/port-check/send-text.js

const controls = { r: "\r", n: "\n", t: "\t", "0": "\0", "\\": "\\" };
/** Reads bytes to send: text in UTF-8 with the escapes `\r` `\n` `\t` `\0` `\xHH` `\\`. Any other backslash is a fault. */
function parseSendText(given) {
    const parts = [];
    for (const [part] of given.trim().matchAll(/\\x[0-9A-Fa-f]{2}|\\.?|[^\\]+/gsu)) {
        const bytes = parsePart(part);
        if (bytes === undefined) {
            return { problem: `${(0,safe_text/* quoteName */.AB)(part)} is no escape: write \\r, \\n, \\t, \\0, \\xHH (two hex digits) or \\\\.` };
        }
        parts.push(bytes);
    }
    return { value: Buffer.concat(parts) };
}
function parsePart(part) {
    if (!part.startsWith("\\")) {
        return Buffer.from(part);
    }
    if (part.length === 4) {
        return Buffer.from(part.slice(2), "hex");
    }
    const control = controls[part.slice(1)];
    return control === undefined ? undefined : Buffer.from(control);
}

;// CONCATENATED MODULE: ./lib/operations/port-check/status-set.js

/** Statuses of HTTP that are good; its text is how it was written. */
class StatusSet {
    #text;
    #ranges;
    constructor(text, ranges) {
        this.#text = text;
        this.#ranges = ranges;
    }
    has(status) {
        return this.#ranges.some(([from, to]) => status >= from && status <= to);
    }
    toString() {
        return this.#text;
    }
}
/** Reads a list of statuses such as `200-299,401,5xx`. */
function parseStatusSet(given) {
    const text = given.trim();
    const ranges = [];
    for (const part of text.split(",").map((word) => word.trim())) {
        const range = parseRange(part);
        if (range === undefined) {
            return { problem: `${(0,safe_text/* quoteName */.AB)(part)} is no status: write for example 200-299,401 or 2xx, from 100 to 599.` };
        }
        ranges.push(range);
    }
    return { value: new StatusSet(text, ranges) };
}
function parseRange(part) {
    const [, from, to = from, hundred] = /^(?:([1-5][0-9]{2})(?:\s*-\s*([1-5][0-9]{2}))?|([1-5])xx)$/iu.exec(part) ?? [];
    if (hundred !== undefined) {
        return [Number(hundred) * 100, Number(hundred) * 100 + 99];
    }
    return from !== undefined && Number(from) <= Number(to) ? [Number(from), Number(to)] : undefined;
}

;// CONCATENATED MODULE: ./lib/operations/port-check/kinds.js









/** Kinds of input that port-check reads further than their text: all faults then stand in one report. */
/** Targets, one a line. */
function targets(words) {
    return (0,inputs/* linesOf */.Dx)(words, (items) => {
        const results = items.map(parseTarget);
        const problem = describeFaults(items, results);
        return problem === ""
            ? { value: results.flatMap((result) => ("value" in result ? [result.value] : [])) }
            : { problem };
    });
}
/** Headers, `Name: value` a line. */
function headers(words) {
    return (0,inputs/* linesOf */.Dx)(words, (items) => (0,header_lines/* parseHeaderLines */.o)(items));
}
/** Words of a list, one a line. */
function wordLines(known, words) {
    return (0,inputs/* linesOf */.Dx)(words, (items) => {
        const faults = items
            .filter((item) => !known.includes(item))
            .map((item) => `${(0,safe_text/* quoteName */.AB)(item)} is none of ${known.join(", ")}.${(0,nearest/* didYouMean */.a)(item, known)}`);
        return faults.length === 0 ? { value: items } : { problem: faults.join(" ") };
    });
}
/** A host: a name or an address. */
function host(words) {
    return (0,inputs/* defineKind */.WI)("text", words, (given) => {
        const parsed = parseHost(given.trim());
        return "problem" in parsed ? { problem: `${(0,safe_text/* quoteName */.AB)(given.trim())} ${parsed.problem}.` } : parsed;
    });
}
/** Statuses of HTTP. */
function statuses(words) {
    return (0,inputs/* defineKind */.WI)("text", words, parseStatusSet);
}
/** Bytes, with escapes. */
function bytes(words) {
    return (0,inputs/* defineKind */.WI)("text", words, parseSendText);
}
/** A JavaScript regular expression. */
function expression(words) {
    const { kind, parse } = (0,inputs/* text */.Qq)({ description: "" });
    return (0,inputs/* defineKind */.WI)(kind, words, async (given) => {
        const source = await parse(given);
        return "problem" in source ? source : parseExpression(source.value);
    });
}
function parseExpression(source) {
    try {
        RegExp(source);
        return { value: source };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { problem: `${(0,safe_text/* quoteName */.AB)(source)} is no regular expression: ${message.replace(/^.*: /su, "")}.` };
    }
}
/** A length of time that is not zero, in milliseconds. */
function span(words) {
    return (0,inputs/* defineKind */.WI)("duration", words, (given) => {
        const parsed = (0,quantities/* parseDuration */.E9)(given);
        return "value" in parsed && parsed.value === 0
            ? { problem: `${(0,safe_text/* quoteName */.AB)(given.trim())} leaves no time: write for example 500ms or 5s.` }
            : parsed;
    });
}

;// CONCATENATED MODULE: ./lib/operations/port-check/declaration.js





const declaration_inputs = {
    targets: targets({
        description: "What to check, one a line: `host:port`, `[v6]:port`, `tcp://host:port`, `tls://host:port`, `http://…`, `https://…`, `unix:/path`, `http+unix:/path.sock:/url`; wait-on's `tcp:`, `http-get:` and `socket:` too. A proxy is never used. Logs and outputs leave out user, password and query of a URL.",
    }),
    host: host({ description: "The host of one more TCP target; needs `port`." }),
    port: inputs/* integer */.nd({ description: "The port of one more TCP target; needs `host`.", min: 1, max: 65_535 }),
    until: inputs/* choice */.Yq(["open", "closed"], {
        description: "What to wait for. `closed` looks at connections only: every attempt is refused, or there is no socket file. A server that accepts and never answers is not closed.",
        default: "open",
    }),
    timeout: span({
        description: "For the whole step: names, connections, TLS, bodies, pauses.",
        default: 5_000,
        defaultText: "5s",
    }),
    "connect-timeout": span({
        description: "For one address, and for each phase of one try (a name, TLS, the head of an answer, its body, `expect`), so that a try that hangs is followed by another.",
        default: 5_000,
        defaultText: "5s",
    }),
    interval: span({
        description: "Between tries; it grows 1.5-fold up to `max-interval` while they find the same.",
        default: 250,
        defaultText: "250ms",
    }),
    "max-interval": span({
        description: "The longest `interval` that comes of growing.",
        default: 5_000,
        defaultText: "5s",
    }),
    require: inputs/* choice */.Yq(["all", "any"], { description: "How many of the targets must do.", default: "all" }),
    addresses: inputs/* choice */.Yq(["any", "all", "ipv4", "ipv6"], {
        description: "Which of a name's addresses must do: any (as a client sees it), all of them, or any of one family. `localhost` is both loopback addresses of this machine.",
        default: "any",
    }),
    successes: inputs/* integer */.nd({ description: "That many good tries in a row.", default: 1, min: 1, max: 1_000 }),
    hold: (0,quantities/* duration */.p0)({
        description: "An accepted connection must stay open this long: a container's proxy accepts before the service listens. For TCP, TLS and Unix sockets; an http target proves itself by its answer.",
        default: 0,
        defaultText: "0s",
    }),
    "closed-includes": wordLines(["timeout", "unreachable"], {
        description: "`timeout`, `unreachable`: these count as closed too; with `timeout`, `connect-timeout` is at most half of `timeout`, divided by `successes`. A name that cannot be resolved never counts.",
    }),
    "retry-dns": inputs/* flag */.Jt({
        description: "Wait also for a name that does not exist yet. A temporary failure of name servers is always waited out.",
        default: false,
    }),
    method: inputs/* choice */.Yq(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], {
        description: "For http targets; without a body. `http-get:` is GET in any case.",
        default: "GET",
    }),
    headers: headers({
        description: "For http targets, `Name: value` a line. To another origin none of them goes but `Accept`, `Accept-Language` and `User-Agent`. Mask secrets: stdops does not know which they are.",
    }),
    "expect-status": statuses({
        description: "Statuses that are good, such as `200-299,401` or `2xx`.",
        default: new StatusSet("200-399", [[200, 399]]),
    }),
    "expect-body": expression({
        description: "A JavaScript regular expression that an http answer's body must match; 1 MiB of it is looked at.",
    }),
    "follow-redirects": inputs/* integer */.nd({
        description: "How many redirects are followed; with 0 the first answer counts. Never from https to http.",
        default: 10,
        min: 0,
        max: 50,
    }),
    "min-cert-days": inputs/* integer */.nd({
        description: "For tls and https targets: the server's own certificate must be valid for so many more days.",
        min: 0,
        max: 100_000,
    }),
    "tls-verify": inputs/* flag */.Jt({
        description: "The certificate must be valid, for this name, and from a known authority.",
        default: true,
    }),
    "ca-file": inputs/* text */.Qq({ description: "PEM certificates of the authorities to trust, instead of the usual ones." }),
    "server-name": host({
        description: "The name to ask for by TLS, and that the certificate must be for.",
        defaultText: "the target's host",
    }),
    send: bytes({
        description: "What to send to tcp, tls and unix targets, with the escapes `\\r` `\\n` `\\t` `\\0` `\\xHH` `\\\\`.",
    }),
    expect: expression({
        description: "A JavaScript regular expression that what such a target sends must match; 64 KiB are looked at. What is no UTF-8 is taken byte by byte (`\\xff`).",
    }),
    "on-failure": inputs/* choice */.Yq(["fail", "warn", "ignore"], {
        description: "What an unmet demand is: a failure, a warning, or nothing but outputs.",
        default: "fail",
    }),
};
const declaration_outputs = {
    open: outputs/* flag */.Jt("Whether the demand was met; with `until: closed` that is whether the targets were closed."),
    results: outputs/* json */.Pq("`[{target,open,reason,code,address,family,attempts,status,cert-days,latency-ms:{dns,connect,tls,first-byte},addresses:[{address,reason,code}]}]` in the order of the targets, of the last try that told something; `open` is whether this target's demand was met."),
    "failed-targets": outputs/* text */.Qq("Targets whose demand was not met, one a line."),
    "elapsed-ms": outputs/* integer */.nd("How long it took, in milliseconds."),
};
const failures = {
    "not-open": {
        sentence: "A target did not open in time, or not as demanded.",
        hint: "Start what should listen there, correct the target, or give it more time; reason and next step stand beside each target.",
    },
    "not-closed": {
        sentence: "A target was not closed in time: closed means refused, and what else `closed-includes` names.",
        hint: "Stop what listens there, or give it more time.",
    },
    "name-not-found": {
        sentence: "A name does not exist, or has no address of the family asked for.",
        hint: "Correct the name; with retry-dns: true it is waited for.",
    },
    certificate: {
        sentence: "A certificate is not valid, not for this name, not trusted, or ends too soon.",
        hint: "Renew it, name its authority by ca-file or the right name by server-name; waiting does not help.",
    },
};

;// CONCATENATED MODULE: ./lib/operations/port-check/pacing.js
const growth = 1.5;
/** A last try needs some time of its own before the deadline, in milliseconds. */
const lastCall = 100;
/** The pause before the next try: the interval after a good one, growing with each bad one that found the same. */
function pauseAfter({ misses }, { interval, maxInterval }) {
    return Math.min(interval * growth ** Math.max(0, misses - 1), Math.max(interval, maxInterval));
}
/**
 * When to try again: after the pause, or, when that would be too late, shortly before the deadline. `undefined` when
 * there is no time left for one more.
 */
function nextTry(now, pause, deadline) {
    const last = deadline - lastCall;
    if (now + pause <= last) {
        return now + pause;
    }
    return last - now >= Math.min(pause, lastCall) ? last : undefined;
}
const firstReport = 10_000;
const longestReport = 300_000;
/** When to say again that somebody is waited for: after 10 s, then after twice as long each time, up to 5 min. */
function nextReport(previous) {
    return previous === undefined ? firstReport : previous + Math.min(previous, longestReport);
}

;// CONCATENATED MODULE: ./lib/operations/port-check/diary.js





/** Lines about changes, in all and for each target: whoever flaps does not fill the log. */
const mostLines = 200;
const mostLinesEach = 10;
/** Targets that a report names. */
const mostNames = 10;
/** How often progress is shown, in milliseconds. */
const tick = 250;
/** Begins a diary. */
function createDiary(targets, until, runner) {
    const each = targets.map(() => 0);
    let lines = 0;
    const note = (at, before, after) => {
        const news = after.state === "waiting" ? !isSame(before.finding, after.finding) : after.state !== before.state;
        const told = each[at] ?? 0;
        if (!news || lines > mostLines || (told >= mostLinesEach && after.state === "waiting")) {
            return;
        }
        each[at] = told + 1;
        lines += 1;
        const line = `${(0,safe_text/* quoteName */.AB)(targets[at]?.shown ?? "")}: ${describeStanding(after, until)}`;
        runner.info(lines > mostLines ? "… and so on: the output results tells of every target" : line);
    };
    const keep = async (standings, { clock, start, signal }) => {
        let report = nextReport(undefined);
        while (await sleeps(clock, signal)) {
            const elapsed = clock.monotonic() - start;
            const waiting = describeWaiting(targets, standings(), until);
            runner.progress(`${waiting} (${describeTime(elapsed)})`);
            if (elapsed >= report) {
                report = nextReport(report);
                runner.info(`${waiting}, after ${describeTime(elapsed)}.`);
            }
        }
    };
    return { note, keep };
}
/** Sleeps for a tick; `false` when the signal was aborted. */
async function sleeps(clock, signal) {
    try {
        await clock.sleep(tick, signal);
        return true;
    }
    catch {
        return false;
    }
}
function describeStanding({ finding, state, attempts, streak }, until) {
    const found = describeFinding(finding);
    if (state === "met") {
        const verdict = until === "closed" ? `closed, ${found}` : found;
        return `${verdict}${attempts > 1 ? `, after ${(0,counts/* counted */.h)(attempts, "attempt")}` : ""}`;
    }
    if (state === "lost") {
        return `${found}; waiting does not help`;
    }
    return streak > 0 ? `${found}; looking again` : `${found}; trying again`;
}
/** Who is waited for: `waiting for 2 of 3 targets to be open: a (refused), b (timeout)`. */
function describeWaiting(targets, standings, until) {
    const names = [];
    let waiting = 0;
    for (const [at, { state, finding }] of standings.entries()) {
        waiting += state === "met" ? 0 : 1;
        if (state !== "met" && waiting <= mostNames) {
            names.push(`${(0,safe_text/* quoteName */.AB)(targets[at]?.shown ?? "")} (${finding.reason})`);
        }
    }
    const more = waiting > mostNames ? ` and ${waiting - mostNames} more` : "";
    return `waiting for ${waiting} of ${(0,counts/* counted */.h)(targets.length, "target")} to be ${until}: ${names.join(", ")}${more}`;
}

// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
;// CONCATENATED MODULE: ./lib/io/connect/connect-error.js

/** What connecting throws on purpose. The message is a sentence part; it may quote what a server sent, cut short. */
class ConnectError extends Error {
    name = "ConnectError";
    reason;
    code;
    constructor(reason, message, { code = null, cause } = {}) {
        super(message, { cause });
        this.reason = reason;
        this.code = code;
    }
}
/** Reasons by system code. ENOENT and ENOTDIR come of Unix sockets alone, EAGAIN of one whose queue is full. */
const reasons = new Map([
    ["ECONNREFUSED", ["refused", "the connection was refused"]],
    ["ENOENT", ["refused", "there is no socket file"]],
    ["ENOTDIR", ["not-a-socket", "a folder of the path is none"]],
    ["ENOTSOCK", ["not-a-socket", "the file is no socket"]],
    ["EPROTOTYPE", ["not-a-socket", "the socket is of another type"]],
    ["ETIMEDOUT", ["timeout", "nobody answered"]],
    ["EAGAIN", ["no-answer", "its queue is full: something listens and does not accept"]],
    ["EHOSTUNREACH", ["unreachable", "the host cannot be reached"]],
    ["EHOSTDOWN", ["unreachable", "the host is down"]],
    ["ENETUNREACH", ["unreachable", "there is no route"]],
    ["ENETDOWN", ["unreachable", "the network is down"]],
    ["EADDRNOTAVAIL", ["unreachable", "this machine has no address to connect from"]],
    ["EAFNOSUPPORT", ["unreachable", "this machine does not speak that family"]],
    ["ECONNRESET", ["reset", "the connection was reset"]],
    ["ECONNABORTED", ["reset", "the connection was aborted"]],
    ["EPIPE", ["reset", "the connection was closed"]],
    ["EACCES", ["denied", "this user may not connect"]],
    ["EPERM", ["denied", "this machine's rules forbid it"]],
    ["EINVAL", ["invalid", "the address cannot be used"]],
    ["ENAMETOOLONG", ["invalid", "the path is too long"]],
    ["EMFILE", ["limit", "this process has too many files open"]],
    ["ENFILE", ["limit", "this machine has too many files open"]],
    ["ENOBUFS", ["limit", "this machine has no memory left for sockets"]],
    ["ENOTFOUND", ["dns", "the name does not exist"]],
    ["ENODATA", ["dns", "the name has no address"]],
    ["EAI_AGAIN", ["dns", "the name cannot be resolved for the moment"]],
]);
/** The reason for an error of Node. */
function toConnectError(error) {
    if (error instanceof ConnectError) {
        return error;
    }
    const code = (0,system_error/* errorCode */.C)(error);
    const known = reasons.get(code);
    if (known !== undefined) {
        const [reason, message] = known;
        return new ConnectError(reason, message, { code, cause: error });
    }
    if (/^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/u.test(code)) {
        return new ConnectError("tls", "there is no TLS that both sides speak", { code, cause: error });
    }
    if (code.startsWith("HPE_")) {
        return new ConnectError("not-http", "what came is no HTTP", { code, cause: error });
    }
    if (code.startsWith("EAI_")) {
        return new ConnectError("dns", "the name cannot be resolved", { code, cause: error });
    }
    return new ConnectError("unknown", (0,system_error/* errorMessage */.g)(error), { code, cause: error });
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/io/clock.js
var clock = __webpack_require__(60122);
;// CONCATENATED MODULE: ./lib/io/connect/within.js

/**
 * Runs a phase: `start` begins it and returns what takes its listeners away again. Past its time, or when the signal is
 * aborted, it ends with what `late` says. No timer and no listener stays behind.
 */
async function within({ timeout, signal }, late, start) {
    return await new Promise((resolve, reject) => {
        let settled = false;
        let stop = () => { };
        const finish = (act) => {
            if (!settled) {
                settled = true;
                clearTimeout(timer);
                signal.removeEventListener("abort", end);
                stop();
                act();
            }
        };
        const end = () => finish(() => reject(late()));
        const timer = setTimeout(end, Math.min(timeout, clock/* longestTimer */.a));
        if (signal.aborted) {
            end();
            return;
        }
        signal.addEventListener("abort", end, { once: true });
        try {
            const undo = start({
                resolve: (value) => finish(() => resolve(value)),
                reject: (error) => finish(() => reject(error)),
            });
            stop = undo;
            if (settled) {
                undo();
            }
        }
        catch (error) {
            finish(() => reject(error));
        }
    });
}

;// CONCATENATED MODULE: ./lib/io/connect/dial.js




/** Connects to one place: one attempt, no other address, no second one. @throws ConnectError */
async function dial(place, options) {
    for (;;) {
        const leave = await enter(options);
        try {
            return await within(options, late, (settle) => {
                const undo = begin(place, leave, settle);
                options.underWay?.(() => settle.reject(late()));
                return undo;
            });
        }
        catch (error) {
            const scarce = error instanceof ConnectError && error.reason === "limit";
            const again = scarce && !options.signal.aborted && options.gate.shrink();
            leave();
            if (!again) {
                throw error;
            }
        }
    }
}
function late() {
    return new ConnectError("timeout", "nobody answered", { code: "ETIMEDOUT" });
}
async function enter({ gate, signal }) {
    try {
        return await gate.enter(signal);
    }
    catch {
        throw late();
    }
}
function begin(place, leave, { resolve, reject }) {
    const start = external_node_perf_hooks_.performance.now();
    // The race over addresses is ours: Node's own gives an address up after 250 ms.
    const socket = (0,external_node_net_.connect)({ ...place, autoSelectFamily: false, noDelay: true });
    let connected = false;
    socket.once("close", leave);
    // An error between two phases has no other listener; whoever comes next finds the socket destroyed.
    socket.on("error", (error) => reject(toConnectError(error)));
    socket.once("connect", () => {
        if (metItself(socket)) {
            reject(new ConnectError("refused", "nobody listens there", { code: "ECONNREFUSED" }));
        }
        else {
            connected = true;
            resolve({ socket, elapsed: external_node_perf_hooks_.performance.now() - start });
        }
    });
    return () => {
        if (!connected) {
            socket.destroy();
        }
    };
}
/**
 * Where nobody listens on a port of those that outgoing connections are given, one in many attempts is given that very
 * port and, on the same machine, connects to itself: TCP takes it for both sides opening at once.
 */
function metItself({ localAddress, localPort, remoteAddress, remotePort }) {
    return localPort !== undefined && localPort === remotePort && localAddress === remoteAddress;
}

;// CONCATENATED MODULE: ./lib/io/connect/expression.js

/** Makes a matcher of a JavaScript regular expression, which must be one. It runs apart, so that it can be stopped. */
async function createMatcher(pattern) {
    const { createContext, Script } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 30714, 19));
    const script = new Script("new RegExp(pattern).test(text)");
    const scope = { __proto__: null, pattern, text: "" };
    const context = createContext(scope, { codeGeneration: { strings: false, wasm: false } });
    return (text, budget) => {
        scope.text = text;
        try {
            // The time is a whole number of milliseconds, at least one.
            return budget >= 1 && script.runInContext(context, { timeout: Math.floor(budget) }) === true;
        }
        catch {
            throw new ConnectError("no-match", "the expression took too long", { code: "EXPRESSION_TOO_SLOW" });
        }
        finally {
            scope.text = "";
        }
    };
}
/**
 * Bytes as text: UTF-8 where they are that, else a character for each byte. Where there were `more`, the last character
 * may be cut, and is left out.
 */
function decodeText(bytes, { more = false } = {}) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: more });
    }
    catch {
        return Buffer.from(bytes).toString("latin1");
    }
}

;// CONCATENATED MODULE: ./lib/io/connect/gate.js
/**
 * So many enter in one turn of the event loop: most connections are answered, or refused, by the next one, so that a
 * thousand of them need the memory of a few dozen.
 */
const mostEachTurn = 32;
/** Makes a gate for so many sockets. */
function createGate(places) {
    let [most, taken, entered] = [places, 0, 0];
    const waiting = new Set();
    const isFree = () => taken < most && entered < mostEachTurn;
    const admit = () => {
        for (const next of waiting) {
            if (!isFree()) {
                break;
            }
            next();
        }
    };
    const nextTurn = () => {
        entered = 0;
        admit();
    };
    const take = () => {
        taken += 1;
        if (entered === 0) {
            setImmediate(nextTurn);
        }
        entered += 1;
        let left = false;
        return () => {
            if (!left) {
                left = true;
                taken -= 1;
                admit();
            }
        };
    };
    const wait = async (signal) => await new Promise((resolve, reject) => {
        const settle = (act) => {
            waiting.delete(enter);
            signal.removeEventListener("abort", give);
            act();
        };
        const enter = () => settle(() => resolve(take()));
        const give = () => settle(() => reject(signal.reason));
        waiting.add(enter);
        signal.addEventListener("abort", give, { once: true });
    });
    return {
        enter: async (signal) => {
            signal.throwIfAborted();
            return isFree() ? take() : await wait(signal);
        },
        shrink: () => {
            most = Math.max(1, Math.min(most, taken - 1));
            return taken > 1;
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/connect/lookup-process.js
/**
 * Answers JSON lines `{id,name}` by `{id,code,addresses}`, each when it is known. It dies when its parent does; Ctrl-C at
 * a terminal, which reaches it too, is its parent's to answer.
 */
const script = `
const { lookup } = require("node:dns");
let rest = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (text) => {
  const lines = (rest + text).split("\\n");
  rest = lines.pop();
  for (const line of lines) {
    const { id, name } = JSON.parse(line);
    lookup(name, { all: true, verbatim: true }, (error, addresses) => {
      process.stdout.write(JSON.stringify({ id, code: error?.code, addresses }) + "\\n");
    });
  }
});
process.on("SIGINT", () => {});
process.stdin.on("end", () => process.kill(process.pid, "SIGKILL"));
`;
/** Names that are asked for at the same time: so many threads wait for name servers. */
const threads = 64;
/** Starts the process. Where none can be started, and once it has died, names are looked up in this one. */
async function startLookupProcess(environment) {
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 19));
    const env = { ...environment, NODE_OPTIONS: undefined, UV_THREADPOOL_SIZE: String(threads) };
    try {
        return talkTo(spawn(process.execPath, ["-e", script], { env, stdio: ["pipe", "pipe", "ignore"], windowsHide: true }));
    }
    catch {
        return { lookup: lookupHere, kill: () => { } };
    }
}
function talkTo(child) {
    const open = new Map();
    let [alive, count] = [true, 0];
    const giveUp = () => {
        alive = false;
        for (const { reject } of open.values()) {
            reject(failure("EAI_AGAIN"));
        }
        open.clear();
    };
    child.on("error", giveUp).on("exit", giveUp);
    child.stdin.on("error", () => { });
    child.stdout.on("error", () => { });
    readLines(child.stdout, (line) => settle(open, JSON.parse(line)));
    const ask = async (name) => await new Promise((resolve, reject) => {
        count += 1;
        open.set(count, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ id: count, name })}\n`);
    });
    return {
        lookup: async (name) => (alive ? await ask(name) : await lookupHere(name)),
        kill: () => {
            open.clear();
            child.kill("SIGKILL");
            child.unref();
            child.stdin.destroy();
            child.stdout.destroy();
        },
    };
}
async function lookupHere(name) {
    const { lookup } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 71553, 19));
    return await lookup(name, { all: true, verbatim: true });
}
function settle(open, { id, code, addresses }) {
    const question = open.get(id);
    open.delete(id);
    if (addresses === undefined) {
        question?.reject(failure(code ?? "EAI_FAIL"));
    }
    else {
        question?.resolve(addresses);
    }
}
function failure(code) {
    return Object.assign(new Error("the name cannot be resolved"), { code });
}
function readLines(stream, take) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (text) => {
        const lines = `${rest}${text}`.split("\n");
        rest = lines.pop() ?? "";
        lines.forEach(take);
    });
}

;// CONCATENATED MODULE: ./lib/io/connect/resolver.js




/** Makes a resolver. It starts a process when the first name has to be looked up. */
function createResolver(environment) {
    let started;
    let closed = false;
    const underWay = new Map();
    const ask = async (name) => {
        started ??= startLookupProcess(environment);
        const child = await started;
        if (closed) {
            child.kill();
        }
        return await child.lookup(name);
    };
    const lookup = async (name, limits) => {
        const answer = underWay.get(name) ?? ask(name);
        underWay.set(name, answer);
        const taken = () => underWay.get(name) === answer && underWay.delete(name);
        return await resolveWithin(answer, taken, limits);
    };
    return {
        resolve: async (host, limits) => {
            const literal = parseAddress(host);
            if (literal !== undefined || isLocalhost(host)) {
                return literal === undefined ? loopbackAddresses() : [literal];
            }
            return await lookup(host, limits);
        },
        close: () => {
            closed = true;
            started?.then((child) => child.kill(), () => { });
        },
    };
}
/** `taken` is called when the answer came in time. An answer that nobody waited for any more is the next one's. */
async function resolveWithin(answer, taken, limits) {
    answer.catch(() => { });
    const late = () => new ConnectError("dns", "the name servers did not answer in time", { code: "ETIMEDOUT" });
    const found = await within(limits, late, ({ resolve, reject }) => {
        let waiting = true;
        const take = (settle) => {
            if (waiting) {
                taken();
                settle();
            }
        };
        answer.then((addresses) => take(() => resolve(addresses)), (error) => take(() => reject(toConnectError(error))));
        return () => {
            waiting = false;
        };
    });
    if (found.length === 0) {
        throw new ConnectError("dns", "the name has no address", { code: "ENODATA" });
    }
    return found.map(({ address, family }) => ({ address, family: family === 6 ? "ipv6" : "ipv4" }));
}

;// CONCATENATED MODULE: ./lib/io/connect/secure.js




/** Makes a trust, in the authorities of `ca` (PEM) alone, or in those of Node. @throws Error when `ca` is unreadable */
async function createTrust(ca, verify) {
    const { createSecureContext } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    return { context: createSecureContext(ca === undefined ? {} : { ca: Buffer.from(ca) }), verify };
}
/** Shakes hands over a connection. @throws ConnectError, after which the connection is destroyed */
async function secure_secure(socket, options) {
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    const { name, trust, protocols } = options;
    const host = name.replace(/\.$/u, "");
    const start = external_node_perf_hooks_.performance.now();
    const late = () => new ConnectError("no-answer", "TLS got no answer", { code: "ETIMEDOUT" });
    try {
        if (socket.destroyed) {
            throw new ConnectError("reset", "the connection was closed", { code: "ECONNRESET" });
        }
        return await within(options, late, ({ resolve, reject }) => {
            const upper = connect({
                socket,
                host,
                ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
                secureContext: trust.context,
                // The verdict is ours, so that a bad certificate can still be looked at.
                rejectUnauthorized: false,
                ...(protocols === undefined ? {} : { ALPNProtocols: [...protocols] }),
            });
            upper.on("error", (error) => reject(toConnectError(error)));
            upper.once("close", () => socket.destroy());
            upper.once("secureConnect", () => resolve(inspect(upper, trust, external_node_perf_hooks_.performance.now() - start)));
            return () => { };
        });
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
}
function inspect(socket, { verify }, elapsed) {
    const { valid_to: ends } = socket.getPeerCertificate();
    const expires = new Date(ends);
    const code = socket.authorized ? undefined : String(socket.authorizationError ?? "UNKNOWN");
    return {
        socket,
        elapsed,
        expires: Number.isNaN(expires.getTime()) ? undefined : expires,
        problem: verify && code !== undefined ? toCertificateError(code) : undefined,
    };
}
const problems = {
    CERT_HAS_EXPIRED: "the certificate, or one that it rests on, has expired",
    CERT_NOT_YET_VALID: "the certificate, or one that it rests on, is not valid yet",
    ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for other names",
    DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate has signed itself, and is not trusted",
    SELF_SIGNED_CERT_IN_CHAIN: "the certificate's authority is not trusted",
    UNABLE_TO_GET_ISSUER_CERT: "the certificate's authority is not known",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's authority is not known",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's authority is not known, or the server does not send its chain",
    CERT_REVOKED: "the certificate was revoked",
};
function toCertificateError(code) {
    return new ConnectError("certificate", problems[code] ?? "the certificate cannot be verified", { code });
}

;// CONCATENATED MODULE: ./lib/operations/port-check/kit.js







/** So many sockets are open at the same time, at most. */
const mostSockets = 1024;
/** An expression may take so long over one text, in milliseconds: nothing else gets on meanwhile. */
const longestMatch = 100;
/** Makes what tries are made with. Its resolver must be closed. */
async function createKit({ given, demand, deadline, trust: own }, { clock, environment }) {
    let usual;
    const bounded = async (pattern) => {
        const matcher = pattern === undefined ? undefined : await createMatcher(pattern);
        return matcher && ((text) => matcher(text, Math.min(longestMatch, deadline - clock.monotonic())));
    };
    return {
        given,
        demand,
        clock,
        gate: createGate(mostSockets),
        resolver: createResolver(environment),
        trust: async () => {
            usual ??= own === undefined ? createTrust(undefined, given["tls-verify"]) : Promise.resolve(own);
            return await usual;
        },
        expect: await bounded(given.expect),
        expectBody: await bounded(given["expect-body"]),
    };
}
/** The time of a phase of a try. Where silence counts as closed, as many tries as are asked for must fit into the step. */
function limitsOf({ given, demand }, signal) {
    const { "connect-timeout": timeout, timeout: whole, successes } = given;
    const silenceCounts = demand.until === "closed" && demand.closedIncludes.has("timeout");
    return { timeout: silenceCounts ? Math.min(timeout, whole / 2 / successes) : timeout, signal };
}
/** The addresses of a host that may be used, in the order in which they are to be tried. @throws ConnectError */
async function findAddresses(host, kit, signal) {
    const wanted = kit.given.addresses;
    const all = await kit.resolver.resolve(host, limitsOf(kit, signal));
    const usable = all.filter(({ family }) => (wanted !== "ipv4" && wanted !== "ipv6") || family === wanted);
    if (usable.length === 0) {
        throw new ConnectError("dns", `the name has no ${wanted} address`, { code: "ENODATA" });
    }
    return interleave(usable);
}
/** Connects to a place, with the time of a phase. @throws ConnectError */
async function reach(place, kit, means) {
    return await dial(place, { ...means, ...limitsOf(kit, means.signal), gate: kit.gate });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/read-input.js
var read_input = __webpack_require__(90959);
// EXTERNAL MODULE: ./lib/operation/failure.js
var operation_failure = __webpack_require__(16863);
;// CONCATENATED MODULE: ./lib/operations/port-check/check-inputs.js


/** The longest path of a Unix socket, in bytes; a longer one is cut without a word, and names another file. */
const longestPath = { darwin: 103, win32: 32_767 }[String(process.platform)] ?? 107;
/** What is wrong with inputs that are each right by themselves: all of it. `targets` are all that are to be checked. */
function findFaults(given, targets) {
    return [...checkTargets(given, targets), ...checkTimes(given, targets), ...checkUse(given, targets)];
}
function fault(input, sentence) {
    return { input, message: `${input}: ${sentence}` };
}
function checkTargets(given, targets) {
    const { host, port, addresses } = given;
    const faults = [];
    if (targets.length === 0 && host === undefined && port === undefined) {
        faults.push(fault("targets", "Say what to check, such as localhost:5432; or give host and port."));
    }
    if (host !== undefined && port === undefined) {
        faults.push(fault("port", `Say which port of ${(0,safe_text/* quoteName */.AB)(host)}.`));
    }
    if (port !== undefined && host === undefined) {
        faults.push(fault("host", `Say on which host port ${port} is, such as localhost.`));
    }
    for (const target of targets) {
        const family = familyOf(target);
        if ((addresses === "ipv4" && family === "ipv6") || (addresses === "ipv6" && family === "ipv4")) {
            faults.push(fault("addresses", `${(0,safe_text/* quoteName */.AB)(target.shown)} has no ${addresses} address: it is one of ${family}.`));
        }
        if (target.endpoint.kind === "socket" && Buffer.byteLength(target.endpoint.path) > longestPath) {
            const path = (0,safe_text/* quoteName */.AB)(target.endpoint.path);
            faults.push(fault("targets", `${path} is longer than ${longestPath} bytes, which a socket's path cannot be.`));
        }
    }
    return faults;
}
function checkTimes(given, targets) {
    const { until, hold, successes, interval, timeout } = given;
    const holds = until === "open" && targets.some(({ speech }) => speech.kind === "bytes");
    const least = (successes - 1) * interval + (holds ? successes * hold : 0);
    return least < timeout
        ? []
        : [
            fault("timeout", `${successes} good tries, with interval and hold, take at least ${least} ms: give it more time.`),
        ];
}
function checkUse(given, targets) {
    const speaksHttp = targets.some(({ speech }) => speech.kind === "http");
    const speaksBytes = targets.some(({ speech }) => speech.kind === "bytes");
    const uses = [
        ["headers", speaksHttp, "an http target"],
        ["expect-body", speaksHttp, "an http target"],
        ["min-cert-days", targets.some(isSecure), "a tls or https target"],
        ["send", speaksBytes, "a tcp, tls or unix target"],
        ["expect", speaksBytes, "a tcp, tls or unix target"],
    ];
    const idle = uses.filter(([input, used]) => targets.length > 0 && !used && given[input] !== undefined);
    const faults = idle.map(([input, , by]) => fault(input, `It is for ${by}, and there is none: nothing would be checked.`));
    const asksHead = targets.some(({ speech }) => speech.kind === "http" && speech.method === undefined);
    if (given["expect-body"] !== undefined && given.method === "HEAD" && asksHead) {
        faults.push(fault("expect-body", "An answer to HEAD has no body: use another method."));
    }
    return faults;
}

;// CONCATENATED MODULE: ./lib/operations/port-check/prepare.js









/** The longest file of authorities, in bytes. */
const longestFile = 16 * 1024 * 1024;
/** Makes a plan of the inputs. @throws BadInput with every fault of inputs that do not fit together */
async function prepare(given, context) {
    const { host, port } = given;
    const more = host !== undefined && port !== undefined ? [hostTarget(host, port)] : [];
    const targets = [...(given.targets ?? []), ...more].map((target) => locate(target, context.directory));
    const trust = await readTrust(given, context);
    const faults = [...findFaults(given, targets), ...(typeof trust === "string" ? [trust] : []).map(toFault)];
    if (faults.length > 0 || typeof trust === "string") {
        throw new operation_failure/* BadInput */.kp(faults);
    }
    const demand = {
        until: given.until,
        everyAddress: given.addresses === "all",
        closedIncludes: new Set(given["closed-includes"]),
        retryDns: given["retry-dns"],
        successes: given.successes,
    };
    return { targets, demand, trust };
}
function toFault(sentence) {
    return { input: "ca-file", message: `ca-file: ${sentence}` };
}
/** Paths of sockets are relative to the working directory. */
function locate(target, directory) {
    const { endpoint } = target;
    return endpoint.kind === "socket"
        ? { ...target, endpoint: { kind: "socket", path: (0,external_node_path_.resolve)(directory, endpoint.path) } }
        : target;
}
/** The trust in the authorities of `ca-file`, or what is wrong with that file. */
async function readTrust(given, { directory, signal }) {
    const path = given["ca-file"];
    if (path === undefined) {
        return undefined;
    }
    try {
        const ca = await (0,read_input/* readInput */.R)((0,external_node_path_.resolve)(directory, path), longestFile, AbortSignal.any([signal, AbortSignal.timeout(Math.min(given.timeout, clock/* longestTimer */.a))]));
        if (!Buffer.from(ca).includes("-----BEGIN CERTIFICATE-----")) {
            return `${(0,safe_text/* quoteName */.AB)(path)} holds no certificate in PEM.`;
        }
        return await createTrust(ca, given["tls-verify"]);
    }
    catch (error) {
        return `${(0,safe_text/* quoteName */.AB)(path)} cannot be used (${(0,system_error/* errorCode */.C)(error)}): name a file of certificates in PEM.`;
    }
}

;// CONCATENATED MODULE: ./lib/operations/port-check/report.js


/** The section of the job summary: what was asked, and a row for each target, those that failed first. */
function summarize(given, outputs) {
    const { results = [], open, "elapsed-ms": elapsed } = outputs;
    const asked = given.require === "any" && results.length > 1 ? `any of ${results.length}` : (0,counts/* counted */.h)(results.length, "target");
    const met = results.filter((result) => result.open).length;
    const sorted = [...results.filter((result) => !result.open), ...results.filter((result) => result.open)];
    return {
        facts: [
            ["Asked", `${asked} to be ${given.until}`],
            ...(open === undefined ? [] : [["Found", `${met} of ${results.length} as asked`]]),
            ...(elapsed === undefined ? [] : [["Took", describeTime(elapsed)]]),
        ],
        table: {
            head: [
                "Target",
                "Result",
                "Address",
                "Attempts",
                "Status",
                "Certificate, days",
                "DNS, ms",
                "Connect, ms",
                "TLS, ms",
                "First byte, ms",
                "Next step",
            ],
            rows: sorted.map(renderRow),
        },
    };
}
function renderRow(result) {
    const { target, open, reason, code, address, attempts, status, "latency-ms": latency } = result;
    const cell = (value) => (value === null ? "" : String(value));
    return [
        target,
        `${open ? "✓" : "✗"} ${reason}${code === null ? "" : ` (${code})`}`,
        cell(address),
        cell(attempts),
        cell(status),
        cell(result["cert-days"]),
        cell(latency.dns),
        cell(latency.connect),
        cell(latency.tls),
        cell(latency["first-byte"]),
        open ? "" : nextStep(reason),
    ];
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/io/connect/race.js

/** How long an address has the field to itself (RFC 8305, 5), in milliseconds. */
const usualPace = 250;
/**
 * Connects to whichever address answers first (RFC 8305): each starts when the one before it has failed, or has had the
 * field to itself for a while; earlier ones go on. Never rejects, and leaves no socket but the winner's.
 */
async function race(addresses, course) {
    return await new Promise((resolve) => new Runners(addresses, course, resolve).startNext());
}
/** The attempts of one race. */
class Runners {
    #addresses;
    #course;
    #end;
    #outcomes = [];
    #abandon = [];
    #timer;
    #running = 0;
    #over = false;
    constructor(addresses, course, end) {
        this.#addresses = addresses;
        this.#course = course;
        this.#end = end;
    }
    #underWay = (abandon) => {
        if (this.#over) {
            abandon();
        }
        else {
            this.#abandon.push(abandon);
        }
    };
    startNext() {
        clearTimeout(this.#timer);
        const at = this.#outcomes.length;
        const address = this.#addresses[at];
        if (address === undefined || this.#course.signal.aborted) {
            if (this.#running === 0) {
                this.#finish(undefined);
            }
            return;
        }
        this.#outcomes.push(undefined);
        this.#running += 1;
        if (at + 1 < this.#addresses.length) {
            this.#timer = setTimeout(() => this.startNext(), this.#course.pace ?? usualPace);
        }
        this.#course.dial(address, this.#underWay).then((line) => this.#arrive(at, { address, line }), (error) => this.#fall(at, toConnectError(error)));
    }
    #arrive(at, winner) {
        this.#running -= 1;
        if (this.#over) {
            winner.line.socket.destroy();
            return;
        }
        this.#outcomes[at] = "connected";
        this.#finish(winner);
    }
    #fall(at, error) {
        this.#running -= 1;
        if (!this.#over) {
            this.#outcomes[at] = error;
            this.startNext();
        }
    }
    #finish(winner) {
        this.#over = true;
        clearTimeout(this.#timer);
        for (const abandon of this.#abandon) {
            abandon();
        }
        const tried = this.#outcomes.flatMap((outcome = "overtaken", at) => {
            const address = this.#addresses[at];
            return address === undefined ? [] : [{ address, outcome }];
        });
        this.#end({ winner, tried });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/io/socket-file.js

/** Whether something stands at a path that is no Unix socket: connecting to it is refused as if nobody listened there. */
function isOtherFile(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isSocket() === false;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/io/connect/converse.js





/** More of a reply than this is not looked at, in bytes. */
const longestReply = 64 * 1024;
/** More of a reply than this is not quoted, in characters. */
const longestQuote = 100;
/** Holds a dialogue over a connection, which stays open. @throws ConnectError */
async function converse(socket, dialogue, limits) {
    const transcript = new Transcript(socket);
    try {
        const { hold, send, expect } = dialogue;
        if (hold > 0) {
            await stayOpen(transcript, hold, limits.signal);
        }
        const start = external_node_perf_hooks_.performance.now();
        if (send !== undefined) {
            await say(socket, send, limits);
        }
        if (expect === undefined) {
            return { firstByte: null };
        }
        await hear(transcript, expect, limits);
        return { firstByte: Math.max(0, (transcript.firstAt ?? start) - start) };
    }
    finally {
        transcript.stop();
    }
}
/** What has come over a connection so far, up to {@link longestReply}, and whether more may come. */
class Transcript {
    /** Called when something came, or nothing more will. */
    onChange = () => { };
    ended;
    firstAt;
    #socket;
    #bytes = new Uint8Array();
    constructor(socket) {
        this.#socket = socket;
        if (socket.destroyed) {
            this.ended = toConnectError(socket.errored ?? { code: "ECONNRESET" });
        }
        socket.on("data", this.#take).once("end", this.#end).once("close", this.#end).on("error", this.#fail);
    }
    get text() {
        return decodeText(this.#bytes, { more: this.#bytes.length >= longestReply });
    }
    get length() {
        return this.#bytes.length;
    }
    #take = (chunk) => {
        this.firstAt ??= external_node_perf_hooks_.performance.now();
        const room = longestReply - this.#bytes.length;
        if (room > 0) {
            this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(0, room)]);
            this.onChange();
        }
    };
    #end = () => {
        this.ended ??= new ConnectError("reset", "the server closed the connection", { code: "EOF" });
        this.onChange();
    };
    #fail = (error) => {
        this.ended ??= toConnectError(error);
        this.onChange();
    };
    stop() {
        this.#socket.pause();
        this.#socket.off("data", this.#take).off("end", this.#end).off("close", this.#end).off("error", this.#fail);
    }
}
/** Waits until the connection has stayed open so long; the step's end is no proof that it would have. */
async function stayOpen(transcript, hold, signal) {
    const late = () => new ConnectError("no-answer", "there was no time to hold the connection", { code: "ETIMEDOUT" });
    await within({ timeout: clock/* longestTimer */.a, signal }, late, ({ resolve, reject }) => {
        const timer = setTimeout(resolve, Math.min(hold, clock/* longestTimer */.a));
        const look = () => transcript.ended !== undefined && reject(transcript.ended);
        transcript.onChange = look;
        look();
        return () => clearTimeout(timer);
    });
}
async function say(socket, bytes, limits) {
    const late = () => new ConnectError("no-answer", "the server does not take what is sent", { code: "ETIMEDOUT" });
    await within(limits, late, ({ resolve, reject }) => {
        socket.write(bytes, (error) => (error instanceof Error ? reject(toConnectError(error)) : resolve()));
        return () => { };
    });
}
async function hear(transcript, matches, limits) {
    const late = () => transcript.length === 0
        ? new ConnectError("no-answer", "no reply came", { code: "ETIMEDOUT" })
        : disappointed(transcript);
    await within(limits, late, ({ resolve, reject }) => {
        const look = () => {
            const verdict = judge(transcript, matches);
            if (verdict === "matches") {
                resolve();
            }
            else if (verdict !== "waiting") {
                reject(verdict);
            }
        };
        transcript.onChange = look;
        look();
        return () => {
            transcript.onChange = () => { };
        };
    });
}
function judge(transcript, matches) {
    try {
        if (transcript.length > 0 && matches(transcript.text)) {
            return "matches";
        }
    }
    catch (error) {
        return toConnectError(error);
    }
    if (transcript.length >= longestReply) {
        return disappointed(transcript);
    }
    if (transcript.ended === undefined) {
        return "waiting";
    }
    return transcript.length === 0 ? transcript.ended : disappointed(transcript);
}
function disappointed({ text }) {
    const head = text.slice(0, longestQuote).replace(/[\ud800-\udbff]$/u, "");
    return new ConnectError("no-match", `the reply was ${JSON.stringify(head)}${head.length < text.length ? "…" : ""}`);
}

;// CONCATENATED MODULE: ./lib/operations/port-check/accepted.js

const day = 86_400_000;
/** Notes how a handshake went. @throws ConnectError when the certificate is bad, or ends too soon */
function noteCertificate({ elapsed, expires, problem }, notes, { given, clock }) {
    notes.tls ??= elapsed;
    const days = expires === undefined ? null : Math.floor((expires.getTime() - clock.now().getTime()) / day);
    notes.certDays = notes.certDays === null ? days : Math.min(notes.certDays, days ?? notes.certDays);
    if (problem !== undefined) {
        throw problem;
    }
    const least = given["min-cert-days"];
    if (least !== undefined && (days === null || days < least)) {
        const words = days === null ? "the certificate does not say when it ends" : `the certificate ends in ${days} days`;
        throw new ConnectError("certificate", `${words}, and ${least} are asked for`, { code: "CERT_ENDS_SOON" });
    }
}

;// CONCATENATED MODULE: ./lib/io/connect/http-exchange.js



/**
 * Sends one HTTP/1.1 request over a connection, reads the answer, and destroys the connection. The head and the body of
 * the answer have the time of a phase each. @throws ConnectError
 */
async function exchange(socket, request, limits) {
    const { request: open } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
    const start = external_node_perf_hooks_.performance.now();
    const { method, path, headers } = request;
    try {
        if (socket.destroyed) {
            throw new ConnectError("reset", "the connection was closed", { code: "ECONNRESET" });
        }
        const sent = open({
            createConnection: () => socket,
            method,
            path,
            headers: [...headers, ["Connection", "close"]].flat(),
        });
        // Somebody has to listen from the start on; and what is no HTTP is told here, whether or not there is an answer yet.
        const faults = [];
        sent.on("error", (error) => faults.push(error));
        const message = await readHead(sent, limits);
        message.on("error", () => { });
        const firstByte = external_node_perf_hooks_.performance.now() - start;
        const head = { status: message.statusCode ?? 0, location: message.headers.location };
        const limit = request.bodyLimit(head);
        return {
            ...head,
            firstByte,
            body: limit === 0 ? new Uint8Array() : await readBody({ message, faults }, limit, limits),
        };
    }
    finally {
        socket.destroy();
    }
}
async function readHead(sent, limits) {
    const late = () => new ConnectError("no-answer", "the request got no answer", { code: "ETIMEDOUT" });
    return await within(limits, late, ({ resolve, reject }) => {
        // Its errors are of no interest once the answer is there, but somebody has to listen.
        sent.on("error", (error) => reject(toConnectError(error)));
        sent.once("response", resolve);
        // An answer of 101 is one too; what is spoken from there on is not looked at.
        sent.once("upgrade", resolve);
        sent.end();
        return () => { };
    });
}
async function readBody({ message, faults }, limit, limits) {
    const late = () => new ConnectError("no-answer", "the answer's body did not end in time", { code: "ETIMEDOUT" });
    return await within(limits, late, ({ resolve, reject }) => {
        const chunks = [];
        let size = 0;
        const end = () => resolve(Buffer.concat(chunks).subarray(0, limit));
        message.on("data", (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= limit) {
                end();
            }
        });
        message.once("end", end);
        // The answer itself only knows that it was cut off.
        message.on("error", (error) => reject(toConnectError(faults[0] ?? error)));
        return () => { };
    });
}

;// CONCATENATED MODULE: ./lib/io/connect/redirect.js


const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Where an answer leads; `undefined` when it is no redirect.
 * @throws ConnectError when it leads nowhere, from https to http, or to what is neither
 */
function findRedirect(status, location, current) {
    if (!redirects.has(status) || location === undefined) {
        return undefined;
    }
    // Node gives a header's bytes one by one; most servers send UTF-8.
    const text = decodeText(Buffer.from(location, "latin1"));
    if (!URL.canParse(text, current.href)) {
        throw new ConnectError("redirect", "the server leads to an address that is none");
    }
    const next = new URL(text, current);
    if (!/^https?:$/u.test(next.protocol) || (current.protocol === "https:" && next.protocol === "http:")) {
        const where = next.protocol === "http:" ? "from https to http" : "to what is neither http nor https";
        throw new ConnectError("redirect", `the server leads ${where}`);
    }
    return next;
}
/** The method of the request that follows a redirect, as browsers and RFC 9110, 15.4, have it. */
function methodAfterRedirect(status, method) {
    const changes = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
    return changes ? "GET" : method;
}

// EXTERNAL MODULE: ./lib/io/url-parts.js
var url_parts = __webpack_require__(53022);
;// CONCATENATED MODULE: ./lib/operations/port-check/request-headers.js

/** Headers that may go anywhere: they hold no credentials. */
const harmless = new Set(["accept", "accept-language", "user-agent"]);
/** All headers of a request but `Connection`. */
function chooseHeaders({ url, given, trusted, first }) {
    const own = given.filter(([name]) => trusted || harmless.has(name.toLowerCase()));
    const standard = [
        ["Host", url.host],
        ["Accept", "*/*"],
        ["User-Agent", "stdops"],
        ...(trusted ? basicCredentials(first) : []),
    ];
    const names = new Set(own.map(([name]) => name.toLowerCase()));
    return [...standard.filter(([name]) => !names.has(name.toLowerCase())), ...own];
}
function basicCredentials(url) {
    const authorization = (0,url_parts/* basicAuthorization */.a)(url);
    return authorization === undefined ? [] : [["Authorization", authorization]];
}

;// CONCATENATED MODULE: ./lib/operations/port-check/ask-http.js









/** More of a body than this is not looked at, in bytes. */
const longestBody = 1024 * 1024;
/** Asks an http target, and judges the answer. @throws ConnectError */
async function askHttp(asking, kit, signal) {
    const { accepted, notes } = asking;
    const { speech } = accepted.target;
    if (speech.kind !== "http") {
        return undefined;
    }
    const { method = kit.given.method, url } = speech;
    const most = kit.given["follow-redirects"];
    let hop = { url, method, trusted: true, socket: accepted.line.socket };
    for (let count = 0;; count += 1) {
        const answer = await request(hop, asking, { kit, signal });
        const next = most === 0 ? undefined : findRedirect(answer.status, answer.location, hop.url);
        if (next === undefined) {
            return ask_http_judge(answer, kit);
        }
        if (count === most) {
            throw new ConnectError("redirect", `the server leads on more than ${most} times`);
        }
        notes.status = null;
        hop = await openHop({ hop, next, status: answer.status }, asking, { kit, signal });
    }
}
async function request(hop, { accepted, notes }, { kit, signal }) {
    const limits = limitsOf(kit, signal);
    const { url, method, trusted } = hop;
    const { speech } = accepted.target;
    const first = speech.kind === "http" ? speech.url : url;
    let { socket } = hop;
    if (url.protocol === "https:") {
        const host = url.hostname.replace(/^\[(.*)\]$/u, "$1");
        const name = (trusted ? kit.given["server-name"] : undefined) ?? host;
        const options = { ...limits, name, trust: await kit.trust(), protocols: ["http/1.1"] };
        const upper = await secure_secure(socket, options);
        ({ socket } = upper);
        try {
            noteCertificate(upper, notes, kit);
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
    }
    const path = `${url.pathname}${url.search}`;
    const headers = chooseHeaders({ url, given: kit.given.headers ?? [], trusted, first });
    const answer = await exchange(socket, { method, path, headers, bodyLimit: (head) => bodyLimit(head, kit) }, limits);
    notes.firstByte ??= answer.firstByte;
    notes.status = answer.status;
    return answer;
}
/** The body matters where it is asked for, of an answer that is good so far and leads nowhere else. */
function bodyLimit({ status, location }, { given, expectBody }) {
    const leads = given["follow-redirects"] > 0 && status >= 300 && status < 400 && location !== undefined;
    return expectBody !== undefined && given["expect-status"].has(status) && !leads ? longestBody : 0;
}
function ask_http_judge({ status, body }, { given, expectBody }) {
    if (!given["expect-status"].has(status)) {
        return { detail: `the answer's status was ${status}` };
    }
    if (expectBody !== undefined && !expectBody(decodeText(body, { more: body.length >= longestBody }))) {
        throw new ConnectError("no-match", `the answer's body (${body.length} bytes) does not match`);
    }
    return undefined;
}
/** Connects to where a redirect leads: over the same socket file, or to the host of the URL. */
async function openHop({ hop, next, status }, { accepted }, means) {
    const trusted = hop.trusted && next.origin === hop.url.origin;
    const { endpoint } = accepted.target;
    const method = methodAfterRedirect(status, hop.method);
    try {
        const { socket } = trusted && endpoint.kind === "socket"
            ? await reach({ path: endpoint.path }, means.kit, { signal: means.signal })
            : await connectTo(next, means);
        return { url: next, method, trusted, socket };
    }
    catch (error) {
        // The target itself did answer: nobody shall take this for a target that is closed, or a name of his that is wrong.
        throw error instanceof ConnectError
            ? new ConnectError("redirect", `where the server leads: ${error.message}`, { code: error.code, cause: error })
            : error;
    }
}
async function connectTo(url, { kit, signal }) {
    const host = url.hostname.replace(/^\[(.*)\]$/u, "$1");
    const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
    const addresses = await findAddresses(host, kit, signal);
    const { winner, tried } = await race(addresses, {
        signal,
        dial: async ({ address }, underWay) => await reach({ host: address, port }, kit, { signal, underWay }),
    });
    const failure = tried.map(({ outcome }) => outcome).find((outcome) => outcome instanceof ConnectError);
    if (winner === undefined) {
        throw failure ?? new ConnectError("timeout", "nobody answered", { code: "ETIMEDOUT" });
    }
    return winner.line;
}

;// CONCATENATED MODULE: ./lib/operations/port-check/examine.js






/** Finds out whether an accepted connection is worth anything: TLS, dialogue, HTTP. Destroys it. */
async function examine(accepted, kit, signal) {
    const { target, address, line, dns } = accepted;
    const notes = { tls: null, firstByte: null, status: null, certDays: null };
    const finish = (reason, code, detail) => {
        const latency = { dns, connect: line.elapsed, tls: notes.tls, firstByte: notes.firstByte };
        return { ...address, reason, code, detail, latency, status: notes.status, certDays: notes.certDays };
    };
    try {
        if (target.speech.kind === "http") {
            const bad = await askHttp({ accepted, notes }, kit, signal);
            return bad === undefined ? finish("open", null, "open") : finish("bad-status", null, bad.detail);
        }
        await speak(accepted, { notes, kit, signal });
        return finish("open", null, "open");
    }
    catch (error) {
        if (error instanceof ConnectError) {
            return finish(error.reason, error.code, error.message);
        }
        throw error;
    }
    finally {
        line.socket.destroy();
    }
}
async function speak({ target, line }, { notes, kit, signal }) {
    const { endpoint, speech } = target;
    const limits = limitsOf(kit, signal);
    const { hold, send } = kit.given;
    let { socket } = line;
    if (speech.kind === "bytes" && speech.secure && endpoint.kind === "host") {
        const trust = await kit.trust();
        const upper = await secure_secure(socket, { ...limits, name: kit.given["server-name"] ?? endpoint.host, trust });
        noteCertificate(upper, notes, kit);
        ({ socket } = upper);
    }
    if (hold > 0 || send !== undefined || kit.expect !== undefined) {
        const { firstByte } = await converse(socket, { hold, send, expect: kit.expect }, limits);
        notes.firstByte = firstByte;
    }
}

;// CONCATENATED MODULE: ./lib/operations/port-check/probe.js








/** Tries a target once. It ends with the signal at the latest, and leaves no socket. */
async function probe(target, kit, signal) {
    const { endpoint } = target;
    const start = kit.clock.monotonic();
    try {
        const addresses = endpoint.kind === "socket"
            ? [{ address: endpoint.path, family: "unix" }]
            : await findAddresses(endpoint.host, kit, signal);
        const dns = familyOf(target) === undefined ? kit.clock.monotonic() - start : null;
        const attempt = { target, kit, signal, dns };
        const findings = await (kit.demand.everyAddress ? tryAll(addresses, attempt) : tryAny(addresses, attempt));
        return judgeTry(findings, kit.demand, signal.aborted);
    }
    catch (error) {
        if (error instanceof ConnectError) {
            const latency = { ...noLatency, dns: kit.clock.monotonic() - start };
            return { ...judgeTry([], kit.demand, signal.aborted), ...described(error), latency };
        }
        throw error;
    }
}
/** Races for a connection; the one that stands first is examined. */
async function tryAny(addresses, attempt) {
    const { kit, signal, dns } = attempt;
    const { winner, tried } = await race(addresses, {
        signal,
        dial: async (address, underWay) => await reach(placeOf(address, attempt), kit, { signal, underWay }),
    });
    const examined = winner === undefined ? undefined : await finishWith(winner.address, winner.line, attempt);
    return tried.map(({ address, outcome }) => {
        if (outcome === "connected" && examined !== undefined) {
            return examined;
        }
        return outcome instanceof ConnectError
            ? failedAt(address, outcome, dns)
            : plain({ address, dns, reason: "overtaken", detail: "another address was faster" });
    });
}
/** Connects to every address, and examines each connection. */
async function tryAll(addresses, attempt) {
    const { kit, signal, dns } = attempt;
    return await Promise.all(addresses.map(async (address) => {
        try {
            return await finishWith(address, await reach(placeOf(address, attempt), kit, { signal }), attempt);
        }
        catch (error) {
            if (error instanceof ConnectError) {
                return failedAt(address, error, dns);
            }
            throw error;
        }
    }));
}
async function finishWith(address, line, { target, kit, signal, dns }) {
    if (kit.demand.until === "open") {
        return await examine({ target, address, line, dns }, kit, signal);
    }
    line.socket.destroy();
    const latency = { ...noLatency, dns, connect: line.elapsed };
    return { ...plain({ address, dns, reason: "open", detail: "it accepts connections" }), latency };
}
function placeOf({ address }, { target: { endpoint } }) {
    return endpoint.kind === "socket" ? { path: endpoint.path } : { host: address, port: endpoint.port };
}
function failedAt(address, error, dns) {
    if (address.family === "unix" && error.code === "ECONNREFUSED" && isOtherFile(address.address)) {
        return { ...plain({ address, dns, reason: "not-a-socket", detail: "the file is no socket" }), code: error.code };
    }
    return { ...plain({ address, dns, reason: error.reason, detail: error.message }), code: error.code };
}
function plain({ address, dns, reason, detail }) {
    return { ...address, reason, code: null, detail, latency: { ...noLatency, dns }, status: null, certDays: null };
}
function described({ reason, code, message }) {
    return { reason, code, detail: message };
}

;// CONCATENATED MODULE: ./lib/operations/port-check/watch.js



/** Tries a target until it is settled or the step ends. `note` is told how it stands after each try. */
async function watch(target, post, note) {
    const { kit, pace, deadline, signal } = post;
    let standing = untried;
    while (!signal.aborted) {
        const finding = await probe(target, kit, signal);
        if (signal.aborted && post.isDecided()) {
            return;
        }
        standing = advance(standing, finding, kit.demand);
        note(standing);
        if (standing.state !== "waiting" || post.isDecided()) {
            return;
        }
        const now = kit.clock.monotonic();
        const next = nextTry(now, pauseAfter(standing, pace), deadline);
        // Without time for one more try the step still ends at its deadline, not before.
        await rest((next ?? deadline + 1000) - now, kit.clock, signal);
    }
}
/** Sleeps; the end of the step wakes. */
async function rest(milliseconds, clock, signal) {
    try {
        await clock.sleep(milliseconds, signal);
    }
    catch (error) {
        if (!signal.aborted) {
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/port-check/survey.js



/** How long others may finish their first try once the step is lost, in milliseconds. */
const grace = 300;
/**
 * Watches all targets at once, until the demand is met, cannot be met, or the time is over; returns how they stand.
 * @throws the signal's reason when the step is cancelled
 */
async function survey(task, { clock, signal }) {
    const { targets, kit, start, deadline, diary } = task;
    const ending = createEnding(signal);
    const { given } = kit;
    const standings = targets.map(() => untried);
    let decided = false;
    const after = (milliseconds) => clock.sleep(Math.max(0, milliseconds), ending.signal).then(ending.end, () => { });
    const note = (at, standing) => {
        diary.note(at, standings[at] ?? untried, standing);
        standings[at] = standing;
        const decision = decide(standings, given.require);
        const known = decision === "met" || standings.every(({ attempts }) => attempts > 0);
        if (decision === "lost" && !decided) {
            void after(grace);
        }
        decided ||= decision !== "waiting";
        if (decided && known) {
            ending.end();
        }
    };
    const post = {
        kit,
        pace: { interval: given.interval, maxInterval: given["max-interval"] },
        deadline,
        signal: ending.signal,
        isDecided: () => decided,
    };
    void after(deadline - clock.monotonic());
    const chronicle = diary.keep(() => standings, { clock, start, signal: ending.signal });
    try {
        await Promise.all(targets.map(async (target, at) => await watch(target, post, (standing) => note(at, standing))));
    }
    finally {
        ending.close();
        await chronicle;
    }
    signal.throwIfAborted();
    return standings;
}
/** A signal of the step's own, which the outer one aborts too. */
function createEnding(outer) {
    const controller = new AbortController();
    const { signal } = controller;
    // Every connection, timer and pause listens to it.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const end = () => controller.abort();
    outer.addEventListener("abort", end, { once: true });
    if (outer.aborted) {
        end();
    }
    const close = () => {
        outer.removeEventListener("abort", end);
        end();
    };
    return { signal, end, close };
}

;// CONCATENATED MODULE: ./lib/operations/port-check/operation.js








const portCheck = (0,operation_define/* defineOperation */.h)({
    name: "port-check",
    summary: "Check, or wait until, a port, a URL, a TLS endpoint or a Unix socket is open, or closed.",
    branding: { icon: "activity", color: "green" },
    inputs: declaration_inputs,
    outputs: declaration_outputs,
    failures: failures,
    permissions: {},
    examples: [
        {
            title: "Wait until nothing listens any more",
            with: { targets: "127.0.0.1:1", until: "closed", timeout: "30s" },
            expect: { open: "true", "failed-targets": "" },
        },
        {
            title: "Be sure that a port is closed, three times in a row",
            with: { host: "127.0.0.1", port: "1", until: "closed", successes: "3", interval: "50ms" },
            expect: { open: "true" },
        },
        {
            title: "Wait until a socket is gone",
            with: { targets: "unix:run/app.sock", until: "closed" },
            expect: { open: "true" },
        },
        {
            title: "Ask whether a service is up, and go on in any case",
            with: { targets: "127.0.0.1:1\nhttp://127.0.0.1:1/health", timeout: "500ms", "on-failure": "ignore" },
            expect: { open: "false", "failed-targets": "127.0.0.1:1\nhttp://127.0.0.1:1/health" },
        },
    ],
    async run(given, context) {
        const { clock, runner } = context;
        const start = clock.monotonic();
        const deadline = start + given.timeout;
        const { targets, demand, trust } = await prepare(given, context);
        const kit = await createKit({ given, demand, deadline, trust }, context);
        const diary = createDiary(targets, given.until, runner);
        try {
            const standings = await survey({ targets, kit, start, deadline, diary }, context);
            return conclude({ targets, standings, elapsed: clock.monotonic() - start }, given, context);
        }
        finally {
            kit.resolver.close();
        }
    },
    summarize: summarize,
});


/***/ })

};
