#!/usr/bin/env node
/*
 * The command `hearth`, of whatever Node there is: runs the rest under the Node that Hearth brings, so that texts are cut,
 * sorted and compressed in the same way everywhere. Nothing but what Node 20 knows may stand here.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenNpmEnds } from './end-with-npm.ts';

/** The oldest Node that Hearth is tried with. */
const oldest = 24;

/** The Node that npm installed with Hearth; `undefined` where its script was not run, or there is none for the machine. */
function ownNode(): { path: string; version: string } | undefined {
  try {
    const found = createRequire(import.meta.url).resolve('node/package.json');
    const { version } = JSON.parse(readFileSync(found, 'utf8'));
    const path = join(dirname(found), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(path) ? { path, version: `v${version}` } : undefined;
  } catch {
    return undefined;
  }
}

function runUnder(node: string): void {
  const here = fileURLToPath(import.meta.url);
  const command = join(dirname(here), 'installed', `run-command${extname(here)}`);
  const child = spawn(node, [...process.execArgv, command, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal tells both of them; whoever tells only this one means the other.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  whenNpmEnds(() => child.kill());
  child.on('error', ({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal !== null) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
    process.exitCode = code ?? 1;
  });
}

const own = ownNode();
if (own !== undefined && own.version !== process.version) runUnder(own.path);
else if (own !== undefined || Number.parseInt(process.versions.node, 10) >= oldest)
  await import('./installed/run-command.ts');
else {
  console.error(
    `Unexpected Node ${process.version}, expected Node ${oldest} or newer: npm has not installed the one that Hearth brings\n` +
      '  → Let it: npm install-scripts approve node, then npm rebuild node. Or install a newer Node. Nothing was changed.',
  );
  process.exitCode = 1;
}
