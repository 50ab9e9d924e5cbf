import { EVENT_ID, type Event } from "js-yaml";
import { FormatFault, positionAt } from "../fault.ts";
import { offsetOf } from "./offsets.ts";

/** A line of its own, or the beginning of one; nothing but a document may begin like this. */
const marker = /(?<![^\r\n\ufeff])---(?![^ \t\r\n])/gu;

/** The fault of a file that holds more than one document, at the second one. */
export function secondDocument(text: string, events: readonly Event[]): FormatFault {
  const message = "Expected one document, and this is where a second one begins: put each into a file of its own.";
  return new FormatFault("parse-error", message, positionAt(text, findSecond(text, events)));
}

function findSecond(text: string, events: readonly Event[]): number {
  const [first] = events;
  const index = events.findIndex(({ type }, at) => at > 0 && type === EVENT_ID.DOCUMENT);
  const second = events[index];
  const content = events[index + 1];
  if (first?.type !== EVENT_ID.DOCUMENT || second?.type !== EVENT_ID.DOCUMENT || content === undefined) {
    return 0;
  }
  if (!second.explicitStart && content.type !== EVENT_ID.DOCUMENT && content.type !== EVENT_ID.POP) {
    return offsetOf(content);
  }
  const markers = text.matchAll(marker);
  if (first.explicitStart) {
    markers.next();
  }
  return markers.next().value?.index ?? 0;
}
