import { error } from '../../schema/finding.ts';
import { type NoteBlock, noteId } from '../blocks.ts';
import { nameOf, type Reporter } from '../mdx/elements.ts';
import { idAtEnd } from '../mdx/id-comment.ts';
import { checkedLabel, readInlines, reportEmpty } from '../mdx/inline.ts';
import { childrenOf, type MdastNode } from '../mdx/mdx.ts';
import { everyInline } from '../text.ts';
import { inlinesOf } from './blocks.ts';

type Definition = Extract<MdastNode, { type: 'footnoteDefinition' }>;

/** Parts the notes of a document, `[^census]: …`, from all else that stands in it. */
export function readNotes(
  nodes: readonly MdastNode[],
  reporter: Reporter,
): { notes: NoteBlock[]; rest: MdastNode[] } {
  const isNote = (node: MdastNode): node is Definition => node.type === 'footnoteDefinition';
  return {
    notes: nodes.filter(isNote).flatMap((node) => readNote(node, reporter)),
    rest: nodes.filter((node) => !isNote(node)),
  };
}

function readNote(node: Definition, reporter: Reporter): NoteBlock[] {
  const { mdx, findings } = reporter;
  const label = checkedLabel(node, reporter);
  if (childrenOf(node).length === 0) reportEmpty(node, reporter);
  const nodes = inlinesOf(node, reporter);
  const id = idAtEnd(nodes);
  const last = nodes.at(-1);
  if (id !== undefined && last)
    findings.push(
      error(
        'id-place',
        mdx.placeOf(last),
        `Unexpected id “${id}” at the end of a ${nameOf(node)}, expected none: its label is its address`,
        'Remove it.',
      ),
    );
  const text = readInlines(id === undefined ? nodes : nodes.slice(0, -1), reporter);
  for (const inline of everyInline(text)) {
    if (inline.kind !== 'note') continue;
    findings.push(
      error(
        'note-place',
        inline.place,
        `Unexpected [^${inline.of}] in a note, expected it in the text of the story`,
        'Write what the other note says, or refer to it where this one is referred to.',
      ),
    );
  }
  return label === undefined
    ? []
    : [{ kind: 'note', id: noteId(label), label, place: mdx.placeOf(node), text }];
}
