/* Notes in pages of the staff, which Markdown itself numbers and lists. */
import { error, type Finding, type Place } from '../schema/finding.ts';
import { checkedLabel } from './mdx/inline.ts';
import type { Mdx } from './mdx/mdx.ts';
import { everyNode } from './mdx/odd-text.ts';

/** Id of the heading that Markdown writes over the notes of a page. */
export const notesHeading = 'footnote-label';

/** How Markdown writes the notes of pages; what is said of them comes from the words of the interface. */
export const pageNotes = {
  label: 'Notes',
  backContent: '↑',
  /** Which of the references the way back leads to. */
  backLabel: (_number: number, place: number): string => String(place),
  clobberPrefix: '',
};

/** References without a note, notes without a reference, and labels that are twice there or no address. */
export function noteFindings(mdx: Mdx): Finding[] {
  const nodes = [...everyNode(mdx.nodes)];
  const findings: Finding[] = [];
  const notes = new Map<string, Place>();
  const referred = new Set<string>();
  for (const node of nodes) if (node.type === 'footnoteReference') referred.add(node.identifier);
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition' || checkedLabel(node, { mdx, findings }) === undefined) continue;
    const [label, place] = [node.identifier, mdx.placeOf(node)];
    const other = notes.get(label);
    if (other === undefined) notes.set(label, place);
    if (other !== undefined) findings.push(repeatedNote(label, place, other));
    else if (!referred.has(label)) findings.push(unusedNote(label, place));
  }
  for (const node of nodes) {
    if (node.type !== 'footnoteReference' || checkedLabel(node, { mdx, findings }) === undefined) continue;
    if (!notes.has(node.identifier)) findings.push(unknownNote(node.identifier, mdx.placeOf(node)));
  }
  return findings;
}

/** Ids that the notes of a page and the references to them are given. */
export function idsOfNotes(mdx: Mdx): { id: string; place: Place }[] {
  const notes = new Set<string>();
  const counts = new Map<string, number>();
  return [...everyNode(mdx.nodes)].flatMap((node) => {
    if (node.type === 'footnoteDefinition') {
      // A second one has a finding of its own.
      if (notes.has(node.identifier)) return [];
      notes.add(node.identifier);
      return [{ id: `fn-${node.identifier}`, place: mdx.placeOf(node) }];
    }
    if (node.type !== 'footnoteReference') return [];
    const count = (counts.get(node.identifier) ?? 0) + 1;
    counts.set(node.identifier, count);
    const id = `fnref-${node.identifier}${count > 1 ? `-${count}` : ''}`;
    return [{ id, place: mdx.placeOf(node) }];
  });
}

function unknownNote(label: string, place: Place): Finding {
  return error(
    'unknown-note',
    place,
    `Unexpected reference [^${label}], expected a note of the page`,
    `Write the note at the end of the page, “[^${label}]: …”.`,
  );
}

/** A note that nothing refers to. */
export function unusedNote(label: string, place: Place): Finding {
  return error(
    'unused-note',
    place,
    `Unexpected note [^${label}], expected a reference to it in a text of the page`,
    `Write [^${label}] behind the words that it is about, or remove the note.`,
  );
}

/** A note with the label of another. */
export function repeatedNote(label: string, place: Place, other: Place): Finding {
  return error(
    'duplicate-id',
    place,
    `Unexpected note [^${label}], expected each label once, since it is an address: ${other.file}:${other.line} has it`,
    'Give one of the two another label, where it stands and where it is referred to.',
  );
}
