import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { escapeXml } from '../xml.ts';
import { useCardFonts } from './card-fonts.ts';
import { type ColourRole, colour } from './colours.ts';

/** What a card says: the picture that stands beside a link to the page. */
export interface Card {
  publication: string;
  /** The language's own name. */
  languageName: string;
  direction: 'ltr' | 'rtl';
  title: string;
  /** What stands below the title. */
  question?: string | undefined;
}

/** Size of every card in pixels: what link previews ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What a card says, for those who do not see it. */
export function cardDescription({ title, question }: Pick<Card, 'title' | 'question'>): string {
  return question ? `${title} · ${question}` : title;
}

const margin = 72;
const markSize = 64;
const textTop = margin + markSize + 36;
const textWidth = cardSize.width - 2 * margin;
const textHeight = cardSize.height - margin - textTop;
const gap = 44;
/** What is beside the mark has two lines at most. */
const headHeight = markSize + 48;
/** More letters than any card holds, and few enough for the drawing library, which refuses pictures of great height. */
const lettersAtMost = 600;
const rule = { width: 8, gap: 28 };
/** From a short title to a long one: pixels of the title and of the question. */
const sizes = [
  { title: 80, question: 40 },
  { title: 70, question: 38 },
  { title: 62, question: 36 },
  { title: 54, question: 34 },
  { title: 46, question: 30 },
  { title: 40, question: 28 },
] as const;

/** A piece of drawn text: pixels, four bytes each. */
interface Drawn {
  input: Buffer;
  raw: { width: number; height: number; channels: 4 };
}

/** Draws a card as PNG. Pango shapes, orders and wraps the text, so that every script that a font has reads right. */
export async function drawCard(card: Card): Promise<Buffer> {
  useCardFontsOnce();
  const { publication, languageName, direction } = card;
  const isRightToLeft = direction === 'rtl';
  /** Distance from the left edge of something that stands at a distance from the edge where lines start. */
  const fromStart = (distance: number, width: number) =>
    isRightToLeft ? cardSize.width - distance - width : distance;
  const fromEnd = (distance: number, width: number) => cardSize.width - fromStart(distance, width) - width;
  const place = (drawn: Drawn, distance: number, top: number): OverlayOptions => ({
    ...drawn,
    left: fromStart(distance, drawn.raw.width),
    top,
  });

  const drawName = (text: string) =>
    drawText(text, direction, { size: 40, weight: 600, colour: 'ink', width: 600 });
  const drawLanguage = (text: string) =>
    drawText(text, direction, { size: 32, weight: 400, colour: 'quiet', width: 360 });
  const name = await cutToFit(publication, drawName, headHeight);
  const language = await cutToFit(languageName, drawLanguage, headHeight);
  const { title, question, height } = await fittingText(card);
  const centre = ({ raw }: Drawn) => Math.round(margin + (markSize - raw.height) / 2);
  const top = cardSize.height - margin - height;

  const pictures: OverlayOptions[] = [
    { input: await drawMark(), left: fromStart(margin, markSize), top: margin },
    place(name, margin + markSize + 24, centre(name)),
    { ...language, left: fromEnd(margin, language.raw.width), top: centre(language) },
    place(title, margin, top),
  ];
  if (question) {
    const below = top + title.raw.height + gap;
    const line = {
      width: rule.width,
      height: question.raw.height,
      channels: 3,
      background: colour('ember'),
    } as const;
    pictures.push(
      { input: { create: line }, left: fromStart(margin, rule.width), top: below },
      place(question, margin + rule.width + rule.gap, below),
    );
  }
  return sharp({ create: { ...cardSize, channels: 3, background: colour('paper') } })
    .composite(pictures)
    .png({ compressionLevel: 7 })
    .toBuffer();
}

interface FittingText {
  title: Drawn;
  question: Drawn | undefined;
  /** Of both, in pixels. */
  height: number;
}

/** Title and question in the largest size in which both fit; what is too long even for the smallest is cut. */
async function fittingText({ direction, ...texts }: Card): Promise<FittingText> {
  const title = shortened(texts.title);
  const question = texts.question && shortened(texts.question);
  const drawTitle = (text: string, size: number) =>
    drawText(text, direction, { size, weight: 600, colour: 'ink', width: textWidth });
  const drawQuestion = (text: string, size: number) =>
    drawText(text, direction, {
      size,
      weight: 400,
      colour: 'quiet',
      width: textWidth - rule.width - rule.gap,
    });
  const heightOf = (drawn: Omit<FittingText, 'height'>) =>
    drawn.title.raw.height + (drawn.question ? gap + drawn.question.raw.height : 0);
  for (const size of sizes) {
    const drawn = {
      title: await drawTitle(title, size.title),
      question: question ? await drawQuestion(question, size.question) : undefined,
    };
    const height = heightOf(drawn);
    if (height <= textHeight) return { ...drawn, height };
  }
  const smallest = sizes[sizes.length - 1] as (typeof sizes)[number];
  const half = Math.floor((textHeight - gap) / 2);
  const cutQuestion = question
    ? await cutToFit(question, (text) => drawQuestion(text, smallest.question), half)
    : undefined;
  const room = cutQuestion ? textHeight - gap - cutQuestion.raw.height : textHeight;
  const cut = {
    title: await cutToFit(title, (text) => drawTitle(text, smallest.title), room),
    question: cutQuestion,
  };
  return { ...cut, height: heightOf(cut) };
}

/** The longest beginning of a text that is not higher than it may be, with an ellipsis where it was cut. */
async function cutToFit(
  text: string,
  draw: (text: string) => Promise<Drawn>,
  height: number,
): Promise<Drawn> {
  const whole = await draw(shortened(text));
  if (whole.raw.height <= height) return whole;
  const characters = lettersOf(text);
  let [fits, tooLong] = [0, characters.length];
  let best = await draw('…');
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    const beginning = characters.slice(0, middle).join('').trimEnd();
    const drawn = await draw(`${beginning}…`);
    if (drawn.raw.height <= height) [fits, best] = [middle, drawn];
    else tooLong = middle;
  }
  return best;
}

/** Letters as readers count them, none after the last that a card could hold. */
function lettersOf(text: string): string[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(
    text.slice(0, 20 * lettersAtMost),
  );
  return [...segments].slice(0, lettersAtMost).map(({ segment }) => segment);
}

function shortened(text: string): string {
  const beginning = lettersOf(text).join('');
  return beginning === text ? text : `${beginning.trimEnd()}…`;
}

async function drawText(
  text: string,
  direction: Card['direction'],
  {
    size,
    weight,
    colour: role,
    width,
  }: { size: number; weight: 400 | 600; colour: ColourRole; width: number },
): Promise<Drawn> {
  // A mark of direction at the start settles the order of a text that starts with a name in another script.
  const marked = (direction === 'rtl' ? '\u200F' : '\u200E') + text;
  const { data, info } = await sharp({
    text: {
      text: `<span font_family="Newsreader" font_weight="${weight}" size="${size * 1024}" foreground="${colour(role)}">${escapeXml(marked)}</span>`,
      width,
      wrap: 'word-char',
      rgba: true,
      dpi: 72,
      spacing: Math.round(size * 0.12),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 } };
}

async function drawMark(): Promise<Buffer> {
  mark ??= sharp(readFileSync(resolve('public/icon.svg')), { density: 192 })
    .resize(markSize, markSize)
    .png()
    .toBuffer();
  return mark;
}

let mark: Promise<Buffer> | undefined;
let hasFonts = false;

function useCardFontsOnce(): void {
  if (!hasFonts) useCardFonts();
  hasFonts = true;
}
