import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese, storyFrom } from '../../tests/support/story-from-text.ts';
import { type Entry, entriesByKey } from './entries.ts';
import { entriesWithin, reachOf } from './reach.ts';
import type { Story } from './story.ts';

const languages = [english, portuguese];
const entry = (group: 'glossary' | 'people', id: string, name = id): Entry =>
  ({ kind: group === 'people' ? 'person' : 'term', group, id, name }) as unknown as Entry;
const all = entriesByKey([
  entry('people', 'second', 'Ada'),
  entry('people', 'first', 'Ada'),
  entry('glossary', 'arch'),
  entry('glossary', 'stone'),
  entry('people', 'builder'),
]);
const bodyWith = (text: string) =>
  `# A title {/* #a1 */}\n\n<Layer kind="lede">\n\n${text} {/* #a2 */}\n\n</Layer>\n`;
const own = articleFrom(bodyWith('An <Term of="arch">arch</Term>.'));
const translation = articleFrom(bodyWith('De <Name of="first">Ada</Name>.'), portuguese);
const plain = storyFrom([own, translation]);

function storyWith(head: object): Story {
  return { ...plain, head: { ...plain.head, ...head } };
}

function within(story: Story): string[] {
  return [...entriesWithin(reachOf(story), all, languages).keys()];
}

test('A story reaches the entries that it mentions in any language, and no others', () => {
  assert.deepEqual(within(plain), ['people/first', 'glossary/arch']);
});

test('A story reaches the parties of its map', () => {
  assert.ok(
    within(storyWith({ relations: { parties: { builder: {} }, between: [] } })).includes('people/builder'),
  );
});

test('Of several entries of a name a speaker is the same one as among all, whichever of them is mentioned', () => {
  const quotations = { said: { speaker: 'Ada', role: 'x', text: 'x', language: 'en', source: 'x' } };
  assert.deepEqual(within(storyWith({ quotations })), ['people/second', 'people/first', 'glossary/arch']);
});

test('A story reaches those whom its credits name', () => {
  const head = { ...own.head, written: { how: 'human' as const, by: ['Somebody', 'builder'] } };
  assert.deepEqual(within(storyFrom([{ ...own, head }])), ['glossary/arch', 'people/builder']);
});
