import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { portuguese } from '../../../tests/support/story-from-text.ts';
import { site } from '../../../tests/support/story-to-publish.ts';
import { editionWithPictures, photo, plan } from '../../../tests/support/story-with-pictures.ts';
import { feedEntry, feedOf } from '../feeds/feed.ts';
import { rss } from '../feeds/rss.ts';
import { previewOf, variantsOf } from '../pictures/variants.ts';
import { storyStatements } from '../structured-data/story-page.ts';
import { storyHtml } from './outline-html.ts';
import { storyMarkdown } from './outline-markdown.ts';
import { storyDataOf } from './story-data.ts';
import { storyDataSchema } from './story-data-schema.ts';

const addressOf = (name = '') => `https://paper.example/media/${name}`;
const photoUrl = addressOf(variantsOf(photo).at(-1)?.name);
const planUrl = addressOf(variantsOf(plan)[0]?.name);

test('A picture is made in widths up to its own, and a drawing is one file', () => {
  assert.deepEqual(
    variantsOf(photo).map(({ kind, width }) => `${width} ${kind}`),
    ['480 avif', '1000 avif', '480 webp', '1000 webp'],
  );
  assert.deepEqual(
    variantsOf({ ...photo, width: 3000, height: 1500 }).map(({ width }) => width),
    [480, 960, 1440, 480, 960, 1440],
  );
  assert.deepEqual(
    variantsOf({ ...photo, width: 200 }).map(({ width }) => width),
    [200, 200],
  );
  assert.deepEqual(
    variantsOf(plan).map(({ kind }) => kind),
    ['svg'],
  );
});

test('The Markdown twin has pictures with their words, and what they lead to', () => {
  const text = storyMarkdown(editionWithPictures());
  assert.ok(
    text.includes(
      `[![Arches \\<of\\> stone.](${photoUrl})](https://paper.example/en/map/)\n\nThe *old* bridge.\n\nAna \\*Lima\\* · CC BY 4.0\n\n![](${planUrl})\n\n![The plan.](${planUrl})\n\nIt is open.`,
    ),
    text,
  );
});

test('The HTML for other programs has pictures with their origin, size and words', () => {
  const html = storyHtml(editionWithPictures());
  assert.ok(
    html.includes(
      `<figure><a href="https://paper.example/en/map/"><img src="${photoUrl}" width="1000" height="500" alt="Arches &lt;of&gt; stone."></a><figcaption>The <em>old</em> bridge. <small>Ana *Lima* · CC BY 4.0</small></figcaption></figure>`,
    ),
    html,
  );
  assert.ok(html.includes(`<figure><img src="${planUrl}" width="1000" height="500" alt=""></figure>`));
});

test('story.json has of each picture its file and its words in each language, as its schema says', () => {
  const data = storyDataOf(editionWithPictures());
  const [figure, decoration, second] = (data.documents[0]?.blocks ?? []).filter(
    ({ kind }) => kind === 'figure',
  );
  assert.deepEqual(figure?.in['en'], {
    state: 'source',
    text: 'The old bridge.\nArches <of> stone.\nAna *Lima*',
    picture: {
      url: photoUrl,
      width: 1000,
      height: 500,
      alt: 'Arches <of> stone.',
      caption: 'The old bridge.',
      credit: 'Ana *Lima*',
      licence: 'CC BY 4.0',
    },
  });
  assert.deepEqual(decoration?.in['pt'], {
    state: 'current',
    text: '',
    picture: { url: planUrl, width: 1000, height: 500 },
  });
  assert.deepEqual(second?.in['pt'], { state: 'missing' });
  const validate = new Ajv2020({ strict: false, formats: { uri: true, date: true } }).compile(
    storyDataSchema(site),
  );
  assert.ok(validate(data), JSON.stringify(validate.errors));
});

test('The lead picture is the image of the article, in its feed too; the others are parts of it', () => {
  const [first] = storyStatements(editionWithPictures());
  const article = first as unknown as Record<string, unknown>;
  assert.deepEqual(article['image'], {
    '@type': 'ImageObject',
    '@id': 'https://paper.example/en/story/#a3',
    contentUrl: photoUrl,
    width: '1000',
    height: '500',
    inLanguage: 'en',
    description: 'Arches <of> stone.',
    caption: 'The old bridge.',
    creditText: 'Ana *Lima*',
    license: { '@type': 'CreativeWork', name: 'CC BY 4.0' },
  });
  const parts = article['hasPart'] as Record<string, unknown>[];
  assert.deepEqual(
    parts.map((part) => part['description']),
    ['The plan.'],
  );
  assert.equal(feedEntry(editionWithPictures()).image, addressOf(previewOf(photo).name));
});

test('An RSS item has the lead picture as its enclosure, and none where only a card stands for the story', () => {
  const edition = editionWithPictures();
  const itemOf = (bytes?: number) =>
    rss(feedOf(site, edition.language, { kind: 'all' }, [], [feedEntry(edition, bytes)]));
  assert.deepEqual(itemOf(4321).match(/<enclosure[^>]*>/g), [
    `<enclosure url="${addressOf(previewOf(photo).name)}" length="4321" type="image/jpeg"/>`,
  ]);
  assert.doesNotMatch(itemOf(), /<enclosure/);
});

test('A picture that is not translated is shown in its language, and says so', () => {
  const edition = editionWithPictures(portuguese);
  const note = 'Ainda sem tradução: este é o original (inglês).';
  assert.ok(
    storyMarkdown(edition).includes(`![The plan.](${planUrl})\n\n*(${note})*`),
    storyMarkdown(edition),
  );
  assert.match(storyHtml(edition), /alt="The plan\." lang="en" dir="ltr">/);
});
