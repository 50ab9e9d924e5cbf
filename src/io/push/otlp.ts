import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { parseJson } from "../plain-json.ts";
import type { HeaderMap } from "./header-map.ts";
import { PushError } from "./push-error.ts";
import { gather, type Pieces, type PushAccess, push } from "./send.ts";
import { readField, toWords } from "./server-words.ts";

/** Metrics for an OpenTelemetry receiver. */
export interface OtlpPush extends PushAccess {
  /** Its address; `/v1/metrics` is appended, unless the path ends so. */
  readonly endpoint: URL;
  readonly headers?: HeaderMap;
  /** One `ExportMetricsServiceRequest` as JSON. */
  readonly body: Pieces;
}

/** What a receiver took. */
export interface OtlpTaken {
  /** What it says all the same: text from outside. */
  readonly warning: string | undefined;
}

/** Below that many bytes, packing saves nothing. */
const worthPacking = 1024;

/** The address that metrics are sent to. */
export function otlpUrl(endpoint: URL): URL {
  const url = new URL(endpoint);
  const path = url.pathname.replace(/\/+$/u, "");
  url.pathname = path.endsWith("/v1/metrics") ? path : `${path}/v1/metrics`;
  return url;
}

/**
 * Sends metrics by OTLP/HTTP with JSON, as its specification (1.x) has it. What the receiver has refused, wholly or in
 * part, is never sent again.
 * @throws PushError, or the signal's reason
 */
export async function pushOtlp({ endpoint, headers = {}, body, ...access }: OtlpPush): Promise<OtlpTaken> {
  const plain = await gather(body);
  const packs = plain.length >= worthPacking;
  const request = {
    method: "POST",
    url: otlpUrl(endpoint),
    headers: { ...headers, "content-type": "application/json", ...(packs ? { "content-encoding": "gzip" } : {}) },
    body: packs ? await promisify(gzip)(plain) : plain,
  } as const;
  const { status, text } = await push(request, access);
  const partial = findPartialSuccess(text);
  const said = toWords(partial.message, request);
  if (partial.rejected > 0) {
    const points = partial.rejected === 1 ? "1 data point" : `${partial.rejected} data points`;
    const message = `the server did not take ${points}${said === "" ? "" : ` (${said})`}`;
    throw new PushError("rejected", message, { status, rejectedPoints: partial.rejected });
  }
  return { warning: said === "" ? undefined : said };
}

/** Both spellings of proto3's JSON are read, and both of a 64-bit number. */
function findPartialSuccess(text: string): { readonly rejected: number; readonly message: string } {
  const data = parseJson(text);
  const partial = readField(data, "partialSuccess") ?? readField(data, "partial_success");
  const rejected = Number(readField(partial, "rejectedDataPoints") ?? readField(partial, "rejected_data_points") ?? 0);
  const message = readField(partial, "errorMessage") ?? readField(partial, "error_message");
  return { rejected: Number.isFinite(rejected) ? rejected : 0, message: typeof message === "string" ? message : "" };
}
