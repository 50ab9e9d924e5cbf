import { defineOperation } from "../../operation/define.ts";
import { failures, inputs, outputs } from "./declaration.ts";
import { readConfiguration } from "./read-configuration.ts";
import { summarize } from "./report.ts";

export const configRead = defineOperation({
  name: "config-read",
  summary:
    "Read INI, JSON, JSONC, JSON5, YAML, TOML, .env, .properties, XML or CSV files, lay them over each other, and hand out exactly the values asked for.",
  branding: { icon: "sliders", color: "blue" },
  inputs,
  outputs,
  failures,
  permissions: {},
  examples: [
    {
      title: "One value of an environment",
      with: { files: "settings.ini", key: "production.db_host" },
      expect: { value: "db.example.com" },
    },
    {
      title: "A base and what one environment changes in it, several values at once",
      with: {
        files: "base.yaml\n{environment}.yaml?",
        environment: "production",
        keys: "host = service.host\nport = service.port\nregion = service.region ?? eu-central-1",
      },
      expect: { overridden: '[{"path":"service.host","by":"production.yaml","over":"base.yaml"}]' },
    },
    {
      title: "A matrix",
      with: { files: "matrix.toml", section: "matrix" },
      expect: { config: '{"os":["ubuntu-latest","windows-latest"],"python":["3.10","3.13"]}' },
    },
    {
      title: "Secrets are masked, variables are named, the whole is checked",
      with: {
        files: "service.json",
        mask: "**.password",
        "export-env": "DATABASE_PASSWORD = database.password",
        required: "database.host",
        schema: "service.schema.json",
      },
    },
  ],
  run: readConfiguration,
  summarize,
});
