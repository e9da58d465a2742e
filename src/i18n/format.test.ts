import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatMinutes, languageName } from './format.ts';
import type { Language } from './languages.ts';

const english: Language = { path: 'en', tag: 'en', name: 'English', direction: 'ltr' };
const portuguese: Language = { path: 'pt', tag: 'pt-BR', name: 'Português', direction: 'ltr' };

test('A date is the same day wherever the site is built', () => {
  const zone = process.env['TZ'];
  try {
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = place;
      assert.equal(formatDate('2026-11-23', english), 'November 23, 2026');
      assert.equal(formatDate('2026-11-23', portuguese), '23 de novembro de 2026');
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('A language is named in the language of the page, without its region', () => {
  assert.equal(languageName('en', portuguese), 'inglês');
  assert.equal(languageName('pt-BR', english), 'Portuguese');
  assert.equal(languageName('pt-BR', portuguese), 'português');
});

test('A length of time is written as the language does', () => {
  assert.equal(formatMinutes(5, english), '5 min');
  assert.equal(formatMinutes(1200, portuguese), '1.200 min');
});
