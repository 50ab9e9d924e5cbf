export const id = 4163;
export const ids = [4163];
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

/***/ 74163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readXml: () => (/* binding */ readXml)
});

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
// EXTERNAL MODULE: ./lib/formats/limits.js
var limits = __webpack_require__(35670);
// EXTERNAL MODULE: ./lib/formats/value.js
var value = __webpack_require__(90445);
;// CONCATENATED MODULE: ./lib/formats/xml/builder.js

/** An open element with what it holds so far; maps are made when there is something to hold. */
class Frame {
    name;
    offset;
    keepsBlanks;
    values = undefined;
    /** The lists among the values: of children that share a name. */
    lists = undefined;
    hasChildren = false;
    /** The text that counts. */
    text = "";
    /** The text since the last tag. */
    piece = "";
    constructor({ name, offset }, keepsBlanks) {
        this.name = name;
        this.offset = offset;
        this.keepsBlanks = keepsBlanks;
    }
}
const blank = /^[ \t\r\n]*$/u;
/** Builds a value from an element and what it holds, tag by tag. */
class Builder {
    #root = new Map();
    #frames = [];
    #limits;
    #count = 0;
    /** The element that was closed last. */
    closed;
    constructor(limits) {
        this.#limits = limits;
    }
    /** The root element under its name. */
    get value() {
        return this.#root;
    }
    /** The innermost element that is open. */
    get element() {
        return this.#frames.at(-1);
    }
    /** An opening tag, with its attributes in their order. */
    open(element, attributes) {
        const parent = this.#frames.at(-1);
        if (parent !== undefined) {
            parent.hasChildren = true;
            endPiece(parent);
        }
        this.#add(1 + attributes.length);
        const space = attributes.findLast(([name]) => name === "xml:space")?.[1];
        const keepsBlanks = space === undefined ? (parent?.keepsBlanks ?? false) : space === "preserve";
        const frame = new Frame(element, keepsBlanks);
        if (attributes.length > 0) {
            frame.values = new Map(attributes.map(([name, value]) => [`@${name}`, value]));
        }
        this.#frames.push(frame);
        if (this.#frames.length > value/* mostLevels */.vj) {
            throw this.#limits.tooDeep();
        }
    }
    /** Text in the innermost element. */
    append(text) {
        const frame = this.#frames.at(-1);
        if (frame !== undefined) {
            frame.piece += text;
        }
    }
    /** A closing tag. */
    close() {
        const frame = this.#frames.pop();
        if (frame === undefined) {
            return;
        }
        this.closed = frame;
        const parent = this.#frames.at(-1);
        if (parent === undefined) {
            this.#root.set(frame.name, finish(frame));
        }
        else {
            addChild(parent, frame.name, finish(frame));
        }
    }
    #add(count) {
        this.#count += count;
        if (this.#count > value/* mostNodes */.NL) {
            throw this.#limits.tooMany();
        }
    }
}
/** Blanks between tags only lay out the file, unless `xml:space` says otherwise. */
function endPiece(frame) {
    if (frame.keepsBlanks || !blank.test(frame.piece)) {
        frame.text += frame.piece;
    }
    frame.piece = "";
}
function finish(frame) {
    if (frame.hasChildren) {
        endPiece(frame);
    }
    const text = frame.text + frame.piece;
    if (frame.values === undefined) {
        return text;
    }
    if (text !== "") {
        frame.values.set("#text", text);
    }
    return frame.values;
}
function addChild(frame, name, value) {
    frame.values ??= new Map();
    const first = frame.values.get(name);
    const list = frame.lists?.get(name);
    if (list !== undefined) {
        list.push(value);
    }
    else if (first === undefined) {
        frame.values.set(name, value);
    }
    else {
        const both = [first, value];
        frame.lists ??= new Map();
        frame.lists.set(name, both);
        frame.values.set(name, both);
    }
}

;// CONCATENATED MODULE: ./lib/formats/xml/faults.js
const noSuchEntity = "Only &amp; &lt; &gt; &quot; &apos; and numbers such as &#38; are known here: " +
    "entities are never expanded, and a plain & is written &amp;.";
