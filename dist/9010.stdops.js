export const id = 9010;
export const ids = [9010];
export const modules = {

/***/ 29010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readJson: () => (/* binding */ readJson)
});

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/impl/parser.js
var parser = __webpack_require__(95152);
// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
;// CONCATENATED MODULE: ./lib/formats/json-faults.js

const noValue = "Expected a JSON value here: a text in double quotes, a number without leading zeros or +, true, false, null, [ or {.";
const noTrailingComma = "JSON has no comma before a closing bracket: leave it out, or choose the format jsonc.";
/** What jsonc-parser calls its faults, by their numbers (ParseErrorCode). */
const names = [
    "",
    "InvalidSymbol",
    "InvalidNumberFormat",
    "PropertyNameExpected",
    "ValueExpected",
    "ColonExpected",
    "CommaExpected",
    "CloseBraceExpected",
    "CloseBracketExpected",
    "EndOfFileExpected",
    "InvalidCommentToken",
    "UnexpectedEndOfComment",
    "UnexpectedEndOfString",
    "UnexpectedEndOfNumber",
    "InvalidUnicode",
    "InvalidEscapeCharacter",
    "InvalidCharacter",
];
/** What the parser calls a fault, and what we say of it; those of texts and numbers are looked at more closely. */
const sentences = new Map([
    ["PropertyNameExpected", "Expected a key in double quotes here."],
    ["ColonExpected", "Expected a colon here, between the key and its value."],
    ["CommaExpected", "Expected a comma or a closing bracket here."],
    ["CloseBraceExpected", "Expected a } before the end of the file."],
    ["CloseBracketExpected", "Expected a ] before the end of the file."],
    ["EndOfFileExpected", "Expected the end of the file here: JSON is a single value."],
    ["InvalidCommentToken", "JSON has no comments: choose the format jsonc, which has."],
    ["UnexpectedEndOfComment", "This comment has no end: expected a */."],
]);
/** The parse error that the parser found in a token, at the very character where that can be told. */
function jsonFault(code, text, token) {
    const { message, at } = find(names[code] ?? "", text, token);
    return new fault/* FormatFault */._z("parse-error", message, (0,fault/* positionAt */.t$)(text, at));
}
function find(code, text, token) {
    switch (code) {
        case "UnexpectedEndOfNumber":
            return { message: "Expected a digit here.", at: token.end };
        case "UnexpectedEndOfString":
        case "InvalidUnicode":
        case "InvalidEscapeCharacter":
        case "InvalidCharacter":
            return findInString(text, token.start + 1);
        default:
            return { message: describe(code, text, token), at: token.start };
    }
}
function describe(code, text, { start }) {
    const closing = text[start] === "]" || text[start] === "}";
    const missing = code === "ValueExpected" || code === "PropertyNameExpected";
    const trailing = missing && closing && text.slice(0, start).trimEnd().endsWith(",");
    return trailing ? noTrailingComma : (sentences.get(code) ?? noValue);
}
const properEscape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/uy;
function findInString(text, start) {
    let at = start;
    while (at < text.length) {
        const unit = text.charCodeAt(at);
        if (unit < 0x20) {
            return { message: describeControl(unit), at };
        }
        properEscape.lastIndex = at;
        if (unit !== 0x5c) {
            at += 1;
        }
        else if (properEscape.test(text)) {
            at = properEscape.lastIndex;
        }
        else {
            return {
                message: 'JSON knows these escapes: \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits.',
                at,
            };
        }
    }
    return { message: 'Expected a closing " before the end of the file.', at };
}
function describeControl(unit) {
    return unit === 0x0a || unit === 0x0d
        ? 'Expected a closing " before the end of the line: a line end in a text is written \\n.'
        : "A control character in a text is written as an escape, such as \\t or \\u0001.";
}

// EXTERNAL MODULE: ./lib/formats/recurring.js
var formats_recurring = __webpack_require__(4711);
// EXTERNAL MODULE: ./lib/formats/tree-builder.js
var tree_builder = __webpack_require__(89892);
;// CONCATENATED MODULE: ./lib/formats/json.js




/**
 * Reads JSON (RFC 8259), or with `comments` JSONC, which has comments and trailing commas. Numbers keep their digits.
 * Throws a FormatFault.
 */
function readJson(text, { comments }) {
    const builder = new tree_builder/* TreeBuilder */.G(text);
    const recurring = new formats_recurring/* Recurring */.Y();
    const visitor = {
        onObjectBegin: (offset) => builder.openObject(offset),
        onObjectProperty: (name, offset) => builder.key(name, offset),
        onObjectEnd: () => builder.close(),
        onArrayBegin: (offset) => builder.openList(offset),
        onArrayEnd: () => builder.close(),
        onLiteralValue: (value, offset, length) => {
            if (typeof value === "number") {
                builder.add(recurring.number(text.slice(offset, offset + length)), offset);
            }
            else if (typeof value === "string") {
                const whole = value.length + 2 === length;
                builder.add(whole ? recurring.text(value) : decode(text.slice(offset, offset + length)), offset);
            }
            else {
                builder.add(value, offset);
            }
        },
        // Thrown at the first one: what the parser makes of the rest is a guess.
        onError: (code, offset, length) => {
            throw jsonFault(code, text, { start: offset, end: offset + length });
        },
    };
    (0,parser.visit)(text, visitor, { disallowComments: !comments, allowTrailingComma: comments });
    return builder.result;
}
/** A text with escapes, of one piece: the parser's is of as many as it has escapes, which takes several times the memory. */
function decode(literal) {
    return JSON.parse(literal);
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


/***/ }),

