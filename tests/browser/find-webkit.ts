import { installDebianPackage, isExecutable, onPath } from './find-program.ts';

/** Debian's packages by the programs that they bring. */
const packages = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' } as const;

/** The paths of WebKitGTK's driver, and of the screen that the browser behind it needs. */
export interface WebKitPrograms {
  driver: string;
  screen: string;
}

/**
 * `HEARTH_WEBKIT_DRIVER`, else an installed driver, and an installed Xvfb, else Debian's packages, which are installed
 * where that is possible.
 * @throws with what to install, where one is missing.
 */
export function findWebKit(): WebKitPrograms {
  const named = process.env['HEARTH_WEBKIT_DRIVER'];
  return {
    driver: named && isExecutable(named) ? named : found('WebKitWebDriver'),
    screen: found('Xvfb'),
  };
}

function found(program: keyof typeof packages): string {
  const path = onPath([program]) ?? (installDebianPackage(packages[program]) ? onPath([program]) : undefined);
  if (path) return path;
  throw new Error(
    [
      `The walk through the site needs ${program} too, and there is none on this machine. Do one of these:`,
      '  apt-get install webkit2gtk-driver xvfb    (Debian; as root)',
      '  HEARTH_WEBKIT_DRIVER=/path/to/driver      (one that is elsewhere)',
    ].join('\n'),
  );
}
