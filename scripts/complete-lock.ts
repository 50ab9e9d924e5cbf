/**
 * Adds to package-lock.json the optional packages of other platforms that npm leaves out when it resolves against a
 * registry which does not serve them (a partial mirror): `npm ci` insists on finding them. Run it after `npm install` when
 * `npm ci` says "Missing: … from lock file". The entries have no integrity hash; a full registry adds it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
  readonly optional?: boolean;
}

interface Lock {
  packages: Record<string, LockEntry>;
}

const systems: Readonly<Record<string, string>> = { macos: "darwin", windows: "win32", fsevents: "darwin" };
const systemNames = [
  "android",
  "darwin",
  "linux",
  "win32",
  "freebsd",
  "openbsd",
  "netbsd",
  "sunos",
  "aix",
  "openharmony",
];
const processors = [
  "arm64",
  "x64",
  "ia32",
  "arm",
  "ppc64",
  "ppc64le",
  "s390x",
  "riscv64",
  "loong64",
  "mips64el",
  "wasm32",
];

/** What the name of a platform's package tells of the platform. */
function platformOf(name: string): Pick<LockEntry, "cpu" | "os" | "libc"> {
  const words = name.split(/[-/]/u).map((word) => systems[word] ?? word);
  const os = words.filter((word) => systemNames.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const musl = words.some((word) => word.startsWith("musl"));
  const gnu = words.some((word) => word.startsWith("gnu"));
  const libc = os.includes("linux") && (musl || gnu) ? [musl ? "musl" : "glibc"] : [];
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}), ...(libc.length > 0 ? { libc } : {}) };
}

/** The places where a package that `parent` needs may lie, nearest first. */
function placesOf(parent: string, name: string): readonly string[] {
  const parts = parent
    .split("/node_modules/")
    .map((_, index, all) => all.slice(0, all.length - index).join("/node_modules/"));
  return [...parts.filter((part) => part !== "").map((part) => `${part}/node_modules/${name}`), `node_modules/${name}`];
}

const path = join(resolve(import.meta.dirname, ".."), "package-lock.json");
const lock: Lock = JSON.parse(readFileSync(path, "utf8"));
const added: Record<string, LockEntry> = {};
for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (!placesOf(parent, name).some((place) => Object.hasOwn(lock.packages, place))) {
      const version = range.replace(/^[\^~]/u, "");
      added[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev === true ? { dev } : {}),
        optional: true,
      };
    }
  }
}
const sorted = Object.entries({ ...lock.packages, ...added }).toSorted(([left], [right]) => (left < right ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Added ${Object.keys(added).length} packages.`);
