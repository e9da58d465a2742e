import type { Excess } from './mdx-limits.ts';

/*
 * What stands between braces is parsed as code, by a parser that ends the program where code is nested too deep, and
 * goes astray in tags within it.
 */

/** A tag whose values are all texts: a brace in one of them is no code. */
const soundTag = '<[A-Za-z]+(?:\\s+[A-Za-z]+(?:="[^"<>]*")?)*\\s*/?>';

/** The braces of a text, and what may have some that are none: what is escaped, and tags. */
const braces = new RegExp(`\\\\[\\s\\S]|${soundTag}|[{}]`, 'g');

/** Code so short and plain that the parser has no trouble with it. */
const plain = /\{[^{}<"'`/()[\]\\]{0,200}\}/y;

/** Offset of the first brace of a story that does not hold a comment or a few plain words. */
export function codeInBraces(source: string): number | undefined {
  let passed = 0;
  for (const { 0: found, index } of source.matchAll(braces)) {
    if (index < passed || found !== '{') continue;
    const end = commentEnd(source, index) ?? endBy(plain, source, index);
    if (end === undefined) return index;
    passed = end;
  }
  return undefined;
}

/** After the brace that ends a comment. */
function commentEnd(source: string, brace: number): number | undefined {
  if (endBy(commentStart, source, brace) === undefined) return undefined;
  const end = source.indexOf('*/', source.indexOf('/*', brace) + 2);
  return end < 0 ? undefined : endBy(closing, source, end + 2);
}

const commentStart = /\{\s*\/\*/y;
const closing = /\s*\}/y;

function endBy(form: RegExp, source: string, at: number): number | undefined {
  form.lastIndex = at;
  return form.test(source) ? form.lastIndex : undefined;
}

/** The most that code of a page may have: braces within each other, characters, tags that are left open. */
const most = { braces: 8, code: 2000, openTags: 2 } as const;

const codeInPage = new RegExp(`\\\\[\\s\\S]|${soundTag}|[{}]|</|/>|<(?=[A-Za-z>])`, 'g');

/** Code of a page between braces that is nested too deep, too long or not closed. */
export function excessiveCode(source: string): Excess | undefined {
  let passed = 0;
  let start = 0;
  let depth = 0;
  let openTags = 0;
  const excess = (offset: number): Excess => ({
    offset,
    message: `Unexpected {, expected code that is closed within ${most.code} characters, braces in it ${most.braces} deep at most and all its tags closed`,
    next: 'Write }, or take the code into a component; a brace that is text is written \\{.',
  });
  for (const { 0: found, index } of source.matchAll(codeInPage)) {
    if (index < passed || found[0] === '\\') continue;
    if (depth > 0 && index - start > most.code) return excess(start);
    if (found === '{') {
      const comment = depth === 0 ? commentEnd(source, index) : undefined;
      if (comment !== undefined) {
        passed = comment;
        continue;
      }
      if (depth++ === 0) start = index;
    } else if (found === '}') depth = Math.max(0, depth - 1);
    else if (depth > 0)
      openTags += found.endsWith('/>') ? (found === '/>' ? -1 : 0) : found === '</' ? -1 : 1;
    if (depth > most.braces || openTags > most.openTags) return excess(start);
  }
  return depth > 0 && source.length - start > most.code ? excess(start) : undefined;
}
