export const id = 3237;
export const ids = [3237,5618];
export const modules = {

/***/ 33237:
/***/ ((__unused_webpack_module, exports) => {

/**
 * The names that @actions/http-client and @actions/github import from undici, 1 MB of source that is evaluated when they
 * are. Requests here go through node:http alone, so that none of these is ever called: whoever does so learns it.
 */
function refuse() {
  throw new Error("undici is not part of stdops: see packages/no-undici.");
}

exports.ProxyAgent = class {
  constructor() {
    refuse();
  }
};
exports.fetch = async () => refuse();


/***/ })

};
