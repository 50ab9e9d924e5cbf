import type { Context } from "../../operation/define.ts";
import * as input from "../../operation/inputs.ts";
import * as output from "../../operation/outputs.ts";
import { algorithmNames } from "./algorithms.ts";
import type { FailedEntry } from "./faults.ts";
import { type FileEntry, listFormats } from "./list-format.ts";

export const inputs = {
  files: input.lines({
    description:
      "Globs (`**`, `*`, `?`, `[…]`, `!` negates, in order), relative to `working-directory`. To compute: what to hash. To verify: what must be verified, each file needing an entry. Hidden names are matched where the pattern spells the dot; a path without a wildcard must exist.",
  }),
  algorithm: input.choice(algorithmNames, {
    description:
      "The digest algorithm. To verify, lines of any other algorithm are improper; without it the tag, the prefix, the list's own name or the digest's length tells.",
    defaultText: "sha256 to compute; told by tag, prefix or length to verify",
  }),
  expected: input.text({
    description:
      "The digest of exactly one file: hex in any case, `sha256:hex`, or SRI (`sha256-base64`; of several the strongest algorithm counts).",
  }),
  "checksum-file": input.lines({
    description:
      "Paths or https URLs of lists to verify against: GNU, BSD and OpenSSL lines, base64 tags, a bare digest (named `<file>.<algorithm>`), PGP clear-signed lists (the signature is not checked), CRLF, byte-order marks, escaped names.",
  }),
  release: input.text({
    description:
      "`owner/repo@tag`: each file is checked by name and size against the digest that GitHub keeps of the release's asset.",
  }),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner, not a template
  token: input.secret({ description: "Reads the release.", defaultExpression: "${{ github.token }}" }),
  strict: input.flag({ description: "An improper line in a list fails; otherwise it is a warning.", default: true }),
  "ignore-missing": input.flag({
    description: "Files of the list that do not exist are left out; never one that `files` asks for.",
    default: false,
  }),
  "base-directory": input.text({
    description: "Where a list's names start.",
    defaultText: "the list's folder; `working-directory` for a URL",
  }),
  "allow-outside": input.flag({
    description: "Let a list's names leave `base-directory`: absolute ones, `..`, or through a link.",
    default: false,
  }),
  "output-file": input.text({
    description: "Write a list of what was computed, whole or not at all. It is never part of its own glob.",
  }),
  "output-format": input.choice(listFormats, { description: "The format of `output-file`.", default: "gnu" }),
  names: input.choice(["path", "basename"], {
    description:
      "Names in `output-file`: the path relative to `working-directory`, or its last part (two equal ones fail).",
    default: "path",
  }),
  sidecars: input.flag({ description: "Also write `<file>.<algorithm>` beside each file.", default: false }),
  "fail-on-empty": input.flag({ description: "No file matched is a failure.", default: true }),
};

export const outputs = {
  digest: output.optional(output.text("The digest in lower-case hex; for one file only.")),
  sri: output.optional(output.text("The same in the notation of Subresource Integrity: `sha256-base64`.")),
  digests: output.json<readonly FileEntry[]>("`[{path,size,algorithm,digest}]`, sorted by path."),
  combined: output.optional(
    output.text(
      "One SHA-256 over all names and digests, for cache keys; it is the one of the GNU list of these files, whatever the order and the machine.",
    ),
  ),
  "checksum-file": output.optional(output.text("The path of the list that was written.")),
  count: output.integer("Files that were digested."),
  bytes: output.integer("Their size in bytes, in all."),
  verified: output.integer("Files that were verified and are as they should be."),
  failed: output.json<readonly FailedEntry[]>(
    "`[{path,reason,expected,actual}]`, sorted by path; `reason` is a failure code.",
  ),
};

export const failures = {
  "no-files": {
    sentence: "No file matches.",
    hint: "Build first, correct the patterns, or set fail-on-empty to false.",
  },
  mismatch: {
    sentence: "A file is not what it should be: another digest, or another size than the release's asset.",
    hint: "Do not use the file: fetch it again, or find out who changed it.",
  },
  "missing-entry": {
    sentence: "A file that must be verified has no entry.",
    hint: "Add it to the list, or leave it out of files; names in a list start at base-directory.",
  },
  "missing-file": {
    sentence: "A file that a list or `files` names does not exist.",
    hint: "Correct the path; for a list, base-directory says where its names start, and ignore-missing leaves absent files out.",
  },
  "improper-line": {
    sentence: "A line of a list cannot be read.",
    hint: "Mend the list; with strict: false such lines are warnings, and what they were to protect is not verified.",
  },
  "empty-list": {
    sentence: "Nothing was verified: the lists have no entry for an existing file.",
    hint: "Give the list that names these files.",
  },
  "unknown-algorithm": {
    sentence: "A digest is of an algorithm that stdops does not know.",
    hint: "Use a digest of another algorithm, such as sha256.",
  },
  "ambiguous-entry": {
    sentence: "The lists give one file two digests of the same algorithm.",
    hint: "Keep the one that is right.",
  },
  "outside-base": {
    sentence: "A list names a file outside base-directory: by an absolute path, by .., or through a link.",
    hint: "Set base-directory to where the names start, or allow-outside to true if you trust the list.",
  },
  unreadable: {
    sentence: "A file or a list cannot be read: a folder, a socket, a device, a link to nothing, or no permission.",
    hint: "Name a regular file that this user may read, or leave it out with a ! pattern.",
  },
  "changed-while-reading": {
    sentence: "A file changed while it was read.",
    hint: "Wait until whatever writes it has ended.",
  },
  "release-not-found": {
    sentence: "There is no such release, or the token may not see it.",
    hint: "Check owner, repository and tag; a private repository and a draft need a token that may read its contents.",
  },
  "no-release-digest": {
    sentence: "GitHub keeps no digest of the asset: it was uploaded before June 2025, or this server keeps none.",
    hint: "Upload the asset again, or verify against a checksum file.",
  },
  "name-clash": {
    sentence: "Two files have the same last part of their path.",
    hint: "Use names: path, or list fewer files.",
  },
  "download-failed": {
    sentence: "A list or the release could not be fetched.",
    hint: "Check the address and the network, then run the step again.",
  },
};

/** What `run` receives. */
export type ChecksumInputs = input.InputValues<typeof inputs>;
/** What `run` returns. */
export type ChecksumOutputs = output.OutputValues<typeof outputs>;
/** What is known of it when the step fails. */
export type KnownChecksumOutputs = output.KnownOutputs<typeof outputs>;
/** The context of `run`. */
export type ChecksumContext = Context<typeof inputs, typeof outputs, typeof failures>;
