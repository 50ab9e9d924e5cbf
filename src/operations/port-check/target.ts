import { type Endpoint, type Family, parseAddress } from "../../io/connect/address.ts";

/** What is spoken with a target once it has accepted a connection. */
type Speech =
  | { readonly kind: "bytes"; readonly secure: boolean }
  | { readonly kind: "http"; readonly url: URL; readonly method?: "GET" };

/** One thing to check. */
export interface Target {
  /** As it is shown, and named in outputs: as given, but for what may be secret. */
  readonly shown: string;
  readonly endpoint: Endpoint;
  readonly speech: Speech;
}

/** Whether TLS is spoken with a target from the start. */
export function isSecure({ speech }: Target): boolean {
  return speech.kind === "http" ? speech.url.protocol === "https:" : speech.secure;
}

/** The family of a target that has but one: an address, or a Unix socket. `undefined` for a name. */
export function familyOf({ endpoint }: Target): Family | undefined {
  return endpoint.kind === "socket" ? "unix" : parseAddress(endpoint.host)?.family;
}

/** A URL without user, password, query and fragment, which often are secrets. */
export function withoutSecrets(url: string): string {
  return url.replace(/[?#].*$/su, "").replace(/^([a-z][a-z0-9+.-]*:\/*)[^/]*@/iu, "$1");
}
