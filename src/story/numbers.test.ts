import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, portuguese } from '../../tests/support/story-from-text.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { numberForm, ownNumberForm } from './numbers.ts';

const persian: Language = { path: 'fa', tag: 'fa', name: 'فارسی', direction: 'rtl' };

test('A number is written in the way of the language, with all of its decimals', () => {
  const written = ['1234', '12345.50', '-3', '12.5%', '9007199254740993'];
  assert.deepEqual(
    written.map((number) => formatNumber(number, english)),
    ['1234', '12,345.50', '-3', '12.5%', '9,007,199,254,740,993'],
  );
  assert.deepEqual(
    written.map((number) => formatNumber(number, portuguese)),
    ['1234', '12.345,50', '-3', '12,5%', '9.007.199.254.740.993'],
  );
  assert.equal(formatNumber('12.5', persian), '۱۲٫۵');
});

test('A number in the form of a language is told from one as programs write it, and from other text', () => {
  const forms = (text: string) => [numberForm.test(text), ownNumberForm.test(text)];
  for (const text of ['1234', '-3', '1234.5', '12%']) assert.equal(forms(text)[0], true, text);
  for (const text of ['1,234', '1.234,5', '1 234', "1'234", '12 %', '−3', '١٢', '0,5'])
    assert.deepEqual(forms(text), [false, true], text);
  for (const text of ['', 'n/a', '12–15', '12 km', '2026-06', '+5', '12:30'])
    assert.deepEqual(forms(text), [false, false], text);
});
