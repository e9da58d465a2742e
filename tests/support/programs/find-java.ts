import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onPath, type Program } from './find-program.ts';

/** A Java that runs, 11 or later, for the W3C’s checker. */
export const java: Program = {
  name: 'Java',
  purpose: 'the W3C’s checker of HTML and feeds',
  variable: 'HEARTH_JAVA',
  find: () => {
    const home = process.env['JAVA_HOME'];
    const places = [home ? join(home, 'bin', 'java') : undefined, onPath(['java'])];
    // macOS has a `java` that only says that there is none.
    return places.find((path) => path && spawnSync(path, ['-version'], { stdio: 'ignore' }).status === 0);
  },
  packages: (found) => (found === undefined ? ['default-jre-headless'] : []),
  elsewhere: ['brew install openjdk (macOS)'],
};
