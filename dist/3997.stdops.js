export const id = 3997;
export const ids = [3997];
export const modules = {

/***/ 43987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isBlank)
/* harmony export */ });
/**
 * Whether a UTF-16 unit is what Python's `str.isspace` and `\s` take for blank. JavaScript's own idea differs: it lacks
 * U+001C to U+001F and U+0085, and has U+FEFF.
 */
function isBlank(unit) {
    if (unit < 0x80) {
        return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
    }
    return isRareBlank(unit);
}
function isRareBlank(unit) {
    if (unit < 0x1680) {
        return unit === 0x85 || unit === 0xa0;
    }
    return ((unit >= 0x2000 && unit <= 0x200a) ||
        unit === 0x1680 ||
        unit === 0x2028 ||
        unit === 0x2029 ||
        unit === 0x202f ||
        unit === 0x205f ||
        unit === 0x3000);
}


/***/ }),

/***/ 98856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ InlineCommentFinder),
/* harmony export */   j: () => (/* binding */ LineFinder)
/* harmony export */ });
/* harmony import */ var _blank_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43987);

/** Finds where lines end: at LF, CRLF or a lone CR, as Python's universal newlines do. Ask for lines in their order. */
class LineFinder {
    #text;
    #lineFeed = -1;
    #carriageReturn = -1;
    constructor(text) {
        this.#text = text;
    }
    /** The offset behind the last character of the line that begins at `start`. */
    endOf(start) {
        if (this.#lineFeed < start) {
            this.#lineFeed = find(this.#text, "\n", start);
        }
        if (this.#carriageReturn < start) {
            this.#carriageReturn = find(this.#text, "\r", start);
        }
        if (this.#carriageReturn < this.#lineFeed) {
            return this.#carriageReturn;
        }
        return this.#lineFeed;
    }
    /** Where the line after this one begins; `end` is what `endOf` said last. */
    after(end) {
        return end === this.#carriageReturn && end + 1 === this.#lineFeed ? end + 2 : end + 1;
    }
}
/** Finds where inline comments begin. Ask for lines in their order. */
class InlineCommentFinder {
    #text;
    #prefixes;
    /** For each prefix where it stands next: each offset is looked at once, however many lines there are. */
    #next;
    constructor(text, prefixes) {
        this.#text = text;
        this.#prefixes = prefixes;
        this.#next = prefixes.map(() => -1);
    }
    /** The offset of the first prefix that stands at the start of the line or behind a blank; `end` when none does. */
    cut(start, end) {
        let cut = end;
        for (const [index, prefix] of this.#prefixes.entries()) {
            let at = this.#next[index] ?? -1;
            if (at < start) {
                at = find(this.#text, prefix, start);
            }
            while (at < cut && at > start && !(0,_blank_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z)(this.#text.charCodeAt(at - 1))) {
                at = find(this.#text, prefix, at + 1);
            }
            this.#next[index] = at;
            if (at < cut) {
                cut = at;
            }
        }
        return cut;
    }
}
/** Where `what` stands next; the text's length when it does not. */
function find(text, what, from) {
    const at = text.indexOf(what, from);
    return at === -1 ? text.length : at;
}


/***/ }),

/***/ 73997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseIni: () => (/* binding */ parseIni)
});

// EXTERNAL MODULE: ./lib/formats/limits.js
var limits = __webpack_require__(35670);
// EXTERNAL MODULE: ./lib/formats/value.js
var value = __webpack_require__(90445);
// EXTERNAL MODULE: ./lib/formats/ini/document.js
var ini_document = __webpack_require__(24008);
// EXTERNAL MODULE: ./lib/formats/ini/fault.js
var fault = __webpack_require__(48277);
// EXTERNAL MODULE: ./lib/formats/ini/blank.js
var blank = __webpack_require__(43987);
// EXTERNAL MODULE: ./lib/formats/ini/finders.js
var finders = __webpack_require__(98856);
;// CONCATENATED MODULE: ./lib/formats/ini/lines.js


const hash = 0x23;
const semicolon = 0x3b;
const openBracket = 0x5b;
const closeBracket = 0x5d;
/**
 * Steps through the lines that hold more than blanks and comments. Offsets are those of the text; nothing is copied out of
 * it.
 */
