import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { portuguese } from '../../../tests/support/story-from-text.ts';
import { noEntries, site } from '../../../tests/support/story-to-publish.ts';
import { bell, editionWithRecordings, film, poster } from '../../../tests/support/story-with-recordings.ts';
import { listedStory } from '../../story/listing.ts';
import { atom } from '../feeds/atom.ts';
import { feedEntry, feedOf } from '../feeds/feed.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { rss } from '../feeds/rss.ts';
import { plainOf } from '../pictures/variants.ts';
import { storyHtml } from '../story-files/outline-html.ts';
import { storyMarkdown } from '../story-files/outline-markdown.ts';
import { storyDataOf } from '../story-files/story-data.ts';
import { storyDataSchema } from '../story-files/story-data-schema.ts';
import { storyStatements } from '../structured-data/story-page.ts';
import { nameAsIs } from './recording-files.ts';

const addressOf = (name: string) => `https://paper.example/media/${name}`;
const filmUrl = addressOf(nameAsIs(film));
const bellUrl = addressOf(nameAsIs(bell));
const posterUrl = addressOf(plainOf(poster).name);
const edition = editionWithRecordings();

test('The Markdown twin has a link to a recording, and its transcript', () => {
  const expected = `**The \\<bridge\\> opens** · [Download the recording](${filmUrl})\n\n> **Transcript**\n>\n> People cross. “At last,” says one.\n>\n> Someone *laughs*.\n\n**The bell** · [Download the recording](${bellUrl})\n\n> **Transcript**\n>\n> It rings once.\n\nIt is open.`;
  assert.ok(storyMarkdown(edition).includes(expected), storyMarkdown(edition));
});

test('The HTML for other programs has a player, a link and the transcript', () => {
  const html = storyHtml(edition);
  for (const expected of [
    `<figure><video controls preload="none" src="${filmUrl}" poster="${posterUrl}" width="640" height="360"></video><figcaption>The &lt;bridge&gt; opens <a href="${filmUrl}">Download the recording</a></figcaption></figure>`,
    '<blockquote><p><b>Transcript</b></p><p>People cross. “At last,” says one.</p><p>Someone <em>laughs</em>.</p></blockquote>',
    `<figure><audio controls preload="none" src="${bellUrl}"></audio>`,
  ])
    assert.ok(html.includes(expected), html);
});

test('A recording that is not translated is there in its language, and says so once, behind its transcript', () => {
  const markdown = storyMarkdown(editionWithRecordings(portuguese));
  const note = '*(Ainda sem tradução: este é o original (inglês).)*';
  assert.ok(markdown.includes(`> It rings once. ${note}`), markdown);
  assert.equal(markdown.split(note).length, 2);
});

test('story.json has of each recording its file and its words, as its schema says', () => {
  const data = storyDataOf(edition);
  const [video, audio] = (data.documents[0]?.blocks ?? []).filter(({ kind }) =>
    ['video', 'audio'].includes(kind),
  );
  assert.deepEqual(video?.in['en'], {
    state: 'source',
    text: 'The <bridge> opens\nPeople cross. “At last,” says one.\nSomeone laughs.',
    recording: {
      url: filmUrl,
      type: 'video/webm',
      length: 14_800,
      width: 640,
      height: 360,
      seconds: 5,
      poster: posterUrl,
      captions: addressOf('1111111111111111.vtt'),
      title: 'The <bridge> opens',
      transcript: ['People cross. “At last,” says one.', 'Someone laughs.'],
    },
  });
  assert.equal('captions' in (video?.in['pt'] ?? {}), false);
  assert.deepEqual(audio?.in['pt'], { state: 'missing' });
  const validate = new Ajv2020({ strict: false, formats: { uri: true, date: true } }).compile(
    storyDataSchema(site),
  );
  assert.ok(validate(data), JSON.stringify(validate.errors));
});

test('Feeds have recordings as enclosures with length and type, and an RSS item has the first alone', () => {
  const feed = feedOf(site, edition.language, { kind: 'all' }, [edition.language], [feedEntry(edition)]);
  const xml = rss(feed);
  assert.deepEqual(xml.match(/<enclosure[^>]*>/g), [
    `<enclosure url="${filmUrl}" length="14800" type="video/webm"/>`,
  ]);
  assert.deepEqual(atom(feed).match(/<link rel="enclosure"[^>]*>/g), [
    `<link rel="enclosure" type="video/webm" length="14800" title="The &lt;bridge&gt; opens" href="${filmUrl}"/>`,
    `<link rel="enclosure" type="audio/mpeg" length="900" title="The bell" href="${bellUrl}"/>`,
  ]);
  assert.deepEqual(JSON.parse(jsonFeed(feed)).items[0].attachments, [
    {
      url: filmUrl,
      mime_type: 'video/webm',
      title: 'The <bridge> opens',
      size_in_bytes: 14_800,
      duration_in_seconds: 5,
    },
    { url: bellUrl, mime_type: 'audio/mpeg', title: 'The bell', size_in_bytes: 900 },
  ]);
});

test('The structured data say of a recording what search engines ask for, and its length only where that is known', () => {
  const [article] = storyStatements(edition);
  const parts = (article as unknown as { hasPart: Record<string, unknown>[] }).hasPart;
  assert.deepEqual(parts, [
    {
      '@type': 'VideoObject',
      '@id': 'https://paper.example/en/story/#a3',
      name: 'The <bridge> opens',
      contentUrl: filmUrl,
      encodingFormat: 'video/webm',
      contentSize: '14800 B',
      inLanguage: 'en',
      uploadDate: '2026-01-01',
      transcript: 'People cross. “At last,” says one.\nSomeone laughs.',
      duration: 'PT5S',
      width: '640',
      height: '360',
      thumbnailUrl: posterUrl,
      caption: {
        '@type': 'MediaObject',
        contentUrl: addressOf('1111111111111111.vtt'),
        encodingFormat: 'text/vtt',
        inLanguage: 'en',
      },
    },
    {
      '@type': 'AudioObject',
      '@id': 'https://paper.example/en/story/#a4',
      name: 'The bell',
      contentUrl: bellUrl,
      encodingFormat: 'audio/mpeg',
      contentSize: '900 B',
      inLanguage: 'en',
      uploadDate: '2026-01-01',
      transcript: 'It rings once.',
    },
  ]);
});

test('Lists know the files of recordings, and say nothing of what is heard in them', () => {
  const listed = listedStory(edition.story, site, noEntries);
  assert.equal(listed.in['en']?.lede, 'It is open.');
  assert.deepEqual(
    listed.asIs?.map(({ path }) => path),
    ['stories/story/film.webm', 'media/bell.mp3', 'stories/story/film.en.vtt', 'stories/story/film.pt.vtt'],
  );
  assert.deepEqual(
    listed.pictures?.map(({ only }) => only),
    ['poster'],
  );
});
