import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { isPathBesideContent } from '../files/beside-content.ts';
import { watchFolder } from '../files/watch-folder.ts';
import { contentFolder } from '../i18n/languages.ts';
import { shippedCatalogues } from '../i18n/words.ts';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** Files that nothing imports, thousands of them: Vite is not to look at each. */
const texts = ['stories', 'glossary', 'people'].map((name) => `${join(contentFolder, name)}/**`);

/** Has whoever listens to Vite's watcher told of all that changes in the publication, see {@link watchFolder}. */
export function watchContent(): Plugin {
  let stops: (() => void)[] = [];
  return {
    name: 'hearth-watch-content',
    apply: 'serve',
    config: () => ({ server: { watch: { ignored: texts } } }),
    configureServer({ config, watcher }) {
      if (config.server.watch === null) return;
      const changed = (paths: readonly string[]) => {
        for (const path of paths) watcher.emit('all', 'change', path);
      };
      const warn = (text: string) => config.logger.warn(text);
      stops = [
        watchFolder(contentFolder, { changed, warn, isIgnored: isBeside }),
        watchFolder(shippedCatalogues, { changed, warn }),
      ];
    },
    closeBundle() {
      for (const stop of stops) stop();
      stops = [];
    },
  };
}

/** Whether a path is of what the publication is built with, or nobody's business. */
export const isBeside = (path: string): boolean => isPathBesideContent(contentFolder, path);
