import { linesOf } from '../../schema/lines.ts';
import { knownElements } from '../element-table.ts';
import { commentIn } from './id-comment.ts';
import { blank, endOfTag, type MdxMistake, replaced } from './mdx-mending.ts';

/** What an editor did wrong, told from where and why Sätteri threw: `line:column: message (rule)`. */
export function mistakeAt(thrown: string, source: string): MdxMistake {
  const [, line = '1', column = '1', reason = ''] = /^(\d+):(\d+): ([\s\S]*)$/.exec(thrown) ?? [];
  const offset = offsetOf(source, Number(line), Number(column));
  const [, unclosed] = /^Expected a closing tag for `<([^>`]*)>`/.exec(reason) ?? [];
  if (unclosed !== undefined) return unclosedElement(unclosed, offset, source);
  const [, closing] = /^Unexpected closing tag `<\/([^>`]*)>`/.exec(reason) ?? [];
  if (closing !== undefined) return strayClosing(closing, offset, source);
  if (reason.startsWith('Expected the closing tag')) return closingInLine(offset, source);
  if (source[offset] === '<') return wrongTag(offset, source);
  const brace = source.lastIndexOf('{', offset);
  if (brace >= 0) return wrongBrace(brace, reason.includes('end of file'), source);
  return unreadable(offset, source);
}

/** An element that is not closed, or not in its paragraph. */
function unclosedElement(name: string, offset: number, source: string): MdxMistake {
  const end = endOfTag(source, offset);
  if (!knownElements.includes(name)) {
    return {
      rule: 'unclosed-element',
      offset,
      message: `Unexpected <${name}> without </${name}>, expected Markdown or an element with its closing tag`,
      next: 'Leave it out, or close it; a < that is text is written \\<.',
      mended: blank(source, offset, end),
    };
  }
  const startsLine = source[offset - 1] === '\n';
  const closing = source.indexOf(`</${name}>`, end);
  const withoutClosing = closing < 0 ? source : blank(source, closing, closing + name.length + 3);
  return {
    rule: 'tag',
    offset,
    message: startsLine
      ? `Unexpected text after <${name}> on its line, expected it on the next one, as </${name}> is on its own`
      : `Unexpected <${name}> that ends in another paragraph, expected </${name}> in the same one`,
    next: startsLine ? 'Start a new line after the opening tag.' : `Write </${name}> where its words end.`,
    mended:
      startsLine && source[offset - 2] === '\n'
        ? tagOnLineBefore(source, offset, end)
        : blank(withoutClosing, offset, end),
  };
}

/** The text with a tag on the empty line before the line that it starts. */
function tagOnLineBefore(source: string, offset: number, end: number): string {
  const tag = source.slice(offset, end);
  return `${source.slice(0, offset - 1)}${tag}\n${' '.repeat(tag.length)}${source.slice(end)}`;
}

function strayClosing(name: string, offset: number, source: string): MdxMistake {
  return {
    rule: 'stray-closing-tag',
    offset,
    message: `Unexpected </${name}>, expected <${name}> before it: there is none to close`,
    next: 'Remove it, or write the opening tag where the element starts.',
    mended: blank(source, offset, endOfTag(source, offset)),
  };
}

function closingInLine(offset: number, source: string): MdxMistake {
  const end = endOfTag(source, offset);
  const tag = source.slice(offset, end);
  const nextLine = source.indexOf('\n', end) + 1 || source.length;
  return {
    rule: 'tag',
    offset,
    message: `Unexpected ${tag} within a line, expected it on a line of its own, as its opening tag is`,
    next: 'Start a new line before it.',
    mended: blank(replaced(source, nextLine, nextLine, tag), offset, end),
  };
}

function wrongTag(offset: number, source: string): MdxMistake {
  const rest = source.slice(offset);
  const [comment] = /^<!--(?:[\s\S]*?-->|.*)/.exec(rest) ?? [];
  if (comment !== undefined) {
    return {
      rule: 'comment',
      offset,
      message: 'Unexpected comment <!-- … -->, expected text',
      next: 'Remove it: notes to colleagues have no place in a published text.',
      mended: blank(source, offset, offset + comment.length),
    };
  }
  const [address, to = ''] = /^<([^\s<>]+)>/.exec(rest) ?? [];
  if (address !== undefined && /^\w+:\/\/.|.@./.test(to)) {
    return {
      rule: 'link-form',
      offset,
      message: `Unexpected ${address}, expected a link with words`,
      next: `Write [words](${to.includes('://') ? to : `mailto:${to}`}).`,
      mended: blank(source, offset, offset + address.length),
    };
  }
  return {
    rule: 'tag',
    offset,
    message: `Unexpected “${/^\S*/.exec(rest)?.[0]}”, expected text or the tag of an element`,
    next: 'Write \\< for a < that is text.',
    mended: blank(source, offset, offset + 1),
  };
}

/** The mistake at a brace that the parser is not given. */
export function mistakeInBraces(offset: number, source: string): MdxMistake {
  const end = endOfBraces(offset, source);
  return end === undefined
    ? wrongBrace(offset, true, source)
    : { ...mistakeOfBraces(source.slice(offset + 1, end - 1)), offset, mended: blank(source, offset, end) };
}

/** What is wrong with braces around something, which a story has for the ids of its blocks only. */
export function mistakeOfBraces(value: string): Omit<MdxMistake, 'offset' | 'mended'> {
  const note = commentIn(value);
  if (note === undefined) {
    return {
      rule: 'expression',
      message: `Unexpected {${firstLine(value)}}, expected text: a story is data and runs no code`,
      next: 'Write the text itself; a brace that is text is written \\{. An id is written {/* #a1 */}, at the end of its block.',
    };
  }
  return note.startsWith('#')
    ? {
        rule: 'id-place',
        message: `Unexpected id “${note.slice(1).trim()}”, expected it at the end of its block or in the tag of its element`,
        next: 'Put it after the last word of a block; in the tag of <Turn> or of a <Quote> by itself, write id="…".',
      }
    : {
        rule: 'comment',
        message: `Unexpected comment “${firstLine(note)}”, expected text`,
        next: 'Remove it: notes to colleagues have no place in a published text. An id has a # in front: {/* #a1 */}.',
      };
}

function firstLine(value: string): string {
  const [line = ''] = value.trim().split('\n', 1);
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** After the brace that closes one; `undefined` where none does. */
function endOfBraces(offset: number, source: string): number | undefined {
  let depth = 0;
  for (const { 0: brace, index } of source.slice(offset).matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return offset + index + 1;
  }
  return undefined;
}

function wrongBrace(offset: number, unclosed: boolean, source: string): MdxMistake {
  const rest = source.slice(offset).split('\n', 1)[0] ?? '';
  const [id, name] = /^\{[^#}]{0,5}#\s*([\w-]+)(?:[^}]{0,5}\}|[\s*/]*)/.exec(rest) ?? [];
  if (id !== undefined) {
    return {
      rule: 'id-form',
      offset,
      message: `Unexpected ${id.trim()}, expected {/* #${name} */}`,
      next: 'Write the id in this form, at the end of its block.',
      mended: replaced(source, offset, offset + id.length, `{/* #${name} */}`),
    };
  }
  const [whole = '{'] = unclosed ? [] : (/^\{[^}]*\}?/.exec(rest) ?? []);
  return {
    rule: 'expression',
    offset,
    message: unclosed
      ? 'Unexpected { without }, expected text'
      : `Unexpected ${whole}, expected text: what stands between braces is code`,
    next: 'Write the text itself; a brace that is text is written \\{.',
    mended: blank(source, offset, offset + whole.length),
  };
}

/** For what none of the above foresaw. */
function unreadable(offset: number, source: string): MdxMistake {
  return {
    rule: 'syntax',
    offset,
    message: `Unexpected characters here, expected text, Markdown and elements`,
    next: 'Write \\< and \\{ for < and { that are text, and close each element.',
    // Nobody knows what to mend: the same place will be met again, and left out then.
    mended: source,
  };
}

function offsetOf(source: string, line: number, column: number): number {
  return linesOf(source).startOf(line - 1) + column - 1;
}
