export const id = 4742;
export const ids = [4742,6998];
export const modules = {

/***/ 69139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDemo: () => (/* binding */ createDemo)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/io/files.js
var files = __webpack_require__(8315);
// EXTERNAL MODULE: ./lib/operation/define.js
var operation_define = __webpack_require__(92574);
// EXTERNAL MODULE: ./lib/operation/help.js
var help = __webpack_require__(94926);
// EXTERNAL MODULE: ./lib/operation/inputs.js
var inputs = __webpack_require__(27564);
// EXTERNAL MODULE: ./lib/operation/outputs.js
var outputs = __webpack_require__(33895);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/demo/fast-clock.js
/** A clock that agrees with another one when it is made, and from then on runs `factor` times as fast. */
function createFastClock(clock, factor) {
    const began = clock.monotonic();
    const from = clock.now().getTime();
    const elapsed = () => (clock.monotonic() - began) * factor;
    return {
        now: () => new Date(from + elapsed()),
        monotonic: () => began + elapsed(),
        sleep: async (milliseconds, signal) => await clock.sleep(milliseconds / factor, signal),
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./lib/demo/github/call.js
/** A refusal in GitHub's form. */
function refuse(status, message, headers = {}) {
    return {
        status,
        body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
        headers,
    };
}
/** GitHub's answer to all that is not there, or not to be seen. */
function notFound() {
    return refuse(404, "Not Found");
}

;// CONCATENATED MODULE: ./lib/demo/github/limits.js

const [minute, hour] = [60_000, 3_600_000];
const most = { points: 900, creationsPerMinute: 80, creationsPerHour: 500, underWay: 100 };
/** Limits over a state, which is the clock and holds the budgets. */
function createLimits(state) {
    const callers = new Map();
    const activityOf = ({ token }) => {
        const found = callers.get(token?.text ?? "") ?? { points: [], creations: [], underWay: 0 };
        callers.set(token?.text ?? "", found);
        return found;
    };
    return {
        enter: (demand) => {
            const activity = activityOf(demand);
            activity.underWay += 1;
            const now = state.now();
            const pause = findPause(activity, demand, now);
            if (pause > 0) {
                state.secondary.violations += 1;
            }
            if (pause > 0 && state.secondary.isEnforced) {
                return refuse(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", { "retry-after": String(Math.ceil(pause / 1000)) });
            }
            note(activity, demand, now);
            return budgetOf(state, demand.token).remaining > 0
                ? undefined
                : refuse(403, "API rate limit exceeded for user ID 1.");
        },
        leave: (demand) => {
            activityOf(demand).underWay -= 1;
        },
        spend: (token) => {
            const budget = budgetOf(state, token);
            budget.remaining = Math.max(0, budget.remaining - 1);
        },
        headers: (token) => {
            const { total, remaining, reset } = budgetOf(state, token);
            return {
                "x-ratelimit-limit": String(total),
                "x-ratelimit-remaining": String(remaining),
                "x-ratelimit-used": String(total - remaining),
                "x-ratelimit-reset": String(reset),
                "x-ratelimit-resource": "core",
            };
        },
    };
}
/** A caller's budget, which is full again when its hour ends; one that ended before the server began stays as it is. */
function budgetOf({ limit, now, began }, token) {
    const budget = token?.limit ?? limit;
    if (budget.reset > began / 1000 && now() / 1000 >= budget.reset) {
        budget.remaining = budget.total;
        budget.reset = Math.floor((now() + hour) / 1000);
    }
    return budget;
}
function isCreation({ method, operation }) {
    return method !== "GET" && operation !== "apps/create-installation-access-token" && operation !== "graphql";
}
function costOf({ method }) {
    return method === "GET" ? 1 : 5;
}
/** How many milliseconds a caller has to wait before this request; 0 for none. */
function findPause({ points, creations, underWay }, demand, now) {
    const lately = points.filter(({ at }) => at > now - minute);
    points.splice(0, points.length - lately.length);
    const spent = lately.reduce((sum, { cost }) => sum + cost, costOf(demand));
    const pauses = [
        underWay > most.underWay ? minute : 0,
        spent > most.points ? (lately[0]?.at ?? now) + minute - now : 0,
        ...(isCreation(demand) ? [pauseFor(creations, { span: minute, count: most.creationsPerMinute }, now)] : []),
        ...(isCreation(demand) ? [pauseFor(creations, { span: hour, count: most.creationsPerHour }, now)] : []),
    ];
    return Math.max(...pauses);
}
function pauseFor(times, { span, count }, now) {
    const lately = times.filter((at) => at > now - span);
    return lately.length >= count ? (lately[0] ?? now) + span - now : 0;
}
function note({ points, creations }, demand, now) {
    points.push({ at: now, cost: costOf(demand) });
    if (isCreation(demand)) {
        creations.push(now);
    }
}

;// CONCATENATED MODULE: ./lib/demo/github/profile.js
/** By name. */
const profiles = {
    github: {
        name: "github",
        prefix: "",
        hasLimits: true,
        hasEtags: true,
        versions: ["2022-11-28", "2026-03-10"],
        runDetails: "body",
        mostInputs: 25,
        pageSize: "per_page",
        mostPerPage: 100,
        absent: [],
    },
    "ghes-3.19": {
        name: "ghes-3.19",
        prefix: "/api/v3",
        hasLimits: false,
        hasEtags: true,
        versions: ["2022-11-28"],
        runDetails: "none",
        mostInputs: 10,
        pageSize: "per_page",
        mostPerPage: 100,
        absent: [],
    },
    gitea: {
        name: "gitea",
        prefix: "/api/v1",
        hasLimits: false,
        hasEtags: false,
        versions: [],
        runDetails: "query",
        mostInputs: Number.POSITIVE_INFINITY,
        pageSize: "limit",
        mostPerPage: 50,
        absent: [
            "repos/create-dispatch-event",
            "repos/list-branches-for-head-commit",
            "repos/get-commit",
            "git/list-matching-refs",
            "git/get-ref",
            "actions/force-cancel-workflow-run",
            "actions/get-pending-deployments-for-run",
            "apps/get-repo-installation",
            "apps/create-installation-access-token",
            "rate-limit/get",
            "graphql",
        ],
    },
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/demo/github/refs.js

/** The name of a repository's default branch. */
function defaultBranchOf({ defaultBranch = "main" }) {
    return defaultBranch;
}
/** A SHA-1 that belongs to some text. */
function shaOf(text) {
    return (0,external_node_crypto_.createHash)("sha1").update(text).digest("hex");
}
/** All branches, and then all tags. */
function refsOf(repository) {
    const main = defaultBranchOf(repository);
    const branches = repository.branches ?? { [main]: shaOf(`${repository.owner}/${repository.name}`) };
    const tags = Object.entries(repository.tags ?? {});
    return [
        ...Object.entries(branches).map(([name, sha]) => ({ kind: "heads", name, sha, isAnnotated: false })),
        ...tags.map(([name, { sha, isAnnotated = false }]) => ({ kind: "tags", name, sha, isAnnotated })),
    ];
}
/** The branch or tag of a name, bare or with `refs/heads/` or `refs/tags/`; a branch goes first. */
function findRef(repository, name) {
    return refsOf(repository).find((ref) => ref.name === name || `refs/${ref.kind}/${ref.name}` === name);
}
/** The branch or tag of a name, or one that points to a commit. */
function findCommit(repository, name) {
    return findRef(repository, name) ?? refsOf(repository).find(({ sha }) => sha === name);
}
const usualText = "on: workflow_dispatch\njobs: {}\n";
/** The text of a file at a branch or tag; `undefined` where there is none. */
function readTextAt(repository, path, { name }) {
    const files = (repository.files ?? []).filter((file) => file.path === path);
    const workflow = repository.workflows?.find((one) => one.path === path);
    if (files.length > 0) {
        return files.find(({ at }) => at === undefined || at.includes(name))?.text;
    }
    return workflow === undefined ? undefined : (workflow.text ?? usualText);
}
/** A repository's workflow by its id or its file's name. */
function findWorkflow(repository, text) {
    return repository.workflows?.find((workflow) => workflow.path === `.github/workflows/${text}` ||
        workflow.path === text ||
        String(workflowId(repository, workflow)) === text);
}
/** The number of a workflow. */
function workflowId({ workflows = [] }, workflow) {
    return workflow.id ?? 1001 + workflows.indexOf(workflow);
}

;// CONCATENATED MODULE: ./lib/demo/github/state.js
/** A state with nothing in it, and requests enough. */
function createState(now) {
    return {
        repositories: [],
        tokens: [],
        installations: [],
        runs: [],
        limit: { total: 5000, remaining: 5000, reset: Math.floor(now() / 1000) + 3600 },
        secondary: { violations: 0, isEnforced: true },
        lags: { list: 0, run: 0, jobs: 0, status: 0, conclusion: 0 },
        listOrder: "newest",
        now,
        began: now(),
    };
}
/** The repository of a name (`owner/name`, in any case). */
function findRepository({ repositories }, fullName) {
    const asked = fullName.toLowerCase();
    return repositories.find(({ owner, name }) => `${owner}/${name}`.toLowerCase() === asked);
}

;// CONCATENATED MODULE: ./lib/demo/github/access.js



/** A handler for what concerns a repository: for those who see it, and who are granted what is needed. */
function inRepository(need, act) {
    return (call) => {
        const { owner = "", repo = "" } = call.parameters;
        const repository = findRepository(call.state, `${owner}/${repo}`);
        if (repository === undefined || !isSeen(repository, call.token)) {
            return notFound();
        }
        const words = Object.entries(need).map(([area, level]) => `${area}=${level}`);
        const isTold = call.token !== undefined && kindOf(call.token) !== "classic" && call.profile.name !== "gitea";
        const headers = isTold ? { "x-accepted-github-permissions": words.join("; ") } : {};
        const reply = mayDo(repository, need, call) ? act({ ...call, repository }) : refuse(403, refusalFor(call));
        return { ...reply, headers: { ...headers, ...reply.headers } };
    };
}
/** What kind of token it is. */
function kindOf({ kind = "classic" }) {
    return kind;
}
/** Whose token it is. */
function loginOf({ kind, login = "octocat" }) {
    return kind === "job" ? "github-actions[bot]" : login;
}
function grantsFor({ owner, name }, token) {
    const fullName = `${owner}/${name}`.toLowerCase();
    const entries = Object.entries(token?.grants ?? {});
    return entries.find(([key]) => key === "*" || key.toLowerCase() === fullName)?.[1];
}
function readsAll({ owner, name }, token) {
    return token?.reads?.some((one) => one.toLowerCase() === `${owner}/${name}`.toLowerCase()) === true;
}
function isSeen(repository, token) {
    return !repository.isPrivate || readsAll(repository, token) || grantsFor(repository, token) !== undefined;
}
function mayDo(repository, need, { token }) {
    const grants = grantsFor(repository, token);
    return Object.entries(need).every(([area, level]) => {
        const granted = Object.entries(grants ?? {}).find(([name]) => name === area)?.[1];
        const mayRead = !repository.isPrivate || readsAll(repository, token) || area === "metadata";
        return level === "write" ? granted === "write" : mayRead || granted !== undefined;
    });
}
function refusalFor({ token }) {
    const kind = token === undefined ? "classic" : kindOf(token);
    if (kind === "classic") {
        return "Must have admin rights to Repository.";
    }
    return `Resource not accessible by ${kind === "fine-grained" ? "personal access token" : "integration"}`;
}
/** The workflow that a path names by its id or its file; Gitea has no ids. */
function workflowFor({ repository, parameters, profile }) {
    const { workflow_id: asked = "" } = parameters;
    const found = findWorkflow(repository, asked);
    return profile.name === "gitea" && /^\d+$/u.test(asked) ? undefined : found;
}

;// CONCATENATED MODULE: ./lib/demo/github/receive.js
/** Reads a request to its end; `undefined` when it breaks off. */
async function receive(request, { state, url }) {
    const chunks = [];
    try {
        for await (const chunk of request) {
            chunks.push(chunk);
        }
    }
    catch {
        return undefined;
    }
    const { method = "", headers, url: address = "" } = request;
    const { pathname: path, searchParams } = new URL(address, url);
    const body = readBody(Buffer.concat(chunks).toString());
    return { method, path, query: Object.fromEntries(searchParams), headers, body, at: state.now() };
}
function readBody(text) {
    try {
        return text === "" ? undefined : JSON.parse(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/demo/github/shapes.js

/** The date of all that has none of its own. */
const someDate = "2026-01-01T00:00:00Z";
/** A moment (milliseconds of Unix time) as the API writes it: to the second. */
function renderTime(time) {
    return new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}
/** The page for people. */
function pageOf({ base, profile }, path) {
    return `${base.endsWith(profile.prefix) ? base.slice(0, base.length - profile.prefix.length) : base}${path}`;
}
/** A number that belongs to some text. */
function numberOf(text) {
    return Number.parseInt(shaOf(text).slice(0, 6), 16) + 1;
}
/** An account as GitHub describes it. */
function renderUser(login = "octocat") {
    const name = encodeURIComponent(login);
    const url = `https://api.github.com/users/${name}`;
    const id = numberOf(login);
    return {
        login,
        id,
        node_id: `U_${id}`,
        avatar_url: `https://avatars.githubusercontent.com/u/${id}`,
        gravatar_id: "",
        url,
        html_url: `https://github.com/${name}`,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type: login.endsWith("[bot]") ? "Bot" : "User",
        site_admin: false,
    };
}
const addresses = [
    ...["archive", "assignees", "blobs", "branches", "collaborators", "comments", "commits", "compare", "contents"],
    ...["contributors", "deployments", "downloads", "events", "forks", "git_commits", "git_refs", "git_tags", "hooks"],
    ...["issue_comment", "issue_events", "issues", "keys", "labels", "languages", "merges", "milestones"],
    ...["notifications", "pulls", "releases", "stargazers", "statuses", "subscribers", "subscription", "tags", "teams"],
    "trees",
];
/** A repository as other objects mention it. */
function renderMinimalRepository(call, { owner, name, isPrivate }) {
    const url = `${call.base}/repos/${owner}/${name}`;
    return {
        id: numberOf(`${owner}/${name}`),
        node_id: `R_${numberOf(`${owner}/${name}`)}`,
        name,
        full_name: `${owner}/${name}`,
        owner: renderUser(owner),
        private: isPrivate,
        html_url: pageOf(call, `/${owner}/${name}`),
        description: null,
        fork: false,
        url,
        ...Object.fromEntries(addresses.map((one) => [`${one}_url`, `${url}/${one}`])),
    };
}
/** A repository as it is shown when it is asked for. */
function renderRepository(call, repository) {
    const page = pageOf(call, `/${repository.owner}/${repository.name}`);
    const counts = ["forks", "open_issues", "watchers", "stargazers"];
    return {
        ...renderMinimalRepository(call, repository),
        default_branch: defaultBranchOf(repository),
        ...Object.fromEntries(counts.map((one) => [`${one}_count`, 0])),
        ...Object.fromEntries(["forks", "open_issues", "watchers", "size"].map((one) => [one, 0])),
        ...Object.fromEntries(["issues", "projects", "wiki", "pages", "discussions"].map((one) => [`has_${one}`, false])),
        ...Object.fromEntries(["homepage", "language", "mirror_url", "license"].map((one) => [one, null])),
        ...Object.fromEntries(["created_at", "updated_at", "pushed_at"].map((one) => [one, someDate])),
        ...Object.fromEntries(["clone_url", "git_url", "svn_url"].map((one) => [one, `${page}.git`])),
        ssh_url: `git@github.com:${repository.owner}/${repository.name}.git`,
        archived: false,
        disabled: false,
        visibility: repository.isPrivate ? "private" : "public",
        network_count: 0,
        subscribers_count: 0,
    };
}

;// CONCATENATED MODULE: ./lib/demo/github/accounts.js



/** The routes of accounts. */
const accountRoutes = [
    { operation: "users/get-authenticated", method: "GET", path: "/user", handle: getUser },
];
/** GitHub's other API stands beside the first one, and is not described: it knows who is asking, and nothing else. */
const graphqlRoute = { operation: "graphql", method: "POST", path: "", handle: queryViewer };
function isPerson({ token }) {
    return token !== undefined && ["classic", "fine-grained"].includes(kindOf(token));
}
function getUser(call) {
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
function queryViewer({ token, body }) {
    const query = typeof body === "object" && body !== null && "query" in body ? body.query : undefined;
    if (token === undefined) {
        return refuse(401, "This endpoint requires you to be authenticated.");
    }
    return typeof query === "string" && /\bviewer\s*\{\s*login\s*\}/u.test(query)
        ? { status: 200, body: { data: { viewer: { login: loginOf(token) } } } }
        : { status: 200, body: { errors: [{ type: "INVALID", message: "The stand-in knows viewer { login } alone." }] } };
}

;// CONCATENATED MODULE: ./lib/demo/github/pages.js
const usualPerPage = 30;
/** A page of a list, with the `Link` header that GitHub sends when there is more than one. */
function paginate(items, { query, base, path, profile }) {
    const asked = Number(query[profile.pageSize] ?? usualPerPage);
    const size = Math.min(Math.max(Number.isInteger(asked) ? asked : usualPerPage, 1), profile.mostPerPage);
    const page = Math.max(Math.trunc(Number(query["page"] ?? 1)) || 1, 1);
    const last = Math.max(Math.ceil(items.length / size), 1);
    const to = (relation, number) => {
        const search = new URLSearchParams({ ...query, page: String(number) });
        return `<${new URL(path, base).href}?${search}>; rel="${relation}"`;
    };
    const links = [
        ...(page > 1 ? [to("prev", page - 1)] : []),
        ...(page < last ? [to("next", page + 1), to("last", last)] : []),
        ...(page > 1 ? [to("first", 1)] : []),
    ];
    const headers = links.length > 0 ? { link: links.join(", ") } : {};
    return { items: items.slice((page - 1) * size, page * size), headers };
}

;// CONCATENATED MODULE: ./lib/demo/github/timeline.js
const usualJobs = [{ name: "build" }];
/** What a run is doing `elapsed` ms after its attempt began; one that was cancelled ends at `stop`. */
function runAt(plan, elapsed, stop = Number.POSITIVE_INFINITY) {
    const scheduled = schedule(plan);
    const jobs = scheduled
        .filter(({ listed }) => listed <= Math.min(elapsed, stop))
        .map((job) => jobAt(job, elapsed, stop));
    const planned = Math.max(plan.queued ?? 0, ...scheduled.map(({ end }) => end));
    const end = Math.min(planned, stop);
    const changes = [
        ...jobs.flatMap((job) => [job, ...job.steps]).flatMap(({ startedAt, completedAt }) => [startedAt, completedAt]),
        ...(plan.statuses ?? []).map(({ from }) => from),
        end,
    ];
    const changedAt = Math.max(0, ...changes.filter((time) => time !== null).filter((time) => time <= elapsed));
    if (elapsed >= end) {
        const conclusion = stop < planned ? "cancelled" : (plan.conclusion ?? concludeRun(scheduled));
        return { status: "completed", conclusion, jobs, changedAt };
    }
    const told = plan.statuses?.findLast(({ from }) => from <= elapsed)?.status;
    return { status: told ?? statusOf(jobs), conclusion: null, jobs, changedAt };
}
function statusOf(jobs) {
    const seen = new Set(jobs.map(({ status }) => status));
    if (!seen.has("in_progress") && seen.has("waiting")) {
        return "waiting";
    }
    return seen.has("in_progress") || seen.has("completed") ? "in_progress" : "queued";
}
function concludeRun(jobs) {
    const seen = new Set(jobs.map(({ conclusion }) => conclusion));
    const worst = ["failure", "timed_out", "cancelled"].find((word) => seen.has(word));
    return worst ?? (seen.size === 1 && seen.has("skipped") ? "skipped" : "success");
}
function schedule({ queued = 0, jobs = usualJobs }) {
    const done = [];
    for (const [index, plan] of jobs.entries()) {
        const needs = (plan.needs ?? []).map((name) => {
            const found = done.find((one) => one.plan.name === name);
            if (found === undefined) {
                throw new Error(`The job ${plan.name} needs ${name}, which does not stand before it.`);
            }
            return found;
        });
        const listed = Math.max(0, ...needs.map(({ end }) => end));
        const isSkipped = plan.always !== true && needs.some(({ conclusion }) => conclusion !== "success");
        const ready = Math.max(queued, listed) + (plan.queued ?? 0);
        done.push(isSkipped
            ? { index, plan, listed, ready: listed, start: listed, end: listed, conclusion: "skipped", steps: [] }
            : { index, plan, listed, ready, ...scheduleSteps(plan, ready + (plan.approval?.after ?? 0)) });
    }
    return done;
}
function scheduleSteps({ steps = [], duration = 0, conclusion }, start) {
    const spans = [];
    let at = start;
    let result = "success";
    for (const plan of steps) {
        const isSkipped = result !== "success";
        const end = at + (isSkipped ? 0 : (plan.duration ?? 0));
        const ending = isSkipped ? "skipped" : (plan.conclusion ?? "success");
        spans.push({ plan, start: at, end, conclusion: ending });
        at = end;
        result = ending === "success" || ending === "skipped" || isSkipped ? result : ending;
    }
    return { start, end: at + duration, conclusion: conclusion ?? result, steps: spans };
}
function jobAt(job, elapsed, stop) {
    const { index, plan } = job;
    const moment = spanAt(job, elapsed, stop);
    const isWaiting = moment.status === "queued" && plan.approval !== undefined && elapsed >= job.ready;
    const steps = moment.startedAt === null
        ? []
        : job.steps.map((step, at) => ({ number: at + 1, plan: step.plan, ...spanAt(step, elapsed, stop) }));
    return { index, plan, ...moment, status: isWaiting ? "waiting" : moment.status, steps };
}
function spanAt({ start, end, conclusion }, elapsed, stop) {
    const startedAt = start <= Math.min(elapsed, stop) ? start : null;
    if (elapsed >= Math.min(end, stop)) {
        const isCut = stop < end;
        return {
            status: "completed",
            conclusion: isCut ? "cancelled" : conclusion,
            startedAt: startedAt ?? Math.min(start, stop),
            completedAt: Math.min(end, stop),
        };
    }
    return { status: startedAt === null ? "queued" : "in_progress", conclusion: null, startedAt, completedAt: null };
}

// EXTERNAL MODULE: ./lib/formats/fault.js
var fault = __webpack_require__(25884);
// EXTERNAL MODULE: ./lib/formats/value.js
var formats_value = __webpack_require__(90445);
// EXTERNAL MODULE: ./lib/formats/yaml/read.js + 8 modules
var read = __webpack_require__(20591);
;// CONCATENATED MODULE: ./lib/demo/github/workflow-file.js



/** Reads a workflow's file; what is wrong with its YAML comes back as text. */
function readWorkflowFile(text) {
    try {
        const root = mappingOf((0,read.readYaml)(text, "1.2"));
        const triggers = triggersOf(root?.get("on"));
        const types = mappingOf(triggers.get("repository_dispatch"))?.get("types");
        return {
            name: textOf(root?.get("name")),
            runName: textOf(root?.get("run-name")),
            dispatch: triggers.has("workflow_dispatch")
                ? readInputs(mappingOf(triggers.get("workflow_dispatch"))?.get("inputs"))
                : undefined,
            eventTypes: triggers.has("repository_dispatch") ? textsOf(types) : undefined,
        };
    }
    catch (error) {
        if (error instanceof fault/* FormatFault */._z) {
            return `failed to parse workflow: (Line: ${error.line}, Col: ${error.column}): ${error.message}`;
        }
        throw error;
    }
}
/** A run's title: `run-name` with the values that it mentions, and nothing in the place of those that are not known. */
function renderRunName(template, values) {
    return template.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/gu, (_, name) => values[name] ?? "");
}
function triggersOf(on) {
    const mapping = mappingOf(on);
    return mapping ?? new Map(textsOf(on).map((name) => [name, null]));
}
function readInputs(value) {
    const entries = [...(mappingOf(value) ?? new Map())];
    return new Map(entries.map(([name, declared]) => {
        const mapping = mappingOf(declared);
        return [
            name,
            {
                type: textOf(mapping?.get("type")) ?? "string",
                isRequired: mapping?.get("required") === true,
                default: textOf(mapping?.get("default")),
                options: textsOf(mapping?.get("options")),
            },
        ];
    }));
}
function mappingOf(value) {
    return value instanceof Map ? value : undefined;
}
function textsOf(value) {
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => textOf(item)).filter((text) => text !== undefined);
}
function textOf(value) {
    if (value instanceof formats_value/* Literal */.uS || value instanceof formats_value/* DeferredText */.z$) {
        return value.text;
    }
    return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/demo/github/workflow-name.js


/** What a workflow's file says at a branch or tag (the default branch unless told); `undefined` when it cannot be read. */
function fileOf(repository, { path }, branch = defaultBranchOf(repository)) {
    const ref = findRef(repository, branch);
    const text = ref === undefined ? undefined : readTextAt(repository, path, ref);
    const file = text === undefined ? undefined : readWorkflowFile(text);
    return typeof file === "object" ? file : undefined;
}
/** A workflow's name, or its path when it has none. */
function workflowName(repository, workflow) {
    return workflow.name ?? fileOf(repository, workflow)?.name ?? workflow.path;
}

;// CONCATENATED MODULE: ./lib/demo/github/runs-of-state.js





const firstRun = 17_000_000_001;
/** Starts a run, whoever it is that does so. @throws Error for a repository or a workflow that is not there */
function startRun(state, start) {
    const repository = findRepository(state, start.repository);
    const workflow = repository?.workflows?.find(({ path }) => start.workflow === undefined || path === start.workflow);
    if (repository === undefined || workflow === undefined) {
        throw new Error(`There is no ${start.repository} with a workflow ${start.workflow ?? ""}.`);
    }
    const { event = "workflow_dispatch", branch = defaultBranchOf(repository), actor = "octocat", inputs = {} } = start;
    const fullName = `${repository.owner}/${repository.name}`;
    const at = start.at ?? state.now();
    const run = {
        id: firstRun + state.runs.length,
        number: state.runs.filter((one) => one.repository === fullName && one.workflow === workflow.path).length + 1,
        repository: fullName,
        workflow: workflow.path,
        event,
        branch,
        sha: start.sha ?? findRef(repository, branch)?.sha ?? "0".repeat(40),
        actor,
        title: start.title ?? titleOf(repository, workflow, { ...start, branch, actor, inputs }),
        inputs,
        createdAt: at,
        attempts: [{ startedAt: at, plan: start.plan ?? planOf(workflow, { inputs, branch }) }],
        cancelRequests: 0,
    };
    state.runs.push(run);
    return run;
}
/** Starts a run again under its id, as a rerun of all jobs does; with the same plan unless told. */
function rerun({ now }, run, plan) {
    const last = run.attempts.at(-1);
    run.attempts.push({ startedAt: now(), plan: plan ?? last?.plan ?? {} });
}
/** The runs of a workflow that were started, by its path. */
function runsOf({ runs }, repository, workflow) {
    return runs.filter((run) => run.repository === repository && run.workflow === workflow);
}
/** What a run is doing. */
function momentOf({ now }, run, look = {}) {
    const { number = run.attempts.length, at = now() } = look;
    const attempt = run.attempts[number - 1];
    if (attempt === undefined) {
        throw new Error(`The run ${run.id} has no attempt ${number}.`);
    }
    const { startedAt, plan, cancelledAt } = attempt;
    const stop = cancelledAt === undefined ? undefined : cancelledAt + (plan.cancelDelay ?? 0) - startedAt;
    return runAt(plan, at - startedAt, stop);
}
/** Cancels a run, as a request does. Says whether it was still going. */
function cancelRun(state, run) {
    run.cancelRequests += 1;
    const { status } = run.byHand ?? momentOf(state, run);
    const attempt = run.attempts.at(-1);
    if (status === "completed" || attempt === undefined) {
        return false;
    }
    attempt.cancelledAt ??= state.now();
    return true;
}
/** What can be downloaded of a run: what its last attempt has left. */
function artifactsOf(state, run) {
    const { status } = run.byHand ?? momentOf(state, run);
    return status === "completed" ? (run.attempts.at(-1)?.plan.artifacts ?? []) : [];
}
function planOf({ plan = {} }, start) {
    return typeof plan === "function" ? plan(start) : plan;
}
function titleOf(repository, workflow, { eventType, branch, actor, inputs }) {
    const runName = fileOf(repository, workflow, branch)?.runName;
    const values = Object.entries(inputs).flatMap(([name, value]) => [
        [`inputs.${name}`, value],
        [`github.event.inputs.${name}`, value],
        [`github.event.client_payload.${name}`, value],
    ]);
    return runName === undefined
        ? (eventType ?? workflowName(repository, workflow))
        : renderRunName(runName, { ...Object.fromEntries(values), "github.actor": actor, "github.ref_name": branch });
}

;// CONCATENATED MODULE: ./lib/demo/github/run-shapes.js





/** Numbers of jobs and artifacts tell the run and the attempt that they belong to. */
const [jobBase, perRun, perAttempt] = [40_000_000_000_000, 1_000_000, 10_000];
/** The number of a job, or with another base of an artifact. */
function partId({ id }, attempt, index) {
    return jobBase + (id % perRun) * perRun + attempt * perAttempt + index;
}
/** The run, the attempt and the index that a number stands for. */
function findPart(runs, id) {
    const rest = id - jobBase;
    const run = runs.find((one) => one.id % perRun === Math.floor(rest / perRun));
    return { run, attempt: Math.floor((rest % perRun) / perAttempt), index: rest % perAttempt };
}
/** What a run says of its state, with all its delays: `updated` in milliseconds of Unix time. */
function sayStatus({ state }, run, attempt = run.attempts.length) {
    const { startedAt = run.createdAt } = run.attempts[attempt - 1] ?? {};
    const at = Math.max(startedAt, state.now() - state.lags.status);
    const { status, conclusion, changedAt } = momentOf(state, run, { number: attempt, at });
    const updated = startedAt + changedAt;
    const isSaid = at - updated >= state.lags.conclusion;
    const isLast = attempt === run.attempts.length;
    const hand = isLast ? run.byHand : undefined;
    return { startedAt, updated, status, conclusion: isSaid ? conclusion : null, ...hand };
}
/** A run as the API of the server shows it. */
function renderRun(call, run, attempt = run.attempts.length) {
    const shown = renderGitHubRun(call, run, attempt);
    return call.profile.name === "gitea" ? renderGiteaRun(run, shown) : shown;
}
/** A run as GitHub shows it. */
function renderGitHubRun(call, run, attempt = run.attempts.length) {
    const repository = findRepository(call.state, run.repository);
    const workflow = repository === undefined ? undefined : findWorkflow(repository, run.workflow);
    if (repository === undefined || workflow === undefined) {
        throw new Error(`The run ${run.id} belongs to nothing.`);
    }
    const { startedAt, updated, status, conclusion } = sayStatus(call, run, attempt);
    const url = `${call.base}/repos/${run.repository}/actions/runs/${run.id}`;
    const workflowNumber = workflowId(repository, workflow);
    const shown = renderMinimalRepository(call, repository);
    return {
        id: run.id,
        name: workflowName(repository, workflow),
        node_id: `WFR_${run.id}`,
        ...addressesOf(url),
        check_suite_id: run.id + 1,
        check_suite_node_id: `CS_${run.id}`,
        head_branch: run.branch,
        head_sha: run.sha,
        path: run.workflow,
        display_title: run.title,
        run_number: run.number,
        run_attempt: attempt,
        event: run.event,
        status,
        conclusion,
        workflow_id: workflowNumber,
        url,
        html_url: pageOf(call, `/${run.repository}/actions/runs/${run.id}`),
        pull_requests: [],
        created_at: renderTime(run.createdAt),
        updated_at: renderTime(updated),
        run_started_at: renderTime(startedAt),
        actor: renderUser(run.actor),
        triggering_actor: renderUser(run.actor),
        previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
        workflow_url: `${call.base}/repos/${run.repository}/actions/workflows/${workflowNumber}`,
        head_commit: renderCommit(run),
        repository: shown,
        head_repository: shown,
    };
}
function addressesOf(url) {
    return {
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: `${url}/check-suite`,
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
    };
}
function renderCommit({ sha, createdAt }) {
    const person = { name: "octocat", email: "octocat@example.com" };
    return {
        id: sha,
        tree_id: sha,
        message: "Change something",
        timestamp: renderTime(createdAt),
        author: person,
        committer: person,
    };
}
/** A run as Gitea shows it: without its beginning, its workflow's number and its attempts; with a conclusion at its end. */
function renderGiteaRun({ repository }, shown) {
    const { id, url, html_url, path, display_title, event, status, conclusion, head_branch, head_sha, actor } = shown;
    return {
        ...{ id, url, html_url, display_title, event, status, head_branch, head_sha, actor },
        ...(conclusion === null ? {} : { conclusion }),
        path: `${path.slice(path.lastIndexOf("/") + 1)}@refs/heads/${head_branch}`,
        run_number: shown.run_number,
        repository_id: numberOf(repository),
        trigger_actor: actor,
        started_at: shown.run_started_at,
        completed_at: status === "completed" ? shown.updated_at : "0001-01-01T00:00:00Z",
    };
}
/** A job as the API shows it. */
function renderJob(call, { run, attempt, job }) {
    const { startedAt: began = 0 } = run.attempts[attempt - 1] ?? {};
    const id = partId(run, attempt, job.index);
    const time = (at) => (at === null ? null : renderTime(began + at));
    const repository = `${call.base}/repos/${run.repository}`;
    const hasRunner = job.startedAt !== null;
    return {
        id,
        run_id: run.id,
        run_url: `${repository}/actions/runs/${run.id}`,
        run_attempt: attempt,
        node_id: `CR_${id}`,
        head_sha: run.sha,
        head_branch: run.branch,
        workflow_name: run.workflow,
        url: `${repository}/actions/jobs/${id}`,
        html_url: pageOf(call, `/${run.repository}/actions/runs/${run.id}/job/${id}`),
        status: job.status,
        conclusion: job.conclusion,
        created_at: renderTime(began),
        started_at: time(job.startedAt) ?? renderTime(began),
        completed_at: time(job.completedAt),
        name: job.plan.name,
        steps: job.steps.map((step) => renderStep(step, time, call.profile.name === "gitea" ? 0 : 1)),
        check_run_url: `${repository}/check-runs/${id}`,
        labels: ["ubuntu-latest"],
        runner_id: hasRunner ? 1 : null,
        runner_name: hasRunner ? "GitHub Actions 1" : null,
        runner_group_id: hasRunner ? 0 : null,
        runner_group_name: hasRunner ? "GitHub Actions" : null,
    };
}
function renderStep({ number, plan, status, conclusion, startedAt, completedAt }, time, first) {
    const times = { started_at: time(startedAt), completed_at: time(completedAt) };
    return { name: plan.name, status, conclusion, number: number - 1 + first, ...times };
}

;// CONCATENATED MODULE: ./lib/demo/github/run-filters.js

/** Whether a run is one of those that a list of runs is asked for. */
function matchesFilters(call, one) {
    const { query, profile } = call;
    const { event, branch, actor, status, head_sha: sha, created } = query;
    return ((event === undefined || one.event === event) &&
        (branch === undefined || one.branch === branch) &&
        (actor === undefined || one.actor.toLowerCase() === actor.toLowerCase()) &&
        (sha === undefined || one.sha === sha) &&
        (status === undefined || Object.values(wordsOf(call, one)).includes(status)) &&
        (created === undefined || profile.name === "gitea" || isWithin(Math.floor(one.createdAt / 1000) * 1000, created)));
}
function wordsOf(call, one) {
    const { status, conclusion } = sayStatus(call, one);
    return { status, conclusion };
}
/** Whether a time is what a search asks for: `>=2026-01-01`, `2026-01-01..2026-02-01T12:00:00Z`, `*..2026-01-01`, a day. */
function isWithin(time, range) {
    const [, sign, only] = /^(>=|<=|>|<)(.+)$/u.exec(range) ?? [];
    if (sign !== undefined && only !== undefined) {
        const [start, end] = spanOf(only);
        return { ">=": time >= start, "<=": time <= end, ">": time > end, "<": time < start }[sign] === true;
    }
    const [from = "", to = from] = range.split("..");
    return (from === "*" || time >= spanOf(from)[0]) && (to === "*" || time <= spanOf(to)[1]);
}
/** The first and the last moment of a day, or of a second. */
function spanOf(text) {
    const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
    const start = Date.parse(text);
    return [start, start + (isDay ? 86_400_000 : 1000) - 1];
}

;// CONCATENATED MODULE: ./lib/demo/github/runs.js






const folder = "/repos/{owner}/{repo}/actions";
const run = `${folder}/runs/{run_id}`;
/** The routes of runs. */
const runRoutes = [
    {
        operation: "actions/list-workflow-runs-for-repo",
        method: "GET",
        path: `${folder}/runs`,
        handle: inRepository({ actions: "read" }, (call) => listRuns(call, () => true)),
    },
    {
        operation: "actions/list-workflow-runs",
        method: "GET",
        path: `${folder}/workflows/{workflow_id}/runs`,
        handle: inRepository({ actions: "read" }, listRunsOfWorkflow),
    },
    { operation: "actions/get-workflow-run", method: "GET", path: run, handle: ofRun("read", getRun) },
    {
        operation: "actions/get-workflow-run-attempt",
        method: "GET",
        path: `${run}/attempts/{attempt_number}`,
        handle: ofRun("read", getAttempt),
    },
    { operation: "actions/cancel-workflow-run", method: "POST", path: `${run}/cancel`, handle: ofRun("write", cancel) },
    {
        operation: "actions/force-cancel-workflow-run",
        method: "POST",
        path: `${run}/force-cancel`,
        handle: ofRun("write", forceCancel),
    },
];
/** A handler for what concerns one run; a new run may be not to be found for a while. */
function ofRun(level, act) {
    return inRepository({ actions: level }, (call) => {
        const { state, parameters } = call;
        const found = runsIn(call).find(({ id }) => String(id) === parameters["run_id"]);
        return found === undefined || state.now() - found.createdAt < state.lags.run ? notFound() : act(call, found);
    });
}
/** All runs of a call's repository, in the order in which they were started. */
function runsIn({ state, repository: { owner, name } }) {
    return state.runs.filter((one) => one.repository === `${owner}/${name}`);
}
function listRunsOfWorkflow(call) {
    const workflow = workflowFor(call);
    return workflow === undefined ? notFound() : listRuns(call, (one) => one.workflow === workflow.path);
}
/** The most that GitHub finds when it has to look for something. */
const mostFound = 1000;
function listRuns(call, isWanted) {
    const { state, query } = call;
    const seen = runsIn(call).filter((one) => isWanted(one) && state.now() - one.createdAt >= state.lags.list);
    const found = seen.filter((one) => matchesFilters(call, one));
    const isFiltered = Object.keys(query).some((name) => !["per_page", "page", "limit"].includes(name));
    const sorted = found.toSorted((a, b) => b.createdAt - a.createdAt || b.id - a.id);
    const ordered = state.listOrder === "newest" ? sorted : sorted.toReversed();
    const { items, headers } = paginate(isFiltered ? ordered.slice(0, mostFound) : ordered, call);
    const runs = items.map((one) => renderRun(call, one));
    return { status: 200, headers, body: { total_count: found.length, workflow_runs: runs } };
}
function getRun(call, found) {
    return { status: 200, body: renderRun(call, found) };
}
function getAttempt(call, found) {
    const number = Number(call.parameters["attempt_number"]);
    return found.attempts[number - 1] === undefined ? notFound() : { status: 200, body: renderRun(call, found, number) };
}
function cancel({ state }, found) {
    return cancelRun(state, found)
        ? { status: 202, body: {} }
        : refuse(409, "Cannot cancel a workflow run that is completed.");
}
function forceCancel(call, found) {
    const reply = cancel(call, found);
    const attempt = found.attempts.at(-1);
    if (reply.status === 202 && attempt !== undefined) {
        found.attempts.splice(-1, 1, { ...attempt, plan: { ...attempt.plan, cancelDelay: 0 } });
    }
    return reply;
}

;// CONCATENATED MODULE: ./lib/demo/github/crc32.js
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
        value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return value;
});
/** The checksum of a zip's files. */
function crc32Of(content) {
    let value = 0xffffffff;
    for (const byte of content) {
        value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
    }
    return (value ^ 0xffffffff) >>> 0;
}

;// CONCATENATED MODULE: ./lib/demo/github/zip.js

/** A zip of files that are only stored, as small as a zip can be made; names to texts. */
function zipFiles(files) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [name, text] of Object.entries(files)) {
        const [path, content] = [Buffer.from(name), Buffer.from(text)];
        const fields = fieldsOf(path, content);
        const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, path, content]);
        const place = Buffer.alloc(14);
        place.writeUInt32LE(offset, 10);
        const version = Buffer.from([20, 0]);
        directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), version, fields, place, path]));
        parts.push(local);
        offset += local.length;
    }
    const list = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(directory.length, 4);
    end.writeUInt16LE(directory.length, 6);
    end.writeUInt32LE(list.length, 8);
    end.writeUInt32LE(offset, 12);
    return Buffer.concat([...parts, list, Buffer.from("PK\u0005\u0006"), end]);
}
/** What the file's own header and the directory have in common. Names are UTF-8; the date is the first there is. */
function fieldsOf(path, content) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32Of(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(path.length, 22);
    return fields;
}

