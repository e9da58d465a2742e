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
  | Mention;

/** Words that stand for an entry of the glossary or the who-is-who: `<Term of="…">`, `<Name of="…">`. */
export interface Mention {
  kind: 'mention';
  entry: EntryGroup;
  /** The entry's id. */
  of: string;
  place: Place;
  text: readonly Inline[];
}

/** An inline that holds no others. */
export type LeafInline = Extract<Inline, { kind: 'text' | 'break' | 'code' }>;

/** Whether an inline holds no others. */
export function isLeaf(inline: Inline): inline is LeafInline {
  return inline.kind === 'text' || inline.kind === 'break' || inline.kind === 'code';
}

/** All inlines of a text in the order of reading, each before those that it holds. */
export function* everyInline(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (!isLeaf(inline)) yield* everyInline(inline.text);
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
        default:
          return plainInline(inline.text);
      }
    })
    .join('');
}
