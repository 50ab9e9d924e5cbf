import { type EndedPart, outputOf, type Part, type Scene } from "../part.ts";
import { folderVariable } from "../render-call.ts";
import { writeFiles } from "../write-files.ts";

/** The name of the files that metrics-export writes, without their endings. */
export const reportName = "deployment";

/**
 * The last part, which comes also when one before has failed: the record of the deployment, how long each part took, and
 * what the run handed out. To fail, a figure of the run breaks a rule.
 */
export const metricsPart: Part = {
  name: "metrics-export",
  title: "keep the figures, as a page and files",
  prepare: (scene) => {
    const record = `${reportName}-record.json`;
    writeFiles(scene.folder, { [record]: `${JSON.stringify(recordOf(scene), undefined, 2)}\n` });
    const figures = figuresOf(scene);
    return {
      inputs: {
        deployment: JSON.stringify(recordOf(scene)),
        ...(figures === "" ? {} : { metrics: figures, regress: "coverage_ratio < 0.9" }),
        labels: "environment: production",
        formats: "html,csv,json,prometheus",
        directory: ".",
        name: reportName,
      },
      written: { deployment: `"$(cat "$${folderVariable}/${record}")"` },
    };
  },
};

/** The figures that the run handed out, as YAML; empty when there are none. */
function figuresOf(scene: Scene): string {
  const text = outputOf(scene, "dispatch-workflow", "outputs");
  const figures: unknown = text === "" ? {} : JSON.parse(text);
  const entries = Object.entries(typeof figures === "object" && figures !== null ? figures : {});
  return entries.map(([name, figure]) => `${name}: ${figure}`).join("\n");
}

function recordOf(scene: Scene) {
  const { ended, startedAt } = scene;
  const version = outputOf(scene, "config-read", "version") || "unknown";
  return {
    deployment_id: `web-${version}`,
    version,
    start_time: startedAt.toISOString(),
    end_time: (ended.at(-1)?.endedAt ?? startedAt).toISOString(),
    success: ended.every(({ code }) => code === 0),
    steps: ended.map(stepOf),
  };
}

function stepOf({ name, startedAt, endedAt, code }: EndedPart) {
  const [start, end] = [startedAt, endedAt].map((time) => time.toISOString());
  return { name, start_time: start, end_time: end, success: code === 0 };
}
