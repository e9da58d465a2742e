import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from './languages.ts';
import { madeText, makingOf, pseudoCatalogue } from './pseudo.ts';
import { catalogueOf, namespaces, pluralTemplates, wordsIn } from './words.ts';

const english: Language = { path: 'en', tag: 'en', name: 'English', direction: 'ltr' };
const accented: Language = { path: 'en-xa', tag: 'en-XA', name: 'Accented', direction: 'ltr' };
const mirrored: Language = { path: 'ar-xb', tag: 'ar-XB', name: 'Mirrored', direction: 'rtl' };

/** A word with the marks that have it run from right to left. */
const turned = (word: string) => `\u200F\u202E${word}\u202C\u200F`;

test('A text is accented, a third longer and in brackets; places for values, tags and addresses stay', () => {
  const text = madeText('Written by {{by}}, <b>see</b> https://a.example/x.', makingOf('en-XA'));
  assert.equal(text, '[Ŵŕîťťéñ bý {{by}}, <b>šéé</b> https://a.example/x. one two three]');
  const made = madeText('Search', makingOf('en-XA'));
  assert.equal(made, '[Šéáŕçĥ one]');
});

test('A text is mirrored word by word; numbers and places for values stay', () => {
  const text = madeText('{{count}} results in 2026: “x”.', makingOf('ar-XB'));
  assert.equal(text, `{{count}} ${turned('results')} ${turned('in')} 2026: ${turned('“x”.')}`);
});

test('Every word of the interface is there in both, with its values and all plural forms', () => {
  const values = (text = '') => [...text.matchAll(/\{\{\w+\}\}/g)].map(([value]) => value).toSorted();
  for (const language of [accented, mirrored])
    for (const namespace of namespaces) {
      const own = catalogueOf(language, namespace);
      for (const [key, text] of Object.entries(catalogueOf(english, namespace))) {
        if (namespace === 'routes') assert.equal(own[key], text);
        else {
          if (/\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''))) assert.notEqual(own[key], text, key);
          assert.deepEqual(values(own[key]), values(text), key);
        }
      }
    }
  const forms = Object.keys(pluralTemplates(mirrored, 'search', 'results'));
  assert.deepEqual(forms, ['zero', 'one', 'two', 'few', 'many', 'other']);
  for (const text of Object.values(pluralTemplates(mirrored, 'search', 'results'))) assert.match(text, /\S/);
});

test('A counted word has the English form for one, and the other one for the rest', () => {
  const words = pseudoCatalogue({ story_one: 'One', story_other: 'Many' }, 'ar-XB');
  assert.equal(words['story_one'], turned('One'));
  for (const form of ['zero', 'two', 'few', 'many', 'other'])
    assert.equal(words[`story_${form}`], turned('Many'));
});

test('A page in a pseudo-language has its words, and one in the language that it is named after has not', () => {
  assert.equal(wordsIn(accented)('search:open'), '[Šéáŕçĥ one]');
  assert.equal(wordsIn(mirrored)('search:open'), turned('Search'));
  assert.equal(wordsIn({ ...english, path: 'en-gb', tag: 'en-GB' })('search:open'), 'Search');
  assert.doesNotMatch(wordsIn({ ...mirrored, path: 'ar', tag: 'ar' })('search:open'), /Search/);
});
