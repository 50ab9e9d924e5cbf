/**
 * Why something was not taken. `rejected`: the server has judged it and says no, wholly or in part. `failed`: it was not
 * judged, as there was no answer, or none that helps. The message is the end of a sentence, and holds the server's own
 * words: text from outside, in which the secrets of the request are `***`.
 */
export class PushError extends Error {
  override readonly name = "PushError";
  readonly kind: "rejected" | "failed";
  /** The HTTP status; `undefined` when there was no answer. */
  readonly status: number | undefined;
  /** How many points were not taken, where the server counts them. */
  readonly rejectedPoints: number | undefined;

  constructor(kind: PushError["kind"], message: string, { status, rejectedPoints, cause }: PushErrorDetails = {}) {
    super(message, { cause });
    this.kind = kind;
    this.status = status;
    this.rejectedPoints = rejectedPoints;
  }
}

interface PushErrorDetails {
  readonly status?: number | undefined;
  readonly rejectedPoints?: number | undefined;
  readonly cause?: unknown;
}
