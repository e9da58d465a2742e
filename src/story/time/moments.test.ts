import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../tests/support/property.ts';
import { articleFrom, english, portuguese } from '../../../tests/support/story-from-text.ts';
import type { Language } from '../../i18n/languages.ts';
import { type MomentBlock, plainText } from '../blocks.ts';
import { digestOf, wordingOf } from '../pairing/digest.ts';
import { blocksOf } from '../story.ts';
import { parseEdtf } from './edtf.ts';
import { formatEdtf, momentWords } from './moments.ts';

const arabic: Language = { path: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' };
const languages = [english, portuguese, arabic];

function said(source: string, language: Language): string {
  const edtf = parseEdtf(source);
  assert.ok(edtf, source);
  return formatEdtf(edtf, language);
}

test('Dates are written as each language writes them', () => {
  const written: [string, string, string, string][] = [
    ['XXXX-03', 'March', 'março', 'مارس'],
    ['XXXX-06-01/XXXX-06-10', 'early June', 'início de junho', 'أوائل يونيو'],
    ['XXXX-06-11/XXXX-06-20', 'mid-June', 'meados de junho', 'منتصف يونيو'],
    ['2024-04-21/2024-04-30', 'late April 2024', 'fim de abril de 2024', 'أواخر أبريل 2024'],
    ['2026-04-18', 'April 18, 2026', '18 de abril de 2026', '18 أبريل 2026'],
    ['XXXX-06-15', 'June 15', '15 de junho', '15 يونيو'],
    ['2015~', 'about 2015', 'por volta de 2015', 'نحو 2015'],
    ['0079', '79', '79', '79'],
  ];
  for (const [source, ...expected] of written) {
    assert.deepEqual(
      languages.map((language) => said(source, language)),
      expected,
      source,
    );
  }
});

test('A range is written as a range', () => {
  assert.equal(said('XXXX-03/XXXX-05', english).replaceAll(/\s/g, ' '), 'March – May');
  assert.match(said('2015/2026', portuguese), /^2015\s?[–-]\s?2026$/);
});

test('A date is in the one calendar of the language, also where that has other months', () => {
  const among = (tag: string, source: string) =>
    momentWords(momentFrom(`when="${source}"`), { ...english, tag });
  assert.equal(among('th', '2026-06'), 'มิถุนายน 2569');
  assert.equal(among('fa', '2026-06'), 'خرداد تا تیر ۱۴۰۵');
  assert.equal(among('fa', '2026-06-15'), '۲۵ خرداد ۱۴۰۵');
  assert.equal(among('fa', '2026-06-01/2026-06-10'), '۱۱ تا ۲۰ خرداد ۱۴۰۵');
  assert.equal(among('fa', 'XXXX-06'), 'ژوئن');
});

test('No month is given a capital in a script that has none', () => {
  const june = momentFrom('when="XXXX-06"');
  const names = ['ka', 'hi', 'ja', 'en'].map((tag) => momentWords(june, { ...english, tag }));
  assert.deepEqual(names, ['ივნისი', 'जून', '6月', 'June']);
});

test('A range without a year shows none', () => {
  for (const language of languages) {
    assert.doesNotMatch(said('XXXX-03-05/XXXX-04-02', language), /\d{3}/);
    assert.doesNotMatch(said('XXXX-03/XXXX-05', language), /\d/);
  }
});

/** Sources with what each says: its numbers, and the months that it names. */
const sources = fc
  .record({
    year: fc.option(fc.integer({ min: 1, max: 2999 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    how: fc.constantFrom(
      'year' as const,
      'month' as const,
      'day' as const,
      'early' as const,
      'mid' as const,
      'late' as const,
    ),
    about: fc.boolean(),
  })
  .map(({ year, month, day, how, about }) => {
    const years = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
    const two = (value: number) => String(value).padStart(2, '0');
    const inMonth = `${years}-${two(month)}`;
    const ofYear = year === undefined ? [] : [year];
    const mark = about ? '~' : '';
    const from = { early: 1, mid: 11, late: 21 };
    const to = {
      early: 10,
      mid: 20,
      late: new Date(Date.UTC(2000 + ((year ?? 0) % 400), month, 0)).getUTCDate(),
    };
    switch (how) {
      case 'year':
        return {
          source: `${String(year ?? 1999).padStart(4, '0')}${mark}`,
          numbers: [year ?? 1999],
          month: undefined,
        };
      case 'month':
        return { source: inMonth + mark, numbers: ofYear, month };
      case 'day':
        return { source: `${inMonth}-${two(day)}${mark}`, numbers: [...ofYear, day], month };
      default:
        return {
          source: `${inMonth}-${two(from[how])}/${inMonth}-${two(to[how])}${mark}`,
          numbers: ofYear,
          month,
        };
    }
  });

const monthNames = languages.map(({ tag }) =>
  Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2000, index, 1)),
    ),
  ),
);

test('A date never says more than its source: no number and no month that is not there', () => {
  fc.assert(
    fc.property(sources, ({ source, numbers, month }) => {
      for (const [index, language] of languages.entries()) {
        const text = said(source, language);
        const written = [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => Number(digits));
        assert.deepEqual(written.toSorted(), [...numbers].toSorted(), `${source}: ${text}`);
        const named = (monthNames[index] ?? []).flatMap((name, at) =>
          text.split(/[^\p{L}\p{M}]+/u).includes(name) ? [at + 1] : [],
        );
        assert.deepEqual(named, month === undefined ? [] : [month], `${source}: ${text}`);
      }
    }),
  );
});

function momentFrom(attributes: string): MomentBlock {
  const article = articleFrom(
    `# T {/* #a0 */}\n\n<Layer kind="timeline">\n<Moment id="a1" ref="a0" ${attributes}>It began.</Moment>\n</Layer>\n`,
  );
  const moment = blocksOf(article)[1];
  assert.equal(moment?.kind, 'moment');
  return moment;
}

test('A moment starts with when it was', () => {
  assert.equal(momentWords(momentFrom('when="XXXX-06-01/XXXX-06-10"'), english), 'Early June');
  assert.equal(momentWords(momentFrom('label="a month later"'), english), 'a month later');
});

test('A label is translated and so makes a translation stale; a date has no language', () => {
  const wording = (attributes: string) => digestOf(wordingOf(momentFrom(attributes)));
  assert.equal(plainText(momentFrom('label="Later"')), 'Later: It began.');
  assert.notEqual(wording('label="Later"'), wording('label="Much later"'));
  assert.equal(wording('when="XXXX-03"'), wording('when="XXXX-04"'));
});
