import { parse, stringify } from 'yaml';
import { type Making, madeText, madeWords } from '../../i18n/pseudo.ts';
import { isJsx, isWritten } from '../../story/mdx/elements.ts';
import { childrenOf, type MdastNode, parseMdx, splitHead } from '../../story/mdx/mdx.ts';

/** Fields of the head matter that readers see. */
const shownFields = ['title', 'description', 'menu'];

/** A document or a page of the staff in a language that is made of its own; its blocks and addresses stay. */
export function madeDocument(source: string, path: string, making: Making): string {
  const { head, body, bodyLine } = splitHead(source);
  const { nodes } = parseMdx(body, path, bodyLine, 'allowed');
  return `---\n${madeHead(head ?? '', making)}---\n${edited(body, editsIn(nodes, body, making))}`;
}

function madeHead(text: string, making: Making): string {
  const { written: _, ...head }: Record<string, unknown> = parse(text);
  for (const field of shownFields)
    if (typeof head[field] === 'string') head[field] = madeText(head[field], making);
  return stringify({ ...head, translated: { how: 'ai' } }, { lineWidth: 0 });
}

/** A change of a part of a text. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

function editsIn(nodes: readonly MdastNode[], body: string, making: Making): Edit[] {
  return nodes.flatMap((node) => {
    const within = editsIn(childrenOf(node), body, making);
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') return [{ start, end, text: madeWords(body.slice(start, end), making) }];
    if (isJsx(node)) return [...editsOfTag(node, body, start, making), ...within];
    return /^(?:paragraph|heading|tableCell)$/.test(node.type)
      ? [...within, ...aroundBlock(node, body, making)]
      : within;
  });
}

/** The attribute of an element that readers see or hear. */
const spokenAttributes: Readonly<Record<string, string>> = { Moment: 'label', Figure: 'alt' };

/** Words in a tag, and that a quotation is a translation now. */
function editsOfTag(node: MdastNode, body: string, start: number, making: Making): Edit[] {
  if (!isJsx(node)) return [];
  const behindName = start + 1 + (node.name?.length ?? 0);
  if (node.name === 'Quote' && !isWritten('translation', node))
    return [{ start: behindName, end: behindName, text: ' translation' }];
  const name = spokenAttributes[node.name ?? ''];
  const words =
    name && isWritten(name, node) ? new RegExp(`\\b${name}="([^"]*)"`).exec(body.slice(start)) : null;
  if (words === null) return [];
  const at = start + words.index;
  return [{ start: at, end: at + words[0].length, text: `${name}="${madeText(words[1] ?? '', making)}"` }];
}

function aroundBlock(node: MdastNode, body: string, making: Making): Edit[] {
  const shown = childrenOf(node).filter(({ type }) => type !== 'mdxTextExpression');
  const start = shown.at(0)?.position?.start.offset;
  const last = shown.at(-1)?.position?.end.offset;
  if (start === undefined || last === undefined) return [];
  const text = body.slice(start, last).trimEnd();
  if (!/\p{L}/u.test(text.replaceAll(/<[^<>]*>/g, ''))) return [];
  const end = start + text.length;
  // What stands in brackets is a link to Markdown.
  const [before, behind] = making.around(text).map((each) => each.replaceAll(/[[\]]/g, '\\$&'));
  return [
    { start, end: start, text: before ?? '' },
    { start: end, end, text: behind ?? '' },
  ];
}

/** A text with changes made from its end on; those at one place stand in the order in which they were made. */
function edited(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
  return inOrder.reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}
