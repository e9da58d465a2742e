import { existsSync } from 'node:fs';
import { isExecutable, onPath, type Program } from './find-program.ts';

/** nginx’s module that sends files that are compressed already, where Debian has it. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Debian’s nginx with the module. */
export const nginx: Program = {
  name: 'nginx as Debian has it',
  purpose: 'the test of hosts/nginx.conf',
  variable: 'HEARTH_NGINX',
  find: () => {
    // Debian’s folder for what only root runs is not on everybody’s path.
    const program = onPath(['nginx']) ?? ['/usr/sbin/nginx'].find(isExecutable);
    return existsSync(brotliModule) ? program : undefined;
  },
  packages: (found) =>
    found === undefined ? ['nginx-light | nginx', 'libnginx-mod-http-brotli-static'] : [],
};
