/**
 * Says everything that the port can say, once for each text of a JSON list, as a step on a GitHub runner: the folder
 * named by the only argument holds `texts.json`. Each text's lines in the log stand behind a line `>>> <number>`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createActionsRunner } from "../../src/runner/actions-runner.ts";

const [, , folder = ""] = process.argv;
const runner = createActionsRunner();
const texts: readonly string[] = JSON.parse(readFileSync(join(folder, "texts.json"), "utf8"));

for (const [index, text] of texts.entries()) {
  process.stdout.write(`>>> ${index}\n`);
  runner.info(text);
  runner.info(`behind a word ${text}`);
  runner.notice(text);
  runner.warning(text);
  runner.group(text, text);
  runner.progress(text);
  runner.mask(text);
  runner.exportVariable(`VARIABLE_${index}`, text);
  runner.saveState(`state-${index}`, text);
  await runner.conclude({
    operation: text,
    outputs: [
      { name: `open-${index}`, text, json: JSON.stringify(text), long: false, secret: false },
      { name: `secret-${index}`, text, json: JSON.stringify(text), long: false, secret: true },
    ],
    failure: {
      code: text,
      message: text,
      hint: text,
      faults: [{ input: text, message: text }],
      details: `cause ${text}`,
    },
    summary: runner.showsSummary ? text : undefined,
  });
}
