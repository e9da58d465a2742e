import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese, storyFrom } from '../../../tests/support/story-from-text.ts';
import type { Site } from '../../schema/site-file.ts';
import { type Entry, entriesByKey } from '../entries.ts';
import { listedStory } from '../listing.ts';
import { searchStart } from './search-start.ts';

const site = { languages: [english, portuguese], voices: {} } as unknown as Site;
const entry = (group: Entry['group'], id: string) =>
  ({ kind: 'term', group, id, name: { en: id }, slug: { en: id }, source: 'en' }) as unknown as Entry;
const entries = entriesByKey([entry('glossary', 'arch'), entry('glossary', 'pier'), entry('people', 'ada')]);

function listed(question: string, lede: string, report?: string) {
  const layers = Object.entries({ question, lede, report }).flatMap(([kind, text], index) =>
    text ? [`<Layer kind="${kind}">\n\n${text} {/* #a${index + 2} */}\n\n</Layer>\n`] : [],
  );
  const story = storyFrom([articleFrom(`# A bridge {/* #a1 */}\n\n${layers.join('\n')}`)]);
  return { data: listedStory(story, site, entries) };
}

test('The newest stories give their questions and what they mention, the most mentioned first', () => {
  const start = searchStart(
    [
      listed('Who built it?', 'An <Term of="pier">pier</Term>, <Name of="ada">Ada</Name>.'),
      listed('Why the <Term of="arch">arch</Term>?', 'The <Term of="arch">arch</Term>.'),
    ],
    entries,
    english,
  );
  assert.deepEqual(
    start.questions.map(({ text }) => text),
    ['Who built it?', 'Why the arch?'],
  );
  assert.deepEqual(
    start.entries.map(({ group, entries: named }) => [group, named.map(({ name }) => name.text)]),
    [
      ['glossary', ['Arch', 'Pier']],
      ['people', ['Ada']],
    ],
  );
});

test('What is mentioned in more passages comes first, however long the words are that a passage begins with', () => {
  const start = searchStart(
    [
      listed(
        'Why the <Term of="arch">arch</Term>?',
        'The <Term of="arch">arch</Term>.',
        '### Uncharacteristically counterproductive institutionalisation notwithstanding interdisciplinary misunderstandings {/* #a5 */}\n\nThe <Term of="pier">pier</Term>.',
      ),
    ],
    entries,
    english,
  );
  assert.deepEqual(
    start.entries.map(({ entries: named }) => named.map(({ name }) => name.text)),
    [['Arch', 'Pier']],
  );
});

test('Where the language has no stories there is nothing to start from', () => {
  const start = searchStart([listed('Who built it?', 'Ada.')], entries, portuguese);
  assert.deepEqual(start, { questions: [], entries: [] });
});
