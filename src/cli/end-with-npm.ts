/*
 * npm that is ended (SIGTERM) ends the shell of its script, and nobody tells what that shell had started: it would serve on, and
 * hold its port. Nothing but what Node 20 knows may stand here.
 */

/** How often it is looked whether the shell is still there, in milliseconds. */
const interval = 500;

/** Calls back once the script of npm that started this process is gone; never where no npm did, so that servers may stay. */
export function whenNpmEnds(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    end();
  }, interval);
  looking.unref();
}
