import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../../tests/support/story-from-text.ts';
import {
  editionToPublish,
  noEntries,
  site,
  storyToPublish,
} from '../../../tests/support/story-to-publish.ts';
import { listedStory } from '../../story/listing.ts';
import type { Story } from '../../story/story.ts';
import { atom } from './atom.ts';
import { type Candidate, type Feed, feedEntry, feedOf, latestIn, storiesInFeed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const languages = [english, portuguese];

function feed(language = english, head = {}): Feed {
  return feedOf(site, language, { kind: 'all' }, languages, [feedEntry(editionToPublish(language, head))]);
}

function candidate(id: string, changed: string, more: Partial<Candidate['data']> = {}): Candidate {
  return { id, data: { changed, topics: [], in: { en: {} }, ...more } };
}

test('A feed has the latest stories only, and a story that was changed is a late one', () => {
  const days = Array.from({ length: 30 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
  const stories = days.map((day) => candidate(day, day));
  const old = { topics: [], published: '2020-01-01' };
  const listed = (id: string, head: Partial<Story['head']>): Candidate => ({
    id,
    data: listedStory(storyToPublish({ ...old, ...head }), site, noEntries),
  });
  const latest = latestIn(
    [
      ...stories,
      listed('old', { updated: '2026-02-01' }),
      listed('corrected', { corrections: [{ date: '2026-03-01', text: 'x' }] }),
      listed('neither', {}),
    ],
    english,
  ).all.map(({ id }) => id);
  assert.equal(latest.length, storiesInFeed);
  assert.deepEqual(latest.slice(0, 3), ['corrected', 'old', '2026-01-30']);
});

test('A feed has the stories of its language and of its topic', () => {
  const stories = [
    candidate('a', '2026-01-01', { topics: ['rivers'] }),
    candidate('b', '2026-01-02', { in: { pt: {} }, topics: ['rivers'] }),
    candidate('c', '2026-01-03'),
  ];
  const ids = (found: readonly Candidate[]) => found.map(({ id }) => id);
  assert.deepEqual(ids(latestIn(stories, english).all), ['c', 'a']);
  assert.deepEqual(ids(latestIn(stories, english).byTopic.get('rivers') ?? []), ['a']);
  assert.equal(latestIn([candidate('c', '2026-01-03')], english).byTopic.has('rivers'), false);
});

test('The id of an entry stays when the slug changes, and is another in each language', () => {
  const edition = editionToPublish();
  assert.equal(feedEntry(edition).id, 'tag:paper.example,2026:story/en');
  assert.equal(feedEntry({ ...edition, slug: 'other' }).id, feedEntry(edition).id);
  const named = { ...edition, story: { ...edition.story, id: 'o café' } };
  assert.equal(feedEntry(named).id, 'tag:paper.example,2026:o%20caf%C3%A9/en');
  assert.equal(feedEntry(editionToPublish(portuguese)).id, 'tag:paper.example,2026:story/pt');
});

test('Persons are authors and translators, machines are not', () => {
  const { authors, translators } = feedEntry(editionToPublish(portuguese));
  assert.deepEqual({ authors, translators }, { authors: [{ name: 'Ana Reis' }], translators: [] });
});

test('The feed of a topic is called after it, and is at its address in each language', () => {
  const { title, page, self, translations } = feedOf(
    site,
    english,
    { kind: 'topic', topic: 'rivers' },
    languages,
    [],
  );
  assert.equal(title, 'The Paper · Rivers');
  assert.equal(page, 'https://paper.example/en/topics/rivers/');
  assert.equal(self['atom.xml'], 'https://paper.example/en/topics/rivers/atom.xml');
  assert.deepEqual(
    translations.map((other) => other.self['atom.xml']),
    ['https://paper.example/pt/temas/rios/atom.xml'],
  );
});

test('A feed names only the languages that have one of its topic', () => {
  assert.deepEqual(feedOf(site, english, { kind: 'topic', topic: 'rivers' }, [english], []).translations, []);
});

test('An Atom entry leads to its page, to its translations and to its topics', () => {
  const xml = atom(feed());
  for (const line of [
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    '<updated>2026-01-01T00:00:00Z</updated>',
    '<link rel="self" type="application/atom+xml" hreflang="en" href="https://paper.example/en/atom.xml"/>',
    '<link rel="alternate" type="application/atom+xml" hreflang="pt-BR" href="https://paper.example/pt/atom.xml"/>',
    '<link rel="alternate" type="text/html" hreflang="en" href="https://paper.example/en/bridge/"/>',
    '<link rel="alternate" type="text/html" hreflang="pt-BR" href="https://paper.example/pt/ponte/"/>',
    '<category term="rivers" scheme="https://paper.example/en/topics/" label="Rivers"/>',
    '<title>A bridge &lt;/script&gt; &amp; more</title>',
  ])
    assert.ok(xml.includes(`\n${line}\n`), line);
});

test('The date of a feed is that of the last change in it', () => {
  assert.ok(
    atom(feed(english, { updated: '2026-05-04' })).includes(
      '\n<updated>2026-05-04T00:00:00Z</updated>\n<author>',
    ),
  );
});

test('A correction is a change in every format, and the day of publication stays', () => {
  const corrections = [{ date: '2026-03-01', text: 'It is two bridges.' }];
  const corrected = feed(english, { updated: '2026-02-01', corrections });
  const entry = atom(corrected).split('<entry>')[1] ?? '';
  assert.ok(entry.includes('<published>2026-01-01T00:00:00Z</published>\n<updated>2026-03-01T00:00:00Z<'));
  const xml = rss(corrected);
  assert.ok(xml.includes('<lastBuildDate>Sun, 01 Mar 2026 00:00:00 GMT</lastBuildDate>'));
  const [, item = ''] = xml.split('<item>');
  assert.ok(item.includes('<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate>'));
  assert.ok(item.includes('<atom:updated>2026-03-01T00:00:00Z</atom:updated>'));
  const [{ date_published, date_modified }] = JSON.parse(jsonFeed(corrected)).items;
  assert.deepEqual([date_published, date_modified], ['2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z']);
});

test('An RSS item has the full text, escaped once', () => {
  const xml = rss(feed());
  assert.ok(xml.includes('<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate>'));
  assert.ok(xml.includes('<guid isPermaLink="false">tag:paper.example,2026:story/en</guid>'));
  assert.ok(xml.includes('<dc:creator>Ana Reis</dc:creator>'));
  assert.ok(xml.includes('&lt;h2&gt;The central question&lt;/h2&gt;'));
});

test('A JSON feed says the translations in an extension', () => {
  const { version, items } = JSON.parse(jsonFeed(feed(portuguese)));
  assert.equal(version, 'https://jsonfeed.org/version/1.1');
  assert.deepEqual(items[0]._hearth, {
    translations: [{ language: 'en', url: 'https://paper.example/en/bridge/' }],
  });
  assert.deepEqual(items[0].tags, ['Rios']);
});

test('A feed of a language without stories is still one', () => {
  const empty = feedOf(site, english, { kind: 'all' }, languages, []);
  assert.ok(atom(empty).includes('<updated>1970-01-01T00:00:00Z</updated>'));
  assert.ok(!rss(empty).includes('lastBuildDate'));
});
