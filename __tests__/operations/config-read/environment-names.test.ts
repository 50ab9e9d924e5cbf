import { describe, expect, it } from "@jest/globals";
import {
  isEnvironmentName,
  isUnsafe,
  toEnvironmentName,
} from "../../../src/operations/config-read/environment-names.ts";

describe("the name of a variable", () => {
  it.each(["A", "_", "DB_HOST", "a1", "_0"])("may be %s", (name) => {
    expect(isEnvironmentName(name)).toBe(true);
  });

  it.each(["", "1A", "A-B", "A.B", "A B", "A=B", "A\n", "A<<E", "Ä", "ＰＡＴＨ"])("is not %j", (name) => {
    expect(isEnvironmentName(name)).toBe(false);
  });

  it.each([
    "PATH",
    "Path",
    "LD_PRELOAD",
    "LD_LIBRARY_PATH",
    "DYLD_INSERT_LIBRARIES",
    "NODE_OPTIONS",
    "node_options",
    "NODE_PATH",
    "BASH_ENV",
    "ENV",
    "SHELLOPTS",
    "IFS",
    "PYTHONSTARTUP",
    "PYTHONPATH",
    "PERL5OPT",
    "PERL5LIB",
    "RUBYOPT",
    "RUBYLIB",
    "JAVA_TOOL_OPTIONS",
    "GIT_SSH_COMMAND",
    "GIT_CONFIG_COUNT",
    "GITHUB_TOKEN",
    "GITHUB_ENV",
    "RUNNER_TEMP",
    "ACTIONS_RUNTIME_TOKEN",
    "INPUT_FILES",
    "CI",
  ])("is refused unless allowed: %s", (name) => {
    expect(isUnsafe(name, [])).toBe(true);
    expect(isUnsafe(name, ["OTHER", name.toLowerCase()])).toBe(false);
  });

  it.each(["DB_HOST", "MY_PATH", "PATHS", "ENVIRONMENT", "CID", "NODE", "LD", "PERL", "HOME"])(
    "is safe: %s",
    (name) => {
      expect(isUnsafe(name, [])).toBe(false);
    },
  );
});

describe("the name of a leaf under a prefix", () => {
  it.each<[string, readonly (string | number)[], string]>([
    ["APP_", ["db", "host"], "APP_DB_HOST"],
    ["APP", ["db", "host"], "APP_DB_HOST"],
    ["app", ["db-host.name", 0], "APP_DB_HOST_NAME_0"],
    ["APP_", ["größe"], "APP_GR_SSE"],
    ["APP_", ["😀"], "APP__"],
    ["APP_", ["x\ny=z"], "APP_X_Y_Z"],
    ["APP_", [], "APP_"],
  ])("%s with %j is %s", (prefix, steps, name) => {
    expect(toEnvironmentName(prefix, steps)).toBe(name);
  });
});
