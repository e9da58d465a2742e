import { readdirSync, readFileSync } from 'node:fs';

/** What this process has cost since it started. */
export interface ProcessCost {
  wallSeconds: number;
  /** Of all its threads; of programs that it started only where the system says so. */
  cpuSeconds: number;
}

/** What this process has cost by itself: quick enough to be asked for every file. */
export function ownCost(): ProcessCost {
  const { user, system } = process.cpuUsage();
  return { wallSeconds: performance.now() / 1000, cpuSeconds: (user + system) / 1_000_000 };
}

/** The most memory that this process had at any time, in bytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

/**
 * CPU seconds of programs that this process started, those that have ended among them: Node itself counts only the
 * process that it is in. None where there is no `/proc`.
 */
export function childrenCpuSeconds(): number {
  const own = statOf('self');
  if (own === undefined) return 0;
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.parent === process.pid);
  const ticks = running.reduce((sum, stat) => sum + (stat?.own ?? 0) + (stat?.ended ?? 0), own.ended);
  return ticks / ticksPerSecond;
}

/** What Linux says of a process, in ticks; nothing of one that has ended. */
function statOf(process: string): { parent: number; own: number; ended: number } | undefined {
  try {
    // The name of the program is in parentheses, and may have any characters.
    const [, after = ''] = /\) (.*)/s.exec(readFileSync(`/proc/${process}/stat`, 'utf8')) ?? [];
    const fields = after.split(' ').map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, own: user + system, ended: endedUser + endedSystem };
  } catch {
    return undefined;
  }
}
