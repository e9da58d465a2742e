import { counted } from '../../schema/counted.ts';
import { printable } from '../../schema/printable.ts';
import type { OpenShard } from './open-shard.ts';
import { nameOf } from './shard-folder.ts';
import type { ShardsTaken } from './take-from-shards.ts';

const numbers = new Intl.NumberFormat('en');

/** What a merge took of each shard, and of how much. */
export function sayTaken(shards: readonly OpenShard[], counts: ShardsTaken['counts']): string[] {
  return shards.map(({ folder, facts }) => {
    const { outputs = 0, stories = 0, search = 0 } = counts.get(folder) ?? {};
    const parts = facts.search.filter(([name]) => name.endsWith('.part')).length;
    const files = `${numbers.format(outputs)} of ${counted(facts.outputs.length, 'rendered file')}`;
    return `Shard ${nameOf(facts)}: took ${files}, what was read of ${counted(stories, 'story', 'stories')}, ${search} of ${counted(parts, 'part')} of search`;
  });
}

/** What was wrong in shards, and made anew. */
export function sayDamaged(shards: readonly OpenShard[]): string[] {
  return shards.flatMap(({ folder, damaged }) => {
    const [first = ''] = damaged;
    return damaged.size === 0
      ? []
      : [
          `${printable(folder)}  warning  Unexpected bytes in ${damaged.size} of its files, like ${printable(first)}, ` +
            'expected those that were built: none of them was taken, and the site is right  (shard)\n' +
            '  → Look how it was copied; it takes longer so.',
        ];
  });
}
