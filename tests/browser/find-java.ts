import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDebianPackage, onPath } from './find-program.ts';

const debianPackage = 'default-jre-headless';

/**
 * The path of a Java that runs, for the W3C's checker: in `JAVA_HOME`, else on the `PATH`, else Debian's package,
 * which is installed where that is possible.
 * @throws with what to install, where there is none.
 */
export function findJava(): string {
  const found = installed() ?? (installDebianPackage(debianPackage) ? installed() : undefined);
  if (found) return found;
  throw new Error(
    [
      'The HTML checker needs Java 11 or later, and there is none on this machine. Do one of these:',
      `  apt-get install ${debianPackage}   (Debian, Ubuntu; as root)`,
      '  brew install openjdk                   (macOS)',
      '  JAVA_HOME=/path/to/java                (one that is elsewhere)',
    ].join('\n'),
  );
}

function installed(): string | undefined {
  const home = process.env['JAVA_HOME'];
  const places = [home ? join(home, 'bin', 'java') : undefined, onPath(['java'])];
  // macOS has a `java` that only says that there is none.
  return places.find((path) => path && spawnSync(path, ['-version'], { stdio: 'ignore' }).status === 0);
}
