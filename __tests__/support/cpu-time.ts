/**
 * How long this process has computed so far, in milliseconds. Unlike the time on the wall, what else the machine does adds
 * nothing to it.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
