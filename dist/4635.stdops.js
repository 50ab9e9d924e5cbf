export const id = 4635;
export const ids = [4635];
export const modules = {

/***/ 82943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * Lends a folder for files that are of no use afterwards: in RUNNER_TEMP, which a runner empties, else where the system
 * has such folders. It is gone, with all that is in it, when the work is over.
 */
async function withTemporaryFolder(environment, work) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment["RUNNER_TEMP"] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "stdops-"));
    try {
        return await work(folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 56237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M4: () => (/* binding */ streamContent),
/* harmony export */   eq: () => (/* binding */ isSmall),
/* harmony export */   o5: () => (/* binding */ readSmall)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69020);
/* harmony import */ var _crc_32_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4086);
/* harmony import */ var _unsafe_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93958);





/** A file that is packed and unpacked no larger is read at once: that is much faster than a stream. */
const smallPacked = 64 * 1024;
const smallSize = 1024 * 1024;
/** Whether a file can be read by {@link readSmall}. */
function isSmall({ packedSize, size }) {
    return packedSize <= smallPacked && size <= smallSize;
}
/** Reads a small file at once, and checks it. @throws {@link UnsafeZip} */
function readSmall(zip, file) {
    const check = new ContentCheck(file);
    const packed = zip.read(file.start, file.packedSize);
    if (!file.deflated) {
        check.add(packed);
        check.end(packed.length);
        return packed;
    }
    try {
        const { buffer, taken } = inflate(packed, file.size);
        check.add(buffer);
        check.end(taken);
        return buffer;
    }
    catch (error) {
        throw toUnsafeZip(error, file);
    }
}
/** Unpacks to at most that many bytes; `taken` is how many packed ones it took. */
function inflate(packed, most) {
    // No larger pieces than needed: left to itself, zlib takes 16 KiB for each of many tiny files.
    const chunkSize = Math.min(Math.max(64, most + 1), 64 * 1024);
    const result = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(packed, { info: true, maxOutputLength: Math.max(1, most), chunkSize });
    if (!isDetailed(result)) {
        throw new TypeError("zlib gave no details");
    }
    return { buffer: result.buffer, taken: result.engine.bytesWritten };
}
function isDetailed(result) {
    return typeof result === "object" && result !== null && "buffer" in result && "engine" in result;
}
/** Reads a file of any size, chunk by chunk, and checks it; the check is done when the last chunk was taken. */
async function* streamContent(zip, file) {
    const check = new ContentCheck(file);
    const packed = zip.stream(file.start, file.packedSize);
    if (!file.deflated) {
        for await (const chunk of packed) {
            check.add(chunk);
            yield chunk;
        }
        check.end(file.packedSize);
        return;
    }
    const inflated = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflateRaw)({ chunkSize: 128 * 1024 });
    // What goes wrong in it comes out at the end of the stream that is read here.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(packed, inflated, () => undefined);
    try {
        for await (const chunk of inflated) {
            check.add(chunk);
            yield chunk;
        }
    }
    catch (error) {
        throw toUnsafeZip(error, file);
    }
    check.end(inflated.bytesWritten);
}
/** Holds what comes out of a zip against what its directory says, and stops a file as soon as it is longer. */
class ContentCheck {
    #file;
    #size = 0;
    #crc32 = 0;
    constructor(file) {
        this.#file = file;
    }
    add(chunk) {
        this.#size += chunk.length;
        if (this.#size > this.#file.size) {
            throw longer(this.#file);
        }
        this.#crc32 = (0,_crc_32_js__WEBPACK_IMPORTED_MODULE_2__/* .crc32 */ .Q)(chunk, this.#crc32);
    }
    /** `taken` is how many packed bytes the content was made of: what is left over would be seen by some readers only. */
    end(taken) {
        const { name: entry, size, packedSize, crc32: expected } = this.#file;
        if (this.#size !== size || taken !== packedSize) {
            throw new _unsafe_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .UnsafeZip */ .u("mismatch", "its content is shorter than the zip says", { entry });
        }
        if (this.#crc32 !== expected) {
            throw new _unsafe_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .UnsafeZip */ .u("checksum", "its content does not match its checksum", { entry });
        }
    }
}
function longer({ name: entry }) {
    return new _unsafe_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .UnsafeZip */ .u("mismatch", "its content is longer than the zip says", { entry });
}
function toUnsafeZip(error, file) {
    const code = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .C)(error);
    if (code === "ERR_BUFFER_TOO_LARGE") {
        return longer(file);
    }
    return code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR"
        ? new _unsafe_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .UnsafeZip */ .u("damaged", "its packed content is damaged", { entry: file.name, cause: error })
        : error;
}


/***/ }),

