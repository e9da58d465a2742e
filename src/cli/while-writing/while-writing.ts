/*
 * What `dev` adds to the site for whoever writes it: what is wrong is said on the page that is open, which stays as it last
 * was. Nothing of it is in a build.
 */
import type { AstroUserConfig } from 'astro';
import { contentFolder } from '../../i18n/languages.ts';
import { changesIn } from './changes.ts';
import { checker } from './checker.ts';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** How long after a change other changes are waited for before pages are told, in milliseconds. */
const pause = 50;

export function whileWriting(): Plugin {
  return {
    name: 'hearth-while-writing',
    apply: 'serve',
    // What went wrong is said on the page, and does not stand before it.
    config: () => ({ server: { hmr: { overlay: false } } }),
    configureServer(server) {
      const asking = checker();
      const changes = changesIn(contentFolder);
      let soon: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, path) => {
        const noted = changes.note(path);
        if (noted === undefined) return;
        const { story } = noted;
        asking.changed(story);
        clearTimeout(soon);
        soon = setTimeout(() => server.ws.send('hearth:changed', { story }), pause);
      });
      // Astro waits for half a second until it shows all pages anew; that of the story that is written has been by then.
      const { hot } = server.environments.client;
      const send = hot.send.bind(hot) as (...message: unknown[]) => void;
      hot.send = (...message: unknown[]) => {
        const [first] = message;
        const isReload = typeof first === 'object' && (first as { type?: string }).type === 'full-reload';
        const only = isReload ? changes.taken() : undefined;
        if (only) send('hearth:again', only);
        else send(...message);
      };
      // A command that shows nothing, as a build, has no use for what reads the publication.
      const requests = once(async () =>
        (await import('./requests.ts')).answerRequest(asking, changes.lastAt),
      );
      const pages = once(async () => (await import('./shown-pages.ts')).shownPages(asking));
      for (const handler of [requests, pages])
        server.middlewares.use((request, response, next) => {
          handler().then((handle) => handle(request, response, next), next);
        });
    },
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
