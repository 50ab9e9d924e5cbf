import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import { renderPage } from "../../../../src/operations/metrics-export/picture/html.ts";
import { style } from "../../../../src/operations/metrics-export/picture/style.ts";
import { hostileText } from "../../../support/hostile-text.ts";
import { askByLine, isHere } from "../../../support/line-referee.ts";
import { itWhen } from "../../../support/referee.ts";
import { createHostileModel, createLargeModel, createModel, origin, start } from "./models.ts";

const script = fileURLToPath(new URL("page-referee.py", import.meta.url));
const judge = (pages: readonly string[]) =>
  askByLine(
    ["python3", "-I", script],
    pages.map((page) => JSON.stringify(page)),
  );
const itWithPython = itWhen(isHere("python3", "-c", "import html.parser"));

/** The text of a page without its tags and style, as one reads it. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*<\/style>/su, "")
    .replaceAll("<wbr>", "")
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ");

const attacks = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\"' onload=alert(1) x='\"",
  "--><svg/onload=alert(1)>",
  "</style></title></svg></bdi><iframe src=//evil.example>",
  "javascript:alert(1)",
  "&lt;b&gt; &#60; &unknown;",
  "<!-- ]]> <?php <![CDATA[",
  "admin\u202eslmx\u2066 \u200b\0\ud800",
];

describe("the page", () => {
  const page = renderPage(createModel());
  const text = textOf(page);

  it.each([
    ["the repository", "Metrics of octo/hello"],
    ["the workflow", "Workflow Deploy"],
    ["the deployment's result, in words", "failed: Failed"],
    ["its duration", "Duration 1 min 30 s"],
    ["its steps, with their results in words", "✗ failed: smoke test"],
    ["where a step stands in time", "Starts after 1 min 15 s, takes 15 s"],
    ["a single value in a fitting unit", "image_bytes 1.5 MiB The image."],
    ["bars by the label that tells them apart", "env=prod, by entry main 1 KiB vendor 4 KiB empty 0 B"],
    ["a line chart's axis", "60 % 40 % 20 % 0 %"],
    ["a line chart in words", "2 lines from 2026-11-22 23:00:00 UTC to 2026-11-22 23:01:35 UTC, between 0 % and 60 %."],
    ["each line's least, greatest and latest value", "web 20 % 39 % 39 % db 20 % 58 % 58 %"],
    ["a histogram's buckets", "≤ 100 ms 4 100 ms – 500 ms 10 500 ms – 1 s 5 &gt; 1 s 1"],
    ["a histogram's mean", "20 observations, 400 ms on average"],
    ["facts", "release_info version v1.4.2"],
    ["how many samples there are", "48 samples of 7 metrics."],
    ["a value in the table, with all digits", "1572864"],
    ["a distribution in the table", "20 observations, sum 8"],
  ])("shows %s", (_, expected) => {
    expect(text).toContain(expected);
  });

  it("leads to the run's attempt", () => {
    expect(page).toContain('<a href="https://github.example/octo/hello/actions/runs/42/attempts/2">42, attempt 2</a>');
  });

  it("allows itself one style, by its hash, and no request, script or form", () => {
    const [, written = ""] = /<style>(.*)<\/style>/su.exec(page) ?? [];
    const hash = createHash("sha256").update(written).digest("base64");
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<script|\sstyle=|\ssrc=|\son\w+=|url\(|@import/iu);
  });

  it("gives every chart that is a picture a title and a description", () => {
    expect(page.match(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-2-title chart-2-desc"/gu)).toHaveLength(1);
    for (const [svg] of page.matchAll(/<svg.*?<\/svg>/gsu)) {
      expect(svg).toMatch(/aria-hidden="true"|role="img"[^>]*>\s*<title/u);
    }
  });

  itWithPython("is whole: every element is closed, every id there once, every reference to one that is there", () => {
    const models = [createModel(), new MetricsModel(), createLargeModel(1000, 3)];
    expect(judge(models.map(renderPage))).toEqual(["[]", "[]", "[]"]);
  });

  it("says so where there is nothing", () => {
    expect(textOf(renderPage(new MetricsModel()))).toContain("0 samples of 0 metrics.");
  });

  itWithPython("lets no text from outside become markup", () => {
    const models = attacks.map(createHostileModel);
    expect(judge(models.map(renderPage))).toEqual(attacks.map(() => "[]"));
  });

  itWithPython("lets no text at all become markup", () => {
    const texts = fc.sample(hostileText, { numRuns: 150, seed: 7 });
    expect(new Set(judge(texts.map((each) => renderPage(createHostileModel(each)))))).toEqual(new Set(["[]"]));
  });

  it("spells out what cannot be seen or turns the text around it", () => {
    const hostile = renderPage(createHostileModel("a\u202eb\u2066c\u200bd\0e\ud800f\nnext"));
    expect(hostile).toContain("a⟨U+202E⟩b⟨U+2066⟩c⟨U+200B⟩d⟨U+0000⟩e⟨U+D800⟩f next");
    expect(hostile).not.toMatch(/[\u202e\u2066\u200b\0]/u);
  });

  it.each([
    ["a javascript address", "javascript:alert(1)//"],
    ["a data address", "data:text/html,x"],
    ["no address", "github.example"],
  ])("has no link to a run on %s", (_, serverUrl) => {
    const model = createModel();
    model.run = { ...model.run, serverUrl };
    expect(renderPage(model)).not.toMatch(/<a href="(?!#)/u);
  });

  it("draws a gap where a line has no finite value, and a dot for a value between two gaps", () => {
    const model = new MetricsModel();
    const family = model.define({ name: "load", type: "gauge" });
    for (const [at, value] of [1, Number.NaN, 2, Number.POSITIVE_INFINITY, 0].entries()) {
      family.add({ value, timestamp: start + at }, origin);
    }
    expect(renderPage(model)).toContain('class="line s0" d="M0 200h0M500 0h0M1000 400h0"');
  });

  it("measures bars from nought, negative ones to the left", () => {
    const model = new MetricsModel();
    const family = model.define({ name: "change", type: "gauge" });
    for (const [name, value] of [
      ["a", -1],
      ["b", 3],
      ["c", 0],
      ["d", Number.NaN],
    ] as const) {
      family.add({ value, labels: model.labelSets.intern([["x", name]]) }, origin);
    }
    const drawn = [...renderPage(model).matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/gu)].map((rect) =>
      rect.slice(1),
    );
    expect(drawn).toEqual([
      ["0", "25"],
      ["25", "75"],
    ]);
  });
});

describe("a page of very much", () => {
  it("shows the largest of many series, and says how many there are", () => {
    const page = textOf(renderPage(createLargeModel(1000, 1)));
    expect(page).toContain("The 20 largest of 1,000 series are shown.");
    expect(page).toContain("1,001 samples of 2 metrics; 1 of them are left out here");
    expect(page).toContain("node-321 999");
  });

  it("lets no long metric crowd a short one out of the table", () => {
    expect(textOf(renderPage(createLargeModel(10, 500)))).toMatch(/last_figure gauge – 7 –/u);
  });

  it("keeps peaks of long lines", () => {
    const model = new MetricsModel();
    const family = model.define({ name: "load", type: "gauge" });
    for (let at = 0; at < 50_000; at += 1) {
      family.add({ value: at === 31_417 ? 80 : 0, timestamp: start + at }, origin);
    }
    const [, path = ""] = /class="line s0" d="([^"]*)"/u.exec(renderPage(model)) ?? [];
    expect(path).toMatch(/L628\.4 0L/u);
    expect(path.length).toBeLessThan(20_000);
  });

  it.each([
    ["10,000 metrics", () => Array.from({ length: 10_000 }, (_, index) => `metric_${index}`)],
    [
      "1,000 metrics with long names",
      () => Array.from({ length: 1000 }, (_, index) => `${"long_".repeat(500)}${index}`),
    ],
  ])("stays below 1.5 MB with %s", (_, names) => {
    const model = new MetricsModel();
    for (const name of names()) {
      model.define({ name, type: "gauge", help: "x".repeat(2000) }).add({ value: 1 }, origin);
    }
    expect(renderPage(model).length).toBeLessThan(1_500_000);
  });

  it("is rendered quickly from 200,000 series", () => {
    const model = createLargeModel(200_000, 1);
    const before = performance.now();
    expect(renderPage(model).length).toBeLessThan(500_000);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe("the page's colours", () => {
  const schemes = [...style.matchAll(/:root\{([^}]*--page[^}]*)\}/gu)].map(([, block = ""]) =>
    Object.fromEntries([...block.matchAll(/--(\w+):(#\w+)/gu)].map(([, name = "", colour = ""]) => [name, colour])),
  );
  const luminance = (colour: string) => {
    const hex = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/gu, "$&$&") : colour;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one = "", other = "") => {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };

  it("are those of a light and a dark scheme", () => {
    expect(schemes).toHaveLength(2);
    expect(schemes.map(({ page }) => luminance(page ?? "") > 0.5)).toEqual([true, false]);
  });

  it.each(["text", "dim", "link", "good", "bad"])("let one read what is %s: 4.5 to 1 in both schemes", (name) => {
    for (const scheme of schemes) {
      expect(contrast(scheme[name], scheme["page"])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(scheme[name], scheme["card"])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(["s0", "s1", "s2", "s3", "s4", "s5"])("let one see line %s: 3 to 1 in both schemes", (name) => {
    for (const scheme of schemes) {
      expect(contrast(scheme[name], scheme["card"])).toBeGreaterThanOrEqual(3);
    }
  });
});
