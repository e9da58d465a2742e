import { printable } from '../../schema/printable.ts';
import type { OpenShard } from './open-shard.ts';
import type { ShardFacts } from './shard-facts.ts';
import { nameOf } from './shard-folder.ts';

/** Why shards cannot be joined to one site, a text for a person each; none where they can. */
export function wrongInSet(shards: readonly OpenShard[], now: ShardFacts['madeOf']): string[] {
  const [first] = shards;
  if (first === undefined) return [];
  const { of } = first.facts;
  const places = new Map<number, string>();
  const wrong: string[] = [];
  const refuse = ({ folder, facts }: OpenShard, found: string, expected: string, next: string) =>
    wrong.push(
      `${printable(folder)}  error  Unexpected shard ${nameOf(facts)} ${found}, expected ${expected}  (shard)\n  → ${next}`,
    );
  for (const shard of shards) {
    const { facts, folder } = shard;
    const other = places.get(facts.number);
    if (facts.of !== of)
      refuse(
        shard,
        `of ${facts.of}`,
        `one of ${of}, as ${printable(first.folder)} is`,
        'Build all in as many.',
      );
    else if (other !== undefined)
      refuse(shard, 'once more', `each once: ${printable(other)} is it too`, 'Leave one of the two out.');
    places.set(facts.number, folder);
    const [difference] = differences(facts, now);
    if (difference) refuse(shard, ...difference, `Build it again: npm run build -- --shard ${nameOf(facts)}`);
  }
  for (let number = 1; number <= of; number += 1)
    if (!places.has(number))
      wrong.push(
        `Missing shard ${number}/${of}, expected all of them  (shard)\n` +
          `  → Name its folder too, or build it first: npm run build -- --shard ${number}/${of}`,
      );
  return wrong;
}

/** What a shard was made of that is not what the whole is made of now: the cause before what follows from it. */
function differences({ madeOf }: ShardFacts, now: ShardFacts['madeOf']): [found: string, expected: string][] {
  const all: Record<keyof ShardFacts['madeOf'], [found: string, expected: string]> = {
    node: [`built by Node ${madeOf.node}`, `Node ${now.node}, which runs here`],
    base: [`built for BASE=${printable(madeOf.base)}`, `BASE=${now.base}, as it is here`],
    code: [
      'built by other code',
      'the code, the packages, the public/ and the variables PUBLIC_… that are here',
    ],
    content: ['of other content', 'the content that is here, file by file'],
  };
  return (['node', 'base', 'code', 'content'] as const).flatMap((name) =>
    madeOf[name] === now[name] ? [] : [all[name]],
  );
}
