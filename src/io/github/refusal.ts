import type { GitHubError } from "./github-error.ts";

/**
 * What a token is, as far as its beginning tells; `installation` is a job's GITHUB_TOKEN or a token of an app's
 * installation, `app` one that was minted for an app's id and key.
 */
export type TokenKind = "none" | "app" | "installation" | "fine-grained" | "classic" | "oauth" | "app-user" | "unknown";

/** What was tried, for the words that help. */
export interface Attempted {
  readonly token: TokenKind;
  /** What is needed where the server does not say, such as `actions: write`. */
  readonly needs: string;
  /** True where the repository is the one that the job runs for; `undefined` where that is not known. */
  readonly isOwnRepository: boolean | undefined;
}

const beginnings: readonly (readonly [string, TokenKind])[] = [
  ["ghs_", "installation"],
  ["github_pat_", "fine-grained"],
  ["ghp_", "classic"],
  ["gho_", "oauth"],
  ["ghu_", "app-user"],
];

const words: Readonly<Record<TokenKind, string>> = {
  none: "There is no token",
  app: "The token is that of the app's installation",
  installation: "The token is a job's GITHUB_TOKEN or a GitHub App's",
  "fine-grained": "The token is a fine-grained personal access token",
  classic: "The token is a classic personal access token",
  oauth: "The token is that of an OAuth app",
  "app-user": "The token is that of a GitHub App acting for a user",
  unknown: "The token is of a kind that its beginning does not tell",
};

/** What a token is. */
export function kindOfToken(token: string | undefined): TokenKind {
  if (token === undefined || token === "") {
    return "none";
  }
  return beginnings.find(([beginning]) => token.startsWith(beginning))?.[1] ?? "unknown";
}

/** Words that help with a 401, a 403 or a 404, as some sentences; `undefined` for another error. */
export function explainRefusal(error: GitHubError, attempted: Attempted): string | undefined {
  const { status, kind } = error;
  if (kind !== "refused" || (status !== 401 && status !== 403 && status !== 404)) {
    return undefined;
  }
  const { token } = attempted;
  if (status === 401) {
    const expired = token === "installation" ? " An app's token ends after an hour: give app-id and private-key." : "";
    return `${words[token]}; the server does not accept it: it is wrong, revoked or expired.${expired}`;
  }
  const wanted = listWanted(error) ?? attempted.needs;
  const hidden = status === 404 ? " A server also answers 404 for what the token must not see." : "";
  return `Needed: ${wanted}. ${words[token]}: ${remedy({ ...attempted, needs: wanted })}.${hidden}`;
}

/** GitHub's `actions=write; contents=read,metadata=read` as people write it: `;` stands between alternatives. */
function listWanted({ wanted }: GitHubError): string | undefined {
  const sets = (wanted ?? "").split(";").map((set) =>
    set
      .split(",")
      .map((one) => one.trim())
      .filter((one) => /^[\w-]{1,50}=[\w-]{1,20}$/u.test(one))
      .map((one) => one.replace("=", ": "))
      .join(" and "),
  );
  const text = sets.filter((set) => set !== "").join(", or ");
  return text === "" || text.length > 200 ? undefined : text;
}

function remedy({ token, needs, isOwnRepository }: Attempted): string {
  const elsewhere =
    "a GITHUB_TOKEN reaches only its own repository: use an app (app-id, private-key) or a token of a user";
  const own = `write "permissions: ${needs}" in the workflow (a GITHUB_TOKEN has no other rights than those)`;
  const here = isOwnRepository === undefined ? `${own}; ${elsewhere}` : own;
  const remedies: Readonly<Record<TokenKind, string>> = {
    none: "give one by the input token",
    app: `the app must be installed there, with ${needs}`,
    installation: isOwnRepository === false ? `${elsewhere}; an app must be installed there, with ${needs}` : here,
    "fine-grained": `let it reach the repository, with ${needs}${actionsWords(needs)}`,
    classic: "it needs the scope repo, its user write access, and single sign-on where the organization wants it",
    oauth: "it needs the scope repo, and the organization's leave",
    "app-user": `the app must be installed there with ${needs}, and its user have write access`,
    unknown: `give it ${needs} for the repository`,
  };
  return remedies[token];
}

/** How GitHub's page of fine-grained tokens calls it. */
function actionsWords(needs: string): string {
  return needs.includes("actions: write") ? ' ("Actions: Read and write" on its page)' : "";
}
