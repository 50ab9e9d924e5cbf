export const id = 591;
export const ids = [591];
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

/***/ 20591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
// EXTERNAL MODULE: ./lib/formats/value.js
var formats_value = __webpack_require__(90445);
// EXTERNAL MODULE: ./lib/formats/yaml/core-schema.js
var core_schema = __webpack_require__(9671);
// EXTERNAL MODULE: ./lib/formats/limits.js
var limits = __webpack_require__(35670);
;// CONCATENATED MODULE: ./lib/formats/yaml/parser-fault.js


const closingQuote = "Expected a closing quote before the end of the document.";
const indentation = "The indentation fits none of the lines above: the parts of one list or mapping begin in one column.";
const continued = "This line is indented further than the one above, which has a value: begin both in one column, or put that value in quotes if it goes on here.";
const control = "A control character stands here: write it as an escape in double quotes, such as \\t or \\x01.";
const colon = "Expected a colon and a blank after the key, on one line with it.";
const quotes = "A text needs quotes that holds a colon with a blank after it, or that begins with @, ` or %.";
const comma = "Expected a comma or a closing bracket here.";
const header = "Expected the end of the line after a block's | or >, which may be followed by one digit and one + or -.";
const parser_fault_anchor = "Expected the name of an anchor here, after & or *.";
const tag = "Expected a tag here such as !!str or !name, of letters, digits and -: write other characters as %20.";
const directive = "Expected %YAML 1.2, or %TAG with a handle and a prefix, and then ---.";
/** How the parser's reasons begin, and what we say. */
const sentences = [
    ["tab characters", "A tab stands where the line is indented: indent with spaces."],
    ["bad indentation", indentation],
    ["deficient indentation", "What goes on over several lines is indented further than what it belongs to."],
    ["expected ':'", colon],
    ["can not read a block mapping entry", colon],
    ["a whitespace character is expected", "Expected a blank after the colon of a key."],
    ["missed comma", comma],
    ["expected the node content", "Expected a value before this comma."],
    ["unexpected end of the stream within a flow collection", "Expected a closing bracket before the end of the file."],
    ["unexpected end of the stream within a verbatim tag", tag],
    ["unexpected end of the", closingQuote],
    ["unknown escape", "YAML has no such escape: write \\\\ for a backslash, or use single quotes."],
    ["expected hexadecimal", "Expected hexadecimal digits here: two after \\x, four after \\u, eight after \\U."],
    ["expected valid JSON character", control],
    ["the stream contains non-printable", control],
    ["null byte", control],
    ["a line break is expected", header],
    ["repeat of", header],
    ["bad explicit indentation", header],
    ["name of an", parser_fault_anchor],
    ["duplication of an anchor", "A value has one anchor only."],
    ["alias node should not", "An alias has no tag and no anchor of its own."],
    ["duplication of a tag", "A value has one tag only."],
    ["tag", tag],
    ["named tag handle", tag],
    [
        "undeclared tag handle",
        "The handle of this tag was not declared: expected a line such as %TAG !e! tag:example.com: above.",
    ],
    ["duplication of %YAML", directive],
    ["directive", directive],
    ["YAML directive", directive],
    ["TAG directive", directive],
    ["ill-formed", directive],
    ["there is a previously declared suffix", directive],
    ["unacceptable YAML version", "Expected version 1.2 or 1.1 of YAML here."],
    [
        "end of the stream or a document separator",
        "Expected the end of the document here: text that goes on is indented.",
    ],
];
const unreadable = "This is not YAML.";
/** What we say of the parser's error; its own words are the detail. */
function parserFault(text, error) {
    const offset = error.mark?.position ?? 0;
    const place = (0,fault/* positionAt */.t$)(text, offset);
    if (error.reason.startsWith("nesting exceeded")) {
        return (0,limits/* tooDeep */.D)(place);
    }
    return new fault/* FormatFault */._z("parse-error", describe(error.reason, text, offset), {
        ...place,
        detail: error.reason,
    });
}
function describe(reason, text, offset) {
    const [, message = unreadable] = sentences.find(([beginning]) => reason.startsWith(beginning)) ?? [];
    const char = text.charAt(offset);
    if (message === indentation && char === ":" && beginsLine(text, offset)) {
        return continued;
    }
    const unquoted = (message === indentation && char === ":") || /^[@`%]$/u.test(char);
    return unquoted ? quotes : message;
}
/** Whether what stands before an offset on its line may be a key of its own: there is no other colon and no bracket. */
function beginsLine(text, offset) {
    const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    return /^ +[^\s:[\]{},"'#&*!|>%@`-][^:[\]{},"'#]*$/u.test(line);
}

// EXTERNAL MODULE: ./lib/formats/json-writer.js
var json_writer = __webpack_require__(96998);
// EXTERNAL MODULE: ./lib/formats/tree-builder.js
var tree_builder = __webpack_require__(89892);
;// CONCATENATED MODULE: ./lib/formats/yaml/frame.js
/** How many levels lie between a collection and the one it comes to stand in. What is merged leaves no level of its own. */
function levelStep(outer, isMapping) {
    if (outer?.merging !== true) {
        return 1;
    }
    return isMapping ? 0 : -1;
}
/** The mappings that a value merges into another one, the strongest first; `undefined` when it cannot be merged. */
function sourcesOf(value) {
    const sources = [];
    for (const source of Array.isArray(value) ? value : [value]) {
        if (!(source instanceof Map)) {
            return undefined;
        }
        sources.push(source);
    }
    return sources;
}

;// CONCATENATED MODULE: ./lib/formats/yaml/builder.js






/** Puts a YAML document together from its nodes, in their order. Values that aliases stand for are shared. */
class Builder {
    #text;
    #keys;
    #anchors = new Map();
    #outer = [];
    #frame;
    #result = null;
    /** How many values there are so far, aliases written out. */
    #nodes = 0;
    /** The offsets of the keys of all open mappings, in order. */
    #offsets = [];
    constructor(text) {
        this.#text = text;
        this.#keys = new json_writer/* JsonWriter */._(text.length + formats_value/* mostNodes */.NL);
    }
    /** What was built. */
    get result() {
        return this.#result;
    }
    /** Whether a mapping's key comes next. */
    get awaitsKey() {
        const frame = this.#frame;
        return frame?.map !== undefined && frame.key === undefined && !frame.merging;
    }
    /** Remembers a scalar for aliases, as a value and as a key. */
    nameScalar(name, value, key) {
        this.#anchors.set(name, { value, key, nodes: 1, levels: 0 });
    }
    /** Names the value that comes next. */
    setKey(key, offset) {
        const frame = this.#frame;
        if (frame?.map === undefined) {
            return;
        }
        if (!frame.map.has(key)) {
            this.#offsets.push(offset);
        }
        else if (frame.merged?.delete(key)) {
            frame.overridden ??= new Map();
            frame.overridden.set(key, offset);
        }
        else {
            throw (0,tree_builder/* duplicateKey */.V)(this.#text, key, { offset, first: this.#offsetOf(key, frame) });
        }
        frame.key = key;
    }
    /** Lets the value that comes next be merged into the mapping. */
    setMerge() {
        if (this.#frame !== undefined) {
            this.#frame.merging = true;
        }
    }
    /** Puts a scalar where a value is awaited. */
    addScalar(value, offset) {
        this.#count(1, offset);
        this.#put(value, offset);
    }
    /** Begins a list or a mapping. */
    open(collection, offset, name) {
        const level = (this.#frame?.level ?? 0) + levelStep(this.#frame, collection instanceof Map);
        if (level > formats_value/* mostLevels */.vj) {
            throw (0,limits/* tooDeep */.D)((0,fault/* positionAt */.t$)(this.#text, offset));
        }
        const anchor = name === undefined ? undefined : { value: undefined, key: undefined, nodes: 0, levels: 0 };
        if (name !== undefined && anchor !== undefined) {
            this.#anchors.set(name, anchor);
        }
        this.#outer.push(this.#frame);
        this.#frame = {
            list: collection instanceof Map ? undefined : collection,
            map: collection instanceof Map ? collection : undefined,
            anchor,
            offset,
            level,
            below: 0,
            nodesBefore: this.#nodes,
            firstOffset: this.#offsets.length,
            key: undefined,
            merging: false,
            merged: undefined,
            overridden: undefined,
        };
        this.#count(1, offset);
    }
    /** Ends the innermost list or mapping. */
    close() {
        const frame = this.#frame;
        if (frame === undefined) {
            return;
        }
        const value = frame.map ?? frame.list ?? null;
        const levels = frame.below + 1;
        if (frame.anchor !== undefined) {
            frame.anchor.value = value;
            frame.anchor.nodes = this.#nodes - frame.nodesBefore;
            frame.anchor.levels = levels;
        }
        this.#offsets.length = frame.firstOffset;
        this.#frame = this.#outer.pop();
        this.#place({ value, key: undefined, nodes: 0, levels }, frame.offset);
    }
    /** Puts what an alias stands for where it belongs. */
    addAlias(name, offset) {
        const anchor = this.#anchors.get(name);
        if (anchor === undefined) {
            throw this.#fault("Expected the name of an anchor that stands before this alias.", {
                offset,
                detail: `*${name}`,
            });
        }
        if (anchor.value === undefined) {
            throw this.#fault("This alias stands within what it stands for: YAML has such cycles, a configuration cannot.", {
                offset,
                detail: `*${name}`,
            });
        }
        this.#count(anchor.nodes, offset);
        this.#place(anchor, offset);
    }
    /** Puts a node where it belongs, be it a key or a value. */
    #place({ value = null, key, levels }, offset) {
        if (this.awaitsKey) {
            this.setKey(key ?? this.#writeKey(value, offset), offset);
            return;
        }
        const frame = this.#frame;
        if (frame !== undefined && levels > 0) {
            const below = levels - 1 + levelStep(frame, value instanceof Map);
            frame.below = Math.max(frame.below, below);
            if (frame.level + below > formats_value/* mostLevels */.vj) {
                throw (0,limits/* tooDeep */.D)((0,fault/* positionAt */.t$)(this.#text, offset));
            }
        }
        this.#put(value, offset);
    }
    #put(value, offset) {
        const frame = this.#frame;
        if (frame === undefined) {
            this.#result = value;
        }
        else if (frame.map === undefined) {
            frame.list?.push(value);
        }
        else if (frame.merging) {
            this.#merge(frame, value, offset);
        }
        else {
            frame.map.set(frame.key ?? "", value);
            frame.key = undefined;
        }
    }
    #merge(frame, value, offset) {
        const sources = sourcesOf(value);
        if (sources === undefined) {
            throw this.#fault('Expected a mapping, or a list of mappings, to merge by <<: write "<<" for the plain key.', {
                offset,
            });
        }
        frame.merging = false;
        frame.merged ??= new Set();
        // Their parts are values of this mapping now, they themselves are not.
        this.#nodes -= value instanceof Map ? 1 : 1 + sources.length;
        for (const source of sources) {
            for (const [key, part] of source) {
                if (frame.map?.has(key) === false) {
                    frame.map.set(key, part);
                    frame.merged.add(key);
                    this.#offsets.push(offset);
                }
            }
        }
    }
    #writeKey(value, offset) {
        const key = this.#keys.write(value);
        if (key === undefined) {
            throw new fault/* FormatFault */._z("too-deep", "Keys that are lists or mappings are too long here.", (0,fault/* positionAt */.t$)(this.#text, offset));
        }
        return key;
    }
    #count(nodes, offset) {
        this.#nodes += nodes;
        if (this.#nodes > formats_value/* mostNodes */.NL) {
            throw (0,limits/* tooMany */.O)((0,fault/* positionAt */.t$)(this.#text, offset));
        }
    }
    #offsetOf(name, { map, firstOffset, overridden }) {
        let index = firstOffset;
        for (const key of map?.keys() ?? []) {
            if (key === name) {
                break;
            }
            index += 1;
        }
        return overridden?.get(name) ?? this.#offsets[index] ?? 0;
    }
    #fault(message, { offset, detail }) {
        const place = (0,fault/* positionAt */.t$)(this.#text, offset);
        return new fault/* FormatFault */._z("parse-error", message, detail === undefined ? place : { ...place, detail });
    }
}