const rules = [
    [/entity name|undefined entity/u, noSuchEntity, lastAmpersand],
    [/character entity/u, "Expected the number of a character that XML allows, as in &#38; or &#x26;.", lastAmpersand],
    [
        /^unclosed tag/u,
        ({ element }) => `The element ${element?.name ?? ""} is never closed.`,
        ({ text, element }) => text.lastIndexOf("<", (element?.offset ?? 0) - 1),
    ],
    [/^unexpected close tag/u, ({ closed }) => `Expected </${closed?.name ?? ""}> here.`, lastTag],
    [/^unmatched closing tag/u, "An element ends here that was never opened.", lastTag],
    [/^duplicate attribute: (.*)\.$/u, (_, name) => `The attribute ${name} stands twice in one element.`, lastTag],
    [/only one root/u, "A document has one root element: a second one begins here.", lastTag],
    [/must contain a root/u, "Expected an element: the document has none.", last],
    [/outside of root/u, "Text stands inside the root element only.", firstText],
    [/^unexpected end/u, "The document ends in the middle of a comment, an instruction or a tag.", last],
    [/^malformed comment/u, "A comment holds no two hyphens in a row.", last],
    [/attribute|whitespace required/u, 'Expected attributes as in name="value", with blanks between them.', last],
    [/\]\]>/u, "The characters ]]> stand in no text: write ]]&gt;.", last],
    [/^disallowed character/u, "XML does not allow this character here: a plain < is written &lt;.", last],
];
/** Tells in our words, which do not quote the file, what saxes found. */
function diagnose(saxes, situation) {
    const entity = openEntity(situation);
    if (entity !== undefined) {
        return { message: noSuchEntity, offset: entity };
    }
    for (const [pattern, message, offset] of rules) {
        const found = pattern.exec(saxes);
        if (found !== null) {
            const sentence = typeof message === "string" ? message : message(situation, found[1] ?? "");
            return { message: sentence, offset: offset(situation) };
        }
    }
    return { message: "This is not well-formed XML.", offset: last(situation) };
}
/** The `&` behind which saxes looked for a semicolon in vain, to the end of the file. */
function openEntity({ text, offset, complete }) {
    if (offset < text.length) {
        return undefined;
    }
    const found = text.indexOf("&", Math.max(complete, text.lastIndexOf(";")));
    const before = text.slice(complete, found === -1 ? complete : found);
    return found === -1 || /<[!?]/u.test(before) ? undefined : found;
}
function last({ offset }) {
    return offset - 1;
}
function lastAmpersand({ text, offset }) {
    return text.lastIndexOf("&", offset - 1);
}
function lastTag({ text, offset }) {
    return text.lastIndexOf("<", offset - 1);
}
function firstText({ text, complete }) {
    const found = text.slice(complete).search(/[^ \t\r\n]/u);
    return complete + Math.max(0, found);
}

;// CONCATENATED MODULE: ./lib/formats/xml.js





const xml_blank = "[ \\t\\r\\n]";
const literal = "(?:\"[^\"]*\"|'[^']*')";
const external = `(?:${xml_blank}+SYSTEM${xml_blank}+${literal}|${xml_blank}+PUBLIC${xml_blank}+${literal}${xml_blank}+${literal})?`;
/** A document type without declarations of its own. */
const doctype = new RegExp(`^${xml_blank}+[\\p{ID_Start}_:][\\p{ID_Continue}:.-]*${external}${xml_blank}*$`, "u");
/** How a text may name its encoding that was decoded from UTF-8 or UTF-16. */
const encodings = /^(?:utf-?8|utf-?16(?:le|be)?|(?:us-)?ascii)$/iu;
/**
 * Reads a well-formed XML document. The root element is kept; attributes are `@name`; an element with neither attributes
 * nor children is its text, and any other has its text as `#text`, without the blanks that only part its children unless
 * `xml:space="preserve"` keeps them; siblings of one name are a list in the place of the first. Comments and
 * instructions are left out, names and prefixes kept as written, entities never expanded. Throws a FormatFault.
 */
function readXml(text) {
    const parser = new saxes/* SaxesParser */.wT({ position: false });
    // The parser stands behind the character that it read last.
    const here = () => place(text, parser.position - 1);
    const builder = new Builder({ tooDeep: () => (0,limits/* tooDeep */.D)(here()), tooMany: () => (0,limits/* tooMany */.O)(here()) });
    let complete = 0;
    const pass = () => {
        complete = parser.position;
    };
    parser.on("opentag", ({ name, attributes }) => {
        builder.open({ name, offset: parser.position }, Object.entries(attributes));
        pass();
    });
    parser.on("text", (content) => builder.append(content));
    parser.on("cdata", (content) => {
        builder.append(content);
        pass();
    });
    parser.on("closetag", () => {
        builder.close();
        pass();
    });
    parser.on("comment", pass);
    parser.on("processinginstruction", pass);
    parser.on("xmldecl", ({ encoding = "UTF-8" }) => {
        pass();
        checkEncoding(encoding, here);
    });
    parser.on("doctype", (content) => {
        pass();
        checkDoctype(content, () => place(text, text.lastIndexOf("<!DOCTYPE", parser.position)));
    });
    parser.on("error", ({ message: detail }) => {
        const { element, closed } = builder;
        const situation = { text, offset: parser.position, complete, element, closed };
        const { message, offset } = diagnose(detail, situation);
        throw new fault/* FormatFault */._z("parse-error", message, { ...place(text, offset), detail });
    });
    parser.write(text).close();
    return builder.value;
}
function checkEncoding(encoding, here) {
    if (!encodings.test(encoding)) {
        const message = "The declared encoding is not the one that the file was read in: convert it to UTF-8.";
        throw new fault/* FormatFault */._z("parse-error", message, here());
    }
}
function checkDoctype(content, here) {
    if (!doctype.test(content)) {
        const message = content.includes("[")
            ? "A document type with declarations of its own is refused: entities are never expanded."
            : "Expected a document type without declarations, as in <!DOCTYPE name>.";
        throw new fault/* FormatFault */._z("parse-error", message, here());
    }
}
/** The place of a UTF-16 unit; of the second one of a pair, that of its character. */
function place(text, offset) {
    const code = text.charCodeAt(offset);
    return (0,fault/* positionAt */.t$)(text, Math.max(0, code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset));
}


/***/ })

};
