import type { GitHubClient, Post, Sent } from "./client.ts";
import type { Reply } from "./exchange.ts";
import { GitHubError } from "./github-error.ts";
import { findMove } from "./moves.ts";
import { persist, waitForLimit } from "./persist.ts";
import { type Connection, sendAuthorized, withToken } from "./reader.ts";
import type { Bounds, Request } from "./session.ts";
import { baseHeaders, joinUrl } from "./urls.ts";

/** For a request that never left, in milliseconds: the server may be back soon. */
const giveUpAfter = 30_000;

/** The half of a client that changes something. */
export function createSender(connection: Connection): Pick<GitHubClient, "post"> {
  return {
    post: async (path, post = {}) => {
      const bounds = boundsOf(post, connection);
      const { body, apiVersion = baseHeaders["x-github-api-version"] } = post;
      const request: Request = {
        method: "POST",
        url: joinUrl(connection.apiUrl, path, post.query),
        headers: { ...baseHeaders, "x-github-api-version": apiVersion },
        body: body === undefined ? undefined : JSON.stringify(body),
        hasEffect: true,
      };
      return await settle(connection, bounds, request);
    },
  };
}

function boundsOf({ within }: Post, { session, bounds }: Connection): Bounds {
  if (within === undefined) {
    return bounds;
  }
  const end = session.clock.monotonic() + within;
  return { signal: new AbortController().signal, deadline: () => end, isUrgent: true };
}

async function settle(connection: Connection, bounds: Bounds, request: Request): Promise<Sent> {
  try {
    return await sendOnce(connection, bounds, request);
  } catch (error) {
    bounds.signal.throwIfAborted();
    if (error instanceof GitHubError) {
      return { kind: "refused", error };
    }
    if (error instanceof OpenError) {
      return { kind: "ambiguous", error: error.error };
    }
    throw error;
  }
}

function asSent(error: GitHubError): Sent {
  return { kind: error.kind === "refused" ? "refused" : "ambiguous", error };
}

/** Sends until it has been answered once; again only where it is certain that nothing was done. */
async function sendOnce(connection: Connection, bounds: Bounds, first: Request): Promise<Sent> {
  const { session } = connection;
  for (let request = first; ; ) {
    const reply = await deliver(connection, bounds, request);
    if (reply.status < 300) {
      return { kind: "done", status: reply.status, data: reply.data === "" ? undefined : reply.data };
    }
    const moved = request === first ? findMove(reply, request) : undefined;
    const error = session.judge(reply);
    if (moved !== undefined) {
      request = { ...request, url: moved };
    } else if (error.kind === "limited") {
      waitForLimit(error, { session, bounds });
    } else {
      return asSent(error);
    }
  }
}

/** It is open whether the request had its effect. */
class OpenError extends Error {
  readonly error: GitHubError;

  constructor(error: GitHubError) {
    super(error.message);
    this.error = error;
  }
}

/** Gets an answer. What never left is tried again. @throws OpenError; GitHubError when it certainly never left */
async function deliver(connection: Connection, bounds: Bounds, request: Request): Promise<Reply> {
  const { session } = connection;
  return await persist({ session, bounds, giveUpAfter }, async (within) => {
    const { reply } = await sendAuthorized(connection, within, async (authorization) => {
      try {
        return { reply: await session.send(withToken(request, authorization), within) };
      } catch (error) {
        throw error instanceof GitHubError && error.wasSent ? new OpenError(error) : error;
      }
    });
    return reply;
  });
}
