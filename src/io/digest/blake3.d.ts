/** The one algorithm of hash-wasm that is needed, in 22 kB instead of 280. */
declare module "hash-wasm/dist/blake3.umd.min.js" {
  export { createBLAKE3 } from "hash-wasm";
}
