export const id = 1908;
export const ids = [1908];
export const modules = {

/***/ 51908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openApi),
  readOwnJobs: () => (/* binding */ readOwnJobs)
});

// EXTERNAL MODULE: ./lib/io/github/client.js + 7 modules
var client = __webpack_require__(11512);
// EXTERNAL MODULE: ./lib/io/github/github-error.js
var github_error = __webpack_require__(87540);
// EXTERNAL MODULE: ./lib/operations/metrics-export/own-run.js
var own_run = __webpack_require__(58085);
// EXTERNAL MODULE: ./lib/io/github/actions.js
var actions = __webpack_require__(36873);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/read-jobs.js

/** The API tells what a step did up to some seconds after it has ended. */
const tries = 4;
const pause = 1000;
/**
 * Reads the jobs of this run's attempt. While one of them runs without a step that runs, the API lags behind: it is asked
 * again, for three seconds at most. @throws GitHubError
 */
async function readJobs({ client, run, clock, signal }) {
    const { repository, runId, attempt } = run;
    for (let count = 1;; count += 1) {
        const jobs = await (0,actions/* listJobs */.N6)(client, { repository, runId, attempt });
        if (count === tries || !jobs.some(isBetweenSteps)) {
            return jobs;
        }
        await clock.sleep(pause, signal);
    }
}
function isBetweenSteps({ status, steps }) {
    return status === "in_progress" && steps.every((step) => step.status !== "in_progress");
}

;// CONCATENATED MODULE: ./lib/operations/metrics-export/own-jobs.js




/** What the API is asked for may take so long, in milliseconds: an export is no reason to keep a job waiting. */
const askFor = 120_000;
/** The API of this run's server; `undefined` at a terminal. */
function openApi({ token }, { environment, clock, signal, runner }) {
    const run = (0,own_run/* findOwnRun */.P)(environment);
    const deadline = clock.monotonic() + askFor;
    return run === undefined
        ? undefined
        : {
            run,
            client: (0,client/* createGitHubClient */.L)({
                apiUrl: environment["GITHUB_API_URL"] || "https://api.github.com",
                credentials: { kind: "token", token },
                clock,
                signal,
                deadline: () => deadline,
                onWait: (text) => runner.info(text),
            }),
        };
}
/** The run's jobs. Where the API does not tell them, the rest is exported all the same. */
async function readOwnJobs(given, context) {
    const { clock, signal, runner, badInput } = context;
    const api = openApi(given, context);
    if (api === undefined) {
        throw badInput("job-timings", "There is no run here whose jobs could be read.");
    }
    try {
        return await readJobs({ ...api, clock, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof github_error/* GitHubError */.y)) {
            throw error;
        }
        runner.warning(`The jobs of this run could not be read: ${error.message}. The token needs actions: read.`);
        return [];
    }
}


/***/ })

};
