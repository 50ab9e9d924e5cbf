import { type ParsedTime, parseTime } from "../parse-time.ts";

/** Reads times; of many equal ones in a row, only the first. */
export class TimeCache {
  #text = "";
  #parsed: ParsedTime = parseTime("");

  parse(text: string): ParsedTime {
    if (text !== this.#text) {
      this.#text = text;
      this.#parsed = parseTime(text);
    }
    return this.#parsed;
  }
}
