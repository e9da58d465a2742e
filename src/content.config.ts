import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { contentFolder } from './i18n/languages.ts';
import { headOf } from './schema/document.ts';
import { entryGroups } from './schema/entry.ts';
import { listedStory, storyListing } from './story/listing.ts';
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

export const collections = {
  stories: defineCollection({ loader: storyLoader, schema: storyListing }),
  pages: defineCollection({
    loader: glob({
      base: join(contentFolder, 'pages'),
      pattern: '*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, '').normalize('NFC'),
    }),
    schema: headOf.page,
  }),
};
