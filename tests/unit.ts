/*
 * Runs the tests that need no browser and no build (`npm run test:unit`). Most of a process for each file is reading the
 * same modules, so that files share as many processes as there are cores; a file that changes or starts processes, or
 * says that it stands alone, has one to itself.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const patterns = ['src/**/*.test.ts', 'tests/{structure,documentation,checks,browser,support}/**/*.test.ts'];
const standsAlone = /\bprocess\.(?:env|chdir|cwd)\b|\bglobalThis\b|node:child_process|Stands alone:/;

const cores = availableParallelism();
const files = globSync(patterns).toSorted();
const alone = files.filter((file) => standsAlone.test(readFileSync(file, 'utf8')));
const shared = files.filter((file) => !alone.includes(file));
const parts = Array.from({ length: cores }, (_, part) => shared.filter((_, index) => index % cores === part));

const runs = [
  ...parts.filter((part) => part.length > 0).map((part) => ['--test-isolation=none', ...part]),
  [`--test-concurrency=${cores}`, ...alone],
];
const codes = await Promise.all(runs.map(run));
process.exitCode = Math.max(...codes);

/** Runs files, and says what came of them once all have ended, so that no two runs speak at once. */
function run(options: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, ['--test', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: Buffer[] = [];
    running.stdout.on('data', (text) => said.push(text));
    running.on('error', reject);
    running.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
