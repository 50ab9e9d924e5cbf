import type { Reply } from "./exchange.ts";

/** Answers that may be asked for again on condition that they have changed. */
export interface EtagCache {
  find(key: string): Reply | undefined;
  keep(key: string, reply: Reply): void;
}

/** Of all bodies together, and of one, as they came, in bytes. */
const mostTogether = 8 * 1024 * 1024;
const mostOfOne = 2 * 1024 * 1024;

/** Makes a cache that forgets what was not asked for the longest time. */
export function createEtagCache(): EtagCache {
  const replies = new Map<string, Reply>();
  let size = 0;

  function forget(key: string): void {
    size -= replies.get(key)?.size ?? 0;
    replies.delete(key);
  }

  return {
    find: (key) => {
      const reply = replies.get(key);
      if (reply !== undefined) {
        replies.delete(key);
        replies.set(key, reply);
      }
      return reply;
    },
    keep: (key, reply) => {
      forget(key);
      if (reply.headers["etag"] === undefined || reply.size > mostOfOne) {
        return;
      }
      replies.set(key, reply);
      size += reply.size;
      for (const [oldest] of replies) {
        if (size <= mostTogether) {
          break;
        }
        forget(oldest);
      }
    },
  };
}
