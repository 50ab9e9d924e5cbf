import { isPlainObject } from "../plain-json.ts";
import type { List } from "./client.ts";
import type { Reply } from "./exchange.ts";

/** What one answer holds of a list. */
interface Page<T> {
  readonly items: readonly { readonly id: unknown; readonly value: T }[];
  /** What the answer says: whether there is another page, or how many items there are in all. */
  readonly hasNext: boolean | undefined;
  readonly total: number | undefined;
}

/** How pages are had. */
export interface Pages<T> {
  readonly size: number;
  readonly readPage: (
    query: { readonly size: number; readonly page: number },
    read: (reply: Reply) => Page<T> | undefined,
  ) => Promise<Page<T>>;
}

/** Reads page after page. As a list may grow meanwhile, items that came before are left out. */
export async function readPages<T>(options: List<T>, { size, readPage }: Pages<T>): Promise<readonly T[]> {
  const found: T[] = [];
  const ids = new Set<unknown>();
  for (let page = 1; ; page += 1) {
    const { items, hasNext, total } = await readPage({ size, page }, (reply) => toPage(reply, options));
    const fresh = items.filter(({ id }) => id === undefined || !ids.has(id));
    for (const { id, value } of fresh) {
      ids.add(id);
      found.push(value);
    }
    const goesOn = hasNext ?? (total === undefined ? items.length >= size : found.length < total);
    if (fresh.length === 0 || found.length >= options.most || !goesOn) {
      return found.slice(0, options.most);
    }
  }
}

function toPage<T>(reply: Reply, { key, read }: List<T>): Page<T> | undefined {
  const { data, headers } = reply;
  const list = isPlainObject(data) && key !== undefined ? data[key] : data;
  if (!(reply.status < 300 && Array.isArray(list))) {
    return undefined;
  }
  const items: { readonly id: unknown; readonly value: T }[] = [];
  for (const item of list) {
    const value = read(item);
    // An item that is left out might be the one that matters.
    if (value === undefined) {
      return undefined;
    }
    items.push({ id: isPlainObject(item) ? item["id"] : undefined, value });
  }
  const total = isPlainObject(data) && typeof data["total_count"] === "number" ? data["total_count"] : undefined;
  const { link } = headers;
  return { items, total, hasNext: link === undefined ? undefined : /;\s*rel="?next\b/u.test(link) };
}