/***/ 4086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export plainCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) {
        rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    }
    return rest;
});
/** The CRC-32 of zips, of some bytes after those that gave `before`; for a Node that has none of its own. */
function plainCrc32(bytes, before = 0) {
    let rest = ~before;
    for (const byte of bytes) {
        rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
    }
    return ~rest >>> 0;
}
/** The CRC-32 of zips, of some bytes after those that gave `before`. */
// Node has it since 20.15.
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? plainCrc32;


/***/ }),

/***/ 45058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ isForeignToWindows),
/* harmony export */   ML: () => (/* binding */ isWindowsDevice),
/* harmony export */   j2: () => (/* binding */ entryNameProblem)
/* harmony export */ });
/** Which names of entries may become paths. */
const longestPart = 255;
const longestPath = 4096;
/** Whether a name is one that Windows keeps for a device, whatever extension follows (`NUL`, `com1.txt`). */
function isWindowsDevice(part) {
    return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/iu.test(part);
}
/** Whether Windows would cut the name, read a stream or a pattern from it, or refuse it. */
function isForeignToWindows(part) {
    return /[. ]$|[\u0000-\u001f<>:"|?*]/u.test(part);
}
/**
 * What is wrong with the name of an entry, as a clause; `undefined` when it is a path inside the folder on that platform.
 * One `/` at the end, that of a folder, is no part of the name here.
 */
function entryNameProblem(name, platform) {
    if (name === "") {
        return "its name is empty";
    }
    if (name.includes("\0")) {
        return "its name has a NUL";
    }
    if (name.includes("\\")) {
        return "its name has a backslash, which some systems take for a separator";
    }
    if (name.startsWith("/") || /^[A-Za-z]:/u.test(name)) {
        return "its name is an absolute path";
    }
    if (Buffer.byteLength(name) > longestPath) {
        return "its name is too long";
    }
    return findFirst(name.split("/"), (part) => partProblem(part, platform));
}
function findFirst(parts, find) {
    for (const part of parts) {
        const found = find(part);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}
function partProblem(part, platform) {
    if (part === "..") {
        return "its name has a part .., which leads out of the folder";
    }
    if (part === "" || part === ".") {
        return `its name has ${part === "" ? "an empty part" : "a part ."}`;
    }
    if (platform !== "win32") {
        return Buffer.byteLength(part) > longestPart ? "its name has a part that is too long" : undefined;
    }
    if (part.length > longestPart) {
        return "its name has a part that is too long";
    }
    return isWindowsDevice(part) || isForeignToWindows(part) ? "Windows has no such file names" : undefined;
}


/***/ }),

/***/ 57517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ extractZip)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/io/make-folders.js
var make_folders = __webpack_require__(65912);
// EXTERNAL MODULE: ./lib/io/path-text.js
var path_text = __webpack_require__(27601);
// EXTERNAL MODULE: ./lib/io/replacement.js
var replacement = __webpack_require__(24928);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
// EXTERNAL MODULE: ./lib/io/zip/content.js
var content = __webpack_require__(56237);
// EXTERNAL MODULE: ./lib/io/zip/unsafe-zip.js
var unsafe_zip = __webpack_require__(93958);
;// CONCATENATED MODULE: ./lib/io/zip/place-folder.js




/**
 * Gives a folder its final name. Where there is a folder of that name, what is in ours is moved into it, once it is known
 * that nothing is in the way: a file replaces a file, or a link itself, and no link is followed.
 * @throws {@link UnsafeZip}, or an error with the system's code
 */
