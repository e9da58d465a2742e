import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../tests/support/property.ts';
import { type CalendarDate, type Edtf, isBefore, isExact, parseEdtf } from './edtf.ts';

const exactly = { approximate: false } as const;

test('A date says as much as it says', () => {
  const read: [string, CalendarDate][] = [
    ['2026', { year: 2026 }],
    ['2026-06', { year: 2026, month: 6 }],
    ['2026-06-15', { year: 2026, month: 6, day: 15 }],
    ['XXXX-03', { month: 3 }],
    ['XXXX-02-29', { month: 2, day: 29 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['0079-08-24', { year: 79, month: 8, day: 24 }],
  ];
  for (const [source, date] of read) assert.deepEqual(parseEdtf(source), { ...exactly, kind: 'date', date });
});

test('“About” then is kept, of one end or of both', () => {
  for (const source of ['2015~', 'XXXX-06-01~/XXXX-06-10', 'XXXX-06-01/XXXX-06-10~', '2015~/2016~'])
    assert.equal(parseEdtf(source)?.approximate, true, source);
});

test('A third of a month is a part of it, and any other range is a range', () => {
  const june = { month: 6 };
  const parts: [string, Edtf][] = [
    ['XXXX-06-01/XXXX-06-10', { ...exactly, kind: 'part', part: 'early', of: june }],
    ['XXXX-06-11/XXXX-06-20', { ...exactly, kind: 'part', part: 'mid', of: june }],
    ['XXXX-06-21/XXXX-06-30', { ...exactly, kind: 'part', part: 'late', of: june }],
    ['2026-02-21/2026-02-28', { ...exactly, kind: 'part', part: 'late', of: { year: 2026, month: 2 } }],
    ['2024-02-21/2024-02-29', { ...exactly, kind: 'part', part: 'late', of: { year: 2024, month: 2 } }],
    ['XXXX-02-21/XXXX-02-28', { ...exactly, kind: 'part', part: 'late', of: { month: 2 } }],
    ['XXXX-02-21/XXXX-02-29', { ...exactly, kind: 'part', part: 'late', of: { month: 2 } }],
    ['2024-02-21/2024-02-28', range({ year: 2024, month: 2, day: 21 }, { year: 2024, month: 2, day: 28 })],
    ['XXXX-06-02/XXXX-06-10', range({ month: 6, day: 2 }, { month: 6, day: 10 })],
    ['XXXX-06-01/XXXX-07-10', range({ month: 6, day: 1 }, { month: 7, day: 10 })],
    ['2026-03/2026-05', range({ year: 2026, month: 3 }, { year: 2026, month: 5 })],
    ['2025-11/2026-02', range({ year: 2025, month: 11 }, { year: 2026, month: 2 })],
    ['2015/2026', range({ year: 2015 }, { year: 2026 })],
  ];
  for (const [source, edtf] of parts) assert.deepEqual(parseEdtf(source), edtf, source);
});

function range(from: CalendarDate, to: CalendarDate): Edtf {
  return { ...exactly, kind: 'range', from, to };
}

test('What is in no calendar, goes backwards or is of another form is not a date', () => {
  const wrong = [
    ...[
      '',
      'XXXX',
      'June',
      '26',
      '2026-6',
      '2026-13',
      '2026-00',
      '2026-06-31',
      '2026-02-29',
      '0000',
      '2026-06-00',
    ],
    ...[
      '2026/2026',
      '2026-06/2026-05',
      'XXXX-11/XXXX-02',
      '2026/XXXX-06',
      '2026-06/2026',
      '2026/2027/2028',
      '2026/',
    ],
    ...['/2026', '2026/..', '2026-XX', '2026-06-XX', '~2026', '2026~~', ' 2026', '2026-06-15T10:00', '2026?'],
  ];
  for (const source of wrong) assert.equal(parseEdtf(source), undefined, source);
});

test('Only a day that is known is exact', () => {
  const isExactly = (source: string) => {
    const edtf = parseEdtf(source);
    return edtf !== undefined && isExact(edtf);
  };
  assert.equal(isExactly('2026-06-15'), true);
  assert.equal(isExactly('XXXX-06-15'), true);
  for (const loose of [
    '2026-06-15~',
    '2026-06',
    '2026',
    'XXXX-06',
    'XXXX-06-01/XXXX-06-10',
    '2026-06-03/2026-06-05',
  ])
    assert.equal(isExactly(loose), false, loose);
});

test('No text makes the reader of dates fail', () => {
  const almost = fc.stringMatching(/^[0-9X~/-]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (source) => {
      parseEdtf(source);
    }),
  );
});

test('A date is before another where all of it is, and both are known well enough to say so', () => {
  const isKnown = (one: string, other: string) =>
    isBefore(parseEdtf(one) ?? assert.fail(one), parseEdtf(other) ?? assert.fail(other));
  const pairs = [
    ['2025', '2026'],
    ['2026-05-30', '2026-06'],
    ['2026-05', '2026-06-01/2026-06-10'],
    ['2026-02-11/2026-02-20', '2026-02-21/2026-02-28'],
    ['2024/2025', '2026-01-01'],
  ] as const;
  for (const [one, other] of pairs) {
    assert.equal(isKnown(one, other), true, `${one} is before ${other}`);
    assert.equal(isKnown(other, one), false, `${other} is not before ${one}`);
  }
  const unknown = [
    ['XXXX-03', 'XXXX-06'],
    ['2025~', '2026'],
    ['2026', '2026-12'],
    ['2026-06-15', '2026-06'],
    ['2026-01/2026-06', '2026-03'],
  ] as const;
  for (const [one, other] of unknown) {
    assert.equal(isKnown(one, other), false, `Nobody knows whether ${one} is before ${other}`);
    assert.equal(isKnown(other, one), false, `Nobody knows whether ${other} is before ${one}`);
  }
});
