export const id = 6859;
export const ids = [6859];
export const modules = {

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


/***/ }),

/***/ 86859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readProperties: () => (/* binding */ readProperties)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35670);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90445);



/** What may stand before a key: blank lines too, but none of Unicode's other blanks. */
const before = /[ \t\f\r\n]*/uy;
const blanks = /[ \t\f]*/uy;
const separator = /[ \t\f]*[=:]?[ \t\f]*/uy;
const restOfLine = /[^\r\n]*/uy;
const lineEnd = /(?:\r\n|\r|\n)?/uy;
const escaped = /\\(?:u(?:[0-9A-Fa-f]{4})?|[^u])/gu;
const escapes = new Map([
    ["\\t", "\t"],
    ["\\n", "\n"],
    ["\\r", "\r"],
    ["\\f", "\f"],
]);
/**
 * Reads a .properties file as Java's `java.util.Properties.load(Reader)` does: keys stay flat, the last of several lines
 * for a key wins, and a backslash at the end of a line goes on with the next one behind its leading blanks. Throws a
 * FormatFault.
 */
function readProperties(text) {
    const values = new Map();
    for (let at = pass(before, text, 0); at < text.length; at = pass(before, text, at)) {
        const first = text.charAt(at);
        if (first === "#" || first === "!") {
            at = pass(restOfLine, text, at);
            continue;
        }
        const line = readLine(text, at);
        at = line.end;
        // A line of nothing but a backslash counts as blank, and the next one may be a comment; at the very end of the file,
        // or before its last CR or LF, Java takes it for an empty key.
        if (line.content === "" && line.start + 2 < text.length) {
            continue;
        }
        const keyEnd = endOfKey(line.content);
        const valueStart = pass(separator, line.content, keyEnd);
        const key = decode(text, line, { from: 0, to: keyEnd });
        values.set(key, decode(text, line, { from: valueStart, to: line.content.length }));
        if (values.size > _value_js__WEBPACK_IMPORTED_MODULE_2__/* .mostNodes */ .NL) {
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooMany */ .O)((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, line.start));
        }
    }
    return values;
}
/** The offset behind what a sticky pattern, which also matches nothing, passes there. */
function pass(pattern, text, at) {
    pattern.lastIndex = at;
    pattern.test(text);
    return pattern.lastIndex;
}
function readLine(text, start) {
    let content = "";
    let end = start;
    for (const piece of pieces(text, start)) {
        content += piece.content;
        end = piece.end;
        if (content === "") {
            break;
        }
    }
    return { content, start, end };
}
/** What the lines of the file add to the logical line that begins there, one by one. */
function* pieces(text, offset) {
    for (let start = offset, goesOn = true; goesOn;) {
        const end = pass(restOfLine, text, start);
        goesOn = endsInBackslash(text, start, end);
        const next = goesOn ? pass(blanks, text, pass(lineEnd, text, end)) : end;
        yield { content: text.slice(start, goesOn ? end - 1 : end), start, end: next };
        start = next;
    }
}
/** Whether the last backslash of a line is not itself escaped. */
function endsInBackslash(text, start, end) {
    let at = end;
    while (at > start && text.charAt(at - 1) === "\\") {
        at -= 1;
    }
    return (end - at) % 2 === 1;
}
function endOfKey(content) {
    let at = 0;
    while (at < content.length) {
        switch (content.charAt(at)) {
            case "=":
            case ":":
            case " ":
            case "\t":
            case "\f":
                return at;
            case "\\":
                at += 2;
                break;
            default:
                at += 1;
        }
    }
    return content.length;
}
/** A part of a logical line without its escapes: a backslash before any other character is left out. */
function decode(text, line, { from, to }) {
    const raw = line.content.slice(from, to);
    if (!raw.includes("\\")) {
        return raw;
    }
    return raw.replace(escaped, (found, index) => {
        if (found === "\\u") {
            const message = "Expected four hex digits behind \\u: a backslash itself is written \\\\.";
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("parse-error", message, (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, offsetOf(text, line, from + index)));
        }
        return found.startsWith("\\u")
            ? String.fromCharCode(Number.parseInt(found.slice(2), 16))
            : (escapes.get(found) ?? found.slice(1));
    });
}
/** Where a character of a logical line stands in the file. */
function offsetOf(text, line, index) {
    let length = 0;
    for (const { content, start } of pieces(text, line.start)) {
        if (index < length + content.length) {
            return start + index - length;
        }
        length += content.length;
    }
    return line.start;
}


/***/ })

};
