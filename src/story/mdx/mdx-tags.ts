import { isNear } from '../../schema/nearest.ts';
import { type ElementName, knownElements } from './elements.ts';
import { blank, endOfTag, lineAt, type MdxMistake, replaced, soundTag } from './mdx-mending.ts';

/** A tag as it stands in a text, sound or not. */
interface Tag {
  name: string;
  kind: 'opening' | 'closing' | 'alone';
  offset: number;
  end: number;
  text: string;
}

/**
 * The first mistake in the tags of Hearth's own elements: in their form, or in what closes what. They are looked at
 * in a text that cannot be parsed, since the parser says where it stopped and not what the editor forgot.
 */
export function tagMistake(source: string): MdxMistake | undefined {
  const open: Tag[] = [];
  for (const tag of tagsIn(source)) {
    const mistake =
      formMistake(tag, source) ??
      (tag.kind === 'opening' ? openingMistake(tag, open, source) : undefined) ??
      (tag.kind === 'closing' ? closingMistake(tag, open, source) : undefined);
    if (mistake) return mistake;
    if (tag.kind === 'opening') open.push(tag);
    if (tag.kind === 'closing') {
      const closed = open.findLastIndex(({ name }) => name === tag.name);
      if (closed >= 0) open.splice(closed);
    }
  }
  const left = open.find(isKnown);
  return left && unclosed(left, source.trimEnd().length, source);
}

/** Tags of any name, and lines that are the tag of a known element without its `<`. */
function* tagsIn(source: string): Generator<Tag> {
  const names = knownElements.join('|');
  const start = new RegExp(
    `(?<![\\\\\`])<(/?)\\s*(?:(${names})|([A-Za-z][\\w.]*))|^(/?)(${names})(?=[\\s>])[^<>\\n]*>[ \\t]*$`,
    'gm',
  );
  for (const match of source.matchAll(start)) {
    const [, slash, known, other, lineSlash, lineName] = match;
    const end = endOfTag(source, match.index);
    const text = source.slice(match.index, end);
    const kind = slash || lineSlash ? 'closing' : text.endsWith('/>') ? 'alone' : 'opening';
    yield { name: known ?? other ?? lineName ?? '', kind, offset: match.index, end, text };
  }
}

/** Elements that stand around paragraphs, and never within one. */
const ownLine: readonly string[] = ['Layer', 'Moment', 'Turn'] satisfies ElementName[];

function isKnown({ name }: Tag): boolean {
  return knownElements.includes(name);
}

function formMistake(tag: Tag, source: string): MdxMistake | undefined {
  const { name, kind, offset, end, text } = tag;
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  if (ownLine.includes(name) && kind === 'opening' && /[^\s>][^>]*$/.test(before)) {
    return {
      rule: 'tag',
      offset: offset - before.length,
      message: `Unexpected “${before.trim()}” before <${name}>, expected it at the start of a line`,
      next: 'Remove what stands before it, or give it a line of its own.',
      mended: blank(source, offset - before.length, offset),
    };
  }
  const form =
    kind === 'closing'
      ? /^<\/[A-Z][a-z]+>$/
      : /^<[A-Z][a-z]+(?:\s+(?:[a-zA-Z]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|\{[^{}]*\}))?|\{[^{}]*\}))*\s*\/?>$/;
  if (!isKnown(tag) || form.test(text)) return undefined;
  const sound = soundTag(text, name);
  return {
    rule: 'tag',
    offset,
    message: `Unexpected “${text.trim()}”, expected ${sound}`,
    next:
      kind === 'closing'
        ? 'A closing tag is </, the name and >, and nothing else.'
        : 'A tag is <, the name, values between straight quotation marks (") and >.',
    mended: replaced(source, offset, end, sound),
  };
}

function openingMistake(tag: Tag, open: readonly Tag[], source: string): MdxMistake | undefined {
  const earlier = open.findLast(({ name }) => name === tag.name);
  if (earlier === undefined || !isKnown(tag)) return undefined;
  // No element of Hearth's stands in one of its own kind, and each has attributes.
  return tag.text === `<${tag.name}>`
    ? misspelt(tag, `</${tag.name}>`, 'A closing tag has a / before its name.', source)
    : unclosed(earlier, tag.offset, source);
}

function closingMistake(tag: Tag, open: readonly Tag[], source: string): MdxMistake | undefined {
  const innermost = open.findLast(isKnown);
  const opened = open.findLastIndex(({ name }) => name === tag.name);
  if (opened >= 0) {
    const inner = open.slice(opened + 1).find(isKnown);
    return inner && unclosed(inner, tag.offset, source);
  }
  const meant = isKnown(tag) ? open.findLast((other) => isLike(other, tag)) : undefined;
  if (meant) {
    const sound = meant.text.replace(meant.name, tag.name);
    return misspelt(meant, sound, `It ends with </${tag.name}>.`, source);
  }
  if (innermost && (isKnown(tag) ? !closesLater(innermost, tag, source) : isLike(innermost, tag))) {
    const lines = lineAt(source, tag.offset) - lineAt(source, innermost.offset);
    const where = lines === 0 ? 'on the same line' : `${lines} ${lines === 1 ? 'line' : 'lines'} above`;
    return misspelt(tag, `</${innermost.name}>`, `It closes the <${innermost.name}> ${where}.`, source);
  }
  return isKnown(tag) ? stray(tag, source) : undefined;
}

function isLike({ name }: Tag, other: Tag): boolean {
  return isNear(name.toLowerCase(), other.name.toLowerCase());
}

/** Whether an element has its own closing tag further on. */
function closesLater({ name }: Tag, { end }: Tag, source: string): boolean {
  const closes = source.indexOf(`</${name}>`, end);
  const opens = source.indexOf(`<${name} `, end);
  return closes >= 0 && (opens < 0 || closes < opens);
}

function misspelt({ offset, end, text }: Tag, sound: string, next: string, source: string): MdxMistake {
  return {
    rule: 'tag',
    offset,
    message: `Unexpected ${text}, expected ${sound}`,
    next,
    mended: replaced(source, offset, end, sound),
  };
}

function stray({ offset, end, text, name }: Tag, source: string): MdxMistake {
  return {
    rule: 'stray-closing-tag',
    offset,
    message: `Unexpected ${text}, expected <${name}> before it: there is none to close`,
    next: 'Remove it, or write the opening tag where the element starts.',
    mended: blank(source, offset, end),
  };
}

/** @param limit where the element has to have ended. */
function unclosed({ name, offset, end }: Tag, limit: number, source: string): MdxMistake {
  const inLine = source.slice(source.lastIndexOf('\n', offset) + 1, offset).trim() !== '';
  const closing = `</${name}>`;
  return {
    rule: 'unclosed-element',
    offset,
    message: `Unexpected <${name}> without an end, expected ${closing} after its text`,
    next: inLine
      ? `Write ${closing} where its words end.`
      : `Write ${closing} on a line of its own where it ends.`,
    // Nobody knows where words in a line end, so that these are taken for plain text.
    mended: inLine ? blank(source, offset, end) : closedBefore(source, limit, closing),
  };
}

/** The text with a closing tag on the empty line before an offset, or as near to it as can be. */
function closedBefore(source: string, offset: number, closing: string): string {
  if (offset === source.trimEnd().length) return `${source.slice(0, offset)}\n${closing}\n`;
  const isAfterEmptyLine = source.slice(offset - 2, offset) === '\n\n';
  const at = isAfterEmptyLine ? offset - 1 : offset;
  return replaced(source, at, at, closing);
}
