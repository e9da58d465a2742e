import { type Finding, warning } from '../../schema/finding.ts';
import type { MdastNode, Mdx } from './mdx.ts';
import { everyNode } from './odd-text.ts';

/** Signs that readers would hardly be meant to see: those of Markdown, but not lines to write on. */
const stray = /(?<![*\\])\*\*(?!\*)|(?<!_)__(?!_)|(?<!~)~~(?!~)|\](?= ?\(\w)/gu;

/** Marks that Markdown left in a text, since what stands beside them makes it take them for signs. */
export function strayMarks(mdx: Mdx): Finding[] {
  return [...everyNode(mdx.nodes)].flatMap((node) => {
    if (node.type !== 'text' || isEscaped(node)) return [];
    const { file, line, column } = mdx.placeOf(node);
    return [...node.value.matchAll(stray)].map(({ 0: sign, index }) => {
      const before = node.value.slice(0, index).split('\n');
      const place = {
        file,
        line: line + before.length - 1,
        column: before.length === 1 ? column + index : (before.at(-1) ?? '').length + 1,
      };
      return warning(
        'stray-mark',
        place,
        sign === ']'
          ? 'Unexpected brackets in the text, expected the address of a link right behind its words'
          : `Unexpected “${sign}” in the text, expected it around words, where it is a mark`,
        sign === ']'
          ? 'Write a link as [words](address), with nothing between; if the brackets are meant, write a backslash before the first: \\[.'
          : `Write it right before the first letter and right after the last one; if the sign is meant, write a backslash before it: \\${sign[0]}.`,
      );
    });
  });
}

/** Whether a text was written otherwise than it reads: then a mark in it was meant as a sign. */
function isEscaped({ value, position }: Extract<MdastNode, { type: 'text' }>): boolean {
  if (position === undefined || value.includes('\n')) return false;
  return (position.end.offset ?? 0) - (position.start.offset ?? 0) !== value.length;
}
