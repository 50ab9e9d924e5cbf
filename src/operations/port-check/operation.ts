import { defineOperation } from "../../operation/define.ts";
import { conclude } from "./conclude.ts";
import { failures, inputs, outputs } from "./declaration.ts";
import { createDiary } from "./diary.ts";
import { createKit } from "./kit.ts";
import { prepare } from "./prepare.ts";
import { summarize } from "./report.ts";
import { survey } from "./survey.ts";

export const portCheck = defineOperation({
  name: "port-check",
  summary: "Check, or wait until, a port, a URL, a TLS endpoint or a Unix socket is open, or closed.",
  branding: { icon: "activity", color: "green" },
  inputs,
  outputs,
  failures,
  permissions: {},
  examples: [
    {
      title: "Wait until nothing listens any more",
      with: { targets: "127.0.0.1:1", until: "closed", timeout: "30s" },
      expect: { open: "true", "failed-targets": "" },
    },
    {
      title: "Be sure that a port is closed, three times in a row",
      with: { host: "127.0.0.1", port: "1", until: "closed", successes: "3", interval: "50ms" },
      expect: { open: "true" },
    },
    {
      title: "Wait until a socket is gone",
      with: { targets: "unix:run/app.sock", until: "closed" },
      expect: { open: "true" },
    },
    {
      title: "Ask whether a service is up, and go on in any case",
      with: { targets: "127.0.0.1:1\nhttp://127.0.0.1:1/health", timeout: "500ms", "on-failure": "ignore" },
      expect: { open: "false", "failed-targets": "127.0.0.1:1\nhttp://127.0.0.1:1/health" },
    },
  ],
  async run(given, context) {
    const { clock, runner } = context;
    const start = clock.monotonic();
    const deadline = start + given.timeout;
    const { targets, demand, trust } = await prepare(given, context);
    const kit = await createKit({ given, demand, deadline, trust }, context);
    const diary = createDiary(targets, given.until, runner);
    try {
      const standings = await survey({ targets, kit, start, deadline, diary }, context);
      return conclude({ targets, standings, elapsed: clock.monotonic() - start }, given, context);
    } finally {
      kit.resolver.close();
    }
  },
  summarize,
});