;// CONCATENATED MODULE: ./lib/demo/github/artifacts.js









const artifacts_folder = "/repos/{owner}/{repo}/actions";
/** The routes of artifacts. */
const artifactRoutes = [
    {
        operation: "actions/list-workflow-run-artifacts",
        method: "GET",
        path: `${artifacts_folder}/runs/{run_id}/artifacts`,
        handle: ofRun("read", listArtifacts),
    },
    {
        operation: "actions/get-artifact",
        method: "GET",
        path: `${artifacts_folder}/artifacts/{artifact_id}`,
        handle: ofArtifact((call, found) => ({ status: 200, body: renderArtifact(call, found) })),
    },
    {
        operation: "actions/download-artifact",
        method: "GET",
        path: `${artifacts_folder}/artifacts/{artifact_id}/{archive_format}`,
        handle: ofArtifact(downloadArtifact),
    },
];
function artifactsIn({ state }, run) {
    return artifactsOf(state, run).map((artifact, index) => ({
        run,
        id: partId(run, run.attempts.length, index),
        artifact,
    }));
}
function listArtifacts(call, run) {
    const { name } = call.query;
    const found = artifactsIn(call, run).filter(({ artifact }) => name === undefined || artifact.name === name);
    const { items, headers } = paginate(found, call);
    const artifacts = items.map((one) => renderArtifact(call, one));
    return { status: 200, headers, body: { total_count: found.length, artifacts } };
}
function ofArtifact(act) {
    return inRepository({ actions: "read" }, (call) => {
        const id = Number(call.parameters["artifact_id"]);
        const { run } = findPart(runsIn(call), id);
        const found = run === undefined ? undefined : artifactsIn(call, run).find((one) => one.id === id);
        return found === undefined ? notFound() : act(call, found);
    });
}
function downloadArtifact(call, { artifact }) {
    if (call.token === undefined) {
        return refuse(401, "Requires authentication");
    }
    if (call.parameters["archive_format"] !== "zip") {
        return notFound();
    }
    return artifact.expired === true
        ? refuse(410, "Artifact has expired")
        : { status: 302, headers: { location: call.publish(zipOf(artifact), "application/zip") } };
}
function zipOf({ zip, files = {} }) {
    return zip ?? zipFiles(files);
}
function renderArtifact(call, { run, id, artifact }) {
    const url = `${call.base}/repos/${run.repository}/actions/artifacts/${id}`;
    const zip = zipOf(artifact);
    const isDigested = artifact.digest !== null && call.profile.name !== "gitea";
    const digest = artifact.digest ?? `sha256:${(0,external_node_crypto_.createHash)("sha256").update(zip).digest("hex")}`;
    return {
        id,
        node_id: `A_${id}`,
        name: artifact.name,
        size_in_bytes: zip.length,
        url,
        archive_download_url: `${url}/zip`,
        expired: artifact.expired === true,
        ...(isDigested ? { digest } : {}),
        created_at: renderTime(run.createdAt),
        updated_at: renderTime(run.createdAt),
        expires_at: renderTime(run.createdAt + 90 * 86_400_000),
        workflow_run: {
            id: run.id,
            repository_id: numberOf(run.repository),
            head_repository_id: numberOf(run.repository),
            head_branch: run.branch,
            head_sha: run.sha,
        },
    };
}

