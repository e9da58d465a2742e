import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatMinutes, formatPeriod, languageName, monthName } from './format.ts';
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

test('A year and a month are written as the language does, in the calendar of the addresses', () => {
  assert.equal(formatPeriod(english, '2026'), '2026');
  assert.equal(formatPeriod(english, '2026', '08'), 'August 2026');
  assert.equal(formatPeriod(portuguese, '2026', '08'), 'agosto de 2026');
  assert.equal(monthName(portuguese, '08'), 'agosto');
  // Whose own calendar has the year 1405 then, and 2569.
  assert.match(formatPeriod({ ...english, tag: 'fa' }, '2026'), /۲۰۲۶/);
  assert.match(formatPeriod({ ...english, tag: 'th' }, '2026', '08'), /2026/);
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
