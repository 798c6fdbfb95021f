import { readFileSync } from 'node:fs';

/** The most memory this process ever held, MB. Not `getrusage`: it counts what the parent held at the fork. */
function peakMegabytes() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

/** The last line of a process that is measured (see rounds.ts). Plain JavaScript: stripping types takes memory. */
export function tell(said = {}) {
  process.stdout.write(`${JSON.stringify({ peakMegabytes: peakMegabytes(), ...said })}\n`);
}
