import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIn, type Language, localise, shownIn } from './languages.ts';

const portuguese = { path: 'pt', tag: 'pt-BR', direction: 'ltr' } as const;
const english = { path: 'en', tag: 'en', direction: 'ltr' } as const;
const italian: Language = {
  path: 'it',
  tag: 'it',
  name: 'Italiano',
  direction: 'ltr',
  standIns: [portuguese, english],
};

test('A text is shown in its own language where it is there, and is the same in all where it has none', () => {
  assert.deepEqual(shownIn({ en: 'Word', it: 'Parola' }, italian), { text: 'Parola' });
  assert.deepEqual(shownIn('Al Jazeera', italian), { text: 'Al Jazeera' });
});

test('What is missing is taken from where it was written, then from the first language that stands in and has it', () => {
  const text = { en: 'Word', pt: 'Palavra' };
  assert.deepEqual(shownIn(text, italian, 'en'), { text: 'Word', foreign: english });
  assert.deepEqual(shownIn(text, italian), { text: 'Palavra', foreign: portuguese });
  assert.deepEqual(shownIn({ en: 'Word' }, italian, 'pt'), { text: 'Word', foreign: english });
  assert.equal(localise(text, italian), 'Palavra');
});

test('A language that must be complete takes nothing from another', () => {
  const { standIns, ...complete } = italian;
  assert.equal(standIns?.length, 2);
  assert.throws(() => shownIn({ en: 'Word' }, complete), /No text for “it”/);
});

test('Whether a text is in a language is known of texts by language and of those that have none', () => {
  assert.ok(isIn('Al Jazeera', italian));
  assert.ok(!isIn({ en: 'Word' }, italian));
});