function placeFolder(from, to) {
    checkFolder({ from, to, name: "" });
    moveFolder({ from, to, name: "" });
}
function checkFolder({ from, to, name }) {
    const there = look(to);
    if (there === undefined) {
        return;
    }
    if (!there.isDirectory()) {
        throw inTheWay(name, "a file or a link stands where it needs a folder");
    }
    for (const part of list(from, { to, name })) {
        if (part.folder) {
            checkFolder(part.move);
        }
        else if (look(part.move.to)?.isDirectory() === true) {
            throw inTheWay(part.move.name, "a folder stands where it needs a file");
        }
    }
}
function moveFolder({ from, to, name }) {
    if (look(to) === undefined && renamed(from, to)) {
        return;
    }
    if (look(to)?.isDirectory() !== true) {
        throw inTheWay(name, "a file or a link stands where it needs a folder");
    }
    for (const { folder, move } of list(from, { to, name })) {
        if (folder) {
            moveFolder(move);
        }
        else {
            (0,external_node_fs_.renameSync)((0,path_text/* toSystemPath */._r)(move.from), (0,path_text/* toSystemPath */._r)(move.to));
        }
    }
}
/** Whether a folder could get a name; it cannot when another process has just made a folder of that name. */
function renamed(from, to) {
    try {
        (0,external_node_fs_.renameSync)((0,path_text/* toSystemPath */._r)(from), (0,path_text/* toSystemPath */._r)(to));
        return true;
    }
    catch (error) {
        if (look(to) === undefined) {
            throw error;
        }
        return false;
    }
}
function list(from, { to, name }) {
    // Names that were just made from text: none has bytes that text would lose.
    return (0,external_node_fs_.readdirSync)((0,path_text/* toSystemPath */._r)(from), { withFileTypes: true }).map((part) => ({
        folder: part.isDirectory(),
        move: {
            from: (0,external_node_path_.join)(from, part.name),
            to: (0,external_node_path_.join)(to, part.name),
            name: name === "" ? part.name : `${name}/${part.name}`,
        },
    }));
}
function look(path) {
    return (0,external_node_fs_.lstatSync)((0,path_text/* toSystemPath */._r)(path), { throwIfNoEntry: false });
}
function inTheWay(entry, message) {
    return new unsafe_zip/* UnsafeZip */.u("in-the-way", message, { entry: entry === "" ? undefined : entry });
}

// EXTERNAL MODULE: ./lib/io/zip/read-plan.js + 9 modules
var read_plan = __webpack_require__(64478);
// EXTERNAL MODULE: ./lib/io/zip/zip-file.js
var zip_file = __webpack_require__(8086);
;// CONCATENATED MODULE: ./lib/io/zip/extract.js













/**
 * Unpacks a zip whole or not at all: beside the folder, which it becomes when everything was read and checked. A kill at
 * any moment leaves nothing under the folder's name. Where there is a folder already, what is in it stays, but files of
 * the same names are replaced, each whole; it must hold no folder or link in the place of a file, nor anything but a
 * folder in the place of one. Files get the mode 0644, or 0755 when they are executable, less the process's mask.
 * @throws {@link UnsafeZip}, an error with the system's code, or the signal's reason
 */
async function extractZip({ file, folder, limits = {}, signal }) {
    signal.throwIfAborted();
    const target = (0,external_node_path_.resolve)(folder);
    const zip = new zip_file/* ZipFile */.u(file);
    const temporary = (0,replacement/* temporaryBeside */.w)(target);
    try {
        const plan = await (0,read_plan/* readPlan */.m)(zip, { limits, signal, platform: process.platform });
        (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(target));
        (0,external_node_fs_.mkdirSync)((0,path_text/* toSystemPath */._r)(temporary), { mode: 0o755 });
        await unpack(zip, plan, { folder: temporary, signal });
        signal.throwIfAborted();
        placeFolder(temporary, target);
        return plan.files.map(({ name, size }) => ({ name, path: (0,external_node_path_.join)(target, name), size }));
    }
    catch (error) {
        // Streams that were stopped have words of their own for it.
        signal.throwIfAborted();
        throw error;
    }
    finally {
        zip.close();
        (0,external_node_fs_.rmSync)((0,path_text/* toSystemPath */._r)(temporary), { recursive: true, force: true });
    }
}
/** After so many files others get a turn, such as the handler of a signal. */
const turn = 16;
async function unpack(zip, { folders, files }, { folder, signal }) {
    for (const name of folders) {
        await guard(name, () => (0,external_node_fs_.mkdirSync)((0,path_text/* toSystemPath */._r)((0,external_node_path_.join)(folder, name)), { recursive: true, mode: 0o755 }));
    }
    for (const [index, file] of files.entries()) {
        await guard(file.name, () => write(zip, file, { folder, signal }));
        if (index % turn === 0) {
            await (0,external_node_timers_promises_.setImmediate)();
            signal.throwIfAborted();
        }
    }
}
async function write(zip, file, { folder, signal }) {
    const path = (0,path_text/* toSystemPath */._r)((0,external_node_path_.join)(folder, file.name));
    // Never through what is there already: some file systems take more names for one than we do.
    const options = { flag: "wx", flags: "wx", mode: file.executable ? 0o755 : 0o644 };
    if ((0,content/* isSmall */.eq)(file)) {
        (0,external_node_fs_.writeFileSync)(path, (0,content/* readSmall */.o5)(zip, file), options);
    }
    else {
        await (0,promises_.pipeline)((0,content/* streamContent */.M4)(zip, file), (0,external_node_fs_.createWriteStream)(path, options), { signal });
    }
}
const clashes = new Set(["EEXIST", "EISDIR", "ENOTDIR"]);
const badNames = new Set(["ENAMETOOLONG", "EILSEQ", "EINVAL"]);
/** Turns what the system says of a name into what is wrong with the zip. */
async function guard(entry, act) {
    try {
        await act();
    }
    catch (cause) {
        const code = (0,system_error/* errorCode */.C)(cause);
        if (clashes.has(code)) {
            throw new unsafe_zip/* UnsafeZip */.u("collision", "this file system takes its name for another entry's", { entry, cause });
        }
        throw badNames.has(code) ? new unsafe_zip/* UnsafeZip */.u("name", "this system has no such file names", { entry, cause }) : cause;
    }
}


