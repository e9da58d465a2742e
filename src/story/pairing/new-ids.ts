/*
 * Which blocks of a translation without an id are which blocks of its source. Two are the same where what they say in
 * every language leaves no doubt, and where the structure leaves no choice: between the same two neighbours, or in a whole
 * part, both have as many blocks of the same kinds, and nothing that they say speaks against it. What is sure narrows down
 * what is around it: between two neighbours that are, things tell a block that others elsewhere say, too.
 */
import type { Block } from '../blocks.ts';
import { type Likeness, likenessOf } from './likeness.ts';

/** A block with the part of its document that it stands in: a layer, the title, the introduction, the turns. */
export interface StandingBlock {
  block: Block;
  /** The same in all languages. */
  part: string;
}

/** New blocks of a translation of which it is not sure what they translate. */
export interface UnsureBlocks {
  blocks: readonly Block[];
  /** Ids of the blocks around them that both documents have; absent at the start or the end of a part. */
  after: string | undefined;
  before: string | undefined;
  /** Blocks of the source between the same two that the translation lacks; `apart` where these are no neighbours there. */
  source: readonly Block[] | 'apart';
  /** Blocks of the source that one of them may translate, the likeliest first. */
  candidates: (block: Block) => readonly Block[];
}

/** What is known of the new blocks of a translation. */
export interface NewIds {
  /** By the blocks of the translation, the blocks of the source that they translate. */
  pairs: ReadonlyMap<Block, Block>;
  unsure: readonly UnsureBlocks[];
}

/** Finds what a translation’s new blocks translate, those with the id ''; all blocks of the source have one. */
export function newIds(source: readonly StandingBlock[], translation: readonly StandingBlock[]): NewIds {
  const pairs = new Map<Block, Block>();
  const groups: Omit<UnsureBlocks, 'candidates'>[] = [];
  const counts = { source: countsOf(source), translation: countsOf(translation) };
  const isShared = (id: string) => counts.source.get(id) === 1 && counts.translation.get(id) === 1;
  const likeness = likenessOf(...([source, translation].map(blocksOf) as [Block[], Block[]]));
  for (const part of new Set(translation.map((each) => each.part))) {
    const [original, own] = [blocksIn(source, part), blocksIn(translation, part)];
    const isFree = ({ id }: Block) => !counts.translation.has(id);
    const anchors = new Set(
      original.map(({ id }) => id).filter((id) => own.some((block) => block.id === id)),
    );
    const isAnchor = ({ id }: Block) => anchors.has(id) && isShared(id);
    // A document has one title.
    const sure = part === 'title' ? new Map<Block, Block>() : sureIn(original.filter(isFree), own, likeness);
    for (const [block, other] of sure) pairs.set(block, other);
    const originals = gapsOf(original, isAnchor);
    for (const gap of gapsOf(own, isAnchor)) {
      const blocks = gap.blocks.filter(({ id }) => id === '');
      const { after, before } = gap;
      const same = originals.find((other) => other.after === after && other.before === before);
      // A block with an id of its own may be one that lost its address in the source.
      const isKnown = gap.blocks.every(({ id }) => id === '' || isShared(id));
      const between = { after, before, sources: same?.blocks.filter(isFree) ?? [], blocks };
      const segments = withinSure(between, sure);
      for (const segment of segments) {
        const { sources, blocks: left, ...neighbours } = segment;
        if (left.length === 0) continue;
        if (same && isKnown && (part === 'title' || isSame(sources, left, likeness))) {
          for (const [index, block] of left.entries()) pairs.set(block, sources[index] as Block);
          continue;
        }
        const found = same && isKnown ? foundBetween(segment, likeness) : new Map<Block, Block>();
        for (const [block, other] of found) pairs.set(block, other);
        // Each time fewer blocks are left.
        if (found.size > 0) segments.push(...withinSure(segment, found));
        else groups.push({ blocks: left, ...neighbours, source: same ? sources : 'apart' });
      }
    }
  }
  const taken = new Set(pairs.values());
  const left = source.filter(({ block }) => !taken.has(block) && !counts.translation.has(block.id));
  const unsure = groups.map((group) => ({ ...group, candidates: candidatesIn(group, left, likeness) }));
  return { pairs, unsure };
}

/** New blocks that are sure wherever they stand in a part. */
function sureIn(sources: readonly Block[], own: readonly Block[], { sure }: Likeness): Map<Block, Block> {
  const news = own.filter(({ id }) => id === '');
  const byShape = Map.groupBy(sources, shapeOf);
  return new Map(
    [...Map.groupBy(news, shapeOf)].flatMap(([shape, blocks]) => [...sure(byShape.get(shape) ?? [], blocks)]),
  );
}

/** New blocks of which it is sure between their neighbours what they translate. */
function foundBetween({ sources, blocks }: Between, likeness: Likeness): Map<Block, Block> {
  const found = new Map<Block, Block>();
  const near = likenessOf(sources, blocks);
  for (const [block, other] of sureIn(sources, blocks, near))
    if (!likeness.differ(other, block)) found.set(block, other);
  // Blocks that say the same, as many in both, are in their order.
  const alike = (all: readonly Block[]) =>
    Map.groupBy(all, (block) => `${shapeOf(block)} ${near.kept(block).join()}`);
  const ofSources = alike(sources.filter((block) => near.kept(block).length > 0));
  for (const [says, own] of alike(blocks.filter((block) => near.kept(block).length > 0))) {
    const others = ofSources.get(says) ?? [];
    const isFree = own.every((block) => !found.has(block));
    if (own.length < 2 || !isFree || !isSame(others, own, likeness)) continue;
    for (const [index, block] of own.entries()) found.set(block, others[index] as Block);
  }
  return found;
}

