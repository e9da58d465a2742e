import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { ownModule } from '../../files/hearth-folder.ts';
import { watchFolder } from '../../files/watch-folder.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { placeIn } from '../../schema/finding.ts';
import { whenNpmEnds } from '../end-with-npm.ts';
import { isBeside } from '../watch-content.ts';

/** Checks the publication, and again whenever something in it has changed, until the command is ended. */
export async function checkOnChanges(): Promise<never> {
  const nextChange = changes();
  let ready = waiting();
  const end = () => {
    ready.kill();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  whenNpmEnds(end);
  for (let isFirst = true; ; isFirst = false) {
    const done = once(ready, 'exit');
    ready.send('begin');
    await done;
    ready = waiting();
    if (isFirst) console.log('Waiting for changes. Ctrl+C ends it.');
    const path = await nextChange();
    console.log(`\n${new Date().toTimeString().slice(0, 8)}  ${placeIn(path).file} has changed`);
  }
}

/** The next check, with all of its code: what is left when something changes is the check itself. */
function waiting(): ChildProcess {
  return fork(ownModule('src/cli/check/check-when-told'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** Gives the path of what has changed since it was asked last, once there is something. */
function changes(): () => Promise<string> {
  let first: string | undefined;
  let heard = () => {};
  watchFolder(contentFolder, {
    changed: ([path = contentFolder]) => {
      first ??= path;
      heard();
    },
    warn: console.error,
    // Editors keep hidden files beside what is open.
    isIgnored: (path) => isBeside(path) || basename(path).startsWith('.'),
  });
  return async () => {
    while (first === undefined)
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    const path = first;
    first = undefined;
    return path;
  };
}