/***/ }),

/***/ 81113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ foldName)
/* harmony export */ });
/** The same for all spellings of a name that some file system takes for one: in any case, with accents composed or not. */
function foldName(name) {
    return name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}


/***/ }),

/***/ 64478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/io/zip/unsafe-zip.js
var unsafe_zip = __webpack_require__(93958);
;// CONCATENATED MODULE: ./lib/io/zip/directory.js

const endSize = 22;
const locatorSize = 20;
const locatorSignature = 0x07064b50;
const most16 = 0xffff;
const most32 = 0xffffffff;
/**
 * Finds the directory by the record at a zip's end (APPNOTE 4.3.14 to 4.3.16), and refuses a zip in which readers could
 * find different ones: the directory must end where that record begins, and the two forms of the record must agree.
 */
function checkDirectory(file, { entryCount, comment }) {
    const endAt = file.size - endSize - comment.length;
    const end = file.read(endAt, endSize);
    const declared = {
        counts: [end.readUInt16LE(8), end.readUInt16LE(10)],
        size: end.readUInt32LE(12),
        start: end.readUInt32LE(16),
    };
    const wide = findWide(file, endAt);
    const { counts, size, start, endsAt } = wide ?? { ...declared, endsAt: endAt };
    const agrees = [
        counts.every((count) => count === entryCount),
        start + size === endsAt,
        wide === undefined || declared.counts.every((count) => count === most16 || count === entryCount),
        wide === undefined || declared.size === most32 || declared.size === size,
        wide === undefined || declared.start === most32 || declared.start === start,
    ];
    if (agrees.includes(false)) {
        throw disagreement();
    }
    return { start, size };
}
/** The record of zip64, which a locator right before the usual one leads to. */
function findWide(file, endAt) {
    const locator = endAt < locatorSize ? Buffer.alloc(locatorSize) : file.read(endAt - locatorSize, locatorSize);
    if (locator.readUInt32LE(0) !== locatorSignature) {
        return undefined;
    }
    const endsAt = readWide(locator, 8);
    const record = file.read(endsAt, 56);
    if (endsAt + 12 + readWide(record, 4) !== endAt - locatorSize) {
        throw disagreement();
    }
    return {
        counts: [readWide(record, 24), readWide(record, 32)],
        size: readWide(record, 40),
        start: readWide(record, 48),
        endsAt,
    };
}
/** A number of 64 bits; those past 2^53 lose digits, and are past the end of any file. */
function readWide(bytes, at) {
    return Number(bytes.readBigUInt64LE(at));
}
function disagreement() {
    return new unsafe_zip/* UnsafeZip */.u("mismatch", "its end says different things about its directory");
}

;// CONCATENATED MODULE: ./lib/io/zip/extra-fields.js
/** The extra fields of a header, up to the first that is malformed, as most readers take them. */
function parseExtraFields(bytes) {
    const fields = [];
    for (let at = 0; at + 4 <= bytes.length;) {
        const end = at + 4 + bytes.readUInt16LE(at + 2);
        if (end > bytes.length) {
            break;
        }
        fields.push({ id: bytes.readUInt16LE(at), data: bytes.subarray(at + 4, end) });
        at = end;
    }
    return fields;
}

;// CONCATENATED MODULE: ./lib/io/zip/check-header.js



const encryptedFlags = 0x1 | 0x40 | 0x2000;
const descriptorFlag = 0x8;
const check_header_most32 = 0xffffffff;
const wideField = 0x0001;
const descriptorSignature = 0x08074b50;
const methods = {
    9: "Deflate64",
    12: "bzip2",
    14: "LZMA",
    93: "Zstandard",
    95: "XZ",
    98: "PPMd",
    99: "AES",
};
/**
 * Refuses entries that cannot be read: encrypted ones, those packed otherwise than stored or deflated, and stored ones of
 * two sizes.
 */
