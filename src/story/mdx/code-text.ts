/*
 * Where a story has code that readers see, between backticks or tildes: braces, tags and `import` in it are text. What looks for
 * those before the parser sees a text leaves code out, but only where it is as sure of it as the parser is.
 */
import { type MdxMistake, replaced } from './mdx-mending.ts';

/** A tag whose values are all texts: a backtick in one of them begins no code. It has no more of them than anybody writes. */
const soundTag = '</?[A-Za-z]+(?:\\s+[A-Za-z]+(?:="[^"<>]*")?){0,20}\\s*/?>';
/** Words between braces, which are told of where they stand. */
const plain = '\\{[^{}<"\'`/()[\\]\\\\]{0,200}\\}';
const comment = '\\{\\s*/\\*[\\s\\S]*?\\*/\\s*\\}';

/** What is gone over, code, the end of a paragraph, and what may hold anything. */
const parts = new RegExp(
  `\\\\[\\s\\S]|${soundTag}|${comment}|${plain}|(?<fence>^(?:\`{3,}(?=[^\`\\n]*$)|~{3,}))|(?<marks>\`+)|(?<gap>\\n[ \\t]*(?=\\n))|(?<open>[<{])`,
  'gm',
);

const longestFence = 100;

/** A text without its code. */
interface CodeLess {
  /** With a letter for each character of code but white space, so that all other places stay. */
  text: string;
  /** Where a code block starts that nothing closes. */
  unclosed: number | undefined;
}

/** Leaves the code of a text out. */
export function withoutCode(source: string): CodeLess {
  // Few stories have code.
  if (!/`|~~~/.test(source)) return { text: source, unclosed: undefined };
  const pieces: string[] = [];
  let done = 0;
  let unsure = false;
  let unclosed: number | undefined;
  parts.lastIndex = 0;
  for (let match = parts.exec(source); match; match = parts.exec(source)) {
    const { fence, marks, gap, open } = match.groups ?? {};
    if (gap !== undefined) unsure = false;
    // A tag or a brace that is none may go on to anywhere, and nobody writes so long a fence.
    if (open !== undefined || (fence?.length ?? 0) > longestFence) break;
    if (fence === undefined && (marks === undefined || unsure)) continue;
    const code =
      fence === undefined ? spanAt(source, match.index, marks ?? '') : blockAt(source, match.index, fence);
    if (code !== undefined) {
      pieces.push(source.slice(done, code.start), source.slice(code.start, code.end).replaceAll(/\S/g, 'x'));
      done = code.end;
      parts.lastIndex = code.next;
    } else if (fence === undefined) {
      // What is not closed in its line may be in another of the paragraph.
      unsure = true;
    } else {
      unclosed = match.index;
      break;
    }
  }
  return { text: [...pieces, source.slice(done)].join(''), unclosed };
}

/** Where code starts and ends, and where the text goes on. */
interface Code {
  start: number;
  end: number;
  next: number;
}

/** The lines between a fence and the one that closes it. */
function blockAt(source: string, at: number, fence: string): Code | undefined {
  const start = source.indexOf('\n', at) + 1;
  const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = start;
  const found = start === 0 ? null : closing.exec(source);
  return found ? { start, end: found.index, next: closing.lastIndex } : undefined;
}

/** The characters up to as many backticks as code began with, in the same line and the same cell of a table. */
function spanAt(source: string, at: number, marks: string): Code | undefined {
  const start = at + marks.length;
  const closing = /`+|[|\n]/g;
  closing.lastIndex = start;
  for (let found = closing.exec(source); found; found = closing.exec(source)) {
    const [sign] = found;
    if (sign === '|' || sign === '\n') return undefined;
    if (sign.length === marks.length) return { start, end: found.index, next: closing.lastIndex };
  }
  return undefined;
}

/** The mistake of a code block that is not closed, which would go on to the end of the text. */
export function unclosedCode(offset: number, source: string): MdxMistake {
  const [fence = ''] = /^(?:`+|~+)/.exec(source.slice(offset)) ?? [];
  const gap = /\n[ \t]*(?=\n)/g;
  gap.lastIndex = offset;
  const found = gap.exec(source);
  return {
    rule: 'unclosed-element',
    offset,
    message: `Unexpected ${fence} without an end, expected ${fence} on a line of its own after the code`,
    next: `Write ${fence} on a line of its own where the code ends.`,
    // Nobody knows where it ends; most likely before the next paragraph.
    mended: found
      ? replaced(source, found.index + 1, gap.lastIndex, fence)
      : replaced(source, offset, offset + fence.length, ''),
  };
}
