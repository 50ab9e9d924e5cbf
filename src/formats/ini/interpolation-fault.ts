/** What CPython raises when a value is asked for; a TypeError is for a reference to an option without a value. */
export type InterpolationError =
  | "InterpolationMissingOptionError"
  | "InterpolationSyntaxError"
  | "InterpolationDepthError"
  | "TypeError";

interface InterpolationDetails {
  /** None where CPython would go on until its memory is full. */
  readonly pythonName: InterpolationError | undefined;
  readonly section: string;
  readonly option: string;
  readonly detail: string;
}

/**
 * A value cannot be interpolated. The section and the option are those that CPython blames. The message is a sentence that
 * quotes names alone; `detail` may quote values.
 */
export class InterpolationFault extends Error {
  override readonly name = "InterpolationFault";
  readonly pythonName: InterpolationError | undefined;
  readonly section: string;
  readonly option: string;
  readonly detail: string;

  constructor(message: string, { pythonName, section, option, detail }: InterpolationDetails) {
    super(message);
    this.pythonName = pythonName;
    this.section = section;
    this.option = option;
    this.detail = detail;
  }
}
