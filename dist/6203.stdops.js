export const id = 6203;
export const ids = [6203];
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

/***/ 26203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readToml: () => (/* binding */ readToml)
});

// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
// EXTERNAL MODULE: ./lib/formats/limits.js
var limits = __webpack_require__(35670);
// EXTERNAL MODULE: ./lib/formats/value.js
var value = __webpack_require__(90445);
;// CONCATENATED MODULE: ./lib/formats/toml/scanner.js



/** The characters that TOML's grammar knows, as UTF-16 units. */
const unit = {
    tab: 0x09,
    lineFeed: 0x0a,
    carriageReturn: 0x0d,
    space: 0x20,
    quote: 0x22,
    hash: 0x23,
    apostrophe: 0x27,
    comma: 0x2c,
    dot: 0x2e,
    equals: 0x3d,
    openBracket: 0x5b,
    backslash: 0x5c,
    closeBracket: 0x5d,
    openBrace: 0x7b,
    closeBrace: 0x7d,
    delete: 0x7f,
};
/** Whether TOML forbids a character everywhere, line ends aside: controls other than the tab. */
function isControl(code) {
    return (code < unit.space && code !== unit.tab) || code === unit.delete;
}
/** A place in a TOML text that moves on, past blanks, comments and line ends. */
class Scanner {
    text;
    /** The offset of the next character. */
    at = 0;
    #values = 0;
    constructor(text) {
        this.text = text;
    }
    /** Whether nothing is left. */
    get done() {
        return this.at >= this.text.length;
    }
    /** The next UTF-16 unit; NaN at the end. */
    get next() {
        return this.text.charCodeAt(this.at);
    }
    /** A parse error at an offset, or at the next character. */
    fault(message, offset = this.at) {
        return new fault/* FormatFault */._z("parse-error", message, (0,fault/* positionAt */.t$)(this.text, offset));
    }
    /** Passes the next character if it is this one. */
    eat(code) {
        if (this.next !== code) {
            return false;
        }
        this.at += 1;
        return true;
    }
    /** Passes spaces and tabs. */
    skipBlanks() {
        for (let code = this.next; code === unit.space || code === unit.tab; code = this.next) {
            this.at += 1;
        }
    }
    /** Passes blanks, and a comment if one begins there, up to the end of the line. */
    skipRest() {
        this.skipBlanks();
        if (this.next !== unit.hash) {
            return;
        }
        const { text } = this;
        let at = this.at;
        while (at < text.length && !isControl(text.charCodeAt(at))) {
            at += 1;
        }
        this.at = at;
        if (!(this.done || this.atLineEnd())) {
            throw this.fault("A comment holds no control characters but tabs.");
        }
    }
    /** Whether a line feed, or one with a carriage return before it, is next. */
    atLineEnd() {
        const code = this.next;
        const crlf = code === unit.carriageReturn && this.text.charCodeAt(this.at + 1) === unit.lineFeed;
        return code === unit.lineFeed || crlf;
    }
    /** Passes blanks, comments and line ends. */
    skipLines() {
        this.skipRest();
        while (this.atLineEnd()) {
            this.at += this.next === unit.carriageReturn ? 2 : 1;
            this.skipRest();
        }
    }
    /** Counts a value, and refuses more of them than a reader hands over. */
    count() {
        this.#values += 1;
        if (this.#values > value/* mostNodes */.NL) {
            throw (0,limits/* tooMany */.O)((0,fault/* positionAt */.t$)(this.text, this.at));
        }
    }
    /** Refuses a container below the last level. */
    descend(level, offset) {
        if (level > value/* mostLevels */.vj) {
            throw (0,limits/* tooDeep */.D)((0,fault/* positionAt */.t$)(this.text, offset));
        }
    }
}

;// CONCATENATED MODULE: ./lib/formats/toml/strings.js