function checkReadable(entry, name) {
    const { generalPurposeBitFlag, compressionMethod } = entry;
    if ((generalPurposeBitFlag & encryptedFlags) !== 0 || compressionMethod === 99) {
        throw new unsafe_zip/* UnsafeZip */.u("encrypted", "it is encrypted", { entry: name });
    }
    if (compressionMethod !== 0 && compressionMethod !== 8) {
        const method = methods[compressionMethod] ?? `method ${compressionMethod}`;
        throw new unsafe_zip/* UnsafeZip */.u("method", `it is packed by ${method}, not stored or deflated`, { entry: name });
    }
    if (compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) {
        throw check_header_disagreement(name);
    }
}
/**
 * Refuses an entry whose header, before the data, says something else than the directory; what a streaming writer could
 * not know yet may be missing there, and stands behind the data. Returns where all that belongs to the entry ends.
 */
function checkHeader(file, { entry, header, most }, name) {
    const streamed = (header.generalPurposeBitFlag & descriptorFlag) !== 0;
    const sizes = readSizes(header);
    const told = [
        [header.crc32, entry.crc32],
        [sizes.packed, entry.compressedSize],
        [sizes.unpacked, entry.uncompressedSize],
    ];
    const agrees = header.fileName.equals(entry.fileNameRaw) &&
        header.compressionMethod === entry.compressionMethod &&
        (header.generalPurposeBitFlag & encryptedFlags) === 0 &&
        told.every(([here, there]) => here === there || (streamed && (here === 0 || here === check_header_most32)));
    if (!agrees) {
        throw check_header_disagreement(name);
    }
    const dataEnd = header.fileDataStart + entry.compressedSize;
    const end = streamed ? dataEnd + measureDescriptor(file, entry, { at: dataEnd, name }) : dataEnd;
    if (end > most) {
        throw new unsafe_zip/* UnsafeZip */.u("overlap", "it shares bytes of the zip with the directory", { entry: name });
    }
    return end;
}
/** The sizes of a header, with those of zip64 where it points to them. */
function readSizes({ compressedSize, uncompressedSize, extraField }) {
    const wide = parseExtraFields(extraField).find(({ id }) => id === wideField)?.data;
    const read = (at) => (wide !== undefined && wide.length >= at + 8 ? readWide(wide, at) : check_header_most32);
    const unpacked = uncompressedSize === check_header_most32 ? read(0) : uncompressedSize;
    const packed = compressedSize === check_header_most32 ? read(uncompressedSize === check_header_most32 ? 8 : 0) : compressedSize;
    return { packed, unpacked };
}
/** How long the record behind an entry's data is (APPNOTE 4.3.9): with or without a signature, of 32 or 64 bits. */
function measureDescriptor(file, entry, { at, name }) {
    const bytes = Buffer.alloc(24);
    file.readInto(bytes.subarray(0, Math.min(bytes.length, file.size - at)), at);
    for (const signed of [4, 0]) {
        const matches = signed === 0 || bytes.readUInt32LE(0) === descriptorSignature;
        if (matches && bytes.readUInt32LE(signed) === entry.crc32) {
            const sizes = bytes.subarray(signed + 4);
            if (sizes.readUInt32LE(0) === entry.compressedSize && sizes.readUInt32LE(4) === entry.uncompressedSize) {
                return signed + 12;
            }
            if (readWide(sizes, 0) === entry.compressedSize && readWide(sizes, 8) === entry.uncompressedSize) {
                return signed + 20;
            }
        }
    }
    throw check_header_disagreement(name);
}
function check_header_disagreement(entry) {
    return new unsafe_zip/* UnsafeZip */.u("mismatch", "the zip says different things about it in different places", { entry });
}

// EXTERNAL MODULE: ./lib/io/zip/crc-32.js
var crc_32 = __webpack_require__(4086);
;// CONCATENATED MODULE: ./lib/io/zip/decode-name.js


/** The upper half of code page 437. */
const upperHalf = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const utf8Flag = 0x800;
const unicodePathField = 0x7075;
const unixSystems = new Set([3, 19]);
/**
 * The name of an entry: UTF-8 where the zip says so, by its flag or by Info-ZIP's extra field. Where it says nothing,
 * what Unix wrote is UTF-8 if it can be, and everything else is code page 437 (APPNOTE, appendix D).
 * @throws {@link UnsafeZip} for what is said to be UTF-8 and is not
 */
function decodeEntryName(entry) {
    const { fileNameRaw: raw, generalPurposeBitFlag: flags, versionMadeBy } = entry;
    const told = findUnicodePath(entry) ?? ((flags & utf8Flag) === 0 ? undefined : raw);
    if (told !== undefined) {
        const name = decodeUtf8(told);
        if (name === undefined) {
            throw new unsafe_zip/* UnsafeZip */.u("name", "its name is no UTF-8, as the zip says it is", { entry: decode437(raw) });
        }
        return name;
    }
    return (unixSystems.has(versionMadeBy >>> 8) ? decodeUtf8(raw) : undefined) ?? decode437(raw);
}
/** Info-ZIP's field counts as long as it was made for this very name. */
function findUnicodePath({ extraFields, fileNameRaw }) {
    return extraFields
        .find(({ id, data }) => id === unicodePathField && data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === (0,crc_32/* crc32 */.Q)(fileNameRaw))
        ?.data.subarray(5);
}
function decodeUtf8(bytes) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
function decode437(bytes) {
    return bytes.toString("latin1").replaceAll(/[\u0080-\u00ff]/gu, (byte) => upperHalf[byte.charCodeAt(0) - 0x80] ?? "");
}

