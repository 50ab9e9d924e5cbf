import type { Call } from "./call.ts";

const usualPerPage = 30;

/** A page of a list, with the `Link` header that GitHub sends when there is more than one. */
export function paginate<T>(items: readonly T[], { query, base, path, profile }: Call) {
  const asked = Number(query[profile.pageSize] ?? usualPerPage);
  const size = Math.min(Math.max(Number.isInteger(asked) ? asked : usualPerPage, 1), profile.mostPerPage);
  const page = Math.max(Math.trunc(Number(query["page"] ?? 1)) || 1, 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const to = (relation: string, number: number) => {
    const search = new URLSearchParams({ ...query, page: String(number) });
    return `<${new URL(path, base).href}?${search}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [to("prev", page - 1)] : []),
    ...(page < last ? [to("next", page + 1), to("last", last)] : []),
    ...(page > 1 ? [to("first", 1)] : []),
  ];
  const headers: Readonly<Record<string, string>> = links.length > 0 ? { link: links.join(", ") } : {};
  return { items: items.slice((page - 1) * size, page * size), headers };
}