/***/ 4711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Recurring)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

/** Beyond it, looking for what came before would cost more than it saves. */
const mostKnown = 10_000;
const longestText = 12;
/** Texts and numbers that come again and again in a file, each kept once: that saves memory by the megabyte. */
class Recurring {
    #texts = new Map();
    #numbers = new Map();
    /** A text, which is the one that came before if it is short. */
    text(text) {
        if (text.length > longestText) {
            return text;
        }
        const known = this.#texts.get(text);
        if (known === undefined && this.#texts.size < mostKnown) {
            this.#texts.set(text, text);
        }
        return known ?? text;
    }
    /** A number that JSON writes as the file does. */
    number(digits) {
        const known = this.#numbers.get(digits);
        if (known !== undefined) {
            return known;
        }
        const literal = new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(digits, digits);
        if (this.#numbers.size < mostKnown) {
            this.#numbers.set(digits, literal);
        }
        return literal;
    }
}


/***/ }),

/***/ 89892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ TreeBuilder),
/* harmony export */   V: () => (/* binding */ duplicateKey)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25884);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35670);
/* harmony import */ var _recurring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4711);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90445);




/** Beyond it, a key is cut where it is named. */
const longestName = 200;
/** Puts a value together from what a reader meets, in its order. Refuses keys given twice, and too many levels or values. */
class TreeBuilder {
    #text;
    #outer = [];
    #frame;
    #result = null;
    /** The offsets of the keys of all open objects, in order. */
    #offsets = [];
    #keys = new _recurring_js__WEBPACK_IMPORTED_MODULE_2__/* .Recurring */ .Y();
    #count = 0;
    constructor(text) {
        this.#text = text;
    }
    /** What was built. */
    get result() {
        return this.#result;
    }
    /** Whether an object or a list is open. */
    get inside() {
        return this.#frame !== undefined;
    }
    /** Whether the innermost of what is open is an object. */
    get inObject() {
        return this.#frame?.map !== undefined;
    }
    /** Begins an object. */
    openObject(offset) {
        this.#open({ list: undefined, map: new Map(), firstOffset: this.#offsets.length, key: "" }, offset);
    }
    /** Begins a list. */
    openList(offset) {
        this.#open({ list: [], map: undefined, firstOffset: this.#offsets.length, key: "" }, offset);
    }
    /** Names the value that comes next. */
    key(name, offset) {
        const frame = this.#frame;
        if (frame?.map === undefined) {
            return;
        }
        if (frame.map.has(name)) {
            throw duplicateKey(this.#text, name, { offset, first: this.#offsetOf(name, frame) });
        }
        this.#offsets.push(offset);
        frame.key = this.#keys.text(name);
    }
    /** Puts a value that is no list or object where it belongs. */
    add(value, offset) {
        this.#countOne(offset);
        this.#put(value);
    }
    #put(value) {
        const frame = this.#frame;
        if (frame === undefined) {
            this.#result = value;
        }
        else if (frame.map === undefined) {
            frame.list?.push(value);
        }
        else {
            frame.map.set(frame.key, value);
        }
    }
    /** Ends the innermost object or list. */
    close() {
        const frame = this.#frame;
        if (frame !== undefined) {
            this.#frame = this.#outer.pop();
            this.#offsets.length = frame.firstOffset;
            this.#put(frame.map ?? frame.list ?? null);
        }
    }
    #countOne(offset) {
        this.#count += 1;
        if (this.#count > _value_js__WEBPACK_IMPORTED_MODULE_3__/* .mostNodes */ .NL) {
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooMany */ .O)((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(this.#text, offset));
        }
    }
    #open(frame, offset) {
        this.#countOne(offset);
        this.#outer.push(this.#frame);
        this.#frame = frame;
        if (this.#outer.length > _value_js__WEBPACK_IMPORTED_MODULE_3__/* .mostLevels */ .vj) {
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .tooDeep */ .D)((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(this.#text, offset));
        }
    }
    #offsetOf(name, { map, firstOffset }) {
        let index = firstOffset;
        for (const key of map?.keys() ?? []) {
            if (key === name) {
                break;
            }
            index += 1;
        }
        return this.#offsets[index] ?? 0;
    }
}
/** The fault of a key that an object has already: at the second one, with the line of the first. */
function duplicateKey(text, key, at) {
    const { line } = (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, at.first);
    const name = key.length > longestName ? `${key.slice(0, longestName)}…` : key;
    const message = `The key ${JSON.stringify(name)} is given on line ${line} already.`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .FormatFault */ ._z("duplicate-key", message, (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .positionAt */ .t$)(text, at.offset));
}


/***/ })

};
