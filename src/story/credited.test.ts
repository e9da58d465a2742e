import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../tests/support/story-from-text.ts';
import { rolesIn } from './credited.ts';
import { type Entry, entriesByKey } from './entries.ts';
import { provenanceOf, provenanceParts } from './provenance.ts';

const rosa = {
  kind: 'person',
  group: 'people',
  id: 'rosa-melo',
  name: { en: 'Rosa Melo', pt: 'Rosa Mélo' },
  slug: 'rosa-melo',
  source: 'en',
} as unknown as Entry;
const entries = entriesByKey([rosa]);

test('Whoever has an entry is called by its name in the language of the page, and anybody else as it is written', () => {
  const written = { how: 'human', by: ['rosa-melo', 'rui-melo', 'Eve Fox'] } as const;
  const credits = { written: { ...written, by: [...written.by] } };
  assert.deepEqual(provenanceOf(credits, english, english, entries), [
    'Written by Rosa Melo, rui-melo, and Eve Fox.',
  ]);
  assert.deepEqual(provenanceOf(credits, portuguese, portuguese, entries), [
    'Escrito por Rosa Mélo, rui-melo e Eve Fox.',
  ]);
});

test('Parts of the sentences name those who have a page, between words as they are without', () => {
  const credits = {
    written: { how: 'human' as const, by: ['Eve Fox', 'rosa-melo'] },
    translated: { how: 'ai-reviewed' as const, reviewer: ['rosa-melo'] },
  };
  const parts = provenanceParts(credits, portuguese, english, entries);
  assert.deepEqual(
    parts.filter((part) => typeof part !== 'string').map(({ entry, text }) => `${entry.id} ${text}`),
    ['rosa-melo Rosa Melo', 'rosa-melo Rosa Melo'],
  );
  assert.equal(
    parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
    provenanceOf(credits, portuguese, english, entries).join(' '),
  );
  const { written } = { written: { how: 'human' as const, by: ['Eve Fox'] } };
  assert.deepEqual(provenanceParts({ written }, english, english, entries), ['Written by Eve Fox.']);
});

test('A text is of those who wrote it first, a translation of those who made it, a review of the last who read it', () => {
  const original = { written: { how: 'human' as const, by: ['ana', 'Eve Fox'] } };
  const own = { translated: { how: 'ai-reviewed' as const, by: 'a machine', reviewer: ['rui'] } };
  const conversa = { written: { how: 'ai-reviewed' as const, reviewer: ['ana'] } };
  const talk = { translated: { how: 'human' as const, by: ['rui'] } };
  assert.deepEqual(
    rolesIn([
      { own, original },
      { own: talk, original: conversa },
    ]),
    { 'people/ana': ['text'], 'people/rui': ['translation', 'review'] },
  );
  assert.deepEqual(rolesIn([{ own: conversa, original: conversa }]), { 'people/ana': ['review'] });
});
