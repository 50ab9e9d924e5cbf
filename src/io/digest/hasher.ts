import * as crypto from "node:crypto";

/** A digest at work: fed with bytes, ended once. */
interface Hasher {
  update(bytes: Uint8Array): void;
  /** The digest in lower-case hex. */
  digest(): string;
}

/** Makes hashers for one algorithm. */
export interface HasherFactory {
  readonly create: () => Hasher;
  /** The digest of bytes that are all there, in lower-case hex; faster for small ones. */
  readonly digest: (bytes: Uint8Array) => string;
}

/**
 * Makes hashers for an algorithm: Node's (OpenSSL's) own names, and `blake3`, which OpenSSL does not have and which is
 * loaded when asked for.
 */
export async function loadHasher(algorithm: string): Promise<HasherFactory> {
  if (algorithm === "blake3") {
    const { createBLAKE3 } = await import("hash-wasm/dist/blake3.umd.min.js");
    // One state that each hasher starts anew: a thread digests one file at a time.
    const state = await createBLAKE3();
    const create = () => {
      state.init();
      return { update: (bytes: Uint8Array) => void state.update(bytes), digest: () => state.digest("hex") };
    };
    return { create, digest: (bytes) => state.init().update(bytes).digest("hex") };
  }
  const create = () => {
    const hash = crypto.createHash(algorithm);
    return { update: (bytes: Uint8Array) => void hash.update(bytes), digest: () => hash.digest("hex") };
  };
  // Node has the one-shot function since 20.12.
  const digest =
    typeof crypto.hash === "function"
      ? (bytes: Uint8Array) => crypto.hash(algorithm, bytes, "hex")
      : (bytes: Uint8Array) => crypto.createHash(algorithm).update(bytes).digest("hex");
  return { create, digest };
}
