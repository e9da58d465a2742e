import type { Block } from '../story/blocks.ts';
import { type Article, blocksOf, type Conversa } from '../story/story.ts';

/**
 * The blocks of a translation that its source has too. One without an id, or with one that another block of its document
 * has, is no translation of any: that is said, and whatever else was said of it would spoil what may be right.
 */
export function withSameId(
  document: Article | Conversa,
  source: Article | Conversa,
): [block: Block, original: Block][] {
  const originals = byId(source);
  return [...byId(document)].flatMap(([id, block]) => {
    const original = originals.get(id);
    return original ? [[block, original]] : [];
  });
}

/** The same of blocks of one kind. */
export function ofKindWithSameId<Kind extends Block['kind']>(
  kind: Kind,
  document: Article | Conversa,
  source: Article | Conversa,
): [block: Extract<Block, { kind: Kind }>, original: Extract<Block, { kind: Kind }>][] {
  const isIt = (block: Block): block is Extract<Block, { kind: Kind }> => block.kind === kind;
  return withSameId(document, source).flatMap(([block, original]) =>
    isIt(block) && isIt(original) ? [[block, original]] : [],
  );
}

/** Blocks by the ids that only one of them has. */
function byId(document: Article | Conversa): Map<string, Block> {
  const blocks = new Map<string, Block>();
  const repeated = new Set<string>();
  for (const block of blocksOf(document)) {
    if (block.id === '' || blocks.has(block.id)) repeated.add(block.id);
    else blocks.set(block.id, block);
  }
  for (const id of repeated) blocks.delete(id);
  return blocks;
}
