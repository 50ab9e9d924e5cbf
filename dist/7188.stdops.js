export const id = 7188;
export const ids = [7188];
export const modules = {

/***/ 87188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCsv: () => (/* binding */ readCsv)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25884);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35670);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90445);




const sentences = new Map([
    [
        "INVALID_OPENING_QUOTE",
        "A quote stands in the middle of this value: put the whole of it in quotes, and write that one twice.",
    ],
    [
        "CSV_INVALID_CLOSING_QUOTE",
        "Text follows the quote that closes this value: a quote in the middle is written twice.",
    ],
    ["CSV_QUOTE_NOT_CLOSED", "The quoted value that begins here is never closed."],
]);
/**
 * Reads CSV by RFC 4180: commas, double quotes, CRLF, LF or CR at the ends of lines. The first row names the columns, and
 * each further one is a map by those names, of texts with their blanks; blank lines are left out. Throws a FormatFault.
 */
function readCsv(text) {
    const nul = text.indexOf("\0");
    if (nul !== -1) {
        const message = "A NUL character stands here, which is no text: the file may be UTF-16.";
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatFault */ ._z("parse-error", message, (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(text, nul));
    }
    const table = new Table(text);
    try {
        (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
            record_delimiter: ["\r\n", "\n", "\r"],
            skip_empty_lines: true,
            // The table has a check of its own: this one counts lines wrongly behind a quoted CRLF.
            relax_column_count: true,
            on_record: (row, { bytes }) => {
                table.add(row, bytes);
                return null;
            },
        });
    }
    catch (error) {
        throw error instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$ ? explain(text, error) : error;
    }
    return table.rows;
}
/** The fault that csv-parse found, at the beginning of its field. */
function explain(text, { code, message, bytes }) {
    const place = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(text, startOfField(text, toOffset(text, Number(bytes))));
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatFault */ ._z("parse-error", sentences.get(code) ?? "This is not CSV.", { ...place, detail: message });
}
/** Rows as maps by the names that the first one has. */
class Table {
    rows = [];
    #text;
    #names;
    #values = 0;
    /** Where the next row, or blank lines before it, begin, in bytes. */
    #bytes = 0;
    constructor(text) {
        this.#text = text;
    }
    /** Adds a row that ends behind so many bytes of the file. */
    add(row, end) {
        this.#values += 1 + row.length;
        if (this.#values > _value_js__WEBPACK_IMPORTED_MODULE_3__/* .mostNodes */ .NL) {
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .tooMany */ .O)((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(this.#text, this.#start()));
        }
        if (this.#names === undefined) {
            this.#names = row;
            this.#refuseDuplicates(row);
        }
        else {
            this.rows.push(this.#toMap(row, this.#names));
        }
        this.#bytes = end;
    }
    #start() {
        return startOfRow(this.#text, toOffset(this.#text, this.#bytes));
    }
    #toMap(row, names) {
        if (row.length !== names.length) {
            const message = `Expected ${names.length} values in this row, as many as the header has names, not ${row.length}.`;
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatFault */ ._z("parse-error", message, (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(this.#text, this.#start()));
        }
        const values = new Map();
        for (let index = 0; index < names.length; index += 1) {
            values.set(names[index] ?? "", row[index] ?? "");
        }
        return values;
    }
    #refuseDuplicates(names) {
        const firsts = new Map();
        for (const [index, name] of names.entries()) {
            const first = firsts.get(name);
            if (first !== undefined) {
                const { line } = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(this.#text, fieldOf(this.#text, this.#start(), first));
                const message = `The column ${JSON.stringify(name)} is named on line ${line} already.`;
                const place = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(this.#text, fieldOf(this.#text, this.#start(), index));
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .FormatFault */ ._z("duplicate-key", message, place);
            }
            firsts.set(name, index);
        }
    }
}
/** The offset in a text behind so many bytes of its UTF-8. */
function toOffset(text, bytes) {
    return Buffer.from(text).toString("utf8", 0, bytes).length;
}
/** The offset behind the line ends that stand there. */
function startOfRow(text, offset) {
    let start = offset;
    while (text.charAt(start) === "\n" || text.charAt(start) === "\r") {
        start += 1;
    }
    return start;
}
/** The offset behind the comma that stands there, or else behind line ends. */
function startOfField(text, offset) {
    return text.charAt(offset) === "," ? offset + 1 : startOfRow(text, offset);
}
/** Where a field of a well-formed row begins, its number counted from 0. */
function fieldOf(text, row, index) {
    let at = row;
    for (let left = index, quoted = false; left > 0; at += 1) {
        const character = text.charAt(at);
        quoted = character === '"' ? !quoted : quoted;
        left -= character === "," && !quoted ? 1 : 0;
    }
    return at;
}


/***/ }),

/***/ 35670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tooDeep),
/* harmony export */   O: () => (/* binding */ tooMany)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90445);


/** The fault of a text that nests deeper than any reader goes. */
function tooDeep(place) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("too-deep", `More than ${_value_js__WEBPACK_IMPORTED_MODULE_1__/* .mostLevels */ .vj.toLocaleString("en")} levels are nested here.`, place);
}
/** The fault of a text that holds more values than any reader hands over. */
function tooMany(place) {
    const message = `The file holds more than ${_value_js__WEBPACK_IMPORTED_MODULE_1__/* .mostNodes */ .NL.toLocaleString("en")} values: hand out only the part that is needed.`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("too-deep", message, place);
}


/***/ })

};
