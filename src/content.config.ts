import { defineCollection } from 'astro:content';
import { join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentFolder } from './i18n/languages.ts';
import { headOf } from './schema/document.ts';
import { entryGroups } from './schema/entry.ts';
import { readSite } from './schema/site.ts';
import { listedStory, storyListing } from './story/listing.ts';
import { readPages } from './story/page.ts';
import { readPublication } from './story/publication.ts';

/** Lean entries: what lists of stories show. A page reads the story's documents when it is rendered. */
const storyLoader: Loader = {
  name: 'hearth-stories',
  load: async ({ store, logger, watcher, generateDigest }) => {
    const load = async () => {
      const { draft, findings } = await readPublication();
      for (const { place, message } of findings)
        logger.warn(`${place.file}:${place.line}:${place.column} ${message}`);
      store.clear();
      for (const { story } of draft?.stories ?? []) {
        if (draft && story)
          store.set({
            id: story.id,
            data: { ...listedStory(story, draft.site) },
            digest: generateDigest(JSON.stringify(story)),
          });
      }
    };
    await load();
    watcher?.add(['stories', ...entryGroups].map((name) => join(contentFolder, name)));
    watcher?.on('all', (_event, path) => {
      if (path.startsWith(contentFolder)) void load();
    });
  },
};

/** Pages that the reader of files could read: Astro's own loader follows links out of the publication. */
const pageLoader: Loader = {
  name: 'hearth-pages',
  load: async ({ store, watcher }) => {
    const load = async () => {
      const { value: site } = await readSite();
      const { pages } = site ? await readPages(contentFolder, site) : { pages: [] };
      store.clear();
      for (const { id, language, head, path } of pages) {
        if (language === undefined || head === undefined) continue;
        const filePath = relative(process.cwd(), path).replaceAll('\\', '/');
        store.set({ id: `${id}.${language.path}`, data: { ...head.value }, filePath, deferredRender: true });
      }
    };
    await load();
    const folder = join(contentFolder, 'pages');
    watcher?.add(folder);
    watcher?.on('all', (_event, path) => {
      if (path.startsWith(folder)) void load();
    });
  },
};

export const collections = {
  stories: defineCollection({ loader: storyLoader, schema: storyListing }),
  pages: defineCollection({
    loader: pageLoader,
    schema: headOf.page,
  }),
};
