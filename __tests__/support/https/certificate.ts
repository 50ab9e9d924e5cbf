import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate that signs itself, with its key, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Where `cert` lies, for `NODE_EXTRA_CA_CERTS`. */
  readonly file: string;
}

/** Makes a certificate for 127.0.0.1 and further names with `openssl`, in a folder that exists. */
export function createCertificate(folder: string, names: readonly string[] = []): Certificate {
  const key = join(folder, "key.pem");
  const file = join(folder, "cert.pem");
  const alternatives = ["IP:127.0.0.1", ...names.map((name) => `DNS:${name}`)].join(",");
  const subject = ["-subj", "/CN=stdops test", "-addext", `subjectAltName=${alternatives}`];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  execFileSync(
    "openssl",
    ["req", "-x509", ...curve, "-nodes", "-days", "2", ...subject, "-keyout", key, "-out", file],
    {
      stdio: "pipe",
    },
  );
  return { key: readFileSync(key, "utf8"), cert: readFileSync(file, "utf8"), file };
}