;// CONCATENATED MODULE: ./lib/formats/yaml/offsets.js

/** Where a scalar begins, with its quote; -1 when it is empty and has neither tag nor anchor. */
function offsetOfScalar({ style, valueStart, tagStart, anchorStart }) {
    if (valueStart >= 0) {
        return style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED ? valueStart - 1 : valueStart;
    }
    return tagStart >= 0 ? tagStart : Math.max(-1, anchorStart - 1);
}
/** Where a node begins. */
function offsetOf(event) {
    if ("valueStart" in event) {
        return offsetOfScalar(event);
    }
    return "start" in event ? event.start : event.anchorStart - 1;
}

// EXTERNAL MODULE: ./lib/formats/yaml/schema.js
var schema = __webpack_require__(25539);
;// CONCATENATED MODULE: ./lib/formats/yaml/second-document.js



/** A line of its own, or the beginning of one; nothing but a document may begin like this. */
const marker = /(?<![^\r\n\ufeff])---(?![^ \t\r\n])/gu;
/** The fault of a file that holds more than one document, at the second one. */
function secondDocument(text, events) {
    const message = "Expected one document, and this is where a second one begins: put each into a file of its own.";
    return new fault/* FormatFault */._z("parse-error", message, (0,fault/* positionAt */.t$)(text, findSecond(text, events)));
}
function findSecond(text, events) {
    const [first] = events;
    const index = events.findIndex(({ type }, at) => at > 0 && type === js_yaml/* EVENT_ID */.hy.DOCUMENT);
    const second = events[index];
    const content = events[index + 1];
    if (first?.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT || second?.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT || content === undefined) {
        return 0;
    }
    if (!second.explicitStart && content.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT && content.type !== js_yaml/* EVENT_ID */.hy.POP) {
        return offsetOf(content);
    }
    const markers = text.matchAll(marker);
    if (first.explicitStart) {
        markers.next();
    }
    return markers.next().value?.index ?? 0;
}

