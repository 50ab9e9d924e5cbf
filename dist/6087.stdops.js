export const id = 6087;
export const ids = [6087];
export const modules = {

/***/ 15756:
/***/ ((module) => {

const { hasOwnProperty } = Object.prototype

const encode = (obj, opt = {}) => {
  if (typeof opt === 'string') {
    opt = { section: opt }
  }
  opt.align = opt.align === true
  opt.newline = opt.newline === true
  opt.sort = opt.sort === true
  opt.whitespace = opt.whitespace === true || opt.align === true
  // The `typeof` check is required because accessing the `process` directly fails on browsers.
  /* istanbul ignore next */
  opt.platform = opt.platform || (typeof process !== 'undefined' && process.platform)
  opt.bracketedArray = opt.bracketedArray !== false

  /* istanbul ignore next */
  const eol = opt.platform === 'win32' ? '\r\n' : '\n'
  const separator = opt.whitespace ? ' = ' : '='
  const children = []

  const keys = opt.sort ? Object.keys(obj).sort() : Object.keys(obj)

  let padToChars = 0
  // If aligning on the separator, then padToChars is determined as follows:
  // 1. Get the keys
  // 2. Exclude keys pointing to objects unless the value is null or an array
  // 3. Add `[]` to array keys
  // 4. Ensure non empty set of keys
  // 5. Reduce the set to the longest `safe` key
  // 6. Get the `safe` length
  if (opt.align) {
    padToChars = safe(
      (
        keys
          .filter(k => obj[k] === null || Array.isArray(obj[k]) || typeof obj[k] !== 'object')
          .map(k => Array.isArray(obj[k]) ? `${k}[]` : k)
      )
        .concat([''])
        .reduce((a, b) => safe(a).length >= safe(b).length ? a : b)
    ).length
  }

  let out = ''
  const arraySuffix = opt.bracketedArray ? '[]' : ''

  for (const k of keys) {
    const val = obj[k]
    if (val && Array.isArray(val)) {
      for (const item of val) {
        out += safe(`${k}${arraySuffix}`).padEnd(padToChars, ' ') + separator + safe(item) + eol
      }
    } else if (val && typeof val === 'object') {
      children.push(k)
    } else {
      out += safe(k).padEnd(padToChars, ' ') + separator + safe(val) + eol
    }
  }

  if (opt.section && out.length) {
    out = '[' + safe(opt.section) + ']' + (opt.newline ? eol + eol : eol) + out
  }

  for (const k of children) {
    const nk = splitSections(k, '.').join('\\.')
    const section = (opt.section ? opt.section + '.' : '') + nk
    const child = encode(obj[k], {
      ...opt,
      section,
    })
    if (out.length && child.length) {
      out += eol
    }

    out += child
  }

  return out
}

function splitSections (str, separator) {
  var lastMatchIndex = 0
  var lastSeparatorIndex = 0
  var nextIndex = 0
  var sections = []

  do {
    nextIndex = str.indexOf(separator, lastMatchIndex)

    if (nextIndex !== -1) {
      lastMatchIndex = nextIndex + separator.length

      if (nextIndex > 0 && str[nextIndex - 1] === '\\') {
        continue
      }

      sections.push(str.slice(lastSeparatorIndex, nextIndex))
      lastSeparatorIndex = nextIndex + separator.length
    }
  } while (nextIndex !== -1)

  sections.push(str.slice(lastSeparatorIndex))

  return sections
}

const decode = (str, opt = {}) => {
  opt.bracketedArray = opt.bracketedArray !== false
  const out = Object.create(null)
  let p = out
  let section = null
  //          section          |key      = value
  const re = /^\[([^\]]*)\]\s*$|^([^=]+)(=(.*))?$/i
  const lines = str.split(/[\r\n]+/g)
  const duplicates = {}

  for (const line of lines) {
    if (!line || line.match(/^\s*[;#]/) || line.match(/^\s*$/)) {
      continue
    }
    const match = line.match(re)
    if (!match) {
      continue
    }
    if (match[1] !== undefined) {
      section = unsafe(match[1])
      if (section === '__proto__') {
        // not allowed
        // keep parsing the section, but don't attach it.
        p = Object.create(null)
        continue
      }
      p = out[section] = out[section] || Object.create(null)
      continue
    }
    const keyRaw = unsafe(match[2])
    let isArray
    if (opt.bracketedArray) {
      isArray = keyRaw.length > 2 && keyRaw.slice(-2) === '[]'
    } else {
      duplicates[keyRaw] = (duplicates?.[keyRaw] || 0) + 1
      isArray = duplicates[keyRaw] > 1
    }
    const key = isArray && keyRaw.endsWith('[]')
      ? keyRaw.slice(0, -2) : keyRaw

    if (key === '__proto__') {
      continue
    }
    const valueRaw = match[3] ? unsafe(match[4]) : true
    const value = valueRaw === 'true' ||
      valueRaw === 'false' ||
      valueRaw === 'null' ? JSON.parse(valueRaw)
      : valueRaw

    // Convert keys with '[]' suffix to an array
    if (isArray) {
      if (!hasOwnProperty.call(p, key)) {
        p[key] = []
      } else if (!Array.isArray(p[key])) {
        p[key] = [p[key]]
      }
    }

    // safeguard against resetting a previously defined
    // array by accidentally forgetting the brackets
    if (Array.isArray(p[key])) {
      p[key].push(value)
    } else {
      p[key] = value
    }
  }

  // {a:{y:1},"a.b":{x:2}} --> {a:{y:1,b:{x:2}}}
  // use a filter to return the keys that have to be deleted.
  const remove = []
  for (const k of Object.keys(out)) {
    if (!hasOwnProperty.call(out, k) ||
      typeof out[k] !== 'object' ||
      Array.isArray(out[k])) {
      continue
    }

    // see if the parent section is also an object.
    // if so, add it to that, and mark this one for deletion
    const parts = splitSections(k, '.')
    p = out
    const l = parts.pop()
    const nl = l.replace(/\\\./g, '.')
    for (const part of parts) {
      if (part === '__proto__') {
        continue
      }
      if (!hasOwnProperty.call(p, part) || typeof p[part] !== 'object') {
        p[part] = Object.create(null)
      }
      p = p[part]
    }
    if (p === out && nl === l) {
      continue
    }

    p[nl] = out[k]
    remove.push(k)
  }
  for (const del of remove) {
    delete out[del]
  }

  return out
}

const isQuoted = val => {
  return (val.startsWith('"') && val.endsWith('"')) ||
    (val.startsWith("'") && val.endsWith("'"))
}

const safe = val => {
  if (
    typeof val !== 'string' ||
    val.match(/[=\r\n]/) ||
    val.match(/^\[/) ||
    (val.length > 1 && isQuoted(val)) ||
    val !== val.trim()
  ) {
    return JSON.stringify(val)
  }
  return val.split(';').join('\\;').split('#').join('\\#')
}

const unsafe = val => {
  val = (val || '').trim()
  if (isQuoted(val)) {
    // remove the single quotes before calling JSON.parse
    if (val.charAt(0) === "'") {
      val = val.slice(1, -1)
    }
    try {
      val = JSON.parse(val)
    } catch {
      // ignore errors
    }
  } else {
    // walk the val to find the first not-escaped ; character
    let esc = false
    let unesc = ''
    for (let i = 0, l = val.length; i < l; i++) {
      const c = val.charAt(i)
      if (esc) {
        if ('\\;#'.indexOf(c) !== -1) {
          unesc += c
        } else {
          unesc += '\\' + c
        }

        esc = false
      } else if (';#'.indexOf(c) !== -1) {
        break
      } else if (c === '\\') {
        esc = true
      } else {
        unesc += c
      }
    }
    if (esc) {
      unesc += '\\'
    }

    return unesc.trim()
  }
  return val
}

module.exports = {
  parse: decode,
  decode,
  stringify: encode,
  encode,
  safe,
  unsafe,
}


/***/ }),

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

/***/ 56087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readNpmIni: () => (/* binding */ readNpmIni)
});

// EXTERNAL MODULE: ./lib/formats/ini/finders.js
var finders = __webpack_require__(98856);
;// CONCATENATED MODULE: ./lib/formats/ini/nest.js
/** The parts of a name: dots separate them, where no backslash stands before. */
function splitName(name) {
    return name.split(/(?<!\\)\./u);
}
/** Moves the objects at the top with a dotted name into one another: `a.b` becomes `b` in `a`. */
function nest(top) {
    const moved = [];
    for (const name of [...top.keys()]) {
        const value = top.get(name);
        // A null is moved too: in JavaScript, its type is "object".
        if (value === null || value instanceof Map) {
            const parts = splitName(name);
            const last = (parts.pop() ?? "").replaceAll("\\.", ".");
            const parent = descend(top, parts);
            if (parent !== top || last !== name) {
                parent.set(last, value);
                moved.push(name);
            }
        }
    }
    for (const name of moved) {
        top.delete(name);
    }
}
/** The object at the end of a path; what stands in its way is replaced, but for lists, which hide what is below them. */
function descend(top, parts) {
    let parent = top;
    for (const part of parts) {
        const there = parent.get(part);
        const next = there instanceof Map ? there : new Map();
        if (!Array.isArray(there)) {
            parent.set(part, next);
        }
        parent = next;
    }
    return parent;
}

// EXTERNAL MODULE: ./node_modules/ini/lib/ini.js
var ini = __webpack_require__(15756);
// EXTERNAL MODULE: ./lib/formats/limits.js
var limits = __webpack_require__(35670);
// EXTERNAL MODULE: ./lib/formats/value.js
var formats_value = __webpack_require__(90445);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/impl/parser.js
var parser = __webpack_require__(95152);
;// CONCATENATED MODULE: ./lib/formats/ini/quoted-json.js


/**
 * Reads a text that is JSON for sure. Numbers keep their digits; as with `JSON.parse`, the last of equal keys wins. `meet` is
 * told of each value how many levels down it stands, and may throw.
 */
function readValidJson(text, meet) {
    const open = [];
    let key = "";
    let result = null;
    const add = (value) => {
        const container = open.at(-1);
        meet(open.length);
        if (container === undefined) {
            result = value;
        }
        else if (container instanceof Map) {
            container.set(key, value);
        }
        else {
            container.push(value);
        }
    };
    const begin = (container) => {
        add(container);
        open.push(container);
    };
    const end = () => {
        open.pop();
    };
    (0,parser.visit)(text, {
        onObjectBegin: () => begin(new Map()),
        onArrayBegin: () => begin([]),
        onObjectEnd: end,
        onArrayEnd: end,
        onObjectProperty: (name) => {
            key = name;
        },
        onLiteralValue: (value, offset, length) => add(typeof value === "number" ? (0,formats_value/* numberLiteral */.Ty)(text.slice(offset, offset + length), value) : value),
    });
    return result;
}

;// CONCATENATED MODULE: ./lib/formats/ini/npm-reader.js





const words = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
]);
/** Gathers what lines say as the package `ini` does; sections are not yet nested. */
class NpmReader {
    /** Sections, and the options before the first one. */
    top = new Map();
    #section = this.top;
    /** How many levels down the section is. */
    #level = 0;
    #nodes = 0;
    #line = 0;
    /** Reads a line; the number is for faults. */
    readLine(text, line) {
        this.#line = line;
        const content = text.trim();
        if (content === "" || content.startsWith(";") || content.startsWith("#")) {
            return;
        }
        const header = readHeader(text);
        const delimiter = text.indexOf("=");
        if (header !== undefined) {
            this.#openSection(this.#readName(header));
        }
        else if (delimiter === -1) {
            this.#addOption(this.#readName(text), undefined);
        }
        else if (delimiter > 0) {
            this.#addOption(this.#readName(text.slice(0, delimiter)), text.slice(delimiter + 1));
        }
    }
    #openSection(name) {
        const there = this.top.get(name);
        this.#level = this.#levelsOf(name);
        this.#meet(this.#level);
        if (there instanceof Map) {
            this.#section = there;
            return;
        }
        this.#section = new Map();
        // Any other value of that name stays, and hides the section.
        if (there === undefined || isFalsy(there)) {
            this.top.set(name, this.#section);
        }
    }
    #addOption(name, raw) {
        const isList = name.length > 2 && name.endsWith("[]");
        const key = isList ? name.slice(0, -2) : name;
        const section = this.#section;
        this.#meet(this.#level + 1);
        const value = raw === undefined ? true : this.#readValue(raw, key);
        const there = section.get(key);
        if (Array.isArray(there)) {
            there.push(value);
        }
        else if (isList) {
            section.set(key, there === undefined ? [value] : [there, value]);
        }
        else {
            section.set(key, value);
        }
    }
    #readName(raw) {
        const name = (0,ini.unsafe)(raw);
        // JSON in single quotes stays as it is written.
        return typeof name === "string" ? name : raw.trim().slice(1, -1).trim();
    }
    #readValue(raw, key) {
        const value = (0,ini.unsafe)(raw);
        if (typeof value === "string" && !words.has(value)) {
            return value;
        }
        // At the top, an object or a null will move down to where the dots of its name lead.
        const level = this.#section === this.top ? this.#levelsOf(key) : this.#level + 1;
        this.#meet(level);
        return typeof value === "string"
            ? (words.get(value) ?? null)
            : readValidJson(raw.trim().slice(1, -1), (inner) => this.#meet(level + inner));
    }
    /** How many levels a name may open; each counts as a value. */
    #levelsOf(name) {
        const { length } = splitName(name);
        this.#nodes += length - 1;
        return length;
    }
    /** Counts a value, and refuses it when it stands too deep. */
    #meet(level) {
        this.#nodes += 1;
        if (level > formats_value/* mostLevels */.vj) {
            throw (0,limits/* tooDeep */.D)({ line: this.#line, column: 1 });
        }
        if (this.#nodes > formats_value/* mostNodes */.NL) {
            throw (0,limits/* tooMany */.O)({ line: this.#line, column: 1 });
        }
    }
}
/** The name in a section's header, which has the line for itself. */
function readHeader(text) {
    const close = text.indexOf("]");
    return text.startsWith("[") && close !== -1 && text.slice(close + 1).trim() === "" ? text.slice(1, close) : undefined;
}
function isFalsy(value) {
    return value === null || value === false || value === "" || (value instanceof formats_value/* Literal */.uS && Number(value.json) === 0);
}

;// CONCATENATED MODULE: ./lib/formats/ini/npm.js



/**
 * Reads an INI file as the package `ini` does, for .npmrc and the like; quotes, escapes and comments are read by the package
 * itself. Other than with it, `__proto__` is a key like any other, keys keep their order, numbers of quoted JSON their
 * digits, names that are quoted JSON their text, and U+2028 and U+2029 do not hide a line. No text is refused but for its
 * depth or its number of values; that is a FormatFault.
 */
function readNpmIni(text) {
    const reader = new NpmReader();
    const lines = new finders/* LineFinder */.j(text);
    let start = 0;
    for (let line = 1; start < text.length; line += 1) {
        const end = lines.endOf(start);
        reader.readLine(text.slice(start, end), line);
        start = lines.after(end);
    }
    nest(reader.top);
    return reader.top;
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
