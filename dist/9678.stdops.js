export const id = 9678;
export const ids = [9678];
export const modules = {

/***/ 39678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upload: () => (/* binding */ upload)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/io/system-error.js
var system_error = __webpack_require__(69020);
;// CONCATENATED MODULE: ./lib/io/upload-artifact.js


/** Why there is no artifact. Its message is the end of a sentence: text from outside, without secrets. */
class UploadError extends Error {
    name = "UploadError";
}
const usualTime = 600_000;
/** For the library: so long nothing may go out, in milliseconds. */
const silence = 60_000;
/**
 * Why this step's runner offers no place for artifacts, as a sentence; `undefined` when it does. GitHub's client refuses
 * GitHub Enterprise Server, Gitea and Forgejo, and act's server refuses what the client sends.
 */
function findUploadObstacle(environment) {
    const server = environment["GITHUB_SERVER_URL"] || "https://github.com";
    if (!isServed(server)) {
        return `GitHub's client for artifacts does not serve ${server}, only github.com and ghe.com.`;
    }
    if (environment["ACT"] === "true") {
        return "The artifact server of act does not understand GitHub's client for artifacts.";
    }
    const missing = ["ACTIONS_RESULTS_URL", "ACTIONS_RUNTIME_TOKEN"].filter((name) => !environment[name]);
    return missing.length === 0
        ? undefined
        : `The runner gives this step no access to artifacts (${missing.join(" and ")}): steps with \`uses\` have it, those with \`run\` do not.`;
}
/** As GitHub's client has it. */
function isServed(server) {
    const { hostname } = URL.canParse(server) ? new URL(server) : { hostname: "" };
    return hostname === "github.com" || /\.(?:ghe\.com|localhost)$/u.test(hostname);
}
/** The names that are tried, until one is free: a matrix may want the same one for all of its jobs. */
function* namesFor(name) {
    yield name;
    for (let number = 2; number <= 10; number += 1) {
        yield `${name}-${number}`;
    }
    for (let more = 0; more < 5; more += 1) {
        yield `${name}-${(0,external_node_crypto_.randomInt)(100_000, 1_000_000)}`;
    }
}
/**
 * Uploads files as an artifact by GitHub's own client. That has no limit of its own, cannot be stopped, and speaks to the
 * log: it works in a thread of its own, whose output is read here, and which ends with the time that it has.
 * @throws UploadError, or the signal's reason
 */
async function uploadArtifact(upload) {
    const { signal, clock, within = usualTime, environment } = upload;
    signal.throwIfAborted();
    const worker = await startThread(upload);
    const over = new AbortController();
    try {
        const late = clock.sleep(within, AbortSignal.any([signal, over.signal])).then(() => {
            throw new UploadError(`it was not done in ${Math.ceil(within / 1000)} s`);
        });
        const report = await Promise.race([receive(worker), late]);
        if (report.kind === "failed") {
            throw new UploadError(hideSignatures(report.message));
        }
        const { id, name, size, digest } = report;
        return { id, name, size, digest, url: pageOf(id, environment) };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        over.abort();
        await worker.terminate();
    }
}
async function startThread(upload) {
    const { name, files, root, retentionDays, compressionLevel, environment, workers } = upload;
    if (workers === undefined) {
        throw new UploadError("the script that uploads is not there: only the built action has it");
    }
    const order = { names: [...namesFor(name)], files, root, retentionDays, compressionLevel };
    const env = { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: String(silence), ...environment };
    const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 75919, 19));
    const worker = new Worker(new URL("upload-thread.js", workers), {
        workerData: order,
        env,
        stdout: true,
        stderr: true,
    });
    listen(worker.stdout, upload);
    worker.stderr.resume();
    return worker;
}
function receive(worker) {
    return new Promise((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", (error) => reject(new UploadError(hideSignatures((0,system_error/* errorMessage */.g)(error)), { cause: error })));
        worker.once("exit", () => reject(new UploadError("GitHub's client ended without a word")));
    });
}
/** Reads what the client prints: secrets that it wants hidden, and words; the rest is for those who debug it. */
function listen(output, { mask, log }) {
    let rest = "";
    output.setEncoding("utf8");
    output.on("data", (chunk) => {
        const lines = `${rest}${chunk}`.split(/\r?\n/u);
        rest = lines.pop() ?? "";
        for (const line of lines) {
            const [, command, text = ""] = /^::([\w-]+)[^:]*::(.*)$/su.exec(line) ?? [];
            if (command === "add-mask") {
                mask(unescapeCommand(text));
            }
            else if (command === "warning" || command === "notice") {
                log(hideSignatures(unescapeCommand(text)));
            }
            else if (command === undefined && line.trim() !== "") {
                log(hideSignatures(line));
            }
        }
    });
}
function unescapeCommand(text) {
    return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
/** An address that files are uploaded to is signed: whoever has it may write there for a while. */
function hideSignatures(text) {
    return text.replaceAll(/([?&](?:sig|se|st|skoid|sktid)=)[^&\s"']+/giu, "$1***");
}
function pageOf(id, environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    return server && repository && run
        ? `${server.replace(/\/+$/u, "")}/${repository}/actions/runs/${run}/artifacts/${id}`
        : undefined;
}

// EXTERNAL MODULE: ./lib/runner/safe-text.js
var safe_text = __webpack_require__(59209);
// EXTERNAL MODULE: ./lib/operations/metrics-export/artifact-name.js + 1 modules
var artifact_name = __webpack_require__(1401);
// EXTERNAL MODULE: ./lib/operations/metrics-export/write-files.js
var write_files = __webpack_require__(90652);
;// CONCATENATED MODULE: ./lib/operations/metrics-export/upload.js





/** Attaches the files to the job, where that is wanted and offered. @throws Failure */
async function upload(files, given, context) {
    const { environment, runner, fail, badInput, workers } = context;
    if (files.length === 0) {
        return undefined;
    }
    const obstacle = findUploadObstacle(environment) ?? (workers === undefined ? "This is not the bundled action." : undefined);
    if (obstacle !== undefined) {
        if (given.upload === "true") {
            throw fail("upload-unavailable", obstacle);
        }
        if (environment["GITHUB_ACTIONS"] === "true") {
            runner.notice(`The files are not attached to the job. ${obstacle}`);
        }
        return undefined;
    }
    const chosen = (0,artifact_name/* chooseArtifactName */.p)(given["artifact-name"], environment);
    if ("problem" in chosen) {
        throw badInput("artifact-name", chosen.problem);
    }
    if (chosen.notice !== undefined) {
        runner.notice(chosen.notice);
    }
    const artifact = await send(chosen.name, { files, given }, context);
    runner.info(`Attached to the job as ${(0,safe_text/* quoteName */.AB)(artifact.name)}${artifact.url === undefined ? "." : `: ${artifact.url}`}`);
    return artifact;
}
async function send(name, { files, given }, context) {
    const { environment, clock, signal, workers, runner, directory, fail } = context;
    const said = [];
    try {
        return await uploadArtifact({
            name,
            files: files.map(({ path }) => (0,external_node_path_.resolve)(directory, path)),
            root: (0,write_files/* folderOf */.y)(given, context),
            retentionDays: given["retention-days"],
            compressionLevel: given["compression-level"],
            environment,
            clock,
            signal,
            workers,
            mask: (secret) => runner.mask(secret),
            log: (line) => said.push(line),
        });
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof UploadError)) {
            throw error;
        }
        runner.group("What GitHub's client for artifacts said", said.slice(-200).join("\n"));
        throw fail("upload-failed", `The artifact ${(0,safe_text/* quoteName */.AB)(name)} could not be uploaded: ${error.message}.`, {
            cause: error,
        });
    }
}


/***/ })

};
