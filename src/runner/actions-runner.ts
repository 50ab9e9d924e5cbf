import * as core from "@actions/core";
import type { FailureReport, Host, Outcome } from "./runner.ts";
import { cutText, toLogLine, toLogText, toSafeJson } from "./safe-text.ts";

/** An annotation's message is cut by the runner at 4,096 characters; what is cut here stays in the log. */
const longestAnnotation = 4000;

/**
 * The port's side on a GitHub runner, through @actions/core: log lines and annotations on standard output, results in
 * the files that the runner names. @actions/core writes those with a random delimiter.
 */
export function createActionsRunner(): Host {
  return {
    showsSummary: (process.env["GITHUB_STEP_SUMMARY"] ?? "") !== "",
    hasLaterSteps: true,
    info: (text) => core.info(toLogText(text)),
    notice: (text) => core.notice(toLogText(text)),
    warning: (text) => core.warning(toLogText(text)),
    group,
    progress: () => {},
    mask,
    exportVariable,
    saveState: (name, value) => core.saveState(name, value),
    readState: (name) => core.getState(name) || undefined,
    conclude,
  };
}

/** The text of an input of this step; empty when it is absent. */
export function readInput(name: string): string {
  return core.getInput(name, { trimWhitespace: false });
}

/** Names of the inputs that were given a text, in the lower case that declarations use. */
export function givenInputs(): readonly string[] {
  const prefix = "INPUT_";
  return Object.entries(process.env)
    .filter(([name, value]) => name.startsWith(prefix) && value !== undefined && value.trim() !== "")
    .map(([name]) => name.slice(prefix.length).toLowerCase());
}

function group(title: string, text: string): void {
  core.startGroup(toLogLine(title));
  core.info(toLogText(text));
  core.endGroup();
}

async function conclude({ operation, outputs, failure, summary }: Outcome): Promise<void> {
  for (const { name, text, secret } of outputs) {
    if (secret) {
      mask(text);
    }
    core.setOutput(name, text);
  }
  if (summary !== undefined) {
    await core.summary.addRaw(summary, true).write();
  }
  if (failure !== undefined) {
    annotate(operation, failure);
  }
}

function annotate(operation: string, { code, message, hint, details }: FailureReport): void {
  const whole = toLogText(`${message} ${hint}`.trim());
  if (whole.length > longestAnnotation) {
    group("The whole message", whole);
  }
  const shown = whole.length > longestAnnotation ? shorten(message, hint) : whole;
  core.error(shown, { title: toLogLine(`${operation}: ${code}`) });
  if (details !== "") {
    group("Cause", details);
  }
}

/** The heads of a message and its hint, within an annotation. */
function shorten(message: string, hint: string): string {
  const tail = cutText(toLogText(hint), 600);
  return `${cutText(toLogText(message), longestAnnotation - tail.length - 2)} ${tail}`.trim();
}

/** Masks a secret as it is, and as the log and JSON, also JSON within JSON, spell it where that differs. */
function mask(secret: string): void {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const forms = [secret, toLogText(secret), toLogLine(secret), inJson, JSON.stringify(inJson).slice(1, -1)];
  const safe = forms.slice(-2).map(toSafeJson);
  for (const form of new Set(secret.trim() === "" ? [] : [...forms, ...safe])) {
    core.setSecret(form);
  }
}

/**
 * Exports a variable to later steps, and only to them: @actions/core sets it in this process too, where a name such as
 * GITHUB_OUTPUT would tell where the rest is written.
 */
function exportVariable(name: string, value: string): void {
  const before = process.env[name];
  core.exportVariable(name, value);
  if (before === undefined) {
    delete process.env[name];
  } else {
    process.env[name] = before;
  }
}
