/**
 * Runs a step as the action's entry does: inputs, state and outputs go by the environment and the runner's files. With
 * words, runs those as `bin/stdops` does.
 */
import { cli } from "../../../src/cli.ts";
import { main } from "../../../src/main.ts";

const [, script = "", ...words] = process.argv;
await (words.length === 0 ? main(import.meta.url, "dispatch-workflow") : cli(script));
