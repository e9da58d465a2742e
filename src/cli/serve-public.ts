import { readFile } from 'node:fs/promises';
import type { AstroUserConfig } from 'astro';
import { base } from '../routes.ts';
import { publicFiles } from '../schema/public-folder.ts';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** Serves the files of the publication’s `public/` to whoever works on it, before those that Hearth brings. */
export function servePublic(): Plugin {
  return {
    name: 'hearth-public',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const wanted = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
        const file = publicFiles().files.find(({ name }) => encodeURI(name) === wanted);
        if (file === undefined) return next();
        const { fileResponse } = await import('../publish/files.ts');
        const bytes = new Uint8Array(await readFile(file.real));
        response.setHeader('content-type', fileResponse(file.name, bytes).headers.get('content-type') ?? '');
        response.end(bytes);
      });
    },
  };
}
