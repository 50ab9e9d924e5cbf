import { kindOf, loginOf } from "./access.ts";
import { type Call, type Reply, type Route, refuse } from "./call.ts";
import { renderUser, someDate } from "./shapes.ts";

/** The routes of accounts. */
export const accountRoutes: readonly Route[] = [
  { operation: "users/get-authenticated", method: "GET", path: "/user", handle: getUser },
];

/** GitHub's other API stands beside the first one, and is not described: it knows who is asking, and nothing else. */
export const graphqlRoute: Route = { operation: "graphql", method: "POST", path: "", handle: queryViewer };

function isPerson({ token }: Call): boolean {
  return token !== undefined && ["classic", "fine-grained"].includes(kindOf(token));
}

function getUser(call: Call): Reply {
  if (call.token === undefined) {
    return refuse(401, "Requires authentication");
  }
  if (!isPerson(call)) {
    return refuse(403, "Resource not accessible by integration");
  }
  const unknown = ["bio", "blog", "company", "email", "hireable", "location", "name"];
  const body = {
    ...renderUser(loginOf(call.token)),
    user_view_type: "public",
    ...Object.fromEntries(unknown.map((name) => [name, null])),
    ...Object.fromEntries(["followers", "following", "public_gists", "public_repos"].map((name) => [name, 0])),
    created_at: someDate,
    updated_at: someDate,
  };
  return { status: 200, body };
}

function queryViewer({ token, body }: Call): Reply {
  const query = typeof body === "object" && body !== null && "query" in body ? body.query : undefined;
  if (token === undefined) {
    return refuse(401, "This endpoint requires you to be authenticated.");
  }
  return typeof query === "string" && /\bviewer\s*\{\s*login\s*\}/u.test(query)
    ? { status: 200, body: { data: { viewer: { login: loginOf(token) } } } }
    : { status: 200, body: { errors: [{ type: "INVALID", message: "The stand-in knows viewer { login } alone." }] } };
}
