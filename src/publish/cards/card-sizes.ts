/* In which size a card's title is written, and what stands below it: the largest in which both fit. */
import { drawCut, drawText, type Measured, measureText, shortened, type TextStyle } from './card-text.ts';
import type { Piece } from './picture.ts';

/** A text and how it is written. */
interface Written {
  text: string;
  style: TextStyle;
}

/** Room for both texts; lengths in pixels. */
export interface Room {
  direction: 'ltr' | 'rtl';
  height: number;
  titleWidth: number;
  questionWidth: number;
  /** Between the two. */
  gap: number;
}

interface Pair<Value> {
  title: Value;
  /** Absent on a card that says only a title. */
  question?: Value | undefined;
}

/** From a short title to a long one: pixels of the title and of the question. */
export const textSizes = [
  { title: 80, question: 40 },
  { title: 70, question: 38 },
  { title: 62, question: 36 },
  { title: 54, question: 34 },
  { title: 46, question: 30 },
  { title: 40, question: 28 },
] as const;
type Size = (typeof textSizes)[number];

/** Title and question in the largest size in which both fit; what is too long even for the smallest is cut. */
export async function fittingTexts(texts: Pair<string>, room: Room): Promise<Pair<Piece>> {
  const whole = { title: shortened(texts.title), question: texts.question && shortened(texts.question) };
  return (await inLargestSize(whole, room)) ?? cutTexts(whole, room);
}

/**
 * Draws in the size that is likely, then measures in those above it while they fit, or draws in those below it until one
 * does: to know how high a text is takes nearly as long as drawing it.
 */
async function inLargestSize(texts: Pair<string>, room: Room): Promise<Pair<Piece> | undefined> {
  const inSize = (index: number) => written(texts, textSizes[index] as Size, room);
  const likely = textSizes.findIndex((size) => isWithin(room, likelyHeights(texts, size, room)));
  const first = likely === -1 ? textSizes.length - 1 : likely;
  const drawn = await ifWithin(drawText, inSize(first), room);
  if (drawn === undefined) {
    for (let index = first + 1; index < textSizes.length; index++) {
      const smaller = await ifWithin(drawText, inSize(index), room);
      if (smaller) return smaller;
    }
    return undefined;
  }
  let index = first;
  for (let known: Pair<Measured> = drawn; index > 0; index--) {
    const least = leastHeights(known, textSizes[index] as Size, textSizes[index - 1] as Size);
    const larger = await ifWithin(measureText, inSize(index - 1), room, least);
    if (larger === undefined) break;
    known = larger;
  }
  return index === first ? drawn : ifWithin(drawText, inSize(index), room);
}

/**
 * What is made of both texts, where they fit.
 * @param least what the heights surely are: nothing is made when that alone is too much.
 */
async function ifWithin<Made extends Measured>(
  make: (text: string, style: TextStyle) => Promise<Made>,
  texts: Pair<Written>,
  room: Room,
  least: Pair<Measured> = { title: { height: 0 }, question: texts.question && { height: 0 } },
): Promise<Pair<Made> | undefined> {
  if (!isWithin(room, least)) return undefined;
  const title = await make(texts.title.text, texts.title.style);
  if (!isWithin(room, { ...least, title })) return undefined;
  const question = texts.question && (await make(texts.question.text, texts.question.style));
  return isWithin(room, { title, question }) ? { title, question } : undefined;
}

function isWithin({ height, gap }: Room, { title, question }: Pair<Measured>): boolean {
  return title.height + (question === undefined ? 0 : gap + question.height) <= height;
}

/** A larger size has as many lines at least, and all of them are larger; the measures are whole pixels. */
function leastHeights({ title, question }: Pair<Measured>, size: Size, larger: Size): Pair<Measured> {
  const rounding = 0.97;
  const least = (height: number, from: number, to: number) => ({ height: (height * rounding * to) / from });
  return {
    title: least(title.height, size.title, larger.title),
    question: question && least(question.height, size.question, larger.question),
  };
}

/** Letters that are as wide as they are high. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A guess by the number of letters. Where it is wrong, it takes time and changes nothing. */
function likelyHeights({ title, question }: Pair<string>, size: Size, room: Room): Pair<Measured> {
  const likely = (text: string, letter: number, fontSize: number, width: number) => {
    const wideLetters = text.match(wide)?.length ?? 0;
    const length = (wideLetters + letter * (text.length - wideLetters)) * fontSize;
    // A line ends half a word before the margin.
    return { height: (Math.ceil(length / (width - fontSize)) * 1.26 - 0.66) * fontSize };
  };
  return {
    title: likely(title, 0.455, size.title, room.titleWidth),
    question: question ? likely(question, 0.42, size.question, room.questionWidth) : undefined,
  };
}

function written({ title, question }: Pair<string>, size: Size, room: Room): Pair<Written> {
  const { direction } = room;
  return {
    title: {
      text: title,
      style: {
        direction,
        size: size.title,
        weight: 600,
        colour: 'ink',
        width: room.titleWidth,
        isHeading: true,
      },
    },
    question: question
      ? {
          text: question,
          style: { direction, size: size.question, weight: 400, colour: 'quiet', width: room.questionWidth },
        }
      : undefined,
  };
}

/** Texts in the smallest size, the question in half of the room at most. */
async function cutTexts(texts: Pair<string>, room: Room): Promise<Pair<Piece>> {
  const { title, question } = written(texts, textSizes[textSizes.length - 1] as Size, room);
  const half = Math.floor((room.height - room.gap) / 2);
  const cutQuestion = question && (await drawCut(question.text, question.style, half));
  const above = cutQuestion ? room.height - room.gap - cutQuestion.height : room.height;
  return { title: await drawCut(title.text, title.style, above), question: cutQuestion };
}
