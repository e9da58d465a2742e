import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFrom, portuguese, statesOf } from '../../../tests/support/story-from-text.ts';
import type { Stamp } from '../../schema/translations-file.ts';
import { type Acceptance, accept, type PairedBlock, pair } from './pairing.ts';

const today = '2026-02-03';

function source(words = 'The river is high.') {
  return articleFrom(`# River {/* #a1 */}\n\n<Layer kind="lede">\n\n${words} {/* #a2 */}\n\n</Layer>\n`);
}

function translation(words = 'O rio está cheio.') {
  return articleFrom(
    `# Rio {/* #a1 */}\n\n<Layer kind="lede">\n\n${words} {/* #a2 */}\n\n</Layer>\n`,
    portuguese,
  );
}

/** What accepting the paragraph comes to. */
function accepted(pairs: readonly PairedBlock[], reviewed = false): Acceptance {
  const block = pairs.find(({ id }) => id === 'a2');
  assert.ok(block);
  return accept(block, reviewed, today);
}

/** The paragraph's stamp from the day on which both documents said the same. */
function stamps(): { a2: Stamp } {
  const acceptance = accepted(pair(source(), translation(), {}));
  assert.ok(acceptance.outcome === 'stamped');
  return { a2: acceptance.stamp };
}

test('A translation without a stamp is stale, since nobody said from which wording it was made', () => {
  const pairs = pair(source(), translation(), {});
  assert.deepEqual(statesOf(pairs), { a1: 'stale', a2: 'stale' });
  for (const block of pairs) assert.ok(block.state === 'stale' && block.stamp === undefined);
});

test('A translation is current once it is stamped', () => {
  assert.equal(statesOf(pair(source(), translation(), stamps()))['a2'], 'current');
});

test('A translation of an earlier wording is stale, and its stamp still has that wording', () => {
  const block = pair(source('The river is low.'), translation(), stamps())[1];
  assert.ok(block?.state === 'stale');
  assert.equal(block.stamp?.from, 'The river is high.');
});

test('A translation is current again when its source goes back to the wording that was translated', () => {
  assert.equal(statesOf(pair(source('The *river* is high.'), translation(), stamps()))['a2'], 'current');
});

test('A block that only the source has is missing; one that only the translation has is extra, and stands last', () => {
  const one = articleFrom(
    '# A {/* #a1 */}\n\n<Layer kind="lede">\n\nB {/* #a2 */}\n\nC {/* #a3 */}\n\n</Layer>\n',
  );
  const other = articleFrom(
    '# A {/* #a1 */}\n\n<Layer kind="lede">\n\nD {/* #a4 */}\n\nC {/* #a3 */}\n\n</Layer>\n',
    portuguese,
  );
  assert.deepEqual(
    pair(one, other, {}).map(({ id, state }) => [id, state]),
    [
      ['a1', 'stale'],
      ['a2', 'missing'],
      ['a3', 'stale'],
      ['a4', 'extra'],
    ],
  );
});

test('A block is paired by its id wherever it stands, even in another layer', () => {
  const moved = articleFrom(
    '# Rio {/* #a1 */}\n\n<Layer kind="brief">\n\nO rio está cheio. {/* #a2 */}\n\n</Layer>\n',
    portuguese,
  );
  assert.equal(statesOf(pair(source(), moved, stamps()))['a2'], 'current');
});

test('Accepting stamps a block with the wordings of both sides and the day', () => {
  const acceptance = accepted(pair(source('The *river* is “high”.'), translation(), {}));
  assert.ok(acceptance.outcome === 'stamped');
  const { from, fromDigest, translationDigest, accepted: day } = acceptance.stamp;
  assert.equal(from, 'The river is "high".');
  assert.notEqual(fromDigest, translationDigest);
  assert.equal(day, today);
});

test('Accepting a current block whose translation did not change does nothing', () => {
  assert.deepEqual(accepted(pair(source(), translation(), stamps())), { outcome: 'already-current' });
  assert.deepEqual(accepted(pair(source(), translation(), stamps()), true), { outcome: 'already-current' });
});

test('Accepting a current block whose translation was mended stamps the translation anew', () => {
  const acceptance = accepted(pair(source(), translation('O rio subiu.'), stamps()));
  assert.ok(acceptance.outcome === 'stamped');
  assert.equal(acceptance.stamp.fromDigest, stamps().a2.fromDigest);
  assert.notEqual(acceptance.stamp.translationDigest, stamps().a2.translationDigest);
});

test('Accepting a stale block whose translation did not change needs a word that somebody looked', () => {
  const pairs = pair(source('The river is low.'), translation('O *rio* está cheio.'), stamps());
  assert.deepEqual(accepted(pairs), { outcome: 'needs-review' });
  const reviewed = accepted(pairs, true);
  assert.ok(reviewed.outcome === 'stamped');
  assert.equal(
    statesOf(pair(source('The river is low.'), translation(), { a2: reviewed.stamp }))['a2'],
    'current',
  );
});

test('Accepting a stale block whose translation changed as well needs no further word', () => {
  const acceptance = accepted(pair(source('The river is low.'), translation('O rio está baixo.'), stamps()));
  assert.ok(acceptance.outcome === 'stamped');
  assert.equal(acceptance.stamp.from, 'The river is low.');
});

test('A block of which one side is still to be written is not accepted, even by who looked', () => {
  const placeholder = 'O rio [… como ele está …].';
  for (const [one, other] of [
    [source(), translation(placeholder)],
    [source(placeholder), translation()],
  ] as const)
    for (const reviewed of [false, true])
      for (const known of [{}, stamps()])
        assert.deepEqual(accepted(pair(one, other, known), reviewed), { outcome: 'unwritten' });
  // Words that are left out of a quotation are none.
  assert.equal(accepted(pair(source(), translation('O rio […] está cheio.'), {})).outcome, 'stamped');
});

test('A block that has no counterpart cannot be accepted', () => {
  const without = articleFrom(
    '# Rio {/* #a1 */}\n\n<Layer kind="lede">\n\nX {/* #a9 */}\n\n</Layer>\n',
    portuguese,
  );
  const pairs = pair(source(), without, {});
  for (const block of pairs.filter(({ state }) => state === 'missing' || state === 'extra')) {
    assert.deepEqual(accept(block, true, today), { outcome: 'unpaired' });
  }
  assert.equal(pairs.length, 3);
});

test('A block called like something that every object has is without a stamp as any other', () => {
  const body =
    '# A title {/* #constructor */}\n\n<Layer kind="lede">\n\nText. {/* #valueof */}\n\n</Layer>\n';
  const pairs = pair(articleFrom(body), articleFrom(body, portuguese), {});
  assert.deepEqual(
    pairs.map((each) => each.state === 'stale' && each.stamp),
    [undefined, undefined],
  );
});
