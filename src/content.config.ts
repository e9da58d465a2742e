import { defineCollection } from 'astro:content';
import { isAbsolute, join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { stateOf } from './files/kept.ts';
import { contentFolder } from './i18n/languages.ts';
import { shippedCatalogues } from './i18n/words.ts';
import { headOf } from './schema/document.ts';
import type { Finding } from './schema/finding.ts';
import { readSite } from './schema/site-file.ts';
import { inTurn } from './story/in-turn.ts';
import { listedStory, storyListing } from './story/listing.ts';
import { type PageDraft, readPages } from './story/page.ts';
import { publicationOfBuild, readPublication } from './story/publication.ts';

const interfaceFolder = join(contentFolder, 'interface');

function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}

/**
 * Lean entries: what lists of stories show. A page reads the story's documents when it is rendered. While an editor
 * works, a story that cannot be read, maybe since it is only half saved, stays as it last was.
 */
const storyLoader: Loader = {
  name: 'hearth-stories',
  load: async ({ store, logger, watcher, generateDigest }) => {
    const tell = ({ place, message }: Finding) =>
      logger.warn(`${place.file}:${place.line}:${place.column} ${message}`);
    const load = async () => {
      const built = publicationOfBuild();
      const { draft, findings } = built ? { draft: built, findings: [] } : await readPublication();
      findings.forEach(tell);
      if (draft === undefined) {
        if (!watcher) store.clear();
        return;
      }
      const { site, glossary, people, entries } = draft;
      // What all pages are made of besides their story: whoever looks at one sees a change in it.
      const common = JSON.stringify([site, glossary, people]) + stateOf([interfaceFolder, shippedCatalogues]);
      const known = new Set(draft.stories.map(({ id }) => id));
      for (const id of store.keys()) if (!known.has(id) || !watcher) store.delete(id);
      for (const { story } of draft.stories) {
        if (!story) continue;
        const data = { ...listedStory(story, site, entries) };
        store.set({ id: story.id, data, digest: generateDigest(common + JSON.stringify([story, data])) });
      }
    };
    // A build lists what it has read, and its pages are not bundled anew for a story.
    if (!watcher) return store.clear();
    // A file may be gone while it is being saved; its next event loads again.
    const loadAgain = inTurn(() =>
      load().catch((cause) => logger.warn(`The content cannot be read, and stays as it was: ${cause}`)),
    );
    await loadAgain();
    watcher.add([contentFolder, shippedCatalogues]);
    watcher.on('all', (_event, path) => {
      if (isIn(join(contentFolder, 'fonts'), path))
        logger.warn(`${path} changed: cards are drawn with it once “npm run dev” is started anew.`);
      if (isIn(contentFolder, path) || isIn(shippedCatalogues, path)) void loadAgain();
    });
  },
};

const pagesFolder = join(contentFolder, 'pages');

async function readAllPages(): Promise<readonly PageDraft[] | undefined> {
  const { value: site } = await readSite();
  return site && (await readPages(contentFolder, site)).pages;
}

/**
 * Pages of the staff, as far as the reader of files could read them: Astro's own loader follows links out of the
 * publication. While an editor works, one that cannot be read stays as it last was.
 */
const pageLoader: Loader = {
  name: 'hearth-pages',
  load: async ({ store, logger, watcher }) => {
    const load = async () => {
      const pages = publicationOfBuild()?.pages ?? (await readAllPages());
      if (pages === undefined) return;
      const known = new Set(
        pages.flatMap(({ id, language }) => (language ? [`${id}.${language.path}`] : [])),
      );
      for (const id of store.keys()) if (!known.has(id) || !watcher) store.delete(id);
      for (const { id, language, head, path } of pages) {
        if (language === undefined || head === undefined) continue;
        const filePath = relative(process.cwd(), path).replaceAll('\\', '/');
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
  stories: defineCollection({ loader: storyLoader, schema: storyListing }),
  pages: defineCollection({ loader: pageLoader, schema: headOf.page }),
};
