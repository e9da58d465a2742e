/*
 * What an SVG holds. It is published as a file for `<img>`, in which nothing of it runs and nothing else is fetched; here it
 * is held to that before anybody opens it by itself, or another program draws it.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { PictureSize } from './picture-head.ts';
import { drawsTooMuch, mostDrawn, type SvgElement } from './svg-uses.ts';

/** Something that does not belong in an SVG, in an editor's words: “Unexpected …”. */
export interface SvgMistake {
  line: number;
  found: string;
  expected: string;
}

/** An SVG as far as a page has to know it. */
export interface SvgFile {
  /** Absent where it does not say; then that is a mistake. */
  size: PictureSize | undefined;
  mistakes: readonly SvgMistake[];
}

const svg = 'http://www.w3.org/2000/svg';
const still = 'a picture that stands still, and runs nothing';
const inFile = 'only what is in the file itself';
/** In how many elements one may stand: programs that draw know a few hundred. */
const deepest = 200;

/** Elements by their names without prefix, in small letters. */
const foreign = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
]);
const moving = new Set(['animate', 'animatemotion', 'animatetransform', 'animatecolor', 'set', 'discard']);

/** Reads an SVG to its end, or to the first place in which it is no XML. */
export function svgFile(text: string): SvgFile {
  const mistakes: SvgMistake[] = [];
  let size: PictureSize | undefined;
  /** The element that is open, after those that it is in; before the first the whole, which is none. */
  const within: SvgElement[] = [{ uses: [], children: [] }];
  const byId = new Map<string, SvgElement>();
  let tooDeep = false;
  /** What stands in a style is joined before it is read, whatever parts it: an element, a comment. */
  const styles: ({ line: number; text: string } | undefined)[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const add = (found: string, expected: string, line = parser.line) =>
    mistakes.push({ line, found, expected });
  const open = (tag: SaxesTagNS) => {
    const isRoot = within.length === 1;
    if (isRoot && (tag.local !== 'svg' || tag.uri !== svg)) add(`root <${tag.name}>`, `<svg xmlns="${svg}">`);
    if (isRoot) size = sizeOf(tag);
    if (isRoot && size === undefined) add('<svg> without a size', 'viewBox="0 0 width height" in it');
    const name = tag.local.toLowerCase();
    enter(tag);
    if (foreign.has(name)) add(`<${tag.name}>`, still);
    if (moving.has(name)) add(`<${tag.name}>`, still);
    for (const attribute of Object.values(tag.attributes)) checkAttribute(attribute);
  };
  const enter = (tag: SaxesTagNS) => {
    const valuesOf = (name: string) =>
      Object.values(tag.attributes).flatMap(({ local, value }) => (local === name ? value.trim() : []));
    const uses = tag.local === 'use' ? valuesOf('href').map((address) => address.slice(1)) : [];
    const element: SvgElement = { uses, children: [] };
    if (within.length === deepest && !tooDeep) {
      tooDeep = true;
      add(`<${tag.name}> within ${deepest} elements`, 'a drawing that programs can draw');
    }
    within.at(-1)?.children.push(element);
    within.push(element);
    for (const id of valuesOf('id')) byId.set(id, element);
    styles.push(tag.local.toLowerCase() === 'style' ? { line: parser.line, text: '' } : undefined);
  };
  const checkAttribute = ({ local, name, value }: SaxesAttributeNS) => {
    if (/^on/i.test(local)) add(`attribute ${name}`, still);
    else if (/^(href|src)$/i.test(local) && !isWithin(value)) add(`${name}="${shortened(value)}"`, inFile);
    else if (local !== 'd') checkStyle(value);
  };
  const checkStyle = (style: string, from = parser.line) => {
    const plain = unescaped(style);
    for (const { 0: whole, 1: address, index } of plain.matchAll(outsideOf)) {
      if (address !== undefined && isWithin(address)) continue;
      const line = from + plain.slice(0, index).split('\n').length - 1;
      const found = address === undefined ? whole : `url(${shortened(address)})`;
      add(found, /keyframes/i.test(whole) ? still : inFile, line);
    }
  };
  parser.on('opentag', open);
  parser.on('closetag', () => {
    within.pop();
    const style = styles.pop();
    if (style) checkStyle(style.text, style.line);
  });
  for (const kind of ['text', 'cdata'] as const)
    parser.on(kind, (words) => {
      const style = styles.at(-1);
      if (style) style.text += words;
    });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
      add(`encoding ${encoding}`, 'UTF-8');
  });
  parser.on('doctype', (doctype) => {
    if (/[[%]|<!/.test(doctype))
      add('<!DOCTYPE> with declarations', 'none: what they stand for is written out');
  });
  parser.on('processinginstruction', ({ target }) => add(`<?${target}?>`, inFile));
  parser.on('error', ({ message }) => {
    throw new NotXml(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  try {
    parser.write(text).close();
    if (!tooDeep && drawsTooMuch(within[0] as SvgElement, byId))
      add(
        `drawing of more than ${mostDrawn.toLocaleString('en')} elements, those counted each time that <use> repeats`,
        'one that browsers can draw',
        1,
      );
  } catch (cause) {
    if (!(cause instanceof NotXml)) throw cause;
    add(`mistake in XML (${cause.message})`, 'a whole SVG');
  }
  return { size, mistakes };
}

/** What a style draws from elsewhere, or moves: its address is told where it may be one within the file. */
const outsideOf = /@import|@(?:-\w+-)?keyframes|(?:image-set|\bsrc)\(|url\(\s*["']?([^"')]*)/gi;

class NotXml extends Error {}

/** Whether an address leads to a part of the file, or holds a picture itself. */
function isWithin(address: string): boolean {
  return /^\s*(#|data:image\/(png|jpeg|webp|gif|avif)[;,]|$)/i.test(address);
}

/** Styles as they are read: letters of them may be written by their numbers. */
function unescaped(style: string): string {
  return style
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\\([\da-f]{1,6})\s?/gi, (_, code: string) => {
      const number = Number.parseInt(code, 16);
      return number > 0x10_ff_ff ? '' : String.fromCodePoint(number);
    })
    .replaceAll('\\', '');
}

function shortened(address: string): string {
  return address.length > 60 ? `${address.slice(0, 60)}…` : address;
}

/** The size of the whole: what it says, else the one that its coordinates have. */
function sizeOf({ attributes }: SaxesTagNS): PictureSize | undefined {
  const value = (name: string) => attributes[name]?.value ?? '';
  const [width, height] = ['width', 'height'].map((name) => pixels(value(name)));
  const [, , boxWidth = 0, boxHeight = 0] = value('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  if (width && height) return { width, height };
  if (ratio === undefined) return undefined;
  if (width) return { width, height: Math.max(1, Math.round(width / ratio)) };
  if (height) return { width: Math.max(1, Math.round(height * ratio)), height };
  return { width: Math.max(1, Math.round(boxWidth)), height: Math.max(1, Math.round(boxHeight)) };
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** A length in pixels; nothing for one that depends on where the picture stands. */
function pixels(length: string): number | undefined {
  const [, number = '', unit = ''] = /^\s*([\d.]+(?:e\d+)?)\s*([a-z]*)\s*$/i.exec(length) ?? [];
  const size = Math.round(Number(number) * (units[unit.toLowerCase()] ?? 0));
  return size > 0 ? size : undefined;
}