;// CONCATENATED MODULE: ./lib/formats/yaml/tags.js
const repository = "tag:yaml.org,2002:";
const kinds = new Map([
    ["str", "scalar"],
    ["int", "scalar"],
    ["float", "scalar"],
    ["bool", "scalar"],
    ["null", "scalar"],
    ["binary", "scalar"],
    ["timestamp", "scalar"],
    ["seq", "sequence"],
    ["omap", "sequence"],
    ["pairs", "sequence"],
    ["map", "mapping"],
    ["set", "mapping"],
]);
/** The prefixes that a document's handles stand for. */
function readHandles(directives) {
    const handles = new Map([["!!", repository]]);
    for (const directive of directives) {
        if (directive.kind === "tag") {
            handles.set(directive.handle, directive.prefix);
        }
    }
    return handles;
}
/** The name of one of YAML's own types, such as `int`; `!` for the tag that has no name; empty for all other tags. */
function typeOf(tag, handles) {
    if (tag === "!") {
        return tag;
    }
    const full = decode(tag.startsWith("!<") ? tag.slice(2, -1) : expand(tag, handles));
    const name = full.startsWith(repository) ? full.slice(repository.length) : "";
    return kinds.has(name) || name === "merge" ? name : "";
}
/** Whether a type is of that kind; those that are not YAML's own may be of any. */
function mayBe(type, kind) {
    return (kinds.get(type) ?? kind) === kind;
}
function expand(tag, handles) {
    const handle = tag.slice(0, tag.indexOf("!", 1) + 1) || "!";
    return (handles.get(handle) ?? handle) + tag.slice(handle.length);
}
function decode(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return name;
    }
}
/** Reads the text of a scalar by a type of YAML's own; `undefined` when it is none of that type. */
function readTyped(type, text, schema) {
    switch (kinds.get(type)) {
        case "sequence":
            return text === "" ? [] : undefined;
        case "mapping":
            return text === "" ? new Map() : undefined;
        default:
            return readScalar(type, text, schema);
    }
}
function readScalar(type, text, schema) {
    const word = schema.words.get(text);
    switch (type) {
        case "int":
            return schema.readInteger(text);
        case "float":
            return schema.readFloat(text);
        case "null":
            return word === null ? null : undefined;
        case "bool":
            return word === null ? undefined : word;
        case "binary":
            return text.replace(/[ \t\r\n]+/gu, "");
        default:
            return text;
    }
}

