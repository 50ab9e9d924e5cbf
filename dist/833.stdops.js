export const id = 833;
export const ids = [833];
export const modules = {

/***/ 30833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HeaderMismatch: () => (/* binding */ HeaderMismatch),
  s: () => (/* binding */ mendRows)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/io/plain-json.js
var plain_json = __webpack_require__(92531);
;// CONCATENATED MODULE: ./lib/io/row-scan.js

const comma = 0x2c;
const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** Finds the ends of CSV rows (RFC 4180; a bare LF ends a row too), which may have line ends within quotes. */
function scanCsv(bytes, { columns, from }) {
    const scanner = new CsvScanner(columns, from);
    for (let at = 0; at < bytes.length; at += 1) {
        scanner.take(bytes[at] ?? 0, at);
    }
    return scanner.finish(bytes.length);
}
class CsvScanner {
    #columns;
    #state;
    #sound = true;
    #rows = 0;
    #end = 0;
    #fields = 1;
    /** The first row may have begun before the piece. */
    #counts;
    #previous = 0;
    constructor(columns, from) {
        this.#columns = columns;
        this.#counts = from === "row";
        this.#state = from === "inside" ? "quoted" : "start";
    }
    take(byte, at) {
        if (byte === quote) {
            this.#takeQuote();
        }
        else if (this.#state !== "quoted") {
            this.#takeOutside(byte, at);
        }
        this.#previous = byte;
    }
    finish(length) {
        const whole = this.#end < length && this.#state !== "quoted" && this.#hasAllFields();
        return { sound: this.#sound, rows: this.#rows, end: this.#end, whole };
    }
    #takeQuote() {
        if (this.#state === "quoted") {
            this.#state = "closed";
        }
        else {
            this.#sound &&= this.#state !== "plain";
            this.#state = "quoted";
        }
    }
    #takeOutside(byte, at) {
        if (byte === lineFeed) {
            this.#sound &&= this.#hasAllFields();
            this.#rows += 1;
            this.#end = at + 1;
            this.#fields = 1;
            this.#counts = true;
            this.#state = "start";
        }
        else if (byte === comma) {
            this.#fields += 1;
            this.#state = "start";
        }
        else if (byte !== carriageReturn) {
            this.#sound &&= this.#state !== "closed";
            this.#state = "plain";
        }
    }
    /** A blank line is no row. */
    #hasAllFields() {
        const isBlank = this.#fields === 1 && this.#state === "start" && this.#previous !== comma;
        return !this.#counts || isBlank || this.#fields === this.#columns;
    }
}
/** Finds the ends of lines. What follows the last one is whole if it is a JSON object. */
function scanLines(bytes) {
    const end = bytes.lastIndexOf(lineFeed) + 1;
    const rest = Buffer.from(bytes.subarray(end)).toString();
    return { sound: true, rows: end === 0 ? 0 : 1, end, whole: isObjectText(rest) };
}
function isObjectText(text) {
    return text.trimStart().startsWith("{") && (0,plain_json/* isPlainObject */.Q)((0,plain_json/* parseJson */.q)(text));
}
/** The fields of the first row of a CSV text, and where it ends; `end` is `undefined` when no line end follows it. */
function readFirstRow(text) {
    const field = /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<plain>[^",\r\n]*))(?<end>,|\r?\n|$)/uy;
    const fields = [];
    for (;;) {
        const match = field.exec(text);
        const { quoted, plain = "", end } = match?.groups ?? {};
        fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (match === null || end !== ",") {
            return { fields, end: end === undefined || end === "" ? undefined : field.lastIndex };
        }
    }
}

;// CONCATENATED MODULE: ./lib/io/mend-rows.js


/** The file has columns of its own. */
class HeaderMismatch extends Error {
    name = "HeaderMismatch";
    found;
    wanted;
    constructor(found, wanted) {
        super("the header of the file has other columns");
        this.found = found;
        this.wanted = wanted;
    }
}
/** How much is looked at first, and at most. */
const shortestPiece = 4096;
const longestHeader = 1024 * 1024;
const longestTail = 64 * 1024 * 1024;
/**
 * Makes a file of rows end with a whole row and its line end: a torn one is taken away, a missing line end is added. It
 * reads the header and the end, or what was appended since the mark.
 *
 * @throws {@link HeaderMismatch}
 */
function mendRows(descriptor, { header, mark }) {
    const rows = { descriptor, size: (0,external_node_fs_.fstatSync)(descriptor).size, header, mark };
    const start = header === undefined ? 0 : checkHeader(rows, header);
    if (start === undefined) {
        (0,external_node_fs_.ftruncateSync)(descriptor, 0);
        return { lacksHeader: true, removed: rows.size };
    }
    const { at, scan } = scanEnd(rows, start);
    const end = at + scan.end;
    if (end === rows.size) {
        return { lacksHeader: false, removed: 0 };
    }
    if (scan.whole) {
        const isHalf = read(descriptor, rows.size - 1, 1)[0] === 0x0d;
        (0,external_node_fs_.writeSync)(descriptor, header === undefined || isHalf ? "\n" : "\r\n");
        return { lacksHeader: false, removed: 0 };
    }
    (0,external_node_fs_.ftruncateSync)(descriptor, end);
    return { lacksHeader: false, removed: rows.size - end };
}
/** Where the header ends; `undefined` when it is not there, or not whole. */
function checkHeader({ descriptor, size }, header) {
    const wanted = readFirstRow(header).fields;
    for (let length = shortestPiece;; length *= 8) {
        const bytes = read(descriptor, 0, Math.min(length, size));
        const marked = bytes.subarray(0, 3).equals(Buffer.from("\ufeff")) ? 3 : 0;
        const text = bytes.toString("utf8", marked);
        const { fields, end } = readFirstRow(text);
        if (end === undefined && length < Math.min(size, longestHeader)) {
            continue;
        }
        const isSame = fields.length === wanted.length && fields.every((field, at) => field === wanted[at]);
        if (end === undefined && header.startsWith(text)) {
            return undefined;
        }
        if (!isSame) {
            throw new HeaderMismatch(fields, wanted);
        }
        return end === undefined ? 0 : marked + Buffer.byteLength(text.slice(0, end));
    }
}
function scanEnd(rows, start) {
    const { descriptor, size, mark = -1 } = rows;
    if (mark >= start && mark <= size && size - mark <= longestTail) {
        const scan = scanPiece(read(descriptor, mark, size - mark), rows, "row");
        if (scan.sound) {
            // What follows the last line end was being written by whoever died, however whole it looks.
            return { at: mark, scan: { ...scan, whole: false } };
        }
    }
    for (let length = shortestPiece;; length *= 8) {
        const at = Math.max(start, size - length);
        const bytes = read(descriptor, at, size - at);
        const scan = at === start ? scanPiece(bytes, rows, "row") : scanTail(bytes, rows);
        if (scan.rows > 0 || at === start) {
            return { at, scan };
        }
        if (length >= longestTail) {
            // Nobody can tell where such a row begins: it is left as it is, and ended.
            return { at, scan: { ...scan, whole: true } };
        }
    }
}
function scanPiece(bytes, { header }, from) {
    return header === undefined
        ? scanLines(bytes)
        : scanCsv(bytes, { columns: readFirstRow(header).fields.length, from });
}
/** A tail may begin outside quotes or within them: the reading that can be, and in which more rows end, is taken. */
function scanTail(bytes, rows) {
    const outside = scanPiece(bytes, rows, "outside");
    const inside = scanPiece(bytes, rows, "inside");
    if (outside.sound === inside.sound) {
        return inside.sound && inside.rows > outside.rows ? inside : outside;
    }
    return outside.sound ? outside : inside;
}
/** Bytes of a file, fewer where it ends. */
function read(descriptor, position, length) {
    const buffer = Buffer.allocUnsafe(length);
    let size = 0;
    for (let count = -1; count !== 0 && size < length; size += count) {
        count = (0,external_node_fs_.readSync)(descriptor, buffer, size, length - size, position + size);
    }
    return buffer.subarray(0, size);
}


/***/ })

};