class LineCursor {
    /** The line's number, counted from 1. */
    line = 0;
    /** Where its content begins, and where it ends: blanks around it and comments behind it are left out. */
    first = 0;
    last = 0;
    /** How many characters are blank before the content; all of these are of one unit. */
    indent = 0;
    /** How many lines without anything, not even a comment, lie between this line and the one before. */
    blankLines = 0;
    #text;
    #ends;
    #comments;
    #start = 0;
    constructor(text, inlineCommentPrefixes) {
        this.#text = text;
        this.#ends = new finders/* LineFinder */.j(text);
        this.#comments =
            inlineCommentPrefixes.length === 0 ? undefined : new finders/* InlineCommentFinder */.P(text, inlineCommentPrefixes);
    }
    /** Goes to the next such line; false at the end of the text. */
    next() {
        this.blankLines = 0;
        while (this.#start < this.#text.length) {
            const start = this.#start;
            const end = this.#ends.endOf(start);
            this.line += 1;
            this.#start = this.#ends.after(end);
            if (this.#enter(start, end)) {
                return true;
            }
        }
        return false;
    }
    #enter(start, end) {
        const text = this.#text;
        const first = skipBlanks(text, start, end);
        if (first === end) {
            this.blankLines += 1;
            return false;
        }
        const unit = text.charCodeAt(first);
        if (unit === hash || unit === semicolon) {
            return false;
        }
        const cut = this.#comments?.cut(start, end) ?? end;
        this.first = first;
        this.last = trimBlanks(text, first, cut);
        this.indent = first - start;
        return cut > first;
    }
}
/** The name in a section's header: all between the first bracket and the last one, at least one character. */
function readHeader(text, first, last) {
    if (text.charCodeAt(first) !== openBracket) {
        return undefined;
    }
    let at = last - 1;
    while (at > first + 1 && text.charCodeAt(at) !== closeBracket) {
        at -= 1;
    }
    return at > first + 1 ? text.slice(first + 1, at) : undefined;
}
/** Where the blanks from here on end. */
function skipBlanks(text, start, end) {
    let at = start;
    while (at < end && (0,blank/* isBlank */.z)(text.charCodeAt(at))) {
        at += 1;
    }
    return at;
}
/** Where the blanks before `end` begin. */
function trimBlanks(text, start, end) {
    let at = end;
    while (at > start && (0,blank/* isBlank */.z)(text.charCodeAt(at - 1))) {
        at -= 1;
    }
    return at;
}

// EXTERNAL MODULE: ./lib/formats/ini/text-builder.js
var text_builder = __webpack_require__(7708);
;// CONCATENATED MODULE: ./lib/formats/ini/parse.js
var _a;






const colon = 0x3a;
const equals = 0x3d;
/**
 * Reads one INI file as the `read` of CPython 3.13's `ConfigParser` does, with `strict` and its other settings as they are by
 * default. Values are left as they are written. Names are lower-cased by this machine's Unicode, which may know a few
 * letters more than CPython's. Throws an IniFault, or a plain FormatFault when there are too many values.
 */
