/**
 * Appends to a file as a process of its own: rows named by the first argument's name, `count` of them in appends of
 * `batch` rows each. Tells each append that is done by a line with the number of rows so far.
 */
import { writeSync } from "node:fs";
import { appendRows } from "../../src/io/append-rows.ts";
import { systemClock } from "../../src/io/clock.ts";

interface Task {
  readonly path: string;
  readonly header?: string;
  readonly name: string;
  readonly count: number;
  readonly batch: number;
  /** What is put into each row to make it long. */
  readonly filling: string;
}

const task: Task = JSON.parse(process.argv[2] ?? "");

function* rows(from: number): Generator<string> {
  for (let at = from; at < Math.min(from + task.batch, task.count); at += 1) {
    const filling = `"${task.filling}"`;
    yield task.header === undefined
      ? `{"name":"${task.name}","at":${at},"filling":${filling}}\n`
      : `${task.name},${at},${filling}\r\n`;
  }
}

writeSync(1, "ready\n");
for (let from = 0; from < task.count; from += task.batch) {
  await appendRows({ path: task.path, header: task.header }, rows(from), { clock: systemClock });
  writeSync(1, `${Math.min(from + task.batch, task.count)}\n`);
}
