import { spawn } from "node:child_process";

/** Something that listens and does not accept; its queue is full, so that the system drops every further attempt. */
export interface FullBacklog {
  readonly port: number;
  /** Accepts from now on: an attempt that the client's system repeats then succeeds. */
  readonly accept: () => void;
  readonly close: () => Promise<void>;
}

const script = `
import socket, sys, time
family, place = sys.argv[1], sys.argv[2]
kind = {"ipv4": socket.AF_INET, "ipv6": socket.AF_INET6, "unix": socket.AF_UNIX}[family]
server = socket.socket(kind, socket.SOCK_STREAM)
server.bind(place if family == "unix" else (place, 0))
server.listen(0)
fillers = []
for _ in range(6):
    filler = socket.socket(kind, socket.SOCK_STREAM)
    filler.setblocking(False)
    try:
        filler.connect(server.getsockname())
    except OSError:
        pass
    fillers.append(filler)
time.sleep(0.1)
print(0 if family == "unix" else server.getsockname()[1], flush=True)
accepted = []
while sys.stdin.readline():
    for filler in fillers:
        filler.close()
    server.settimeout(5)
    while True:
        accepted.append(server.accept())
`;

/** Starts one on an address, or at the path of a socket file. It needs Linux and python3. */
export async function startFullBacklog(family: "ipv4" | "ipv6" | "unix", place: string): Promise<FullBacklog> {
  const child = spawn("python3", ["-c", script, family, place], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", (text: string) => resolve(Number(text)));
    child.once("error", reject).once("exit", () => reject(new Error("python3 ended")));
  });
  return {
    port,
    accept: () => void child.stdin.write("\n"),
    close: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
