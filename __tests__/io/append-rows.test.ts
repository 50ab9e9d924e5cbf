import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { appendRows } from "../../src/io/append-rows.ts";
import { systemClock } from "../../src/io/clock.ts";
import { FileBusy } from "../../src/io/file-lock.ts";
import { describeProcess } from "../../src/io/lock-owner.ts";
import { HeaderMismatch } from "../../src/io/mend-rows.ts";
import { can, itWhen, runTool } from "../support/referee.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const header = "name,at,text\r\n";
const row = "a,1,one\r\n";
const clock = systemClock;
const isLinux = process.platform === "linux";
const script = fileURLToPath(new URL("append-in-process.ts", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

describe("appending rows", () => {
  let workspace: Workspace;
  let path: string;

  beforeEach(() => {
    workspace = createWorkspace();
    path = join(workspace.path, "rows.csv");
  });

  afterEach(() => workspace.remove());

  const text = () => readFileSync(path, "utf8");
  const names = () => readdirSync(workspace.path);

  it("makes the file and its folders, writes the header once, and leaves nothing beside the file", async () => {
    path = join(workspace.path, "a/b/rows.csv");
    expect(await appendRows({ path, header }, [row], { clock })).toEqual({ size: 23, removed: 0 });
    await appendRows({ path, header }, [row, 'b,2,"two\r\nlines"\r\n'], { clock });
    expect(text()).toBe(`${header}${row}${row}b,2,"two\r\nlines"\r\n`);
    expect(readdirSync(join(workspace.path, "a/b"))).toEqual(["rows.csv"]);
  });

  it.each([
    ["nothing", "", `${header}${row}`, 0],
    ["a header", header, `${header}${row}`, 0],
    ["a header with an LF", "name,at,text\n", `name,at,text\n${row}`, 0],
    ["a header in quotes, behind a BOM", '\ufeff"name","at","text"\r\n', `\ufeff"name","at","text"\r\n${row}`, 0],
    ["a header without a line end", "name,at,text", `${header}${row}`, 12],
    ["a header in quotes without a line end", '"name",at,text', `"name",at,text\r\n${row}`, 0],
    ["half a header", "name,a", `${header}${row}`, 6],
    ["a last row without a line end", `${header}x,0,zero`, `${header}x,0,zero\r\n${row}`, 0],
    ["a last row with half a line end", `${header}x,0,zero\r`, `${header}x,0,zero\r\n${row}`, 0],
    ["a last row in quotes without a line end", `${header}x,0,"ze\r\nro"`, `${header}x,0,"ze\r\nro"\r\n${row}`, 0],
    ["a row torn before its last field", `${header}${row}x,0`, `${header}${row}${row}`, 3],
    ["a row torn within quotes", `${header}${row}x,0,"ze`, `${header}${row}${row}`, 7],
    ["a row torn behind a line end within quotes", `${header}${row}x,0,"ze\r\n`, `${header}${row}${row}`, 9],
    ["a row torn within a quoted quote", `${header}${row}x,0,"ze""\r\n`, `${header}${row}${row}`, 11],
  ])("goes on behind %s", async (_, before, after, removed) => {
    writeFileSync(path, before);
    expect(await appendRows({ path, header }, [row], { clock })).toEqual({ size: Buffer.byteLength(after), removed });
    expect(text()).toBe(after);
  });

  it.each([
    ["nothing", "", "", 0],
    ["whole lines", '{"a":1}\n', '{"a":1}\n', 0],
    ["a last line without a line end", '{"a":1}\n{"b":2}', '{"a":1}\n{"b":2}\n', 0],
    ["a torn line", '{"a":1}\n{"b":', '{"a":1}\n', 5],
    ["a torn line alone", '{"b', "", 3],
    ["a line torn within a character", Buffer.from('{"a":1}\n{"b":"é').subarray(0, -1), '{"a":1}\n', 7],
  ])("goes on behind %s in a file of JSON lines", async (_, before, whole, removed) => {
    writeFileSync(path, before);
    expect((await appendRows({ path, header: undefined }, ['{"c":3}\n'], { clock })).removed).toBe(removed);
    expect(text()).toBe(`${whole}{"c":3}\n`);
  });

  it("finds the end of a large file, whatever stands around the place where it begins to look", async () => {
    for (let padding = 0; padding < 40; padding += 1) {
      const whole = `${header}${'"x,""\r\n1,2,3\r\n",0,"a\nb"\r\n'.repeat(400)}y,${"9".repeat(padding)},z\r\n`;
      writeFileSync(path, `${whole}x,0,"torn\r\n1,2,3\r\n`);
      await appendRows({ path, header }, [row], { clock });
      expect(text() === `${whole}${row}`).toBe(true);
    }
  });

  it.each([
    ["other columns", "name,text\r\nx,y\r\n", ["name", "text"]],
    ["columns in another order", "at,name,text\r\n", ["at", "name", "text"]],
    ["another column without a line end", "other", ["other"]],
    ["a column more", "name,at,text,more\r\n", ["name", "at", "text", "more"]],
  ])("refuses a file with %s, and leaves it as it is", async (_, before, found) => {
    writeFileSync(path, before);
    const appending = appendRows({ path, header }, [row], { clock });
    await expect(appending).rejects.toThrow(HeaderMismatch);
    await expect(appending).rejects.toMatchObject({ found, wanted: ["name", "at", "text"] });
    expect(text()).toBe(before);
    expect(names()).toEqual(["rows.csv"]);
  });

  it("writes a row that is longer than a piece, or than what is looked at, whole", async () => {
    const long = `a,1,"${'""\r\n,'.repeat(40_000)}"\r\n`;
    await appendRows({ path, header }, [row, long, row], { clock });
    await appendRows({ path, header }, [row], { clock });
    expect(text()).toBe(`${header}${row}${long}${row}${row}`);
  });

  it("keeps whole rows when the rows end with an error or an interruption", async () => {
    const controller = new AbortController();
    function* rows() {
      for (let at = 0; at < 400_000; at += 1) {
        if (at === 300_000) {
          controller.abort(new Error("interrupted"));
        }
        yield row;
      }
    }
    await expect(appendRows({ path, header }, rows(), { clock, signal: controller.signal })).rejects.toThrow(
      "interrupted",
    );
    expect(text().replaceAll(row, "")).toBe(header);
    expect(statSync(path).size).toBeGreaterThan(300_000 * row.length - 4096);
    expect(names()).toEqual(["rows.csv"]);
  });

  itWhen(isLinux)("follows a link, to lock and to write what it leads to", async () => {
    const link = join(workspace.path, "link.csv");
    symlinkSync("rows.csv", link);
    await appendRows({ path: link, header }, [row], { clock });
    expect(text()).toBe(`${header}${row}`);
  });

  itWhen(isLinux)("writes header and rows to what is no file", async () => {
    expect(await appendRows({ path: "/dev/null", header }, [row], { clock })).toEqual({ size: 23, removed: 0 });
  });

  itWhen(isLinux && can("prlimit", "--version"))("takes back a piece that no longer fits onto the disk", async () => {
    const task = { path, header, name: "a", count: 1000, batch: 1000, filling: "x".repeat(100) };
    const command = [
      "prlimit",
      "--fsize=50000",
      process.execPath,
      "--import",
      "tsx",
      script,
      JSON.stringify(task),
    ] as const;
    expect(runTool([...command], root).status).not.toBe(0);
    expect(text()).toMatch(/^name,at,text\r\n(?:a,\d+,"x{100}"\r\n){300,}$/u);
  });

  describe("beside others", () => {
    const lock = (number: number) => join(workspace.path, `.rows.csv.lock-${number}`);

    it("waits for whoever holds the lock, and gives up after its patience", async () => {
      writeFileSync(lock(3), describeProcess("somebody"));
      await expect(appendRows({ path, header }, [row], { clock, patience: 50 })).rejects.toThrow(FileBusy);
      expect(names()).toEqual([".rows.csv.lock-3"]);
    });

    it("stops waiting when it is interrupted", async () => {
      writeFileSync(lock(0), describeProcess("somebody"));
      const signal = AbortSignal.timeout(50);
      await expect(appendRows({ path, header }, [row], { clock, signal })).rejects.toThrow(/abort/iu);
    });

    itWhen(isLinux).each([
      ["a process that has ended", () => describeOther({ pid: 2 ** 22 + 1 })],
      ["a process whose number somebody else has now", () => describeOther({ started: "1" })],
      ["a boot that is over", () => describeOther({ boot: "before" })],
    ])("passes over the locks of %s", async (_, describeOwner) => {
      writeFileSync(lock(0), describeOwner());
      writeFileSync(lock(4), describeOwner());
      await appendRows({ path, header }, [row], { clock });
      expect(names()).toEqual(["rows.csv"]);
    });

    it.each([
      ["a lock without a name", 3_000, () => ""],
      ["a lock of another machine", 61_000, () => describeOther({ host: `not-${hostname()}` })],
      ["a lock that nobody can read", 61_000, () => "x"],
    ])("passes over %s when it is old enough, not before", async (_, age, describeOwner) => {
      writeFileSync(lock(0), describeOwner());
      await expect(appendRows({ path, header }, [row], { clock, patience: 30 })).rejects.toThrow(FileBusy);
      const later = { ...clock, now: () => new Date(Date.now() + age) };
      await appendRows({ path, header }, [row], { clock: later });
      expect(names()).toEqual(["rows.csv"]);
    });

    it("takes a row for torn that ends where a dead process was writing, however whole it looks", async () => {
      writeFileSync(path, `${header}${row}x,0,12`);
      const mark = `${statSync(path).ino} ${String(header.length).padStart(16, "0")}\n`;
      writeFileSync(join(workspace.path, ".rows.csv.mark"), mark);
      expect(await appendRows({ path, header }, [row], { clock })).toMatchObject({ removed: 6 });
      expect(text()).toBe(`${header}${row}${row}`);
      expect(names()).toEqual(["rows.csv"]);
    });

    it.each([
      ["of another file", "1 0000000000000014\n"],
      ["that is torn", "1 00"],
      ["behind the end", `INODE ${"9".repeat(16)}\n`],
    ])("does not mind a mark %s", async (_, mark) => {
      writeFileSync(path, `${header}x,0,12`);
      writeFileSync(join(workspace.path, ".rows.csv.mark"), mark.replace("INODE", String(statSync(path).ino)));
      await appendRows({ path, header }, [row], { clock });
      expect(text()).toBe(`${header}x,0,12\r\n${row}`);
    });
  });

  describe("by eight processes at once", () => {
    const children: ChildProcess[] = [];

    afterEach(() => {
      for (const child of children.splice(0)) {
        child.kill("SIGKILL");
      }
    });

    function start(task: object): { readonly child: ChildProcess; readonly done: () => number } {
      const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(task)], { cwd: root });
      children.push(child);
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
      });
      return { child, done: () => Number(said.trimEnd().split("\n").at(-1)?.replace("ready", "0")) };
    }

    it("loses no row and tears none", async () => {
      const tasks = Array.from({ length: 8 }, (_, at) => ({
        path,
        name: `p${at}`,
        count: 200,
        batch: 10,
        filling: "é",
      }));
      const ended = tasks.map(async (task) => await once(start(task).child, "exit"));
      expect(await Promise.all(ended)).toEqual(tasks.map(() => [0, null]));
      const lines = text().split("\n").slice(0, -1);
      const expected = tasks.flatMap(({ name }) =>
        Array.from({ length: 200 }, (_, at) => JSON.stringify({ name, at, filling: "é" })),
      );
      expect(lines.sort()).toEqual(expected.sort());
      expect(names()).toEqual([basename(path)]);
    });

    itWhen(process.platform !== "win32")(
      "loses no row of a done append, and tears none, when kill -9 hits them",
      async () => {
        const task = {
          path,
          header,
          count: 1_000_000,
          batch: 3,
          filling: `${"x".repeat(1000)}\r\n${"x".repeat(1000)}`,
        };
        const running = Array.from({ length: 8 }, (_, at) => ({
          name: `p${at}`,
          ...start({ ...task, name: `p${at}` }),
        }));
        const killed = running.map(async ({ child }, at) => {
          await once(child.stdout ?? child, "data");
          await clock.sleep(150 + at * 40);
          child.kill("SIGKILL");
          await once(child, "exit");
        });
        await Promise.all(killed);
        const { size } = await appendRows({ path, header }, [], { clock });
        expect(size).toBe(statSync(path).size);
        const pattern = /(p\d),(\d+),"x{1000}\r\nx{1000}"\r\n/gu;
        expect(text().replaceAll(pattern, "")).toBe(header);
        const found = [...text().matchAll(pattern)];
        for (const { name, done } of running) {
          const numbers = found.filter(([, owner]) => owner === name).map(([, , number]) => Number(number));
          expect(numbers).toEqual(numbers.map((_, at) => at));
          expect(numbers.length).toBeGreaterThanOrEqual(done());
        }
        expect(Math.max(...running.map(({ done }) => done()))).toBeGreaterThan(0);
        expect(names()).toEqual([basename(path)]);
      },
    );
  });

  itWhen(isLinux)("costs the same for a file of 1 GiB as for a small one", async () => {
    const large = join(workspace.path, "large.csv");
    writeFileSync(path, `${header}${row}`);
    writeFileSync(large, header);
    // A hole of 1 GiB stands for rows: nobody may read it.
    const descriptor = openSync(large, "r+");
    ftruncateSync(descriptor, 2 ** 30);
    writeSync(descriptor, `\r\n${row.repeat(4000)}`, 2 ** 30);
    closeSync(descriptor);
    const cost = async (file: string) => {
      const start = clock.monotonic();
      for (let turn = 0; turn < 20; turn += 1) {
        await appendRows({ path: file, header }, [row], { clock });
      }
      return clock.monotonic() - start;
    };
    await cost(path);
    const read = () => Number(/rchar: (\d+)/u.exec(readFileSync("/proc/self/io", "utf8"))?.[1]);
    const before = read();
    await cost(large);
    expect(read() - before).toBeLessThan(1024 * 1024);
    expect(statSync(large).size).toBe(2 ** 30 + 2 + 4020 * row.length);
  });
});

interface Owner {
  readonly pid?: number;
  readonly started?: string;
  readonly host?: string;
  readonly boot?: string;
}

/** The name that another process would have written into a lock. */
function describeOther(other: Owner): string {
  const [pid, started, host, boot, space]: readonly unknown[] = JSON.parse(describeProcess("own"));
  return JSON.stringify([
    other.pid ?? pid,
    other.started ?? started,
    other.host ?? host,
    other.boot ?? boot,
    space,
    "other",
  ]);
}
