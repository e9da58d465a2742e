import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Checker } from './checker.ts';
import { type Mutant, written } from './publications.ts';

/**
 * Puts mutants together as far as the check accepts them with each other: a build for each would take longer than
 * anybody waits.
 */
export async function together(mutants: readonly Mutant[], { check }: Checker): Promise<Mutant[][]> {
  const groups: Mutant[][] = [];
  for (const mutant of mutants) {
    const free = groups.filter(
      ([first, ...others]) =>
        first?.publication === mutant.publication &&
        [first, ...others].every(({ file }) => file !== mutant.file),
    );
    let isIn = false;
    for (const group of free) {
      const folder = await written(mutant.publication, [...group, mutant]);
      const { accepted } = await check(folder);
      await rm(folder, { recursive: true });
      if (accepted) group.push(mutant);
      isIn = accepted;
      if (isIn) break;
    }
    if (!isIn) groups.push([mutant]);
  }
  return groups;
}

/** Builds a publication with some of its files changed; what went wrong, or `undefined`. */
export async function buildFault(mutants: readonly Mutant[]): Promise<string | undefined> {
  const [first] = mutants;
  if (first === undefined) return undefined;
  const folder = await written(first.publication, mutants);
  // Astro finds its packages from within the project only.
  const out = `.cache/fuzz/${process.pid}`;
  try {
    const env = { ...process.env, CONTENT: folder, OUT: out };
    await promisify(execFile)('node', ['src/cli/build.ts'], { env, maxBuffer: 2 ** 26, timeout: 120_000 });
    return undefined;
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    return `${stdout}\n${stderr}`.trim().slice(-3000);
  } finally {
    await rm(folder, { recursive: true });
    await rm('.cache/fuzz', { recursive: true, force: true });
  }
}
