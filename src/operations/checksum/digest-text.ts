import { type Algorithm, algorithmOfLength, digestBytes, parseAlgorithm, stronger } from "./algorithms.ts";

/** What a file must hash to: any of these digests, in lower-case hex. */
export interface ExpectedDigest {
  readonly algorithm: Algorithm;
  readonly accepted: readonly string[];
}

/** Why a digest could not be read. */
export interface DigestProblem {
  readonly code: "unknown-algorithm" | "malformed";
  readonly message: string;
}

/** Hex as lower-case hex; `undefined` when it is none of whole bytes. */
export function parseHex(text: string): string | undefined {
  return /^(?:[0-9a-f]{2})+$/iu.test(text) ? text.toLowerCase() : undefined;
}

/** Base64, padded exactly, of that many bytes, as lower-case hex; `undefined` for anything else. */
export function parseBase64(text: string, bytes: number): string | undefined {
  const decoded = Buffer.from(text, "base64");
  return decoded.length === bytes && decoded.toString("base64") === text ? decoded.toString("hex") : undefined;
}

/**
 * Reads a digest as people write it: hex in any case, `sha256:hex`, or one or more of `sha256-base64` as in Subresource
 * Integrity (W3C), of which the strongest algorithm counts. `told` is the algorithm that was asked for, if any.
 */
export function parseExpected(text: string, told: Algorithm | undefined): ExpectedDigest | DigestProblem {
  const words = text.trim().split(/\s+/u);
  const digests = words.map((word) => parseWord(word, told));
  const [first, ...others] = digests;
  const problem = digests.find((digest) => "code" in digest);
  if (first === undefined || problem !== undefined) {
    return problem ?? malformed(text, "it is empty");
  }
  if (others.length > 0 && words.some((word) => !word.includes("-"))) {
    return malformed(text, "only SRI hashes (sha256-…) may stand beside one another");
  }
  return others.reduce((best, digest) => combine(best, digest), first);
}

function combine(
  best: ExpectedDigest | DigestProblem,
  digest: ExpectedDigest | DigestProblem,
): ExpectedDigest | DigestProblem {
  if ("code" in best || "code" in digest) {
    return best;
  }
  if (best.algorithm === digest.algorithm) {
    return { ...best, accepted: [...new Set([...best.accepted, ...digest.accepted])] };
  }
  return stronger(best.algorithm, digest.algorithm) === best.algorithm ? best : digest;
}

function parseWord(word: string, told: Algorithm | undefined): ExpectedDigest | DigestProblem {
  const [, name, sign, body = ""] = /^([A-Za-z][A-Za-z0-9/_-]*?)([:-])([0-9A-Za-z+/=]+)$/u.exec(word) ?? [];
  const split = name === undefined ? undefined : splitPrefix(word);
  if (split !== undefined) {
    return check(split, told, word);
  }
  if (name !== undefined && sign !== undefined && parseHex(word) === undefined && body !== "") {
    return parseAlgorithm(name) === undefined
      ? { code: "unknown-algorithm", message: `${JSON.stringify(name)} is no algorithm that stdops knows` }
      : malformed(word, `what follows ${name}${sign} is no digest of that algorithm`);
  }
  const hex = parseHex(word);
  const algorithm = hex === undefined ? undefined : algorithmOfLength(hex.length / 2, told);
  return hex === undefined || algorithm === undefined
    ? malformed(word, "it is neither hex of a known length, nor algorithm:hex, nor algorithm-base64")
    : check({ algorithm, hex }, told, word);
}

interface PlainDigest {
  readonly algorithm: Algorithm;
  readonly hex: string;
}

/** Splits `algorithm:hex` or `algorithm-base64`; names hold dashes too, so every place is tried. */
function splitPrefix(word: string): PlainDigest | undefined {
  for (const { index } of word.matchAll(/[:-]/gu)) {
    const algorithm = parseAlgorithm(word.slice(0, index));
    const body = word.slice(index + 1);
    if (algorithm !== undefined) {
      const bytes = digestBytes[algorithm];
      const hex = word[index] === ":" ? parseHex(body) : parseBase64(body, bytes);
      if (hex !== undefined && hex.length === bytes * 2) {
        return { algorithm, hex };
      }
    }
  }
  return undefined;
}

function check(
  { algorithm, hex }: PlainDigest,
  told: Algorithm | undefined,
  word: string,
): ExpectedDigest | DigestProblem {
  return told === undefined || told === algorithm
    ? { algorithm, accepted: [hex] }
    : malformed(word, `it is a digest of ${algorithm}, and algorithm asks for ${told}`);
}

function malformed(text: string, reason: string): DigestProblem {
  return { code: "malformed", message: `${JSON.stringify(text.slice(0, 200))} cannot be read as a digest: ${reason}` };
}
