/**
 * Performs metrics-export as a process of its own, in the folder of the first argument, as often as the second one says, each into
 * a folder below it that begins with the third. Says `ready`, and begins when its standard input ends.
 */
import { systemClock } from "../../../src/io/clock.ts";
import { performExport } from "./perform-export.ts";

const [, , folder = "", rounds = "", name = ""] = process.argv;
process.stdout.write("ready\n");
for await (const _ of process.stdin) {
  // Nothing is sent.
}
for (let round = 0; round < Number(rounds); round += 1) {
  const inputs = { metrics: "a: 1", formats: "json", directory: `${name}-${round}`, upload: "false" };
  const { failure, said } = await performExport(inputs, { directory: folder });
  if (failure !== undefined || said.some((line) => line.startsWith("warning"))) {
    process.stdout.write(`${JSON.stringify({ failure, said })}\n`);
  }
  await systemClock.sleep(1);
}
