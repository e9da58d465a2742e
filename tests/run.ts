/*
 * Runs parts of the tests, one after the other (`node tests/run.ts unit browser`), up to the first that fails. What stands
 * after `beside` runs at the same time as what stands before it (`build beside unit browser`): a build leaves a core to
 * others. What they need of other programs is looked for, and installed where it can be, once and before anything else.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { browserPrograms } from './support/programs/browser-programs.ts';
import { chromium } from './support/programs/find-browser.ts';
import { msgfmt } from './support/programs/find-gettext.ts';
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
  build: { command: ['node', 'tests/build.ts'], programs: [nginx, java, chromium, msgfmt] },
  browser: { command: ['node', 'tests/browser/run.ts'], programs: browserPrograms },
};

/** A part under its name. */
type Named = Part & { name: string };

const rows: Named[][] = [[]];
for (const name of process.argv.slice(2)) {
  const part = parts[name];
  if (name === 'beside') rows.push([]);
  else if (part) rows.at(-1)?.push({ name, ...part });
  else throw new Error(`Unexpected part “${name}”, expected one of ${Object.keys(parts).join(', ')}, beside`);
}
const programs = await provideOrEnd([...new Set(rows.flat().flatMap((part) => part.programs ?? []))]);
const took: string[] = [];
let failed: string | undefined;
await Promise.all(rows.map((row, index) => runInTurn(row, index === rows.length - 1)));
console.log(`${failed ? `The part “${failed}” failed.` : 'All passed.'} Time taken: ${took.join(', ')}.`);

/** Runs parts one after the other, as long as none has failed, of these or of those beside them. */
async function runInTurn(row: readonly Named[], speaks: boolean): Promise<void> {
  for (const part of row) {
    if (failed !== undefined) return;
    const began = performance.now();
    const code = await run(part, speaks);
    took.push(`${part.name} ${Math.round((performance.now() - began) / 1000)} s`);
    if (code === 0) continue;
    failed ??= part.name;
    process.exitCode ||= code;
  }
}

function run({ command: [program = '', ...options], environment }: Part, speaks: boolean): Promise<number> {
  return new Promise((end, reject) => {
    // npm is a script on Windows, which only a shell runs.
    const shell = process.platform === 'win32';
    // What Node compiled once is a third of a short process, in whichever folder that runs.
    const compiled = { NODE_COMPILE_CACHE: resolve('.cache/node') };
    const env = { ...process.env, ...programs, ...environment, ...compiled };
    // Of rows that run at once the last speaks as it goes; what the others have to say comes when each part has ended.
    const stdio = speaks ? 'inherit' : 'pipe';
    const running = spawn(program, options, { stdio: ['inherit', stdio, stdio], env, shell });
    const said: Buffer[] = [];
    for (const stream of [running.stdout, running.stderr]) stream?.on('data', (text) => said.push(text));
    running.on('error', reject);
    running.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      end(code ?? 1);
    });
  });
}
