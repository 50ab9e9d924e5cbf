import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ digestShare)
});

// UNUSED EXPORTS: countTaken

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/io/digest/columns.js
/** Makes columns for that many files. */
function createColumns(count, widths) {
    const width = widths.reduce((sum, length) => sum + length, 0);
    return {
        states: new SharedArrayBuffer(count),
        sizes: new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT),
        digests: new SharedArrayBuffer(count * width),
        widths,
    };
}
/** Opens columns in a thread. Each place is written by one thread, once, and read when the threads have ended. */
function viewColumns({ states, sizes, digests, widths }) {
    const done = new Uint8Array(states);
    const bytes = new Float64Array(sizes);
    const hex = Buffer.from(digests);
    const width = widths.reduce((sum, length) => sum + length, 0);
    return {
        write: (index, size, texts) => {
            let at = index * width;
            for (const text of texts) {
                at += hex.write(text, at, "latin1");
            }
            bytes[index] = size;
            done[index] = 1;
        },
        read: (index) => {
            if (done[index] !== 1) {
                return undefined;
            }
            let at = index * width;
            const texts = widths.map((length) => {
                at += length;
                return hex.toString("latin1", at - length, at);
            });
            return { size: bytes[index] ?? 0, digests: texts };
        },
    };
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/io/path-text.js
/**
 * File names as text, without losing a byte. POSIX names are bytes; those that are not UTF-8 are carried as lone
 * surrogates U+DC80 to U+DCFF, one a byte, as Python's `surrogateescape` does (PEP 383).
 */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes as text: UTF-8, and every byte that is none as a lone surrogate. {@link encodePathText} is its inverse. */
function decodePathText(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return decodeLeniently(bytes);
    }
}
function decodeLeniently(bytes) {
    const parts = [];
    let start = 0;
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes, at);
        if (length === 0) {
            parts.push(strict.decode(bytes.subarray(start, at)), String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
            start = at + 1;
        }
        at += Math.max(length, 1);
    }
    parts.push(strict.decode(bytes.subarray(start)));
    return parts.join("");
}
/** How long the UTF-8 sequence is that a byte begins; 0 for a byte that begins none. */
const lengths = new Uint8Array(256).fill(1, 0, 0x80).fill(2, 0xc2, 0xe0).fill(3, 0xe0, 0xf0).fill(4, 0xf0, 0xf5);
/** The length of the UTF-8 sequence at that place (Unicode, table 3-7); 0 when there is none. */
function sequenceLength(bytes, at) {
    const first = bytes[at] ?? 0;
    const length = lengths[first] ?? 0;
    if (length < 2) {
        return length;
    }
    return maySucceed(first, bytes[at + 1] ?? 0) && continues(bytes, at + 2, at + length) ? length : 0;
}
function continues(bytes, from, to) {
    for (let at = from; at < to; at += 1) {
        if (((bytes[at] ?? 0) & 0xc0) !== 0x80) {
            return false;
        }
    }
    return true;
}
/** Whether a second byte makes no longer form than needed, no surrogate, and nothing past U+10FFFF. */
function maySucceed(first, second) {
    const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    return second >= lowest && second <= highest;
}
/** Text as the bytes it came from. */
function encodePathText(text) {
    if (text.isWellFormed()) {
        return Buffer.from(text);
    }
    // Every second part is a lone surrogate.
    return Buffer.concat(text.split(/(\p{Cs})/u).map((part, index) => (index % 2 === 0 ? Buffer.from(part) : toByte(part))));
}
function toByte(surrogate) {
    const code = surrogate.charCodeAt(0);
    return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(surrogate);
}
/** A path as Node's file system functions take it: text, or bytes where text would lose some. */
function toSystemPath(path) {
    return path.isWellFormed() ? path : encodePathText(path);
}
/** Orders names by their bytes, as `LC_ALL=C sort` does: for UTF-8, the order of code points. */
function compareCodePoints(left, right) {
    const length = Math.min(left.length, right.length);
    for (let at = 0; at < length; at += 1) {
        const difference = left.charCodeAt(at) - right.charCodeAt(at);
        if (difference !== 0) {
            // Surrogates stand for code points past U+FFFF, or for single bytes: only the bytes themselves tell their order.
            return isSurrogate(left.charCodeAt(at)) || isSurrogate(right.charCodeAt(at))
                ? Buffer.compare(encodePathText(left), encodePathText(right))
                : difference;
        }
    }
    return left.length - right.length;
}
function isSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdfff;
}

