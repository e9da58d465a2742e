/* The notes of a story's page: what is written at the end of its documents, and the sources that its texts cite. */
import { type Block, inlinesIn, type NoteBlock, noteId } from './blocks.ts';
import { everyShown, type Shown, type ShownStory } from './pairing/shown.ts';
import type { SourceAsRead } from './sources.ts';
import type { DocumentKind } from './story.ts';
import type { NoteReference } from './text.ts';

/** A note of a page. */
export interface PageNote {
  /** The fragment at which it stands. */
  id: string;
  /** What references call it in their source. */
  label: string;
  /** From 1, in the order in which the page refers to its notes first. */
  number: number;
  /** The document at whose end it stands. */
  at: DocumentKind;
  /** Ids of the references to it, in the order of the page. */
  references: readonly string[];
  says: { kind: 'note'; shown: Shown<NoteBlock> } | { kind: 'source'; source: SourceAsRead };
}

export interface PageNotes {
  /** In the order of their numbers. */
  list: readonly PageNote[];
  /** Each reference of the page, with its id. */
  of: ReadonlyMap<NoteReference, { note: PageNote; id: string }>;
}

/** The references to notes in a block. */
export function referencesIn(block: Block): NoteReference[] {
  return inlinesIn(block).filter((inline) => inline.kind === 'note');
}

/** Counts the notes of a page, the article’s and the Conversa’s in one. */
export function notesOf(page: ShownStory, sources: readonly SourceAsRead[]): PageNotes {
  const { article: told, conversa: discussed } = everyShown(page);
  const written = new Map([...told, ...discussed].filter(isNote).map((shown) => [shown.block.label, shown]));
  const ofConversa = new Set(page.conversa?.notes.map(({ block }) => block.label));
  const notes = new Map<string, PageNote & { references: string[] }>();
  const of = new Map<NoteReference, { note: PageNote; id: string }>();
  const refer = (reference: NoteReference, from: DocumentKind) => {
    const label = reference.of;
    const shown = written.get(label);
    const source = sources.find(({ id }) => id === label);
    const says = shown ? { kind: 'note' as const, shown } : source && { kind: 'source' as const, source };
    if (says === undefined) return;
    const at = shown ? (ofConversa.has(label) ? 'conversa' : 'article') : from;
    const note = notes.get(label) ?? {
      id: noteId(label),
      label,
      number: notes.size + 1,
      at,
      references: [],
      says,
    };
    notes.set(label, note);
    // No block has an id like it: theirs have no underscore.
    const id = `${note.id}_${note.references.length + 1}`;
    note.references.push(id);
    of.set(reference, { note, id });
  };
  for (const { block } of told) for (const reference of referencesIn(block)) refer(reference, 'article');
  for (const { block } of discussed)
    for (const reference of referencesIn(block)) refer(reference, 'conversa');
  return { list: [...notes.values()], of };
}

function isNote(shown: Shown): shown is Shown<NoteBlock> {
  return shown.block.kind === 'note';
}
