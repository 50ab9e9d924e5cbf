export const id = 7998;
export const ids = [7998];
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


/***/ }),

/***/ 6173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ KeyWriter)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

/** Writes lists and mappings that are keys as compact JSON, up to so many characters in all. */
class KeyWriter {
    #left;
    constructor(most) {
        this.#left = most;
    }
    /** The JSON of a value; `undefined` when the keys become too long, as aliases and keys within keys can make them. */
    write(value) {
        const parts = [];
        this.#write(value, parts);
        return this.#left < 0 ? undefined : parts.join("");
    }
    #write(value, parts) {
        if (typeof value === "string") {
            this.#add(this.#quote(value), parts);
        }
        else if (value === null || typeof value === "boolean") {
            this.#add(String(value), parts);
        }
        else if (value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS || value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .DeferredText */ .z$) {
            this.#add(value.json, parts);
        }
        else if (isList(value)) {
            this.#writeList(value, parts);
        }
        else {
            this.#writeMapping(value, parts);
        }
    }
    #writeList(list, parts) {
        let before = "";
        this.#add("[", parts);
        for (const part of list) {
            this.#add(before, parts);
            this.#write(part, parts);
            before = ",";
        }
        this.#add("]", parts);
    }
    #writeMapping(mapping, parts) {
        let before = "";
        this.#add("{", parts);
        for (const [key, part] of mapping) {
            this.#add(before, parts);
            this.#add(this.#quote(key), parts);
            this.#add(":", parts);
            this.#write(part, parts);
            before = ",";
        }
        this.#add("}", parts);
    }
    /** Too long a text is not even quoted. */
    #quote(text) {
        return text.length > this.#left ? text : JSON.stringify(text);
    }
    #add(part, parts) {
        this.#left -= part.length;
        if (this.#left >= 0) {
            parts.push(part);
        }
    }
}
function isList(value) {
    return Array.isArray(value);
}


/***/ })

};
