/*
 * Runs the tests that build sites (`npm run test:build`), one file after the other: builds of one project wait for each
 * other. Those that build in clones come first, since meanwhile the sites that browsers look at are built in the project.
 */
import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const files = globSync('tests/{build,formats}/*.test.ts').toSorted();
const inClones = files.filter((file) =>
  /\b(?:freshProject|buildWhileEdited)\b|symlink(?:Sync)?\(resolve\('node_modules'\)/.test(
    readFileSync(file, 'utf8'),
  ),
);
const others = files.filter((file) => !inClones.includes(file));

// What Node compiles once for all clones, whose files are at other paths each time.
const compiled = resolve('.cache/node-of-builds');
rmSync(compiled, { recursive: true, force: true });
for (const [group, environment] of [
  [inClones, { NODE_COMPILE_CACHE: compiled }],
  [others, {}],
] as const) {
  const code = await run(group, environment);
  process.exitCode ||= code;
}
rmSync(compiled, { recursive: true, force: true });

function run(group: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, ['--test', '--test-concurrency=1', ...group], {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    running.on('error', reject);
    running.on('close', (code) => resolve(code ?? 1));
  });
}
