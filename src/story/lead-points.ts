import { isShownNotTold, type LayerBlock, plainText, textsOf } from './blocks.ts';
import type { Edition } from './edition.ts';
import { firstSentence } from './first-sentence.ts';
import { foreignIn, type Shown } from './pairing/shown.ts';
import { plainInline } from './text.ts';

/** A key point as a list of stories has room for it. */
export interface LeadPoint {
  /** The block that says all of it. */
  id: string;
  text: string;
  /** The language that it is in, where that is not the page's. */
  foreign: ReturnType<typeof foreignIn>;
}

/** The first key points of a story in a few words each; none of a story without that layer. */
export function leadPoints(
  { shown, language }: Pick<Edition, 'shown' | 'language'>,
  most: number,
): LeadPoint[] {
  const layer = shown.article.layers.find(({ kind }) => kind === 'key-points');
  return (layer?.blocks ?? [])
    .filter(({ block }) => isPoint(block))
    .slice(0, most)
    .map((point) => {
      const foreign = foreignIn(point);
      return { id: point.block.id, text: inShort(point, foreign ?? language), foreign };
    });
}

/** The first questions of a story’s Conversa, each as it begins; none where there is no Conversa. */
export function askedInConversa({ shown, site }: Pick<Edition, 'shown' | 'site'>, most: number): LeadPoint[] {
  return (shown.conversa?.turns ?? [])
    .filter(({ block }) => site.voices[block.voice]?.part === 'asks')
    .slice(0, most)
    .map((turn) => {
      const foreign = foreignIn(turn);
      return { id: turn.block.id, text: plainInline(textsOf(turn.block)[0] ?? []), foreign };
    });
}

/** What stands beneath a point, or is looked at, is no point of its own. */
function isPoint(block: LayerBlock): boolean {
  return !isShownNotTold(block) && block.kind !== 'heading' && !(block.kind === 'item' && block.depth > 1);
}

/** The bold words that a point begins with, which say it in short, else its first sentence. */
function inShort({ block }: Shown<LayerBlock>, language: Parameters<typeof firstSentence>[1]): string {
  const [first] = textsOf(block)[0] ?? [];
  return first?.kind === 'strong'
    ? plainInline(first.text).replace(/[:–—\s]+$/u, '')
    : firstSentence(plainText(block), language);
}
