import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the end-to-end tests read at the head of a workflow, and readers of a page need not. */
const directive = /^# (?:needs|expect|expect-log): .*\n/gmu;

/**
 * A page in which each block `<!-- example: PATH -->` … `<!-- end -->` shows the file of that path, relative to the project.
 * @throws Error when a block has no end, or a file is not there
 */
export function embedExamples(root: string, page: string): string {
  const begins = page.match(/^<!-- example: /gmu)?.length ?? 0;
  const blocks = [...page.matchAll(block)].length;
  if (begins !== blocks) {
    throw new Error(`${begins} examples begin, and ${blocks} end: write <!-- example: PATH --> and <!-- end -->.`);
  }
  return page.replaceAll(block, (_, path: string) => {
    const text = readFileSync(join(root, path), "utf8").replaceAll(directive, "");
    return `<!-- example: ${path} -->\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n<!-- end -->`;
  });
}

const block = /^<!-- example: (\S+) -->\n(?:(?!<!-- )[\s\S])*?<!-- end -->/gmu;
