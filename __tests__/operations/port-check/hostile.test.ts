import { createServer as createTlsServer } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { commandsIn } from "../../support/actions-runner-parsers.ts";
import { hostileText, unseenCharacter } from "../../support/hostile-text.ts";
import { type OnRunner, performOnRunner } from "../../support/port-check-on-runner.ts";
import { createAuthority } from "../../support/servers/authority.ts";
import { answers, type habits, listen, startTcpServer, type TcpServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace } from "../../support/workspace.ts";

const chosen = [
  "::set-output name=open::true",
  "\n::set-env name=PATH::/evil\n",
  "\r##[add-mask]x\r",
  "##[set-output name=open]true",
  "%0A::error::x",
  "%250A::error::x",
  "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
  "\0NUL\0",
  "<script>alert(1)</script>|</td>`x`",
  "\u202egnirts",
  "\ufeff::stop-commands::x",
  "ghadelimiter_x\nopen<<EOF\ntrue\nEOF\n",
  "x".repeat(1_000_000),
  "\ud800",
];
const texts = [...chosen, ...fc.sample(hostileText, { seed: 7, numRuns: 46 })];
const declared = ["open", "results", "failed-targets", "elapsed-ms"];
const quick = { timeout: "700ms", "connect-timeout": "600ms", interval: "5s" };

/** One server for each text and way to say it. No location names a host: none is to be looked up. */
const ways: readonly (readonly [
  name: string,
  serve: (text: string) => (socket: Parameters<typeof habits.silent>[0]) => void,
  scheme: string,
])[] = [
  ["banners", (text) => (socket) => void socket.resume().write(text), ""],
  ["banners with an end", (text) => (socket) => void socket.resume().end(text), ""],
  ["what is no HTTP", (text) => answers(text, () => {}), "http://"],
  ["reasons of a status", (text) => answers(`HTTP/1.1 503 ${text}\r\n\r\n`), "http://"],
  ["headers", (text) => answers(`HTTP/1.1 500 x\r\nServer: ${text}\r\n${text}: x\r\n\r\n`), "http://"],
  ["bodies", (text) => answers(`HTTP/1.1 200 OK\r\n\r\n${text}`), "http://"],
  [
    "locations",
    (text) => answers(`HTTP/1.1 302 x\r\nLocation: /a${text.replaceAll(/[\r\n\0]/gu, "")}\r\n\r\n`),
    "http://",
  ],
  [
    "locations as paths",
    (text) => answers(`HTTP/1.1 302 x\r\nLocation: http://127.0.0.1:1/${text.replaceAll(/[\r\n\0]/gu, "")}\r\n\r\n`),
    "http://",
  ],
  ["what is no TLS", (text) => answers(text, () => {}), "tls://"],
];

const servers: TcpServer[] = [];
const workspace = createWorkspace();
const left = new Map<string, OnRunner>();
const secret = [
  "hunter2-user",
  "hunter2-password",
  "hunter2-query",
  "hunter2-fragment",
  "hunter2-header",
  "hunter2-cookie",
];

async function startAll(name: string, scheme: string, serve: (text: string) => Parameters<typeof startTcpServer>[0]) {
  const started = await Promise.all(texts.map(async (text) => await startTcpServer(serve(text))));
  servers.push(...started);
  return [name, { ...quick, targets: started.map(({ target }) => `${scheme}${target}`).join("\n") }] as const;
}

