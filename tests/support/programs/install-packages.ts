import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { onPath } from './find-program.ts';

/** Only as root on a Debian machine; everywhere else the person decides what is installed. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;
}

/** What apt and dpkg say when another program holds one of their four locks, and nothing else is wrong. */
const busy = /held by process|Resource temporarily unavailable|locked by another process/;

/**
 * Installs Debian’s packages, all in one call. Waits while the package manager is busy, says that it does, and says
 * why what fails has failed.
 * @param wanted names; of `one | other` the first that this release has, and none where it has neither.
 * @param patience how long to wait for the package manager in all, and how long between two attempts, in milliseconds.
 */
export async function installPackages(
  wanted: readonly string[],
  say: (line: string) => void = console.log,
  patience = { whole: 300_000, step: 3_000 },
): Promise<void> {
  const deadline = Date.now() + patience.whole;
  let isWaiting = false;
  const whenFree = async (command: string[]): Promise<Ended> => {
    while (true) {
      const ended = await apt(command);
      if (ended.status === 0 || !busy.test(ended.errors + ended.output)) return ended;
      if (Date.now() > deadline) {
        const tooLong = `It was busy for ${Math.round(patience.whole / 60_000)} minutes.`;
        return { ...ended, errors: `${ended.errors}\n${tooLong}` };
      }
      if (!isWaiting) say(`The package manager is busy; waiting for it. It says: ${reasonOf(ended)}`);
      isWaiting = true;
      await setTimeout(patience.step);
    }
  };

  say(`Installing Debian’s packages ${wanted.join(', ')} …`);
  const updated = await whenFree(['apt-get', 'update']);
  // Lists that are a day old are better than none.
  if (updated.status !== 0)
    say(`The lists of packages could not be brought up to date: ${reasonOf(updated)}`);
  const packages = await available(wanted);
  const unknown = wanted.filter((names) => !names.split(' | ').some((name) => packages.includes(name)));
  if (unknown.length > 0) say(`There is no ${unknown.join(', no ')} for this machine.`);
  if (packages.length === 0) return;
  const installed = await whenFree(['apt-get', 'install', '-y', '--no-install-recommends', ...packages]);
  if (installed.status !== 0) say(`${packages.join(', ')} could not be installed: ${reasonOf(installed)}`);
}

/** What can be installed of what is wanted. */
async function available(wanted: readonly string[]): Promise<string[]> {
  const choices = wanted.map((names) => names.split(' | '));
  const { output } = await apt(['apt-cache', 'policy', ...choices.flat()]);
  const known = new Set(
    [...output.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)].map(([, name]) => name),
  );
  return choices.flatMap((names) => names.find((name) => known.has(name)) ?? []);
}

/** How a command ended. */
interface Ended {
  status: number | null;
  output: string;
  errors: string;
}

/** The errors that apt named, else the end of what it said. */
function reasonOf({ status, output, errors }: Ended): string {
  // What dpkg says comes by the way of what it did.
  const lines = [...output.split('\n').filter((line) => /^dpkg/.test(line)), ...errors.split('\n')].filter(
    (line) => line.trim() !== '',
  );
  const named = lines.filter((line) => /^(E|dpkg[\w-]*): |^It was busy/.test(line));
  return (named.length > 0 ? named : lines.slice(-3)).join(' ').slice(0, 1000) || `it ended with ${status}`;
}

/** Runs a command of the package manager in English, where it asks no question. */
function apt([program = '', ...options]: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
    const running = spawn(program, options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { output: '', errors: '' };
    running.stdout.on('data', (text) => (said.output += text));
    running.stderr.on('data', (text) => (said.errors += text));
    running.on('error', ({ message }) => resolve({ status: null, output: '', errors: message }));
    running.on('close', (status) => resolve({ status, ...said }));
  });
}
