import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shardNamed } from './shard-folder.ts';

for (const [text, shard] of [
  ['1/1', { number: 1, of: 1 }],
  ['2/8', { number: 2, of: 8 }],
  [' 12/12 ', { number: 12, of: 12 }],
] as const)
  test(`“${text}” names a shard`, () => assert.deepEqual(shardNamed(text), shard));

for (const text of [
  '',
  '2',
  '0/4',
  '5/4',
  '1/0',
  '-1/4',
  '1/4/4',
  '1.5/4',
  'a/b',
  '1/99999',
  '1/4; rm',
  '１/４',
])
  test(`“${text}” names no shard, and what does is said`, () => {
    const said = shardNamed(text);
    assert.ok(typeof said === 'string');
    assert.ok(
      said.includes(`Unexpected “${text}”, expected which shard of how many, like 1/4 to 4/4  (shard)`),
    );
    assert.match(said, /\n {2}→ npm run build -- --shard 1\/4\./);
  });
