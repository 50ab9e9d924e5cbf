export const id = 7221;
export const ids = [7221];
export const modules = {

/***/ 77221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readJson5: () => (/* binding */ readJson5)
});

// EXTERNAL MODULE: ./lib/formats/decimals.js
var decimals = __webpack_require__(6358);
// EXTERNAL MODULE: ./lib/formats/value.js
var value = __webpack_require__(90445);
;// CONCATENATED MODULE: ./lib/formats/json5/scalars.js


const number = /([-+]?)(?:(Infinity|NaN)|(0[xX][0-9A-Fa-f]+)|(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)/y;
const goesOn = /[\w$.]/u;
const words = [
    ["true", true],
    ["false", false],
    ["null", null],
];
const noValue = "Expected a value here: a text in quotes, a number, true, false, null, [ or {.";
/** Reads a text, a number or one of the three words. */
function readScalar(scanner) {
    if (scanner.next === '"' || scanner.next === "'") {
        return scanner.readText();
    }
    for (const [word, value] of words) {
        if (scanner.text.startsWith(word, scanner.at)) {
            scanner.at += word.length;
            return value;
        }
    }
    return readNumber(scanner);
}
function readNumber(scanner) {
    number.lastIndex = scanner.at;
    const [text, sign, special, prefixed] = number.exec(scanner.text) ?? [];
    if (text === undefined) {
        throw scanner.fault(noValue);
    }
    if (prefixed !== undefined && prefixed.length > decimals/* mostPrefixedDigits */.c) {
        throw scanner.fault("Expected fewer hexadecimal digits: no such number is of use.");
    }
    scanner.at += text.length;
    if (goesOn.test(scanner.next)) {
        throw scanner.fault("Expected the end of the number here: a text needs quotes.");
    }
    if (special !== undefined) {
        return new value/* Literal */.uS(text, JSON.stringify(text));
    }
    return prefixed === undefined
        ? (0,decimals/* decimalLiteral */.L)(text)
        : new value/* Literal */.uS(text, `${sign === "-" ? "-" : ""}${BigInt(prefixed)}`);
}

// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
;// CONCATENATED MODULE: ./lib/formats/json5/scanner.js

const lineEnd = /[\n\r\u2028\u2029]/gu;
const blank = /\s/u;
const plainName = /[A-Za-z$_][A-Za-z0-9$_]*/y;
const nameStart = /^[$_\p{L}\p{Nl}]$/u;
const namePart = /^(?:[$_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]|\u200c|\u200d)$/u;
const hexDigits = /^[0-9A-Fa-f]+$/u;
const escapes = new Map([
    ["b", "\b"],
    ["f", "\f"],
    ["n", "\n"],
    ["r", "\r"],
    ["t", "\t"],
    ["v", "\v"],
    ["\n", ""],
    ["\r", ""],
    ["\u2028", ""],
    ["\u2029", ""],
]);
/** A place in a JSON5 text (https://spec.json5.org) that moves on, token by token. */
class Scanner {
    text;
    /** The offset of the next character. */
    at = 0;
    constructor(text) {
        this.text = text;
    }
    /** The next character, a UTF-16 unit; empty at the end. */
    get next() {
        return this.text.charAt(this.at);
    }
    /** A parse error at an offset, or at the next character. */
    fault(message, offset = this.at) {
        return new fault/* FormatFault */._z("parse-error", message, (0,fault/* positionAt */.t$)(this.text, offset));
    }
    /** Passes blanks and comments. */
    skip() {
        for (let unit = this.text.charCodeAt(this.at);; unit = this.text.charCodeAt(this.at)) {
            if (unit === 0x2f) {
                this.#skipComment();
            }
            else if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit > 0x7f && blank.test(this.next))) {
                this.at += 1;
            }
            else {
                return;
            }
        }
    }
    /** Reads a text in quotes, from the quote on. */
    readText() {
        const { text } = this;
        const quote = text.charCodeAt(this.at);
        let result = "";
        let start = this.at + 1;
        for (let at = start;; at += 1) {
            const unit = text.charCodeAt(at);
            if (unit === quote) {
                this.at = at + 1;
                return result + text.slice(start, at);
            }
            if (unit === 0x5c) {
                this.at = at;
                result += text.slice(start, at) + this.#readEscape();
                start = this.at;
                at = start - 1;
            }
            else if (unit === 0x0a || unit === 0x0d || Number.isNaN(unit)) {
                throw this.fault("Expected a closing quote here: a text goes on in the next line after a backslash only.", at);
            }
        }
    }
    /** Reads a name without quotes; empty when there is none. */
    readName() {
        plainName.lastIndex = this.at;
        let name = plainName.exec(this.text)?.[0] ?? "";
        this.at += name.length;
        for (let char = this.#namePart(name); char !== ""; char = this.#namePart(name)) {
            name += char;
        }
        return name;
    }
    #skipComment() {
        if (this.text.startsWith("//", this.at)) {
            lineEnd.lastIndex = this.at;
            this.at = lineEnd.exec(this.text)?.index ?? this.text.length;
        }
        else if (this.text.startsWith("/*", this.at)) {
            const end = this.text.indexOf("*/", this.at + 2);
            if (end === -1) {
                throw this.fault("This comment has no end: expected a */.");
            }
            this.at = end + 2;
        }
        else {
            throw this.fault("Expected a comment here: // up to the end of the line, or /* up to */.");
        }
    }
    /** The next character of a name, decoded; empty when the name is over. */
    #namePart(before) {
        const escaped = this.next === "\\";
        const start = this.at;
        const char = escaped ? this.#readNameEscape() : String.fromCodePoint(this.text.codePointAt(start) ?? 0);
        if ((before === "" ? nameStart : namePart).test(char)) {
            this.at = escaped ? this.at : start + char.length;
            return char;
        }
        if (escaped) {
            throw this.fault("This escape stands for a character that a name without quotes may not have here.", start);
        }
        return "";
    }
    #readNameEscape() {
        if (this.text.charAt(this.at + 1) !== "u") {
            throw this.fault("Expected \\u and four hexadecimal digits: a name without quotes has no other escapes.");
        }
        return this.#readHex(4);
    }
    /** Reads an escape in a text, from the backslash on. */
    #readEscape() {
        const char = this.text.charAt(this.at + 1);
        if (char === "x" || char === "u") {
            return this.#readHex(char === "x" ? 2 : 4);
        }
        if (char === "") {
            throw this.fault("Expected a closing quote before the end of the file.", this.at + 1);
        }
        if (char === "0" ? isDigit(this.text.charAt(this.at + 2)) : isDigit(char)) {
            throw this.fault("JSON5 has no escapes with decimal digits but \\0: write \\x and two hexadecimal digits.");
        }
        this.at += char === "\r" && this.text.charAt(this.at + 2) === "\n" ? 3 : 2;
        return char === "0" ? "\0" : (escapes.get(char) ?? char);
    }
    #readHex(count) {
        const digits = this.text.slice(this.at + 2, this.at + 2 + count);
        if (digits.length < count || !hexDigits.test(digits)) {
            throw this.fault("Expected \\x with two hexadecimal digits, or \\u with four.");
        }
        this.at += 2 + count;
        return String.fromCharCode(Number.parseInt(digits, 16));
    }
}
function isDigit(char) {
    return char >= "0" && char <= "9" && char !== "";
}