;// CONCATENATED MODULE: ./lib/formats/yaml/reader.js







const keyMark = /[:?]/gu;
/** Reads the nodes of a YAML document from the parser's events. */
class Reader {
    #text;
    #schema;
    #builder;
    #handles = readHandles([]);
    #documents = 0;
    /** Where the node is that is being read. */
    #offset = 0;
    /** Where the last node that had a text ended. */
    #end = 0;
    constructor(text, schema) {
        this.#text = text;
        this.#schema = schema;
        this.#builder = new Builder(text);
    }
    /** What the document says; null when there is none. @throws FormatFault */
    read(events) {
        for (const event of events) {
            switch (event.type) {
                case js_yaml/* EVENT_ID */.hy.SCALAR:
                    this.#readScalar(event);
                    break;
                case js_yaml/* EVENT_ID */.hy.POP:
                    this.#builder.close();
                    break;
                case js_yaml/* EVENT_ID */.hy.ALIAS:
                    this.#end = event.anchorEnd;
                    this.#builder.addAlias(this.#text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1);
                    break;
                case js_yaml/* EVENT_ID */.hy.DOCUMENT:
                    this.#documents += 1;
                    if (this.#documents > 1) {
                        throw secondDocument(this.#text, events);
                    }
                    this.#handles = readHandles(event.directives);
                    break;
                default:
                    this.#open(event);
            }
        }
        return this.#builder.result;
    }
    #open(event) {
        const isMapping = event.type === js_yaml/* EVENT_ID */.hy.MAPPING;
        if (event.tagStart >= 0 && !mayBe(this.#typeOf(event), isMapping ? "mapping" : "sequence")) {
            throw this.#mistyped(event);
        }
        this.#builder.open(isMapping ? new Map() : [], event.start, this.#nameOf(event));
    }
    #readScalar(event) {
        const { style, tagStart, anchorStart } = event;
        const text = event.fast ? this.#text.slice(event.valueStart, event.valueEnd) : (0,js_yaml/* getScalarValue */.KE)(this.#text, event);
        this.#locate(event);
        if (tagStart >= 0 || anchorStart >= 0) {
            this.#readNamed(event, text);
        }
        else if (this.#builder.awaitsKey) {
            this.#readKey(event, text);
        }
        else {
            this.#builder.addScalar(style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? (0,schema/* resolvePlain */.Rg)(text, this.#schema) : text, this.#offset);
        }
    }
    /** Finds out where a scalar is. An empty key has no place of its own, but a colon or a question mark. */
    #locate(event) {
        const start = offsetOfScalar(event);
        if (start >= 0) {
            this.#offset = start;
            this.#end = Math.max(start, event.valueEnd);
        }
        else if (this.#builder.awaitsKey) {
            keyMark.lastIndex = this.#end;
            this.#offset = keyMark.exec(this.#text)?.index ?? this.#end;
            this.#end = this.#offset + 1;
        }
    }
    /** Reads a scalar that has a tag or an anchor. */
    #readNamed(event, text) {
        const value = this.#resolve(event, text);
        const name = this.#nameOf(event);
        if (name !== undefined) {
            this.#builder.nameScalar(name, value, keyOf(event, text));
        }
        if (this.#builder.awaitsKey) {
            this.#readKey(event, text);
        }
        else {
            this.#builder.addScalar(value, this.#offset);
        }
    }
    #readKey(event, text) {
        const merges = text === "<<" && event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN;
        if (merges && (event.tagStart < 0 || this.#typeOf(event) === "merge")) {
            this.#builder.setMerge();
        }
        else {
            this.#builder.setKey(keyOf(event, text), this.#offset);
        }
    }
    #resolve(event, text) {
        const type = event.tagStart < 0 ? "" : this.#typeOf(event);
        if (type === "" || type === "merge") {
            return event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? (0,schema/* resolvePlain */.Rg)(text, this.#schema) : text;
        }
        const value = readTyped(type, text, this.#schema);
        if (value === undefined) {
            throw this.#mistyped(event);
        }
        return value;
    }
    #typeOf({ tagStart, tagEnd }) {
        return typeOf(this.#text.slice(tagStart, tagEnd), this.#handles);
    }
    #nameOf({ anchorStart, anchorEnd }) {
        return anchorStart < 0 ? undefined : this.#text.slice(anchorStart, anchorEnd);
    }
    #mistyped(event) {
        const message = `Expected a value of the type that its tag names, !!${this.#typeOf(event)}: mend it, or leave out the tag.`;
        return new fault/* FormatFault */._z("parse-error", message, (0,fault/* positionAt */.t$)(this.#text, event.tagStart));
    }
}
/** A scalar as a key: its text, and nothing for `~`. */
function keyOf({ style }, text) {
    return text === "~" && style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? "" : text;
}

