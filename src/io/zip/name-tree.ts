import { foldName } from "./fold-name.ts";
import { checkCount, type ZipLimits } from "./limits.ts";
import { UnsafeZip } from "./unsafe-zip.ts";

/** A folder with what is in it by folded name; `undefined` stands for a file. */
interface Folder extends Map<string, Folder | undefined> {}

interface Place {
  /** The last part of the path. */
  readonly part: string;
  readonly path: string;
  /** The name of the entry that needs the folder. */
  readonly entry: string;
}

/**
 * All names of a zip as a tree, in which no two entries share a place: names are compared as the platform's own file
 * systems do; on Windows and macOS without regard to case and to how accents are composed.
 */
export class NameTree {
  readonly #root: Folder = new Map();
  readonly #folders = new Set<string>();
  readonly #limits: ZipLimits;
  readonly #fold: (name: string) => string;

  constructor(limits: ZipLimits, platform: NodeJS.Platform) {
    this.#limits = limits;
    this.#fold = platform === "win32" || platform === "darwin" ? foldName : (name) => name;
  }

  /** Every folder that is needed, in every spelling, parents first. */
  get folders(): readonly string[] {
    return [...this.#folders];
  }

  /** Takes a place for a file. @throws {@link UnsafeZip} */
  addFile(name: string): void {
    const at = name.lastIndexOf("/");
    const folder = at < 0 ? this.#root : this.addFolder(name.slice(0, at), name);
    const key = this.#fold(name.slice(at + 1));
    if (folder.has(key)) {
      throw collision(name);
    }
    folder.set(key, undefined);
  }

  /** Takes the places of a folder and of those around it, which another entry may need too. @throws {@link UnsafeZip} */
  addFolder(path: string, entry = path): Folder {
    let folder = this.#root;
    let end = -1;
    for (const part of path.split("/")) {
      end += part.length + 1;
      folder = this.#enter(folder, { part, path: path.slice(0, end), entry });
    }
    return folder;
  }

  #enter(outer: Folder, { part, path, entry }: Place): Folder {
    const key = this.#fold(part);
    const known = outer.get(key);
    if (known === undefined && outer.has(key)) {
      throw collision(entry);
    }
    // Folders may be spelled differently: where case does not count they become one, and no file in it is lost.
    this.#folders.add(path);
    checkCount(this.#folders.size, this.#limits);
    const folder: Folder = known ?? new Map();
    outer.set(key, folder);
    return folder;
  }
}

function collision(entry: string): UnsafeZip {
  return new UnsafeZip("collision", "another entry has its place, at least where case does not count", { entry });
}
