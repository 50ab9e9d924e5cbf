export const id = 354;
export const ids = [354];
export const modules = {

/***/ 85938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readBootId)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** The name of this start of the machine, which Linux alone gives; empty elsewhere. */
function readBootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)("/proc/sys/kernel/random/boot_id", "latin1").trim();
    }
    catch {
        return "";
    }
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

/***/ 90354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  timer: () => (/* binding */ timer)
});

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
// EXTERNAL MODULE: ./lib/io/boot-id.js
var boot_id = __webpack_require__(85938);
;// CONCATENATED MODULE: ./lib/io/boot-clock.js


/**
 * Reads the moment. The clock is that of `process.hrtime`: CLOCK_MONOTONIC on Linux, which does not run while the machine
 * sleeps; mach time on macOS, the performance counter on Windows. Linux alone names its starts.
 */
function readMoment(clock) {
    const at = clock.monotonic() + zeroOfProcess();
    return { boot: (0,boot_id/* readBootId */.w)(), at: Math.round(at * 1000) / 1000 };
}
/** Whether two moments can be compared: both are of the same start of the machine. */
function isComparable(earlier, later) {
    if (earlier.boot !== later.boot) {
        return false;
    }
    // Without a name, a clock that is behind has begun anew. Those who run at once may read it in any order.
    return later.boot !== "" || earlier.at <= later.at + 5_000;
}
let zero;
/**
 * What the system's clock showed when `performance.now()`, which counts from the start of the process, was 0. It is read
 * between two looks at the latter, of the closest pair of three: something may come in between.
 */
function zeroOfProcess() {
    // Once, so that what one process measures does not depend on how well it was read.
    zero ??= findZero();
    return zero;
}
function findZero() {
    let best = { gap: Number.POSITIVE_INFINITY, zero: 0 };
    for (let round = 0; round < 3; round += 1) {
        const before = external_node_perf_hooks_.performance.now();
        const system = Number(process.hrtime.bigint()) / 1e6;
        const gap = external_node_perf_hooks_.performance.now() - before;
        best = gap < best.gap ? { gap, zero: system - before - gap / 2 } : best;
    }
    return best.zero;
}

// EXTERNAL MODULE: ./lib/operation/define.js
var operation_define = __webpack_require__(92574);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/timer/measure.js
/**
 * Measures a run: to its stop, else to the time `at`. Laps that were taken at the same moment may have been written down
 * the other way round; they are told in the order of time, and their lengths add up.
 */
function measure({ start, laps, stop }, at) {
    const taken = laps.map(({ lap, at: time }, index) => ({
        name: lap ?? `lap ${index + 1}`,
        time: Math.max(0, time - start.at),
    }));
    const sorted = taken.toSorted((one, other) => one.time - other.time);
    const elapsed = Math.max(0, (stop?.at ?? at) - start.at, sorted.at(-1)?.time ?? 0);
    let before = 0;
    const told = sorted.map(({ name, time }) => {
        const now = Math.round(time);
        const lap = { name, "at-ms": now, "lap-ms": now - before };
        before = now;
        return lap;
    });
    return { elapsed, laps: told };
}
/** A length of time for people: `3.00 s`, `2m 3.0s`, `1h 2m 3s`, `1d 2h 3m 4s`. */
function describeElapsed(milliseconds) {
    if (Math.round(milliseconds / 10) < 6_000) {
        return `${(Math.round(milliseconds / 10) / 100).toFixed(2)} s`;
    }
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 36_000) {
        return `${Math.floor(tenths / 600)}m ${((tenths % 600) / 10).toFixed(1)}s`;
    }
    const seconds = Math.round(milliseconds / 1000);
    const days = Math.floor(seconds / 86_400);
    const hours = `${Math.floor((seconds % 86_400) / 3600)}h ${Math.floor((seconds % 3600) / 60)}m ${seconds % 60}s`;
    return days === 0 ? hours : `${days}d ${hours}`;
}

;// CONCATENATED MODULE: ./lib/operations/timer/outcome.js

/** The outputs, from what a run of a timer shows. */
function toOutputs({ start }, { elapsed, laps }) {
    const whole = Math.round(elapsed);
    return { "elapsed-ms": whole, elapsed: describeElapsed(whole), "started-at": start.startedAt, laps };
}
/** The limit that is passed, the stricter consequence first; `undefined` when there is none. */
function findPassedLimit(elapsed, { warnAfter, failAfter }) {
    // In the milliseconds of the outputs, so that nobody meets 2000 ms that are more than 2 s.
    const whole = Math.round(elapsed);
    if (failAfter !== undefined && whole > failAfter) {
        return { consequence: "fail", limit: failAfter };
    }
    return warnAfter !== undefined && whole > warnAfter ? { consequence: "warn", limit: warnAfter } : undefined;
}