;// CONCATENATED MODULE: ./lib/demo/github/contents.js




/** The routes of repositories and their files. */
const contentRoutes = [
    {
        operation: "repos/get",
        method: "GET",
        path: "/repos/{owner}/{repo}",
        handle: inRepository({ metadata: "read" }, (call) => ({
            status: 200,
            body: renderRepository(call, call.repository),
        })),
    },
    {
        operation: "repos/get-content",
        method: "GET",
        path: "/repos/{owner}/{repo}/contents/{path+}",
        handle: inRepository({ contents: "read" }, getContent),
    },
];
function getContent(call) {
    const { repository, parameters, query, headers, profile } = call;
    const { path = "" } = parameters;
    const name = query["ref"] ?? defaultBranchOf(repository);
    const ref = findCommit(repository, name);
    if (ref === undefined) {
        return refuse(404, `No commit found for the ref ${name}`);
    }
    const text = readTextAt(repository, path, ref);
    if (text === undefined) {
        return notFound();
    }
    const isRaw = /\braw\b/u.test(String(headers["accept"])) && profile.name !== "gitea";
    return isRaw
        ? { status: 200, raw: text, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" } }
        : { status: 200, body: renderFile(call, { path, text, ref: name }) };
}
function renderFile(call, { path, text, ref }) {
    const { owner, name } = call.repository;
    const url = `${call.base}/repos/${owner}/${name}/contents/${path}?ref=${encodeURIComponent(ref)}`;
    const page = pageOf(call, `/${owner}/${name}/blob/${ref}/${path}`);
    const content = Buffer.from(text);
    const sha = shaOf(`blob ${content.length}\0${text}`);
    const git = `${call.base}/repos/${owner}/${name}/git/blobs/${sha}`;
    return {
        type: "file",
        encoding: "base64",
        size: content.length,
        name: path.slice(path.lastIndexOf("/") + 1),
        path,
        // GitHub breaks the lines after 60 characters.
        content: content.toString("base64").replaceAll(/.{1,60}/gu, "$&\n"),
        sha,
        url,
        git_url: git,
        html_url: page,
        download_url: page,
        _links: { git, html: page, self: url },
    };
}

;// CONCATENATED MODULE: ./lib/demo/github/events.js




/** The routes of repository events. */
const eventRoutes = [
    {
        operation: "repos/create-dispatch-event",
        method: "POST",
        path: "/repos/{owner}/{repo}/dispatches",
        handle: inRepository({ contents: "write" }, createEvent),
    },
];
const mostProperties = 10;
const mostCharacters = 65_535;
/** Starts each workflow that listens to the event, on the default branch: none, one or many. */
function createEvent(call) {
    const body = isObject(call.body) ? call.body : {};
    const { event_type: type, client_payload: payload = {} } = body;
    if (typeof type !== "string" || type.length < 1 || type.length > 100) {
        return refuse(422, `Invalid request.\n\n"event_type" wasn't supplied.`);
    }
    if (!isObject(payload) || Object.keys(payload).length > mostProperties) {
        const count = isObject(payload) ? Object.keys(payload).length : 0;
        return refuse(422, `Invalid request.\n\nNo more than ${mostProperties} properties are allowed; ${count} were supplied.`);
    }
    if (JSON.stringify(payload).length > mostCharacters) {
        return refuse(422, "client_payload is too large.");
    }
    const texts = Object.entries(payload).map(([name, value]) => [
        name,
        typeof value === "string" ? value : JSON.stringify(value),
    ]);
    const { repository, token, state } = call;
    for (const workflow of (repository.workflows ?? []).filter((one) => listensTo(call, one, type))) {
        startRun(state, {
            repository: `${repository.owner}/${repository.name}`,
            workflow: workflow.path,
            event: "repository_dispatch",
            actor: token === undefined ? "octocat" : loginOf(token),
            inputs: Object.fromEntries(texts),
            eventType: type,
        });
    }
    return { status: 204 };
}
function listensTo({ repository }, workflow, type) {
    const types = fileOf(repository, workflow)?.eventTypes;
    const isActive = (workflow.state ?? "active") === "active";
    return isActive && types !== undefined && (types.length === 0 || types.includes(type));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/demo/github/git-refs.js





const git_refs_folder = "/repos/{owner}/{repo}";
const shaForm = /^[0-9a-f]{40}$/u;
/** The routes of branches, tags and commits. */
const refRoutes = [
    { operation: "repos/list-branches", path: `${git_refs_folder}/branches`, act: listBranches },
    { operation: "repos/get-branch", path: `${git_refs_folder}/branches/{branch+}`, act: getBranch },
    { operation: "repos/list-tags", path: `${git_refs_folder}/tags`, act: listTags },
    {
        operation: "repos/list-branches-for-head-commit",
        path: `${git_refs_folder}/commits/{commit_sha}/branches-where-head`,
        act: listBranchesOfHead,
    },
    { operation: "repos/get-commit", path: `${git_refs_folder}/commits/{ref+}`, act: getCommit },
    { operation: "git/list-matching-refs", path: `${git_refs_folder}/git/matching-refs/{ref+}`, act: listMatchingRefs },
    { operation: "git/get-ref", path: `${git_refs_folder}/git/ref/{ref+}`, act: getRef },
].map(({ operation, path, act }) => ({
    operation,
    method: "GET",
    path,
    handle: inRepository({ contents: "read" }, act),
}));
function refsOfKind({ repository }, kind) {
    return refsOf(repository)
        .filter((ref) => ref.kind === kind)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
function address({ base, repository: { owner, name } }) {
    return `${base}/repos/${owner}/${name}`;
}
/** Gitea calls a branch's commit by another name. */
function renderBranch(call, { name, sha }) {
    const commit = call.profile.name === "gitea" ? { id: sha } : { sha };
    return { name, commit: { ...commit, url: `${address(call)}/commits/${sha}` }, protected: false };
}
function listBranches(call) {
    const { items, headers } = paginate(refsOfKind(call, "heads"), call);
    return { status: 200, headers, body: items.map((ref) => renderBranch(call, ref)) };
}
function getBranch(call) {
    const { branch: asked = "" } = call.parameters;
    const found = refsOfKind(call, "heads").find(({ name }) => name === asked);
    if (found === undefined) {
        return refuse(404, "Branch not found");
    }
    const url = `${address(call)}/branches/${asked}`;
    const body = {
        ...renderBranch(call, found),
        ...(call.profile.name === "gitea" ? {} : { commit: git_refs_renderCommit(call, found.sha) }),
        _links: { self: url, html: pageOf(call, `/${call.repository.owner}/${call.repository.name}/tree/${asked}`) },
        protection: { enabled: false, required_status_checks: { enforcement_level: "off", contexts: [], checks: [] } },
        protection_url: `${url}/protection`,
    };
    return { status: 200, body };
}
function listTags(call) {
    const { items, headers } = paginate(refsOfKind(call, "tags"), call);
    const body = items.map(({ name, sha }) => ({
        name,
        commit: { sha, url: `${address(call)}/commits/${sha}` },
        zipball_url: `${address(call)}/zipball/refs/tags/${name}`,
        tarball_url: `${address(call)}/tarball/refs/tags/${name}`,
        node_id: `REF_${shaOf(name)}`,
    }));
    return { status: 200, headers, body };
}
function listBranchesOfHead(call) {
    const { commit_sha: sha = "" } = call.parameters;
    const found = refsOfKind(call, "heads").filter((ref) => ref.sha === sha);
    return shaForm.test(sha)
        ? { status: 200, body: found.map((ref) => renderBranch(call, ref)) }
        : refuse(422, `No commit found for SHA: ${sha}`);
}
function getCommit(call) {
    const { ref = "" } = call.parameters;
    const found = findCommit(call.repository, ref.replace(/^(?=heads\/|tags\/)/u, "refs/"));
    if (found === undefined) {
        return refuse(422, `No commit found for SHA: ${ref}`);
    }
    return /\.sha\b/u.test(String(call.headers["accept"]))
        ? { status: 200, raw: found.sha, headers: { "content-type": "application/vnd.github.sha; charset=utf-8" } }
        : { status: 200, body: git_refs_renderCommit(call, found.sha) };
}
function git_refs_renderCommit(call, sha) {
    const url = `${address(call)}/commits/${sha}`;
    const person = { name: "octocat", email: "octocat@example.com", date: someDate };
    const [git, tree] = ["commits", "trees"].map((kind) => `${address(call)}/git/${kind}/${sha}`);
    return {
        url,
        sha,
        node_id: `C_${sha}`,
        html_url: pageOf(call, `/${call.repository.owner}/${call.repository.name}/commit/${sha}`),
        comments_url: `${url}/comments`,
        commit: {
            url: git,
            author: person,
            committer: person,
            message: "Change something",
            comment_count: 0,
            tree: { sha, url: tree },
        },
        author: renderUser(),
        committer: renderUser(),
        parents: [],
    };
}
/** An annotated tag's object is the tag's own, and not the commit. */
function renderRef(call, { kind, name, sha, isAnnotated }) {
    const object = isAnnotated ? { type: "tag", sha: shaOf(`tag ${name}`) } : { type: "commit", sha };
    const url = `${address(call)}/git/${object.type}s/${object.sha}`;
    const ref = `refs/${kind}/${name}`;
    return { ref, node_id: `REF_${shaOf(ref)}`, url: `${address(call)}/git/${ref}`, object: { ...object, url } };
}
function allRefs(call) {
    return [...refsOfKind(call, "heads"), ...refsOfKind(call, "tags")];
}
function listMatchingRefs(call) {
    const { ref = "" } = call.parameters;
    const found = allRefs(call).filter(({ kind, name }) => `${kind}/${name}`.startsWith(ref));
    return { status: 200, body: found.map((one) => renderRef(call, one)) };
}
function getRef(call) {
    const found = allRefs(call).find(({ kind, name }) => `${kind}/${name}` === call.parameters["ref"]);
    return found === undefined ? notFound() : { status: 200, body: renderRef(call, found) };
}

;// CONCATENATED MODULE: ./lib/demo/github/json-web-token.js

/** The most seconds that a token may live. */
const longestLife = 600;
/** Says what is wrong with an app's JSON web token, in GitHub's words; `undefined` for nothing. `now` is in milliseconds. */
function findTokenFault(text, publicKey, now) {
    const [head = "", payload = "", signature = ""] = text.split(".");
    const header = readPart(head);
    const isSigned = header?.["alg"] === "RS256" &&
        (0,external_node_crypto_.verify)("RSA-SHA256", Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, "base64url"));
    const claims = readClaims(text);
    if (!isSigned || claims === undefined) {
        return "A JSON web token could not be decoded";
    }
    const seconds = Math.floor(now / 1000);
    const { iat, exp } = claims;
    if (typeof iat !== "number" || !Number.isInteger(iat) || iat > seconds) {
        return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
    }
    if (typeof exp !== "number" || !Number.isInteger(exp) || exp <= seconds) {
        return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
    }
    return exp > seconds + longestLife ? "'Expiration time' claim ('exp') is too far in the future" : undefined;
}
/** What a JSON web token says, whoever has signed it; `undefined` when it is none. */
function readClaims(text) {
    const claims = readPart(text.split(".")[1] ?? "");
    const { iss, iat, exp } = claims ?? {};
    return typeof iss === "string" || typeof iss === "number" ? { iss: String(iss), iat, exp } : undefined;
}
function readPart(part) {
    try {
        const value = JSON.parse(Buffer.from(part, "base64url").toString());
        return typeof value === "object" && value !== null ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/demo/github/installations.js




/** The routes of apps, which show a JSON web token of their own in the place of a token. */
const installationRoutes = [
    {
        operation: "apps/get-repo-installation",
        method: "GET",
        path: "/repos/{owner}/{repo}/installation",
        handle: ofApp(getInstallation),
    },
    {
        operation: "apps/create-installation-access-token",
        method: "POST",
        path: "/app/installations/{installation_id}/access_tokens",
        handle: ofApp(createToken),
    },
];
const usualLife = 3_600_000;
/** A handler for an app, with its installations. */
function ofApp(act) {
    return (call) => {
        const [, text = ""] = /^bearer (.+)$/iu.exec(String(call.headers["authorization"] ?? "")) ?? [];
        const claims = readClaims(text);
        const own = call.state.installations.filter(({ appId }) => appId === claims?.iss);
        const [first] = own;
        if (claims === undefined) {
            return refuse(401, "A JSON web token could not be decoded");
        }
        if (first === undefined) {
            return refuse(404, "Integration not found");
        }
        const fault = findTokenFault(text, first.publicKey, call.state.now());
        return fault === undefined ? act(call, own) : refuse(401, fault);
    };
}
function slugOf({ slug = "app" }) {
    return slug;
}
function getInstallation(call, own) {
    const { owner = "", repo = "" } = call.parameters;
    const repository = findRepository(call.state, `${owner}/${repo}`);
    const found = own.find(({ grants }) => Object.keys(grants).some((name) => name === "*" || name.toLowerCase() === `${owner}/${repo}`.toLowerCase()));
    if (repository === undefined || found === undefined) {
        return notFound();
    }
    const url = `${call.base}/app/installations/${found.id}`;
    const body = {
        id: found.id,
        app_id: Number(found.appId) || 1,
        app_slug: slugOf(found),
        account: renderUser(repository.owner),
        repository_selection: "selected",
        access_tokens_url: `${url}/access_tokens`,
        repositories_url: `${call.base}/installation/repositories`,
        html_url: `https://github.com/settings/installations/${found.id}`,
        target_id: 1,
        target_type: "Organization",
        permissions: permissionsOf(Object.values(found.grants)),
        events: [],
        created_at: someDate,
        updated_at: someDate,
        single_file_name: null,
        suspended_by: null,
        suspended_at: null,
    };
    return { status: 200, body };
}
/** What at least one repository grants. */
function permissionsOf(grants) {
    return Object.fromEntries(grants.flatMap((one) => Object.entries(one)));
}
function createToken({ state, parameters, body }, own) {
    const found = own.find(({ id }) => String(id) === parameters["installation_id"]);
    if (found === undefined) {
        return notFound();
    }
    const { repositories, permissions } = typeof body === "object" && body !== null ? readWish(body) : readWish({});
    const chosen = Object.entries(found.grants).filter(([name]) => repositories === undefined || repositories.includes(name.slice(name.indexOf("/") + 1)));
    const missing = (repositories ?? []).filter((name) => !chosen.some(([full]) => full.endsWith(`/${name}`)));
    const excess = Object.keys(permissions ?? {}).filter((area) => !Object.hasOwn(permissionsOf(Object.values(found.grants)), area));
    if (missing.length > 0 || excess.length > 0) {
        const what = missing.length > 0 ? "repository does not exist or is" : "permissions requested are";
        return refuse(422, `The ${what} not granted to this installation.`);
    }
    const grants = Object.fromEntries(chosen.map(([name, granted]) => [name, { ...granted, ...permissions }]));
    const expiresAt = state.now() + (found.tokenLife ?? usualLife);
    const text = `ghs_${String(found.id)}x${state.tokens.length}${"0".repeat(20)}`;
    state.tokens.push({ text, kind: "installation", login: `${slugOf(found)}[bot]`, grants, expiresAt });
    const shown = { token: text, expires_at: renderTime(expiresAt), permissions: permissionsOf(Object.values(grants)) };
    return { status: 201, body: { ...shown, repository_selection: "selected" } };
}
/** What a token is to be narrowed to. */
function readWish(body) {
    const repositories = "repositories" in body && Array.isArray(body.repositories) ? body.repositories.map(String) : undefined;
    const permissions = "permissions" in body && typeof body.permissions === "object" && body.permissions !== null
        ? Object.fromEntries(Object.entries(body.permissions))
        : undefined;
    return { repositories, permissions };
}

;// CONCATENATED MODULE: ./lib/demo/github/jobs.js







const jobs_folder = "/repos/{owner}/{repo}/actions";
const jobs_run = `${jobs_folder}/runs/{run_id}`;
/** The routes of jobs. */
const jobRoutes = [
    {
        operation: "actions/list-jobs-for-workflow-run",
        method: "GET",
        path: `${jobs_run}/jobs`,
        handle: ofRun("read", listJobs),
    },
    {
        operation: "actions/list-jobs-for-workflow-run-attempt",
        method: "GET",
        path: `${jobs_run}/attempts/{attempt_number}/jobs`,
        handle: ofRun("read", listJobsOfAttempt),
    },
    {
        operation: "actions/get-pending-deployments-for-run",
        method: "GET",
        path: `${jobs_run}/pending_deployments`,
        handle: ofRun("read", listPendingDeployments),
    },
    {
        operation: "actions/get-job-for-workflow-run",
        method: "GET",
        path: `${jobs_folder}/jobs/{job_id}`,
        handle: ofJob((call, found) => ({ status: 200, body: renderJob(call, found) })),
    },
    {
        operation: "actions/download-job-logs-for-workflow-run",
        method: "GET",
        path: `${jobs_folder}/jobs/{job_id}/logs`,
        handle: ofJob(downloadLog),
    },
];
function listJobs(call, found) {
    const all = found.attempts.map((_, at) => at + 1);
    return renderJobs(call, found, call.query["filter"] === "all" ? all : all.slice(-1));
}
function listJobsOfAttempt(call, found) {
    const number = Number(call.parameters["attempt_number"]);
    return found.attempts[number - 1] === undefined ? notFound() : renderJobs(call, found, [number]);
}
function renderJobs(call, found, attempts) {
    const jobs = attempts.flatMap((attempt) => jobsOf(call, found, attempt));
    const { items, headers } = paginate(jobs, call);
    return { status: 200, headers, body: { total_count: jobs.length, jobs: items.map((job) => renderJob(call, job)) } };
}
function jobsOf({ state }, found, attempt) {
    const began = found.attempts[attempt - 1]?.startedAt ?? 0;
    const isEarly = state.now() - began < state.lags.jobs;
    return isEarly ? [] : momentOf(state, found, { number: attempt }).jobs.map((job) => ({ run: found, attempt, job }));
}
/** A handler for what concerns one job. */
function ofJob(act) {
    return inRepository({ actions: "read" }, (call) => {
        const part = findPart(runsIn(call), Number(call.parameters["job_id"]));
        const jobs = part.run?.attempts[part.attempt - 1] === undefined ? [] : jobsOf(call, part.run, part.attempt);
        const found = jobs.find(({ job }) => job.index === part.index);
        return found === undefined ? notFound() : act(call, found);
    });
}
function downloadLog(call, found) {
    if (call.token === undefined) {
        return refuse(401, "Requires authentication");
    }
    if (found.job.status !== "completed") {
        return notFound();
    }
    const location = call.publish(Buffer.from(`\uFEFF${renderLog(found)}`), "text/plain; charset=utf-8");
    return { status: 302, headers: { location } };
}
/** A job's log as GitHub writes it: a time before each line, a group for each step. */
function renderLog({ run: { attempts }, attempt, job }) {
    const began = attempts[attempt - 1]?.startedAt ?? 0;
    const lines = job.steps.flatMap(({ plan, conclusion, startedAt, completedAt }) => {
        if (conclusion === "skipped" || startedAt === null) {
            return [];
        }
        const [start, end] = [began + startedAt, began + (completedAt ?? startedAt)];
        const fault = conclusion === "failure" ? ["##[error]Process completed with exit code 1."] : [];
        return [
            ...[`##[group]Run ${plan.name}`, "##[endgroup]"].map((line) => ({ at: start, line })),
            ...[...(plan.log ?? []), ...fault].map((line) => ({ at: end, line })),
        ];
    });
    return lines.map(({ at, line }) => `${new Date(at).toISOString().slice(0, -1)}0000Z ${line}\n`).join("");
}
function listPendingDeployments(call, found) {
    const waiting = momentOf(call.state, found).jobs.filter(({ status }) => status === "waiting");
    const names = waiting.map(({ plan }) => plan.approval?.environment).filter((name) => name !== undefined);
    const body = [...new Set(names)].map((name) => ({
        environment: {
            id: numberOf(name),
            node_id: `EN_${numberOf(name)}`,
            name,
            url: `${call.base}/repos/${found.repository}/environments/${encodeURIComponent(name)}`,
            html_url: pageOf(call, `/${found.repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
        },
        wait_timer: 0,
        wait_timer_started_at: renderTime(found.createdAt),
        current_user_can_approve: false,
        reviewers: [{ type: "User", reviewer: renderUser("reviewer") }],
    }));
    return { status: 200, body };
}

;// CONCATENATED MODULE: ./lib/demo/github/rate-limit.js

/** The route that tells how much of the budget is left, and costs nothing. */
const rateLimitRoute = {
    operation: "rate-limit/get",
    method: "GET",
    path: "/rate_limit",
    handle: getRateLimit,
};
function getRateLimit({ state, token }) {
    const { total: limit, remaining, reset } = budgetOf(state, token);
    const rate = { limit, remaining, reset, used: limit - remaining };
    return { status: 200, body: { resources: { core: rate, search: rate }, rate } };
}

;// CONCATENATED MODULE: ./lib/demo/github/releases.js




/** The routes of releases. */
const releaseRoutes = [
    {
        operation: "repos/get-release-by-tag",
        method: "GET",
        path: "/repos/{owner}/{repo}/releases/tags/{tag+}",
        handle: inRepository({ contents: "read" }, getReleaseByTag),
    },
    {
        operation: "repos/list-release-assets",
        method: "GET",
        path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
        handle: inRepository({ contents: "read" }, listReleaseAssets),
    },
];
function getReleaseByTag(call) {
    const { releases = [] } = call.repository;
    const index = releases.findIndex(({ tag }) => tag === call.parameters["tag"]);
    const release = releases[index];
    return release === undefined ? notFound() : { status: 200, body: renderRelease(release, index + 1, releases_address(call)) };
}
function listReleaseAssets(call) {
    const release = call.repository.releases?.[Number(call.parameters["release_id"]) - 1];
    if (release === undefined) {
        return notFound();
    }
    const { items, headers } = paginate(release.assets, call);
    return {
        status: 200,
        headers,
        body: items.map((asset) => renderAsset(asset, release.assets.indexOf(asset) + 1, releases_address(call))),
    };
}
function releases_address({ base, repository: { owner, name } }) {
    return `${base}/repos/${owner}/${name}`;
}
function renderRelease({ tag, assets }, id, repository) {
    const url = `${repository}/releases/${id}`;
    return {
        url,
        html_url: `${repository}/releases/tag/${encodeURIComponent(tag)}`,
        assets_url: `${url}/assets`,
        upload_url: `${url}/assets{?name,label}`,
        tarball_url: `${repository}/tarball/${encodeURIComponent(tag)}`,
        zipball_url: `${repository}/zipball/${encodeURIComponent(tag)}`,
        id,
        node_id: `RE_${id}`,
        tag_name: tag,
        target_commitish: "main",
        name: tag,
        body: "",
        draft: false,
        prerelease: false,
        immutable: false,
        created_at: someDate,
        published_at: someDate,
        author: renderUser(),
        assets: assets.map((asset, at) => renderAsset(asset, at + 1, repository)),
    };
}
function renderAsset({ name, size, digest }, id, repository) {
    return {
        url: `${repository}/releases/assets/${id}`,
        browser_download_url: `${repository}/releases/download/${encodeURIComponent(name)}`,
        id,
        node_id: `RA_${id}`,
        name,
        label: null,
        state: "uploaded",
        content_type: "application/octet-stream",
        size,
        digest,
        download_count: 0,
        created_at: someDate,
        updated_at: someDate,
        uploader: renderUser(),
    };
}

;// CONCATENATED MODULE: ./lib/demo/github/dispatch.js






/** Starts a run of a workflow at a branch or tag, or says why not in GitHub's own words. */
function dispatchWorkflow(call) {
    const { profile } = call;
    const workflow = workflowFor(call);
    if (workflow === undefined) {
        return notFound();
    }
    const body = dispatch_isObject(call.body) ? call.body : {};
    const unknown = Object.keys(body).filter((key) => !keysOf(call).includes(key));
    if (unknown.length > 0 && profile.name !== "gitea") {
        return refuse(422, unknown.map((key) => `"${key}" is not a permitted key.`).join(" "));
    }
    const name = body["ref"];
    if (typeof name !== "string" || name === "") {
        return refuse(422, `Invalid request.\n\n"ref" wasn't supplied.`);
    }
    const ref = refFor(call, name);
    if (ref === undefined) {
        return profile.name === "gitea"
            ? refuse(404, `ref [${name}] does not exist`)
            : refuse(422, `No ref found for: ${name}`);
    }
    const inputs = dispatch_readInputs(call, body["inputs"], declaredAt(call, workflow, ref));
    return "status" in inputs ? inputs : accept(call, body, { workflow, ref, inputs: inputs.inputs });
}
function keysOf({ profile, headers }) {
    const isNew = headers["x-github-api-version"] === "2026-03-10";
    return ["ref", "inputs", ...(profile.runDetails === "body" && !isNew ? ["return_run_details"] : [])];
}
/** Gitea takes a bare name for a branch alone. */
function refFor({ repository, profile }, name) {
    return profile.name === "gitea" && !name.startsWith("refs/")
        ? refsOf(repository).find((ref) => ref.kind === "heads" && ref.name === name)
        : findRef(repository, name);
}
function declaredAt({ repository, profile }, { path, state = "active" }, ref) {
    if (state !== "active") {
        const message = "Cannot trigger a 'workflow_dispatch' on a disabled workflow";
        return refuse(profile.name === "gitea" ? 403 : 422, message);
    }
    const text = readTextAt(repository, path, ref);
    const file = text === undefined ? undefined : readWorkflowFile(text);
    if (typeof file === "string") {
        return refuse(422, file);
    }
    return file?.dispatch ?? refuse(422, "Workflow does not have 'workflow_dispatch' trigger");
}
function dispatch_readInputs(call, given, declared) {
    if ("status" in declared) {
        return declared;
    }
    const entries = dispatch_isObject(given) ? Object.entries(given) : [];
    const isGitea = call.profile.name === "gitea";
    const bad = entries.find(([, value]) => typeof value !== "string" && (isGitea || typeof value === "object"));
    if (bad !== undefined || (given !== undefined && !dispatch_isObject(given))) {
        return refuse(422, `Invalid request.\n\nFor 'links/4/schema', ${JSON.stringify(bad ?? given)} is not a string.`);
    }
    const { mostInputs } = call.profile;
    if (entries.length > mostInputs) {
        return refuse(422, `Invalid request.\n\nNo more than ${mostInputs} properties are allowed; ${entries.length} were supplied.`);
    }
    const known = isGitea ? entries.filter(([name]) => declared.has(name)) : entries;
    const texts = Object.fromEntries(known.map(([name, value]) => [name, String(value)]));
    const fault = isGitea ? undefined : findInputFault(texts, declared);
    const defaults = [...declared].flatMap(([name, input]) => input.default === undefined ? [] : [[name, input.default]]);
    return fault === undefined ? { inputs: { ...Object.fromEntries(defaults), ...texts } } : refuse(422, fault);
}
function findInputFault(given, declared) {
    const unexpected = Object.keys(given).filter((name) => !declared.has(name));
    if (unexpected.length > 0) {
        return `Unexpected inputs provided: ${JSON.stringify(unexpected)}`;
    }
    const faults = [...declared].map(([name, { type, isRequired, default: usual, options }]) => {
        const value = given[name] ?? usual ?? "";
        if (value === "" && isRequired) {
            return `Required input '${name}' not provided`;
        }
        const allowed = type === "boolean" ? ["true", "false"] : options;
        const isRestricted = type === "choice" || type === "boolean";
        return isRestricted && name in given && !allowed.includes(value)
            ? `Provided value '${value}' for input '${name}' not in the list of allowed values`
            : undefined;
    });
    return faults.find((fault) => fault !== undefined);
}
function accept(call, body, { workflow, ref, inputs }) {
    const { state, repository, token, profile, headers, query } = call;
    const run = startRun(state, {
        repository: `${repository.owner}/${repository.name}`,
        workflow: workflow.path,
        branch: ref.name,
        sha: ref.sha,
        actor: token === undefined ? "octocat" : loginOf(token),
        inputs,
    });
    const isNew = headers["x-github-api-version"] === "2026-03-10";
    const isAsked = {
        body: body["return_run_details"] === true || isNew,
        query: query["return_run_details"] === "true",
        none: false,
    }[profile.runDetails];
    const isOld = profile.name === "github" && !isNew && !isAsked;
    const warning = { deprecation: "Tue, 10 Mar 2026 00:00:00 GMT", sunset: "Fri, 10 Mar 2028 00:00:00 GMT" };
    return isAsked
        ? { status: 200, body: detailsOf(call, run) }
        : { status: 204, ...(isOld ? { headers: warning } : {}) };
}
function detailsOf(call, { id, repository }) {
    return {
        workflow_run_id: id,
        run_url: `${call.base}/repos/${repository}/actions/runs/${id}`,
        html_url: pageOf(call, `/${repository}/actions/runs/${id}`),
    };
}
function dispatch_isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/demo/github/workflows.js







const workflows_folder = "/repos/{owner}/{repo}/actions/workflows";
/** The routes of workflows. */
const workflowRoutes = [
    {
        operation: "actions/list-repo-workflows",
        method: "GET",
        path: workflows_folder,
        handle: inRepository({ actions: "read" }, listWorkflows),
    },
    {
        operation: "actions/get-workflow",
        method: "GET",
        path: `${workflows_folder}/{workflow_id}`,
        handle: inRepository({ actions: "read" }, getWorkflow),
    },
    {
        operation: "actions/create-workflow-dispatch",
        method: "POST",
        path: `${workflows_folder}/{workflow_id}/dispatches`,
        handle: inRepository({ actions: "write" }, dispatchWorkflow),
    },
];
function listWorkflows(call) {
    const { workflows = [] } = call.repository;
    const { items, headers } = paginate(workflows, call);
    return {
        status: 200,
        headers,
        body: { total_count: workflows.length, workflows: items.map((one) => renderWorkflow(call, one)) },
    };
}
function getWorkflow(call) {
    const workflow = workflowFor(call);
    return workflow === undefined ? notFound() : { status: 200, body: renderWorkflow(call, workflow) };
}
function renderWorkflow(call, workflow) {
    const { repository } = call;
    const place = `${repository.owner}/${repository.name}`;
    const fileName = workflow.path.slice(workflow.path.lastIndexOf("/") + 1);
    const id = workflowId(repository, workflow);
    const page = pageOf(call, `/${place}`);
    return {
        id: call.profile.name === "gitea" ? fileName : id,
        node_id: `W_${id}`,
        name: workflowName(repository, workflow),
        path: workflow.path,
        state: workflow.state ?? "active",
        created_at: someDate,
        updated_at: someDate,
        url: `${call.base}/repos/${place}/actions/workflows/${call.profile.name === "gitea" ? fileName : id}`,
        html_url: `${page}/blob/${defaultBranchOf(repository)}/${workflow.path}`,
        badge_url: `${page}/workflows/${encodeURIComponent(fileName)}/badge.svg`,
    };
}

;// CONCATENATED MODULE: ./lib/demo/github/routing.js











/** All that the stand-in can do, but for GraphQL. The first route that fits is taken. */
const routes = [
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
/** The route that a method and a path (still encoded) lead to; `undefined` for none. */
function findRoute({ prefix }, method, path) {
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
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function patternOf(path) {
    const source = path.replaceAll(/\{(\w+)(\+?)\}/gu, (_, name, many) => {
        return `(?<${name}>${many === "" ? "[^/]+" : ".+"})`;
    });
    return new RegExp(`^${source}$`, "u");
}

;// CONCATENATED MODULE: ./lib/demo/github/send.js
/** The bytes of a reply's body. */
function contentOf({ body, raw }) {
    return Buffer.from(raw ?? (body === undefined ? "" : JSON.stringify(body)));
}
/** The headers of a reply, those of its body included. */
function headersOf(reply) {
    const hasBody = reply.body !== undefined || reply.raw !== undefined;
    const own = { "content-type": "application/json; charset=utf-8", "content-length": contentOf(reply).length };
    return { ...(hasBody ? own : {}), ...reply.headers };
}
/** Sends a reply. */
function send(response, reply) {
    response.writeHead(reply.status, headersOf(reply)).end(contentOf(reply));
}

;// CONCATENATED MODULE: ./lib/demo/github/serve.js






/** Answers a request to the API. */
async function serveApi(context, exchange) {
    const received = await receive(exchange.request, context);
    if (received === undefined) {
        return;
    }
    const match = findRoute(context.profile, received.method, received.path);
    const request = { ...received, operation: match?.route.operation ?? "", parameters: match?.parameters ?? {} };
    const token = tokenOf(context, request);
    finish(context, exchange, {
        request,
        headers: () => headersFor(context, token),
        act: () => act({ context, exchange, request, match, token }),
    });
}
/** Answers a request to the second origin, which takes no credentials but those in its links. */
async function serveStorage(context, exchange) {
    const received = await receive(exchange.request, context);
    if (received === undefined) {
        return;
    }
    const request = { ...received, operation: "storage/download", parameters: {} };
    const found = context.storage.get(exchange.request.url ?? "");
    finish(context, exchange, {
        request,
        headers: () => ({ date: dateOf(context) }),
        act: () => {
            if (request.headers["authorization"] !== undefined) {
                return {
                    status: 400,
                    raw: "<Error><Code>InvalidAuthenticationInfo</Code></Error>",
                    headers: { "content-type": "application/xml" },
                };
            }
            return found === undefined
                ? {
                    status: 403,
                    raw: "<Error><Code>AuthenticationFailed</Code></Error>",
                    headers: { "content-type": "application/xml" },
                }
                : { status: 200, raw: found.content, headers: { "content-type": found.type } };
        },
    });
}
/** Does what is asked and answers, unless somebody interferes. */
function finish({ hooks }, exchange, { request, headers, act: decide }) {
    const interference = hooks.onRequest?.(request);
    if (interference?.acts === false) {
        interference.deliver({ status: 200, headers: headers() }, exchange);
        return;
    }
    const decided = decideSafely(decide);
    const reply = { ...decided, headers: { ...headers(), ...decided.headers } };
    hooks.onReply?.(request, reply);
    if (interference === undefined) {
        send(exchange.response, reply);
    }
    else {
        interference.deliver(reply, exchange);
    }
}
/** A defect of the stand-in, or of a plan, is an answer too: nobody waits for it in vain. */
function decideSafely(decide) {
    try {
        return decide();
    }
    catch (error) {
        return refuse(500, error instanceof Error ? error.message : String(error));
    }
}
function act({ context, exchange, request, match, token }) {
    const { profile, limits, state } = context;
    const { operation } = request;
    if (match === undefined || profile.absent.includes(operation)) {
        return notFound();
    }
    const demand = { method: request.method, operation, token };
    const refusal = refuseCaller(context, request, token);
    if (refusal !== undefined) {
        return refusal;
    }
    if (profile.hasLimits) {
        const excess = limits.enter(demand);
        exchange.response.once("close", () => limits.leave(demand));
        if (excess !== undefined) {
            return excess;
        }
    }
    const { url: base, storage, storageUrl } = context;
    const publish = (content, type) => `${storageUrl}${storage.put(content, type)}`;
    const reply = addEtag(context, request, match.route.handle({ ...request, state, profile, token, base, publish }));
    const isFree = (reply.status === 304 && token !== undefined) || operation === "rate-limit/get";
    if (profile.hasLimits && !isFree) {
        limits.spend(token);
    }
    return reply;
}
function tokenOf({ state }, { headers }) {
    const [, text] = /^(?:token|bearer) (.+)$/iu.exec(String(headers["authorization"] ?? "")) ?? [];
    const found = state.tokens.find((one) => one.text === text);
    return found !== undefined && state.now() < (found.expiresAt ?? Number.POSITIVE_INFINITY) ? found : undefined;
}
function refuseCaller({ profile }, { headers, operation }, token) {
    if (headers["user-agent"] === undefined) {
        const words = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header";
        return refuse(403, words);
    }
    const version = headers["x-github-api-version"];
    if (version !== undefined && profile.versions.length > 0 && !profile.versions.includes(String(version))) {
        return refuse(400, `${String(version)} is not a supported version of the API.`);
    }
    const isApp = operation.startsWith("apps/");
    return headers["authorization"] !== undefined && token === undefined && !isApp
        ? refuse(401, "Bad credentials")
        : undefined;
}
/** Gives an answer to a GET its ETag, and leaves the body out for those who have it already. */
function addEtag({ profile }, { method, headers }, reply) {
    if (!profile.hasEtags || method !== "GET" || reply.status !== 200) {
        return reply;
    }
    const content = reply.raw ?? JSON.stringify(reply.body);
    const etag = `W/"${(0,external_node_crypto_.createHash)("sha256").update(content).digest("hex")}"`;
    const known = String(headers["if-none-match"] ?? "").split(/\s*,\s*/u);
    const all = { ...reply.headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
    return known.includes(etag) ? { status: 304, headers: all } : { ...reply, headers: all };
}
function dateOf({ state }) {
    return new Date(state.now()).toUTCString();
}
function headersFor(context, token) {
    const { profile, limits } = context;
    const isClassic = token !== undefined && kindOf(token) === "classic" && profile.name !== "gitea";
    return {
        date: dateOf(context),
        ...(profile.name === "gitea" ? {} : { "x-github-request-id": "0000:0000:0000:0000:0000" }),
        ...(isClassic ? { "x-oauth-scopes": "repo, workflow" } : {}),
        ...(profile.hasLimits ? limits.headers(token) : {}),
    };
}

;// CONCATENATED MODULE: ./lib/demo/github/storage.js
const life = 60_000;
/** A storage whose links live for a minute. */
function createStorage({ now }) {
    const held = new Map();
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

;// CONCATENATED MODULE: ./lib/demo/github/server.js






/** Starts a stand-in for GitHub on loopback, on two ports: the API's, and that of its storage. */
async function startGitHubStandIn(options = {}) {
    const usual = profiles[options.profile ?? "github"];
    const { prefix = usual.prefix, absent = [], now = () => Date.now(), hooks = {} } = options;
    const profile = { ...usual, prefix, absent: [...usual.absent, ...absent] };
    const state = createState(now);
    const storage = createStorage(state);
    const [api, files] = await Promise.all([listen(), listen()]);
    const context = { state, profile, storage, hooks, limits: createLimits(state), storageUrl: files.url };
    const url = `${api.url}${prefix}`;
    api.server.on("request", (request, response) => void serveApi({ ...context, url }, { request, response }));
    files.server.on("request", (request, response) => void serveStorage({ ...context, url }, { request, response }));
    return {
        url,
        storageUrl: files.url,
        profile,
        state,
        close: async () => {
            await Promise.all([api, files].map(async ({ server }) => await stop(server)));
        },
    };
}
async function listen() {
    const server = (0,external_node_http_.createServer)();
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    return { server, url: typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "" };
}
async function stop(server) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
}

;// CONCATENATED MODULE: ./lib/demo/late-service.js

/** How long after its launch the service answers at all, and how long after it answers well, in milliseconds. */
const answersAfter = 350;
const readyAfter = 800;
/** Opens the service's port. One that is `isBroken` goes on to answer that it is not ready. */
async function openLateService(clock, { isBroken }) {
    let launched = Number.POSITIVE_INFINITY;
    const age = () => clock.monotonic() - launched;
    const server = (0,external_node_http_.createServer)((_, response) => {
        const isReady = !isBroken && age() >= readyAfter;
        response.writeHead(isReady ? 200 : 503, { "content-type": "text/plain", connection: "close" });
        response.end(isReady ? "ready\n" : "starting\n");
    });
    server.on("connection", (socket) => {
        if (!(age() >= answersAfter)) {
            socket.resetAndDestroy();
        }
    });
    await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
    const address = server.address();
    return {
        url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/health`,
        launch: () => {
            launched = clock.monotonic();
        },
        close: async () => await late_service_stop(server),
    };
}
async function late_service_stop(server) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
}

;// CONCATENATED MODULE: ./lib/demo/open-scene.js







/** How many times as fast the clock runs by which the stand-in for GitHub is watched. */
const factor = 4;
/** Makes a folder below the system's one for temporary files, and starts a service and a stand-in for GitHub. */
async function openScene({ clock, environment, failAt }) {
    const githubClock = createFastClock(clock, factor);
    const [service, github] = await Promise.all([
        openLateService(clock, { isBroken: failAt === "port-check" }),
        startGitHubStandIn({ now: () => githubClock.now().getTime() }),
    ]);
    const folder = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(environment["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)(), "stdops-demo-")));
    return {
        scene: { folder, failAt, service, github, githubClock, startedAt: clock.now() },
        close: async (keeps) => {
            const names = (0,files/* listNames */.Zv)(folder);
            for (const name of names.filter((each) => !keeps(each))) {
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
            }
            if (!names.some(keeps)) {
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
            }
            await Promise.all([service.close(), github.close()]);
        },
    };
}

;// CONCATENATED MODULE: ./lib/demo/part.js
/** The operations of the chain, in order. */
const partNames = ["config-read", "checksum", "port-check", "dispatch-workflow", "metrics-export"];
/** An output of a part before; empty when it has none. */
function outputOf({ ended }, part, output) {
    return ended.find(({ name }) => name === part)?.outputs.get(output) ?? "";
}

;// CONCATENATED MODULE: ./lib/demo/render-call.js

/** Lines of our own are no longer than this; those of a call stand two columns in. */
const columns = 80;
const indent = "    ";
/** The shell's variable that stands for the folder of the demo in every call. */
const folderVariable = "demo";
const folderFlag = `--working-directory="$${folderVariable}"`;
/** The command line that a call stands for, as a shell takes it, in lines of at most 78 columns where words allow. */
function renderCall(part, { inputs, hidden = {}, written = {} }) {
    const secrets = Object.keys(hidden).map((name) => `STDOPS_${name.toUpperCase()}='***'`);
    const plain = Object.entries(inputs).filter(([name]) => written[name] === undefined);
    const flags = (0,help/* renderWords */.gW)(Object.fromEntries(plain));
    const special = Object.entries(written).map(([name, text]) => `--${name}=${text}`);
    return wrap([...secrets, "bin/stdops", part].join(" "), [folderFlag, ...special, ...flags]);
}
function wrap(first, words) {
    const lines = [`$ ${first}`];
    for (const word of words) {
        const line = lines.at(-1) ?? "";
        // Room for the two columns before, and the sign behind.
        const fits = line.length + 1 + word.length <= columns - 4;
        if (lines.length > 1 && fits) {
            lines[lines.length - 1] = `${line} ${word}`;
        }
        else {
            lines.push(`${indent}${word}`);
        }
    }
    return lines.join(" \\\n");
}

;// CONCATENATED MODULE: ./lib/demo/write-files.js


/** Writes files into a folder, and makes the folders that they need. */
function writeFiles(folder, files) {
    for (const [path, content] of Object.entries(files)) {
        const target = (0,external_node_path_.join)(folder, path);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
        (0,external_node_fs_.writeFileSync)(target, content);
    }
}

;// CONCATENATED MODULE: ./lib/demo/parts/metrics-export.js



/** The name of the files that metrics-export writes, without their endings. */
const reportName = "deployment";
/**
 * The last part, which comes also when one before has failed: the record of the deployment, how long each part took, and
 * what the run handed out. To fail, a figure of the run breaks a rule.
 */
const metricsPart = {
    name: "metrics-export",
    title: "keep the figures, as a page and files",
    prepare: (scene) => {
        const record = `${reportName}-record.json`;
        writeFiles(scene.folder, { [record]: `${JSON.stringify(recordOf(scene), undefined, 2)}\n` });
        const figures = figuresOf(scene);
        return {
            inputs: {
                deployment: JSON.stringify(recordOf(scene)),
                ...(figures === "" ? {} : { metrics: figures, regress: "coverage_ratio < 0.9" }),
                labels: "environment: production",
                formats: "html,csv,json,prometheus",
                directory: ".",
                name: reportName,
            },
            written: { deployment: `"$(cat "$${folderVariable}/${record}")"` },
        };
    },
};
/** The figures that the run handed out, as YAML; empty when there are none. */
function figuresOf(scene) {
    const text = outputOf(scene, "dispatch-workflow", "outputs");
    const figures = text === "" ? {} : JSON.parse(text);
    const entries = Object.entries(typeof figures === "object" && figures !== null ? figures : {});
    return entries.map(([name, figure]) => `${name}: ${figure}`).join("\n");
}
function recordOf(scene) {
    const { ended, startedAt } = scene;
    const version = outputOf(scene, "config-read", "version") || "unknown";
    return {
        deployment_id: `web-${version}`,
        version,
        start_time: startedAt.toISOString(),
        end_time: (ended.at(-1)?.endedAt ?? startedAt).toISOString(),
        success: ended.every(({ code }) => code === 0),
        steps: ended.map(stepOf),
    };
}
function stepOf({ name, startedAt, endedAt, code }) {
    const [start, end] = [startedAt, endedAt].map((time) => time.toISOString());
    return { name, start_time: start, end_time: end, success: code === 0 };
}

;// CONCATENATED MODULE: ./lib/demo/parts/checksum.js




/** The artifact's size in bytes. */
const size = 512 * 1024;
/** The second part: an artifact, against the list that came with it. To fail, one bit of it is another one. */
const checksumPart = {
    name: "checksum",
    title: "is the artifact the one that was built?",
    prepare: (scene) => {
        const artifact = outputOf(scene, "config-read", "artifact");
        const list = `${(0,external_node_path_.dirname)(artifact)}/SHA256SUMS`;
        const content = Buffer.alloc(size, "the application\n");
        const digest = (0,external_node_crypto_.createHash)("sha256").update(content).digest("hex");
        if (scene.failAt === "checksum") {
            content.writeUInt8(content.readUInt8(size / 2) ^ 1, size / 2);
        }
        writeFiles(scene.folder, { [artifact]: content, [list]: `${digest}  ${(0,external_node_path_.basename)(artifact)}\n` });
        return { inputs: { files: artifact, "checksum-file": list } };
    },
};

;// CONCATENATED MODULE: ./lib/demo/parts/config-read.js

const base = `# What all environments share.
application: web
version: 2.4.0
artifact: dist/web-2.4.0.tar.gz
service:
  url: http://127.0.0.1:8080/health
  timeout: 1m
deploy:
  workflow: deploy.yml
  replicas: 1
`;
const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    required: ["version", "artifact", "service", "deploy"],
    properties: {
        service: { type: "object", required: ["url", "timeout"] },
        deploy: { type: "object", properties: { replicas: { type: "integer", minimum: 1 } } },
    },
};
/** The first part: a layered configuration, for one environment. To fail, the environment's layer breaks the schema. */
const configPart = {
    name: "config-read",
    title: "the settings for production, in layers",
    prepare: (scene) => {
        writeFiles(scene.folder, {
            "config/base.yaml": base,
            "config/production.json": toJson(overlayFor(scene)),
            "config/schema.json": toJson(schema),
        });
        return {
            inputs: {
                files: "config/base.yaml\nconfig/{environment}.json",
                environment: "production",
                schema: "config/schema.json",
                keys: [
                    ...["artifact", "version", "url = service.url", "timeout = service.timeout"],
                    ...["workflow = deploy.workflow", "replicas = deploy.replicas"],
                ].join("\n"),
            },
        };
    },
};
function overlayFor({ failAt, service }) {
    return {
        service: { url: service.url, timeout: failAt === "port-check" ? "1500ms" : "10s" },
        deploy: { replicas: failAt === "config-read" ? "three" : 3 },
    };
}
function toJson(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/demo/parts/dispatch-workflow.js

const token = "a-token-of-the-demo";
const [owner, dispatch_workflow_name] = ["octo-org", "web"];
const workflow = `name: Deploy
run-name: Deploy \${{ inputs.version }} to \${{ inputs.environment }}
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string, required: true }
      replicas: { type: number, default: 1 }
jobs: {}
`;
/**
 * The fourth part: starts a workflow on a stand-in for GitHub, follows its run, and brings back its outputs. To fail, a
 * step of the run fails.
 */
const dispatchPart = {
    name: "dispatch-workflow",
    title: "deploy, and watch (4 times as fast)",
    prepare: (scene) => {
        const { github, githubClock: clock, failAt } = scene;
        equip(github.state, planFor(failAt));
        const [version, replicas] = ["version", "replicas"].map((output) => outputOf(scene, "config-read", output));
        return {
            inputs: {
                "api-url": github.url,
                repository: `${owner}/${dispatch_workflow_name}`,
                workflow: outputOf(scene, "config-read", "workflow"),
                inputs: `environment: production\nversion: ${version}\nreplicas: ${replicas}`,
                timeout: "1m",
            },
            hidden: { token },
            clock,
        };
    },
};
function equip(state, plan) {
    state.repositories = [
        { owner, name: dispatch_workflow_name, isPrivate: true, workflows: [{ path: ".github/workflows/deploy.yml", text: workflow, plan }] },
    ];
    state.tokens = [
        { text: token, kind: "fine-grained", grants: { [`${owner}/${dispatch_workflow_name}`]: { actions: "write", contents: "read" } } },
    ];
}
/** A run of some eight seconds on the stand-in's clock. */
function planFor(failAt) {
    const results = {
        tests_run: 128,
        coverage_ratio: failAt === "metrics-export" ? 0.87 : 0.94,
        image_bytes: 41_943_040,
    };
    const bad = {
        name: "Smoke test",
        duration: 900,
        conclusion: "failure",
        log: ["GET /health ... 200 ready", "GET /orders ... 500", "1 of 2 requests failed"],
    };
    const step = (title, duration) => ({ name: title, duration });
    return {
        queued: 300,
        jobs: [
            { name: "test", steps: [step("Install", 1200), step("Unit tests", 2000)] },
            { name: "image", steps: [step("Build the image", 1500), step("Push the image", 1000)] },
            {
                name: "rollout",
                needs: ["test", "image"],
                steps: [
                    step("Migrate the database", 1600),
                    step("Replace the replicas", 1800),
                    failAt === "dispatch-workflow" ? bad : step(bad.name, 900),
                ],
            },
        ],
        artifacts: [{ name: "outputs", files: { "outputs.json": JSON.stringify(results) } }],
    };
}

;// CONCATENATED MODULE: ./lib/demo/parts/port-check.js

/** The third part: waits for a service that comes up late. To fail, the service never is ready. */
const portPart = {
    name: "port-check",
    title: "wait for a service that comes up late",
    prepare: (scene) => {
        scene.service.launch();
        return {
            inputs: {
                targets: outputOf(scene, "config-read", "url"),
                "expect-status": "200",
                interval: "100ms",
                timeout: outputOf(scene, "config-read", "timeout"),
            },
        };
    },
};

// EXTERNAL MODULE: ./lib/operation/perform.js + 3 modules
var perform = __webpack_require__(13542);
// EXTERNAL MODULE: ./lib/operation/registry.js
var operation_registry = __webpack_require__(94258);
// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
;// CONCATENATED MODULE: ./lib/demo/render-outputs.js


/** Outputs as a table, a line each, cut to the width of a terminal. */
function renderOutputs(outputs) {
    const shown = outputs.filter(({ text, secret }) => text !== "" && !secret);
    const width = Math.max(0, ...shown.map(({ name }) => name.length));
    return shown.map(({ name, text }) => cut((0,safe_text/* toLogLine */.gD)(`  ${name.padEnd(width)}  ${text}`))).join("\n");
}
function cut(line) {
    const characters = Array.from(line);
    return characters.length <= columns ? line : `${characters.slice(0, columns - 1).join("")}…`;
}

;// CONCATENATED MODULE: ./lib/demo/perform-part.js





/** Performs a part as a command line would, and shows that command line, its lines, and its result. */
async function performPart(part, scene, stage) {
    const { host, clock, registry } = stage;
    const { name, title, prepare } = part;
    const startedAt = clock.now();
    const call = prepare(scene);
    host.info("");
    host.group(`${partNames.indexOf(name) + 1}/${partNames.length} ${name}: ${title}`, renderCall(name, call));
    const outcomes = [];
    const raw = new Map(Object.entries({ "working-directory": scene.folder, ...call.inputs, ...call.hidden }));
    const own = { ...stage, host: listenTo(host, outcomes), clock: call.clock ?? clock };
    const code = await (0,perform/* perform */.y9)(await (0,operation_registry/* loadOperation */.GD)(registry, name), raw, own);
    const [outcome] = outcomes;
    const endedAt = clock.now();
    const failure = outcome?.failure?.code;
    host.info(`${failure === undefined ? "✓" : "✗"} ${name} ${describeTime(endedAt.getTime() - startedAt.getTime())}`);
    const outputs = new Map(outcome?.outputs.map((output) => [output.name, output.text]));
    return { name, code, failure, outputs, summary: outcome?.summary ?? "", startedAt, endedAt };
}
/** A host that keeps the outcome, and shows it on the way. */
function listenTo(host, outcomes) {
    return {
        ...host,
        showsSummary: true,
        conclude: async (outcome) => {
            outcomes.push(outcome);
            await host.conclude({ ...outcome, outputs: [] });
            const table = renderOutputs(outcome.outputs);
            if (table !== "") {
                host.info(table);
            }
        },
    };
}
/** `(340 ms)`, `(2.3 s)`. */
function describeTime(milliseconds) {
    return milliseconds < 1000 ? `(${milliseconds} ms)` : `(${(milliseconds / 1000).toFixed(1)} s)`;
}

;// CONCATENATED MODULE: ./lib/demo/run-chain.js







const parts = [configPart, checksumPart, portPart, dispatchPart, metricsPart];
/**
 * Performs one part after the other. When one fails, the rest is left out, as a workflow does, but for the last, which is
 * a step with `if: always()`. Returns those that were performed. @throws what the signal was aborted with
 */
async function runChain(scene, stage) {
    const ended = [];
    for (const part of parts) {
        const failed = ended.find(({ code }) => code !== 0);
        if (failed !== undefined && part !== metricsPart) {
            const number = partNames.indexOf(part.name) + 1;
            stage.host.info(`\n– ${number}/${parts.length} ${part.name}: left out, because ${failed.name} failed`);
        }
        else {
            ended.push(await performPart(part, { ...scene, ended }, stage));
            stage.signal.throwIfAborted();
        }
    }
    return ended;
}

;// CONCATENATED MODULE: ./lib/demo/demo.js











const demo_inputs = {
    "fail-at": inputs/* choice */.Yq(partNames, { description: "Let this part fail, to see what failure looks like." }),
    keep: inputs/* flag */.Jt({
        description: "Keep what the calls read, too, so that they can be made again from the root of the project; those to the servers, which are gone by then, fail. An interrupted demo leaves nothing in any case.",
        default: false,
    }),
};
const demo_outputs = {
    directory: outputs/* text */.Qq("The folder with the files that are left."),
    report: outputs/* optional */.lq(outputs/* text */.Qq("The page with the figures, for a browser.")),
    csv: outputs/* optional */.lq(outputs/* text */.Qq("The figures for a spreadsheet; .json and .prom lie beside it.")),
    summary: outputs/* text */.Qq("The summaries of all parts, as a job would show them (Markdown)."),
    "failed-part": outputs/* optional */.lq(outputs/* text */.Qq("The part that failed.")),
    "duration-ms": outputs/* integer */.nd("How long it all took, in milliseconds."),
};
const failures = {
    "part-failed": {
        sentence: "A part of the chain failed.",
        hint: "Nothing here depends on a network: read the lines of that part above.",
    },
};
/**
 * The demo, performed as an operation is, but none of the registry: the main chain of operations, each called as a
 * command line would, against servers of its own on loopback.
 */
function createDemo(stage) {
    return (0,operation_define/* defineOperation */.h)({
        name: "demo",
        summary: "Run the main chain on this machine alone, in a few seconds, and leave its report to look at.",
        branding: { icon: "play", color: "blue" },
        inputs: demo_inputs,
        outputs: demo_outputs,
        failures,
        permissions: {},
        examples: [
            { title: "All parts, and the report", with: {} },
            { title: "What a tampered artifact looks like", with: { "fail-at": "checksum" } },
        ],
        run: async (given, context) => await runDemo(given, context, stage),
        summarize: () => ({ facts: [["Chain", partNames.join(", ")]] }),
    });
}
async function runDemo(given, context, stage) {
    const { clock, environment, signal } = context;
    const began = clock.monotonic();
    const opened = await openScene({ clock, environment, failAt: given["fail-at"] });
    try {
        const ended = await play(opened, context, stage);
        const { folder } = opened.scene;
        (0,files/* writeFileAtomically */.lo)(folder, "summary.md", Buffer.from(renderSummaries(ended)));
        const result = toOutputs(folder, ended, Math.round(clock.monotonic() - began));
        stage.host.info(renderEnd(result));
        return judge(result, given["fail-at"], context);
    }
    finally {
        await opened.close((name) => !signal.aborted && (given.keep || isResult(name)));
    }
}
async function play({ scene }, context, { host, registry }) {
    const { clock, signal, workers } = context;
    host.info(`A whole deployment, from its configuration to its figures,
against a service and a stand-in for GitHub on this machine.
$ ${folderVariable}=${(0,help/* quoteForShell */.eC)(scene.folder)}`);
    // The parts are to do the same wherever they run: none of them sees who runs the demo.
    const stage = { host, clock, signal, workers, registry, environment: {}, currentDirectory: scene.folder };
    return await runChain(scene, stage);
}
function isResult(name) {
    return (name === "summary.md" || [".html", ".csv", ".json", ".prom"].some((ending) => name === `${reportName}${ending}`));
}
function renderSummaries(ended) {
    return ["## stdops demo\n", ...ended.map(({ summary }) => summary)].join("\n");
}
function toOutputs(folder, ended, duration) {
    const hasReport = (ended.at(-1)?.outputs.get("files") ?? "") !== "";
    return {
        directory: folder,
        report: hasReport ? (0,external_node_path_.join)(folder, `${reportName}.html`) : undefined,
        csv: hasReport ? (0,external_node_path_.join)(folder, `${reportName}.csv`) : undefined,
        summary: (0,external_node_path_.join)(folder, "summary.md"),
        "failed-part": ended.find(({ code }) => code !== 0)?.name,
        "duration-ms": duration,
    };
}
/** How long it took, and, when all went well, what to do next. */
function renderEnd({ "duration-ms": duration, "failed-part": failed }) {
    const took = `\nAll of it took ${(duration / 1000).toFixed(1)} s.`;
    return failed === undefined
        ? `${took}
Look at it: open the report, named below, in a browser
See it fail: bin/stdops demo --fail-at checksum
Go on: whole workflows to paste, in docs/wishes.md`
        : took;
}
function judge(result, failAt, { fail }) {
    const { "failed-part": failed } = result;
    if (failed === undefined) {
        return result;
    }
    throw failed === failAt
        ? fail("part-failed", `${failed} failed, as --fail-at asks.`, {
            outputs: result,
            hint: "The report below tells of it too; without --fail-at the whole chain runs.",
        })
        : fail("part-failed", `${failed} failed.`, { outputs: result });
}


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decimalLiteral),
/* harmony export */   c: () => (/* binding */ mostPrefixedDigits)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

const parts = /^([-+]?)0*([0-9]*)(?:\.([0-9]*))?(?:[eE]([-+]?[0-9]+))?$/u;
const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/u;
/** Beyond it, the conversion to decimal digits would no longer take next to no time. */
const mostPrefixedDigits = 4096;
/**
 * A decimal number as its file writes it: `+1`, `.5`, `5.`, `007`. JSON has the same digits, however many there are.
 * `digits` is the text without what only separates digits, where that differs.
 */
function decimalLiteral(text, digits = text) {
    if (jsonNumber.test(digits)) {
        return new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(text, digits);
    }
    const [, sign = "", whole = "", fraction = "", exponent = ""] = parts.exec(digits) ?? [];
    const json = `${sign === "-" ? "-" : ""}${whole || "0"}${fraction && `.${fraction}`}${exponent && `e${exponent}`}`;
    return new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(text, json);
}


/***/ }),

/***/ 25884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ FormatFault),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   t$: () => (/* binding */ positionAt)
/* harmony export */ });
/**
 * A text is not what its format allows. The message is a sentence without the position, and without any of the text but
 * the names of keys.
 */
class FormatFault extends Error {
    name = "FormatFault";
    code;
    line;
    column;
    detail;
    constructor(code, message, { line, column, detail }) {
        super(message);
        this.code = code;
        this.line = line;
        this.column = column;
        this.detail = detail;
    }
}
const lineEnd = /\r\n|\r|\n/gu;
/** The place of an offset (in UTF-16 units) in a text. Lines end with LF, CRLF or CR. */
function positionAt(text, offset) {
    let line = 1;
    let start = 0;
    for (const end of text.slice(0, offset).matchAll(lineEnd)) {
        line += 1;
        start = end.index + end[0].length;
    }
    return { line, column: countCharacters(text, start, offset) + 1 };
}
/** How many code points there are; lines may be as long as files. */
function countCharacters(text, start, end) {
    let count = 0;
    for (let at = start; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        const before = at > start ? text.charCodeAt(at - 1) : 0;
        const secondHalf = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
        count += secondHalf ? 0 : 1;
    }
    return count;
}
/** A line of a text, counted from 1, without its end; empty when there is no such line. */
function lineOf(text, line) {
    let at = 1;
    let start = 0;
    for (const end of text.matchAll(lineEnd)) {
        if (at === line) {
            return text.slice(start, end.index);
        }
        at += 1;
        start = end.index + end[0].length;
    }
    return at === line ? text.slice(start) : "";
}


/***/ }),

/***/ 96998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ JsonWriter),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

/** So many pieces are joined at once: a text that grows piece by piece would be copied by the garbage collector again and again. */
const mostPieces = 4096;
/** A value as compact JSON; numbers keep their digits. Lone surrogates are escaped, as JSON.stringify does. */
function renderJson(value) {
    return new JsonWriter().write(value) ?? "";
}
/** Writes values as compact JSON, as {@link renderJson} does, up to so many characters in all. */
class JsonWriter {
    #chunks = [];
    #pieces = [];
    #left;
    constructor(most = Number.POSITIVE_INFINITY) {
        this.#left = most;
    }
    /** The JSON of a value; `undefined` when the texts become too long, as aliases of YAML can make them. */
    write(value) {
        this.#write(value);
        this.#join();
        const text = this.#chunks.join("");
        this.#chunks.length = 0;
        return this.#left < 0 ? undefined : text;
    }
    #write(value) {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value)) {
            this.#writeList(value);
        }
        else if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
            this.#writeMapping(value);
        }
        else {
            this.#add(typeof value === "string" ? this.#quote(value) : renderScalar(value));
        }
    }
    #writeList(list) {
        let before = "[";
        for (const part of list) {
            this.#add(before);
            this.#write(part);
            before = ",";
        }
        this.#add(list.length === 0 ? "[]" : "]");
    }
    #writeMapping(mapping) {
        let before = "{";
        for (const [key, part] of mapping) {
            this.#add(`${before}${this.#quote(key)}:`);
            this.#write(part);
            before = ",";
        }
        this.#add(mapping.size === 0 ? "{}" : "}");
    }
    /** Too long a text is not even quoted. */
    #quote(text) {
        return text.length > this.#left ? text : JSON.stringify(text);
    }
    #add(piece) {
        this.#left -= piece.length;
        if (this.#left >= 0 && this.#pieces.push(piece) === mostPieces) {
            this.#join();
        }
    }
    #join() {
        this.#chunks.push(this.#pieces.join(""));
        this.#pieces = [];
    }
}
function renderScalar(value) {
    return value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS || value instanceof _value_js__WEBPACK_IMPORTED_MODULE_0__/* .DeferredText */ .z$ ? value.json : String(value);
}


/***/ }),

/***/ 90445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   NL: () => (/* binding */ mostNodes),
/* harmony export */   Ty: () => (/* binding */ numberLiteral),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   uS: () => (/* binding */ Literal),
/* harmony export */   vj: () => (/* binding */ mostLevels),
/* harmony export */   z$: () => (/* binding */ DeferredText)
/* harmony export */ });
/** A scalar that is written in one way and means another: a number, a date, a YAML 1.1 `yes`. */
class Literal {
    /** As it stands in the file: `1.10`, `0x1F`, `yes`, `1979-05-27`. */
    text;
    /** As JSON: the same digits where they are a JSON number, else its value (`31`, `true`) or a JSON string. */
    json;
    constructor(text, json) {
        this.text = text;
        this.json = json;
    }
}
/** A text that depends on others, such as an INI value with references: worked out when it is read, and not before. */
class DeferredText {
    /** As it stands in the file. */
    raw;
    #resolve;
    #text;
    /** `resolve` may throw; then whoever reads the text gets that. */
    constructor(raw, resolve) {
        this.raw = raw;
        this.#resolve = resolve;
    }
    get text() {
        this.#text ??= this.#resolve();
        return this.#text;
    }
    get json() {
        return JSON.stringify(this.text);
    }
}
/** Whether a value is a list; `Array.isArray` alone tells the compiler nothing of read-only ones. */
function isList(value) {
    return Array.isArray(value);
}
/** Whether a value is an object. */
function isMapping(value) {
    return value instanceof Map;
}
/** More levels than this no reader goes down. */
const mostLevels = 1000;
/** More values than this, aliases written out, no reader hands over. */
const mostNodes = 1_000_000;
const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/u;
/** A number: its literal is its JSON where JSON has such a number, else `value` in plain JSON notation. */
function numberLiteral(text, value) {
    if (jsonNumber.test(text)) {
        return new Literal(text, text);
    }
    const plain = typeof value === "bigint" || Number.isFinite(value);
    return new Literal(text, plain ? String(value) : JSON.stringify(text));
}


/***/ }),

/***/ 9671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ coreSchema)
/* harmony export */ });
/* harmony import */ var _decimals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6358);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90445);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25539);