// EXTERNAL MODULE: ./lib/formats/decimals.js
var decimals = __webpack_require__(6358);
;// CONCATENATED MODULE: ./lib/formats/yaml/types-1-1.js



const integer = /^[-+]?(?:0|[1-9][0-9_]*)$/u;
const prefixed = /^([-+]?)0(b[01_]+|[0-7_]+|x[0-9A-Fa-f_]+)$/u;
/** The type's page has `[0-9.]` after the point, a slip for `[0-9_]` (or else `1.2.3` would be a number). */
const decimal = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/u;
const sexagesimal = /^([-+]?)([0-9][0-9_]*(?::[0-5]?[0-9])+)(\.[0-9_]*)?$/u;
function readInteger(text) {
    const literal = integer.test(text) ? (0,decimals/* decimalLiteral */.L)(text, withoutSeparators(text)) : readPrefixed(text);
    return literal ?? readSexagesimal(text, { fraction: false });
}
function readFloat(text) {
    const plain = decimal.test(text) || integer.test(text);
    const literal = plain ? (0,decimals/* decimalLiteral */.L)(text, withoutSeparators(text)) : readSexagesimal(text, { fraction: true });
    return literal ?? (0,schema/* readSpecial */.ym)(text);
}
function withoutSeparators(text) {
    return text.includes("_") ? text.replaceAll("_", "") : text;
}
function readPrefixed(text) {
    const [, sign, body] = (text.length <= decimals/* mostPrefixedDigits */.c && prefixed.exec(text)) || [];
    if (body === undefined) {
        return undefined;
    }
    const digits = withoutSeparators(body);
    if (digits === "b" || digits === "x") {
        return undefined;
    }
    const prefix = digits.startsWith("b") || digits.startsWith("x") ? "0" : "0o0";
    return new formats_value/* Literal */.uS(text, `${sign === "-" ? "-" : ""}${BigInt(prefix + digits)}`);
}
/** Base 60, as in `12:30`. An integer must not begin with 0, and a number with a fraction may. */
function readSexagesimal(text, { fraction }) {
    const [, sign, places, after] = (text.length <= decimals/* mostPrefixedDigits */.c && sexagesimal.exec(text)) || [];
    if (places === undefined || fraction !== (after !== undefined) || (!fraction && places.startsWith("0"))) {
        return undefined;
    }
    let whole = 0n;
    for (const place of withoutSeparators(places).split(":")) {
        whole = whole * 60n + BigInt(place);
    }
    return (0,decimals/* decimalLiteral */.L)(text, `${sign}${whole}${withoutSeparators(after ?? "")}`);
}
/** The types of YAML 1.1 (https://yaml.org/type/), but for timestamps, which stay texts. */
const types11 = {
    words: (0,schema/* wordsOf */.Z9)(["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"], ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"]),
    readInteger,
    readFloat,
};

;// CONCATENATED MODULE: ./lib/formats/yaml/read.js







/**
 * Reads one YAML document. Version 1.2 has the core schema, 1.1 the types of https://yaml.org/type/; both merge `<<`.
 * Numbers and words keep their text. Scalars that are keys are their text, other keys are compact JSON. Tags that are not
 * YAML's own are passed over. Throws a FormatFault.
 */
function readYaml(text, version) {
    return new Reader(text, version === "1.1" ? types11 : core_schema/* coreSchema */.n).read(parse(text));
}
function parse(text) {
    try {
        // To the parser a scalar is a level too, and so is the attempt to read a node as a key.
        return (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: formats_value/* mostLevels */.vj + 2 });
    }
    catch (error) {
        if (error instanceof js_yaml/* YAMLException */.tB) {
            throw parserFault(text, error);
        }
        if (error instanceof RangeError) {
            const message = "What is written here is too deep, or too long, to be read.";
            throw new fault/* FormatFault */._z("too-deep", message, { line: 1, column: 1, detail: error.message });
        }
        throw error;
    }
}


/***/ })

};
