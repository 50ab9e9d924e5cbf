/** Controls, lone surrogates, directional and other ignorable code points, and the two Unicode line ends. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;
const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Spells a code point that cannot be seen, or that turns the text around it, as `U+202E`. */
function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/** Makes text what one can see of it: line ends and tabs become blanks, invisible code points are spelled out. */
function toVisible(text: string): string {
  return text.replaceAll(/\r\n|[\r\n\t]/gu, " ").replaceAll(invisible, spell);
}

/** Cuts text to that many code points, and says so by an ellipsis. */
export function cutText(text: string, length: number): string {
  // An uncut half of the text holds more code points than asked for, and need not be taken apart.
  const points = text.length <= length ? undefined : [...text.slice(0, 2 * length + 2)];
  return points === undefined || points.length <= length ? text : `${points.slice(0, length - 1).join("")}…`;
}

/** Text from outside for the content of an element or a quoted attribute, in one line and cut to `length` code points. */
export function escapeHtml(text: string, length = 500): string {
  return cutText(toVisible(text), length).replaceAll(/[&<>"']/gu, (sign) => references[sign] ?? "");
}

/** A name from outside, kept apart from the direction of the text around it, that may break after its signs. */
export function renderName(text: string, length = 200): string {
  return `<bdi>${escapeHtml(text, length).replaceAll(/(?<=[_/.=-])(?=[^_/.=-])/gu, "<wbr>")}</bdi>`;
}

/** An address where it is one of http or https, to stand in `href`; `undefined` where a click could do anything else. */
export function toHref(address: string | undefined): string | undefined {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  return url !== undefined && /^https?:$/u.test(url.protocol) && url.href.length <= 2_000
    ? escapeHtml(url.href, 2_000)
    : undefined;
}
