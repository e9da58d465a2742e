import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from './words.ts';

test('a count takes the form and the digits of its language', () => {
  const forms = {
    one: '{{count}} resultado',
    other: '{{count}} resultados',
    many: '{{count}} de resultados',
  };
  assert.equal(counted(forms, 1, 'pt-BR', {}), '1 resultado');
  assert.equal(counted(forms, 1234, 'pt-BR', {}), '1.234 resultados');
  assert.equal(counted(forms, 1_000_000, 'pt-BR', {}), '1.000.000 de resultados');
  assert.equal(counted({ few: '{{count}} نتائج' }, 6, 'ar', {}, 'ar-u-nu-arab'), '٦ نتائج');
  assert.equal(counted({ two: 'نتيجتان', other: '{{count}}' }, 2, 'ar', {}), 'نتيجتان');
});

test('where there are more, a plus says so, and one and more are several', () => {
  const forms = { one: '{{count}} result', other: '{{count}} results' };
  assert.equal(counted(forms, 14, 'en', {}, 'en', true), '14+ results');
  assert.equal(counted(forms, 1, 'en', {}, 'en', true), '1+ results');
});

test('a language whose form is missing takes the general one', () => {
  assert.equal(counted({ other: '{{count}} results' }, 1, 'en', {}), '1 results');
});
