import sharp, { type Sharp } from 'sharp';
import { hearthFamily } from '../../schema/look/look-fields.ts';
import { lookOf } from '../../schema/look/read-look.ts';
import { escapeXml } from '../xml.ts';
import { useCardFonts } from './card-fonts.ts';
import { type ColourRole, colour } from './colours.ts';
import type { Piece } from './picture.ts';

/** How a text is written; sizes in pixels. */
export interface TextStyle {
  direction: 'ltr' | 'rtl';
  size: number;
  weight: 400 | 600;
  colour: ColourRole;
  /** In the typeface of headings. */
  isHeading?: boolean;
  /** At which lines break. */
  width: number;
}

/** More letters than any card holds, and few enough for the drawing library, which refuses pictures of great height. */
const lettersAtMost = 600;

/** What is known of a text that is not drawn yet. */
export interface Measured {
  /** In pixels. */
  height: number;
}

/** A text as it is drawn. Pango shapes, orders and wraps it, so that every script that a font has reads right. */
export async function drawText(text: string, style: TextStyle): Promise<Piece> {
  const { data, info } = await laidOut(text, style).raw().toBuffer({ resolveWithObject: true });
  return { kind: hasColours(text) ? 'colour' : 'cover', data, width: info.width, height: info.height };
}

/** How high a text is when it is drawn. */
export async function measureText(text: string, style: TextStyle): Promise<Measured> {
  return laidOut(text, style).metadata();
}

function laidOut(
  text: string,
  { direction, size, weight, colour: role, width, isHeading }: TextStyle,
): Sharp {
  useCardFontsOnce();
  // A mark of direction at the start settles the order of a text that starts with a name in another script.
  const marked = (direction === 'rtl' ? '\u200F' : '\u200E') + text;
  const rgba = hasColours(text);
  const drawing = sharp({
    text: {
      text: `<span font_family="${familiesFor(isHeading)}" font_weight="${weight}" size="${size * 1024}" foreground="${colour(role)}">${escapeXml(marked)}</span>`,
      width,
      wrap: 'word-char',
      rgba,
      dpi: 72,
      spacing: Math.round(size * 0.12),
    },
  });
  return rgba ? drawing : drawing.toColourspace('b-w');
}

/** The families of the publication, and behind them the one that Hearth brings. */
function familiesFor(isHeading = false): string {
  const { reading, headings } = lookOf().typefaces ?? {};
  const families = [isHeading ? headings : undefined, reading, hearthFamily];
  // A comma parts families.
  return escapeXml([...new Set(families.flatMap((name) => name?.replaceAll(',', ' ') ?? []))].join());
}

/** Whether fonts may have letters of a text in colours of their own; to draw only what is covered is less work. */
function hasColours(text: string): boolean {
  return /\p{Extended_Pictographic}|\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F/u.test(text);
}

/** The longest beginning of a text that is not higher than it may be, with an ellipsis where it was cut. */
export async function drawCut(text: string, style: TextStyle, height: number): Promise<Piece> {
  const { height: whole } = await measureText(shortened(text), style);
  if (whole <= height) return drawText(shortened(text), style);
  const letters = lettersOf(text);
  const beginning = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`;
  let [fits, tooLong] = [0, letters.length];
  // The first look is at as much of the text as its height says, the next are close to it.
  let look = Math.floor((letters.length * height) / whole);
  for (let reach = 8; tooLong - fits > 1; reach *= 2) {
    look = Math.min(Math.max(look, fits + 1), tooLong - 1);
    const isFitting = (await measureText(beginning(look), style)).height <= height;
    if (isFitting) fits = look;
    else tooLong = look;
    const middle = (fits + tooLong) >> 1;
    look = isFitting ? Math.min(fits + reach, middle) : Math.max(tooLong - reach, middle);
  }
  return drawText(beginning(fits), style);
}

/** A text of no more letters than any card holds. */
export function shortened(text: string): string {
  // A letter has at least one unit.
  if (text.length <= lettersAtMost) return text;
  const beginning = lettersOf(text).join('');
  return beginning === text ? text : `${beginning.trimEnd()}…`;
}

/** Letters as readers count them, none after the last that a card could hold. */
function lettersOf(text: string): string[] {
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(
    text.slice(0, 20 * lettersAtMost),
  );
  return [...segments].slice(0, lettersAtMost).map(({ segment }) => segment);
}

let hasFonts = false;

function useCardFontsOnce(): void {
  if (!hasFonts) useCardFonts();
  hasFonts = true;
}
