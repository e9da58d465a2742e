import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { wordsIn } from '../../src/i18n/words.ts';
import { reservedSlugs } from '../../src/routes.ts';
import { entryGroups } from '../../src/schema/entry-file.ts';
import { slug } from '../../src/schema/fields.ts';
import { english, portuguese } from '../support/story-from-text.ts';

/** What stands for the texts themselves, whose slugs are the editors'. */
const texts = ['[story]', '[page].astro', '[file].ts'];

test('No story and no page of the staff can have the address of anything that the site writes beside them', async () => {
  const names = (await readdir('src/pages/[language]')).filter(
    (name) => !texts.includes(name) && name !== '[story].astro',
  );
  assert.ok(names.length > 6);
  for (const language of [english, portuguese]) {
    const t = wordsIn(language);
    const reserved = reservedSlugs(language, t, {
      allow: { images: [{ from: 'https://x.example', reason: '' }] },
    });
    const word = (route: string) => t(`routes:${route}` as 'routes:search');
    for (const name of names) {
      const [, route] = /^\[(\w+)\]/.exec(name) ?? [];
      const written =
        route === 'entries'
          ? entryGroups.map(word)
          : route
            ? [word(route)]
            : [name.replace('.astro', '').replace(/\.ts$/, '')];
      // A name with a dot is none that a slug can have, and each folder has its own index.
      for (const each of written)
        assert.ok(reserved.has(each) || !slug.safeParse(each).success, `${each} in ${language.name}`);
    }
  }
});
