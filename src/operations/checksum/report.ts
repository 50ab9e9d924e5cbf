import type { Summary } from "../../operation/summary.ts";
import type { Runner } from "../../runner/runner.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { stronger } from "./algorithms.ts";
import type { ChecksumInputs, ChecksumOutputs, KnownChecksumOutputs } from "./declaration.ts";
import { type Fault, toFailed } from "./faults.ts";
import { combine, type FileEntry, renderSri } from "./list-format.ts";
import { toShownList } from "./lists.ts";

/** Past this many computed files the log says how many more there are; verified files are told one by one. */
const mostComputedLines = 1000;

/** The outputs, from what is known of files (sorted by path) and faults; `checksum-file` comes from whoever writes it. */
export function knownOutputs(
  entries: readonly FileEntry[],
  verified: number,
  faults: readonly Fault[],
): ChecksumOutputs {
  let [bytes, count, last] = [0, 0, ""];
  for (const { path, size } of entries) {
    if (path !== last || count === 0) {
      [bytes, count, last] = [bytes + size, count + 1, path];
    }
  }
  const [first] = entries;
  const common = { digests: entries, count, bytes, verified, failed: toFailed(faults) };
  if (first === undefined) {
    return common;
  }
  const strongest = entries.reduce((best, entry) =>
    stronger(best.algorithm, entry.algorithm) === best.algorithm ? best : entry,
  );
  const single = count === 1 ? { digest: strongest.digest, sri: renderSri(strongest) } : {};
  return { ...common, ...single, combined: combine(entries) };
}

/** Logs digests, one line a file. */
export function logComputed(entries: readonly FileEntry[], runner: Runner): void {
  const shown = entries.slice(0, mostComputedLines).map(({ path, digest }) => `${digest}  ${quoteName(path)}`);
  const more = entries.length - shown.length;
  if (shown.length > 0) {
    runner.info([...shown, ...(more > 0 ? [`… and ${more} more files, all in the output digests`] : [])].join("\n"));
  }
}

/** Logs the files that are as they should be, one line a file. */
export function logVerified(paths: readonly string[], runner: Runner): void {
  if (paths.length > 0) {
    runner.info(paths.map((path) => `${quoteName(path)}: OK`).join("\n"));
  }
}

/** Logs every fault, one line each. */
export function logFaults(faults: readonly Fault[], runner: Runner): void {
  runner.info(
    faults.map(({ path, reason, message }) => `${quoteName(path)}: FAILED (${reason}): ${message}`).join("\n"),
  );
}

/** The section of the job summary: what was asked, counts, and a row for each bad file, then for each good one. */
export function summarize(given: ChecksumInputs, outputs: KnownChecksumOutputs): Summary {
  const against = given["checksum-file"]?.map(toShownList).join(", ") ?? given.release ?? given.expected;
  const failed = outputs.failed ?? [];
  const bad = new Set(failed.map(({ path }) => path));
  const good = (outputs.digests ?? []).filter(({ path }) => !bad.has(path));
  const facts: (readonly [string, string | undefined])[] = [
    ["Files", given.files?.join(", ")],
    ["Verified against", against],
    ["Digested", `${outputs.count ?? 0} (${outputs.bytes ?? 0} bytes)`],
    ["Verified", against === undefined ? undefined : String(outputs.verified ?? 0)],
    ["List", outputs["checksum-file"]],
    ["Combined", outputs.combined],
  ];
  return {
    facts: facts.flatMap(([label, value]): [string, string][] => (value === undefined ? [] : [[label, value]])),
    table: {
      head: ["File", "Result", "Algorithm", "Digest"],
      rows: [
        ...failed.map(({ path, reason, expected, actual }) => [
          path,
          `✗ ${reason}`,
          "",
          expected === null ? (actual ?? "") : `expected ${expected}, got ${actual ?? "nothing"}`,
        ]),
        ...good.map(({ path, algorithm, digest }) => [path, against === undefined ? "" : "✓", algorithm, digest]),
      ],
    },
  };
}
