/** Writes docs/live.svg, unless the one that is there differs in nothing but times. It needs a current dist/. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chooseLines, recordDemo, renderPicture, tellTheSame } from "./live-picture.ts";

const root = resolve(import.meta.dirname, "..");
const path = join(root, "docs/live.svg");
const picture = renderPicture(chooseLines(recordDemo(root)));
if (!existsSync(path) || !tellTheSame(readFileSync(path, "utf8"), picture)) {
  writeFileSync(path, picture);
}
