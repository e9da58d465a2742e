import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese, storyFrom } from '../../tests/support/story-from-text.ts';
import type { Site } from '../schema/site-file.ts';
import { editionOf } from './edition.ts';
import { type Entry, entriesByKey } from './entries.ts';
import { pairsOf } from './pairing/shown.ts';

const site = { languages: [english, portuguese], voices: {} } as unknown as Site;
const arch = { kind: 'term', group: 'glossary', id: 'arch' } as unknown as Entry;
const entries = entriesByKey([arch]);
const own = articleFrom(`# A bridge {/* #a1 */}

<Layer kind="question">

Who built the <Term of="arch">arch</Term>, and the <Term of="stone">stones</Term>? {/* #a2 */}

</Layer>
`);
const translation = articleFrom(
  '# Uma ponte {/* #a1 */}\n\n<Layer kind="lede">\n\nEla. {/* #a3 */}\n\n</Layer>\n',
  portuguese,
);
const said = { text: 'x', language: 'pt', speaker: { en: 'Ada', pt: 'Ada' }, role: 'builder', source: 'y' };
const plain = storyFrom([own, translation]);
const story = { ...plain, head: { ...plain.head, quotations: { fine: said } } };

test('An edition is made once, whoever asks, and its documents are paired once', () => {
  assert.equal(editionOf(story, site, portuguese, entries), editionOf(story, site, portuguese, entries));
  assert.equal(pairsOf(story, 'article', portuguese), pairsOf(story, 'article', portuguese));
});

test('An edition is another one once the settings or the entries are others', () => {
  const edition = editionOf(story, site, english, entries);
  assert.notEqual(editionOf(story, { ...site }, english, entries), edition);
  assert.equal(editionOf(story, site, english, entriesByKey([])).mentions.size, 0);
});

test('An edition has the question that its page shows, also where that is not translated', () => {
  const { title, question } = editionOf(story, site, portuguese, entries);
  assert.deepEqual([title, question], ['Uma ponte', 'Who built the arch, and the stones?']);
});

test('Only mentions of entries that are there lead to them', () => {
  const { mentions } = editionOf(story, site, english, entries);
  assert.deepEqual(
    [...mentions].map(([{ of }, entry]) => [of, entry]),
    [['arch', arch]],
  );
});

test('A quotation has the tag of the language in which it was said, however that is named', () => {
  assert.equal(editionOf(story, site, english, entries).quotations.get('fine')?.tag, portuguese.tag);
});

test('An edition knows which of its blocks and layers the other languages do not have', () => {
  const more = articleFrom(
    '# A {/* #a1 */}\n\n<Layer kind="lede">\n\nB. {/* #a3 */}\n\n</Layer>\n\n<Layer kind="brief">\n\nC. {/* #a4 */}\n\n</Layer>\n',
    portuguese,
  );
  const told = storyFrom([own, more]);
  const [there, back] = [portuguese, english].map((language) => editionOf(told, site, language, entries));
  assert.deepEqual(there?.extra, { article: ['a3', 'a4'], conversa: [] });
  assert.deepEqual(
    there?.others.map(({ lacks }) => [...lacks]),
    [['lede', 'brief']],
  );
  // What is not translated stands on the page of the translation too.
  assert.deepEqual(back?.extra, { article: [], conversa: [] });
  assert.deepEqual(
    back?.others.map(({ lacks }) => [...lacks]),
    [[]],
  );
});
