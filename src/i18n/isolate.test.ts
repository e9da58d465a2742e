import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/property.ts';
import { directed, filled, isolated } from './isolate.ts';

/** Marks of direction as they can be read. */
const seen = (text: string) =>
  text
    .replaceAll('\u2068', '[')
    .replaceAll('\u2067', '<')
    .replaceAll('\u2069', ']')
    .replaceAll('\u200f', '‹')
    .replaceAll('\u200e', '›');

test('A value is isolated where it has letters of the other direction, and else stays as it is', () => {
  const values: [string, 'ltr' | 'rtl', string][] = [
    ['Farol', 'ltr', 'Farol'],
    ['ספינות', 'ltr', '[ספינות]'],
    ['GPS ו־AIS', 'ltr', '[GPS ו־AIS]'],
    ['ספינות', 'rtl', 'ספינות'],
    ['Farol!', 'rtl', '[Farol!]'],
    ['灯台', 'rtl', '[灯台]'],
    ['العبّارة 7', 'ltr', '[العبّارة 7]'],
    ['OECD: 3 מתוך 10', 'rtl', '<OECD: 3 מתוך 10]'],
    ['2026', 'rtl', '2026'],
  ];
  for (const [value, direction, expected] of values) assert.equal(seen(isolated(value, direction)), expected);
});

test('A text that stands alone is marked where its first letter would turn it round', () => {
  assert.equal(seen(directed('OpenAI מודיעה', 'rtl')), '‹OpenAI מודיעה');
  assert.equal(seen(directed('OpenAI', 'rtl')), '‹OpenAI');
  assert.equal(seen(directed('מודיעה OpenAI', 'rtl')), 'מודיעה OpenAI');
  assert.equal(seen(directed('2026: العبّارة', 'rtl')), '2026: العبّارة');
  assert.equal(seen(directed('הארץ reports', 'ltr')), '›הארץ reports');
  assert.equal(seen(directed('Farol', 'ltr')), 'Farol');
});

test('A template is filled with texts as they are, whatever they look like, but for where they run', () => {
  fc.assert(
    fc.property(fc.string(), (query) =>
      assert.equal(
        filled('“{{query}}”: {{query}}', { query }).replaceAll(/[\u2067-\u2069]/g, ''),
        `“${query}”: ${query}`.replaceAll(/[\u2067-\u2069]/g, ''),
      ),
    ),
  );
  assert.equal(seen(filled('Nothing for “{{query}}”.', { query: 'ספינות' })), 'Nothing for “[ספינות]”.');
  assert.equal(seen(filled('לא נמצא: ”{{query}}“.', { query: 'ships' })), 'לא נמצא: ”[ships]“.');
});

test('What is filled in is not filled again, and what is not known is left out', () => {
  assert.equal(filled('{{a}} {{b}}', { a: '{{c}}', c: 'no' }), '{{c}} ');
});