;// CONCATENATED MODULE: ./lib/io/system-error.js
/** What was thrown, as text. Errors are told by what they have, not by their class: they may come from another realm. */
/** The code of a system error, such as `ENOENT`; for any other, its message. */
function errorCode(error) {
    return hasText(error, "code") ? String(error.code) : errorMessage(error);
}
/** An error's message; of something that is none, its text. */
function errorMessage(error) {
    return hasText(error, "message") ? String(error.message) : String(error);
}
function hasText(error, key) {
    return typeof error === "object" && error !== null && key in error && typeof Reflect.get(error, key) === "string";
}

;// CONCATENATED MODULE: ./lib/io/digest/digest-file.js




/** 128 KiB: measured best between 32 KiB and 4 MiB for the loop that reads and hashes in turn. */
const bufferSize = 128 * 1024;
const overlapSize = 1024 * 1024;
const readAsync = (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.read);
/** Without O_NONBLOCK, opening a named pipe would wait for a writer. Windows has neither. */
const openFlags = external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0);
/**
 * Digests one file. A file that changes while it is read has no digest. Small files are done at once, without a promise,
 * which thousands of them would feel.
 */
function digestFile(path, reader) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_namespaceObject.openSync)(toSystemPath(path), openFlags);
    }
    catch (error) {
        return unreadable(error);
    }
    let small;
    try {
        small = digestSmall(descriptor, reader);
    }
    catch (error) {
        small = unreadable(error);
    }
    if (small === undefined) {
        return digestAndClose(descriptor, reader);
    }
    (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    return small;
}
async function digestAndClose(descriptor, reader) {
    try {
        return await digestLarge(descriptor, reader);
    }
    catch (error) {
        // Where the work was cancelled, this throws, and the file has no fault.
        await reader.breathe(0);
        return unreadable(error);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
function unreadable(error) {
    const code = errorCode(error);
    const missing = code === "ENOENT" || code === "ENOTDIR";
    return {
        problem: missing ? "missing" : "unreadable",
        message: missing ? "it does not exist" : `it cannot be read (${code})`,
    };
}
/**
 * Digests a file that comes whole in one piece; `undefined` when it does not, because it is too long for the buffer or grows
 * meanwhile.
 */
function digestSmall(descriptor, { buffer, hashers }) {
    const size = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, 0, buffer.length, 0);
    if (size === buffer.length || (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, size, buffer.length - size, size) > 0) {
        return undefined;
    }
    if (size === 0 && !(0,external_node_fs_namespaceObject.fstatSync)(descriptor).isFile()) {
        return { problem: "unreadable", message: "it is no regular file" };
    }
    const bytes = buffer.subarray(0, size);
    const [first] = hashers;
    const digests = first !== undefined && hashers.length === 1 ? [first.digest(bytes)] : hashers.map(({ digest }) => digest(bytes));
    return { size, digests };
}
async function digestLarge(descriptor, reader) {
    const before = (0,external_node_fs_namespaceObject.fstatSync)(descriptor, { bigint: true });
    if (!before.isFile()) {
        return { problem: "unreadable", message: "it is no regular file" };
    }
    const running = reader.hashers.map(({ create }) => create());
    const update = (bytes) => {
        for (const hasher of running) {
            hasher.update(bytes);
        }
    };
    const size = reader.overlap
        ? await readOverlapping(descriptor, reader, update)
        : await readInTurn(descriptor, reader, update);
    const after = (0,external_node_fs_namespaceObject.fstatSync)(descriptor, { bigint: true });
    if (before.size !== after.size || before.mtimeNs !== after.mtimeNs || BigInt(size) !== after.size) {
        return { problem: "changed", message: "it changed while it was read" };
    }
    return { size, digests: running.map((hasher) => hasher.digest()) };
}
async function readInTurn(descriptor, { buffer, breathe }, update) {
    let size = 0;
    for (;;) {
        const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, 0, buffer.length, size);
        if (count === 0) {
            return size;
        }
        update(count === buffer.length ? buffer : buffer.subarray(0, count));
        size += count;
        const pause = breathe(count);
        if (pause !== undefined) {
            await pause;
        }
    }
}
async function readOverlapping(descriptor, { breathe }, update) {
    let current = Buffer.allocUnsafeSlow(overlapSize);
    let other = Buffer.allocUnsafeSlow(overlapSize);
    let size = 0;
    let pending = readAsync(descriptor, current, 0, overlapSize, size);
    for (;;) {
        const { bytesRead } = await pending;
        if (bytesRead === 0) {
            return size;
        }
        size += bytesRead;
        pending = readAsync(descriptor, other, 0, overlapSize, size);
        try {
            update(current.subarray(0, bytesRead));
            await breathe(bytesRead);
        }
        catch (error) {
            await pending;
            throw error;
        }
        [current, other] = [other, current];
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./lib/io/digest/hasher.js

/**
 * Makes hashers for an algorithm: Node's (OpenSSL's) own names, and `blake3`, which OpenSSL does not have and which is
 * loaded when asked for.
 */
async function loadHasher(algorithm) {
    if (algorithm === "blake3") {
        const { createBLAKE3 } = await __nccwpck_require__.e(/* import() */ 894).then(__nccwpck_require__.t.bind(__nccwpck_require__, 894, 19));
        // One state that each hasher starts anew: a thread digests one file at a time.
        const state = await createBLAKE3();
        const create = () => {
            state.init();
            return { update: (bytes) => void state.update(bytes), digest: () => state.digest("hex") };
        };
        return { create, digest: (bytes) => state.init().update(bytes).digest("hex") };
    }
    const create = () => {
        const hash = external_node_crypto_namespaceObject.createHash(algorithm);
        return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest("hex") };
    };
    // Node has the one-shot function since 20.12.
    const digest = typeof external_node_crypto_namespaceObject.hash === "function"
        ? (bytes) => external_node_crypto_namespaceObject.hash(algorithm, bytes, "hex")
        : (bytes) => external_node_crypto_namespaceObject.createHash(algorithm).update(bytes).digest("hex");
    return { create, digest };
}

;// CONCATENATED MODULE: ./lib/io/digest/share.js




/** Takes files from shared work and digests them until none is left. Returns the problems that this thread met. */
async function digestShare(work, { overlap, breathe }) {
    const { directory, paths, algorithms } = work;
    const hashers = await Promise.all(algorithms.map(loadHasher));
    const reader = { hashers, buffer: Buffer.allocUnsafeSlow(bufferSize), overlap, breathe };
    const next = new Int32Array(work.next);
    const columns = viewColumns(work.columns);
    const problems = new Map();
    for (;;) {
        const index = Atomics.add(next, 0, 1);
        const path = paths[index];
        if (path === undefined) {
            return problems;
        }
        const digesting = digestFile((0,external_node_path_namespaceObject.isAbsolute)(path) ? path : directory + external_node_path_namespaceObject.sep + path, reader);
        const digest = digesting instanceof Promise ? await digesting : digesting;
        if ("problem" in digest) {
            problems.set(index, digest);
        }
        else {
            columns.write(index, digest.size, digest.digests);
        }
        const pause = breathe(0);
        if (pause !== undefined) {
            await pause;
        }
    }
}
/** How many files of the work have been taken so far. */
function countTaken({ next, paths }) {
    return Math.min(Atomics.load(new Int32Array(next), 0), paths.length);
}


/***/ }),

/***/ 939:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(919);
/* harmony import */ var _share_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(237);


/** The body of a worker thread. It starts when this module is loaded, the one module for which that is the purpose. */
node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(await (0,_share_js__WEBPACK_IMPORTED_MODULE_1__/* .digestShare */ .q)(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData, { overlap: false, breathe: () => undefined }));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".digest-worker.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(939);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
