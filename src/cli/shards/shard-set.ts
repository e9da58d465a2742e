import { ownCommand } from '../../files/own-command.ts';
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
    if (difference)
      refuse(shard, ...difference, `Build it again: ${ownCommand('build', `--shard ${nameOf(facts)}`)}`);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !places.has(number));
  if (missing.length > 0) wrong.push(saidOfMissing(missing, of));
  return wrong;
}

/** So many are named; of more it is said how many. */
const namedAtMost = 8;

function saidOfMissing(numbers: readonly number[], of: number): string {
  const names = numbers.map((number) => nameOf({ number, of }));
  const more = names.length - namedAtMost;
  const list = names.slice(0, namedAtMost).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return (
    `Missing shard${names.length === 1 ? '' : 's'} ${list}, expected all of them  (shard)\n` +
    `  → Name the folder of each, or build it first: ${ownCommand('build', `--shard ${names[0]}`)}`
  );
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
