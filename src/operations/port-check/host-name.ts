import { domainToASCII } from "node:url";
import { parseAddress } from "../../io/connect/address.ts";
import type { Parsed } from "../../operation/inputs.ts";

/**
 * Reads a host: a name (letters, digits, `-`, `_`; others become punycode), an IPv4 address of four numbers, or an IPv6
 * address, in brackets or not. The problem is a sentence part.
 */
export function parseHost(given: string): Parsed<string> {
  const bare = /^\[(.*)\]$/u.exec(given)?.[1];
  if (bare !== undefined || given.includes(":")) {
    return parseVersion6(bare ?? given);
  }
  if (parseAddress(given)?.family === "ipv4") {
    return { value: given };
  }
  if (given === "") {
    return { problem: "names no host" };
  }
  if (/(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$/iu.test(given)) {
    return { problem: "looks like an IPv4 address and is none: write four numbers from 0 to 255" };
  }
  const name = domainToASCII(given);
  const labels = name.replace(/\.$/u, "").split(".");
  const sound = name.length <= 253 && labels.every((label) => /^[A-Za-z0-9_-]{1,63}$/u.test(label));
  return sound ? { value: name } : { problem: "has a host that is no name and no address" };
}

function parseVersion6(address: string): Parsed<string> {
  if (parseAddress(address)?.family !== "ipv6") {
    return { problem: "has an IPv6 address that is none: write for example [2001:db8::1]:443" };
  }
  return /^fe[89ab]/iu.test(address) && !address.includes("%")
    ? { problem: `has a link-local address without its interface: write for example [${address}%eth0]:80` }
    : { value: address };
}

/** Reads a port from 1 to 65535, in decimal digits. */
export function parsePort(given: string): Parsed<number> {
  const port = Number(given);
  return /^[0-9]{1,5}$/u.test(given) && port >= 1 && port <= 65_535
    ? { value: port }
    : { problem: "has a port that is none: write a number from 1 to 65535" };
}
