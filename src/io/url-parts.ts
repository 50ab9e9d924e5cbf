/** Decodes the `%` escapes of a part of a URL; one that is not UTF-8 stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The `Authorization` that a URL's user and password are; `undefined` when it has neither. */
export function basicAuthorization({ username, password }: URL): string | undefined {
  const pair = `${decodePercent(username)}:${decodePercent(password)}`;
  return pair === ":" ? undefined : `Basic ${Buffer.from(pair).toString("base64")}`;
}
