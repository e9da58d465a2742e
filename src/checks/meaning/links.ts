import type { Finding } from '../../schema/finding.ts';
import { type Block, inlinesIn } from '../../story/blocks.ts';
import { atPair, differenceOf, type Pair } from './spoken.ts';

/**
 * A translation links to what its source links to. What has another address in each language, here or on other sites, is
 * counted; passages have one for all.
 */
export function linksDiffer(pair: Pair): Finding[] {
  const [one, other] = [linksIn(pair.source), linksIn(pair.translation)];
  const [lacks, has] = [without(one, other), without(other, one)];
  const surplus = one.filter(hasOtherAddress).length - other.filter(hasOtherAddress).length;
  const some = (links: readonly string[], number: number) => [
    ...links.filter((to) => !hasOtherAddress(to)),
    ...links.filter(hasOtherAddress).slice(0, Math.max(0, number)),
  ];
  const said = differenceOf(pair, some(lacks, surplus), some(has, -surplus));
  return said
    ? [
        atPair(
          pair,
          'link-differs',
          said,
          'Link the same words to the same, or say under “answers” at the top of the file why not.',
        ),
      ]
    : [];
}

function linksIn(block: Block): string[] {
  const own = block.kind === 'figure' && block.href !== undefined ? [block.href] : [];
  return [...own, ...inlinesIn(block).flatMap((inline) => (inline.kind === 'link' ? [inline.to] : []))];
}

function hasOtherAddress(to: string): boolean {
  return !to.startsWith('#');
}

function without(links: readonly string[], others: readonly string[]): string[] {
  return links.filter((to) => !others.includes(to));
}
