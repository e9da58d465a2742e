import type { Language } from '../i18n/languages.ts';
import { type LayerBlock, textsOf } from './blocks.ts';
import type { Edition } from './edition.ts';
import { firstSentence } from './first-sentence.ts';
import { foreignIn, type Shown } from './pairing/shown.ts';
import type { LayerKind } from './story.ts';
import { plainInline } from './text.ts';

type Told = Pick<Edition, 'shown' | 'language'>;

/** A text of a story as a list of stories has room for it. */
export interface LeadText {
  /** The block that says all of it. */
  id: string;
  /** The words in bold that it begins with, which say it in short; empty where it has none. */
  opening: string;
  /** What follows them, to the end of a sentence. */
  text: string;
  /** The language that it is in, where that is not the page's. */
  foreign: ReturnType<typeof foreignIn>;
}

/** The first key points of a story in a sentence each; none of a story without that layer. */
export function leadPoints({ shown, language }: Told, most: number): LeadText[] {
  return textsIn(shown, 'key-points')
    .slice(0, most)
    .map((point) => inShort(point, language));
}

/** How a story begins, in a sentence; `undefined` for one whose article has no lede. */
export function leadSentence({ shown, language }: Told): LeadText | undefined {
  const [first] = textsIn(shown, 'lede');
  return first && inShort(first, language);
}

/** The first questions of a story’s Conversa, each as it begins; none where there is no Conversa. */
export function askedInConversa({ shown, site }: Pick<Edition, 'shown' | 'site'>, most: number): LeadText[] {
  return (shown.conversa?.turns ?? [])
    .filter(({ block }) => site.voices[block.voice]?.part === 'asks')
    .slice(0, most)
    .map((turn) => {
      const foreign = foreignIn(turn);
      return { id: turn.block.id, opening: '', text: plainInline(textsOf(turn.block)[0] ?? []), foreign };
    });
}

/** The texts that a layer tells one after the other: what is beneath one, beside it or looked at, is none of them. */
function textsIn(shown: Edition['shown'], layer: LayerKind): Shown<LayerBlock>[] {
  const { blocks = [] } = shown.article.layers.find(({ kind }) => kind === layer) ?? {};
  return blocks.filter(({ block }) => told.has(block.kind) && !(block.kind === 'item' && block.depth > 1));
}

const told: ReadonlySet<LayerBlock['kind']> = new Set(['paragraph', 'item', 'quotation', 'excerpt']);

/** The first sentence of a text; where it begins with bold words, they and what follows them, as far as a sentence goes. */
function inShort(shown: Shown<LayerBlock>, language: Language): LeadText {
  const foreign = foreignIn(shown);
  const [text = []] = textsOf(shown.block);
  const [first, ...more] = text;
  const opening = first?.kind === 'strong' && more.length > 0 ? plainInline(first.text) : '';
  const sentence = firstSentence(plainInline(text), foreign ?? language, opening);
  return { id: shown.block.id, opening, text: sentence.slice(opening.length), foreign };
}
