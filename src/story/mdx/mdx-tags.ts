import { linesOf } from '../../schema/lines.ts';
import { isNear } from '../../schema/nearest.ts';
import { knownElements, standsIn } from '../element-table.ts';
import { blank, endOfTag, lineAt, type MdxMistake, replaced, soundTag } from './mdx-mending.ts';

/** A tag as it stands in a text, sound or not. */
interface Tag {
  name: string;
  kind: 'opening' | 'closing' | 'alone';
  /** Where its line starts. */
  lineStart: number;
  offset: number;
  end: number;
  text: string;
}

/**
 * The first mistake in the tags of Hearth's own elements: in their form, or in what closes what. They are looked at
 * in a text that cannot be parsed, since the parser says where it stopped and not what the editor forgot.
 */
export function tagMistake(source: string): MdxMistake | undefined {
  const open = noOpenTags();
  for (const tag of tagsIn(source)) {
    const mistake =
      formMistake(tag, source) ??
      (tag.kind === 'opening' ? openingMistake(tag, open, source) : undefined) ??
      (tag.kind === 'closing' ? closingMistake(tag, open, source) : undefined);
    if (mistake) return mistake;
    if (tag.kind === 'opening') open.add(tag);
    if (tag.kind === 'closing') open.close(tag.name);
  }
  const left = open.known()[0];
  return left && unclosed(left, source.trimEnd().length, source);
}

/** The tags that are open at one point of a text. */
interface OpenTags {
  all: readonly Tag[];
  /** Those of known elements, the outermost first. */
  known: () => Tag[];
  /** The innermost one of a name. */
  last: (name: string) => Tag | undefined;
  add: (tag: Tag) => void;
  /** Closes the innermost one of a name, and those within it. */
  close: (name: string) => void;
}

function noOpenTags(): OpenTags {
  const all: Tag[] = [];
  // Tags of other names may be open by the thousand, and are not gone through for each tag.
  const byName = new Map<string, Tag[]>();
  const last = (name: string) => byName.get(name)?.at(-1);
  return {
    all,
    last,
    known: () =>
      knownElements.flatMap((name) => byName.get(name) ?? []).toSorted((a, b) => a.offset - b.offset),
    add: (tag) => {
      all.push(tag);
      byName.set(tag.name, byName.get(tag.name) ?? []);
      byName.get(tag.name)?.push(tag);
    },
    close: (name) => {
      const closed = last(name);
      let inner = closed && all.pop();
      while (inner) {
        byName.get(inner.name)?.pop();
        inner = inner === closed ? undefined : all.pop();
      }
    },
  };
}

/** Tags of any name, and lines that are the tag of a known element without its `<`. */
function* tagsIn(source: string): Generator<Tag> {
  const names = knownElements.join('|');
  const start = new RegExp(
    `(?<![\\\\\`])<(/?)\\s*(?:(${names})|([A-Za-z][\\w.]*))|^(/?)(${names})(?=[\\s>])[^<>\\n]{0,2000}>[ \\t]*$`,
    'gm',
  );
  const lines = linesOf(source);
  for (const match of source.matchAll(start)) {
    const { index: offset } = match;
    const lineStart = lines.startOf(lines.lineAt(offset));
    const [, slash, known, other, lineSlash, lineName] = match;
    const end = endOfTag(source, offset);
    const text = source.slice(offset, end);
    const kind = slash || lineSlash ? 'closing' : text.endsWith('/>') ? 'alone' : 'opening';
    yield { name: known ?? other ?? lineName ?? '', kind, lineStart, offset, end, text };
  }
}

/** Elements that stand around paragraphs, and never within one. */
const ownLine = knownElements.filter((name) => !standsIn(name, 'text'));

function isKnown({ name }: Tag): boolean {
  return knownElements.includes(name);
}

function formMistake(tag: Tag, source: string): MdxMistake | undefined {
  const { name, kind, lineStart, offset, end, text } = tag;
  const before = source.slice(lineStart, offset);
  const isBehindText = () => before.slice(before.lastIndexOf('>') + 1).trim() !== '';
  if (ownLine.includes(name) && kind === 'opening' && isBehindText()) {
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

function openingMistake(tag: Tag, open: OpenTags, source: string): MdxMistake | undefined {
  const earlier = open.last(tag.name);
  if (earlier === undefined || !isKnown(tag)) return undefined;
  // No element of Hearth's stands in one of its own kind, and each has attributes.
  return tag.text === `<${tag.name}>`
    ? misspelt(tag, `</${tag.name}>`, 'A closing tag has a / before its name.', source)
    : unclosed(earlier, tag.offset, source);
}

function closingMistake(tag: Tag, open: OpenTags, source: string): MdxMistake | undefined {
  const known = open.known();
  const innermost = known.at(-1);
  const opened = open.last(tag.name);
  if (opened) {
    const inner = known.find(({ offset }) => offset > opened.offset);
    return inner && unclosed(inner, tag.offset, source);
  }
  const meant = isKnown(tag) ? open.all.findLast((other) => isLike(other, tag)) : undefined;
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