;// CONCATENATED MODULE: ./lib/io/zip/entry-kind.js

const typeBits = 0o170000;
const regular = 0o100000;
const folder = 0o040000;
const entry_kind_link = 0o120000;
/** The fields of PKWARE and of ASi for Unix, which hold what a link leads to, and how long they are without it. */
const pkwareUnix = { id: 0x000d, length: 12 };
const asiUnix = { id: 0x756e, length: 14 };
const entry_kind_unixSystems = new Set([3, 19]);
/**
 * Tells files from folders by the `/` at the end of the name; the mode of Unix, which stands in the upper half of the
 * attributes, must not contradict it. @throws {@link UnsafeZip} for what is neither
 */
function tellKind({ name, versionMadeBy, externalFileAttributes, extraFields }) {
    const mode = externalFileAttributes >>> 16;
    checkType(mode & typeBits, name);
    for (const { id, data } of extraFields) {
        checkExtraField(id, data, name);
    }
    const kind = name.endsWith("/") ? "folder" : "file";
    if (kind === "file" && (mode & typeBits) === folder) {
        throw new unsafe_zip/* UnsafeZip */.u("mismatch", "its mode is that of a folder, its name that of a file", { entry: name });
    }
    const hasMode = entry_kind_unixSystems.has(versionMadeBy >>> 8) || (mode & typeBits) === regular;
    return { kind, executable: hasMode && (mode & 0o111) !== 0 };
}
function checkType(type, entry) {
    if (type === entry_kind_link) {
        throw new unsafe_zip/* UnsafeZip */.u("link", "it is a symbolic link", { entry });
    }
    if (type !== 0 && type !== regular && type !== folder) {
        throw new unsafe_zip/* UnsafeZip */.u("device", "it is a device, a pipe or a socket", { entry });
    }
}
function checkExtraField(id, data, entry) {
    if (id === asiUnix.id && data.length >= asiUnix.length) {
        checkType(data.readUInt16LE(4) & typeBits, entry);
    }
    if ([pkwareUnix, asiUnix].some((field) => id === field.id && data.length > field.length)) {
        throw new unsafe_zip/* UnsafeZip */.u("link", "it is a link", { entry });
    }
}

// EXTERNAL MODULE: ./lib/io/zip/entry-name.js
var entry_name = __webpack_require__(45058);
;// CONCATENATED MODULE: ./lib/io/zip/limits.js

const usualLimits = { entries: 100_000, bytes: 10 * 1024 ** 3 };
/**
 * A zip that unpacks to more than this many times its size is a bomb, once that is more than the free part: logs of the
 * same few lines pack to a hundredth, nothing packs to less than a thousandth.
 */
const mostRatio = 500;
const freeBytes = 100 * 1024 ** 2;
/** Refuses a zip by the sum of the sizes that its directory declares; no file may unpack to more than it declares. */
function checkSizes(declared, zipSize, { bytes = usualLimits.bytes }) {
    if (declared > bytes) {
        throw new unsafe_zip/* UnsafeZip */.u("too-large", `it unpacks to more than ${bytes} bytes`);
    }
    if (declared > freeBytes && declared > mostRatio * zipSize) {
        throw new unsafe_zip/* UnsafeZip */.u("ratio", `it unpacks to more than ${mostRatio} times its size, as bombs do`);
    }
}
/** Refuses a zip by how many files, or folders, it has. */
function checkCount(count, { entries = usualLimits.entries }) {
    if (count > entries) {
        throw new unsafe_zip/* UnsafeZip */.u("too-many", `it has more than ${entries} files or folders`);
    }
}

// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
;// CONCATENATED MODULE: ./lib/io/zip/listing.js




/**
 * Lists a zip's entries in the order of its directory, which is then found to be whole and the only one.
 * @throws {@link UnsafeZip}
 */
