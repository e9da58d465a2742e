import type { MdxMistake } from './mdx-mending.ts';

const firstWord = /^(?:import|export)(?=[\s{*])/;
/** The same at any line: to part every text of the archive into lines takes longer. */
const anyFirstWord = new RegExp(firstWord, 'm');
const code =
  /^import\s*(?:["'{*]|\w+\s*,|\w+\s+from\b)|^export\s*(?:[{*]|(?:const|let|var|default|async|function|class)\b)/;

/**
 * Lines that MDX reads as code. They are found before parsing, since the parser looks for their end beyond the
 * elements that they stand in, and mended so that it does not see them.
 */
export function codeMistake(source: string): MdxMistake | undefined {
  if (!anyFirstWord.test(source)) return undefined;
  const lines = source.split('\n');
  const index = lines.findIndex((line, at) => firstWord.test(line) && startsBlock(lines[at - 1]));
  const line = lines[index];
  if (line === undefined) return undefined;
  const offset = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
  if (!code.test(line)) {
    const [word = ''] = line.split(/\W/, 1);
    lines[index] = word[0]?.toUpperCase() + line.slice(1);
    return {
      rule: 'code',
      offset,
      message: `Unexpected first word “${word}” of a paragraph, expected another: MDX reads such a paragraph as code`,
      next: 'Start with another word, or with a capital letter.',
      mended: lines.join('\n'),
    };
  }
  const end = lines.findIndex((text, at) => at > index && (text.trim() === '' || text.startsWith('</')));
  return {
    rule: 'code',
    offset,
    message: `Unexpected “${line.trim()}”, expected text: a story is data and runs no code`,
    next: 'Remove it; Hearth’s own elements need no import.',
    mended: lines.map((text, at) => (at >= index && (end < 0 || at < end) ? '' : text)).join('\n'),
  };
}

function startsBlock(before: string | undefined): boolean {
  return before === undefined || /^\s*$|^#|^<[^<>]*>\s*$|^\{.*\}\s*$/.test(before);
}