const escapes = new Map([
    ["b", "\b"],
    ["t", "\t"],
    ["n", "\n"],
    ["f", "\f"],
    ["r", "\r"],
    ["e", "\u001B"],
    ['"', '"'],
    ["\\", "\\"],
]);
const hexLengths = new Map([
    ["x", 2],
    ["u", 4],
    ["U", 8],
]);
const hex = /^[0-9A-Fa-f]+$/u;
/** Reads a quoted text of one line, from its opening quote on: with escapes in `"`, without in `'`. */
function readQuoted(scanner) {
    const { text, at: opening, next: quote } = scanner;
    const escaping = quote === unit.quote;
    let read = "";
    let plain = opening + 1;
    for (let at = plain; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote) {
            scanner.at = at + 1;
            return read + text.slice(plain, at);
        }
        if (code === unit.backslash && escaping) {
            read += text.slice(plain, at);
            scanner.at = at;
            read += readEscape(scanner);
            plain = scanner.at;
            at = plain - 1;
        }
        else if (code === unit.lineFeed || code === unit.carriageReturn) {
            break;
        }
        else if (isControl(code)) {
            throw scanner.fault("A control character must be written as an escape such as \\u0000.", at);
        }
    }
    throw scanner.fault("The text that begins here is not closed on its line.", opening);
}
/** Reads a text of many lines, from its three opening quotes on. Its line ends become line feeds. */
function readMultiLine(scanner) {
    const { text, at: opening, next: quote } = scanner;
    const escaping = quote === unit.quote;
    scanner.at += 3;
    passLineEnd(scanner);
    let read = "";
    let plain = scanner.at;
    for (let at = plain; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        const closing = code === quote ? runLength(text, at) : 0;
        if (closing >= 3) {
            scanner.at = at + closing;
            return read + text.slice(plain, at + closing - 3);
        }
        if ((code === unit.backslash && escaping) || code === unit.carriageReturn) {
            read += text.slice(plain, at);
            scanner.at = at;
            read += code === unit.backslash ? readEscapeOrFold(scanner) : readLineEnd(scanner);
            plain = scanner.at;
            at = plain - 1;
        }
        else if (isControl(code) && code !== unit.lineFeed) {
            throw scanner.fault("A text of many lines holds no control characters but tabs and line ends.", at);
        }
    }
    throw scanner.fault("The text that begins here is never closed.", opening);
}
/** How many of the same quotes stand there: five at most, of which the last three close. */
function runLength(text, at) {
    let length = 1;
    while (length < 5 && text.charCodeAt(at + length) === text.charCodeAt(at)) {
        length += 1;
    }
    return length;
}
function passLineEnd(scanner) {
    const ends = scanner.atLineEnd();
    if (ends) {
        scanner.at += scanner.next === unit.carriageReturn ? 2 : 1;
    }
    return ends;
}
function readLineEnd(scanner) {
    if (!passLineEnd(scanner)) {
        throw scanner.fault("A carriage return stands only before a line feed, or as the escape \\r.");
    }
    return "\n";
}
/** An escape; or nothing, where a backslash ends the line and takes all blanks up to the next text with it. */
function readEscapeOrFold(scanner) {
    const backslash = scanner.at;
    scanner.at += 1;
    scanner.skipBlanks();
    if (!passLineEnd(scanner)) {
        scanner.at = backslash;
        return readEscape(scanner);
    }
    do {
        scanner.skipBlanks();
    } while (passLineEnd(scanner));
    return "";
}
function readEscape(scanner) {
    const { text, at: backslash } = scanner;
    const letter = text.charAt(backslash + 1);
    const plain = escapes.get(letter);
    if (plain !== undefined) {
        scanner.at = backslash + 2;
        return plain;
    }
    const length = hexLengths.get(letter);
    if (length === undefined) {
        const message = "TOML has no such escape: a backslash is written \\\\, or as it is between apostrophes.";
        throw scanner.fault(message, backslash);
    }
    const digits = text.slice(backslash + 2, backslash + 2 + length);
    const point = digits.length === length && hex.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (!(point <= 0xd7ff || (point >= 0xe000 && point <= 0x10ffff))) {
        throw scanner.fault(`\\${letter} must be followed by the ${length} hex digits of a character.`, backslash);
    }
    scanner.at = backslash + 2 + length;
    return String.fromCodePoint(point);
}

;// CONCATENATED MODULE: ./lib/formats/toml/keys.js


