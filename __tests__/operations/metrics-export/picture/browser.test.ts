import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { renderPage } from "../../../../src/operations/metrics-export/picture/html.ts";
import { type BrowserPage, chromium, field, openPage } from "./chromium.ts";
import { createHostileModel, createLargeModel, createModel } from "./models.ts";

const attack =
  "</script><script>document.title='owned'</script><img src=/evil onerror=alert(1)>\"'><svg onload=alert(1)> \u202e";
const pages: Readonly<Record<string, string>> = {
  "/every-shape": renderPage(createModel()),
  "/hostile": renderPage(createHostileModel(attack)),
  "/large": renderPage(createLargeModel(1000, 20)),
  // What the other cases look for is found here: the browser does report it.
  "/guilty": renderPage(createModel()).replace(
    "</main>",
    '<img src="/evil"><p style="color:red">x</p><script>x()</script></main>',
  ),
  "/broken": '<!doctype html><link rel="icon" href="data:,"><script>missing()</script><img src="/evil">',
};

/** On a machine without a browser none of this can be seen. */
const describeWithBrowser = chromium === undefined ? describe.skip : describe;

describeWithBrowser("in a browser, the page", () => {
  const asked: string[] = [];
  let server: Server;
  let origin: string;
  let page: BrowserPage;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      const content = pages[request.url ?? ""];
      response.writeHead(content === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
      response.end(content);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    page = await openPage(chromium ?? "");
    for (const domain of ["Page", "Runtime", "Log", "Network", "Accessibility"]) {
      await page.send(`${domain}.enable`);
    }
  });
  afterAll(async () => {
    await page.close();
    server.close();
  });

  /** Loads a page, and says what went over the network and what the browser complained of. */
  const load = async (path: string, width = 800) => {
    await page.send("Emulation.setDeviceMetricsOverride", {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: width < 500,
    });
    asked.length = 0;
    page.events.length = 0;
    await page.send("Page.navigate", { url: `${origin}${path}` });
    for (
      let tries = 0;
      tries < 500 && !page.events.some(({ method }) => method === "Page.loadEventFired");
      tries += 1
    ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // Answered in order: what the load has caused is known by then.
    await page.evaluate("document.readyState");
    const complaints = page.events.filter(({ method }) =>
      ["Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"].includes(method),
    );
    return { asked: [...asked], complaints };
  };

  it.each(["/every-shape", "/hostile", "/large"])(
    "asks for nothing but itself and has nothing to complain of: %s",
    async (path) => {
      expect(await load(path)).toEqual({ asked: [path], complaints: [] });
      expect(await page.evaluate("document.scripts.length + document.images.length")).toBe(0);
      expect(await page.evaluate("document.title")).toMatch(/^Metrics/u);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.note')).fontSize")).toBe("14px");
    },
  );

  it("forbids by its policy what somebody might have smuggled in", async () => {
    const { asked: requests, complaints } = await load("/guilty");
    expect(requests).toEqual(["/guilty"]);
    expect(complaints.length).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate("getComputedStyle(document.querySelector('main > p')).color")).not.toBe(
      "rgb(255, 0, 0)",
    );
  });

  it("would be caught asking or failing", async () => {
    const { asked: requests, complaints } = await load("/broken");
    expect(requests).toEqual(["/broken", "/evil"]);
    expect(complaints.map(({ method }) => method)).toContain("Runtime.exceptionThrown");
  });

  it.each([
    ["/every-shape", 320],
    ["/every-shape", 800],
    ["/every-shape", 1400],
    ["/hostile", 320],
    ["/large", 320],
  ])("fits a window without scrolling sideways: %s at %d px", async (path, width) => {
    await load(path, width);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    expect(await page.evaluate("innerWidth")).toBe(width);
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
  });

  it.each([
    ["light", "rgb(255, 255, 255)"],
    ["dark", "rgb(13, 17, 23)"],
  ])("follows the %s scheme", async (value, background) => {
    await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
    await load("/every-shape");
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(background);
    await page.send("Emulation.setEmulatedMedia", { features: [] });
  });

  it("draws bars, lines and timelines that can be seen", async () => {
    await load("/every-shape");
    const sizes = await page.evaluate(
      "[...document.querySelectorAll('svg rect')].map((each) => each.getBoundingClientRect().width)",
    );
    expect(Array.isArray(sizes) ? sizes.length : 0).toBe(3 + 2 + 4);
    expect(Array.isArray(sizes) ? Math.min(...sizes) : 0).toBeGreaterThan(0.5);
    expect(await page.evaluate("document.querySelector('.lines .s1').getBoundingClientRect().width")).toBeGreaterThan(
      200,
    );
    expect(await page.evaluate("getComputedStyle(document.querySelector('.lines .s0')).stroke")).toBe(
      "rgb(9, 105, 218)",
    );
  });

  it("can be gone through by the keyboard: to the table, the run, and the fold, which opens", async () => {
    await load("/every-shape");
    const press = async (key: string, code: number) => {
      const event = { key, code: key, windowsVirtualKeyCode: code, ...(key === "Enter" ? { text: "\r" } : {}) };
      await page.send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
      await page.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    };
    const focused = () => page.evaluate("document.activeElement.textContent.trim()");
    const stops: unknown[] = [];
    for (let each = 0; each < 3; each += 1) {
      await press("Tab", 9);
      stops.push(await focused());
    }
    expect(stops).toEqual(["Skip to the table of all figures", "42, attempt 2", "Table of 48 samples"]);
    expect(await page.evaluate("document.querySelector('details').open")).toBe(false);
    await press("Enter", 13);
    expect(await page.evaluate("document.querySelector('details').open")).toBe(true);
  });

  it("can be heard: headings in order, pictures with names and descriptions, tables with their rows", async () => {
    await load("/every-shape");
    const nodes = field(await page.send("Accessibility.getFullAXTree"), "nodes");
    const named = (role: string) =>
      (Array.isArray(nodes) ? nodes : [])
        .filter((node) => field(field(node, "role"), "value") === role && field(node, "ignored") === false)
        // Where a name may break, the browser hears a blank.
        .map((node) => String(field(field(node, "name"), "value")).replaceAll(/(?<=[_/=-]) /gu, ""));
    // The browser tells them level by level.
    expect(named("heading").toSorted()).toEqual(
      [
        "Metrics of octo/hello",
        "Deployment",
        "Key figures",
        "Charts",
        "bundle_bytes",
        "cpu_percent",
        "request_seconds",
        "Facts",
        "release_info",
        "All figures",
      ].toSorted(),
    );
    expect(
      await page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((each) => each.tagName[1]).join('')"),
    ).toBe("1222333232");
    expect(named("image")).toContain(
      "cpu_percent over time 2 lines from 2026-11-22 23:00:00 UTC to 2026-11-22 23:01:35 UTC, between 0 % and 60 %. The table below has their figures.",
    );
    expect(named("image")).toContain("Starts after 1 min, takes 15 s");
    expect(named("figure")).toEqual(["bundle_bytes", "cpu_percent", "request_seconds"]);
    expect(named("rowheader").slice(0, 2)).toEqual(["web", "db"]);
    expect(named("region")).toContain("All figures");
  });
});
