import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/property.ts';
import { joinWords, textWords } from './text-words.ts';

const wordsIn = (text: string) => textWords(text).map((word) => word.text);

test('words are parted by spaces, and by a dictionary where a script has none', () => {
  assert.deepEqual(wordsIn(' two  words, here '), ['two', 'words,', 'here']);
  assert.deepEqual(wordsIn('灯台の管理人は'), ['灯台', 'の', '管理人', 'は']);
  assert.deepEqual(wordsIn('ปลาสดที่ตลาด'), ['ปลา', 'สด', 'ที่', 'ตลาด']);
  assert.deepEqual(wordsIn('The 灯台 stands'), ['The', '灯台', 'stands']);
});

test('what parts words where no space does stays at the word before it', () => {
  assert.deepEqual(wordsIn('བོད་ཡིག་ནི། དེབ'), ['བོད་', 'ཡིག་', 'ནི།', 'དེབ']);
  assert.deepEqual(wordsIn('ሰላም፡ለዓለም፡ ሁሉ።'), ['ሰላም፡', 'ለዓለም፡', 'ሁሉ።']);
});

test('signs stay at the word that they belong to', () => {
  assert.deepEqual(wordsIn('「港」が、開く。'), ['「港」', 'が、', '開く。']);
  assert.deepEqual(wordsIn('。'), ['。']);
});

test('figures that a space groups are one word', () => {
  assert.deepEqual(wordsIn('10\u202F000 people'), ['10\u202F000', 'people']);
});

test('joined again, a text is as it was written but for what is white in it', () => {
  const letters = fc.constantFrom(...'灯台の管理人「」、。 abc ปลาสดที่ตลาด བོད་ ሰላ፡ ', '👩‍👩‍👧', 'e\u0301');
  fc.assert(
    fc.property(fc.array(letters), (parts) => {
      const text = parts.join('');
      assert.equal(joinWords(textWords(text)), text.trim().replaceAll(/\s+/g, ' '));
    }),
  );
});

test('every word begins where it says', () => {
  const text = 'The 灯台の「管理人」 stands';
  for (const { text: word, index } of textWords(text)) assert.ok(text.startsWith(word, index));
});
