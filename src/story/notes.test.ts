import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleFrom,
  conversaFrom,
  english,
  portuguese,
  storyFrom,
} from '../../tests/support/story-from-text.ts';
import { site } from '../../tests/support/story-to-publish.ts';
import { plainText } from './blocks.ts';
import { citationOf } from './citation.ts';
import { editionOf } from './edition.ts';
import { entriesByKey } from './entries.ts';

const layer = (kind: string, text: string) => `<Layer kind="${kind}">\n\n${text}\n\n</Layer>\n`;

const article = articleFrom(
  [
    '# A bridge[^wire] {/* #a1 */}\n',
    layer('lede', 'It is open[^2], and *whole[^count]*. {/* #a2 */}'),
    layer('report', 'It was closed[^count]. {/* #a3 */}'),
    '[^count]: They [counted](https://count.example/) it.',
    '[^2]: Since May.',
  ].join('\n'),
);
const conversa = conversaFrom(
  [
    '# The talk {/* #c1 */}\n',
    '<Turn id="c2" voice="child">\nOpen?[^count] Why?[^why]\n</Turn>\n',
    '[^why]: Nobody knows.',
  ].join('\n'),
);
const translation = articleFrom(
  [
    '# Uma ponte[^wire] {/* #a1 */}\n',
    layer('lede', 'Inteira[^count], e aberta[^2]. {/* #a2 */}'),
    '[^2]: Desde maio.',
  ].join('\n'),
  portuguese,
);
const wire = {
  id: 'wire',
  publisher: 'The Wire',
  title: 'A bridge',
  published: '2026-06-05',
  url: 'https://wire.example/a',
  kind: 'report',
  language: 'en',
} as const;
const plain = storyFrom([article, translation], [conversa]);
const story = { ...plain, head: { ...plain.head, source: [wire] } };
const edition = (language = english) => editionOf(story, site, language, entriesByKey([]));

const numbered = (language = english) =>
  edition(language).notes.list.map(({ label, number, at, references }) => [number, label, at, references]);

test('Notes of a page are counted in the order in which it refers to them, those of both documents in one', () => {
  assert.deepEqual(numbered(), [
    [1, 'wire', 'article', ['note-wire_1']],
    [2, '2', 'article', ['note-2_1']],
    [3, 'count', 'article', ['note-count_1', 'note-count_2', 'note-count_3']],
    [4, 'why', 'conversa', ['note-why_1']],
  ]);
});

test('The page of a translation has its own order, and the notes that are not translated', () => {
  assert.deepEqual(
    numbered(portuguese).map(([number, label]) => [number, label]),
    [
      [1, 'wire'],
      [2, 'count'],
      [3, '2'],
      [4, 'why'],
    ],
  );
  const [, count] = edition(portuguese).notes.list;
  assert.ok(count?.says.kind === 'note' && count.says.shown.state === 'missing');
});

test('A note is a block of its document, under its label, and the last of its article', () => {
  const { layers } = article;
  assert.deepEqual(
    layers.map(({ kind, blocks }) => [kind, ...blocks.map(({ id }) => id)]),
    [
      ['lede', 'a2'],
      ['report', 'a3'],
      ['notes', 'note-count', 'note-2'],
    ],
  );
  assert.deepEqual(
    edition().parts.map(({ kind }) => kind),
    ['lede', 'report', 'notes'],
  );
});

test('A reference is no word of a text', () => {
  assert.equal(plainText(article.title), 'A bridge');
  assert.deepEqual(
    article.layers.flatMap(({ blocks }) => blocks.map(plainText)),
    ['It is open, and whole.', 'It was closed.', 'They counted it.', 'Since May.'],
  );
});

test('What looks like a reference and is written otherwise is text', () => {
  const { layers } = articleFrom(
    `# A {/* #a1 */}\n\n${layer('lede', 'See \\[^2], [2] and [^ x]. {/* #a2 */}')}`,
  );
  assert.equal(layers[0]?.blocks.map(plainText).join(), 'See [^2], [2] and [^ x].');
});

test('A page that only cites a source has notes too', () => {
  const { parts, notes } = editionOf(
    storyWithSource(articleFrom(`# A {/* #a1 */}\n\n${layer('lede', 'B.[^wire] {/* #a2 */}')}`)),
    site,
    english,
    entriesByKey([]),
  );
  assert.deepEqual(parts.at(-1), { kind: 'notes', blocks: [] });
  assert.equal(notes.list[0]?.says.kind, 'source');
});

test('A source is cited with its title in its own language, its date in the page’s, and where it is', () => {
  const [source] = edition(portuguese).sources;
  assert.ok(source);
  assert.deepEqual(citationOf(source, portuguese), {
    parts: [
      { kind: 'publisher', text: 'The Wire' },
      { kind: 'title', text: 'A bridge', tag: 'en' },
      { kind: 'published', text: '5 de junho de 2026' },
    ],
    url: 'https://wire.example/a',
    tag: 'en',
  });
  assert.deepEqual(citationOf({ kind: 'own', author: 'Ana Reis' }, english), {
    parts: [
      { kind: 'publisher', text: 'Own reporting' },
      { kind: 'author', text: 'Ana Reis' },
    ],
  });
});

function storyWithSource(of: typeof article) {
  const made = storyFrom([of]);
  return { ...made, head: { ...made.head, source: [wire] } };
}
