import { createSocket } from "node:dgram";

/** How a question is answered, by the first label of its name. */
const codes: Readonly<Record<string, number>> = { absent: 3, failing: 2, refusing: 5 };

/** How often each name was asked for. */
export type Asked = ReadonlyMap<string, number>;

/**
 * Starts a name server on 127.0.0.1, port 53, of a network namespace. The first label of a name decides: `absent` does not
 * exist, `failing` and `refusing` fail, `silent` gets no answer, `empty` has no address, `later` exists from the third
 * question on, `recovering` fails until then, `slow` takes 300 ms. What exists has the addresses 127.0.0.1 and ::1;
 * `four…` and `six…` have but one, `many` has 127.0.0.3, 127.0.0.4 and 127.0.0.1.
 */
export async function startNameServer(): Promise<{ readonly asked: Asked; readonly close: () => void }> {
  const asked = new Map<string, number>();
  const socket = createSocket("udp4");
  socket.on("message", (question, { address, port }) => {
    const { name, type } = readQuestion(question);
    const key = `${name}/${type}`;
    asked.set(key, (asked.get(key) ?? 0) + 1);
    const answer = respond(question, name, { type, count: asked.get(key) ?? 0 });
    if (answer !== undefined) {
      setTimeout(() => socket.send(answer, port, address), name.startsWith("slow") ? 300 : 0);
    }
  });
  await new Promise<void>((resolve) => socket.bind(53, "127.0.0.1", resolve));
  return { asked, close: () => socket.close() };
}

function readQuestion(question: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: question.readUInt16BE(at + 1), end: at + 5 };
}

interface Asking {
  readonly type: number;
  readonly count: number;
}

function respond(question: Buffer, name: string, { type, count }: Asking): Buffer | undefined {
  const [label = ""] = name.split(/[.0-9]/u);
  if (label === "silent") {
    return undefined;
  }
  const early = count < 3;
  const code = label === "later" && early ? 3 : label === "recovering" && early ? 2 : (codes[label] ?? 0);
  const records = code === 0 && label !== "empty" ? addresses(label, type) : [];
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  const parts = records.map((bytes) => {
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(type, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt16BE(bytes.length, 10);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([head, question.subarray(12, readQuestion(question).end), ...parts]);
}

function addresses(label: string, type: number): readonly Buffer[] {
  if (type === 1 && label !== "six") {
    const lasts = label === "many" ? [3, 4, 1] : [1];
    return lasts.map((last) => Buffer.from([127, 0, 0, last]));
  }
  return type === 28 && label !== "four" && label !== "many"
    ? [Buffer.concat([Buffer.alloc(15), Buffer.from([1])])]
    : [];
}
