export const id = 4844;
export const ids = [4844];
export const modules = {

/***/ 92463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readMetricsFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/io/path-text.js
var path_text = __webpack_require__(27601);
;// CONCATENATED MODULE: ./lib/io/text-chunks.js


/** A file's text is no UTF-8, from that line on (counted from 1). */
class NotUtf8 extends Error {
    name = "NotUtf8";
    line;
    constructor(line) {
        super(`no UTF-8 on line ${line}`);
        this.line = line;
    }
}
const chunkSize = 64 * 1024;
/**
 * Reads a UTF-8 file piece by piece, none of them empty, without its byte order mark; it is never in memory as a whole.
 * Between pieces others get their turn. @throws {@link NotUtf8}, the signal's reason, or an error with the system's code
 */
async function* readTextChunks(path, signal) {
    const file = await (0,promises_.open)((0,path_text/* toSystemPath */._r)(path), "r");
    try {
        const decoder = new TextDecoder("utf-8", { fatal: true });
        const buffer = Buffer.allocUnsafeSlow(chunkSize);
        let line = 1;
        for (let bytes = buffer; bytes.length > 0;) {
            signal?.throwIfAborted();
            bytes = buffer.subarray(0, (await file.read(buffer, 0, chunkSize, null)).bytesRead);
            const text = decode(decoder, bytes, line);
            line += countLineEnds(text);
            if (text !== "") {
                yield text;
            }
        }
    }
    finally {
        await file.close();
    }
}
function decode(decoder, bytes, line) {
    try {
        return decoder.decode(bytes, { stream: bytes.length > 0 });
    }
    catch {
        const before = new TextDecoder().decode(bytes).split("\ufffd")[0] ?? "";
        throw new NotUtf8(line + countLineEnds(before));
    }
}
function countLineEnds(text) {
    let count = 0;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
        count += 1;
    }
    return count;
}
/** A line is longer than whoever reads it allows. */
class LineTooLong extends Error {
    name = "LineTooLong";
    line;
    constructor(line) {
        super(`line ${line} is too long`);
        this.line = line;
    }
}
/** Longer lines are none that anybody wrote; without a limit, a file without line ends would be read as a whole. */
const longestLine = 16 * 1024 * 1024;
/**
 * The lines of a text that comes in pieces, without the line feeds at their ends (a carriage return before one stays), as
 * many at a time as there are.
 * @throws {@link LineTooLong}
 */
async function* splitLines(chunks) {
    let line = 1;
    let rest = "";
    for await (const chunk of chunks) {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop() ?? "";
        line += lines.length;
        if (rest.length > longestLine) {
            throw new LineTooLong(line);
        }
        yield lines;
    }
    if (rest !== "") {
        yield [rest];
    }
}

// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/csv-rows.js
/** Longer rows are a quote that was never closed. */
const longestRow = 16 * 1024 * 1024;
/** The rows of a CSV file (RFC 4180) from its lines; a quoted field may go over several. Blank lines are passed over. */
async function* readCsvRows(lines) {
    let line = 0;
    let open;
    for await (const batch of lines) {
        const rows = [];
        for (const text of batch) {
            line += 1;
            const row = open === undefined ? { text, line } : { text: `${open.text}\n${text}`, line: open.line };
            const stays = hasOddQuotes(text) === (open === undefined) && row.text.length < longestRow;
            open = stays ? row : undefined;
            if (!stays && row.text !== "" && row.text !== "\r") {
                rows.push(toRow(row));
            }
        }
        yield rows;
    }
    if (open !== undefined) {
        yield [toRow(open)];
    }
}
function toRow({ text, line }) {
    return { fields: splitFields(text.endsWith("\r") ? text.slice(0, -1) : text), line };
}
/** Whether a line opens a quoted field that it does not close, or closes one that it did not open. */
function hasOddQuotes(text) {
    let odd = false;
    for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
        odd = !odd;
    }
    return odd;
}
function splitFields(text) {
    if (!text.includes('"')) {
        return text.split(",");
    }
    const fields = [];
    for (let at = 0; at <= text.length;) {
        const quoted = text.charCodeAt(at) === 0x22;
        const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at);
        fields.push(quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
        // What follows a closing quote before the comma belongs to no field; it is read as one more, so that the row is faulty.
        at = end + (end === text.length || text.charCodeAt(end) === 0x2c ? 1 : 0);
    }
    return fields;
}
function endOfPlain(text, from) {
    const end = text.indexOf(",", from);
    return end === -1 ? text.length : end;
}
/** The place behind the quote that closes a field. */
function endOfQuoted(text, from) {
    let at = text.indexOf('"', from + 1);
    while (at !== -1 && text.charCodeAt(at + 1) === 0x22) {
        at = text.indexOf('"', at + 2);
    }
    return at === -1 ? text.length : at + 1;
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/figure.js
var figure = __webpack_require__(6953);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write/formula-guard.js
var formula_guard = __webpack_require__(4739);
// EXTERNAL MODULE: ./lib/operations/metrics-export/distribute.js
var distribute = __webpack_require__(71546);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/histogram-parts.js


/** The rows that a histogram is made of, by the ends of their names. */
const suffix = /_(?:bucket|sum|count)$/u;
/** The name of the histogram that a row's name belongs to; `undefined` when it ends like none. */
function histogramName(name) {
    return suffix.test(name) ? name.replace(suffix, "") : undefined;
}
/** Puts histograms together from their rows, which may come in any order. */
class HistogramParts {
    #source;
    #parts = new Map();
    constructor(source) {
        this.#source = source;
    }
    add(row) {
        const labels = row.labels.filter(([name]) => name !== "le");
        const name = histogramName(row.name) ?? row.name;
        const key = JSON.stringify([name, row.timestamp, labels]);
        const parts = this.#parts.get(key) ?? { first: row, name, labels, buckets: [], sum: Number.NaN, count: undefined };
        this.#parts.set(key, parts);
        if (row.name.endsWith("_sum")) {
            parts.sum = row.value;
        }
        else if (row.name.endsWith("_count")) {
            parts.count = row.value;
        }
        else {
            const bound = (0,figure/* parseNumber */.$)(row.labels.find(([each]) => each === "le")?.[1] ?? "");
            parts.buckets.push({ bound: bound ?? Number.NaN, count: row.value });
        }
    }
    /** Hands over all histograms there are, in the order of their first rows. */
    flush() {
        for (const parts of this.#parts.values()) {
            this.#finish(parts);
        }
        this.#parts.clear();
    }
    #finish({ first, name, labels, buckets, sum, count }) {
        const { line, timestamp, unit, help } = first;
        buckets.sort((one, other) => one.bound - other.bound);
        const finite = buckets.filter(({ bound }) => bound !== Number.POSITIVE_INFINITY);
        const bounds = finite.map(({ bound }) => bound);
        const total = buckets.find(({ bound }) => bound === Number.POSITIVE_INFINITY)?.count ?? count;
        const heights = [...finite.map((bucket) => bucket.count), total ?? Number.NaN];
        const counts = heights.map((height, at) => height - (at === 0 ? 0 : (heights[at - 1] ?? 0)));
        const problem = (0,distribute/* boundsProblem */.t$)(bounds) === undefined && buckets.length - finite.length < 2
            ? countsProblem({ counts, total, count })
            : "has buckets whose `le` is missing, no number, or there twice";
        if (problem === undefined) {
            this.#source.add({
                name,
                type: "histogram",
                unit,
                help,
                labels,
                value: sum,
                histogram: { bounds, counts },
                timestamp,
                line,
            });
        }
        else {
            const hint = "A histogram has a _bucket for each le, up to +Inf, a _sum and a _count.";
            this.#source.fault("bad-metric", { problem: `The histogram ${name} ${problem}.`, hint }, { line });
        }
    }
}
function countsProblem({ counts, total, count }) {
    if (total === undefined) {
        return "has no count";
    }
    if (!counts.every((each) => Number.isSafeInteger(each) && each >= 0)) {
        return "has counts that are no whole numbers, or fall from one bucket to the next";
    }
    return count === undefined || count === total ? undefined : "has another count in its last bucket than in all";
}

// EXTERNAL MODULE: ./lib/io/plain-json.js
var plain_json = __webpack_require__(92531);
// EXTERNAL MODULE: ./lib/operation/nearest.js
var nearest = __webpack_require__(30411);
// EXTERNAL MODULE: ./lib/operations/metrics-export/parse-time.js
var parse_time = __webpack_require__(70034);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/read-record.js






