/*
 * Which blocks of a translation without an id are which blocks of its source. The two are the same where the structure
 * leaves no choice: between the same two neighbours, or in a whole part, both have as many blocks of the same kinds.
 */
import type { Block } from '../blocks.ts';

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
}

/** What is known of the new blocks of a translation. */
export interface NewIds {
  /** By the blocks of the translation. */
  ids: ReadonlyMap<Block, string>;
  unsure: readonly UnsureBlocks[];
}

/** Finds the ids of a translation's new blocks, those with the id ''; all blocks of the source have one. */
export function newIds(source: readonly StandingBlock[], translation: readonly StandingBlock[]): NewIds {
  const ids = new Map<Block, string>();
  const unsure: UnsureBlocks[] = [];
  const counts = { source: countsOf(source), translation: countsOf(translation) };
  const isShared = (id: string) => counts.source.get(id) === 1 && counts.translation.get(id) === 1;
  for (const part of new Set(translation.map((each) => each.part))) {
    const [original, own] = [blocksIn(source, part), blocksIn(translation, part)];
    const anchors = new Set(
      original.map(({ id }) => id).filter((id) => own.some((block) => block.id === id)),
    );
    const isAnchor = ({ id }: Block) => anchors.has(id) && isShared(id);
    const originals = gapsOf(original, isAnchor);
    for (const gap of gapsOf(own, isAnchor)) {
      const blocks = gap.blocks.filter(({ id }) => id === '');
      if (blocks.length === 0) continue;
      const { after, before } = gap;
      const same = originals.find((other) => other.after === after && other.before === before);
      const untranslated = same?.blocks.filter(({ id }) => !counts.translation.has(id)) ?? [];
      // A block with an id of its own may be one that lost its address in the source.
      const isKnown = gap.blocks.every(({ id }) => id === '' || isShared(id));
      if (same && isKnown && untranslated.map(shapeOf).join('\n') === blocks.map(shapeOf).join('\n'))
        for (const [index, block] of blocks.entries()) ids.set(block, untranslated[index]?.id ?? '');
      else unsure.push({ blocks, after, before, source: same ? untranslated : 'apart' });
    }
  }
  return { ids, unsure };
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
