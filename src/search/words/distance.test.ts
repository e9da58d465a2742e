import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slipsBetween } from './distance.ts';

for (const [one, other, slips] of [
  ['licence', 'licence', 0],
  ['lisence', 'licence', 1],
  ['licene', 'licence', 1],
  ['liceence', 'licence', 1],
  ['govenrment', 'government', 1],
  ['jalbraek', 'jailbreak', 2],
  ['ab', 'ba', 1],
  ['ferry', 'market', 3],
  ['a', 'abcdefgh', 3],
] as const) {
  test(`between “${one}” and “${other}” are ${slips === 3 ? 'more than two' : slips} slips, both ways`, () => {
    assert.equal(slipsBetween(one, other, 2), slips);
    assert.equal(slipsBetween(other, one, 2), slips);
  });
}