const integer = /^[-+]?[0-9]+$/u;
const prefixed = /^0(?:o[0-7]+|x[0-9A-Fa-f]+)$/u;
const decimal = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/u;
/** YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema). */
const coreSchema = {
    words: (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(["true", "True", "TRUE"], ["false", "False", "FALSE"]),
    readInteger: (text) => (integer.test(text) ? (0,_decimals_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalLiteral */ .L)(text) : readPrefixed(text)),
    readFloat: (text) => (decimal.test(text) ? (0,_decimals_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalLiteral */ .L)(text) : (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .readSpecial */ .ym)(text)),
};
function readPrefixed(text) {
    const proper = text.length <= _decimals_js__WEBPACK_IMPORTED_MODULE_1__/* .mostPrefixedDigits */ .c && prefixed.test(text);
    return proper ? new _value_js__WEBPACK_IMPORTED_MODULE_2__/* .Literal */ .uS(text, String(BigInt(text))) : undefined;
}


/***/ }),

/***/ 25539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rg: () => (/* binding */ resolvePlain),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   ym: () => (/* binding */ readSpecial)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90445);

const nulls = ["", "~", "null", "Null", "NULL"];
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/u;
const notNumber = /^\.(?:nan|NaN|NAN)$/u;
const longestWord = 5;
/** The words of a schema, with these for true and for false. */
function wordsOf(truths, untruths) {
    return new Map([
        ...nulls.map((word) => [word, null]),
        ...truths.map((word) => [word, word === "true" ? true : new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(word, "true")]),
        ...untruths.map((word) => [word, word === "false" ? false : new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(word, "false")]),
    ]);
}
/** Infinity, or what is not a number: a text in JSON, which has neither. */
function readSpecial(text) {
    return infinite.test(text) || notNumber.test(text) ? new _value_js__WEBPACK_IMPORTED_MODULE_0__/* .Literal */ .uS(text, JSON.stringify(text)) : undefined;
}
/** What a plain scalar stands for: itself, unless it is a word or a number of the schema. */
function resolvePlain(text, schema) {
    const first = text.charCodeAt(0);
    // All numbers begin with one of + , - . / 0 1 2 3 4 5 6 7 8 9, in that order of their codes.
    if (first >= 0x2b && first <= 0x39) {
        return schema.readInteger(text) ?? schema.readFloat(text) ?? text;
    }
    const word = text.length <= longestWord ? schema.words.get(text) : undefined;
    return word === undefined ? text : word;
}


/***/ }),

/***/ 92574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ defineOperation)
/* harmony export */ });
/** Declares an operation; the types of its inputs and outputs flow into `run`. */
function defineOperation(operation) {
    return operation;
}


/***/ })

};
