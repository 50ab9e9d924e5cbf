import { basename } from "node:path";
import { GitHubError } from "../../io/github/github-error.ts";
import { listReleaseAssets, type ReleaseAsset } from "../../io/github/release-assets.ts";
import { errorMessage } from "../../io/system-error.ts";
import type { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { ChecksumContext, ChecksumInputs } from "./declaration.ts";
import { parseExpected } from "./digest-text.ts";
import type { Entry, Gathered } from "./entries.ts";
import { type Fault, fault } from "./faults.ts";

/** Finds, for each file, the asset of its name in the release, with its size and GitHub's digest of it. */
export async function gatherRelease(
  files: readonly string[],
  given: ChecksumInputs,
  context: ChecksumContext,
): Promise<Gathered> {
  const { release = "" } = given;
  const address = parseRelease(release);
  if (address === undefined) {
    throw context.badInput("release", `${quoteName(release)} is no release: write owner/repo@tag.`);
  }
  const assets = new Map((await fetchAssets(address, given, context)).map((asset) => [asset.name, asset]));
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  for (const path of files) {
    const asset = assets.get(basename(path));
    const entry =
      asset === undefined
        ? fault(path, "missing-entry", `the release ${release} has no asset of that name`)
        : toEntry(path, asset, given);
    if ("reason" in entry) {
      faults.push(entry);
    } else {
      entries.push(entry);
    }
  }
  return { entries, faults };
}

interface ReleaseAddress {
  readonly owner: string;
  readonly repository: string;
  readonly tag: string;
}

/** Reads `owner/repo@tag`. A part that is `.` or `..` would lead to another place of the API. */
function parseRelease(release: string): ReleaseAddress | undefined {
  const [, owner = "", repository = "", tag = ""] = /^([\w.-]+)\/([\w.-]+)@(\S+)$/u.exec(release) ?? [];
  const proper = [owner, repository, tag].every((part) => !/^\.{0,2}$/u.test(part));
  return proper ? { owner, repository, tag } : undefined;
}

async function fetchAssets(
  address: ReleaseAddress,
  given: ChecksumInputs,
  context: ChecksumContext,
): Promise<readonly ReleaseAsset[]> {
  const { token } = given;
  const { environment, signal, clock } = context;
  if (token !== undefined && !/^[\x21-\x7e]+$/u.test(token)) {
    throw context.badInput("token", "It holds a blank, a line end or a letter that no token has.");
  }
  try {
    return await listReleaseAssets(address, { token, environment, signal, now: () => clock.now(), sleep: clock.sleep });
  } catch (cause) {
    signal.throwIfAborted();
    throw describe(cause, given, context);
  }
}

function describe(cause: unknown, given: ChecksumInputs, { fail }: ChecksumContext): Failure {
  const release = quoteName(given.release ?? "");
  const status = cause instanceof GitHubError ? cause.status : undefined;
  if (status === 401) {
    return fail("release-not-found", `GitHub does not accept the token for ${release} (401).`, { cause });
  }
  if (status === 404) {
    const who = given.token === undefined ? "without a token" : "with this token";
    return fail("release-not-found", `GitHub shows no release ${release} ${who} (404).`, { cause });
  }
  const reason = errorMessage(cause);
  return fail("download-failed", `GitHub did not tell the digests of ${release}: ${reason}.`, { cause });
}

function toEntry(path: string, { name, size, digest }: ReleaseAsset, given: ChecksumInputs): Entry | Fault {
  const { release = "", algorithm: told } = given;
  if (digest === undefined || digest === null || digest === "") {
    return fault(path, "no-release-digest", `GitHub keeps no digest of this asset of ${release}`);
  }
  const expected = parseExpected(digest, told);
  if ("code" in expected) {
    return fault(
      path,
      expected.code === "malformed" ? "no-release-digest" : expected.code,
      `its digest in ${release}: ${expected.message}`,
    );
  }
  return { ...expected, path, size, source: `${release}, asset ${quoteName(name)}`, outside: false, base: undefined };
}
