import { defineCollection } from 'astro:content';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { hearthFolder } from './files/hearth-folder.ts';
import { contentFolder } from './i18n/languages.ts';
import { shippedCatalogues } from './i18n/words.ts';
import { headOf } from './schema/document.ts';
import { mediaFolder } from './schema/media/media-names.ts';
import { readSite } from './schema/site-file.ts';
import { inTurn } from './story/in-turn.ts';
import { storyKeeper } from './story/kept/kept-stories.ts';
import { listedStory, type StoryOfList } from './story/listing.ts';
import { listFromNow } from './story/lists/listed-now.ts';
import { type PageDraft, readPages } from './story/page.ts';
import { publicationOfBuild, readPublication } from './story/publication.ts';
import { giveProvisionalIds } from './story/read/provisional-ids.ts';

const storiesFolder = join(contentFolder, 'stories');

function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}

/**
 * Reads the stories for whoever works on them, says what is wrong with them, and has Astro show pages anew after a
 * change. Astro keeps nothing of them but that: a store of all stories would be written again after each edit. A story
 * that cannot be read, maybe since it is only half saved, stays in lists as it last was.
 */
const storyLoader: Loader = {
  name: 'hearth-stories',
  load: async ({ store, logger, watcher }) => {
    store.clear();
    // A build lists what it has read, and its pages are not bundled anew for a story.
    if (!watcher) return;
    const keeper = storyKeeper(contentFolder, undefined, { giveIds: giveProvisionalIds });
    const listed = new Map<string, StoryOfList>();
    let changed: Set<string> | undefined;
    let times = 0;
    const load = async () => {
      const known = changed;
      changed = new Set();
      const { draft, findings } = readPublication(contentFolder, (site, folders) =>
        keeper.read(site, folders, known),
      );
      for (const { place, message } of findings)
        logger.warn(`${place.file}:${place.line}:${place.column} ${message}`);
      if (draft === undefined) {
        // What has changed meanwhile is looked for in all of them.
        changed = undefined;
        return;
      }
      const { site, stories, entries } = draft;
      const ids = new Set(stories.map(({ id }) => id));
      for (const id of listed.keys()) if (!ids.has(id)) listed.delete(id);
      for (const story of stories) {
        if (!story.isWhole) continue;
        const data = keeper.made(
          'listed',
          story,
          () => story.story && listedStory(story.story, site, entries),
        );
        if (data) listed.set(story.id, { id: story.id, data, content: '', digest: '' });
      }
      listFromNow([...listed.values()]);
      keeper.save();
      store.set({ id: 'now', data: {}, digest: String(times++) });
    };
    // A file may be gone while it is being saved; its next event loads again.
    const loadAgain = inTurn(() =>
      load().catch((cause) => logger.warn(`The content cannot be read, and stays as it was: ${cause}`)),
    );
    await loadAgain();
    watcher.add([contentFolder, shippedCatalogues]);
    watcher.on('all', (_event, path) => {
      if (isIn(join(contentFolder, 'fonts'), path))
        logger.warn(`${path} changed: cards are drawn with it once “npm run dev” is started anew.`);
      const [, name] = isIn(storiesFolder, path) ? relative(contentFolder, path).split(sep) : [];
      if (name !== undefined) changed?.add(name);
      // Any story may show what is there.
      if (isIn(join(contentFolder, mediaFolder), path)) changed = undefined;
      if (isIn(contentFolder, path) || isIn(shippedCatalogues, path)) void loadAgain();
    });
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
    watcher.add(pagesFolder);
    watcher.on('all', (_event, path) => {
      if (isIn(pagesFolder, path)) void loadAgain();
    });
  },
};

export const collections = {
  stories: defineCollection({ loader: storyLoader }),
  pages: defineCollection({ loader: pageLoader, schema: headOf.page }),
};
