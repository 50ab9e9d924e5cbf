/**
 * Performs port-check with names, in a namespace whose only name server is that of the tests: once for each item of the
 * JSON list that is the only argument, six at a time, since each starts a process. `{port}` stands for an open port of 127.0.0.1 and ::1.
 * Writes a JSON list of what came of each.
 */

import { startNameServer } from "../../support/servers/name-server.ts";
import { findFreePort, habits, startTcpServer } from "../../support/servers/tcp-server.ts";
import { type Performed, performPortCheck } from "./perform-port-check.ts";

const [, , list = "[]"] = process.argv;
const items: readonly Readonly<Record<string, string>>[] = JSON.parse(list);
const names = await startNameServer();
const four = await startTcpServer(habits.silent);
const six = await startTcpServer(habits.silent, { host: "::1", port: four.port });
const closed = await findFreePort();

const waiting = [...items.entries()];
const performed: Performed[] = [];
const perform = async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [at, item] = next;
    const inputs = Object.entries(item).map(([name, text]) => [
      name,
      text.replaceAll("{port}", String(four.port)).replaceAll("{closed}", String(closed)),
    ]);
    performed[at] = await performPortCheck(Object.fromEntries(inputs));
  }
};
await Promise.all(Array.from({ length: 6 }, perform));
await Promise.all([four.close(), six.close()]);
names.close();
process.stdout.write(JSON.stringify(performed));
