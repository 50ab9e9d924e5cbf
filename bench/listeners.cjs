/**
 * Listens for bench/port-check.ts until it is killed: on 500 ports, and on one more of both loopback addresses, of which
 * the one of ::1 never accepts, its backlog being full. Writes the ports to the file that is named.
 */
const { writeFileSync } = require("node:fs");
const { connect, createServer } = require("node:net");
const { spawn } = require("node:child_process");

const listen = (options) =>
  new Promise((settle, reject) => {
    const server = createServer((socket) => socket.on("error", () => {}));
    server.once("error", reject).listen(options, () => settle(server));
  });

async function main() {
  const open = [];
  for (let count = 0; count < 500; count += 1) {
    open.push((await listen({ port: 0, host: "127.0.0.1" })).address().port);
  }
  const closed = [];
  for (let count = 0; count < 500; count += 1) {
    const server = await listen({ port: 0, host: "127.0.0.1" });
    closed.push(server.address().port);
    await new Promise((settle) => server.close(settle));
  }
  const live = (await listen({ port: 0, host: "127.0.0.1" })).address().port;
  // Python listens without ever accepting; Node would accept.
  const script =
    "import socket,sys,time\ns=socket.socket(socket.AF_INET6)\ns.bind(('::1',int(sys.argv[1])))\ns.listen(0)\nprint('up',flush=True)\ntime.sleep(86400)";
  const hole = spawn("python3", ["-c", script, String(live)], { stdio: ["ignore", "pipe", "ignore"] });
  process.on("exit", () => hole.kill());
  process.on("SIGTERM", () => process.exit());
  await new Promise((settle) => hole.stdout.once("data", settle));
  const held = [1, 2, 3].map(() => connect({ port: live, host: "::1" }).on("error", () => {}));
  await new Promise((settle) => held[0].once("connect", settle));
  writeFileSync(process.argv[2], JSON.stringify({ open, closed, live }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
