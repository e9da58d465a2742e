/*
 * Runs parts of the tests, one after the other (`node tests/run.ts unit browser`), up to the first that fails. What they
 * need of other programs is looked for, and installed where it can be, once and before anything else.
 */
import { spawn } from 'node:child_process';
import { chromium } from './browser/find-browser.ts';
import { firefox } from './browser/find-firefox.ts';
import { java } from './browser/find-java.ts';
import type { Program } from './browser/find-program.ts';
import { provide } from './browser/programs.ts';
import { nginx } from './build/find-nginx.ts';

/** A part of the tests: what runs it, and what it needs of other programs. */
interface Part {
  command: readonly [program: string, ...options: string[]];
  programs?: readonly Program[];
}

const parts: Readonly<Record<string, Part>> = {
  check: { command: ['npm', 'run', '--silent', 'check'] },
  unit: { command: ['npm', 'run', '--silent', 'test:unit'] },
  // Builds wait for each other anyway: Astro keeps one content store for the project.
  build: {
    command: ['node', '--test', '--test-concurrency=1', 'tests/build/*.test.ts'],
    programs: [nginx, java],
  },
  browser: { command: ['node', 'tests/browser/run.ts'], programs: [chromium, firefox, java] },
};

const wanted = process.argv.slice(2).map((name) => {
  const part = parts[name];
  if (!part) throw new Error(`Unexpected part “${name}”, expected one of ${Object.keys(parts).join(', ')}`);
  return { name, ...part };
});
const programs = await provide([...new Set(wanted.flatMap((part) => part.programs ?? []))]);
const took: string[] = [];
for (const { name, command } of wanted) {
  const began = performance.now();
  process.exitCode = await run(command);
  took.push(`${name} ${Math.round((performance.now() - began) / 1000)} s`);
  if (process.exitCode !== 0) break;
}
const whole = took.join(', ');
console.log(process.exitCode ? `Failed in the last of: ${whole}` : `Passed: ${whole}`);

function run([program, ...options]: Part['command']): Promise<number> {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell runs.
    const shell = process.platform === 'win32';
    const running = spawn(program, options, {
      stdio: 'inherit',
      env: { ...process.env, ...programs },
      shell,
    });
    running.on('error', reject);
    running.on('exit', (code) => resolve(code ?? 1));
  });
}
