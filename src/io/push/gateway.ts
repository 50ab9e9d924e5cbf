import type { HeaderMap } from "./header-map.ts";
import { gather, type Pieces, type PushAccess, push } from "./send.ts";

/** Metrics for a Pushgateway. */
export interface GatewayPush extends PushAccess {
  /** The Pushgateway's own address; `/metrics/job/…` is appended. */
  readonly url: URL;
  readonly job: string;
  /** What else names the group, which lives until somebody deletes it: nothing that is new with each run. */
  readonly grouping?: Readonly<Record<string, string>>;
  /** `PUT` replaces the whole group, `POST` the metrics of the same names. */
  readonly method: "PUT" | "POST";
  readonly headers?: HeaderMap;
  /** Prometheus text 0.0.4 without timestamps, which a Pushgateway refuses. */
  readonly body: Pieces;
}

/**
 * The address of a group. A value that a path cannot hold as it is goes in base64 (`job@base64/…`): slashes, nothing,
 * dots, which paths resolve, and whatever needs an escape that a proxy might undo.
 */
export function gatewayUrl({ url, job, grouping = {} }: Pick<GatewayPush, "url" | "job" | "grouping">): URL {
  const group = new URL(url);
  const pairs = [["job", job], ...Object.entries(grouping)].map(([name = "", value = ""]) => segment(name, value));
  group.pathname = [url.pathname.replace(/\/+$/u, ""), "metrics", ...pairs].join("/");
  return group;
}

function segment(name: string, value: string): string {
  if (/^[\w-][\w.~-]*$/u.test(value)) {
    return `${name}/${value}`;
  }
  return `${name}@base64/${Buffer.from(value).toString("base64url") || "="}`;
}

/** Pushes one group of metrics. @throws PushError, or the signal's reason */
export async function pushGateway({ body, method, headers = {}, ...place }: GatewayPush): Promise<void> {
  const content = await gather(body);
  const type = { "content-type": "text/plain; version=0.0.4; charset=utf-8" };
  await push({ method, url: gatewayUrl(place), headers: { ...headers, ...type }, body: content }, place);
}
