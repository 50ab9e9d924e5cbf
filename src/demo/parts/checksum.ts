import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { outputOf, type Part } from "../part.ts";
import { writeFiles } from "../write-files.ts";

/** The artifact's size in bytes. */
const size = 512 * 1024;

/** The second part: an artifact, against the list that came with it. To fail, one bit of it is another one. */
export const checksumPart: Part = {
  name: "checksum",
  title: "is the artifact the one that was built?",
  prepare: (scene) => {
    const artifact = outputOf(scene, "config-read", "artifact");
    const list = `${dirname(artifact)}/SHA256SUMS`;
    const content = Buffer.alloc(size, "the application\n");
    const digest = createHash("sha256").update(content).digest("hex");
    if (scene.failAt === "checksum") {
      content.writeUInt8(content.readUInt8(size / 2) ^ 1, size / 2);
    }
    writeFiles(scene.folder, { [artifact]: content, [list]: `${digest}  ${basename(artifact)}\n` });
    return { inputs: { files: artifact, "checksum-file": list } };
  },
};
