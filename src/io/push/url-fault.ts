/** What is wrong with the address of a server that something is sent to, as a sentence; `undefined` when nothing. */
export function findPushUrlFault(text: string, { query }: { readonly query: boolean }): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    return "It must be an http or https URL.";
  }
  if (text.includes("#") || (!query && text.includes("?"))) {
    return query ? "It must be a URL without a fragment." : "It must be a URL without query and fragment.";
  }
  return undefined;
}