/** New blocks between two neighbours, with what the source has there and the translation lacks. */
interface Between extends Pick<UnsureBlocks, 'after' | 'before' | 'blocks'> {
  sources: readonly Block[];
}

/** What is left around the blocks that are sure: between two of them that stand in both where nothing sure was moved. */
function withinSure({ after, before, sources, blocks }: Between, sure: ReadonlyMap<Block, Block>): Between[] {
  const there = new Map(sources.map((block, index) => [block, index]));
  const placed = blocks.flatMap((block) => {
    const other = sure.get(block);
    const at = other && there.get(other);
    return other && at !== undefined ? [{ block, other, at }] : [];
  });
  const cuts = unmoved(placed);
  const paired = new Set(sure.values());
  const bounds = [undefined, ...cuts, undefined];
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index];
    const part = <Item>(all: readonly Item[], from: Item | undefined, to: Item | undefined) =>
      all.slice(
        from === undefined ? 0 : all.indexOf(from) + 1,
        to === undefined ? undefined : all.indexOf(to),
      );
    return {
      after: start?.other.id ?? after,
      before: end?.other.id ?? before,
      sources: part(sources, start?.other, end?.other).filter((block) => !paired.has(block)),
      blocks: part(blocks, start?.block, end?.block).filter((block) => !sure.has(block)),
    };
  });
}

/**
 * Items that stand behind all that they stand behind there, too. Of two that changed places nobody knows which was moved,
 * so that both say nothing of what is around them.
 */
function unmoved<Item extends { at: number }>(items: readonly Item[]): Item[] {
  let last = -1;
  const following = items.filter(({ at }) => {
    const follows = at > last;
    last = Math.max(last, at);
    return follows;
  });
  let first = Infinity;
  const leading = new Set(
    items.toReversed().filter(({ at }) => {
      const leads = at < first;
      first = Math.min(first, at);
      return leads;
    }),
  );
  return following.filter((item) => leading.has(item));
}

/** Whether each block is the translation of the one at its place, as far as structure and what they say can tell. */
function isSame(
  sources: readonly Block[],
  blocks: readonly Block[],
  { between, differ }: Pick<Likeness, 'between' | 'differ'>,
): boolean {
  if (sources.map(shapeOf).join('\n') !== blocks.map(shapeOf).join('\n')) return false;
  const pairs = sources.map((source, index) => ({ source, block: blocks[index] as Block }));
  if (pairs.some(({ source, block }) => differ(source, block))) return false;
  // Where two are more like each other’s translation, they may have changed places.
  return pairs.every((one, index) =>
    pairs
      .slice(index + 1)
      .every(
        (other) =>
          shapeOf(one.source) !== shapeOf(other.source) ||
          between(one.source, other.block) + between(other.source, one.block) <=
            between(one.source, one.block) + between(other.source, other.block) + muchMore,
      ),
  );
}

/** More than one pronoun in the place of a name comes to. */
const muchMore = 0.5;

/** What blocks of a group may translate: of the source between the same neighbours, then of all that is left of it. */
function candidatesIn(
  { source }: Pick<UnsureBlocks, 'source'>,
  left: readonly StandingBlock[],
  { between, differ }: Likeness,
): UnsureBlocks['candidates'] {
  const near = new Set(source === 'apart' ? [] : source);
  return (block) => {
    const alike = left.map((each) => each.block).filter((other) => shapeOf(other) === shapeOf(block));
    const isWorth = (other: Block) => near.has(other) || between(other, block) > 0;
    const rank = (other: Block) =>
      between(other, block) + (near.has(other) ? muchMore : 0) - (differ(other, block) ? 1 : 0);
    return alike.filter(isWorth).toSorted((a, b) => rank(b) - rank(a));
  };
}

/** Blocks between two neighbours. */
interface Gap {
  after: string | undefined;
  blocks: Block[];
  before: string | undefined;
}

function gapsOf(blocks: readonly Block[], isAnchor: (block: Block) => boolean): Gap[] {
  let gap: Gap = { after: undefined, blocks: [], before: undefined };
  const gaps = [gap];
  for (const block of blocks) {
    if (isAnchor(block)) {
      gap.before = block.id;
      gap = { after: block.id, blocks: [], before: undefined };
      gaps.push(gap);
    } else gap.blocks.push(block);
  }
  return gaps;
}

function blocksOf(blocks: readonly StandingBlock[]): Block[] {
  return blocks.map(({ block }) => block);
}

function blocksIn(blocks: readonly StandingBlock[], part: string): Block[] {
  return blocks.filter((each) => each.part === part).map(({ block }) => block);
}

function countsOf(blocks: readonly StandingBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { block } of blocks) counts.set(block.id, (counts.get(block.id) ?? 0) + 1);
  return counts;
}

/** What a block and its translation have in common besides their id. */
function shapeOf(block: Block): string {
  switch (block.kind) {
    case 'item':
      return `${block.list} item ${block.depth}`;
    case 'quotation':
      return `quotation of ${block.of}`;
    case 'aside':
      return `aside of ${block.aside}`;
    case 'moment': {
      const { time, open, ref } = block;
      return `moment ${time.kind === 'date' ? time.written : ''} ${open} ${ref}`;
    }
    case 'table':
      return `table of ${block.head.length} columns`;
    case 'chart':
      return `chart of ${block.data} ${block.draws} ${block.x} ${block.y.join()}`;
    case 'figure':
      return `figure ${block.alt === undefined ? 'without words' : ''}`;
    case 'turn':
      return `turn of ${block.voice}`;
    default:
      return block.kind;
  }
}
