/** How values refer to one another: as configparser's BasicInterpolation and ExtendedInterpolation have it. */
export interface Syntax {
  /** What begins a reference; twice, it stands for itself. */
  readonly sigil: string;
  readonly opening: string;
  /** The one character that a name cannot contain, and what must stand behind a name. */
  readonly fence: string;
  readonly closing: string;
  /** A reference as a message shows it. */
  readonly example: string;
  /** Whether a name may have a section before it, so that the values met on the way are looked up, and blamed, where they are. */
  readonly acrossSections: boolean;
}

/** The two ways of interpolation. */
export const syntaxes = {
  basic: {
    sigil: "%",
    opening: "(",
    fence: ")",
    closing: ")s",
    example: "%(name)s",
    acrossSections: false,
  },
  extended: {
    sigil: "$",
    opening: "{",
    fence: "}",
    closing: "}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the dialect's own notation
    example: "${name}",
    acrossSections: true,
  },
} as const satisfies Readonly<Record<string, Syntax>>;

/** A reference's text, and the offset behind it. */
export interface Reference {
  readonly name: string;
  readonly end: number;
}

/** Reads the reference whose sigil stands at `at`; undefined when it is not well-formed. */
export function readReference(raw: string, at: number, { opening, fence, closing }: Syntax): Reference | undefined {
  const start = at + 1 + opening.length;
  const stop = raw.indexOf(fence, start);
  const formed = raw.startsWith(opening, at + 1) && stop > start && raw.startsWith(closing, stop);
  return formed ? { name: raw.slice(start, stop), end: stop + closing.length } : undefined;
}
