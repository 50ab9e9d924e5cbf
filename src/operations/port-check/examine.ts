import { ConnectError } from "../../io/connect/connect-error.ts";
import { converse } from "../../io/connect/converse.ts";
import { secure } from "../../io/connect/secure.ts";
import { type Accepted, type Notes, noteCertificate } from "./accepted.ts";
import { askHttp, type BadStatus } from "./ask-http.ts";
import type { AddressFinding, Latency } from "./finding.ts";
import { type Kit, limitsOf } from "./kit.ts";

/** Finds out whether an accepted connection is worth anything: TLS, dialogue, HTTP. Destroys it. */
export async function examine(accepted: Accepted, kit: Kit, signal: AbortSignal): Promise<AddressFinding> {
  const { target, address, line, dns } = accepted;
  const notes: Notes = { tls: null, firstByte: null, status: null, certDays: null };
  const finish = (reason: AddressFinding["reason"], code: string | null, detail: string): AddressFinding => {
    const latency: Latency = { dns, connect: line.elapsed, tls: notes.tls, firstByte: notes.firstByte };
    return { ...address, reason, code, detail, latency, status: notes.status, certDays: notes.certDays };
  };
  try {
    if (target.speech.kind === "http") {
      const bad: BadStatus | undefined = await askHttp({ accepted, notes }, kit, signal);
      return bad === undefined ? finish("open", null, "open") : finish("bad-status", null, bad.detail);
    }
    await speak(accepted, { notes, kit, signal });
    return finish("open", null, "open");
  } catch (error) {
    if (error instanceof ConnectError) {
      return finish(error.reason, error.code, error.message);
    }
    throw error;
  } finally {
    line.socket.destroy();
  }
}

/** What is needed besides the connection. */
interface Surroundings {
  readonly notes: Notes;
  readonly kit: Kit;
  readonly signal: AbortSignal;
}

async function speak({ target, line }: Accepted, { notes, kit, signal }: Surroundings): Promise<void> {
  const { endpoint, speech } = target;
  const limits = limitsOf(kit, signal);
  const { hold, send } = kit.given;
  let { socket } = line;
  if (speech.kind === "bytes" && speech.secure && endpoint.kind === "host") {
    const trust = await kit.trust();
    const upper = await secure(socket, { ...limits, name: kit.given["server-name"] ?? endpoint.host, trust });
    noteCertificate(upper, notes, kit);
    ({ socket } = upper);
  }
  if (hold > 0 || send !== undefined || kit.expect !== undefined) {
    const { firstByte } = await converse(socket, { hold, send, expect: kit.expect }, limits);
    notes.firstByte = firstByte;
  }
}
