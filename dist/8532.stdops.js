export const id = 8532;
export const ids = [8532];
export const modules = {

/***/ 38532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPage: () => (/* binding */ renderPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/operation/counts.js
var counts = __webpack_require__(96961);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/deployment.js
var deployment = __webpack_require__(77561);
// EXTERNAL MODULE: ./lib/operations/metrics-export/family.js + 1 modules
var metrics_export_family = __webpack_require__(43306);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/html-text.js
var html_text = __webpack_require__(50239);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/series.js
var series = __webpack_require__(60671);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/share-rows.js
var share_rows = __webpack_require__(37741);
// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/show-value.js
var show_value = __webpack_require__(9783);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/figures-table.js






/** A page with more rows than this is slow to load and no pleasure to read. */
const mostRows = 1000;
/** A longer table is folded away, so that one sees that the page has an end. */
const mostOpen = 40;
/** Every figure as a table, exactly as given, for those who cannot see the charts or want to know a digit. */
function renderFiguresTable(model) {
    const families = [...model.families].filter(({ size }) => size > 0);
    const room = (0,share_rows/* shareRows */.X)(families.map(({ size }) => size), mostRows);
    const bodies = families.slice(0, mostRows).map((family) => renderFamily(model, family, room));
    const total = families.reduce((sum, { size }) => sum + size, 0);
    const shown = families.slice(0, mostRows).reduce((sum, { size }) => sum + Math.min(size, room), 0);
    const left = total - shown;
    return [
        '<section aria-labelledby="figures"><h2 id="figures" tabindex="-1">All figures</h2>',
        `<p class="note">${(0,counts/* counted */.h)(total, "sample")} of ${(0,counts/* counted */.h)(families.length, "metric")}${left === 0 ? "." : `; ${(0,counts/* showCount */.p)(left)} of them are left out here, the data files have them all.`}</p>`,
        `<details${shown <= mostOpen ? " open" : ""}><summary>Table of ${(0,counts/* counted */.h)(shown, "sample")}</summary>`,
        '<table class="figures"><thead><tr><th scope="col">Labels</th><th scope="col">Value</th><th scope="col">Time</th></tr></thead>',
        ...bodies,
        "</table></details></section>",
    ].join("\n");
}
function renderFamily(model, family, most) {
    const { name, type, unit, givenHelp, size } = family;
    const about = [type, ...(unit === undefined ? [] : [unit]), ...(givenHelp === undefined ? [] : [givenHelp])];
    const rows = Array.from({ length: Math.min(size, most) }, (_, at) => renderSample(model, family, at));
    return [
        `<tbody><tr><th colspan="3" scope="rowgroup">${(0,html_text/* renderName */.gU)(name)} <span class="note"><bdi>${(0,html_text/* escapeHtml */.ZD)(about.join(" · "))}</bdi></span></th></tr>`,
        ...rows,
        "</tbody>",
    ].join("\n");
}
function renderSample(model, family, at) {
    const labels = (0,series/* showLabels */.FR)(model.labelSets.labels(family.labels(at)));
    const histogram = family.histogram(at);
    const value = histogram === undefined
        ? String(family.value(at))
        : `${(0,metrics_export_family/* countObservations */.Z)(histogram)} observations, sum ${family.value(at)}`;
    const time = family.timestamp(at);
    return `<tr><td>${labels === "" ? "–" : (0,html_text/* renderName */.gU)(labels, 1000)}</td><td>${(0,html_text/* escapeHtml */.ZD)(value)}</td><td>${time === undefined ? "–" : (0,html_text/* escapeHtml */.ZD)((0,show_value/* showMoment */.sr)(time))}</td></tr>`;
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/scale.js
var picture_scale = __webpack_require__(66194);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/bars.js


/**
 * Bars as a list that a page of any width can show, and that reads well without the bars: each has its name and its
 * number as text. All lengths are measured from nought, to the left where they are negative.
 */
function renderBars(bars) {
    const values = bars.map(({ value }) => (Number.isFinite(value) ? value : 0));
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const percent = (value) => (low === high ? 0 : round((0,picture_scale/* placeBetween */.Q)(value, low, high) * 100));
    const zero = percent(0);
    const items = bars.map(({ name, text, hint = text }, index) => {
        const end = percent(values[index] ?? 0);
        // A bar that is no nought is never too short to be seen.
        const width = values[index] === 0 ? 0 : Math.max(0.5, round(Math.abs(end - zero)));
        const start = end < zero ? Math.min(end, 100 - width) : Math.min(zero, 100 - width);
        const bar = width === 0 ? "" : `<rect x="${round(start)}%" width="${width}%" height="100%" rx="2"/>`;
        return `<li><span class="name">${(0,html_text/* renderName */.gU)(name, 100)}</span><svg class="bar" aria-hidden="true" focusable="false">${bar}</svg><span class="value" title="${(0,html_text/* escapeHtml */.ZD)(hint)}">${(0,html_text/* escapeHtml */.ZD)(text)}</span></li>`;
    });
    return `<ul class="rows" role="list">\n${items.join("\n")}\n</ul>`;
}
function round(value) {
    return Math.round(value * 100) / 100;
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/bins.js




/** More bars than this one does not take in at a glance. */
const mostBins = 24;
/** A distribution: how many observations there are, their mean, and a bar for each bucket. */
function renderBins(family, at) {
    const histogram = family.histogram(at) ?? { bounds: [], counts: [] };
    const measure = (0,show_value/* findMeasure */.OV)(family.name, family.unit);
    const show = (value) => (0,show_value/* showValue */.vp)(value, measure, family.unit);
    const count = (0,metrics_export_family/* countObservations */.Z)(histogram);
    const sum = family.value(at);
    const mean = count > 0 && Number.isFinite(sum) ? `, ${show(sum / count)} on average` : "";
    const note = `${(0,show_value/* showValue */.vp)(count, "number")} ${count === 1 ? "observation" : "observations"}${mean}`;
    return `<p class="note">${(0,html_text/* escapeHtml */.ZD)(note)}</p>\n${renderBars(toBars(merge(histogram), show))}`;
}
/** Neighbouring buckets put together, until they are few enough. */
function merge({ bounds, counts }) {
    const each = Math.ceil(bounds.length / mostBins);
    if (each <= 1) {
        return { bounds, counts };
    }
    const ends = bounds.flatMap((_, index) => ((index + 1) % each === 0 || index === bounds.length - 1 ? [index] : []));
    const sums = ends.map((end, index) => counts.slice((ends[index - 1] ?? -1) + 1, end + 1).reduce((sum, count) => sum + count, 0));
    return { bounds: ends.map((end) => bounds[end] ?? 0), counts: [...sums, counts.at(-1) ?? 0] };
}
function toBars({ bounds, counts }, show) {
    return counts.map((value, index) => {
        const [above, upTo] = [bounds[index - 1], bounds[index]];
        const lower = above === undefined ? "" : show(above);
        const name = upTo === undefined
            ? above === undefined
                ? "all"
                : `> ${lower}`
            : `${lower === "" ? "≤ " : `${lower} – `}${show(upTo)}`;
        return { name, value, text: (0,show_value/* showValue */.vp)(value, "number"), hint: String(value) };
    });
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/picture/course.js
var course = __webpack_require__(34303);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/lines.js



/** The picture's own units; it is stretched to whatever room there is, lines and letters are not. */
const width = 1000;
const height = 400;
/** With more points than this their dots would be a line of their own. */
const mostDots = 40;
/** Lines over time, and beneath them a table that says which is which, and their least, greatest and latest values. */
function renderLines({ id, title, measure, unit }, lines) {
    const show = (value) => (0,show_value/* showValue */.vp)(value, measure, unit);
    const times = lines.flatMap(({ course }) => course.points.map(([time]) => time));
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const scale = (0,picture_scale/* createScale */.r)(...span(lines), measure);
    const x = (time) => (first === last ? width / 2 : ((time - first) / (last - first)) * width);
    const y = (value) => (1 - scale.place(value)) * height;
    const description = `${lines.length === 1 ? "A line" : `${lines.length} lines`} from ${(0,show_value/* showMoment */.sr)(first)} to ${(0,show_value/* showMoment */.sr)(last)}, between ${show(scale.low)} and ${show(scale.high)}. The table below has their figures.`;
    return [
        `<div class="plot"><div class="y" aria-hidden="true">${renderTicks(scale, show)}</div>`,
        `<svg class="lines" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" focusable="false">`,
        `<title id="${id}-title">${(0,html_text/* escapeHtml */.ZD)(title)}</title><desc id="${id}-desc">${(0,html_text/* escapeHtml */.ZD)(description)}</desc>`,
        `<path class="grid" d="${scale.ticks.map((tick) => `M0 ${lines_round(y(tick))}H${width}`).join("")}"/>`,
        ...lines.flatMap(({ course }, index) => renderLine(course, { x, y, index })),
        `</svg><div class="x" aria-hidden="true">${showTimes(first, last)}</div></div>`,
        renderLegend(lines, show),
    ].join("\n");
}
/** From the least to the greatest value of all lines; from nought where that does not flatten them. */
function span(lines) {
    const finite = lines.filter(({ course }) => Number.isFinite(course.least));
    const low = Math.min(...finite.map(({ course }) => course.least));
    const high = Math.max(...finite.map(({ course }) => course.greatest));
    if (finite.length === 0) {
        return [0, 1];
    }
    return [low > 0 && low < 0.6 * high ? 0 : low, high < 0 && high > 0.6 * low ? 0 : high];
}
function renderLine({ points }, { x, y, index }) {
    const drawn = points.filter(([, value]) => Number.isFinite(value)).length;
    let pen = "M";
    const path = points.map(([time, value]) => {
        if (!Number.isFinite(value)) {
            pen = "M";
            return "";
        }
        // A line of no length is a dot, so that a point between two gaps can be seen.
        const move = `${pen}${lines_round(x(time))} ${lines_round(y(value))}${pen === "M" ? "h0" : ""}`;
        pen = "L";
        return move;
    });
    const dots = points.map(([time, value]) => (Number.isFinite(value) ? `M${lines_round(x(time))} ${lines_round(y(value))}h0` : ""));
    return [
        `<path class="line s${index}" d="${path.join("")}"/>`,
        ...(drawn <= mostDots ? [`<path class="dots s${index}" d="${dots.join("")}"/>`] : []),
    ];
}
function renderTicks(scale, show) {
    return scale.ticks
        .toReversed()
        .map((tick) => `<span>${(0,html_text/* escapeHtml */.ZD)(show(tick))}</span>`)
        .join("");
}
/** Three times: of one day by the clock, of several days with the date, of years by the date alone. */
function showTimes(first, last) {
    const moments = [first, first / 2 + last / 2, last].map((time) => (0,show_value/* showMoment */.sr)(Math.round(time)).split(" "));
    const within = new Set(moments.map(([date]) => date)).size === 1;
    const long = last - first > 300 * 86_400_000;
    const texts = moments.map(([date = "", time = ""]) => within ? time : long ? date : `${date.slice(-5)} ${time.slice(0, 5)}`);
    return texts.map((text) => `<span>${(0,html_text/* escapeHtml */.ZD)(text)}</span>`).join("");
}
function renderLegend(lines, show) {
    const cell = (value) => {
        const text = (0,html_text/* escapeHtml */.ZD)(show(value));
        return text.length > 10 ? `<td class="long">${text}</td>` : `<td>${text}</td>`;
    };
    const rows = lines.map(({ name, course }, index) => `<tr><th scope="row"><svg class="key" aria-hidden="true" focusable="false"><path class="line s${index}" d="M2 7H26"/></svg> ${(0,html_text/* renderName */.gU)(name)}</th>${cell(course.least)}${cell(course.greatest)}${cell(course.latest)}</tr>`);
    return `<table class="legend"><thead><tr><th scope="col">Series</th><th scope="col">Min</th><th scope="col">Max</th><th scope="col">Last</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}
function lines_round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/panels.js








/** How many series one picture of each shape shows. */
const mostSeries = { bars: 20, lines: 6, bins: 4 };
/** Chooses the picture: lines for a course over time, bars for several series, one large figure for a single value. */
function chooseShape(family) {
    if (family.type === "info") {
        return "facts";
    }
    if (family.type === "histogram") {
        return "bins";
    }
    if ((0,series/* hasCourse */.IO)(family)) {
        return "lines";
    }
    const { done } = take((0,series/* readSeries */.wF)(family), 1);
    return done ? "figure" : "bars";
}
/** One large figure, as a member of a list of terms. */
function renderFigure(model, family) {
    const at = family.size - 1;
    const value = family.value(at);
    const labels = (0,series/* showLabels */.FR)(model.labelSets.labels(family.labels(at)));
    const text = (0,show_value/* showValue */.vp)(value, (0,show_value/* findMeasure */.OV)(family.name, family.unit), family.unit);
    const below = [labels, family.givenHelp ?? ""].filter((note) => note !== "");
    return [
        `<div class="card"><dt>${(0,html_text/* renderName */.gU)(family.name)}</dt>`,
        `<dd class="big" title="${(0,html_text/* escapeHtml */.ZD)(String(value))}">${(0,html_text/* escapeHtml */.ZD)(text, 60)}</dd>`,
        ...below.map((note) => `<dd class="note"><bdi>${(0,html_text/* escapeHtml */.ZD)(note, 160)}</bdi></dd>`),
        "</div>",
    ].join("");
}
/** A chart of one family; `id` is unique in the page. */
function renderPanel(model, family, id) {
    const shape = chooseShape(family);
    const render = shape === "lines" ? drawLines : shape === "bins" ? drawBins : drawBars;
    const help = family.givenHelp === undefined ? [] : [`<p class="note"><bdi>${(0,html_text/* escapeHtml */.ZD)(family.givenHelp)}</bdi></p>`];
    return [
        `<figure class="panel" aria-labelledby="${id}"><figcaption><h3 id="${id}">${(0,html_text/* renderName */.gU)(family.name)}</h3>`,
        ...help,
        "</figcaption>",
        ...render(model, family, id),
        "</figure>",
    ].join("\n");
}
function drawBars(model, family) {
    const selection = (0,series/* selectSeries */.W0)(family, mostSeries.bars);
    const naming = (0,series/* nameSeries */.XI)(model, selection.shown);
    const measure = (0,show_value/* findMeasure */.OV)(family.name, family.unit);
    const bars = selection.shown.map(({ end }, index) => {
        const value = family.value(end - 1);
        const text = (0,show_value/* showValue */.vp)(value, measure, family.unit);
        return { name: naming.names[index] ?? "", value, text, hint: String(value) };
    });
    return [renderScope(naming.shared, naming.by), renderBars(bars), renderLeft(selection)];
}
function drawLines(model, family, id) {
    const selection = (0,series/* selectSeries */.W0)(family, mostSeries.lines);
    const naming = (0,series/* nameSeries */.XI)(model, selection.shown);
    const lines = selection.shown.map((series, index) => {
        // Of one series, the chart's head has said the name and the labels.
        const name = selection.shown.length === 1 ? "value" : (naming.names[index] ?? "");
        return { name, course: (0,course/* readCourse */.e)(family, series) };
    });
    const { name, unit } = family;
    const head = { id, title: `${name} over time`, measure: (0,show_value/* findMeasure */.OV)(name, unit), unit };
    return [renderScope(naming.shared, naming.by), renderLines(head, lines), renderLeft(selection)];
}
function drawBins(model, family) {
    const selection = (0,series/* selectSeries */.W0)(family, mostSeries.bins);
    const naming = (0,series/* nameSeries */.XI)(model, selection.shown);
    const parts = selection.shown.flatMap(({ end }, index) => [
        ...(selection.shown.length === 1 ? [] : [`<h4>${(0,html_text/* renderName */.gU)(naming.names[index] ?? "")}</h4>`]),
        renderBins(family, end - 1),
    ]);
    return [renderScope(naming.shared, naming.by), ...parts, renderLeft(selection)];
}
/** What holds for all series of a picture, and what tells them apart. */
function renderScope(shared, by) {
    const scope = [...(shared.length === 0 ? [] : [(0,series/* showLabels */.FR)(shared)]), ...(by === undefined ? [] : [`by ${by}`])];
    return scope.length === 0 ? "" : `<p class="note"><bdi>${(0,html_text/* escapeHtml */.ZD)(scope.join(", "))}</bdi></p>`;
}
function renderLeft({ shown, left }) {
    return left === 0
        ? ""
        : `<p class="note">The ${shown.length} largest of ${(0,counts/* showCount */.p)(shown.length + left)} series are shown.</p>`;
}
/** Whether an iteration ends after at most that many items. */
function take(items, most) {
    for (let count = 0; count < most; count += 1) {
        items.next();
    }
    return { done: items.next().done === true };
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/run-url.js
/** The page of a run, and of its attempt where that is known; `undefined` where the facts do not suffice. */
function runUrl({ serverUrl, repository, runId, attempt }) {
    if (serverUrl === undefined || !/^[\w.-]+\/[\w.-]+$/u.test(repository ?? "") || !/^\d+$/u.test(runId ?? "")) {
        return undefined;
    }
    const tail = attempt !== undefined && /^\d+$/u.test(attempt) ? `/attempts/${attempt}` : "";
    return `${serverUrl.replace(/\/+$/u, "")}/${repository}/actions/runs/${runId}${tail}`;
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/style.js
/**
 * The page's style. Each scheme's text and signs have a contrast of at least 4.5 to 1 on both backgrounds, lines and
 * bars of at least 3 to 1; nothing is told by colour alone.
 */
const style = `
:root{color-scheme:light dark;--page:#fff;--card:#f6f8fa;--edge:#d1d9e0;--text:#1f2328;--dim:#59636e;--link:#0550ae;
--good:#116329;--bad:#b31d28;--s0:#0969da;--s1:#bc4c00;--s2:#1a7f37;--s3:#8250df;--s4:#bf3989;--s5:#7d5600}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--card:#151b23;--edge:#3d444d;--text:#f0f6fc;--dim:#9ba5b0;
--link:#79b8ff;--good:#4ac26b;--bad:#ff7b72;--s0:#4493f8;--s1:#f0883e;--s2:#3fb950;--s3:#ab7df8;--s4:#f778ba;--s5:#d29922}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:1.25rem clamp(.75rem,3vw,2rem) 3rem;background:var(--page);color:var(--text);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.35rem,4.5vw,1.9rem);margin:0 0 .25rem}
h2{font-size:1.2rem;margin:2.25rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--edge)}
h3{font-size:1rem;margin:0}
h4{font-size:.875rem;margin:.9rem 0 .1rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;z-index:1;padding:.5rem 1rem;background:var(--page)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.note{color:var(--dim);font-size:.875rem;font-weight:400;margin:.15rem 0 0}
dl,dd,figure{margin:0}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem}
dt{color:var(--dim);font-size:.875rem}
.cards,.panels{display:grid;gap:1rem}
.cards{grid-template-columns:repeat(auto-fill,minmax(min(100%,13.5rem),1fr))}
.panels{grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr))}
.card,.panel{background:var(--card);border:1px solid var(--edge);border-radius:.6rem;padding:.8rem 1rem;min-width:0}
.big{font-size:1.7rem;line-height:1.25;font-weight:600;font-variant-numeric:tabular-nums}
.rows,.steps{list-style:none;margin:.7rem 0 0;padding:0;font-size:.875rem}
.rows li{display:grid;grid-template-columns:minmax(5rem,13rem) minmax(3rem,1fr) minmax(4.5rem,auto);gap:0 .75rem;align-items:center;padding:.15rem 0}
.timeline li{grid-template-columns:minmax(7rem,16rem) minmax(3rem,1fr) minmax(4.5rem,auto)}
.value{text-align:right;font-variant-numeric:tabular-nums}
.bar{display:block;width:100%;height:.9rem;background:linear-gradient(var(--edge),var(--edge)) 0 100%/100% 1px no-repeat}
.bar rect{fill:var(--s0)}
.success .bar rect{fill:var(--s2)}
.failure .bar rect{fill:var(--bad)}
.success.mark,strong.success{color:var(--good)}
.failure.mark,strong.failure{color:var(--bad)}
.plot{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.35rem .5rem;margin:1rem 0 .6rem;font-size:.75rem;color:var(--dim);font-variant-numeric:tabular-nums}
.y{display:flex;flex-direction:column;justify-content:space-between;text-align:right;margin:-.5rem 0;line-height:1rem;white-space:nowrap}
.y span{max-width:6.5rem;overflow:hidden;text-overflow:ellipsis}
.x{grid-column:2;display:flex;justify-content:space-between;gap:.5rem}
.lines{display:block;width:100%;height:11rem;overflow:visible}
.lines path,.key path{fill:none;vector-effect:non-scaling-stroke;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.lines .grid{stroke:var(--edge);stroke-width:1}
.lines .dots{stroke-width:6;stroke-dasharray:none}
.key{width:28px;height:14px;vertical-align:-2px}
.s0{stroke:var(--s0)}
.s1{stroke:var(--s1);stroke-dasharray:8 4}
.s2{stroke:var(--s2);stroke-dasharray:2 5}
.s3{stroke:var(--s3);stroke-dasharray:10 4 2 4}
.s4{stroke:var(--s4);stroke-dasharray:14 5}
.s5{stroke:var(--s5);stroke-dasharray:5 5}
table{width:100%;border-collapse:collapse;font-size:.875rem}
th,td{padding:.3rem .5rem;text-align:left;vertical-align:top;border-top:1px solid var(--edge)}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{border:0;color:var(--dim);font-weight:400}
.legend th:first-child{font-weight:400}
.legend td,.legend th:not(:first-child){text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.legend .long{white-space:normal}
.figures td:nth-child(2){font-variant-numeric:tabular-nums;width:30%}
.figures td:nth-child(3){width:25%}
.figures tbody th{padding-top:.9rem}
summary{cursor:pointer;padding:.35rem 0;color:var(--link)}
footer{margin-top:2.5rem}
@media (max-width:34rem){.panel,.card{padding:.7rem .75rem}.legend th,.legend td{padding-left:.25rem;padding-right:.25rem}.rows li{grid-template-columns:minmax(0,1fr) auto;padding:.3rem 0}.rows .bar{grid-row:2;grid-column:1/-1}
.rows .name{align-self:end}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:.8rem}.skip{display:none}
.card,.panel,.rows li,tr{break-inside:avoid}h2,h3{break-after:avoid}details::details-content{content-visibility:visible;block-size:auto}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.bar rect{fill:CanvasText}.lines .line,.lines .dots,.key path{stroke:CanvasText}}
`.trim();

;// CONCATENATED MODULE: ./lib/operations/metrics-export/picture/html.js








/** More of them than this would bury what matters; the table has the rest. */
const most = { cards: 60, panels: 40, facts: 20 };
/**
 * One self-contained HTML page of all metrics, with charts as SVG and no script. Its own policy forbids the browser
 * every request. Large models are bounded: the page says what it leaves out.
 */
function renderPage(model) {
    const title = model.run.repository === undefined ? "Metrics" : `Metrics of ${model.run.repository}`;
    return [
        renderHead(title),
        '<body><a class="skip" href="#figures">Skip to the table of all figures</a>',
        renderHeader(model.run),
        "<main>",
        ...(model.deployment === undefined ? [] : [(0,deployment/* renderDeployment */._)(model.deployment)]),
        ...renderSections(model),
        renderFiguresTable(model),
        "</main>",
        '<footer class="note">Written by stdops metrics-export. Times are UTC.</footer>',
        "</body></html>\n",
    ].join("\n");
}
function renderHead(title) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(style).digest("base64");
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${(0,html_text/* escapeHtml */.ZD)(title)}</title><link rel="icon" href="data:,">
<style>${style}</style></head>`;
}
function renderHeader(run) {
    const { repository, workflow, job, ref, sha, runId, attempt } = run;
    const href = (0,html_text/* toHref */.jd)(runUrl(run));
    const number = runId === undefined ? "" : (0,html_text/* escapeHtml */.ZD)(`${runId}${attempt === undefined ? "" : `, attempt ${attempt}`}`);
    const facts = [
        ...(workflow === undefined ? [] : [["Workflow", (0,html_text/* renderName */.gU)(workflow)]]),
        ...(job === undefined ? [] : [["Job", (0,html_text/* renderName */.gU)(job)]]),
        ...(number === "" ? [] : [["Run", href === undefined ? number : `<a href="${href}">${number}</a>`]]),
        ...(ref === undefined ? [] : [["Ref", (0,html_text/* renderName */.gU)(ref)]]),
        ...(sha === undefined ? [] : [["Commit", (0,html_text/* escapeHtml */.ZD)(sha.slice(0, 12))]]),
    ];
    const list = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("");
    const title = repository === undefined ? "Metrics" : `Metrics of ${(0,html_text/* renderName */.gU)(repository)}`;
    return `<header><h1>${title}</h1>${list === "" ? "" : `<dl class="facts">${list}</dl>`}</header>`;
}
function renderSections(model) {
    const families = [...model.families].filter((family) => family.size > 0 && !isShownAbove(model, family));
    const shaped = families.map((family) => ({ family, shape: chooseShape(family) }));
    const pick = (...shapes) => shaped.filter(({ shape }) => shapes.includes(shape)).map(({ family }) => family);
    const [figures, charts, facts] = [pick("figure"), pick("bars", "lines", "bins"), pick("facts")];
    const panels = charts.slice(0, most.panels).map((family, index) => renderPanel(model, family, `chart-${index + 1}`));
    const cards = figures.slice(0, most.cards).map((family) => renderFigure(model, family));
    return [
        ...section("Key figures", wrap("dl", "cards", cards), figures.length - most.cards),
        ...section("Charts", wrap("div", "panels", panels), charts.length - most.panels),
        ...section("Facts", renderFacts(model, facts.slice(0, most.facts)), facts.length - most.facts),
    ];
}
/** Whether the head of the page, or the section of the deployment, says the same. */
function isShownAbove({ deployment }, { name }) {
    return (name === "workflow_run_info" ||
        (deployment !== undefined &&
            /^deployment_(?:duration_seconds|success|steps|info|step_success|step_duration_seconds)$/u.test(name)));
}
function section(title, content, left) {
    const id = title.toLowerCase().replace(" ", "-");
    const more = left > 0 ? `\n<p class="note">${(0,counts/* showCount */.p)(left)} more are in the table below.</p>` : "";
    return content === ""
        ? []
        : [`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}${more}</section>`];
}
function wrap(element, name, items) {
    return items.length === 0 ? "" : `<${element} class="${name}">\n${items.join("\n")}\n</${element}>`;
}
function renderFacts(model, families) {
    return families
        .map((family) => {
        const labels = model.labelSets.labels(family.labels(0)).slice(0, most.facts);
        const list = labels.map(([name, value]) => `<div><dt>${(0,html_text/* renderName */.gU)(name)}</dt><dd>${(0,html_text/* renderName */.gU)(value, 300)}</dd></div>`);
        return `<h3>${(0,html_text/* renderName */.gU)(family.name)}</h3>\n<dl class="facts">${list.join("")}</dl>`;
    })
        .join("\n");
}


/***/ })

};
