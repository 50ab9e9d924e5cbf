export const id = 4000;
export const ids = [4000];
export const modules = {

/***/ 74000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addJobTimings: () => (/* binding */ addJobTimings)
/* harmony export */ });
/* harmony import */ var _name_apart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24565);

/** Words for an end that was none, or that says nothing of success. */
const silent = new Set([undefined, "skipped", "stale"]);
const good = new Set(["success", "neutral"]);
/**
 * Adds what the API knows of a run's finished jobs and steps: `workflow_job_duration_seconds`, `workflow_job_success`,
 * `workflow_step_duration_seconds` and `workflow_step_success`. Those that are not finished or were skipped are left out,
 * and steps of a job that is not finished are there. The API counts in whole seconds. The label is `job_name`, since
 * Prometheus and the Pushgateway have a label `job` of their own.
 */
function addJobTimings(jobs, source) {
    const namedJobs = (0,_name_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .nameApart */ .g)(jobs);
    const toJob = ({ name, thing }) => ({ labels: [["job_name", name]], timed: thing });
    addGroup({ kind: "job", things: namedJobs.map(toJob) }, source);
    const steps = namedJobs.flatMap(({ name: job, thing }) => (0,_name_apart_js__WEBPACK_IMPORTED_MODULE_0__/* .nameApart */ .g)(thing.steps).map((step) => ({
        labels: [
            ["job_name", job],
            ["step", step.name],
        ],
        timed: step.thing,
    })));
    addGroup({ kind: "step", things: steps }, source);
}
function addGroup({ kind, things }, source) {
    const finished = things.filter(({ timed }) => timed.status === "completed" && !silent.has(timed.conclusion));
    for (const { labels, timed } of finished) {
        const value = secondsOf(timed);
        if (value !== undefined) {
            const help = `How long a ${kind} took, in whole seconds.`;
            source.add({ name: `workflow_${kind}_duration_seconds`, type: "gauge", unit: "seconds", help, labels, value });
        }
    }
    for (const { labels, timed } of finished) {
        const help = `Whether a ${kind} succeeded (1) or not (0).`;
        source.add({
            name: `workflow_${kind}_success`,
            type: "gauge",
            help,
            labels,
            value: Number(good.has(timed.conclusion)),
        });
    }
}
/** GitHub lets some steps end a second before they start. */
function secondsOf({ startedAt, completedAt }) {
    return startedAt === undefined || completedAt === undefined
        ? undefined
        : Math.max(0, completedAt.getTime() - startedAt.getTime()) / 1000;
}


/***/ }),

/***/ 24565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ nameApart)
/* harmony export */ });
/** Things with their names; a name that is there again is numbered, since a series is there only once. */
function nameApart(things) {
    const taken = new Set();
    return things.map((thing) => {
        const plain = thing.name.toWellFormed();
        let name = plain;
        for (let number = 2; taken.has(name); number += 1) {
            name = `${plain} (${number})`;
        }
        taken.add(name);
        return { name, thing };
    });
}


/***/ })

};
