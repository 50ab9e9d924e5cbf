const node = process.versions.node;
if (Number(node.split(".")[0]) >= 20) {
  import("./stdops.js").then(({ cli }) => cli(process.argv[1]));
} else {
  const env = Object.assign({}, process.env, { STDOPS_OLD_NODE: process.execPath + ", " + node });
  import("child_process").then(
    ({ spawnSync }) => {
      const launcher = process.argv[1].replace(/dist.cli\.js$/, "bin/stdops");
      process.exitCode = spawnSync("/bin/sh", [launcher].concat(process.argv.slice(2)), { env, stdio: "inherit" }).status;
    },
    () => {
      console.error("stdops needs Node 20 or later, and this is " + node + ". Install a newer one.");
      process.exitCode = 127;
    },
  );
}
