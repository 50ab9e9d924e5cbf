import { spawnSync } from "node:child_process";

/** A tool that answers each line of its standard input with a line of its own. */
export type LineReferee = readonly [tool: string, ...args: string[]];

/** Whether a tool is here and can do that. */
export function isHere(...[tool, ...args]: LineReferee): boolean {
  return spawnSync(tool, args, { input: "" }).status === 0;
}

/** Has one process of a tool answer all lines. */
export function askByLine([tool, ...args]: LineReferee, lines: readonly string[]): readonly string[] {
  const env = { ...process.env, LC_ALL: "C.UTF-8", PYTHONUTF8: "1" };
  const input = lines.map((line) => `${line}\n`).join("");
  const { error, status, stdout, stderr } = spawnSync(tool, args, { env, input, maxBuffer: 1024 ** 3 });
  const answers = stdout?.toString().split("\n").slice(0, -1) ?? [];
  if (error !== undefined || status !== 0 || answers.length !== lines.length) {
    throw new Error(`${tool} answered ${answers.length} of ${lines.length} lines. ${stderr ?? ""}`, { cause: error });
  }
  return answers;
}
