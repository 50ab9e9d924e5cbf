import { resolve } from "node:path";
import { expect, it } from "@jest/globals";
import { run } from "../../support/entries.ts";
import { habits, withServer } from "../../support/servers/tcp-server.ts";

const root = resolve(import.meta.dirname, "../../..");

/** The step ends in the very moment in which a connection stands and a request is to begin. */
const script = (port: number) => `
import { connect } from "node:net";
import { once } from "node:events";
import { exchange } from "./src/io/connect/http-exchange.ts";
const socket = connect(${port}, "127.0.0.1").on("error", () => {});
await once(socket, "connect");
const request = { method: "GET", path: "/", headers: [["Host", "a"]], bodyLimit: () => 0 };
const failed = await exchange(socket, request, { timeout: 1000, signal: AbortSignal.abort() }).catch((error) => error);
await new Promise((settle) => setTimeout(settle, 50));
process.stdout.write(failed.reason);
`;

it("a request that begins when the step ends fails, and does not bring the process down", async () => {
  await withServer(habits.silent, async ({ port }) => {
    const args = ["--import", "tsx", "--input-type=module", "-e", script(port)];
    const { code, stdout, stderr } = await run(process.execPath, args, { cwd: root });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "no-answer", stderr: "" });
  });
});
