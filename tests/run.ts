/*
 * Runs parts of the tests, one after the other (`node tests/run.ts unit browser`), up to the first that fails. What they
 * need of other programs is looked for, and installed where it can be, once and before anything else.
 */
import { spawn } from 'node:child_process';
import { browserPrograms } from './browser/browser-programs.ts';
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
  code: { command: ['npm', 'run', '--silent', 'check:code'] },
  content: { command: ['npm', 'run', '--silent', 'check:content'] },
  unit: { command: ['npm', 'run', '--silent', 'test:unit'] },
  site: {
    command: [
      'node',
      '--test',
      '--test-name-pattern=^nothing is wrong|^the HTML|^a story is said',
      'tests/build/publish.test.ts',
    ],
  },
  // Builds wait for each other anyway: Astro keeps one content store for the project.
  build: {
    command: ['node', '--test', '--test-concurrency=1', 'tests/build/*.test.ts'],
    programs: [nginx, java],
  },
  browser: { command: ['node', 'tests/browser/run.ts'], programs: browserPrograms },
};

const wanted = process.argv.slice(2).map((name) => {
  const part = parts[name];
  if (!part) throw new Error(`Unexpected part “${name}”, expected one of ${Object.keys(parts).join(', ')}`);
  return { name, ...part };
});
const programs = await provide([...new Set(wanted.flatMap((part) => part.programs ?? []))]);
const took: string[] = [];
let failed: string | undefined;
for (const { name, command } of wanted) {
  const began = performance.now();
  const code = await run(command);
  took.push(`${name} ${Math.round((performance.now() - began) / 1000)} s`);
  if (code === 0) continue;
  failed = name;
  process.exitCode = code;
  break;
}
console.log(`${failed ? `The part “${failed}” failed.` : 'All passed.'} Time taken: ${took.join(', ')}.`);

function run([program, ...options]: Part['command']): Promise<number> {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell runs. What Node compiled once is a third of a short process.
    const shell = process.platform === 'win32';
    const running = spawn(program, options, {
      stdio: 'inherit',
      env: { ...process.env, ...programs, NODE_COMPILE_CACHE: '.cache/node' },
      shell,
    });
    running.on('error', reject);
    running.on('exit', (code) => resolve(code ?? 1));
  });
}
