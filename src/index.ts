/** What the stubs in dist/ start: a step's main part, its post part, and the command line. */
export { cli } from "./cli.ts";
export { main } from "./main.ts";
export { post } from "./post.ts";
