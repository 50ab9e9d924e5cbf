import { isPlainObject, parseJson } from "./plain-json.ts";

/** What a scan of rows has found in a piece of a file. */
export interface RowScan {
  /** Whether the piece can be what it was taken for. */
  readonly sound: boolean;
  /** How many rows end in it. */
  readonly rows: number;
  /** Behind the last row that ends in it. */
  readonly end: number;
  /** Whether what follows that is a whole row that lacks but its line end. */
  readonly whole: boolean;
}

/** How a scan of CSV begins. */
export interface CsvStart {
  /** How many fields a row has. */
  readonly columns: number;
  /** At the head of a row, anywhere outside quotes, or anywhere within them. */
  readonly from: "row" | "outside" | "inside";
}

const comma = 0x2c;
const quote = 0x22;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Finds the ends of CSV rows (RFC 4180; a bare LF ends a row too), which may have line ends within quotes. */
export function scanCsv(bytes: Uint8Array, { columns, from }: CsvStart): RowScan {
  const scanner = new CsvScanner(columns, from);
  for (let at = 0; at < bytes.length; at += 1) {
    scanner.take(bytes[at] ?? 0, at);
  }
  return scanner.finish(bytes.length);
}

class CsvScanner {
  readonly #columns: number;
  #state: "start" | "plain" | "quoted" | "closed";
  #sound = true;
  #rows = 0;
  #end = 0;
  #fields = 1;
  /** The first row may have begun before the piece. */
  #counts: boolean;
  #previous = 0;

  constructor(columns: number, from: CsvStart["from"]) {
    this.#columns = columns;
    this.#counts = from === "row";
    this.#state = from === "inside" ? "quoted" : "start";
  }

  take(byte: number, at: number): void {
    if (byte === quote) {
      this.#takeQuote();
    } else if (this.#state !== "quoted") {
      this.#takeOutside(byte, at);
    }
    this.#previous = byte;
  }

  finish(length: number): RowScan {
    const whole = this.#end < length && this.#state !== "quoted" && this.#hasAllFields();
    return { sound: this.#sound, rows: this.#rows, end: this.#end, whole };
  }

  #takeQuote(): void {
    if (this.#state === "quoted") {
      this.#state = "closed";
    } else {
      this.#sound &&= this.#state !== "plain";
      this.#state = "quoted";
    }
  }

  #takeOutside(byte: number, at: number): void {
    if (byte === lineFeed) {
      this.#sound &&= this.#hasAllFields();
      this.#rows += 1;
      this.#end = at + 1;
      this.#fields = 1;
      this.#counts = true;
      this.#state = "start";
    } else if (byte === comma) {
      this.#fields += 1;
      this.#state = "start";
    } else if (byte !== carriageReturn) {
      this.#sound &&= this.#state !== "closed";
      this.#state = "plain";
    }
  }

  /** A blank line is no row. */
  #hasAllFields(): boolean {
    const isBlank = this.#fields === 1 && this.#state === "start" && this.#previous !== comma;
    return !this.#counts || isBlank || this.#fields === this.#columns;
  }
}

/** Finds the ends of lines. What follows the last one is whole if it is a JSON object. */
export function scanLines(bytes: Uint8Array): RowScan {
  const end = bytes.lastIndexOf(lineFeed) + 1;
  const rest = Buffer.from(bytes.subarray(end)).toString();
  return { sound: true, rows: end === 0 ? 0 : 1, end, whole: isObjectText(rest) };
}

function isObjectText(text: string): boolean {
  return text.trimStart().startsWith("{") && isPlainObject(parseJson(text));
}

/** The fields of the first row of a CSV text, and where it ends; `end` is `undefined` when no line end follows it. */
export function readFirstRow(text: string): { readonly fields: readonly string[]; readonly end: number | undefined } {
  const field = /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<plain>[^",\r\n]*))(?<end>,|\r?\n|$)/uy;
  const fields: string[] = [];
  for (;;) {
    const match = field.exec(text);
    const { quoted, plain = "", end } = match?.groups ?? {};
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (match === null || end !== ",") {
      return { fields, end: end === undefined || end === "" ? undefined : field.lastIndex };
    }
  }
}
