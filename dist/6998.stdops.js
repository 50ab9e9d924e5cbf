export const id = 6998;
export const ids = [6998];
export const modules = {

/***/ 96998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ JsonWriter),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

/** So many pieces are joined at once: a text that grows piece by piece would be copied by the garbage collector again and again. */
const mostPieces = 4096;
/** A value as compact JSON; numbers keep their digits. Lone surrogates are escaped, as JSON.stringify does. */
function renderJson(value) {
    return new JsonWriter().write(value) ?? "";
}
/** Writes values as compact JSON, as {@link renderJson} does, up to so many characters in all. */
class JsonWriter {
    #chunks = [];
    #pieces = [];
    #left;
    constructor(most = Number.POSITIVE_INFINITY) {
        this.#left = most;
    }
    /** The JSON of a value; `undefined` when the texts become too long, as aliases of YAML can make them. */
    write(value) {
        this.#write(value);
        this.#join();
        const text = this.#chunks.join("");
        this.#chunks.length = 0;
        return this.#left < 0 ? undefined : text;
    }
    #write(value) {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value)) {
            this.#writeList(value);
        }
        else if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
            this.#writeMapping(value);
        }
        else {
            this.#add(typeof value === "string" ? this.#quote(value) : renderScalar(value));
        }
    }
    #writeList(list) {
        let before = "[";
        for (const part of list) {
            this.#add(before);
            this.#write(part);
            before = ",";
        }
        this.#add(list.length === 0 ? "[]" : "]");
    }
    #writeMapping(mapping) {
        let before = "{";
        for (const [key, part] of mapping) {
            this.#add(`${before}${this.#quote(key)}:`);
            this.#write(part);
            before = ",";
        }
        this.#add(mapping.size === 0 ? "{}" : "}");
    }
    /** Too long a text is not even quoted. */
    #quote(text) {
        return text.length > this.#left ? text : JSON.stringify(text);
    }
    #add(piece) {
        this.#left -= piece.length;
        if (this.#left >= 0 && this.#pieces.push(piece) === mostPieces) {
            this.#join();
        }
    }
    #join() {
        this.#chunks.push(this.#pieces.join(""));
        this.#pieces = [];
    }
}
function renderScalar(value) {
    return value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS || value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .DeferredText */ .z$ ? value.json : String(value);
}


/***/ })

};
