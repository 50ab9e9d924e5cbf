import type { Value } from "../../formats/value.ts";
import type { ConfigInputs } from "./declaration.ts";
import type { Format } from "./formats.ts";
import type { Content } from "./read-files.ts";

/** How INI and YAML are to be read. */
type Dialects = Pick<ConfigInputs, "ini-dialect" | "ini-inline-comments" | "ini-allow-no-value" | "yaml-version">;

/** Reads a text in a format; its reader is loaded when it is needed first. @throws FormatFault */
export async function readText(text: string, format: Format, dialects: Dialects): Promise<Content> {
  if (format === "ini" && dialects["ini-dialect"] === "python") {
    const { parseIni } = await import("../../formats/ini/parse.ts");
    return {
      ini: parseIni(text, {
        inlineCommentPrefixes: dialects["ini-inline-comments"]?.split(/\s+/u) ?? [],
        allowNoValue: dialects["ini-allow-no-value"],
      }),
    };
  }
  return { value: await readers[format](text, dialects) };
}

type Reader = (text: string, dialects: Dialects) => Promise<Value>;

const readers: Readonly<Record<Format, Reader>> = {
  ini: async (text) => (await import("../../formats/ini/npm.ts")).readNpmIni(text),
  json: async (text) => (await import("../../formats/json.ts")).readJson(text, { comments: false }),
  jsonc: async (text) => (await import("../../formats/json.ts")).readJson(text, { comments: true }),
  json5: async (text) => (await import("../../formats/json5.ts")).readJson5(text),
  yaml: async (text, { "yaml-version": version }) =>
    (await import("../../formats/yaml/read.ts")).readYaml(text, version),
  toml: async (text) => (await import("../../formats/toml.ts")).readToml(text),
  env: async (text) => (await import("../../formats/dotenv.ts")).readDotenv(text),
  properties: async (text) => (await import("../../formats/properties.ts")).readProperties(text),
  xml: async (text) => (await import("../../formats/xml.ts")).readXml(text),
  csv: async (text) => (await import("../../formats/csv.ts")).readCsv(text),
};
