import { installDebianPackage, isExecutable, onPath } from './find-program.ts';

const names = ['firefox-esr', 'firefox'];

/**
 * The path of a Firefox: `HEARTH_FIREFOX`, else an installed one, else Debian's package, which is installed where that
 * is possible.
 * @throws with what to install, where there is none.
 */
export function findFirefox(): string {
  const named = process.env['HEARTH_FIREFOX'];
  if (named && isExecutable(named)) return named;
  const found = onPath(names) ?? (installDebianPackage('firefox-esr') ? onPath(names) : undefined);
  if (found) return found;
  throw new Error(
    [
      'The walk through the site needs Firefox too, and there is none on this machine. Do one of these:',
      '  apt-get install firefox-esr         (Debian; as root)',
      '  HEARTH_FIREFOX=/path/to/firefox     (one that is elsewhere)',
    ].join('\n'),
  );
}
