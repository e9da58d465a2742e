import { existsSync } from 'node:fs';
import { installDebianPackage, isExecutable, onPath } from '../browser/find-program.ts';

/** Where nginx is, and its module that sends files that are compressed already. */
export interface Nginx {
  program: string;
  brotliModule: string;
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const debianPackages = ['nginx-light', 'libnginx-mod-http-brotli-static'] as const;

/**
 * Debian's nginx with the module, which are installed where that is possible.
 * @throws with what to install, where they are not there.
 */
export function findNginx(): Nginx {
  const found = installed() ?? (debianPackages.every(installDebianPackage) ? installed() : undefined);
  if (found) return found;
  throw new Error(
    [
      'The test of hosts/nginx.conf needs nginx as Debian has it, and it is not on this machine:',
      `  apt-get install ${debianPackages.join(' ')}   (Debian, Ubuntu; as root)`,
    ].join('\n'),
  );
}

function installed(): Nginx | undefined {
  // Debian’s folder for what only root runs is not on everybody’s path.
  const program = onPath(['nginx']) ?? ['/usr/sbin/nginx'].find(isExecutable);
  return program && existsSync(brotliModule) ? { program, brotliModule } : undefined;
}
