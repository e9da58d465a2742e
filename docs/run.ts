/* Shows the documentation while it is written, or does with it what another npm script does: `npm run docs -- build`. */
import { spawnSync } from 'node:child_process';

const [script = 'dev', ...words] = process.argv.slice(2);
const { status } = spawnSync('npm', ['run', script, '--', ...words], {
  stdio: 'inherit',
  env: { ...process.env, CONTENT: 'docs/site' },
  // npm is a script on Windows, which only a shell runs.
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
