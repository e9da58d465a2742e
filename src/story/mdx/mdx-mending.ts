import type { RuleName } from '../../schema/rules.ts';
import { attributesFor } from '../element-table.ts';

/* How a text with a mistake is mended, so that what follows can be read. Lines stay where they are. */

/** What is wrong at one point of a text, and the text mended, so that one run names every mistake of a file. */
export interface MdxMistake {
  rule: RuleName;
  offset: number;
  message: string;
  next: string;
  /** The text without the mistake, with all its lines. */
  mended: string;
}

/** The text with spaces from one offset to another. */
export function blank(source: string, from: number, to: number): string {
  return replaced(source, from, to, source.slice(from, to).replaceAll(/[^\n]/g, ' '));
}

/** The text with something else from one offset to another. */
export function replaced(source: string, from: number, to: number, text: string): string {
  return source.slice(0, from) + text + source.slice(to);
}

/** The number of the line that an offset is in, from 1. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** Where the tag ends that starts at an offset: after its `>`, or with its line where it has none. */
export function endOfTag(source: string, offset: number): number {
  const [tag = ''] = /^<?[^<>]*?(?:>|(?=<|\n[ \t]*\n|$))/.exec(source.slice(offset)) ?? [];
  if (tag.endsWith('>')) return offset + tag.length;
  const lineEnd = source.indexOf('\n', offset);
  return lineEnd < 0 ? source.length : lineEnd;
}

/** A tag as it should have been written, as far as one can tell, with the same white space. */
export function soundTag(tag: string, name: string): string {
  if (/^<?\s*\//.test(tag)) return `</${name}>`;
  const value = /"([^"=]*)"|[{“”„'‘’"]+([^}“”„'‘’">=]*)[}“”„'‘’"]+|["“”„'‘’{]?([^"“”„'‘’{}>\s/]*)/;
  const attribute = new RegExp(`(\\s*)\\b([a-z]+)(?:\\s*=\\s*|(?=["“”„'‘’]))(?:${value.source})`, 'g');
  const written = tag.slice(tag.indexOf(name) + name.length);
  const sound = [...written.matchAll(attribute)].map(
    ([, space, key, straight, curly, bare]) => `${space || ' '}${key}="${straight ?? curly ?? bare}"`,
  );
  const words = written.replaceAll(attribute, ' ').split(/[^a-z]+/);
  const known = attributesFor(name);
  const flags = words.filter((word) => Object.hasOwn(known, word)).map((word) => ` ${word}`);
  return `<${name}${sound.join('')}${flags.join('')}${tag.endsWith('/>') ? ' /' : ''}>`;
}

/** The text without the paragraph around an offset. */
export function withoutParagraph(source: string, offset: number): string {
  const lines = source.split('\n');
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  let first = lineAt(source, offset) - 1;
  let last = first;
  while (first > 0 && !isBlank(first - 1)) first--;
  while (last < lines.length - 1 && !isBlank(last + 1)) last++;
  return lines.map((text, index) => (index >= first && index <= last ? '' : text)).join('\n');
}