const bare = /^[A-Za-z0-9_-]+$/u;
/** Reads a key: parts, bare or quoted, with dots between them. Blanks around the dots are passed, and those behind. */
function readKey(scanner) {
    const path = [];
    let last = readPart(scanner);
    scanner.skipBlanks();
    while (scanner.eat(unit.dot)) {
        path.push(last);
        scanner.skipBlanks();
        last = readPart(scanner);
        scanner.skipBlanks();
    }
    return { path, last };
}
/** A key as TOML writes it. */
function renderKey(parts) {
    return parts.map(({ name }) => (bare.test(name) ? name : JSON.stringify(name))).join(".");
}
function readPart(scanner) {
    const { text, at: offset, next: code } = scanner;
    if (code === unit.quote || code === unit.apostrophe) {
        return { name: readQuoted(scanner), offset };
    }
    let at = offset;
    while (isBare(text.charCodeAt(at))) {
        at += 1;
    }
    if (at === offset) {
        throw scanner.fault("Expected a key here: letters from A to Z, digits, _ and -, or any text in quotes.");
    }
    scanner.at = at;
    return { name: text.slice(offset, at), offset };
}
function isBare(code) {
    return ((code >= 0x61 && code <= 0x7a) ||
        (code >= 0x41 && code <= 0x5a) ||
        (code >= 0x30 && code <= 0x39) ||
        code === 0x5f ||
        code === 0x2d);
}

;// CONCATENATED MODULE: ./lib/formats/toml/tables.js


/** A table that may still grow. */
class Table {
    values = new Map();
    /** What its keys stand for. */
    marks = new Map();
    offset;
    /** The containers on the way to it, and itself. */
    level;
    origin;
    constructor(origin, offset, level) {
        this.origin = origin;
        this.offset = offset;
        this.level = level;
    }
}
/** A list to which each header in two brackets adds a table. */
class TableList {
    values = [];
    offset;
    last;
    constructor(offset, first) {
        this.offset = offset;
        this.last = first;
    }
}
/** The table that a header opens, by its key from the root. */
function openTable(scanner, root, { path, last }) {
    const parent = follow(scanner, root, path);
    const mark = parent.marks.get(last.name);
    if (mark === undefined) {
        return addTable(scanner, parent, { part: last, origin: "header" });
    }
    if (!(mark instanceof Table && mark.origin === "implied")) {
        throw twice(scanner, [...path, last], mark);
    }
    mark.origin = "header";
    return mark;
}
/** The table that a header in two brackets adds to a list, by the list's key from the root. */
function openListItem(scanner, root, { path, last }) {
    const parent = follow(scanner, root, path);
    const mark = parent.marks.get(last.name);
    if (!(mark === undefined || mark instanceof TableList)) {
        throw twice(scanner, [...path, last], mark);
    }
    scanner.count();
    scanner.descend(parent.level + 2, last.offset);
    const item = new Table("header", last.offset, parent.level + 2);
    const list = mark ?? new TableList(last.offset, item);
    if (mark === undefined) {
        scanner.count();
        parent.marks.set(last.name, list);
        parent.values.set(last.name, list.values);
    }
    list.last = item;
    list.values.push(item.values);
    return item;
}
/** The table to which a key with a value belongs, in which its last part now stands for a complete value. */
function claim(scanner, table, { path, last }) {
    let home = table;
    for (const [index, part] of path.entries()) {
        const mark = home.marks.get(part.name) ?? addTable(scanner, home, { part, origin: "dotted" });
        // A table with a header of its own, or around one that has, is added to below that header only.
        if (!(mark instanceof Table && mark.origin === "dotted")) {
            throw twice(scanner, path.slice(0, index + 1), mark);
        }
        home = mark;
    }
    const mark = home.marks.get(last.name);
    if (mark !== undefined) {
        throw twice(scanner, [...path, last], mark);
    }
    home.marks.set(last.name, last.offset);
    return home;
}
/** The table at the end of a header's path: of a list, its last one. */
function follow(scanner, root, path) {
    let table = root;
    for (const [index, part] of path.entries()) {
        const mark = table.marks.get(part.name) ?? addTable(scanner, table, { part, origin: "implied" });
        if (typeof mark === "number") {
            throw twice(scanner, path.slice(0, index + 1), mark);
        }
        table = mark instanceof TableList ? mark.last : mark;
    }
    return table;
}
function addTable(scanner, parent, { part, origin }) {
    scanner.count();
    scanner.descend(parent.level + 1, part.offset);
    const table = new Table(origin, part.offset, parent.level + 1);
    parent.marks.set(part.name, table);
    parent.values.set(part.name, table.values);
    return table;
}
function twice({ text }, parts, first) {
    const { line } = (0,fault/* positionAt */.t$)(text, typeof first === "number" ? first : first.offset);
    const place = (0,fault/* positionAt */.t$)(text, parts.at(-1)?.offset ?? 0);
    return new fault/* FormatFault */._z("duplicate-key", `The key ${renderKey(parts)} is defined on line ${line} already.`, place);
}

