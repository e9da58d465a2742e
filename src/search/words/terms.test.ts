import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../../tests/support/story-from-text.ts';
import type { Entry } from '../../story/entries.ts';
import { termForms } from './terms.ts';

const arabic = { path: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' } as const;

const bridge: Entry = {
  kind: 'term',
  group: 'glossary',
  id: 'bridge',
  name: { en: 'bridge', pt: 'ponte', ar: 'جسر' },
  forms: { en: ['bridges'], pt: ['pontes', 'viaduto'] },
  slug: 'bridge',
  text: {},
  source: 'en',
  written: { how: 'ai' },
  translated: {},
};

const paper: Entry = {
  ...bridge,
  kind: 'organisation',
  group: 'people',
  id: 'paper',
  name: 'The Paper',
  forms: {},
};

/** The forms of two entries, one of which has the same name in every language. */
function formsIn(language: typeof english) {
  const site = { languages: [english, portuguese, arabic] };
  const draftOf = (entry: Entry) => [
    { group: entry.group, id: entry.id, path: '', head: undefined, findings: [], entry },
  ];
  const draft = { site, glossary: draftOf(bridge), people: draftOf(paper) } as unknown as Parameters<
    typeof termForms
  >[0];
  return termForms(draft, language);
}

test('A term has its name first, then its other forms, and those of every other language', () => {
  assert.deepEqual(formsIn(portuguese)[0], {
    group: 'glossary',
    id: 'bridge',
    own: ['ponte', 'pontes', 'viaduto'],
    others: ['bridge', 'bridges', 'جسر'],
  });
});

test('What is the same in all languages is no form of another one', () => {
  assert.deepEqual(formsIn(english)[1], { group: 'people', id: 'paper', own: ['The Paper'], others: [] });
});
