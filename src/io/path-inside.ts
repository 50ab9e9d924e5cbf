import nodePath from "node:path";

/** The rules of a system's paths, as `node:path` has them. */
type PathRules = Pick<typeof nodePath, "isAbsolute" | "relative" | "sep">;

/**
 * The way from a folder to a path inside it, both absolute: empty for the folder itself, `undefined` when the path lies
 * outside. Only the texts are looked at; whoever cares about links follows them first.
 */
export function pathInside(
  folder: string,
  path: string,
  { isAbsolute, relative, sep }: PathRules = nodePath,
): string | undefined {
  const way = relative(folder, path);
  // Between two drives there is no way but the whole path. A name may begin with two dots.
  const leaves = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
  return leaves ? undefined : way;
}
