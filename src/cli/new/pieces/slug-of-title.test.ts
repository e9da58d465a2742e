import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slug } from '../../../schema/fields.ts';
import { slugOfTitle } from './slug-of-title.ts';

const made: readonly [title: string, tag: string, slug: string | undefined][] = [
  ['The Ferry Returns', 'en', 'the-ferry-returns'],
  ['Valparim’s ferry: it’s back, at “9”', 'en', 'valparims-ferry-its-back-at-9'],
  ['Exportação & ação', 'pt-BR', 'exportacao-acao'],
  ['Đường sắt', 'vi', 'đuong-sat'],
  ['IĞDIR İstanbul', 'tr', 'ıgdır-istanbul'],
  ['Ένα πλοίο', 'el', 'ενα-πλοιο'],
  ['Новый мост й ё', 'ru', 'новый-мост-й-ё'],
  ['नदी का पुल', 'hi', 'नदी-का-पुल'],
  ['สะพานข้ามแม่น้ำ', 'th', 'สะพานข้ามแม่น้ำ'],
  ['الجسر يُفتح', 'ar', 'الجسر-يُفتح'],
  ['می‌خواهم', 'fa', 'می‌خواهم'],
  ['橋が開く', 'ja', '橋が開く'],
  ['../../etc/passwd', 'en', 'etc-passwd'],
  ['/a\\b\u0000c', 'en', 'a-b-c'],
  ['🚀 !', 'en', undefined],
  ['con', 'en', undefined],
  ['index', 'en', undefined],
  ['GPT-модель іmport', 'ru', 'gpt-модель'],
];

for (const [title, tag, expected] of made)
  test(`The address of ${JSON.stringify(title)} in ${tag} is ${expected}`, () => {
    assert.equal(slugOfTitle(title, tag), expected);
    if (expected !== undefined) assert.ok(slug.safeParse(expected).success);
  });

test('The address of a long title ends with a whole word, and one of one word without a space is none', () => {
  assert.equal(slugOfTitle('word '.repeat(40), 'en'), Array(16).fill('word').join('-'));
  assert.equal(slugOfTitle('橋'.repeat(100), 'ja'), undefined);
});
