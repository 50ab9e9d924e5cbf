export const id = 241;
export const ids = [241];
export const modules = {

/***/ 10241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderWide: () => (/* binding */ renderWide)
/* harmony export */ });
/* harmony import */ var _family_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43306);
/* harmony import */ var _csv_field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32856);
/* harmony import */ var _formula_guard_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4739);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16066);
/* harmony import */ var _rendered_sets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91480);





/**
 * A model as a wide CSV table: `timestamp`, the labels' names in order, and a column a metric (a histogram has its sum
 * and its count). Samples of one time and one label set share a row; rows are in the order of their times. Infos, which
 * are facts and no figures, are left out. A label that has the name of another column gets `label_` in front.
 */
function renderWide(model, guard = _formula_guard_js__WEBPACK_IMPORTED_MODULE_3__/* .guardFormula */ .q) {
    const families = [...model.families].filter(({ type }) => type !== "info");
    const groups = families.map(columnsOf);
    const figures = groups.flat().map(({ name }) => name);
    const labels = labelNames(families, model.labelSets);
    const titles = nameLabelColumns(labels, new Set(["timestamp", ...figures]));
    return {
        header: `${["timestamp", ...titles, ...figures].join(",")}\r\n`,
        rows: renderRows({ families, groups, sets: new _rendered_sets_js__WEBPACK_IMPORTED_MODULE_2__/* .RenderedSets */ .BQ(model.labelSets, labelCells(labels, guard)) }),
    };
}
function columnsOf(family) {
    if (family.type !== "histogram") {
        return [{ name: family.name, render: (at) => (0,_csv_field_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCsvNumber */ .i)(family.value(at)) }];
    }
    const count = (at) => {
        const histogram = family.histogram(at);
        return histogram === undefined ? "" : String((0,_family_js__WEBPACK_IMPORTED_MODULE_4__/* .countObservations */ .Z)(histogram));
    };
    return [
        { name: `${family.name}_sum`, render: (at) => (0,_csv_field_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCsvNumber */ .i)(family.value(at)) },
        { name: `${family.name}_count`, render: count },
    ];
}
/** The names of all labels that samples of these families have, in order. */
function labelNames(families, sets) {
    const used = new Uint8Array(sets.size);
    const names = new Set();
    for (const family of families) {
        for (let at = 0; at < family.size; at += 1) {
            const id = family.labels(at);
            if (used[id] === 0) {
                used[id] = 1;
                for (const [name] of sets.labels(id)) {
                    names.add(name);
                }
            }
        }
    }
    return [...names].sort();
}
function nameLabelColumns(labels, taken) {
    const all = new Set([...taken, ...labels]);
    return labels.map((label) => {
        let title = label;
        while (title === label ? taken.has(title) : all.has(title)) {
            title = `label_${title}`;
        }
        all.add(title);
        return title;
    });
}
function labelCells(names, guard) {
    return (sets, id) => {
        const values = new Map(sets.labels(id));
        return names.map((name) => `${(0,_csv_field_js__WEBPACK_IMPORTED_MODULE_0__/* .renderField */ .h)(guard(values.get(name) ?? ""))},`).join("");
    };
}
function* renderRows({ families, groups, sets }) {
    const times = new _number_text_js__WEBPACK_IMPORTED_MODULE_1__/* .TimeRenderer */ .$2();
    const empty = groups.map((columns) => ",".repeat(columns.length - 1));
    let cells = [...empty];
    let row;
    const finish = ({ time, labels }) => `${time === noTime ? "" : times.render(time)},${sets.text(labels)}${cells.join(",")}\r\n`;
    for (const spot of sortSpots(families)) {
        if (row !== undefined && (row.time !== spot.time || row.labels !== spot.labels)) {
            yield finish(row);
            cells = [...empty];
        }
        row = spot;
        cells[spot.family] = (groups[spot.family] ?? []).map(({ render }) => render(spot.at)).join(",");
    }
    if (row !== undefined) {
        yield finish(row);
    }
}
/** The time of a sample that has none: its rows come first. */
const noTime = Number.NEGATIVE_INFINITY;
/** All samples by time, then by label set; in columns, since there may be a million. */
function* sortSpots(families) {
    const size = families.reduce((sum, family) => sum + family.size, 0);
    const times = new Float64Array(size);
    const labels = new Int32Array(size);
    const starts = [];
    let next = 0;
    for (const family of families) {
        starts.push(next);
        for (let at = 0; at < family.size; at += 1, next += 1) {
            times[next] = family.timestamp(at) ?? noTime;
            labels[next] = family.labels(at);
        }
    }
    const order = Uint32Array.from({ length: size }, (_, place) => place);
    const compare = (one, other) => (times[one] ?? 0) - (times[other] ?? 0) || (labels[one] ?? 0) - (labels[other] ?? 0) || one - other;
    order.sort(compare);
    for (const place of order) {
        const family = starts.findLastIndex((start) => start <= place);
        yield { time: times[place] ?? noTime, labels: labels[place] ?? 0, family, at: place - (starts[family] ?? 0) };
    }
}


/***/ })

};
