import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, askedWords, worthAsking } from './asked-words.ts';

const textsOf = (words: readonly { text: string }[]) => words.map(({ text }) => text);

test('a word is asked once, folded', () => {
  assert.deepEqual(textsOf(askedWords('Exportação, exportacao! e controles')), [
    'exportacao',
    'e',
    'controles',
  ]);
});

test('only the word where the reader writes may be half typed', () => {
  const [first, last] = askedWords('supply cha');
  assert.deepEqual([first?.open, last?.open], [false, true]);
  assert.ok(first && answerOf(first, 'supplychain') === 0);
  assert.ok(last && answerOf(last, 'chain') > 0);
});

test('what sentences are made of is not looked for beside what they are about', () => {
  assert.deepEqual(textsOf(worthAsking(askedWords('what does the frontier model mean'))), [
    'frontier',
    'model',
    'mean',
  ]);
  assert.deepEqual(textsOf(worthAsking(askedWords('o que é um modelo de fronteira'))), [
    'modelo',
    'fronteira',
  ]);
});

test('where there is nothing else, small words are looked for', () => {
  assert.deepEqual(textsOf(worthAsking(askedWords('who is it'))), ['who', 'is', 'it']);
});

test('small words say least, then short ones; numbers say as much as long words', () => {
  const substance = (text: string) => askedWords(text)[0]?.substance ?? 0;
  assert.ok(substance('what') < substance('AI'));
  assert.ok(substance('AI') < substance('ban'));
  assert.ok(substance('ban') < substance('veto'));
  assert.equal(substance('5'), substance('veto'));
});
