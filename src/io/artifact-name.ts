/** Signs that no artifact's name can have, by the rules of GitHub's client. */
const impossible = /["<>:|*?\\/\p{Cc}\p{Cs}]/u;

/** What is wrong with an artifact's name, as the end of a sentence; `undefined` when nothing. */
export function findArtifactNameFault(name: string): string | undefined {
  if (name.trim() === "") {
    return "it is empty";
  }
  const found = impossible.exec(name)?.[0];
  const sign = found !== undefined && /[ -~]/u.test(found) ? ` (${found})` : "";
  return found === undefined ? undefined : `it has a sign that no artifact's name can have${sign}`;
}

/** A name as an artifact can have it: what it cannot have becomes `-`; `undefined` where nothing is left of it. */
export function toArtifactName(text: string): string | undefined {
  const name = text
    .replaceAll(new RegExp(impossible, "gu"), "-")
    .trim()
    .slice(0, 200)
    .replace(/[\ud800-\udbff]$/u, "");
  return /[^-.\s]/u.test(name) ? name : undefined;
}
