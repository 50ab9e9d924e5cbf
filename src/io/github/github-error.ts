/**
 * What became of a request: no answer or a server that is down (`unreachable`), a definite no (`refused`), a rate limit
 * that ends too late (`limited`), an answer that is not what the API promises (`unreadable`).
 */
export type GitHubErrorKind = "unreachable" | "refused" | "limited" | "unreadable";

/** The particulars of a GitHubError. */
export interface GitHubErrorDetails {
  readonly kind: GitHubErrorKind;
  readonly status?: number | undefined;
  readonly said?: string | undefined;
  readonly wanted?: string | undefined;
  readonly pause?: number | undefined;
  readonly wasSent?: boolean;
  readonly cause?: unknown;
}

/** No answer of GitHub's API, or one that is no success. Its words are the end of a sentence, and hold no secret. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  readonly kind: GitHubErrorKind;
  /** The HTTP status; `undefined` when there was no answer, or none that can be read. */
  readonly status: number | undefined;
  /** The server's own words, at most 300 characters of them: text from outside. Empty when there are none. */
  readonly said: string;
  /** The permissions that the server says it wants, such as `actions=write` (`x-accepted-github-permissions`). */
  readonly wanted: string | undefined;
  /** Milliseconds until there is a point in trying again, where the server says so. */
  readonly pause: number | undefined;
  /** False when the request certainly never left. */
  readonly wasSent: boolean;

  constructor(message: string, { kind, status, said = "", wanted, pause, wasSent = true, cause }: GitHubErrorDetails) {
    super(message, { cause });
    this.kind = kind;
    this.status = status;
    this.said = said;
    this.wanted = wanted;
    this.pause = pause;
    this.wasSent = wasSent;
  }
}
