import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, english, portuguese } from '../../../../tests/support/story-from-text.ts';
import type { Article, Story } from '../../../story/story.ts';
import { wordsToAsk } from './words.ts';

const body = (text: string) => `# A {/* #a1 */}\n\n<Layer kind="lede">\n\n${text} {/* #a2 */}\n\n</Layer>\n`;

/** What is asked of a paragraph, beside one in another language. */
function askedIn(text: string, translation?: string, known: readonly string[] = []): string[] {
  const article = articleFrom(body(text));
  const others = translation === undefined ? {} : { pt: articleFrom(body(translation), portuguese) };
  const versions: Record<string, Article> = { en: article, ...others };
  const story = { article: { source: english.path, in: versions } } as unknown as Story;
  return wordsToAsk(article, story, new Set(known)).map(({ asked }) => asked);
}

test('The words of a text are asked about as dictionaries write them', () => {
  assert.deepEqual(askedIn('Don’t mind the town’s **well‑known** bridge.'), [
    "Don't",
    'mind',
    'the',
    'town',
    'well-known',
    'bridge',
  ]);
});

test('What is of machines, of names or of another language is not asked about', () => {
  for (const text of [
    '`teh`',
    '*la bonne heure*',
    '<Name of="rosa">Rossa</Name>',
    '<Term of="toll">tol</Term>',
    '<Quote of="said">wee mist it</Quote>',
    'https://teh.example/teh/teh.html',
    'wwww.teh.example',
    'teh@teh.example',
    'src/teh/teh.ts',
    '12th',
    '3D',
    'B52s',
    'NGOs',
    'UN',
    'iPhone',
    'McAdam',
    'мост',
    'km',
  ])
    assert.deepEqual(askedIn(`By ${text}.`), [], text);
  assert.deepEqual(askedIn('By <Quote of="said" translation>wee mist it</Quote>.'), ['wee', 'mist']);
});

test('A word with a capital that another language has too is a name, and any other is asked about', () => {
  assert.deepEqual(askedIn('Over Valparim in Septembre.', 'Sobre Valparim em setembro.'), [
    'Over',
    'Septembre',
  ]);
  assert.deepEqual(askedIn('Over Valparim’s roofs.', 'Sobre os telhados de Valparim.'), ['Over', 'roofs']);
});

test('Where no other language tells, a word with a capital within a sentence is a name', () => {
  assert.deepEqual(askedIn('Over Valparim flew birds.'), ['Over', 'flew', 'birds']);
});

test('Names and words of the publication are not asked about, with a capital or without', () => {
  assert.deepEqual(askedIn('Bridgewright or bridgewright.', undefined, ['bridgewright']), []);
  assert.deepEqual(askedIn('rosa.', undefined, ['Rosa']), ['rosa']);
});
