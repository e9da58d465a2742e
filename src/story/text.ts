/* Text within a block: the model's smallest parts, which `mdx/inline.ts` reads and `html.ts` writes. */
import type { EntryGroup } from '../schema/entry-file.ts';
import type { Place } from '../schema/finding.ts';

/** Words said by somebody, held against `story.yaml`. */
export interface QuotationUse {
  /** Key in {@link StoryHead.quotations}. */
  of: string;
  /** Whether these are the words themselves or a translation of them. */
  wording: 'original' | 'translation';
  text: readonly Inline[];
}

/** Text within a block. */
export type Inline =
  | { kind: 'text'; value: string }
  | { kind: 'break' }
  /** Characters for a machine: neither words of a language nor set as such. */
  | { kind: 'code'; value: string }
  | { kind: 'emphasis' | 'strong' | 'subscript' | 'superscript'; text: readonly Inline[] }
  | { kind: 'link'; to: string; place: Place; text: readonly Inline[] }
  | ({ kind: 'quote'; place: Place } & QuotationUse)
  | Mention
  | NoteReference;

/** Words that stand for an entry of the glossary or the who-is-who: `<Term of="…">`, `<Name of="…">`. */
export interface Mention {
  kind: 'mention';
  entry: EntryGroup;
  /** The entry's id. */
  of: string;
  place: Place;
  text: readonly Inline[];
}

/** Where a text refers to a note at the end of its document, or cites a source of `story.yaml`: `[^census]`. */
export interface NoteReference {
  kind: 'note';
  /** The label of the note, or the id of the source. */
  of: string;
  place: Place;
}

/** All inlines of a text in the order of reading, each before those that it holds. */
export function* everyInline(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('text' in inline) yield* everyInline(inline.text);
  }
}

/** The text of inlines without their marks. */
export function plainInline(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.value;
        case 'break':
          return ' ';
        case 'note':
          return '';
        default:
          return plainInline(inline.text);
      }
    })
    .join('');
}