// EXTERNAL MODULE: ./lib/formats/tree-builder.js
var tree_builder = __webpack_require__(89892);
;// CONCATENATED MODULE: ./lib/formats/json5.js



/**
 * Reads JSON5 (https://spec.json5.org). Numbers keep their digits; infinities and NaN are texts in JSON. Throws a
 * FormatFault.
 */
function readJson5(text) {
    const reader = new Reader(text);
    return reader.read();
}
class Reader {
    #scanner;
    #builder;
    /** Whether a comma must part what comes from what was. */
    #afterValue = false;
    constructor(text) {
        this.#scanner = new Scanner(text);
        this.#builder = new tree_builder/* TreeBuilder */.G(text);
    }
    read() {
        this.#scanner.skip();
        this.#readValue();
        while (this.#builder.inside) {
            this.#readPart();
        }
        this.#scanner.skip();
        if (this.#scanner.next !== "") {
            throw this.#scanner.fault("Expected the end of the file here: JSON5 is a single value.");
        }
        return this.#builder.result;
    }
    /** Reads one part of the innermost list or object, or its end. */
    #readPart() {
        const scanner = this.#scanner;
        const closing = this.#builder.inObject ? "}" : "]";
        scanner.skip();
        if (this.#afterValue && scanner.next === ",") {
            scanner.at += 1;
            scanner.skip();
        }
        else if (this.#afterValue && scanner.next !== closing) {
            throw scanner.fault(`Expected a comma or a ${closing} here.`);
        }
        if (scanner.next === closing) {
            scanner.at += 1;
            this.#builder.close();
            this.#afterValue = true;
            return;
        }
        if (this.#builder.inObject) {
            this.#readKey();
        }
        this.#readValue();
    }
    #readKey() {
        const scanner = this.#scanner;
        const start = scanner.at;
        const quoted = scanner.next === '"' || scanner.next === "'";
        const name = quoted ? scanner.readText() : scanner.readName();
        if (scanner.at === start) {
            throw scanner.fault("Expected a key or a } here: a key is a name, or a text in quotes.");
        }
        this.#builder.key(name, start);
        scanner.skip();
        if (scanner.next !== ":") {
            throw scanner.fault("Expected a colon here, between the key and its value.");
        }
        scanner.at += 1;
        scanner.skip();
    }
    #readValue() {
        const { at, next } = this.#scanner;
        this.#afterValue = next !== "{" && next !== "[";
        if (this.#afterValue) {
            this.#builder.add(readScalar(this.#scanner), at);
            return;
        }
        this.#scanner.at += 1;
        if (next === "{") {
            this.#builder.openObject(at);
        }
        else {
            this.#builder.openList(at);
        }
    }
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