// EXTERNAL MODULE: ./lib/formats/decimals.js
var decimals = __webpack_require__(6358);
;// CONCATENATED MODULE: ./lib/formats/toml/scalars.js



const decimal = /^[-+]?(?:0|[1-9][0-9_]*)(?:\.[0-9][0-9_]*)?(?:[eE][-+]?[0-9][0-9_]*)?$/u;
const strayInDecimal = /_(?![0-9])/u;
const prefixed = /^0(?:x[0-9A-Fa-f][0-9A-Fa-f_]*|o[0-7][0-7_]*|b[01][01_]*)$/u;
const strayInPrefixed = /_(?![0-9A-Fa-f])/u;
const special = /^[-+]?(?:inf|nan)$/u;
const date = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:$|[Tt ](?=[0-9]))/u;
const time = /^([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?:$|(?=[-+Zz]))/u;
const offset = /^(?:[Zz]|[-+]([0-9]{2}):([0-9]{2}))?$/u;
const bareDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const dateLike = /^[0-9]{1,4}[-:][0-9]/u;
const noSuchDate = "No such date or time: expected one like 1979-05-27, 07:32:00 or both, as 1979-05-27T07:32:00Z.";
const noSuchValue = "Expected a value: a text in quotes, a number without leading zeros, a date, true, false, [a list] or {a table}.";
/** Reads a number, a date, a time or a boolean, from its first character on. */
function readScalar(scanner) {
    const start = scanner.at;
    const word = readWord(scanner);
    if (word === "") {
        throw scanner.fault("A value is missing here: an empty text is written as two quotes.");
    }
    if (word === "true" || word === "false") {
        return word === "true";
    }
    const literal = readNumber(word) ?? readMoment(word);
    if (literal === undefined) {
        throw scanner.fault(dateLike.test(word) ? noSuchDate : noSuchValue, start);
    }
    return literal;
}
/** What stands up to the next blank, separator or line end; a time that one blank parts from its date belongs to it. */
function readWord(scanner) {
    const start = scanner.at;
    passWord(scanner);
    const word = scanner.text.slice(start, scanner.at);
    if (scanner.next === unit.space && bareDate.test(word) && isDigit(scanner.text.charCodeAt(scanner.at + 1))) {
        scanner.at += 1;
        passWord(scanner);
        return scanner.text.slice(start, scanner.at);
    }
    return word;
}
function passWord(scanner) {
    while (!(scanner.done || endsWord(scanner.next))) {
        scanner.at += 1;
    }
}
function endsWord(code) {
    switch (code) {
        case unit.space:
        case unit.tab:
        case unit.lineFeed:
        case unit.carriageReturn:
        case unit.comma:
        case unit.hash:
        case unit.closeBracket:
        case unit.closeBrace:
            return true;
        default:
            return false;
    }
}
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}
function readNumber(word) {
    if (decimal.test(word) && !strayInDecimal.test(word)) {
        const digits = word.replace(/^\+/u, "").replaceAll("_", "");
        // To TOML the integer -0 is 0, while JSON has both.
        return new value/* Literal */.uS(word, digits === "-0" ? "0" : digits);
    }
    if (prefixed.test(word) && !strayInPrefixed.test(word) && word.length <= decimals/* mostPrefixedDigits */.c) {
        return new value/* Literal */.uS(word, String(BigInt(word.replaceAll("_", ""))));
    }
    return special.test(word) ? new value/* Literal */.uS(word, JSON.stringify(word)) : undefined;
}
/** A date, a time or both, by RFC 3339: days fit their month, and a minute may have a leap second. */
function readMoment(word) {
    const day = date.exec(word);
    const rest = day === null ? word : word.slice(day[0].length);
    const clock = time.exec(rest);
    const zone = offset.exec(rest.slice(clock?.[0].length ?? 0));
    const proper = (day !== null || clock !== null) &&
        (day === null || isDay(day)) &&
        (clock === null ? rest === "" : isClock(clock)) &&
        zone !== null &&
        (zone[0] === "" || (day !== null && isZone(zone)));
    return proper ? new value/* Literal */.uS(word, JSON.stringify(word)) : undefined;
}
function isDay([, year, month, day]) {
    const last = new Date(0);
    last.setUTCFullYear(Number(year), Number(month), 0);
    const inMonth = Number(month) >= 1 && Number(month) <= 12;
    return inMonth && Number(day) >= 1 && Number(day) <= last.getUTCDate();
}
function isClock([, hour, minute, second]) {
    return Number(hour) <= 23 && Number(minute) <= 59 && Number(second ?? 0) <= 60;
}
function isZone([, hour, minute]) {
    return Number(hour ?? 0) <= 23 && Number(minute ?? 0) <= 59;
}

