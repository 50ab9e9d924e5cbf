export const id = 487;
export const ids = [487];
export const modules = {

/***/ 30487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addGivenDeployment: () => (/* binding */ addGivenDeployment)
});

// UNUSED EXPORTS: addDeployment

// EXTERNAL MODULE: ./lib/formats/scalar-text.js
var scalar_text = __webpack_require__(92252);
// EXTERNAL MODULE: ./lib/operation/metric-name.js
var metric_name = __webpack_require__(14773);
// EXTERNAL MODULE: ./lib/operation/metric-name-lint.js
var metric_name_lint = __webpack_require__(4459);
// EXTERNAL MODULE: ./lib/operations/metrics-export/name-apart.js
var name_apart = __webpack_require__(24565);
// EXTERNAL MODULE: ./lib/formats/value.js
var formats_value = __webpack_require__(90445);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-time.js
var parse_time = __webpack_require__(70034);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/parse-deployment.js




/**
 * Reads the input `deployment`. A record with a start and no end ends `now` (milliseconds since 1970). All that is wrong
 * is told to the source, and then left out.
 */
function parseDeployment(record, now, source) {
    const tell = (where, problem, hint) => source.fault("bad-metric", { problem, hint }, { where });
    const startTime = readTime(record.get("start_time"), "start_time", tell);
    const givenEnd = readTime(record.get("end_time"), "end_time", tell);
    const ended = !isAbsent(record.get("end_time"));
    const endTime = ended || startTime === undefined ? givenEnd : now;
    return {
        record,
        id: readName(record.get("deployment_id")),
        startTime,
        endTime,
        durationMs: measure(undefined, { startTime, endTime }, tell),
        success: readFlag(record.get("success"), "success", tell),
        steps: readSteps(record.get("steps"), tell),
    };
}
function isAbsent(value) {
    return value === undefined || value === null || value === "";
}
function readName(value) {
    return (0,scalar_text/* toScalarText */.X)(value)?.trim().toWellFormed() || undefined;
}
function readTime(value, where, tell) {
    if (isAbsent(value)) {
        return undefined;
    }
    const text = (0,scalar_text/* toScalarText */.X)(value);
    const parsed = text === undefined ? { problem: "is no time" } : (0,parse_time/* parseTime */.p)(text);
    if ("problem" in parsed) {
        tell(where, `${(0,safe_text/* quoteName */.AB)(text ?? "This")} ${parsed.problem}.`, "Mend the time, or leave it out.");
        return undefined;
    }
    return parsed.time;
}
function measure(where, { startTime, endTime }, tell) {
    if (startTime === undefined || endTime === undefined) {
        return undefined;
    }
    if (endTime < startTime) {
        tell(where, "It ends before it starts.", "Exchange start_time and end_time, or mind their zones.");
        return undefined;
    }
    return endTime - startTime;
}
/** Words of results, GitHub's `${{ job.status }}` and outcomes among them. */
const flags = new Map([
    ...["true", "1", "success", "succeeded"].map((word) => [word, true]),
    ...["false", "0", "failure", "failed", "cancelled"].map((word) => [word, false]),
]);
function readFlag(value, where, tell) {
    if (isAbsent(value)) {
        return undefined;
    }
    const text = (0,scalar_text/* toScalarText */.X)(value)?.trim();
    const flag = flags.get(text?.toLowerCase() ?? "");
    if (flag === undefined) {
        const problem = `${(0,safe_text/* quoteName */.AB)(text ?? "This")} is neither true nor false.`;
        tell(where, problem, "Write true or false; success, failure and cancelled are understood, too.");
    }
    return flag;
}
function readSteps(value, tell) {
    if (isAbsent(value)) {
        return [];
    }
    if (!(0,formats_value/* isList */.Lv)(value)) {
        tell("steps", "This is no list.", "Give the steps' names, or mappings with name, start_time, end_time, success.");
        return [];
    }
    return value.flatMap((item, at) => readStep(item, `steps, item ${at + 1}`, tell) ?? []);
}
function readStep(item, where, tell) {
    const name = readName(item instanceof Map ? item.get("name") : item);
    if (name === undefined) {
        tell(where, "The step has no name.", "Write a name, or a mapping with a `name`.");
        return undefined;
    }
    if (!(item instanceof Map)) {
        return { name };
    }
    const startTime = readTime(item.get("start_time"), `${where}, start_time`, tell);
    const endTime = readTime(item.get("end_time"), `${where}, end_time`, tell);
    measure(where, { startTime, endTime }, tell);
    return { name, startTime, endTime, success: readFlag(item.get("success"), `${where}, success`, tell) };
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/deployment-metrics.js





/** Fields that are metrics of their own, and so no labels of `deployment_info`. */
const measured = new Set(["start_time", "end_time", "success", "steps"]);
/** Longer texts, such as release notes, are for the JSON and no labels. */
const longestFact = 1000;
/** Reads the input `deployment` into the model, as it is and as metrics. */
function addGivenDeployment(record, now, source) {
    const deployment = parseDeployment(record, now, source);
    source.model.deployment = deployment;
    addDeployment(deployment, source);
}
/**
 * Adds a deployment's metrics: `deployment_duration_seconds`, `deployment_success`, `deployment_steps`, for steps with
 * times or results `deployment_step_duration_seconds` and `deployment_step_success`, and `deployment_info` with the
 * record's other texts, numbers and flags as labels.
 */
function addDeployment(deployment, source) {
    const { durationMs, success, steps, record } = deployment;
    if (durationMs !== undefined) {
        const help = "How long the deployment took, in seconds.";
        source.add({ name: "deployment_duration_seconds", type: "gauge", unit: "seconds", help, value: durationMs / 1000 });
    }
    if (success !== undefined) {
        const help = "Whether the deployment succeeded (1) or not (0).";
        source.add({ name: "deployment_success", type: "gauge", help, value: Number(success) });
    }
    if (Array.isArray(record.get("steps"))) {
        const help = "How many steps the deployment has.";
        source.add({ name: "deployment_steps", type: "gauge", help, value: steps.length });
    }
    addSteps(steps, source);
    const help = "The deployment that these metrics are of.";
    source.add({ name: "deployment_info", type: "info", help, labels: toFacts(record), value: 1 });
}
function addSteps(steps, source) {
    const named = (0,name_apart/* nameApart */.g)(steps).map(({ name, thing: step }) => ({ labels: [["step", name]], step }));
    for (const { labels, step } of named) {
        if (step.startTime !== undefined && step.endTime !== undefined) {
            const value = (step.endTime - step.startTime) / 1000;
            const help = "How long a step of the deployment took, in seconds.";
            const name = "deployment_step_duration_seconds";
            source.add({ name, type: "gauge", unit: "seconds", help, labels, value });
        }
    }
    for (const { labels, step } of named) {
        if (step.success !== undefined) {
            const help = "Whether a step of the deployment succeeded (1) or not (0).";
            source.add({ name: "deployment_step_success", type: "gauge", help, labels, value: Number(step.success) });
        }
    }
}
/** The record's own fields as labels. A field that cannot be one, or whose name is taken, is in the JSON alone. */
function toFacts(record) {
    const facts = new Map();
    for (const [field, value] of record) {
        const checked = (0,metric_name/* checkLabelName */.It)((0,metric_name_lint/* toSnakeCase */.u)(field));
        const text = (0,scalar_text/* toScalarText */.X)(value)?.toWellFormed();
        const fits = text !== undefined && text.length <= longestFact && !measured.has(field);
        if (fits && "name" in checked && !facts.has(checked.name)) {
            facts.set(checked.name, text);
        }
    }
    return [...facts];
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