async function startSecretive() {
  const web = await startTcpServer(answers("HTTP/1.1 503 x\r\n\r\n"));
  const leading = await startTcpServer(
    answers(
      `HTTP/1.1 302 x\r\nLocation: http://hunter2-user:hunter2-password@127.0.0.1:1/?hunter2-query#hunter2-fragment\r\n\r\n`,
    ),
  );
  const odd = await startTcpServer(
    answers(`HTTP/1.1 302 x\r\nLocation: foo://hunter2-user:hunter2-password@127.0.0.1:1/?hunter2-query\r\n\r\n`),
  );
  servers.push(web, leading, odd);
  const dress = (place: string) => `http://hunter2-user:hunter2-password@${place}/a?hunter2-query#hunter2-fragment`;
  const targets = [web, leading, odd].map(({ target }) => dress(target));
  return [
    ...targets,
    dress("127.0.0.1:1"),
    targets[0]?.replace("http://", "http:") ?? "",
    targets[0]?.replace("http://", "http-get://") ?? "",
    targets[0]?.replace("http://", "HTTP://") ?? "",
    "http+unix:absent.sock:/a?hunter2-query#hunter2-fragment",
    targets[0]?.replace("hunter2-password", "a@b@hunter2-password") ?? "",
  ].join("\n");
}

async function startCertificates() {
  const authority = createAuthority(workspace);
  const names = ["::set-output name=open::true", "##[add-mask]x", "%0A::error::x", "\u001b[31m"];
  const started = await Promise.all(
    names.map(async (name) => {
      const pair = authority.issue({ names: `DNS:${name.replaceAll(/[,#\u001b]/gu, "")}`, subject: `/CN=${name}/` });
      return await listen(createTlsServer(pair, (socket) => void socket.on("error", () => {}).resume()));
    }),
  );
  servers.push(...started);
  return started.map(({ target }) => `tls://${target}`).join("\n");
}

beforeAll(async () => {
  const performances = await Promise.all(
    ways.map(async ([name, serve, scheme]) => await startAll(name, scheme, serve)),
  );
  const lines = texts
    .map((text) =>
      text
        .replaceAll(/[\r\n\0]/gu, " ")
        .trim()
        .slice(0, 5000),
    )
    .filter((text) => text !== "");
  const short = lines.filter((text) => Buffer.byteLength(text) < 60);
  const all: (readonly [string, Readonly<Record<string, string>>])[] = [
    ...performances.map(
      ([name, inputs]) =>
        [
          name,
          {
            ...inputs,
            ...(name.startsWith("banners") ? { expect: "^never$" } : {}),
            ...(name === "bodies" ? { "expect-body": "^never$" } : {}),
          },
        ] as const,
    ),
    ["certificate names", { ...quick, targets: await startCertificates(), "ca-file": `${workspace.path}/ca.pem` }],
    ["targets that are paths", { ...quick, targets: short.map((text) => `unix:${text}`).join("\n"), timeout: "200ms" }],
    [
      "targets that are URLs",
      { ...quick, targets: lines.map((text) => `http://127.0.0.1:1/${text}`).join("\n"), timeout: "200ms" },
    ],
    ["targets that are none", { targets: lines.join("\n") }],
    ["hosts that are none", { host: lines[0] ?? "", port: "1", "server-name": lines[1] ?? "" }],
    ...["expect", "send", "headers", "expect-status", "ca-file", "timeout", "closed-includes", "until", "method"].map(
      (name) => [`faulty ${name}`, { targets: "127.0.0.1:1", [name]: `${lines.join("\n")}\n([\\q` }] as const,
    ),
    [
      "secrets",
      { ...quick, targets: await startSecretive(), headers: "Authorization: hunter2-header\nCookie: hunter2-cookie" },
    ],
    [
      "secrets in targets that are faulty",
      {
        targets: [
          "http://hunter2-user:hunter2-password@:99999/?hunter2-query",
          "http://hunter2-user:hunter2-pass/word@127.0.0.1:1/",
          "tcp://hunter2-user:hunter2-password@127.0.0.1:1",
          "ftp://hunter2-user:hunter2-password@h/",
          "http://127.0.0.1:0/?hunter2-query#hunter2-fragment",
          "hunter2-user:hunter2-password@127.0.0.1",
          "https://hunter2-user:hunter2-password@[::1/?hunter2-query",
          "http+unix:?hunter2-query",
        ].join("\n"),
      },
    ],
    [
      "secrets in headers that are faulty",
      {
        targets: "http://127.0.0.1:1",
        headers: "Authorization hunter2-header\nA: hunter2-cookie\u0007\nConnection: hunter2-header\nhunter2-cookie",
      },
    ],
  ];
  const half = Math.ceil(all.length / 2);
  const parts = [all.slice(0, half), all.slice(half)];
  const results = (
    await Promise.all(parts.map(async (part) => await performOnRunner(part.map(([, inputs]) => inputs))))
  ).flat();
  for (const [at, [name]] of all.entries()) {
    const result = results[at];
    if (result !== undefined) {
      left.set(name, result);
    }
  }
}, 60_000);
afterAll(async () => {
  await Promise.all(servers.map(async (server) => await server.close()));
  workspace.remove();
});

