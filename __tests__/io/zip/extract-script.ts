/** Unpacks a zip into a folder, says when it begins and ends, and how much memory that took. */
import { extractZip } from "../../../src/io/zip/extract.ts";

const [file = "", folder = ""] = process.argv.slice(2);
process.stdout.write("begins\n");
const files = await extractZip({ file, folder, signal: new AbortController().signal });
process.stdout.write(`${JSON.stringify({ files: files.length, kibibytes: process.resourceUsage().maxRSS })}\n`);
