import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "../workspace.ts";

/** A certificate with its key, as PEM. */
export interface Pair {
  readonly key: string;
  readonly cert: string;
}

/** What is asked of a certificate. Days count from now; negative ones are past. */
export interface Wish {
  /** Such as `DNS:a.example,IP:127.0.0.1`; what `openssl` reads as `subjectAltName`. */
  readonly names: string;
  readonly from?: number;
  readonly until?: number;
  readonly subject?: string;
}

/** An authority of a test. */
export interface Authority {
  /** Its own certificate as a file. */
  readonly file: string;
  readonly issue: (wish: Wish) => Pair;
}

const day = 86_400_000;
const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Makes an authority by `openssl`, in a workspace. */
export function createAuthority({ path, write }: Workspace): Authority {
  let count = 0;
  const openssl = (args: readonly string[]) => void execFileSync("openssl", args, { cwd: path, stdio: "pipe" });
  const basic = "basicConstraints=critical,CA:TRUE";
  openssl([
    "req",
    "-x509",
    ...curve,
    "-subj",
    "/CN=authority",
    "-addext",
    basic,
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
  ]);
  write("ca.index", "");
  write("ca.serial", "01\n");
  write(
    "ca.cnf",
    "[ca]\ndefault_ca=d\n[d]\ndatabase=ca.index\nunique_subject=no\nnew_certs_dir=.\nserial=ca.serial\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=optional\n",
  );
  return {
    file: join(path, "ca.pem"),
    issue: ({ names, from = -10, until = 10, subject = "/CN=service" }) => {
      count += 1;
      const [key, request, cert] = [`${count}.key`, `${count}.csr`, `${count}.pem`];
      write(`${count}.ext`, `subjectAltName=${names}\n`);
      openssl(["req", "-new", ...curve, "-utf8", "-subj", subject, "-keyout", key, "-out", request]);
      openssl([
        ...["ca", "-batch", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", "-in", request, "-out", cert],
        ...["-notext", "-extfile", `${count}.ext`],
        ...["-startdate", stamp(from), "-enddate", stamp(until)],
      ]);
      return { key: readFileSync(join(path, key), "utf8"), cert: readFileSync(join(path, cert), "utf8") };
    },
  };
}

/** A time so many days from now, as `openssl ca` has it: `YYYYMMDDHHMMSSZ`. */
function stamp(days: number): string {
  return `${new Date(Date.now() + days * day).toISOString().replaceAll(/[-:T]|\.\d+Z$/gu, "")}Z`;
}