// EXTERNAL MODULE: ./lib/io/row-journal.js
var row_journal = __webpack_require__(29250);
// EXTERNAL MODULE: ./lib/io/timer-spool.js
var timer_spool = __webpack_require__(19507);
// EXTERNAL MODULE: ./lib/io/timer-folder.js
var timer_folder = __webpack_require__(67186);
// EXTERNAL MODULE: ./lib/io/plain-json.js
var plain_json = __webpack_require__(92531);
;// CONCATENATED MODULE: ./lib/operations/timer/event.js

/** An event as a row; {@link parseEvent} is its inverse. */
function toRow(event) {
    return event.kind === "start" ? { ...event, labels: Object.fromEntries(event.labels) } : { ...event };
}
/** Reads a row of the journal of the timer with that name; `undefined` when it is none. */
function parseEvent(fields, name) {
    const { kind, id, at, run, lap } = fields ?? {};
    if (fields === undefined || typeof id !== "string" || !isTime(at)) {
        return undefined;
    }
    if (kind === "start") {
        return fields["name"] === name ? parseStart(fields, { id, name, at }) : undefined;
    }
    return (kind === "lap" || kind === "stop") && typeof run === "string" && isOptionalText(lap)
        ? { kind, id, run, at, lap }
        : undefined;
}
function parseStart(fields, known) {
    const { boot, startedAt, metric, labels, warnAfter, failAfter } = fields;
    if (typeof boot !== "string" || !isInstant(startedAt) || !(0,plain_json/* isPlainObject */.Q)(labels)) {
        return undefined;
    }
    const texts = Object.entries(labels).filter((entry) => typeof entry[1] === "string");
    if (texts.length < Object.keys(labels).length || !isOptionalText(metric)) {
        return undefined;
    }
    return isOptionalTime(warnAfter) && isOptionalTime(failAfter)
        ? { kind: "start", ...known, boot, startedAt, metric, labels: new Map(texts), warnAfter, failAfter }
        : undefined;
}
/** A time in milliseconds, within what a safe integer can count. */
function isTime(value) {
    return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
function isInstant(value) {
    return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(value);
}
function isOptionalTime(value) {
    return value === undefined || isTime(value);
}
function isOptionalText(value) {
    return value === undefined || typeof value === "string";
}

;// CONCATENATED MODULE: ./lib/operations/timer/history.js


/**
 * Tells by its journal how a timer stands. Whoever appends a row learns here, from the order of the rows, whether it
 * counts; all readers come to the same end. A start puts everything before it right, damage too.
 */
function tellHistory(rows, { name, here, until }) {
    const laps = [];
    let standing = { state: "none" };
    for (const { line, fields } of rows) {
        const event = parseEvent(fields, name);
        const next = event === undefined ? { state: "damaged", line } : apply(event, standing, { here, laps });
        const accepted = next !== standing;
        standing = next;
        if (event !== undefined && event.id === until) {
            return { standing, accepted };
        }
    }
    return { standing, accepted: false };
}
/** The standing after an event; the very same one when the event does not count. */
function apply(event, standing, { here, laps }) {
    if (event.kind === "start") {
        if (standing.state === "running") {
            return standing;
        }
        laps.length = 0;
        return { state: isComparable(event, here) ? "running" : "outlived", run: { start: event, laps, stop: undefined } };
    }
    if (standing.state !== "running" || standing.run.start.id !== event.run) {
        return standing;
    }
    if (event.kind === "stop") {
        return { state: "stopped", run: { ...standing.run, stop: event } };
    }
    laps.push(event);
    return { ...standing };
}

;// CONCATENATED MODULE: ./lib/operations/timer/timer-file.js





/** How a timer stands now. @throws StoreFault */
async function readTimer(place) {
    const { name, environment, clock } = place;
    const rows = await (0,row_journal/* readSettledJournal */.FC)((0,timer_folder/* timerPath */.VE)((0,timer_folder/* findTimerFolder */.vK)(environment), name), clock);
    return tellHistory(rows, { name, here: readMoment(clock) }).standing;
}
/** Writes an event down, and tells how the timer stood right after it, and whether it counts. @throws StoreFault */
async function writeEvent(event, { name, environment, clock }) {
    const path = (0,timer_folder/* timerPath */.VE)((0,timer_folder/* openTimerFolder */.cG)(environment), name);
    (0,row_journal/* appendRow */.D)(path, toRow(event));
    const rows = await (0,row_journal/* readSettledJournal */.FC)(path, clock);
    return tellHistory(rows, { name, here: readMoment(clock), until: event.id });
}

;// CONCATENATED MODULE: ./lib/operations/timer/stop.js




/** Stops a run, and puts it into the spool where it is to be a metric. @throws StoreFault */
async function stopRun({ start }, { at, metric, labels }, place) {
    const event = { kind: "stop", id: (0,external_node_crypto_.randomUUID)(), run: start.id, at, lap: undefined };
    const told = await writeEvent(event, place);
    if (!told.accepted || told.standing.state !== "stopped") {
        return { told, stopped: undefined };
    }
    const { run } = told.standing;
    const measured = measure(run, at);
    const name = metric ?? start.metric;
    if (name !== undefined) {
        (0,timer_spool/* appendToTimerSpool */.Ky)(place.environment, {
            name: start.name,
            metric: name,
            labels: new Map([...start.labels, ...labels]),
            seconds: Math.round(measured.elapsed * 1000) / 1e6,
            startedAt: start.startedAt,
            laps: measured.laps,
        });
    }
    return { told, stopped: { run, measured, metric: name } };
}

;// CONCATENATED MODULE: ./lib/operations/timer/post.js







/** Under which the id of a run is kept for the post part of the step that started it. */
const runState = "timer-run";
/** Stops the run that this step started, where it runs still; one that another step started meanwhile is let alone. */
async function stopAtEnd({ name }, { runner, clock, environment }) {
    const id = runner.readState(runState);
    if (id === undefined) {
        return;
    }
    const { at } = readMoment(clock);
    try {
        await stopStarted(id, at, { place: { name, environment, clock }, runner });
    }
    catch (error) {
        if (!(error instanceof row_journal/* StoreFault */.WX)) {
            throw error;
        }
        runner.warning(`The timer ${(0,safe_text/* quoteName */.AB)(name)} could not be stopped at the job's end: ${(0,safe_text/* quoteName */.AB)(error.path)} ${error.message}.`);
    }
}
async function stopStarted(id, at, { place, runner }) {
    const title = `The timer ${(0,safe_text/* quoteName */.AB)(place.name)}`;
    const standing = await readTimer(place);
    if (standing.state === "damaged") {
        runner.warning(`${title} could not be stopped at the job's end: line ${standing.line} of its file is damaged.`);
    }
    if (standing.state !== "running" || standing.run.start.id !== id) {
        return;
    }
    const { stopped } = await stopRun(standing.run, { at, metric: undefined, labels: new Map() }, place);
    if (stopped === undefined) {
        return;
    }
    const { run, measured, metric } = stopped;
    const fate = metric === undefined ? "" : ` Its metric ${(0,safe_text/* quoteName */.AB)(metric)} is too late for a metrics-export step of this job.`;
    runner.notice(`${title} still ran at the job's end: stopped after ${describeElapsed(measured.elapsed)}.${fate}`);
    const passed = findPassedLimit(measured.elapsed, run.start);
    if (passed !== undefined) {
        runner.warning(`${title} shows ${describeElapsed(measured.elapsed)}, more than ${describeElapsed(passed.limit)} (${passed.consequence}-after).`);
    }
}

// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __webpack_require__(30411);
;// CONCATENATED MODULE: ./lib/operations/timer/refuse.js






/** The failure of an action that needs a timer which stands otherwise than this one, to be thrown. */
function refuse(standing, name, { fail, environment }) {
    const title = `The timer ${(0,safe_text/* quoteName */.AB)(name)}`;
    switch (standing.state) {
        case "damaged": {
            const path = (0,safe_text/* quoteName */.AB)((0,timer_folder/* timerPath */.VE)((0,timer_folder/* findTimerFolder */.vK)(environment), name));
            return fail("bad-state", `${title} cannot be told any more: line ${standing.line} of ${path} is damaged.`, {
                hint: "Start the timer again.",
            });
        }
        case "outlived":
            return fail("not-started", `${title} was started before this machine was, at ${standing.run.start.startedAt}.`, {
                hint: "Its clock began anew meanwhile, so that nobody can tell how long ago that is: start the timer again.",
            });
        case "stopped": {
            const measured = measure(standing.run, standing.run.start.at);
            return fail("not-started", `${title} was stopped already, after ${describeElapsed(measured.elapsed)}.`, {
                hint: "Start it again, or read it by action: read.",
                outputs: toOutputs(standing.run, measured),
            });
        }
        default: {
            const meant = (0,nearest/* didYouMean */.a)(name, (0,timer_folder/* listTimerNames */.Oz)((0,timer_folder/* findTimerFolder */.vK)(environment)));
            const hint = `Start it in an earlier step of the same job, under exactly this name.${meant}`;
            return fail("not-started", `${title} has not been started.`, { hint });
        }
    }
}
/** The failure of starting a timer that runs, to be thrown. */
function refuseStart(run, at, { fail }) {
    const measured = measure(run, at);
    const title = `The timer ${(0,safe_text/* quoteName */.AB)(run.start.name)}`;
    return fail("already-started", `${title} runs already, for ${describeElapsed(measured.elapsed)}.`, {
        outputs: toOutputs(run, measured),
    });
}
/** What went wrong with a file, as a failure; anything else as it was. */
function explain(error, { fail }) {
    return error instanceof row_journal/* StoreFault */.WX
        ? fail("bad-state", `${(0,safe_text/* quoteName */.AB)(error.path)} ${error.message}.`, {
            hint: "Remove or mend what stands there, or give the timer a folder that this user may write to: RUNNER_TEMP, or TMPDIR without a runner.",
            cause: error.cause,
        })
        : error;
}

;// CONCATENATED MODULE: ./lib/operations/timer/act.js









/** Starts a timer. Of two that do so at the same moment one is told that it runs already. */
async function start({ given, labels, here, place }, context) {
    const before = await readTimer(place);
    if (before.state === "running") {
        throw refuseStart(before.run, here.at, context);
    }
    if (before.state === "damaged") {
        context.runner.warning(`Line ${before.line} of what was kept of the timer ${(0,safe_text/* quoteName */.AB)(given.name)} is damaged: it begins anew.`);
    }
    const event = {
        kind: "start",
        id: (0,external_node_crypto_.randomUUID)(),
        name: given.name,
        startedAt: context.clock.now().toISOString(),
        metric: given.metric,
        labels,
        warnAfter: given["warn-after"],
        failAfter: given["fail-after"],
        ...readMoment(context.clock),
    };
    const { standing, accepted } = await writeEvent(event, place);
    if (!accepted) {
        throw standing.state === "running"
            ? refuseStart(standing.run, here.at, context)
            : refuse(standing, given.name, context);
    }
    context.runner.saveState(runState, event.id);
    context.runner.info(`The timer ${(0,safe_text/* quoteName */.AB)(given.name)} runs.`);
    return toOutputs({ start: event, laps: [], stop: undefined }, { elapsed: 0, laps: [] });
}
/** Takes a lap of a running timer. */
async function takeLap(asked, context) {
    const { given, here, place } = asked;
    const run = requireRunning(await readTimer(place), asked, context);
    const event = { kind: "lap", id: (0,external_node_crypto_.randomUUID)(), run: run.start.id, at: here.at, lap: given.lap };
    const { standing, accepted } = await writeEvent(event, place);
    if (!accepted || standing.state !== "running") {
        throw refuse(standing, given.name, context);
    }
    const measured = measure(standing.run, here.at);
    const name = given.lap ?? `lap ${standing.run.laps.length}`;
    const length = measured.laps.findLast((lap) => lap.name === name)?.["lap-ms"] ?? 0;
    const when = describeElapsed(Math.max(0, here.at - run.start.at));
    context.runner.info(`${title(asked)}: ${(0,safe_text/* quoteName */.AB)(name)} at ${when}, after ${describeElapsed(length)}.`);
    return judge({ run: standing.run, measured }, asked, context);
}
/** Stops a running timer. Of two that do so at the same moment one is told that it was stopped already. */
async function stop(asked, context) {
    const { given, labels, here, place } = asked;
    const running = requireRunning(await readTimer(place), asked, context);
    const { metric } = given;
    if (labels.size > 0 && metric === undefined && running.start.metric === undefined) {
        throw context.badInput("labels", "They are labels of metric, and the timer has none: give that one too.");
    }
    const { told, stopped } = await stopRun(running, { at: here.at, metric, labels }, place);
    if (stopped === undefined) {
        throw refuse(told.standing, given.name, context);
    }
    const kept = stopped.metric === undefined ? "" : ` It is kept for metrics-export as ${(0,safe_text/* quoteName */.AB)(stopped.metric)}.`;
    context.runner.info(`${title(asked)}: stopped after ${describeElapsed(stopped.measured.elapsed)}.${kept}`);
    return judge(stopped, asked, context);
}
/** Reads a timer that runs, or was stopped. */
async function read(asked, context) {
    const standing = await readTimer(asked.place);
    if (standing.state !== "running" && standing.state !== "stopped") {
        throw refuse(standing, asked.given.name, context);
    }
    const measured = measure(standing.run, asked.here.at);
    context.runner.info(`${title(asked)} (${standing.state}): ${describeElapsed(measured.elapsed)}.`);
    return judge({ run: standing.run, measured }, asked, context);
}
function requireRunning(standing, { given }, context) {
    if (standing.state !== "running") {
        throw refuse(standing, given.name, context);
    }
    return standing.run;
}
function title({ given }) {
    return `The timer ${(0,safe_text/* quoteName */.AB)(given.name)}`;
}
/** The outputs, with a warning where a limit is passed. @throws Failure where that is fail-after */
function judge({ run, measured }, asked, { fail, runner }) {
    const { given } = asked;
    const outputs = toOutputs(run, measured);
    const limits = {
        warnAfter: given["warn-after"] ?? run.start.warnAfter,
        failAfter: given["fail-after"] ?? run.start.failAfter,
    };
    const passed = findPassedLimit(measured.elapsed, limits);
    if (passed !== undefined) {
        const limit = describeElapsed(passed.limit);
        const message = `${title(asked)} shows ${describeElapsed(measured.elapsed)}, and ${limit} are allowed.`;
        if (passed.consequence === "fail") {
            throw fail("too-slow", message, { outputs });
        }
        runner.warning(message);
    }
    return outputs;
}

;// CONCATENATED MODULE: ./lib/operations/timer/check-inputs.js
/** Reads the labels as texts. @throws BadInput also for an input that the action does not use: it would do nothing, unseen */
async function checkInputs(given, { badInput }) {
    const { action, lap, metric, labels, "warn-after": warnAfter, "fail-after": failAfter } = given;
    if (lap !== undefined && action !== "lap") {
        throw badInput("lap", `It names the lap that action: lap takes; this is action: ${action}.`);
    }
    for (const name of ["metric", "labels"]) {
        if (given[name] !== undefined && action !== "start" && action !== "stop") {
            throw badInput(name, `It is for action: start or stop; action: ${action} writes no metric.`);
        }
    }
    if (labels !== undefined && metric === undefined && action === "start") {
        throw badInput("labels", "They are labels of metric: give that one too.");
    }
    if (warnAfter !== undefined && failAfter !== undefined && warnAfter >= failAfter) {
        throw badInput("warn-after", "Nobody would be warned before the step fails: it must be less than fail-after.");
    }
    return metric === undefined && labels === undefined ? new Map() : await checkMetric(given, badInput);
}
async function checkMetric({ metric, labels }, badInput) {
    // Most timers are no metrics.
    const { findMetricFault, toLabelTexts } = await __webpack_require__.e(/* import() */ 7442).then(__webpack_require__.bind(__webpack_require__, 7442));
    const fault = metric === undefined ? undefined : findMetricFault(metric);
    if (fault !== undefined) {
        throw badInput("metric", fault);
    }
    const texts = toLabelTexts(labels ?? new Map());
    if ("problem" in texts) {
        throw badInput("labels", texts.problem);
    }
    return texts.value;
}

// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/mapping.js
var mapping = __webpack_require__(95795);
// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __webpack_require__(33895);
// EXTERNAL MODULE: ./lib/operation/quantities.js
var quantities = __webpack_require__(51296);
;// CONCATENATED MODULE: ./lib/operations/timer/declaration.js




const declaration_inputs = {
    name: inputs/* text */.Qq({
        description: "The timer's name: any text. Each name is a timer of its own; all steps of the job share them.",
        required: true,
    }),
    action: inputs/* choice */.Yq(["start", "lap", "stop", "read"], {
        description: "`start` it; take a `lap`; `stop` it; or `read` it, which changes nothing and goes for one that was stopped too. A timer that nobody stops is stopped at the job's end by the step that started it, when that step is an action.",
        default: "start",
    }),
    lap: inputs/* text */.Qq({
        description: "For `action: lap`: the name of the lap that ends now.",
        defaultText: "`lap 1`, `lap 2`, …",
    }),
    metric: inputs/* text */.Qq({
        description: "For `start` or `stop`: when the timer is stopped, its seconds become a metric of this name, such as `deploy_duration_seconds`, which the job's next metrics-export picks up by itself.",
    }),
    labels: (0,mapping/* mapping */.pq)({
        description: "For `start` or `stop`: labels of the metric, `name: value` a line. Those of `stop` join those of `start`, and win.",
    }),
    "warn-after": (0,quantities/* duration */.p0)({
        description: "A warning when the timer shows more than that, whichever action looks at it. What `start` is given holds for all later steps that give nothing else.",
    }),
    "fail-after": (0,quantities/* duration */.p0)({
        description: "The step fails when the timer shows more than that; at the job's end it is a warning.",
    }),
};
const declaration_outputs = {
    "elapsed-ms": outputs/* integer */.nd("How long the timer has run, in milliseconds; 0 for `start`."),
    elapsed: outputs/* text */.Qq("The same for people, such as `3.00 s`, `2m 3.0s` or `1h 2m 3s`."),
    "started-at": outputs/* text */.Qq("When the timer was started, by the wall clock: RFC 3339, UTC."),
    laps: outputs/* json */.Pq("`[{name,at-ms,lap-ms}]` in the order of time: how long after the start the lap was taken, and how long it was itself."),
};
const failures = {
    "not-started": {
        sentence: "There is no running timer of that name on this machine.",
        hint: "Start it in an earlier step of the same job, under exactly this name.",
    },
    "already-started": {
        sentence: "A timer of that name runs already.",
        hint: "Stop it first, or give this one another name.",
    },
    "too-slow": {
        sentence: "The timer shows more than fail-after allows.",
        hint: "Find out in the laps where the time went, or allow more of it.",
    },
    "bad-state": {
        sentence: "What is kept of the timer between steps is damaged, or cannot be read or written.",
        hint: "Start the timer again, or mend what the message names.",
    },
};

;// CONCATENATED MODULE: ./lib/operations/timer/report.js

/** The section of the job summary: the timer, what it shows, and a row for each lap. */
function summarize({ name, action }, outputs) {
    const { elapsed, "started-at": startedAt, laps = [] } = outputs;
    const fact = (label, value) => (value === undefined ? [] : [[label, value]]);
    return {
        facts: [
            ["Timer", name],
            ["Action", action],
            ...fact("Elapsed", outputs["elapsed-ms"] === 0 ? undefined : elapsed),
            ...fact("Started at", startedAt),
        ],
        table: {
            head: ["Lap", "At", "Took"],
            rows: laps.map((lap) => [lap.name, describeElapsed(lap["at-ms"]), describeElapsed(lap["lap-ms"])]),
        },
    };
}

;// CONCATENATED MODULE: ./lib/operations/timer/operation.js








const actions = { start: start, lap: takeLap, stop: stop, read: read };
const timer = (0,operation_define/* defineOperation */.h)({
    name: "timer",
    summary: "Measure how long a part of a job takes, across steps and processes.",
    branding: { icon: "clock", color: "green" },
    inputs: declaration_inputs,
    outputs: declaration_outputs,
    failures: failures,
    permissions: {},
    examples: [
        {
            title: "Start a timer",
            with: { name: "deploy" },
            expect: { "elapsed-ms": "0", elapsed: "0.00 s", laps: "[]" },
        },
        {
            title: "Start a timer that becomes a metric, and that may not run for too long",
            with: {
                name: "migrate",
                action: "start",
                metric: "migration_duration_seconds",
                labels: "database: orders",
                "warn-after": "5m",
                "fail-after": "10m",
            },
            expect: { laps: "[]" },
        },
    ],
    async run(given, context) {
        const { clock, environment } = context;
        const here = readMoment(clock);
        const labels = await checkInputs(given, context);
        const place = { name: given.name, environment, clock };
        try {
            return await actions[given.action]({ given, labels, here, place }, context);
        }
        catch (error) {
            throw explain(error, context);
        }
    },
    summarize: summarize,
    post: stopAtEnd,
});


/***/ })

};
