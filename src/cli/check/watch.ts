import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ownModule } from '../../files/hearth-folder.ts';
import { contentFolder } from '../../i18n/languages.ts';
import { placeIn } from '../../schema/finding.ts';
import { type ContentState, changedFile, publicationState } from '../content-state.ts';
import { whenNpmEnds } from '../end-with-npm.ts';

/** How long nothing is looked at, in milliseconds: so long that looking takes at most one part in twenty of the time. */
const leastPause = 300;
const pausePerCost = 20;

/**
 * Checks the publication, and again whenever a file of it has changed, until the command is ended. It looks at the files, since
 * systems tell of changes only so many folders, and of none that another machine or a container shares.
 */
export async function watchContent(): Promise<never> {
  let ready = waiting();
  const end = () => {
    ready.kill();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  whenNpmEnds(end);
  for (let isFirst = true; ; isFirst = false) {
    const before = publicationState(contentFolder);
    const checking = ready;
    const done = once(checking, 'exit');
    checking.send('begin');
    await done;
    ready = waiting();
    if (isFirst) console.log('Waiting for changes. Ctrl+C ends it.');
    const path = await nextChange(before);
    const now = new Date().toTimeString().slice(0, 8);
    console.log(`\n${now}  ${placeIn(path).file} has changed`);
  }
}

function waiting(): ChildProcess {
  return fork(ownModule('src/cli/check/check-when-told'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** The path of a file that is another one than before, once nothing more is being written. */
async function nextChange(before: ContentState): Promise<string> {
  let last = before;
  for (;;) {
    const start = performance.now();
    const state = stateNow() ?? last;
    const path = changedFile(before, state);
    if (path !== undefined && changedFile(last, state) === undefined) return path;
    last = state;
    const cost = performance.now() - start;
    await pause(path === undefined ? Math.max(leastPause, pausePerCost * cost) : 50);
  }
}

/** `undefined` where a folder went while it was looked at. */
function stateNow(): ContentState | undefined {
  try {
    return publicationState(contentFolder);
  } catch {
    return undefined;
  }
}
