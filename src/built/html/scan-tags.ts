/*
 * Reads the tags of a page one after the other. Own code, since links, ids and hashes need no tree, which costs several
 * times as much to make as all else that is done with a built page; it is held against a real parser by its test.
 */
import { decodeAttribute, foreignText } from './rare-html.ts';
import { endOfComment, endOfRawText, rawTextElements } from './raw-text.ts';

/** The start of an element, as it is seen once: the next one takes its place. */
export interface Tag {
  /** In small letters. */
  name: string;
  /** Those that were asked for, decoded, by their names in small letters. */
  attributes: ReadonlyMap<string, string>;
  /** Whether it stands before the body of the page. */
  isInHead: boolean;
  /** What a style or a script holds; '' in all others. */
  text: string;
}

/** What does not begin the body of a page. */
const headElements = new Set(
  'html head base basefont bgsound link meta title noscript noframes style script template'.split(' '),
);

/** Elements of drawings and formulas in which HTML stands. */
const holdingHtml = {
  svg: new Set(['foreignobject', 'desc', 'title']),
  math: new Set(['mi', 'mo', 'mn', 'ms', 'mtext']),
} as const;

/** An open element of a drawing or of a formula. */
interface Foreign {
  name: string;
  of: keyof typeof holdingHtml;
}

/** Elements of HTML that end a drawing or a formula which was left open. */
const endingForeign = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

const tab = 9;
const space = 32;
const doubleQuote = 34;
const singleQuote = 39;
const slash = 47;
const equals = 61;
const greater = 62;

/**
 * Reads a page as a browser without scripts does, in time linear in it. Tags are taken as they are written: what a
 * browser makes twice of a tag that is closed in the wrong order is seen once.
 * @param isAsked which attributes are wanted.
 */
export function scanTags(
  page: string,
  isAsked: (attribute: string) => boolean,
  see: (tag: Tag) => void,
): void {
  const html = asBrowsersTakeIt(page);
  const attributes = new Map<string, string>();
  const tag = { name: '', attributes, isInHead: true, text: '' };
  /** Drawings and formulas that are open, with what is open in them. */
  const foreign: Foreign[] = [];
  /** Whether the tag that was read closes itself. */
  let closesItself = false;
  let templates = 0;
  let at = 0;

  const isForeign = () => {
    const last = foreign.at(-1);
    return last !== undefined && !holdingHtml[last.of].has(last.name);
  };
  const leaveHead = () => {
    if (templates === 0) tag.isInHead = false;
  };

  for (;;) {
    const start = html.indexOf('<', at);
    if (tag.isInHead && /[^\t\n\f\r ]/.test(html.slice(at, start < 0 ? undefined : start))) leaveHead();
    if (start < 0) return;
    const first = html.charCodeAt(start + 1);
    if (isLetter(first)) {
      if (!readTag(start + 1)) return;
      begin();
    } else if (first === slash && isLetter(html.charCodeAt(start + 2))) {
      if (!readTag(start + 2)) return;
      end();
    } else if (html.startsWith('<!--', start)) at = endOfComment(html, start);
    else if (isForeign() && html.startsWith('<![CDATA[', start)) at = after(']]>', start);
    else if (first === slash || first === 0x21 || first === 0x3f) at = after('>', start);
    else {
      // No tag: text that begins with <.
      at = start + 1;
      if (tag.isInHead) leaveHead();
    }
  }

  /** What is done at the start of an element. */
  function begin(): void {
    const { name } = tag;
    if (isForeign() && endingForeign.has(name)) while (isForeign()) foreign.pop();
    const standsInForeign = isForeign();
    const root = name === 'svg' || name === 'math' ? name : undefined;
    const of = standsInForeign ? foreign.at(-1)?.of : root;
    if (name === 'template') templates += 1;
    if (tag.isInHead && !headElements.has(name)) leaveHead();
    // A second head is none.
    if (name === 'head' && !tag.isInHead) return;
    tag.text = '';
    const isRaw = !standsInForeign && rawTextElements.has(name);
    const from = at;
    if (isRaw) at = endOfRawText(html, name, at);
    if (name === 'style' || name === 'script')
      tag.text = isRaw ? html.slice(from, at) : closesItself ? '' : foreignText(html, name, from);
    see(tag);
    if (of !== undefined && !closesItself) foreign.push({ name, of });
  }

  /** What is done at the end of an element. */
  function end(): void {
    const { name } = tag;
    if (name === 'template' && templates > 0) templates -= 1;
    if (tag.isInHead && (name === 'body' || name === 'html' || name === 'br')) leaveHead();
    if (foreign.length === 0) return;
    if (isForeign() && (name === 'p' || name === 'br')) while (isForeign()) foreign.pop();
    const open = foreign.findLastIndex((element) => element.name === name);
    if (open >= 0) foreign.length = open;
  }

  /** Reads a tag from its name on; `false` where the page ends in it. */
  function readTag(from: number): boolean {
    if (attributes.size > 0) attributes.clear();
    let next = from;
    while (!endsName(html.charCodeAt(next))) next += 1;
    tag.name = html.slice(from, next).toLowerCase();
    let valueEnd = -1;
    for (;;) {
      while (isSpace(html.charCodeAt(next)) || html.charCodeAt(next) === slash) next += 1;
      const code = html.charCodeAt(next);
      if (Number.isNaN(code)) return false;
      if (code === greater) {
        closesItself = html.charCodeAt(next - 1) === slash && next !== valueEnd;
        at = next + 1;
        return true;
      }
      const nameStart = next;
      // An equals sign at the start belongs to the name.
      next += 1;
      while (!endsAttributeName(html.charCodeAt(next))) next += 1;
      const name = html.slice(nameStart, next).toLowerCase();
      while (isSpace(html.charCodeAt(next))) next += 1;
      let value = '';
      if (html.charCodeAt(next) === equals) {
        next += 1;
        while (isSpace(html.charCodeAt(next))) next += 1;
        const quote = html.charCodeAt(next);
        const valueStart = quote === doubleQuote || quote === singleQuote ? next + 1 : next;
        if (valueStart > next) {
          next = html.indexOf(quote === doubleQuote ? '"' : "'", valueStart);
          if (next < 0) return false;
          value = html.slice(valueStart, next);
          next += 1;
        } else {
          while (!endsValue(html.charCodeAt(next))) next += 1;
          value = html.slice(valueStart, next);
          valueEnd = next;
        }
      }
      if (isAsked(name) && !attributes.has(name)) attributes.set(name, decodeAttribute(value));
    }
  }

  /** The place behind the next of these; the end where there is none. */
  function after(what: string, from: number): number {
    const found = html.indexOf(what, from);
    return found < 0 ? html.length : found + what.length;
  }
}

/** Without a byte order mark, with line feeds only, and without NUL. */
function asBrowsersTakeIt(page: string): string {
  let html = page.charCodeAt(0) === 0xfe_ff ? page.slice(1) : page;
  if (html.includes('\r')) html = html.replaceAll(/\r\n?/g, '\n');
  return html.includes('\0') ? html.replaceAll('\0', '\u{fffd}') : html;
}

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isSpace(code: number): boolean {
  return code === space || (code >= tab && code <= 13 && code !== 11);
}

function endsName(code: number): boolean {
  return isSpace(code) || code === slash || code === greater || Number.isNaN(code);
}

function endsAttributeName(code: number): boolean {
  return endsName(code) || code === equals;
}

function endsValue(code: number): boolean {
  return isSpace(code) || code === greater || Number.isNaN(code);
}
