import { UnsafeZip } from "./unsafe-zip.ts";

/** What an entry takes of its zip, from its header to the end of its data. */
export interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Refuses entries that share bytes, with which a small zip could unpack to any size (Fifield, "A better zip bomb"). */
export function checkSpans(spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    if (span.start < end) {
      throw new UnsafeZip("overlap", "it shares bytes of the zip with another entry", { entry: span.name });
    }
    end = span.end;
  }
}
