import { accountRoutes, graphqlRoute } from "./accounts.ts";
import { artifactRoutes } from "./artifacts.ts";
import type { Route } from "./call.ts";
import { contentRoutes } from "./contents.ts";
import { eventRoutes } from "./events.ts";
import { refRoutes } from "./git-refs.ts";
import { installationRoutes } from "./installations.ts";
import { jobRoutes } from "./jobs.ts";
import type { Profile } from "./profile.ts";
import { rateLimitRoute } from "./rate-limit.ts";
import { releaseRoutes } from "./releases.ts";
import { runRoutes } from "./runs.ts";
import { workflowRoutes } from "./workflows.ts";

/** All that the stand-in can do, but for GraphQL. The first route that fits is taken. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...workflowRoutes,
  ...runRoutes,
  ...jobRoutes,
  ...artifactRoutes,
  ...eventRoutes,
  ...installationRoutes,
  ...refRoutes,
  ...contentRoutes,
  ...releaseRoutes,
  rateLimitRoute,
];

const patterns = routes.map((route) => ({ route, pattern: patternOf(route.path) }));

/** A route, with the values of its path's parameters. */
export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The route that a method and a path (still encoded) lead to; `undefined` for none. */
export function findRoute({ prefix }: Profile, method: string, path: string): Match | undefined {
  if (method === graphqlRoute.method && path === `${prefix.replace(/\/v3$/u, "")}/graphql`) {
    return { route: graphqlRoute, parameters: {} };
  }
  const own = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : "";
  for (const { route, pattern } of patterns) {
    const found = route.method === method ? pattern.exec(own) : null;
    if (found !== null) {
      const parameters = Object.entries(found.groups ?? {}).map(([name, text]) => [name, decode(text)]);
      return { route, parameters: Object.fromEntries(parameters) };
    }
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function patternOf(path: string): RegExp {
  const source = path.replaceAll(/\{(\w+)(\+?)\}/gu, (_, name: string, many: string) => {
    return `(?<${name}>${many === "" ? "[^/]+" : ".+"})`;
  });
  return new RegExp(`^${source}$`, "u");
}
