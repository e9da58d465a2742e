/*
 * Runs parts of the tests, one after the other (`node tests/run.ts unit browser`), up to the first that fails. What they
 * need of other programs is looked for, and installed where it can be, once and before anything else.
 */
import { spawn } from 'node:child_process';
import { browserPrograms } from './support/programs/browser-programs.ts';
import { java } from './support/programs/find-java.ts';
import { nginx } from './support/programs/find-nginx.ts';
import type { Program } from './support/programs/find-program.ts';
import { provideOrEnd } from './support/programs/programs.ts';

/** A part of the tests: what runs it, and what it needs of other programs. */
interface Part {
  command: readonly string[];
  programs?: readonly Program[];
  environment?: Readonly<Record<string, string>>;
}

const parts: Readonly<Record<string, Part>> = {
  check: { command: ['npm', 'run', '--silent', 'check'] },
  code: { command: ['npm', 'run', '--silent', 'check:code'] },
  content: { command: ['npm', 'run', '--silent', 'check:content'] },
  unit: { command: ['node', 'tests/unit.ts'] },
  // A build checks what it built: links, policy.
  site: {
    command: ['node', 'src/cli/build.ts'],
    environment: { CONTENT: 'tests/fixtures/field-guide', OUT: '.cache/sites/quick' },
  },
  // Builds wait for each other anyway: Astro keeps one content store for the project.
  build: {
    command: ['node', '--test', '--test-concurrency=1', 'tests/{build,formats}/*.test.ts'],
    programs: [nginx, java],
  },
  browser: { command: ['node', 'tests/browser/run.ts'], programs: browserPrograms },
};

const wanted = process.argv.slice(2).map((name) => {
  const part = parts[name];
  if (!part) throw new Error(`Unexpected part “${name}”, expected one of ${Object.keys(parts).join(', ')}`);
  return { name, ...part };
});
const programs = await provideOrEnd([...new Set(wanted.flatMap((part) => part.programs ?? []))]);
const took: string[] = [];
let failed: string | undefined;
for (const { name, ...part } of wanted) {
  const began = performance.now();
  const code = await run(part);
  took.push(`${name} ${Math.round((performance.now() - began) / 1000)} s`);
  if (code === 0) continue;
  failed = name;
  process.exitCode = code;
  break;
}
console.log(`${failed ? `The part “${failed}” failed.` : 'All passed.'} Time taken: ${took.join(', ')}.`);

function run({ command: [program = '', ...options], environment }: Part): Promise<number> {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell runs. What Node compiled once is a third of a short process.
    const shell = process.platform === 'win32';
    const env = { ...process.env, ...programs, ...environment, NODE_COMPILE_CACHE: '.cache/node' };
    const running = spawn(program, options, {
      stdio: 'inherit',
      env,
      shell,
    });
    running.on('error', reject);
    running.on('exit', (code) => resolve(code ?? 1));
  });
}
