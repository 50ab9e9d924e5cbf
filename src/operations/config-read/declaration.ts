import type { Context } from "../../operation/define.ts";
import * as input from "../../operation/inputs.ts";
import { mapping } from "../../operation/mapping.ts";
import * as output from "../../operation/outputs.ts";
import type { Configuration } from "./configuration.ts";
import { formats } from "./formats.ts";
import { maskPatterns, outputRequests, path, paths, variableRequests } from "./input-kinds.ts";
import type { ReadFile } from "./read-files.ts";

export const inputs = {
  files: input.lines({
    description:
      "Paths in order, later ones win. `{environment}` is replaced; a trailing `?` makes a file optional. Neighbouring INI files are one configuration, as in configparser's `read([a, b])`.",
    required: true,
  }),
  environment: input.text({
    description: "Stands for `{environment}` in `files`: letters, digits, `.`, `_` and `-` only, neither `.` nor `..`.",
  }),
  format: input.choice(formats, {
    description: "The format of all files.",
    defaultText: "by each file's name",
  }),
  key: path({
    description:
      'The path whose value is the output `value`: `production.db_host`, `servers[0].host`, `servers[*].host` (a JSON array), `"a.b".c` (quotes keep dots).',
  }),
  default: input.text({
    description: "For `key` when it is missing. A value that is there and empty stays empty; no error is hidden.",
  }),
  keys: outputRequests({
    description:
      'Outputs of their own, one a line: `output = path`, `output = path ?? default` (`?? ""` for an empty one), or `path`, whose last key is the output.',
  }),
  defaults: mapping({ description: "Values under everything else." }),
  required: paths({ description: 'Paths that must be there and not empty: no null, `""`, `[]` or `{}`.' }),
  "export-env": variableRequests({
    description:
      "`NAME = path`, one a line: environment variables for the job's later steps. Nothing else is exported.",
  }),
  "env-prefix": input.text({
    description:
      "Export all leaves of `section` under this prefix: the parts of a path joined by `_`, in upper case, every other sign a `_`.",
  }),
  "allow-env": input.lines({
    description:
      "Names that are otherwise refused: `PATH`, `LD_*`, `DYLD_*`, `NODE_*`, `BASH_ENV`, `ENV`, `SHELLOPTS`, `IFS`, `PYTHON*`, `PERL5*`, `RUBY*`, `JAVA_TOOL_OPTIONS`, `GIT_*`, `GITHUB_*`, `RUNNER_*`, `ACTIONS_*`, `INPUT_*`, `CI`.",
  }),
  section: path({ description: "Where all paths start, and the part that `config` gives. It must be there." }),
  mask: maskPatterns({
    description:
      "Patterns of paths whose values are masked before anything is written: `*.password`, `**.token` (at any depth), `servers[*].key`. They are taken from `section` and from the top. A boolean and a value of under 4 characters are not masked, with a warning.",
  }),
  schema: input.text({
    description:
      "The path of a JSON Schema (2020-12 or draft-07; JSON or YAML) that the merged configuration must satisfy. Nothing is fetched.",
  }),
  arrays: input.choice(["replace", "append"], {
    description: "What a later file's list does to an earlier one's.",
    default: "replace",
  }),
  "ini-dialect": input.choice(["python", "npm"], {
    description:
      "`python` is CPython's configparser, exactly; `npm` is the package `ini`, for files such as `.npmrc` and `.gitconfig`.",
    default: "python",
  }),
  "ini-interpolation": input.choice(["basic", "extended", "none"], {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of INI references, not a template
    description: "`%(name)s`, `${section:name}`, or neither.",
    default: "basic",
  }),
  "ini-inline-comments": input.text({
    description:
      "Prefixes of comments behind a value, separated by blanks, as configparser's `inline_comment_prefixes`.",
  }),
  "ini-allow-no-value": input.flag({
    description: "An option may stand without `=`, as with configparser's `allow_no_value`; its value is null.",
    default: false,
  }),
  "yaml-version": input.choice(["1.2", "1.1"], {
    description: "In 1.1, `yes`, `no`, `on` and `off` are booleans in `config`, and `0777` is octal.",
    default: "1.2",
  }),
};

export const outputs = {
  value: output.optional(
    output.text("The value of `key`: a scalar's own text, JSON for a list or an object, nothing for null."),
  ),
  config: output.json<Configuration>(
    "The merged configuration, or its `section`; numbers keep their digits.",
    (configuration) => configuration.json,
  ),
  files: output.json<readonly ReadFile[]>("`[{path,format,found}]`, in order."),
  overridden: output.json<readonly Overridden[]>(
    "`[{path,by,over}]`: values of a file (`over`) that gave way to those of a later one (`by`).",
  ),
  outputs: output.named("One output for each line of `keys`."),
};

/** A path whose value in one file gave way to that of a later one. */
export interface Overridden {
  readonly path: string;
  readonly by: string;
  readonly over: string;
}

export const failures = {
  "file-not-found": {
    sentence: "A file does not exist.",
    hint: "Correct the path, which starts at working-directory, or end it with ? if the file is optional.",
  },
  unreadable: {
    sentence: "A file cannot be read: it is a folder, or there is no permission.",
    hint: "Name a regular file that this user may read.",
  },
  "bad-encoding": {
    sentence: "A file is neither UTF-8 nor UTF-16 with a byte-order mark, or a value holds half of a surrogate pair.",
    hint: "Save the file as UTF-8.",
  },
  "parse-error": {
    sentence: "A file is not what its format allows; the message gives file, line, column and the line.",
    hint: "Mend the line, or set format if the file's name tells the wrong one.",
  },
  "duplicate-key": {
    sentence: "A key, an option or a section stands twice in a file.",
    hint: "Keep the one that is right.",
  },
  interpolation: {
    sentence: "A value of an INI file refers to what cannot be resolved.",
    hint: "Write %% for a percent sign ($$ for a dollar sign in extended), set ini-interpolation to none, or name the one section that is needed by section.",
  },
  "key-not-found": {
    sentence: "A path leads nowhere; the message names the nearest.",
    hint: "Correct the path, or give a default.",
  },
  "missing-required": {
    sentence: "A required path is not there, or it is empty.",
    hint: "Set it in one of the files.",
  },
  "schema-mismatch": {
    sentence: "The configuration does not satisfy the schema; every violation is named with its path.",
    hint: "Mend the values that the message names, or the schema.",
  },
  "unsafe-env-name": {
    sentence: "A variable's name would change how programs start, or what the job is.",
    hint: "Choose another name, or add this one to allow-env.",
  },
  "name-collision": {
    sentence: "Two values would get the same name (case does not count), or an output the name of a declared one.",
    hint: "Give each a name of its own.",
  },
  "too-large": {
    sentence: "A file is larger than 64 MiB.",
    hint: "Split the file.",
  },
  "too-deep": {
    sentence: "A file has more than 1,000 levels, or more than 1,000,000 values once its aliases are written out.",
    hint: "Flatten it, or use fewer aliases.",
  },
};

/** What `run` receives. */
export type ConfigInputs = input.InputValues<typeof inputs>;
/** What `run` returns. */
export type ConfigOutputs = output.OutputValues<typeof outputs>;
/** What is known of it when the step fails. */
export type KnownConfigOutputs = output.KnownOutputs<typeof outputs>;
/** The context of `run`. */
export type ConfigContext = Context<typeof inputs, typeof outputs, typeof failures>;
