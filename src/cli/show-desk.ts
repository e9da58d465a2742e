import type { AstroUserConfig } from 'astro';
import { contentFolder } from '../i18n/languages.ts';
import { base } from '../routes.ts';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** Shows whoever works on a publication what there is to do in it, at `/_desk/`. */
export function showDesk(): Plugin {
  const home = `${base}_desk/`;
  return {
    name: 'hearth-desk',
    configureServer({ middlewares }) {
      let answers:
        | ((url: URL, accepted?: string) => Promise<{ status: number; type: string; text: string }>)
        | undefined;
      middlewares.use(async (request, response, next) => {
        const url = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost');
        if (!url.pathname.startsWith(home)) return next();
        try {
          const { overviewAnswers } = await import('../desk/server/overview-answer.ts');
          answers ??= overviewAnswers(contentFolder, home);
          const { status, type, text } = await answers(url, request.headers['accept-language']);
          response.writeHead(status, {
            'content-type': `${type}; charset=utf-8`,
            'cache-control': 'no-store',
          });
          response.end(text);
        } catch (cause) {
          next(cause);
        }
      });
    },
  };
}
