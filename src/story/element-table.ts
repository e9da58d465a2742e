/*
 * The elements of a story document with all that is known of them by name. The parser and its messages, the checks and
 * `docs/elements.md` read it; what an element means is said where it is read, in `mdx/inline.ts` and `read/`.
 */
import type { EntryGroup } from '../schema/entry-file.ts';

/** Where elements stand, each with the Markdown that stands there too. */
export const stands = {
  article: { where: 'in an article, after its title', markdown: [] },
  layer: { where: 'in a layer', markdown: ['a paragraph', 'a list', 'a subheading (###)'] },
  timeline: { where: 'in the layer `timeline`', markdown: ['a paragraph'] },
  conversa: { where: 'in a Conversa, after its introduction', markdown: [] },
  text: {
    where: 'within the text of any block',
    markdown: ['text', '*emphasis*', '**strong**', 'a link'],
  },
} as const satisfies Record<string, { where: string; markdown: readonly string[] }>;

export type Stand = keyof typeof stands;

/** What an attribute says, and whether it has to be there. */
interface Attribute {
  /** `id`: the block’s address, which `npm run ids` writes; `flag`: there or not, without a value. */
  is: 'required' | 'optional' | 'flag' | 'id';
  says: string;
}

/** What is known of one element. */
export interface ElementRow {
  /** What it is for, in one sentence. */
  says: string;
  stands: readonly Stand[];
  /** In the order in which a message lists them. */
  attributes: Readonly<Record<string, Attribute>>;
  /** For an element that mentions an entry: the folder that the entry is in. */
  entry?: EntryGroup;
  example: string;
}

const address = { is: 'id', says: 'The address of the block, the same in every language.' } as const;

/** The elements of a story document, in the order in which a message lists them. */
export const elements = {
  Layer: {
    says: 'One depth at which the story is told, from the quickest to the deepest.',
    stands: ['article'],
    attributes: { kind: { is: 'required', says: 'Which layer it is; its name is its address.' } },
    example: '<Layer kind="lede">\n\nThe bridge is open again. {/* #a2 */}\n\n</Layer>',
  },
  Quote: {
    says: 'Words that somebody said, held against `story.yaml`; by itself in a layer, it is drawn large.',
    stands: ['layer', 'text'],
    attributes: {
      of: { is: 'required', says: 'The name of the quotation in `story.yaml`.' },
      id: { is: 'id', says: 'The address of a quotation by itself; within a text it has none.' },
      translation: { is: 'flag', says: 'That these are the words in another language.' },
    },
    example: '<Quote of="missed" id="a5">\nWe missed this bridge, all of us.\n</Quote>',
  },
  Figure: {
    says: 'A picture with what is said of it; the text in it is the caption, and may be left out.',
    stands: ['layer'],
    attributes: {
      src: {
        is: 'required',
        says: 'The file: `month.svg` beside the story, or `media/month.svg` in the publication’s `media/`. A picture with words in it is another file in each language.',
      },
      id: address,
      alt: {
        is: 'optional',
        says: 'What the picture shows, for those who do not see it; needed unless it is `decorative`.',
      },
      decorative: { is: 'flag', says: 'That the picture says nothing, and is passed over by who listens.' },
      credit: { is: 'optional', says: 'Who made it.' },
      licence: { is: 'optional', says: 'Under what licence it is published: `CC BY 4.0`.' },
      href: { is: 'optional', says: 'An address that the picture leads to.' },
    },
    example:
      '<Figure src="bridge.jpg" id="a6" alt="Six stone arches over a broad river." credit="Ana Lima">\nThe bridge on the day it opened again.\n</Figure>',
  },
  Moment: {
    says: 'Something that happened, at its place on the timeline.',
    stands: ['timeline'],
    attributes: {
      id: address,
      when: {
        is: 'optional',
        says: 'The date, as exact as the source: `2026`, `2026-06`, `XXXX-06-01/XXXX-06-10`, `2026~` for “about”.',
      },
      label: { is: 'optional', says: 'The words of the source for when it was, in place of `when`.' },
      open: { is: 'flag', says: 'That it has not ended yet.' },
      ref: { is: 'required', says: 'The id of the block of the article that tells of it.' },
    },
    example: '<Moment id="a7" when="2026-06" ref="a2">\nThe bridge opens again.\n</Moment>',
  },
  Turn: {
    says: 'What one voice says at a time, in one or more paragraphs.',
    stands: ['conversa'],
    attributes: {
      id: address,
      voice: { is: 'required', says: 'The name of a voice of `site.yaml`.' },
      refs: {
        is: 'optional',
        says: 'The ids of the blocks of the article that it rests on, with spaces between.',
      },
    },
    example: '<Turn id="c2" voice="child" refs="a2">\nWhy was the bridge closed?\n</Turn>',
  },
  Term: {
    says: 'Words that stand for an entry of the glossary.',
    stands: ['text'],
    attributes: { of: { is: 'required', says: 'The name of the entry’s file in `glossary/`.' } },
    entry: 'glossary',
    example: 'The <Term of="arch">arches</Term> are whole. {/* #a3 */}',
  },
  Name: {
    says: 'Words that stand for a person or an organisation of the who-is-who.',
    stands: ['text'],
    attributes: { of: { is: 'required', says: 'The name of the entry’s file in `people/`.' } },
    entry: 'people',
    example: '<Name of="ana-lima">Ana Lima</Name> opened it. {/* #a4 */}',
  },
} as const satisfies Record<string, ElementRow>;

export type ElementName = keyof typeof elements;

/** Their names, for what is not yet known to be one of them. */
export const knownElements: readonly string[] = Object.keys(elements);

const table: Readonly<Record<string, ElementRow>> = elements;

/** The attributes that an element may have by their names; none for an element that is not known. */
export function attributesFor(name: string): Readonly<Record<string, Attribute>> {
  return Object.hasOwn(elements, name) ? (table[name]?.attributes ?? {}) : {};
}

/** Whether an element may stand somewhere; one that is not known stands nowhere. */
export function standsIn(name: string | null, stand: Stand): boolean {
  return name !== null && Object.hasOwn(elements, name) && table[name]?.stands.includes(stand) === true;
}

function elementsIn(stand: Stand): string[] {
  return knownElements.filter((name) => table[name]?.stands.includes(stand));
}

/** All that may stand somewhere, in an editor's words: “a paragraph or <Moment>”. */
export function expectedIn(stand: Stand): string {
  return listed([...stands[stand].markdown, ...elementsIn(stand).map((name) => `<${name}>`)]);
}

/** The tag that mentions an entry of a folder: `<Term>`. */
export function mentionTag(entry: EntryGroup): string {
  return `<${knownElements.find((name) => table[name]?.entry === entry) ?? ''}>`;
}

/** Names in a sentence: “a, b or c”. */
export function listed(names: readonly string[]): string {
  return names.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
