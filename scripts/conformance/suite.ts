/** What a suite says of a text: `free` ones may be taken or refused, `several` hold more than one document. */
export type Verdict = "valid" | "invalid" | "free" | "several";

/** A text of a suite. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly verdict: Verdict;
  /** Whether what a reader makes of it is what the suite expects, where it expects something. */
  readonly matches: ((answer: unknown) => boolean) | undefined;
}

/** Something that reads a format; throws when it refuses a text. */
export interface Reader {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** What a reader did with a case. */
export interface Outcome extends Case {
  readonly accepted: boolean;
  /** `undefined` where the suite expects nothing. */
  readonly equal: boolean | undefined;
}

/** Has a reader read all cases. */
export function judge({ read }: Reader, cases: readonly Case[]): readonly Outcome[] {
  return cases.map((given) => {
    try {
      const answer = read(given.text);
      return { ...given, accepted: true, equal: given.matches?.(answer) };
    } catch {
      return { ...given, accepted: false, equal: undefined };
    }
  });
}

/** The names of cases in which a reader does not do what the suite says. */
export function deviationsOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.filter(deviates).map(({ name }) => name);
}

function deviates({ verdict, accepted, equal }: Outcome): boolean {
  return verdict === "valid" ? !accepted || equal === false : verdict !== "free" && accepted;
}

/** A JSON value as text that is the same for all orders of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`);
    return `{${pairs.toSorted().join(",")}}`;
  }
  return JSON.stringify(value);
}
