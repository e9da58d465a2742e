import { error, type Finding } from '../../schema/finding.ts';
import { mayHoldOdd, oddCharacter } from '../../schema/odd-characters.ts';
import { isJsx } from './elements.ts';
import { childrenOf, type MdastNode, type Mdx } from './mdx.ts';

/** All nodes of a text, each before its children; without recursion, since elements may be nested deeply. */
export function* everyNode(nodes: readonly MdastNode[]): Generator<MdastNode> {
  const left = nodes.toReversed();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    yield node;
    // A node may have more children than a call has arguments.
    for (const child of childrenOf(node).toReversed()) left.push(child);
  }
}

/** Texts and attributes to which a reference like `&#1;` gave a character that cannot be published. */
export function oddTexts(mdx: Mdx, body: string): Finding[] {
  if (!body.includes('&#') && !mayHoldOdd(body)) return [];
  return [...everyNode(mdx.nodes)].flatMap((node) => {
    const character = textsOf(node).map(oddCharacter).find(Boolean);
    return character === undefined
      ? []
      : [
          error(
            'character',
            mdx.placeOf(node),
            `Unexpected character ${character}, expected text that can be published`,
            'Remove it, or write the character that was meant.',
          ),
        ];
  });
}

function textsOf(node: MdastNode): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value];
  if (node.type === 'link') return [node.url, node.title ?? ''];
  return isJsx(node)
    ? node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    : [];
}
