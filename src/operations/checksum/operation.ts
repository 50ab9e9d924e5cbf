import { defineOperation } from "../../operation/define.ts";
import { compute } from "./compute.ts";
import { failures, inputs, outputs } from "./declaration.ts";
import { summarize } from "./report.ts";
import { verify } from "./verify.ts";

export const checksum = defineOperation({
  name: "checksum",
  summary: "Compute digests, or verify files against a digest, a checksum file, or GitHub's own release digests.",
  branding: { icon: "check-square", color: "green" },
  inputs,
  outputs,
  failures,
  permissions: { contents: { access: "read", reason: "only for `release`, to read the digests of its assets" } },
  examples: [
    {
      title: "Write a list of all archives",
      with: { files: "dist/*.tar.gz", "output-file": "SHA256SUMS" },
      expect: { count: "2", "checksum-file": "SHA256SUMS" },
    },
    {
      title: "Verify every file that a list names",
      with: { "checksum-file": "dist/SHA256SUMS" },
      expect: { verified: "2", failed: "[]" },
    },
    {
      title: "Verify one download against a pinned digest",
      with: {
        files: "dist/app.tar.gz",
        expected: "sha256:43510d5ed1c74db6b53658c6ae7935da5802fafa0c1bd9fabe25330388f05973",
      },
      expect: { verified: "1" },
    },
    {
      title: "One key for a cache of what the sources are",
      with: { files: "src/**\n!src/**/*.md" },
      expect: { count: "2" },
    },
  ],
  async run(given, context) {
    const sources = [given.expected, given["checksum-file"], given.release].filter((source) => source !== undefined);
    if (sources.length > 1) {
      throw context.badInput("expected", "Give one of expected, checksum-file and release.");
    }
    return sources.length === 0 ? await compute(given, context) : await verify(given, context);
  },
  summarize,
});
