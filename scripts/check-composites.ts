/** What can be wrong with a composite action of this project that no runner and no schema says before it is run. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A step of a composite action. */
interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly "continue-on-error"?: boolean;
}

interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly description?: string; readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string; readonly value?: unknown }>>;
  readonly runs: { readonly using: string; readonly steps?: readonly Step[] };
}

/** A composite action as its rules see it. */
interface Composite {
  readonly manifest: Manifest;
  readonly steps: readonly Step[];
  /** The manifest's own text, for comments. */
  readonly text: string;
  /** The folder that it lies in, beside those of the operations. */
  readonly folder: string;
}

type Rule = (composite: Composite) => readonly string[];

/** Outputs of the actions of others, as their own manifests name them. */
const outputsOfOthers: Readonly<Record<string, readonly string[]>> = {
  "actions/upload-artifact": ["artifact-id", "artifact-url", "artifact-digest"],
  "actions/attest": ["bundle-path", "attestation-id", "attestation-url"],
};

const launched = /\bexec (?:"\$GITHUB_ACTION_PATH\/\.\.\/\.\.\/bin\/stdops"|"\$stdops") ([a-z-]+)/gu;

/** Names of the folders of `actions` that are composites, the others being operations. */
export function findComposites(actions: string): readonly string[] {
  const manifested = readdirSync(actions).filter((name) => existsSync(join(actions, name, "action.yml")));
  return manifested.filter((name) => readManifest(join(actions, name)).runs.using === "composite");
}

/** Everything that is wrong with the composite action of this name in the folder `actions`. */
export function findCompositeFaults(actions: string, name: string): readonly string[] {
  const folder = join(actions, name);
  const manifest = readManifest(folder);
  const text = readFileSync(join(folder, "action.yml"), "utf8");
  const composite = { manifest, steps: manifest.runs.steps ?? [], text, folder };
  return rules.flatMap((rule) => rule(composite));
}

function readManifest(folder: string): Manifest {
  return parse(readFileSync(join(folder, "action.yml"), "utf8"));
}

/** How a step is called in a fault. */
function nameOf(step: Step, composite: Composite): string {
  return `step ${step.id ?? composite.steps.indexOf(step) + 1}`;
}

/** The operation that a step becomes; undefined for one that becomes none. */
function operationOf({ run = "" }: Step): string | undefined {
  return [...run.matchAll(launched)].at(-1)?.[1];
}

/** The manifest of the operation that a step becomes; undefined where there is none. */
function leafOf(step: Step, { folder }: Composite): Manifest | undefined {
  const operation = operationOf(step);
  const leaf = join(folder, "..", operation ?? "");
  return operation !== undefined && existsSync(join(leaf, "action.yml")) ? readManifest(leaf) : undefined;
}

/** The text of a step's script, and of the scripts beside the manifest that it calls. */
function scriptOf({ run = "" }: Step, { folder }: Composite): string {
  const called = [...run.matchAll(/\$GITHUB_ACTION_PATH\/([\w-]+\.sh)/gu)].map(([, name = ""]) => join(folder, name));
  return [run, ...called.map((path) => (existsSync(path) ? readFileSync(path, "utf8") : ""))].join("\n");
}

function setsOutput(step: Step, output: string, composite: Composite): boolean {
  const others = outputsOfOthers[step.uses?.split("@")[0] ?? ""] ?? [];
  const own = leafOf(step, composite)?.outputs ?? {};
  return (
    others.includes(output) || Object.hasOwn(own, output) || scriptOf(step, composite).includes(`echo "${output}=`)
  );
}

/** Faults of what a text says of other steps; `before` are those that have run when it is evaluated. */
function checkReferences(text: string, before: readonly Step[], composite: Composite): readonly string[] {
  return [...text.matchAll(/\bsteps\.([\w-]+)\.(?:outputs\.([\w-]+))?/gu)].flatMap(([, id = "", output]) => {
    const step = before.find((candidate) => candidate.id === id);
    if (step === undefined) {
      return [`it asks step ${id}, which is not there, or not yet`];
    }
    const isSet = output === undefined || setsOutput(step, output, composite);
    return isSet ? [] : [`step ${id} has no output ${output}`];
  });
}

const checkInputs: Rule = ({ manifest, steps }) => {
  const declared = Object.keys(manifest.inputs ?? {});
  const used = [...JSON.stringify(steps).matchAll(/(?<![\w.-])inputs\.([\w-]+)/gu)].map(([, name = ""]) => name);
  return [
    ...declared.filter((name) => !used.includes(name)).map((name) => `input ${name} is used by no step`),
    ...used.filter((name) => !declared.includes(name)).map((name) => `there is no input ${name}`),
  ];
};

