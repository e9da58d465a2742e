/* Styles that few pages need: a page has no byte of those that it shows nothing of. */
import { digitsOf } from '../components/article/note-links.ts';
import type { Relations } from '../schema/relations-file.ts';
import { type Block, inlinesIn, plainText } from '../story/blocks.ts';
import type { Edition } from '../story/edition.ts';
import { shownBlocks } from '../story/mentions.ts';
import type { PageFigures } from '../story/page-figures.ts';
import { layOut } from '../story/relation-layout.ts';
import type { Inline } from '../story/text.ts';
import chart from '../styles/chart.css?inline';
import contents from '../styles/contents.css?inline';
import conversa from '../styles/conversa.css?inline';
import conversaDigits from '../styles/conversa-digits.css?inline';
import figure from '../styles/figure.css?inline';
import home from '../styles/home.css?inline';
import longWords from '../styles/long-words.css?inline';
import mapFurther from '../styles/map-further.css?inline';
import margin from '../styles/margin.css?inline';
import notes from '../styles/notes.css?inline';
import recording from '../styles/recording.css?inline';
import siteMenu from '../styles/site-menu.css?inline';
import table from '../styles/table.css?inline';
import texts from '../styles/text-blocks.css?inline';

const styles = {
  texts,
  figure,
  table,
  chart,
  recording,
  conversa,
  'conversa-digits': conversaDigits,
  notes,
  'map-further': mapFurther,
  'long-words': longWords,
  margin,
  contents,
  home,
  'site-menu': siteMenu,
};

export type RareSheet = keyof typeof styles;

/** The sheet that each kind of block is for; of most, every story page has the styles. */
const ofBlocks: Partial<Record<Block['kind'], readonly RareSheet[]>> = {
  excerpt: ['texts'],
  aside: ['texts'],
  definition: ['texts'],
  code: ['texts'],
  figure: ['figure', 'margin'],
  quotation: ['margin'],
  table: ['table'],
  row: ['table'],
  chart: ['table', 'chart'],
  video: ['recording'],
  audio: ['recording'],
};

const ofInlines: Partial<Record<Inline['kind'], RareSheet>> = {
  code: 'texts',
  subscript: 'texts',
  superscript: 'texts',
  quote: 'margin',
};

/** The sheets that the page of a story needs. */
export function sheetsOf({ shown, story, language, notes: { list } }: Edition): RareSheet[] {
  const blocks = shownBlocks(shown);
  const needed = new Set(blocks.flatMap(sheetsFor));
  if (blocks.some(hasLongWord)) needed.add('long-words');
  const { relations } = story.head;
  if (relations && hasFurther(relations)) needed.add('map-further');
  if (list.length > 0) needed.add('notes');
  if (shown.conversa) needed.add('conversa');
  if (shown.conversa && digitsOf(language)) needed.add('conversa-digits');
  return (Object.keys(styles) as RareSheet[]).filter((sheet) => needed.has(sheet));
}

/** Whether a block is a heading with a word that the sheet for those is for. */
function hasLongWord(block: Block): boolean {
  return block.kind === 'heading' && /\p{L}{15}/u.test(plainText(block));
}

/** Whether a map has lines that run up or down, or rows of which the sheet of all maps says nothing. */
function hasFurther(all: Relations): boolean {
  const { parties, relations } = layOut(all);
  return (
    relations.some(({ direction }) => direction === 'up' || direction === 'down') ||
    [...parties, ...relations].some(({ area: { firstRow, endRow } }) => firstRow > 8 || endRow - firstRow > 4)
  );
}

function sheetsFor(block: Block): RareSheet[] {
  const isSet = block.ruled || (block.kind === 'item' && block.depth > 1);
  return [
    ...(isSet ? ['texts' as const] : []),
    ...(ofBlocks[block.kind] ?? []),
    ...inlinesIn(block).flatMap(({ kind }) => ofInlines[kind] ?? []),
  ];
}

/** The sheets that a page of the staff needs, wherever its text stands. */
export function sheetsOfPage(
  { pictures, hasTable, hasRareTexts }: PageFigures,
  hasNotes: boolean,
): RareSheet[] {
  return [
    ...(pictures.size > 0 ? ['figure' as const] : []),
    ...(hasTable ? ['table' as const] : []),
    ...(hasNotes ? ['notes' as const] : []),
    ...(hasRareTexts ? ['texts' as const] : []),
  ];
}

/** The styles of some sheets. */
export function rareStyles(sheets: readonly RareSheet[]): string {
  return sheets.map((sheet) => styles[sheet]).join('');
}
