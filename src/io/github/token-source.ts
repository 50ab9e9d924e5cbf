import type { AppCredentials, Credentials } from "./credentials.ts";
import { findAppFault, isProperToken, signAppToken } from "./credentials.ts";
import type { Reply } from "./exchange.ts";
import { GitHubError } from "./github-error.ts";
import { followMoves } from "./moves.ts";
import { persist } from "./persist.ts";
import type { Bounds, Request, Session } from "./session.ts";
import { baseHeaders, joinUrl } from "./urls.ts";

/** Gives each request its `Authorization`. */
export interface TokenSource {
  /** `undefined` for anonymous requests. @throws GitHubError */
  authorize(bounds: Bounds): Promise<string | undefined>;
  /** After a 401: true when there is another token than the one that was refused. @throws GitHubError */
  renew(refused: string | undefined, bounds: Bounds): Promise<boolean>;
}

interface Minted {
  readonly authorization: string;
  /** On the clock's monotonic time, in milliseconds. */
  readonly end: number;
  readonly renewAt: number;
}

const fiveMinutes = 300_000;
const usualLife = 3_600_000;
const giveUpAfter = 30_000;

/** Makes the source for these credentials. */
export function createTokenSource(credentials: Credentials, session: Session, apiUrl: string): TokenSource {
  if (credentials.kind === "app") {
    return createAppSource(credentials, session, apiUrl);
  }
  const { token } = credentials;
  if (token !== undefined) {
    session.hide(token);
  }
  return {
    authorize: async () => {
      if (token !== undefined && !isProperToken(token)) {
        throw refuse("the token holds a blank, a line end or a letter that no token has");
      }
      return token === undefined ? undefined : `token ${token}`;
    },
    renew: async () => false,
  };
}

function refuse(message: string): GitHubError {
  return new GitHubError(message, { kind: "refused", wasSent: false });
}

function createAppSource(app: AppCredentials, session: Session, apiUrl: string): TokenSource {
  const { clock } = session;
  let minted: Minted | undefined;
  /** Urgent requests wait for no mint that is bound as the others are. */
  const minting = new Map<boolean, Promise<Minted>>();

  async function mintShared(bounds: Bounds): Promise<Minted> {
    const underWay = minting.get(bounds.isUrgent) ?? mint({ app, session, apiUrl, bounds }).catch(explain);
    minting.set(bounds.isUrgent, underWay);
    try {
      minted = await underWay;
      return minted;
    } finally {
      minting.delete(bounds.isUrgent);
    }
  }

  return {
    authorize: async (bounds) => {
      const known = minted;
      if (known !== undefined && clock.monotonic() < known.renewAt) {
        return known.authorization;
      }
      try {
        return (await mintShared(bounds)).authorization;
      } catch (error) {
        bounds.signal.throwIfAborted();
        // The old one still serves, and is renewed by a later request.
        if (known === undefined || clock.monotonic() >= known.end) {
          throw error;
        }
        minted = { ...known, renewAt: Math.min(known.end, clock.monotonic() + 60_000) };
        return known.authorization;
      }
    },
    renew: async (refused, bounds) => {
      if (minted === undefined || minted.authorization === refused) {
        await mintShared(bounds);
      }
      return true;
    },
  };
}

function explain(error: unknown): never {
  if (!(error instanceof GitHubError)) {
    throw error;
  }
  const { kind, status, said, wanted, pause, cause } = error;
  const details = { kind, status, said, wanted, pause, cause, wasSent: false };
  throw new GitHubError(`the app was given no token: ${error.message}`, details);
}

interface Minting {
  readonly app: AppCredentials;
  readonly session: Session;
  readonly apiUrl: string;
  readonly bounds: Bounds;
}

async function mint(minting: Minting): Promise<Minted> {
  const { app, session } = minting;
  const fault = findAppFault(app);
  if (fault !== undefined) {
    throw refuse(fault);
  }
  const { owner, name } = app.repository;
  const place = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/installation`;
  const installation = await askAsApp(minting, { method: "GET", path: place, read: readId });
  const path = `/app/installations/${installation}/access_tokens`;
  const body = { repositories: [name], permissions: app.permissions };
  const ask = { method: "POST", path, read: readToken } as const;
  const { token, expires } = await askAsApp(minting, { ...ask, body }).catch(async (error: unknown) => {
    if (error instanceof GitHubError && error.status === 422 && app.permissions !== undefined) {
      return await askAsApp(minting, { ...ask, body: { repositories: [name] } });
    }
    throw error;
  });
  session.hide(token);
  app.mask(token);
  const now = session.clock.monotonic();
  const given = Date.parse(expires) - (session.serverNow() ?? session.clock.now()).getTime();
  const life = Number.isNaN(given) ? usualLife : Math.max(0, given);
  return { authorization: `token ${token}`, end: now + life, renewAt: now + life - Math.min(fiveMinutes, life / 2) };
}

interface AppAsk<T> {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly read: (data: unknown) => T | undefined;
}

/** Asks as the app itself. Nothing is spoilt by asking twice: a token that is lost just ends. */
async function askAsApp<T>(minting: Minting, ask: AppAsk<T>): Promise<T> {
  const { session, bounds } = minting;
  return await persist({ session, bounds, giveUpAfter }, async (within) => {
    const hadServerTime = session.serverNow() !== undefined;
    let reply = await askAsAppOnce(minting, ask, within);
    if (reply.status === 401 && !hadServerTime) {
      // The first token of all was made by a clock that may be wrong: now the server's is known.
      reply = await askAsAppOnce(minting, ask, within);
    }
    const value = reply.status < 300 ? ask.read(reply.data) : undefined;
    if (value === undefined) {
      throw session.judge(reply);
    }
    return value;
  });
}

async function askAsAppOnce(minting: Minting, { method, path, body }: AppAsk<unknown>, bounds: Bounds): Promise<Reply> {
  const { app, session, apiUrl } = minting;
  const jwt = signAppToken(app, session.serverNow() ?? session.clock.now());
  session.hide(jwt);
  const request: Request = {
    method,
    url: joinUrl(apiUrl, path),
    headers: { ...baseHeaders, authorization: `Bearer ${jwt}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
  return await followMoves(request, async (one) => await session.send(one, bounds));
}

function readId(data: unknown): number | undefined {
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : undefined;
  return typeof id === "number" ? id : undefined;
}

function readToken(data: unknown): { readonly token: string; readonly expires: string } | undefined {
  if (typeof data !== "object" || data === null || !("token" in data) || typeof data.token !== "string") {
    return undefined;
  }
  const expires = "expires_at" in data ? String(data.expires_at) : "";
  return isProperToken(data.token) ? { token: data.token, expires } : undefined;
}