;// CONCATENATED MODULE: ./lib/formats/toml/values.js





/** Reads `key = value` into a table. */
function readPair(scanner, table) {
    const key = readKey(scanner);
    if (!scanner.eat(unit.equals)) {
        throw scanner.fault("Expected = here, between a key and its value.");
    }
    scanner.skipBlanks();
    const home = claim(scanner, table, key);
    home.values.set(key.last.name, readValue(scanner, home.level + 1));
}
/** Reads a value; `level` is that of the value itself, if it is a container. */
function readValue(scanner, level) {
    scanner.count();
    const { text, at, next: code } = scanner;
    switch (code) {
        case unit.quote:
        case unit.apostrophe: {
            const three = text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
            return three ? readMultiLine(scanner) : readQuoted(scanner);
        }
        case unit.openBracket:
            scanner.descend(level, at);
            return readList(scanner, level);
        case unit.openBrace:
            scanner.descend(level, at);
            return readInlineTable(scanner, level);
        default:
            return readScalar(scanner);
    }
}
function readList(scanner, level) {
    const values = [];
    readItems(scanner, unit.closeBracket, () => values.push(readValue(scanner, level + 1)));
    return values;
}
function readInlineTable(scanner, level) {
    const table = new Table("header", scanner.at, level);
    readItems(scanner, unit.closeBrace, () => readPair(scanner, table));
    return table.values;
}
/** Reads what stands between brackets: items with commas between them, and one after the last if so desired. */
function readItems(scanner, close, readItem) {
    const opening = scanner.at;
    scanner.at += 1;
    scanner.skipLines();
    while (!scanner.eat(close)) {
        if (scanner.done) {
            throw scanner.fault("The bracket that opens here is never closed.", opening);
        }
        readItem();
        scanner.skipLines();
        if (scanner.eat(unit.comma)) {
            scanner.skipLines();
        }
        else if (!scanner.done && scanner.next !== close) {
            throw scanner.fault("Expected a comma or the closing bracket here.");
        }
    }
}

;// CONCATENATED MODULE: ./lib/formats/toml.js




/**
 * Reads TOML 1.1 (https://toml.io/en/v1.1.0). Numbers keep their digits, infinities, NaN, dates and times are texts in
 * JSON, and line ends in texts of many lines become line feeds. Throws a FormatFault.
 */
function readToml(text) {
    const scanner = new Scanner(text);
    const root = new Table("header", 0, 1);
    let table = root;
    for (scanner.skipLines(); !scanner.done; scanner.skipLines()) {
        if (scanner.next === unit.openBracket) {
            table = readHeader(scanner, root);
        }
        else {
            readPair(scanner, table);
        }
        scanner.skipRest();
        if (!(scanner.done || scanner.atLineEnd())) {
            throw scanner.fault("Expected the end of the line here: TOML has one key or one header on a line.");
        }
    }
    return root.values;
}
function readHeader(scanner, root) {
    scanner.at += 1;
    const inList = scanner.eat(unit.openBracket);
    scanner.skipBlanks();
    const key = readKey(scanner);
    if (!(scanner.eat(unit.closeBracket) && (!inList || scanner.eat(unit.closeBracket)))) {
        throw scanner.fault(`Expected ${inList ? "]]" : "]"} here, at the end of a table's name.`);
    }
    return inList ? openListItem(scanner, root, key) : openTable(scanner, root, key);
}


/***/ })

};