async function* listEntries(file, limits) {
    const reader = await guard(async () => await openReader(file));
    const directory = checkDirectory(file, reader);
    checkCount(reader.entryCount, limits);
    const entries = reader.eachEntry();
    let size = 0;
    for (;;) {
        const { done, value: entry } = await guard(async () => await entries.next());
        if (done === true) {
            break;
        }
        size += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
        if (size > directory.size) {
            break;
        }
        const header = await guard(async () => await reader.readLocalFileHeaderPromise(entry));
        yield { entry, header, most: directory.start };
    }
    if (size !== directory.size) {
        throw new unsafe_zip/* UnsafeZip */.u("mismatch", "its directory is longer or shorter than it says");
    }
}
async function openReader(file) {
    const { default: yauzl } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    class FileReader extends yauzl.RandomAccessReader {
        read(buffer, offset, ...[length, position, done]) {
            try {
                file.readInto(buffer.subarray(offset, offset + length), position);
            }
            catch (error) {
                done(toError(error));
                return;
            }
            done(null);
        }
    }
    // Names stay bytes: how they are to be read is decided, and checked, elsewhere. So are sizes.
    return await yauzl.fromRandomAccessReaderPromise(new FileReader(), file.size, {
        autoClose: false,
        decodeStrings: false,
        validateEntrySizes: false,
    });
}
function toError(error) {
    return error instanceof Error ? error : Object.assign(new Error((0,system_error/* errorMessage */.g)(error)), { code: (0,system_error/* errorCode */.C)(error) });
}
/** Such as `EIO`; codes of Node itself begin with `ERR_`. */
const systemCode = /^E[A-Z0-9]+$/u;
/** Hands on what the system says, and what was found unsafe; whatever else the parser throws is a damaged zip. */
async function guard(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof unsafe_zip/* UnsafeZip */.u || systemCode.test((0,system_error/* errorCode */.C)(error))) {
            throw error;
        }
        throw new unsafe_zip/* UnsafeZip */.u("damaged", `it is no zip, or a damaged one (${(0,system_error/* errorMessage */.g)(error)})`, { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/io/zip/fold-name.js
var fold_name = __webpack_require__(81113);
;// CONCATENATED MODULE: ./lib/io/zip/name-tree.js



/**
 * All names of a zip as a tree, in which no two entries share a place: names are compared as the platform's own file
 * systems do; on Windows and macOS without regard to case and to how accents are composed.
 */
class NameTree {
    #root = new Map();
    #folders = new Set();
    #limits;
    #fold;
    constructor(limits, platform) {
        this.#limits = limits;
        this.#fold = platform === "win32" || platform === "darwin" ? fold_name/* foldName */.z : (name) => name;
    }
    /** Every folder that is needed, in every spelling, parents first. */
    get folders() {
        return [...this.#folders];
    }
    /** Takes a place for a file. @throws {@link UnsafeZip} */
    addFile(name) {
        const at = name.lastIndexOf("/");
        const folder = at < 0 ? this.#root : this.addFolder(name.slice(0, at), name);
        const key = this.#fold(name.slice(at + 1));
        if (folder.has(key)) {
            throw collision(name);
        }
        folder.set(key, undefined);
    }
    /** Takes the places of a folder and of those around it, which another entry may need too. @throws {@link UnsafeZip} */
    addFolder(path, entry = path) {
        let folder = this.#root;
        let end = -1;
        for (const part of path.split("/")) {
            end += part.length + 1;
            folder = this.#enter(folder, { part, path: path.slice(0, end), entry });
        }
        return folder;
    }
    #enter(outer, { part, path, entry }) {
        const key = this.#fold(part);
        const known = outer.get(key);
        if (known === undefined && outer.has(key)) {
            throw collision(entry);
        }
        // Folders may be spelled differently: where case does not count they become one, and no file in it is lost.
        this.#folders.add(path);
        checkCount(this.#folders.size, this.#limits);
        const folder = known ?? new Map();
        outer.set(key, folder);
        return folder;
    }
}
function collision(entry) {
    return new unsafe_zip/* UnsafeZip */.u("collision", "another entry has its place, at least where case does not count", { entry });
}

;// CONCATENATED MODULE: ./lib/io/zip/spans.js

/** Refuses entries that share bytes, with which a small zip could unpack to any size (Fifield, "A better zip bomb"). */
function checkSpans(spans) {
    let end = 0;
    for (const span of spans.toSorted((left, right) => left.start - right.start)) {
        if (span.start < end) {
            throw new unsafe_zip/* UnsafeZip */.u("overlap", "it shares bytes of the zip with another entry", { entry: span.name });
        }
        end = span.end;
    }
}

;// CONCATENATED MODULE: ./lib/io/zip/read-plan.js











/** After so many entries others get a turn, such as the handler of a signal. */
const turn = 256;
/**
 * Reads what a zip says of its entries, all of it, and checks all that can be checked without unpacking.
 * @throws {@link UnsafeZip}, or the signal's reason
 */
async function readPlan(file, { limits, signal, platform }) {
    const tree = new NameTree(limits, platform);
    const files = [];
    const spans = [];
    let size = 0;
    for await (const listed of listEntries(file, limits)) {
        const { file: planned, span } = planEntry(file, listed, platform);
        spans.push(span);
        if (planned === undefined) {
            tree.addFolder(span.name.slice(0, -1), span.name);
        }
        else {
            tree.addFile(planned.name);
            files.push(planned);
            size += planned.size;
            checkSizes(size, file.size, limits);
        }
        if (spans.length % turn === 0) {
            await (0,promises_.setImmediate)();
            signal.throwIfAborted();
        }
    }
    checkSpans(spans);
    return { folders: tree.folders, files };
}
function planEntry(file, listed, platform) {
    const { entry, header } = listed;
    const name = decodeEntryName(entry);
    const problem = (0,entry_name/* entryNameProblem */.j2)(name.replace(/(?<=.)\/$/u, ""), platform);
    if (problem !== undefined) {
        throw new unsafe_zip/* UnsafeZip */.u("name", problem, { entry: name });
    }
    const { kind, executable } = tellKind({
        name,
        versionMadeBy: entry.versionMadeBy,
        externalFileAttributes: entry.externalFileAttributes,
        extraFields: [...entry.extraFields, ...parseExtraFields(header.extraField)],
    });
    checkReadable(entry, name);
    const span = { name, start: entry.relativeOffsetOfLocalHeader, end: checkHeader(file, listed, name) };
    if (kind === "folder") {
        if (entry.uncompressedSize !== 0) {
            throw new unsafe_zip/* UnsafeZip */.u("mismatch", "its name is that of a folder, and it has content", { entry: name });
        }
        return { file: undefined, span };
    }
    const { crc32, uncompressedSize: size, compressedSize: packedSize } = entry;
    const deflated = entry.compressionMethod === 8;
    return { file: { name, executable, deflated, crc32, size, packedSize, start: header.fileDataStart }, span };
}


/***/ }),

/***/ 93958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ UnsafeZip)
/* harmony export */ });
/** Beyond it, the name of an entry is cut. */
const longestName = 200;
/**
 * A zip that is not unpacked. The message is a clause such as `it is a link`, of the entry where there is one, else of
 * the zip; it quotes nothing of the zip.
 */
