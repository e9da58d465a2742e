import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a command cost, with all the programs that it started. */
export interface CommandCost {
  cpuSeconds: number;
  wallSeconds: number;
  /** Of the biggest process at its biggest; absent where there is no `/proc`. */
  peakBytes: number | undefined;
}

/** How often the memory of processes is looked at, in milliseconds: each says itself how much it had at most. */
const sampleEvery = 100;

/**
 * Runs a command of the shell and measures it. CPU seconds are those that the shell’s `times` has of the processes that
 * ended under it: POSIX asks for them, so they are there on Linux and macOS, while Node counts only its own process, and
 * neither `/usr/bin/time` nor cgroups are everywhere. A process that nobody waited for is not in them.
 * @throws with what it printed where it fails.
 */
export async function measured(
  command: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<CommandCost> {
  const path = [resolve(folder, 'node_modules/.bin'), process.env['PATH']].join(':');
  const began = performance.now();
  const shell = spawn('sh', ['-c', `{ ${command}; } >&2; code=$?; times; exit $code`], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let times = '';
  let said = '';
  shell.stdout.on('data', (text) => (times += text));
  shell.stderr.on('data', (text) => (said = (said + text).slice(-10_000)));
  let peakBytes: number | undefined;
  const sampling = setInterval(() => {
    const peaks = peaksUnder(shell.pid ?? 0);
    if (peaks.length > 0) peakBytes = Math.max(peakBytes ?? 0, ...peaks);
  }, sampleEvery);
  const code = await new Promise((resolve) => shell.on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`“${command}” ended with ${code} in ${folder}:\n${said}`);
  const wallSeconds = (performance.now() - began) / 1000;
  return { cpuSeconds: cpuSecondsOf(times), wallSeconds, peakBytes };
}

/** User and system time of ended processes: the second line, like `1m2.340000s 0m1.500000s`. */
function cpuSecondsOf(times: string): number {
  const [, ofChildren = ''] = times.trim().split('\n');
  const parts = [...ofChildren.matchAll(/(\d+)m([\d.,]+)s/g)];
  if (parts.length !== 2)
    throw new Error(`The shell’s “times” said “${times}”, expected two lines of two times`);
  return parts.reduce(
    (sum, [, minutes, seconds = '']) => sum + 60 * Number(minutes) + Number(seconds.replace(',', '.')),
    0,
  );
}

/** The most memory that each process under one has had so far, in bytes. */
function peaksUnder(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of listing('/proc').filter((name) => /^\d+$/.test(name))) {
    const [, parent] = /\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`)) ?? [];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isUnder = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === root || isUnder(parent));
  };
  return [...parents.keys()].filter(isUnder).flatMap((id) => {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(textOf(`/proc/${id}/status`)) ?? [];
    return kilobytes ? [Number(kilobytes) * 1024] : [];
  });
}

function listing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** '' for a process that has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** How much a built site is. */
export interface Weight {
  pages: number;
  /** Without copies. */
  files: number;
  bytes: number;
  /** With copies that are compressed ahead. */
  bytesWithCopies: number;
}

/** Weighs all files of a folder. */
export async function weightOf(folder: string): Promise<Weight> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const weight: Weight = { pages: 0, files: 0, bytes: 0, bytesWithCopies: 0 };
  for (const entry of entries.filter((each) => each.isFile())) {
    const { size } = await stat(join(entry.parentPath, entry.name));
    weight.bytesWithCopies += size;
    if (/\.(br|gz)$/.test(entry.name)) continue;
    weight.files += 1;
    weight.bytes += size;
    if (entry.name.endsWith('.html')) weight.pages += 1;
  }
  return weight;
}
