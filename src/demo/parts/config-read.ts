import type { Part, Scene } from "../part.ts";
import { writeFiles } from "../write-files.ts";

const base = `# What all environments share.
application: web
version: 2.4.0
artifact: dist/web-2.4.0.tar.gz
service:
  url: http://127.0.0.1:8080/health
  timeout: 1m
deploy:
  workflow: deploy.yml
  replicas: 1
`;

const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  required: ["version", "artifact", "service", "deploy"],
  properties: {
    service: { type: "object", required: ["url", "timeout"] },
    deploy: { type: "object", properties: { replicas: { type: "integer", minimum: 1 } } },
  },
};

/** The first part: a layered configuration, for one environment. To fail, the environment's layer breaks the schema. */
export const configPart: Part = {
  name: "config-read",
  title: "the settings for production, in layers",
  prepare: (scene) => {
    writeFiles(scene.folder, {
      "config/base.yaml": base,
      "config/production.json": toJson(overlayFor(scene)),
      "config/schema.json": toJson(schema),
    });
    return {
      inputs: {
        files: "config/base.yaml\nconfig/{environment}.json",
        environment: "production",
        schema: "config/schema.json",
        keys: [
          ...["artifact", "version", "url = service.url", "timeout = service.timeout"],
          ...["workflow = deploy.workflow", "replicas = deploy.replicas"],
        ].join("\n"),
      },
    };
  },
};

function overlayFor({ failAt, service }: Scene) {
  return {
    service: { url: service.url, timeout: failAt === "port-check" ? "1500ms" : "10s" },
    deploy: { replicas: failAt === "config-read" ? "three" : 3 },
  };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
