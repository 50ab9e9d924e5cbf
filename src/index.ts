/** What the stubs in dist/ start: a step's main part, its post part, the command line, and the thread of an upload. */
export { cli } from "./cli.ts";
export { uploadThread } from "./io/upload-thread.ts";
export { main } from "./main.ts";
export { post } from "./post.ts";
