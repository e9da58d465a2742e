import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  capitalised,
  formatBytes,
  formatCount,
  formatDate,
  formatLength,
  formatMinutes,
  formatOrdinal,
  formatPeriod,
  languageName,
  monthName,
} from './format.ts';
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

test('A year and a month are written as the language does, in the one calendar of its pages', () => {
  assert.equal(formatPeriod(english, '2026'), '2026');
  assert.equal(formatPeriod(english, '2026', '08'), 'August 2026');
  assert.equal(formatPeriod(portuguese, '2026', '08'), 'agosto de 2026');
  assert.equal(monthName(portuguese, '2026', '08'), 'agosto');
  assert.equal(monthName({ ...english, tag: 'el' }, '2026', '08'), 'Αύγουστος');
  const thai = { ...english, tag: 'th' };
  assert.equal(formatDate('2026-11-23', thai), '23 พฤศจิกายน 2569');
  assert.equal(formatPeriod(thai, '2026'), 'พ.ศ. 2569');
  assert.equal(formatPeriod(thai, '2026', '08'), 'สิงหาคม 2569');
  const arabicOfArabia = { ...english, tag: 'ar-SA' };
  assert.match(formatDate('2026-11-23', arabicOfArabia), /نوفمبر/);
});

test('A month of the addresses is said from which to which where the calendar has other months', () => {
  const persian = { ...english, tag: 'fa' };
  assert.equal(formatDate('2026-11-23', persian), '۲ آذر ۱۴۰۵');
  assert.match(formatPeriod(persian, '2026'), /^۱۴۰۴ تا ۱۴۰۵$/);
  assert.match(formatPeriod(persian, '2026', '08'), /^مرداد تا شهریور ۱۴۰۵$/);
  assert.match(monthName(persian, '2026', '08'), /مرداد تا شهریور/);
});

test('Languages that differ in neither script nor region are told apart by the rest of their tags', () => {
  const nameOf = (tag: string, ...siteTags: string[]) => languageName(tag, { ...english, siteTags });
  assert.equal(nameOf('ca-valencia', 'en', 'ca', 'ca-valencia'), 'Catalan (Valencian)');
  assert.equal(nameOf('ca', 'en', 'ca', 'ca-valencia'), 'Catalan');
  assert.equal(nameOf('pt-BR', 'en', 'pt', 'pt-BR'), 'Brazilian Portuguese');
  assert.equal(nameOf('pt', 'en', 'pt', 'pt-BR'), 'Portuguese');
  assert.equal(nameOf('de-1901', 'en', 'de-1996', 'de-1901'), 'German (Traditional German orthography)');
});

test('A publication dates by the Ethiopian calendar and counts in the digits of its script', () => {
  const amharic = { ...english, tag: 'am', calendar: 'ethiopic' };
  assert.match(formatDate('2026-04-20', amharic), /2018/);
  assert.match(formatPeriod(amharic, '2026', '04'), /2018/);
  assert.equal(formatCount(12, { ...english, tag: 'ml', digits: 'mlym' }), '൧൨');
});

test('A publication chooses another calendar and other digits for all dates and numbers of a language', () => {
  const thai = { ...english, tag: 'th', calendar: 'gregory', digits: 'thai' };
  assert.equal(formatDate('2026-11-23', thai), '๒๓ พฤศจิกายน ๒๐๒๖');
  assert.equal(formatCount(1234, thai), '๑,๒๓๔');
  assert.equal(formatOrdinal(1234, thai), '๑๒๓๔');
  assert.equal(formatMinutes(5, { ...english, tag: 'ar', digits: 'arab' }), '٥ د');
});

test('How long and how large a recording is stands in units that readers know, in the digits of the language', () => {
  assert.equal(formatLength(0.2, english), '1 sec');
  assert.equal(formatLength(59.4, english), '59 sec');
  assert.equal(formatLength(89, english), '1 min');
  assert.equal(formatBytes(300, english), '1 kB');
  assert.equal(formatBytes(999_400, english), '999 kB');
  assert.equal(formatBytes(12_400_000, { ...english, tag: 'ar', digits: 'arab' }), '١٢ م.ب');
});

test('A capital is written at the start of a line only where the script writes one there', () => {
  assert.equal(capitalised('early June', english), 'Early June');
  assert.equal(capitalised('ilık', { ...english, tag: 'tr' }), 'İlık');
  assert.equal(capitalised('ivnisi', { ...english, tag: 'ka' }), 'Ivnisi');
  assert.equal(capitalised('ივნისი', { ...english, tag: 'ka' }), 'ივნისი');
  assert.equal(capitalised('يونيو', { ...english, tag: 'ar' }), 'يونيو');
});

test('A language is named in the language of the page, without its region', () => {
  assert.equal(languageName('en', portuguese), 'inglês');
  assert.equal(languageName('pt-BR', english), 'Portuguese');
  assert.equal(languageName('pt-BR', portuguese), 'português');
});

test('A language is told apart where another of the site has its name', () => {
  const named = (siteTags: string[], inTag = 'en') =>
    siteTags.map((tag) => languageName(tag, { ...english, tag: inTag, siteTags }));
  assert.deepEqual(named(['en', 'pt-BR', 'pt-PT']), [
    'English',
    'Brazilian Portuguese',
    'European Portuguese',
  ]);
  assert.deepEqual(named(['zh-Hans', 'zh-Hant']), ['Simplified Chinese', 'Traditional Chinese']);
  assert.deepEqual(named(['zh-CN', 'zh-TW']), ['Simplified Chinese', 'Traditional Chinese']);
  assert.deepEqual(named(['sr-Cyrl', 'sr-Latn'], 'sr-Latn'), ['srpski (ćirilica)', 'srpski (latinica)']);
  assert.deepEqual(named(['en', 'en-GB']), ['English', 'British English']);
  assert.deepEqual(named(['de-AT', 'de-CH', 'fr']), ['Austrian German', 'Swiss High German', 'French']);
});

test('A length of time is written as the language does', () => {
  assert.equal(formatMinutes(5, english), '5 min');
  assert.equal(formatMinutes(1200, portuguese), '1.200 min');
});