class UnsafeZip extends Error {
    name = "UnsafeZip";
    reason;
    /** The name of the entry, cut where it is long; text from outside. */
    entry;
    constructor(reason, message, { entry, cause } = {}) {
        super(message, { cause });
        this.reason = reason;
        this.entry = entry === undefined ? undefined : shorten(entry);
    }
}
function shorten(name) {
    const characters = Array.from(name.slice(0, 2 * longestName + 2));
    return characters.length > longestName ? `${characters.slice(0, longestName).join("")}…` : name;
}


/***/ }),

/***/ 8086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ ZipFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27601);
/* harmony import */ var _unsafe_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93958);




const readLater = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
const chunkSize = 128 * 1024;
/** A zip on the disk, open for reading at any place. */
class ZipFile {
    size;
    #descriptor;
    /** @throws an error with the system's code */
    constructor(path) {
        this.#descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,_path_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toSystemPath */ ._r)(path), "r");
        this.size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(this.#descriptor).size;
    }
    /** Ends all reading. */
    close() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#descriptor);
    }
    /** Reads a small part at once. @throws {@link UnsafeZip} where the zip ends before */
    read(position, length) {
        const buffer = Buffer.allocUnsafe(length);
        this.readInto(buffer, position);
        return buffer;
    }
    /** Fills a buffer from that place on. @throws {@link UnsafeZip} where the zip ends before */
    readInto(buffer, position) {
        if (position + buffer.length > this.size) {
            throw cutShort();
        }
        for (let count = 0; count < buffer.length;) {
            const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.#descriptor, buffer, count, buffer.length - count, position + count);
            if (more === 0) {
                throw cutShort();
            }
            count += more;
        }
    }
    /** Reads a part of any length, chunk by chunk. @throws {@link UnsafeZip} where the zip ends before */
    async *stream(position, length) {
        for (let done = 0; done < length;) {
            const size = Math.min(chunkSize, length - done);
            const buffer = Buffer.allocUnsafe(size);
            const { bytesRead } = await readLater(this.#descriptor, buffer, 0, size, position + done);
            if (bytesRead === 0) {
                throw cutShort();
            }
            done += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
}
function cutShort() {
    return new _unsafe_zip_js__WEBPACK_IMPORTED_MODULE_3__/* .UnsafeZip */ .u("damaged", "it ends too early");
}


/***/ })

};
