/* How much a block of a source and one of a translation have in common, and whether they can be one block at all. */
import type { Block } from '../blocks.ts';
import { type Evidence, evidenceOf } from './evidence.ts';

/** Blocks of a document in two languages, held against each other. */
export interface Likeness {
  /** How much two blocks have in common; 1 for one thing that only these two say. */
  between: (source: Block, translation: Block) => number;
  /** Whether what they say, or how long they are, speaks against their being one block. */
  differ: (source: Block, translation: Block) => boolean;
  /** What a block says that is in its translation as well, in one order. */
  kept: (block: Block) => readonly string[];
  /** The block of each translation that it is for certain, whatever is around it. */
  sure: (sources: readonly Block[], translations: readonly Block[]) => Map<Block, Block>;
}

/** How much two blocks have to have in common to be one wherever they stand, and by how much nothing else may have it. */
const enough = 1;
const apart = 2;

/** By how much a language may be longer in one block than in others, and from how many letters on that tells anything. */
const longer = 3;
const longEnough = 80;

/** @param source all blocks of the source, @param translation all of the translation: what many say tells little. */
export function likenessOf(source: readonly Block[], translation: readonly Block[]): Likeness {
  const known = new Map<Block, Evidence>(
    [...source, ...translation].map((block) => [block, evidenceOf(block)]),
  );
  const of = (block: Block): Evidence => known.get(block) ?? evidenceOf(block);
  const [ofSource, ofTranslation] = [source, translation].map((blocks) => countsOf(blocks.map(of)));
  const inSource = (what: string) => ofSource?.get(what) ?? 0;
  const inTranslation = (what: string) => ofTranslation?.get(what) ?? 0;
  const shared = (what: string) => 1 / Math.max(1, inSource(what), inTranslation(what));
  const usual = usualRatio(source, translation, of);

  const between = (one: Block, other: Block) => {
    const { said } = of(other);
    let sum = 0;
    for (const [what, weight] of of(one).said) sum += Math.min(weight, said.get(what) ?? 0) * shared(what);
    return sum;
  };
  const differ = (one: Block, other: Block) => {
    const [a, b] = [of(one), of(other)];
    const lacks = (kept: Evidence['kept'], { said }: Evidence, counts: (what: string) => number) =>
      [...kept].reduce((sum, what) => sum + (said.has(what) ? 0 : 1 / Math.max(1, counts(what))), 0);
    const unmatched = lacks(a.kept, b, inSource) + lacks(b.kept, a, inTranslation);
    if (unmatched > 0 && unmatched >= between(one, other)) return true;
    const expected = a.length * usual;
    if (Math.max(expected, b.length) < longEnough) return false;
    return b.length > longer * expected || expected > longer * b.length;
  };
  const sure = (sources: readonly Block[], translations: readonly Block[]) =>
    surePairs(sources, translations, of, { between, differ });
  const kept = (block: Block) => [...of(block).kept].sort();
  return { between, differ, kept, sure };
}

/** Pairs of which each is by far the other’s most like. */
function surePairs(
  sources: readonly Block[],
  translations: readonly Block[],
  of: (block: Block) => Evidence,
  { between, differ }: Pick<Likeness, 'between' | 'differ'>,
): Map<Block, Block> {
  const saying = new Map<string, Block[]>();
  for (const block of sources) for (const what of of(block).said.keys()) push(saying, what, block);
  const [bestOfSource, bestOfTranslation] = [new Map<Block, Best>(), new Map<Block, Best>()];
  for (const block of translations) {
    // What half of a document says leads to too many, and tells nothing.
    const alike = [...of(block).said.keys()].map((what) => saying.get(what) ?? []);
    const candidates = new Set(alike.filter(({ length }) => length <= 40).flat());
    for (const candidate of candidates) {
      const score = between(candidate, block);
      note(bestOfSource, candidate, block, score);
      note(bestOfTranslation, block, candidate, score);
    }
  }
  const pairs = [...bestOfTranslation].filter(([block, { other, score, second }]) => {
    const back = bestOfSource.get(other);
    const isBest = back?.other === block && score >= enough;
    return isBest && score >= apart * Math.max(second, back.second) && !differ(other, block);
  });
  return new Map(pairs.map(([block, { other }]) => [block, other]));
}

/** The block that is most like another, and how much the next one is. */
interface Best {
  other: Block;
  score: number;
  second: number;
}

function note(best: Map<Block, Best>, block: Block, other: Block, score: number): void {
  const known = best.get(block);
  if (known === undefined) best.set(block, { other, score, second: 0 });
  else if (score > known.score) best.set(block, { other, score, second: known.score });
  else known.second = Math.max(known.second, score);
}

function push(map: Map<string, Block[]>, key: string, block: Block): void {
  const known = map.get(key);
  if (known) known.push(block);
  else map.set(key, [block]);
}

/** How many blocks say each thing. */
function countsOf(blocks: readonly Evidence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { said } of blocks)
    for (const what of said.keys()) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
}

/** How much longer a block of the translation usually is, as far as both have blocks of a kind. */
function usualRatio(
  source: readonly Block[],
  translation: readonly Block[],
  of: (block: Block) => Evidence,
): number {
  const [inSource, inTranslation] = [source, translation].map((all) => Map.groupBy(all, ({ kind }) => kind));
  const mean = (blocks: readonly Block[]) =>
    blocks.reduce((sum, block) => sum + of(block).length, 0) / blocks.length;
  let [ofSource, ofTranslation] = [0, 0];
  for (const [kind, own] of inTranslation ?? []) {
    const original = inSource?.get(kind) ?? [];
    const number = Math.min(original.length, own.length);
    if (number === 0) continue;
    ofSource += number * mean(original);
    ofTranslation += number * mean(own);
  }
  return ofSource > 0 && ofTranslation > 0 ? ofTranslation / ofSource : 1;
}