function parseIni(text, reading) {
    return new Reader(text, reading).read();
}
/** Goes through the text once; its fields are what configparser remembers from line to line. */
class Reader {
    #text;
    #reading;
    #lines;
    #defaults = new Map();
    #sections = new Map();
    #nodes = 0;
    /** The numbers of lines that are nothing at all, and the column of the first. */
    #strayLines = [];
    #strayColumn = 0;
    /** The section at hand; none before the first header. */
    #section;
    #options = this.#defaults;
    /** The option that a deeper line continues; empty when there is none. */
    #option = "";
    #value = "";
    #continuation;
    /** How deep the last line is that continued nothing. */
    #indent = 0;
    constructor(text, reading) {
        this.#text = text;
        this.#reading = reading;
        this.#lines = new LineCursor(text, reading.inlineCommentPrefixes);
    }
    read() {
        while (this.#lines.next()) {
            this.#readLine();
        }
        this.#closeValue();
        const lines = this.#strayLines;
        const [line] = lines;
        if (line !== undefined) {
            throw new fault/* IniFault */.jg("ParsingError", (0,fault/* describeStrayLines */.yO)(lines), { line, column: this.#strayColumn, lines });
        }
        return { defaults: this.#defaults, sections: this.#sections };
    }
    /** The line where a name stands first. */
    lineOf({ section, option }) {
        let found = false;
        while (!found && this.#lines.next()) {
            this.#readLine();
            found =
                option === undefined ? this.#sections.has(section) : this.#section === section && this.#options.has(option);
        }
        return this.#lines.line;
    }
    #readLine() {
        const { first, last, indent } = this.#lines;
        if (this.#option !== "" && indent > this.#indent) {
            this.#continueValue();
            return;
        }
        this.#indent = indent;
        const header = readHeader(this.#text, first, last);
        if (header !== undefined) {
            this.#openSection(header);
        }
        else if (this.#section === undefined) {
            throw this.#fault("MissingSectionHeaderError", "Expected a section such as [name] before the first option; a file without any section is of another dialect.");
        }
        else {
            this.#readOption(this.#section);
        }
    }
    #continueValue() {
        const { first, last, blankLines } = this.#lines;
        if (this.#value === null) {
            throw this.#fault("MultilineContinuationError", (0,fault/* describeContinuation */.hD)(this.#option));
        }
        if (this.#continuation === undefined) {
            this.#continuation = new text_builder/* TextBuilder */.t();
            this.#continuation.add(this.#value);
        }
        this.#continuation.add("\n".repeat(blankLines + 1));
        this.#continuation.add(this.#text.slice(first, last));
    }
    #openSection(name) {
        this.#closeValue();
        this.#option = "";
        this.#section = name;
        if (name === ini_document/* defaultSection */.D5) {
            this.#options = this.#defaults;
            return;
        }
        if (this.#sections.has(name)) {
            throw this.#duplicate("DuplicateSectionError", { section: name, option: undefined });
        }
        this.#options = new Map();
        this.#sections.set(name, this.#options);
        this.#count();
    }
    #readOption(section) {
        const text = this.#text;
        const { first, last } = this.#lines;
        let foreign = false;
        let at = first;
        for (; at < last; at += 1) {
            const unit = text.charCodeAt(at);
            if (unit === equals || unit === colon) {
                break;
            }
            foreign ||= unit > 0x7f || (unit >= 0x41 && unit <= 0x5a);
        }
        if (at === last && !this.#reading.allowNoValue) {
            this.#noteStray();
            return;
        }
        this.#closeValue();
        const name = text.slice(first, trimBlanks(text, first, at));
        this.#option = foreign ? name.toLowerCase() : name;
        this.#value = at === last ? null : text.slice(skipBlanks(text, at + 1, last), last);
        this.#enter(section);
    }
    /** Notes the option; its value may yet go on. */
    #enter(section) {
        if (this.#option === "") {
            this.#noteStray();
        }
        const { size } = this.#options;
        this.#options.set(this.#option, this.#value);
        if (this.#options.size === size) {
            throw this.#duplicate("DuplicateOptionError", { section, option: this.#option });
        }
        this.#count();
    }
    /** Counts a section or an option. */
    #count() {
        this.#nodes += 1;
        if (this.#nodes > value/* mostNodes */.NL) {
            throw (0,limits/* tooMany */.O)(this.#place);
        }
    }
    #closeValue() {
        if (this.#continuation !== undefined) {
            this.#options.set(this.#option, this.#continuation.build());
            this.#continuation = undefined;
        }
    }
    #noteStray() {
        const { line, indent } = this.#lines;
        this.#strayColumn ||= indent + 1;
        this.#strayLines.push(line);
    }
    #duplicate(error, name) {
        const first = new _a(this.#text, this.#reading).lineOf(name);
        return this.#fault(error, (0,fault/* describeDuplicate */.X3)(name, first));
    }
    #fault(error, message) {
        return new fault/* IniFault */.jg(error, message, { ...this.#place, lines: [this.#lines.line] });
    }
    /** Where the line begins; all blanks before it are of one unit each. */
    get #place() {
        const { line, indent } = this.#lines;
        return { line, column: indent + 1 };
    }
}
_a = Reader;


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