const asked = [
  ...ways.map(([name]) => name),
  "certificate names",
  "targets that are paths",
  "targets that are URLs",
  "secrets",
];
const faulty = [
  "targets that are none",
  "hosts that are none",
  ...["expect", "send", "headers", "expect-status", "ca-file", "timeout", "closed-includes", "until", "method"].map(
    (name) => `faulty ${name}`,
  ),
  "secrets in targets that are faulty",
  "secrets in headers that are faulty",
];

describe("hostile text", () => {
  it.each([...asked.map((name) => [name, 1] as const), ...faulty.map((name) => [name, 2] as const)])(
    "in %s ends the step with exit code %d and sets nothing but outputs",
    (name, code) => {
      const result = left.get(name);
      expect(result?.code).toBe(code);
      expect(result?.outputs.map(([output]) => output).sort()).toEqual(
        code === 2 ? [] : expect.arrayContaining(declared.toSorted()),
      );
      expect(
        result?.outputs
          .map(([output]) => output)
          .filter((output) => ![...declared, "results-file", "failed-targets-file"].includes(output)),
      ).toEqual([]);
      expect(new Map(result?.outputs).get("open") ?? "false").toBe("false");
      expect({ variables: result?.variables, state: result?.state }).toEqual({ variables: [], state: [] });
    },
  );

  it.each([...asked, ...faulty])("in %s is no command, and shows nothing unseen", (name) => {
    const result = left.get(name);
    const names = new Set(result?.commands.map((command) => command.name));
    expect(
      [...names].filter((command) => !["error", "group", "endgroup", "warning", "notice"].includes(command)),
    ).toEqual([]);
    expect(result?.commands.filter((command) => commandsIn(command.data).length > 0)).toEqual([]);
    expect(
      result?.commands.filter(({ data, properties }) =>
        unseenCharacter.test(`${data.replaceAll(/[\n\t]/gu, "")}${Object.values(properties).join("")}`),
      ),
    ).toEqual([]);
    expect(result?.lines.filter((line) => commandsIn(line).length > 0)).toEqual([]);
    expect(result?.lines.filter((line) => unseenCharacter.test(line.replaceAll("\t", "")))).toEqual([]);
  });

  it.each([...asked, ...faulty])("in %s leads to no log of more than some kilobytes a target", (name) => {
    expect(left.get(name)?.everything.length).toBeLessThan(
      name.startsWith("targets") || name.startsWith("faulty") ? 2_000_000 : 400_000,
    );
  });

  it.each(["banners", "banners with an end", "targets that are paths", "targets that are none"])(
    "in %s is told all the same, as text",
    (name) => {
      expect(left.get(name)?.everything).toContain("set-output");
    },
  );

  it.each(["secrets", "secrets in targets that are faulty", "secrets in headers that are faulty"])(
    "with %s shows none of them",
    (name) => {
      const everything = left.get(name)?.everything ?? "";
      expect(everything).not.toBe("");
      for (const word of [...secret, "hunter2-pass", Buffer.from("hunter2-user:").toString("base64").slice(0, 14)]) {
        expect(everything.split("\n").filter((line) => line.includes(word))).toEqual([]);
      }
    },
  );
});
