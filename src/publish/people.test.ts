import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../tests/support/story-from-text.ts';
import { site, storyToPublish } from '../../tests/support/story-to-publish.ts';
import { editionOf } from '../story/edition.ts';
import { type Entry, entriesByKey } from '../story/entries.ts';
import type { Story } from '../story/story.ts';
import { atom } from './feeds/atom.ts';
import { feedEntry, feedOf } from './feeds/feed.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { storyMarkdown } from './story-files/outline-markdown.ts';
import { storyDataOf } from './story-files/story-data.ts';
import { storyData } from './story-files/story-data-schema.ts';
import { storyStatements } from './structured-data/story-page.ts';

const party = (id: string, kind: 'person' | 'organisation', name: Entry['name']): Entry => ({
  kind,
  group: 'people',
  id,
  name,
  forms: {},
  slug: id,
  text: { en: 'Somebody.', pt: 'Alguém.' },
  source: 'en',
  written: { how: 'ai' },
  translated: { pt: { how: 'ai' } },
});
const entries = entriesByKey([
  party('ana-reis', 'person', { en: 'Ana Reis', pt: 'Ana dos Reis' }),
  party('desk', 'organisation', 'The Desk'),
]);

/** The story, written by an entry, another one and somebody without one, and translated by an entry. */
function edition(language = english) {
  const story = storyToPublish();
  const { en, pt } = story.article.in;
  const byAll = { how: 'human' as const, by: ['ana-reis', 'desk', 'Eve Fox'] };
  const credited: Story = {
    ...story,
    article: {
      ...story.article,
      in: {
        ...(en && { en: { ...en, head: { ...en.head, written: byAll } } }),
        ...(pt && {
          pt: { ...pt, head: { ...pt.head, translated: { how: 'human', by: ['ana-reis'] } } },
        }),
      },
    },
  };
  return editionOf(credited, site, language, entries);
}

const ana = { name: 'Ana Reis', url: 'https://paper.example/en/who-is-who/ana-reis/' };
const desk = { name: 'The Desk', url: 'https://paper.example/en/who-is-who/desk/' };

test('Feeds name who wrote a story with the page about them, and their readers’ name for them', () => {
  const { authors, translators } = feedEntry(edition());
  assert.deepEqual([authors, translators], [[ana, desk, { name: 'Eve Fox' }], []]);
  const inPortuguese = feedEntry(edition(portuguese));
  const url = 'https://paper.example/pt/quem-e-quem/ana-reis/';
  assert.deepEqual(inPortuguese.translators, [{ name: 'Ana dos Reis', url }]);

  const feed = feedOf(site, english, { kind: 'all' }, [english], [feedEntry(edition())]);
  assert.deepEqual(JSON.parse(jsonFeed(feed)).items[0].authors, authors);
  assert.match(atom(feed), /<author>\s*<name>Ana Reis<\/name>\s*<uri>[^<]*\/ana-reis\/<\/uri>\s*<\/author>/);
  assert.match(atom(feed), /<author>\s*<name>Eve Fox<\/name>\s*<\/author>/);
});

test('Structured data names who wrote a story as what they are, by the id of the page about them', () => {
  const [article] = storyStatements(edition()) as unknown as [Record<string, unknown>];
  assert.deepEqual(article['author'], [
    { '@type': 'Person', '@id': `${ana.url}#entry`, ...ana },
    { '@type': 'Organization', '@id': `${desk.url}#entry`, ...desk },
    { '@type': 'Person', name: 'Eve Fox' },
  ]);
  const [translated] = storyStatements(edition(portuguese)) as unknown as [Record<string, { name: string }>];
  assert.equal(translated['translator']?.name, 'Ana dos Reis');
});

test('Data and the head matter of Markdown have names, and the pages about those who have one', () => {
  const data = storyDataOf(edition());
  assert.doesNotThrow(() => storyData.parse(data));
  const { en, pt } = data.documents[0]?.credits ?? {};
  const written = { how: 'human', by: ['Ana Reis', 'The Desk', 'Eve Fox'], people: [ana, desk] };
  assert.deepEqual(en, { written });
  assert.equal(pt?.translated?.by, 'Ana dos Reis');
  assert.match(
    storyMarkdown(edition()),
    /written:\n {4}how: human\n {4}by:\n {6}- Ana Reis\n {6}- The Desk\n {6}- Eve Fox\n {4}people:\n {6}- name: Ana Reis\n/,
  );
});