const checkOutputs: Rule = (composite) =>
  Object.entries(composite.manifest.outputs ?? {}).flatMap(([name, output]) => {
    const value = String(output.value);
    const faults = checkReferences(value, composite.steps, composite);
    const silent = /\bsteps\./u.test(value) ? [] : ["it has the value of no step"];
    return [...faults, ...silent].map((fault) => `output ${name}: ${fault}`);
  });

const checkSteps: Rule = (composite) =>
  composite.steps.flatMap((step, at) => {
    const faults = checkReferences(JSON.stringify(step), composite.steps.slice(0, at), composite);
    return faults.map((fault) => `${nameOf(step, composite)}: ${fault}`);
  });

const checkScripts: Rule = (composite) =>
  composite.steps
    .filter(({ run }) => run !== undefined)
    .flatMap((step) => {
      const missing = [...(step.run ?? "").matchAll(/\$GITHUB_ACTION_PATH\/([\w-]+\.sh)/gu)]
        .map(([, name = ""]) => name)
        .filter((name) => !existsSync(join(composite.folder, name)));
      return [
        ...(step.run?.includes("${{") ? ["an expression stands in the text of its script"] : []),
        ...(step.shell === "bash" ? [] : ["its shell is not bash"]),
        ...missing.map((name) => `it calls ${name}, which is not there`),
      ].map((fault) => `${nameOf(step, composite)}: ${fault}`);
    });

/** The environment hands over inputs that the operation has, with the operation's own default where it is passed on. */
const checkHandedOver: Rule = (composite) =>
  composite.steps.flatMap((step) => {
    const given = Object.entries(step.env ?? {}).filter(([name]) => name.startsWith("STDOPS_"));
    const known = leafOf(step, composite)?.inputs ?? {};
    return given.flatMap(([variable, value]) => {
      const input = variable.slice("STDOPS_".length).toLowerCase().replaceAll("_", "-");
      const [, passed] = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(String(value)) ?? [];
      const own = composite.manifest.inputs?.[passed ?? ""]?.default;
      if (!Object.hasOwn(known, input)) {
        return [`${nameOf(step, composite)}: ${variable} is no input of the operation that it becomes by exec`];
      }
      const standard = known[input]?.default;
      const differs = passed !== undefined && standard !== undefined && own !== standard;
      return differs ? [`input ${passed}: its default is not that of the operation, ${standard}`] : [];
    });
  });

const checkPins: Rule = ({ text }) =>
  [...text.matchAll(/\buses: (.*)$/gmu)]
    .map(([, pin = ""]) => pin)
    .filter((pin) => !/^[\w-]+\/[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(pin))
    .map((pin) => `${pin} is not pinned to a commit with its release beside it`);

/** Metrics are written and attached whatever failed before, and what goes wrong with them changes no other result. */
const checkMetrics: Rule = (composite) => {
  const { steps } = composite;
  const at = steps.findIndex((step) => operationOf(step) === "metrics-export");
  const concerned = at < 0 ? [] : steps.slice(at).filter((step) => step.uses !== undefined || operationOf(step));
  return concerned.flatMap((step) => {
    const isFirst = steps[0] === step;
    const runs = isFirst || /^always\(\)(?: && |$)/u.test(step.if ?? "");
    const yields = at === 0 || step["continue-on-error"] === true;
    return [
      ...(runs ? [] : ["it is passed over when an earlier step failed: begin its if with always()"]),
      ...(yields ? [] : ["it decides the result: set continue-on-error"]),
    ].map((fault) => `${nameOf(step, composite)}: ${fault}`);
  });
};

const checkWords: Rule = ({ manifest, folder }) => {
  const path = join(folder, "README.md");
  const page = existsSync(path) ? readFileSync(path, "utf8") : "";
  const parts = [...Object.entries(manifest.inputs ?? {}), ...Object.entries(manifest.outputs ?? {})];
  return parts.flatMap(([name, { description = "" }]) => [
    ...(description === "" ? [`${name} has no description`] : []),
    ...(page.includes(`\n| \`${name}\` |`) ? [] : [`README.md does not tell of ${name}`]),
  ]);
};

const rules: readonly Rule[] = [
  checkInputs,
  checkOutputs,
  checkSteps,
  checkScripts,
  checkHandedOver,
  checkPins,
  checkMetrics,
  checkWords,
];
