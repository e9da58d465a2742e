import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { localDay } from './local-day.ts';

const { TZ } = process.env;
after(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

for (const [zone, day] of [
  ['America/Sao_Paulo', '2026-03-01'],
  ['UTC', '2026-03-02'],
  ['Pacific/Kiritimati', '2026-03-02'],
] as const) {
  test(`In ${zone} the day is the one on its calendars`, () => {
    process.env['TZ'] = zone;
    assert.equal(localDay(new Date('2026-03-02T01:30:00Z')), day);
  });
}

test('A day that has begun in the East is not yet that of UTC', () => {
  process.env['TZ'] = 'Pacific/Kiritimati';
  assert.equal(localDay(new Date('2026-12-31T20:00:00Z')), '2027-01-01');
});
