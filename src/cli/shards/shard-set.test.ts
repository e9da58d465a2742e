import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenShard } from './open-shard.ts';
import type { ShardFacts } from './shard-facts.ts';
import { wrongInSet } from './shard-set.ts';

const now: ShardFacts['madeOf'] = { node: 'v24.1.0 on linux x64', base: '/', code: 'c', content: 't' };

function shard(number: number, more: Partial<ShardFacts> = {}, folder = `s${number}`): OpenShard {
  const facts = {
    what: '',
    number,
    of: 3,
    madeOf: now,
    shared: '',
    outputs: [],
    search: [],
    stories: '',
    ...more,
  };
  return { folder, facts, read: () => undefined, damaged: new Set() };
}

const others = [shard(2), shard(3)];
const again = (name: string) => `\n  → Build it again: npm run build -- --shard ${name}`;

for (const [what, set, said] of [
  ['all of them in any order are right', [shard(3), shard(1), shard(2)], []],
  [
    'one that is missing is named, with how to build it',
    [shard(1), shard(3)],
    [
      'Missing shard 2/3, expected all of them  (shard)\n  → Name the folder of each, or build it first: npm run build -- --shard 2/3',
    ],
  ],
  [
    'those that are missing are named as far as that helps',
    [shard(1, { of: 12 })],
    [
      'Missing shards 2/12, 3/12, 4/12, 5/12, 6/12, 7/12, 8/12, 9/12 and 3 more, expected all of them  (shard)\n  → Name the folder of each, or build it first: npm run build -- --shard 2/12',
    ],
  ],
  [
    'one that is there twice is named with the other',
    [shard(1), ...others, shard(2, {}, 'copy')],
    [
      'copy  error  Unexpected shard 2/3 once more, expected each once: s2 is it too  (shard)\n  → Leave one of the two out.',
    ],
  ],
  [
    'one of another number of shards is refused',
    [...others, shard(1, { of: 4 })],
    ['s1  error  Unexpected shard 1/4 of 4, expected one of 3, as s2 is  (shard)\n  → Build all in as many.'],
  ],
  [
    'one of another machine is refused',
    [shard(1, { madeOf: { ...now, node: 'v22.12.0 on darwin arm64', code: 'other' } }), ...others],
    [
      `s1  error  Unexpected shard 1/3 built by Node v22.12.0 on darwin arm64, expected Node v24.1.0 on linux x64, which runs here  (shard)${again('1/3')}`,
    ],
  ],
  [
    'one of another base is refused',
    [shard(1, { madeOf: { ...now, base: '/x/' } }), ...others],
    [
      `s1  error  Unexpected shard 1/3 built for BASE=/x/, expected BASE=/, as it is here  (shard)${again('1/3')}`,
    ],
  ],
  [
    'one of other code is refused',
    [shard(1, { madeOf: { ...now, code: 'd' } }), ...others],
    [
      `s1  error  Unexpected shard 1/3 built by other code, expected the code, the packages, the public/ and the variables PUBLIC_… that are here  (shard)${again('1/3')}`,
    ],
  ],
  [
    'one of other content is refused',
    [shard(1, { madeOf: { ...now, content: 'u' } }), ...others],
    [
      `s1  error  Unexpected shard 1/3 of other content, expected the content that is here, file by file  (shard)${again('1/3')}`,
    ],
  ],
] as const)
  test(`Of shards ${what}`, () => assert.deepEqual(wrongInSet(set, now), said));
