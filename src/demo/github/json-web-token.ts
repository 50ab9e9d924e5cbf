import { verify } from "node:crypto";

/** What an app says of itself in a JSON web token; the times are seconds of Unix time. */
interface Claims {
  readonly iss: string;
  readonly iat: unknown;
  readonly exp: unknown;
}

/** The most seconds that a token may live. */
const longestLife = 600;

/** Says what is wrong with an app's JSON web token, in GitHub's words; `undefined` for nothing. `now` is in milliseconds. */
export function findTokenFault(text: string, publicKey: string, now: number): string | undefined {
  const [head = "", payload = "", signature = ""] = text.split(".");
  const header = readPart(head);
  const isSigned =
    header?.["alg"] === "RS256" &&
    verify("RSA-SHA256", Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, "base64url"));
  const claims = readClaims(text);
  if (!isSigned || claims === undefined) {
    return "A JSON web token could not be decoded";
  }
  const seconds = Math.floor(now / 1000);
  const { iat, exp } = claims;
  if (typeof iat !== "number" || !Number.isInteger(iat) || iat > seconds) {
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  }
  if (typeof exp !== "number" || !Number.isInteger(exp) || exp <= seconds) {
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
  }
  return exp > seconds + longestLife ? "'Expiration time' claim ('exp') is too far in the future" : undefined;
}

/** What a JSON web token says, whoever has signed it; `undefined` when it is none. */
export function readClaims(text: string): Claims | undefined {
  const claims = readPart(text.split(".")[1] ?? "");
  const { iss, iat, exp } = claims ?? {};
  return typeof iss === "string" || typeof iss === "number" ? { iss: String(iss), iat, exp } : undefined;
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
