/** Names that change how programs start or what a job is; `*` stands for any ending. */
const refused = [
  "PATH",
  "LD_*",
  "DYLD_*",
  "NODE_*",
  "BASH_ENV",
  "ENV",
  "SHELLOPTS",
  "IFS",
  "PYTHON*",
  "PERL5*",
  "RUBY*",
  "JAVA_TOOL_OPTIONS",
  "GIT_*",
  "GITHUB_*",
  "RUNNER_*",
  "ACTIONS_*",
  "INPUT_*",
  "CI",
] as const;

/** Whether a text can be the name of an environment variable in every shell. */
export function isEnvironmentName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/u.test(name);
}

/** Whether a name is refused unless it is allowed. Case does not count, as it does not on Windows. */
export function isUnsafe(name: string, allowed: readonly string[]): boolean {
  const upper = name.toUpperCase();
  return (
    refused.some((rule) => (rule.endsWith("*") ? upper.startsWith(rule.slice(0, -1)) : upper === rule)) &&
    !allowed.some((other) => other.toUpperCase() === upper)
  );
}

/**
 * The name of a leaf under a prefix: the parts of its path joined by `_`, in upper case, every other sign a `_`. A `_`
 * stands between prefix and path where the prefix does not end with one.
 */
export function toEnvironmentName(prefix: string, steps: readonly (string | number)[]): string {
  const start = prefix.endsWith("_") ? prefix : `${prefix}_`;
  return `${start}${steps.join("_")}`.toUpperCase().replaceAll(/[^A-Z0-9_]/gu, "_");
}
