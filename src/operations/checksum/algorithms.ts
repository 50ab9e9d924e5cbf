/** The names of the algorithms, as inputs and outputs use them. */
export const algorithmNames = [
  "md5",
  "sha1",
  "sha224",
  "sha256",
  "sha384",
  "sha512",
  "sha512-256",
  "sha3-224",
  "sha3-256",
  "sha3-384",
  "sha3-512",
  "blake2b512",
  "blake2s256",
  "blake3",
] as const;

/** One of the algorithms. */
export type Algorithm = (typeof algorithmNames)[number];

/** The word before a name in a tagged line as this action writes it: the one of `cksum`, or of BSD's tools. */
export const tags: Readonly<Record<Algorithm, string>> = {
  md5: "MD5",
  sha1: "SHA1",
  sha224: "SHA224",
  sha256: "SHA256",
  sha384: "SHA384",
  sha512: "SHA512",
  "sha512-256": "SHA512/256",
  "sha3-224": "SHA3-224",
  "sha3-256": "SHA3-256",
  "sha3-384": "SHA3-384",
  "sha3-512": "SHA3-512",
  blake2b512: "BLAKE2b",
  blake2s256: "BLAKE2s",
  blake3: "BLAKE3",
};

/** Digest lengths in bytes. */
export const digestBytes: Readonly<Record<Algorithm, number>> = {
  md5: 16,
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
  "sha512-256": 32,
  "sha3-224": 28,
  "sha3-256": 32,
  "sha3-384": 48,
  "sha3-512": 64,
  blake2b512: 64,
  blake2s256: 32,
  blake3: 32,
};

/** What a digest of that many bytes is taken for when nothing else tells. */
const byLength: ReadonlyMap<number, Algorithm> = new Map([
  [16, "md5"],
  [20, "sha1"],
  [28, "sha224"],
  [32, "sha256"],
  [48, "sha384"],
  [64, "sha512"],
]);

/** Other spellings: OpenSSL 3's `SHA2-256`, `BLAKE2B-512`, FreeBSD's `SHA512t256`, all without their separators. */
const spellings: ReadonlyMap<string, Algorithm> = new Map([
  ...algorithmNames.flatMap((name): [string, Algorithm][] => [
    [squeeze(name), name],
    [squeeze(tags[name]), name],
  ]),
  ...([224, 256, 384, 512] as const).map((bits): [string, Algorithm] => [`SHA2${bits}`, `sha${bits}`]),
  ["SHA2512256", "sha512-256"],
  ["SHA512T256", "sha512-256"],
]);

function squeeze(word: string): string {
  return word.toUpperCase().replaceAll(/[-_/]/gu, "");
}

/** The algorithm that a tag or prefix means, in any usual spelling; `undefined` for one that is not supported. */
export function parseAlgorithm(word: string): Algorithm | undefined {
  return spellings.get(squeeze(word));
}

/** The algorithm of a digest of which only the length is known, unless `told` fits that length too. */
export function algorithmOfLength(bytes: number, told: Algorithm | undefined): Algorithm | undefined {
  return told !== undefined && digestBytes[told] === bytes ? told : byLength.get(bytes);
}

/** Weakest first, by the length of the digest and, where that is equal, by how widely the algorithm is trusted. */
const byStrength: readonly Algorithm[] = [
  "md5",
  "sha1",
  "sha224",
  "sha3-224",
  "sha512-256",
  "blake2s256",
  "blake3",
  "sha256",
  "sha3-256",
  "sha384",
  "sha3-384",
  "blake2b512",
  "sha512",
  "sha3-512",
];

/** The stronger of two algorithms. */
export function stronger(left: Algorithm, right: Algorithm): Algorithm {
  return byStrength.indexOf(left) < byStrength.indexOf(right) ? right : left;
}
