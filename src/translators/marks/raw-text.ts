/* A text with placeholders as a file has it, or why it cannot be: a placeholder is neither lost, doubled nor anything else. */

import { composed } from '../../files/composed-letters.ts';
import type { Refused } from '../unit.ts';
import { escaped, type NamedMarks } from './marked-text.ts';

/** Where a text stands in its file. */
export interface Stand {
  /** What starts each further line: `> `. */
  prefix: string;
  /** Whether it is a cell of a table. */
  isCell: boolean;
  /** Whether it may have more than one paragraph. */
  mayHaveMore: boolean;
}

/** A placeholder of a text, or what looks like one. */
const tag = /<(\/?)([A-Za-z][\w.:-]*)\s*(\/?)>/g;

/** A text as it comes back from its file: paragraphs with an empty line between them, no other line breaks, one way to write a <. */
export function settled(text: string): string {
  let at = 0;
  const parts = [...text.matchAll(tag)].flatMap(({ 0: whole, index }) => {
    const words = text.slice(at, index);
    at = index + whole.length;
    return [escaped(plainWords(words)), whole.replaceAll(/\s/g, '')];
  });
  return composed([...parts, escaped(plainWords(text.slice(at)))].join(''))
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * The text as the file has it.
 * @param marks those that it may have by the names of their placeholders.
 * @param wanted the names that have to be in it.
 */
export function rawText(
  text: string,
  marks: NamedMarks,
  wanted: readonly string[],
  stand: Stand,
): { raw: string } | { refused: Refused } {
  const refused = wrongPlaceholders(text, marks, wanted) ?? wrongParagraphs(text, stand);
  if (refused) return { refused };
  const raw = text
    .split('\n\n')
    .map((paragraph) => rawParagraph(paragraph, marks, stand))
    .join(`\n${stand.prefix.trimEnd()}\n${stand.prefix}`);
  return { raw };
}

function wrongParagraphs(text: string, { mayHaveMore }: Stand): Refused | undefined {
  return text.includes('\n\n') && !mayHaveMore
    ? {
        found: 'an empty line',
        expected: 'one paragraph, as in the source',
        next: 'Write it as one paragraph.',
      }
    : undefined;
}

function wrongPlaceholders(text: string, marks: NamedMarks, wanted: readonly string[]): Refused | undefined {
  const open: string[] = [];
  const met = new Set<string>();
  for (const [whole, slash = '', name = '', end = ''] of text.matchAll(tag)) {
    const mark = marks.get(name);
    const all = `${listedNames([...marks.keys()])}`;
    if (mark === undefined)
      return {
        found: whole,
        expected: `only the placeholders of the source: ${all}`,
        next: 'Leave it out; a < that is text is written &lt;.',
      };
    if (slash === '' && met.has(name))
      return {
        found: `${whole} a second time`,
        expected: 'each placeholder once',
        next: 'Keep one of the two.',
      };
    if ((end === '/') !== (mark.close === undefined))
      return { found: whole, expected: form(name, mark.close), next: 'Write it as the source does.' };
    if (slash === '') met.add(name);
    if (slash === '' && end === '') open.push(name);
    if (slash === '/' && open.pop() !== name)
      return {
        found: `${whole} before ${form(name, mark.close)} begins, or within another`,
        expected: 'placeholders that close in the opposite order in which they opened',
        next: 'Put them around the same words as the source does.',
      };
  }
  const [unclosed] = open;
  if (unclosed !== undefined)
    return {
      found: `<${unclosed}> without </${unclosed}>`,
      expected: form(unclosed, ''),
      next: 'Close it behind its words.',
    };
  const lost = wanted.filter((name) => !met.has(name));
  return lost.length === 0
    ? undefined
    : {
        found: `no ${listedNames(lost)}`,
        expected: `every placeholder of the source: ${lost.map((name) => form(name, marks.get(name)?.close)).join(', ')}`,
        next: 'Put it back where its words are.',
      };
}

function form(name: string, close: string | undefined): string {
  return close === undefined ? `<${name}/>` : `<${name}>…</${name}>`;
}

function listedNames(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

function rawParagraph(paragraph: string, marks: NamedMarks, { isCell }: Stand): string {
  const parts: string[] = [];
  let at = 0;
  const words = (to: number) => parts.push(rawWords(paragraph.slice(at, to), isCell));
  for (const { 0: whole, 1: slash, 2: name = '', index } of paragraph.matchAll(tag)) {
    words(index);
    const mark = marks.get(name);
    parts.push((slash === '/' ? mark?.close : mark?.open) ?? '');
    at = index + whole.length;
  }
  words(paragraph.length);
  return withPlainStart(parts.join(''));
}

/** Words without what Markdown or MDX would take for marks. */
function rawWords(words: string, isCell: boolean): string {
  const raw = plainWords(words)
    .replaceAll(/[\\`*[\]{}<]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/~(?=~)|(?<=~)~/g, '\\~')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
  return isCell ? raw.replaceAll('|', '\\|') : raw;
}

/** Words of a text with placeholders as they are. */
export function plainWords(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A paragraph that starts like a heading, a list or a quotation, and is none. */
function withPlainStart(paragraph: string): string {
  return paragraph.replace(/^(?=[#>+=-])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
}
