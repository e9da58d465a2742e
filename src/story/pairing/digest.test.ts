import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, conversaFrom } from '../../../tests/support/story-from-text.ts';
import { blocksOf } from '../story.ts';
import { digestOf, wordingOf } from './digest.ts';

/** The wording of a paragraph as an editor writes it. */
function wordingIn(paragraph: string): string {
  const { layers } = articleFrom(
    `# T {/* #a1 */}\n\n<Layer kind="lede">\n\n${paragraph} {/* #a2 */}\n\n</Layer>\n`,
  );
  const block = layers[0]?.blocks[0];
  assert.ok(block);
  return wordingOf(block);
}

const sentence = 'The ferry’s engine, says Ana, “stopped” in São João.';

const same = {
  emphasis: 'The *ferry’s* engine, says **Ana**, “stopped” in São João.',
  'a link': 'The [ferry’s engine](#a2), says Ana, “stopped” in São João.',
  'the address of a link': 'The [ferry’s engine](https://ferry.example/), says Ana, “stopped” in São João.',
  'a line break': 'The ferry’s engine,\nsays Ana, “stopped”\nin São João.',
  'a hard line break': 'The ferry’s engine,\\\nsays Ana, “stopped” in São João.',
  'two spaces': 'The ferry’s  engine, says Ana, “stopped” in São João.',
  'a space that does not break': 'The ferry’s engine, says Ana, “stopped” in São\u00A0João.',
  'straight quotation marks': 'The ferry\'s engine, says Ana, "stopped" in São João.',
  'angular quotation marks': 'The ferry’s engine, says Ana, «stopped» in São João.',
  'low quotation marks': 'The ferry’s engine, says Ana, „stopped“ in São João.',
  'letters with their accents apart': sentence.normalize('NFD'),
  'who is quoted': 'The ferry’s engine, says Ana, <Quote of="ana">“stopped”</Quote> in São João.',
};

for (const [what, paragraph] of Object.entries(same)) {
  test(`A wording stays the same with ${what} changed`, () => {
    assert.notEqual(paragraph, sentence);
    assert.equal(wordingIn(paragraph), wordingIn(sentence));
  });
}

const different = {
  'another word': 'The ferry’s motor, says Ana, “stopped” in São João.',
  'a word less': 'The engine, says Ana, “stopped” in São João.',
  'an accent less': 'The ferry’s engine, says Ana, “stopped” in Sao João.',
  'a small letter': 'The ferry’s engine, says ana, “stopped” in São João.',
  'another punctuation': 'The ferry’s engine; says Ana, “stopped” in São João.',
  'two words in one': 'The ferry’s engine, says Ana, “stopped” in SãoJoão.',
  'no quotation marks': 'The ferry’s engine, says Ana, stopped in São João.',
};

for (const [what, paragraph] of Object.entries(different)) {
  test(`A wording is another one with ${what}`, () => {
    assert.notEqual(digestOf(wordingIn(paragraph)), digestOf(wordingIn(sentence)));
  });
}

test('A turn says the same in one paragraph as in two', () => {
  const turn = (words: string) => `# T {/* #c1 */}\n\n<Turn id="c2" voice="v">\n${words}\n</Turn>\n`;
  const wordings = ['It stopped. It slept.', 'It stopped.\n\nIt slept.'].map((words) => {
    const [, said] = blocksOf(conversaFrom(turn(words)));
    assert.ok(said);
    return wordingOf(said);
  });
  assert.deepEqual(wordings, ['It stopped. It slept.', 'It stopped. It slept.']);
});

test('A digest is twelve letters that can stand in an address', () => {
  for (const wording of ['', 'a', sentence]) assert.match(digestOf(wording), /^[\w-]{12}$/);
});
