import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleModule } from "./bundle-module.ts";
import { createWorkspace } from "./workspace.ts";

/** The script that the bundle's `upload-thread.js` is, made of the sources. */
export interface UploadThread {
  /** The folder that it lies in, as an operation's `workers`. */
  readonly workers: URL;
  /**
   * Starts to note each address that the thread connects to and each name that it looks up; what it answers tells them.
   * A later server may well get the port of an earlier one, so that what was noted before must not count.
   */
  readonly watch: () => () => readonly string[];
  readonly remove: () => void;
}

const source = fileURLToPath(new URL("../../src/io/upload-thread.ts", import.meta.url));

/** Writes the script. */
export function createUploadThread(): UploadThread {
  const { path, write, remove } = createWorkspace();
  const log = write("contacts.txt", "");
  const lines = [
    'import { subscribe } from "node:diagnostics_channel";',
    'import { appendFileSync } from "node:fs";',
    `const note = (text) => appendFileSync(${JSON.stringify(log)}, text + "\\n");`,
    'subscribe("net.client.socket", ({ socket }) => {',
    '  socket.on("lookup", (error, address, family, host) => note(host));',
    '  socket.on("connect", () => note(socket.remoteAddress + ":" + socket.remotePort));',
    "});",
    'const { uploadThread } = await import("./bundle.js");',
    "await uploadThread();",
  ];
  write("upload-thread.js", lines.join("\n"));
  // One file, which a thread loads in a third of the time that it takes to load them all.
  write("bundle.js", bundleModule(source));
  write("package.json", '{"type":"module"}');
  const noted = () => readFileSync(log, "utf8").trimEnd().split("\n");
  const watch = () => {
    writeFileSync(log, "");
    return () => [...new Set(noted())].toSorted();
  };
  return { workers: pathToFileURL(`${path}/`), watch, remove };
}
