import { defineCollection } from 'astro:content';
import { isAbsolute, join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Loader } from 'astro/loaders';
import { hearthFolder } from './files/hearth-folder.ts';
import { ownCommand } from './files/own-command.ts';
import { contentFolder } from './i18n/languages.ts';
import { shippedCatalogues } from './i18n/words.ts';
import { headOf } from './schema/document.ts';
import { mediaFolder } from './schema/media/media-names.ts';
import { readSite } from './schema/site-file.ts';
import { inTurn } from './story/in-turn.ts';
import { watchStories } from './story/lists/watched-stories.ts';
import { type PageDraft, readPages } from './story/page.ts';
import { publicationOfBuild } from './story/publication.ts';

const storiesFolder = join(contentFolder, 'stories');

function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}

/** Milliseconds that starting to work waits for the stories to be read; what takes longer goes on beside it. */
const patience = 1500;

/**
 * Has Astro show pages anew after a change of the stories. It keeps nothing of them but that: a store of all stories
 * would be written again after each edit.
 */
const storyLoader: Loader = {
  name: 'hearth-stories',
  load: async ({ store, logger, watcher }) => {
    store.clear();
    // A build lists what it has read, and its pages are not bundled anew for a story.
    if (!watcher) return;
    let times = 0;
    const { read, noteChange } = watchStories(contentFolder, {
      warn: (text) => logger.warn(text),
      listed: () => store.set({ id: 'now', data: {}, digest: String(times++) }),
    });
    const first = read();
    watcher.on('all', (_event, path) => {
      if (isIn(join(contentFolder, 'fonts'), path))
        logger.warn(`${path} changed: cards are drawn with it once “${ownCommand('dev')}” is started anew.`);
      const [, name] = isIn(storiesFolder, path) ? relative(contentFolder, path).split(sep) : [];
      if (name !== undefined) noteChange(name);
      // Any story may show what is there.
      if (isIn(join(contentFolder, mediaFolder), path)) noteChange();
      if (isIn(contentFolder, path) || isIn(shippedCatalogues, path)) void read();
    });
    await Promise.race([first, setTimeout(patience)]);
  },
};

const pagesFolder = join(contentFolder, 'pages');

function readAllPages(): readonly PageDraft[] | undefined {
  const { value: site } = readSite();
  return site && readPages(contentFolder, site).pages;
}

/**
 * Pages of the staff, as far as the reader of files could read them: Astro's own loader follows links out of the
 * publication. While an editor works, one that cannot be read stays as it last was.
 */
const pageLoader: Loader = {
  name: 'hearth-pages',
  load: async ({ store, logger, watcher }) => {
    const load = async () => {
      const pages = publicationOfBuild()?.pages ?? readAllPages();
      if (pages === undefined) return;
      const known = new Set(
        pages.flatMap(({ id, language }) => (language ? [`${id}.${language.path}`] : [])),
      );
      for (const id of store.keys()) if (!known.has(id) || !watcher) store.delete(id);
      for (const { id, language, head, path } of pages) {
        if (language === undefined || head === undefined) continue;
        const filePath = relative(hearthFolder, path).replaceAll('\\', '/');
        store.set({ id: `${id}.${language.path}`, data: { ...head.value }, filePath, deferredRender: true });
      }
    };
    if (!watcher) return load();
    const loadAgain = inTurn(() =>
      load().catch((cause) => logger.warn(`The pages cannot be read, and stay as they were: ${cause}`)),
    );
    await loadAgain();
    watcher.on('all', (_event, path) => {
      if (isIn(pagesFolder, path)) void loadAgain();
    });
  },
};

export const collections = {
  stories: defineCollection({ loader: storyLoader }),
  pages: defineCollection({ loader: pageLoader, schema: headOf.page }),
};