const hint = "docs/schema/metrics.schema.json describes a sample.";
const types = ["gauge", "counter", "histogram", "info"];
const absent = { value: undefined };
/** Adds a sample as JSON and NDJSON have it, or tells what is wrong with it. */
function addRecord(record, source, line) {
    const candidate = (0,plain_json/* isPlainObject */.Q)(record) ? readRecord(record, line) : { problem: "This is no sample." };
    if ("problem" in candidate) {
        source.fault("bad-metric", { problem: candidate.problem, hint }, { line });
    }
    else {
        source.add(candidate);
    }
}
function readRecord(record, line) {
    const { name } = record;
    const type = readType(record["type"]);
    const value = readValue(record);
    const unit = readText(record, "unit");
    const help = readText(record, "help");
    const labels = readLabels(record["labels"]);
    const timestamp = readTimestamp(record["timestamp"]);
    const histogram = readHistogram(record);
    for (const part of [type, value, unit, help, labels, timestamp, histogram]) {
        if ("problem" in part) {
            return part;
        }
    }
    const whole = "value" in type &&
        "value" in value &&
        "value" in unit &&
        "value" in help &&
        "value" in labels &&
        "value" in timestamp;
    if (typeof name !== "string" || !whole || !("value" in histogram)) {
        return { problem: "The sample has no `name`." };
    }
    return {
        name,
        type: type.value,
        value: value.value,
        unit: unit.value,
        help: help.value,
        labels: labels.value,
        timestamp: timestamp.value,
        histogram: histogram.value,
        line,
    };
}
function readType(given) {
    if (given === undefined || given === null) {
        return absent;
    }
    const type = types.find((each) => each === given);
    return type === undefined ? { problem: unknownType(String(given)) } : { value: type };
}
/** What is wrong with a type that is none, in a sentence. */
function unknownType(given) {
    return `There is no type ${(0,safe_text/* quoteName */.AB)(given.slice(0, 60))}.${(0,nearest/* didYouMean */.a)(given.slice(0, 60), types)}`;
}
function readValue({ value, nonfinite }) {
    if (typeof value === "number" && Number.isFinite(value)) {
        return { value };
    }
    const number = value === null && typeof nonfinite === "string" ? (0,figure/* parseNumber */.$)(nonfinite) : undefined;
    return number === undefined ? { problem: "The `value` is no number." } : { value: number };
}
function readText(record, field) {
    const value = record[field];
    if (value === undefined || value === null || value === "") {
        return absent;
    }
    return typeof value === "string" && value.isWellFormed() ? { value } : { problem: `The \`${field}\` is no text.` };
}
function readLabels(given) {
    if (given === undefined || given === null) {
        return { value: [] };
    }
    return (0,plain_json/* isPlainObject */.Q)(given) ? toLabels(given) : { problem: "The `labels` are no object." };
}
/** The members of an object as labels, which may be texts, numbers or flags. */
function toLabels(given) {
    const labels = [];
    for (const [name, value] of Object.entries(given)) {
        if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
            return { problem: `The label ${(0,safe_text/* quoteName */.AB)(name)} is no text, number or flag.` };
        }
        labels.push([name, String(value)]);
    }
    return { value: labels };
}
function readTimestamp(given) {
    if (given === undefined || given === null || given === "") {
        return absent;
    }
    const parsed = (0,parse_time/* parseTime */.p)(String(given));
    return "time" in parsed ? { value: parsed.time } : { problem: `The \`timestamp\` ${parsed.problem}.` };
}
function readHistogram({ type, count, bounds, counts }) {
    if (type !== "histogram" && bounds === undefined && counts === undefined) {
        return absent;
    }
    const limits = toNumbers(bounds);
    const buckets = toNumbers(counts);
    const whole = buckets?.every((each) => Number.isSafeInteger(each) && each >= 0) === true;
    if (limits === undefined || buckets === undefined || !whole || buckets.length !== limits.length + 1) {
        return { problem: "A histogram has `bounds`, and `counts`, whole numbers, one more than bounds." };
    }
    const problem = (0,distribute/* boundsProblem */.t$)(limits);
    if (problem !== undefined) {
        return { problem: `The \`bounds\` ${problem}.` };
    }
    const total = buckets.reduce((sum, each) => sum + each, 0);
    return count === undefined || count === total
        ? { value: { bounds: limits, counts: buckets } }
        : { problem: `The \`count\` is not ${total}, the sum of the \`counts\`.` };
}
function toNumbers(given) {
    const list = Array.isArray(given) ? given : [undefined];
    const numbers = list.filter((each) => typeof each === "number");
    return numbers.length === list.length ? numbers : undefined;
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/labels-cache.js


/** More texts than this would outlive the rows that they came with, for which the collector would make much more room. */
const mostKept = 32_768;
/** Reads the labels of a tidy file's rows, JSON objects, of which many rows have the same: each is read once. */
class LabelsCache {
    #known = new Map();
    read(text) {
        const known = this.#known.get(text);
        if (known !== undefined) {
            return known;
        }
        const labels = labels_cache_readLabels(text);
        if (this.#known.size < mostKept) {
            this.#known.set(text, labels);
        }
        return labels;
    }
}
function labels_cache_readLabels(text) {
    if (text === "" || text === "{}") {
        return [];
    }
    const given = (0,plain_json/* parseJson */.q)(text);
    const labels = (0,plain_json/* isPlainObject */.Q)(given) ? toLabels(given) : { problem: "The `labels` are no JSON object." };
    return "value" in labels ? labels.value : labels.problem;
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/time-cache.js

/** Reads times; of many equal ones in a row, only the first. */
class TimeCache {
    #text = "";
    #parsed = (0,parse_time/* parseTime */.p)("");
    parse(text) {
        if (text !== this.#text) {
            this.#text = text;
            this.#parsed = (0,parse_time/* parseTime */.p)(text);
        }
        return this.#parsed;
    }
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/tidy-reader.js






/** The columns of a tidy file, all of which but `name` and `value` may be missing. */
const tidyColumns = new Set([
    "timestamp",
    "name",
    "type",
    "value",
    "unit",
    "help",
    "labels",
]);
const tidy_reader_types = new Map([
    ["gauge", "gauge"],
    ["counter", "counter"],
    ["histogram", "histogram"],
    ["info", "info"],
    ["", undefined],
]);
/** Reads the rows of a tidy file: a row a sample, but for histograms, which have several. */
class TidyReader {
    #source;
    #histograms;
    #times = new TimeCache();
    #labels = new LabelsCache();
    /** Where each column stands. */
    #places;
    constructor(header, source) {
        this.#places = new Map(header.map((name, at) => [name, at]));
        this.#source = source;
        this.#histograms = new HistogramParts(source);
    }
    add({ fields, line }) {
        const field = (column) => fields[this.#places.get(column) ?? -1] ?? "";
        const given = field("type");
        const type = tidy_reader_types.get(given);
        const value = (0,figure/* parseNumber */.$)(field("value"));
        const labels = this.#labels.read(field("labels"));
        const timestamp = this.#readTime(field("timestamp"));
        const name = field("name");
        if (value === undefined) {
            this.#tell("The `value` is no number.", line);
        }
        else if (!tidy_reader_types.has(given)) {
            this.#tell(unknownType(given), line);
        }
        else if (typeof labels === "string") {
            this.#tell(labels, line);
        }
        else if (typeof timestamp === "string") {
            this.#tell(timestamp, line);
        }
        else {
            const unit = (0,formula_guard/* unguardFormula */.L)(field("unit")) || undefined;
            const help = (0,formula_guard/* unguardFormula */.L)(field("help")) || undefined;
            if (type === "histogram" && histogramName(name) !== undefined) {
                this.#histograms.add({ name, labels, value, timestamp, unit, help, line });
            }
            else {
                this.#source.add({ name, type, value, labels, timestamp, unit, help, line });
            }
        }
    }
    finish() {
        this.#histograms.flush();
    }
    #tell(problem, line) {
        this.#source.fault("bad-metric", { problem, hint: "Mend or remove the row." }, { line });
    }
    /** A text is what is wrong. */
    #readTime(text) {
        if (text === "") {
            return undefined;
        }
        const parsed = this.#times.parse(text);
        return "time" in parsed ? parsed.time : `The \`timestamp\` ${parsed.problem}.`;
    }
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/wide-reader.js




/** The column with the samples' time, in files that have one. */
const timeColumn = "timestamp";
/** Learns which columns are metrics: those that hold numbers, and nothing else but empty fields. */
class ColumnKinds {
    #strange;
    #filled;
    constructor(header) {
        this.#strange = header.map((name) => name === timeColumn);
        this.#filled = header.map(() => false);
    }
    /** Looks at a row below the header. */
    look(fields) {
        for (let at = 0; at < fields.length; at += 1) {
            const field = fields[at] ?? "";
            if (field !== "" && this.#strange[at] === false) {
                this.#filled[at] = true;
                this.#strange[at] = (0,figure/* parseNumber */.$)(field) === undefined;
            }
        }
    }
    isMetric(at) {
        return this.#strange[at] === false && this.#filled[at] === true;
    }
}
/** Reads the rows of a wide file: a time, labels, and a column a metric; an empty field is no sample. */
class WideReader {
    #source;
    #times = new TimeCache();
    #histograms;
    #timeAt;
    #labels;
    #metrics;
    constructor(header, kinds, source) {
        this.#source = source;
        this.#histograms = new HistogramParts(source);
        this.#timeAt = header.indexOf(timeColumn);
        const columns = header.map((name, at) => ({ name, at, histogram: isHistogramPart(name, header) }));
        this.#metrics = columns.filter(({ at }) => kinds.isMetric(at));
        this.#labels = columns.filter(({ at }) => at !== this.#timeAt && !kinds.isMetric(at));
    }
    add({ fields, line }) {
        const time = fields[this.#timeAt] ?? "";
        const parsed = time === "" ? { time: undefined } : this.#times.parse(time);
        if ("problem" in parsed) {
            const hint = "Mend or remove the row.";
            this.#source.fault("bad-metric", { problem: `The \`timestamp\` ${parsed.problem}.`, hint }, { line });
            return;
        }
        const labels = this.#labels.map(({ name, at }) => [name, (0,formula_guard/* unguardFormula */.L)(fields[at] ?? "")]);
        for (const { name, at, histogram } of this.#metrics) {
            const value = (0,figure/* parseNumber */.$)(fields[at] ?? "");
            if (value !== undefined && histogram) {
                this.#histograms.add({ name, labels, value, timestamp: parsed.time, line });
            }
            else if (value !== undefined) {
                this.#source.add({ name, labels, value, timestamp: parsed.time, line });
            }
        }
    }
    finish() {
        this.#histograms.flush();
    }
}
/** A histogram has two columns, of which each would be a faulty name alone. */
function isHistogramPart(name, header) {
    const base = histogramName(name);
    return base !== undefined && header.includes(`${base}_sum`) && header.includes(`${base}_count`);
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/read-csv.js




/**
 * Reads CSV as this operation writes it: tidy, which it is by its header, or else wide. A wide file is gone through twice,
 * to learn first which columns hold numbers alone: those are metrics, the others labels.
 */
async function readCsv(open, source) {
    let reader;
    let width = 0;
    for await (const rows of readCsvRows(open())) {
        for (const row of rows) {
            if (reader === undefined) {
                reader = await chooseReader(row, open, source);
                width = row.fields.length;
            }
            else if (row.fields.length === width) {
                reader.add(row);
            }
            else {
                const problem = `The row has ${row.fields.length} fields, the header ${width}.`;
                const hint = "A row that was cut short can be removed.";
                source.fault("bad-metric", { problem, hint }, { line: row.line });
            }
        }
    }
    reader?.finish();
}
async function chooseReader({ fields, line }, open, source) {
    const twice = fields.find((name, at) => fields.indexOf(name) !== at || name === "");
    if (twice !== undefined) {
        const problem = twice === "" ? "A column has no name." : `The column ${(0,safe_text/* quoteName */.AB)(twice)} is there twice.`;
        source.fault("bad-metric", { problem, hint: "The first row names the columns." }, { line });
        return { add: () => undefined, finish: () => undefined };
    }
    if (isTidy(fields)) {
        const strange = fields.filter((name) => !tidyColumns.has(name));
        if (strange.length > 0) {
            const problem = `The column ${(0,safe_text/* quoteName */.AB)(strange[0] ?? "")} is unknown.`;
            const hint = `A tidy file has the columns ${[...tidyColumns].join(", ")}.`;
            source.fault("bad-metric", { problem, hint }, { line });
        }
        return new TidyReader(fields, source);
    }
    return new WideReader(fields, await learnKinds(fields, open), source);
}
/**
 * A wide file may have labels that are called `name` and `value`; as it is written here it has a `timestamp` then, and not
 * all that a tidy one has.
 */
function isTidy(fields) {
    const isWide = fields.includes("timestamp") && !fields.every((column) => tidyColumns.has(column));
    return (["name", "value"].every((column) => fields.includes(column)) &&
        (!isWide || ["type", "labels"].some((column) => fields.includes(column))));
}
async function learnKinds(header, open) {
    const kinds = new ColumnKinds(header);
    let first = true;
    for await (const rows of readCsvRows(open())) {
        for (const { fields } of rows) {
            if (!first && fields.length === header.length) {
                kinds.look(fields);
            }
            first = false;
        }
    }
    return kinds;
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/json-items.js
/** What {@link JsonItems} reads is no JSON document that it can read. */
class JsonFault extends Error {
    name = "JsonFault";
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
/** More than this beside the items, or in one of them, would fill the memory. */
const longest = 16 * 1024 * 1024;
const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);
/**
 * Finds the objects in one list of a JSON document, `{"metrics":[{…},{…}]}`, in a text that comes in pieces. It counts
 * brackets and minds strings; whether it all is JSON is for JSON.parse to say: of the items, and of the frame, which is
 * the document with a 0 in the place of each item.
 */
class JsonItems {
    /** The frame so far. */
    #frame = "";
    /** What is to be put behind it: in few long pieces, for each piece of a text takes memory of its own. */
    #pieces = [];
    /** How many items there were. */
    count = 0;
    #listName;
    /** The text of what is being read, an item or the frame, that earlier pieces had. */
    #before = "";
    #line = 1;
    #itemLine = 1;
    #depth = 0;
    #inString = false;
    #escaped = false;
    #inList = false;
    #inItem = false;
    constructor(listName) {
        this.#listName = listName;
    }
    /** The document with a 0 in the place of each item. */
    get frame() {
        this.#frame += this.#pieces.join("");
        this.#pieces = [];
        return this.#frame;
    }
    /** The items that end in this piece. @throws {@link JsonFault} */
    *push(chunk) {
        let start = 0;
        for (let at = 0; at < chunk.length; at += 1) {
            const code = chunk.charCodeAt(at);
            if (this.#inString) {
                at = this.#passString(chunk, at);
            }
            else if (code === quote) {
                this.#inString = true;
            }
            else if (code === lineFeed) {
                this.#line += 1;
            }
            else if (openers.has(code)) {
                start = this.#open(chunk, start, at);
            }
            else if (closers.has(code)) {
                this.#depth -= 1;
                if (this.#inItem && this.#depth === 2) {
                    yield { text: this.#before + chunk.slice(start, at + 1), line: this.#itemLine };
                    this.#before = "";
                    this.#inItem = false;
                    start = at + 1;
                }
                this.#inList &&= this.#depth >= 2;
            }
        }
        this.#keep(chunk.slice(start));
        this.#frame += this.#pieces.join("");
        this.#pieces = [];
    }
    /** The end of what is in this piece of a string: its last character here. */
    #passString(chunk, from) {
        for (let at = from; at < chunk.length; at += 1) {
            const code = chunk.charCodeAt(at);
            if (this.#escaped) {
                this.#escaped = false;
            }
            else if (code === backslash) {
                this.#escaped = true;
            }
            else if (code === quote) {
                this.#inString = false;
                return at;
            }
        }
        return chunk.length;
    }
    /** Goes one level down. Returns where the text begins that is not kept yet. */
    #open(chunk, start, at) {
        this.#depth += 1;
        if (this.#inList && !this.#inItem && this.#depth === 3) {
            this.#keep(`${chunk.slice(start, at)}0`);
            this.#inItem = true;
            this.#itemLine = this.#line;
            this.count += 1;
            return at;
        }
        if (this.#depth === 2 && chunk.charCodeAt(at) === 0x5b) {
            this.#keep(chunk.slice(start, at));
            this.#inList = this.frame.slice(-200).trimEnd().replace(/\s*:$/u, "").endsWith(`"${this.#listName}"`);
            return at;
        }
        return start;
    }
    #keep(text) {
        if (this.#inItem) {
            this.#before += text;
        }
        else {
            this.#pieces.push(text);
        }
        if (this.#before.length > longest || this.#frame.length > longest) {
            const part = this.#inItem ? "One sample" : "What stands beside the metrics";
            throw new JsonFault(`${part} is longer than 16 MiB.`, this.#inItem ? this.#itemLine : this.#line);
        }
    }
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/read-json.js



const read_json_hint = "Give a file that metrics-export has written; docs/schema/metrics.schema.json describes it.";
/** Reads JSON as this operation writes it: the samples in `metrics`, one at a time. What stands beside them is left. */
async function readJson(chunks, source) {
    const items = new JsonItems("metrics");
    try {
        for await (const chunk of chunks) {
            for (const { text, line } of items.push(chunk)) {
                const record = (0,plain_json/* parseJson */.q)(text);
                if (record === undefined) {
                    throw new JsonFault("This is no JSON.", line);
                }
                addRecord(record, source, line);
            }
        }
    }
    catch (fault) {
        if (!(fault instanceof JsonFault)) {
            throw fault;
        }
        source.fault("bad-metric", { problem: fault.message, hint: read_json_hint }, { line: fault.line });
        return;
    }
    const problem = frameProblem(items);
    if (problem !== undefined) {
        source.fault("bad-metric", { problem, hint: read_json_hint });
    }
}
function frameProblem({ frame, count }) {
    const document = (0,plain_json/* parseJson */.q)(frame);
    if (document === undefined) {
        return "This is no JSON, or it was cut short.";
    }
    if (!(0,plain_json/* isPlainObject */.Q)(document) || !Array.isArray(document["metrics"])) {
        const otlp = (0,plain_json/* isPlainObject */.Q)(document) && "resourceMetrics" in document;
        return otlp ? "This is OTLP, which is written but not read." : "This has no list `metrics`.";
    }
    if (typeof document["schema"] !== "string" || !/^stdops-metrics\/1(?:\.|$)/u.test(document["schema"])) {
        return "The field `schema` does not say stdops-metrics/1.";
    }
    return document["metrics"].length === count ? undefined : "Not all that is in `metrics` is an object.";
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/read-ndjson.js


/** Reads NDJSON as this operation writes it: a sample a line; blank lines are passed over. */
async function readNdjson(lines, source) {
    let line = 0;
    for await (const batch of lines) {
        for (const text of batch) {
            line += 1;
            if (text.trim() !== "") {
                const record = (0,plain_json/* parseJson */.q)(text);
                if (record === undefined) {
                    const hint = "Each line is a JSON object; a line that was cut short can be removed.";
                    source.fault("bad-metric", { problem: "This is no JSON.", hint }, { line });
                }
                else {
                    addRecord(record, source, line);
                }
            }
        }
    }
}

// EXTERNAL MODULE: ./lib/operations/metrics-export/read/prometheus-line.js
var prometheus_line = __webpack_require__(97955);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/read-prometheus.js




const meta = /^#[ \t]*(HELP|TYPE|UNIT|EOF)(?:[ \t]+("(?:[^"\\]|\\[\s\S])*"|\S+)(?:[ \t]+([\s\S]*))?)?$/u;
const read_prometheus_types = new Set(["counter", "gauge", "histogram", "summary", "untyped"]);
/** In milliseconds: up to the end of the year 9999, and as far back. */
const latest = 253_402_300_799_999;
/** Reads Prometheus text, version 0.0.4. Summaries are refused: no other format of this operation has them. */
async function readPrometheus(lines, source) {
    const reader = new PrometheusReader(source);
    let line = 0;
    for await (const batch of lines) {
        for (const text of batch) {
            line += 1;
            reader.read(text.replace(/^[ \t]+|\r$/gu, ""), line);
        }
    }
    reader.finish();
}
class PrometheusReader {
    #source;
    #histograms;
    #types = new Map();
    #helps = new Map();
    #openMetrics = false;
    constructor(source) {
        this.#source = source;
        this.#histograms = new HistogramParts(source);
    }
    read(text, line) {
        if (text.trim() === "" || this.#openMetrics) {
            return;
        }
        if (text.startsWith("#")) {
            this.#readMeta(text, line);
            return;
        }
        const sample = (0,prometheus_line/* parsePrometheusLine */.E)(text);
        if (sample === undefined) {
            this.#tell('This is no sample, `name{label="text"} value`.', line);
        }
        else {
            this.#readSample(sample, line);
        }
    }
    finish() {
        this.#histograms.flush();
    }
    #readMeta(text, line) {
        const [, word, given = "", rest = ""] = meta.exec(text) ?? [];
        const name = given.startsWith('"') ? (0,prometheus_line/* unescapeHelp */.K)(given.slice(1, -1)).replaceAll('\\"', '"') : given;
        if (word === "HELP") {
            this.#helps.set(name, (0,prometheus_line/* unescapeHelp */.K)(rest));
        }
        else if (word === "TYPE" && read_prometheus_types.has(rest.trim())) {
            this.#histograms.flush();
            this.#types.set(name, rest.trim());
        }
        else if (word !== undefined) {
            this.#openMetrics = true;
            const problem = "This is OpenMetrics, whose times and names are others; it is written but not read.";
            this.#source.fault("bad-metric", { problem, hint: "Give the Prometheus text, .prom." }, { line });
        }
    }
    #readSample({ name, labels, value: valueText, timestamp: time }, line) {
        const base = histogramName(name);
        const histogram = base !== undefined && this.#types.get(base) === "histogram";
        const value = (0,figure/* parseNumber */.$)(valueText);
        const timestamp = time === "" ? undefined : Number(time);
        if (value === undefined) {
            this.#tell(`The value ${(0,safe_text/* quoteName */.AB)(valueText.slice(0, 60))} is no number.`, line);
        }
        else if (timestamp !== undefined && (!/^-?\d+$/u.test(time) || Math.abs(timestamp) > latest)) {
            this.#tell(`The timestamp ${(0,safe_text/* quoteName */.AB)(time.slice(0, 60))} is no number of milliseconds.`, line);
        }
        else if (this.#types.get(name) === "summary" || (base !== undefined && this.#types.get(base) === "summary")) {
            const problem = `${(0,safe_text/* quoteName */.AB)(base ?? name)} is a summary, which cannot be merged.`;
            this.#source.fault("bad-metric", { problem, hint: "Leave it out, or measure a histogram." });
        }
        else if (histogram) {
            this.#histograms.add({ name, labels, value, timestamp, help: this.#helps.get(base), line });
        }
        else {
            this.#source.add({ name, type: this.#typeOf(name), value, labels, timestamp, help: this.#helps.get(name), line });
        }
    }
    /** This format knows no infos: what is called one and is a gauge may be one, as may all that has no type. */
    #typeOf(name) {
        const type = this.#types.get(name);
        if (type === "gauge") {
            return name.endsWith("_info") ? undefined : type;
        }
        return type === "counter" || type === "histogram" ? type : undefined;
    }
    #tell(problem, line) {
        this.#source.fault("bad-metric", { problem, hint: "Mend or remove the line." }, { line });
    }
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/read/read-files.js







const formats = [
    [/\.(?:otlp\.json|om|html?)$/iu, "other"],
    [/\.json$/iu, "json"],
    [/\.(?:ndjson|jsonl)$/iu, "ndjson"],
    [/\.csv$/iu, "csv"],
    [/\.(?:prom|txt)$/iu, "prometheus"],
];
/** The format that a file has by the end of its name. */
function formatOf(path) {
    return formats.find(([ending]) => ending.test(path))?.[1] ?? "other";
}
/**
 * Reads files of metrics into a model, in the order of their names, whatever order they are given in. All that is wrong
 * in them goes to the collector's faults.
 */
async function readMetricsFiles(paths, collector, place) {
    for (const path of [...paths].sort()) {
        await readFile(path, collector.from({ kind: "file", name: path }), place);
    }
}
async function readFile(path, source, { directory, signal }) {
    const format = formatOf(path);
    const chunks = () => readTextChunks((0,external_node_path_.resolve)(directory, path), signal);
    const lines = () => splitLines(chunks());
    try {
        if (format === "json") {
            await readJson(chunks(), source);
        }
        else if (format === "ndjson") {
            await readNdjson(lines(), source);
        }
        else if (format === "csv") {
            await readCsv(lines, source);
        }
        else if (format === "prometheus") {
            await readPrometheus(lines(), source);
        }
        else {
            const hint = "Files that can be merged end in .json, .ndjson, .jsonl, .csv, .prom or .txt.";
            source.fault("bad-metric", { problem: "A file of this name is not read.", hint });
        }
    }
    catch (error) {
        if (signal?.aborted === true) {
            throw error;
        }
        tellUnreadable(error, source);
    }
}
function tellUnreadable(error, source) {
    const code = (0,system_error/* errorCode */.C)(error);
    if (error instanceof NotUtf8) {
        const hint = "Write it as UTF-8; PowerShell's `>` may have written UTF-16.";
        source.fault("bad-metric", { problem: "This is no UTF-8.", hint }, { line: error.line });
    }
    else if (error instanceof LineTooLong) {
        const hint = "Give a file of lines.";
        source.fault("bad-metric", { problem: "The line is longer than 16 MiB.", hint }, { line: error.line });
    }
    else if (!/^E[A-Z0-9]+$/u.test(code)) {
        throw error;
    }
    else {
        source.fault("bad-metric", { problem: `The file cannot be read (${code}).`, hint: "Mind its permissions." });
    }
}


/***/ })

};
