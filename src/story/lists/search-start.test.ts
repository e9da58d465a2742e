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

function listed(question: string, body: string) {
  const layers = `<Layer kind="question">\n\n${question} {/* #a2 */}\n\n</Layer>\n\n<Layer kind="lede">\n\n${body} {/* #a3 */}\n\n</Layer>\n`;
  const story = storyFrom([articleFrom(`# A bridge {/* #a1 */}\n\n${layers}`)]);
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

test('Where the language has no stories there is nothing to start from', () => {
  const start = searchStart([listed('Who built it?', 'Ada.')], entries, portuguese);
  assert.deepEqual(start, { questions: [], entries: [] });
});
