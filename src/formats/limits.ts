import { FormatFault, type Position } from "./fault.ts";
import { mostLevels, mostNodes } from "./value.ts";

/** The fault of a text that nests deeper than any reader goes. */
export function tooDeep(place: Position): FormatFault {
  return new FormatFault("too-deep", `More than ${mostLevels.toLocaleString("en")} levels are nested here.`, place);
}

/** The fault of a text that holds more values than any reader hands over. */
export function tooMany(place: Position): FormatFault {
  const message = `The file holds more than ${mostNodes.toLocaleString("en")} values: hand out only the part that is needed.`;
  return new FormatFault("too-deep", message, place);
}
