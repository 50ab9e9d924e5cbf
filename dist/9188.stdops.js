export const id = 9188;
export const ids = [9188];
export const modules = {

/***/ 79188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDotenv: () => (/* binding */ readDotenv)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35670);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90445);



/** `NAME=`, `NAME: `, with or without `export` before it; all on one line. */
const head = /(?:export[^\S\r\n]+)?([\w.-]+)(?:[^\S\r\n]*=|:(?=\s|$))/uy;
const blank = /[^\S\r\n]/u;
const gap = /\s*/uy;
const blanks = /[^\S\r\n]*/uy;
const restOfLine = /[^\r\n]*/uy;
const lineEnds = /\r\n?/gu;
const pair = /\\[nr"\\$]/gu;
const escapes = new Map([
    ["\\n", "\n"],
    ["\\r", "\r"],
    ['\\"', '"'],
    ["\\\\", "\\"],
    ["\\$", "$"],
]);
/**
 * Reads a .env file by the grammar of the `dotenv` package, with nothing expanded and nothing executed: the last of
 * several lines for a name wins, values may stand in `'`, `"` or backticks, also over several lines, and `\n` and `\r`
 * are escapes in `"` only. It differs from `dotenv` in that
 *
 * - `#` begins a comment in a value without quotes only after a blank, as in a shell, so that `A=p#ss` keeps its value;
 * - `\"`, `\\` and `\$` are escapes in `"` too, as in a shell, read from left to right;
 * - no blank between `export`, name, separator and value is a line end, and nothing else ends a line than LF, CRLF and CR;
 * - what is no assignment, a quote that is never closed and text behind a closed one are faults instead of being passed
 *   over or taken as they are.
 *
 * Throws a FormatFault.
 */
function readDotenv(text) {
    const values = new Map();
    for (let at = pass(gap, text, 0); at < text.length; at = pass(gap, text, at)) {
        if (text.charAt(at) === "#") {
            at = pass(restOfLine, text, at);
            continue;
        }
        head.lastIndex = at;
        const name = head.exec(text)?.[1];
        if (name === undefined) {
            throw fault(text, at, "Expected NAME=value or a comment here: a value of several lines must stand in quotes.");
        }
        const { value, end } = readValue(text, head.lastIndex);
        values.set(name, value);
        if (values.size > _value_js__WEBPACK_IMPORTED_MODULE_2__/* .mostNodes */ .NL) {
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooMany */ .O)((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, at));
        }
        at = end;
    }
    return values;
}
function fault(text, offset, message) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("parse-error", message, (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, offset));
}
/** The offset behind what a sticky pattern, which also matches nothing, passes there. */
function pass(pattern, text, at) {
    pattern.lastIndex = at;
    pattern.test(text);
    return pattern.lastIndex;
}
function readValue(text, start) {
    const at = pass(blanks, text, start);
    switch (text.charAt(at)) {
        case '"': {
            const { value, end } = finish(text, at, closingDouble(text, at));
            return { value: value.replace(pair, (found) => escapes.get(found) ?? found), end };
        }
        case "'":
        case "`":
            return finish(text, at, closingSingle(text, at));
        default:
            return readBare(text, start);
    }
}
/** A value without quotes: up to the end of the line, or to a `#` that follows a blank. */
function readBare(text, start) {
    const end = pass(restOfLine, text, start);
    const line = text.slice(start, end);
    let comment = line.indexOf("#", 1);
    while (comment !== -1 && !blank.test(line.charAt(comment - 1))) {
        comment = line.indexOf("#", comment + 1);
    }
    return { value: (comment === -1 ? line : line.slice(0, comment)).trim(), end };
}
/** The next `"` that no backslash escapes; -1 when there is none. */
function closingDouble(text, opening) {
    let at = opening + 1;
    while (at < text.length) {
        const character = text.charAt(at);
        if (character === '"') {
            return at;
        }
        at += character === "\\" ? 2 : 1;
    }
    return -1;
}
/**
 * The `'` or backtick that closes: the next one without a backslash before it; or else, where text follows that one, the
 * last one before it behind which the line ends, so that `'C:\'` is closed, and `'it\'s'` by its last quote.
 */
function closingSingle(text, opening) {
    const quote = text.charAt(opening);
    let closing = -1;
    let at = text.indexOf(quote, opening + 1);
    while (at !== -1) {
        const escaped = text.charAt(at - 1) === "\\";
        if (endsValue(text, at + 1) || (closing === -1 && !escaped)) {
            closing = at;
        }
        if (!escaped) {
            break;
        }
        at = text.indexOf(quote, at + 1);
    }
    return closing;
}
/** Whether nothing, or a comment, follows on the line. */
function endsValue(text, at) {
    return ["", "#", "\r", "\n"].includes(text.charAt(pass(blanks, text, at)));
}
function finish(text, opening, closing) {
    if (closing === -1) {
        throw fault(text, opening, "The quoted value that begins here is never closed.");
    }
    if (!endsValue(text, closing + 1)) {
        const place = pass(blanks, text, closing + 1);
        throw fault(text, place, "Only a comment may follow a quoted value on its line: put the whole value in quotes.");
    }
    const value = text.slice(opening + 1, closing).replace(lineEnds, "\n");
    return { value, end: pass(restOfLine, text, closing) };
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
