import type { GitHubState } from "./state.ts";

/** What the second origin holds: what GitHub itself only points to. */
export interface Storage {
  /** Puts something there; returns its path and query. */
  readonly put: (content: Buffer, type: string) => string;
  /** What a path and query lead to; `undefined` for nothing, and after a minute. */
  readonly get: (address: string) => { readonly content: Buffer; readonly type: string } | undefined;
}

const life = 60_000;

/** A storage whose links live for a minute. */
export function createStorage({ now }: GitHubState): Storage {
  const held = new Map<string, { readonly content: Buffer; readonly type: string; readonly until: number }>();
  return {
    put: (content, type) => {
      const address = `/download/${held.size + 1}?sig=${held.size + 1}&se=${now() + life}`;
      held.set(address, { content, type, until: now() + life });
      return address;
    },
    get: (address) => {
      const found = held.get(address);
      return found !== undefined && now() < found.until ? found : undefined;
    },
  };
}
