import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../tests/support/property.ts';
import { counted, filled } from './words.ts';

test('a placeholder is filled with the text as it is, whatever that looks like', () => {
  fc.assert(
    fc.property(fc.string(), (query) =>
      assert.equal(filled('“{{query}}”: {{query}}', { query }), `“${query}”: ${query}`),
    ),
  );
});

test('what is filled in is not filled again, and what is not known is left out', () => {
  assert.equal(filled('{{a}} {{b}}', { a: '{{c}}', c: 'no' }), '{{c}} ');
});

test('a count takes the form and the digits of its language', () => {
  const forms = {
    one: '{{count}} resultado',
    other: '{{count}} resultados',
    many: '{{count}} de resultados',
  };
  assert.equal(counted(forms, 1, 'pt-BR', {}), '1 resultado');
  assert.equal(counted(forms, 1234, 'pt-BR', {}), '1.234 resultados');
  assert.equal(counted(forms, 1_000_000, 'pt-BR', {}), '1.000.000 de resultados');
  assert.equal(counted({ two: 'نتيجتان', other: '{{count}}' }, 2, 'ar', {}), 'نتيجتان');
});

test('a language whose form is missing takes the general one', () => {
  assert.equal(counted({ other: '{{count}} results' }, 1, 'en', {}), '1 results');
});
