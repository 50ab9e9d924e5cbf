import { type AliasEvent, type MappingEvent, SCALAR_STYLE, type ScalarEvent, type SequenceEvent } from "js-yaml";

/** Where a scalar begins, with its quote; -1 when it is empty and has neither tag nor anchor. */
export function offsetOfScalar({ style, valueStart, tagStart, anchorStart }: ScalarEvent): number {
  if (valueStart >= 0) {
    return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? valueStart - 1 : valueStart;
  }
  return tagStart >= 0 ? tagStart : Math.max(-1, anchorStart - 1);
}

/** Where a node begins. */
export function offsetOf(event: ScalarEvent | SequenceEvent | MappingEvent | AliasEvent): number {
  if ("valueStart" in event) {
    return offsetOfScalar(event);
  }
  return "start" in event ? event.start : event.anchorStart - 1;
}
