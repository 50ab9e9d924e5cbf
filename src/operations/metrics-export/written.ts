/** A file that was written, as it stands in the outputs. */
export interface FileResult {
  readonly format: string;
  /** Relative to `working-directory` where it lies below it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** `sha256:hex`; null for a file that was appended to, which is not read again. */
  readonly digest: string | null;
}
