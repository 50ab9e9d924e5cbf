import { resolve } from "node:path";
import { realPath } from "../../io/links.ts";
import { pathInside } from "../../io/path-inside.ts";
import type { ConfigContext, ConfigInputs } from "./declaration.ts";
import { detectFormat, type Format } from "./formats.ts";

/** A file that is to be read. */
export interface FileName {
  /** As it was given, with the environment in its place. */
  readonly path: string;
  readonly format: Format;
  readonly optional: boolean;
}

const placeholder = "{environment}";

/** Works out which files are to be read, and as what. @throws BadInput */
export function nameFiles(given: ConfigInputs, context: ConfigContext): readonly FileName[] {
  const { environment } = given;
  const templated = given.files.some((file) => file.includes(placeholder));
  if (environment !== undefined && !/^(?!\.{1,2}$)[A-Za-z0-9._-]+$/u.test(environment)) {
    throw context.badInput(
      "environment",
      `${JSON.stringify(environment)} is no environment: use letters, digits, ".", "_" and "-" only, and neither "." nor "..".`,
    );
  }
  if (templated && environment === undefined) {
    throw context.badInput("environment", `It is absent, and files has ${placeholder}: name the environment.`);
  }
  if (!templated && environment !== undefined) {
    context.runner.warning(`environment has no effect: no line of files has ${placeholder}.`);
  }
  return given.files.map((file) => nameFile(file, given, context));
}

function nameFile(file: string, { environment = "", format }: ConfigInputs, context: ConfigContext): FileName {
  const optional = file.endsWith("?");
  const template = (optional ? file.slice(0, -1) : file).trim();
  const path = template.replaceAll(placeholder, environment);
  if (path === "") {
    throw context.badInput("files", `${JSON.stringify(file)} names no file.`);
  }
  if (template !== path && leaves(template, path, context.directory)) {
    throw context.badInput(
      "environment",
      `${JSON.stringify(environment)} makes ${JSON.stringify(template)} a file outside working-directory: choose another, or write the path out in files.`,
    );
  }
  const told = format ?? detectFormat(path);
  if (told === undefined) {
    throw context.badInput("format", `It is absent, and the name of ${JSON.stringify(path)} tells no format: set it.`);
  }
  return { path, format: told, optional };
}

/** Whether a path leaves the folder only because of the environment in it: by its text, or through a link. */
function leaves(template: string, path: string, directory: string): boolean {
  if (!isInside(directory, resolve(directory, template))) {
    return false;
  }
  const target = resolve(directory, path);
  return !isInside(directory, target) || !isInside(realPath(directory) ?? directory, realPath(target) ?? directory);
}

function isInside(folder: string, path: string): boolean {
  return pathInside(folder, path) !== undefined;
}
