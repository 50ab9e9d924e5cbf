import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly name?: string;
  readonly uses?: string;
  readonly needs?: readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".github/workflows");
const names = readdirSync(folder).toSorted();
const scripts = Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts);

function readText(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function jobsOf(name: string): readonly (readonly [id: string, job: Job])[] {
  const { jobs }: Workflow = parse(readText(name));
  return Object.entries(jobs);
}

function stepsOf(name: string): readonly Step[] {
  return jobsOf(name).flatMap(([, { steps }]) => steps ?? []);
}

/** All `uses:` of other repositories, each with the rest of its line. */
function pinsOf(name: string): readonly string[] {
  return [...readText(name).matchAll(/\buses: (?!\.\/)(.*)$/gmu)].map(([, pin = ""]) => pin);
}

describe.each(names)("the workflow %s", (name) => {
  it("grants nothing at its top", () => {
    const workflow: Workflow = parse(readText(name));
    expect(workflow.permissions).toEqual({});
  });

  it("names each job, says what the job may do, and ends it in time", () => {
    const lacking = jobsOf(name).filter(
      ([, job]) =>
        job.name === undefined ||
        job.permissions === undefined ||
        (job.uses === undefined && job["timeout-minutes"] === undefined),
    );
    expect(lacking.map(([id]) => id)).toEqual([]);
  });

  it("gives a reason on each line that grants a permission", () => {
    const grants = readText(name)
      .split("\n")
      .filter((line) => /^\s+[a-z-]+: (?:read|write)\b/u.test(line));
    const granted = jobsOf(name).flatMap(([, { permissions }]) => Object.keys(permissions ?? {}));
    expect(grants).toHaveLength(granted.length);
    expect(grants.filter((line) => !/ # \S/u.test(line))).toEqual([]);
  });

  it("pins each action of others to a commit and says which release that is", () => {
    const loose = pinsOf(name).filter((pin) => !/^[\w-]+\/[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(pin));
    expect(loose).toEqual([]);
  });

  it("leaves no credentials behind in a checkout", () => {
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    const keeping = checkouts.filter((step) => step.with?.["persist-credentials"] !== false);
    expect(keeping).toEqual([]);
  });

  it("puts no expression into the text of a script", () => {
    expect(stepsOf(name).filter(({ run }) => run?.includes("${{"))).toEqual([]);
  });

  it("runs only scripts that package.json has", () => {
    const called = [...readText(name).matchAll(/\bnpm run ([\w:-]+)/gu)].map(([, script]) => script);
    expect(called.filter((script) => !scripts.includes(String(script)))).toEqual([]);
  });
});

describe("the workflows together", () => {
  it("pin an action to one commit everywhere", () => {
    const pins = new Set(names.flatMap(pinsOf));
    const actions = new Set([...pins].map((pin) => pin.split("@")[0]));
    expect([...pins]).toHaveLength(actions.size);
  });

  it("let nothing pass CI that is not in the needs of ci-ok", () => {
    const jobs = new Map(jobsOf("ci.yml"));
    const others = [...jobs.keys()].filter((id) => id !== "ci-ok");
    expect(jobs.get("ci-ok")?.needs?.toSorted()).toEqual(others.toSorted());
  });

  it.each(["release.yml", "check-dist.yml"])("use no cache in %s", (name) => {
    const setups = stepsOf(name).filter(({ uses }) => uses?.startsWith("actions/setup-node@"));
    expect(setups.length).toBeGreaterThan(0);
    for (const setup of setups) {
      expect(setup.with).toMatchObject({ "package-manager-cache": false });
      expect(setup.with).not.toHaveProperty("cache");
    }
    expect(pinsOf(name).filter((pin) => pin.includes("actions/cache"))).toEqual([]);
  });

  it("run no code of the dependencies where a release is written", () => {
    const writing = jobsOf("release.yml").filter(([, { permissions }]) =>
      Object.values(permissions ?? {}).includes("write"),
    );
    const scriptsThere = writing.flatMap(([, { steps }]) => (steps ?? []).map(({ run }) => run ?? ""));
    expect(writing.map(([id]) => id)).toEqual(["publish"]);
    expect(scriptsThere.filter((script) => /\b(?:npm|npx|node)\b/u.test(script))).toEqual([]);
  });
});
