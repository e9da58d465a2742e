/*
 * What a chart is drawn on: as wide as a narrow phone, so that its words can be read there; it grows with the text. In a
 * language from right to left everything stands the other way round.
 */
import { formatNumber } from '../../i18n/format.ts';
import type { ChartView } from '../../story/charts/chart-view.ts';
import { attribute, Html, type HtmlPart, html } from '../../story/html.ts';

/** In units of the drawing, of which a line of text is 13 high. */
export const width = 360;
const letter = 13;
/** From one line of text to the next. */
export const line = 17;

/** Rounded to what can be seen. */
export function unit(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A place from the start of the line, as it is from the left. */
export function across(place: number, { language }: Pick<ChartView, 'language'>): number {
  return language.direction === 'rtl' ? width - place : place;
}

/** How wide a text is at most, as nobody can measure it here: a letter of a wide face, of Chinese its square. */
export function widthOf(text: string): number {
  let wide = 0;
  for (const character of text) wide += square.test(character) ? 1 : 0.62;
  return wide * letter;
}

/** Letters and marks that are as wide as high. */
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u{3000}-\u{303f}\u{ff01}-\u{ff60}]/u;

/** A text in lines of a width, cut between words and behind hyphens, or within a word that is wider. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<= )|(?<=[\p{L}\p{N}][-‐–/])(?=[\p{L}\p{N}])/u)) {
    const longer = `${lines.at(-1) ?? ''}${word}`;
    if (lines.length > 0 && widthOf(longer.trimEnd()) <= most) lines[lines.length - 1] = longer;
    else lines.push(...piecesOf(word, most));
  }
  return lines.map((words) => words.trimEnd());
}

/** A word in pieces of a width: Chinese has no spaces, and German no end. No piece starts with a closing mark. */
function piecesOf(word: string, most: number): string[] {
  const pieces = [''];
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || widthOf(last + segment) <= most || /^[\p{Pe}\p{Pf}\p{Po}]/u.test(segment))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** A text at a place from the start of the line; `anchor` is the side of it that stands there. */
export function text(
  words: string,
  place: number,
  y: number,
  view: Pick<ChartView, 'language'>,
  anchor: 'start' | 'middle' | 'end' = 'start',
  kind?: string,
): Html {
  const anchored = anchor === 'start' ? undefined : attribute('text-anchor', anchor);
  return html`<text x="${unit(across(place, view))}" y="${unit(y)}"${anchored}${attribute('class', kind)}>${words}</text>`;
}

/** A path with a class. */
export function path(drawn: string, kind: string): Html {
  return html`<path class="${kind}" d="${drawn}"/>`;
}

/** The whole drawing, which says what it is called; all else is said in the text and the table beside it. */
export function drawing(parts: HtmlPart, height: number, title: string, { language }: ChartView): Html {
  return html`<svg viewBox="0 0 ${width} ${new Html(unit(height))}" role="img" aria-label="${title}" direction="${language.direction}">${parts}</svg>`;
}

/** A number of an axis as the language writes it. */
export function tickText(tick: number, { percent, language }: ChartView): string {
  // Steps of a tenth are not whole in a computer.
  const written = Number(tick.toPrecision(12)).toLocaleString('en', {
    useGrouping: false,
    maximumFractionDigits: 12,
  });
  return formatNumber(percent ? `${written}%` : written, language);
}

/** The mark of a series, by its place among them: each has another form. */
export function marker(index: number, x: number, y: number): string {
  const at = `M${unit(x)} ${unit(y)}`;
  const forms = [
    `${at}m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z`,
    `${at}m-3.2-3.2h6.4v6.4h-6.4z`,
    `${at}m0-4.4l4.2 7.4h-8.4z`,
    `${at}m0-4.6l4.6 4.6l-4.6 4.6l-4.6-4.6z`,
    `${at}m-4-1.3h2.7v-2.7h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7z`,
    `${at}m0 4.4l4.2-7.4h-8.4z`,
  ];
  return forms[index % forms.length] ?? at;
}

/** The names of the series with their marks, one below the other. */
export interface Legend {
  parts: HtmlPart;
  height: number;
}

/** Where there is one series, or its name stands beside what is drawn. */
export const noLegend: Legend = { parts: '', height: 0 };

export function legend(view: ChartView, mark: (index: number, y: number) => HtmlPart): Legend {
  if (view.series.length < 2) return noLegend;
  let y = 13;
  const parts = view.series.map((name, index) => {
    const at = y;
    const lines = linesOf(name, width - 18);
    y += lines.length * line;
    return [mark(index, at - 4.5), lines.map((words, row) => text(words, 18, at + row * line, view))];
  });
  return { parts, height: y - 5 };
}
