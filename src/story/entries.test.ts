import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../tests/support/story-from-text.ts';
import { type Entry, entriesByKey, formsOf, headingOf, inAlphabet, partyNamed } from './entries.ts';

function entry(name: Entry['name'], forms: Entry['forms'] = {}): Entry {
  const empty = { slug: 'entry', text: {}, source: 'en', written: { how: 'ai' }, translated: {} } as const;
  return { kind: 'term', group: 'glossary', id: 'entry', name, forms, ...empty };
}

test('A heading starts with a capital letter, where the script has such', () => {
  assert.equal(headingOf(entry('órgão de controle'), portuguese), 'Órgão de controle');
  assert.equal(headingOf(entry('AI governance'), english), 'AI governance');
  const arabic = { path: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' } as const;
  assert.equal(headingOf(entry('جسر'), arabic), 'جسر');
});

test('The name comes before the other forms, and a language may have no other', () => {
  const bridge = entry({ en: 'bridge', pt: 'ponte' }, { pt: ['pontes'] });
  assert.deepEqual(formsOf(bridge, portuguese), ['ponte', 'pontes']);
  assert.deepEqual(formsOf(bridge, english), ['bridge']);
});

test('A person is found by the name in the language, and no term of that name', () => {
  const person = (id: string): Entry => ({
    ...entry({ en: 'Bridge', pt: 'Ponte' }),
    kind: 'person',
    group: 'people',
    id,
  });
  const entries = entriesByKey([entry({ en: 'Bridge', pt: 'Ponte' }), person('first'), person('second')]);
  assert.equal(partyNamed('Ponte', entries, portuguese)?.id, 'first');
  assert.equal(partyNamed('Bridge', entries, english)?.id, 'first');
  assert.equal(partyNamed('Ponte', entries, english), undefined);
});

test('The order is that of the language’s alphabet: accents and capitals part no words that belong together', () => {
  const names = ['zelo', 'Ética', 'eleição', 'Água', 'abril'];
  const sorted = inAlphabet(
    names.map((name) => entry(name)),
    portuguese,
  );
  assert.deepEqual(
    sorted.map(({ name }) => name),
    ['abril', 'Água', 'eleição', 'Ética', 'zelo'],
  );
});
