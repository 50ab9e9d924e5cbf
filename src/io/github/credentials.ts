import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { errorMessage } from "../system-error.ts";
import type { Repository } from "./model.ts";

/** Who asks. */
export type Credentials = TokenCredentials | AppCredentials;

/** A fixed token; `undefined` for requests that are anonymous, and few an hour. */
interface TokenCredentials {
  readonly kind: "token";
  readonly token: string | undefined;
}

/** A GitHub App, whose installation tokens are minted, and renewed before they end. */
export interface AppCredentials {
  readonly kind: "app";
  /** Its number or its client id. */
  readonly appId: string;
  /** PEM, PKCS#1 or PKCS#8; a `\n` written as two characters is a line end. */
  readonly privateKey: string;
  /** The tokens reach this repository alone. */
  readonly repository: Repository;
  /** Such as `{ actions: "write", contents: "read" }`. Where the app lacks one of them, its tokens have what it has. */
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  /** Hides a minted token in the log. It is called before the token is used. */
  readonly mask: (token: string) => void;
}

/** True for a token that can be sent in a header: printable ASCII, no blanks. */
export function isProperToken(token: string): boolean {
  return /^[\x21-\x7e]+$/u.test(token);
}

/** What is wrong with an app's id or private key, as the end of a sentence that shows nothing of the key; `undefined` when nothing. */
export function findAppFault({ appId, privateKey }: Pick<AppCredentials, "appId" | "privateKey">): string | undefined {
  if (!/^[\w.-]+$/u.test(appId)) {
    return "its id is neither a number nor a client id";
  }
  try {
    const { asymmetricKeyType } = readKey(privateKey);
    return asymmetricKeyType === "rsa" ? undefined : `its private key is no RSA key (${asymmetricKeyType})`;
  } catch (error) {
    return `its private key cannot be read: it must be the whole PEM file that GitHub gave (${errorMessage(error)})`;
  }
}

/** A JSON Web Token by which an app names itself: from a minute ago, as clocks differ, for nine minutes from now. */
export function signAppToken({ appId, privateKey }: AppCredentials, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const parts = [
    { alg: "RS256", typ: "JWT" },
    { iat: seconds - 60, exp: seconds + 540, iss: appId },
  ];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), readKey(privateKey)).toString("base64url")}`;
}

function readKey(pem: string): KeyObject {
  return createPrivateKey({ key: pem.replaceAll("\\r", "").replaceAll("\\n", "\n").trim(), format: "pem" });
}
