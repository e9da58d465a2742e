import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldBackAt } from './release.ts';

const noon = new Date('2026-03-08T12:00:00Z');

test('A story waits for its day, where the publication is', () => {
  const kindAt = (published: string, now: Date, timezone?: string) =>
    heldBackAt({ published }, { timezone }, now)?.kind;
  assert.equal(kindAt('2026-03-08', noon), undefined);
  assert.equal(kindAt('2026-03-09', noon), 'scheduled');
  assert.equal(kindAt('9999-12-31', noon), 'scheduled');
  // The day begins in Kiribati first, and last in American Samoa.
  assert.equal(kindAt('2026-03-09', noon, 'Pacific/Kiritimati'), undefined);
  assert.equal(kindAt('2026-03-08', new Date('2026-03-08T10:59:59Z'), 'Pacific/Pago_Pago'), 'scheduled');
  assert.equal(kindAt('2026-03-08', new Date('2026-03-08T11:00:00Z'), 'Pacific/Pago_Pago'), undefined);
  // The clocks of New York were put forward that night.
  assert.equal(kindAt('2026-03-09', new Date('2026-03-09T03:59:59Z'), 'America/New_York'), 'scheduled');
  assert.equal(kindAt('2026-03-09', new Date('2026-03-09T04:00:00Z'), 'America/New_York'), undefined);
});

test('A draft waits for nobody’s day', () => {
  assert.deepEqual(heldBackAt({ published: '2020-01-01', draft: true }, {}, noon), { kind: 'draft' });
  assert.equal(heldBackAt({ published: '2020-01-01', draft: false }, {}, noon), undefined);
});
