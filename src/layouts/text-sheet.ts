import { type Block, textsOf } from '../story/blocks.ts';
import type { ShownStory } from '../story/pairing/shown.ts';
import { everyInline, type Inline } from '../story/text.ts';

const kinds: ReadonlySet<Block['kind']> = new Set(['excerpt', 'aside', 'definition', 'code']);
const inlines: ReadonlySet<Inline['kind']> = new Set(['code', 'subscript', 'superscript']);

/** Whether a story shows anything that `text-blocks.css` is for: a page without has no byte of it. */
export function needsTextBlocks({ article, conversa }: ShownStory): boolean {
  const told = [article.title, ...article.layers.flatMap(({ blocks }) => blocks)];
  const discussed = conversa ? [conversa.title, ...conversa.introduction, ...conversa.turns] : [];
  return [...told, ...discussed].some(({ block }) => isStyled(block));
}

function isStyled(block: Block): boolean {
  if (kinds.has(block.kind) || block.ruled || (block.kind === 'item' && block.depth > 1)) return true;
  return textsOf(block).some((text) => everyInline(text).some(({ kind }) => inlines.has(kind)));
}
