import { createRandom, type Random } from "./random.ts";

/** Something of ours that is to answer random cases as a referee does. */
export interface FuzzTarget<Case> {
  /** Finds the referee; undefined when this machine has none. */
  readonly open: () => FuzzBench<Case> | undefined;
}

/** A target and its referee, ready to answer. */
export interface FuzzBench<Case> {
  /** The referee's name and version. */
  readonly referee: string;
  readonly generate: (random: Random) => Case;
  /** Both answers to each case. Equal ones are of equal text. */
  readonly answer: (cases: readonly Case[]) => readonly Answers[];
  /** Cases that are smaller by one piece. */
  readonly simplify: (given: Case) => readonly Case[];
}

/** What was answered to a case. */
export interface Answers {
  readonly ours: string;
  readonly theirs: string;
  /** What kind of answer it is, to see that a generator brings forth all kinds. */
  readonly kind: string;
}

/** How much to try. */
export interface FuzzRun {
  readonly count: number;
  readonly seed: number;
  /** Told after each batch how many cases were tried. */
  readonly progress: (tried: number) => void;
}

/** What came of a run. */
export interface FuzzResult<Case> {
  readonly failed: number;
  /** How many answers were of each kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** A differing case that no piece can be taken from without the difference going away. */
  readonly smallest: (Answers & { readonly given: Case }) | undefined;
}

const batch = 2000;

/** Compares answers to `count` random cases. */
export function fuzz<Case>(bench: FuzzBench<Case>, { count, seed, progress }: FuzzRun): FuzzResult<Case> {
  const random = createRandom(seed);
  const kinds = new Map<string, number>();
  let failed = 0;
  let smallest: FuzzResult<Case>["smallest"];
  for (let tried = 0; tried < count; ) {
    const cases = Array.from({ length: Math.min(batch, count - tried) }, () => bench.generate(random));
    for (const [index, { ours, theirs, kind }] of bench.answer(cases).entries()) {
      const given = cases[index];
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (ours !== theirs && given !== undefined) {
        failed += 1;
        smallest = smaller(smallest, { given, ours, theirs, kind });
      }
    }
    tried += cases.length;
    progress(tried);
  }
  return { failed, kinds, smallest: smallest === undefined ? undefined : shrink(bench, smallest) };
}

type Difference<Case> = Answers & { readonly given: Case };

function smaller<Case>(one: Difference<Case> | undefined, other: Difference<Case>): Difference<Case> {
  const sizeOf = ({ given }: Difference<Case>) => JSON.stringify(given).length;
  return one === undefined || sizeOf(other) < sizeOf(one) ? other : one;
}

/** Takes pieces away as long as the answers still differ. */
function shrink<Case>(bench: FuzzBench<Case>, difference: Difference<Case>): Difference<Case> {
  let smallest = difference;
  for (;;) {
    const simpler = bench.simplify(smallest.given);
    const differing = bench
      .answer(simpler)
      .flatMap((answers, index) => simpler.slice(index, index + 1).map((given) => ({ ...answers, given })))
      .filter(({ ours, theirs }) => ours !== theirs);
    const [first] = differing;
    if (first === undefined) {
      return smallest;
    }
    smallest = differing.reduce(smaller, first);
  }
}
